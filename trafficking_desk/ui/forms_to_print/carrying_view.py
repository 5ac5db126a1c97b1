"""The page before a card is made for somebody to carry."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.content.question import Choice
from trafficking_desk.ui.forms_to_print.carrying import SAFE, Carrying, problems
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.checkboxes import Checkboxes
from trafficking_desk.ui.widgets.error_summary import ErrorSummary
from trafficking_desk.ui.widgets.heading import heading
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.radios import Radios
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import _

_WIDTH = 30  # characters


class CarryingView(QWidget):
    """Asks if it is safe; with `offered` numbers, which ones and their names."""

    def __init__(self, offered: Sequence[Choice] = ()) -> None:
        super().__init__()
        self._offered = {one.value: one for one in offered}
        self._labels: dict[str, TextInput] = {}
        self._summary = ErrorSummary()
        self._summary.hide()
        self._safe = Radios(_("Is it safe for you to carry this?"), SAFE)
        self._safe.set_value("no")
        self._numbers = Checkboxes(
            _("Which numbers?"), offered, _("At most two. Let them choose.")
        )
        self._numbers.changed.connect(self._ask_labels)
        self._named = QVBoxLayout()
        self._named.setSpacing(px(self, 10))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(self, 12))
        box.addWidget(self._summary)
        box.addWidget(_never())
        box.addWidget(card(heading(_("Ask the person")), self._safe))
        if offered:
            named = QWidget()
            named.setLayout(self._named)
            self._named.setContentsMargins(0, 0, 0, 0)
            box.addWidget(card(heading(_("What is on it")), self._numbers, named))

    def answers(self) -> Carrying:
        """Return what was answered."""
        labels = {one: box.value() for one, box in self._labels.items()}
        return Carrying(self._safe.value(), self._numbers.values(), labels)

    def is_ready(self) -> bool:
        """Say whether the card may be made; what keeps it is shown."""
        found = problems(self.answers(), picks=bool(self._offered))
        texts = dict(found)
        self._safe.show_problem(texts.get("safe", ""))
        self._numbers.show_problem(texts.get("numbers", ""))
        goals: dict[str, Callable[[], QWidget]] = {
            "safe": lambda: self._safe.controls()[0],
            "numbers": lambda: self._numbers.controls()[0],
        }
        if found:
            self._summary.show_problems([(text, goals[box]()) for box, text in found])
        else:
            self._summary.clear()
        self._summary.setVisible(bool(found))
        return not found

    def _ask_labels(self, chosen: tuple[str, ...]) -> None:
        for gone in self._labels.keys() - set(chosen):
            box = self._labels.pop(gone)
            self._named.removeWidget(box)
            box.hide()
            box.deleteLater()
        for one in chosen:
            if one not in self._labels:
                self._labels[one] = self._label(one)
                self._named.addWidget(self._labels[one])

    def _label(self, one: str) -> TextInput:
        words = _("What should {number} be called?")
        hint = _(
            "In their own words, such as a shop or a friend. Left empty, the number "
            "stands alone."
        )
        number = self._offered[one].hint
        return TextInput(words.format(number=number), hint, width=_WIDTH)


def _never() -> QWidget:
    words = _(
        "Ask when they are alone with you. Never ask, show or give a card in front "
        "of anyone who came with them. Tell them to clear their call list after they "
        "ring."
    )
    return notice("danger", _("Only when nobody else is there"), words)
