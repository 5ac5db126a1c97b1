"""One part of the legal test: what it means, the signs, and your view."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import cast

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from trafficking_desk.cases.labels import LABELS
from trafficking_desk.cases.vocabulary import ElementName, ViewStrength
from trafficking_desk.ui.choices import Option
from trafficking_desk.ui.what_this_may_be.state import (
    BearingSign,
    PartState,
    ViewState,
)
from trafficking_desk.ui.widgets.button import danger_button, secondary_button
from trafficking_desk.ui.widgets.card import divider
from trafficking_desk.ui.widgets.checkboxes import checkbox
from trafficking_desk.ui.widgets.chips import Chips
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.heading import body, heading, small, words
from trafficking_desk.ui.widgets.measure import px, space
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.textarea import Textarea
from trafficking_desk.words import _

_INDENT = 46  # px at 100 %: under the words of the box


@dataclass(frozen=True, slots=True)
class PartActs:
    """What a part tells: part, then kind or item, then what changed."""

    tick: Callable[[ElementName, str], None]
    untick: Callable[[ElementName, str, str], None]
    remove: Callable[[ElementName, str, str], None]
    view: Callable[[ElementName, str, ViewStrength], None]
    typed: Callable[[ElementName, str, str], None]
    left: Callable[[ElementName, str], None]


class PartView(QFrame):
    """Draws a PartState as a card."""

    def __init__(self, state: PartState, acts: PartActs) -> None:
        super().__init__()
        self.setObjectName("card")
        self._acts = acts
        self._rows: dict[str, ViewRow] = {}
        self._box = QVBoxLayout(self)
        space(self, self._box, 20, 8)
        self.show_state(state)

    def show_state(self, state: PartState) -> None:
        """Draw the part anew."""
        clear(self._box)
        self._box.addWidget(heading(state.title))
        self._box.addWidget(small(_("In law: {word}").format(word=state.legal)))
        self._box.addWidget(body(state.plain))
        if not state.needed:
            self._box.addWidget(notice("quiet", "", _not_needed()))
        self._box.addWidget(_signs(state.signs))
        self._box.addWidget(divider())
        self._box.addWidget(words(_("Your view"), "label"))
        self._box.addWidget(small(_("Tick what you think, and say why.")))
        self._rows = {}
        for view in state.views:
            row = ViewRow(state.name, view, self._acts)
            self._rows.setdefault(view.kind, row)
            self._box.addWidget(row)

    def box(self, kind: str | None = None) -> QWidget:
        """Return the box of `kind` ("" is a kind too); None: the part's first."""
        return self._rows[next(iter(self._rows)) if kind is None else kind].box

    def ask_removal(self, kind: str, item: str) -> QWidget:
        """Ask whether its reasons may go; return the button that keeps them."""
        name = self._rows[kind].name
        keep, gone = secondary_button(_("Keep it")), danger_button(_("Untick"))
        box = notice(
            "attention",
            _("Untick this?"),
            _("You wrote why. It goes from the papers; the history keeps it."),
            keep,
            gone,
        )
        keep.clicked.connect(partial(self._keep, kind, box))
        gone.clicked.connect(lambda: self._acts.remove(name, kind, item))
        self._rows[kind].ask(box)
        return keep

    def _keep(self, kind: str, box: QWidget) -> None:
        box.hide()
        self._rows[kind].box.setFocus()


class ViewRow(QWidget):
    """One thing to think, ticked or not; with how sure you are, and why."""

    def __init__(self, name: ElementName, state: ViewState, acts: PartActs) -> None:
        super().__init__()
        self.name = name
        self._state = state
        self._acts = acts
        self.box = checkbox(state.label)
        self.box.setChecked(bool(state.item))
        self.box.clicked.connect(self._on_click)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(self, 4))
        column.addWidget(self.box)
        self._under = QVBoxLayout()
        self._under.setContentsMargins(px(self, _INDENT), 0, 0, px(self, 8))
        self._under.setSpacing(px(self, 10))
        column.addLayout(self._under)
        if state.item:
            self._under.addWidget(self._strength())
            self._under.addWidget(self._because())

    def ask(self, panel: QWidget) -> None:
        """Show `panel` right under the box."""
        self._under.insertWidget(0, panel)

    def _on_click(self) -> None:
        if self.box.isChecked():
            self._acts.tick(self.name, self._state.kind)
        else:
            self._acts.untick(self.name, self._state.kind, self._state.item)

    def _strength(self) -> Chips:
        options = [Option(value, label) for value, label in LABELS["view"].items()]
        chips = Chips(self._state.label, options, quiet=True)
        chips.set_value(self._state.view)
        item = self._state.item
        chips.chosen.connect(
            lambda value: self._acts.view(self.name, item, cast("ViewStrength", value))
        )
        return chips

    def _because(self) -> Textarea:
        box = Textarea(_("Because …"), _("What you saw, heard or read that says so"), 2)
        name = _("Because: {view}").format(view=self._state.label)
        box.field.setAccessibleName(name)
        box.set_value(self._state.because)
        item = self._state.item
        box.typed.connect(lambda text: self._acts.typed(self.name, item, text))
        box.left.connect(lambda _text: self._acts.left(self.name, item))
        return box


def _signs(signs: tuple[BearingSign, ...]) -> QWidget:
    part = QFrame()
    part.setObjectName("inset")
    column = QVBoxLayout(part)
    column.setContentsMargins(px(part, 14), px(part, 4), 0, px(part, 4))
    column.setSpacing(px(part, 4))
    column.addWidget(words(_("Signs you recorded that bear on this"), "label"))
    for sign in signs:
        known = sign.known or _("not said how it is known")
        column.addWidget(body(sign.text))
        column.addWidget(small(known))
    if not signs:
        column.addWidget(small(_("None so far.")))
    return part


def _not_needed() -> str:
    return _(
        "Not needed for anyone under 18, or who was under 18 when it happened. "
        "Write it down if you know it."
    )
