"""The danger question, asked in the list right under an urgent sign."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, cast, get_args

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from trafficking_desk.cases.labels import LABELS
from trafficking_desk.cases.vocabulary import DangerKind, YesNoNotKnown
from trafficking_desk.ui.choices import Option
from trafficking_desk.ui.widgets.button import danger_button
from trafficking_desk.ui.widgets.checkboxes import Checkboxes
from trafficking_desk.ui.widgets.heading import body, words
from trafficking_desk.ui.widgets.measure import px, space
from trafficking_desk.ui.widgets.radios import Radios
from trafficking_desk.words import N_, _

_ANSWERS: Final = (
    Option("yes", N_("Yes")),
    Option("no", N_("No")),
    Option("not_known", N_("I do not know")),
)


@dataclass(frozen=True, slots=True)
class DangerActs:
    """What the panel tells, and the way to the words for 999."""

    answer: Callable[[YesNoNotKnown], None]
    kinds: Callable[[tuple[DangerKind, ...]], None]
    what_to_say: Callable[[], None]


class DangerPanel(QFrame):
    """Yes, no or not known; with yes, what kind, and that 999 comes first."""

    def __init__(self, kinds: tuple[DangerKind, ...], acts: DangerActs) -> None:
        super().__init__()
        self.setObjectName("notice-danger")
        self._acts = acts
        column = QVBoxLayout(self)
        space(self, column, 16, 10)
        self._radios = Radios(
            _("Is anyone in danger now?"), _ANSWERS, _why(), inline=True
        )
        self._radios.chosen.connect(self._on_answer)
        self._unsure = body(_("If you cannot rule it out, ring 999 and say so."))
        self._now = self._ring_now(kinds)
        for widget in (self._radios, self._unsure, self._now):
            column.addWidget(widget)
        self._show(self._radios.value())

    def first(self) -> QWidget:
        """Return what takes the focus."""
        return self._radios.controls()[0]

    def _ring_now(self, ticked: tuple[DangerKind, ...]) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(self, 10))
        kinds = [
            Option(kind, LABELS["danger_now.kinds"][kind])
            for kind in get_args(DangerKind)
        ]
        boxes = Checkboxes(_("What kind of danger?"), kinds)
        boxes.set_values(ticked)
        boxes.changed.connect(
            lambda values: self._acts.kinds(cast("tuple[DangerKind, ...]", values))
        )
        say = danger_button(_("Ring 999 now: what to say"))
        say.clicked.connect(self._acts.what_to_say)
        ring = words(_("Ring 999 now. Your list is saved."), "notice-title")
        for widget in (ring, say, boxes):
            column.addWidget(widget)
        return part

    def _on_answer(self, value: str) -> None:
        self._show(value)
        self._acts.answer(cast("YesNoNotKnown", value))

    def _show(self, value: str) -> None:
        self._now.setVisible(value == "yes")
        self._unsure.setVisible(value == "not_known")


def _why() -> str:
    return _("This sign can mean that someone is in danger at this moment.")
