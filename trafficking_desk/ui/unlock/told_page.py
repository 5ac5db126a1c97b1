"""The page between unlocking and going on, when something must be known first."""

from collections.abc import Callable

from trafficking_desk.ui.places import Go
from trafficking_desk.ui.unlock.opening import Told
from trafficking_desk.ui.widgets.button import primary_button
from trafficking_desk.ui.widgets.heading import small
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.words import _


def told_page(told: Told, go: Go, go_on: Callable[[], None]) -> Page:
    """Return the lines, gravest first, and the way to where the worker was."""
    page = Page(_("Before you go on"), (), go)
    page.add(small(_("The desk is open, and your cases are here.")))
    for line in told.lines:
        page.add(notice("attention", "", line))
    button = primary_button(_("Go on"))
    button.clicked.connect(go_on)
    page.actions(button)
    button.setFocus()
    return page
