"""The slip that a receiver signs and sends back: who has this now."""

from collections.abc import Iterator, Mapping
from typing import Final

from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.report.pack_input import PackInput
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
    worker = pack.case.worker
    yield Paragraph(
        _(
            "Please fill this in and send it back today. If it has not come back by"
            " the end of the day, we will ring you."
        ),
        strong=True,
    )
    back = ", ".join(filter(None, (worker.email, worker.phone)))
    rows = (
        SummaryRow(_("Our reference"), pack.case.reference),
        SummaryRow(_("Send it back to"), worker.name),
        SummaryRow(_("By email or phone"), back),
        SummaryRow(_("Evening phone"), worker.evening_phone),
    )
    yield SummaryList(rows)
    yield Lines(_("Received by: name, role, team"), 2)
    yield Lines(_("Direct phone, and phone for tonight"), 1)
    yield Lines(_("Day and time received"), 1)
    yield Lines(_("Your reference"), 1)
    yield Lines(_("Decision"), 1, tuple(_decisions(pack, child=child)))
    yield Lines(_("Who keeps the person safe tonight, and how"), 2)
    yield Lines(_("Who tells the police, the person and the family, and when"), 2)
    yield Lines(_("Signed"), 1)


def _decisions(pack: PackInput, *, child: bool) -> Iterator[str]:
    if child:
        yield _(_ENQUIRY[pack.case.setting.nation])
        yield _("Assessment")
    else:
        yield _("Safeguarding enquiry")
        yield _("Care and support assessment")
    yield _("Passed on to:")
    yield _("Other:")
