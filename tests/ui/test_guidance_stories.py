"""Stories about looking something up in a hurry, before anything is unlocked."""

import pytest

from tests.ui.worker import Worker
from trafficking_desk.ui.main_window import MainWindow


@pytest.mark.parametrize(
    ("asked", "title", "answer"),
    [
        (
            "can I use her aunt to translate?",
            "Interpreters",
            "Never the person who came along, a relative, a friend or a child.",
        ),
        (
            "he says he chose to",
            "Why people do not tell",
            "“I chose this” may be what they believe, or what they were told to say.",
        ),
        ("do I need consent?", "Consent and sharing", "no consent needed"),
        (
            "what happens to him after the referral?",
            "What happens after a referral",
            "The Home Office makes a first decision",
        ),
    ],
)
def test_a_question_finds_its_page_with_one_search(
    desk: MainWindow, worker: Worker, asked: str, title: str, answer: str
) -> None:
    """Typed as it would be said."""
    worker.clicks("Guidance")
    worker.types_into("Find guidance", asked)
    worker.clicks(title)
    assert worker.sees("In one minute")
    assert worker.sees(answer)
    assert desk.isVisible()


def test_the_number_for_glasgow_at_night_comes_with_one_search(
    desk: MainWindow, worker: Worker
) -> None:
    """On Contacts, and in the guidance too, also from a desk in England."""
    worker.clicks("Contacts")
    worker.types_into("Find a number", "number for Glasgow at night")
    assert worker.sees("Council children's services")
    assert worker.sees("101")

    worker.clicks("Guidance")
    worker.types_into("Find guidance", "number for Glasgow at night")
    assert worker.sees("Numbers to ring")
    assert worker.sees("Council children's services")
    assert desk.isVisible()


def test_a_page_of_guidance_is_shown_as_paper(desk: MainWindow, worker: Worker) -> None:
    """To print or save, and back to the page."""
    worker.clicks("Guidance")
    worker.clicks("Consent and sharing")
    worker.clicks("Print or save this page")
    worker.waits_to_see("Save as PDF")
    worker.clicks("As text")
    worker.waits_to_see("Where this comes from")

    worker.clicks("Back to: Consent and sharing")
    assert worker.sees("In one minute")
    assert desk.isVisible()
