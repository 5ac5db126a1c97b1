"""People named in the record who may be safe for the child: they choose, not we."""

import re
from collections.abc import Iterator
from typing import Final

from trafficking_desk.cases.sharing import OtherPerson
from trafficking_desk.report.nrm_known import noted
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.reach import rings_involved, whole_phones
from trafficking_desk.report.tree import SummaryRow
from trafficking_desk.words import _

# Staff of a school, and those of whom the record says that they are trusted.
_ROLE: Final = re.compile(
    r"\b(?:trusted|trusts|teacher|head of year|tutor|pastoral|school nurse)\b",
    re.IGNORECASE,
)
_AGAINST: Final = re.compile(r"\b(?:not|never|no longer|former|ex)\b", re.IGNORECASE)
_NAME: Final = re.compile(r"\w{3,}")
_TITLES: Final = frozenset({"mrs", "miss", "the"})


def people_who_may_be_safe(pack: PackInput) -> tuple[SummaryRow, ...]:
    """Return them with how to reach them; () where none is named."""
    named = tuple(_line(who) for who in _people(pack))
    if not named:
        return ()
    told = _("Named in our record. Agree with the child whom they trust.")
    return (SummaryRow(_("People who may be safe"), "\n".join((*named, told))),)


def _people(pack: PackInput) -> Iterator[OtherPerson]:
    plan = pack.case.safety_plan
    avoid = _words(f"{plan.must_not_know} {plan.danger_from}")
    for who in pack.case.people:
        if who.may_be_involved or rings_involved(pack, who.contact):
            continue
        fits = _ROLE.search(who.role) and not _AGAINST.search(who.role)
        if fits and noted(who.name) and avoid.isdisjoint(_words(who.name)):
            yield who


def _line(who: OtherPerson) -> str:
    parts = (who.name, who.role, whole_phones(who.contact))
    return "; ".join(part for part in parts if part.strip())


def _words(typed: str) -> frozenset[str]:
    return frozenset(_NAME.findall(typed.casefold())) - _TITLES
