"""A paper that went out before: looked at and printed again, byte for byte."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.packs.asking import Asking
from trafficking_desk.ui.packs.choosing import IssuedRow
from trafficking_desk.ui.packs.print_box import PrintBox
from trafficking_desk.ui.places import CaseHome, Cases, Packs
from trafficking_desk.ui.widgets.button import primary_button, quiet_button
from trafficking_desk.ui.widgets.heading import small
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.pdf_preview import PdfPreview
from trafficking_desk.words import _


class AgainPage(Page):
    """Shows `pdf` as it went out; not to be printed for someone who is blocked."""

    def __init__(
        self, kit: Kit, case_id: str, asking: Asking, pdf: bytes, row: IssuedRow
    ) -> None:
        title = _("Issued before")
        crumbs = (
            (_("Cases"), Cases()),
            (_("Case"), CaseHome(case_id)),
            (_("Papers"), Packs(case_id)),
            (title, None),
        )
        super().__init__(title, crumbs, kit.go)
        self.banner(small(row.line))
        if row.blocked:
            self.banner(notice("danger", _("Do not hand it over again"), row.blocked))
        self._preview = PdfPreview()
        self._preview.setMinimumHeight(px(self, 420))
        self._preview.show_pdf(pdf, text_of(pdf))
        printing = PrintBox(kit.read, asking.printer)
        printing.failed.connect(kit.problem)
        printing.printed.connect(
            lambda: self.banner(
                notice("success", "", _("Printed. Take every page from the printer."))
            )
        )
        self.add(printing)
        self.add(self._preview)
        again = primary_button(_("Print again"))
        again.setEnabled(not row.blocked)
        again.clicked.connect(lambda: printing.start(pdf))
        back = quiet_button(_("Back to papers"), "back")
        back.clicked.connect(lambda: kit.go(Packs(case_id)))
        self.actions(again, back)

    def forget(self) -> None:
        """Let go of the pages."""
        self._preview.forget()


def text_of(pdf: bytes) -> str:
    """Return the words of a finished PDF, page after page."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    pages = range(document.pageCount())
    text = "\n\n".join(document.getAllText(page).text() for page in pages)
    document.close()
    return text
