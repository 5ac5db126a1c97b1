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
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import _

_WIDTH = 40  # characters


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
        self._collector = TextInput(
            _("Who collects it?"),
            _("Name and team. Ask for their work card. It is not written down."),
            width=_WIDTH,
        )
        self._carry = checkbox(
            _("Alone with me, they said that it is safe for them to carry this")
        )
        self._unseen = checkbox(_("Nobody who may be involved can see it on the way"))
        self._told = checkbox(_("I tell the reader whom not to ring or ask"))
        self._recipient.set_value(answers.recipient)
        self._way.set_value(answers.way)
        self._unseen.setChecked(answers.unseen)
        self._told.setChecked(answers.told)
        self._carry.setChecked(answers.carry)
        self._collector.set_value(answers.collector)
        for field in (self._recipient, self._way):
            field.chosen.connect(self._tell)
        self._collector.typed.connect(self._tell)
        for box in (self._unseen, self._told, self._carry):
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
        self._collector.show_problem(texts.get("collector", ""))
        goals: dict[Box, Callable[[], QWidget]] = {
            "recipient": lambda: self._recipient.controls()[0],
            "way": lambda: self._way.controls()[0],
            "collector": lambda: self._collector.field,
            "carry": lambda: self._carry,
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
        asked = not self._check.at_once
        shown: list[tuple[QWidget, bool]] = [
            (self._recipient, True),
            (self._told, bool(self._check.clashes) and asked),
            (self._way, asked),
            (self._collector, asked),
            (self._carry, self._check.carried),
            (self._unseen, asked),
        ]
        parts += [widget for widget, wanted in shown if wanted]
        if self._way.value() != "collected":
            self._collector.hide()
        if self._check.at_once:
            parts.append(small(printers_keep()))
        if self._check.follow_up:
            parts.append(small(self._check.follow_up))
        return card(*parts)

    def _tell(self) -> None:
        if not self._check.at_once:
            self._collector.setVisible(self._way.value() == "collected")
        self.answered.emit(
            HandOver(
                self._recipient.value(),
                self._way.value(),
                _is_on(self._unseen),
                _is_on(self._told),
                self._collector.value(),
                _is_on(self._carry),
            )
        )


def _is_on(box: QCheckBox) -> bool:
    return box.isChecked()
