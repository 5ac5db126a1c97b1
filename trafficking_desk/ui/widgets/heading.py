"""Words on a page: every label wraps and is never cut."""

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

_BREAK: Final = re.compile(r"([./@])")


def words(text: str, role: str) -> QLabel:
    """Return wrapping plain text; `role` is its name in the style sheet."""
    label = QLabel(text)
    label.setObjectName(role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label


def title(text: str) -> QLabel:
    """Return a page's one title."""
    return words(text, "title")


def heading(text: str) -> QLabel:
    """Return a heading inside a page."""
    return words(text, "heading")


def body(text: str) -> QLabel:
    """Return running text."""
    return words(text, "body")


def small(text: str) -> QLabel:
    """Return quiet text: sources, dates, hints."""
    return words(text, "small")


def overline(text: str) -> QLabel:
    """Return the short line above a heading: "NOW", "NEXT"."""
    label = words(text.upper(), "overline")
    label.setAccessibleName(text)
    return label


def number(text: str) -> QLabel:
    """Return a number to ring, the largest thing on its card; can be copied.

    A web or email address is smaller and may break after its dots and strokes.
    """
    address = not any(part.isdecimal() for part in text) and " " not in text
    shown = _BREAK.sub("\\1\u200b", text) if address else text
    label = words(shown, "address" if address else "number")
    label.setAccessibleName(text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
