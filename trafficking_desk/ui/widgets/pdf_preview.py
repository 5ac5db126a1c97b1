"""A PDF on screen, with the same pack as readable text beside it.

The page view gives assistive tools no text, so the text tab holds all of it.
Nothing touches the disk.
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget

from trafficking_desk.words import _


class PdfPreview(QWidget):
    """Pages | Text. `show_pdf` replaces what is shown and drops the old."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buffer: QBuffer | None = None
        self._document = QPdfDocument(self)
        self._view = QPdfView(self)
        self._view.setObjectName("pdf-pages")
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.setDocument(self._document)
        self._view.setAccessibleName(_("Pages of the document"))
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(_("The document as text"))
        self._tabs = QTabWidget(self)
        self._tabs.addTab(self._view, _("Pages"))
        self._tabs.addTab(self._text, _("As text"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._tabs)

    def show_pdf(self, pdf: bytes, text: str) -> None:
        """Show `pdf` from memory, and `text` on the tab beside it."""
        self.forget()
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._text.setPlainText(text)

    def forget(self) -> None:
        """Let go of the document: called at lock and when leaving."""
        self._document.close()
        self._text.clear()
        if self._buffer is not None:
            self._buffer.close()
            self._buffer.deleteLater()
            self._buffer = None
