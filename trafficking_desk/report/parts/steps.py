"""What a step is called: as something to do, and once it was done.

A paper that goes out is no list of orders to its reader.
"""

from collections.abc import Mapping
from typing import Final

from trafficking_desk.assessment.nation_words import services
from trafficking_desk.assessment.outcome import Step
from trafficking_desk.assessment.rules import step_titles
from trafficking_desk.cases.receipt import RECEIPT, receipt_title
from trafficking_desk.cases.record import Action
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.contacts import named_in
from trafficking_desk.words import N_, _

LEAD: Final = "tell_safeguarding_lead"
# They stand beside every case and are never over.
_STANDING: Final = frozenset({"escalate", "keep_recording"})
_OWN_LEAD: Final = "own_dsl"
_DONE: Final[Mapping[str, str]] = {
    "call_999": N_("Called 999"),
    "decide_danger_now": N_("Decided if anyone is in danger now"),
    "keep_safe_until_help": N_("Kept them safe until help came"),
    "get_health_care": N_("Got health care"),
    "see_alone": N_("Saw them alone"),
    "use_interpreter": N_("Used a professional interpreter"),
    LEAD: N_("Told our safeguarding lead"),
    "lead_decides_referral": N_("Our lead decided about a referral"),
    "refer_childrens_services": N_("Referred to {childrens}"),
    "report_police": N_("Reported to {police}"),
    "refer_adult_services": N_("Referred to {adults}"),
    "capacity_assessment": N_("Had their capacity to decide assessed"),
    "offer_nrm_consent": N_("Explained the official referral (NRM) and asked"),
    "ask_first_responder_nrm": N_(
        "Asked a first responder organisation to send the official referral (NRM)"
    ),
    "prepare_nrm": N_("Prepared the official referral (NRM)"),
    "get_advice_without_name": N_("Got advice without giving a name"),
    "record_duty_to_notify": N_("Told the Home Office without a name (duty to notify)"),
    "check_share_without_consent": N_("Decided whether to share without agreement"),
    "refer_guardian_service": N_("Asked for a guardian for the child"),
    "offer_support": N_("Offered support"),
    "preserve_evidence": N_("Kept proof safe"),
    "report_online": N_("Reported what happened online"),
    "make_safety_plan": N_("Made a safety plan for tonight"),
    "prepare_missing_plan": N_("Prepared for the child going missing"),
    "decide_who_to_tell_at_home": N_("Decided who at home may know"),
    "tell_the_child": N_("Told the child what happens next"),
    "open_second_record": N_("Opened a record for each other person"),
    "escalate": N_("Asked again, or said that we disagree"),
    "keep_recording": N_("Went on recording"),
    "other": N_("Something else was done"),
}
# Where the plan's own title speaks to the worker.
_OPEN: Final[Mapping[str, str]] = {
    "call_999": N_("Call 999"),
    "decide_danger_now": N_("Decide if anyone is in danger now"),
    LEAD: N_("Tell our safeguarding lead"),
    "lead_decides_referral": N_("Our lead decides about a referral"),
    "other": N_("Something else"),
}


def planned(pack: PackInput) -> tuple[Step, ...]:
    """Return the steps that can be done and be over."""
    return tuple(step for step in pack.outcome.steps if step.id not in _STANDING)


def done_title(pack: PackInput, step: str) -> str:
    """Return what a step is called once it was done."""
    if step == RECEIPT:
        return receipt_title()
    title = _DONE.get(step)
    if title is None:
        return open_title(pack, step)
    return _(title).format(**services(pack.case.setting.nation))


def open_title(pack: PackInput, step: str) -> str:
    """Return what a step is called for readers elsewhere, before it is done."""
    if step in _OPEN:
        return _(_OPEN[step])
    planned = {one.id: one.title for one in pack.outcome.steps}
    titles = step_titles(pack.case.setting.nation) | planned
    return titles.get(step) or step.replace("_", " ").capitalize()


def told_title(pack: PackInput, action: Action) -> str:
    """Return one line of the record: what was done, or what came of trying."""
    who = _contact(pack, action)
    match action.result:
        case "done" if action.step == LEAD and action.contact not in ("", _OWN_LEAD):
            return _("Told: {who}").format(who=who)
        case "done":
            return done_title(pack, action.step)
        case "no_answer" if who:
            return _("Rang {who}: no answer").format(who=who)
        case "no_answer":
            words = _("Tried, but no answer: {step}")
        case "not_done":
            words = _("Not done: {step}")
        case _ if action.step == RECEIPT:
            return receipt_title()
        case _:
            words = _("{step}: what came of it is not recorded")
    return words.format(step=open_title(pack, action.step))


def contact_name(pack: PackInput, contact: str) -> str:
    """Return what a contact is called by us, to readers elsewhere."""
    if contact == _OWN_LEAD:
        return _("our safeguarding lead")
    number = pack.numbers.get(contact)
    return named_in(number, pack.case.setting.nation).name if number else contact


def _contact(pack: PackInput, action: Action) -> str:
    return contact_name(pack, action.contact)
