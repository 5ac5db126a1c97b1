"""Whether an event and a sign tell the same thing, so that it stands once.

Two accounts of one day that share most of their words are one thing told twice. Both
stay to be read; a wrong guess only puts two things of one day into one row.
"""

import re
from dataclasses import dataclass
from typing import Final

from trafficking_desk.cases.when import Reading, read_when

_ENOUGH: Final = 2  # words
_HALF: Final = 0.5
_MOST: Final = 0.6
_STEM: Final = 4  # letters: "sign" and "signs", "minute" and "minutes"
_WORD: Final = re.compile(r"\w+")
_SMALL: Final = re.compile(
    "a|an|and|are|as|at|be|been|but|by|for|from|had|has|have|he|her|him|his|i|in|is|it"
    "|its|me|my|no|not|of|on|one|or|our|she|so|that|the|their|them|then|they|this|to"
    "|said|saw|says|seen|told|us|was|we|were|what|when|where|who|will|with|you"
)


@dataclass(frozen=True, slots=True)
class Account:
    """What somebody told: when it happened, what, and when it was written down."""

    when: str
    what: str
    recorded_at: str = ""


def is_same(one: Account, other: Account) -> bool:
    """Say whether two accounts of the same day, month or year share their words.

    Half of them is enough if both were written down in the same minute.
    """
    first, second = read_when(one.when), read_when(other.when)
    if first is None or second is None or not _at_once(first, second):
        return False
    ours, theirs = _words(one.what), _words(other.what)
    shared, fewest = len(ours & theirs), min(len(ours), len(theirs))
    together = one.recorded_at == other.recorded_at and one.recorded_at.strip()
    needed = _HALF if together else _MOST
    return shared >= _ENOUGH and shared >= needed * fewest


def adds_nothing(told: str, what: str) -> bool:
    """Say whether `told` has no word that `what` has not."""
    return _words(told) <= _words(what)


def _at_once(first: Reading, second: Reading) -> bool:
    day = (first.year, first.month, first.day) == (
        second.year,
        second.month,
        second.day,
    )
    times = [(one.hour, one.minute) for one in (first, second)]
    return day and ((0, 0) in times or times[0] == times[1])


def _words(text: str) -> set[str]:
    found = (one[0] for one in _WORD.finditer(text.casefold()))
    return {one[:_STEM] for one in found if not _SMALL.fullmatch(one)}
