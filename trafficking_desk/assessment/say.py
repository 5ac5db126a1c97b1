"""What to say on the phone in one minute. A name is never needed."""

from typing import Final

from trafficking_desk.assessment.age import age_of
from trafficking_desk.assessment.findings import Findings
from trafficking_desk.assessment.nation_words import names
from trafficking_desk.assessment.noticed import Noticed
from trafficking_desk.assessment.rule import StepRule
from trafficking_desk.cases.clock import ADULT_AT
from trafficking_desk.words import _

_SIGNS_TOLD: Final = 4
_NAMELESS: Final = frozenset({"get_advice_without_name"})
_PLACE_FIRST: Final = frozenset({"call_999", "decide_danger_now"})


def script(rule: StepRule, found: Findings) -> tuple[str, ...]:
    """Return the lines to say: who rings, about whom, what, where, the ask.

    () for a step that is not a call. A 999 call begins with the place; advice
    without a name gives none.
    """
    asks = rule.ask(found)
    if not asks:
        return ()
    lines = [_who_rings(found), _about(found), *_what(found)]
    if rule.step in _PLACE_FIRST:
        lines.insert(0, _where(found))
    elif rule.step not in _NAMELESS:
        lines.append(_where(found))
    words = names(found)
    return (*lines, *(_(ask).format(**words) for ask in asks))


def _who_rings(found: Findings) -> str:
    worker = found.case.worker
    if worker.role and worker.organisation:
        line = _("I work as {role} at {organisation}.")
    elif worker.organisation:
        line = _("I am calling from {organisation}.")
    elif worker.role:
        line = _("I work as {role}.")
    else:
        line = _("I am calling from work. I am worried about someone.")
    return line.format(role=worker.role, organisation=worker.organisation)


def _about(found: Findings) -> str:
    if not found.child:
        return _("This is about an adult.")
    age = age_of(found.case.person, found.as_of)
    if age is not None and age < ADULT_AT:
        return _("This is about a child, aged {age}.").format(age=age)
    if found.case.person.under_18 == "yes":
        return _("This is about a child under 18.")
    return _("This is about someone who may be under 18.")


def _what(found: Findings) -> tuple[str, ...]:
    told = sorted(found.noticed, key=_weight)[:_SIGNS_TOLD]
    signs = [
        each.meaning.text.rstrip(".")
        for each in told
        if each.meaning and each.is_evidence
    ]
    if not signs:
        return (_("I am worried about their safety."),)
    unique = "; ".join(dict.fromkeys(_(sign) for sign in signs))
    return (_("What was seen or heard: {signs}.").format(signs=unique),)


def _weight(each: Noticed) -> tuple[bool, bool, bool]:
    return (not each.is_urgent, not each.is_harm, not each.is_first_hand)


def _where(found: Findings) -> str:
    place = found.case.person.where_now.strip().rstrip(".")
    if not place or "missing_now" in found.case.danger_now.kinds:
        return _("I do not know where they are now.")
    return _("Where they are now: {place}.").format(place=place)
