"""The first rows of a sheet as a table, with what is wrong in them marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from micrograd_desktop.data.sheet import Sheet
from micrograd_desktop.data.sheet_table import Choice, Flaw
from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.formats import count
from micrograd_desktop.qt.controls.plain import tip_text
from micrograd_desktop.qt.theme import tokens
from micrograd_desktop.translation import tr, whole

MOST_ROWS = 200
LONGEST = 60

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class Preview(QAbstractTableModel):
    """Rows by their lines in the file; label and inputs are said in the header."""

    def __init__(self) -> None:
        super().__init__()
        self._sheet: Sheet | None = None
        self._choice: Choice | None = None
        self._flaws: dict[tuple[int, str], str] = {}
        self._lines: set[int] = set()

    def show(self, sheet: Sheet | None, choice: Choice | None, flaws: Sequence[Flaw]) -> None:
        """Show a sheet, what is learnt of it, and what is wrong."""
        self.beginResetModel()
        self._sheet, self._choice = sheet, choice
        self._flaws = {(flaw.line, flaw.column): flaw.what for flaw in flaws}
        self._lines = {flaw.line for flaw in flaws}
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """See Qt."""
        return 0 if parent.isValid() or self._sheet is None else min(len(self._sheet.rows), MOST_ROWS)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """See Qt."""
        return 0 if parent.isValid() or self._sheet is None else len(self._sheet.names)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See Qt."""
        if self._sheet is None:
            return None
        row, name = self._sheet.rows[index.row()], self._sheet.names[index.column()]
        flaw = self._flaws.get((row.line, name))
        if role == Qt.ItemDataRole.DisplayRole:
            return plain(row.cells[index.column()], LONGEST)
        if role == Qt.ItemDataRole.BackgroundRole and row.line in self._lines:
            return QColor(tokens().err_soft) if flaw is not None else None
        if role == Qt.ItemDataRole.ToolTipRole and flaw is not None:
            return tip_text(tr("Line {line}: {flaw}", line=whole(row.line), flaw=flaw))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See Qt."""
        if self._sheet is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return count(self._sheet.rows[section].line)
        name = plain(self._sheet.names[section], LONGEST)
        if self._choice is not None and section == self._choice.label:
            return tr("{name} (label)", name=name)
        if self._choice is not None and section in self._choice.inputs:
            return tr("{name} (input)", name=name)
        return name
