"""All that the checklist needs to draw."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, Protocol

from trafficking_desk.assessment.age import is_child
from trafficking_desk.cases.dates import day_text
from trafficking_desk.cases.person import Person
from trafficking_desk.cases.sign import Danger, Sign
from trafficking_desk.content.model import Content
from trafficking_desk.content.sign import SignDef, SignGroup
from trafficking_desk.words import _

Shown = Literal["quick", "place", "group", "type", "all", "found", "ticked"]

DETAILS: Final = ("when", "where", "by", "asked", "words", "note")


@dataclass(frozen=True, slots=True)
class EntryState:
    """One time that a sign was noticed. `id` is its place in the case."""

    id: str
    sign: Sign

    @property
    def has_details(self) -> bool:
        """Say whether anything was typed that unticking would take away."""
        return any(getattr(self.sign, name) for name in DETAILS)


@dataclass(frozen=True, slots=True)
class RowState:
    """One sign of the list; ticked when it has entries. `source` is in words.

    `heading` stands above the first of several signs that belong together.
    """

    meaning: SignDef
    source: str
    entries: tuple[EntryState, ...] = ()
    heading: str = ""


@dataclass(frozen=True, slots=True)
class PartState:
    """A list to choose; `recorded`: something in it is ticked. Never how much."""

    id: str
    title: str
    recorded: bool
    here: bool


@dataclass(frozen=True, slots=True)
class ListState:
    """The rows now on screen, under their title. `next_part` is "" at the end.

    `by` says what `parts` are: quick lists, places, groups or types.
    """

    reference: str
    shown: Shown
    title: str
    rows: tuple[RowState, ...]
    parts: tuple[PartState, ...]
    by: Shown = "group"
    quick: bool = False  # there is a quick list for this place of work
    all_ages: bool = False
    next_part: str = ""
    kept: bool = False  # half-typed words were put back


class SignsScreen(Protocol):
    """What the presenter tells the screen."""

    def show_list(self, state: ListState) -> None:
        """Draw another list."""

    def show_row(self, row: RowState, parts: tuple[PartState, ...]) -> None:
        """Draw one row of the list anew, its details with the focus."""

    def ask_danger(self, indicator: str, danger: Danger) -> None:
        """Ask under that sign whether anyone is in danger now."""

    def keep_asking(self, indicator: str, danger: Danger) -> None:
        """Ask again, as what was drawn anew may have taken the question away.

        The focus stays where it is; a sign that is not shown is asked about on top.
        """

    def ask_removal(self, indicator: str) -> None:
        """Ask under that sign whether its details may go."""


def is_for(meaning: SignDef, person: Person, now: datetime) -> bool:
    """Say whether a sign is offered for this person; in doubt, as for a child."""
    return meaning.audience in {"both", "child" if is_child(person, now) else "adult"}


def row_of(content: Content, meaning: SignDef, entries: Mapping[str, Sign]) -> RowState:
    """Return a sign with the times it was noticed, first first."""
    mine = tuple(
        EntryState(id, sign)
        for id, sign in entries.items()
        if sign.indicator == meaning.id
    )
    return RowState(meaning, source_of(content, meaning), mine)


def source_of(content: Content, meaning: SignDef) -> str:
    """Return the sources in a few words, with the date they were checked."""
    known = (content.sources.get(cite.id) for cite in meaning.sources)
    names = "; ".join(dict.fromkeys(_(source.short) for source in known if source))
    day = day_text(meaning.checked)
    if meaning.confidence == "to_confirm":
        return _("{source}. To be confirmed; looked at on {day}").format(
            source=names, day=day
        )
    return _("{source}. Checked {day}").format(source=names, day=day)


def has_recorded(group: SignGroup, entries: Mapping[str, Sign]) -> bool:
    """Say whether a sign of this group is ticked."""
    ticked = {sign.indicator for sign in entries.values()}
    return any(meaning.id in ticked for meaning in group.signs)
