"""The two windows that the system shows: where to print, where to save."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from trafficking_desk.ui.packs.print_box import AskForPrinter
from trafficking_desk.ui.printing import ask_for_printer
from trafficking_desk.words import _

AskForPath = Callable[[QWidget, str], Path | None]


def ask_for_path(parent: QWidget, name: str) -> Path | None:
    """Ask where to save; None when the worker thinks better of it."""
    if name.endswith(".docx"):
        title, kinds = _("Save for Word"), _("Word files (*.docx)")
    else:
        title, kinds = _("Save as PDF"), _("PDF files (*.pdf)")
    chosen, _filter = QFileDialog.getSaveFileName(parent, title, name, kinds)
    return Path(chosen) if chosen else None


@dataclass(frozen=True, slots=True)
class Asking:
    """What to ask for a printer and for a path; tests answer by themselves."""

    printer: AskForPrinter = ask_for_printer
    path: AskForPath = ask_for_path
