"""What a form for a pen asks first: whom to ring, and who is missing."""

from dataclasses import replace

import pytest
from msgspec.structs import replace as replace_case

from tests.unit.report.samples import child_input
from trafficking_desk.cases.person import Setting
from trafficking_desk.report.blank_forms import blank_missing_person
from trafficking_desk.report.documents import build
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.tree import (
    Lines,
)


@pytest.mark.parametrize(
    ("form", "team"),
    [
        ("blank_child_plan", "Children's services: number"),
        ("blank_adult_plan", "Adult safeguarding: number"),
        ("blank_missing_person", "Children's or adult services: number"),
    ],
)
def test_a_form_asks_for_the_team_that_takes_such_a_case(form: str, team: str) -> None:
    """A child's team is no help with an adult's plan."""
    start = build(form, child_input()).sections[0].nodes
    labels = [one.label for one in start if isinstance(one, Lines)]
    assert team in labels
    assert sum(label.endswith("services: number") for label in labels) <= 1


def test_in_northern_ireland_the_number_is_the_trusts() -> None:
    """Nobody there rings a council about a child."""
    pack = child_input()
    there = replace(
        pack, case=replace_case(pack.case, setting=Setting(nation="northern_ireland"))
    )
    text = render_text(build("blank_child_plan", there))
    assert "Trust Gateway team: number" in text
    assert "Children's services: number" not in text


def test_the_police_sheet_has_lines_for_age_phone_and_who_may_be_involved() -> None:
    """Those must not be told, and the police must know of them."""
    sections = build("blank_missing_person", child_input()).sections
    lines = [one for part in sections for one in part.nodes if isinstance(one, Lines)]
    labels = [one.label for one in lines]
    assert labels[labels.index("Date of birth") + 1] == "Age, or about how old"
    assert labels[labels.index("Social worker") + 1] == "Phone of the social worker"
    assert "Who may be involved: they must not be told or rung" in labels
    assert "When found: ring first, and take them where" in labels


def test_the_blank_form_has_a_line_for_each_of_our_details() -> None:
    """Two to a line where they belong together; 101 is no second way to report."""
    document = blank_missing_person(child_input())
    fields = {
        node.field
        for section in document.sections
        for node in section.nodes
        if isinstance(node, Lines)
    }
    ours = {"name", "role", "phone"}
    assert {f"worker.{one}" for one in ours} <= fields
    text = render_text(document)
    assert "Only for news after you have reported" in text
    assert "Kept ready" not in text
