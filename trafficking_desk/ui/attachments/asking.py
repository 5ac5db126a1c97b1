"""Asks which file to add and where to save a copy, in the system's windows."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from trafficking_desk.words import _


def ask_for_file(parent: QWidget) -> Path | None:
    """Return the file to add; None if the worker thinks better."""
    dialog = QFileDialog(parent, _("Choose a photo or document"), _documents())
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _asked(dialog)


def ask_where(parent: QWidget, file: str) -> Path | None:
    """Return where to save a copy, with `file` as a start; None for not at all."""
    dialog = QFileDialog(parent, _("Save a copy"), _documents())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(file).suffix.removeprefix("."))
    dialog.selectFile(file)
    return _asked(dialog)


@dataclass(frozen=True, slots=True)
class Asking:
    """The two windows that the system shows."""

    file: Callable[[QWidget], Path | None] = ask_for_file
    where: Callable[[QWidget, str], Path | None] = ask_where


def _asked(dialog: QFileDialog) -> Path | None:
    try:
        if dialog.exec() != QFileDialog.DialogCode.Accepted:
            return None
        return Path(dialog.selectedFiles()[0])
    finally:
        dialog.deleteLater()


def _documents() -> str:
    return QStandardPaths.writableLocation(
        QStandardPaths.StandardLocation.DocumentsLocation
    )
