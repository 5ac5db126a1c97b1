"""The pages of photos and documents: the list, one file, removing it."""

from PySide6.QtWidgets import QWidget

from trafficking_desk.desk.attachments import (
    add,
    attachments,
    export,
    open_attachment,
    remove,
    suggested_name,
)
from trafficking_desk.desk.cases import read_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.hidden_facts import IMAGES
from trafficking_desk.ui.alive import post_while_alive
from trafficking_desk.ui.attachments.asking import Asking
from trafficking_desk.ui.attachments.cards import (
    AddCard,
    about_rows,
    hidden_card,
    list_card,
    rule,
)
from trafficking_desk.ui.attachments.presenter import (
    Files,
    FilesRead,
    FilesState,
    FileVerbs,
    Look,
)
from trafficking_desk.ui.attachments.showing import draw, shown
from trafficking_desk.ui.case_keeper import case_keeper
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import Attachments, CaseHome, Cases
from trafficking_desk.ui.widgets.button import (
    danger_button,
    primary_button,
    quiet_button,
    secondary_button,
)
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.heading import body, heading
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.pdf_preview import PdfPreview
from trafficking_desk.ui.widgets.stage import Stage
from trafficking_desk.ui.widgets.summary_list import SummaryList
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import _


class AttachmentsView(Stage):
    """Draws a FilesState: one page a step, under the rule."""

    def __init__(self, kit: Kit, case_id: str, asking: Asking) -> None:
        super().__init__()
        self._kit = kit
        self._case_id = case_id
        self._asking = asking
        self._preview: PdfPreview | None = None
        self._files = Files(
            _verbs(kit.desk, case_id),
            post_while_alive(self, kit.post),
            post_while_alive(self, kit.read),
            self._draw,
            case_keeper(kit, case_id, self),
        )
        self._draw(FilesState())
        self._files.start()

    def leave(self) -> None:
        """Save what is typed; nothing of an open file outlives the screen."""
        self._files.forget()
        self._forget_preview()

    def _draw(self, state: FilesState) -> None:
        self._forget_preview()
        page = self._new_page(state)
        page.banner(rule())
        if state.problem:
            page.banner(notice("attention", _("That did not work"), state.problem))
        if state.done:
            page.banner(notice("success", "", state.done))
        focus: QWidget = page.title
        if state.files is None:
            page.add(body(_("Looking for photos and documents.")))
        elif state.step == "list" or state.looked is None:
            focus = self._draw_list(page, state)
        elif state.step == "look":
            self._draw_file(page, state, state.looked)
        else:
            focus = self._draw_removal(page, state, state.looked)
        self.put(page, focus)

    def _new_page(self, state: FilesState) -> Page:
        titles = {
            "list": _("Photos and documents"),
            "look": _("Photo or document"),
            "remove": _("Remove it"),
        }
        title = titles[state.step]
        crumbs = (
            (_("Cases"), Cases()),
            (state.reference or _("Case"), CaseHome(self._case_id)),
            (title, None),
        )
        return Page(title, crumbs, self._kit.go)

    def _draw_list(self, page: Page, state: FilesState) -> QWidget:
        form = AddCard(state.path, state.about)
        page.add(form.card)
        for box in (form.what, form.when, form.who):
            box.typed.connect(lambda _text: self._files.typed(form.typed()))
        page.side(list_card(state.files or (), self._files.look))
        form.choose.clicked.connect(lambda: self._choose(form))
        form.add.clicked.connect(lambda: self._files.add(form.about()))
        form.add.setEnabled(not state.busy)
        page.set_main(form.add)
        if state.problem:
            return form.choose if state.path is None else form.what.field
        return form.what.field if state.path is not None else page.title

    def _choose(self, form: AddCard) -> None:
        path = self._asking.file(self)
        if path is not None:
            self._files.choose(path, form.about())

    def _draw_file(self, page: Page, state: FilesState, looked: Look) -> None:
        file = looked.file.attachment
        picture, self._preview = shown(looked)
        page.add(card(heading(file.about.description), picture))
        rows = SummaryList()
        rows.show_rows(about_rows(file))
        page.side(card(heading(_("About it")), rows))
        page.side(hidden_card(file.kind, looked.file.facts))
        save = primary_button(_("Save a copy"))
        save.setEnabled(not state.busy)
        save.clicked.connect(lambda: self._save(state, looked))
        away = secondary_button(_("Remove it"))
        away.clicked.connect(self._files.ask_to_remove)
        back = quiet_button(_("Back to the list"), "back")
        back.clicked.connect(self._files.back)
        page.actions(save, away, back)

    def _save(self, state: FilesState, looked: Look) -> None:
        file = looked.file.attachment
        number = [one.id for one in state.files or ()].index(file.id) + 1
        name = suggested_name(state.reference, number, file)
        path = self._asking.where(self, name)
        if path is not None:
            self._files.export(path)

    def _draw_removal(self, page: Page, state: FilesState, looked: Look) -> QWidget:
        warning = notice(
            "attention",
            _("This cannot be taken back"),
            _(
                "The file and what was written about it are destroyed. The day, who "
                "removed it and your reason stay. Backups made before today may "
                "still hold it."
            ),
        )
        reason = TextInput(
            _("Why is it removed?"),
            _("In a few words. Write no more about the person here."),
        )
        reason.set_value(state.reason)
        reason.typed.connect(self._files.reason_typed)
        page.add(
            card(heading(looked.file.attachment.about.description), warning, reason)
        )
        for_good = danger_button(_("Remove for good"))
        for_good.setEnabled(not state.busy)
        for_good.clicked.connect(lambda: self._files.remove(reason.value()))
        back = quiet_button(_("Do not remove"), "back")
        back.clicked.connect(self._files.back)
        page.actions(for_good, back)
        return reason.field

    def _forget_preview(self) -> None:
        if self._preview is not None:
            self._preview.forget()
            self._preview = None


def open_attachments(
    kit: Kit, place: Attachments, asking: Asking | None = None
) -> QWidget:
    """Return the pages of the case at `place`."""
    return AttachmentsView(kit, place.case_id, asking or Asking())


def _verbs(desk: Desk, case_id: str) -> FileVerbs:
    def look(attachment_id: str) -> Look:
        opened = open_attachment(desk, case_id, attachment_id)
        is_image = opened.attachment.kind in IMAGES
        return Look(opened, draw(opened.data) if is_image else None)

    def read() -> FilesRead:
        opened = read_case(desk, case_id)
        files = attachments(desk, case_id)
        return FilesRead(opened.case.reference, files, opened.drafts)

    return FileVerbs(
        read=read,
        add=lambda path, about: add(desk, case_id, path, about),
        look=look,
        export=lambda attachment_id, path: export(desk, case_id, attachment_id, path),
        remove=lambda attachment_id, why: remove(desk, case_id, attachment_id, why),
    )
