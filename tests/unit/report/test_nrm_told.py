"""Each sign is typed once, in full, in the box it fits; the person's words first."""

import re

import msgspec
import pytest

from tests.unit.report.samples import case_files, input_of
from trafficking_desk.cases.record import Event
from trafficking_desk.report.nrm_answers import answer_to
from trafficking_desk.report.nrm_form import Route, nrm_form, page_number
from trafficking_desk.report.nrm_sheet import first_responder
from trafficking_desk.report.nrm_text import plain
from trafficking_desk.report.plain import render_text

FULL = tuple(name for name in case_files() if name.startswith("full_"))
REFERRED = tuple(name for name in FULL if "refuses" not in name)
MARKS = "You choose."


def of(name: str, field: str) -> str:
    """Return what a full case gives for a box."""
    return answer_to(input_of(case_files()[f"full_{name}"]), field)


@pytest.mark.parametrize("name", REFERRED)
def test_every_sign_stands_once_in_full(name: str) -> None:
    """With who told it and when; "written down at" is for other papers."""
    pack = input_of(case_files()[name])
    text = render_text(first_responder(pack))
    assert "Written down" not in text
    for sign in pack.case.signs:
        if sign.counts and (sign.words or sign.note):
            told = plain(f": “{sign.words}”" if sign.words else f": {sign.note}")
            in_full = re.findall(r"[)\"]" + re.escape(told), text)
            assert len(in_full) == 1, sign.indicator


@pytest.mark.parametrize("name", REFERRED)
def test_the_checklists_wording_stands_only_without_words_or_a_note(name: str) -> None:
    """Its alternatives would be typed as if all of them were true."""
    pack = input_of(case_files()[name])
    text = render_text(first_responder(pack))
    for sign in pack.case.signs:
        wording = plain(pack.sign_text(sign.indicator))
        bare = sign.counts and not sign.words and not sign.note
        assert (f'Ticked on a checklist of signs: "{wording}".' in text) is bare
        assert (wording in text) is bare


def test_the_words_say_who_was_told_when_and_after_which_question() -> None:
    """In quotation marks."""
    (line,) = [
        one
        for one in of("county_lines", "treatment").splitlines()
        if "owe" in one and "Told" in one
    ]
    assert line == (
        "Told by the person to Test Lead (it happened: 20 November 2026; Told in the"
        " quiet room at school), asked “Is there anything you are worried about"
        " today?”: “Now I owe for what the police took. They said my sister can pay"
        " it off.”"
    )


def test_the_journey_holds_moves_and_how_it_began_holds_promises() -> None:
    """A date of a move stands in both the list of dates and the journey."""
    assert "a good job, a room, a contract" in of("forced_labour", "start")
    assert "a good job" not in of("forced_labour", "journey")
    assert "Bus to Leeds" in of("forced_labour", "journey")
    assert "Boat to Italy" in of("glasgow_age_not_sure", "journey")
    assert "left forearm" not in of("belfast_servitude", "journey")


def test_what_keeps_them_and_how_they_left_are_filled_from_the_record() -> None:
    """In short: the full line stands once."""
    kept = of("forced_labour", "keeping")
    assert "kept by force or by fear of a penalty. Why: No passport" in kept
    assert "“The boss has my passport. He says he keeps it safe.”" in kept
    assert "Where they sleep tonight: Ward side room 4" in of(
        "belfast_servitude", "left"
    )
    assert "four men in one caravan" in of("forced_labour", "living-conditions").lower()
    assert "expected next" in of("forced_labour", "still")


def test_a_view_says_how_sure_the_worker_is_and_why() -> None:
    """Apart from what was told."""
    assert (
        "Worker's view: this may have happened: drawn in or recruited. Why: An older"
        " pupil brought him to the men, he says."
    ) in of("county_lines", "start")


def test_a_move_that_may_have_been_is_not_a_yes() -> None:
    """A view that is sure is one."""
    assert of("belfast_servitude", "taken").startswith(MARKS)
    assert of("county_lines", "taken") == "Yes"


def test_only_our_own_answers_are_counted_and_each_count_names_its_box() -> None:
    """What is left to the typist has no length."""
    text = render_text(first_responder(input_of(case_files()["full_county_lines"])))
    counts = [one for one in text.splitlines() if one.startswith("Characters: ")]
    assert counts
    for line in counts:
        each = line.removeprefix("Characters: ").split("; ")
        assert all(re.fullmatch(r"“[^”]+” [\d,]+ of [\d,]+\.?", one) for one in each)
    credibility = text.split("22. Concerns about credibility?")[1].split("23. ")[0]
    assert "Characters" not in credibility
    assert "“How they lived”" not in text


def test_questions_up_to_the_police_have_the_same_number_on_every_way() -> None:
    """Else an answer would point to the wrong one."""
    routes: tuple[Route, ...] = ("nrm_adult", "nrm_child", "dtn_named", "dtn_anonymous")
    for field in ("start", "treatment", "where", "exploiters", "help-police-details"):
        for route in routes:
            page = list(nrm_form().pages(route))[page_number(field) - 1]
            assert field in {box.id for box in page.fields}


def test_without_dates_the_signs_say_when() -> None:
    """Better than an empty box."""
    case = msgspec.structs.replace(case_files()["full_forced_labour"], chronology=())
    assert "since August 2026: “Twelve hours every day." in answer_to(
        input_of(case), "dates"
    )
    one = (Event("2026-11-01", "Met Zbig"),)
    case = msgspec.structs.replace(case, chronology=one)
    assert answer_to(input_of(case), "dates") == "1 November 2026: Met Zbig"
