"""Everything the steps, notes and gaps ask about, found out once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from trafficking_desk.assessment.age import is_child
from trafficking_desk.assessment.danger import DangerState, danger_state
from trafficking_desk.assessment.duty import DutyToNotify, decide_duty
from trafficking_desk.assessment.elements import has_views, judge_elements
from trafficking_desk.assessment.families import SERVITUDE, SEXUAL, Family
from trafficking_desk.assessment.noticed import Noticed, notice
from trafficking_desk.assessment.nrm import advise_nrm
from trafficking_desk.assessment.outcome import ElementResult, Nrm, Picture
from trafficking_desk.assessment.picture import draw_picture
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.vocabulary import (
    DangerKind,
    ElementName,
    Nation,
    PurposeKind,
)
from trafficking_desk.content.sign import SignDef

_OF_THE_PLACE: Final = frozenset({"lead", "manager", "staff_here", "relative_of_staff"})
_WOMAN: Final = frozenset({"female", "woman", "f", "girl", "trans woman"})
_MAN: Final = frozenset({"male", "man", "m", "boy", "trans man"})


@dataclass(frozen=True, slots=True)
class Findings:
    """A case with what the rules found before any step is chosen."""

    case: Case
    as_of: datetime
    noticed: tuple[Noticed, ...]
    child: bool
    danger: DangerState
    elements: Mapping[ElementName, ElementResult]
    picture: Picture
    nrm: Nrm
    duty: DutyToNotify

    @property
    def nation(self) -> Nation:
        """Return where the organisation works."""
        return self.case.setting.nation

    @property
    def in_england_or_wales(self) -> bool:
        """Say whether the law of England and Wales is meant."""
        return self.nation in {"england", "wales"}

    @property
    def others_at_risk(self) -> bool:
        """Say whether someone else is known to be at risk."""
        return bool({"adults", "children"} & {*self.case.facts.others_at_risk})

    @property
    def staff_may_be_involved(self) -> bool:
        """Say whether the lead, a manager, staff or their relative may be."""
        return any(
            person.may_be_involved and person.link in _OF_THE_PLACE
            for person in self.case.people
        )

    def has(self, family: Family) -> bool:
        """Say whether a sign of `family` counts."""
        return any(each.sign.indicator in family.signs for each in self.noticed)

    def has_danger(self, *kinds: DangerKind) -> bool:
        """Say whether the danger is of one of these kinds."""
        return not {*self.case.danger_now.kinds}.isdisjoint(kinds)

    def has_purpose(self, *kinds: PurposeKind) -> bool:
        """Say whether the worker's view of the purpose is one of these."""
        return any(view.kind in kinds for view in self.case.views.purpose)


def find(case: Case, as_of: datetime, signs: Mapping[str, SignDef]) -> Findings:
    """Return what the rules find; `as_of` is the only now."""
    noticed = notice(case, signs)
    child = is_child(case.person, as_of)
    means_needed = not child and case.person.under_18_when_exploited != "yes"
    elements = judge_elements(case.views, noticed, means_needed=means_needed)
    picture = draw_picture(elements, case.views, noticed, child=child)
    nrm = advise_nrm(case, picture, elements, noticed, child=child)
    return Findings(
        case=case,
        as_of=as_of,
        noticed=noticed,
        child=child,
        danger=danger_state(case.danger_now, noticed, as_of),
        elements=elements,
        picture=picture,
        nrm=nrm,
        duty=decide_duty(case.setting, picture, nrm, child=child),
    )


def has_bearing(found: Findings) -> bool:
    """Say whether a counting sign, or a view, bears on a part of the test."""
    signs = any(result.signs for result in found.elements.values())
    return signs or has_views(found.case.views)


def gender_of(found: Findings) -> Literal["woman", "man", "unclear"]:
    """Return the gender as typed, if it is one that support services sort by."""
    typed = found.case.person.gender.strip().casefold()
    if typed in _WOMAN:
        return "woman"
    return "man" if typed in _MAN else "unclear"


def sexually_exploited(found: Findings) -> bool:
    """Say whether a view or a sign speaks of sexual exploitation."""
    return found.has_purpose("sexual") or found.has(SEXUAL)


def in_servitude(found: Findings) -> bool:
    """Say whether a view or a sign speaks of work forced in a home."""
    return found.has_purpose("domestic_servitude") or found.has(SERVITUDE)
