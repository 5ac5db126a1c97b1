"""The guidance library, held against what it promises its readers."""

import re
from typing import Final

import pytest

from trafficking_desk.content.guidance import GuidanceBlock, GuidancePage
from trafficking_desk.content.model import Content

# Practice is nobody's law: it needs no confirming from a published page.
PRACTICE: Final = "PRACTICE"
NEIGHBOURS: Final = (
    "forced_marriage",
    "domestic_abuse",
    "fgm",
    "private_fostering",
    "missing_education",
    "staff_allegations",
    "whistleblowing",
)
REBUILT: Final = (
    "types",
    "signs_child",
    "smuggling",
    "first_responders",
    "guardians",
    "safety_planning",
    "planning_at_18",
    "child_told",
    "health",
)
PHONE: Final = re.compile(r"\d{3,}[ -]?\d{3,}")


def page(content: Content, id: str) -> GuidancePage:
    """Return the page with this id."""
    return next(page for page in content.guidance if page.id == id)


def words(block: GuidanceBlock) -> str:
    """Return all that stands in `block`."""
    return " ".join((block.heading, block.text, *block.points))


def all_words(page: GuidancePage) -> str:
    """Return all that stands on `page`."""
    return " ".join((page.title, *page.minute, *map(words, page.blocks)))


@pytest.mark.parametrize("id", NEIGHBOURS)
def test_a_neighbouring_duty_takes_ten_lines(shipped: Content, id: str) -> None:
    """Five in one minute, five more below."""
    shown = page(shipped, id)

    assert len(shown.minute) == 5
    assert [len(block.points) for block in shown.blocks] == [5]


@pytest.mark.parametrize("id", REBUILT)
def test_what_was_rebuilt_says_so(shipped: Content, id: str) -> None:
    """Our copy of the All Wales guide lacks its lists."""
    shown = all_words(page(shipped, id))

    assert "rebuilt from other sources; to be checked against the live guide" in shown


def test_what_is_from_memory_says_that_it_must_be_confirmed(shipped: Content) -> None:
    """In the block itself, where the reader is."""
    unsure = {
        source.id
        for source in shipped.sources.values()
        if source.confidence == "to_confirm" and source.id != PRACTICE
    }
    blocks = [
        (page.id, block)
        for page in shipped.guidance
        for block in page.blocks
        if unsure & {cite.id for cite in block.sources}
    ]
    silent = [id for id, block in blocks if "confirm" not in words(block).casefold()]

    assert blocks
    assert silent == []


def test_numbers_stand_in_contacts_only(shipped: Content) -> None:
    """There they carry a date of checking, and turn amber and red."""
    found = [shown.id for shown in shipped.guidance if PHONE.search(all_words(shown))]

    assert PHONE.search("0808 800 5000")
    assert found == []


def test_the_commissioner_is_named_without_a_number(shipped: Content) -> None:
    """We found none that a published page confirms."""
    shown = all_words(page(shipped, "child_told"))

    assert "Children's Commissioner for Wales" in shown
    assert "could not confirm its number" in shown


def test_each_change_leads_from_one_source_to_another(shipped: Content) -> None:
    """The reader sees which paper to put away, and what replaces it."""
    assert len(shipped.changes) >= 22
    for change in shipped.changes:
        assert {change.old_source, change.new_source} <= shipped.sources.keys()
        assert change.old_source != change.new_source
