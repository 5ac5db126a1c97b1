"""Stories about how hard a sentence is to read."""

import pytest

from trafficking_desk.content.reading_age import (
    hardest,
    reading_age,
    sentences,
    syllables,
)

PLAIN = "Tell your lead today, and write down what you saw and heard."
HARD = (
    "Practitioners are encouraged to familiarise themselves with all indicators here."
)


@pytest.mark.parametrize(
    ("word", "heard"),
    [
        ("made", 1),
        ("moved", 1),
        ("changes", 2),
        ("wanted", 2),
        ("people", 2),
        ("idea", 3),
        ("client", 2),
        ("social", 2),
        ("various", 3),
        ("immigration", 4),
        ("someone's", 2),
        ("b", 1),
    ],
)
def test_syllables_are_counted_as_heard(word: str, heard: int) -> None:
    """A silent end is none; two vowels side by side may be two."""
    assert syllables(word) == heard


def test_long_words_ask_for_an_older_reader_than_short_ones() -> None:
    """Both sentences are of about the same length."""
    assert reading_age(PLAIN) < 8
    assert reading_age(HARD) > 16


def test_more_words_in_one_breath_ask_for_an_older_reader() -> None:
    """The same words, without the full stop."""
    assert reading_age(f"{PLAIN[:-1]} and {PLAIN}") > reading_age(PLAIN)


def test_names_and_the_words_of_this_work_weigh_little() -> None:
    """No sentence about them can go round them."""
    named = (
        "Ring the National Referral Mechanism about exploitation if you can do so now."
    )

    assert reading_age(named) < 9


def test_a_label_has_no_age() -> None:
    """The count says nothing about a few words."""
    assert reading_age("Immigration authorities, organisational responsibility") == 0


def test_a_text_falls_into_what_is_read_in_one_breath() -> None:
    """Full stops, colons and new lines end it; a number's point does not."""
    text = "Ring now. Say: “I fear for her.” It is 1.60 m\nNo more"

    assert list(sentences(text)) == [
        "Ring now.",
        "Say:",
        "“I fear for her.",
        "It is 1.60 m",
        "No more",
    ]


def test_the_hardest_come_first_with_their_place() -> None:
    """Each once, however often it stands there."""
    found = hardest([("a", PLAIN), ("b", f"{PLAIN} {HARD}"), ("b", HARD)])

    assert [(hard.place, hard.sentence) for hard in found] == [
        ("b", HARD),
        ("a", PLAIN),
        ("b", PLAIN),
    ]
