"""Reading a damaged vault: the passphrase, the cases, one case. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from trafficking_desk.desk.packs import Preview
from trafficking_desk.desk.rescue import Rescued, RescuedCase
from trafficking_desk.errors import DeskError
from trafficking_desk.store.salvage import SalvagedFile
from trafficking_desk.ui.ports import Post
from trafficking_desk.words import _

Step = Literal["passphrase", "list", "case"]


@dataclass(frozen=True, slots=True)
class RescueVerbs:
    """What the page asks of the desk; all run on a lane's thread.

    `paper` is told whether nothing of the case can be missing.
    """

    read: Callable[[str], Rescued]
    paper: Callable[[RescuedCase, str, bool], Preview]
    file: Callable[[RescuedCase], bytes]
    copy: Callable[[SalvagedFile], bytes]
    save: Callable[[bytes, Path], None]


@dataclass(frozen=True, slots=True)
class RescueState:
    """All the view needs. `preview` is the open case's paper, None until made."""

    step: Step = "passphrase"
    found: Rescued | None = None
    opened: RescuedCase | None = None
    paper: str = ""
    preview: Preview | None = None
    busy: bool = False
    done: str = ""
    problem: str = ""


class Rescuing:
    """One step after another; leaving forgets all that was read."""

    def __init__(
        self,
        verbs: RescueVerbs,
        post: Post,
        show: Callable[[RescueState], None],
        first_paper: str,
    ) -> None:
        self._verbs = verbs
        self._post = post
        self._show_it = show
        self._first = first_paper
        self._turn = 0  # an answer to what was asked before leaving is dropped
        self._state = RescueState()

    def start(self) -> None:
        """Ask for the passphrase."""
        self._show(RescueState())

    def read(self, passphrase: str) -> None:
        """Read every page that can be read."""
        if self._state.busy:
            return
        if not passphrase:
            self._show(RescueState(problem=_("Type your passphrase.")))
            return
        self._show(RescueState(busy=True))
        self._ask(lambda: self._verbs.read(passphrase), self._on_read)

    def open(self, case: RescuedCase) -> None:
        """Show one case."""
        self._state = replace(self._state, step="case", opened=case, done="")
        self.choose(self._first)

    def choose(self, paper: str) -> None:
        """Make another paper of the open case."""
        case, found = self._state.opened, self._state.found
        if case is None or found is None:
            return
        self._show(
            replace(self._state, paper=paper, preview=None, busy=True, problem="")
        )
        self._ask(
            lambda: self._verbs.paper(case, paper, found.is_sure(case)), self._on_paper
        )

    def back(self) -> None:
        """Show the list again."""
        self._turn += 1
        self._show(RescueState("list", self._state.found))

    def save_paper(self, path: Path) -> None:
        """Write the pages that are seen to `path`."""
        preview = self._state.preview
        if preview is not None:
            self._save(lambda: self._verbs.save(preview.pdf, path), path)

    def save_file(self, path: Path) -> None:
        """Write the open case as a case file to `path`."""
        case = self._state.opened
        if case is not None:
            self._save(lambda: self._verbs.save(self._verbs.file(case), path), path)

    def save_copy(self, file: SalvagedFile, path: Path) -> None:
        """Write a photo, document or paper of the open case to `path`."""
        self._save(lambda: self._verbs.save(self._verbs.copy(file), path), path)

    def forget(self) -> None:
        """Let go of everything that was read."""
        self._turn += 1
        if self._state.step != "passphrase" or self._state.busy:
            self._show(RescueState())

    def _save(self, verb: Callable[[], None], path: Path) -> None:
        def saved(_none: object) -> None:
            text = _(
                "Saved as {name}. The copy is not locked: anyone who opens it can "
                "read it. Delete it once it is not needed."
            )
            self._show(replace(self._state, done=text.format(name=path.name)))

        self._ask(verb, saved)

    def _ask(self, verb: Callable[[], object], then: Callable[..., None]) -> None:
        self._turn += 1
        turn = self._turn

        def answered(value: object) -> None:
            if turn == self._turn:
                then(value)

        def failed(problem: DeskError) -> None:
            if turn == self._turn:
                self._show(replace(self._state, busy=False, problem=problem.message()))

        self._post(verb, answered, failed)

    def _on_read(self, found: Rescued) -> None:
        self._show(RescueState("list", found))

    def _on_paper(self, preview: Preview) -> None:
        self._show(replace(self._state, preview=preview, busy=False))

    def _show(self, state: RescueState) -> None:
        self._state = state
        self._show_it(state)
