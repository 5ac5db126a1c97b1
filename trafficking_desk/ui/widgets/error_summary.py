"""What to put right, at the top of a page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from trafficking_desk.ui.widgets.button import link_button
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.heading import heading
from trafficking_desk.ui.widgets.measure import px, space
from trafficking_desk.words import _


class ErrorSummary(QFrame):
    """A list of problems, each a link to its field. Hidden when there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("error-summary")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._box = QVBoxLayout(self)
        space(self, self._box, 18, 6)
        self._box.addWidget(heading(_("There is a problem")))
        self._links = QVBoxLayout()
        self._links.setSpacing(px(self, 2))
        self._box.addLayout(self._links)
        self.hide()

    def show_problems(self, problems: Sequence[tuple[str, QWidget]]) -> None:
        """Show each text with the widget that its link goes to; take the focus."""
        clear(self._links)
        for text, goal in problems:
            link = link_button(text)
            link.clicked.connect(goal.setFocus)
            self._links.addWidget(link)
        self.setVisible(bool(problems))
        texts = " ".join(text for text, _goal in problems)
        self.setAccessibleName(_("There is a problem") + ": " + texts)
        if problems:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Hide again."""
        self.show_problems(())
