"""The first responder's sheet follows the Home Office form, page by page."""

import msgspec
import pytest

from tests.unit.report.samples import case_files, child_case, child_input, input_of
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.record import Event, SafetyPlan, Story
from trafficking_desk.cases.sharing import Consent, OtherPerson, Services
from trafficking_desk.cases.vocabulary import Channel
from trafficking_desk.report.nrm_answers import ANSWERS
from trafficking_desk.report.nrm_form import Route, nrm_form, route_of
from trafficking_desk.report.nrm_sheet import duty_to_notify, first_responder
from trafficking_desk.report.nrm_text import plain
from trafficking_desk.report.plain import render_text

FORBIDDEN = "[]<>~|\u2013\u2014"


def adult(**changes: object) -> Case:
    """Return the adult of the shelf, changed."""
    return msgspec.structs.replace(case_files()["forced_labour_adult"], **changes)


def of_a_council(**changes: object) -> Case:
    """Return the adult as a body with the duty to notify has it, saying no."""
    said = {"consent": Consent(nrm="refuses"), **changes}
    setting = msgspec.structs.replace(adult().setting, duty_to_notify_body=True)
    return adult(setting=setting, **said)


def named_adult() -> Case:
    """Return an adult who refuses, with names in the free text."""
    person = msgspec.structs.replace(
        adult().person, name="Marta Exampleska", known_as="Marty", staying_at="9 Hill"
    )
    told = Story(what_happened="Marta was taken by van. MARTY cried. The farm is big.")
    return of_a_council(person=person, story=told)


@pytest.mark.parametrize(
    ("consent", "route"),
    [
        (Consent(nrm="agrees"), "nrm_adult"),
        (Consent(), "nrm_adult"),
        (Consent(nrm="refuses"), "dtn_anonymous"),
        (Consent(nrm="refuses", police="agrees"), "dtn_named"),
    ],
)
def test_an_adults_answers_choose_the_route(consent: Consent, route: Route) -> None:
    """No to a referral and yes to the police: named; else without a name."""
    assert route_of(input_of(of_a_council(consent=consent))) == route


def test_a_child_or_not_sure_is_never_asked_for_consent() -> None:
    """Nor for contact details; the council's contact is asked instead."""
    assert route_of(child_input()) == "nrm_child"
    pages = {page.id for page in nrm_form().pages("nrm_child")}
    assert "local-authority-contacted-about-child" in pages
    assert not pages & {"pv-want-to-submit-nrm", "pv-phone-number", "refuse-nrm"}


def test_pages_stand_in_the_forms_order_with_its_version() -> None:
    """Age before background, background before what happened."""
    text = render_text(first_responder(child_input()))
    order = ["Is the person under 18?", "background", "How did it start?", "Nickname"]
    places = [text.index(one) for one in order]
    assert places == sorted(places)
    assert "Follows the Home Office form as published on 21 April 2026" in text
    assert "Our copy was checked on" in text


def test_an_adult_who_was_not_asked_must_be_asked_first() -> None:
    """It stands on the first page."""
    text = render_text(first_responder(input_of(adult(consent=Consent()))))
    assert "The adult has not said yes so far" in text


def test_a_yes_with_a_companion_there_is_no_yes() -> None:
    """The interpreter came with her: ask again, alone."""
    pack = input_of(case_files()["scotland_clinic_woman"])
    assert pack.case.consent.nrm == "agrees"
    text = render_text(first_responder(pack))
    assert "The adult said yes, but may not have been free to" in text
    assert "Ask again: see the first page." in text


def test_every_answer_belongs_to_a_box_of_the_form() -> None:
    """A box that was renamed does not lose its answer silently."""
    fields = {field.id for page in nrm_form().page for field in page.fields}
    assert set(ANSWERS) <= fields


def test_our_answers_hold_no_character_that_the_form_changes() -> None:
    """They arrive as they were typed."""
    story = Story(
        worker_view="[Q1] <not known> | ~12 h \u2013 \u2014 c:\\ && @@ /* x--y"
    )
    case = msgspec.structs.replace(child_case(), story=story)
    text = render_text(first_responder(input_of(case)))
    line = next(one for one in text.splitlines() if "(Q1)" in one)
    assert not set(line) & set(FORBIDDEN)
    assert "--" not in line


def test_plain_text_stays_plain() -> None:
    """Doing it twice changes nothing more."""
    typed = "a [b] <c> ~ d | e \u2014 f && @@ /* c:\\ --- \u201cx\u201d"
    assert plain(plain(typed)) == plain(typed)


def test_an_answer_over_the_limit_is_flagged_with_how_much() -> None:
    """A line break counts as two."""
    story = Story(why_not_sooner="a" * 14_999 + "\nb")
    case = msgspec.structs.replace(child_case(), story=story)
    text = render_text(first_responder(input_of(case)))
    assert "15,002 of 15,000" in text
    assert "Too long by 2 characters" in text


def test_an_address_is_flagged_where_the_form_refuses_it() -> None:
    """And only there."""
    events = (Event("2026-11-01", "A message on facebook.com came.", "Friend"),)
    told = "He wrote on facebook.com"
    story = Story(worker_view="See facebook.com", last_contact=told)
    case = msgspec.structs.replace(child_case(), chronology=events, story=story)
    text = render_text(first_responder(input_of(case)))
    assert text.count("This box refuses web and email addresses") == 1


def test_what_was_not_asked_says_so_in_words_that_can_be_typed() -> None:
    """A required box never stays empty."""
    text = render_text(first_responder(child_input()))
    assert "Not asked, because our staff" not in text
    assert "Work before this: Not known." in text
    assert "Not recorded" not in text.split("Still missing")[0]


def test_the_sheet_without_a_name_has_no_name() -> None:
    """Not in the boxes, the free text, the place or the header."""
    text = render_text(duty_to_notify(input_of(named_adult())))
    for known in ("Marta", "Exampleska", "Marty", "MARTY", "9 Hill"):
        assert known not in text
    assert "was taken by van" in text
    assert "A name stood in this box and was left out" in text


def test_a_name_that_nobody_told_us_is_pointed_at() -> None:
    """Also a phone number and a postcode; our own names tell nothing."""
    told = Story(what_happened="She hid at Rose Farm, PE30 4QX, and rang 01632 960 001")
    case = of_a_council(story=told)
    text = render_text(duty_to_notify(input_of(case)))
    for known in ("Rose Farm", "01632 960 001", "PE30 4QX"):
        assert known in text.split("Could anything here tell who it is?", 1)[1]


def test_a_relative_without_a_name_takes_no_word_out() -> None:
    """It names nobody: “her mother”."""
    mother = OtherPerson(name="Her mother", role="mother", link="family")
    told = Story(what_happened="He took her phone, and her mother wept.")
    case = of_a_council(story=told, people=(mother,))
    text = render_text(duty_to_notify(input_of(case)))
    assert "He took her phone, and her mother wept." in text


def test_a_crime_number_does_not_shut_the_page_on_why_it_was_told_late() -> None:
    """It may be of today's own report: a page that is open says when it is asked."""
    known = Services(crime_reference="CAD 12 of 20/11/26")
    story = Story(why_not_sooner="He feared for his sister.")
    case = msgspec.structs.replace(child_case(), services=known, story=story)
    text = render_text(first_responder(input_of(case)))
    assert "You choose.\nCrime reference noted: CAD 12 of 20/11/26" in text
    assert "sooner? (only if it was not reported before)" in text
    assert "What stood in the way: He feared for his sister." in text
    assert "What keeps them in it? (only if they are still in the situation)" in text

    none = Services(crime_reference="None")
    case = msgspec.structs.replace(child_case(), services=none)
    text = render_text(first_responder(input_of(case)))
    assert "Not asked, because the answer above is no." in text


def test_there_is_no_duty_to_notify_sheet_for_a_child() -> None:
    """A child is referred."""
    text = render_text(duty_to_notify(child_input()))
    assert "This sheet is not for a child" in text
    assert "How did it start?" not in text


@pytest.mark.parametrize("name", case_files())
def test_no_sheet_says_what_must_never_be_said(name: str) -> None:
    """Not even with a "no" before it."""
    text = render_text(first_responder(input_of(case_files()[name]))).lower()
    assert not [w for w in ("low risk", "not a victim", "score") if w in text]


def reachable(*safe: Channel) -> Case:
    """Return an adult who has a phone and an email, with these ways ticked."""
    person = msgspec.structs.replace(
        adult().person,
        aliases=("Shadow",),
        phones=("07700 900777 (black phone)",),
        handles=("@nowhere_7 on an app",),
        email="nowhere@example.org",
        staying_at="Flat 9, Invented House",
    )
    plan = SafetyPlan(safe_contact="Ask for the tall man", safe_channels=safe)
    said = Consent(nrm="refuses", police="agrees")
    return of_a_council(person=person, safety_plan=plan, consent=said)


def test_a_number_is_given_only_for_a_way_that_is_safe() -> None:
    """A ring at the wrong time can do harm; so can a letter."""
    answer = ANSWERS["contact"]
    assert "nowhere@example.org" not in answer(input_of(reachable()))
    assert "nowhere@example.org" in answer(input_of(reachable("email")))
    assert "Invented House" not in answer(input_of(reachable("email")))
    assert "Invented House" in answer(input_of(reachable("post")))
    number = ANSWERS["support-number"]
    assert "07700" not in number(input_of(reachable("email")))
    assert "07700" in number(input_of(reachable("text")))
    assert ANSWERS["support-none"](input_of(reachable())) == ""
    assert "not safe" in ANSWERS["support-none"](input_of(reachable("none")))


def test_no_other_name_number_or_account_stands_where_no_name_may() -> None:
    """Whoever knows an account knows the person."""
    told = Story(
        what_happened="Shadow rang from 07700 900777 and wrote as @nowhere_7 at night.",
        last_contact="A black phone rang.",
    )
    case = msgspec.structs.replace(reachable("email"), story=told)
    text = render_text(duty_to_notify(input_of(case)))
    for secret in ("Shadow", "07700", "nowhere_7", "nowhere@example.org"):
        assert secret not in text
    assert "A black phone rang." in text
