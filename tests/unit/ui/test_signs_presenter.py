"""Recording what was seen and heard."""

import pytest

from tests.unit.ui.pretence import CaseInMemory
from tests.unit.ui.signs_screen import Screen


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


def test_an_unanswered_danger_question_stays_through_every_list() -> None:
    """Looking for something else must not make it go away."""
    screen = Screen()
    screen.signs.show("group", "mov")
    screen.signs.tick("mov_short")
    screen.signs.find("debt")
    assert screen.still_under == "mov_short"

    screen.signs.answer_danger("not_known")
    screen.signs.find("")
    assert screen.still_under == ""


def test_a_sign_that_was_taken_back_asks_no_more() -> None:
    """There is nothing left to ask about."""
    screen = Screen()
    screen.signs.tick("mov_short")
    screen.signs.untick("mov_short")
    screen.signs.find("debt")

    assert screen.still_under == ""


@pytest.mark.parametrize(
    ("answer", "at", "asked"),
    [
        (None, None, "mov_short"),
        ("no", "2026-11-20T11:00:00+00:00", "mov_short"),
        ("no", "2026-11-20T11:45:00+00:00", ""),
        ("no", None, ""),
        ("yes", "2026-11-20T11:00:00+00:00", ""),
    ],
)
def test_coming_back_asks_about_danger_if_nobody_answered_since(
    answer: str | None, at: str | None, asked: str
) -> None:
    """The sign was recorded at half past eleven."""
    case = CaseInMemory(
        signs__a1__indicator="mov_short",
        signs__a1__recorded_at="2026-11-20T11:30:00+00:00",
        danger_now__answer=answer,
        danger_now__answered_at=at,
    )

    assert Screen(case).still_under == asked
