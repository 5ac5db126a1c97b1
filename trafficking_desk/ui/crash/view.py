"""One calm page: the saved cases are safe, and how to go on."""

from collections.abc import Callable

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from trafficking_desk.ui.places import Cases, Contacts, Go
from trafficking_desk.ui.widgets.button import (
    primary_button,
    quiet_button,
    secondary_button,
)
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.heading import body, heading
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.words import _


def open_crash(report: str, go: Go, copy: Callable[[str], None]) -> QWidget:
    """Return the page; `copy` puts the report on the clipboard."""
    page = Page(_("Something went wrong"), (), go)
    safe = _("Your saved cases are safe")
    text = _("What you typed up to about a second ago is kept.")
    page.banner(notice("success", safe, text))
    on = card(
        heading(_("Go on")),
        body(_("Go back to your cases and open the case again.")),
        body(_("If this page comes back, close the desk and start it again.")),
        body(_("In danger now? Do not wait for the computer: ring 999.")),
    )
    page.add(on)
    shown = QPlainTextEdit(report)
    shown.setReadOnly(True)
    shown.setTabChangesFocus(True)
    shown.setAccessibleName(_("The report"))
    shown.setMinimumHeight(px(page, 150))
    button = quiet_button(_("Copy the report"), "document")
    button.clicked.connect(lambda: copy(report))
    about = _(
        "You can send this report to whoever looks after the desk. It names parts "
        "of the program and nothing about a case."
    )
    page.add(card(heading(_("A report of the fault")), body(about), shown, button))
    cases = primary_button(_("Back to cases"))
    cases.clicked.connect(lambda: go(Cases()))
    contacts = secondary_button(_("Contacts"))
    contacts.clicked.connect(lambda: go(Contacts()))
    page.actions(cases, contacts)
    return page
