"""How the person lived: where that is told, else the places that may tell it."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.report.nrm_form import page_number
from trafficking_desk.report.nrm_lines import labelled, spaced, you_choose
from trafficking_desk.report.nrm_places import is_place
from trafficking_desk.report.nrm_told import noticed, told_in, what
from trafficking_desk.report.nrm_views import housed, view_line
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.words import _

_BOX: Final = "living-conditions"
# Where a child lives with these, the home is not where they were used.
_OWN_HOME: Final = frozenset({"parent", "close_relative", "council_care", "hotel"})
_NEGLECT: Final = "phy_neglect"


def living(pack: PackInput) -> str:
    """Return how they lived; where they stay, unless that is their own home."""
    views = (view_line("act", view) for view in housed(pack))
    own = pack.case.person.cared_for_by in _OWN_HOME
    where = () if own else labelled(pack, "person.staying_at")
    found = spaced((*told_in(pack, _BOX), *views, *where))
    return found or you_choose(_may_tell(pack))


def _may_tell(pack: PackInput) -> Iterator[str]:
    """Yield the places and signs of which some may tell how they lived."""
    facts = [*_in_places(pack), *labelled(pack, "missing.places")]
    own = pack.case.person.cared_for_by in _OWN_HOME
    if own and facts:
        facts += labelled(pack, "person.staying_at")
    if facts:
        yield _("Nothing is noted as how they lived. These places and facts are:")
        yield from facts
    if pack.case.story.what_happened.strip():
        told = _("The account may tell it: question {number}.")
        yield told.format(number=page_number("start"))


def _in_places(pack: PackInput) -> Iterator[str]:
    for sign in noticed(pack):
        where = sign.where.strip()
        if sign.indicator == _NEGLECT or is_place(pack, sign):
            is_told = sign.words.strip() or sign.note.strip()
            told = what(pack, sign) if is_told else ""
            yield ": ".join(filter(None, (where, told))) or what(pack, sign)
