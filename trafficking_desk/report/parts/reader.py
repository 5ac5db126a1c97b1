"""The service that a letter goes to, as far as our calls tell."""

from trafficking_desk.cases.record import Action
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.late import asked_of
from trafficking_desk.report.parts.rung import DOORS, Door


def reader_of(pack: PackInput) -> Door | None:
    """Return the one service that was asked for help, None if none or several were."""
    doors = {_door(call) for call in asked_of(pack)}
    return doors.pop() if len(doors) == 1 else None


def _door(call: Action) -> Door:
    for door in DOORS:
        if call.contact in door.contacts:
            return door
        if not call.contact and call.step == door.step:
            return door
    return Door(frozenset(filter(None, (call.contact,))), call.step)
