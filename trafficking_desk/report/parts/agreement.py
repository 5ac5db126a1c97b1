"""What an adult said no to, or has not decided: before anyone acts on page 1."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.tree import Node, Notice
from trafficking_desk.words import N_, _

_ASKED: Final = {
    "police": N_("the police"),
    "nrm": N_("the official referral (NRM)"),
    "sharing": N_("sharing this"),
}


def police_may_be_told(pack: PackInput) -> bool:
    """Say whether nothing that an adult said stands against telling the police."""
    consent = pack.case.consent
    if pack.is_child or consent.share_without_consent.decided:
        return True
    return consent.police not in {"refuses", "undecided"}


def not_agreed(pack: PackInput) -> tuple[Node, ...]:
    """Return the box; () for a child, and for an adult who said no to nothing."""
    said = tuple(_not_agreed(pack))
    if not said:
        return ()
    if pack.case.consent.share_without_consent.decided:
        text = _("We decided to share what is needed. Speak to us before you do more.")
    else:
        text = _("Speak to us first, unless there is danger.")
    return (Notice("attention", " ".join(said), text),)


def _not_agreed(pack: PackInput) -> Iterator[str]:
    refused, open_ = _answered(pack, "refuses"), _answered(pack, "undecided")
    if refused:
        yield _("The person said no to {what}.").format(what=refused)
    if open_:
        yield _("The person has not decided about {what}.").format(what=open_)


def _answered(pack: PackInput, answer: str) -> str:
    """Return what got this answer, in one run of words; "" for a child."""
    if pack.is_child:
        return ""
    consent = pack.case.consent
    what = [
        _(said) for name, said in _ASKED.items() if getattr(consent, name) == answer
    ]
    return _(" and ").join(what)
