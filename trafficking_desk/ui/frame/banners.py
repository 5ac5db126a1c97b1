"""Calm boxes above the screen: what went wrong, and what to do."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from trafficking_desk.errors import DeskError
from trafficking_desk.store.errors import VaultDamagedError
from trafficking_desk.ui.widgets.button import quiet_button, secondary_button
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.heading import words
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import NoticeKind, notice
from trafficking_desk.words import _


class Banners(QWidget):
    """Standing banners stay until closed; a problem goes with its screen.

    `damaged` is asked for at the word that the vault itself is damaged.
    """

    damaged = Signal()

    def __init__(self) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self._told = QVBoxLayout()
        self._standing = QVBoxLayout()
        self._stayed = QVBoxLayout()
        self._passing = QVBoxLayout()
        box.addLayout(self._told)
        box.addLayout(self._standing)
        box.addLayout(self._stayed)
        box.addLayout(self._passing)

    def show_problem(self, problem: DeskError) -> None:
        """Show what happened and what to do, in place of the last problem."""
        self.clear_problem()
        offered = [self._way_out()] if type(problem) is VaultDamagedError else []
        text = problem.message()
        self._passing.addWidget(self._closable("attention", "", text, *offered))

    def clear_problem(self) -> None:
        """Take the problem away: another screen is shown."""
        clear(self._passing)

    def show_told(self, text: str) -> None:
        """Show what opening the vault noticed, in place of the last time's."""
        clear(self._told)
        if text:
            self._told.addWidget(self._closable("quiet", "", text))

    def show_stayed(self) -> None:
        """Say, until it is closed, that a paper is still here."""
        text = _(
            "What you asked to print, save or copy did not go out: the page was left "
            "or the desk locked first. Open the paper and ask once more."
        )
        clear(self._stayed)
        self._stayed.addWidget(self._closable("attention", "", text))

    def show_faults(self, faults: Sequence[str]) -> None:
        """Name the shipped files that could not be read; the rest works."""
        if faults:
            title = _("Some pages could not be opened. Everything else works.")
            self._standing.addWidget(
                self._closable("attention", title, "\n".join(faults))
            )

    def _way_out(self) -> QPushButton:
        button = secondary_button(_("Lock, and see what can be done"))
        button.clicked.connect(self.damaged)
        return button

    def _closable(
        self, kind: NoticeKind, title: str, text: str, *offered: QPushButton
    ) -> QWidget:
        frame = QWidget()
        row = QHBoxLayout(frame)
        edge = px(self, 28)
        row.setContentsMargins(edge, px(self, 10), edge, 0)
        row.addWidget(notice(kind, title, text, *offered), 1)
        close = quiet_button(_("Close"), "cross")
        close.setAccessibleName(_("Close this message"))
        close.clicked.connect(frame.hide)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return frame


def training_banner() -> QFrame:
    """Return the strip that marks practice: no real person in here."""
    frame = QFrame()
    frame.setObjectName("banner-training")
    row = QHBoxLayout(frame)
    row.setContentsMargins(*(px(frame, edge) for edge in (28, 6, 28, 6)))
    text = _("Training: invented cases only. Write nothing about a real person here.")
    row.addWidget(words(text, "training"))
    return frame
