"""What the page of backups shows and does. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, Protocol

from trafficking_desk.desk.backups import Overview
from trafficking_desk.desk.drills import EVERY, Drill
from trafficking_desk.desk.packs import Preview
from trafficking_desk.errors import DeskError
from trafficking_desk.store.backup_errors import BackupRottenError
from trafficking_desk.store.backup_files import Backup
from trafficking_desk.ui.ports import Post
from trafficking_desk.words import _

Busy = Literal["", "copying", "trying", "moving"]


@dataclass(frozen=True, slots=True)
class BackupVerbs:
    """What the page asks of the desk; all run on a lane's thread."""

    overview: Callable[[], Overview]
    back_up: Callable[[], Backup]
    choose: Callable[[Path | None], None]
    drill: Callable[[Path, str], Drill]
    proof: Callable[[Drill], Preview]


@dataclass(frozen=True, slots=True)
class BackupsState:
    """All the view needs; `overview` is None until it was read."""

    overview: Overview | None = None
    busy: Busy = ""
    done: str = ""
    problem: str = ""
    passphrase_problem: str = ""
    drill: Drill | None = None
    drilled_now: bool = False  # what is done is a drill, whose proof can be seen

    @property
    def newest(self) -> Backup | None:
        """Return the newest backup that is whole; None if there is none."""
        backups = self.overview.backups if self.overview else ()
        return next((one for one in backups if one.sound), None)


class BackupsOut(Protocol):
    """What the page does with an answer."""

    def show_state(self, state: BackupsState) -> None:
        """Draw anew."""

    def show_proof(self, preview: Preview) -> None:
        """Show the page to print."""


class BackupsPage:
    """Runs one thing at a time on `post`."""

    def __init__(self, verbs: BackupVerbs, post: Post, out: BackupsOut) -> None:
        self._verbs = verbs
        self._post = post
        self._out = out
        self._state = BackupsState()

    def start(self) -> None:
        """Read where backups go and which there are."""
        self._post(self._verbs.overview, self._on_overview, self._on_problem)

    def back_up(self) -> None:
        """Make a backup now; a second press meanwhile does nothing."""
        if self._begin("copying"):
            self._post(self._verbs.back_up, self._on_made, self._on_problem)

    def choose(self, folder: Path | None) -> None:
        """Let backups go elsewhere; None: beside the vault."""
        if self._begin("moving"):
            self._post(
                lambda: self._verbs.choose(folder), self._on_chosen, self._on_problem
            )

    def drill(self, passphrase: str) -> None:
        """Try the newest backup out with a passphrase that opens it."""
        newest = self._state.newest
        if newest is None or self._state.busy:
            return
        if not passphrase:
            problem = _("Type the passphrase that opens this backup.")
            self._show(replace(self._state, passphrase_problem=problem))
            return
        self._begin("trying")
        self._post(
            lambda: self._verbs.drill(newest.folder, passphrase),
            self._on_drilled,
            self._on_problem,
        )

    def prove(self) -> None:
        """Show the page that proves the last drill."""
        made = self._state.drill
        if made is not None:
            verb = self._verbs.proof
            self._post(lambda: verb(made), self._out.show_proof, self._on_problem)

    def show_again(self) -> None:
        """Draw what was shown before the proof."""
        self._out.show_state(self._state)

    def _begin(self, busy: Busy) -> bool:
        if self._state.busy:
            return False
        fresh = BackupsState(self._state.overview, busy, drill=self._state.drill)
        self._show(fresh)
        return True

    def _on_overview(self, overview: Overview) -> None:
        self._show(replace(self._state, overview=overview, busy=""))

    def _on_made(self, backup: Backup) -> None:
        if backup.rotten:
            problem = BackupRottenError(backup.rotten).message()
            self._state = replace(self._state, problem=problem)
        self._finish(_("A new backup was made and checked."))

    def _on_chosen(self, _none: None) -> None:
        self._finish(
            _("Backups go there from now on. Make one now, so that one is there.")
        )

    def _on_drilled(self, made: Drill) -> None:
        self._state = replace(self._state, drill=made, drilled_now=True)
        self._finish(_("The backup works: it was restored, read and taken away again."))

    def _finish(self, done: str) -> None:
        self._state = replace(self._state, busy="", done=done)
        self.start()

    def _on_problem(self, problem: DeskError) -> None:
        self._show(replace(self._state, busy="", done="", problem=problem.message()))
        if self._state.overview is None:
            return
        self._post(self._verbs.overview, self._on_overview, lambda _error: None)

    def _show(self, state: BackupsState) -> None:
        self._state = state
        self._out.show_state(state)


def drill_is_due(overview: Overview, today_ordinal: int) -> bool:
    """Say whether the last drill was more than a month ago, or never."""
    last = overview.drilled
    return last is None or today_ordinal - last.toordinal() > EVERY
