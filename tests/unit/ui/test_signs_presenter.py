"""Recording what was seen and heard."""

from collections.abc import Callable, Mapping
from datetime import date
from itertools import count

import pytest

from tests.unit.ui.pretence import NOON, CaseInMemory, Clock, Lane
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.cases.sign import Danger
from trafficking_desk.content.model import (
    Cite,
    Content,
    QuickList,
    SignDef,
    SignGroup,
    Source,
)
from trafficking_desk.ui.keeping import Door, Keeper
from trafficking_desk.ui.signs.presenter import Checklist, Ways
from trafficking_desk.ui.signs.state import ListState, PartState, RowState

CHECKED = date(2026, 11, 22)


def sign(id: str, text: str, audience: str = "both", **more: object) -> SignDef:
    """Return a sign with one source."""
    plain: dict[str, object] = {
        "kind": "risk_sign",
        "bears_on": ("act",),
        "confidence": "official",
        "checked": CHECKED,
        "sources": (Cite("S1", "a list"),),
    }
    return SignDef(id=id, text=text, audience=audience, **(plain | more))  # type: ignore[arg-type]


MISSING = sign(
    "mov_missing",
    "Goes missing and comes back well cared for",
    "child",
    settings=("school", "community"),
    types=("any",),
)
MOVED = sign(
    "mov_short", "Is taken to another place", urgent=True, types=("sexual", "labour")
)
WORK = sign(
    "adu_work",
    "Works all hours for little pay",
    "adult",
    settings=("workplace",),
    types=("labour",),
)
DEBT = sign(
    "mon_debt",
    "Owes money that only grows",
    settings=("charity_or_outreach",),
    types=("criminal",),
)
CLAIMED = sign(
    "mon_claim",
    "Others claim money in their name",
    confidence="to_confirm",
    settings=("school",),
    types=("criminal",),
)
CONTENT = Content(
    sources={
        "S1": Source(
            id="S1", title="A guide", short="Guide", date="2026", checked=CHECKED
        )
    },
    groups=(
        SignGroup(id="mov", title="Moved", order=1, version=1, signs=(MISSING, MOVED)),
        SignGroup(id="adu", title="At work", order=2, version=1, signs=(WORK,)),
        SignGroup(
            id="mon", title="Money and debt", order=3, version=1, signs=(DEBT, CLAIMED)
        ),
    ),
    quick_lists=(
        QuickList("police", "Ten minutes on a police call", ("mov_short",)),
        QuickList("school", "Ten minutes in school", ("mon_debt", WORK.id)),
    ),
    forms={},
    contacts={},
    guidance=(),
)


class Screen:
    """Remembers what the checklist shows and asks."""

    def __init__(self, case: CaseInMemory | None = None) -> None:
        self.case = case or CaseInMemory()
        self.clock = Clock()
        self.list = ListState("", "quick", "", (), ())
        self.rows: dict[str, RowState] = {}
        self.parts: tuple[PartState, ...] = ()
        self.danger_under = ""
        self.removal_under = ""
        lane = Lane()
        door = Door(
            save_drafts=self.case.save_drafts,
            record=self.case.record,
            post=lane,
            now=lambda: self.clock.now,
            saved=lambda _opened: None,
            failed=lambda _error: None,
        )
        keeper = Keeper(door, self.clock)
        self.clock.due = keeper.flush
        ids = count(1)

        def read(then: Callable[[OpenCase], None]) -> None:
            lane(self.case.open, then, lambda _error: None)

        ways = Ways(keeper, read, lambda: NOON, lambda: f"{next(ids):032x}")
        self.signs = Checklist(CONTENT, ways, self)
        self.signs.start()

    def show_list(self, state: ListState) -> None:
        """Remember the list."""
        self.list = state
        self.parts = state.parts
        self.rows = {row.meaning.id: row for row in state.rows}

    def show_row(self, row: RowState, parts: tuple[PartState, ...]) -> None:
        """Remember the row."""
        self.rows[row.meaning.id] = row
        self.parts = parts

    def ask_danger(self, indicator: str, danger: Danger) -> None:
        """Remember where danger was asked about."""
        assert danger.answer != "yes"
        self.danger_under = indicator

    def ask_removal(self, indicator: str) -> None:
        """Remember which sign was asked about."""
        self.removal_under = indicator

    def item(self, indicator: str) -> str:
        """Return the id of the sign's first entry."""
        return self.rows[indicator].entries[0].id

    def facts(self, indicator: str) -> Mapping[str, JsonValue]:
        """Return what the case holds about a sign's first entry."""
        start = f"signs.{self.item(indicator)}."
        values = self.case.values.items()
        return {p.removeprefix(start): v for p, v in values if p.startswith(start)}


def titles(screen: Screen) -> list[str]:
    """Return what the lists to choose from are called."""
    return [part.title for part in screen.parts]


def test_the_quick_list_of_the_place_of_work_comes_first() -> None:
    """A school opens on the school's list; signs for adults at work stay out."""
    screen = Screen()

    assert screen.list.shown == "quick"
    assert list(screen.rows) == ["mon_debt"]


def test_without_a_quick_list_the_first_group_is_shown() -> None:
    """A broken file must not leave the screen empty."""
    screen = Screen(CaseInMemory(setting__kind="health"))

    assert screen.list.shown == "group"
    assert screen.list.title == "Moved"
    assert [part.here for part in screen.parts] == [True, False]


def test_signs_for_adults_are_one_click_away() -> None:
    """The age may be wrong, so nothing is out of reach."""
    screen = Screen()
    screen.signs.show("group")
    assert titles(screen) == ["Moved", "Money and debt"]

    screen.signs.show_all_ages(shown=True)
    assert "At work" in titles(screen)

    screen.signs.show("quick")
    assert "adu_work" in screen.rows


def test_the_other_quick_lists_are_offered_after_the_own() -> None:
    """A school lead may be asked about a night at the police station."""
    screen = Screen()
    assert titles(screen) == ["Ten minutes in school", "Ten minutes on a police call"]
    assert [part.here for part in screen.parts] == [True, False]

    screen.signs.show("quick", "police")

    assert screen.list.title == "Ten minutes on a police call"
    assert list(screen.rows) == ["mov_short"]


def test_signs_are_shown_by_place() -> None:
    """Only places with a sign for this person; outreach takes in the community."""
    screen = Screen()
    screen.signs.show("place")
    assert titles(screen) == ["School or college", "Charity, outreach and community"]
    assert list(screen.rows) == ["mov_missing"]

    screen.signs.show("place", "outreach")
    assert list(screen.rows) == ["mov_missing", "mon_debt"]


def test_signs_of_any_type_stand_below_those_of_each_type() -> None:
    """They belong to all; a type without a sign of its own is left out."""
    screen = Screen()
    screen.signs.show("type", "criminal")

    assert titles(screen) == ["Used for sex", "Made to commit crime", "Made to work"]
    assert [(row.meaning.id, row.heading) for row in screen.list.rows] == [
        ("mon_debt", ""),
        ("mov_missing", "These fit every type"),
    ]


def test_a_sign_whose_source_is_unconfirmed_stands_in_the_full_list_only() -> None:
    """There, and where the worker looks for its words, it is marked as such."""
    screen = Screen()
    for shown, part in (("place", "school"), ("group", "mon"), ("type", "criminal")):
        screen.signs.show(shown, part)  # type: ignore[arg-type]
        assert "mon_claim" not in screen.rows

    screen.signs.show("all")
    assert [(row.meaning.id, row.heading) for row in screen.list.rows] == [
        ("mov_missing", "Moved"),
        ("mov_short", ""),
        ("mon_debt", "Money and debt"),
        ("mon_claim", ""),
    ]
    screen.signs.find("claim")
    assert list(screen.rows) == ["mon_claim"]


def test_a_tick_is_recorded_at_once_with_its_time() -> None:
    """Nobody has to press save."""
    screen = Screen()

    screen.signs.show("group", "mon")
    screen.signs.tick("mon_debt")

    assert screen.facts("mon_debt") == {
        "indicator": "mon_debt",
        "recorded_at": "2026-11-20T12:00:00+00:00",
    }
    assert [part.recorded for part in screen.parts] == [False, True]


def test_words_and_how_known_are_kept_apart_from_the_workers_note() -> None:
    """Each goes to its own field."""
    screen = Screen()
    screen.signs.tick("mon_debt")
    item = screen.item("mon_debt")

    screen.signs.set_known_by(item, "told_by_person")
    screen.signs.typed(item, "words", "I still owe him")
    screen.signs.left(item, "words")
    screen.signs.typed(item, "note", "She seemed afraid")
    screen.signs.left(item, "note")

    facts = screen.facts("mon_debt")
    assert facts["known_by"] == "told_by_person"
    assert facts["words"] == "I still owe him"
    assert facts["note"] == "She seemed afraid"


def test_an_urgent_sign_raises_the_danger_question_at_once() -> None:
    """An earlier "no" was said before this sign was known."""
    screen = Screen(CaseInMemory(danger_now__answer="no"))
    screen.signs.show("group", "mov")

    screen.signs.tick("mov_short")

    assert screen.danger_under == "mov_short"


@pytest.mark.parametrize("indicator", ["mov_missing", "mov_short"])
def test_danger_is_not_asked_about_again_when_it_is_known(indicator: str) -> None:
    """999 is already called for."""
    screen = Screen(CaseInMemory(danger_now__answer="yes"))
    screen.signs.show("group", "mov")

    screen.signs.tick(indicator)

    assert screen.danger_under == ""


def test_taking_danger_back_takes_its_kinds_back() -> None:
    """A kind of danger that stayed would keep the answer at yes."""
    screen = Screen()
    screen.signs.answer_danger("yes")
    screen.signs.set_danger_kinds(("being_collected",))
    screen.clock.pass_time(500)
    assert "being_collected" in screen.case.case.danger_now.kinds

    screen.signs.answer_danger("no")
    screen.clock.pass_time(500)

    assert not screen.case.case.danger_now.kinds
    assert screen.case.case.danger_now.answered_at == "2026-11-20T12:00:00+00:00"


def test_unticking_a_bare_sign_takes_it_back_without_asking() -> None:
    """A slip of the hand needs no question."""
    screen = Screen()
    screen.signs.tick("mon_debt")

    screen.signs.untick("mon_debt")

    assert screen.removal_under == ""
    assert not screen.case.case.signs
    assert screen.rows["mon_debt"].entries == ()


def test_unticking_asks_when_words_would_go() -> None:
    """Then the worker may keep it, or take it back."""
    screen = Screen()
    screen.signs.tick("mon_debt")
    screen.signs.typed(screen.item("mon_debt"), "words", "I still owe him")

    screen.signs.untick("mon_debt")
    assert screen.removal_under == "mon_debt"
    assert screen.rows["mon_debt"].entries

    screen.signs.remove("mon_debt")
    assert screen.case.case.signs == ()


def test_a_sign_noticed_twice_has_two_entries() -> None:
    """Each with its own time and words."""
    screen = Screen()
    screen.signs.tick("mon_debt")
    screen.signs.tick("mon_debt")
    first, second = screen.rows["mon_debt"].entries

    screen.signs.remove("mon_debt", second.id)

    assert [entry.id for entry in screen.rows["mon_debt"].entries] == [first.id]


def test_words_half_typed_before_a_crash_are_back() -> None:
    """The draft stands in its field and the screen says so."""
    case = CaseInMemory(signs__a1__indicator="mon_debt")
    case.drafts["signs.a1.words"] = "I still o"
    screen = Screen(case)

    assert screen.list.kept
    assert screen.rows["mon_debt"].entries[0].sign.words == "I still o"


def test_a_ticked_sign_shows_even_if_it_is_for_the_other_age() -> None:
    """What is recorded is never hidden."""
    screen = Screen(CaseInMemory(signs__a1__indicator="adu_work"))

    screen.signs.show("ticked")

    assert list(screen.rows) == ["adu_work"]


def test_finding_looks_through_all_groups_and_leads_back() -> None:
    """Emptying the box shows the list from before."""
    screen = Screen()

    screen.signs.find("mising")
    assert list(screen.rows) == ["mov_missing"]
    assert screen.list.title == "Signs that fit your words"

    screen.signs.find("")
    assert list(screen.rows) == ["mon_debt"]


def test_each_row_names_its_source_and_when_it_was_checked() -> None:
    """Guidance without a source is an opinion."""
    assert Screen().rows["mon_debt"].source == "Guide. Checked 22 November 2026"
