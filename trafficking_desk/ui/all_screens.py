"""Every place but the first pages, and the view that shows it.

A view is loaded when it is first opened: all of them take half a second and 15 MB.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from trafficking_desk.ui import places
from trafficking_desk.ui.kit import Kit

# The folder and the function that draws; each takes its own kind of place.
VIEWS: Final[Mapping[type, tuple[str, str]]] = {
    places.Attachments: ("attachments", "open_attachments"),
    places.Backups: ("backups", "open_backups"),
    places.CaseHome: ("case_home", "open_case_home"),
    places.Cases: ("cases", "open_cases"),
    places.Chronology: ("chronology", "open_chronology"),
    places.Contacts: ("contacts", "open_contacts"),
    places.DangerNow: ("danger_now", "open_danger_now"),
    places.FormsToPrint: ("forms_to_print", "open_forms_to_print"),
    places.Guidance: ("guidance", "open_guidance"),
    places.GuideChanges: ("guide_changes", "open_guide_changes"),
    places.History: ("history", "open_history"),
    places.Keeping: ("retention", "open_keeping"),
    places.Packs: ("packs", "open_packs"),
    places.People: ("people", "open_people"),
    places.RecoverySheets: ("recovery_sheets", "open_recovery_sheets"),
    places.Rules: ("rules", "open_rules"),
    places.Signs: ("signs", "open_signs"),
    places.WhatThisMayBe: ("what_this_may_be", "open_what_this_may_be"),
    places.Section: ("question", "open_section"),
    places.TypeIn: ("typing_in", "open_type_in"),
    places.WhatToDo: ("what_to_do", "open_what_to_do"),
}


def open_any(kit: Kit, place: places.Place, dress: Callable[[], None]) -> QWidget:
    """Return the screen for `place`; `dress` puts changed settings on."""
    if isinstance(place, places.SettingsPlace):
        from trafficking_desk.ui.settings_page.view import (  # noqa: PLC0415
            open_settings,
        )

        return open_settings(kit, dress)
    return view_of(type(place))(kit, place)


def view_of(kind: type) -> Callable[[Kit, Any], QWidget]:
    """Return what draws a kind of place."""
    folder, name = VIEWS[kind]
    view = import_module(f"trafficking_desk.ui.{folder}.view")
    draw: Callable[[Kit, Any], QWidget] = getattr(view, name)
    return draw
