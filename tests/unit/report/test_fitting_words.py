"""Labels, answers and gaps fit the nation, the age and what was asked."""

from dataclasses import replace

import msgspec
import pytest

from tests.unit.report.samples import (
    AS_OF,
    case_files,
    child_case,
    content,
    input_of,
    numbers,
)
from trafficking_desk.cases.person import Person
from trafficking_desk.cases.sharing import Consent, Facts, Home
from trafficking_desk.cases.sign import Danger
from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.content.contacts import resolve
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.contacts import (
    contact_card,
    contacts_part,
    no_answer,
)
from trafficking_desk.report.parts.danger import danger_part
from trafficking_desk.report.parts.elements import elements_part
from trafficking_desk.report.parts.labels import label_for
from trafficking_desk.report.parts.person import about_rows, person_part, where_rows
from trafficking_desk.report.parts.record import safety_plan_part
from trafficking_desk.report.parts.sharing import sharing_part
from trafficking_desk.report.parts.sources import cited
from trafficking_desk.report.plain import section_text
from trafficking_desk.report.tree import Node, Section

ADULT = "full_forced_labour"
CHILD = "full_county_lines"


def text_of(nodes: tuple[Node, ...]) -> str:
    """Return the nodes as text."""
    return section_text(Section("one", "", nodes))


def pack_of(name: str, **changes: object) -> PackInput:
    """Return a case of the shelf with other answers."""
    return input_of(msgspec.structs.replace(case_files()[name], **changes))


def person_of(name: str, **answers: object) -> Person:
    """Return the person of a case of the shelf with other answers."""
    return msgspec.structs.replace(case_files()[name].person, **answers)


@pytest.mark.parametrize(
    ("nation", "labels"),
    [
        ("england", ("NHS number", "Council", "Phone at the council")),
        ("wales", ("NHS number", "Council", "Phone at the council")),
        ("scotland", ("CHI number", "Council", "Phone at the council")),
        (
            "northern_ireland",
            ("Health and Care Number", "Trust", "Phone at the Trust"),
        ),
    ],
)
def test_services_are_called_what_the_nation_calls_them(
    nation: Nation, labels: tuple[str, ...]
) -> None:
    """No reader is asked to choose between a council and a Trust."""
    setting = msgspec.structs.replace(child_case().setting, nation=nation)
    pack = input_of(msgspec.structs.replace(child_case(), setting=setting))
    asked = ("nhs_number", "council", "council_phone")
    assert tuple(label_for(pack, f"services.{one}") for one in asked) == labels


@pytest.mark.parametrize(
    ("case", "said"),
    [
        (CHILD, "Gender: Boy\n"),
        ("full_belfast_servitude", "Gender: Girl\n"),
        ("full_cardiff_refuses", "Gender: Woman\n"),
        (ADULT, "Gender: Man\n"),
        ("full_glasgow_age_not_sure", "Gender: Boy or man\n"),
    ],
)
def test_gender_is_said_for_the_age_unless_age_is_not_sure(
    case: str, said: str
) -> None:
    """Who is treated as a child in doubt may be either."""
    assert said in text_of(about_rows(pack_of(case)))


def test_a_trust_looks_after_a_child_in_care_in_northern_ireland() -> None:
    """Where no council does."""
    name = "full_belfast_servitude"
    pack = pack_of(name, person=person_of(name, cared_for_by="council_care"))
    assert "Who cares for them: The Trust (in care)" in text_of(where_rows(pack))


def test_what_a_child_wants_is_called_so() -> None:
    """An adult is a person; ways that are safe stand apart from the safe way."""
    child, adult = (text_of(safety_plan_part(pack_of(one))) for one in (CHILD, ADULT))
    assert "What the child wants: " in child
    assert "What the person wants: " in adult
    assert "Ways that are safe: In person, a phone call" in child


def test_a_list_of_ours_has_one_capital_and_typed_text_keeps_its_own() -> None:
    """Names of languages stay as they were typed."""
    text = text_of(person_part(pack_of("full_belfast_servitude")))
    assert "Medical care, a safe place to stay, an interpreter" in text
    pack = pack_of(CHILD, person=person_of(CHILD, languages=("Twi", "English")))
    assert "Languages: Twi, English" in text_of(about_rows(pack))


def test_an_adult_is_asked_nothing_of_parents_home_or_school() -> None:
    """Their absence is no gap; what was answered stands."""
    quiet = pack_of(ADULT, home=Home())
    text = text_of(person_part(quiet))
    for of_a_child in ("Parents told", "Who cares for them", "School", "\nHome\n"):
        assert of_a_child not in text
    told = pack_of(ADULT, home=Home(parents_told="yes"))
    assert "\nHome\n" in text_of(person_part(told))
    assert "Parents told: Yes" in text_of(person_part(told))


def test_a_child_has_no_gap_where_only_an_adult_is_asked() -> None:
    """Agreement to the referral and the police, care needs, capacity."""
    person = person_of(CHILD, care_needs=msgspec.UNSET)
    pack = pack_of(CHILD, consent=Consent(), person=person)
    text = text_of((*about_rows(pack), *sharing_part(pack)))
    for of_an_adult in ("NRM", "telling the police", "Care and support", "decide:"):
        assert of_an_adult not in text
    assert "Not recorded: Agrees to sharing" in text


def test_agreement_to_the_referral_names_it() -> None:
    """And the answers read well after their labels."""
    text = text_of(sharing_part(pack_of(ADULT)))
    nrm = "Agrees to a referral to the National Referral Mechanism (NRM): Yes"
    assert nrm in text
    assert "Agrees to telling the police: Not decided" in text


def test_a_no_to_danger_has_no_kind_of_danger_and_no_danger_to_describe() -> None:
    """What was typed beside it is about the answer."""
    text = text_of(danger_part(pack_of(ADULT)))
    assert "About this answer: The boss does not know" in text
    assert "Kind of danger" not in text
    quiet = pack_of(ADULT, danger_now=Danger("no", "2026-11-20T14:50"))
    assert "Not recorded" not in text_of(danger_part(quiet))


def test_danger_by_its_kinds_is_one_sentence() -> None:
    """With the answer of that time, and no second answer beside it."""
    text = text_of(danger_part(pack_of(CHILD)))
    assert (
        "We treat this as danger now: threatened; someone is coming to collect them."
        " (Asked 20 November 2026 at 14:30; the answer then was: not known.)"
    ) in text
    assert "In danger now" not in text


def test_who_else_is_at_risk_is_told_apart_from_what_is_not_known() -> None:
    """Both can be true at once."""
    case = "full_glasgow_age_not_sure"
    text = text_of(danger_part(pack_of(case)))
    assert "Others who may be at risk: Children. Whether others: not known." in text
    facts = Facts(others_at_risk=("not_known",))
    alone = text_of(danger_part(pack_of(case, facts=facts)))
    assert "Others who may be at risk: Not known" in alone


def test_nobody_in_northern_ireland_is_sent_to_a_council() -> None:
    """An emergency social work service answers there."""
    assert "Trust's emergency social work service" in no_answer("northern_ireland")
    assert "council out of hours" in no_answer("wales")


@pytest.mark.parametrize(
    ("role", "is_set"),
    [("Designated safeguarding lead", True), ("Deputy safeguarding lead", False)],
)
def test_the_lead_who_writes_is_the_lead_to_ring(role: str, *, is_set: bool) -> None:
    """Where the organisation has set no number; a deputy is not the lead."""
    worker = msgspec.structs.replace(case_files()[CHILD].worker, role=role)
    pack = pack_of(CHILD, worker=worker)
    unset = resolve(content().contacts["own_dsl"], {}, AS_OF.date())
    known = replace(pack, numbers={**pack.numbers, "own_dsl": unset})
    text = text_of(contacts_part(known))
    assert ("Our safeguarding lead: 0121 496 0000" in text) is is_set
    assert "ask your lead" not in text


def test_a_number_that_no_source_confirms_does_not_say_that_it_was_checked() -> None:
    """One or the other is true."""
    number = numbers()["nhs111"]
    card = contact_card(number)
    assert "could not confirm" in card.small
    assert "Checked" not in card.checked
    assert "Northern Ireland" not in card.small


def test_where_age_is_in_doubt_no_paper_says_that_they_are_a_child() -> None:
    """It says what holds if they are."""
    doubt, child = (pack_of(one) for one in ("full_glasgow_age_not_sure", CHILD))
    for part, sure, unsure in (
        (sharing_part, "A child does not have to agree", "If they are under 18, they"),
        (elements_part, "Not needed for anyone under 18", "Not needed if they are"),
    ):
        assert sure in text_of(part(child))
        assert sure not in text_of(part(doubt))
        assert unsure in text_of(part(doubt))


def test_readers_elsewhere_are_not_asked_to_write_in_our_numbers() -> None:
    """A number that is not set is left out; the others say what we use."""
    text = text_of(contacts_part(pack_of("full_cardiff_refuses")))
    assert "Write it here" not in text
    assert "Your safeguarding lead" not in text
    assert "The first person to tell" not in text


def test_what_we_know_from_no_page_is_said_so_and_not_named_as_a_source() -> None:
    """The short name of such a source tells a reader nothing."""
    pack = pack_of(CHILD)
    both, alone = cited(pack, ("HO26", "TBC")), cited(pack, ("TBC",))
    assert both.startswith("Source: Home Office toolkit. Part of this is not yet")
    assert alone == "This is not yet checked against a published page."
