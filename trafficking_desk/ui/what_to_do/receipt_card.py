"""A referral that went out: ring if its receipt is not back, or what it said."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from trafficking_desk.cases.dates import moment_text
from trafficking_desk.ui.what_to_do.number_block import Beside, number_block
from trafficking_desk.ui.what_to_do.presenter import Plan
from trafficking_desk.ui.what_to_do.state import Receipt
from trafficking_desk.ui.what_to_do.try_panel import TryPanel
from trafficking_desk.ui.widgets.button import link_button, secondary_button
from trafficking_desk.ui.widgets.flow import Flow
from trafficking_desk.ui.widgets.heading import body, heading, small
from trafficking_desk.ui.widgets.measure import px, space
from trafficking_desk.words import _


class ReceiptView(QFrame):
    """Draws a Receipt; once it is back, boxes for who signed and what they decided."""

    def __init__(
        self,
        receipt: Receipt,
        plan: Plan,
        settings: Callable[[], object],
        today: date,
    ) -> None:
        super().__init__()
        self._receipt = receipt
        self._plan = plan
        self._settings = settings
        self._today = today
        self._box = QVBoxLayout(self)
        space(self, self._box, 20, 10)
        if receipt.each.settled:
            self._show_back()
        else:
            self._show_waiting()

    def _show_back(self) -> None:
        self.setObjectName("card-done")
        each = self._receipt.each
        time = moment_text(each.action.at, self._today)
        line = _("The receipt came back at {time}").format(time=time)
        self._box.addWidget(TryPanel(line, each, self._plan, call=True))

    def _show_waiting(self) -> None:
        late = self._receipt.overdue
        self.setObjectName("card-danger" if late else "card-attention")
        action = self._receipt.each.action
        due = moment_text(action.ring_back_by, self._today)
        title = _("Ring if no receipt is back by {time}").format(time=due)
        if late:
            title = _("No receipt is back: ring now")
        self.setAccessibleName(title)
        told = _("The referral ends with a slip to sign and send back to you.")
        sent = _("Sent {time}").format(time=moment_text(action.at, self._today))
        left = self._column(heading(title), body(told), small(sent))
        number = self._receipt.number
        if number is None:
            self._box.addWidget(left)
        else:
            right = number_block(number, self._settings, danger=late)
            self._box.addWidget(Beside(left, right))
        self._box.addWidget(self._buttons())

    def _buttons(self) -> QWidget:
        row = QWidget()
        flow = Flow(row, px(self, 12))
        item = self._receipt.each.item
        back = secondary_button(_("The receipt is back"))
        back.clicked.connect(lambda: self._plan.receipt_back(item))
        no_need = link_button(_("Do not wait for it"))
        no_need.clicked.connect(lambda: self._plan.take_back(item))
        flow.addWidget(back)
        flow.addWidget(no_need)
        return row

    def _column(self, *parts: QWidget) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(self, 6))
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        return holder
