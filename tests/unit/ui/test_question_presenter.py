"""How a section leads through its pages."""

from tests.unit.ui.pretence import CaseInMemory
from tests.unit.ui.question_screen import (
    AGE,
    BIRTH,
    DANGER,
    INVOLVED,
    NAME,
    TONGUES,
    Screen,
)


def test_a_page_without_a_needed_answer_stays_and_says_what_is_missing() -> None:
    """The sentence comes from the form."""
    screen = Screen(CaseInMemory(), "age", "birth")

    screen.questions.go_on()

    assert screen.page.title == "Their age"
    assert screen.problems == {"under_18": "Choose yes, no or not sure"}


def test_an_answer_is_recorded_and_the_next_page_comes() -> None:
    """Continue saves first."""
    screen = Screen(CaseInMemory(), "age", "birth")

    screen.questions.answer(AGE, "yes")
    screen.questions.go_on()

    assert screen.case.values["person.under_18"] == "yes"
    assert screen.page.title == "Birth"


def test_a_page_appears_only_when_an_answer_calls_for_it() -> None:
    """A page on the age at the time is for adults."""
    screen = Screen(CaseInMemory(), "age", "then", "birth")

    screen.questions.answer(AGE, "no")
    screen.questions.go_on()

    assert screen.page.title == "Their age at the time"


def test_a_question_appears_as_soon_as_it_is_called_for() -> None:
    """Nobody has to wait for the disk or for another page."""
    screen = Screen(CaseInMemory(), "age")
    assert screen.asked == {"under_18"}

    screen.questions.answer(AGE, "no")

    assert screen.asked == {"under_18", "pregnant"}
    assert "person.under_18" not in screen.case.values


def test_the_last_page_shows_every_answer_in_words() -> None:
    """A gap is there to be seen, and every line leads to its page."""
    screen = Screen(CaseInMemory(person__under_18="yes"), "age", "birth")

    screen.questions.go_on()
    screen.questions.go_on()

    assert screen.page.kind == "check"
    assert [(row.label, row.answer, row.page) for row in screen.page.rows] == [
        ("Is the person under 18?", "Yes, under 18", "age"),
        ("Date of birth", "", "birth"),
        ("Languages", "", "birth"),
    ]


def test_a_draft_comes_back_into_its_field_with_a_word_about_it() -> None:
    """What was half typed when the power went is on the page again."""
    case = CaseInMemory()
    case.drafts["person.languages"] = "Vietnamese\nEng"
    screen = Screen(case, "birth")

    assert screen.page.kept
    assert screen.page.fields[1].answer == "Vietnamese\nEng"


def test_languages_are_recorded_one_a_line() -> None:
    """Empty lines are no language."""
    screen = Screen(CaseInMemory(), "birth")

    screen.questions.answer(TONGUES, "Vietnamese\n\n English ")
    screen.questions.left("person.languages")

    assert screen.case.values["person.languages"] == ["Vietnamese", "English"]


def test_half_a_date_is_a_problem_but_not_lost() -> None:
    """It stays a draft until it is a date."""
    screen = Screen(CaseInMemory(), "birth")

    screen.questions.answer(BIRTH, "-5-2")
    screen.questions.go_on()

    assert screen.problems == {
        "birth": "Write a whole date, like 2 5 2011, or leave all three boxes empty"
    }
    assert screen.case.drafts == {"person.date_of_birth": "-5-2"}


def test_a_birth_in_the_future_is_a_problem() -> None:
    """A slip of the year is the usual cause."""
    screen = Screen(CaseInMemory(), "birth")

    screen.questions.answer(BIRTH, "2026-11-21")
    screen.questions.go_on()

    assert "Nobody can be born" in screen.problems["birth"]


def test_a_date_that_does_not_fit_the_age_is_pointed_out_once() -> None:
    """The worker decides; both answers are kept."""
    screen = Screen(CaseInMemory(person__under_18="no"), "birth")
    screen.questions.answer(BIRTH, "2011-05-02")

    screen.questions.go_on()
    assert "makes them under 18" in screen.problems["birth"]
    assert screen.case.values["person.date_of_birth"] == "2011-05-02"

    screen.questions.go_on()
    assert screen.page.kind == "check"


def test_an_answer_about_danger_carries_its_time_and_calls_999() -> None:
    """A "no" lapses, so it needs its hour."""
    screen = Screen(CaseInMemory(), "danger")
    assert not screen.calls_999()

    screen.questions.answer(DANGER, "yes")
    screen.questions.go_on()

    assert screen.calls_999()
    assert screen.case.values["danger_now.answered_at"] == "2026-11-20T12:00:00+00:00"


def test_a_person_can_be_added_changed_and_taken_back() -> None:
    """Taking back asks first."""
    screen = Screen(CaseInMemory(), "people")
    assert not screen.items()

    screen.questions.add()
    screen.questions.answer(NAME, "Man in the red car")
    screen.questions.answer(INVOLVED, "yes")
    screen.questions.go_on()
    (item,) = screen.items()
    assert item.label == "Man in the red car"
    assert item.summary == "Part of the harm? Yes"

    screen.questions.change("people", item.id)
    screen.questions.answer(NAME, "Man in the blue car")
    screen.questions.go_on()
    assert screen.items()[0].label == "Man in the blue car"

    screen.questions.remove(item.id)
    assert screen.page.removing == item.id
    assert screen.items()

    screen.questions.remove(item.id, sure=True)
    assert not screen.items()
    assert screen.case.case.people == ()


def test_an_empty_person_is_not_added() -> None:
    """Continue on an empty page leads back to the list."""
    screen = Screen(CaseInMemory(), "people")

    screen.questions.add()
    screen.questions.go_on()

    assert screen.page.kind == "list"
    assert not screen.items()


def test_a_no_that_was_said_is_told_from_a_question_never_asked() -> None:
    """On the list, silence stays silent."""
    said = CaseInMemory(people__a1__name="Ana", people__a1__may_be_involved=False)
    silent = CaseInMemory(people__a1__name="Ana")

    assert Screen(said, "people").page.items[0].summary == "Part of the harm? No"
    assert Screen(silent, "people").page.items[0].summary == ""


def test_when_the_disk_is_full_the_page_stays_with_its_words() -> None:
    """Going on would take the words off the screen."""
    screen = Screen(CaseInMemory(), "age", "birth")
    screen.questions.answer(AGE, "yes")
    screen.case.full = True

    screen.questions.go_on()
    assert screen.page.title == "Their age"

    screen.case.full = False
    screen.questions.go_on()
    assert screen.page.title == "Birth"


def test_back_leads_to_the_page_before_and_from_the_first_to_the_case() -> None:
    """Nothing has to be answered to go back."""
    screen = Screen(CaseInMemory(person__under_18="yes"), "age", "birth")
    screen.questions.go_on()

    screen.questions.go_back()
    assert screen.page.title == "Their age"

    screen.questions.go_back()
    assert screen.went_back


def test_a_no_takes_back_the_kinds_of_danger() -> None:
    """A kind of danger that stayed would still call for 999."""
    case = CaseInMemory(danger_now__answer="yes", danger_now__kinds=["suicidal"])
    screen = Screen(case, "danger")

    screen.questions.answer(DANGER, "no")
    screen.questions.go_on()

    assert not screen.case.case.danger_now.kinds


def test_two_impatient_clicks_go_on_by_one_page() -> None:
    """A slow disk must not make the worker skip a page."""
    case = CaseInMemory(person__under_18="yes", danger_now__answer="no")
    screen = Screen(case, "danger", "age", "birth")
    screen.lane.at_once = False

    screen.questions.go_on()
    screen.questions.go_on()
    screen.lane.run()

    assert screen.page.title == "Their age"
