"""What is typed from the record: labelled, in full, and no "None" among it."""

import msgspec
import pytest

from tests.unit.report.samples import case_files, child_case, input_of
from trafficking_desk.cases.record import Action, Story
from trafficking_desk.cases.sharing import Consent, OtherPerson, Services
from trafficking_desk.report.nrm_answers import answer_to
from trafficking_desk.report.nrm_sheet import duty_to_notify
from trafficking_desk.report.plain import render_text

FULL = tuple(name for name in case_files() if name.startswith("full_"))


def answer(name: str, field: str) -> list[str]:
    """Return the lines that a case of the shelf gives for a box."""
    return answer_to(input_of(case_files()[name]), field).splitlines()


@pytest.mark.parametrize("name", FULL)
@pytest.mark.parametrize("field", ["others-details", "reported-more", "la-contact"])
def test_no_line_of_a_box_only_says_that_there_is_none(name: str, field: str) -> None:
    """Nor stands there as somebody's name."""
    lines = answer(name, field)
    assert not [
        one for one in lines if one.rpartition(": ")[2].startswith(("None", "Not "))
    ]


def test_others_are_labelled_and_each_call_names_its_agency() -> None:
    """Who reported it comes first; our own lead is no other professional."""
    assert answer("full_forced_labour", "others-details") == [
        (
            "Reported by: Test Outreach (invented), Outreach worker,"
            " Invented Soup Kitchen, Leeds, 0113 496 0000"
        ),
        "Council: Leeds; 0113 496 0040; adults@council.example",
        "Others: Parish priest; nurse at the kitchen",
        (
            "20 November 2026 at 14:55: The Salvation Army referral helpline;"
            " spoke to Adviser (invented); their reference: SA-INV-12;"
            " they said: They ring back with a time."
        ),
    ]


def test_a_call_that_nobody_took_says_so() -> None:
    """It was tried, and when."""
    (tried, taken) = answer("full_county_lines", "others-details")[-2:]
    told = "Council children's services; No answer; note: Held for 15 minutes"
    assert told in tried
    assert "spoke to Duty worker (invented)" in taken


def test_nobody_but_a_none_is_no_yes() -> None:
    """Services that were asked for and not found do not work with the person."""
    nobody = Services(social_worker="None", council="Not known", solicitor="None")
    alone = msgspec.structs.replace(
        child_case(), services=nobody, actions_taken=(), signs=(), chronology=()
    )
    setting = msgspec.structs.replace(alone.setting, first_responder=True)
    case = msgspec.structs.replace(alone, setting=setting)
    assert answer_to(input_of(case), "others") == ""
    rung = Action(step="report_police", contact="police_101", at="2026-11-20T14:20")
    case = msgspec.structs.replace(case, actions_taken=(rung,))
    assert answer_to(input_of(case), "others") == "Yes"


def test_references_are_labelled() -> None:
    """Two numbers without a word tell nothing."""
    number = "Crime reference noted: Invented 20/123456/26"
    assert answer("full_county_lines", "reported")[:2] == ["You choose.", number]
    assert answer("full_county_lines", "reported-more")[0] == number
    (known,) = answer("full_cardiff_refuses", "reported-more")
    assert known.startswith("What was known before: ")


def test_the_contact_is_the_social_worker_or_who_took_the_call() -> None:
    """The one who has the case comes first."""
    assert answer("full_county_lines", "la-contact") == ["Duty worker (invented)"]
    (known,) = answer("full_belfast_servitude", "la-contact")
    assert known.startswith("Gateway duty worker")


def test_the_quiet_room_is_not_where_it_happened() -> None:
    """Where something was told, or where staff saw them, is no place of harm."""
    heading, *places = answer("full_county_lines", "where")
    assert heading == "You choose."
    noted = "\n".join(places)
    assert "A cold flat in Lincoln, with no link to school or family" in noted
    assert "Flat 3, Invented Court, Lincoln" in noted
    assert not [one for one in ("quiet room", "School gate") if one in noted]
    hospital = "\n".join(answer("full_belfast_servitude", "where"))
    assert "22 Invented Avenue" in hospital
    assert "Emergency department" not in hospital
    assert "Libya" in "\n".join(answer("full_glasgow_age_not_sure", "where"))


@pytest.mark.parametrize("name", FULL)
def test_an_address_of_those_who_used_them_is_no_yes(name: str) -> None:
    """Whoever types says whether they are there now, and whether in the UK."""
    for field in ("exploiters-known", "exploiters-uk"):
        assert answer(name, field)[:1] in ([], ["You choose."])


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("full_county_lines", True),  # a flat with a number in a city
        ("full_cardiff_refuses", False),  # a car and a phone
        ("full_glasgow_age_not_sure", False),  # a number on a slip of paper
    ],
)
def test_a_car_or_a_number_does_not_tell_where_they_are(
    name: str, *, known: bool
) -> None:
    """It stands with who they are; the form's next page asks for the place."""
    assert bool(answer(name, "exploiters-place")) is known
    pack = input_of(case_files()[name])
    contacts = [who.contact for who in pack.case.people if who.may_be_involved]
    told = answer_to(pack, "exploiters")
    assert all(contact in told for contact in contacts)


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("14 Invented Road, Birmingham", "Where they stay: 14 Invented Road"),
        ("Leeds", "Where they stay: Leeds"),
        ("At home with his mother since Tuesday", "The record names no town"),
        ("Hostel", "The record names no town"),
    ],
)
def test_the_town_is_picked_from_an_address_that_may_name_one(
    where: str, told: str
) -> None:
    """The box is a list: an address is no answer to it."""
    person = msgspec.structs.replace(
        child_case().person, staying_at=where, where_now=""
    )
    case = msgspec.structs.replace(child_case(), person=person)
    chosen, first, *_rest = answer_to(input_of(case), "town").splitlines()
    assert chosen == "You choose."
    assert first.startswith(told)


def test_where_they_sleep_tonight_stands_beside_where_they_stay() -> None:
    """The address of the exploiter is not where they are tonight."""
    told = "\n".join(answer("full_forced_labour", "town"))
    for place in ("Caravan behind", "Invented Night Shelter, from 20.00", "Here, at"):
        assert place in told


def test_none_and_not_known_take_no_word_out_of_the_sheet_without_a_name() -> None:
    """A real account, number or name beside them still goes."""
    adult = case_files()["forced_labour_adult"]
    setting = msgspec.structs.replace(adult.setting, duty_to_notify_body=True)
    person = msgspec.structs.replace(
        adult.person,
        name="Marek Nowak",
        known_as="Not known",
        phones=("None of his own; the boss's rings, 07700 900221",),
        handles=("None", "shadowking", "@nowhere_7 on an app"),
        staying_at="At home",
    )
    told = (
        "None of this is not known at home. Marek did not leave."
        " 07700 900221 rang. shadowking wrote, then nowhere_7."
    )
    case = msgspec.structs.replace(
        adult,
        setting=setting,
        person=person,
        people=(OtherPerson("Not known", "Shares his room", link="other"),),
        services=Services(nhs_number="Not known", upn="None"),
        story=Story(what_happened=told),
        consent=Consent(nrm="refuses"),
    )
    text = render_text(duty_to_notify(input_of(case)))
    assert "None of this is not known at home. (name left out) did not leave." in text
    for secret in ("Marek", "900221", "shadowking", "nowhere_7"):
        assert secret not in text
