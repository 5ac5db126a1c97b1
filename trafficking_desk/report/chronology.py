"""The chronology: everything with a day, in order, with a picture of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.when import Reading, read_when
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import from_organisation, paper, section
from trafficking_desk.report.parts.answers import or_gap
from trafficking_desk.report.parts.record import action_title
from trafficking_desk.report.timeline import MOST, Moment, timeline
from trafficking_desk.report.tree import Document, Node, Paragraph, Table
from trafficking_desk.words import _

_NEVER: Final = Reading(9999)
_NOT_PRINTED: Final = frozenset({"ctx_no_indicators"})


@dataclass(frozen=True, slots=True)
class _Thing:
    when: str
    what: str
    source: str

    @property
    def reading(self) -> Reading | None:
        return read_when(self.when)


def chronology(pack: PackInput) -> Document:
    """Return events, signs and actions in one order of time."""
    things = sorted(_things(pack), key=lambda one: one.reading or _NEVER)
    sections = (
        section("timeline", _("The picture"), _picture(things)),
        section("chronology", _("What happened when"), _table(things)),
    )
    subtitle = from_organisation(pack)
    return paper(pack, _("Chronology"), sections, subtitle=subtitle)


def _things(pack: PackInput) -> Iterator[_Thing]:
    for event in pack.case.chronology:
        yield _Thing(event.when, event.what, event.source)
    for sign in pack.case.signs:
        if sign.counts and sign.indicator not in _NOT_PRINTED:
            yield _Thing(
                sign.when, _sign_text(pack, sign.indicator, sign.where), sign.by
            )
    for action in pack.case.actions_taken:
        result = label_of("result", action.result) if action.result else ""
        # A step is told as what to do: here it is what was done.
        step = _("“{step}”").format(step=action_title(pack, action.step))
        what = ": ".join(filter(None, (result, step)))
        yield _Thing(action.at, what, pack.case.worker.organisation)


def _sign_text(pack: PackInput, indicator: str, where: str) -> str:
    text = _(pack.sign_text(indicator))
    return _("{what} ({place})").format(what=text, place=where) if where else text


def _picture(things: list[_Thing]) -> Iterator[Node]:
    moments = [
        Moment(number, one.reading, typed_moment(one.when))
        for number, one in enumerate(things, start=1)
        if one.reading is not None
    ]
    drawn = timeline(moments)
    if drawn is None:
        yield Paragraph(_("Fewer than two days are known: there is no picture yet."))
    else:
        yield drawn
        yield Paragraph(_("The numbers are those of the table below."), small=True)
        if len(moments) > MOST:
            text = _("It shows the first {count}; the table has all.")
            yield Paragraph(text.format(count=MOST), small=True)


def _table(things: list[_Thing]) -> Iterator[Node]:
    if not things:
        return
    yield Paragraph(
        _("Days stand as they were told. What has no day stands at the end."),
        small=True,
    )
    head = (_("No."), _("When"), _("What"), _("Where this comes from"))
    rows = tuple(
        (str(n), or_gap(typed_moment(one.when)), or_gap(one.what), or_gap(one.source))
        for n, one in enumerate(things, start=1)
    )
    yield Table(head, rows, (0.9, 2.7, 6, 3))
