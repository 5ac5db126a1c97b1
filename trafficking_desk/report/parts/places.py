"""Places where the police may look: never our own rooms."""

import re
from collections.abc import Iterator
from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.tree import Node, SummaryList, SummaryRow
from trafficking_desk.words import _

PLACES: Final = "missing.places"
# What we saw ourselves was mostly seen where we work: only others' places count.
_ELSEWHERE: Final = frozenset({"told_by_other", "recorded_elsewhere"})
_WORD: Final = re.compile(r"\w+")
_SMALL: Final = ("a", "an", "and", "at", "by", "in", "of", "on", "same", "the")
_TOLD: Final = "told"  # "Told in the quiet room": where we are


def places_others_told(pack: PackInput) -> tuple[Node, ...]:
    """Return a row of the places that others told of, each once; () if none."""
    named = tuple(_named(pack))
    if not named:
        return ()
    label = _("Also told of")
    return (SummaryList((SummaryRow(label, "\n".join(named)),)),)


def _named(pack: PackInput) -> Iterator[str]:
    """Yield each place that says more than the others and than what is known."""
    known = [_words(one) for one in _known(pack)]
    places: dict[frozenset[str], str] = {}
    for one in pack.case.signs:
        words = _words(one.where)
        if one.known_by in _ELSEWHERE and words and _TOLD not in words:
            places.setdefault(words, one.where)
    for words, place in places.items():
        fuller = any(words < other for other in places)
        if not fuller and not any(words <= one for one in known):
            yield place


def _known(pack: PackInput) -> Iterator[str]:
    """Yield what is on the sheet already, and where we work."""
    case = pack.case
    yield case.missing.places
    yield case.person.staying_at
    yield case.person.where_now
    yield f"{case.worker.organisation} {case.services.school}"


def _words(typed: str) -> frozenset[str]:
    return frozenset(_WORD.findall(typed.casefold())) - frozenset(_SMALL)
