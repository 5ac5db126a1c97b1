"""The preview of a PDF: pages to see, words to read."""

from io import BytesIO

import pytest
from pypdf import PdfWriter
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from trafficking_desk.ui.widgets.pdf_preview import PdfPreview


def pdf_of(pages: int) -> bytes:
    """Return a PDF with so many empty pages."""
    writer = PdfWriter()
    for _number in range(pages):
        writer.add_blank_page(595, 842)
    held = BytesIO()
    writer.write(held)
    return held.getvalue()


@pytest.fixture
def preview(qtbot: QtBot) -> PdfPreview:
    """Return a preview on screen that shows two pages."""
    shown = PdfPreview()
    qtbot.addWidget(shown)
    shown.resize(600, 400)
    shown.show()
    shown.show_pdf(pdf_of(2), "Two pages <of> words")
    return shown


def pages_of(preview: PdfPreview) -> QPdfView:
    """Return the part that shows pages."""
    return preview.findChildren(QPdfView)[0]


def click(preview: PdfPreview, text: str) -> None:
    """Click a button by its words."""
    buttons = preview.findChildren(QPushButton)
    next(button for button in buttons if button.text() == text).click()


def test_pages_and_words_are_those_of_the_same_document(preview: PdfPreview) -> None:
    """Typed text is shown as typed, never obeyed as markup."""
    assert pages_of(preview).document().pageCount() == 2
    assert preview.text == "Two pages <of> words"


def test_another_document_replaces_the_first(preview: PdfPreview) -> None:
    """Nothing of the first can be leafed back to."""
    preview.show_pdf(pdf_of(1), "One page")

    assert pages_of(preview).document().pageCount() == 1
    assert preview.text == "One page"


def test_a_preview_that_was_left_holds_nothing(preview: PdfPreview) -> None:
    """Neither a page nor a word."""
    preview.forget()

    assert pages_of(preview).document().pageCount() == 0
    assert preview.text == ""


def test_the_words_can_be_read_in_place_of_the_pages(preview: PdfPreview) -> None:
    """The page view is a picture to a screen reader."""
    words = preview.findChildren(QPlainTextEdit)[0]
    assert not words.isVisible()
    click(preview, "As text")

    assert words.isVisible()
    assert words.isReadOnly()
    assert not pages_of(preview).isVisible()


def test_pages_grow_and_shrink_within_bounds(preview: PdfPreview) -> None:
    """A page can be made larger than the window, never lost."""
    click(preview, "Larger")
    larger = pages_of(preview).zoomFactor()
    for _press in range(30):
        click(preview, "Smaller")

    assert larger > pages_of(preview).zoomFactor() > 0.2
