"""What we ask of whoever takes a case on."""

from collections.abc import Iterator

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.words import _


def requests(pack: PackInput) -> Iterator[str]:
    """Yield what we ask of whoever takes this on, first thing first."""
    yield _("Ring us back today. Tell us who has this, and their number.")
    steps = {step.id for step in pack.outcome.steps}
    if pack.is_child:
        yield _("Agree with the police and us how to keep the child safe tonight.")
    else:
        yield _("Agree with the person and us how to keep them safe tonight.")
        if "refer_childrens_services" in steps:
            yield _check_children()
    yield from _interpreter(pack)
    yield from _nrm_request(pack)
    if "refer_guardian_service" in steps:
        yield _("Bring in the guardian service for trafficked children.")
    yield _warn_nobody()


def requests_beside(pack: PackInput) -> Iterator[str]:
    """Yield what we ask of children's services about children beside an adult."""
    yield _("Ring us back today. Tell us who has this, and their number.")
    yield _check_children()
    yield _("Agree with us how to keep the children, and the adult, safe tonight.")
    yield from _interpreter(pack)
    yield _warn_nobody()


def _check_children() -> str:
    return _(
        "Check on the children who may be at risk: who and where they are, and if"
        " they are safe tonight."
    )


def _warn_nobody() -> str:
    return _(
        "Do not contact, warn or ask anyone who may be involved. Speak to us before"
        " you tell anyone at home."
    )


def _interpreter(pack: PackInput) -> Iterator[str]:
    person = pack.case.person
    if person.interpreter != "yes" and "interpreter" not in pack.case.needs:
        return
    spoken = "; ".join(person.languages)
    if spoken:
        ask = _("Use a trained interpreter, never someone they know. Languages: {all}.")
        yield " ".join((ask.format(all=spoken), *_wished(pack)))
    else:
        ask = _("Use a trained interpreter, never someone they know.")
        yield " ".join((ask, *_wished(pack)))


def _wished(pack: PackInput) -> Iterator[str]:
    if pack.case.person.interpreter_gender == "female":
        yield _("They asked for a woman.")
    if pack.case.person.interpreter_gender == "male":
        yield _("They asked for a man.")


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
