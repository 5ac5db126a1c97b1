"""A small coloured word: how far something is."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

TagRole = Literal["done", "started", "not_started", "danger", "attention"]


def tag(text: str, role: TagRole) -> QLabel:
    """Return a pill with `text`; the word says it, the colour only helps."""
    label = QLabel(text)
    label.setProperty("tag", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return label
