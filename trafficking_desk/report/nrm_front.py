"""The first page of the sheet: danger, who is worried, and how to use it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from trafficking_desk.cases.dates import day_text
from trafficking_desk.report.nrm_anonymous import without_names
from trafficking_desk.report.nrm_boxes import said_yes
from trafficking_desk.report.nrm_duty import still_open
from trafficking_desk.report.nrm_form import Route, nrm_form, page_number
from trafficking_desk.report.nrm_known import noted
from trafficking_desk.report.nrm_lines import said
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.age import (
    age_in_doubt,
    known_of_age,
    treat_as_text,
)
from trafficking_desk.report.parts.cover import worker_rows
from trafficking_desk.report.parts.danger import danger_banner
from trafficking_desk.report.parts.labels import label_for, lowered
from trafficking_desk.report.parts.rung import emergency_line
from trafficking_desk.report.tree import Heading, Node, Notice, Paragraph, Points
from trafficking_desk.words import N_, _

_HIDDEN: Final = "safety_plan.must_not_know"
_ROUTES: Final = {
    "nrm_adult": N_("Referral of an adult who agrees"),
    "nrm_child": N_("Referral of a child, or of someone who may be a child"),
    "dtn_named": N_("Duty to notify: an adult who says no, but will help the police"),
    "dtn_anonymous": N_("Duty to notify, without a name"),
}


def front(pack: PackInput, route: Route) -> Iterator[Node]:
    """Yield what must be read before anything is typed."""
    yield Paragraph(_(_ROUTES[route]), strong=True)
    nameless = route == "dtn_anonymous"
    yield from _warnings(pack, nameless=nameless)
    if nameless:
        yield from _no_name(pack)
    else:
        yield Heading(_("Who is worried, and how to reach them"))
        yield from worker_rows(pack)
    if route == "nrm_adult" and not said_yes(pack):
        yield Notice("attention", *_no_yes_yet(pack))
    yield from _how_to()


def _warnings(pack: PackInput, *, nameless: bool) -> Iterator[Node]:
    found = (danger_banner(pack), *_emergency(pack), *_involved(pack))
    for notice in (*found, *_age(pack), *_request(pack)):
        yield _without_names(pack, notice) if nameless else notice


def _emergency(pack: PackInput) -> Iterator[Notice]:
    """Yield that 999 was called and what came of it: nobody rings twice for it."""
    told = emergency_line(pack)
    if told:
        yield Notice("attention", _("The emergency call"), told)


def _age(pack: PackInput) -> Iterator[Notice]:
    """Yield that the age is in doubt, and what is known of it."""
    if age_in_doubt(pack):
        title = _("The age is in doubt. Treat as {whom}").format(
            whom=lowered(treat_as_text(pack))
        )
        yield Notice("attention", title, known_of_age(pack))


def _involved(pack: PackInput) -> Iterator[Notice]:
    """Yield whom not to ask, and who must not know: no question names them all."""
    hidden = noted(pack.case.safety_plan.must_not_know)
    points = (f"{label_for(pack, _HIDDEN)}: {hidden}",) if hidden else ()
    involved = any(who.may_be_involved for who in pack.case.people)
    if points and not involved:
        yield Notice("danger", _("Somebody must not know"), points=points)
    if involved:
        told = _(
            "Do not contact, warn or ask anyone who is named under question {number}."
        )
        number = page_number("exploiters")
        title = _("Someone in this case may be involved")
        yield Notice("danger", title, told.format(number=number), points)


def _request(pack: PackInput) -> Iterator[Notice]:
    words = said(pack.case.consent.words)
    if words:
        title = _("What the person said when asked about sharing or a referral")
        yield Notice("attention", title, words)


def _without_names(pack: PackInput, notice: Notice) -> Notice:
    points = tuple(without_names(pack, point) for point in notice.points)
    return replace(notice, text=without_names(pack, notice.text), points=points)


def _no_name(pack: PackInput) -> Iterator[Node]:
    yield from still_open(pack)
    yield Notice(
        "danger",
        _("No name may stand in any box"),
        _(
            "We took out the names we know. Read each box once more: other names,"
            " places or jobs may tell who it is."
        ),
    )


def _how_to() -> Iterator[Node]:
    form = nrm_form()
    yield Heading(_("How to use this sheet"))
    yield Points(
        (
            _("The order is that of the online form. You type; we do not decide."),
            _("“You choose” means that we do not know: type only what fits."),
            _("“Note for you” is no part of the answer: do not type it."),
            _("Save often: the form signs out after an hour without typing."),
            _("Say why something is not known. Do not guess."),
        )
    )
    follows = _(
        "Follows the Home Office form as published on {version}. Our copy was checked"
        " on {day}: look for a newer form first."
    )
    day = day_text(form.checked)
    yield Paragraph(follows.format(version=form.version, day=day), small=True)


def _no_yes_yet(pack: PackInput) -> tuple[str, str]:
    """Return title and text: there is no yes that stands."""
    cure = _("See them alone, explain it, and ask. Without a yes nothing is sent.")
    if pack.case.consent.nrm == "agrees":
        title = _("The adult said yes, but may not have been free to")
        asked = _("Someone who came with them was there, or spoke for them.")
        return title, f"{asked} {cure}"
    return _("The adult has not said yes so far"), cure
