"""Tick any."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from trafficking_desk.ui.widgets.choice import BigCheckBox, ChoiceLike
from trafficking_desk.ui.widgets.field import Field
from trafficking_desk.words import _


class Checkboxes(Field):
    """Any number of answers, in the order shown.

    `changed` tells the tuple after a person ticks; `set_values` tells nobody.
    """

    changed = Signal(tuple)

    def __init__(
        self, label: str, choices: Sequence[ChoiceLike], hint: str = ""
    ) -> None:
        super().__init__(label, hint)
        self._boxes: dict[str, BigCheckBox] = {}
        for choice in choices:
            box = BigCheckBox(_(choice.label), _(choice.hint))
            named = _("{answer}, for: {question}")
            if label:
                name = named.format(answer=box.text(), question=label)
                box.setAccessibleName(name)
            box.clicked.connect(lambda: self.changed.emit(self.values()))
            self._boxes[choice.value] = box
            self._box.addWidget(box)

    def values(self) -> tuple[str, ...]:
        """Return the ticked values."""
        return tuple(value for value, box in self._boxes.items() if box.isChecked())

    def set_values(self, values: Sequence[str]) -> None:
        """Show `values` as ticked, all others not."""
        for value, box in self._boxes.items():
            box.setChecked(value in values)

    def controls(self) -> tuple[QWidget, ...]:
        """Return the tick boxes."""
        return tuple(self._boxes.values())


def checkbox(text: str, hint: str = "") -> QCheckBox:
    """Return one big tick box that stands alone."""
    return BigCheckBox(text, hint)
