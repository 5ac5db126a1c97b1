"""The settings page: each change is saved at once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.desk.organisation import read, save
from trafficking_desk.ui.alive import while_alive
from trafficking_desk.ui.choices import KINDS, LOCK_AFTER, NATIONS, TEXT_SIZES, THEMES
from trafficking_desk.ui.keys import key_lines
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.local_numbers import Asked
from trafficking_desk.ui.places import Backups, Go, People
from trafficking_desk.ui.places import Keeping as Keep
from trafficking_desk.ui.settings_page.presenter import Keeping, SettingsVerbs, Told
from trafficking_desk.ui.widgets.button import secondary_button
from trafficking_desk.ui.widgets.card import card, divider
from trafficking_desk.ui.widgets.checkboxes import checkbox
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.heading import body, heading, small
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.radios import Radios
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import _

_WIDE = 40  # characters
_NUMBER = 24


def open_settings(kit: Kit, dress: Callable[[], None]) -> QWidget:
    """Return the page; `dress` puts a changed look on at once."""
    return SettingsPage(kit, dress)


class SettingsPage(Page):
    """Draws the settings and hands each change to Keeping."""

    def __init__(self, kit: Kit, dress: Callable[[], None]) -> None:
        super().__init__(_("Settings"), (), kit.go)
        self._kit = kit
        self._dress = dress
        verbs = SettingsVerbs(
            lambda settings: save(kit.desk, settings),
            kit.desk.clock().date().isoformat(),
        )
        told = Told(while_alive(self, self._saved), kit.problem)
        self._keeping = Keeping(read(kit.desk), verbs, kit.post, told)
        self._numbers = QVBoxLayout()
        self._numbers.setSpacing(px(self, 14))
        self.add(small(_("Each change is saved at once.")))
        self.add(self._organisation())
        self.add(self._number_card())
        self.side(self._look())
        self.side(self._locking())
        self.side(_keys())
        self.side(self._care(kit.go))

    def leave(self) -> None:
        """Have the line being typed in keep its text."""
        self.title.setFocus()

    def _saved(self, look: bool) -> None:  # noqa: FBT001 - an answer of a lane
        time = f"{self._kit.desk.clock():%H:%M}"
        self._kit.say(_("Saved {time}").format(time=time))
        if look:
            self._dress()

    def _organisation(self) -> QWidget:
        known = self._keeping.settings
        name = TextInput(
            _("Name of your organisation"), _("It stands on what you print."), _WIDE
        )
        name.set_value(known.organisation)
        name.left.connect(lambda text: self._keeping.change(organisation=text.strip()))
        nation = self._radios("nation", Radios(_("Nation"), NATIONS), known.nation)
        nation.chosen.connect(lambda _nation: self._draw_numbers())
        kind = self._radios("kind", Radios(_("Where you work"), KINDS), known.kind)
        first = checkbox(_("We are a first responder organisation"))
        first.setChecked(known.first_responder)
        first.clicked.connect(lambda on: self._keeping.change(first_responder=on))
        duty = checkbox(_("The law says we must tell the Home Office about adults"))
        duty.setChecked(known.duty_to_notify_body)
        duty.clicked.connect(lambda on: self._keeping.change(duty_to_notify_body=on))
        return card(heading(_("Your organisation")), name, nation, kind, first, duty)

    def _number_card(self) -> QWidget:
        holder = QWidget()
        holder.setLayout(self._numbers)
        self._numbers.setContentsMargins(0, 0, 0, 0)
        self._draw_numbers()
        hint = _("Numbers of roles, never a person's name. Empty shows as “not set”.")
        return card(heading(_("Your own numbers")), small(hint), holder)

    def _draw_numbers(self) -> None:
        clear(self._numbers)
        for place, row in enumerate(self._keeping.numbers()):
            if place:
                self._numbers.addWidget(divider())
            self._add_number(row)

    def _add_number(self, row: Asked) -> None:
        known = self._keeping.settings.local.get(row.id)
        day = TextInput(_(row.label), _(row.hint), _NUMBER)
        day.set_value(known.day if known else "")
        late_label = _("{who}: evenings and weekends").format(who=_(row.label))
        late = TextInput(late_label, "", _NUMBER)
        late.set_value(known.evening if known else "")
        keep = partial(self._keep_number, row.id, day, late)
        self._numbers.addWidget(day)
        day.left.connect(keep)
        if row.evening:
            self._numbers.addWidget(late)
            late.left.connect(keep)
        else:
            late.setParent(day)
            late.hide()

    def _keep_number(self, id: str, day: TextInput, late: TextInput, _t: str) -> None:
        self._keeping.change_number(id, day.value(), late.value())

    def _look(self) -> QWidget:
        known = self._keeping.settings
        theme = self._radios("theme", Radios(_("Colours"), THEMES), known.theme)
        size = Radios(_("Text size"), TEXT_SIZES)
        size.set_value(str(known.text_size))
        size.chosen.connect(lambda text: self._keeping.change(text_size=int(text)))
        return card(heading(_("How the desk looks")), theme, size)

    def _locking(self) -> QWidget:
        hint = _("What you typed is kept. You go on where you were.")
        after = Radios(_("Lock when nobody touches the desk for"), LOCK_AFTER, hint)
        after.set_value(str(self._keeping.settings.lock_after))
        after.chosen.connect(lambda text: self._keeping.change(lock_after=int(text)))
        return card(heading(_("Locking")), after)

    def _care(self, go: Go) -> QWidget:
        people = secondary_button(_("People on this laptop"))
        people.clicked.connect(lambda: go(People()))
        backups = secondary_button(_("Backups"))
        backups.clicked.connect(lambda: go(Backups()))
        keeping = secondary_button(_("Keeping and deleting"))
        keeping.clicked.connect(lambda: go(Keep()))
        return card(heading(_("Looking after the cases")), people, backups, keeping)

    def _radios(self, name: str, radios: Radios, value: str) -> Radios:
        radios.set_value(value)
        radios.chosen.connect(lambda picked: self._keeping.change(**{name: picked}))
        return radios


def _keys() -> QWidget:
    """Return what the keyboard can do everywhere."""
    lines = [body(f"{keys}: {does}") for keys, does in key_lines()]
    return card(heading(_("Keys")), *lines)
