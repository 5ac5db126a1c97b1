"""Who lives where the person lives: at home, or in a hotel."""

from typing import Final

from trafficking_desk.assessment.recipients import why_not
from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.sharing import HouseholdMember
from trafficking_desk.cases.when import read_when
from trafficking_desk.report.nrm_known import noted
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.labels import label_for
from trafficking_desk.report.tree import SummaryList, SummaryRow
from trafficking_desk.words import _

_HOUSEHOLD: Final = "home.household"


def lives_there(pack: PackInput) -> tuple[SummaryList, ...]:
    """Return one row of them, and who of them may be involved; () if none."""
    household = pack.case.home.household
    if not household:
        return ()
    label = label_for(pack, _HOUSEHOLD)
    if in_hotel(pack):
        label = _("Who stays there with them")
    told = "\n".join(_member(pack, one) for one in household)
    return (SummaryList((SummaryRow(label, told),)),)


def in_hotel(pack: PackInput) -> bool:
    """Say whether they are cared for in a hotel, which is no home."""
    return pack.case.person.cared_for_by == "hotel"


def involved_mark(pack: PackInput, name: str) -> str:
    """Return the warning beside the name of someone who may be involved, or ""."""
    return _("may be involved") if why_not(pack.case, name) else ""


def born_or_aged(typed: str) -> str:
    """Return "born ...", an age as it was typed, or "" where nothing is noted."""
    born = typed_moment(typed)
    return _("born {day}").format(day=born) if read_when(born) else noted(born)


def _member(pack: PackInput, one: HouseholdMember) -> str:
    birth = born_or_aged(one.date_of_birth)
    involved = involved_mark(pack, one.name)
    parts = (one.name, noted(one.relationship), birth, involved)
    return "; ".join(filter(str.strip, parts))
