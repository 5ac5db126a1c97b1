"""Words that open on request: "Why?", "What to say"."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from trafficking_desk.ui.widgets.button import Button
from trafficking_desk.ui.widgets.heading import body as body_words
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.words import _


class Details(QWidget):
    """A summary that opens and closes its body below."""

    def __init__(self, summary: str, body: QWidget | str) -> None:
        super().__init__()
        self._summary = summary
        self._button = Button(summary, "link", "chevron")
        self._body = QFrame()
        self._body.setObjectName("inset")
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(px(self, 16), px(self, 6), px(self, 4), px(self, 6))
        inside.addWidget(body_words(body) if isinstance(body, str) else body)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(self, 4))
        box.addWidget(self._button)
        box.addWidget(self._body)
        self._button.clicked.connect(lambda: self.open(is_open=self._body.isHidden()))
        self.open(is_open=False)

    def open(self, *, is_open: bool) -> None:
        """Show or hide the body."""
        self._body.setVisible(is_open)
        self._button.show_icon("chevron-down" if is_open else "chevron")
        state = _("open") if is_open else _("closed")
        self._button.setAccessibleName(self._summary)
        self._button.setAccessibleDescription(state)
