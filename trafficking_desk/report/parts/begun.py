"""How far a step has come: done, tried, begun as our record shows, or open.

What the record shows is said as it stands there: no step is done because of it.
"""

import re
from collections.abc import Iterator
from typing import Final

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.record import Action
from trafficking_desk.report.nrm_known import is_reference
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import has_any
from trafficking_desk.report.parts.rung import DOORS, at_words, calls_to, emergency_call
from trafficking_desk.words import N_, _

_POLICE: Final = "report_police"
_CARE: Final = "get_health_care"
_NRM: Final = frozenset({"ask_first_responder_nrm", "prepare_nrm"})
# Answers that show that a step was begun.
_WRITTEN: Final = {
    "make_safety_plan": ("safety_plan.danger_from", "safety_plan.sleeps_at"),
    "prepare_missing_plan": ("missing.places", "missing.associates"),
    "decide_who_to_tell_at_home": ("safety_plan.must_not_know", "home.why_not"),
    "check_share_without_consent": ("consent.share_without_consent.reason",),
}
_TALK: Final = {
    "see_alone": N_("they were alone when we asked them"),
    "use_interpreter": N_("a professional interpreter helped when we asked them"),
}
# Where people are treated: that somebody is there does not say that they were.
_TREATS: Final = re.compile(
    r"\b(?:ward|hospital|infirmary|clinic|surgery|a&e|emergency department)\b",
    re.IGNORECASE,
)


def taken(pack: PackInput, step: str) -> Action | None:
    """Return what was last done about a step: a result before an attempt."""
    actions = [one for one in pack.case.actions_taken if one.step == step]
    done = [one for one in actions if one.result == "done"]
    return next(reversed(done or actions), None)


def is_done(pack: PackInput, step: str) -> bool:
    """Say whether the step was written down as done."""
    action = taken(pack, step)
    return action is not None and action.result == "done"


def was_so(pack: PackInput, step: str) -> bool:
    """Say whether the talk was already held as the step asks."""
    consent = pack.case.consent
    if step == "see_alone":
        return consent.alone_when_asked == "yes"
    return step == "use_interpreter" and consent.interpreter_kind == "professional"


def state_of(pack: PackInput, step: str) -> str:
    """Return when a step was done, how far it has come, or that it is open."""
    return progress(pack, step) or _("Not yet")


def progress(pack: PackInput, step: str) -> str:
    """Return the same, or "" for a step that nothing shows to be begun."""
    action = taken(pack, step)
    if action and action.result == "done":
        return _said(_("Done {when}"), action)
    begun = "; ".join(_begun(pack, step))
    begun = _("Begun: {how}").format(how=begun) if begun else ""
    if action and action.result == "no_answer":
        tried = _said(_("Tried {when}: no answer"), action)
        return f"{begun or _('Not yet')}. {tried}"
    return begun or _care(pack, step)


def _said(words: str, action: Action) -> str:
    return " ".join(words.format(when=typed_moment(action.at)).split())


def _begun(pack: PackInput, step: str) -> Iterator[str]:
    """Yield each thing in the record that shows that a step was begun."""
    if has_any(pack.case, _WRITTEN.get(step, ())):
        yield _("it is written in our record")
    if was_so(pack, step):
        yield _(_TALK[step])
    rung = _rung(pack, step)
    if rung is not None:
        yield _("they were rung {when}").format(when=at_words(rung.at)).strip()
    if step == _POLICE:
        yield from _with_police(pack)
    sent = pack.case.services.nrm_reference
    if step in _NRM and is_reference(sent):
        yield _("an NRM reference is in our record ({text})").format(text=sent.strip())


def _rung(pack: PackInput, step: str) -> Action | None:
    """Return the last answered call to the service that a step rings."""
    doors = (one for one in DOORS if one.step == step)
    calls = [one for door in doors for one in calls_to(pack, door)]
    return next((one for one in reversed(calls) if one.result == "done"), None)


def _with_police(pack: PackInput) -> Iterator[str]:
    called = emergency_call(pack)
    if called is not None:
        yield _("999 was called {when}").format(when=at_words(called.at)).strip()
    crime = pack.case.services.crime_reference
    if is_reference(crime):
        words = _("a crime reference is in our record ({text})")
        yield words.format(text=crime.strip())


def _care(pack: PackInput, step: str) -> str:
    """Return where they are, if that is where people are treated; never that it was."""
    now = pack.case.person.where_now.strip()
    if step != _CARE or not _TREATS.search(now):
        return ""
    return _("Not written down as done. Where they are now: {place}").format(place=now)
