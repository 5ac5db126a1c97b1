"""The same case with one thing found out, the most protective first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from msgspec.structs import replace

from trafficking_desk.assessment.elements import SLAVERY, TRAFFICKING
from trafficking_desk.assessment.outcome import Outcome
from trafficking_desk.assessment.picture import needed
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.sharing import OtherPerson
from trafficking_desk.cases.views import ActView, MeansView, PlainView, PurposeView
from trafficking_desk.cases.vocabulary import ConsentAnswer, ElementName
from trafficking_desk.words import N_, _

_PARTS: Final[Mapping[ElementName, str]] = {
    "act": N_("someone drew them in, moved them, kept them or took them in"),
    "means": N_("someone used threats, force, lies, pressure or power over them"),
    "purpose": N_("someone wants to use them for work, sex, crime or other gain"),
    "held": N_("someone keeps them by force or by fear"),
    "service": N_("someone makes them work or serve"),
}
_VIEWS: Final = {
    "act": ActView(),
    "means": MeansView(),
    "purpose": PurposeView(),
    "held": PlainView(),
    "service": PlainView(),
}


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What is found out, and the case as it then is.

    `also` are sentences that stand whatever the rules make of it.
    """

    id: str
    if_text: str
    case: Case
    also: tuple[str, ...] = ()


def what_ifs(case: Case, now: Outcome) -> Iterator[WhatIf]:
    """Yield each thing worth finding out; some change nothing in this case."""
    danger = replace(case.danger_now, answer="yes", answered_at="")
    yield WhatIf(
        "danger", _("If anyone is in danger now"), replace(case, danger_now=danger)
    )
    if now.treat_as == "adult":
        yield from _may_be_young(case)
    yield _children(case)
    yield _lead(case)
    yield from _parts(case, now)
    if now.treat_as == "adult":
        yield from _answers(case)
    yield from _harm(case)
    if now.treat_as == "child" and case.person.under_18 != "yes":
        yield _may_be_adult(case)


def _may_be_young(case: Case) -> Iterator[WhatIf]:
    young = replace(case.person, under_18="yes")
    yield WhatIf(
        "under_18",
        _("If they turn out to be under 18, or you are no longer sure"),
        replace(case, person=young),
    )
    then = replace(case.person, under_18_when_exploited="yes")
    yield WhatIf(
        "under_18_then",
        _("If they were under 18 when it happened"),
        replace(case, person=then),
    )


def _may_be_adult(case: Case) -> WhatIf:
    person = replace(case.person, under_18="no", date_of_birth="")
    until = _("Until that is certain, treat them as a child.")
    return WhatIf(
        "adult",
        _("If they turn out to be 18 or over"),
        replace(case, person=person),
        (until,),
    )


def _children(case: Case) -> WhatIf:
    known = case.facts.others_at_risk
    others = known if "children" in known else (*known, "children")
    return WhatIf(
        "children",
        _("If children live there, or are at risk beside them"),
        replace(case, facts=replace(case.facts, others_at_risk=others)),
    )


def _lead(case: Case) -> WhatIf:
    lead = OtherPerson(may_be_involved=True, link="lead")
    return WhatIf(
        "lead",
        _("If your lead, a manager or someone close to them may be involved"),
        replace(case, people=(*case.people, lead)),
    )


def _parts(case: Case, now: Outcome) -> Iterator[WhatIf]:
    """Yield the parts of each legal route that would have to be thought so too."""
    if now.picture == "possible_victim":
        return
    for route in (TRAFFICKING, SLAVERY):
        parts = needed(route, now.elements)
        missing = tuple(p for p in parts if now.elements[p].state == "not_shown")
        added = missing or parts[:1]
        views = {part: (_VIEWS[part],) for part in added}
        joint = _(", and that ")
        yield WhatIf(
            f"parts_{route[0]}",
            _("If you come to think that {parts}").format(
                parts=joint.join(_(_PARTS[part]) for part in added)
            ),
            replace(case, views=replace(case.views, **views)),
        )


def _answers(case: Case) -> Iterator[WhatIf]:
    def answered(nrm: ConsentAnswer) -> Case:
        alone = replace(
            case.consent,
            nrm=nrm,
            alone_when_asked="yes",
            interpreter_kind="professional",
            cannot_decide_because="impairment",
        )
        return replace(case, consent=alone)

    yield WhatIf(
        "agrees",
        _("If they say yes to the official referral, asked alone"),
        answered("agrees"),
    )
    yield WhatIf(
        "refuses",
        _("If they say no to the official referral"),
        answered("refuses"),
    )
    police = replace(case.consent, police="agrees")
    yield WhatIf(
        "police",
        _("If they agree that the police are told"),
        replace(case, consent=police),
    )
    yield WhatIf(
        "cannot_decide",
        _("If an illness, injury or disability keeps them from deciding"),
        answered("cannot_decide"),
    )


def _harm(case: Case) -> Iterator[WhatIf]:
    offence = replace(case.facts, recent_sexual_offence=True)
    yield WhatIf(
        "sexual_offence",
        _("If there was a sexual offence a short time ago"),
        replace(case, facts=offence),
    )
    near = replace(case.facts, exploiter_may_be_present=True)
    yield WhatIf(
        "exploiter_near",
        _("If the person who may be using them is near"),
        replace(case, facts=near),
    )
    pregnant = replace(case.person, pregnant="yes")
    yield WhatIf("pregnant", _("If they are pregnant"), replace(case, person=pregnant))
    care = replace(case.person, care_needs="yes")
    yield WhatIf(
        "care_needs",
        _("If they need care or support to live safely"),
        replace(case, person=care),
    )
