"""The way back when a passphrase is forgotten: two of three sheets of words.

Made by a lead, kept apart in sealed envelopes. Whoever holds two of them can do
what a lead can.
"""

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.opened import Opened
from trafficking_desk.desk.people import only_lead
from trafficking_desk.desk.person import Person
from trafficking_desk.desk.vaults import take_over
from trafficking_desk.store.key_cost import measure_cost
from trafficking_desk.store.opening import leads_by_sheets, open_with_sheets
from trafficking_desk.store.passphrase import check_passphrase
from trafficking_desk.store.people_errors import PersonNotFoundError
from trafficking_desk.store.sealed_rows import KEY_FILE
from trafficking_desk.store.sheets import Sheet, join, new_secret, split


def make_recovery(desk: Desk) -> tuple[Sheet, Sheet, Sheet]:
    """Return the words of three new sheets; a lead's verb.

    Sheets made earlier open nothing from now on. The words are kept nowhere:
    they must be printed or written down before they are let go.
    """
    only_lead(desk)
    secret = new_secret()
    sheets = split(secret)
    vault, stamp = desk.open_vault(), desk.stamp()
    vault.ring.set_recovery(secret)
    with vault.writing() as records:
        records.people.see_key_generation(vault.ring.generation)
        detail: dict[str, JsonValue] = {KEY_FILE: vault.ring.generation}
        records.audit.append(stamp, "recovery_sheets_made", detail=detail)
    return sheets


def has_recovery(desk: Desk) -> bool:
    """Say whether sheets were made for this vault."""
    return desk.open_vault().ring.has_recovery


def recoverable(desk: Desk, sheet: str, other: str) -> tuple[Person, ...]:
    """Return the leads whose passphrase two sheets can replace; stays locked.

    The sheets come as typed. Raises SheetWordsError, SheetsDifferError,
    SheetsOldError, or what unlocking raises for a damaged or busy vault.
    """
    leads = leads_by_sheets(desk.folder, join(sheet, other))
    return tuple(Person(one, name, "lead") for one, name in leads.items())


def recover(desk: Desk, sheet: str, other: str, lead: str, passphrase: str) -> Opened:
    """Give a lead, by id or name, a new passphrase and unlock as them.

    Everyone else's way in and the sheets stay as they are. It is written into the
    history. Slow on purpose. Raises what `recoverable` raises,
    PersonNotFoundError, and what a poor passphrase raises.
    """
    check_passphrase(passphrase, (lead, desk.settings.organisation))
    secret = join(sheet, other)
    who = _choose(leads_by_sheets(desk.folder, secret), lead)
    opening = open_with_sheets(desk.folder, secret, who)
    try:
        cost = desk.cost or measure_cost()
        opening.vault.ring.set_passphrase(who, passphrase, cost)
    except BaseException:
        opening.vault.close()
        raise
    return take_over(desk, opening, "recovered")


def _choose(leads: dict[str, str], wanted: str) -> str:
    """Return the id. Raises PersonNotFoundError if nobody, or more, are meant."""
    meant = [one for one, name in leads.items() if wanted in (one, name)]
    if len(meant) != 1:
        raise PersonNotFoundError
    return meant[0]
