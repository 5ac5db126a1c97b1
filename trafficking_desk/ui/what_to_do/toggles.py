"""A row of buttons on a card; some of them open words below the row."""

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from trafficking_desk.ui.widgets.button import Button
from trafficking_desk.ui.widgets.flow import Flow
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.words import _


class Toggles(QWidget):
    """Buttons in reading order; what one opens stands right below all of them."""

    def __init__(self) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(self, 8))
        row = QWidget()
        self._row = Flow(row, px(self, 10))
        box.addWidget(row)
        self._below = QVBoxLayout()
        box.addLayout(self._below)

    def add_button(self, button: QPushButton) -> None:
        """Put a plain button at the end of the row."""
        self._row.addWidget(button)

    def add_toggle(self, text: str, body: QWidget, about: str) -> None:
        """Put a button at the end that opens and closes `body`."""
        frame = QFrame()
        frame.setObjectName("inset")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(px(self, 16), px(self, 4), px(self, 4), px(self, 4))
        inside.addWidget(body)
        button = Button(text, "quiet", "chevron")
        button.setAccessibleName(f"{text}: {about}")

        def show(*, is_open: bool) -> None:
            frame.setVisible(is_open)
            button.show_icon("chevron-down" if is_open else "chevron")
            button.setAccessibleDescription(_("open") if is_open else _("closed"))

        button.clicked.connect(lambda: show(is_open=frame.isHidden()))
        self._row.addWidget(button)
        self._below.addWidget(frame)
        show(is_open=False)
