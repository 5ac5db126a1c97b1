"""Check your answers: what goes into the pack, and what is still missing."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trafficking_desk.ui.packs.state import CheckState, GapRow, SectionRow
from trafficking_desk.ui.places import Go, Place
from trafficking_desk.ui.widgets.button import link_button
from trafficking_desk.ui.widgets.card import card, divider
from trafficking_desk.ui.widgets.checkboxes import checkbox
from trafficking_desk.ui.widgets.heading import body, heading, small
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.words import N_, _

Include = Callable[[str, bool], object]

_STATES: Final = {"empty": N_("Nothing recorded"), "some": N_("Some blanks")}


class CheckView(QWidget):
    """Draws a CheckState; `include` hears each tick, `go` each Change."""

    def __init__(self, state: CheckState, include: Include, go: Go) -> None:
        super().__init__()
        self._include = include
        self._go = go
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(self, 12))
        if state.beware:
            box.addWidget(notice("danger", _("Keep this away"), state.beware))
        if state.training:
            training = _("Each page of this practice paper says TRAINING.")
            box.addWidget(notice("attention", "", training))
        if state.gaps:
            box.addWidget(self._gaps(state))
        box.addWidget(self._sections(state))

    def _gaps(self, state: CheckState) -> QWidget:
        parts: list[QWidget] = [
            heading(_("They will ask for this")),
            body(_("Fill in what you know. You can send it with gaps: do not wait.")),
        ]
        one_reader = len({row.receivers for row in state.gaps}) == 1
        rows = [self._gap(row, asked_by=not one_reader) for row in state.gaps]
        parts.append(self._tight(rows))
        return card(*parts, role="attention")

    def _gap(self, row: GapRow, *, asked_by: bool) -> QWidget:
        asked = QWidget()
        column = QVBoxLayout(asked)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(body(row.text))
        who = _("Asked by: {names}").format(names=", ".join(row.receivers))
        if asked_by:
            column.addWidget(small(who))
        return self._row(asked, _("Fill in"), row.text, row.place)

    def _sections(self, state: CheckState) -> QWidget:
        parts: list[QWidget] = [
            heading(_("What goes in")),
            small(_("Take out a tick to leave a part out.")),
        ]
        parts.append(self._tight([self._section(row) for row in state.sections]))
        return card(*parts)

    def _tight(self, rows: list[QWidget]) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(self, 4))
        for place, row in enumerate(rows):
            if place:
                column.addWidget(divider())
            column.addWidget(row)
        return block

    def _section(self, row: SectionRow) -> QWidget:
        box = checkbox(row.title, _(_STATES[row.state]) if row.state in _STATES else "")
        box.setChecked(row.included)
        box.clicked.connect(lambda on: self._include(row.id, on))
        return self._row(box, _("Change"), row.title, row.place)

    def _row(
        self, first: QWidget, text: str, about: str, place: Place | None
    ) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(self, 12))
        row.addWidget(first, 1)
        if place is not None:
            link = link_button(text)
            link.setAccessibleName(f"{text}: {about}")
            link.clicked.connect(lambda: self._go(place))
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignVCenter)
        return line
