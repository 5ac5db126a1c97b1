"""The letter when nobody answers: whom it is about, and why it cannot wait."""

from dataclasses import replace
from datetime import timedelta

from tests.unit.report.test_page_one import ANSWERED, after, shelf
from trafficking_desk.cases.record import Action
from trafficking_desk.report.escalation import escalation_letter
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.plain import render_text

SENDER = "For the sender"


def read(pack: PackInput) -> str:
    """Return the letter as text."""
    return render_text(escalation_letter(pack))


def test_it_names_the_person_and_their_own_reference() -> None:
    """A manager must find the case."""
    text = read(shelf("full_county_lines"))
    assert "About: Jamie Invented-Carter, born 2 May 2011 (aged 15)" in text
    assert "Your reference: CF-INV-77" in text


def test_why_it_is_sent_is_ticked_by_hand() -> None:
    """No answer, or a decision that we do not share."""
    text = read(shelf("full_county_lines"))
    assert "☐ We have had no answer   ☐ We do not agree with the decision" in text


def test_the_strongest_facts_stand_there() -> None:
    """Danger, what happens next, harm in the words of this case, and wishes."""
    text = read(shelf("full_county_lines"))
    for said in (
        "A grey car has been at the gate since lunch.",
        "then the number 11 bus towards home",
        "They said my sister can pay it off.",
        "I want my sister safe first.",
    ):
        assert said in text
    assert "Told our safeguarding lead" not in text


def test_the_sender_is_told_while_no_answer_is_late() -> None:
    """The box is gone once the time has passed, or nobody answered."""
    pack = after(ANSWERED)
    early = read(pack)
    assert SENDER in early
    assert "ring back by 20 November 2026 at 16:30" in early
    late = replace(pack, as_of=pack.as_of + timedelta(hours=2))
    assert SENDER not in read(late)
    rung = Action(step="refer_childrens_services", result="no_answer")
    assert SENDER not in read(after(rung))
    assert "No time to ring back is recorded" in read(after())


def test_how_and_when_it_was_sent_have_a_line_each() -> None:
    """And by when an answer is due."""
    text = read(shelf("full_county_lines"))
    for line in ("Sent how", "Sent on: day and time", "Answer by: day and time"):
        assert line in text
