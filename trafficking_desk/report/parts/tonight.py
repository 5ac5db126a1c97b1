"""What the case says that bears on the night: facts, beside what staff plan."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answered, known_or_pen, rows_of
from trafficking_desk.report.parts.lives_there import lives_there
from trafficking_desk.report.parts.others import OTHERS, others_text
from trafficking_desk.report.tree import Node

_WHAT: Final = "danger_now.what"
_PATHS: Final = ("person.safe_to_see", "missing.vehicles", "missing.medicine")
_KEPT: Final = "safety_plan.belongings"
_MONEY: Final = "missing.money_and_papers"


def tonight_part(pack: PackInput) -> Iterator[Node]:
    """Yield what is recorded; nothing for what is not: the plan has its own lines."""
    # The red box at the head says it when they are in danger now.
    unsaid = pack.outcome.danger_now != "yes" and pack.case.danger_now.answer != "no"
    paths = ((_WHAT,) if unsaid else ()) + _PATHS
    if pack.is_child:  # an adult's stand where the plan asks for them
        paths = (*paths, _KEPT, _MONEY)
    told = {OTHERS: others_text(pack, people=False)}
    known = answered(pack.case, (*paths, OTHERS))
    yield from rows_of(pack, known, told if OTHERS in known else None)
    yield from lives_there(pack)


def belongings_part(pack: PackInput) -> Iterator[Node]:
    """Yield where things are kept, and under it what was recorded of them."""
    yield from known_or_pen(pack, (_KEPT,))
    yield from rows_of(pack, answered(pack.case, (_MONEY,)))
