"""Pick one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from trafficking_desk.ui.widgets.choice import BigRadio, ChoiceLike
from trafficking_desk.ui.widgets.field import Field
from trafficking_desk.ui.widgets.flow import Flow
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.words import _


class Radios(Field):
    """One answer of several, or none yet ("").

    `chosen` tells only what a person picks; `set_value` tells nobody.
    """

    chosen = Signal(str)

    def __init__(
        self,
        label: str,
        choices: Sequence[ChoiceLike],
        hint: str = "",
        *,
        inline: bool = False,
    ) -> None:
        super().__init__(label, hint)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, BigRadio] = {}
        rows = QWidget()
        layout = Flow(rows, px(self, 20)) if inline else QVBoxLayout(rows)
        if isinstance(layout, QVBoxLayout):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        for choice in choices:
            layout.addWidget(self._add(choice))
        self._box.addWidget(rows)

    def value(self) -> str:
        """Return the picked value, "" for none."""
        picked = self._group.checkedButton()
        return next((v for v, b in self._buttons.items() if b is picked), "")

    def set_value(self, value: str) -> None:
        """Show `value` as picked; "" picks none."""
        self._group.setExclusive(False)
        for known, button in self._buttons.items():
            button.setChecked(known == value)
        self._group.setExclusive(True)

    def controls(self) -> tuple[QWidget, ...]:
        """Return the radio buttons."""
        return tuple(self._buttons.values())

    def _add(self, choice: ChoiceLike) -> BigRadio:
        button = BigRadio(_(choice.label), _(choice.hint))
        group = _("{answer}, one of: {question}")
        name = group.format(answer=button.text(), question=self.label)
        self.name(button, name if self.label else button.text())
        button.setAccessibleDescription(button.hint or self.hint)
        self._group.addButton(button)
        self._buttons[choice.value] = button
        button.clicked.connect(lambda: self.chosen.emit(choice.value))
        return button
