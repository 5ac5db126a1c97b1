"""What we ask about the National Referral Mechanism (NRM), and what was asked."""

from collections.abc import Iterator

from trafficking_desk.cases.record import Action
from trafficking_desk.report.nrm_known import is_reference
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.age import age_in_doubt
from trafficking_desk.report.parts.rung import Door, at_words
from trafficking_desk.report.parts.steps import contact_name
from trafficking_desk.words import _

_STEP = "ask_first_responder_nrm"


def nrm_request(pack: PackInput, door: Door | None = None) -> Iterator[str]:
    """Yield what we ask; once somebody was asked or it was sent, that it was."""
    sent, asked = pack.case.services.nrm_reference, _asked(pack)
    if is_reference(sent):
        yield _(
            "The official referral (NRM) was sent: reference {text}. Tell us before"
            " you send another."
        ).format(text=sent)
    elif asked is not None and pack.outcome.nrm.advice in {"refer", "consider"}:
        yield _was_asked(pack, asked, door)
    else:
        yield from _wanted(pack)


def nrm_open(pack: PackInput) -> bool:
    """Say whether a referral is to be sent, or to be thought about for a child."""
    advice = pack.outcome.nrm.advice
    return advice == "refer" or (pack.is_child and advice == "consider")


def _asked(pack: PackInput) -> Action | None:
    found = [
        one
        for one in pack.case.actions_taken
        if one.step == _STEP and (one.result == "done" or one.reference.strip())
    ]
    return found[-1] if found else None


def _was_asked(pack: PackInput, asked: Action, door: Door | None) -> str:
    reference = (
        _(", reference {text}").format(text=asked.reference)
        if asked.reference.strip()
        else ""
    )
    told = {"when": at_words(asked.at), "reference": reference}
    if door is not None and asked.contact in door.contacts:
        words = _(
            "We asked you {when} to send the official referral (NRM){reference}. Tell"
            " us when it was sent."
        )
        return words.format(**told)
    who = contact_name(pack, asked.contact) or _("A first responder organisation")
    words = _(
        "{who} was asked {when} to send the official referral (NRM){reference}. Tell us"
        " before you send one."
    )
    return words.format(who=who, **told)


def _wanted(pack: PackInput) -> Iterator[str]:
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
    sent = _("Send the official referral (NRM), or say who will. It should be sent.")
    if pack.outcome.nrm.duty == "must":
        sent = _("Send the official referral (NRM), or say who will. It must be sent.")
    free = _("A child need not agree.")
    if age_in_doubt(pack):
        free = _("They may be a child: they need not agree.")
    return f"{sent} {free}"
