"""Which papers there are, for whom, and which one the plan asks for next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from trafficking_desk.assessment.outcome import Outcome
from trafficking_desk.assessment.recipients import recipient_title, recipients
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.dates import moment_in_words
from trafficking_desk.desk.issues import Issued
from trafficking_desk.report.documents import (
    DOCUMENTS,
    REFERRAL,
    document_title,
)
from trafficking_desk.ui.packs.suited import unsuited
from trafficking_desk.words import N_, _

MISSING: Final = "missing_person"
DISCREET: Final = "discreet"  # holds no case: it is made among the forms to print

# Group -> its papers, each with one line on what it is for.
_GROUPS: Final[tuple[tuple[str, Mapping[str, str]], ...]] = (
    (
        N_("Children's services"),
        {"childrens_services": N_("Asks the council or Trust to protect a child.")},
    ),
    (
        N_("Adult services"),
        {"adult_services": N_("Asks for safety and support for an adult.")},
    ),
    (
        N_("The police"),
        {MISSING: N_("Print it at once when someone goes missing, or before.")},
    ),
    (
        N_("The guardian service"),
        {"guardian": N_("Asks for an adult who stands by a trafficked child.")},
    ),
    (
        N_("The first responder"),
        {
            "first_responder": N_("What the official form asks, in its order."),
            "duty_to_notify": N_("Tells the Home Office of an adult, without a name."),
        },
    ),
    (
        N_("Any agency"),
        {
            REFERRAL: N_("All that you wrote down, for whoever takes this on."),
            "escalation_letter": N_("When you asked for help and nobody answered."),
        },
    ),
    (
        N_("The person, or those at home"),
        {
            "persons_copy": N_("What you will send, in plain words and large print."),
            DISCREET: N_("Two numbers and no title. We ask first if it is safe."),
            "child_card": N_("Whom a child can ring. Ask first if it is safe."),
            "parents_sheet": N_("Only if nobody at home may be involved."),
            "language_sheet": N_("To point at the language that they speak."),
        },
    ),
    (
        N_("Your own records"),
        {
            "safety_plan": N_("How the person is kept safe, from today."),
            "chronology": N_("What happened when, for meetings and courts."),
            "actions_log": N_("Who was rung, what they said, what is still to do."),
            "body_map": N_("Marks that you could see without looking for them."),
        },
    ),
)
_STEPS: Final[Mapping[str, str]] = {
    "refer_childrens_services": "childrens_services",
    "refer_adult_services": "adult_services",
    "refer_guardian_service": "guardian",
    "prepare_nrm": "first_responder",
    "ask_first_responder_nrm": "first_responder",
    "record_duty_to_notify": "duty_to_notify",
    "make_safety_plan": "safety_plan",
    "prepare_missing_plan": MISSING,
    "escalate": "escalation_letter",
}
_AS_PDF: Final = frozenset({"paper", "pdf", "locked_pdf"})
_SHAPES: Final[Mapping[str, str]] = {
    "paper": N_("printed"),
    "pdf": N_("saved as PDF"),
    "locked_pdf": N_("saved as PDF with a passphrase"),
    "word": N_("saved for Word"),
    "text": N_("copied as text"),
}


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One paper to choose. `is_next`: the plan's next step needs it."""

    document: str
    title: str
    about: str
    is_next: bool = False


@dataclass(frozen=True, slots=True)
class ReaderGroup:
    """Papers for one reader."""

    reader: str
    papers: tuple[PaperRow, ...]


@dataclass(frozen=True, slots=True)
class IssuedRow:
    """What went out, in one line. `id` shows it again; "" if it is not kept as PDF.

    `blocked` is why it must not go to the same one again, or "".
    """

    line: str
    id: str = ""
    blocked: str = ""
    document: str = REFERRAL


@dataclass(frozen=True, slots=True)
class ChoiceState:
    """Who is it for? `issued` is what went out, newest first."""

    reference: str
    groups: tuple[ReaderGroup, ...]
    issued: tuple[IssuedRow, ...]
    missing: bool


def choice_state(case: Case, outcome: Outcome, issued: Sequence[Issued]) -> ChoiceState:
    """Return every paper by reader; the one to do next stands first."""
    missing = is_missing(case)
    next_one = next_paper(case, outcome)
    other = {one: why for one, why in unsuited(outcome).items() if one != next_one}
    groups = [
        _group(reader, {one: about[one] for one in about if one not in other}, next_one)
        for reader, about in _known_groups()
    ]
    groups.sort(key=lambda group: not any(row.is_next for row in group.papers))
    groups.append(_group(N_("Not for this case, as it is recorded"), other, next_one))
    why = {one.id: one.blocked for one in recipients(case)}
    lines = tuple(
        IssuedRow(
            issued_line(one),
            one.id if one.shape in _AS_PDF else "",
            why.get(one.recipient, ""),
            one.document or REFERRAL,
        )
        for one in issued
    )
    shown = tuple(group for group in groups if group.papers)
    return ChoiceState(case.reference, shown, lines, missing)


def paper_of(step: str) -> str:
    """Return the paper that a step of the plan needs; "" if none."""
    return _STEPS.get(step, "")


def is_missing(case: Case) -> bool:
    """Say whether the person is missing now."""
    return "missing_now" in case.danger_now.kinds


def next_paper(case: Case, outcome: Outcome) -> str:
    """Return the paper of the first step that is not done; the referral if none."""
    if is_missing(case):
        return MISSING
    done = {one.step for one in case.actions_taken if one.result == "done"}
    wanted = (_STEPS.get(step.id, "") for step in outcome.steps if step.id not in done)
    return next((one for one in wanted if one in DOCUMENTS), REFERRAL)


def _known_groups() -> tuple[tuple[str, Mapping[str, str]], ...]:
    """Return the groups; papers that none of them names come with the records."""
    named = {one for _reader, papers in _GROUPS for one in papers}
    rest = {
        one: kind.reader
        for one, kind in DOCUMENTS.items()
        if one not in named and kind.needs_case
    }
    *others, (records, papers) = _GROUPS
    return (*others, (records, {**papers, **rest}))


def _group(reader: str, about: Mapping[str, str], next_one: str) -> ReaderGroup:
    rows = [
        PaperRow(one, _paper_title(one), _(line), one == next_one)
        for one, line in about.items()
        if one in DOCUMENTS or one == DISCREET
    ]
    rows.sort(key=lambda row: not row.is_next)
    return ReaderGroup(_(reader), tuple(rows))


def _paper_title(document: str) -> str:
    return _("Card to carry") if document == DISCREET else document_title(document)


def _shape(shape: str) -> str:
    return _(_SHAPES[shape]) if shape in _SHAPES else ""


def issued_line(one: Issued) -> str:
    """Return when which paper went out, how and to whom."""
    parts = (
        moment_in_words(one.at),
        document_title(one.document) if one.document else _("A paper"),
        _("printed again") if one.again else _shape(one.shape),
        recipient_title(one.recipient),
    )
    return "  ·  ".join(filter(None, parts))
