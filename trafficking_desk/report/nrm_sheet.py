"""The first responder's sheet: the Home Office form, page by page, with answers."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from trafficking_desk.report.nrm_anonymous import left_out, may_identify
from trafficking_desk.report.nrm_boxes import Filled, condition, counts, filled
from trafficking_desk.report.nrm_duty import has_duty, no_duty, nothing_sent
from trafficking_desk.report.nrm_form import FormPage, Route, nrm_form, route_of
from trafficking_desk.report.nrm_front import front
from trafficking_desk.report.nrm_text import addresses
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import (
    from_organisation,
    gaps_section,
    paper,
    section,
)
from trafficking_desk.report.tree import (
    Document,
    Heading,
    Node,
    Notice,
    Section,
    SummaryList,
)
from trafficking_desk.words import _

_TYPED: Final = frozenset({"long", "short", "line"})


def first_responder(pack: PackInput) -> Document:
    """Return the sheet for the route that the answers lead to today."""
    route = route_of(pack)
    if route:
        return _sheet(pack, route)
    told = section("start", "", nothing_sent(pack))
    title, by = _("For the first responder"), from_organisation(pack)
    return paper(pack, title, (told,), subtitle=by)


def duty_to_notify(pack: PackInput) -> Document:
    """Return the sheet without anything recorded that says who the person is.

    Where this organisation has no such duty for this person, it only says why.
    """
    if has_duty(pack):
        return _sheet(pack, "dtn_anonymous")
    told = section("start", "", no_duty(pack))
    return paper(pack, _("Duty to notify: no name"), (told,))


def _sheet(pack: PackInput, route: Route) -> Document:
    pages = list(enumerate(nrm_form().pages(route), start=1))
    parts = groupby(pages, key=lambda one: one[1].section)
    sections = [Section("start", "", tuple(front(pack, route)))]
    for name, group in parts:
        nodes = [node for at, page in group for node in _page(pack, route, at, page)]
        id = name.lower().replace(" ", "_").replace(",", "")
        sections.append(section(id, _(name), nodes))
    if route != "dtn_anonymous":
        sections += gaps_section(pack, "first_responder")
    title = _("For the first responder")
    if route == "dtn_anonymous":
        title = _("Duty to notify: no name")
    subtitle = "" if route == "dtn_anonymous" else from_organisation(pack)
    return paper(pack, title, sections, subtitle=subtitle)


def _page(pack: PackInput, route: Route, at: int, page: FormPage) -> Iterator[Node]:
    title = f"{at}. {_(page.title)} {condition(pack, page)}"
    yield Heading(title.strip())
    boxes = list(filled(pack, route, page))
    yield SummaryList(tuple(row for box in boxes for row in box.rows))
    yield from counts(boxes)
    yield from _refused(boxes)
    if route == "dtn_anonymous":
        yield from _may_identify(pack, boxes)


def _refused(boxes: Sequence[Filled]) -> Iterator[Node]:
    """Yield what to change before this page is typed."""
    for box in boxes:
        refused = addresses(box.text) if box.field.no_addresses else ()
        if refused:
            title = _("This box refuses web and email addresses")
            cure = _("Change or leave out, and put a space after each full stop:")
            yield Notice("attention", title, cure, refused)


def _may_identify(pack: PackInput, boxes: Sequence[Filled]) -> Iterator[Node]:
    typed = "\n".join(box.text for box in boxes if box.field.kind in _TYPED)
    told = _("Leave out what does, before you type.")
    if left_out() in typed:
        removed = _("A name stood in this box and was left out: read it once more.")
        told = f"{removed} {told}"
    worker = pack.case.worker
    found = may_identify(typed, f"{worker.name} {worker.organisation}")
    if found or left_out() in typed:
        title = _("Could anything here tell who it is?")
        yield Notice("attention", title, told, ("; ".join(found),) if found else ())
