"""The outcomes of whole cases, as other programs get them.

After a change that is meant, write them anew and read the difference:
`python -m tests.golden.test_outcomes`.
"""

from pathlib import Path

import pytest

from trafficking_desk.assessment.assess import assess
from trafficking_desk.assessment.outcome import Outcome
from trafficking_desk.assessment.outcome_json import outcome_json
from trafficking_desk.bundled import bundled
from trafficking_desk.cases.clock import as_of_moment, read_moment
from trafficking_desk.cases.file import read_case_file
from trafficking_desk.content.load import load_content

CASES = sorted((Path(__file__).parents[1] / "cases").glob("*.json"))
OUTCOMES = Path(__file__).parent / "outcomes"
SIGNS = load_content(bundled("forms"), bundled("resources")).signs


def outcome_of(case_file: Path) -> Outcome:
    """Return the outcome of a case file at its own as_of."""
    case = read_case_file(case_file, SIGNS)
    return assess(
        case, as_of_moment(case, None, read_moment("2026-11-20T15:00")), SIGNS
    )


@pytest.mark.parametrize("case_file", CASES, ids=lambda path: path.stem)
def test_a_whole_case_has_the_outcome_that_was_read_and_agreed(
    case_file: Path,
) -> None:
    """Byte for byte."""
    agreed = (OUTCOMES / case_file.name).read_bytes()
    assert outcome_json(outcome_of(case_file)) == agreed


def test_no_agreed_outcome_is_without_its_case() -> None:
    """A case that is gone leaves nothing behind."""
    assert {path.name for path in OUTCOMES.glob("*.json")} == {c.name for c in CASES}


def test_the_county_lines_pupil_may_be_a_victim_and_is_with_us() -> None:
    """What a safeguarding lead must see first."""
    case_file = next(path for path in CASES if path.stem == "county_lines")
    outcome = outcome_of(case_file)
    assert outcome.picture == "possible_victim"
    assert (outcome.nrm.advice, outcome.nrm.duty) == ("refer", "must")
    assert [step.id for step in outcome.steps if step.when == "now"] == [
        "decide_danger_now",
        "refer_childrens_services",
    ]
    assert "do_not_punish_first" in {note.id for note in outcome.never}


if __name__ == "__main__":
    for one_case in CASES:
        (OUTCOMES / one_case.name).write_bytes(outcome_json(outcome_of(one_case)))
