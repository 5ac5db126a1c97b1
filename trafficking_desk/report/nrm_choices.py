"""Our answers to the form's yes-or-no boxes and ticks. "" where we cannot know."""

from collections.abc import Callable, Mapping
from typing import Final

from trafficking_desk.report.nrm_anonymous import names_a_place
from trafficking_desk.report.nrm_known import calls, is_reference, noted, says_none
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answer_at
from trafficking_desk.words import N_, _

# The form's own ten boxes, reworded; what it has no box for is "other".
_TICKS: Final[Mapping[str, str]] = {
    "labour": N_("Forced to work for nothing or almost nothing"),
    "domestic_servitude": N_("Forced unpaid or low paid household work"),
    "criminal": N_("Forced to commit a crime"),
    "begging": N_("Forced to commit a crime (begging)"),
    "organ": N_("Organs removed"),
    "financial": N_("Forced to commit fraud, or wages taken"),
}


def _age(pack: PackInput) -> str:
    said = answer_at(pack.case, "person.under_18")
    return said or _yes(pack.is_child and pack.case.person.date_of_birth)


def _taken(pack: PackInput) -> str:
    moved = {"transported", "transferred"}
    return _yes(any(view.kind in moved for view in pack.case.views.act))


def _yes(known: object) -> str:
    """Return "Yes", or "" : what is not recorded is no "no"."""
    return _("Yes") if known else ""


def _indicators(pack: PackInput) -> str:
    return _yes(any(sign.counts for sign in pack.case.signs))


def _others(pack: PackInput) -> str:
    services = pack.case.services
    known = (services.social_worker, services.council, services.solicitor)
    return _yes(any(map(noted, known)) or next(calls(pack), ""))


def _where_they_are(pack: PackInput) -> str:
    """Return "Yes" for a place; a car or a number does not tell where they are."""
    used = (who for who in pack.case.people if who.may_be_involved)
    return _yes(any(names_a_place(who.contact) for who in used))


def _types(pack: PackInput) -> str:
    ticks = []
    for view in pack.case.views.purpose:
        if view.kind == "sexual":
            child = _("Child sexual exploitation")
            ticks.append(child if pack.is_child else _("Forced into prostitution"))
        elif str(view.kind) in _TICKS:
            ticks.append(_(_TICKS[str(view.kind)]))
        else:
            ticks.append(_("Other"))
    return "\n".join(dict.fromkeys(ticks))


def _other_type(pack: PackInput) -> str:
    boxed = {*_TICKS, "sexual"}
    views = (v for v in pack.case.views.purpose if str(v.kind) not in boxed)
    return "\n".join(view.because for view in views if view.because)


def _other_people(pack: PackInput) -> str:
    found = set(pack.case.facts.others_at_risk)
    if found & {"adults", "children"}:
        return _("Yes")
    if "not_known" in found:
        return _("Not sure")
    return _("No") if "none" in found else ""


def _future(pack: PackInput) -> str:
    danger = pack.case.danger_now
    return _yes(pack.case.safety_plan.danger_from or danger.what or danger.kinds)


def _crime(pack: PackInput) -> str:
    """Return "Yes" for a reference, "No" where "none" was noted."""
    number = pack.case.services.crime_reference
    if is_reference(number):
        return _("Yes")
    return _("No") if says_none(number) else ""


def _reported(pack: PackInput) -> str:
    services = pack.case.services
    known = (services.crime_reference, services.nrm_reference)
    return _yes(any(map(is_reference, known)))


def _said(path: str) -> Callable[[PackInput], str]:
    words = {"agrees": N_("Yes"), "refuses": N_("No")}

    def answer(pack: PackInput) -> str:
        return _(words.get(str(getattr(pack.case.consent, path)), ""))

    return answer


def _under_age_then(pack: PackInput) -> str:
    return answer_at(pack.case, "person.under_18_when_exploited")


def _gender(pack: PackInput) -> str:
    return answer_at(pack.case, "person.gender")


CHOICES: Final[Mapping[str, Callable[[PackInput], str]]] = {
    "pv-under-age": _age,
    "pv-under-age-at-time": _under_age_then,
    "taken": _taken,
    "reported": _reported,
    "indicators": _indicators,
    "others": _others,
    "exploiters-known": _where_they_are,
    "types": _types,
    "types-other": _other_type,
    "other-people": _other_people,
    "future": _future,
    "crime": _crime,
    "help-police": _said("police"),
    "agrees": _said("nrm"),
    "gender": _gender,
}
