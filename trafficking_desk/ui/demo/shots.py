"""Saves a numbered picture of each screen, none twice."""

from hashlib import sha256
from pathlib import Path

from trafficking_desk.ui.demo.hand import Hand


class TwoAlikeError(AssertionError):
    """Two pictures are the same: a step of the walk did nothing."""


class Shots:
    """Pictures into `folder`, in the order they are taken."""

    def __init__(self, hand: Hand, folder: Path) -> None:
        self._hand = hand
        self._folder = folder
        self._seen: dict[bytes, str] = {}
        self.count = 0

    def take(self, name: str) -> None:
        """Save what the window shows now. Raises TwoAlikeError."""
        self.count += 1
        path = self._folder / f"{self.count:02}-{name}.png"
        self._hand.picture(path)
        mark = sha256(path.read_bytes()).digest()
        if mark in self._seen:
            msg = f"{name} looks like {self._seen[mark]}"
            raise TwoAlikeError(msg)
        self._seen[mark] = name
