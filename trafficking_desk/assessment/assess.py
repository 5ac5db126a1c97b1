"""From a case to what to do, and why."""

from collections.abc import Mapping
from datetime import datetime

from trafficking_desk.assessment.findings import Findings, find
from trafficking_desk.assessment.gaps import find_gaps
from trafficking_desk.assessment.nation_words import names
from trafficking_desk.assessment.never import warn
from trafficking_desk.assessment.notes import take_notes
from trafficking_desk.assessment.outcome import Outcome, Step
from trafficking_desk.assessment.rule import StepRule
from trafficking_desk.assessment.rules import STEP_RULES
from trafficking_desk.assessment.say import script
from trafficking_desk.cases.case import Case
from trafficking_desk.content.sign import SignDef
from trafficking_desk.words import _


def assess(case: Case, as_of: datetime, signs: Mapping[str, SignDef]) -> Outcome:
    """Return the outcome of `case` at `as_of`, an aware time and the only now."""
    found = find(case, as_of, signs)
    steps = tuple(_step(rule, found) for rule in STEP_RULES if rule.applies(found))
    return Outcome(
        treat_as="child" if found.child else "adult",
        danger_now=found.danger,
        elements=found.elements,
        picture=found.picture,
        nrm=found.nrm,
        duty_to_notify=found.duty,
        steps=steps,
        never=warn(found),
        notes=take_notes(found),
        gaps=find_gaps(found, [step.id for step in steps]),
    )


def _step(rule: StepRule, found: Findings) -> Step:
    words = names(found)
    sources = (*rule.sources, *rule.nation_sources.get(found.nation, ()))
    sentences = (_(line).format(**words) for line in rule.text(found))
    return Step(
        id=rule.step,
        when=rule.when if isinstance(rule.when, str) else rule.when(found),
        contacts=rule.contacts(found),
        rule=rule.id,
        sources=tuple(dict.fromkeys(sources)),
        title=_(rule.title).format(**words),
        text=" ".join(sentences),
        reason=_(rule.reason),
        say=script(rule, found),
    )
