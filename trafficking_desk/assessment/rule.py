"""What a rule is: a row of data, so that screen and paper can say why."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, get_args

from trafficking_desk.assessment.condition import Condition
from trafficking_desk.assessment.findings import Findings
from trafficking_desk.assessment.outcome import When
from trafficking_desk.cases.vocabulary import Nation

CHECKED: Final = date(2026, 11, 22)

Sentences = Callable[[Findings], Sequence[str]]


# The order in which people read them: what to do first, how it is decided last.
Family = Literal[
    "danger",
    "telling",
    "passing_on",
    "consent",
    "support",
    "planning",
    "never",
    "notes",
    "deciding",
]
FAMILIES: Final[tuple[Family, ...]] = get_args(Family)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One row of the rule book, in the reader's language.

    `waits_for` is the condition as it is tested; `condition` says it in words.
    """

    id: str
    family: Family
    effect: str
    condition: str
    reason: str
    sources: tuple[str, ...]
    waits_for: Condition
    checked: date = CHECKED


def no_one(_found: Findings) -> tuple[str, ...]:
    """Return no contact: this step is not a call."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRule:
    """A step and what calls for it. All words are marked, not yet translated.

    `text` and `ask` give sentences that may hold the names of `nation_words`.
    `ask` is what to ask for on the phone; none: the step is not a call.
    """

    id: str
    step: str
    applies: Condition
    when: When | Callable[[Findings], When]
    title: str
    text: Sentences
    condition: str
    reason: str
    sources: tuple[str, ...]
    contacts: Callable[[Findings], tuple[str, ...]] = no_one
    ask: Sentences = no_one
    nation_sources: Mapping[Nation, tuple[str, ...]] = field(default_factory=dict)

    def all_sources(self) -> tuple[str, ...]:
        """Return the sources of every nation."""
        nations = (source for found in self.nation_sources.values() for source in found)
        return tuple(dict.fromkeys((*self.sources, *nations)))


def always(*sentences: str) -> Sentences:
    """Return these sentences whatever was found."""
    return lambda _found: sentences
