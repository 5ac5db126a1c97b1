"""The loud line on the list of cases until recovery sheets are on paper."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.sheets_kept import sheets_state
from trafficking_desk.ui.alive import while_alive
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import RecoverySheets
from trafficking_desk.ui.widgets.button import secondary_button
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.words import _


class SheetsReminder(QWidget):
    """Hidden while nothing is missing; a lead is offered to print at once."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self.hide()
        kit.read(
            lambda: _missing_for(kit.desk), while_alive(self, self._draw), kit.problem
        )

    def _draw(self, role: str) -> None:
        if not role:
            return
        title = _("The recovery sheets are not on paper yet")
        danger = _("If the passphrase is forgotten now, all cases are lost.")
        layout = self.layout()
        if layout is None:
            return
        if role == "lead":
            button = secondary_button(_("Print recovery sheets"))
            button.clicked.connect(lambda: self._kit.go(RecoverySheets()))
            layout.addWidget(notice("attention", title, danger, button))
        else:
            ask = _("Ask a lead to print them in Settings, under People.")
            layout.addWidget(notice("attention", title, f"{danger} {ask}"))
        self.show()


def _missing_for(desk: Desk) -> str:
    """Return the role of the one to remind; "" if the sheets are on paper."""
    if sheets_state(desk) == "kept" or desk.who is None:
        return ""
    return desk.who.role
