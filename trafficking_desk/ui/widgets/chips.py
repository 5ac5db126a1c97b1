"""Pills to pick from, on one tab stop."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.ui.widgets.button import Button
from trafficking_desk.ui.widgets.by_hand import ByHand
from trafficking_desk.ui.widgets.choice import ChoiceLike
from trafficking_desk.ui.widgets.flow import Flow
from trafficking_desk.ui.widgets.heading import words
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.words import _

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class _Chip(ByHand, Button):
    """One pill."""


class Chips(QWidget):
    """Pill toggles. Exclusive: one on; else any number.

    `chosen` tells the value that a person clicked. Arrow keys move inside, Space
    picks; Tab moves on. `label` is read out; it is shown unless `quiet`.
    """

    chosen = Signal(str)

    def __init__(
        self,
        label: str,
        choices: Sequence[ChoiceLike],
        *,
        exclusive: bool = True,
        quiet: bool = False,
    ) -> None:
        super().__init__()
        self._exclusive = exclusive
        self._chips: dict[str, _Chip] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(self, 6))
        if label and not quiet:
            box.addWidget(words(label, "hint"))
        row = QWidget()
        flow = Flow(row, px(self, 8))
        for choice in choices:
            flow.addWidget(self._add(choice, label))
        box.addWidget(row)
        self._one_stop(next(iter(self._chips.values()), None))

    def value(self) -> str:
        """Return the first picked value, "" for none."""
        return next(iter(self.values()), "")

    def values(self) -> tuple[str, ...]:
        """Return the picked values in the order shown."""
        return tuple(v for v, chip in self._chips.items() if chip.isChecked())

    def set_value(self, value: str) -> None:
        """Show one value as picked; "" picks none."""
        self.set_values((value,))

    def set_values(self, values: Sequence[str]) -> None:
        """Show `values` as picked, all others not."""
        for value, chip in self._chips.items():
            chip.setChecked(value in values)
        picked = (chip for chip in self._chips.values() if chip.isChecked())
        self._one_stop(next(picked, next(iter(self._chips.values()), None)))

    def set_shown(self, value: str, *, shown: bool) -> None:
        """Leave one chip out, or bring it back."""
        self._chips[value].setVisible(shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move between the chips."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()), 0)
            chips = [chip for chip in self._chips.values() if not chip.isHidden()]
            if step and watched in chips:
                goal = chips[(chips.index(watched) + step) % len(chips)]
                self._one_stop(goal)
                goal.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _add(self, choice: ChoiceLike, label: str) -> _Chip:
        chip = _Chip(_(choice.label), "chip")
        chip.setCheckable(True)
        chip.listen_for_every_hand()
        chip.setAccessibleName(f"{label}: {chip.text()}" if label else chip.text())
        chip.setAccessibleDescription(_(choice.hint))
        chip.toggled.connect(lambda on: chip.set_on(on=on))
        chip.clicked.connect(lambda: self._pick(choice.value))
        chip.installEventFilter(self)
        self._chips[choice.value] = chip
        return chip

    def _pick(self, value: str) -> None:
        if self._exclusive:
            self.set_value(value)
        self._one_stop(self._chips[value])
        self.chosen.emit(value)

    def _one_stop(self, stop: Button | None) -> None:
        for chip in self._chips.values():
            here = chip is stop
            policy = Qt.FocusPolicy
            chip.setFocusPolicy(policy.StrongFocus if here else policy.ClickFocus)
