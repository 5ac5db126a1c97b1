"""All that the case's own page needs to draw."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from msgspec import UNSET

from trafficking_desk.assessment.outcome import Outcome
from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.cases.when import read_when
from trafficking_desk.content.model import Content
from trafficking_desk.desk.advice import Advice
from trafficking_desk.ui.case_home import summaries
from trafficking_desk.ui.case_home.progress import TaskState, progress, told
from trafficking_desk.ui.packs.choosing import is_missing
from trafficking_desk.ui.places import (
    Attachments,
    Chronology,
    Packs,
    Place,
    Section,
    Signs,
    WhatThisMayBe,
)
from trafficking_desk.words import N_, _

GLIMPSED: Final = 3


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One part of the case."""

    title: str
    summary: str
    state: TaskState
    place: Place


@dataclass(frozen=True, slots=True)
class NextCard:
    """The first step. `number` is "" when nobody is to be rung for it."""

    title: str
    whom: str
    number: str
    then: str
    urgent: bool


@dataclass(frozen=True, slots=True)
class Glimpse:
    """One event, newest first."""

    when: str
    what: str


@dataclass(frozen=True, slots=True)
class HomeState:
    """`danger`: "yes" calls 999, "ask" asks again, "" is silent.

    `missing`: the person is missing at this moment. `receipt_late`: a referral
    went out, and the slip to sign is not back by the time that was set.
    """

    reference: str
    about: str
    tasks: tuple[TaskRow, ...]
    next: NextCard | None
    danger: Literal["yes", "ask", ""]
    events: tuple[Glimpse, ...]
    missing: bool = False
    receipt_late: bool = False


# What stands where a broken form file leaves a gap: the title and the hint.
_FORMS: Final[Mapping[str, str]] = {
    "safe_now": N_("Safe now?"),
    "person": N_("The person"),
    "story": N_("The story"),
    "people": N_("People and places"),
    "consent": N_("Consent and sharing"),
    "safety_plan": N_("Safety plan"),
    "worker": N_("Your details"),
    "readers": N_("More for each reader"),
}


def home_state(
    opened: OpenCase,
    advice: Advice,
    content: Content,
    packed: datetime | None,
    filed: str = "",
) -> HomeState:
    """Return the page of one case; `packed` is when a pack last left it, or None.

    `filed` is what the photo or document that was added last shows.
    """
    outcome = advice.outcome
    return HomeState(
        reference=opened.case.reference,
        about=summaries.about_line(opened, outcome),
        tasks=(*_tasks(opened, outcome, content), *_papers(opened, packed, filed)),
        next=_next(advice),
        danger=_danger(outcome),
        events=_events(opened),
        missing=is_missing(opened.case),
    )


def _tasks(opened: OpenCase, outcome: Outcome, content: Content) -> tuple[TaskRow, ...]:
    case = opened.case

    def section(form_id: str, summary: str | None = None) -> TaskRow:
        form = content.forms.get(form_id)
        state = progress(form, opened) if form else told(form_id, opened)
        if form and summary is None:
            summary = summaries.answers_line(form, opened)
        hint = _(form.summary) if form else _("This part of the program is damaged")
        title = _(form.title) if form else _(_FORMS[form_id])
        shown = summary if summary and state != "not_started" else hint
        return TaskRow(title, shown, state, Section(opened.id, form_id))

    return (
        section("safe_now", summaries.danger_line(case, outcome)),
        section("person", summaries.person_line(case)),
        _signs(opened, content),
        _views(opened, outcome),
        section("story"),
        section("people"),
        _consent(section, opened, outcome),
        section("safety_plan"),
        section("worker"),
        section("readers"),
    )


def _papers(
    opened: OpenCase, packed: datetime | None, filed: str
) -> tuple[TaskRow, ...]:
    case = opened.case
    return (
        TaskRow(
            _("Packs"),
            summaries.packed_line(packed)
            or _("Check your answers, then print or save the papers"),
            "started" if packed else "not_started",
            Packs(opened.id),
        ),
        TaskRow(
            _("Chronology and follow-up"),
            summaries.chronology_line(case)
            or _("What happened when, and what was done about it"),
            "started" if case.chronology or case.actions_taken else "not_started",
            Chronology(opened.id),
        ),
        TaskRow(
            _("Photos and documents"),
            summaries.shorten(filed)
            or _("Letters, papers and photos that were given to you"),
            "started" if filed else "not_started",
            Attachments(opened.id),
        ),
    )


def _signs(opened: OpenCase, content: Content) -> TaskRow:
    signs = opened.case.signs
    known = all(sign.known_by is not UNSET for sign in signs)
    return TaskRow(
        _("What was seen and heard"),
        summaries.signs_line(opened.case, content)
        or _("The signs that you or others noticed. One is enough to act on"),
        ("done" if known else "started") if signs else "not_started",
        Signs(opened.id),
    )


def _views(opened: OpenCase, outcome: Outcome) -> TaskRow:
    needed = [r for r in outcome.elements.values() if r.state != "not_needed"]
    judged = [result.judged_by == "worker" for result in needed]
    bears = any(result.signs for result in needed)
    started: TaskState = "started" if any(judged) or bears else "not_started"
    return TaskRow(
        _("What this may be"),
        summaries.views_line(outcome)
        or _("What was done, how and what for; in your view, with reasons"),
        "done" if all(judged) else started,
        WhatThisMayBe(opened.id),
    )


def _consent(
    section: Callable[[str, str | None], TaskRow], opened: OpenCase, outcome: Outcome
) -> TaskRow:
    row = section("consent", summaries.consent_line(opened.case, outcome))
    if outcome.treat_as == "child":
        line = summaries.consent_line(opened.case, outcome)
        return TaskRow(row.title, line, row.state, row.place)
    return row


def _next(advice: Advice) -> NextCard | None:
    steps = advice.outcome.steps
    if not steps:
        return None
    first = steps[0]
    number = advice.numbers.get(first.contacts[0]) if first.contacts else None
    then = steps[1].title if len(steps) > 1 else ""
    return NextCard(
        title=first.title,
        whom=number.name if number else "",
        number=number.shown if number else "",
        then=_("Then: {step}").format(step=then) if then else "",
        urgent=first.id in {"call_999", "decide_danger_now"},
    )


def _danger(outcome: Outcome) -> Literal["yes", "ask", ""]:
    if outcome.danger_now == "yes":
        return "yes"
    asked = any(step.id == "decide_danger_now" for step in outcome.steps)
    return "ask" if asked else ""


def _events(opened: OpenCase) -> tuple[Glimpse, ...]:
    dated = ((read_when(event.when), event) for event in opened.case.chronology)
    known = [(when, event) for when, event in dated if when is not None]
    newest = sorted(known, key=lambda pair: pair[0], reverse=True)
    return tuple(
        Glimpse(typed_moment(event.when), summaries.shorten(event.what, 80))
        for _when, event in newest[:GLIMPSED]
    )
