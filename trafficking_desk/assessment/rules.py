"""The whole rule book, in order."""

from typing import Final

from trafficking_desk.assessment.decisions import DECISIONS
from trafficking_desk.assessment.nation_words import services
from trafficking_desk.assessment.never import NEVER_RULES
from trafficking_desk.assessment.notes import NOTE_RULES
from trafficking_desk.assessment.rule import Rule, StepRule
from trafficking_desk.assessment.rules_consent import CONSENT_RULES
from trafficking_desk.assessment.rules_danger import DANGER_RULES
from trafficking_desk.assessment.rules_planning import PLANNING_RULES
from trafficking_desk.assessment.rules_referral import REFERRAL_RULES
from trafficking_desk.assessment.rules_support import SUPPORT_RULES
from trafficking_desk.assessment.rules_telling import TELLING_RULES
from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.words import N_, _

# The order is the order of the steps.
STEP_RULES: Final[tuple[StepRule, ...]] = (
    *DANGER_RULES,
    *TELLING_RULES,
    *REFERRAL_RULES,
    *CONSENT_RULES,
    *SUPPORT_RULES,
    *PLANNING_RULES,
)
_STEP: Final = N_("Step: {step}")
_NOTE: Final = N_("Note: {text}")


def step_titles(nation: Nation) -> dict[str, str]:
    """Return the title of every step by its id, also of steps not called for now."""
    words = services(nation)
    return {row.step: _(row.title).format(**words) for row in STEP_RULES}


def all_rules() -> tuple[Rule, ...]:
    """Return every rule with its source, in the reader's language."""
    return (*_decisions(), *_steps(), *_notes())


def _decisions() -> tuple[Rule, ...]:
    return tuple(
        Rule(
            id=row.id,
            effect=_(row.effect),
            condition=_(row.condition),
            reason=_(row.reason),
            sources=row.sources,
        )
        for row in DECISIONS
    )


def _steps() -> tuple[Rule, ...]:
    return tuple(
        Rule(
            id=row.id,
            effect=_(_STEP).format(step=row.step),
            condition=_(row.condition),
            reason=_(row.reason),
            sources=row.all_sources(),
        )
        for row in STEP_RULES
    )


def _notes() -> tuple[Rule, ...]:
    return tuple(
        Rule(
            id=f"{kind}-{row.id.replace('_', '-')}",
            effect=_(_NOTE).format(text=_(row.text)),
            condition=_(row.condition),
            reason=_(row.reason),
            sources=row.sources,
        )
        for kind, rows in (("never", NEVER_RULES), ("note", NOTE_RULES))
        for row in rows
    )
