"""About the talks with the person: where, when, who was there, how it came up."""

from datetime import datetime, timedelta
from typing import Final

from trafficking_desk.cases.dates import day_text, typed_moment
from trafficking_desk.report.nrm_lines import labelled, lines, reported, spaced
from trafficking_desk.report.nrm_places import told_at
from trafficking_desk.report.nrm_told import OTHER_SIGNS, box_of, group_of, noticed
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.words import _

_ONE_TALK: Final = timedelta(minutes=30)  # what is closer is one moment


def interview(pack: PackInput) -> str:
    """Return how it came up, then the facts of the talk."""
    asked = labelled(
        pack,
        "consent.alone_when_asked",
        "consent.interpreter_kind",
        "consent.explained_by",
    )
    facts = lines((_written_down(pack), _places(pack), *asked))
    return reported(pack, spaced((pack.case.story.how_it_came_up, facts)))


def _written_down(pack: PackInput) -> str:
    told = [s for s in noticed(pack) if s.known_by == "told_by_person"]
    times = sorted(s.recorded_at for s in told if s.recorded_at)
    if not times:
        return ""
    when = span_text(times[0], times[-1])
    return _("What they told was written down {when}").format(when=when)


def span_text(first: str, last: str) -> str:
    """Return "on 20 November 2026, at about 14:20", or from when to when.

    >>> span_text("2026-11-20T14:20", "2026-11-20T14:21")
    'on 20 November 2026, at about 14:20'
    >>> span_text("2026-11-20T14:20", "2026-11-20T16:00")
    'on 20 November 2026, from 14:20 to 16:00'
    """
    start, end = _moment(first), _moment(last)
    if start is None or end is None or start.date() != end.date():
        told = _("from {first} to {last}")
        return told.format(first=typed_moment(first), last=typed_moment(last))
    told = _("on {day}, at about {start}")
    if end - start >= _ONE_TALK:
        told = _("on {day}, from {start} to {end}")
    day = day_text(start.date())
    return told.format(day=day, start=f"{start:%H:%M}", end=f"{end:%H:%M}")


def _moment(stamp: str) -> datetime | None:
    try:
        return datetime.fromisoformat(stamp)
    except ValueError:
        return None


def _places(pack: PackInput) -> str:
    places = told_at(pack)
    return _("Where: {places}").format(places=places) if places else ""


def seemed_elsewhere(pack: PackInput) -> bool:
    """Say whether how they seemed stands under the signs."""
    return any(
        group_of(pack, sign) == "says_and_behaves" and box_of(pack, sign) == OTHER_SIGNS
        for sign in noticed(pack)
    )
