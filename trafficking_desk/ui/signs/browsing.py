"""Which of the signs are on screen."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from trafficking_desk.cases.case import Case
from trafficking_desk.cases.sign import Sign
from trafficking_desk.content.model import Content
from trafficking_desk.content.search import find_signs
from trafficking_desk.content.sign import SignDef
from trafficking_desk.ui.signs.lists import (
    QUICK_LISTS,
    Run,
    SignList,
    group_lists,
    place_lists,
    quick_lists,
    type_lists,
    whole_list,
)
from trafficking_desk.ui.signs.state import (
    ListState,
    PartState,
    RowState,
    Shown,
    is_for,
    row_of,
)
from trafficking_desk.words import _

MOST_FOUND = 20


@dataclass(frozen=True, slots=True)
class Wish:
    """What the worker asked to see; `part` "" is the first. `typed` goes first."""

    shown: Shown = "quick"
    part: str = ""
    typed: str = ""
    all_ages: bool = False


class Browsing:
    """The lists for one case at one moment."""

    def __init__(
        self,
        content: Content,
        case: Case,
        entries: Mapping[str, Sign],
        wish: Wish,
        now: datetime,
    ) -> None:
        self._content = content
        self._case = case
        self._entries = entries
        self._wish = wish
        self._now = now
        self._ticked = {sign.indicator for sign in entries.values()}
        self._by = self._find_by()
        self._parts = self._lists(self._by)
        self._here = self._find_here()

    def state(self) -> ListState:
        """Return the list to draw."""
        listed = self._here or self._apart()
        at = self._parts.index(self._here) + 1 if self._here else len(self._parts)
        after = self._parts[at:] if self._by == "group" else ()
        return ListState(
            reference=self._case.reference,
            shown=self._shown(),
            title=listed.title,
            rows=tuple(self._rows(listed)),
            by=self._by,
            quick=self._has_own_quick_list(),
            parts=self.parts(),
            all_ages=self._wish.all_ages,
            next_part=after[0].id if after else "",
        )

    def parts(self) -> tuple[PartState, ...]:
        """Return the lists to choose from that hold signs for this person."""
        return tuple(
            PartState(
                part.id,
                part.title,
                recorded=self._by == "group" and self._has_ticked(part),
                here=part is self._here,
            )
            for part in self._parts
        )

    def _shown(self) -> Shown:
        if self._wish.typed:
            return "found"
        return self._by if self._wish.shown == "quick" else self._wish.shown

    def _find_by(self) -> Shown:
        """Return the index; a broken or empty quick list gives the groups."""
        shown = self._wish.shown
        if shown == "quick":
            return "quick" if self._wish.part or self._has_own_quick_list() else "group"
        return shown if shown in ("place", "type") else "group"

    def _has_own_quick_list(self) -> bool:
        own = QUICK_LISTS.get(self._case.setting.kind)
        return any(one.id == own for one in self._lists("quick"))

    def _lists(self, by: Shown) -> tuple[SignList, ...]:
        cut = (self._cut(one) for one in self._uncut(by))
        # A list whose first run has a title lost the signs that are its own.
        return tuple(one for one in cut if one.runs and not one.runs[0].title)

    def _uncut(self, by: Shown) -> Iterator[SignList]:
        if by == "quick":
            return quick_lists(self._content, self._case.setting.kind)
        lists = {"place": place_lists, "type": type_lists}.get(by, group_lists)
        return lists(self._content)

    def _find_here(self) -> SignList | None:
        if self._wish.typed or self._wish.shown in ("all", "ticked"):
            return None
        wanted = (part for part in self._parts if part.id == self._wish.part)
        return next(wanted, self._parts[0] if self._parts else None)

    def _apart(self) -> SignList:
        """Return a list that is no part of an index."""
        if self._wish.typed:
            found = self._offered(find_signs(self._content, self._wish.typed))
            return _single(_("Signs that fit your words"), found[:MOST_FOUND])
        if self._wish.shown == "ticked":
            signs = self._content.signs
            ticked = dict.fromkeys(s.indicator for s in self._entries.values())
            known = tuple(signs[id] for id in ticked if id in signs)
            return _single(_("What you ticked"), known)
        return self._cut(whole_list(self._content))

    def _rows(self, listed: SignList) -> Iterator[RowState]:
        for run in listed.runs:
            for at, sign in enumerate(run.signs):
                row = row_of(self._content, sign, self._entries)
                yield row if at else replace(row, heading=run.title)

    def _cut(self, one: SignList) -> SignList:
        """Return the list with what fits this person; empty runs fall away."""
        runs = (
            Run(run.title, self._offered(run.signs, whole=one.whole))
            for run in one.runs
        )
        return replace(one, runs=tuple(run for run in runs if run.signs))

    def _offered(
        self, signs: tuple[SignDef, ...], *, whole: bool = True
    ) -> tuple[SignDef, ...]:
        return tuple(
            sign
            for sign in signs
            if sign.id in self._ticked
            or (self._fits(sign) and (whole or sign.confidence != "to_confirm"))
        )

    def _fits(self, sign: SignDef) -> bool:
        for_person = self._wish.all_ages or is_for(sign, self._case.person, self._now)
        return sign.offered and for_person

    def _has_ticked(self, part: SignList) -> bool:
        return any(sign.id in self._ticked for run in part.runs for sign in run.signs)


def _single(title: str, signs: tuple[SignDef, ...]) -> SignList:
    return SignList("", title, (Run("", signs),), whole=True)
