"""Whom to ring in a safety plan, each once, with what they gave as reference."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from trafficking_desk.assessment.recipients import may_be_involved, why_not
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

_EMERGENCY: Final = "emergency_999"
_OWN_LEAD: Final = "own_dsl"
_DEPUTY: Final = "deputy_lead"
_DIGIT: Final = re.compile(r"\d")


def plan_numbers(pack: PackInput) -> Iterator[Node]:
    """Yield 999, our own people, the service that has the case, and references."""
    if is_blank(pack):
        yield from door_card(pack, _EMERGENCY)
        yield from _on_a_blank_form(pack)
        yield Paragraph(no_answer(pack.case.setting.nation), strong=True)
        return
    lead = _lead(pack)
    rung = [one.contact for one in _with_reference(pack) if one.contact in pack.numbers]
    first = (_EMERGENCY, lead)
    yield from _card(pack, _EMERGENCY)
    yield from _our_people(pack, lead)
    for contact in dict.fromkeys((*_doors(pack), *rung)):
        if contact not in first:
            yield from _card(pack, contact)
    yield Paragraph(no_answer(pack.case.setting.nation), strong=True)
    rows = tuple(_without_number(pack))
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


def _our_people(pack: PackInput, lead: str) -> Iterator[ContactCard]:
    """Yield the lead and the worker: one card where both have the same number."""
    leads, worker = tuple(_card(pack, lead)), tuple(_worker(pack))
    same = {_digits(card.number) for card in worker}
    for card in leads:
        if not card.number or _digits(card.number) not in same:
            yield card
            continue
        told = _("{name}: the same number").format(name=card.name)
        worker = tuple(replace(one, small=_below(told, one.small)) for one in worker)
    yield from worker


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


def _card(pack: PackInput, contact: str) -> Iterator[ContactCard]:
    """Yield the card of a contact, with the references that it gave."""
    given = (one for one in _with_reference(pack) if one.contact == contact)
    told = "\n".join(_reference(pack, one) for one in given)
    for card in door_card(pack, contact):
        yield replace(card, small=_below(card.small, told))


def _with_reference(pack: PackInput) -> Iterator[Action]:
    yield from (one for one in pack.case.actions_taken if one.reference.strip())


def _without_number(pack: PackInput) -> Iterator[SummaryRow]:
    """Yield a row for each reference of someone whom the desk has no number of."""
    for one in _with_reference(pack):
        if one.contact not in pack.numbers:
            label = one.contact or _("Their reference")
            yield SummaryRow(label, _reference(pack, one))


def _reference(pack: PackInput, action: Action) -> str:
    who = "" if why_not(pack.case, action.spoke_to) else action.spoke_to
    spoke = _("Spoke to: {who}").format(who=who) if who else ""
    theirs = _("Their reference: {text}").format(text=action.reference)
    return "; ".join(filter(None, (theirs, spoke, ring_back(action))))


def _below(*parts: str) -> str:
    return "\n".join(filter(None, parts))


def _digits(number: str) -> str:
    return "".join(_DIGIT.findall(number))
