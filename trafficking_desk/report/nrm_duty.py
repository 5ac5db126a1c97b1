"""What stands on a sheet for the Home Office when there is nothing to send."""

from collections.abc import Iterator, Mapping
from typing import Final

from trafficking_desk.cases.labels import label_of
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.contacts import contact_card
from trafficking_desk.report.tree import Node, Notice, Points
from trafficking_desk.words import N_, _

_NO_DUTY: Final[Mapping[str, tuple[str, str]]] = {
    "not_in_this_nation": (
        N_("Not in this nation"),
        N_(
            "The duty to notify is for England and Wales. We found none in force in"
            " {nation}."
        ),
    ),
    "covered_by_referral": (
        N_("The referral covers it"),
        N_(
            "They agreed to a referral. It tells the Home Office what this duty asks:"
            " use the first responder's sheet."
        ),
    ),
    "not_this_organisation": (
        N_("Your organisation does not have this duty: council or police do"),
        N_(
            "The duty to notify is for councils, the police and a few more public"
            " bodies. If they come to know of this, they tell the Home Office."
        ),
    ),
    "not_applicable": (
        N_("Not for this case"),
        N_(
            "The duty begins when each part of trafficking or slavery may be there."
            " The answers do not show that so far: keep recording, and look again."
        ),
    ),
}
_ADVICE: Final = "get_advice_without_name"


def has_duty(pack: PackInput) -> bool:
    """Say whether this organisation must tell the Home Office if no referral goes."""
    return pack.outcome.duty_to_notify == "applies"


def refused(pack: PackInput) -> bool:
    """Say whether an adult said no to a referral."""
    return not pack.is_child and pack.case.consent.nrm == "refuses"


def no_duty(pack: PackInput) -> Iterator[Node]:
    """Yield why there is no sheet without a name, and what to do after a no."""
    if pack.is_child:
        text = _(
            "A child, or someone who may be a child, is referred: no name is left out."
        )
        yield Notice("attention", _("Not for this case"), text)
        return
    yield Notice("attention", *_why(pack))
    if refused(pack):
        yield from _instead(pack)


def nothing_sent(pack: PackInput) -> Iterator[Node]:
    """Yield that a no stands, why no duty replaces it, and what to do."""
    none = _("Nor is there a sheet without a name.")
    why = f"{none} {_why(pack)[1]}"
    yield Notice("attention", _("Nothing is sent: they said no"), why)
    yield from _instead(pack)


def still_open(pack: PackInput) -> Iterator[Node]:
    """Yield that a referral may still take the place of this sheet."""
    if not refused(pack):
        told = _(
            "There is no answer so far that stands. See them alone, explain the"
            " referral, and ask: a referral covers this duty."
        )
        yield Notice("attention", _("Use this only if no referral goes in"), told)


def _why(pack: PackInput) -> tuple[str, str]:
    title, text = _NO_DUTY[pack.outcome.duty_to_notify]
    nation = label_of("nation", pack.case.setting.nation)
    return _(title), _(text).format(nation=nation)


def _instead(pack: PackInput) -> Iterator[Node]:
    yield Points(
        (
            _("Write down the no, who explained the referral, and when."),
            _("Tell them that the offer stays open."),
            _("Get advice without giving a name or an address."),
        )
    )
    contacts = (one.contacts for one in pack.outcome.steps if one.id == _ADVICE)
    for contact in next(contacts, ()):
        if contact in pack.numbers:
            yield contact_card(pack.numbers[contact])
