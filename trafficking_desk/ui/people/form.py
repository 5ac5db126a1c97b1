"""The small forms about one person."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from trafficking_desk.ui.people.presenter import NewPassphrase
from trafficking_desk.ui.people.state import ROLES
from trafficking_desk.ui.places import Go, People
from trafficking_desk.ui.widgets.button import secondary_button
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.checkboxes import checkbox
from trafficking_desk.ui.widgets.error_summary import ErrorSummary
from trafficking_desk.ui.widgets.field import Field
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.radios import Radios
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import _

_WIDE = 40  # characters


class FormPage(Page):
    """Fields by name, their problems, a bar while something is under way."""

    def __init__(self, title: str, go: Go, back: Callable[[], None]) -> None:
        crumbs = ((_("People on this laptop"), People()), (title, None))
        super().__init__(title, crumbs, go)
        self._back = back
        self._fields: dict[str, Field] = {}
        self._errors = ErrorSummary()
        self.banner(self._errors)
        self._buttons: list[QPushButton] = []
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(_("Working"))
        self._bar.hide()
        self.banner(self._bar)

    def name(self, value: str = "") -> TextInput:
        """Add a line for a name."""
        hint = _("As colleagues know them. Kept inside the locked vault.")
        return self._keep("name", TextInput(_("Name"), hint, _WIDE), value)

    def role(self, value: str = "") -> Radios:
        """Add the choice of a role."""
        part = Radios(_("Role"), ROLES)
        part.set_value(value)
        self._fields["role"] = part
        return part

    def old(self) -> TextInput:
        """Add a line for the present passphrase."""
        return self._secret("old", _("Your present passphrase"))

    def passphrase(self, label: str, hint: str = "") -> Callable[[], NewPassphrase]:
        """Add two lines for a new one; return what reads them."""
        rule = _("At least 12 characters, or three different words.")
        first = self._secret("passphrase", label, f"{rule} {hint}".strip())
        again = self._secret("again", _("The same once more"))
        shown = checkbox(_("Show what I type"))
        for part in (first, again):
            shown.toggled.connect(lambda on, line=part: line.show_typing(shown=on))
        self.add(card(first, again, shown))
        return lambda: NewPassphrase(first.value(), again.value())

    def bar(self, main: QPushButton, act: Callable[[], None]) -> None:
        """Show the main button, and the way back."""
        back = secondary_button(_("Back"))
        main.clicked.connect(act)
        back.clicked.connect(self._back)
        self._buttons = [main]
        for part in self._fields.values():
            if isinstance(part, TextInput):
                part.field.returnPressed.connect(act)
        self.actions(main, back)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Show what to put right, above and at each field."""
        for name, part in self._fields.items():
            part.show_problem(problems.get(name, ""))
        self._errors.show_problems(
            [(text, self._fields[at].controls()[0]) for at, text in problems.items()]
        )
        if problems:
            self.show_widget(self._errors)

    def show_working(self, *, working: bool) -> None:
        """Say that something is under way."""
        self._bar.setVisible(working)
        for button in self._buttons:
            button.setEnabled(not working)

    def show_part(self, part: float) -> None:
        """Show how far it is, from 0 to 1."""
        self._bar.setRange(0, 1000)
        self._bar.setValue(round(part * 1000))

    def forget(self) -> None:
        """Empty what was typed."""
        for part in self._fields.values():
            if isinstance(part, TextInput):
                part.set_value("")

    def first(self) -> QWidget:
        """Return what the focus starts at."""
        return next(iter(self._fields.values()), self.title)

    def _secret(self, name: str, label: str, hint: str = "") -> TextInput:
        part = self._keep(name, TextInput(label, hint, _WIDE), "")
        part.hide_typing()
        return part

    def _keep(self, name: str, part: TextInput, value: str) -> TextInput:
        part.set_value(value)
        self._fields[name] = part
        return part
