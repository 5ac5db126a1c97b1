"""What an adult's record holds of children: chosen by its words, never reworded.

A mother or a father counts too: a child often lives with them.
"""

import re
from collections.abc import Iterator
from typing import Final

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.record import Event
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import rows_of
from trafficking_desk.report.parts.children import family_known, family_signs
from trafficking_desk.report.parts.labels import label_for
from trafficking_desk.report.parts.record import event_table
from trafficking_desk.report.parts.signs import sign_entries
from trafficking_desk.report.tree import Node, Paragraph, SummaryRow
from trafficking_desk.words import _

_OF_CHILDREN: Final = re.compile(
    r"\b(?:child(?:ren)?|kids?|sons?|daughters?|bab(?:y|ies)|boy|girl|toddlers?"
    r"|nieces?|nephews?|grand(?:child(?:ren)?|son|daughter|mother|father)"
    r"|pregnan(?:t|cy)|unborn|mother|mum|father|dad|family)\b",
    re.IGNORECASE,
)
_WHY: Final = "story.why_not_sooner"


def bears_on_children(typed: str) -> bool:
    """Say whether a text speaks of a child, or of who may have one with them.

    >>> [bears_on_children(one) for one in ("Her daughter's school", "His girlfriend")]
    [True, False]
    """
    return bool(_OF_CHILDREN.search(typed))


def front_rows(pack: PackInput, most: int) -> Iterator[SummaryRow]:
    """Yield, short, why we fear for the children; at most so many of each kind."""
    words = [one.words for one in family_signs(pack) if one.words.strip()]
    if words[:most]:
        yield SummaryRow(_("The adult's words"), "\n".join(words[:most]), "words")
    told = (*_told(pack), *family_known(pack))
    if told[:most]:
        label = _("What bears on the children")
        yield SummaryRow(label, "\n".join(told[:most]))


def known_part(pack: PackInput) -> Iterator[Node]:
    """Yield signs, events and the answer that speak of children, each in full."""
    yield from sign_entries(pack, family_signs(pack))
    events = _events(pack)
    if events:
        yield Paragraph(_("What happened when"), strong=True, leads=True)
        yield event_table(events)
    if bears_on_children(pack.case.story.why_not_sooner):
        yield from rows_of(pack, (_WHY,))


def _told(pack: PackInput) -> Iterator[str]:
    yield from (one.note for one in family_signs(pack) if one.note.strip())
    for event in _events(pack):
        what = ": ".join(filter(None, (typed_moment(event.when), event.what)))
        source = event.source.strip()
        yield f"{what} ({source})" if source else what
    why = pack.case.story.why_not_sooner
    if bears_on_children(why):
        yield f"{label_for(pack, _WHY)}: {why}"


def _events(pack: PackInput) -> list[Event]:
    return [one for one in pack.case.chronology if bears_on_children(one.what)]
