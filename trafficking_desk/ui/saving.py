"""Asks where to save a PDF, in the system's own window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from trafficking_desk.ui.file_name import as_pdf
from trafficking_desk.words import _

AskForPath = Callable[[QWidget, str], Path | None]


def ask_for_path(parent: QWidget, file: str) -> Path | None:
    """Ask, with `file` in Documents as a start; None if the worker thinks better.

    What the worker types gets its ".pdf" before the window asks whether to replace
    a file that is there already.
    """
    place = QStandardPaths.writableLocation(
        QStandardPaths.StandardLocation.DocumentsLocation
    )
    dialog = QFileDialog(parent, _("Save as PDF"), place, _("PDF files (*.pdf)"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(file)
    if dialog.exec() != QFileDialog.DialogCode.Accepted:
        return None
    return as_pdf(Path(dialog.selectedFiles()[0]))
