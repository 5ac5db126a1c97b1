"""Stories about recording what was seen and heard."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.case_screen import CaseScreen
from tests.ui.school_case import (
    case,
    opens_signs,
    school_case,
)
from tests.ui.worker import Worker
from trafficking_desk.desk.cases import history, read_case
from trafficking_desk.ui.case_home.view import open_case_home
from trafficking_desk.ui.places import (
    CaseHome,
    DangerNow,
)


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication, desk_home: Path) -> Iterator[CaseScreen]:
    """Return a school's desk with a case that was just started."""
    yield from school_case(qtbot, qapp, desk_home)


def test_a_school_lead_records_two_signs_with_the_childs_words(
    screen: CaseScreen, worker: Worker
) -> None:
    """Each with how it is known; the words stay apart from the lead's note."""
    opens_signs(screen)
    worker.clicks("By group")
    worker.clicks("Moved from place to place")
    worker.clicks("Turns up, or keeps going, far from home where they know no one")
    worker.clicks("How do you know?: Told by the person")
    worker.types_into("Their own words", "He drove me to Lincoln")
    worker.types_into("Your note", "She was shaking")
    worker.clicks("Money and debt")
    worker.clicks(
        "Has cash, costly clothes, phones or gifts and no good reason for having them"
    )
    worker.clicks("How do you know?: Seen")
    screen.closes()

    first, second = case(screen).signs
    assert (first.known_by, first.words) == ("told_by_person", "He drove me to Lincoln")
    assert first.note == "She was shaking"
    assert second.known_by == "seen"
    ids = read_case(screen.desk, screen.case_id).item_ids["signs"]
    facts = [
        history(screen.desk, screen.case_id, f"signs.{i}.known_by")[-1] for i in ids
    ]
    assert [fact.form for fact in facts] == ["movement", "money_and_debt"]


def test_an_urgent_sign_asks_about_danger_right_under_it(
    screen: CaseScreen, worker: Worker
) -> None:
    """The focus is on the answer, and yes leads to what to say to 999."""
    opens_signs(screen)
    worker.clicks("Hurts themselves, takes an overdose, or talks of ending their life")
    worker.waits_for_focus("Yes, one of: Is anyone in danger now?")
    worker.clicks("Yes, one of: Is anyone in danger now?")
    worker.clicks("May harm or kill themselves, for: What kind of danger?")
    worker.clicks("Ring 999 now: what to say")

    assert screen.went[-1] == DangerNow()
    screen.closes()
    danger = case(screen).danger_now
    assert (danger.answer, danger.kinds) == ("yes", ("suicidal",))
    assert danger.answered_at


def test_unticking_a_sign_with_words_asks_first(
    screen: CaseScreen, worker: Worker
) -> None:
    """And the words are there again when the worker keeps it."""
    sign = "Turns up, or keeps going, far from home where they know no one"
    opens_signs(screen)
    worker.clicks("By group")
    worker.clicks("Moved from place to place")
    worker.clicks(sign)
    worker.types_into("Their own words", "He drove me")
    worker.clicks(sign)
    assert worker.sees("Untick this sign?")

    worker.clicks("Keep it")
    assert worker.sees("He drove me")

    worker.clicks(sign)
    worker.clicks("Untick")
    screen.closes()
    assert case(screen).signs == ()


def test_signs_are_found_even_when_misspelt(screen: CaseScreen, worker: Worker) -> None:
    """The worker types as fast as they can."""
    opens_signs(screen)
    worker.waits_to_see("Quick list")
    worker.types_into("Find a sign", "pasport")

    worker.waits_to_see("Someone else keeps their passport or papers")


def test_the_whole_list_comes_in_steps_and_marks_what_is_unconfirmed(
    screen: CaseScreen, worker: Worker
) -> None:
    """A hundred rows at once would keep an old laptop busy."""
    opens_signs(screen)
    worker.clicks("All signs")
    worker.waits_to_see("What they say and do")
    assert not worker.sees("Source to be confirmed")
    for _step in range(6):
        if worker.sees("Show more signs"):
            worker.clicks("Show more signs")

    assert worker.sees("Source to be confirmed")
    assert not worker.sees("Show more signs")


def test_no_number_of_ticks_is_shown_anywhere(
    screen: CaseScreen, worker: Worker
) -> None:
    """A count would be read as a score."""
    opens_signs(screen)
    worker.clicks(
        "Is led or controlled by a much older boyfriend, girlfriend or friend"
    )
    screen.opens(partial(open_case_home, place=CaseHome(screen.case_id)))
    worker.waits_to_see("What was seen and heard")

    assert not worker.sees("1 sign")
    assert not worker.sees("signs ticked")


def test_danger_is_asked_about_until_it_is_answered(
    screen: CaseScreen, worker: Worker
) -> None:
    """On top while the sign is out of sight, under it again, and after coming back."""
    sign = "Hurts themselves, takes an overdose, or talks of ending their life"
    opens_signs(screen)
    worker.clicks(sign)
    worker.waits_for_focus("Yes, one of: Is anyone in danger now?")
    worker.types_into("Find a sign", "passport")
    worker.waits_to_see("Someone else keeps their passport or papers")
    assert worker.sees(f"You ticked: {sign}")
    assert worker.sees("Is anyone in danger now?")

    opens_signs(screen)
    worker.waits_to_see("Is anyone in danger now?")
    assert not worker.sees("You ticked:")
    worker.clicks("No, one of: Is anyone in danger now?")
    opens_signs(screen)
    worker.waits_to_see("Quick list")
    assert not worker.sees("Is anyone in danger now?")
