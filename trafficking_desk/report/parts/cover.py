"""The first page: danger, what this is, what we ask, and how to reach us."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.person import Worker
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.age import known_of_age, treat_as_text
from trafficking_desk.report.parts.agreement import not_agreed, police_may_be_told
from trafficking_desk.report.parts.ahead import (
    ahead_rows,
    can_wait,
    feared_row,
    tell_not_row,
)
from trafficking_desk.report.parts.answers import not_recorded
from trafficking_desk.report.parts.danger import danger_banner
from trafficking_desk.report.parts.person import birth_and_age
from trafficking_desk.report.parts.requests import requests
from trafficking_desk.report.parts.room import FIRST_PAGE, fitted, height
from trafficking_desk.report.parts.rung import (
    DOORS,
    Door,
    emergency_line,
    our_calls,
    told_elsewhere,
)
from trafficking_desk.report.tree import (
    Heading,
    Lines,
    Node,
    Paragraph,
    Points,
    SummaryList,
    SummaryRow,
)
from trafficking_desk.words import N_, _

_SHOWN_GAPS: Final = 6
_FOR: Final = N_("For")


def cover_part(pack: PackInput, inside: tuple[str, ...]) -> tuple[Node, ...]:
    """Return the cover; `inside` are the titles of what follows.

    It is one page: what can wait for the next one is left out first.
    """
    nodes: tuple[Node, ...] = (
        *danger_rows(pack),
        *not_agreed(pack),
        *glance_rows(pack, *_glance(pack)),
        Heading(_("What we ask of you")),
        Points(tuple(requests(pack)), numbered=True),
        Heading(_("Who is worried, and how to reach them")),
        *worker_rows(pack, compact=True),
    )
    # Who may act is told on page 1 of an adult; of a child both always may.
    rest = can_wait(pack)
    nodes = fitted(nodes, (_(_FOR), *rest) if pack.is_child else (*rest, _(_FOR)))
    titles = _("In this pack: {titles}.").format(titles="; ".join(inside))
    contents = Paragraph(titles, small=True)
    room = FIRST_PAGE - height((*nodes, contents))
    nodes += _gaps(pack, room)
    return (*nodes, contents) if room >= 0 else nodes


def page_one(pack: PackInput, *nodes: Node) -> tuple[Node, ...]:
    """Return the parts of page 1, without what can wait if there are too many."""
    return fitted(nodes, can_wait(pack))


def danger_rows(pack: PackInput) -> tuple[Node, ...]:
    """Return the box on danger now, and what came of a call to 999."""
    called = emergency_line(pack)
    line = (Paragraph(called, strong=True),) if called else ()
    return (danger_banner(pack), *line)


def _glance(pack: PackInput) -> Iterator[SummaryRow]:
    yield SummaryRow(_(_FOR), _readers(pack))
    picture = label_of("picture", pack.outcome.picture)
    yield SummaryRow(_("Treat as"), f"{treat_as_text(pack)}. {picture}.")
    yield from known_age_row(pack)
    told = "\n".join(told_elsewhere(pack, *DOORS))
    if told:
        yield SummaryRow(_("Told so far"), told)


def glance_rows(
    pack: PackInput, *rows: SummaryRow, door: Door | None = None, beside: bool = False
) -> tuple[Node, ...]:
    """Return whom it is about, the rows, our calls, and where to find the person.

    `door` is the service that reads it, None if anyone. `beside`: it is about
    children, and the person is the adult beside them.
    """
    who = _("The adult we are with") if beside else _("Who")
    where = _("Where the adult is now") if beside else _("Where they are now")
    called = our_calls(pack, door) if door else ""
    now = pack.case.person.where_now
    listed = (
        SummaryRow(who, _who(pack)),
        *rows,
        *([SummaryRow(_("Our calls to you"), called)] if called else []),
        *([SummaryRow(where, now)] if now.strip() else []),
        *ahead_rows(pack, beside=beside),
        *feared_row(pack),
        *tell_not_row(pack),
    )
    line = () if now.strip() else (Lines(where, 1, field="person.where_now"),)
    return (SummaryList(listed), *line)


def _who(pack: PackInput) -> str:
    born = birth_and_age(pack)
    birth = _("born {day}").format(day=born) if born else ""
    return "; ".join(
        (
            pack.case.person.name.strip() or _("Name not recorded"),
            birth or _("date of birth not recorded"),
        )
    )


def known_age_row(pack: PackInput) -> Iterator[SummaryRow]:
    """Yield what was noted on a doubt about their age, if anything was."""
    told = known_of_age(pack)
    if told:
        yield SummaryRow(_("What we know of their age"), told)


def worker_rows(pack: PackInput, *, compact: bool = False) -> tuple[Node, ...]:
    """Return who is worried, and how to reach them; a line for what is not known.

    `compact` where the organisation stands under the title and room is short.
    """
    worker = pack.case.worker
    own = "" if compact else worker.organisation
    who = ", ".join(filter(None, (worker.name, worker.role, own)))
    named = who if worker.name.strip() or worker.role.strip() else ""
    rows = (SummaryRow(_("Name and role"), named), *_phones(worker, compact=compact))
    known = tuple(row for row in rows if row.answer.strip())
    if worker.email.strip():
        known = (*known, SummaryRow(_("Email"), worker.email))
    email = () if worker.email.strip() else not_recorded([_("Email")])
    empty = (Lines(row.label, 1) for row in rows if not row.answer.strip())
    return (*([SummaryList(known)] if known else []), *empty, *email)


def _phones(worker: Worker, *, compact: bool) -> tuple[SummaryRow, ...]:
    day, evening = worker.phone, worker.evening_phone
    if compact and day.strip() and evening.strip():
        words = _("{day}; in the evening {evening}")
        both = words.format(day=day.strip(), evening=evening.strip())
        return (SummaryRow(_("Phone"), both),)
    return (SummaryRow(_("Phone"), day), SummaryRow(_("Evening phone"), evening))


def _readers(pack: PackInput) -> str:
    in_ni = pack.case.setting.nation == "northern_ireland"
    if pack.is_child and in_ni:
        return _("The Health and Social Care Trust Gateway service, and the police")
    if pack.is_child:
        return _("Council children's services, and the police")
    if not police_may_be_told(pack):
        if in_ni:
            return _("The agency that takes this on: the Trust or a support service")
        return _("The agency that takes this on: the council or a support service")
    if in_ni:
        return _("The agency that takes this on: the Trust, police or support service")
    return _("The agency that takes this on: council, police or support service")


def _gaps(pack: PackInput, room: float) -> tuple[Node, ...]:
    """Return as many of the first reader's gaps as there is room for, in points."""
    receiver = "childrens_services" if pack.is_child else "adult_services"
    texts = tuple(
        dict.fromkeys(g.text for g in pack.outcome.gaps if g.receiver == receiver)
    )
    more = _("More: see “What we do not know yet” at the end.")
    for count in range(min(len(texts), _SHOWN_GAPS), 0, -1):
        shown = texts[:count] if count == len(texts) else (*texts[:count], more)
        nodes = (Heading(_("What we do not know yet")), Points(shown))
        if height(nodes) <= room:
            return nodes
    return ()
