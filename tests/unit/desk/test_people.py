"""Several people on one laptop."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desks import PASSPHRASE, Clock, new_desk
from trafficking_desk.desk.cases import history, record, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.events import events
from trafficking_desk.desk.people import (
    add_person,
    change_passphrase,
    change_role,
    give_passphrase,
    names_of,
    people,
    remove_person,
    rename_person,
)
from trafficking_desk.desk.person import Person
from trafficking_desk.desk.vaults import create_vault, lock, unlock, verify
from trafficking_desk.store.audit import Audit
from trafficking_desk.store.errors import (
    PassphraseTooShortError,
    TooManyTriesError,
    WrongPassphraseError,
)
from trafficking_desk.store.people_errors import (
    LastLeadError,
    LeadOnlyError,
    NameTakenError,
    OwnWayInError,
    PassphraseTakenError,
    PersonNotFoundError,
)

THEIRS = "seven paper kites"


@pytest.fixture
def worker(desk: Desk) -> Person:
    """Return a worker beside the lead who made the desk."""
    return add_person(desk, "Sam", "worker", THEIRS)


def switch(desk: Desk, passphrase: str) -> Person:
    """Lock, and return who the passphrase lets in."""
    lock(desk)
    return unlock(desk, passphrase).who


def test_everyone_unlocks_with_their_own_and_is_known(
    desk: Desk, worker: Person
) -> None:
    """The desk says who; each fact and each line of history carries it."""
    lead = desk.who
    case = start_case(desk)

    assert switch(desk, THEIRS) == worker == desk.who
    record(desk, case.id, {"person.known_as": "Robin"})

    assert [fact.by for fact in history(desk, case.id, "person.known_as")] == [
        worker.id
    ]
    assert events(desk, case.id)[-1].who == worker.id
    assert lead is not None
    assert people(desk) == (lead, worker)


def test_the_database_is_not_written_again_for_a_new_passphrase(
    desk: Desk, worker: Person
) -> None:
    """Old and new open the same cases; the old one no more."""
    switch(desk, THEIRS)
    with pytest.raises(WrongPassphraseError):
        change_passphrase(desk, PASSPHRASE, "other words again")
    change_passphrase(desk, THEIRS, "other words again")

    assert switch(desk, "other words again") == worker
    with pytest.raises(WrongPassphraseError):
        switch(desk, THEIRS)


def test_who_was_removed_gets_in_no_more_and_keeps_their_name(
    desk: Desk, worker: Person
) -> None:
    """What they wrote stays theirs."""
    remove_person(desk, worker.id)

    assert worker not in people(desk)
    assert names_of(desk)[worker.id] == "Sam"
    with pytest.raises(WrongPassphraseError):
        switch(desk, THEIRS)


def test_an_old_key_file_does_not_let_the_removed_in_again(
    desk: Desk, worker: Person
) -> None:
    """The vault remembers; to the lead it says that the file is old."""
    files = [desk.folder / name for name in ("keys.json", "keys.2.json")]
    old = files[0].read_bytes()
    remove_person(desk, worker.id)
    lock(desk)
    for file in files:
        file.write_bytes(old)

    with pytest.raises(WrongPassphraseError):
        unlock(desk, THEIRS)
    assert "older_keys" in unlock(desk, PASSPHRASE).notices
    assert worker not in people(desk)


def test_two_people_do_not_share_a_name(desk: Desk, worker: Person) -> None:
    """However it is typed; who has left keeps nobody from it."""
    with pytest.raises(NameTakenError, match="already has that name"):
        add_person(desk, " sam ", "worker", "nine glass kettles")
    kit = add_person(desk, "Kit", "worker", "nine glass kettles")
    with pytest.raises(NameTakenError):
        rename_person(desk, kit.id, "SAM")
    rename_person(desk, kit.id, "kit")  # one's own is not taken

    remove_person(desk, worker.id)

    assert add_person(desk, "Sam", "worker", THEIRS).name == "Sam"


def test_a_removal_is_written_down_whole_or_not_at_all(
    desk: Desk, worker: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That the person left, and the line that says so."""

    def half_way(*_line: object, **_more: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(Audit, "append", half_way)
        with pytest.raises(ZeroDivisionError):
            remove_person(desk, worker.id)

    with desk.open_vault().reading() as records:
        assert worker.id not in records.people.removed()
    verify(desk)


def test_there_is_always_a_lead(desk: Desk, worker: Person) -> None:
    """The last one can neither go nor step down, until there is another."""
    assert desk.who is not None
    me = desk.who.id
    with pytest.raises(LastLeadError):
        remove_person(desk, me)
    with pytest.raises(LastLeadError):
        change_role(desk, me, "worker")

    change_role(desk, worker.id, "lead")
    change_role(desk, me, "worker")

    assert [person.role for person in people(desk)] == ["worker", "lead"]
    assert desk.who.role == "worker"


def test_a_lead_does_not_take_away_the_way_in_that_they_use(
    desk: Desk, worker: Person
) -> None:
    """The desk would stay open for someone who may no longer be here."""
    assert desk.who is not None
    change_role(desk, worker.id, "lead")

    with pytest.raises(OwnWayInError):
        remove_person(desk, desk.who.id)

    assert desk.who in people(desk)


VERBS: tuple[Callable[[Desk, Person], object], ...] = (
    lambda desk, _me: add_person(desk, "New", "worker", "other words again"),
    lambda desk, me: remove_person(desk, me.id),
    lambda desk, me: change_role(desk, me.id, "lead"),
    lambda desk, me: give_passphrase(desk, me.id, "other words again"),
    lambda desk, _me: rename_person(desk, people(desk)[0].id, "Someone"),
)


@pytest.mark.parametrize("verb", VERBS)
def test_only_a_lead_looks_after_people(
    desk: Desk, worker: Person, verb: Callable[[Desk, Person], object]
) -> None:
    """A worker is told whom to ask, and nothing changes."""
    before = people(desk)
    switch(desk, THEIRS)

    with pytest.raises(LeadOnlyError):
        verb(desk, worker)
    assert people(desk) == before


def test_a_lead_helps_who_forgot(desk: Desk, worker: Person) -> None:
    """The person stays the same one."""
    give_passphrase(desk, worker.id, "other words again")

    assert switch(desk, "other words again") == worker


def test_names_can_be_given_later(desk: Desk, worker: Person) -> None:
    """One's own, by anyone."""
    switch(desk, THEIRS)
    rename_person(desk, worker.id, "Samira")

    assert desk.who == Person(worker.id, "Samira", "worker")


@pytest.mark.parametrize(
    ("passphrase", "error"),
    [(PASSPHRASE, PassphraseTakenError), ("short", PassphraseTooShortError)],
)
def test_a_passphrase_that_will_not_do_adds_nobody(
    desk: Desk, passphrase: str, error: type[Exception]
) -> None:
    """Two people with one passphrase could not be told apart."""
    with pytest.raises(error):
        add_person(desk, "Twin", "worker", passphrase)
    assert len(people(desk)) == 1


def test_nobody_is_nobody(desk: Desk) -> None:
    """Ids that never were."""
    with pytest.raises(PersonNotFoundError):
        remove_person(desk, "x")


def test_no_name_is_written_beside_the_vault(desk: Desk, worker: Person) -> None:
    """Not in the key file, not in the history's detail."""
    lock(desk)

    assert worker.name.encode() not in b"".join(
        path.read_bytes() for path in desk.folder.iterdir()
    )


def test_wrong_tries_wait_and_are_written_down(desk_home: Path) -> None:
    """With the clock that the desk was given; the count is told on opening."""
    clock = Clock()
    desk = new_desk(desk_home, clock)
    create_vault(desk, PASSPHRASE, "Ada")
    lock(desk)
    for _time in range(3):
        with pytest.raises(WrongPassphraseError):
            unlock(desk, "not the right one")
    with pytest.raises(TooManyTriesError):
        unlock(desk, PASSPHRASE)
    clock.move(seconds=5)

    opened = unlock(desk, PASSPHRASE)

    assert (opened.who.name, opened.wrong_tries) == ("Ada", 3)
    assert events(desk, "")[-1].detail == {"wrong_tries": 3}
    lock(desk)


def test_a_locked_desk_is_nobodys(desk: Desk) -> None:
    """Until someone unlocks it."""
    lock(desk)

    assert desk.who is None
