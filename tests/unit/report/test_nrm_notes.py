"""What the typist must know stands apart from what the typist copies."""

import re

import msgspec
import pytest

from tests.unit.report.samples import case_files, input_of
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.sharing import Facts
from trafficking_desk.cases.sign import Sign
from trafficking_desk.report.nrm_answers import answer_to
from trafficking_desk.report.nrm_boxes import Filled, filled
from trafficking_desk.report.nrm_form import nrm_form, route_of
from trafficking_desk.report.nrm_notes import NOTES, note_for
from trafficking_desk.report.nrm_sheet import duty_to_notify, first_responder
from trafficking_desk.report.nrm_talk import span_text
from trafficking_desk.report.nrm_text import length
from trafficking_desk.report.parts.reach import phones
from trafficking_desk.report.plain import render_text

FULL = tuple(name for name in case_files() if name.startswith("full_"))
REFERRED = tuple(name for name in FULL if "refuses" not in name)


def full(name: str, **changes: object) -> Case:
    """Return a full case, changed."""
    return msgspec.structs.replace(case_files()[f"full_{name}"], **changes)


def of(name: str, field: str) -> str:
    """Return what a full case gives for a box."""
    return answer_to(input_of(full(name)), field)


def beside(name: str, field: str) -> str:
    """Return what a full case notes beside a box."""
    return note_for(input_of(full(name)), field)


def boxes(name: str) -> list[Filled]:
    """Return each box of the sheet of a case, filled."""
    pack = input_of(case_files()[name])
    route = route_of(pack)
    assert route
    return [
        box for page in nrm_form().pages(route) for box in filled(pack, route, page)
    ]


@pytest.mark.parametrize("name", REFERRED)
def test_no_answer_that_is_copied_speaks_to_the_typist(name: str) -> None:
    """Else it would be pasted, and counted, as part of the answer."""
    for box in boxes(name):
        if box.is_ours and box.field.kind in ("long", "short", "line"):
            told = re.search(r"questions?:? \d|ou choose|\(pick", box.text)
            assert not told, box.field.id


def test_a_note_is_printed_below_its_box_and_is_not_counted() -> None:
    """The count is that of the answer alone."""
    kept = next(b for b in boxes("full_county_lines") if b.field.id == "keeping")
    answer, note = kept.rows
    assert "question 11" in note.answer
    assert "question 11" not in answer.answer
    text = render_text(first_responder(input_of(full("county_lines"))))
    assert f"“What keeps them there” {length(kept.text)} of" in text
    assert "“Note for you” is no part of the answer" in text


def test_each_note_belongs_to_a_box_of_the_form() -> None:
    """A box that was renamed does not lose its note silently."""
    assert set(NOTES) <= {box.id for page in nrm_form().page for box in page.fields}


def test_the_sheet_without_a_name_has_none_in_its_notes() -> None:
    """A note is read by the same eyes as the answer."""
    case = full("cardiff_refuses")
    setting = msgspec.structs.replace(case.setting, duty_to_notify_body=True)
    text = render_text(
        duty_to_notify(input_of(msgspec.structs.replace(case, setting=setting)))
    )
    assert "Note for you" in text
    assert not [one for one in ("Elena", "Lena", "Popa", "Shelter") if one in text]


def test_an_age_in_doubt_is_told_and_the_typist_weighs_the_box() -> None:
    """On the first page, at the age and at the date of birth: never an age of ours."""
    known = "He says 16. The paper that he was given says 19."
    for field in ("pv-under-age", "born"):
        told = of("glasgow_age_not_sure", field)
        assert told.startswith("You choose.")
        assert known in told
    assert "“Not Sure” is the box to weigh." in of(
        "glasgow_age_not_sure", "pv-under-age"
    )
    assert "weigh leaving this box empty" in of("glasgow_age_not_sure", "born")
    text = render_text(first_responder(input_of(full("glasgow_age_not_sure"))))
    first = text.split("\nFirst responder\n")[0]
    assert "The age is in doubt. Treat as a child" in first
    assert known in first


def test_in_doubt_of_the_age_it_is_said_if_they_were_under_18_then() -> None:
    """Also that nobody asked."""
    case = full("glasgow_age_not_sure")
    assert "Under 18 when it happened: Yes" in answer_to(input_of(case), "pv-under-age")
    person = msgspec.structs.replace(case.person, under_18_when_exploited=msgspec.UNSET)
    unasked = input_of(msgspec.structs.replace(case, person=person))
    told = answer_to(unasked, "pv-under-age")
    assert "Under 18 when it happened: not recorded" in told


def test_in_doubt_of_the_age_a_sexual_use_may_be_each_of_three_boxes() -> None:
    """The box for children is none that we choose."""
    case = full("glasgow_age_not_sure")
    view = msgspec.structs.replace(case.views.purpose[0], kind="sexual")
    views = msgspec.structs.replace(case.views, purpose=(view,))
    told = answer_to(input_of(msgspec.structs.replace(case, views=views)), "types")
    for box in ("Child sexual exploitation", "Forced into prostitution"):
        assert f"“{box}”" in told
    assert told.startswith("You choose one of these, or more:")


def test_the_police_who_found_the_child_stand_among_the_others() -> None:
    """With their reference, though nobody rang them."""
    told = of("county_lines", "others-details")
    assert "Police: crime reference noted: Invented 20/123456/26" in told
    assert "Police: 18 November 2026: Found by police in a flat in Lincoln" in told
    assert of("belfast_servitude", "others-details").count("1234 of 19/11/26") == 2


def test_what_was_said_of_the_police_as_a_threat_is_no_work_of_theirs() -> None:
    """Nobody rings a station about it."""
    case = full("county_lines")
    threat = msgspec.structs.replace(
        case.chronology[0], what="Told that police lock up boys", source="Told by Jamie"
    )
    one = msgspec.structs.replace(case, chronology=(threat,))
    assert "lock up" not in answer_to(input_of(one), "others-details")


def test_the_first_page_says_that_999_was_called_and_what_came_of_it() -> None:
    """Nobody rings twice, and nobody thinks that it was done when it was not."""
    text = render_text(first_responder(input_of(full("belfast_servitude"))))
    first = text.split("\nFirst responder\n")[0]
    assert "999 was called at 16:44 on 19 November 2026" in first
    assert "Officers on the way to the ward." in first
    other = render_text(first_responder(input_of(full("county_lines"))))
    assert "999 was called" not in other


def test_the_start_holds_the_first_dates_and_the_journey_each_leg_between() -> None:
    """A leg whose words no list knows is not lost, and all dates are pointed at."""
    assert "2024: Left Eritrea" in of("glasgow_age_not_sure", "start")
    journey = of("glasgow_age_not_sure", "journey").splitlines()
    legs = ("Eritrea", "Libya; filmed", "Boat to Italy", "Calais", "England", "Glasgow")
    places = [next(n for n, line in enumerate(journey) if leg in line) for leg in legs]
    assert places == sorted(places)
    note = beside("glasgow_age_not_sure", "journey")
    assert "All dates stand under question 8." in note
    assert "2025: Libya" in note


def test_where_no_word_tells_how_they_lived_the_places_are_offered() -> None:
    """A cold flat is not “Not known”."""
    told = of("county_lines", "living-conditions")
    assert told.startswith("You choose.")
    assert "A cold flat in Lincoln" in told
    assert "Same thin clothes as last week, hungry, cold." in told
    assert "quiet room" not in told


def test_facts_that_were_ticked_are_named() -> None:
    """Pictures, an offence, and cameras that will be wiped."""
    facts = Facts(recent_sexual_offence=True, images_involved=True)
    pack = input_of(full("county_lines", facts=facts))
    treated = answer_to(pack, "treatment")
    assert "A recent sexual offence is noted." in treated
    assert "Sexual pictures or films are involved" in treated
    evidence = note_for(pack, "evidence")
    assert "do not open, copy or send them" in evidence
    assert "School gate camera" in evidence
    assert "10 December 2026" in evidence


def test_what_they_need_today_is_no_reason_for_fear() -> None:
    """It stands where the form asks about support."""
    assert "What they need today" not in of("county_lines", "future-why")
    assert "What they need today" in of("forced_labour", "support")


def test_a_threatened_sister_stands_beside_who_else_may_be_at_risk() -> None:
    """The typist judges; whoever may be involved is no relative at risk."""
    note = beside("county_lines", "other-people-more")
    assert "They said my sister can pay it off." in note
    assert "Sister, born 9 January 2014" in note
    assert "Says aunt" not in beside("belfast_servitude", "other-people-more")


def test_an_associate_stands_beside_those_who_used_them_and_flags_are_kept() -> None:
    """Marked is marked; whoever is not is for the typist to judge."""
    assert "older former pupil called Dez" in beside("county_lines", "exploiters")
    assert "Dez" not in of("county_lines", "exploiters")
    named = of("county_lines", "exploiters").split("\n\n")
    assert all(line.endswith("may be involved") for line in named[:2])
    assert "born about 1984; may be involved" in of("belfast_servitude", "family")


def test_a_guard_stands_with_the_debt_among_what_keeps_them() -> None:
    """A paper that is held does not hide that somebody watches."""
    case = full("forced_labour")
    guard = Sign(indicator="ctl_guarded", known_by="seen", note="Two men at the door.")
    pack = input_of(msgspec.structs.replace(case, signs=(*case.signs, guard)))
    kept = answer_to(pack, "keeping")
    assert "Two men at the door." in kept
    assert "The boss has my passport." in kept


def test_nobody_marked_is_not_typed_as_not_known_beside_a_name() -> None:
    """The note says who is feared: the typist chooses."""
    case = full("county_lines")
    missing = msgspec.structs.replace(case.missing, vehicles=())
    pack = input_of(msgspec.structs.replace(case, people=(), missing=missing))
    text = render_text(first_responder(pack))
    told = text.split("28. Who used the person?")[1].split("29. ")[0]
    assert "You choose: see the note below." in told
    assert "older former pupil called Dez" in told


def test_our_view_and_our_signs_are_reported_by_our_organisation() -> None:
    """The typist is the first responder, and did not see them."""
    who = "Reported by Invented Academy, Birmingham:"
    for field in ("insight", "indicator-details", "interview"):
        assert of("county_lines", field).startswith(who)
    assert of("county_lines", "indicators").startswith("You choose.")
    case = full("county_lines")
    setting = msgspec.structs.replace(case.setting, first_responder=True)
    ours = input_of(msgspec.structs.replace(case, setting=setting))
    assert answer_to(ours, "indicators") == "Yes"
    assert answer_to(ours, "insight") == case.story.worker_view
    assert "Reported by" not in answer_to(ours, "others-details")


def test_signs_that_all_stand_elsewhere_are_told_in_short_with_numbers() -> None:
    """A pointer alone is nothing to paste."""
    assert "Four men in one caravan, no water." in of(
        "forced_labour", "indicator-details"
    )
    note = beside("forced_labour", "indicator-details")
    assert note == "They stand in full under these questions: 9, 11."


@pytest.mark.parametrize(
    ("last", "told"),
    [
        ("2026-11-20T14:21", "on 20 November 2026, at about 14:20"),
        ("2026-11-20T16:00", "on 20 November 2026, from 14:20 to 16:00"),
        (
            "2026-11-21T09:00",
            "from 20 November 2026 at 14:20 to 21 November 2026 at 09:00",
        ),
    ],
)
def test_a_talk_of_minutes_has_one_time(last: str, told: str) -> None:
    """A longer one has two."""
    assert span_text("2026-11-20T14:20", last) == told


@pytest.mark.parametrize(
    ("safe", "told"),
    [
        ((), "Do not ring or text unless we say so: not marked as safe."),
        (("in_person", "none"), "Do not ring or text unless we say so"),
        (("phone",), "Ring this number only if they said it is safe. Do not text it."),
        (("text",), "Text this number only if they said it is safe. Do not ring it."),
        (("phone", "text"), "Ring or text this number only if they said it is safe."),
    ],
)
def test_each_paper_has_one_rule_for_the_persons_own_phone(
    safe: tuple[str, ...], told: str
) -> None:
    """A way that was ticked names no number."""
    case = full("forced_labour")
    plan = msgspec.structs.replace(case.safety_plan, safe_channels=safe)
    pack = input_of(msgspec.structs.replace(case, safety_plan=plan))
    assert told in phones(pack)
    if {"phone", "text"} & set(safe):
        assert told in answer_to(pack, "support-number")
