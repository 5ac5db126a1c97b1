"""What is told once, just after the vault was opened. No Qt."""

from dataclasses import dataclass
from typing import Final

from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.opened import Opened
from trafficking_desk.desk.vaults import vault_place
from trafficking_desk.store.notices import notice_text
from trafficking_desk.store.where import place_text
from trafficking_desk.words import _

_SLIPS: Final = 3  # wrong tries that are nobody's but one's own


@dataclass(frozen=True, slots=True)
class Told:
    """Lines in order; `calm` if none of them asks for anything."""

    lines: tuple[str, ...] = ()
    calm: bool = True


def told_of(desk: Desk, opened: Opened) -> Told:
    """Return what to tell; runs on a lane, for it looks where the vault lies."""
    lines = [notice_text(notice) for notice in opened.notices]
    if opened.wrong_tries >= _SLIPS:
        text = _(
            "Before this, a wrong passphrase was typed {count} times. If that was "
            "not you, tell your lead."
        )
        lines.append(text.format(count=opened.wrong_tries))
    place = place_text(vault_place(desk))
    calm = opened.notices in ((), ("not_closed",)) and len(lines) <= 1 and not place
    calm = calm and opened.wrong_tries < _SLIPS
    return Told((*lines, place) if place else tuple(lines), calm=calm)
