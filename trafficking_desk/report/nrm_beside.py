"""People in the record beside those who are marked: whose part is for the typist."""

import re
from collections.abc import Iterator
from typing import Final

from trafficking_desk.cases.sharing import OtherPerson
from trafficking_desk.cases.sign import Sign
from trafficking_desk.report.nrm_background import FAMILY, is_family, is_involved
from trafficking_desk.report.nrm_lines import labelled, lines
from trafficking_desk.report.nrm_told import noticed, what
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.lives_there import born_or_aged
from trafficking_desk.report.parts.people import UNSAID
from trafficking_desk.words import _

_THREAT: Final = frozenset({"ctl_threats_family"})


def named_beside(pack: PackInput) -> str:
    """Return who else is named as near the person or as a danger, as it was noted."""
    facts = list(
        labelled(
            pack,
            "safety_plan.danger_from",
            "missing.associates",
        )
    )
    if not facts:
        return ""
    told = _("Also noted. Some may be part of it, some may be used too: you choose.")
    return lines((told, *facts))


def at_risk_beside(pack: PackInput) -> str:
    """Return who in the record may be meant, and what was said of the family."""
    at_risk = {"adults", "children"} & set(pack.case.facts.others_at_risk)
    around = [who.role.strip() for who in pack.case.people if _may_be_used(pack, who)]
    near = labelled(pack, "missing.associates")
    told = _("In the record, you choose who is meant: {people}")
    meant = told.format(people="; ".join(around)) if around else ""
    return lines((*((meant, *near) if at_risk else ()), *_family(pack)))


def _family(pack: PackInput) -> Iterator[str]:
    """Yield threats and words that name a relative, then the relatives noted."""
    lines_of = dict.fromkeys(what(pack, one) for one in _of_family(pack))
    if not lines_of:
        return
    yield _("Said of the family, you judge if someone there is at risk:")
    yield from lines_of
    home = pack.case.home
    for who in home.household:
        if is_family(who) and not is_involved(pack, who.name):
            yield _listed(who.relationship, born_or_aged(who.date_of_birth))
    for one in home.siblings_elsewhere:
        yield _listed(_("Brother or sister elsewhere"), born_or_aged(one.date_of_birth))


def _of_family(pack: PackInput) -> Iterator[Sign]:
    home = pack.case.home
    kin = {
        word.casefold()
        for who in home.household
        if not is_involved(pack, who.name)
        for word in FAMILY.findall(who.relationship)
    }
    if home.siblings_elsewhere:
        kin |= {"brother", "sister"}
    named = re.compile(rf"\b(?:{'|'.join(sorted(kin))})\b", re.IGNORECASE)
    for sign in noticed(pack):
        told = f"{sign.words} {sign.note}"
        if sign.indicator in _THREAT or (kin and named.search(told)):
            yield sign


def _may_be_used(pack: PackInput, who: OtherPerson) -> bool:
    """Leave out relatives, those who may be involved, and whoever helps."""
    if who.may_be_involved or who.link not in UNSAID or not who.role.strip():
        return False
    case = pack.case
    plan = case.safety_plan
    helpers = f"{case.services.others} {plan.safe_contact} {plan.safe_adult}"
    first = re.split(r",| who ", who.role.strip())[0]
    return first.casefold() not in helpers.casefold()


def _listed(*texts: str) -> str:
    return ", ".join(text.strip() for text in texts if text.strip())
