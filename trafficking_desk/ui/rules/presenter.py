"""Which rules are shown, and how each fits the case. No Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from trafficking_desk.assessment.explain import Explained, Fit
from trafficking_desk.assessment.explain_text import missing_line, source_line
from trafficking_desk.assessment.rule import FAMILIES, Family, Rule
from trafficking_desk.assessment.rules import family_title
from trafficking_desk.content.source import Source
from trafficking_desk.words import N_, _

Shown = Fit | Literal[""]  # "": without a case, or every rule
FIT_WORDS: Final[Mapping[Fit, str]] = {
    "fired": N_("Applies"),
    "nearly": N_("Nearly"),
    "not": N_("Waits"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One rule in words. `missing` is "" unless it nearly applies."""

    id: str
    family: Family
    effect: str
    condition: str
    missing: str
    reason: str
    source: str
    fit: Shown = ""

    def holds(self, words: Sequence[str]) -> bool:
        """Say whether the rule speaks of every one of these, in small letters."""
        told = (self.id, self.effect, self.condition, self.missing, self.reason)
        text = " ".join((*told, self.source)).casefold()
        return all(word in text for word in words)


@dataclass(frozen=True, slots=True)
class Group:
    """A family of rules under its heading."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Every rule, in order."""

    entries: tuple[Entry, ...]

    def groups(self, typed: str = "", fit: Shown = "") -> tuple[Group, ...]:
        """Return the families with rules that hold every word typed and fit so."""
        wanted = typed.casefold().split()
        shown = [
            entry
            for entry in self.entries
            if entry.fit.startswith(fit) and entry.holds(wanted)
        ]
        groups = (
            Group(family_title(family), tuple(e for e in shown if e.family == family))
            for family in FAMILIES
        )
        return tuple(group for group in groups if group.entries)


def plain_book(rules: Sequence[Rule], sources: Mapping[str, Source]) -> RuleBook:
    """Return the rule book as it stands, whatever the case."""
    return RuleBook(tuple(_entry(rule, sources) for rule in rules))


def case_book(held: Sequence[Explained], sources: Mapping[str, Source]) -> RuleBook:
    """Return the rule book held to one case."""
    return RuleBook(
        tuple(_entry(e.rule, sources, missing_line(e), e.fit) for e in held)
    )


def _entry(
    rule: Rule, sources: Mapping[str, Source], missing: str = "", fit: Shown = ""
) -> Entry:
    return Entry(
        id=rule.id,
        family=rule.family,
        effect=rule.effect,
        condition=rule.condition,
        missing=missing,
        reason=rule.reason,
        source=source_line(rule, sources),
        fit=fit,
    )


def fit_words(fit: Fit) -> str:
    """Return the word for how a rule fits the case."""
    return _(FIT_WORDS[fit])
