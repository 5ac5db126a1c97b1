"""What the case says that bears on the night: facts, beside what staff plan."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.sharing import HouseholdMember
from trafficking_desk.cases.when import read_when
from trafficking_desk.report.nrm_known import noted
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answer_at, answered, rows_of
from trafficking_desk.report.parts.labels import label_for
from trafficking_desk.report.tree import Node, SummaryList, SummaryRow
from trafficking_desk.words import _

_WHAT: Final = "danger_now.what"
_PATHS: Final = (
    "person.expected_next",
    "person.safe_to_see",
    "missing.vehicles",
    "missing.medicine",
)
_KEPT: Final = "safety_plan.belongings"
_MONEY: Final = "missing.money_and_papers"
_OTHERS: Final = "facts.others_at_risk"
_HOUSEHOLD: Final = "home.household"


def tonight_part(pack: PackInput) -> Iterator[Node]:
    """Yield what is recorded; nothing for what is not: the plan has its own lines."""
    # The red box at the head says it when they are in danger now.
    unsaid = pack.outcome.danger_now != "yes" and pack.case.danger_now.answer != "no"
    paths = ((_WHAT,) if unsaid else ()) + _PATHS
    if not answer_at(pack.case, _KEPT).strip():
        paths = (*paths, _MONEY)
    yield from rows_of(pack, answered(pack.case, (*paths, _OTHERS)))
    household = pack.case.home.household
    if household:
        lives = "\n".join(_member(one) for one in household)
        yield SummaryList((SummaryRow(label_for(pack, _HOUSEHOLD), lives),))


def _member(one: HouseholdMember) -> str:
    born = typed_moment(one.date_of_birth)
    # "About 6 years" is an age, and "not known" is nothing.
    birth = _("born {day}").format(day=born) if read_when(born) else noted(born)
    return "; ".join(filter(str.strip, (one.name, one.relationship, birth)))
