"""A paper that went out before: looked at and printed again, byte for byte."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

from trafficking_desk.desk.issues import Issue
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.packs.asking import Asking
from trafficking_desk.ui.packs.choosing import IssuedRow
from trafficking_desk.ui.packs.hand_over import HandOver, LastCheck, problems
from trafficking_desk.ui.packs.hand_over_view import HandOverView
from trafficking_desk.ui.packs.print_box import PrintBox
from trafficking_desk.ui.packs.way_out import Door
from trafficking_desk.ui.places import CaseHome, Cases, Packs
from trafficking_desk.ui.widgets.button import primary_button, quiet_button
from trafficking_desk.ui.widgets.heading import small
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.pdf_preview import PdfPreview
from trafficking_desk.words import _


@dataclass(frozen=True, slots=True)
class Again:
    """One paper that went out: its bytes, and what must be asked once more."""

    row: IssuedRow
    pdf: bytes
    check: LastCheck


class AgainPage(Page):
    """Shows a paper as it went out; `door` writes down for whom it goes out."""

    def __init__(
        self,
        kit: Kit,
        case_id: str,
        asking: Asking,
        again: Again,
        door: Callable[[Issue], Door],
    ) -> None:
        title = _("Issued before")
        crumbs = (
            (_("Cases"), Cases()),
            (_("Case"), CaseHome(case_id)),
            (_("Papers"), Packs(case_id)),
            (title, None),
        )
        super().__init__(title, crumbs, kit.go)
        self._again = again
        self._door = door
        self._answers = again.check.answers
        self._first(again.row)
        self._preview = PdfPreview()
        self._preview.setMinimumHeight(px(self, 420))
        self._preview.show_pdf(again.pdf, text_of(again.pdf))
        self._asked = HandOverView(again.check, self._answers)
        self._asked.answered.connect(self._answer)
        self._printing = PrintBox(kit.read, asking.printer)
        self._printing.failed.connect(kit.problem)
        self._printing.printed.connect(self._say_printed)
        for part in (self._printing, self._preview, self._asked):
            self.add(part)
        self._bar(kit, case_id)

    def _first(self, row: IssuedRow) -> None:
        self.banner(small(row.line))
        if row.blocked:
            told = _("Do not hand it to the same one again")
            self.banner(notice("danger", told, row.blocked))

    def _bar(self, kit: Kit, case_id: str) -> None:
        again = primary_button(_("Print again"))
        again.clicked.connect(self._print)
        back = quiet_button(_("Back to papers"), "back")
        back.clicked.connect(lambda: kit.go(Packs(case_id)))
        self.actions(again, back)

    def _answer(self, answers: HandOver) -> None:
        self._answers = answers

    def _print(self) -> None:
        found = problems(self._again.check, self._answers)
        self._asked.show_problems(found)
        if found:
            self.show_widget(self._asked)
        else:
            self._printing.start(self._again.pdf, self._door(self._issue()))
            self.show_widget(self._printing)

    def _issue(self) -> Issue:
        return Issue(
            document=self._again.row.document,
            shape="paper",
            recipient=self._answers.recipient,
            way=self._answers.way,
            names_flagged=bool(self._again.check.clashes),
        )

    def _say_printed(self) -> None:
        told = _("Printed. Take every page from the printer.")
        self.banner(notice("success", "", told))

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
