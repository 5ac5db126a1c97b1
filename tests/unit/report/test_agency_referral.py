"""What the council's front door, or the Trust, needs to act at once."""

from dataclasses import replace

import msgspec
import pytest

from tests.unit.report.reading import page_texts
from tests.unit.report.samples import (
    NAME,
    case_files,
    child_case,
    child_input,
    child_outcome,
    input_of,
)
from tests.unit.report.test_page_one import shelf
from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.cases.person import Person, Worker
from trafficking_desk.cases.sharing import Home
from trafficking_desk.report.agency_referral import adult_referral, childrens_referral
from trafficking_desk.report.escalation import escalation_letter
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.referral_pack import referral_of
from trafficking_desk.report.safety_plan import safety_plan
from trafficking_desk.report.tree import Document, Lines

CARDIFF = "full_cardiff_refuses"
LEEDS = "full_forced_labour"
NEVER_SAID = ("low risk", "low-risk", "not a victim", "score")


def part(document: Document, *sections: str) -> str:
    """Return some sections as text."""
    chosen = tuple(one for one in document.sections if one.id in sections)
    return render_text(replace(document, subtitle="", sections=chosen))


def test_the_sections_come_in_the_order_of_a_front_doors_form() -> None:
    """Who, where, tonight, home, worry, voice, others, gaps, receipt."""
    ids = [section.id for section in childrens_referral(child_input()).sections]
    assert ids == [
        "cover",
        "child",
        "where",
        "safety_plan",
        "home",
        "danger",
        "story",
        "chronology",
        "signs",
        "elements",
        "voice",
        "services",
        "people",
        "actions",
        "gaps",
        "receipt",
    ]


def test_page_one_says_who_and_the_slip_names_nobody() -> None:
    """A front door does not turn pages; the slip lies in a tray. Both say who rings."""
    paper = childrens_referral(child_input())
    cover, slip = part(paper, "cover"), part(paper, "receipt")
    assert f"Who: {NAME}; born 2 May 2011 (aged 15)" in cover
    assert "Phone: 0121 496 0000; in the evening 07700 900456" in cover
    assert "Evening phone: 07700 900456" in slip
    assert NAME not in slip
    assert "Dee" not in slip


def test_only_the_gaps_of_this_reader_are_listed() -> None:
    """The police's gaps are not the council's."""
    gaps = part(childrens_referral(child_input()), "gaps")
    assert "Ethnicity is not recorded." in gaps
    assert "What they look like" not in gaps


def test_a_home_nobody_told_is_not_rung() -> None:
    """The box goes when parents were told."""
    case = msgspec.structs.replace(child_case(), home=Home(parents_told="no"))
    warning = "Speak to us before you contact anyone at home."
    assert warning in part(childrens_referral(input_of(case)), "home")
    assert warning not in part(childrens_referral(child_input()), "home")


def test_northern_ireland_has_its_own_door() -> None:
    """The Trust Gateway, and the Joint Protocol."""
    pack = input_of(case_files()["northern_ireland_missing_child"])
    text = render_text(childrens_referral(pack))
    assert "Referral to the Trust Gateway service" in text
    assert "Joint Protocol" in text
    assert "section 47" not in text


def test_scotland_has_its_own_discussion() -> None:
    """Not a strategy discussion."""
    setting = msgspec.structs.replace(child_case().setting, nation="scotland")
    case = msgspec.structs.replace(child_case(), setting=setting)
    assert "(IRD)" in render_text(childrens_referral(input_of(case)))


def test_an_adults_wishes_come_before_the_worry() -> None:
    """What they want is read first."""
    pack = input_of(case_files()["scotland_clinic_woman"])
    ids = [section.id for section in adult_referral(pack).sections]
    assert ids.index("voice") < ids.index("danger") < ids.index("signs")


def test_children_beside_an_adult_are_what_the_referral_is_about() -> None:
    """The adult is no child: nobody asks for their parents."""
    document = childrens_referral(input_of(case_files()[CARDIFF]))
    ids = [section.id for section in document.sections]
    assert ids[:4] == ["cover", "children", "people", "signs"]
    assert "home" not in ids
    text = render_text(document)
    assert "Children who may be at risk" in text
    assert "The adult we are with" in text
    assert "Check on the children who may be at risk" in part(document, "cover")
    assert "National Referral Mechanism (NRM)" not in part(document, "cover")
    for of_a_child in ("The child\n", "What the child wants", "parental responsib"):
        assert of_a_child not in text
    assert "Strategy discussion" in part(document, "receipt")


def test_a_child_is_not_referred_as_an_adult() -> None:
    """Nor someone whose age is not sure."""
    for name in ("full_county_lines", "full_glasgow_age_not_sure"):
        text = render_text(adult_referral(input_of(case_files()[name])))
        assert "Not for this case" in text
        assert "The adult" not in text


def test_the_number_in_the_case_stands_where_none_is_set() -> None:
    """With whom to ask for; never for a door that the number is not of."""
    case = case_files()["full_belfast_servitude"]
    for build in (referral_of, safety_plan):
        text = render_text(build(input_of(case)))
        assert "028 9649 6040" in text
        assert "Noted in this case" in text
    empty = msgspec.structs.replace(
        case.services, council_phone="None", social_worker="Not known"
    )
    none = msgspec.structs.replace(case, services=empty)
    text = part(referral_of(input_of(none)), "contacts")
    assert "Noted in this case" not in text
    assert "Ask for" not in text
    adult = msgspec.structs.replace(
        case_files()[CARDIFF].services, council_phone="029 2018 0040"
    )
    beside = msgspec.structs.replace(case_files()[CARDIFF], services=adult)
    numbers = part(referral_of(input_of(beside)), "contacts")
    assert "029 2018 0040" not in numbers


def test_an_adult_too_is_to_be_safe_tonight_and_understood() -> None:
    """In their language, by whom they asked for, also in the letter."""
    wales, leeds = (input_of(case_files()[one]) for one in (CARDIFF, LEEDS))
    cover = part(adult_referral(wales), "cover")
    assert "Use a trained interpreter (Romanian, some English), never" in cover
    assert "They asked for a woman." in cover
    assert "Check on the children who may be at risk" in cover
    for text in (cover, part(escalation_letter(leeds), "ask")):
        assert "Agree with the person and us how to keep them safe tonight." in text


def test_what_nobody_can_do_without_has_a_line_for_a_pen() -> None:
    """In a case of which hardly anything is known."""
    case = Case(format=FORMAT, setting=child_case().setting)
    pack = replace(input_of(case), outcome=child_outcome())
    for document in (childrens_referral(pack), referral_of(pack)):
        lines = {
            node.label
            for section in document.sections
            for node in section.nodes
            if isinstance(node, Lines)
        }
        wanted = {"Name and role", "Phone", "Evening phone", "Where they are now"}
        assert wanted | {"Full name", "Date of birth"} <= lines


@pytest.mark.parametrize("name", ["england_child", "wales_age_not_sure"])
def test_a_cover_with_lines_for_a_pen_is_one_page(name: str) -> None:
    """What follows starts on the second."""
    case = case_files()[name]
    case = msgspec.structs.replace(
        case, worker=Worker(), person=Person(under_18="not_sure")
    )
    pages = page_texts(render_pdf(referral_of(input_of(case))))
    assert "In this pack" in pages[0]
    assert "Who and where" in pages[1]


@pytest.mark.parametrize("name", case_files())
def test_no_referral_says_what_must_never_be_said(name: str) -> None:
    """Not even with a "no" before it."""
    pack = input_of(case_files()[name])
    for built in (childrens_referral(pack), adult_referral(pack)):
        text = render_text(built).lower()
        assert not [words for words in NEVER_SAID if words in text]


def test_whom_the_case_names_is_told_beside_others_at_risk() -> None:
    """Else the reader rings to ask which children are meant."""
    danger = part(childrens_referral(shelf("full_belfast_servitude")), "danger")
    assert (
        "Children we know of: Baby (Child of Mrs Invented); Boy, name not known (Child"
        " of Mrs Invented); Minh (With the mother, Vietnam)." in danger
    )
    assert "See the list of people for others." in danger
    bare = input_of(msgspec.structs.replace(_others_at_risk(), people=()))
    assert "Who they are is not recorded." in part(childrens_referral(bare), "danger")


def test_others_at_risk_stand_once_on_an_adults_paper() -> None:
    """With the danger; where nobody asked, the gap stands with their care."""
    pack = input_of(case_files()[LEEDS])
    assert render_text(adult_referral(pack)).count("Others who may be at risk") == 1
    facts = msgspec.structs.replace(pack.case.facts, others_at_risk=())
    open_ = input_of(msgspec.structs.replace(pack.case, facts=facts))
    assert "Others who may be at risk" in part(adult_referral(open_), "care")


def test_who_shares_a_room_is_no_household() -> None:
    """A stranger in a hotel lives nowhere with the child."""
    hotel = render_text(childrens_referral(shelf("full_glasgow_age_not_sure")))
    assert "Who shares their room or home" in hotel
    assert "Relationship to the child: None" in hotel
    home = render_text(childrens_referral(shelf("full_county_lines")))
    assert "Who lives there" in home


def test_each_sign_of_the_list_is_named_once_under_what_it_may_be() -> None:
    """With each part of the test that it bears on."""
    text = part(childrens_referral(shelf("full_glasgow_age_not_sure")), "elements")
    marks = "Has marks of being tied, burned, locked in or punished"
    assert text.count(marks) == 1
    assert "How it was done" in text[text.index(marks) :]


def test_whether_they_were_under_18_then_is_printed_while_their_age_is_in_doubt() -> (
    None
):
    """Of a child whose age is sure it is no question."""
    asked = "Under 18 when it happened: Yes"
    assert asked in render_text(childrens_referral(shelf("full_glasgow_age_not_sure")))
    sure = render_text(childrens_referral(shelf("full_county_lines")))
    assert "Under 18 when it happened" not in sure


def test_the_gap_in_an_age_that_is_in_doubt_asks_for_the_birth() -> None:
    """What is known of the age stands on page 1."""
    pack = shelf("full_glasgow_age_not_sure")
    gaps = part(childrens_referral(pack), "gaps")
    assert "Date of birth (their age is in doubt)" in gaps
    assert "or age if not known" not in gaps


def _others_at_risk() -> Case:
    facts = msgspec.structs.replace(child_case().facts, others_at_risk=("children",))
    home = msgspec.structs.replace(
        child_case().home, household=(), siblings_elsewhere=()
    )
    return msgspec.structs.replace(child_case(), facts=facts, home=home)
