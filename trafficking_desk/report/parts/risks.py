"""What may happen to them, and what they need: so that police can grade the risk."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import (
    answered,
    has_any,
    rows_of,
)
from trafficking_desk.report.parts.danger import danger_part
from trafficking_desk.report.parts.joined import Group, joined_rows, pens
from trafficking_desk.report.parts.person import PREGNANT, may_be_pregnant
from trafficking_desk.report.tree import Lines, Node, SummaryList
from trafficking_desk.words import N_, _

_WHAT: Final = "danger_now.what"
_KINDS: Final = "danger_now.kinds"
_DANGER: Final = ("danger_now.answer", _WHAT, _KINDS)
_FACTS: Final = (
    "exploiter_may_be_present",
    "recent_sexual_offence",
    "images_involved",
    "others_at_risk",
)
_ASKED: Final[tuple[Group, ...]] = (
    ("", ("missing.weapons",)),
    (N_("Drugs, debts, threats"), ("missing.risks",)),
    (N_("Medicine, by when"), ("missing.medicine",)),
)
_HEALTH: Final[tuple[Group, ...]] = (
    (
        N_("Care needs, illness, GP"),
        ("person.care_needs", "person.disability", "services.gp"),
    ),
)


def risks_part(pack: PackInput) -> Iterator[Node]:
    """Yield the danger, then weapons, debts, threats and health."""
    yield from _danger(pack)
    pregnant = (("", (PREGNANT,)),) if may_be_pregnant(pack) else ()
    groups = (*_ASKED, *pregnant, *_HEALTH)
    rows = tuple(joined_rows(pack, groups))
    if rows:
        yield SummaryList(rows)
    yield from pens(pack, groups)


def _danger(pack: PackInput) -> Iterator[Node]:
    """Yield the answer; an old "no" is left out: it would lower the grade."""
    case = pack.case
    if case.danger_now.answer != "no" and has_any(case, _DANGER):
        yield from danger_part(pack)
        return
    yield Lines(_("What the danger is, and since when"), 2, field=_WHAT)
    facts = [f"facts.{name}" for name in _FACTS if getattr(case.facts, name)]
    yield from rows_of(pack, (*answered(case, (_KINDS,)), *facts))
