"""About the talks with the person: where, when, who was there, how it came up."""

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.report.nrm_form import page_number
from trafficking_desk.report.nrm_lines import labelled, lines, spaced
from trafficking_desk.report.nrm_places import told_at
from trafficking_desk.report.nrm_told import OTHER_SIGNS, box_of, group_of, noticed
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.words import _


def interview(pack: PackInput) -> str:
    """Return how it came up, then the facts of the talk."""
    asked = labelled(
        pack,
        "consent.alone_when_asked",
        "consent.interpreter_kind",
        "consent.explained_by",
    )
    facts = lines((_written_down(pack), _places(pack), *asked))
    return spaced((pack.case.story.how_it_came_up, facts, _how_they_seemed(pack)))


def _written_down(pack: PackInput) -> str:
    told = [s for s in noticed(pack) if s.known_by == "told_by_person"]
    times = sorted(s.recorded_at for s in told if s.recorded_at)
    if not times:
        return ""
    first, last = typed_moment(times[0]), typed_moment(times[-1])
    if first == last:
        return _("What they told was written down: {when}").format(when=first)
    both = _("What they told was written down: from {first} to {last}")
    return both.format(first=first, last=last)


def _places(pack: PackInput) -> str:
    places = told_at(pack)
    return _("Where: {places}").format(places=places) if places else ""


def _how_they_seemed(pack: PackInput) -> str:
    seemed = (
        group_of(pack, sign) == "says_and_behaves" and box_of(pack, sign) == OTHER_SIGNS
        for sign in noticed(pack)
    )
    told = _("(How they seemed: question {number}.)")
    return told.format(number=page_number(OTHER_SIGNS)) if any(seemed) else ""
