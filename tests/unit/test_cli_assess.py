"""Stories about assess without a window."""

from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner

from trafficking_desk.cli import door

TESTS: Final = Path(__file__).parents[1]
CASE: Final = TESTS / "cases" / "england_smuggled_adult.json"


def printed(*words: str) -> str:
    """Return what the door prints; it must not complain."""
    result = CliRunner().invoke(door, [*words], catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


@pytest.fixture(scope="module")
def explained() -> str:
    """Return the explanation of one case."""
    return printed("assess", "--explain", str(CASE))


def part(text: str, heading: str) -> str:
    """Return what stands between `heading` and the next one."""
    return text.partition(heading)[2].partition("\nThese rules")[0]


def test_plain_assess_prints_the_outcome_and_nothing_else() -> None:
    """Other programs read it."""
    agreed = TESTS / "golden" / "outcomes" / CASE.name
    assert printed("assess", str(CASE)).rstrip("\n") == agreed.read_text().rstrip("\n")


def test_explaining_lists_what_fired_what_nearly_did_and_what_waits(
    explained: str,
) -> None:
    """Each rule once, under its own heading."""
    assert "- tell-lead:" in part(explained, "These rules fired")
    nearly = part(explained, "These rules nearly fired")
    assert "- report-police:" in nearly
    assert "Not recorded so far: a yes to the police; or a written" in nearly
    assert "- danger-now:" in part(explained, "These rules wait")
    for rule in ("tell-lead", "report-police", "danger-now", "note-fgm"):
        assert explained.count(f"\n- {rule}:") == 1


def test_each_rule_says_when_why_and_after_whom(explained: str) -> None:
    """And what nobody has confirmed yet."""
    lead = explained.partition("- tell-lead:")[2].partition("\n- ")[0]
    assert "When: Always" in lead
    assert "Why: " in lead
    assert "Sources: All Wales guide" in lead
    assert "Checked 22 November 2026." in lead
    fgm = explained.partition("- note-fgm:")[2].partition("\n\n")[0]
    assert "still to be confirmed" in fgm
    assert "Checked" not in fgm


def test_the_explanation_ends_with_what_would_change_it(explained: str) -> None:
    """And a rule that waits clears nobody."""
    assert "it waits for an answer." in explained
    last = explained.partition("What would change this\n")[2]
    assert "- If anyone is in danger now: Call 999 first." in last
    assert explained.endswith("\n")
    assert not explained.endswith("\n\n")
