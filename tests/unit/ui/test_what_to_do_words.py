"""The plan's own sentences."""

from typing import get_args

import pytest

from trafficking_desk.assessment.outcome import Nrm, NrmAdvice, Picture
from trafficking_desk.ui.what_to_do.wording import picture_words, referral_words


def nrm(advice: NrmAdvice, *sent_by: str, duty: str = "none") -> Nrm:
    """Return advice with its senders."""
    return Nrm(advice, duty, consent_needed=False, sent_by=sent_by)  # type: ignore[arg-type]


@pytest.mark.parametrize("picture", get_args(Picture))
def test_no_picture_closes_a_worry(picture: Picture) -> None:
    """Every picture leads on to someone to tell or a step to take."""
    words = picture_words(picture)

    assert "lead today" in words or "steps of this plan" in words
    for wrong in ("low risk", "not a victim", "score", "no sign", "safe"):
        assert wrong not in words.lower().replace("safeguarding", "")


@pytest.mark.parametrize("advice", get_args(NrmAdvice))
def test_every_referral_line_says_what_it_is_and_who_sends_it(
    advice: NrmAdvice,
) -> None:
    """In plain words, whatever the advice."""
    words = referral_words(nrm(advice, "council", "police"))

    assert "National Referral Mechanism is how the government decides" in words
    assert "It can be sent by the council or the police." in words
    assert "Your organisation cannot send it" in words


def test_a_first_responder_may_send_it_itself() -> None:
    """Then nothing says that the organisation cannot."""
    words = referral_words(nrm("refer", "council", "police", "this_organisation"))

    assert "the council, the police or your own organisation" in words
    assert "cannot send it" not in words


@pytest.mark.parametrize(
    ("duty", "expected"),
    [
        ("must", "A referral must be made."),
        ("should", "A referral should be made."),
        ("with_consent", "A referral is the next step."),
    ],
)
def test_must_and_should_are_told_apart(duty: str, expected: str) -> None:
    """England and Wales say must, Scotland and Northern Ireland should."""
    assert expected in referral_words(nrm("refer", "council", duty=duty))


def test_a_refusal_leaves_the_door_open() -> None:
    """No one is referred against their will, and no one is given up."""
    words = referral_words(nrm("not_without_consent", "council"))

    assert "They may change their mind" in words
