"""The slip that the guardian service signs and sends back."""

from collections.abc import Iterator

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.guardian_asks import is_referred_on
from trafficking_desk.report.parts.receipt import (
    back_to,
    nobody_at_home,
    received,
)
from trafficking_desk.report.tree import Lines, Node, Paragraph, Section
from trafficking_desk.words import _


def guardian_receipt(pack: PackInput) -> Section:
    """Return the slip on a page of its own; it names no person."""
    title = _("Receipt: please sign and send back")
    return Section("receipt", title, tuple(_slip(pack)), new_page=True)


def _slip(pack: PackInput) -> Iterator[Node]:
    yield Paragraph(
        _(
            "The guardian service: please fill this in and send it back today. If it"
            " has not come back by the end of the day, we will ring you."
        ),
        strong=True,
    )
    yield back_to(pack)
    if is_referred_on(pack):
        yield Lines(_sent_on(pack), 1)
    yield from received()
    yield Lines(_("Decision"), 0, _decisions())
    yield Lines(_("If no guardian: why, and who else can help"), 2)
    yield Lines(_("Guardian: name and phone"), 1)
    yield Lines(_("First meeting: day, time, safe place"), 1)
    yield Lines(_("Who tells the child, and when"), 1, hint=nobody_at_home(pack))
    yield Lines(_("Signed"), 1)


def _sent_on(pack: PackInput) -> str:
    if pack.case.setting.nation == "scotland":
        return _("Sent on by the council: name, day and time")
    return _("Sent on by the Trust: name, day and time")


def _decisions() -> tuple[str, ...]:
    return (
        _("The child gets a guardian"),
        _("We need to know more first"),
        _("No guardian from us"),
    )
