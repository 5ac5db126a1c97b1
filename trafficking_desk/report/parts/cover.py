"""The first page: danger, what this is, what we ask, and how to reach us."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.cases.labels import label_of
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.danger import danger_banner
from trafficking_desk.report.tree import (
    Heading,
    Node,
    Paragraph,
    Points,
    SummaryList,
    SummaryRow,
)
from trafficking_desk.words import _

_SHOWN_GAPS: Final = 6


def cover_part(pack: PackInput, inside: tuple[str, ...]) -> tuple[Node, ...]:
    """Return the cover; `inside` are the titles of what follows."""
    return (
        danger_banner(pack),
        SummaryList(tuple(_glance(pack))),
        Heading(_("What we ask of you")),
        Points(tuple(requests(pack)), numbered=True),
        Heading(_("Who is worried, and how to reach them")),
        *worker_rows(pack),
        *_gaps(pack),
        Paragraph(_("In this pack: {titles}.").format(titles="; ".join(inside))),
    )


def _glance(pack: PackInput) -> Iterator[SummaryRow]:
    yield SummaryRow(_("For"), _readers(pack))
    yield SummaryRow(_("Treat as"), treat_as_text(pack))
    yield SummaryRow(_("What this may be"), label_of("picture", pack.outcome.picture))
    yield SummaryRow(_("Where they are now"), pack.case.person.where_now)


def worker_rows(pack: PackInput) -> tuple[Node, ...]:
    """Return who is worried, and how to reach them day and evening."""
    worker = pack.case.worker
    who = ", ".join(filter(None, (worker.name, worker.role, worker.organisation)))
    return (
        SummaryList(
            (
                SummaryRow(_("Name and role"), who),
                SummaryRow(_("Phone"), worker.phone),
                SummaryRow(_("Evening phone"), worker.evening_phone),
                SummaryRow(_("Email"), worker.email),
            )
        ),
    )


def treat_as_text(pack: PackInput) -> str:
    """Return "a child" or "an adult", and why if age is not sure."""
    treated = label_of("treat_as", pack.outcome.treat_as)
    if pack.is_child and pack.case.person.under_18 == "not_sure":
        return _("{treated}, because it is not sure that they are 18").format(
            treated=treated
        )
    return treated


def _readers(pack: PackInput) -> str:
    in_ni = pack.case.setting.nation == "northern_ireland"
    if pack.is_child and in_ni:
        return _("The Health and Social Care Trust Gateway service, and the police")
    if pack.is_child:
        return _("Council children's services, and the police")
    if in_ni:
        return _("The agency that takes this on: the Trust, police or support service")
    return _("The agency that takes this on: council, police or support service")


def requests(pack: PackInput) -> Iterator[str]:
    """Yield what we ask of whoever takes this on, first thing first."""
    yield _("Ring us back today. Tell us who has this, and their number.")
    if pack.is_child:
        yield _("Agree with the police and us how to keep the child safe tonight.")
    yield from _nrm_request(pack)
    if any(step.id == "refer_guardian_service" for step in pack.outcome.steps):
        yield _("Bring in the guardian service for trafficked children.")
    yield _(
        "Do not contact, warn or ask anyone who may be involved. Speak to us before"
        " you tell anyone at home."
    )


def _nrm_request(pack: PackInput) -> Iterator[str]:
    match pack.outcome.nrm.advice:
        case "refer" if pack.is_child:
            yield _child_nrm(pack)
        case "refer":
            yield _(
                "Send a referral to the National Referral Mechanism (NRM), or tell"
                " us who will. The person agrees."
            )
        case "ask_consent":
            yield _(
                "See the person alone, explain the National Referral Mechanism (NRM)"
                " and ask if they agree. No referral before that."
            )
        case "not_without_consent":
            yield _(
                "Do not send a National Referral Mechanism (NRM) referral: the"
                " person said no. Help and safety do not depend on it."
            )
        case "after_capacity_assessment":
            yield _(
                "Assess whether the person can decide about a National Referral"
                " Mechanism (NRM) referral before anyone decides for them."
            )
        case "consider":
            yield _(
                "Help us decide about a National Referral Mechanism (NRM) referral."
            )
        case _:
            return


def _child_nrm(pack: PackInput) -> str:
    if pack.outcome.nrm.duty == "must":
        return _(
            "Send the National Referral Mechanism (NRM) referral, or tell us who"
            " will. It must be sent. A child does not have to agree."
        )
    return _(
        "Send the National Referral Mechanism (NRM) referral, or tell us who will."
        " It should be sent. A child does not have to agree."
    )


def _gaps(pack: PackInput) -> tuple[Node, ...]:
    receiver = "childrens_services" if pack.is_child else "adult_services"
    texts = tuple(
        dict.fromkeys(g.text for g in pack.outcome.gaps if g.receiver == receiver)
    )
    if not texts:
        return ()
    shown = texts[:_SHOWN_GAPS]
    if len(texts) > len(shown):
        shown = (*shown, _("More: see “Still missing” at the end."))
    return (Heading(_("Still missing for you")), Points(shown))
