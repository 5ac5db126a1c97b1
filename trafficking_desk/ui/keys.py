"""The keys that work everywhere, and what they do."""

from typing import Final

from PySide6.QtGui import QKeySequence

from trafficking_desk.words import N_, _

MAIN_KEY: Final = "Ctrl+Return"
SEARCH_KEY: Final = "Ctrl+F"
# What is pressed, as people read it, and what comes of it.
_KEYS: Final = (
    (N_("Shift, three times"), N_("Quick hide: a blank page at once")),
    (N_("Ctrl+L"), N_("Lock")),
    (N_("Ctrl+F"), N_("Go to the search box of this screen")),
    (N_("Ctrl+Enter"), N_("Press the main button of this screen")),
    (N_("Alt+1 to Alt+6"), N_("Go to a part of the desk, from the top of the rail")),
    (N_("F1"), N_("Guidance")),
    (N_("Tab, Shift+Tab"), N_("Next, and back")),
    (N_("Arrow keys"), N_("Choose among answers")),
)


def key_text(keys: str) -> str:
    """Return how this computer writes the keys, for a tip."""
    native = QKeySequence.SequenceFormat.NativeText
    return QKeySequence(keys).toString(native)


def key_lines() -> tuple[tuple[str, str], ...]:
    """Return what to press and what it does."""
    return tuple((_(keys), _(does)) for keys, does in _KEYS)
