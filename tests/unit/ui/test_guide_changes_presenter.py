"""What changed since the guides, without a window."""

from datetime import date
from typing import Final

from msgspec.structs import replace

from trafficking_desk.bundled import bundled
from trafficking_desk.content.guidance import Change
from trafficking_desk.content.load import load_content
from trafficking_desk.ui.guide_changes.presenter import change_lines

CONTENT: Final = load_content(bundled("forms"), bundled("resources"))
CHANGE: Final = Change(
    id="name",
    topic="A body has a new name",
    was="The guide says Old Office.",
    now="It is called New Office.",
    action="Says New Office.",
    old_source="S1",
    new_source="HO26",
    checked=date(2026, 11, 22),
)


def test_a_change_names_both_guides_and_the_day_it_was_checked() -> None:
    """Old first."""
    (line,) = change_lines(replace(CONTENT, changes=(CHANGE,)))
    assert line.topic == CHANGE.topic
    assert (line.was, line.now, line.action) == (CHANGE.was, CHANGE.now, CHANGE.action)
    old, new = line.source.split("New: ")
    assert CONTENT.sources["S1"].title in old
    assert CONTENT.sources["HO26"].title in new
    assert new.endswith("Checked 22 November 2026.")


def test_a_guide_that_is_not_listed_is_said_to_be_not_named() -> None:
    """The change is still shown."""
    stray = replace(CHANGE, old_source="gone")
    (line,) = change_lines(replace(CONTENT, changes=(stray,)))
    assert line.source.startswith("Old: not named.")


def test_typing_finds_changes_by_any_of_their_words() -> None:
    """All the words typed have to be there."""
    content = replace(CONTENT, changes=(CHANGE,))
    assert change_lines(content, "NEW office") == change_lines(content)
    assert change_lines(content, "office zebra") == ()


def test_every_change_that_ships_can_be_shown() -> None:
    """In the order of the file, each with a source that is listed."""
    lines = change_lines(CONTENT)
    assert [line.topic for line in lines] == [c.topic for c in CONTENT.changes]
    assert lines
    assert not [line for line in lines if "not named" in line.source]
