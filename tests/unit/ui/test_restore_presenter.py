"""Choosing a backup, looking into it, putting it back."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from tests.unit.ui.pretence import Lane
from trafficking_desk.store.backup_errors import BackupDamagedError
from trafficking_desk.store.backup_files import Backup
from trafficking_desk.store.restoring import Contents
from trafficking_desk.ui.restore.presenter import (
    RestoreState,
    RestoreVerbs,
    Restoring,
)

AT = datetime(2026, 11, 20, 15, tzinfo=UTC)
GOOD = Backup(Path("stick/good"), AT, 2, "ab", "cd", 66_000, sound=True)
HELD = Contents(GOOD.folder, AT, 2, 3, AT)


@dataclass
class Page:
    """The pages of restoring, with one backup on a stick."""

    lane: Lane = field(default_factory=Lane)
    states: list[RestoreState] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    restored: int = 0

    def __post_init__(self) -> None:
        """Open the first page."""
        verbs = RestoreVerbs(
            find=lambda folder: (GOOD,) if folder == Path("stick") else (),
            look=lambda _folder, typed: self.note(f"look {typed}"),
            restore=lambda _held, typed: self.note(f"restore {typed}"),
        )
        self.steps = Restoring(
            Path("beside"), verbs, self.lane, self.states.append, self.count
        )
        self.steps.start()

    @property
    def state(self) -> RestoreState:
        """Return what was shown last."""
        return self.states[-1]

    def note(self, what: str) -> Contents:
        """Remember what was asked of the desk."""
        self.asked.append(what)
        return HELD

    def count(self, _contents: Contents) -> None:
        """Hear that it was restored."""
        self.restored += 1

    def looks(self) -> None:
        """Go as far as seeing what the backup holds."""
        self.steps.find(Path("stick"))
        self.steps.choose(GOOD)
        self.steps.look("three blue horses")


def test_the_usual_folder_is_looked_in_first() -> None:
    """Then any other."""
    page = Page()
    assert (page.state.folder, page.state.backups) == (Path("beside"), ())

    page.steps.find(Path("stick"))

    assert page.state.backups == (GOOD,)


def test_nothing_is_restored_before_it_was_looked_into() -> None:
    """And the passphrase is asked for once."""
    page = Page()
    page.steps.restore()
    assert page.asked == []
    page.looks()
    assert (page.state.step, page.state.contents) == ("look", HELD)

    page.steps.restore()

    assert page.asked == ["look three blue horses", "restore three blue horses"]
    assert page.restored == 1


def test_an_empty_passphrase_is_asked_for() -> None:
    """The desk is not bothered."""
    page = Page()
    page.steps.find(Path("stick"))
    page.steps.choose(GOOD)

    page.steps.look("")

    assert page.state.passphrase_problem
    assert page.asked == []


def test_a_damaged_backup_is_said_and_another_can_be_chosen() -> None:
    """The list is still there."""
    page = Page()
    page.steps.find(Path("stick"))
    page.steps.choose(GOOD)
    page.lane.broken = BackupDamagedError()
    page.steps.look("three blue horses")
    assert "This backup is damaged" in page.state.problem
    assert page.state.step == "passphrase"

    page.steps.again()

    assert (page.state.step, page.state.backups) == ("choose", (GOOD,))
    assert page.state.problem == ""


def test_a_second_press_while_restoring_does_nothing() -> None:
    """One restore is enough."""
    page = Page()
    page.looks()
    page.lane.at_once = False
    page.steps.restore()
    page.steps.restore()
    page.lane.run()

    assert page.restored == 1
