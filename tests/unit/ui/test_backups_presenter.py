"""What the page of backups shows, and that it does one thing at a time."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from tests.unit.ui.pretence import Lane
from trafficking_desk.desk.backups import Overview, Place
from trafficking_desk.desk.drills import EVERY, Drill
from trafficking_desk.desk.packs import Preview
from trafficking_desk.store.backup_errors import BackupPlaceFullError
from trafficking_desk.store.backup_files import Backup
from trafficking_desk.ui.backups.presenter import (
    BackupsPage,
    BackupsState,
    BackupVerbs,
    drill_is_due,
)

AT = datetime(2026, 11, 20, 15, tzinfo=UTC)
GOOD = Backup(Path("good"), AT, 2, "ab", "cd", 66_000, sound=True)
BAD = Backup(Path("bad"), AT, 3, "ab", "ce", 66_000, sound=False)
PLACE = Place(Path("stick"), chosen=True, there=True, same_disk=False)
DRILL = Drill(AT, AT, 2, 1, 7, 9, "Sam")


@dataclass
class Desk:
    """A desk whose backups stand in a list, and the page that shows them."""

    backups: tuple[Backup, ...] = (BAD, GOOD)
    lane: Lane = field(default_factory=Lane)
    states: list[BackupsState] = field(default_factory=list)
    proofs: list[Preview] = field(default_factory=list)
    tried: list[tuple[Path, str]] = field(default_factory=list)
    made: int = 0

    def __post_init__(self) -> None:
        """Open the page."""
        verbs = BackupVerbs(
            overview=lambda: Overview(PLACE, self.backups, None),
            back_up=self.back_up,
            choose=lambda _folder: None,
            drill=self.drill,
            proof=lambda _drill: Preview(b"%PDF", "proof", 1),
        )
        self.page = BackupsPage(verbs, self.lane, self)
        self.page.start()

    @property
    def state(self) -> BackupsState:
        """Return what was shown last."""
        return self.states[-1]

    def show_state(self, state: BackupsState) -> None:
        """Take what is to be shown."""
        self.states.append(state)

    def show_proof(self, preview: Preview) -> None:
        """Take the proof."""
        self.proofs.append(preview)

    def back_up(self) -> Backup:
        """Count."""
        self.made += 1
        return GOOD

    def drill(self, folder: Path, passphrase: str) -> Drill:
        """Remember what was tried."""
        self.tried.append((folder, passphrase))
        return DRILL


def test_the_last_good_backup_is_not_a_damaged_one() -> None:
    """Though the damaged one is newer."""
    assert Desk().state.newest == GOOD
    assert Desk(backups=(BAD,)).state.newest is None


def test_a_second_press_while_copying_does_nothing() -> None:
    """Not even after the first one answers."""
    desk = Desk()
    desk.lane.at_once = False
    desk.page.back_up()
    desk.page.back_up()
    while_copying = desk.state
    desk.lane.run()
    desk.lane.run()

    assert while_copying.busy == "copying"
    assert desk.made == 1
    assert desk.state.busy == ""
    assert desk.state.done == "A new backup was made and checked."


def test_a_failure_is_said_and_the_list_read_anew() -> None:
    """And the next try forgets it."""
    desk = Desk()
    desk.lane.broken = BackupPlaceFullError()
    desk.page.back_up()
    assert "The place for backups is full." in desk.state.problem

    desk.lane.broken = None
    desk.page.back_up()

    assert desk.state.problem == ""
    assert desk.state.done


def test_a_drill_asks_for_a_passphrase_first() -> None:
    """The newest good backup is tried with what was typed."""
    desk = Desk()
    desk.page.drill("")
    assert desk.state.passphrase_problem
    assert desk.tried == []

    desk.page.drill("three blue horses")

    assert desk.tried == [(GOOD.folder, "three blue horses")]
    assert desk.state.drilled_now
    assert desk.state.passphrase_problem == ""
    desk.page.prove()
    assert [proof.text for proof in desk.proofs] == ["proof"]


def test_without_a_drill_there_is_nothing_to_prove() -> None:
    """Nor after another thing was done."""
    desk = Desk()
    desk.page.prove()
    assert desk.proofs == []
    desk.page.drill("three blue horses")

    desk.page.back_up()

    assert not desk.state.drilled_now


def test_a_drill_is_due_after_a_month_or_when_there_was_none() -> None:
    """The day itself is still in time."""
    today = date(2026, 11, 20)
    never = Overview(PLACE, (GOOD,), None)
    assert drill_is_due(never, today.toordinal())
    in_time = replace(never, drilled=today - timedelta(days=EVERY))
    assert not drill_is_due(in_time, today.toordinal())
    assert drill_is_due(in_time, today.toordinal() + 1)
