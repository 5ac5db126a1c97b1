"""Words as they are searched: folded, and cut where the index cuts them.

The index's own tokenizer cuts at every ASCII character that is no letter or
digit; what comes out of here has only single spaces of that kind, so both agree
on what a word is.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

Term = tuple[tuple[str, ...], ...]  # one of these ways, all words of it begun

_MOST_LETTERS: Final = 64  # of a word; longer ones are no words
_MOST_TERMS: Final = 32  # typed at once
# Letters that no rule of Unicode takes apart.
_LETTERS: Final = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "\u0131": "i",
    }
)
_CUT: Final = re.compile(r"[\W_]+", re.ASCII)
_JOINTS: Final = re.compile(r"['\u2019-]")
_JOINED: Final = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)+")
_DIGITS: Final = re.compile(r"\d+")
# A telephone number, a date: at least seven digits, in groups or in one.
_NUMBER: Final = re.compile(r"\+?\(?\d(?:[ ().\u2011/-]{0,3}\d){6,23}(?!\d)")
_ISO_DATE: Final = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_UNWRITTEN: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_ONE_BY_ONE: Final = re.compile(f"([{_UNWRITTEN}])")  # scripts without spaces


def folded(text: str) -> str:
    """Return `text` without regard to case and accents.

    >>> folded("Zoë ŁUKASZ Đặng")
    'zoe lukasz dang'
    """
    text = text.casefold()
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    bare = "".join(part for part in parts if not unicodedata.combining(part))
    return bare.casefold().translate(_LETTERS)


def words_of(texts: Iterable[str]) -> str:
    """Return every word to find these texts by, with single spaces between.

    A number in groups is also there in one, from each group on; so are the parts
    of O'Brien and of TD-7Q2M4X-K.
    """
    found: list[str] = []
    for text in texts:
        plain = folded(text)
        found += _cut(plain)
        found += (_JOINTS.sub("", one) for one in _JOINED.findall(plain))
        found += _numbers(plain)
    return " ".join(one[:_MOST_LETTERS] for one in found)


def terms_of(typed: str) -> tuple[Term, ...]:
    """Return what to look for: each term has to be there.

    >>> terms_of("Zoë 07700 900-123")
    ((('07700900123',), ('07700', '900', '123')), (('zoe',),))
    """
    plain = folded(typed)
    numbers: list[Term] = []
    for number in _NUMBER.findall(plain):
        groups = tuple(one[:_MOST_LETTERS] for one in _cut(number))
        numbers.append(tuple(dict.fromkeys([(_national(number),), groups])))
    rest = [((one[:_MOST_LETTERS],),) for one in _cut(_NUMBER.sub(" ", plain))]
    return tuple(dict.fromkeys([*numbers, *rest]))[:_MOST_TERMS]


def holds(text: str, term: Term) -> bool:
    """Say whether `text`, made by `words_of`, holds the term."""
    text = f" {text}"
    return any(all(f" {word}" in text for word in words) for words in term)


def query_for(terms: Iterable[Term]) -> str:
    """Return what FTS5 is asked: every term, each word perhaps only begun.

    Quoted, a word is never a part of FTS5's language.
    """
    return " AND ".join(f"({' OR '.join(map(_all_of, term))})" for term in terms)


def called_so(terms: Iterable[Term]) -> tuple[str, list[str]]:
    """Return what asks SQL what `holds` says of a case's `called`, and its words."""
    ways = [
        " OR ".join(
            " AND ".join(["instr(' ' || search_rows.called, ?)"] * len(words))
            for words in term
        )
        for term in terms
    ]
    words = [f" {word}" for term in terms for words in term for word in words]
    return " AND ".join(f"({way})" for way in ways), words


def _all_of(words: tuple[str, ...]) -> str:
    begun = (f'"{word}"*' for word in words)
    return f"({' AND '.join(begun)})"


def _cut(plain: str) -> list[str]:
    if plain.isascii():
        return _CUT.sub(" ", plain).split()
    spaced = "".join(one if _is_of_a_word(one) else " " for one in plain)
    return _ONE_BY_ONE.sub(r" \1 ", spaced).split()


def _is_of_a_word(one: str) -> bool:
    return one.isalnum() or unicodedata.category(one).startswith("M")


def _numbers(plain: str) -> Iterator[str]:
    for number in _NUMBER.finditer(plain):
        starts = [group.start() for group in _DIGITS.finditer(number[0])]
        for start in starts:
            sign = "+" if start and number[0][start - 1] == "+" else ""
            yield _national(sign + number[0][start:])
    for year, month, day in _ISO_DATE.findall(plain):
        yield f"{day}{month}{year}"


def _national(number: str) -> str:
    """Return the digits of a number; one of the UK as it is dialled there.

    >>> _national("+44 (0)7700 900123")
    '07700900123'
    """
    digits = "".join(_DIGITS.findall(number))
    for abroad in ("0044", "+44"):
        if number.startswith(abroad):
            return "0" + digits.removeprefix(abroad.lstrip("+")).lstrip("0")
    return digits
