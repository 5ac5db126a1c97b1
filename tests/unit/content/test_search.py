"""Stories about finding a sign by typing."""

import pytest

from tests.unit.content.shelf import Shelf
from trafficking_desk.content.model import Content
from trafficking_desk.content.search import find_signs, is_close


def ids(content: Content, typed: str) -> list[str]:
    """Return the ids found, best first."""
    return [sign.id for sign in find_signs(content, typed)]


@pytest.mark.parametrize(
    ("typed", "sign"),
    [
        ("passport", "doc_none"),
        ("pasport", "doc_none"),
        ("PASSPRT", "doc_none"),
        ("misisng", "mov_missing"),
        ("tatoo", "phy_branding"),
        ("older boyfreind", "beh_older_partner"),
        ("wont leave the room", "ctl_speaks_for"),
        ("bruises", "phy_injury"),
        ("knife", "sch_weapon"),
    ],
)
def test_a_sign_is_found_though_misspelt_or_called_otherwise(
    shipped: Content, typed: str, sign: str
) -> None:
    """Slips, capitals, apostrophes and other words for it are all forgiven."""
    assert sign in ids(shipped, typed)


def test_each_letter_typed_keeps_the_sign_in_sight(shipped: Content) -> None:
    """Half a word finds what the whole word finds."""
    for end in range(1, len("passport") + 1):
        assert "doc_none" in ids(shipped, "passport"[:end])


def test_nothing_typed_shows_every_sign_in_order_but_those_not_offered(
    shipped: Content,
) -> None:
    """`ctx_no_indicators` would be an all-clear tick: files may hold it, no more."""
    everything = [sign.id for group in shipped.groups for sign in group.signs]
    everything.remove("ctx_no_indicators")

    assert ids(shipped, "") == everything
    assert ids(shipped, " the of ") == everything


def test_words_that_are_nowhere_find_nothing(shipped: Content) -> None:
    """Nothing is offered in their place."""
    assert ids(shipped, "xyzzyq") == []


def test_two_words_must_both_be_there_unless_none_has_both(shelf: Shelf) -> None:
    """More words find fewer signs; words that never meet find either."""
    content = shelf.load()

    assert ids(content, "papers") == ["doc_false", "doc_held"]  # earlier first
    assert ids(content, "false papers") == ["doc_false"]
    assert ids(content, "false keeps") == ["doc_false", "doc_held"]


def test_what_is_in_the_text_comes_before_what_is_in_the_reason(shelf: Shelf) -> None:
    """The best match first, whatever the order of the checklist."""
    shelf.change(
        "forms/signs/papers.toml",
        'text = "Someone else keeps their papers"',
        'text = "Someone else keeps their passport"\nwhy = "False ones bind people"',
    )

    assert ids(shelf.load(), "false") == ["doc_false", "doc_held"]


def test_signs_about_going_missing_come_first_for_missing(shipped: Content) -> None:
    found = [sign.id for sign in find_signs(shipped, "missing")]

    assert found[:2] == ["mov_missing_cared", "mov_missing"]
    assert found.index("beh_memory_gaps") > 1


def test_group_and_setting_narrow_what_is_found(shipped: Content) -> None:
    """Only signs of that heading, or for that place of work."""
    movement = find_signs(shipped, "", group="movement")
    school = find_signs(shipped, "missing", setting="school")

    assert movement == next(g.signs for g in shipped.groups if g.id == "movement")
    assert school
    assert all("school" in sign.settings for sign in school)


@pytest.mark.parametrize(
    ("typed", "word", "close"),
    [
        ("hom", "ham", False),  # too short to guess
        ("home", "hope", True),  # one letter changed
        ("hmoe", "homes", True),  # two letters swapped
        ("money", "mone", True),  # one too many
        ("mony", "moneybag", True),  # one left out
        ("mnyo", "money", False),
        ("phone", "home", False),  # the first letter must be right
        ("pregnent", "pregnancy", True),
    ],
)
def test_the_slips_that_are_forgiven(typed: str, word: str, *, close: bool) -> None:
    """One from four letters on, two from seven on."""
    assert is_close(typed, word) is close


def test_every_word_for_search_leads_to_a_sign(shipped: Content) -> None:
    """A row that finds nothing would be an empty promise."""
    typed = [word for row in shipped.search_words for word in row.typed]

    assert typed
    assert [word for word in typed if not ids(shipped, word)] == []
