"""Every place but the first pages, and the view that shows it."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from trafficking_desk.ui import places
from trafficking_desk.ui.attachments.view import open_attachments
from trafficking_desk.ui.backups.view import open_backups
from trafficking_desk.ui.case_home.view import open_case_home
from trafficking_desk.ui.cases.view import open_cases
from trafficking_desk.ui.chronology.view import open_chronology
from trafficking_desk.ui.contacts.view import open_contacts
from trafficking_desk.ui.danger_now.view import open_danger_now
from trafficking_desk.ui.forms_to_print.view import open_forms_to_print
from trafficking_desk.ui.guidance.view import open_guidance
from trafficking_desk.ui.guide_changes.view import open_guide_changes
from trafficking_desk.ui.history.view import open_history
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.packs.view import open_packs
from trafficking_desk.ui.people.view import open_people
from trafficking_desk.ui.question.view import open_section
from trafficking_desk.ui.recovery_sheets.view import open_recovery_sheets
from trafficking_desk.ui.retention.view import open_keeping
from trafficking_desk.ui.rules.view import open_rules
from trafficking_desk.ui.settings_page.view import open_settings
from trafficking_desk.ui.signs.view import open_signs
from trafficking_desk.ui.typing_in.view import open_type_in
from trafficking_desk.ui.what_this_may_be.view import open_what_this_may_be
from trafficking_desk.ui.what_to_do.view import open_what_to_do

# Each view takes its own kind of place: the key says which.
_VIEWS: Final[Mapping[type, Callable[[Kit, Any], QWidget]]] = {
    places.Attachments: open_attachments,
    places.Backups: open_backups,
    places.CaseHome: open_case_home,
    places.Cases: open_cases,
    places.Chronology: open_chronology,
    places.Contacts: open_contacts,
    places.DangerNow: open_danger_now,
    places.FormsToPrint: open_forms_to_print,
    places.Guidance: open_guidance,
    places.GuideChanges: open_guide_changes,
    places.History: open_history,
    places.Keeping: open_keeping,
    places.Packs: open_packs,
    places.People: open_people,
    places.RecoverySheets: open_recovery_sheets,
    places.Rules: open_rules,
    places.Signs: open_signs,
    places.WhatThisMayBe: open_what_this_may_be,
    places.Section: open_section,
    places.TypeIn: open_type_in,
    places.WhatToDo: open_what_to_do,
}


def open_any(kit: Kit, place: places.Place, dress: Callable[[], None]) -> QWidget:
    """Return the screen for `place`; `dress` puts changed settings on."""
    if isinstance(place, places.SettingsPlace):
        return open_settings(kit, dress)
    return _VIEWS[type(place)](kit, place)
