"""Stories about the rule book and the outcome's JSON."""

import json
from pathlib import Path

import pytest

from tests.unit.assessment.making import CHILD, outcome_of
from trafficking_desk.assessment.families import FAMILIES
from trafficking_desk.assessment.outcome_json import outcome_json, outcome_schema
from trafficking_desk.assessment.rules import STEP_RULES, all_rules, step_titles
from trafficking_desk.bundled import bundled
from trafficking_desk.content.load import load_content
from trafficking_desk.content.model import Content


@pytest.fixture(scope="module")
def shipped() -> Content:
    """Return the content that ships."""
    return load_content(bundled("forms"), bundled("resources"))


def test_every_rule_says_why_and_after_whom(shipped: Content) -> None:
    """With a source that is listed and a day it was checked."""
    for rule in all_rules():
        assert rule.effect
        assert rule.condition
        assert rule.reason
        assert rule.sources
        assert {*rule.sources} <= {*shipped.sources}
        assert rule.checked.isoformat() == "2026-11-22"


def test_no_two_rules_share_an_id() -> None:
    """Screens and papers find a rule by it."""
    ids = [rule.id for rule in all_rules()]
    assert len(ids) == len({*ids})
    steps = [rule.step for rule in STEP_RULES]
    assert len(steps) == len({*steps})


def test_a_step_done_before_keeps_its_title() -> None:
    """Also when it is no longer called for."""
    titles = step_titles("northern_ireland")
    assert titles["call_999"] == "Call 999 now"
    assert "Trust" in titles["refer_childrens_services"]
    assert {*titles} == {rule.step for rule in STEP_RULES}


def test_every_sign_that_a_rule_names_is_shipped(shipped: Content) -> None:
    """A slip in an id would silence the rule."""
    for family in FAMILIES:
        assert family.signs <= {*shipped.signs}
        assert family.reason


def test_the_json_has_the_contracts_keys_and_no_others() -> None:
    """In the contract's order."""
    outcome = json.loads(outcome_json(outcome_of(CHILD, "moved", "sold")))
    assert list(outcome) == [
        "format",
        "treat_as",
        "danger_now",
        "elements",
        "picture",
        "nrm",
        "duty_to_notify",
        "steps",
        "never",
        "notes",
        "gaps",
    ]
    assert list(outcome["elements"]) == ["act", "means", "purpose", "held", "service"]
    assert list(outcome["nrm"]) == ["advice", "duty", "consent_needed", "sent_by"]
    for step in outcome["steps"]:
        assert list(step) == ["id", "when", "contacts", "rule", "sources", "text"]
    assert list(outcome["gaps"][0]) == ["field", "for", "text"]
    assert outcome["never"][0] == "do_not_alert"


def test_the_shipped_schema_is_that_of_the_types() -> None:
    """Run `outcome_schema` again after a change of the contract."""
    shipped = Path(bundled("resources") / "schema" / "outcome.json")
    assert shipped.read_bytes() == outcome_schema()
