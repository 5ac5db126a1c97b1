"""The first and the last page of a referral to a front door."""

from collections.abc import Iterable

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.agreement import not_agreed
from trafficking_desk.report.parts.cover import (
    danger_rows,
    glance_rows,
    page_one,
    worker_rows,
)
from trafficking_desk.report.parts.receipt import receipt_part
from trafficking_desk.report.parts.rung import Door
from trafficking_desk.report.tree import Heading, Points, Section, SummaryRow
from trafficking_desk.words import _


def agency_cover(
    pack: PackInput,
    door: Door,
    about: tuple[SummaryRow, ...],
    asked: Iterable[str],
    *,
    beside: bool = False,
) -> Section:
    """Return page 1; `door` reads it. Their own number is not on it: they have it."""
    return Section(
        "cover",
        "",
        page_one(
            pack,
            *danger_rows(pack),
            *not_agreed(pack),
            *glance_rows(pack, *about, door=door, beside=beside),
            Heading(_("What we ask of you")),
            Points(tuple(asked), numbered=True),
            Heading(_("Who is worried, and how to reach them")),
            *worker_rows(pack, compact=True),
        ),
    )


def receipt(pack: PackInput, *, child: bool) -> Section:
    """Return the slip on a page of its own; see `receipt_part`."""
    title = _("Receipt: please sign and send back")
    slip = tuple(receipt_part(pack, child=child))
    return Section("receipt", title, slip, new_page=True)
