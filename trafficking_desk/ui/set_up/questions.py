"""The fields of each page of first run."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget

from trafficking_desk.ui.choices import KINDS, NATIONS
from trafficking_desk.ui.local_numbers import Asked
from trafficking_desk.ui.set_up.presenter import SetUpState
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.checkboxes import checkbox
from trafficking_desk.ui.widgets.field import Field
from trafficking_desk.ui.widgets.heading import body, heading, small
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.radios import Radios
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import _

_WIDE = 40  # characters
_NUMBER = 24


class Fields:
    """The controls of one page by name, and what stands in them."""

    def __init__(self) -> None:
        self.cards: list[QWidget] = []
        self.parts: dict[str, Field] = {}
        self._ticks: dict[str, QCheckBox] = {}

    def answers(self) -> dict[str, str]:
        """Return what stands in every field; a tick is "yes" or ""."""
        ticks = {
            name: "yes" if box.isChecked() else "" for name, box in self._ticks.items()
        }
        return ticks | {name: _value(part) for name, part in self.parts.items()}

    def first(self) -> QWidget | None:
        """Return what takes the focus: the first control, or what is picked there."""
        controls = [c for part in self.parts.values() for c in part.controls()]
        picked = (c for c in controls if isinstance(c, QRadioButton) and c.isChecked())
        return next(picked, controls[0] if controls else None)

    def text(self, name: str, label: str, hint: str = "", value: str = "") -> TextInput:
        """Add a line to type."""
        part = TextInput(label, hint, _NUMBER if "." in name else _WIDE)
        part.set_value(value)
        self.parts[name] = part
        return part

    def tick(self, name: str, label: str, hint: str = "", *, on: bool) -> QCheckBox:
        """Add a tick box."""
        box = checkbox(label, hint)
        box.setChecked(on)
        self._ticks[name] = box
        return box

    def secret(self, name: str, label: str, hint: str = "") -> TextInput:
        """Add a line that shows dots."""
        part = self.text(name, label, hint)
        part.hide_typing()
        return part


def _value(part: Field) -> str:
    return part.value() if isinstance(part, TextInput | Radios) else ""


def draw_fields(state: SetUpState) -> Fields:
    """Return the fields of the page that `state` is at."""
    fields = Fields()
    _PAGES[state.page](state, fields)
    return fields


def _welcome(_state: SetUpState, fields: Fields) -> None:
    fields.cards += [
        card(
            heading(_("What the desk is for")),
            body(
                _(
                    "You fear that someone is being trafficked or exploited. The desk "
                    "helps you to act today, to write down what you saw, and to print "
                    "what the council or the police will ask for."
                )
            ),
            body(
                _(
                    "It decides nothing about the person. It shows what to do next, "
                    "and why."
                )
            ),
        ),
        card(
            heading(_("What happens to what you write")),
            body(
                _(
                    "It stays on this computer, locked with your passphrase. The desk "
                    "sends nothing over the internet."
                )
            ),
        ),
        notice(
            "danger",
            _("Is someone in danger now?"),
            _("Do not set anything up first. Ring 999."),
        ),
    ]


def _organisation(state: SetUpState, fields: Fields) -> None:
    hint = _("It stands on what you print. You may leave it empty.")
    name = fields.text(
        "organisation",
        _("Name of your organisation"),
        hint,
        state.settings.organisation,
    )
    fields.cards.append(card(name))


def _nation(state: SetUpState, fields: Fields) -> None:
    hint = _("Law and phone numbers differ.")
    part = Radios(_("Which nation do you work in?"), NATIONS, hint)
    part.set_value(state.settings.nation if "nation" in state.answered else "")
    fields.parts["nation"] = part
    fields.cards.append(card(part))


def _kind(state: SetUpState, fields: Fields) -> None:
    part = Radios(_("Where do you work?"), KINDS)
    part.set_value(state.settings.kind if "kind" in state.answered else "")
    fields.parts["kind"] = part
    first = fields.tick(
        "first_responder",
        _("We are a first responder organisation"),
        _(
            "Police, councils and a few named charities are. Most schools and clinics "
            "are not. Not sure? Leave it empty."
        ),
        on=state.settings.first_responder,
    )
    fields.cards += [card(part), card(heading(_("Only if it is so")), first)]
    if state.settings.nation in ("england", "wales"):
        duty = fields.tick(
            "duty_to_notify_body",
            _("The law says we must tell the Home Office about adults"),
            _("The duty to notify: police, councils and a few other public bodies."),
            on=state.settings.duty_to_notify_body,
        )
        fields.cards[-1] = card(heading(_("Only if it is so")), first, duty)


def _numbers(state: SetUpState, fields: Fields) -> None:
    for row in state.numbers():
        fields.cards.append(_number(state, row, fields))
    fields.cards.append(
        small(
            _(
                "A number that you do not know yet is shown as “not set” until you "
                "add it in Settings."
            )
        )
    )


def _number(state: SetUpState, row: Asked, fields: Fields) -> QWidget:
    known = state.settings.local.get(row.id)
    day = fields.text(
        f"{row.id}.day",
        _("{who}: number").format(who=_(row.label)),
        _(row.hint),
        known.day if known else "",
    )
    unknown = fields.tick(
        f"{row.id}.unknown", _("I do not know yet"), on=row.id in state.unknown
    )
    unknown.setAccessibleName(_("{who}: I do not know yet").format(who=_(row.label)))
    parts: list[QWidget] = [day]
    if row.evening:
        label = _("{who}: evenings and weekends").format(who=_(row.label))
        late = known.evening if known else ""
        parts.append(fields.text(f"{row.id}.evening", label, "", late))
    return card(*parts, unknown)


def _passphrase(_state: SetUpState, fields: Fields) -> None:
    rule = _("At least 12 characters, or three different words.")
    first = fields.secret("passphrase", _("Passphrase"), rule)
    again = fields.secret("again", _("The same once more"))
    shown = checkbox(_("Show what I type"))
    for part in (first, again):
        shown.toggled.connect(lambda on, line=part: line.show_typing(shown=on))
    name = fields.text(
        "name",
        _("Your name, as colleagues know it"),
        _(
            "You may leave it empty. It is kept inside the locked vault, so that the "
            "history shows who wrote what. Nobody sees it without unlocking."
        ),
    )
    fields.cards += [
        notice(
            "attention",
            _("We cannot recover it for you"),
            _(
                "Your cases open with this passphrase, or with two of three recovery "
                "sheets that the desk prints next. Without either they are lost."
            ),
        ),
        card(first, again, shown),
        card(name),
    ]


_PAGES: Mapping[str, Callable[[SetUpState, Fields], None]] = {
    "welcome": _welcome,
    "organisation": _organisation,
    "nation": _nation,
    "kind": _kind,
    "own": _numbers,
    "council": _numbers,
    "passphrase": _passphrase,
}
