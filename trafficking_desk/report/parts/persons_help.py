"""What was done for the person so far, what they need, and whom they can talk to."""

from collections.abc import Iterator, Mapping
from typing import Final

from trafficking_desk.assessment.nation_words import services
from trafficking_desk.assessment.recipients import may_be_involved
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.record import Action
from trafficking_desk.content.contacts import digits_of
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.contacts import is_lead
from trafficking_desk.report.parts.labels import listed, lowered
from trafficking_desk.report.parts.persons_next import next_part
from trafficking_desk.report.parts.safe_paper import phone_is_safe
from trafficking_desk.report.tree import Lines, Node, Paragraph, Points
from trafficking_desk.words import N_, _

# A step that was done -> what was done, in words for the person: no names.
_DONE: Final[Mapping[str, str]] = {
    "call_999": N_("We rang 999."),
    "get_health_care": N_("We asked for a doctor or nurse for you."),
    "use_interpreter": N_("We asked for an interpreter."),
    "refer_adult_services": N_("We told {adults}."),
    "report_police": N_("We told {police}."),
    "ask_first_responder_nrm": N_(
        "We asked someone who can send the Home Office form."
    ),
    "get_advice_without_name": N_("We asked for advice. We did not give your name."),
    "refer_guardian_service": N_("We asked for a guardian for you."),
    "offer_support": N_("We asked a support charity."),
}
_COUNCIL: Final = "refer_childrens_services"
_LEAD: Final = "tell_safeguarding_lead"


def help_part(pack: PackInput) -> Iterator[Node]:
    """Yield what was done, what they need, and what comes next."""
    done = tuple(_done(pack))
    if done:
        yield Points(done)
    needs = listed(label_of("needs", one) for one in pack.case.needs)
    if needs:
        words = _("You need today: {needs}. Tell us if we missed something.")
        yield Paragraph(words.format(needs=lowered(needs)))
    yield from next_part(pack)


def helper_part(pack: PackInput) -> Iterator[Node]:
    """Yield who can be talked to, and that they lead here if that is so."""
    worker = pack.case.worker
    if not worker.name.strip() or may_be_involved(pack.case, "worker.name"):
        yield Lines(_("You can talk to"), 1)
        return
    helper = ", ".join(filter(None, (worker.name, worker.phone)))
    lines = [_("You can talk to: {helper}").format(helper=helper)]
    if is_lead(pack):
        lines.append(
            _("They are the safeguarding lead here: their job is to keep people safe.")
        )
    if _evening_is_agreed(pack):
        evening = _("In the evening: {number}")
        lines.append(evening.format(number=worker.evening_phone))
    yield Paragraph("\n".join(lines))


def _evening_is_agreed(pack: PackInput) -> bool:
    """Say whether the safe way that was noted names the evening number itself.

    It was asked for as the number of staff: the person gets it only so.
    """
    number = digits_of(pack.case.worker.evening_phone)
    noted = digits_of(pack.case.safety_plan.safe_contact)
    return bool(number) and number in noted and phone_is_safe(pack)


def _done(pack: PackInput) -> Iterator[str]:
    done = [one for one in pack.case.actions_taken if one.result == "done"]
    yield from filter(None, dict.fromkeys(_line(pack, one) for one in done))


def _line(pack: PackInput, action: Action) -> str:
    words = _DONE.get(action.step, "")
    if action.step == _LEAD:
        return _told_lead(pack, action)
    if action.step == _COUNCIL:
        words = N_("We told {childrens} that a child may be in danger.")
        if pack.is_child:
            words = N_("We told {childrens}, to keep you safe.")
    return _(words).format(**services(pack.case.setting.nation)) if words else ""


def _told_lead(pack: PackInput, action: Action) -> str:
    """Return that the lead or the deputy knows; "" of the one who talks to them."""
    if action.contact == "deputy_lead":
        return _("We told the deputy safeguarding lead here.")
    if action.contact not in ("", "own_dsl") or is_lead(pack):
        return ""
    return _("We told the safeguarding lead here.")
