"""One step of the plan as a card: what to do, whom to ring, what was done."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from trafficking_desk.content.guidance import GuidancePage
from trafficking_desk.report.documents import document_title
from trafficking_desk.ui.packs.choosing import paper_of
from trafficking_desk.ui.what_to_do.number_block import (
    Beside,
    number_block,
    number_line,
)
from trafficking_desk.ui.what_to_do.presenter import Plan, Result
from trafficking_desk.ui.what_to_do.state import URGENT, PlanState, StepCard
from trafficking_desk.ui.what_to_do.toggles import Toggles
from trafficking_desk.ui.what_to_do.try_panel import TryPanel, try_line
from trafficking_desk.ui.widgets.button import (
    link_button,
    quiet_button,
    restyle,
    secondary_button,
)
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.heading import body, heading, small, words
from trafficking_desk.ui.widgets.measure import px, space
from trafficking_desk.words import _


class StepView(QFrame):
    """Draws a StepCard; `show_card` changes only what changed.

    Boxes being typed in stay as they are.
    """

    def __init__(
        self,
        plan: Plan,
        settings: Callable[[], object],
        reveal: Callable[[QWidget], object],
        read: Callable[[GuidancePage], object],
        make: Callable[[str], object],
    ) -> None:
        super().__init__()
        self._make = make
        self._plan = plan
        self._settings = settings
        self._reveal = reveal
        self._read = read
        self._panels: dict[str, TryPanel] = {}
        self._card: StepCard | None = None
        self._top = QVBoxLayout()
        self._buttons = QVBoxLayout()
        self._tries = QVBoxLayout()
        box = QVBoxLayout(self)
        space(self, box, 20, 10)
        for part in (self._top, self._buttons, self._tries):
            part.setSpacing(px(self, 8))
            box.addLayout(part)

    def show_card(self, card: StepCard, state: PlanState) -> None:
        """Draw `card`; after a try, the focus goes to the first box about it."""
        if card == self._card:
            return
        after = self._card is not None
        urgent = card.step.id in URGENT
        self.setObjectName(_role(card, urgent=urgent))
        self.setAccessibleName(card.step.title)
        if self._card is None or card.to_ring != self._card.to_ring:
            clear(self._top)
            self._draw_top(card, urgent=urgent)
        if self._card is None or card.settled != self._card.settled:
            clear(self._buttons)
            self._draw_buttons(card)
        self._draw_tries(card, state, after=after)
        self._card = card
        restyle(self)

    def _draw_top(self, card: StepCard, *, urgent: bool) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(self, 6))
        column.addWidget(heading(card.step.title))
        column.addWidget(body(card.step.text))
        column.addStretch(1)
        if card.to_ring is None:
            self._top.addWidget(left)
        else:
            number = card.to_ring.number
            right = number_block(number, self._settings, danger=urgent)
            self._top.addWidget(Beside(left, right))
        for line in _other_numbers(card):
            self._top.addWidget(small(line))
        if card.to_ring is not None and card.to_ring.fall_back:
            fall_back = _("No answer? Council out of hours, 101, or 999.")
            self._top.addWidget(small(fall_back))

    def _draw_buttons(self, card: StepCard) -> None:
        row = Toggles()
        title = card.step.title
        if not card.settled:
            done = secondary_button(_("Done"))
            done.setAccessibleName(f"{done.text()}: {title}")
            done.clicked.connect(lambda: self._mark("done"))
            row.add_button(done)
        if card.lines and not card.settled:
            silent = quiet_button(_("No answer"), "phone")
            silent.setAccessibleName(f"{silent.text()}: {title}")
            silent.clicked.connect(lambda: self._mark("no_answer"))
            row.add_button(silent)
        if card.step.say:
            row.add_toggle(_("What to say"), _script(card), title)
        row.add_toggle(_("Why?"), _why(card), title)
        if card.more is not None:
            row.add_button(read_more(card.more, self._read))
        paper = paper_of(card.step.id)
        if paper:
            row.add_button(self._paper(paper))
        self._buttons.addWidget(row)

    def _paper(self, paper: str) -> QPushButton:
        title = document_title(paper)
        button = link_button(title)
        button.setAccessibleName(_("Make the paper: {title}").format(title=title))
        button.clicked.connect(lambda: self._make(paper))
        return button

    def _mark(self, result: Result) -> None:
        card = self._card
        if card is not None:
            contact = card.to_ring.number.id if card.to_ring else ""
            self._plan.mark(card.step.id, result, contact)

    def _draw_tries(self, card: StepCard, state: PlanState, *, after: bool) -> None:
        gone = self._panels.keys() - {each.item for each in card.tries}
        for item in gone:
            panel = self._panels.pop(item)
            self._tries.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
        names = {line.number.id: line.number.name for line in card.lines}
        for each in card.tries:
            if each.item in self._panels:
                continue
            line = try_line(each, names, state.today)
            panel = TryPanel(line, each, self._plan, call=bool(card.lines))
            self._panels[each.item] = panel
            self._tries.addWidget(panel)
            if after and card.lines and panel.first is not None:
                panel.first.setFocus()
                self._reveal_later(panel)

    def _reveal_later(self, panel: TryPanel) -> None:
        """Scroll once the new panel has its place."""
        QTimer.singleShot(0, panel, lambda: self._reveal(panel))


def read_more(
    page: GuidancePage, read: Callable[[GuidancePage], object]
) -> QPushButton:
    """Return the way to the page that says more."""
    button = link_button(_("Read more"))
    name = _("Read more: {page}").format(page=_(page.title))
    button.setAccessibleName(name)
    button.clicked.connect(lambda: read(page))
    return button


def _role(card: StepCard, *, urgent: bool) -> str:
    if card.settled:
        return "card-done"
    return "card-danger" if urgent else "card-next"


def _other_numbers(card: StepCard) -> list[str]:
    words_for = _("Then: {line}")
    return [words_for.format(line=number_line(each.number)) for each in card.others]


def _script(card: StepCard) -> QWidget:
    note = _(
        "Then note: who you spoke to, the time, their reference, what they said, and "
        "when they will ring back."
    )
    return _lines(card.step.say, [note])


def _why(card: StepCard) -> QWidget:
    lines = [_("Rule: {rule}").format(rule=card.step.rule), *card.sources]
    return _lines((card.step.reason,), lines)


def _lines(texts: tuple[str, ...], quiet: list[str] | tuple[str, ...] = ()) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(block, 4))
    for text in filter(None, texts):
        column.addWidget(words(text, "body"))
    for text in quiet:
        column.addWidget(small(text))
    return block
