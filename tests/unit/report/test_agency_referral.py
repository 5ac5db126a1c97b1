"""What the council's front door, or the Trust, needs to act at once."""

from dataclasses import replace

import msgspec
import pytest

from tests.unit.report.samples import (
    NAME,
    case_files,
    child_case,
    child_input,
    input_of,
)
from trafficking_desk.cases.sharing import Home
from trafficking_desk.report.agency_referral import adult_referral, childrens_referral
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.tree import Document

NEVER_SAID = ("low risk", "low-risk", "not a victim", "score")


def part(document: Document, *sections: str) -> str:
    """Return some sections as text."""
    chosen = tuple(one for one in document.sections if one.id in sections)
    return render_text(replace(document, subtitle="", sections=chosen))


def test_the_sections_come_in_the_order_of_a_front_doors_form() -> None:
    """Who, where, home, worry, voice, others, gaps, receipt."""
    ids = [section.id for section in childrens_referral(child_input()).sections]
    assert ids == [
        "cover",
        "child",
        "where",
        "home",
        "danger",
        "story",
        "signs",
        "elements",
        "voice",
        "services",
        "people",
        "actions",
        "gaps",
        "receipt",
    ]


def test_cover_and_receipt_have_the_evening_number_and_no_name() -> None:
    """Both may lie in a tray."""
    text = part(childrens_referral(child_input()), "cover", "receipt")
    assert text.count("Evening phone: 07700 900456") == 2
    assert NAME not in text
    assert "Dee" not in text


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
    assert "Ring the Trust first." in text


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


@pytest.mark.parametrize("name", case_files())
def test_no_referral_says_what_must_never_be_said(name: str) -> None:
    """Not even with a "no" before it."""
    pack = input_of(case_files()[name])
    for built in (childrens_referral(pack), adult_referral(pack)):
        text = render_text(built).lower()
        assert not [words for words in NEVER_SAID if words in text]
