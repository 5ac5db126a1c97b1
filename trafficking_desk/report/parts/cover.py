"""The first page: danger, what this is, what we ask, and how to reach us."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.cases.labels import label_of
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import not_recorded
from trafficking_desk.report.parts.danger import danger_banner
from trafficking_desk.report.parts.requests import requests
from trafficking_desk.report.tree import (
    Heading,
    Lines,
    Node,
    Paragraph,
    Points,
    SummaryList,
    SummaryRow,
)
from trafficking_desk.words import _

_SHOWN_GAPS: Final = 6


def cover_part(pack: PackInput, inside: tuple[str, ...]) -> tuple[Node, ...]:
    """Return the cover; `inside` are the titles of what follows."""
    return (
        danger_banner(pack),
        *glance_rows(pack, *_glance(pack)),
        Heading(_("What we ask of you")),
        Points(tuple(requests(pack)), numbered=True),
        Heading(_("Who is worried, and how to reach them")),
        *worker_rows(pack),
        *_gaps(pack),
        Paragraph(_("In this pack: {titles}.").format(titles="; ".join(inside))),
    )


def _glance(pack: PackInput) -> Iterator[SummaryRow]:
    yield SummaryRow(_("For"), _readers(pack))
    yield SummaryRow(_("Treat as"), treat_as_text(pack))
    yield SummaryRow(_("What this may be"), label_of("picture", pack.outcome.picture))


def glance_rows(pack: PackInput, *rows: SummaryRow) -> tuple[Node, ...]:
    """Return the rows, then where the person is now, or a line for it."""
    now, label = pack.case.person.where_now, _("Where they are now")
    if now.strip():
        return (SummaryList((*rows, SummaryRow(label, now))),)
    return (SummaryList(rows), Lines(label, 1))


def worker_rows(pack: PackInput) -> tuple[Node, ...]:
    """Return who is worried, and how to reach them; a line for what is not known."""
    worker = pack.case.worker
    who = ", ".join(filter(None, (worker.name, worker.role, worker.organisation)))
    name = _("Name and role")
    rows = (
        SummaryRow(name, who if worker.name.strip() or worker.role.strip() else ""),
        SummaryRow(_("Phone"), worker.phone),
        SummaryRow(_("Evening phone"), worker.evening_phone),
        SummaryRow(_("Email"), worker.email),
    )
    known = tuple(row for row in rows if row.answer.strip())
    email = () if worker.email.strip() else not_recorded([_("Email")])
    empty = (Lines(row.label, 1) for row in rows[:-1] if not row.answer.strip())
    return (*([SummaryList(known)] if known else []), *empty, *email)


def treat_as_text(pack: PackInput) -> str:
    """Return "a child" or "an adult", and why if age is not sure."""
    treated = label_of("treat_as", pack.outcome.treat_as)
    if pack.is_child and pack.case.person.under_18 == "not_sure":
        return _("{treated}, because it is not sure that they are 18").format(
            treated=treated
        )
    return treated


def _readers(pack: PackInput) -> str:
    in_ni = pack.case.setting.nation == "northern_ireland"
    if pack.is_child and in_ni:
        return _("The Health and Social Care Trust Gateway service, and the police")
    if pack.is_child:
        return _("Council children's services, and the police")
    if in_ni:
        return _("The agency that takes this on: the Trust, police or support service")
    return _("The agency that takes this on: council, police or support service")


def _gaps(pack: PackInput) -> tuple[Node, ...]:
    receiver = "childrens_services" if pack.is_child else "adult_services"
    texts = tuple(
        dict.fromkeys(g.text for g in pack.outcome.gaps if g.receiver == receiver)
    )
    if not texts:
        return ()
    worker = pack.case.worker
    asked = (
        pack.case.person.where_now,
        worker.name + worker.role,
        worker.phone,
        worker.evening_phone,
    )
    # A line for a pen takes the room of a gap: the cover stays one page.
    lines = sum(not one.strip() for one in asked)
    shown = texts[: _SHOWN_GAPS - lines]
    if len(texts) > len(shown):
        shown = (*shown, _("More: see “Still missing” at the end."))
    return (Heading(_("Still missing for you")), Points(shown))
