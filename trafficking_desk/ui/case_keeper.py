"""The keeper of one case on one screen, fitted to the desk and its lanes."""

from collections.abc import Callable, Mapping
from functools import partial
from secrets import token_hex

from PySide6.QtCore import QObject

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.desk.cases import read_case, record, save_drafts
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.alive import while_alive
from trafficking_desk.ui.keeping import Door, Keeper
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.qt_timer import QtTimer, milliseconds
from trafficking_desk.ui.ways import Ways
from trafficking_desk.words import _

Asked = tuple[str, int]  # the id of a form, and its version


def _by_nobody(_values: Mapping[str, JsonValue]) -> Asked:
    return "", 0


def case_keeper(
    kit: Kit,
    case_id: str,
    owner: QObject,
    saved: Callable[[OpenCase], None] | None = None,
    asked: Callable[[Mapping[str, JsonValue]], Asked] = _by_nobody,
) -> Keeper:
    """Return a keeper whose timer lives as long as `owner`.

    `saved` hears the case after facts were recorded. `asked` names the form
    that asked for some answers, on the lane's thread: they keep its id and version.
    """
    desk = kit.desk
    troubled = False

    def told(opened: OpenCase | None) -> None:
        nonlocal troubled
        say_saved(kit)
        if troubled:
            troubled = False
            kit.mended()
        if opened is not None and saved is not None:
            saved(opened)

    def failed(error: DeskError) -> None:
        nonlocal troubled
        troubled = True
        kit.say("")  # when something was saved before says nothing now
        kit.problem(error)

    door = Door(
        save_drafts=lambda texts: save_drafts(desk, case_id, texts),
        record=lambda values: record(desk, case_id, values, *asked(values)),
        post=kit.post,
        now=milliseconds,
        saved=told,
        failed=failed,
    )

    def due() -> None:
        keeper.flush()

    keeper = Keeper(door, QtTimer(owner, due))
    return keeper


def say_saved(kit: Kit) -> None:
    """Tell the quiet line at the top when something was last saved."""
    kit.say(_("Saved {time}").format(time=f"{kit.desk.clock():%H:%M}"))


def case_ways(kit: Kit, case_id: str, owner: QObject, keeper: Keeper) -> Ways:
    """Return what a screen of the case leans on.

    Nothing is answered once Qt has deleted `owner`.
    """

    def read(then: Callable[[OpenCase], None]) -> None:
        verb = partial(read_case, kit.desk, case_id)
        kit.post(verb, while_alive(owner, then), kit.problem)

    return Ways(keeper, read, kit.desk.clock, partial(token_hex, 16))
