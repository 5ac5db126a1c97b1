"""One sign of the list: its box, why it matters, and its details once ticked."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trafficking_desk.content.sign import SignDef
from trafficking_desk.ui.signs.entry import EntryActs, EntryView
from trafficking_desk.ui.signs.state import RowState
from trafficking_desk.ui.widgets.button import (
    Button,
    danger_button,
    link_button,
    quiet_button,
    secondary_button,
)
from trafficking_desk.ui.widgets.checkboxes import checkbox
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.flow import Flow
from trafficking_desk.ui.widgets.heading import small
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.tag import tag
from trafficking_desk.words import _

_INDENT = 46  # px at 100 %: under the words of the box


@dataclass(frozen=True, slots=True)
class RowActs:
    """What a row tells. `remove` takes the sign back, or one entry of it."""

    tick: Callable[[str], None]
    untick: Callable[[str], None]
    remove: Callable[[str, str], None]
    keep: Callable[[str], None]
    entry: EntryActs


class RowView(QWidget):
    """Draws a RowState. The box stays; what is under it is drawn anew."""

    def __init__(self, state: RowState, acts: RowActs) -> None:
        super().__init__()
        self._acts = acts
        self._id = state.meaning.id
        self.box = checkbox(_(state.meaning.text))
        self.box.clicked.connect(self._on_click)
        self._why = _about(state)
        self._more = link_button(_("Why?"))
        self._more.setAccessibleName(_("Why? {sign}").format(sign=self.box.text()))
        self._more.clicked.connect(self._toggle_why)
        top = QHBoxLayout()
        top.setSpacing(px(self, 10))
        top.addWidget(self.box, 1)
        top.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(self, 4))
        column.addLayout(top)
        self._under = QVBoxLayout()
        self._under.setContentsMargins(px(self, _INDENT), 0, 0, 0)
        self._under.setSpacing(px(self, 10))
        if state.meaning.kind == "context":
            self._under.addWidget(tag(_("Background"), "not_started"))
        if state.meaning.confidence == "to_confirm":
            self._under.addWidget(tag(_("Source to be confirmed"), "attention"))
        self._under.addWidget(self._why)
        self._asked = QVBoxLayout()
        self._entries = QVBoxLayout()
        self._under.addLayout(self._asked)
        self._under.addLayout(self._entries)
        column.addLayout(self._under)
        self.entries: tuple[EntryView, ...] = ()
        self.show_state(state)

    def show_state(self, state: RowState) -> None:
        """Draw how the sign stands now."""
        self.state = state
        ticked = bool(state.entries)
        self.box.setChecked(ticked)
        self._why.setVisible(ticked)
        self._more.setVisible(not ticked)
        clear(self._asked)
        clear(self._entries)
        self.entries = tuple(EntryView(e, self._acts.entry) for e in state.entries)
        several = len(self.entries) > 1
        for entry, view in zip(state.entries, self.entries, strict=True):
            self._entries.addWidget(view)
            if several:
                self._entries.addWidget(self._take_out(entry.id))
        if ticked:
            self._entries.addWidget(self._add_another())

    def ask(self, panel: QWidget) -> None:
        """Show `panel` between the sign and its details."""
        clear(self._asked)
        self._asked.addWidget(panel)

    def ask_no_more(self) -> None:
        """Take away what was asked."""
        clear(self._asked)

    def ask_removal(self) -> QWidget:
        """Ask whether the details may go; return the button that keeps them."""
        keep, gone = secondary_button(_("Keep it")), danger_button(_("Untick"))
        keep.clicked.connect(self._keep)
        gone.clicked.connect(lambda: self._acts.remove(self._id, ""))
        box = notice(
            "attention",
            _("Untick this sign?"),
            _("You wrote details. They go from the papers; the history keeps them."),
            keep,
            gone,
        )
        self.ask(box)
        return keep

    def _keep(self) -> None:
        self._acts.keep(self._id)
        self.box.setFocus()

    def _on_click(self) -> None:
        act = self._acts.tick if self.box.isChecked() else self._acts.untick
        act(self._id)

    def _toggle_why(self) -> None:
        self._why.setVisible(self._why.isHidden())

    def _add_another(self) -> QWidget:
        line = QWidget()
        flow = Flow(line, px(self, 12))
        again = Button(_("Noticed another time too"), "link", "plus")
        again.clicked.connect(lambda: self._acts.tick(self._id))
        flow.addWidget(again)
        return line

    def _take_out(self, item: str) -> QWidget:
        line = QWidget()
        flow = Flow(line, px(self, 12))
        button = quiet_button(_("Take out this time"))
        button.clicked.connect(lambda: self._acts.remove(self._id, item))
        flow.addWidget(button)
        return line


def _about(state: RowState) -> QWidget:
    """Return why the sign matters, what else it could be, and the source."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(part, 2))
    for line in _lines(state.meaning):
        column.addWidget(small(line))
    column.addWidget(small(_("Source: {source}").format(source=state.source)))
    return part


def _lines(meaning: SignDef) -> list[str]:
    lines = [_(meaning.why)] if meaning.why else []
    if meaning.other:
        said = _("What else could explain it: {reason}")
        lines.append(said.format(reason=_(meaning.other)))
    if meaning.kind == "context":
        lines.append(_("Background: never evidence by itself."))
    return lines
