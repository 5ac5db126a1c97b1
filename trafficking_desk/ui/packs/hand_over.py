"""The last check: who gets the paper, how it travels, who may see it. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from trafficking_desk.assessment.recipients import (
    Clash,
    Recipient,
    clashes,
    recipients,
    why_not,
)
from trafficking_desk.cases.case import Case
from trafficking_desk.content.question import Choice
from trafficking_desk.desk.receipts import has_slip
from trafficking_desk.ui.packs.choosing import MISSING
from trafficking_desk.words import N_, _

Box = Literal["recipient", "way", "collector", "unseen", "told", "carry"]

WAYS: Final = (
    Choice(value="by_hand", label=N_("I hand it over myself")),
    Choice(value="collected", label=N_("They collect it from me")),
    Choice(value="secure_email", label=N_("By secure e-mail or their own portal")),
    Choice(value="post", label=N_("By tracked post")),
    Choice(value="stays", label=N_("It stays here, locked away")),
)
# Whom a paper is written for.
_READERS: Final[Mapping[str, str]] = {
    "childrens_services": "childrens_services",
    "adult_services": "adult_services",
    MISSING: "police",
    "guardian": "guardian",
    "first_responder": "first_responder",
    "duty_to_notify": "first_responder",
    "persons_copy": "person",
    "child_card": "person",
    "parents_sheet": "parent",
}
# What the person takes along: asked first if it is safe.
_CARRIED: Final = frozenset({"persons_copy", "child_card"})
_NO_DUTY: Final = frozenset({MISSING})  # every minute counts: said, and not asked


@dataclass(frozen=True, slots=True)
class HandOver:
    """What the worker answered; "" is nothing yet.

    `collector` names who comes for it: checked here, and written down nowhere.
    """

    recipient: str = ""
    way: str = ""
    unseen: bool = False
    told: bool = False
    collector: str = ""
    carry: bool = False


@dataclass(frozen=True, slots=True)
class LastCheck:
    """What is asked before a paper goes out.

    `warning` is "" or says whom the paper trusts who may be involved; then `told`
    is asked. With `at_once` only a block stops it. `carried`: the person takes it
    along. `follow_up` is "" or what the desk does once it is out.
    """

    case: Case

    recipients: tuple[Recipient, ...]
    warning: str
    clashes: tuple[Clash, ...]
    answers: HandOver
    at_once: bool
    carried: bool = False
    follow_up: str = ""


def last_check(case: Case, document: str) -> LastCheck:
    """Return the check for one paper; its own reader is picked, unless blocked."""
    everyone = recipients(case)
    reader = _READERS.get(document, "")
    free = {one.id for one in everyone if not one.blocked}
    found = clashes(case)
    at_once = document in _NO_DUTY
    picked = HandOver(reader if reader in free else "", "collected" if at_once else "")
    return LastCheck(
        case,
        everyone,
        _warning(found),
        found,
        picked,
        at_once,
        carried=document in _CARRIED,
        follow_up=_follow_up(document),
    )


def problems(check: LastCheck, answers: HandOver) -> tuple[tuple[Box, str], ...]:
    """Return what still keeps the paper here, with the box to put it right in."""
    found: list[tuple[Box, str]] = []
    blocked = {one.id: one.blocked for one in check.recipients}
    if not answers.recipient:
        found.append(("recipient", _("Choose who gets this paper.")))
    elif blocked.get(answers.recipient):
        other = _("Choose someone else: {reason}")
        reason = blocked[answers.recipient]
        found.append(("recipient", other.format(reason=reason)))
    if check.at_once:
        return tuple(found)
    if not answers.way:
        found.append(("way", _("Choose how it gets there.")))
    if answers.way == "collected":
        found += _collected(check, answers)
    if check.carried and answers.way != "stays" and not answers.carry:
        text = _("Ask them alone if it is safe to carry. Without a yes, it stays here.")
        found.append(("carry", text))
    if not answers.unseen:
        text = _("Make sure that nobody who may be involved can see it, then tick.")
        found.append(("unseen", text))
    if check.clashes and not answers.told:
        text = _("Tell the reader whom not to ring, then tick.")
        found.append(("told", text))
    return tuple(found)


def _collected(check: LastCheck, answers: HandOver) -> list[tuple[Box, str]]:
    if not answers.collector.strip():
        return [("collector", _("Write who collects it."))]
    reason = why_not(check.case, answers.collector)
    if reason:
        other = _("Do not give it to them: {reason}")
        return [("collector", other.format(reason=reason))]
    return []


def _follow_up(document: str) -> str:
    if not has_slip(document):
        return ""
    return _(
        "Its last page is a receipt to sign and send back. Your plan will say by "
        "when to ring if it does not come."
    )


def _warning(found: tuple[Clash, ...]) -> str:
    if not found:
        return ""
    words = _(
        "On this paper, someone you marked as maybe involved is also {parts}. "
        "Change that answer if it is wrong. If it is right, the paper says beside it "
        "that they may be involved; tell the reader too not to ring or ask them."
    )
    return words.format(parts=_(" and ").join(one.part for one in found))
