"""What those who are told hear of the person, as their own papers have it."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.report.beside_referral import is_beside
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.safe_paper import (
    is_near,
    names_involved,
    stays_here,
)
from trafficking_desk.report.tree import Lines, Node, Paragraph, Points
from trafficking_desk.words import _

_CHILDREN: Final = "refer_childrens_services"
_NAMELESS: Final = "record_duty_to_notify"


def what_is_told(pack: PackInput) -> Iterator[Node]:
    """Yield what we tell, and their own words about it."""
    steps = {step.id for step in pack.outcome.steps}
    apart = not pack.is_child and is_beside(pack) and _CHILDREN in steps
    if apart:
        yield Paragraph(_("To those who look after children, only this:"), leads=True)
        yield Points(_of_the_children())
        yield Paragraph(_("They do not get the rest of what you told us."), strong=True)
        yield Paragraph(_("To the others we tell:"), leads=True)
    yield Points(_in_full())
    if _NAMELESS in steps and not pack.is_child:
        yield Paragraph(
            _("The Home Office hears what happened, without your name."), strong=True
        )
    yield from _wish(pack)
    yield from _asked(pack)


def _in_full() -> tuple[str, ...]:
    return (
        _("Your name and age, and where you are"),
        _("What you told us, and what we saw"),
        _("Why we are worried about you"),
        _("What you want to happen"),
    )


def _of_the_children() -> tuple[str, ...]:
    """Return what the paper of `beside_referral` holds."""
    return (
        _("Your name and age, where you are, and how to reach you safely"),
        _("What you told us, or we saw, of danger to a child or your family"),
        _("Who may be a danger, and who must not know"),
        _("What you want, and what you said yes or no to"),
    )


def _wish(pack: PackInput) -> Iterator[Node]:
    """Yield what they want in their words: a paper that bears them stays here."""
    wish = pack.case.safety_plan.wishes
    if not wish.strip() or names_involved(pack, wish):
        yield Lines(_("What you want to happen"), 3)
    else:
        yield Paragraph(_("You said:"), leads=True)
        yield Paragraph(wish, "words", labelled=False)


def _asked(pack: PackInput) -> Iterator[Node]:
    """Yield what they said when asked: not their words where it may be seized."""
    asked = pack.case.consent.words
    if not asked.strip():
        return
    if stays_here(pack) and not is_near(pack) and not names_involved(pack, asked):
        yield Paragraph(_("In your own words, when we asked you:"), leads=True)
        yield Paragraph(asked, "words", labelled=False)
    yield Paragraph(
        _(
            "We do not tell what you said to anyone who may be using you. We pass on"
            " what you asked of us. We cannot promise what others do."
        )
    )
