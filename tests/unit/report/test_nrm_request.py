"""What we ask about the official referral: by age, by duty, by what was asked."""

from dataclasses import replace
from typing import Literal

import msgspec
import pytest

from tests.unit.report.samples import case_files, input_of
from trafficking_desk.report.parts.nrm_request import nrm_request

FREE = "A child need not agree."


@pytest.mark.parametrize(
    ("duty", "told"), [("must", "It must be sent."), ("should", "It should be sent.")]
)
@pytest.mark.parametrize(
    ("name", "free"),
    [
        ("full_county_lines", FREE),
        ("full_glasgow_age_not_sure", "They may be a child: they need not agree."),
    ],
)
def test_in_doubt_of_the_age_nobody_is_called_a_child_for_sure(
    name: str, free: str, duty: Literal["must", "should"], told: str
) -> None:
    """The duty to send stays the same."""
    pack = input_of(msgspec.structs.replace(case_files()[name], actions_taken=()))
    nrm = replace(pack.outcome.nrm, advice="refer", duty=duty)
    asked = replace(pack, outcome=replace(pack.outcome, nrm=nrm))
    (line,) = nrm_request(asked)
    assert told in line
    assert line.endswith(free)
