"""Why something is there and something else is not: every rule, held to a case."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from trafficking_desk.assessment.condition import last_missing
from trafficking_desk.assessment.findings import Findings, find
from trafficking_desk.assessment.rule import Rule
from trafficking_desk.assessment.rules import all_rules
from trafficking_desk.cases.case import Case
from trafficking_desk.content.sign import SignDef

# Nearly: of several things that have to come together, one is missing.
Fit = Literal["fired", "nearly", "not"]


@dataclass(frozen=True, slots=True)
class Explained:
    """One rule held to one case. `missing`: any one of these would make it hold.

    The words of `missing` name things: "a sign of harm already done".
    """

    rule: Rule
    fit: Fit
    missing: tuple[str, ...] = ()


def explain(
    case: Case, as_of: datetime, signs: Mapping[str, SignDef]
) -> tuple[Explained, ...]:
    """Return every rule in the order of the rule book."""
    found = find(case, as_of, signs)
    return tuple(_hold(rule, found) for rule in all_rules(found.nation))


def _hold(rule: Rule, found: Findings) -> Explained:
    if rule.waits_for(found):
        return Explained(rule, "fired")
    missing = last_missing(rule.waits_for, found)
    return Explained(rule, "nearly" if missing else "not", missing)
