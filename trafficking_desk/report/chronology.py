"""The chronology: everything with a day, in order, with a picture of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.record import Action
from trafficking_desk.cases.sign import Sign
from trafficking_desk.cases.when import Reading, read_when
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import from_organisation, paper, section
from trafficking_desk.report.parts.answers import or_gap
from trafficking_desk.report.parts.naming import about_them
from trafficking_desk.report.parts.noticed import NOT_PRINTED, noticed, source_of
from trafficking_desk.report.parts.record import ring_back, said_line
from trafficking_desk.report.parts.steps import told_title
from trafficking_desk.report.time_order import Place, is_year_only, place_of
from trafficking_desk.report.timeline import MOST, Moment, timeline
from trafficking_desk.report.tree import Document, Node, Paragraph, Table
from trafficking_desk.words import _


@dataclass(frozen=True, slots=True)
class _Thing:
    when: str
    what: str
    source: str
    recorded_at: str = ""

    @property
    def place(self) -> Place:
        return place_of(self.when, self.recorded_at)

    @property
    def drawn(self) -> Reading | None:
        """Return its time on the line; None for a bare year, or no day at all."""
        return None if is_year_only(self.when) else read_when(self.when)


def chronology(pack: PackInput) -> Document:
    """Return events, signs and actions in one order of time."""
    things = sorted(_things(pack), key=lambda one: one.place)
    person = pack.case.person
    about = about_them(pack, _("About"), person.name, person.known_as)
    sections = (
        *((section("about", "", about),) if about else ()),
        section("timeline", _("The picture"), _picture(things)),
        section("chronology", _("What happened when"), _table(things)),
    )
    subtitle = from_organisation(pack)
    return paper(pack, _("Chronology"), sections, subtitle=subtitle)


def _things(pack: PackInput) -> Iterator[_Thing]:
    for event in pack.case.chronology:
        yield _Thing(event.when, event.what, event.source, event.recorded_at)
    for sign in pack.case.signs:
        if sign.counts and sign.indicator not in NOT_PRINTED:
            what = _sign_text(pack, sign)
            yield _Thing(sign.when, what, source_of(sign), sign.recorded_at)
    for action in pack.case.actions_taken:
        what = "\n".join(_action(pack, action))
        yield _Thing(action.at, what, pack.case.worker.organisation, action.at)


def _sign_text(pack: PackInput, sign: Sign) -> str:
    what, place = noticed(pack, sign), sign.where.strip()
    return _("{what} ({place})").format(what=what, place=place) if place else what


def _action(pack: PackInput, action: Action) -> Iterator[str]:
    """Yield what was done, with whom, and what came of it."""
    yield told_title(pack, action)
    if action.spoke_to:
        yield _("Spoke to: {who}").format(who=action.spoke_to)
    yield from filter(None, (said_line(action),))
    if action.reference:
        yield _("Their reference: {text}").format(text=action.reference)
    yield from filter(None, (ring_back(action),))


def _picture(things: list[_Thing]) -> Iterator[Node]:
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


def _table(things: list[_Thing]) -> Iterator[Node]:
    if not things:
        return
    yield Paragraph(
        _(
            "Days stand as they were told. A month without a day stands before the days"
            " of that month; a year alone stands after the rest of that year. What has"
            " no day stands at the end."
        ),
        small=True,
    )
    head = (_("No."), _("When"), _("What"), _("Where this comes from"))
    rows = tuple(
        (str(n), or_gap(typed_moment(one.when)), or_gap(one.what), or_gap(one.source))
        for n, one in enumerate(things, start=1)
    )
    yield Table(head, rows, (0.9, 2.7, 6, 3))
