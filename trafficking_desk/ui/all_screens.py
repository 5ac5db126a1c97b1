"""Every place but the first pages."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from trafficking_desk.ui import places
from trafficking_desk.ui.case_home.view import open_case_home
from trafficking_desk.ui.cases.view import open_cases
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.what_to_do.view import open_what_to_do


def open_any(kit: Kit, place: places.Place, dress: Callable[[], None]) -> QWidget:
    """Return the screen for `place`; `dress` puts changed settings on."""
    match place:
        case places.Cases():
            return open_cases(kit, place)
        case places.CaseHome():
            return open_case_home(kit, place)
        case places.WhatToDo():
            return open_what_to_do(kit, place)
        case _:
            raise NotImplementedError
