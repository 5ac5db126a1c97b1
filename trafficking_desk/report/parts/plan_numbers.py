"""Whom to ring in a safety plan, and what those rung so far gave as reference."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.assessment.recipients import may_be_involved
from trafficking_desk.cases.record import Action
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.blank import is_blank
from trafficking_desk.report.parts.contacts import door_card, no_answer
from trafficking_desk.report.parts.record import ring_back
from trafficking_desk.report.tree import (
    ContactCard,
    Lines,
    Node,
    Paragraph,
    SummaryList,
    SummaryRow,
)
from trafficking_desk.words import _

_OWN_LEAD: Final = "own_dsl"
_DEPUTY: Final = "deputy_lead"


def plan_numbers(pack: PackInput) -> Iterator[Node]:
    """Yield 999, our own people, the service that has the case, and references."""
    yield from door_card(pack, "emergency_999")
    if is_blank(pack):
        yield from _on_a_blank_form(pack)
    else:
        yield from door_card(pack, _lead(pack))
        yield from _worker(pack)
        for one in _doors(pack):
            yield from door_card(pack, one)
    yield Paragraph(no_answer(pack.case.setting.nation), strong=True)
    rows = tuple(_references(pack))
    if rows:
        yield SummaryList(rows)


def _on_a_blank_form(pack: PackInput) -> Iterator[Node]:
    """Yield the numbers that are set, short; the first page has lines for the rest."""
    for one in (_OWN_LEAD, *_doors(pack)):
        number = pack.numbers.get(one)
        if number is not None and not number.not_set:
            yield Paragraph(f"{number.name}: {number.shown}", strong=True)
    yield Lines(_("Our phones: day, evening"), 1, field="worker.phone")


def _lead(pack: PackInput) -> str:
    """Return the lead, or the deputy where the rules name the deputy instead."""
    named = {contact for step in pack.outcome.steps for contact in step.contacts}
    return _DEPUTY if _DEPUTY in named else _OWN_LEAD


def _worker(pack: PackInput) -> Iterator[ContactCard]:
    worker = pack.case.worker
    if may_be_involved(pack.case, "worker.name"):
        return
    evening = worker.evening_phone.strip()
    yield ContactCard(
        name=worker.name or _("Us"),
        number=worker.phone,
        who_for=", ".join(filter(None, (worker.role, worker.organisation))),
        small=_("Evening: {number}").format(number=evening) if evening else "",
    )


def _doors(pack: PackInput) -> tuple[str, ...]:
    in_ni = pack.case.setting.nation == "northern_ireland"
    if pack.is_child:
        return ("hsct_gateway" if in_ni else "childrens_social_care",)
    return ("hsct_adult" if in_ni else "adult_social_care", "msh_unseen")


def _references(pack: PackInput) -> Iterator[SummaryRow]:
    for one in pack.case.actions_taken:
        if one.reference.strip():
            number = pack.numbers.get(one.contact)
            label = number.name if number else one.contact or _("Their reference")
            yield SummaryRow(label, _reference(one))


def _reference(action: Action) -> str:
    spoke = _("Spoke to: {who}").format(who=action.spoke_to) if action.spoke_to else ""
    theirs = _("Their reference: {text}").format(text=action.reference)
    return "; ".join(filter(None, (theirs, spoke, ring_back(action))))
