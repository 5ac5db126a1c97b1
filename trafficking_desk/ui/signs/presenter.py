"""Ticking signs, and writing down how each is known."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import cast, get_args

from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.cases.sign import Danger
from trafficking_desk.cases.vocabulary import DangerKind, KnownBy, YesNoNotKnown
from trafficking_desk.content.model import Content
from trafficking_desk.ui.signs.browsing import Browsing, Wish
from trafficking_desk.ui.signs.danger import DangerAnswers
from trafficking_desk.ui.signs.entries import Entries
from trafficking_desk.ui.signs.state import Shown, SignsScreen, row_of
from trafficking_desk.ui.ways import Ways


class Checklist:
    """Shows one list of signs at a time; each tick is recorded at once."""

    def __init__(self, content: Content, ways: Ways, screen: SignsScreen) -> None:
        self._content = content
        self._ways = ways
        self._screen = screen
        self._signs = content.signs
        self._opened: OpenCase | None = None
        self._entries: Entries | None = None
        self._danger = DangerAnswers(Danger())
        self._wish = Wish()

    def start(self, shown: str = "", part: str = "") -> None:
        """Load the case; show the quick list, or the first group without one.

        With `shown` as `here` gave it, show that list again.
        """
        if shown in get_args(Shown):
            self._wish = Wish(cast(Shown, shown), part)
        self._ways.read(self._load)

    def here(self) -> tuple[Shown, str]:
        """Return the list that is shown, and its part; what was found may be gone."""
        if self._wish.typed:
            return "ticked", ""
        return self._wish.shown, self._wish.part

    def show(self, shown: Shown, part: str = "") -> None:
        """Show another list; of several, the part asked for or the first."""
        self._wish_for(Wish(shown, part, all_ages=self._wish.all_ages))

    def find(self, typed: str) -> None:
        """Show the signs that fit what was typed; "" leads back."""
        if typed.strip() != self._wish.typed:
            self._wish_for(replace(self._wish, typed=typed.strip()))

    def show_all_ages(self, *, shown: bool) -> None:
        """Also show signs meant for the other age, or no more."""
        self._wish_for(replace(self._wish, all_ages=shown))

    def tick(self, indicator: str) -> None:
        """Record a sign now; once more if it is there already."""
        if self._entries is None:
            return
        values = self._entries.add(self._ways.new_id(), indicator, self._ways.clock())
        self._ways.keeper.record(values)
        self._draw_row(indicator)
        if self._danger.raise_by(self._signs[indicator]):
            self._screen.ask_danger(indicator, self._danger.danger)

    def untick(self, indicator: str) -> None:
        """Take a sign back; ask first if something was typed about it."""
        if self._entries is None:
            return
        if self._entries.has_details(self._entries.of(indicator)):
            self._draw_row(indicator)
            self._screen.ask_removal(indicator)
        else:
            self.remove(indicator)

    def remove(self, indicator: str, item: str = "") -> None:
        """Take back the sign, or only one time that it was noticed."""
        if self._entries is None:
            return
        self._ways.keeper.leave()
        items = (item,) if item else self._entries.of(indicator)
        self._ways.keeper.record(self._entries.remove(items))
        self._draw_row(indicator)

    def keep(self, indicator: str) -> None:
        """Leave the sign as it is."""
        self._draw_row(indicator)

    def set_known_by(self, item: str, known_by: KnownBy) -> None:
        """Record how it is known."""
        if self._entries is not None and item in self._entries.signs:
            self._ways.keeper.record(self._entries.set_known_by(item, known_by))

    def typed(self, item: str, name: str, text: str) -> None:
        """Take each change of one of an entry's texts."""
        if self._entries is not None and item in self._entries.signs:
            path = self._entries.set_text(item, name, text)
            self._ways.keeper.typed(path, text, text or None)

    def left(self, item: str, name: str) -> None:
        """Record a text: the focus went out of its field."""
        self._ways.keeper.left(f"signs.{item}.{name}")

    def answer_danger(self, answer: YesNoNotKnown) -> None:
        """Record the answer with its time."""
        values = self._danger.answer(answer, self._ways.clock())
        self._ways.keeper.chosen(values)

    def set_danger_kinds(self, kinds: Sequence[DangerKind]) -> None:
        """Record what kind of danger it is."""
        self._ways.keeper.chosen(self._danger.set_kinds(kinds))

    def asked_by(self, values: Iterable[str]) -> tuple[str, int]:
        """Return the group, as the form that asked, of the first sign in `values`.

        ("", 0) for answers that belong to no sign that is still ticked.
        """
        signs = self._entries.signs if self._entries else {}
        items = (path.split(".")[1] for path in values if path.startswith("signs."))
        found = (signs.get(item) for item in items)
        ticked = {sign.indicator for sign in found if sign is not None}
        groups = (
            (group.id, group.version)
            for group in self._content.groups
            if any(meaning.id in ticked for meaning in group.signs)
        )
        return next(groups, ("", 0))

    def _load(self, opened: OpenCase) -> None:
        self._opened = opened
        self._entries = Entries(opened)
        known = self._entries.signs.values()
        self._danger = DangerAnswers(opened.case.danger_now, known, self._signs)
        self._draw(kept=self._entries.kept)

    def _wish_for(self, wish: Wish) -> None:
        self._ways.keeper.leave()
        self._wish = wish
        self._draw()

    def _draw(self, *, kept: bool = False) -> None:
        lists = self._lists()
        if lists is not None:
            self._screen.show_list(replace(lists.state(), kept=kept))
            self._keep_asking()

    def _draw_row(self, indicator: str) -> None:
        lists = self._lists()
        if lists is not None and self._entries is not None:
            row = row_of(self._content, self._signs[indicator], self._entries.signs)
            self._screen.show_row(row, lists.parts())
            self._keep_asking()

    def _keep_asking(self) -> None:
        """Ask about danger until it is answered, whatever is drawn anew."""
        sign = self._danger.raised_by
        if sign and self._entries is not None and self._entries.of(sign):
            self._screen.keep_asking(sign, self._danger.danger)

    def _lists(self) -> Browsing | None:
        if self._opened is None or self._entries is None:
            return None
        now, signs = self._ways.clock(), self._entries.signs
        return Browsing(self._content, self._opened.case, signs, self._wish, now)
