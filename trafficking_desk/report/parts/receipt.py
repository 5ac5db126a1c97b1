"""The slip that a receiver signs and sends back: who has this now."""

from collections.abc import Iterator, Mapping
from typing import Final

from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.agreement import police_may_be_told
from trafficking_desk.report.parts.nrm_request import nrm_open
from trafficking_desk.report.tree import Lines, Node, Paragraph, SummaryList, SummaryRow
from trafficking_desk.words import N_, _

_ENQUIRY: Final[Mapping[Nation, str]] = {
    "england": N_("Strategy discussion or section 47 enquiry"),
    "wales": N_("Strategy discussion or section 47 enquiry"),
    "scotland": N_("Inter-agency referral discussion (IRD)"),
    "northern_ireland": N_("Strategy discussion, Joint Protocol"),
}


def receipt_part(pack: PackInput, *, child: bool) -> Iterator[Node]:
    """Yield the slip; it names no person. `child`: children's services sign it."""
    yield Paragraph(
        _(
            "Please fill this in and send it back today. If it has not come back by"
            " the end of the day, we will ring you."
        ),
        strong=True,
    )
    yield back_to(pack)
    yield from received()
    yield Lines(_("You ring us back by: day and time"), 1)
    yield Lines(_("Decision"), 0, tuple(_decisions(pack, child=child)))
    yield Lines(_("Passed on to"), 1)
    yield Lines(_("Other decision"), 1)
    yield Lines(_keeps_safe(pack, child=child), 2)
    yield from _who_tells(pack, child=child)
    yield Lines(_("Signed"), 1)


def _keeps_safe(pack: PackInput, *, child: bool) -> str:
    if pack.is_child:
        return _("Who keeps the child safe tonight, and how")
    if child:
        return _("Who keeps the children safe tonight, and how")
    return _("Who keeps the person safe tonight, and how")


def back_to(pack: PackInput) -> SummaryList:
    """Return where a slip goes once it is signed."""
    worker = pack.case.worker
    back = ", ".join(filter(None, (worker.email, worker.phone)))
    rows = (
        SummaryRow(_("Our reference"), pack.case.reference),
        SummaryRow(_("Send it back to"), worker.name),
        SummaryRow(_("By email or phone"), back),
        SummaryRow(_("Evening phone"), worker.evening_phone),
    )
    return SummaryList(rows)


def received() -> Iterator[Lines]:
    """Yield who has it, since when, and under which reference of theirs."""
    yield Lines(_("Received by: name, role, team"), 1)
    yield Lines(_("Direct phone, and phone for tonight"), 1)
    yield Lines(_("Day and time received"), 1)
    yield Lines(_("Your reference"), 1)


def nobody_at_home(pack: PackInput) -> str:
    """Return that the family is not told first: some of it may know already."""
    if pack.is_child and pack.case.home.parents_told == "yes":
        return _("Tell nobody else at home before you speak to us.")
    return _("Tell nobody at home before you speak to us.")


def _decisions(pack: PackInput, *, child: bool) -> Iterator[str]:
    if child:
        yield _(_ENQUIRY[pack.case.setting.nation])
        yield _("Assessment")
    else:
        yield _("Safeguarding enquiry")
        yield _("Care and support assessment")


def _who_tells(pack: PackInput, *, child: bool) -> Iterator[Lines]:
    if police_may_be_told(pack):
        yield Lines(_("Who tells the police, and when"), 1)
    elif child:
        words = _("Who tells the police, and when")
        asked = _("The adult has not agreed to the police: speak to us first.")
        yield Lines(words, 1, hint=asked)
    label = _("Who tells the person, and when")
    if pack.is_child:
        label = _("Who tells the child, and when")
    elif child:
        label = _("Who tells the adult, and when")
    yield Lines(label, 1, hint=nobody_at_home(pack))
    if nrm_open(pack) and (pack.is_child or not child):
        yield Lines(_("Who sends the official referral (NRM), when; its reference"), 1)
    steps = {step.id for step in pack.outcome.steps}
    if child and pack.is_child and "refer_guardian_service" in steps:
        yield Lines(_("Who brings in the guardian service, and when"), 1)
