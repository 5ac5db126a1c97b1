"""Letters that stand for words: each is explained where it is used."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

_LETTERS: Final = re.compile(r"\b[A-Z]{2,}(?:[a-z]?[A-Z]+)*\b")
# Better known by their letters than by their words to every reader of the desk.
KNOWN_TO_ALL: Final = frozenset(
    {"BSL", "GP", "ID", "IT", "NHS", "NSPCC", "OK", "PDF", "SIM", "TV", "UK", "USB"}
)
# Names, not abbreviations: the letters are the whole name of the service.
_NAMES: Final = re.compile(
    r"\b(?:BAWSO|CEOP|ECPAT|Law Centre NI|NWG Network|TARA|STOP THE TRAFFIK)\b"
)


def unexplained(texts: Iterable[str]) -> Iterator[str]:
    """Yield, once each, the letters that no text of one page explains.

    Explained: “National Referral Mechanism (NRM)” or “NRM (…)”, anywhere on it.

    >>> list(unexplained(("Ask the MASH.", "The LADO (a council officer)")))
    ['MASH']
    """
    page = _NAMES.sub("", "\n".join(texts))
    for letters in dict.fromkeys(_LETTERS.findall(page)):
        if letters not in KNOWN_TO_ALL and not re.search(
            rf"\({letters}\b|\b{letters}s? \(", page
        ):
            yield letters
