"""Which view shows which place.

Each view is imported when it is first shown, so that the first window is fast.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from trafficking_desk.ui import places
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.set_up.view import SetUpNotes, open_set_up
from trafficking_desk.ui.unlock.opening import Told
from trafficking_desk.ui.unlock.view import open_unlock


@dataclass(frozen=True, slots=True)
class Doors:
    """What only a few screens may do: say that the vault is open; dress anew.

    `told` hears what opening noticed, `made` that the vault is open and new.
    `set_up` holds first run's answers while another screen is shown.
    """

    opened: Callable[[], None]
    dress: Callable[[], None]
    told: Callable[[Told], None]
    made: Callable[[], None]
    set_up: SetUpNotes


def open_screen(kit: Kit, place: places.Place, doors: Doors) -> QWidget:
    """Return the screen for `place`."""
    match place:
        case places.SetUp():
            return open_set_up(kit, doors.made, doors.set_up)
        case places.Unlock():
            return open_unlock(kit, doors.told, doors.opened)
        case places.Recover():
            from trafficking_desk.ui.recover.view import open_recover  # noqa: PLC0415

            return open_recover(kit, doors.told, doors.opened)
        case places.RestoreBackup():
            from trafficking_desk.ui.restore.view import open_restore  # noqa: PLC0415

            return open_restore(kit, doors.opened, doors.dress, doors.told)
        case places.Rescue():
            from trafficking_desk.ui.rescue.view import open_rescue  # noqa: PLC0415

            return open_rescue(kit)
        case _:
            from trafficking_desk.ui.all_screens import open_any  # noqa: PLC0415

            return open_any(kit, place, doors.dress)
