"""How hard a sentence is to read, as the age of a reader who manages it.

Flesch-Kincaid: 0.39 words a sentence + 11.8 syllables a word - 15.59 is a school
year of the USA, and five more is an age. It counts; it does not understand.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

HARDEST_AGE: Final = 14.0
_FEWEST_WORDS: Final = 10  # of a label or a short line the count says nothing
_FIRST_SCHOOL_AGE: Final = 5
_SENTENCE_END: Final = re.compile(r"(?<=[.!?:;])[”\u2019)\"]*\s+|\n+")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[\u2019'][^\W\d_]+)?")
_VOWELS: Final = re.compile(r"[aeiouy]+")
_SILENT_END: Final = re.compile(
    r"(?:[^aeiouy]e|[^aeiouytd]ed|[^aeiouyszcgx]es|(?<=[cgsz])eless)$"
)
_SPOKEN_END: Final = re.compile(r"[^aeiouyrl]le[sd]?$")
_TWO_IN_ONE: Final = re.compile(
    r"(?<![ctgsx])i(?:a(?!ge)|o(?!us)|ous)|[^aeiou]ier(?=s?$)|(?:er|aud)ience"
    r"|client|scien|quiet|eum|creat|theat|[dr]ea$|eo(?![pnu])|uou|ying|[eo]ing"
)
# Words of this work that no sentence can go round, each explained on a page of its
# own, and names: each weighs as one easy word.
_TRADE: Final = re.compile(
    r"traffick(?:ing|ers?|ed)|exploit(?:s|ed|ing|ation|ers?)?|safeguarding"
    r"|organisations?|interpreters?|slavery|referrals?|disabilit(?:y|ies)|pregnancy",
    re.IGNORECASE,
)
_NAME: Final = re.compile(
    r"(?<!^)(?<![“\u2018(])\b[A-Z][\w\u2019'-]*"
    r"(?:(?: of| and| for| the)* [A-Z][\w\u2019'-]*)*"
)


class Hard(NamedTuple):
    """A sentence, where it stands, and the age of reader it needs."""

    age: float
    place: str
    sentence: str


def hardest(texts: Iterable[tuple[str, str]]) -> list[Hard]:
    """Return every sentence of the (place, text) pairs, the hardest first."""
    found = {
        Hard(reading_age(sentence), place, sentence)
        for place, text in texts
        for sentence in sentences(text)
    }
    return sorted(found, key=lambda hard: (-hard.age, hard.place, hard.sentence))


def sentences(text: str) -> Iterator[str]:
    """Yield the parts that a reader takes in one breath."""
    yield from filter(None, (part.strip() for part in _SENTENCE_END.split(text)))


def reading_age(sentence: str) -> float:
    """Return the age in years, to one decimal; 0.0 for under ten words.

    >>> reading_age("Tell your lead today, and write down what you saw and heard.")
    6.9
    """
    words = _WORD.findall(_TRADE.sub("name", _NAME.sub("name", sentence)))
    if len(words) < _FEWEST_WORDS:
        return 0.0
    a_word = sum(map(syllables, words)) / len(words)
    return round(0.39 * len(words) + 11.8 * a_word - 15.59 + _FIRST_SCHOOL_AGE, 1)


@lru_cache(maxsize=65536)
def syllables(word: str) -> int:
    """Return how many syllables a word is heard to have, near enough.

    >>> [syllables(word) for word in ("made", "wanted", "people", "idea", "asked")]
    [1, 2, 2, 3, 1]
    """
    heard = word.casefold().replace("\u2019", "'").removesuffix("'s")
    count = len(_VOWELS.findall(heard)) + len(_TWO_IN_ONE.findall(heard))
    if _SILENT_END.search(heard) and not _SPOKEN_END.search(heard):
        count -= 1
    return max(count, 1)
