"""The rows of the case list: a model, so that 20,000 are no work."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from trafficking_desk.cases.open_case import CaseLine
from trafficking_desk.ui.cases.presenter import ListState, cells, headings

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_ROLES = Qt.ItemDataRole
FOUND_IN = 5  # the column


class CaseTable(QAbstractTableModel):
    """One row a case, in the order given; words are made when they are shown."""

    def __init__(self) -> None:
        super().__init__()
        self._state = ListState("", ())

    def show_state(self, state: ListState) -> None:
        """Take other rows, or say where the words of the same rows were found."""
        if state.lines is self._state.lines:
            self._state = state
            last = self.index(self.rowCount() - 1, FOUND_IN)
            self.dataChanged.emit(self.index(0, FOUND_IN), last)
            return
        self.beginResetModel()
        self._state = state
        self.endResetModel()

    def line(self, row: int) -> CaseLine:
        """Return the case of a row."""
        return self._state.lines[row]

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many cases there are."""
        return 0 if parent.isValid() else len(self._state.lines)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(headings())

    def data(self, index: Index, role: int = _ROLES.DisplayRole) -> Any:  # noqa: ANN401
        """Return a cell's words, and the whole row for screen readers."""
        if role == _ROLES.DisplayRole:
            return self._cells(index.row())[index.column()]
        if role == _ROLES.AccessibleTextRole:
            row = zip(headings(), self._cells(index.row()), strict=True)
            return ", ".join(f"{name}: {words}" for name, words in row if words)
        return None

    def _cells(self, row: int) -> tuple[str, ...]:
        line = self.line(row)
        return cells(line, (self._state.found_in or {}).get(line.id, ()))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLES.DisplayRole
    ) -> Any:  # noqa: ANN401 - as Qt wants it
        """Return what stands above a column."""
        across = orientation == Qt.Orientation.Horizontal
        if across and role == _ROLES.DisplayRole:
            return headings()[section]
        if role == _ROLES.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None
