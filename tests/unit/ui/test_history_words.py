"""Words for the lines of the history."""

import re
from datetime import UTC, datetime
from pathlib import Path

import trafficking_desk
from trafficking_desk.store.audit import AuditLine
from trafficking_desk.ui.history.words import what_text

# How the program writes lines: audit.append(stamp, "…"), note_event(…, "…", …)
_WRITTEN = re.compile(
    r"(?:audit\.append\(\s*(?:desk\.stamp\(\)|stamp),|note_event\(\s*desk, \w+,"
    r"|_write_down\(\s*desk,|_decide\(\s*desk, case_id,|_KEPT: Final =|_seal\(stamp,)"
    r'\s*"([a-z_]+)"'
)


def words_of(what: str) -> str:
    """Return what a line of that kind says."""
    at = datetime(2026, 11, 20, 15, tzinfo=UTC)
    return what_text(AuditLine(1, at, "one", what, "", None, 2), "Ada")


def test_each_kind_of_line_that_the_program_writes_has_its_words() -> None:
    """So that nobody reads a word of ours."""
    root = Path(trafficking_desk.__file__).parent
    texts = (path.read_text("utf-8") for path in root.rglob("*.py"))
    kinds = {kind for text in texts for kind in _WRITTEN.findall(text)}
    assert len(kinds) > 20

    assert [kind for kind in sorted(kinds) if f"({kind})" in words_of(kind)] == []


def test_who_it_was_done_to_is_named_and_the_unknown_is_not_hidden() -> None:
    """A newer program may have written what this one does not know."""
    assert words_of("person_added") == "Let a person in: Ada"
    assert words_of("wound_up") == "Did something else (wound_up)"
