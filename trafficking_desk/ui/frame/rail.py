"""The rail on the left: where one can always go."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout

from trafficking_desk.ui.places import (
    Backups,
    Cases,
    Contacts,
    FormsToPrint,
    Go,
    Guidance,
    GuideChanges,
    History,
    Keeping,
    NewConcern,
    People,
    Place,
    RecoverySheets,
    RestoreBackup,
    Rules,
    SettingsPlace,
    TypeIn,
)
from trafficking_desk.ui.widgets.button import Button
from trafficking_desk.ui.widgets.heading import words
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.words import N_, _

_WIDTH: Final = 218
_SETTINGS: Final = (
    SettingsPlace,
    People,
    History,
    RecoverySheets,
    Backups,
    RestoreBackup,
    Keeping,
)


@dataclass(frozen=True, slots=True)
class RailItem:
    """One entry; `kinds` are the places it stands for."""

    text: str
    icon: str
    place: Place
    kinds: tuple[type, ...]


_FORMS: Final = (FormsToPrint, TypeIn)
ITEMS: Final = (
    RailItem(N_("New concern"), "new", NewConcern(), ()),
    RailItem(N_("Cases"), "cases", Cases(), (Cases,)),
    RailItem(N_("Contacts"), "phone", Contacts(), (Contacts,)),
    RailItem(N_("Guidance"), "book", Guidance(), (Guidance, Rules, GuideChanges)),
    RailItem(N_("Forms to print"), "printer", FormsToPrint(), _FORMS),
    RailItem(N_("Settings"), "gear", SettingsPlace(), _SETTINGS),
)


class Rail(QFrame):
    """Entries with Alt+1 to Alt+6; only icons when there is little room."""

    def __init__(self, go: Go) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName(_("Main parts of the desk"))
        self._box = QVBoxLayout(self)
        self._name = words(_("Trafficking Desk"), "rail-name")
        self._organisation = words("", "rail-organisation")
        self._name.setContentsMargins(px(self, 10), 0, 0, 0)
        self._organisation.setContentsMargins(px(self, 10), 0, 0, px(self, 10))
        self._box.addWidget(self._name)
        self._box.addWidget(self._organisation)
        self._buttons = [self._add(item, go) for item in ITEMS]
        self._box.insertStretch(self._box.count() - 1, 1)
        self.set_narrow(narrow=False)

    def show_organisation(self, name: str) -> None:
        """Show whose desk this is; "" shows nothing."""
        self._organisation.setText(name)
        self._organisation.setVisible(bool(name) and not self._name.isHidden())

    def show_place(self, place: Place, *, in_case: bool) -> None:
        """Mark the entry that `place` belongs to."""
        for button, item in zip(self._buttons, ITEMS, strict=True):
            here = Cases in item.kinds if in_case else isinstance(place, item.kinds)
            button.set_on(on=here)
            state = _("you are here") if here else ""
            button.setAccessibleDescription(state)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons alone, or icons and words."""
        edge = px(self, 8 if narrow else 12)
        self._box.setContentsMargins(edge, px(self, 8 if narrow else 16), edge, edge)
        self._box.setSpacing(px(self, 2 if narrow else 6))
        for label in (self._name, self._organisation):
            label.setHidden(narrow or not label.text())
        for button in self._buttons:
            button.set_bare(bare=narrow)
        if narrow:
            self.setFixedWidth(self._buttons[0].sizeHint().width() + 2 * edge)
        else:
            self.setFixedWidth(px(self, _WIDTH))

    def _add(self, item: RailItem, go: Go) -> Button:
        button = Button(_(item.text), "rail-item", item.icon)
        number = ITEMS.index(item) + 1
        keys = QKeySequence(f"Alt+{number}")
        button.setToolTip(keys.toString(QKeySequence.SequenceFormat.NativeText))
        button.clicked.connect(lambda: go(item.place))
        QShortcut(keys, self, lambda: go(item.place))
        self._box.addWidget(button)
        return button
