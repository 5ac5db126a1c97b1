"""The pages that show what is left of a damaged vault."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from trafficking_desk.content.question import Choice
from trafficking_desk.desk.packs import save_pdf, suggested_name
from trafficking_desk.desk.rescue import (
    Rescued,
    RescuedCase,
    copy_name,
    rescue,
    rescued_copy,
    rescued_file,
    rescued_paper,
)
from trafficking_desk.report.documents import document_title
from trafficking_desk.ui.alive import post_while_alive
from trafficking_desk.ui.attachments.asking import ask_where
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.packs.print_box import AskForPrinter, PrintBox
from trafficking_desk.ui.places import RestoreBackup
from trafficking_desk.ui.printing import ask_for_printer
from trafficking_desk.ui.rescue.presenter import RescueState, RescueVerbs, Rescuing
from trafficking_desk.ui.rescue.words import (
    case_name,
    case_words,
    file_name,
    lost_words,
)
from trafficking_desk.ui.unlock.damage import files_card
from trafficking_desk.ui.widgets.button import (
    primary_button,
    quiet_button,
    secondary_button,
)
from trafficking_desk.ui.widgets.card import card, divider
from trafficking_desk.ui.widgets.chips import Chips
from trafficking_desk.ui.widgets.heading import body, heading, small
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.pdf_preview import PdfPreview
from trafficking_desk.ui.widgets.stage import Stage
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import _

_PAPERS: Final = ("referral", "chronology", "safety_plan", "actions_log")
_SHOWN: Final = 200  # cases on the page at once; the box finds the others


@dataclass(frozen=True, slots=True)
class Asks:
    """How a worker is asked where to save, and which printer to take."""

    where: Callable[[QWidget, str], Path | None] = ask_where
    printer: AskForPrinter = ask_for_printer


def open_rescue(kit: Kit, asks: Asks | None = None) -> QWidget:
    """Return the pages; nothing that was read outlives leaving them."""
    return RescueView(kit, asks or Asks())


class RescueView(Stage):
    """Draws a RescueState: one page a step."""

    def __init__(self, kit: Kit, asks: Asks) -> None:
        super().__init__()
        self._kit = kit
        self._asks = asks
        self._wanted = ""
        self._preview: PdfPreview | None = None
        desk = kit.desk
        verbs = RescueVerbs(
            read=lambda typed: rescue(desk, typed),
            paper=lambda one, paper, sure: rescued_paper(desk, one, paper, sure=sure),
            file=rescued_file,
            copy=lambda file: rescued_copy(desk, file),
            save=save_pdf,
        )
        self.holds_words = False
        post = post_while_alive(self, kit.post)
        self._presenter = Rescuing(verbs, post, self._draw, _PAPERS[0])
        self._presenter.start()

    def leave(self) -> None:
        """Forget what was typed and all that was read."""
        self._wanted = ""
        self._presenter.forget()

    def _draw(self, state: RescueState) -> None:
        self.holds_words = state.step != "passphrase"
        if self._preview is not None:
            self._preview.forget()
            self._preview = None
        page = Page(_("What can be read"), (), self._kit.go)
        focus: QWidget = page.title
        if state.problem and state.step != "passphrase":
            page.banner(notice("danger", _("That did not work"), state.problem))
        if state.done:
            page.banner(notice("success", "", state.done))
        if state.busy:
            page.banner(_working())
        if state.step == "passphrase":
            focus = self._draw_passphrase(page, state)
        elif state.step == "list" and state.found is not None:
            self._draw_list(page, state.found)
        elif state.found is not None and state.opened is not None:
            self._draw_case(page, state, state.found, state.opened)
        self.put(page, focus)

    def _draw_passphrase(self, page: Page, state: RescueState) -> QWidget:
        typed = TextInput(_("Passphrase"), _("Your own, as for unlocking."), 40)
        typed.hide_typing()
        typed.show_problem(state.problem)
        typed.field.setReadOnly(state.busy)
        about = _(
            "The desk reads every piece of the file that is whole, and shows the "
            "cases as they stand there. It changes nothing. You can print a case or "
            "save it. You cannot write to it."
        )
        page.add(card(body(about), typed))
        page.side(self._better())
        page.side(files_card(self._kit.desk.folder))
        on = primary_button(_("Read what can be read"))
        on.setEnabled(not state.busy)
        on.clicked.connect(lambda: self._presenter.read(typed.value()))
        typed.field.returnPressed.connect(on.click)
        page.actions(on)
        return typed

    def _draw_list(self, page: Page, found: Rescued) -> None:
        page.banner(_lost(found))
        box = TextInput(_("Find a case"), _("Reference, or what you call the person"))
        box.set_value(self._wanted)
        fitting = [one for one in found.cases if _fits(one, self._wanted)]

        def find() -> None:
            self._wanted = box.value()
            self._presenter.back()

        box.field.returnPressed.connect(find)
        page.add(box)
        for one in fitting[:_SHOWN]:
            page.add(self._entry(one))
        if not fitting:
            none = _("No case could be read.")
            page.add(body(_("No case fits these words.") if self._wanted else none))
        if len(fitting) > _SHOWN:
            more = _("{number} more cases. Find one by its reference.")
            page.add(small(more.format(number=len(fitting) - _SHOWN)))
        page.side(self._better())
        page.actions(self._stop())

    def _entry(self, one: RescuedCase) -> QWidget:
        name = case_name(one)
        button = secondary_button(_("Read it"))
        button.setAccessibleName(_("Read: {case}").format(case=name))
        button.clicked.connect(lambda: self._presenter.open(one))
        lost = case_words(one)
        warning = [notice("attention", "", lost)] if lost else []
        return card(heading(name), *warning, button)

    def _draw_case(
        self, page: Page, state: RescueState, found: Rescued, one: RescuedCase
    ) -> None:
        page.banner(_lost(found))
        parts: list[QWidget] = [heading(case_name(one))]
        if lost := case_words(one):
            parts.append(notice("attention", "", lost))
        chips = Chips(_("Paper"), [_choice(id_) for id_ in _PAPERS])
        chips.set_value(state.paper)
        chips.chosen.connect(self._presenter.choose)
        page.add(card(*parts, chips))
        if one.half_typed:
            texts = map(body, one.half_typed)
            page.add(card(heading(_("Typed, and not yet an answer")), *texts))
        if one.files:
            page.add(self._files(one))
        printing = PrintBox(self._kit.read, self._asks.printer)
        printing.failed.connect(self._kit.problem)
        page.banner(printing)
        if state.preview is not None:
            shown = self._preview = PdfPreview()
            shown.setMinimumHeight(px(page, 420))
            shown.show_pdf(state.preview.pdf, state.preview.text)
            page.add(shown)
        self._case_actions(page, state, one, printing)

    def _files(self, one: RescuedCase) -> QWidget:
        parts: list[QWidget] = [heading(_("Photos, documents and papers"))]
        for file in one.files:
            name = file_name(file)
            button = secondary_button(_("Save a copy"))
            button.setAccessibleName(_("Save a copy: {what}").format(what=name))
            button.clicked.connect(
                lambda _on=False, file=file: self._save(
                    copy_name(one, file),
                    lambda path: self._presenter.save_copy(file, path),
                )
            )
            parts += [divider(), body(name), button]
        return card(*parts)

    def _case_actions(
        self, page: Page, state: RescueState, one: RescuedCase, printing: PrintBox
    ) -> None:
        preview = state.preview
        to_print = primary_button(_("Print"))
        to_print.setEnabled(preview is not None)
        if preview is not None:
            to_print.clicked.connect(lambda: printing.start(preview.pdf))
        to_pdf = secondary_button(_("Save as PDF"))
        to_pdf.setEnabled(preview is not None)
        name = suggested_name(one.case, state.paper or _PAPERS[0])
        to_pdf.clicked.connect(lambda: self._save(name, self._presenter.save_paper))
        to_file = secondary_button(_("Save as case file"))
        file = suggested_name(one.case, ending="json")
        to_file.clicked.connect(lambda: self._save(file, self._presenter.save_file))
        back = quiet_button(_("Back to the list"), "back")
        back.clicked.connect(self._presenter.back)
        page.actions(to_print, to_pdf, to_file, back, self._stop())

    def _save(self, name: str, save: Callable[[Path], None]) -> None:
        path = self._asks.where(self, name)
        if path is not None:
            save(path)

    def _stop(self) -> QPushButton:
        stop = quiet_button(_("Stop reading"))
        stop.clicked.connect(self._presenter.forget)
        return stop

    def _better(self) -> QWidget:
        restore = quiet_button(_("Choose a backup"))
        restore.clicked.connect(lambda: self._kit.go(RestoreBackup()))
        text = _(
            "A backup brings back everything up to the day it was made, and you can "
            "go on writing in it. Print first what is newer than that day."
        )
        return card(heading(_("Then put back a backup")), body(text), restore)


def _choice(paper: str) -> Choice:
    return Choice(value=paper, label=document_title(paper))


def _lost(found: Rescued) -> QWidget:
    title, text = lost_words(found)
    return notice("quiet" if found.is_whole else "attention", title, text)


def _fits(one: RescuedCase, typed: str) -> bool:
    name = case_name(one).casefold()
    return all(word in name for word in typed.casefold().split())


def _working() -> QWidget:
    bar = QProgressBar()
    bar.setRange(0, 0)
    bar.setTextVisible(False)
    bar.setAccessibleName(_("Reading"))
    return card(body(_("Reading. This can take a minute.")), bar)
