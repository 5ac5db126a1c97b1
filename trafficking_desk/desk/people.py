"""People on one laptop: each with a passphrase of their own.

A removed person's old passphrase opens no copy of the vault made from then on; a
copy made before is opened until the key is changed (`rotation`). Roles are for
honest mistakes: whoever can unlock and write programs can read everything.
"""

from collections.abc import Callable, Mapping

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.person import Person
from trafficking_desk.store.key_cost import measure_cost
from trafficking_desk.store.keys import Role
from trafficking_desk.store.passphrase import check_passphrase
from trafficking_desk.store.people import People
from trafficking_desk.store.people_errors import (
    LeadOnlyError,
    NameTakenError,
    OwnWayInError,
)
from trafficking_desk.store.sealed_rows import KEY_FILE, SEAL
from trafficking_desk.store.stamp import Stamp


def people(desk: Desk) -> tuple[Person, ...]:
    """Return everyone who can unlock, in the order they were added."""
    vault = desk.open_vault()
    with vault.reading() as records:
        names = records.people.names()
    return tuple(
        Person(one.id, names.get(one.id, ""), one.role) for one in vault.ring.holders()
    )


def names_of(desk: Desk) -> Mapping[str, str]:
    """Return the names behind the ids in the history, also of who has left."""
    with desk.open_vault().reading() as records:
        return records.people.names()


def add_person(desk: Desk, name: str, role: Role, passphrase: str) -> Person:
    """Give someone a way in; a lead's verb. Slow on purpose.

    Raises LeadOnlyError, NameTakenError, PassphraseTooShortError,
    PassphraseTooCommonError or PassphraseTakenError.
    """
    only_lead(desk)
    _refuse_taken(desk, name)
    check_passphrase(passphrase, (name, *_known(desk)))
    cost = desk.cost or measure_cost()
    slot_id = desk.open_vault().ring.add(passphrase, role, cost)
    _write_down(desk, "person_added", slot_id, _named(slot_id, name), role)
    return Person(slot_id, name, role)


def remove_person(desk: Desk, person_id: str) -> None:
    """Take someone's way in; what they wrote stays theirs. A lead's verb.

    Raises LeadOnlyError, LastLeadError, PersonNotFoundError, or OwnWayInError: what
    is open would stay open for someone who may no longer be here.
    """
    only_lead(desk)
    vault = desk.open_vault()
    leads = [one for one in vault.ring.holders() if one.role == "lead"]
    if person_id == vault.who and len(leads) > 1:
        raise OwnWayInError
    vault.ring.remove(person_id)
    _write_down(
        desk,
        "person_removed",
        person_id,
        lambda people, stamp: people.mark_removed(person_id, stamp),
    )


def change_role(desk: Desk, person_id: str, role: Role) -> None:
    """Make someone a lead or a worker; a lead's verb.

    Raises LeadOnlyError, LastLeadError or PersonNotFoundError.
    """
    only_lead(desk)
    desk.open_vault().ring.set_role(person_id, role)
    _write_down(desk, "role_changed", person_id, role=role)
    _refresh(desk)


def rename_person(desk: Desk, person_id: str, name: str) -> None:
    """Call someone by another name: a lead, or the person themselves.

    Raises LeadOnlyError or NameTakenError.
    """
    if desk.who is None or person_id != desk.who.id:
        only_lead(desk)
    _refuse_taken(desk, name, but=person_id)
    _write_down(desk, "person_renamed", person_id, _named(person_id, name))
    _refresh(desk)


def change_passphrase(desk: Desk, old: str, new: str) -> None:
    """Change one's own. Raises WrongPassphraseError, or what a poor one raises."""
    check_passphrase(new, _known(desk))
    vault = desk.open_vault()
    vault.ring.check_passphrase(vault.who, old)
    vault.ring.set_passphrase(vault.who, new, desk.cost or measure_cost())
    _write_down(desk, "passphrase_changed", vault.who)


def give_passphrase(desk: Desk, person_id: str, new: str) -> None:
    """Give a new one to someone who forgot theirs; a lead's verb."""
    only_lead(desk)
    check_passphrase(new, _known(desk))
    cost = desk.cost or measure_cost()
    desk.open_vault().ring.set_passphrase(person_id, new, cost)
    _write_down(desk, "passphrase_given", person_id)


def only_lead(desk: Desk) -> None:
    """Raise LeadOnlyError if a worker unlocked; VaultLockedError if nobody did."""
    desk.open_vault()
    if desk.who is None or desk.who.role != "lead":
        raise LeadOnlyError


def who_unlocked(desk: Desk) -> Person:
    """Return the person whose passphrase opened the vault."""
    who = desk.open_vault().who
    return next(person for person in people(desk) if person.id == who)


def _known(desk: Desk) -> tuple[str, ...]:
    """Return the names that a finder of the laptop would try first."""
    return (desk.settings.organisation, *names_of(desk).values())


def _refuse_taken(desk: Desk, name: str, but: str = "") -> None:
    """Raise NameTakenError if another who can unlock goes by `name`."""
    others = (person.name for person in people(desk) if person.id != but)
    if name.strip() and _plain(name) in map(_plain, others):
        raise NameTakenError


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _refresh(desk: Desk) -> None:
    desk.who = who_unlocked(desk)


def _write_down(
    desk: Desk,
    what: str,
    person_id: str,
    change: Callable[[People, Stamp], None] | None = None,
    role: Role | None = None,
) -> None:
    """Make a change of a person's row, seal it, and say what was done."""
    vault, stamp = desk.open_vault(), desk.stamp()
    detail: dict[str, JsonValue] = {
        "person": person_id,
        KEY_FILE: vault.ring.generation,
    }
    if role is not None:
        detail["role"] = role
    with vault.writing() as records:
        if change is not None:
            change(records.people, stamp)
            detail[SEAL] = records.sealed.person(person_id)
        records.people.see_key_generation(vault.ring.generation)
        records.audit.append(stamp, what, detail=detail)


def _named(person_id: str, name: str) -> Callable[[People, Stamp], None]:
    return lambda people, _stamp: people.set_name(person_id, name)
