"""Which of the 199 signs are on screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from trafficking_desk.cases.case import Case
from trafficking_desk.cases.sign import Sign
from trafficking_desk.content.model import Content, SignDef, SignGroup
from trafficking_desk.content.search import find_signs
from trafficking_desk.ui.signs.state import (
    GroupState,
    ListState,
    Shown,
    has_recorded,
    is_for,
    quick_signs,
    row_of,
)
from trafficking_desk.words import _

MOST_FOUND = 20


@dataclass(frozen=True, slots=True)
class Wish:
    """What the worker asked to see. `typed` goes before `shown`."""

    shown: Shown = "quick"
    group: str = ""
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
        ordered = sorted(content.groups, key=lambda group: group.order)
        self._groups = tuple(group for group in ordered if self._fitting(group.signs))
        self._quick = self._fitting(quick_signs(content, case.setting.kind))
        self._here = self._find_here()

    def state(self) -> ListState:
        """Return the list to draw. A broken or empty quick list gives the groups."""
        signs, title = self._listed()
        shown = "group" if self._here else self._wish.shown
        rows = (row_of(self._content, sign, self._entries) for sign in signs)
        at = self._groups.index(self._here) + 1 if self._here else len(self._groups)
        after = self._groups[at:]
        return ListState(
            reference=self._case.reference,
            shown="found" if self._wish.typed else shown,
            title=title,
            rows=tuple(rows),
            groups=self.groups(),
            quick=bool(self._quick),
            all_ages=self._wish.all_ages,
            next_group=after[0].id if after else "",
        )

    def groups(self) -> tuple[GroupState, ...]:
        """Return the groups with signs for this person, in order."""
        return tuple(
            GroupState(
                group.id,
                _(group.title),
                recorded=has_recorded(group, self._entries),
                here=group is self._here,
            )
            for group in self._groups
        )

    def _listed(self) -> tuple[tuple[SignDef, ...], str]:
        if self._wish.typed:
            found = self._fitting(find_signs(self._content, self._wish.typed))
            return found[:MOST_FOUND], _("Signs that fit your words")
        if self._here is not None:
            return self._fitting(self._here.signs), _(self._here.title)
        if self._wish.shown == "ticked":
            signs = self._content.signs
            ticked = (s.indicator for s in self._entries.values())
            return tuple(signs[id] for id in dict.fromkeys(ticked) if id in signs), _(
                "What you ticked"
            )
        return self._quick, _("Quick list")

    def _find_here(self) -> SignGroup | None:
        wish = self._wish
        by_group = wish.shown == "group" or (wish.shown == "quick" and not self._quick)
        if wish.typed or not by_group:
            return None
        wanted = (group for group in self._groups if group.id == wish.group)
        return next(wanted, self._groups[0] if self._groups else None)

    def _fitting(self, signs: tuple[SignDef, ...]) -> tuple[SignDef, ...]:
        return tuple(sign for sign in signs if self._fits(sign))

    def _fits(self, sign: SignDef) -> bool:
        if sign.id in self._ticked:
            return True
        for_person = self._wish.all_ages or is_for(sign, self._case.person, self._now)
        return sign.offered and for_person
