"""What was done for the person so far, what they need, and how to find us again."""

from collections.abc import Iterator, Mapping
from typing import Final

from trafficking_desk.assessment.nation_words import services
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.record import Action
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.rung import by_words, is_past
from trafficking_desk.report.parts.safe_paper import (
    is_near,
    names_involved,
    phone_is_safe,
    stays_here,
)
from trafficking_desk.report.tree import Lines, Node, Paragraph, Points
from trafficking_desk.words import N_, _

# A step that was done -> what was done, in words for the person: no names.
_DONE: Final[Mapping[str, str]] = {
    "call_999": N_("We rang 999."),
    "get_health_care": N_("We asked for a doctor or nurse for you."),
    "use_interpreter": N_("We asked for an interpreter."),
    "tell_safeguarding_lead": N_(
        "We told the person here whose job is to keep people safe."
    ),
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


def help_part(pack: PackInput) -> Iterator[Node]:
    """Yield what was done, who rings back, what they need, and when they can come."""
    done = tuple(_done(pack))
    if done:
        yield Points(done)
    needs = tuple(label_of("needs", one) for one in pack.case.needs)
    if needs:
        yield Paragraph(_("What you need today, as we wrote it down:"))
        yield Points(needs)
        yield Paragraph(_("Tell us if we missed something."))
    yield from _meeting(pack)


def helper_part(pack: PackInput) -> Iterator[Node]:
    """Yield who can be talked to; in the evening too, if it is safe to ring."""
    worker = pack.case.worker
    if not worker.name.strip():
        yield Lines(_("You can talk to"), 1)
        return
    helper = ", ".join(filter(None, (worker.name, worker.phone)))
    lines = [_("You can talk to: {helper}").format(helper=helper)]
    if worker.evening_phone.strip() and phone_is_safe(pack):
        evening = _("In the evening: {number}")
        lines.append(evening.format(number=worker.evening_phone))
    yield Paragraph("\n".join(lines))


def _meeting(pack: PackInput) -> Iterator[Node]:
    """Yield when they can come, as typed where only they and we read it."""
    where = pack.case.person.safe_to_see
    hidden = not stays_here(pack) or is_near(pack) or names_involved(pack, where)
    if hidden or not where.strip():
        yield Lines(_("See us again"), 1)
    else:
        told = _("Where and when you can see us again: {where}")
        yield Paragraph(told.format(where=where))


def _done(pack: PackInput) -> Iterator[str]:
    done = [one for one in pack.case.actions_taken if one.result == "done"]
    lines = (" ".join(filter(None, _line(pack, one))) for one in done)
    yield from filter(None, dict.fromkeys(lines))


def _line(pack: PackInput, action: Action) -> Iterator[str]:
    words = _DONE.get(action.step, "")
    if action.step == _COUNCIL:
        words = N_("We told {childrens} that a child may be in danger.")
        if pack.is_child:
            words = N_("We told {childrens}, to keep you safe.")
    if not words:
        return
    yield _(words).format(**services(pack.case.setting.nation))
    due = action.ring_back_by.strip()
    if due and not is_past(pack, due):
        back = _("They said that they would ring us by {when}.")
        yield back.format(when=by_words(due, action.at))
