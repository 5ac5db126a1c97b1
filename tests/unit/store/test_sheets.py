"""Recovery sheets: words on paper."""

from itertools import permutations

import pytest

from trafficking_desk.store.people_errors import (
    SheetsDifferError,
    SheetWordsError,
)
from trafficking_desk.store.sheets import join, new_secret, split


def test_any_two_of_three_give_the_secret_back() -> None:
    """In any order."""
    secret = new_secret()
    sheets = [" ".join(words) for words in split(secret)]

    for one, other in permutations(sheets, 2):
        assert join(one, other) == secret


def test_each_sheet_has_twenty_words() -> None:
    """As the printed sheet has room for."""
    assert {len(words) for words in split(new_secret())} == {20}


def test_typing_may_be_untidy() -> None:
    """Capitals, numbers, line breaks, and only the first letters of a word."""
    secret = new_secret()
    one, other, _third = split(secret)
    numbered = "\n".join(f"{at}. {word.upper()}" for at, word in enumerate(one, 1))
    short = ", ".join(word[:4] for word in other)

    assert join(numbered, short) == secret


def test_a_wrong_word_is_told_with_its_sheet() -> None:
    """The checksum finds a swap as well."""
    one, other, _third = (list(words) for words in split(new_secret()))
    wrong = [*other[:5], "academic" if other[5] != "academic" else "acid", *other[6:]]
    with pytest.raises(SheetWordsError, match="second sheet"):
        join(" ".join(one), " ".join(wrong))
    with pytest.raises(SheetWordsError, match="first sheet"):
        join(" ".join(one[:19]), " ".join(other))


def test_sheets_of_two_sets_or_one_sheet_twice_are_not_enough() -> None:
    """And it is not called a wrong word."""
    one, other = (" ".join(split(new_secret())[0]) for _set in range(2))
    for pair in ((one, other), (one, one)):
        with pytest.raises(SheetsDifferError):
            join(*pair)
