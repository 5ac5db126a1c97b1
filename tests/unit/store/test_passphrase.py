"""Which passphrases will do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trafficking_desk.bundled import bundled
from trafficking_desk.store.errors import (
    PassphraseTooCommonError,
    PassphraseTooShortError,
)
from trafficking_desk.store.passphrase import check_passphrase, prepare

WORDS = (bundled("resources") / "words.txt").read_text("utf-8").split()


@pytest.mark.parametrize(
    "typed", ["twelve chars", "cat hat dog", "żółta łódź śpi", "x7!kQ2vbn-Lp"]
)
def test_twelve_characters_or_three_words_will_do(typed: str) -> None:
    """No other rule: no digits, no capitals asked for."""
    check_passphrase(typed)


@pytest.mark.parametrize(
    "typed", ["", "elevenchars", "cat hat", "cat cat cat", "a b c", "           x"]
)
def test_anything_shorter_is_refused(typed: str) -> None:
    """The same word three times is one word; spaces around do not count."""
    with pytest.raises(PassphraseTooShortError, match="12 characters"):
        check_passphrase(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "Password1234",
        "Passwort1234",
        "p4ssw0rd 2026!",
        "password password password",
        "letmein letmein",
        "qwertyuiopas",
        "1qaz2wsx3edc",
        "123456789012",
        "Liverpool FC 1892",
        "safeguarding123",
        "correct horse battery staple",
        "aaaaaaaaaaaaaa",
        "121212121212",
    ],
)
def test_what_everyone_uses_is_refused(typed: str) -> None:
    """However it is spaced or written large."""
    with pytest.raises(PassphraseTooCommonError, match="easy to guess"):
        check_passphrase(typed)


def test_names_that_stand_on_the_computer_are_refused() -> None:
    """Whoever finds the laptop reads them on it."""
    names = ("Hollow Oak Academy", "Robin Example")
    check_passphrase("hollow oak academy")

    for typed in ("Hollow Oak Academy", "robinexample2026", "academy robin hollow"):
        with pytest.raises(PassphraseTooCommonError):
            check_passphrase(typed, names)
    check_passphrase("robin marbles teapot", names)


@given(st.lists(st.sampled_from(WORDS), min_size=4, max_size=6, unique=True))
def test_what_the_desk_suggests_will_do(words: list[str]) -> None:
    check_passphrase(" ".join(words), ("Hollow Oak Academy",))


def test_an_accent_is_the_same_however_the_keyboard_makes_it() -> None:
    """One character, or a letter and an accent."""
    assert prepare("caf\u00e9") == prepare("cafe\u0301")
