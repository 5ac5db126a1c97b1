"""Choosing a backup, looking into it, putting it back. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from trafficking_desk.errors import DeskError
from trafficking_desk.store.backup_files import Backup
from trafficking_desk.store.restoring import Contents
from trafficking_desk.ui.ports import Post
from trafficking_desk.words import _

Step = Literal["choose", "passphrase", "look"]


@dataclass(frozen=True, slots=True)
class RestoreVerbs:
    """What the page asks of the desk; all run on a lane's thread."""

    find: Callable[[Path], tuple[Backup, ...]]
    look: Callable[[Path, str], Contents]
    restore: Callable[[Contents, str], object]


@dataclass(frozen=True, slots=True)
class RestoreState:
    """All the view needs. `backups` is None until the folder was read."""

    folder: Path
    step: Step = "choose"
    backups: tuple[Backup, ...] | None = None
    chosen: Backup | None = None
    contents: Contents | None = None
    busy: bool = False
    problem: str = ""
    passphrase_problem: str = ""


class Restoring:
    """One step after another; the passphrase is forgotten once it was used."""

    def __init__(
        self,
        folder: Path,
        verbs: RestoreVerbs,
        post: Post,
        show: Callable[[RestoreState], None],
        restored: Callable[[Contents], None],
    ) -> None:
        self._verbs = verbs
        self._post = post
        self._show_it = show
        self._restored = restored
        self._passphrase = ""
        self._state = RestoreState(folder)

    def start(self) -> None:
        """Look for backups where they usually are."""
        self.find(self._state.folder)

    def find(self, folder: Path) -> None:
        """Look for backups in `folder`."""
        self._show(RestoreState(folder, busy=True))
        self._post(lambda: self._verbs.find(folder), self._on_found, self._on_problem)

    def choose(self, backup: Backup) -> None:
        """Ask for the passphrase of one."""
        self._show(replace(self._state, step="passphrase", chosen=backup, problem=""))

    def again(self) -> None:
        """Choose another one."""
        self._passphrase = ""
        state = RestoreState(self._state.folder, backups=self._state.backups)
        self._show(state)

    def look(self, passphrase: str) -> None:
        """Check the backup and show what it holds."""
        chosen = self._state.chosen
        if chosen is None or self._state.busy:
            return
        if not passphrase:
            problem = _("Type the passphrase that opens this backup.")
            self._show(replace(self._state, passphrase_problem=problem))
            return
        self._passphrase = passphrase
        self._work()
        self._post(
            lambda: self._verbs.look(chosen.folder, passphrase),
            self._on_looked,
            self._on_problem,
        )

    def restore(self) -> None:
        """Put it in the vault's place."""
        contents, passphrase = self._state.contents, self._passphrase
        if contents is None or self._state.busy:
            return
        self._work()
        self._post(
            lambda: self._verbs.restore(contents, passphrase),
            lambda _opened: self._on_restored(contents),
            self._on_problem,
        )

    def _work(self) -> None:
        busy = replace(self._state, busy=True, problem="", passphrase_problem="")
        self._show(busy)

    def _on_found(self, backups: tuple[Backup, ...]) -> None:
        self._show(replace(self._state, backups=backups, busy=False))

    def _on_looked(self, contents: Contents) -> None:
        self._show(replace(self._state, step="look", contents=contents, busy=False))

    def _on_restored(self, contents: Contents) -> None:
        self._passphrase = ""
        self._restored(contents)

    def _on_problem(self, problem: DeskError) -> None:
        self._show(replace(self._state, busy=False, problem=problem.message()))

    def _show(self, state: RestoreState) -> None:
        self._state = state
        self._show_it(state)
