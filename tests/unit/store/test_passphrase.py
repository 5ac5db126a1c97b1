"""Which passphrases will do."""

import pytest

from trafficking_desk.store.errors import (
    PassphraseTooCommonError,
    PassphraseTooShortError,
)
from trafficking_desk.store.passphrase import check_passphrase, prepare


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
    ["Password1234", "correct horse battery staple", "aaaaaaaaaaaaaa", "121212121212"],
)
def test_what_everyone_uses_is_refused(typed: str) -> None:
    """However it is spaced or written large."""
    with pytest.raises(PassphraseTooCommonError, match="easy to guess"):
        check_passphrase(typed)


def test_an_accent_is_the_same_however_the_keyboard_makes_it() -> None:
    """One character, or a letter and an accent."""
    assert prepare("caf\u00e9") == prepare("cafe\u0301")
