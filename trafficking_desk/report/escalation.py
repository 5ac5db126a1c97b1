"""The letter when nobody answers, or when we disagree: filled from the call log."""

from collections.abc import Iterator, Sequence
from typing import Final

from trafficking_desk.cases.dates import moment_in_words, typed_moment
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.receipt import RECEIPT
from trafficking_desk.cases.record import Action
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import from_organisation, paper, section
from trafficking_desk.report.parts.answers import or_gap
from trafficking_desk.report.parts.cover import worker_rows
from trafficking_desk.report.parts.danger import danger_banner
from trafficking_desk.report.parts.record import action_title, ring_back
from trafficking_desk.report.parts.requests import requests
from trafficking_desk.report.tree import (
    Document,
    Heading,
    Lines,
    Node,
    Paragraph,
    Points,
    Table,
)
from trafficking_desk.words import _

# Calls to a service that may get this letter; 999 and helplines are none.
_TO_SERVICES: Final = frozenset(
    {
        "refer_childrens_services",
        "refer_adult_services",
        "report_police",
        "ask_first_responder_nrm",
        "refer_guardian_service",
        RECEIPT,
    }
)


def escalation_letter(pack: PackInput) -> Document:
    """Return the letter; it names no person, only the reference."""
    sections = (
        section("letter", "", _opening(pack)),
        section("calls", _("When we told you"), _calls(pack)),
        section("worry", _("Why this cannot wait"), _worry(pack)),
        section("ask", _("What we ask of you"), _ask(pack)),
        section("from", _("Who is worried, and how to reach them"), _close(pack)),
    )
    title = _("We need an answer today")
    return paper(pack, title, sections, subtitle=from_organisation(pack))


def _opening(pack: PackInput) -> Iterator[Node]:
    yield Lines(_("To: manager or named professional, and their team"), 2)
    yield Paragraph(_("Date: {day}").format(day=moment_in_words(pack.as_of)))
    reference = pack.case.reference or _("not set")
    yield Paragraph(_("Our reference: {text}").format(text=reference), strong=True)
    yield danger_banner(pack)
    yield Paragraph(
        _(
            "We told your service about this person. We have had no answer, or we do"
            " not agree with the decision. We ask you to look at it again, as the"
            " local rules for disagreement between agencies say."
        )
    )


def _calls(pack: PackInput) -> Iterator[Node]:
    to_them = [one for one in pack.case.actions_taken if one.step in _TO_SERVICES]
    other = [one for one in pack.case.actions_taken if one.step not in _TO_SERVICES]
    if to_them:
        yield _table(pack, to_them)
    else:
        yield Lines(_("Calls and letters: day, time, with whom, what was said"), 5)
    if other:
        yield Heading(_("What else was done"))
        yield _table(pack, other)


def _table(pack: PackInput, actions: Sequence[Action]) -> Table:
    head = (_("When"), _("What, and with whom"), _("What came of it"))
    return Table(head, tuple(_row(pack, one) for one in actions), (2.6, 4.4, 5))


def _row(pack: PackInput, action: Action) -> tuple[str, str, str]:
    number = pack.numbers.get(action.contact)
    who = (
        action_title(pack, action.step),
        number.name if number else action.contact,
        action.spoke_to,
        action.reference,
    )
    result = label_of("result", action.result) if action.result else ""
    came = "\n".join(filter(None, (result, action.said, ring_back(action))))
    return (
        or_gap(typed_moment(action.at)),
        "; ".join(filter(None, who)),
        or_gap(came),
    )


def _worry(pack: PackInput) -> Iterator[Node]:
    picture = label_of("picture", pack.outcome.picture)
    yield Paragraph(picture, strong=True)
    view = pack.case.story.worker_view
    if view.strip():
        yield Paragraph(view, "judgement")
    else:
        yield Lines(_("What will happen if nobody acts"), 3)


def _ask(pack: PackInput) -> Iterator[Node]:
    yield Points(tuple(requests(pack)), numbered=True)
    yield Paragraph(
        _(
            "Please tell us in writing today what you decide, why, and who keeps the"
            " person safe tonight. If we hear nothing, we will ring the next manager."
        )
    )


def _close(pack: PackInput) -> Iterator[Node]:
    yield from worker_rows(pack)
    yield Lines(_("Signed"), 1)
    yield Lines(_("Sent how, day and time; answer by"), 1)
