"""The first responder's sheet: the Home Office form, page by page, with answers."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from trafficking_desk.cases.dates import day_text
from trafficking_desk.report.nrm_anonymous import (
    left_out,
    may_identify,
    without_names,
)
from trafficking_desk.report.nrm_answers import answer_to
from trafficking_desk.report.nrm_asked import asked, why_not_asked
from trafficking_desk.report.nrm_duty import (
    has_duty,
    no_duty,
    nothing_sent,
    still_open,
)
from trafficking_desk.report.nrm_form import (
    FormField,
    FormPage,
    Route,
    nrm_form,
    route_of,
)
from trafficking_desk.report.nrm_text import addresses, length, plain
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import (
    from_organisation,
    gaps_section,
    paper,
    section,
)
from trafficking_desk.report.parts.cover import worker_rows
from trafficking_desk.report.tree import (
    Document,
    Heading,
    Node,
    Notice,
    Paragraph,
    Points,
    Section,
    SummaryList,
    SummaryRow,
)
from trafficking_desk.words import N_, _

_ROUTES: Final = {
    "nrm_adult": N_("Referral of an adult who agrees"),
    "nrm_child": N_("Referral of a child, or of someone who may be a child"),
    "dtn_named": N_("Duty to notify: an adult who says no, but will help the police"),
    "dtn_anonymous": N_("Duty to notify, without a name"),
}
_YOURS: Final = frozenset(
    (
        "user-organisation",
        "credibility",
        "credibility-evidence",
        "responder",
        "absence",
        "decision-to",
        "decision-other",
        "support",
        "support-phone",
    )
)
# Only the person could tell: nobody here asks to fill a box.
_THEIRS: Final = frozenset(
    (
        "birthplace",
        "family",
        "education",
        "employment-history",
        "dates",
        "start",
        "required-to-do",
        "living-conditions",
        "treatment",
        "keeping",
        "left",
        "why-now",
    )
)
_PICKED: Final = frozenset({"choice", "tick"})
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
    sections = [Section("start", "", tuple(_start(pack, route)))]
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


def _start(pack: PackInput, route: Route) -> Iterator[Node]:
    form = nrm_form()
    yield Paragraph(_(_ROUTES[route]), strong=True)
    if route != "dtn_anonymous":
        yield from worker_rows(pack)
    if route == "nrm_adult" and not _said_yes(pack):
        yield Notice("attention", *_no_yes_yet(pack))
    if route == "dtn_anonymous":
        yield from still_open(pack)
        yield Notice(
            "danger",
            _("No name may stand in any box"),
            _(
                "We took out the names we know. Read each box once more: other names,"
                " places or jobs may tell who it is."
            ),
        )
    yield Points(
        (
            _("The order is that of the online form. You type; we do not decide."),
            _("Save often: the form signs out after an hour without typing."),
            _("Say why something is not known. Do not guess."),
        )
    )
    follows = _("Follows {version}. Checked {day}: look for a newer form first.")
    day = day_text(form.checked)
    yield Paragraph(follows.format(version=form.version, day=day), small=True)


def _said_yes(pack: PackInput) -> bool:
    """Say whether the adult agreed, with nobody there who came with them."""
    return pack.case.consent.nrm == "agrees" and (
        pack.outcome.nrm.advice != "ask_consent"
    )


def _no_yes_yet(pack: PackInput) -> tuple[str, str]:
    """Return title and text: there is no yes that stands."""
    cure = _("See them alone, explain it, and ask. Without a yes nothing is sent.")
    if pack.case.consent.nrm == "agrees":
        title = _("The adult said yes, but may not have been free to")
        asked = _("Someone who came with them was there, or spoke for them.")
        return title, f"{asked} {cure}"
    return _("The adult has not said yes so far"), cure


def _page(pack: PackInput, route: Route, at: int, page: FormPage) -> Iterator[Node]:
    state = asked(pack, page)
    title = f"{at}. {_(page.title)}"
    if state == "not_asked":
        yield Heading(title)
        told = _("Not asked, because {reason}.")
        yield Paragraph(told.format(reason=why_not_asked(page)))
        return
    only = _("(only {when})").format(when=_(page.only)) if state == "open" else ""
    yield Heading(f"{title} {only}".strip())
    answers = list(_answers(pack, route, page))
    yield SummaryList(tuple(SummaryRow(_label(field), text) for field, text in answers))
    yield from _counts(answers)
    yield from _remarks(pack, route, answers)


def _answers(
    pack: PackInput, route: Route, page: FormPage
) -> Iterator[tuple[FormField, str]]:
    """Yield each box with its answer; what opens after a yes is shut by a no."""
    is_no = False
    for field in page.fields:
        text = _answer(pack, route, field)
        if field.yes_only and is_no:
            text = _("Not asked, because the answer above is no.")
        is_no = is_no or (field.kind == "choice" and text == _("No"))
        yield field, text


def _label(field: FormField) -> str:
    notes = []
    if field.yes_only:
        notes.append(_("after a yes"))
    if not field.required:
        notes.append(_("may stay empty"))
    label = _(field.label)
    return f"{label} ({'; '.join(notes)})" if notes else label


def _answer(pack: PackInput, route: Route, field: FormField) -> str:
    if field.id in _YOURS:
        return _("For you to fill in.")
    if route == "dtn_anonymous" and field.identifies:
        return _("Not known. (Left out, because it could tell who this is.)")
    if field.id == "agrees" and route == "nrm_adult" and not _said_yes(pack):
        return _("Ask again: see the first page.")
    text = plain(answer_to(pack, field.id))
    if route == "dtn_anonymous":
        text = without_names(pack, text)
    return text or _nothing(field)


def _nothing(field: FormField) -> str:
    """Return what can be typed where nothing is recorded."""
    if field.yes_only or not field.required:
        return _("Nothing recorded.")
    if field.kind in _PICKED:
        return _("Not known to us: you choose.")
    if field.id not in _THEIRS:
        return _("Not known.")
    return _("Not asked, because our staff do not question the person about this.")


def _counts(answers: list[tuple[FormField, str]]) -> Iterator[Node]:
    """Yield one line with the length of each long answer, and what is too long."""
    counted = [(f, length(text)) for f, text in answers if f.kind in ("long", "short")]
    if counted:
        each = "; ".join(
            _("{count} of {limit}").format(count=f"{n:,}", limit=f"{field.limit:,}")
            for field, n in counted
        )
        yield Paragraph(_("Characters: {counts}.").format(counts=each), small=True)
    for field, count in counted:
        if count > field.limit:
            over = _("Too long by {count} characters: shorten it before you type.")
            much = f"{count - field.limit:,}"
            yield Notice("attention", _(field.label), over.format(count=much))


def _remarks(
    pack: PackInput, route: Route, answers: list[tuple[FormField, str]]
) -> Iterator[Node]:
    """Yield what to change before this page is typed."""
    for field, text in answers:
        refused = addresses(text) if field.no_addresses else ()
        if refused:
            title = _("This box refuses web and email addresses")
            cure = _("Change or leave out, and put a space after each full stop:")
            yield Notice("attention", title, cure, refused)
    if route == "dtn_anonymous":
        yield from _may_identify(pack, answers)


def _may_identify(
    pack: PackInput, answers: list[tuple[FormField, str]]
) -> Iterator[Node]:
    typed = "\n".join(text for field, text in answers if field.kind in _TYPED)
    told = _("Leave out what does, before you type.")
    if left_out() in typed:
        removed = _("A name stood in this box and was left out: read it once more.")
        told = f"{removed} {told}"
    worker = pack.case.worker
    found = may_identify(typed, f"{worker.name} {worker.organisation}")
    if found or left_out() in typed:
        title = _("Could anything here tell who it is?")
        yield Notice("attention", title, told, ("; ".join(found),) if found else ())
