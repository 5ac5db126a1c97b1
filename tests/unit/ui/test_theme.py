"""Every theme can be read by people with weak eyes (WCAG 2.2 AA)."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor

from trafficking_desk.ui.theme import THEMES, load_theme

TEXT = 4.5  # contrast that words need
MARK = 3.0  # contrast that borders, rings and marks need

# (words, ground) as the style sheet pairs them.
WORDS = (
    ("ink", "page"),
    ("ink", "card"),
    ("ink", "field"),
    ("ink", "bar"),
    ("ink", "danger_ground"),
    ("ink", "attention_ground"),
    ("ink", "done_ground"),
    ("ink", "quiet_ground"),
    ("ink", "brand_ground"),
    ("muted", "page"),
    ("muted", "card"),
    ("muted", "bar"),
    ("rail_ink", "rail"),
    ("rail_current_ink", "rail_current"),
    ("on_brand", "brand"),
    ("on_brand", "brand_hover"),
    ("brand_text", "page"),
    ("brand_text", "card"),
    ("brand_text", "brand_ground"),
    ("danger", "card"),
    ("danger", "page"),
    ("danger", "danger_ground"),
    ("on_danger", "danger_fill"),
    ("attention", "card"),
    ("attention", "attention_ground"),
    ("done", "card"),
    ("done", "done_ground"),
    ("quiet", "quiet_ground"),
)
MARKS = (
    ("control", "field"),
    ("control", "page"),
    ("control", "card"),
    ("focus", "page"),
    ("focus", "card"),
    ("focus", "field"),
    ("focus", "focus_gap"),
    ("brand", "card"),
    ("brand", "page"),
    ("off", "page"),
)


def brightness(colour: QColor) -> float:
    """Return the relative luminance as WCAG defines it."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio, 1 to 21."""
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("words", "ground"), WORDS)
def test_words_stand_out_from_their_ground(name: str, words: str, ground: str) -> None:
    theme = load_theme(name)

    assert contrast(theme.colour(words), theme.colour(ground)) >= TEXT


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_borders_and_rings_stand_out_from_their_ground(
    name: str, mark: str, ground: str
) -> None:
    theme = load_theme(name)

    assert contrast(theme.colour(mark), theme.colour(ground)) >= MARK


def test_black_on_white_is_the_most_there_is() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


def test_all_themes_colour_the_same_roles() -> None:
    roles = [set(load_theme(name).colours) for name in THEMES]

    assert all(one == other for one, other in pairwise(roles))


def test_twice_the_text_size_doubles_every_length() -> None:
    plain, large = load_theme("light"), load_theme("light", 200)

    assert "font-size: 16px" in plain.style_sheet()
    assert "font-size: 32px" in large.style_sheet()
    assert "@" not in plain.style_sheet().partition("*/")[2]


def test_a_theme_like_the_computer_follows_the_dark() -> None:
    assert load_theme("system", dark=True).name == "dark"
    assert load_theme("system", dark=False).name == "light"
