"""One paper: check, preview, last check, print, save."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.desk.issues import Shape
from trafficking_desk.desk.papers import Draft, Paper, part_texts
from trafficking_desk.errors import DeskError
from trafficking_desk.report.documents import document_title
from trafficking_desk.report.plain import render_text
from trafficking_desk.ui.alive import while_alive
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.packs.asking import Asking
from trafficking_desk.ui.packs.beside import Beside
from trafficking_desk.ui.packs.check_view import CheckView
from trafficking_desk.ui.packs.choose_view import ChoosePage
from trafficking_desk.ui.packs.choosing import MISSING
from trafficking_desk.ui.packs.hand_over import Box, LastCheck
from trafficking_desk.ui.packs.hand_over_view import HandOverView
from trafficking_desk.ui.packs.leave_out_view import LeaveOutView
from trafficking_desk.ui.packs.photos_view import PhotosView
from trafficking_desk.ui.packs.ports import Lanes
from trafficking_desk.ui.packs.presenter import PackDesk
from trafficking_desk.ui.packs.print_box import PrintBox
from trafficking_desk.ui.packs.state import CheckState
from trafficking_desk.ui.packs.verbs import pack_verbs
from trafficking_desk.ui.packs.way_out import WayOut
from trafficking_desk.ui.packs.ways_view import WaysView, to_clipboard
from trafficking_desk.ui.places import CaseHome, Cases, Packs
from trafficking_desk.ui.ports import Failed, Post, T
from trafficking_desk.ui.widgets.button import (
    primary_button,
    quiet_button,
    secondary_button,
)
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.notice import NoticeKind, notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.pdf_preview import PdfPreview
from trafficking_desk.words import _

_PAUSE: Final = 400  # ms after a tick, before the pages beside are made anew


class PackPage(Beside):
    """First the check, then the last check; the pages stand beside both."""

    def __init__(self, kit: Kit, place: Packs, asking: Asking) -> None:
        crumbs = (
            (_("Cases"), Cases()),
            (_("Case"), CaseHome(place.case_id)),
            (_("Papers"), Packs(place.case_id)),
            (document_title(place.document), None),
        )
        preview = PdfPreview()
        page = Page(_("Check your answers"), crumbs, kit.go)
        super().__init__(page, preview)
        self.heading = page.heading
        self._body = page
        self._preview = preview
        self._kit = kit
        self._asking = asking
        self._left_out: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self._banner, self._said = _holder()
        self._checked, self._checking = _holder()
        self._handed, self._handing = _holder()
        self._is_missing = place.document == MISSING  # the last check warns
        self._print = PrintBox(kit.read, asking.printer, warned=self._is_missing)
        page.banner(self._banner)
        for part in (self._checked, self._print, self._handed):
            page.add(part)
        verbs = pack_verbs(kit.desk, place.case_id, place.document)
        self._pack = PackDesk(
            verbs,
            Lanes(_while_alive(self, kit.post), _while_alive(self, kit.read)),
            self,
            kit.desk.content,
            WayOut(kit.post, verbs.not_gone, kit.stayed),
            document=place.document,
            training=kit.desk.training,
        )
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self._pack.refresh)
        self._make_bar()
        self._print.printed.connect(self._show_printed)
        self._print.failed.connect(self.show_failure)
        self._show_stage(out=False)
        self._on.setEnabled(False)
        self._pack.start()

    def leave(self) -> None:
        """Let go of the pages: nothing of them outlives the screen."""
        self._pack.leave()
        self._later.stop()
        self._preview.forget()

    def show_check(self, state: CheckState) -> None:
        """Show what goes in, and what is missing."""
        clear(self._checking)
        self._checking.addWidget(CheckView(state, self._include, self._kit.go))
        if state.photos:
            photos = PhotosView(
                state.photos, self._put_in, first_is_face=self._is_missing
            )
            self._checking.addWidget(photos)
        self._leaving = LeaveOutView(state.names, self._leave_out, state.same)
        self._leaving.show_left_out(*self._left_out)
        self._checking.addWidget(self._leaving)
        self._hush()
        self._show_stage(out=False)
        if self.is_wide:
            self._pack.refresh()

    def show_nothing_ticked(self) -> None:
        """Ask for at least one part."""
        self._say("attention", _("Tick at least one part to put in."))

    def show_building(self) -> None:
        """Say that the pages are being made."""
        self._say("quiet", _("Making the pages. This takes a moment."))

    def show_first_page(self, draft: Draft) -> None:
        """Show page one; the whole text is there already."""
        text = render_text(draft.tree)
        self._preview.show_pdf(draft.first_page, text, whole=False)
        self.show_pane()

    def show_paper(self, paper: Paper) -> None:
        """Show the pages."""
        self._hush()
        self._preview.show_pdf(paper.preview.pdf, paper.preview.text)
        self.show_pane()
        self._leaving.show_result(paper.absent, paper.close)
        self._on.setEnabled(True)

    def show_hand_over(self, check: LastCheck) -> None:
        """Ask who gets it, and offer to print and save."""
        clear(self._handing)
        self._last = HandOverView(check, self._pack.answers)
        self._last.answered.connect(self._pack.answer)
        self._handing.addWidget(self._last)
        if self._pack.paper is not None:
            ways = WaysView(part_texts(self._pack.paper))
            ways.word.connect(lambda: self._start_saving("word"))
            ways.locked.connect(partial(self._start_saving, "locked_pdf"))
            ways.copy.connect(self._copy)
            self._handing.addWidget(ways)
        self._show_stage(out=True)
        self._to_print.setFocus()

    def show_problems(self, found: tuple[tuple[Box, str], ...]) -> None:
        """Say what keeps the paper here."""
        self._last.show_problems(found)

    def show_saved(self, path: Path, shape: Shape) -> None:
        """Say that the file is written, and what it is not."""
        if shape == "locked_pdf":
            text = _("Saved as {name}. It opens with the passphrase alone.")
        else:
            text = _(
                "Saved as {name}. The file is not locked: anyone who opens it can "
                "read it. Delete it once it has been sent."
            )
        self._say("success", text.format(name=path.name))

    def show_copied(self, text: str) -> None:
        """Let the text be pasted elsewhere, and say so."""
        to_clipboard(text)
        self._say("success", _("Copied. Paste it where it is needed."))

    def show_failure(self, error: DeskError) -> None:
        """Say what went wrong and what to do."""
        self._on.setEnabled(True)
        self._hush()
        self._kit.problem(error)

    def _make_bar(self) -> None:
        self._on = primary_button(_("Go on: print or save"))
        self._on.clicked.connect(self._pack.go_on)
        self._to_print = primary_button(_("Print"))
        self._to_print.clicked.connect(self._start_printing)
        self._to_file = secondary_button(_("Save as PDF"))
        self._to_file.clicked.connect(lambda: self._start_saving("pdf"))
        self._back = quiet_button(_("Back to the check"), "back")
        self._back.clicked.connect(self._pack.start)
        self._body.actions(self._on, self._to_print, self._to_file, self._back)

    def _show_stage(self, *, out: bool) -> None:
        words = _("Print or save") if out else _("Check your answers")
        self._body.title.setText(words)
        self._on.setEnabled(True)
        for part in (self._on, self._checked):
            part.setVisible(not out)
        for part in (self._handed, self._print, self._to_print, self._to_file):
            part.setVisible(out)
        self._back.setVisible(out)
        self._body.set_main(self._to_print if out else self._on)
        self.show_below(shown=out)

    def _include(self, part: str, wanted: bool) -> None:  # noqa: FBT001 - a tick
        self._pack.include(part, wanted=wanted)
        self._refresh()

    def _leave_out(self, names: tuple[str, ...], words: tuple[str, ...]) -> None:
        self._left_out = (names, words)
        self._pack.leave_out(names, words)
        self._pack.refresh()

    def _put_in(self, photos: tuple[str, ...]) -> None:
        self._pack.put_in(photos)
        self._refresh()

    def _refresh(self) -> None:
        if self.is_wide:
            self._later.start()

    def _start_printing(self) -> None:
        self._hush()
        door = self._pack.door()
        if door is not None and self._pack.paper is not None:
            self._print.start(self._pack.paper.preview.pdf, door)

    def _show_printed(self) -> None:
        self._say("success", _("Printed. Take every page from the printer."))

    def _start_saving(self, shape: Shape, passphrase: str = "") -> None:
        self._hush()
        if not self._pack.may_go():
            return
        path = self._asking.path(self, self._pack.file_name(shape))
        if path is not None:
            self._pack.save(path, shape, passphrase)

    def _copy(self, text: str) -> None:
        self._hush()
        self._pack.copy(text)

    def _say(self, kind: NoticeKind, text: str) -> None:
        self._hush()
        self._said.addWidget(notice(kind, "", text))
        self._banner.show()

    def _hush(self) -> None:
        clear(self._said)
        self._banner.hide()


def open_packs(kit: Kit, place: Packs, asking: Asking | None = None) -> QWidget:
    """Return the choice of a paper, or the paper that `place` names."""
    if not place.document:
        return ChoosePage(kit, place.case_id, asking or Asking())
    return PackPage(kit, place, asking or Asking())


def _holder() -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    return holder, column


def _while_alive(page: QWidget, lane: Post) -> Post:
    """Return a lane whose answers are dropped once the page is gone."""

    def post(verb: Callable[[], T], then: Callable[[T], None], failed: Failed) -> None:
        lane(verb, while_alive(page, then), while_alive(page, failed))

    return post
