"""Page one: whom it is about, our calls, what was refused, what we ask."""

from dataclasses import replace
from datetime import datetime

import msgspec
import pytest

from tests.unit.report.reading import page_texts
from tests.unit.report.samples import case_files, child_case, content, input_of
from trafficking_desk.assessment.assess import assess
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.record import Action, SafetyPlan
from trafficking_desk.cases.sharing import Home
from trafficking_desk.report.agency_referral import adult_referral, childrens_referral
from trafficking_desk.report.documents import build
from trafficking_desk.report.guardian_referral import guardian_referral
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.room import FIRST_PAGE, height
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.referral_pack import referral_of
from trafficking_desk.report.tree import Document

FULL = (
    "full_county_lines",
    "full_belfast_servitude",
    "full_cardiff_refuses",
    "full_glasgow_age_not_sure",
    "full_forced_labour",
)
ANSWERED = Action(
    step="refer_childrens_services",
    result="done",
    at="2026-11-20T14:52",
    contact="childrens_social_care",
    spoke_to="Duty worker",
    reference="CF-INV-77",
    said="Manager decides.",
    ring_back_by="2026-11-20 16:30",
)


def cover(document: Document) -> str:
    """Return the first page as text."""
    return render_text(replace(document, sections=document.sections[:1]))


def shelf(name: str) -> PackInput:
    """Return a case of the shelf at its own moment."""
    case = case_files()[name]
    as_of = datetime.fromisoformat(case.as_of)
    outcome = assess(case, as_of, content().signs)
    return replace(input_of(case), outcome=outcome, as_of=as_of)


def after(*actions: Action) -> PackInput:
    """Return the child's case after some calls."""
    return input_of(msgspec.structs.replace(child_case(), actions_taken=actions))


def test_the_front_door_finds_its_own_reference_and_when_it_rings_back() -> None:
    """Nobody turns pages or rings to ask."""
    text = cover(childrens_referral(after(ANSWERED)))
    assert (
        "We rang at 14:52 on 20 November 2026: your reference CF-INV-77;"
        " you ring back by 16:30." in text
    )
    assert "We spoke to Duty worker; we were told: Manager decides." in text
    assert "1. Please ring us by 16:30, as agreed." in text
    assert "today" not in text


def test_a_time_that_has_passed_is_not_asked_for_again() -> None:
    """They are asked to ring now."""
    late = msgspec.structs.replace(ANSWERED, ring_back_by="2026-11-20 14:55")
    text = cover(childrens_referral(after(late)))
    assert "You were to ring us by 14:55: please ring now." in text


def test_a_later_call_without_an_answer_does_not_hide_the_reference() -> None:
    """Both stand there."""
    again = Action(
        step="refer_childrens_services",
        result="no_answer",
        at="2026-11-20T14:58",
        contact="childrens_social_care",
    )
    text = cover(childrens_referral(after(again, ANSWERED)))
    assert "your reference CF-INV-77" in text
    assert "We rang at 14:58 on 20 November 2026: no answer." in text


def test_nothing_is_said_of_calls_that_nobody_made() -> None:
    """Nor of those to others."""
    lead = Action(step="tell_safeguarding_lead", result="done", contact="own_dsl")
    text = cover(childrens_referral(after(lead)))
    assert "Our calls" not in text
    assert "We rang" not in text
    assert "1. Ring us today." in text


def test_the_number_of_the_one_who_reads_is_not_on_their_page() -> None:
    """They know it; the sender rang before."""
    for build_paper in (childrens_referral, guardian_referral):
        text = cover(build_paper(shelf("full_county_lines")))
        assert "Every worry about a child" not in text
        assert "Ring the council out of hours" not in text


def test_a_call_to_999_follows_the_box() -> None:
    """With its reference."""
    text = cover(referral_of(shelf("full_belfast_servitude")))
    called = "999 was called at 16:44 on 19 November 2026: reference 1234 of 19/11/26."
    assert text.index("In danger now") < text.index(called) < text.index("Who:")


@pytest.mark.parametrize("name", FULL)
def test_whom_to_ring_and_whom_it_is_about_stand_on_page_one(name: str) -> None:
    """However much else there is."""
    pack = shelf(name)
    worker, person = pack.case.worker, pack.case.person
    door = "childrens_services" if pack.is_child else "adult_services"
    for paper in ("referral", door):
        first, second = page_texts(render_pdf(build(paper, pack)))[:2]
        plain = first.replace("\N{NO-BREAK SPACE}", " ")
        assert person.name in plain
        assert person.where_now[:20] in plain
        assert worker.evening_phone in plain
        assert "Full name" in second


def test_a_no_to_the_police_is_said_before_anyone_acts() -> None:
    """And the police are not among the readers."""
    text = cover(referral_of(shelf("full_cardiff_refuses")))
    assert "The person said no to the police and the official referral (NRM)." in text
    assert "Speak to us first, unless there is danger." in text
    assert (
        "For: The agency that takes this on: the council or a support service" in text
    )
    open_ = cover(adult_referral(shelf("full_forced_labour")))
    assert "The person has not decided about the police." in open_
    child = cover(referral_of(shelf("full_county_lines")))
    assert "The person said no" not in child


def test_a_decision_to_share_is_said_beside_the_no() -> None:
    """Then the police may read it, too."""
    pack = shelf("full_cardiff_refuses")
    shared = msgspec.structs.replace(
        pack.case.consent.share_without_consent, decided=True
    )
    consent = msgspec.structs.replace(pack.case.consent, share_without_consent=shared)
    case = msgspec.structs.replace(pack.case, consent=consent)
    text = cover(referral_of(replace(pack, case=case)))
    assert "We decided to share what is needed." in text
    assert "council, police or support service" in text


def test_a_referral_that_somebody_was_asked_to_send_is_not_asked_for_twice() -> None:
    """Else two are sent."""
    text = cover(adult_referral(shelf("full_forced_labour")))
    assert (
        "The Salvation Army referral helpline was asked at 14:55 on 20 November 2026 to"
        " send the official referral (NRM), reference SA-INV-12." in text
    )
    assert "Send a referral" not in text
    asked = Action(
        step="ask_first_responder_nrm", result="done", contact="childrens_social_care"
    )
    own = cover(childrens_referral(after(asked)))
    assert "We asked you" in own


def test_a_referral_that_was_sent_is_named_by_its_reference() -> None:
    """Whoever has it need not send it."""
    case = case_files()["full_county_lines"]
    sent = msgspec.structs.replace(case.services, nrm_reference="NRM 123")
    text = cover(
        childrens_referral(input_of(msgspec.structs.replace(case, services=sent)))
    )
    assert "The official referral (NRM) was sent: reference NRM 123." in text


def test_parents_who_were_told_are_not_kept_in_the_dark() -> None:
    """By whom they were told is said."""
    text = cover(childrens_referral(shelf("full_county_lines")))
    assert "Parents were told (Police, on 18 November): ask us before" in text
    home = Home(parents_told="no")
    untold = msgspec.structs.replace(child_case(), home=home)
    other = cover(childrens_referral(input_of(untold)))
    assert "Ask us before you tell anyone at home." in other


def others(*at_risk: str) -> Case:
    """Return the child's case with others at risk."""
    facts = msgspec.convert({"others_at_risk": at_risk}, type(child_case().facts))
    return msgspec.structs.replace(child_case(), facts=facts)


def test_others_at_risk_are_asked_for_too() -> None:
    """Children and adults; but nobody who was not named."""
    asked = "Check tonight on children in the same home"
    adults = "Other adults may be at risk, too."
    both = cover(childrens_referral(input_of(others("children", "adults"))))
    assert asked in both
    assert adults in both
    none = cover(childrens_referral(input_of(others("none"))))
    assert asked not in none
    assert adults not in none


def test_tonights_bed_stands_before_where_they_are_expected() -> None:
    """Written down at different times they may not fit: the reader is told to ask."""
    for paper in (referral_of, childrens_referral, guardian_referral):
        text = cover(paper(shelf("full_glasgow_age_not_sure")))
        bed = text.index("Sleeps tonight: Not the hotel tonight")
        asked = text.index("Expected next (if it differs, ask us): Back at the hotel")
        assert bed < asked
    car = cover(childrens_referral(shelf("full_county_lines")))
    assert car.index("in a car with two staff") < car.index("the number 11 bus")


def test_what_is_expected_stands_alone_where_no_plan_was_written() -> None:
    """Then there is nothing that it may not fit."""
    pack = shelf("full_county_lines")
    case = msgspec.structs.replace(pack.case, safety_plan=SafetyPlan())
    text = cover(childrens_referral(replace(pack, case=case)))
    assert "Expected next: At school until 15.20" in text
    assert "Sleeps tonight" not in text


def test_whom_nobody_may_tell_stands_on_page_one() -> None:
    """Those who must not know, and those who may be involved, each once."""
    text = cover(referral_of(shelf("full_glasgow_age_not_sure")))
    assert (
        "Do not tell or warn: Hotel desk and room-mate must not know where he moves."
        " May be involved: Man in the hotel lobby, about 35, red cap" in text
    )
    wales = cover(adult_referral(shelf("full_cardiff_refuses")))
    assert "Do not tell or warn: Dani; her mother must not be rung\n" in wales


def test_what_is_feared_for_an_adult_stands_on_page_one() -> None:
    """The box says only that they answered no."""
    for paper in (referral_of, adult_referral):
        text = cover(paper(shelf("full_forced_labour")))
        assert "Mr Invented Boss and the man called Zbig" in text
        assert "Sleeps tonight: Invented Night Shelter, from 20.00" in text


def test_an_age_in_doubt_is_told_on_page_one() -> None:
    """Each kind of worker must know why the child is treated as one."""
    for paper in (referral_of, childrens_referral, guardian_referral):
        text = cover(paper(shelf("full_glasgow_age_not_sure")))
        assert text.count("He says 16. The paper that he was given says 19.") == 1


def test_children_of_the_same_home_are_named_and_those_abroad_are_not() -> None:
    """Nobody in Belfast can check tonight on a brother in Vietnam."""
    text = cover(childrens_referral(shelf("full_belfast_servitude")))
    assert "children in the same home (Baby; Boy, name not known)" in text
    assert "Minh" not in text
    abroad = cover(childrens_referral(shelf("full_glasgow_age_not_sure")))
    assert "Find out who is in the UK" in abroad
    assert "Selam" not in abroad


def test_what_can_wait_leaves_page_one_before_anything_runs_over() -> None:
    """It stands on a later page."""
    pack = shelf("full_belfast_servitude")
    paper = childrens_referral(pack)
    assert "Safe to see them" not in cover(paper)
    assert "Side room 4, at any hour" in render_text(paper)
    assert height(paper.sections[0].nodes) <= FIRST_PAGE


def test_where_they_are_expected_waits_before_whom_to_ring_does() -> None:
    """Tonight's bed stays; what was expected stands on the next page."""
    pack = input_of(case_files()["full_glasgow_age_not_sure"])
    paper = childrens_referral(pack)
    first = page_texts(render_pdf(paper))[0]
    assert "Sleeps tonight" in first
    assert "Expected next" not in first
    assert "0141" in first
    assert "Back at the hotel at 17.00" in render_text(paper)
