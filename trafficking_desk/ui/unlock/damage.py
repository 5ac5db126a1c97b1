"""When the vault itself is damaged: what can be done, and nothing that erases."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QWidget

from trafficking_desk.errors import DeskError
from trafficking_desk.store.errors import (
    KeyFileChangedError,
    KeyFileDamagedError,
    KeyFileMissingError,
    KeyFileWeakenedError,
    VaultDamagedError,
)
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import Contacts, Rescue, RestoreBackup
from trafficking_desk.ui.unlock.keys_card import keys_card
from trafficking_desk.ui.widgets.button import (
    primary_button,
    quiet_button,
    secondary_button,
)
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.heading import body, heading, small, words
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.words import _

_OF_THE_KEYS: Final = (
    KeyFileChangedError,
    KeyFileDamagedError,
    KeyFileMissingError,
    KeyFileWeakenedError,
)


def damage_page(kit: Kit, problem: DeskError, again: Callable[[], None]) -> Page:
    """Return the page; `again` goes back to the passphrase."""
    page = Page(_("The desk cannot open your cases"), (), kit.go)
    page.banner(notice("attention", _("What happened"), problem.message()))
    page.add(
        card(
            heading(_("Put back a backup")),
            body(
                _(
                    "The desk puts a copy in place that it made and checked earlier. "
                    "What is there now is set aside beside it and kept."
                )
            ),
        )
    )
    if type(problem) is VaultDamagedError:  # the keys are whole
        page.add(_read_only(kit))
    elif isinstance(problem, _OF_THE_KEYS):
        page.add(keys_card(kit, again))
    page.add(files_card(kit.desk.folder))
    page.side(_meanwhile(kit))
    restore = primary_button(_("Choose a backup"))
    restore.clicked.connect(lambda: kit.go(RestoreBackup()))
    retry = secondary_button(_("Try the passphrase again"))
    retry.clicked.connect(again)
    page.actions(restore, retry)
    return page


def _read_only(kit: Kit) -> QWidget:
    button = secondary_button(_("Read what can be read"))
    button.clicked.connect(lambda: kit.go(Rescue()))
    return card(
        heading(_("Open only to read")),
        body(
            _(
                "See and print the cases that are still whole in the damaged file. "
                "Nothing is changed, and nothing can be written."
            )
        ),
        button,
    )


def files_card(folder: Path) -> QWidget:
    """Say where the vault is, and that nothing here deletes it."""
    show = quiet_button(_("Open the folder"))
    show.clicked.connect(
        lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
    )
    return card(
        heading(_("Where the files are")),
        _path(folder),
        small(
            _(
                "Nothing in it was deleted, and nothing here deletes it. Copy the "
                "whole folder somewhere safe before anyone tries to mend it."
            )
        ),
        show,
    )


def _path(folder: Path) -> QLabel:
    label = words(str(folder).replace("/", "/\u200b"), "body")
    label.setAccessibleName(str(folder))
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def _meanwhile(kit: Kit) -> QWidget:
    button = quiet_button(_("See contacts"), "phone")
    button.clicked.connect(lambda: kit.go(Contacts()))
    return card(
        heading(_("Do not wait for this")),
        body(
            _(
                "Contacts, Guidance and Forms to print work without your cases. If "
                "someone is in danger, ring 999 now. Write on paper what you know."
            )
        ),
        button,
    )
