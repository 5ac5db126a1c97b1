"""The pack: check, preview, print, save."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.desk.packs import Preview
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.packs.check_view import CheckView
from trafficking_desk.ui.packs.presenter import Lanes, PackDesk
from trafficking_desk.ui.packs.print_box import AskForPrinter, PrintBox
from trafficking_desk.ui.packs.state import CheckState
from trafficking_desk.ui.packs.verbs import pack_verbs
from trafficking_desk.ui.places import CaseHome, Cases, Packs
from trafficking_desk.ui.printing import ask_for_printer
from trafficking_desk.ui.saving import AskForPath, ask_for_path
from trafficking_desk.ui.widgets.button import (
    primary_button,
    quiet_button,
    secondary_button,
)
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import NoticeKind, notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.pdf_preview import PdfPreview
from trafficking_desk.words import _

_AROUND: Final = 245  # px at 100 %: title, tools and bar around the pages
_LEAST: Final = 300


@dataclass(frozen=True, slots=True)
class Asking:
    """The two windows that the system shows: where to print, where to save."""

    printer: AskForPrinter = ask_for_printer
    path: AskForPath = ask_for_path


class PackPage(Page):
    """First the check, then the pages; the bar changes with them."""

    def __init__(self, kit: Kit, case_id: str, asking: Asking) -> None:
        crumbs = (
            (_("Cases"), Cases()),
            (_("Case"), CaseHome(case_id)),
            (_("The pack"), None),
        )
        super().__init__(_("Check your answers"), crumbs, kit.go)
        self._kit = kit
        self._asking = asking
        self._name = ""
        self._banner, self._said = _holder()
        self.banner(self._banner)
        self._checking, self._check = _holder()
        self.add(self._checking)
        self._preview = PdfPreview()
        self._print = PrintBox(kit.read, asking.printer)
        for part in (self._print, self._preview):
            self.add(part)
        self._pack = PackDesk(
            pack_verbs(kit.desk, case_id),
            Lanes(kit.post, kit.read),
            self,
            kit.desk.content,
            training=kit.desk.training,
        )
        self._make_bar()
        self._print.begun.connect(self._pack.print_begun)
        self._print.printed.connect(self._show_printed)
        self._print.failed.connect(self.show_failure)
        self._hush()
        self._show_stage(preview=False)
        self._make.setEnabled(False)
        self._pack.start()

    def leave(self) -> None:
        """Let go of the pages: nothing of them outlives the screen."""
        self._preview.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the pages the room that the window has."""
        super().resizeEvent(event)
        room = self.height() - px(self, _AROUND)
        self._preview.setMinimumHeight(max(room, px(self, _LEAST)))

    def show_check(self, state: CheckState) -> None:
        """Show what goes in, and what is missing."""
        self._name = state.file_name
        clear(self._check)
        self._check.addWidget(
            CheckView(state, self._include, self._kit.go),
        )
        self._show_stage(preview=False)

    def show_nothing_ticked(self) -> None:
        """Ask for at least one part."""
        self._say("attention", _("Tick at least one part to put in."))

    def show_building(self) -> None:
        """Say that the pages are being made."""
        self._make.setEnabled(False)
        self._say("quiet", _("Making the pages. This takes a moment."))

    def show_preview(self, preview: Preview) -> None:
        """Show the pages."""
        self._hush()
        self._preview.show_pdf(preview.pdf, preview.text)
        self._show_stage(preview=True)
        self._to_print.setFocus()

    def show_saved(self, path: Path) -> None:
        """Say that the file is written, and what it is not."""
        text = _(
            "Saved as {name}. The file is not locked: anyone who opens it can read "
            "it. Delete it once it has been sent."
        )
        self._say("success", text.format(name=path.name))

    def show_failure(self, error: DeskError) -> None:
        """Say what went wrong and what to do."""
        self._make.setEnabled(True)
        self._hush()
        self._kit.problem(error)

    def _make_bar(self) -> None:
        self._make = primary_button(_("Make the pages"))
        self._make.clicked.connect(self._pack.build)
        self._to_print = primary_button(_("Print"))
        self._to_print.clicked.connect(self._start_printing)
        self._to_file = secondary_button(_("Save as PDF"))
        self._to_file.clicked.connect(self._start_saving)
        self._back = quiet_button(_("Back to the check"), "back")
        self._back.clicked.connect(self._pack.start)
        self.actions(self._make, self._to_print, self._to_file, self._back)

    def _show_stage(self, *, preview: bool) -> None:
        words = _("Print or save the pack") if preview else _("Check your answers")
        self.title.setText(words)
        self._make.setEnabled(True)
        for part in (self._make, self._checking):
            part.setVisible(not preview)
        shown = (self._preview, self._print, self._to_print, self._to_file, self._back)
        for part in shown:
            part.setVisible(preview)

    def _include(self, section: str, wanted: bool) -> None:  # noqa: FBT001 - a tick
        self._pack.include(section, wanted=wanted)

    def _start_printing(self) -> None:
        self._hush()
        if self._pack.preview is not None:
            self._print.start(self._pack.preview.pdf)

    def _show_printed(self) -> None:
        self._say("success", _("Printed. Take every page from the printer."))

    def _start_saving(self) -> None:
        self._hush()
        path = self._asking.path(self, self._name)
        if path is not None:
            self._pack.save(path)

    def _say(self, kind: NoticeKind, text: str) -> None:
        self._hush()
        self._said.addWidget(notice(kind, "", text))
        self._banner.show()

    def _hush(self) -> None:
        clear(self._said)
        self._banner.hide()


def open_packs(kit: Kit, place: Packs, asking: Asking | None = None) -> QWidget:
    """Return the pack screen of the case at `place`."""
    return PackPage(kit, place.case_id, asking or Asking())


def _holder() -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    return holder, column
