"""The letter when nobody answers, or when we disagree: filled from the call log."""

from collections.abc import Iterator, Sequence
from typing import Final

from trafficking_desk.cases.dates import moment_in_words, typed_moment
from trafficking_desk.cases.labels import field_label, label_of
from trafficking_desk.cases.record import Action
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import from_organisation, paper, section
from trafficking_desk.report.parts.agreement import not_agreed
from trafficking_desk.report.parts.answers import answer_at, or_gap
from trafficking_desk.report.parts.cover import danger_rows, worker_rows
from trafficking_desk.report.parts.late import (
    asked_of,
    not_due,
    references,
)
from trafficking_desk.report.parts.naming import about_them
from trafficking_desk.report.parts.record import ring_back, said_line
from trafficking_desk.report.parts.requests import requests
from trafficking_desk.report.parts.signs import sign_entries, strongest
from trafficking_desk.report.parts.steps import contact_name, told_title
from trafficking_desk.report.tree import (
    Document,
    Heading,
    Lines,
    Mark,
    Node,
    Paragraph,
    Points,
    SummaryList,
    SummaryRow,
    Table,
)
from trafficking_desk.words import _

_MOST_SIGNS: Final = 3
_FAILED: Final = frozenset({"no_answer", "not_done"})
_ASK_NRM: Final = "ask_first_responder_nrm"
_CHILDRENS: Final = frozenset({"childrens_social_care", "hsct_gateway"})
_FACTS: Final[tuple[tuple[str, Mark], ...]] = (
    ("person.where_now", "fact"),
    ("person.expected_next", "fact"),
    ("safety_plan.danger_from", "judgement"),
    ("safety_plan.wishes", "words"),
)


def escalation_letter(pack: PackInput) -> Document:
    """Return the letter: one reader, who must know whom it is about."""
    sections = (
        section("letter", "", _opening(pack)),
        section("calls", _rang(pack), _calls(pack)),
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


def _told_them(pack: PackInput) -> str:
    """Return what the record shows: a call that nobody answered told nobody."""
    calls = asked_of(pack)
    if calls and all(one.result in _FAILED for one in calls):
        return _("We rang about this person, and nobody answered.")
    if calls:
        return _("We asked for help for this person.")
    return _("We write about a person who needs help.")


def _references(pack: PackInput) -> SummaryList:
    ours = pack.case.reference or _("not set")
    theirs = "\n".join(references(pack))
    rows = [SummaryRow(_("Our reference"), ours)]
    if theirs:
        rows.append(SummaryRow(_("Your reference"), theirs))
    return SummaryList(tuple(rows))


def _rang(pack: PackInput) -> str:
    """Return the heading: more services than one cannot all be the reader."""
    if len({one.contact for one in asked_of(pack)}) > 1:
        return _("Whom we rang, and when")
    return _("When we rang you")


def _calls(pack: PackInput) -> Iterator[Node]:
    to_them = asked_of(pack)
    if to_them:
        yield _table(pack, to_them)
    else:
        yield Lines(_("Calls and letters: day, time, with whom, what was said"), 5)


def _table(pack: PackInput, actions: Sequence[Action]) -> Table:
    head = (_("When"), _("What, and with whom"), _("What came of it"))
    return Table(head, tuple(_row(pack, one) for one in actions), (2.6, 4.4, 5))


def _row(pack: PackInput, action: Action) -> tuple[str, str, str]:
    spoke = action.spoke_to.strip()
    who = (
        told_title(pack, action),
        # Whose name the step does not say.
        contact_name(pack, action.contact) if action.step == _ASK_NRM else "",
        _("Spoke to: {who}").format(who=spoke) if spoke else "",
    )
    reference = action.reference.strip()
    came = (
        label_of("result", action.result) if action.result in _FAILED else "",
        _("Reference: {text}").format(text=reference) if reference else "",
        said_line(action),
        ring_back(action),
    )
    return (
        or_gap(typed_moment(action.at)),
        "\n".join(filter(None, who)),
        or_gap("\n".join(filter(None, came))),
    )


def _worry(pack: PackInput) -> Iterator[Node]:
    yield Paragraph(label_of("picture", pack.outcome.picture), strong=True)
    rows = tuple(
        SummaryRow(field_label(path), answer, mark)
        for path, mark in _FACTS
        if (answer := answer_at(pack.case, path)).strip()
    )
    if rows:
        yield SummaryList(rows)
    if _is_about_children(pack):
        # The adult's own account is theirs: it does not go to the children's team.
        yield Lines(_("What may happen to the children if nobody acts"), 3)
        return
    strong = sign_entries(pack, strongest(pack, _MOST_SIGNS))
    if strong:
        yield Heading(_("Some of what was seen and heard"))
        yield from strong
    view = pack.case.story.worker_view
    if view.strip():
        yield Heading(field_label("story.worker_view"))
        yield Paragraph(view, "judgement", labelled=False)
    else:
        yield Lines(_("What will happen if nobody acts"), 3)


def _is_about_children(pack: PackInput) -> bool:
    """Say whether all that was asked of was children's services, beside an adult."""
    doors = {one.contact for one in asked_of(pack)}
    return not pack.is_child and bool(doors) and doors <= _CHILDRENS


def _ask(pack: PackInput) -> Iterator[Node]:
    yield Points(tuple(requests(pack)), numbered=True)
    yield Paragraph(
        _(
            "Please tell us in writing today what you decide, why, and who keeps the"
            " person safe tonight. If we hear nothing, we will ring the next manager."
        )
    )


def _close(pack: PackInput) -> Iterator[Node]:
    yield from worker_rows(pack, compact=True)
    for label in (
        _("Signed"),
        _("Sent how: email, post or by hand"),
        _("Sent on: day and time"),
        _("Answer by: day and time"),
    ):
        yield Lines(label, 1)
