"""The rule book without a window."""

from typing import Final

from tests.unit.assessment.making import CHILD, NOW, SIGNS, a_case
from trafficking_desk.assessment.explain import explain
from trafficking_desk.assessment.rules import all_rules
from trafficking_desk.bundled import bundled
from trafficking_desk.content.load import load_content
from trafficking_desk.ui.rules.presenter import (
    Group,
    RuleBook,
    case_book,
    fit_words,
    plain_book,
)

SOURCES: Final = load_content(bundled("forms"), bundled("resources")).sources


def ids(groups: tuple[Group, ...]) -> list[str]:
    """Return the ids of the rules shown, in order."""
    return [entry.id for group in groups for entry in group.entries]


def held(*signs: str) -> RuleBook:
    """Return the rule book held to a child."""
    return case_book(explain(a_case(CHILD, *signs), NOW, SIGNS), SOURCES)


def test_every_rule_is_shown_once_and_what_to_do_first_comes_first() -> None:
    """How things are decided is for those who read on."""
    groups = plain_book(all_rules(), SOURCES).groups()
    assert sorted(ids(groups)) == sorted(rule.id for rule in all_rules())
    assert groups[0].title == "Danger now"
    assert groups[-1].title == "How things are decided"


def test_each_rule_says_when_why_after_whom_and_when_it_was_checked() -> None:
    """In words, with no id of a step to puzzle over."""
    entry = plain_book(all_rules(), SOURCES).groups()[0].entries[0]
    assert entry.effect == "Call 999 now"
    assert entry.condition
    assert entry.reason
    assert "Checked 22 November 2026" in entry.source
    assert (entry.fit, entry.missing) == ("", "")


def test_typing_finds_rules_that_speak_of_every_word() -> None:
    """In any order, in small letters or large; the source counts too."""
    book = plain_book(all_rules(), SOURCES)
    assert ids(book.groups("interpreter professional")) == ["use-interpreter"]
    assert ids(book.groups("Use PROFESSIONAL")) == ["use-interpreter"]
    assert "note-fgm" in ids(book.groups("to be confirmed fgm"))
    assert book.groups("zebra") == ()


def test_held_to_a_case_the_rules_can_be_sorted_by_how_they_fit() -> None:
    """Every rule fits in exactly one way."""
    book = held("moved")
    applies = ids(book.groups(fit="fired"))
    nearly = ids(book.groups(fit="nearly"))
    waits = ids(book.groups(fit="not"))
    assert "tell-lead" in applies
    assert "guardian" in nearly
    assert "danger-now" in waits
    assert sorted(applies + nearly + waits) == sorted(ids(book.groups()))


def test_what_nearly_applies_names_what_is_missing() -> None:
    """Nothing else does."""
    entries = {entry.id: entry for entry in held("moved").entries}
    assert entries["guardian"].missing == (
        "Not recorded so far: signs or views for each part of the legal test."
    )
    assert entries["tell-lead"].missing == ""
    assert fit_words("nearly") == "Nearly"
