"""What the first responder reads first, and what we ask about the official referral."""

from dataclasses import replace
from typing import Literal

import msgspec
import pytest

from tests.unit.report.samples import case_files, input_of
from trafficking_desk.report.nrm_sheet import first_responder
from trafficking_desk.report.parts.nrm_request import nrm_request
from trafficking_desk.report.plain import render_text

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


def test_who_must_not_know_is_read_before_anything_is_typed() -> None:
    """The hotel desk is named under no question, and could warn them all the same."""
    told = "Who must not know: Hotel desk and room-mate must not know where he moves"
    case = case_files()["full_glasgow_age_not_sure"]
    text = render_text(first_responder(input_of(case)))
    assert told in text
    assert text.index(told) < text.index("How to use this sheet")
    alone = render_text(
        first_responder(input_of(msgspec.structs.replace(case, people=())))
    )
    assert "Somebody must not know" in alone


def test_an_age_that_was_typed_for_a_birthday_is_not_called_one() -> None:
    """A boy of "about 6 years" was not born about 6 years."""
    text = render_text(
        first_responder(input_of(case_files()["full_belfast_servitude"]))
    )
    assert "Child of Mrs Invented, about 6 years" in text
    assert "born about 6 years" not in text
    assert "born about March 2026" in text
