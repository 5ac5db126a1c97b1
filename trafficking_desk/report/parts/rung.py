"""Calls to one service: what its front door finds on page 1.

"You" is whoever reads the paper; times are as they were written down.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from trafficking_desk.cases.dates import day_text, moment_in_words, typed_moment
from trafficking_desk.cases.receipt import RECEIPT
from trafficking_desk.cases.record import Action
from trafficking_desk.cases.when import Reading, read_when
from trafficking_desk.report.nrm_known import is_reference
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.steps import contact_name
from trafficking_desk.words import _

_EMERGENCY: Final = "emergency_999"
_NEVER: Final = Reading(0)  # what has no time stands before what has one
_ISO_DAY: Final = len("2026-11-20")


@dataclass(frozen=True, slots=True)
class Door:
    """One kind of service: its contacts, and the step that rings it."""

    contacts: frozenset[str]
    step: str


CHILDREN: Final = Door(
    frozenset({"childrens_social_care", "hsct_gateway", "mash"}),
    "refer_childrens_services",
)
ADULTS: Final = Door(
    frozenset({"adult_social_care", "hsct_adult"}), "refer_adult_services"
)
POLICE: Final = Door(frozenset({"police_101", "psni", "police_team"}), "report_police")
GUARDIANS: Final = Door(
    frozenset({"ictg_line", "guardianship_scot", "ni_guardian"}),
    "refer_guardian_service",
)
DOORS: Final = (CHILDREN, ADULTS, POLICE, GUARDIANS)


def calls_to(pack: PackInput, door: Door) -> tuple[Action, ...]:
    """Return the calls that were made to a service, earliest first."""
    found = (one for one in pack.case.actions_taken if _is_call(one, door))
    return tuple(sorted(found, key=lambda one: read_when(one.at) or _NEVER))


def our_calls(pack: PackInput, door: Door) -> str:
    """Return what the reader needs of our calls to them; "" if there was none."""
    calls = calls_to(pack, door)
    answered = [one for one in calls if one.result == "done"]
    lines = list(_told_you(answered[-1])) if answered else []
    if calls and calls[-1].result == "no_answer":
        rang = _("We rang {when}: no answer.").format(when=at_words(calls[-1].at))
        lines.append(rang)
    return "\n".join(lines)


def told_elsewhere(pack: PackInput, *doors: Door) -> Iterator[str]:
    """Yield the latest answered call to each service, as told to someone else.

    Of the police, also the crime reference that is in the record.
    """
    for door in doors:
        answered = [one for one in calls_to(pack, door) if one.result == "done"]
        if answered:
            yield _told_them(pack, answered[-1])
        crime = pack.case.services.crime_reference.strip()
        given = reference_of(pack, door)
        if door is POLICE and is_reference(crime) and crime != given:
            yield _("Police: the crime reference is {text}.").format(text=crime)


def reference_of(pack: PackInput, door: Door) -> str:
    """Return the latest reference that a service gave us, or ""."""
    given = [one.reference.strip() for one in calls_to(pack, door)]
    return next((one for one in reversed(given) if one), "")


def ring_back_of(pack: PackInput, door: Door) -> str:
    """Return by when a service said that it rings back, as typed, or ""."""
    calls = [one for one in calls_to(pack, door) if one.result == "done"]
    return calls[-1].ring_back_by.strip() if calls else ""


def is_past(pack: PackInput, typed: str) -> bool:
    """Say whether a time has gone by; one that cannot be read has not."""
    try:
        due = datetime.fromisoformat(typed)
    except ValueError:
        return False
    if len(typed) == _ISO_DAY:
        return due.date() < pack.as_of.date()
    now = pack.as_of if due.tzinfo else pack.as_of.replace(tzinfo=None)
    return due <= now


def emergency_call(pack: PackInput) -> Action | None:
    """Return the last call to 999 that was answered, or None."""
    calls = [
        one
        for one in pack.case.actions_taken
        if one.result == "done" and _EMERGENCY in (one.contact, _line_of(one.step))
    ]
    return calls[-1] if calls else None


def emergency_line(pack: PackInput) -> str:
    """Return when 999 was called and what came of it, or ""."""
    call = emergency_call(pack)
    if call is None:
        return ""
    said = _("999 was called {when}").format(when=at_words(call.at)).strip()
    if call.reference.strip():
        said = _("{said}: reference {text}").format(said=said, text=call.reference)
    told = _("They said: {words}").format(words=call.said) if call.said.strip() else ""
    return " ".join(filter(None, (f"{said}.", told)))


def at_words(typed: str) -> str:
    """Return "at 14:52 on 20 November 2026"; what cannot be read stays as typed."""
    text = typed.strip()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return typed
    day = day_text(moment.date())
    if len(text) == _ISO_DAY:
        return _("on {day}").format(day=day)
    return _("at {time} on {day}").format(time=f"{moment:%H:%M}", day=day)


def by_words(typed: str, since: str) -> str:
    """Return "16:30", with the day if it is another than that of `since`."""
    try:
        due, start = datetime.fromisoformat(typed), datetime.fromisoformat(since)
    except ValueError:
        return typed_moment(typed)
    if len(typed) > _ISO_DAY and due.date() == start.date():
        return f"{due:%H:%M}"
    return moment_in_words(due) if len(typed) > _ISO_DAY else day_text(due.date())


def _told_you(call: Action) -> Iterator[str]:
    rang = _("We rang {when}").format(when=at_words(call.at)).strip()
    parts = (
        _("your reference {text}").format(text=call.reference)
        if call.reference.strip()
        else "",
        _("you ring back by {when}").format(when=by_words(call.ring_back_by, call.at))
        if call.ring_back_by.strip()
        else "",
    )
    told = "; ".join(filter(None, parts))
    yield f"{rang}: {told}." if told else f"{rang}."
    who, said = call.spoke_to.strip(), call.said.strip()
    spoke = (
        _("we spoke to {who}").format(who=who) if who else "",
        _("we were told: {words}").format(words=said) if said else "",
    )
    told = "; ".join(filter(None, spoke))
    if told:
        yield told[:1].upper() + told[1:]


def _told_them(pack: PackInput, call: Action) -> str:
    who = contact_name(pack, call.contact) or _("Told")
    parts = (
        _rung(pack, call),
        _("their reference {text}").format(text=call.reference)
        if call.reference.strip()
        else "",
        _("they ring back by {when}").format(when=by_words(call.ring_back_by, call.at))
        if call.ring_back_by.strip()
        else "",
    )
    return f"{who}: {'; '.join(filter(None, parts))}."


def _rung(pack: PackInput, call: Action) -> str:
    today = pack.as_of.date().isoformat()
    if call.at.startswith(today) and len(call.at) > _ISO_DAY:
        return _("rung today at {time}").format(time=by_words(call.at, today))
    return _("rung {when}").format(when=at_words(call.at))


def _is_call(action: Action, door: Door) -> bool:
    if action.step == RECEIPT or action.result == "not_done":
        return False
    own = not action.contact and action.step == door.step
    return own or action.contact in door.contacts


def _line_of(step: str) -> str:
    return _EMERGENCY if step == "call_999" else ""
