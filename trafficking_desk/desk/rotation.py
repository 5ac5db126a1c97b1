"""Changing the key of the whole database."""

from collections.abc import Callable

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.people import only_lead
from trafficking_desk.store.sealed_rows import KEY_FILE


def change_key(desk: Desk, tell: Callable[[float], None] = lambda _part: None) -> None:
    """Encrypt all cases anew, as after someone has left; a lead's verb.

    Everyone's passphrase and the recovery sheets stay as they are. `tell` is
    called on this thread with how far it is, from 0 to 1. Writing waits until the
    end, and so does opening a case that was not read since unlocking: the window
    lets nobody type meanwhile. It takes as
    much free space again as the vault. Raises LeadOnlyError, DiskFullError or
    CannotWriteError, and the old key stays.
    """
    only_lead(desk)
    vault = desk.open_vault()
    with desk.files:
        vault.change_key(tell)
    stamp = desk.stamp()
    with vault.writing() as records:
        records.people.see_key_generation(vault.ring.generation)
        detail: dict[str, JsonValue] = {KEY_FILE: vault.ring.generation}
        records.audit.append(stamp, "key_changed", detail=detail)
