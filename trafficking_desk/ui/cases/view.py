"""The list of cases, with a box to find one."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from trafficking_desk.desk.cases import list_cases, where_found
from trafficking_desk.ui.alive import while_alive
from trafficking_desk.ui.cases.presenter import CaseList, Lanes, ListState
from trafficking_desk.ui.cases.table import FOUND_IN, CaseTable
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import CaseHome, Cases, NewConcern
from trafficking_desk.ui.recovery_sheets.reminder import SheetsReminder
from trafficking_desk.ui.widgets.button import primary_button
from trafficking_desk.ui.widgets.heading import small
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import _

_ROW = 48  # px at 100 %
_ABOVE = 330  # px of bar, title, box and buttons around the table
_LEAST = 200
_ALL_COLUMNS = 760  # narrower, nation and day of opening stay out
_SPARE = (2, 3)


class CasesPage(Page):
    """Type to find; Enter or a click opens."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(_("Cases"), (), kit.go)
        self._kit = kit
        self._model = CaseTable()
        hint = _("Reference, what you call them, or other words that you wrote down")
        self._box = TextInput(_("Find a case"), hint)
        self._table = _Rows(self._model)
        self._table.opened.connect(self._open)
        self._nothing = notice("quiet", _("No cases yet"), _first_words())
        self._not_found = notice("quiet", _("No case fits these words"), _no_match())
        self.banner(SheetsReminder(kit))
        self.add(small(_("Everyone who unlocks this laptop can read every case.")))
        for widget in (self._box, self._table, self._nothing, self._not_found):
            self.add(widget)
        for hidden in (self._box, self._nothing, self._not_found, self._table):
            hidden.hide()
        self.search_in(self._box)
        new = primary_button(_("New concern"))
        new.clicked.connect(lambda: kit.go(NewConcern()))
        self._new = new
        self.actions(new)
        self.cases = CaseList(
            partial(list_cases, kit.desk),
            partial(where_found, kit.desk),
            Lanes(kit.post, kit.read),
            while_alive(self, self.show_list),
            kit.problem,
        )
        self._box.typed.connect(self.cases.find)
        self._box.field.returnPressed.connect(self._table.setFocus)

    def show_list(self, state: ListState) -> None:
        """Show the rows, or why there are none."""
        self._model.show_state(state)
        if state.found_in is not None:  # the rest stands already
            self._table.setColumnHidden(FOUND_IN, not any(state.found_in.values()))
            return
        if not state.typed.strip():
            self._table.setColumnHidden(FOUND_IN, True)  # noqa: FBT003 - Qt's own
        first = not state.typed and self._box.isHidden()
        self._table.setVisible(bool(state.lines))
        self._nothing.setVisible(not state.lines and not state.typed)
        self._not_found.setVisible(not state.lines and bool(state.typed))
        self._box.setVisible(bool(state.lines or state.typed))
        if state.lines:
            self._table.selectRow(0)
        if first:
            (self._box if state.lines else self._new).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the table the room that is left."""
        super().resizeEvent(event)
        room = max(px(self, _LEAST), self.height() - px(self, _ABOVE))
        self._table.setFixedHeight(room)
        for column in _SPARE:
            self._table.setColumnHidden(column, self.width() < px(self, _ALL_COLUMNS))

    def _open(self, row: int) -> None:
        self._kit.go(CaseHome(self._model.line(row).id))


class _Rows(QTableView):
    """Rows to open with a click, Enter or Space; Tab moves on."""

    opened = Signal(int)

    def __init__(self, model: CaseTable) -> None:
        super().__init__()
        self.setModel(model)
        self.setObjectName("rows")
        self.setAccessibleName(_("Cases, last changed first"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(px(self, _ROW))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        self.clicked.connect(lambda index: self.opened.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the present row with Enter or Space."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


def open_cases(kit: Kit, place: Cases) -> QWidget:  # noqa: ARG001 - as all screens
    """Return the list of cases."""
    page = CasesPage(kit)
    page.cases.start()
    return page


def _first_words() -> str:
    return _(
        "Press “New concern” when something worries you. One sign is enough to begin, "
        "and you need not know a name."
    )


def _no_match() -> str:
    return _("Check the spelling, try fewer words, or empty the box to see every case.")
