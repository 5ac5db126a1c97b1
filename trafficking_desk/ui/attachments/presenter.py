"""What the page of photos and documents shows and does. No Qt."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Literal

from trafficking_desk.desk.attachments import NEW, OpenFile, reason_path
from trafficking_desk.errors import DeskError
from trafficking_desk.store.attachments import About, Attachment
from trafficking_desk.ui.keeping import Keeper
from trafficking_desk.ui.ports import Post
from trafficking_desk.words import _

Step = Literal["list", "look", "remove"]
_ABOUT: Final = ("description", "made_on", "given_by")
_PARTS: Final = 3  # of a reason's path


@dataclass(frozen=True, slots=True)
class Look:
    """One file, decrypted. `picture` is what the view drew of it, or None."""

    file: OpenFile
    picture: object = None


@dataclass(frozen=True, slots=True)
class FilesRead:
    """What is there. `drafts` are words typed before, by path, and not used yet."""

    reference: str
    files: tuple[Attachment, ...]
    drafts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FileVerbs:
    """What the page asks of the desk; all run on a lane's thread."""

    read: Callable[[], FilesRead]
    add: Callable[[Path, About], object]
    look: Callable[[str], Look]
    export: Callable[[str, Path], None]
    remove: Callable[[str, str], None]


@dataclass(frozen=True, slots=True)
class FilesState:
    """All the view needs; `files` is None until they were read.

    `path` is chosen and not added yet; `about` and `reason` are what is typed.
    """

    reference: str = ""
    files: tuple[Attachment, ...] | None = None
    step: Step = "list"
    looked: Look | None = None
    path: Path | None = None
    about: About = field(default_factory=About)
    reason: str = ""
    busy: bool = False
    done: str = ""
    problem: str = ""


class Files:
    """The list with its form, one file, and the second step to remove it."""

    def __init__(
        self,
        verbs: FileVerbs,
        post: Post,
        read: Post,
        show: Callable[[FilesState], None],
        keeper: Keeper,
    ) -> None:
        self._verbs = verbs
        self._keeper = keeper
        self._reasons: dict[str, str] = {}
        self._post = post
        self._read = read
        self._show_it = show
        self._state = FilesState()

    def start(self) -> None:
        """Read what is there."""
        self._post(self._verbs.read, self._on_read, self._on_problem)

    def choose(self, path: Path, about: About) -> None:
        """Take note of a file to add; nothing is read of it yet."""
        self._keeper.half_typed(f"{NEW}.path", str(path))
        self._show(replace(self._state, path=path, about=about, problem="", done=""))

    def typed(self, about: About) -> None:
        """Keep each change of the form: nothing typed is lost, whatever happens."""
        before, self._state = self._state.about, replace(self._state, about=about)
        for name in _ABOUT:
            if getattr(about, name) != getattr(before, name):
                self._keeper.half_typed(f"{NEW}.{name}", getattr(about, name))

    def reason_typed(self, reason: str) -> None:
        """Keep each change of the reason to remove the open file."""
        looked = self._state.looked
        if looked is not None:
            file = looked.file.attachment.id
            self._reasons[file] = reason
            self._keeper.half_typed(reason_path(file), reason)

    def add(self, about: About) -> None:
        """Add the chosen file with what is typed about it."""
        path = self._state.path
        self._state = replace(self._state, about=about, done="")
        if self._state.busy:
            return
        if path is None:
            self._say(_("Choose a file first."))
            return
        self._show(replace(self._state, busy=True, problem=""))
        self._keeper.leave()
        done = _("A copy was added. The file itself is still where it was.")
        self._post(
            lambda: self._verbs.add(path, about),
            lambda _made: self._finish(done),
            self._on_problem,
        )

    def look(self, file: Attachment) -> None:
        """Open one file, in memory."""
        if self._state.busy:
            return
        self._show(replace(self._state, busy=True, problem="", done=""))
        self._read(
            lambda: self._verbs.look(file.id),
            lambda looked: self._show(
                replace(self._state, step="look", looked=looked, busy=False)
            ),
            self._on_problem,
        )

    def export(self, path: Path) -> None:
        """Write a copy of the open file to `path`."""
        looked = self._state.looked
        if looked is None or self._state.busy:
            return
        self._show(replace(self._state, busy=True, problem="", done=""))
        self._post(
            lambda: self._verbs.export(looked.file.attachment.id, path),
            lambda _none: self._show(
                replace(self._state, busy=False, done=_copied(path))
            ),
            self._on_problem,
        )

    def ask_to_remove(self) -> None:
        """Go to the second step; nothing is removed yet."""
        looked = self._state.looked
        if looked is None:
            return
        reason = self._reasons.get(looked.file.attachment.id, "")
        self._show(
            replace(self._state, step="remove", reason=reason, problem="", done="")
        )

    def remove(self, reason: str) -> None:
        """Remove the open file for good; a reason is needed."""
        looked = self._state.looked
        if looked is None or self._state.busy:
            return
        self._show(replace(self._state, reason=reason, busy=True, problem=""))
        self._keeper.leave()
        done = _("The file was removed. A line that says so is left.")
        self._post(
            lambda: self._verbs.remove(looked.file.attachment.id, reason),
            lambda _none: self._finish(done),
            self._on_problem,
        )

    def back(self) -> None:
        """Go one step back; a file that is left is let go of."""
        if self._state.step == "remove":
            self._show(replace(self._state, step="look", problem=""))
        else:
            self._show(
                replace(self._state, step="list", looked=None, problem="", done="")
            )

    def forget(self) -> None:
        """Save what is typed and let go of the open file."""
        self._keeper.leave()
        self._state = replace(self._state, looked=None)

    def _finish(self, done: str) -> None:
        self._state = FilesState(self._state.reference, self._state.files, done=done)
        self.start()

    def _on_read(self, found: FilesRead) -> None:
        state = self._state
        if state.files is None:
            state = self._with_drafts(state, found.drafts)
        self._show(
            replace(state, reference=found.reference, files=found.files, busy=False)
        )

    def _with_drafts(self, state: FilesState, drafts: Mapping[str, str]) -> FilesState:
        """Bring back what was typed before the page was left or locked."""
        about = About(*(drafts.get(f"{NEW}.{name}", "") for name in _ABOUT))
        path = drafts.get(f"{NEW}.path", "")
        self._reasons = {
            parts[1]: text
            for place, text in drafts.items()
            if len(parts := place.split(".")) == _PARTS
            and (parts[0], parts[2]) == ("attachments", "reason")
        }
        return replace(state, about=about, path=Path(path) if path else None)

    def _on_problem(self, problem: DeskError) -> None:
        self._say(problem.message())

    def _say(self, problem: str) -> None:
        self._show(replace(self._state, busy=False, problem=problem))

    def _show(self, state: FilesState) -> None:
        self._state = state
        self._show_it(state)


def _copied(path: Path) -> str:
    text = _(
        "Saved as {name}. The copy is not locked: anyone who opens it can see it. "
        "Delete it once it has been sent."
    )
    return text.format(name=path.name)
