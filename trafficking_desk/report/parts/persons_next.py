"""What comes next, in words for the person: nothing that others still decide."""

from collections.abc import Iterator, Mapping
from typing import Final

from trafficking_desk.assessment.nation_words import services
from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.persons_told import is_sure, said_yes, shares
from trafficking_desk.report.parts.rung import by_words, emergency_call, is_past
from trafficking_desk.report.parts.safe_paper import is_near, stays_here
from trafficking_desk.report.tree import Heading, Lines, Node, Paragraph, Points
from trafficking_desk.words import N_, _

# Who is rung for a step, in words for the person.
_RUNG: Final[Mapping[str, str]] = {
    "refer_childrens_services": N_("{childrens}"),
    "refer_adult_services": N_("{adults}"),
    "report_police": N_("{police}"),
    "ask_first_responder_nrm": N_("those who can send the Home Office form"),
    "get_advice_without_name": N_("an advice line, without your name"),
    "refer_guardian_service": N_("{guardians}"),
    "offer_support": N_("a support charity"),
}
# What nobody has done yet; only what is told in any case, or after their yes.
_TO_DO: Final[Mapping[str, str]] = {
    "refer_childrens_services": N_("We tell {childrens}."),
    "refer_adult_services": N_("We tell {adults}."),
    "report_police": N_("We tell {police}."),
    "ask_first_responder_nrm": N_("We ask for the Home Office form to be sent."),
    "prepare_nrm": N_("We fill in the Home Office form with you."),
    "refer_guardian_service": N_("We ask for a guardian for you."),
}
_ADULTS: Final = "refer_adult_services"
_HEALTH: Final = "get_health_care"
_POLICE: Final = "report_police"
_REVIEW: Final = "safety_plan.review_on"


def next_part(pack: PackInput) -> Iterator[Node]:
    """Yield what we do next, where they sleep, and when we meet."""
    points = (*_waiting(pack), *_open(pack), *_health(pack), *_review(pack))
    yield Heading(_("Next"))
    if points:
        yield Points(points)
    yield from _tonight(pack)
    when = _("When and where. We write it only if that is safe.")
    yield Lines(_("We meet again"), 1, hint=when)


def _waiting(pack: PackInput) -> Iterator[str]:
    """Yield who said by when they ring; a time that has gone by is no news."""
    for action in pack.case.actions_taken:
        due = action.ring_back_by.strip()
        if action.result != "done" or not due or is_past(pack, due):
            continue
        who = _who(pack, action.step)
        if who:
            words = _("{who} said that they would ring us by {when}.")
            when = by_words(due, action.at)
            yield words.format(who=who[:1].upper() + who[1:], when=when)


def _open(pack: PackInput) -> Iterator[str]:
    """Yield what was tried or has yet to be done, in the order of the plan."""
    for step in pack.outcome.steps:
        tries = [one for one in pack.case.actions_taken if one.step == step.id]
        results = {one.result for one in tries}
        if "done" in results or _police_came(pack, step.id):
            continue
        if "no_answer" in results and step.id in _RUNG:
            words = _("We ring {who} again: nobody answered so far.")
            yield words.format(who=_who(pack, step.id))
        elif step.id in _TO_DO and _may_be_told(pack, step.id):
            yield _(_TO_DO[step.id]).format(**services(pack.case.setting.nation))


def _may_be_told(pack: PackInput, step: str) -> bool:
    """Say whether nothing that they said stands against it."""
    if step == _ADULTS and not shares(pack):
        return False
    return is_sure(pack, step) or said_yes(pack, step)


def _police_came(pack: PackInput, step: str) -> bool:
    """Say whether a call to 999 has told the police already."""
    return step == _POLICE and emergency_call(pack) is not None


def _who(pack: PackInput, step: str) -> str:
    words = _RUNG.get(step, "")
    return _(words).format(**services(pack.case.setting.nation)) if words else ""


def _health(pack: PackInput) -> Iterator[str]:
    done = {one.step for one in pack.case.actions_taken if one.result == "done"}
    planned = {step.id for step in pack.outcome.steps}
    if _HEALTH in done or not (_HEALTH in planned or "medical" in pack.case.needs):
        return
    if pack.is_child:
        yield _("We ask for a doctor or nurse for you.")
    else:
        yield _("We ask for a doctor or nurse for you, if you want one.")


def _review(pack: PackInput) -> Iterator[str]:
    day = pack.case.safety_plan.review_on.strip()
    if day and not is_past(pack, day):
        words = _("We look again at how to keep you safe: {day}.")
        yield words.format(day=typed_moment(day))


def _tonight(pack: PackInput) -> Iterator[Node]:
    """Yield a line, never the plan's own: nobody marks it as agreed with them.

    Where the paper may be seized or seen, not even a line.
    """
    sleeps = pack.case.safety_plan.sleeps_at.strip()
    if not sleeps and "safe_place" not in pack.case.needs:
        return
    if is_near(pack) or not stays_here(pack):
        yield Paragraph(_("Where you sleep tonight: ask us. It is not on this paper."))
    else:
        bed = _("Where. We write it only if that is safe.")
        yield Lines(_("Bed tonight"), 1, hint=bed)
