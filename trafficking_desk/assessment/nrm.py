"""Advice on the National Referral Mechanism (NRM).

Sources: Home Office toolkit 2026 section 5; GOV.UK first responders; GOV.UK
guidance for Scotland and Northern Ireland; NSPCC Learning.
"""

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from trafficking_desk.assessment.elements import has_views
from trafficking_desk.assessment.noticed import Noticed
from trafficking_desk.assessment.outcome import ElementResult, Nrm, NrmAdvice, Picture
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.person import Setting
from trafficking_desk.cases.sharing import Consent
from trafficking_desk.cases.vocabulary import ElementName

# Reasons that help or time can change: ask again, do not assess capacity yet.
_PASSING: Final = frozenset({"needs_help", "intoxicated_or_ill", "under_pressure"})
_THROUGH_CONSENT: Final = frozenset({"refer", "ask_consent", "not_without_consent"})
_ENOUGH_TO_CONSIDER: Final[tuple[ElementName, ...]] = ("act", "purpose", "service")


def advise_nrm(
    case: Case,
    picture: Picture,
    elements: Mapping[ElementName, ElementResult],
    noticed: Sequence[Noticed],
    *,
    child: bool,
) -> Nrm:
    """Return the advice; a child's consent is never asked."""
    sent_by = senders(case.setting, child=child)
    if child:
        advice = _for_child(case, picture, elements, noticed)
        duty = _duty_to_a_child(case.setting) if advice == "refer" else "none"
        return Nrm(advice, duty, consent_needed=False, sent_by=sent_by)
    advice = _for_adult(case.consent, picture)
    return Nrm(
        advice=advice,
        duty="with_consent" if advice == "refer" else "none",
        consent_needed=advice in _THROUGH_CONSENT,
        sent_by=sent_by,
    )


def senders(setting: Setting, *, child: bool) -> tuple[str, ...]:
    """Return who could send a referral, whatever the advice."""
    trust = setting.nation == "northern_ireland"
    found = ["hsc_trust" if trust else "council", "police"]
    if setting.first_responder:
        found.append("this_organisation")
    if not child:
        found.append("listed_charity")
    return tuple(found)


def with_companion(consent: Consent) -> bool:
    """Say whether the person was asked beside, or through, a companion."""
    return consent.alone_when_asked == "no" or consent.interpreter_kind == "companion"


def lacks_capacity(consent: Consent) -> bool:
    """Say whether capacity is in doubt: time or help will not change the reason."""
    if consent.nrm != "cannot_decide":
        return False
    return consent.cannot_decide_because not in _PASSING


def _duty_to_a_child(setting: Setting) -> Literal["must", "should"]:
    return "must" if setting.nation in {"england", "wales"} else "should"


def _for_child(
    case: Case,
    picture: Picture,
    elements: Mapping[ElementName, ElementResult],
    noticed: Sequence[Noticed],
) -> NrmAdvice:
    if picture == "possible_victim":
        return "refer"
    if picture == "welfare":
        return "not_on_present_facts"
    enough = (
        any(elements[name].state != "not_shown" for name in _ENOUGH_TO_CONSIDER)
        or any(each.is_harm or each.is_urgent for each in noticed)
        or has_views(case.views)
    )
    return "consider" if enough else "not_on_present_facts"


def _for_adult(consent: Consent, picture: Picture) -> NrmAdvice:
    if picture == "welfare":
        return "not_on_present_facts"
    if picture == "concern":
        return "consider"
    return advise_adult(consent)


def advise_adult(consent: Consent) -> NrmAdvice:
    """Return the advice for an adult who may be a victim: by their own free answer."""
    if consent.nrm == "agrees":
        return "ask_consent" if with_companion(consent) else "refer"
    if consent.nrm == "refuses":
        return "not_without_consent"
    if lacks_capacity(consent):
        return "after_capacity_assessment"
    return "ask_consent"
