"""What the page of keeping shows and does. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from trafficking_desk.desk.keeping import REASON, Deleted, KeepingList, Kept
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.keeping import Keeper
from trafficking_desk.ui.ports import Post
from trafficking_desk.words import _

Step = Literal["list", "decide", "delete"]


@dataclass(frozen=True, slots=True)
class KeepingVerbs:
    """What the page asks of the desk; all run on a lane's thread."""

    read: Callable[[str], KeepingList]
    hold: Callable[[str, str], None]
    end_hold: Callable[[str, str], None]
    keep_until: Callable[[str, date, str], None]
    delete: Callable[[str, str, str], Deleted]
    set_years: Callable[[int, int], None]
    remove_older: Callable[[], int]


@dataclass(frozen=True, slots=True)
class KeepingState:
    """All the view needs; `known` is None until it was read."""

    known: KeepingList | None = None
    step: Step = "list"
    kept: Kept | None = None
    reason: str = ""
    day: str = ""
    busy: bool = False
    done: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Lanes:
    """`post` is the vault's, `aside` copies for long.

    `alone` is the vault's too, for what holds back all writing.
    """

    post: Post
    aside: Post
    alone: Post


class Retention:
    """The list, one case of it, and the two steps to delete it."""

    def __init__(
        self,
        verbs: KeepingVerbs,
        lanes: Lanes,
        show: Callable[[KeepingState], None],
        keeper_of: Callable[[str], Keeper],
    ) -> None:
        self._keeper_of = keeper_of
        self._keeper: Keeper | None = None
        self._verbs = verbs
        self._post = lanes.post
        self._aside = lanes.aside
        self._alone = lanes.alone
        self._show_it = show
        self._state = KeepingState()
        self._typed = ""

    def start(self) -> None:
        """Read what is due."""
        self.find(self._typed)

    def find(self, typed: str) -> None:
        """Also show the cases that fit `typed`."""
        self._typed = typed
        self._post(lambda: self._verbs.read(typed), self._on_read, self._on_problem)

    def decide(self, kept: Kept) -> None:
        """Show one case and what can be decided about it."""
        self._keeper = self._keeper_of(kept.line.id)
        known = self._state.known
        self._show(KeepingState(known, "decide", kept, reason=kept.typed))

    def reason_typed(self, reason: str) -> None:
        """Keep each change of the reason: it is there again after locking."""
        self._state = replace(self._state, reason=reason)
        if self._keeper is not None:
            self._keeper.half_typed(REASON, reason)

    def leave(self) -> None:
        """Save what is typed."""
        if self._keeper is not None:
            self._keeper.leave()

    def back(self) -> None:
        """Show the list again; from the last step, the case."""
        if self._state.step == "delete":
            self._show(replace(self._state, step="decide", problem=""))
        else:
            self.leave()
            self._show(KeepingState(self._state.known))
            self.start()

    def hold(self, reason: str) -> None:
        """Keep it from deletion."""
        self._run(reason, self._verbs.hold, _("The case is held."))

    def end_hold(self, reason: str) -> None:
        """Let the review days count again."""
        self._run(reason, self._verbs.end_hold, _("The hold has ended."))

    def keep_until(self, day: str, reason: str) -> None:
        """Look at it again on `day`: an ISO date, or whatever was typed."""
        known, kept = self._state.known, self._state.kept
        self._state = replace(self._state, day=day)
        if known is None or kept is None:
            return
        try:
            chosen = date.fromisoformat(day)
        except ValueError:
            self._say(reason, _("Give the day as day, month and year."))
            return
        if chosen <= known.today:
            self._say(reason, _("Choose a day that is still to come."))
            return
        self._run(
            reason,
            lambda case_id, why: self._verbs.keep_until(case_id, chosen, why),
            _("The case will be due again on that day."),
        )

    def ask_to_delete(self, reason: str) -> None:
        """Go to the second step; a reason is needed first."""
        if not reason.strip():
            self._say(reason, _("Write down the reason first. It is kept."))
            return
        self._show(replace(self._state, step="delete", reason=reason, problem=""))

    def delete(self, reference: str) -> None:
        """Delete the case for good if `reference` is its own."""
        kept, reason = self._state.kept, self._state.reason
        if kept is None or self._state.busy:
            return
        self.leave()
        self._show(replace(self._state, busy=True, problem=""))
        self._alone(
            lambda: self._verbs.delete(kept.line.id, reference, reason),
            self._on_deleted,
            self._on_problem,
        )

    def remove_older(self) -> None:
        """Make a fresh backup and remove those that may hold deleted cases."""
        if self._state.busy:
            return
        self._show(replace(self._state, busy=True, problem="", done=""))
        self._aside(
            self._verbs.remove_older,
            lambda gone: self._finish(
                _("A fresh backup was made and checked. Removed: {number}.").format(
                    number=gone
                )
            ),
            self._on_problem,
        )

    def set_years(self, birth: str, change: str) -> None:
        """Keep the organisation's own times; "" follows what is shipped."""
        if not all(
            part.strip().isdecimal() or not part.strip() for part in (birth, change)
        ):
            self._show(replace(self._state, problem=_("Give the years as a number.")))
            return
        years = (int(birth.strip() or 0), int(change.strip() or 0))
        self._post(
            lambda: self._verbs.set_years(*years),
            lambda _none: self.start(),
            self._on_problem,
        )

    def _run(self, reason: str, verb: Callable[[str, str], None], done: str) -> None:
        kept = self._state.kept
        if kept is None or self._state.busy:
            return
        self.leave()
        self._show(replace(self._state, reason=reason, busy=True, problem=""))
        self._post(
            lambda: verb(kept.line.id, reason),
            lambda _none: self._finish(done),
            self._on_problem,
        )

    def _on_deleted(self, deleted: Deleted) -> None:
        done = _("The case was deleted. A line that says so is left.")
        if not deleted.compacted:
            done += " " + _("The space it took is given back later.")
        if deleted.old is not None and deleted.old.backups:
            done += " " + _("Backups made before today still hold it: see below.")
        self._finish(done)

    def _finish(self, done: str) -> None:
        self._state = KeepingState(self._state.known, done=done)
        self.start()

    def _on_read(self, known: KeepingList) -> None:
        self._show(replace(self._state, known=known, busy=False))

    def _on_problem(self, problem: DeskError) -> None:
        self._show(replace(self._state, busy=False, problem=problem.message()))

    def _say(self, reason: str, problem: str) -> None:
        self._show(replace(self._state, reason=reason, problem=problem))

    def _show(self, state: KeepingState) -> None:
        self._state = state
        self._show_it(state)
