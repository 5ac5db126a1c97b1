"""The person's copy: what will be sent, to whom and why, in large print.

It leaves out views, names of others and the legal test: if it is found, it
should not put the person in more danger than it must.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import paper, section
from trafficking_desk.report.redaction import name_and_parts
from trafficking_desk.report.tree import (
    ContactCard,
    Document,
    Lines,
    Node,
    Notice,
    Paragraph,
    Points,
)
from trafficking_desk.words import N_, _

_POLICE: Final = N_("The police")
_HOME_OFFICE: Final = N_("The Home Office, to ask for support for you")
# Step of the plan -> who is told, in words for the person.
_TOLD: Final[Mapping[str, str]] = {
    "call_999": _POLICE,
    "tell_safeguarding_lead": N_("The person here whose job is to keep people safe"),
    "refer_childrens_services": N_("People whose job is to look after children"),
    "refer_adult_services": N_("People whose job is to help adults who need care"),
    "report_police": _POLICE,
    "ask_first_responder_nrm": _HOME_OFFICE,
    "prepare_nrm": _HOME_OFFICE,
    "record_duty_to_notify": N_("The Home Office, without your name"),
    "refer_guardian_service": N_("A guardian: someone who is on your side"),
    "offer_support": N_("A support charity"),
}
_NEEDS_YES: Final = frozenset(
    ("report_police", "ask_first_responder_nrm", "prepare_nrm", "offer_support")
)
_NO_NAMES: Final = frozenset({"not", "none", "unknown"})  # in the place of a name
_CHILD_LINES: Final = ("emergency_999", "childline")
_ADULT_LINES: Final = ("emergency_999", "msh_unseen")


def persons_copy(pack: PackInput) -> Document:
    """Return the copy for a child or an adult."""
    sections = (
        section("start", "", _start(pack)),
        section("told", _("Who we tell"), _who(pack)),
        section("what", _("What we tell them"), _what(pack)),
        section("rights", _("What you can say"), _rights(pack)),
        section("numbers", _("Who you can ring"), _numbers(pack)),
    )
    title = _("What we are doing for you")
    return replace(paper(pack, title, sections, handling="", large=True), carried=True)


def _start(pack: PackInput) -> Iterator[Node]:
    yield Notice(
        "attention",
        _("Is it safe for you to carry this?"),
        _("If not, leave it here. You can read it here at any time."),
    )
    yield Paragraph(_("You did nothing wrong. We want you to be safe."), strong=True)
    worker = pack.case.worker
    if worker.name:
        helper = ", ".join(filter(None, (worker.name, worker.phone)))
        yield Paragraph(_("You can talk to: {helper}").format(helper=helper))
    else:
        yield Lines(_("You can talk to"), 1)


def _who(pack: PackInput) -> Iterator[Node]:
    steps = [step.id for step in pack.outcome.steps if step.id in _TOLD]
    sure = dict.fromkeys(_told(pack, one) for one in steps if _is_sure(pack, one))
    asked = dict.fromkeys(_(_TOLD[one]) for one in steps if not _is_sure(pack, one))
    if sure:
        yield Points(tuple(sure))
    if asked:
        yield Paragraph(_("Only if you say yes:"))
        yield Points(tuple(asked))
    if pack.is_child:
        text = _(
            "You are under 18, or may be. So we tell them even if you do not want us"
            " to. We do it to keep you safe."
        )
        yield Paragraph(text)


def _is_sure(pack: PackInput, step: str) -> bool:
    """Say whether they are told whatever the person answers."""
    if step == "report_police":
        return pack.is_child or _police_without_a_yes(pack)
    return pack.is_child or step not in _NEEDS_YES


def _police_without_a_yes(pack: PackInput) -> bool:
    decided = pack.case.consent.share_without_consent.decided
    return decided or pack.outcome.danger_now == "yes"


def _told(pack: PackInput, step: str) -> str:
    """Return who is told; to an adult, who may fear them, also why."""
    if pack.is_child:
        return _(_TOLD[step])
    if _TOLD[step] == _POLICE:
        return _("The police, because someone may be badly hurt, even if you say no")
    if step == "refer_childrens_services":
        return _(
            "People whose job is to look after children, because a child may be in"
            " danger"
        )
    return _(_TOLD[step])


def _what(pack: PackInput) -> Iterator[Node]:
    yield Points(
        (
            _("Your name and age, and where you are"),
            _("What you told us, and what we saw"),
            _("Why we are worried about you"),
            _("What you want to happen"),
        )
    )
    # Never what they said of sharing: it may say whom they fear.
    wish = pack.case.safety_plan.wishes
    if wish.strip() and not _names_involved(pack, wish):
        yield Paragraph(_("You said:"))
        yield Paragraph(wish, "words", labelled=False)
    else:
        yield Lines(_("What you want to happen"), 3)


def _names_involved(pack: PackInput, typed: str) -> bool:
    """Say whether someone who may be involved is named: they may find this paper."""
    names = (
        part
        for who in pack.case.people
        if who.may_be_involved
        for part in name_and_parts(who.name)
        if part and part.casefold() not in _NO_NAMES
    )
    found = (re.search(rf"\b{re.escape(one)}\b", typed, re.IGNORECASE) for one in names)
    return any(found)


def _rights(pack: PackInput) -> Iterator[Node]:
    yield Points(
        (
            _("You can ask what we wrote about you."),
            _("You can say if something is wrong. We will put it right."),
            _("You can have an interpreter who does not know you."),
            _("You can change your mind about what you told us you want."),
            *_adult_rights(pack),
        )
    )


def _adult_rights(pack: PackInput) -> Iterator[str]:
    if not pack.is_child:
        yield _("You can say no to the Home Office referral. You still get help.")


def _numbers(pack: PackInput) -> Iterator[Node]:
    for one in _CHILD_LINES if pack.is_child else _ADULT_LINES:
        number = pack.numbers.get(one)
        if number is not None:
            yield ContactCard(number.name, number.number, "")
    clear = _("Clear your call list after you ring, if someone looks at your phone.")
    yield Paragraph(clear)
