"""The bar at the top: danger first, then the ways out."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from trafficking_desk.ui.widgets.button import Button
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.words import _


class TopBar(QFrame):
    """The way to 999, what was saved, Quick hide and Lock."""

    def __init__(
        self,
        danger: Callable[[], None],
        hide: Callable[[], None],
        lock: Callable[[], None],
    ) -> None:
        super().__init__()
        self.setObjectName("bar")
        self._danger = Button(_("In danger now? Call 999"), "call", "warning")
        self._status = QLabel()
        self._status.setObjectName("status")
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        keys = _("Quick hide: Shift {times}3").format(times="\N{MULTIPLICATION SIGN}")
        self._hide = Button(keys, "quiet", "eye-off")
        self._hide.setAccessibleName(_("Quick hide"))
        self._lock = Button(_("Lock"), "quiet", "lock")
        self._hide.setToolTip(_("Press Shift three times"))
        self._hide.setAccessibleDescription(_("Or press Shift three times"))
        self._lock.setAccessibleDescription(_("Or press Ctrl and L"))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._danger)
        self._row.addStretch(1)
        for part in (self._status, self._hide, self._lock):
            self._row.addWidget(part)
        self._danger.clicked.connect(danger)
        self._hide.clicked.connect(hide)
        self._lock.clicked.connect(lock)
        self.set_narrow(narrow=False)

    def say(self, text: str) -> None:
        """Show a quiet line such as "Saved 14:32"."""
        self._status.setText(text)
        self._status.setAccessibleName(text)
        # Empty, it would still take its distance from the others.
        self._status.setVisible(bool(text) and not self._lock.isHidden())

    def show_lock(self, *, shown: bool) -> None:
        """Offer Lock only while there is something to lock, or was saved."""
        was_locked = self._lock.isHidden()
        self._lock.setVisible(shown)
        if not shown or was_locked:
            self.say("")  # of before it was locked

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the ways out as icons alone when there is little room."""
        across, down = px(self, 16 if narrow else 28), px(self, 8 if narrow else 10)
        self._row.setContentsMargins(across, down, across, down)
        self._row.setSpacing(px(self, 12))
        for button in (self._hide, self._lock):
            button.set_bare(bare=narrow)
