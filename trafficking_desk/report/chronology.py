"""The chronology: everything with a day, in order, with a picture of it."""

from collections.abc import Iterator

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.report.happenings import Happening, happenings
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import from_organisation, paper, section
from trafficking_desk.report.parts.answers import or_gap
from trafficking_desk.report.parts.when_told import when_told
from trafficking_desk.report.parts.whose import whose_row
from trafficking_desk.report.timeline import MOST, Moment, timeline
from trafficking_desk.report.tree import Document, Node, Paragraph, Table
from trafficking_desk.words import _


def chronology(pack: PackInput) -> Document:
    """Return events, signs and actions in one order of time."""
    things = happenings(pack)
    sections = (
        section("about", "", (whose_row(pack),)),
        section("timeline", _("The picture"), _picture(things)),
        section("chronology", _("What happened when"), _table(things)),
    )
    subtitle = from_organisation(pack)
    return paper(pack, _("Chronology"), sections, subtitle=subtitle)


def _picture(things: list[Happening]) -> Iterator[Node]:
    moments = [
        Moment(number, one.drawn, typed_moment(one.when))
        for number, one in enumerate(things, start=1)
        if one.drawn is not None
    ]
    drawn = timeline(moments)
    if drawn is None:
        yield Paragraph(_("Fewer than two days are known: there is no picture yet."))
        return
    yield drawn
    told = [_("The numbers are those of the table below.")]
    if len(moments) > MOST:
        text = _("It shows the first {count}; the table has all.")
        told.append(text.format(count=MOST))
    elif len(moments) < len(things):
        told.append(_("What has no month is in the table only."))
    yield Paragraph(" ".join(told), small=True)


def _table(things: list[Happening]) -> Iterator[Node]:
    if not things:
        return
    yield Paragraph(
        _(
            "Days stand as they were told. A month alone stands before its days, a year"
            " alone after its days. A day without a time stands at the time when it was"
            " written down, if that was the same day. What has no day stands last."
        ),
        small=True,
    )
    head = (
        _("No."),
        _("When it happened"),
        _("What"),
        _("Where this comes from"),
        _("Written down"),
    )
    rows = tuple(
        (
            str(n),
            when_told(one.when),
            or_gap(one.what),
            or_gap(one.source),
            _written(one),
        )
        for n, one in enumerate(things, start=1)
    )
    yield Table(head, rows, (0.7, 2.6, 5.4, 2.8, 2.2))


def _written(one: Happening) -> str:
    if one.written is None:
        return _("In our own log")
    return or_gap("\n".join(map(typed_moment, one.written)))
