"""One screen of one case on a real desk, with a real vault behind it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from trafficking_desk.bundled import bundled
from trafficking_desk.cases.file import read_case_file
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.content.load import load_content
from trafficking_desk.desk.cases import import_case, read_case, record
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.vaults import create_vault
from trafficking_desk.errors import DeskError
from trafficking_desk.paths import Paths
from trafficking_desk.store.key_cost import KeyCost
from trafficking_desk.ui.background import Background
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import Place
from trafficking_desk.ui.theme import load_theme

CASE: Final = Path(__file__).parents[1] / "cases" / "county_lines.json"
NOW: Final = datetime(2026, 11, 20, 14, 32, tzinfo=UTC)


@dataclass
class CaseScreen:
    """Opens screens of the county-lines case one after the other.

    `went` and `problems` hold where a screen wanted to go and what it was told.
    """

    qtbot: QtBot
    desk: Desk
    case_id: str
    background: Background
    went: list[Place] = field(default_factory=list)
    problems: list[DeskError] = field(default_factory=list)
    shown: QWidget | None = None

    def opens(self, opened: Callable[[Kit], QWidget]) -> QWidget:
        """Close the present screen as the window would, and show another."""
        self.closes()
        self.shown = opened(self._kit())
        self.shown.resize(1062, 720)
        self.shown.show()
        self.qtbot.waitExposed(self.shown)
        return self.shown

    def closes(self) -> None:
        """Let the present screen keep what is typed, and close it."""
        if self.shown is not None:
            leave = getattr(self.shown, "leave", None)
            if leave is not None:
                leave()
            done: list[None] = []
            self.background.vault(lambda: None, done.append, self.problems.append)
            self.qtbot.waitUntil(lambda: bool(done), timeout=20_000)
            self.shown.close()
            self.shown.deleteLater()
            self.shown = None

    def records(self, **values: JsonValue) -> None:
        """Write answers down: `danger_now__answer="yes"`."""
        paths = {name.replace("__", "."): value for name, value in values.items()}
        record(self.desk, self.case_id, paths)

    def answer(self, path: str) -> list[object]:
        """Return one field of every item of a list: "actions_taken.said"."""
        opened = read_case(self.desk, self.case_id)
        place, _dot, name = path.partition(".")
        return [getattr(item, name) for item in getattr(opened.case, place)]

    def _kit(self) -> Kit:
        return Kit(
            desk=self.desk,
            post=self.background.vault,
            read=self.background.read,
            aside=self.background.aside,
            go=self.went.append,
            theme=load_theme("light"),
            say=lambda _words: None,
            problem=self.problems.append,
        )


def case_screen(qtbot: QtBot, app: QApplication, home: Path) -> Iterator[CaseScreen]:
    """Yield an open desk with the case in it; nothing fails unseen."""
    assert app
    content = load_content(bundled("forms"), bundled("resources"))
    desk = Desk(Paths(home), content, lambda: NOW, cost=KeyCost())
    create_vault(desk, "quiet harbour lanterns")
    case = read_case_file(CASE, content.signs)
    faults: list[BaseException] = []
    background = Background(faults.append)
    screen = CaseScreen(qtbot, desk, import_case(desk, case).id, background)
    yield screen
    screen.closes()
    background.close()
    desk.open_vault().close()
    assert faults == []
