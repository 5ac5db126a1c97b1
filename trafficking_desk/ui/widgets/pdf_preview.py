"""A PDF on screen, with the same pages as readable text beside it.

The page view gives assistive tools no text, so "As text" holds all of it.
Nothing touches the disk.
"""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from trafficking_desk.content.question import Choice
from trafficking_desk.ui.widgets.button import quiet_button
from trafficking_desk.ui.widgets.chips import Chips
from trafficking_desk.ui.widgets.flow import Flow
from trafficking_desk.ui.widgets.heading import small
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.words import N_, _

_WAYS: Final = (
    Choice(value="pages", label=N_("Pages")),
    Choice(value="text", label=N_("As text")),
)
_STEP: Final = 1.25
_LEAST: Final = 0.3
_MOST: Final = 4.0


class PdfPreview(QWidget):
    """Pages or text. `show_pdf` replaces what is shown and drops the old."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buffer: QBuffer | None = None
        self._document = QPdfDocument(self)
        self._pages = _page_view(self._document)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(_("The document as text"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._pages)
        self._stack.addWidget(self._text)
        self._count = small("")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(self, 8))
        box.addWidget(self._tools())
        box.addWidget(self._stack, 1)
        box.addWidget(self._count)

    @property
    def text(self) -> str:
        """Return the words that "As text" holds."""
        return self._text.toPlainText()

    def show_pdf(self, pdf: bytes, text: str, *, whole: bool = True) -> None:
        """Show `pdf` from memory, and `text` for those who read or listen.

        `whole` is False for page one of a paper whose others are being made.
        """
        self.forget()
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._text.setPlainText(text)
        if not whole:
            self._count.setText(_("Page 1. The others are being made."))
            return
        pages = self._document.pageCount()
        many = _("{count} pages") if pages > 1 else _("{count} page")
        self._count.setText(many.format(count=pages))

    def forget(self) -> None:
        """Let go of the document: called at lock and when leaving."""
        self._document.close()
        self._text.clear()
        self._count.clear()
        if self._buffer is not None:
            self._buffer.close()
            self._buffer.deleteLater()
            self._buffer = None

    def _tools(self) -> QWidget:
        row = QWidget()
        flow = Flow(row, px(self, 12))
        ways = Chips(_("Show"), _WAYS, quiet=True)
        ways.set_value("pages")
        ways.chosen.connect(self._show_way)
        flow.addWidget(ways)
        self._zooms = (
            (quiet_button(_("Larger")), _STEP),
            (quiet_button(_("Smaller")), 1 / _STEP),
        )
        for button, factor in self._zooms:
            button.clicked.connect(lambda _on=False, by=factor: self._zoom(by))
            flow.addWidget(button)
        return row

    def _show_way(self, way: str) -> None:
        self._stack.setCurrentWidget(self._text if way == "text" else self._pages)
        for button, _factor in self._zooms:
            button.setVisible(way == "pages")

    def _zoom(self, by: float) -> None:
        now = self._pages.zoomFactor()
        if self._pages.zoomMode() != QPdfView.ZoomMode.Custom:
            now = self._fitted()
        self._pages.setZoomMode(QPdfView.ZoomMode.Custom)
        self._pages.setZoomFactor(min(max(now * by, _LEAST), _MOST))

    def _fitted(self) -> float:
        """Return the zoom at which a page fills the width."""
        page = self._document.pagePointSize(0).width() or 1
        shown = page * self._pages.logicalDpiX() / 72
        return self._pages.viewport().width() / shown


def _page_view(document: QPdfDocument) -> QPdfView:
    view = QPdfView()
    view.setObjectName("pdf-pages")
    view.setPageMode(QPdfView.PageMode.MultiPage)
    view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
    view.setDocument(document)
    view.setAccessibleName(_("Pages of the document"))
    view.setAccessibleDescription(_("Choose “As text” to have it read aloud."))
    return view
