"""The whole rule book, in order."""

from collections.abc import Iterator, Mapping
from typing import Final

from trafficking_desk.assessment.decisions import DECISIONS
from trafficking_desk.assessment.nation_words import services
from trafficking_desk.assessment.never import NEVER_RULES
from trafficking_desk.assessment.notes import NOTE_RULES, NoteRule
from trafficking_desk.assessment.rule import Family, Rule, StepRule
from trafficking_desk.assessment.rules_consent import CONSENT_RULES
from trafficking_desk.assessment.rules_danger import DANGER_RULES
from trafficking_desk.assessment.rules_planning import PLANNING_RULES
from trafficking_desk.assessment.rules_referral import REFERRAL_RULES
from trafficking_desk.assessment.rules_support import SUPPORT_RULES
from trafficking_desk.assessment.rules_telling import TELLING_RULES
from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.words import N_, _

# The order is the order of the steps.
_STEPS: Final[tuple[tuple[Family, tuple[StepRule, ...]], ...]] = (
    ("danger", DANGER_RULES),
    ("telling", TELLING_RULES),
    ("passing_on", REFERRAL_RULES),
    ("consent", CONSENT_RULES),
    ("support", SUPPORT_RULES),
    ("planning", PLANNING_RULES),
)
STEP_RULES: Final[tuple[StepRule, ...]] = tuple(
    row for _family, rows in _STEPS for row in rows
)
_NOTES: Final[tuple[tuple[Family, str, tuple[NoteRule, ...]], ...]] = (
    ("never", "never", NEVER_RULES),
    ("notes", "note", NOTE_RULES),
)
_TITLES: Final[Mapping[Family, str]] = {
    "deciding": N_("How things are decided"),
    "danger": N_("Danger now"),
    "telling": N_("Seeing them, and telling your lead"),
    "passing_on": N_("Passing it on"),
    "consent": N_("The official referral, agreement and duty"),
    "support": N_("Support and proof"),
    "planning": N_("Planning and recording"),
    "never": N_("What never to do"),
    "notes": N_("Good to know"),
}


def family_title(family: Family) -> str:
    """Return the heading of a family of rules, in the reader's language."""
    return _(_TITLES[family])


def step_titles(nation: Nation) -> dict[str, str]:
    """Return the title of every step by its id, also of steps not called for now."""
    words = services(nation)
    return {row.step: _(row.title).format(**words) for row in STEP_RULES}


def all_rules(nation: Nation | None = None) -> tuple[Rule, ...]:
    """Return every rule with its source, in the reader's language.

    Services bear the names of `nation`; None: names that fit every nation.
    """
    return (*_decisions(), *_steps(nation), *_notes())


def _decisions() -> Iterator[Rule]:
    for row in DECISIONS:
        yield Rule(
            id=row.id,
            family="deciding",
            effect=_(row.effect),
            condition=_(row.condition),
            reason=_(row.reason),
            sources=row.sources,
            waits_for=row.applies,
        )


def _steps(nation: Nation | None) -> Iterator[Rule]:
    words = services(nation)
    for family, rows in _STEPS:
        for row in rows:
            yield Rule(
                id=row.id,
                family=family,
                effect=_(row.title).format(**words),
                condition=_(row.condition),
                reason=_(row.reason),
                sources=row.all_sources(),
                waits_for=row.applies,
            )


def _notes() -> Iterator[Rule]:
    for family, kind, rows in _NOTES:
        for row in rows:
            yield Rule(
                id=f"{kind}-{row.id.replace('_', '-')}",
                family=family,
                effect=_(row.text),
                condition=_(row.condition),
                reason=_(row.reason),
                sources=row.sources,
                waits_for=row.applies,
            )
