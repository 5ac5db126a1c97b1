"""The last check as a card: who gets the paper, how, and who may see it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from trafficking_desk.content.question import Choice
from trafficking_desk.ui.packs.hand_over import WAYS, Box, HandOver, LastCheck
from trafficking_desk.ui.packs.print_box import printers_keep
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.checkboxes import checkbox
from trafficking_desk.ui.widgets.error_summary import ErrorSummary
from trafficking_desk.ui.widgets.heading import heading, small
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.radios import Radios
from trafficking_desk.words import _


class HandOverView(QWidget):
    """Draws a LastCheck; `answered` tells each answer."""

    answered = Signal(HandOver)

    def __init__(self, check: LastCheck, answers: HandOver) -> None:
        super().__init__()
        self._check = check
        self._summary = ErrorSummary()
        self._summary.hide()
        self._recipient = Radios(
            _("Who gets it?"),
            [
                Choice(value=one.id, label=one.title, hint=one.blocked)
                for one in check.recipients
            ],
        )
        self._way = Radios(_("How does it get there?"), WAYS)
        self._unseen = checkbox(_("Nobody who may be involved can see it on the way"))
        self._told = checkbox(_("I tell the reader whom not to ring or ask"))
        self._recipient.set_value(answers.recipient)
        self._way.set_value(answers.way)
        self._unseen.setChecked(answers.unseen)
        self._told.setChecked(answers.told)
        for field in (self._recipient, self._way):
            field.chosen.connect(self._tell)
        for box in (self._unseen, self._told):
            box.clicked.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(self, 12))
        column.addWidget(self._summary)
        column.addWidget(self._card())

    def show_problems(self, found: tuple[tuple[Box, str], ...]) -> None:
        """Say at each box, and above all, what keeps the paper here."""
        texts = dict(found)
        self._recipient.show_problem(texts.get("recipient", ""))
        self._way.show_problem(texts.get("way", ""))
        goals: dict[Box, Callable[[], QWidget]] = {
            "recipient": lambda: self._recipient.controls()[0],
            "way": lambda: self._way.controls()[0],
            "unseen": lambda: self._unseen,
            "told": lambda: self._told,
        }
        if found:
            self._summary.show_problems([(text, goals[box]()) for box, text in found])
        else:
            self._summary.clear()
        self._summary.setVisible(bool(found))

    def _card(self) -> QWidget:
        parts: list[QWidget] = [heading(_("Last check"))]
        if self._check.warning:
            parts.append(notice("danger", _("Take care"), self._check.warning))
        shown: list[tuple[QWidget, bool]] = [
            (self._recipient, True),
            (self._told, bool(self._check.clashes) and not self._check.at_once),
            (self._way, not self._check.at_once),
            (self._unseen, not self._check.at_once),
        ]
        parts += [widget for widget, wanted in shown if wanted]
        if self._check.at_once:
            parts.append(small(printers_keep()))
        return card(*parts)

    def _tell(self) -> None:
        self.answered.emit(
            HandOver(
                self._recipient.value(),
                self._way.value(),
                _is_on(self._unseen),
                _is_on(self._told),
            )
        )


def _is_on(box: QCheckBox) -> bool:
    return box.isChecked()
