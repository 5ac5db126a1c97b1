"""Whom the police tell: what was agreed, who is rung first, and us."""

from collections.abc import Iterator, Mapping
from typing import Final

from trafficking_desk.assessment.recipients import may_be_involved
from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.report.nrm_known import noted
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answer_at, answered, pen_line
from trafficking_desk.report.parts.blank import is_blank
from trafficking_desk.report.parts.cover import worker_rows
from trafficking_desk.report.parts.joined import Group, joined_rows
from trafficking_desk.report.parts.reach import rings_involved, whole_phones
from trafficking_desk.report.parts.withheld import (
    with_warning,
    withheld,
    withheld_box,
)
from trafficking_desk.report.tree import Heading, Lines, Node, SummaryList, SummaryRow
from trafficking_desk.words import N_, _

_AGREED: Final = "safety_plan.if_missing"
_FOUND: Final = "missing.tell_first"
_SAFE: Final[Group] = (N_("Safe place to see them"), ("person.safe_to_see",))
# Short, as they are called on the phone.
_CHILDRENS: Final[Mapping[Nation, str]] = {
    "england": N_("Children's services"),
    "wales": N_("Social services"),
    "scotland": N_("Social work"),
    "northern_ireland": N_("Gateway team"),
}


def tell_part(pack: PackInput) -> Iterator[Node]:
    """Yield nobody who may be involved: what names them stands in a box."""
    held = withheld(pack, (_FOUND,))
    yield from withheld_box(pack, (_FOUND,))
    known = () if held else ((N_("When found, ring first"), (_FOUND,)),)
    agreed, us = _agreed(pack), _us(pack)
    rows = (*agreed, *joined_rows(pack, (*known, _SAFE)), *us)
    if rows:
        yield SummaryList(rows)
    if held or not answered(pack.case, (_FOUND,)):
        yield pen_line(pack, _FOUND)
    if not (us or is_blank(pack)):
        yield from _more_of_us(pack)


def _agreed(pack: PackInput) -> Iterator[SummaryRow]:
    """Yield what was agreed, with the number of the service that it speaks of.

    Its own label asks "if": on this sheet it has happened.
    """
    agreed, service = answer_at(pack.case, _AGREED), _service(pack)
    name = _(_CHILDRENS[pack.case.setting.nation])
    if agreed.strip():
        number = f"{name}: {service}" if service else ""
        told = "\n".join(filter(None, (with_warning(pack, agreed), number)))
        yield SummaryRow(_("What was agreed"), told)
    elif service:
        yield SummaryRow(name, service)


def _service(pack: PackInput) -> str:
    """Return the number of the service that has the child, and whom to ask for.

    "" for an adult: they may not have agreed that it is told.
    """
    own = pack.case.services
    phone = noted(own.council_phone)
    if not (pack.is_child and phone) or rings_involved(pack, phone):
        return ""
    involved = may_be_involved(pack.case, "services.social_worker")
    who = "" if involved else noted(own.social_worker)
    ask = _("Ask for: {who}").format(who=who) if who and phone not in who else ""
    return whole_phones("; ".join(filter(None, (phone, ask))))


def _us(pack: PackInput) -> tuple[SummaryRow, ...]:
    """Return one row of us; () where something of us is not known, or not to be."""
    worker = pack.case.worker
    known = all((worker.name, worker.phone, worker.evening_phone))
    if not known or may_be_involved(pack.case, "worker.name"):
        return ()
    evening = _("Evening: {number}").format(number=worker.evening_phone)
    reached = (worker.phone, evening)
    lines = (
        ", ".join(filter(None, (worker.name, worker.role))),
        "  ·  ".join(reached),
        worker.email.strip(),
    )
    told = "\n".join(filter(None, lines))
    return (SummaryRow(_("Who is worried"), whole_phones(told)),)


def _more_of_us(pack: PackInput) -> Iterator[Node]:
    label = _("Who is worried, and how to reach them")
    if may_be_involved(pack.case, "worker.name"):
        yield Lines(label, 2)
        return
    yield Heading(label)
    yield from worker_rows(pack)
