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


def test_what_is_about_to_happen_leads() -> None:
    """A manager who reads one line reads that one."""
    text = read(shelf("full_glasgow_age_not_sure"))
    first = text[text.index("Some of what was seen and heard") :]
    assert first.index("Friday a car will come.") < first.index("Old scars")
    assert text.index("Sleeps tonight") < text.index("Expected next")


def test_the_service_is_asked_to_ring_as_it_said() -> None:
    """By the time agreed, at once when that is past, else today."""
    pack = after(ANSWERED)
    assert "1. Please ring us by 16:30, as agreed." in read(pack)
    late = replace(pack, as_of=pack.as_of + timedelta(hours=2))
    assert "1. You were to ring us by 16:30: please ring now." in read(late)
    assert "1. Ring us today. Tell us" in read(after())


def test_nobody_is_asked_for_what_they_were_asked_to_do() -> None:
    """The reader of this letter is the one who was asked to send the referral."""
    text = read(shelf("full_forced_labour"))
    assert "We asked you at 14:55 on 20 November 2026 to send the official" in text
    assert "was asked at 14:55" not in text
    assert "Your reference: SA-INV-12" in text
    assert "Please ring us by 17:00, as agreed." in text


def test_one_word_names_the_person_in_a_letter() -> None:
    """A child is a child from the first line to the last."""
    text = read(shelf("full_county_lines"))
    assert "We asked for help for this child." in text
    assert "What the child wants" in text
    assert "who keeps the child safe tonight" in text
    assert "the person" not in text


def test_a_letter_about_children_beside_an_adult_asks_for_the_children_alone() -> None:
    """What the adult said no to is not asked of those who were rung for them."""
    text = read(shelf("full_cardiff_refuses"))
    assert "We rang about children who may be at risk beside this adult" in text
    assert "who keeps the children safe tonight" in text
    assert "National Referral Mechanism" not in text
    assert "May be a victim" not in text


def test_an_age_in_doubt_is_told_with_what_follows_from_it() -> None:
    """Whoever decides reads to treat them as a child."""
    text = read(shelf("full_glasgow_age_not_sure"))
    assert "Treat as: A child, until an age is settled: it is in doubt" in text
    assert "He says 16. The paper that he was given says 19." in text
    assert "Treat as" not in read(shelf("full_county_lines"))
