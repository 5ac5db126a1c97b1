"""A photo, a PDF or a text on screen, from memory: nothing touches the disk."""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QWidget

from trafficking_desk.desk.hidden_facts import IMAGES
from trafficking_desk.ui.attachments.presenter import Look
from trafficking_desk.ui.widgets.heading import body
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.pdf_preview import PdfPreview
from trafficking_desk.words import _

_WIDEST: Final = 2000  # px: no screen shows more of a photo at once
_HIGH: Final = 560  # px at 100 %


def draw(data: bytes) -> QImage | None:
    """Return a photo the right way up, no bigger than needed; on any thread."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > _WIDEST:
        most = QSize(_WIDEST, _WIDEST)
        fitted = size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(fitted)
    image = reader.read()
    return None if image.isNull() else image


class Photo(QLabel):
    """A photo as wide as there is room; `name` is read out."""

    def __init__(self, image: QImage, name: str) -> None:
        super().__init__()
        self._whole = QPixmap.fromImage(image)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit(px(self, _HIGH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the width."""
        super().resizeEvent(event)
        self._fit(self.width())

    def _fit(self, width: int) -> None:
        room = QSize(max(1, width), px(self, _HIGH))
        size = self._whole.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        if size.width() > self._whole.width():
            size = self._whole.size()
        if self.pixmap().size() != size:
            smooth = Qt.TransformationMode.SmoothTransformation
            keep = Qt.AspectRatioMode.KeepAspectRatio
            self.setPixmap(self._whole.scaled(size, keep, smooth))
            self.setFixedHeight(size.height())


def shown(look: Look) -> tuple[QWidget, PdfPreview | None]:
    """Return what shows the file, and the preview to be told to forget it."""
    kind, data = look.file.attachment.kind, look.file.data
    name = look.file.attachment.about.description
    if kind in IMAGES and isinstance(look.picture, QImage):
        return Photo(look.picture, name), None
    if kind == "text":
        return _text(data, name), None
    if kind == "pdf":
        text = _words_of(data)
        if text is not None:
            preview = PdfPreview()
            preview.setMinimumHeight(px(preview, _HIGH))
            preview.show_pdf(data, text)
            return preview, preview
    return body(_("This file cannot be shown here. Save a copy to look at it.")), None


def _text(data: bytes, name: str) -> QWidget:
    box = QPlainTextEdit(data.decode("utf-8", "replace"))
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setAccessibleName(name)
    box.setMinimumHeight(px(box, _HIGH))
    return box


def _words_of(data: bytes) -> str | None:
    """Return the words of a PDF; None if it cannot be opened (it may be locked)."""
    buffer, document = QBuffer(), QPdfDocument()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    try:
        if document.error() != QPdfDocument.Error.None_ or not document.pageCount():
            return None
        pages = range(document.pageCount())
        return "\n\n".join(document.getAllText(page).text() for page in pages)
    finally:
        document.close()
        document.deleteLater()
