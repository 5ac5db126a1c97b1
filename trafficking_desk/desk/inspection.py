"""Checking the vault without a window."""

from datetime import datetime
from typing import Final

from trafficking_desk.bundled import bundled
from trafficking_desk.content.load import load_content
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.vaults import lock, unlock, vault_state, verify
from trafficking_desk.errors import BadInputError
from trafficking_desk.paths import find_paths
from trafficking_desk.store.notices import Notice, notice_text
from trafficking_desk.words import _

# Said on opening, but no fault of what is stored.
_HARMLESS: Final[frozenset[Notice]] = frozenset({"not_closed", "clock_back"})


def inspect_vault(
    passphrase: str, as_of: datetime | None = None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Unlock, read everything, lock: return what was counted and what is wrong.

    Raises what `unlock` and `verify` raise, and BadInputError without a vault.
    """
    content = load_content(bundled("forms"), bundled("resources"))
    desk = Desk(find_paths(), content, lambda: as_of or datetime.now().astimezone())
    if vault_state(desk) == "none":
        cure = _("there is no vault on this computer yet")
        raise BadInputError(desk.folder.name, "", cure)
    opened = unlock(desk, passphrase)
    try:
        counted = verify(desk)
    finally:
        lock(desk)
    lines = (
        _("cases: {number}").format(number=counted.cases),
        _("facts: {number}").format(number=counted.facts),
        _("lines of history: {number}").format(number=counted.lines),
    )
    faults = (one for one in opened.notices if one not in _HARMLESS)
    return lines, tuple(map(notice_text, faults))
