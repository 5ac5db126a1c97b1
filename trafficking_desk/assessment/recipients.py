"""Who may be given a paper, and who must not: the last check before it goes out.

Everyone is spoken of by their part, never by name.
Source: `do_not_alert` of the outcome: nobody who may be involved is warned.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from trafficking_desk.cases.case import Case
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.sharing import OtherPerson
from trafficking_desk.words import N_, _

RECIPIENTS: Final[Mapping[str, str]] = {
    "childrens_services": N_("Children's services"),
    "adult_services": N_("Adult services"),
    "police": N_("The police"),
    "guardian": N_("The guardian service"),
    "first_responder": N_("A first responder, for the official referral"),
    "health": N_("A nurse or doctor"),
    "lead": N_("The safeguarding lead"),
    "manager": N_("A manager here"),
    "colleague": N_("Someone else who works here"),
    "social_worker": N_("Their social worker"),
    "solicitor": N_("Their solicitor"),
    "interpreter": N_("The interpreter"),
    "parent": N_("A parent, carer or next of kin"),
    "person": N_("The person themselves"),
    "own_records": N_("Nobody: it stays in our own locked records"),
}
# Who someone is to the case, for each recipient it may be.
_LINKS: Final[Mapping[str, frozenset[str]]] = {
    "lead": frozenset({"lead"}),
    "manager": frozenset({"manager"}),
    "colleague": frozenset({"staff_here", "relative_of_staff"}),
    "interpreter": frozenset({"interpreter"}),
    "parent": frozenset({"family", "partner"}),
}
_ANSWERS: Final[Mapping[str, Callable[[Case], str]]] = {
    "social_worker": lambda case: case.services.social_worker,
    "solicitor": lambda case: case.services.solicitor,
    "interpreter": lambda case: case.consent.explained_by,
    "parent": lambda case: case.home.responsibility,
}
_KNOWN_FIRST: Final = frozenset({"social_worker", "solicitor", "interpreter"})
# Whom a paper gives as someone to ring, ask or trust: field, and what they are.
_TRUSTED: Final[tuple[tuple[str, str, Callable[[Case], str]], ...]] = (
    ("worker.name", N_("the sender"), lambda case: case.worker.name),
    (
        "home.responsibility",
        N_("the one who decides for the child"),
        lambda case: case.home.responsibility,
    ),
    (
        "consent.explained_by",
        N_("the one who explained and interpreted"),
        lambda case: case.consent.explained_by,
    ),
    (
        "services.social_worker",
        N_("the social worker"),
        lambda case: case.services.social_worker,
    ),
    ("services.solicitor", N_("the solicitor"), lambda case: case.services.solicitor),
    (
        "safety_plan.safe_contact",
        N_("the safe way to reach them"),
        lambda case: case.safety_plan.safe_contact,
    ),
    (
        "home.parental_figure",
        N_("the adult who acts as a parent"),
        lambda case: case.home.parental_figure,
    ),
    (
        "services.others",
        N_("someone else who knows them"),
        lambda case: case.services.others,
    ),
    (
        "missing.tell_first",
        N_("the one to ring when they are found"),
        lambda case: case.missing.tell_first,
    ),
    (
        "safety_plan.safe_adult",
        N_("the safe adult"),
        lambda case: case.safety_plan.safe_adult,
    ),
    (
        "safety_plan.may_collect",
        N_("the one who may collect them"),
        lambda case: case.safety_plan.may_collect,
    ),
)
_ANSWER_AT: Final = {field: answer for field, _part, answer in _TRUSTED}
_WORD: Final = re.compile(r"\w{2,}")
_NO_NAME: Final = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "the",
        "of",
        "his",
        "her",
        "their",
        "not",
        "known",
        "unknown",
        "name",
        "no",
        "none",
    ]
)


@dataclass(frozen=True, slots=True)
class Recipient:
    """Someone a paper can go to; `blocked` is why it must not, or ""."""

    id: str
    title: str
    blocked: str = ""


@dataclass(frozen=True, slots=True)
class Clash:
    """A paper names, as `part`, someone who may be involved; set in `field`."""

    field: str
    part: str


def recipients(case: Case) -> tuple[Recipient, ...]:
    """Return everyone a paper can go to, with who is blocked and why."""
    return tuple(
        Recipient(one, _(title), _blocked(case, one))
        for one, title in RECIPIENTS.items()
        if one not in _KNOWN_FIRST or _is_known(case, one)
    )


def why_not(case: Case, typed: str) -> str:
    """Return why someone named in `typed` must not have a paper, "" if they may.

    Somebody is meant by their name, or by what they are to the person.
    """
    for who in _involved(case):
        if _is_meant(who, typed):
            reason = _("You marked {role} as someone who may be involved.")
            return reason.format(role=part_of(who))
    return ""


def recipient_title(recipient: str) -> str:
    """Return what a recipient is called; "" for one no longer known."""
    return _(RECIPIENTS[recipient]) if recipient in RECIPIENTS else ""


def clashes(case: Case) -> tuple[Clash, ...]:
    """Return where the papers trust someone who may be involved."""
    involved = _involved(case)
    return tuple(
        Clash(field, _(part))
        for field, part, answer in _TRUSTED
        if any(_is_meant(who, answer(case)) for who in involved)
    )


def may_be_involved(case: Case, field: str) -> bool:
    """Say whether the answer at `field` trusts someone who may be involved."""
    answer = _ANSWER_AT.get(field)
    return answer is not None and any(
        _is_meant(who, answer(case)) for who in _involved(case)
    )


def _is_known(case: Case, recipient: str) -> bool:
    links = _LINKS.get(recipient, frozenset())
    answer = _ANSWERS[recipient](case).strip()
    return bool(answer) or any(who.link in links for who in case.people)


def _blocked(case: Case, recipient: str) -> str:
    answer = _ANSWERS.get(recipient, _nobody)(case)
    for who in _involved(case):
        if who.link in _LINKS.get(recipient, ()) or _is_meant(who, answer):
            reason = _("You marked {role} as someone who may be involved.")
            return reason.format(role=part_of(who))
    if recipient in {"person", "parent"} and _is_near(case):
        return _("The one who may be using them may be near. Keep paper away.")
    return ""


def part_of(person: OtherPerson) -> str:
    """Return who someone is to the case, without a name."""
    if person.link in {"none", "other"}:
        return person.role or _("someone you named")
    return label_of("link", person.link)


def _involved(case: Case) -> tuple[OtherPerson, ...]:
    return tuple(one for one in case.people if one.may_be_involved)


def _is_near(case: Case) -> bool:
    kinds = case.danger_now.kinds
    return case.facts.exploiter_may_be_present or "exploiter_here" in kinds


def _is_meant(who: OtherPerson, answer: str) -> bool:
    """Say whether an answer names this one, or says what they are."""
    said = _words(answer)
    return (
        any(words <= said or said <= words for words in _known_as(who))
        if said
        else False
    )


def _known_as(who: OtherPerson) -> tuple[frozenset[str], ...]:
    return tuple(filter(None, (_words(who.name), _words(who.role))))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold())) - _NO_NAME


def _nobody(_case: Case) -> str:
    return ""
