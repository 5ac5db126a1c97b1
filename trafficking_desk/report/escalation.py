"""The letter when nobody answers, or when we disagree: filled from the call log."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.cases.dates import moment_in_words
from trafficking_desk.cases.labels import label_of
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import from_organisation, paper, section
from trafficking_desk.report.parts.age import age_in_doubt, known_of_age
from trafficking_desk.report.parts.agreement import not_agreed
from trafficking_desk.report.parts.ahead import ahead_rows, tell_not_row
from trafficking_desk.report.parts.answers import answer_at
from trafficking_desk.report.parts.cover import danger_rows, worker_rows
from trafficking_desk.report.parts.fear import strongest
from trafficking_desk.report.parts.labels import label_for
from trafficking_desk.report.parts.late import (
    asked_of,
    not_due,
    references,
)
from trafficking_desk.report.parts.letter_calls import (
    FAILED,
    calls_part,
    calls_title,
)
from trafficking_desk.report.parts.naming import about_them
from trafficking_desk.report.parts.others import OTHERS, others_text
from trafficking_desk.report.parts.reader import reader_of
from trafficking_desk.report.parts.requests import requests, requests_beside
from trafficking_desk.report.parts.rung import reference_of
from trafficking_desk.report.tree import (
    Document,
    Heading,
    Lines,
    Node,
    Paragraph,
    Points,
    SummaryList,
    SummaryRow,
)
from trafficking_desk.words import _

_MOST_SIGNS: Final = 4
_CHILDRENS: Final = frozenset({"childrens_social_care", "hsct_gateway"})
_NOW: Final = "person.where_now"
_FEARED: Final = "safety_plan.danger_from"
_WISHES: Final = "safety_plan.wishes"
_VIEW: Final = "story.worker_view"


def escalation_letter(pack: PackInput) -> Document:
    """Return the letter: one reader, who must know whom it is about."""
    sections = (
        section("letter", "", _opening(pack)),
        section("calls", calls_title(pack), calls_part(pack)),
        section("worry", _("Why this cannot wait"), _worry(pack)),
        section("ask", _("What we ask of you"), _ask(pack)),
        section("from", _("Who is worried, and how to reach them"), _close(pack)),
    )
    title = _("We need an answer today")
    return paper(pack, title, sections, subtitle=from_organisation(pack))


def _opening(pack: PackInput) -> Iterator[Node]:
    yield from not_due(pack)
    yield Lines(_("To: manager or named professional, and their team"), 2)
    yield Paragraph(_("Date: {day}").format(day=moment_in_words(pack.as_of)))
    yield from about_them(pack, _("About"), pack.case.person.name)
    yield from _age(pack)
    yield _references(pack)
    yield from danger_rows(pack)
    yield from not_agreed(pack)
    yield Paragraph(_told_them(pack))
    yield Lines(
        _("Why we write"),
        0,
        (_("We have had no answer"), _("We do not agree with the decision")),
    )
    yield Lines(_("What we do not agree with, and why"), 2)
    yield Paragraph(
        _("Please look at it again. Your area has rules for when agencies disagree.")
    )


def _age(pack: PackInput) -> tuple[Node, ...]:
    """Return what is known of an age in doubt, and what follows from it; or ()."""
    known = known_of_age(pack)
    rows = (
        SummaryRow(
            _("Treat as"), _("A child, until an age is settled: it is in doubt")
        ),
        SummaryRow(_("What we know of their age"), known),
    )
    shown = rows if age_in_doubt(pack) else rows[1:]
    told = tuple(row for row in shown if row.answer)
    return (SummaryList(told),) if told else ()


def _told_them(pack: PackInput) -> str:
    """Return what the record shows: a call that nobody answered told nobody."""
    calls = asked_of(pack)
    who = _called(pack)
    if calls and all(one.result in FAILED for one in calls):
        return _("We rang about {who}, and nobody answered.").format(who=who)
    if calls:
        return _("We asked for help for {who}.").format(who=who)
    return _("We write about {who}: they need help.").format(who=who)


def _called(pack: PackInput) -> str:
    if _is_about_children(pack):
        return _("children who may be at risk beside this adult")
    return _("this child") if pack.is_child else _("this person")


def _references(pack: PackInput) -> SummaryList:
    ours = pack.case.reference or _("not set")
    door = reader_of(pack)
    theirs = reference_of(pack, door) if door else "\n".join(references(pack))
    rows = [SummaryRow(_("Our reference"), ours)]
    if theirs:
        rows.append(SummaryRow(_("Your reference"), theirs))
    return SummaryList(tuple(rows))


def _worry(pack: PackInput) -> Iterator[Node]:
    if not _is_about_children(pack):
        yield Paragraph(label_of("picture", pack.outcome.picture), strong=True)
    rows = tuple(row for row in _facts(pack) if row.answer.strip())
    if rows:
        yield SummaryList(rows)
    if _is_about_children(pack):
        # The adult's own account is theirs: it does not go to the children's team.
        yield Lines(_("What may happen to the children if nobody acts"), 3)
        return
    strong = strongest(pack, _MOST_SIGNS)
    if strong:
        yield Heading(_("Some of what was seen and heard"))
        yield Points(strong)
    view = pack.case.story.worker_view
    if view.strip():
        yield Heading(label_for(pack, _VIEW))
        yield Paragraph(view, "judgement", labelled=False)
    else:
        yield Lines(_("What will happen if nobody acts"), 3)


def _facts(pack: PackInput) -> Iterator[SummaryRow]:
    """Yield where they are and are to be, who the danger is, and their wishes."""
    case, beside = pack.case, _is_about_children(pack)
    now = _("Where the adult is now") if beside else label_for(pack, _NOW)
    wishes = _("What the adult wants") if beside else label_for(pack, _WISHES)
    yield SummaryRow(now, answer_at(case, _NOW))
    yield from ahead_rows(pack, beside=beside)
    yield SummaryRow(label_for(pack, _FEARED), answer_at(case, _FEARED), "judgement")
    yield from tell_not_row(pack)
    if case.facts.others_at_risk not in {(), ("none",)}:
        yield SummaryRow(label_for(pack, OTHERS), others_text(pack, people=False))
    yield SummaryRow(wishes, answer_at(case, _WISHES), "words")


def _is_about_children(pack: PackInput) -> bool:
    """Say whether all that was asked of was children's services, beside an adult."""
    doors = {one.contact for one in asked_of(pack)}
    return not pack.is_child and bool(doors) and doors <= _CHILDRENS


def _ask(pack: PackInput) -> Iterator[Node]:
    """Yield what we ask of whoever was asked before."""
    door = reader_of(pack)
    asked = requests_beside if _is_about_children(pack) else requests
    yield Points(tuple(asked(pack, door)), numbered=True)
    yield Paragraph(
        _(
            "Please tell us in writing today what you decide, why, and who keeps {who}"
            " safe tonight. If we hear nothing, we will ring the next manager."
        ).format(who=_kept_safe(pack))
    )


def _kept_safe(pack: PackInput) -> str:
    if _is_about_children(pack):
        return _("the children")
    return _("the child") if pack.is_child else _("the person")


def _close(pack: PackInput) -> Iterator[Node]:
    yield from worker_rows(pack, compact=True)
    for label in (
        _("Signed"),
        _("Sent how: email, post or by hand"),
        _("Sent on: day and time"),
        _("Answer by: day and time"),
    ):
        yield Lines(label, 1)
