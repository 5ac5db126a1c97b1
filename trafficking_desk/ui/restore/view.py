"""The pages that put a backup in the vault's place."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QProgressBar, QWidget

from trafficking_desk.cases.dates import day_text
from trafficking_desk.desk.backups import backup_place, find_in, restore
from trafficking_desk.desk.undone import look_here
from trafficking_desk.desk.vaults import vault_state
from trafficking_desk.store.backup_files import Backup
from trafficking_desk.store.restoring import Contents
from trafficking_desk.ui.alive import post_while_alive
from trafficking_desk.ui.backups.cards import AskForFolder, ask_for_folder
from trafficking_desk.ui.backups.words import file_words, moment_words, size_words
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import Cases
from trafficking_desk.ui.restore.presenter import (
    RestoreState,
    RestoreVerbs,
    Restoring,
)
from trafficking_desk.ui.restore.words import undone_lines
from trafficking_desk.ui.unlock.opening import Told
from trafficking_desk.ui.widgets.button import (
    primary_button,
    quiet_button,
    secondary_button,
)
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.heading import body, heading, small
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.stage import Stage
from trafficking_desk.ui.widgets.summary_list import SummaryList
from trafficking_desk.ui.widgets.tag import tag
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import _


def open_restore(
    kit: Kit,
    opened: Callable[[], None],
    dress: Callable[[], None],
    told: Callable[[Told], None],
) -> QWidget:
    """Return the pages; `opened` is called with the restored vault open.

    `told` hears before that what must be done again.
    """
    return RestoreView(kit, AfterRestore(opened, dress, told), ask_for_folder)


@dataclass(frozen=True, slots=True)
class AfterRestore:
    """What follows: something is told, the window is dressed, the desk is open."""

    opened: Callable[[], None]
    dress: Callable[[], None]
    told: Callable[[Told], None]


class RestoreView(Stage):
    """Draws a RestoreState: one page a step."""

    def __init__(self, kit: Kit, after: AfterRestore, ask: AskForFolder) -> None:
        super().__init__()
        self._kit = kit
        self._ask = ask
        self._after = after
        post = post_while_alive(self, kit.post)
        verbs = RestoreVerbs(
            find=find_in,
            look=lambda folder, typed: look_here(kit.desk, folder, typed),
            restore=lambda contents, typed: restore(kit.desk, contents, typed),
        )
        folder = backup_place(kit.desk).folder
        self._presenter = Restoring(folder, verbs, post, self._draw, self._restored)
        self._presenter.start()

    def _restored(self, contents: Contents) -> None:
        self._after.dress()
        lines = undone_lines(contents.undone)
        if lines:
            again = _(
                "The backup was restored. What follows may have to be done again."
            )
            self._after.told(Told((again, *lines), calm=False))
        self._after.opened()
        if not lines:
            self._kit.go(Cases())
        self._kit.say(_("The backup was restored"))

    def _draw(self, state: RestoreState) -> None:
        page = Page(_("Restore a backup"), (), self._kit.go)
        if state.problem:
            page.banner(notice("danger", _("That did not work"), state.problem))
        if state.busy:
            page.banner(_working(state))
        focus: QWidget = page.title
        if state.step == "choose":
            self._draw_choice(page, state)
        elif state.step == "passphrase" and state.chosen is not None:
            focus = self._draw_passphrase(page, state, state.chosen)
        elif state.contents is not None:
            self._draw_contents(page, state, state.contents)
        self.put(page, focus)

    def _draw_choice(self, page: Page, state: RestoreState) -> None:
        page.add(
            body(
                _(
                    "Choose the backup to go back to. You see what it holds "
                    "before anything changes."
                )
            )
        )
        page.add(small(_("Looked in: {folder}").format(folder=state.folder)))
        for backup in state.backups or ():
            page.add(self._entry(backup))
        if state.backups == ():
            title = _("There is no backup in this folder")
            text = _("Choose the folder or stick that your backups are kept on.")
            page.add(notice("quiet", title, text))
        other = secondary_button(_("Look in another folder"))
        other.clicked.connect(self._look_elsewhere)
        page.actions(other)

    def _entry(self, backup: Backup) -> QWidget:
        when = moment_words(backup.at)
        title = heading(when)
        if not backup.sound:
            text = body(_("A file of it is missing or cut short. It is left alone."))
            return card(title, tag(_("Damaged"), "danger"), text)
        button = secondary_button(_("Choose this one"))
        button.setAccessibleName(_("Choose the backup of {when}").format(when=when))
        button.clicked.connect(lambda: self._presenter.choose(backup))
        parts: list[QWidget] = [title, small(size_words(backup.size))]
        if backup.absent:
            parts.append(tag(_("Files missing"), "attention"))
            told = _("The cases are whole. Look inside to see which files are missing.")
            parts.append(small(told))
        return card(*parts, button)

    def _draw_passphrase(
        self, page: Page, state: RestoreState, chosen: Backup
    ) -> QWidget:
        typed = TextInput(
            _("Passphrase"),
            _("One that opened the desk on the day this backup was made."),
            40,
        )
        typed.hide_typing()
        typed.show_problem(state.passphrase_problem)
        typed.field.setReadOnly(state.busy)
        made = _("Backup of {when}").format(when=moment_words(chosen.at))
        page.add(card(heading(made), typed))
        on = primary_button(_("Look inside"))
        on.setEnabled(not state.busy)
        on.clicked.connect(lambda: self._presenter.look(typed.value()))
        typed.field.returnPressed.connect(on.click)
        page.actions(on, *self._others(state))
        return typed

    def _draw_contents(
        self, page: Page, state: RestoreState, contents: Contents
    ) -> None:
        rows = SummaryList()
        changed = contents.changed
        newest = _("There is no case in it")
        if changed is not None:
            newest = moment_words(changed)
        rows.show_rows(
            [
                (_("Backup made on"), moment_words(contents.at), None),
                (_("Cases in it"), str(contents.cases), None),
                (_("Newest change"), newest, None),
            ]
        )
        page.add(card(heading(_("What this backup holds")), rows))
        if contents.absent:
            title = _("It cannot bring back these photos, documents and papers")
            text = _(
                "The folder whose name begins with “desk-files-” belongs to it. If you "
                "have it elsewhere, put it beside the backup and look again."
            )
            told = (*map(file_words, contents.absent), text)
            page.add(notice("attention", title, "\n".join(told)))
        if vault_state(self._kit.desk) != "none":
            day = day_text(contents.at.astimezone().date())
            title = _("The desk goes back to {day}").format(day=day)
            text = _(
                "What was written after that is not in this backup. The cases on "
                "this computer are set aside in a folder beside the vault. "
                "Nothing is deleted."
            )
            page.add(notice("attention", title, text))
            lines = undone_lines(contents.undone)
            if lines:
                title = _("What was decided since is undone")
                page.add(notice("attention", title, "\n".join(lines)))
        on = primary_button(_("Restore this backup"))
        on.setEnabled(not state.busy)
        on.clicked.connect(self._presenter.restore)
        page.actions(on, *self._others(state))

    def _others(self, state: RestoreState) -> tuple[QWidget, ...]:
        again = quiet_button(_("Choose another one"), "back")
        again.setEnabled(not state.busy)
        again.clicked.connect(self._presenter.again)
        return (again,)

    def _look_elsewhere(self) -> None:
        folder = self._ask(self)
        if folder is not None:
            self._presenter.find(folder)


def _working(state: RestoreState) -> QWidget:
    texts = {
        "choose": _("Looking for backups"),
        "passphrase": _("Opening it and checking every page"),
        "look": _("Restoring. Do not switch the computer off."),
    }
    bar = QProgressBar()
    bar.setRange(0, 0)
    bar.setTextVisible(False)
    bar.setAccessibleName(texts[state.step])
    return card(body(texts[state.step]), bar)
