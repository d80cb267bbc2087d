"""The table of a check of the person's own engine: a row for each operand of each op."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from micrograd_desktop.engine.own_engine.report import (
    DIFFERS,
    FOLLOWS,
    MISSING,
    NOT_WALKED,
    RIGHT,
    WRONG,
    Gradient,
    Report,
    Row,
)
from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.formats import plain as plain_number
from micrograd_desktop.qt.controls.plain import tip_text
from micrograd_desktop.qt.theme import tokens
from micrograd_desktop.qt.trace.check.delegate import table_numbers, table_words
from micrograd_desktop.translation import tr

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

IconRole = int(Role.UserRole) + 1
"""The icon of a cell, and the token of its colour."""

COLUMNS = (
    tr("op"),
    tr("verdict"),
    tr("line"),
    tr("result"),
    tr("right", sense="column"),
    tr("of", sense="column"),
    tr("gradient"),
    tr("table"),
    tr("differences"),
)
TIPS = (
    tr("Each op is tried by itself, with a gradient of its result that is not 1"),
    tr("Whether your method is right"),
    tr("Where to look"),
    tr("The number that your method gives"),
    tr("The number that it should give"),
    tr("The operand whose gradient is compared"),
    tr("What the operand's gradient gains by your _backward"),
    tr("What it should gain, by the op table"),
    tr("What it should gain, by central differences of your own result"),
)
OP, VERDICT, LINE, RESULT, OPERAND, GRADIENT = 0, 1, 2, 3, 5, 6
VERDICTS = {
    RIGHT: tr("right", sense="verdict"),
    WRONG: tr("wrong", sense="verdict"),
    MISSING: tr("missing"),
    FOLLOWS: tr("follows"),
    NOT_WALKED: tr("not walked"),
    DIFFERS: tr("differs"),
}

LOOKS = {
    RIGHT: ("check", "ok"),
    WRONG: ("x", "err"),
    MISSING: ("x", "err"),
    FOLLOWS: ("minus", "warn"),
    NOT_WALKED: ("triangle-alert", "warn"),
    DIFFERS: ("triangle-alert", "warn"),
}
"""The icon of a verdict, and its tone."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A row of the table: an op, or what follows of it for its second operand."""

    row: Row
    gradient: Gradient | None
    first: bool
    place: int
    """Of the op among the report's rows."""


def shown_rows(report: Report | None) -> Iterator[Shown]:
    """The rows of a report, operand by operand."""
    for place, row in enumerate(() if report is None else report.rows):
        if not row.gradients:
            yield Shown(row, None, True, place)
        for i, gradient in enumerate(row.gradients):
            yield Shown(row, gradient, i == 0, place)


class ReportModel(QAbstractTableModel):
    """See the module."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Shown] = ()

    def set_report(self, report: Report | None) -> None:
        """Show a report; None shows none."""
        self.beginResetModel()
        self._rows = tuple(shown_rows(report))
        self.endResetModel()

    def line(self, row: int) -> int | None:
        """The line of the program that a row is about."""
        return self._rows[row].row.line if 0 <= row < len(self._rows) else None

    def op_of(self, row: int) -> int | None:
        """The place of a row's op among those of the report."""
        return self._rows[row].place if 0 <= row < len(self._rows) else None

    def report_row(self, row: int) -> Row | None:
        """What the report says of a row's op."""
        return self._rows[row].row if 0 <= row < len(self._rows) else None

    def row_of(self, line: int) -> int | None:
        """The first row that names a line as wrong, or else for something other than being right."""
        named = [i for i, shown in enumerate(self._rows) if shown.row.line == line and shown.row.verdict != RIGHT]
        wrong = (i for i in named if self._rows[i].row.verdict in (WRONG, MISSING))
        return next(wrong, next(iter(named), None))

    def text(self, shown: Shown, column: int) -> str:
        """What a cell says."""
        row, gradient = shown.row, shown.gradient
        if column == OP:
            return plain(row.op, 60) if shown.first else ""
        if column in (RESULT, RESULT + 1):
            return _number((row.own, row.right)[column - RESULT]) if shown.first else ""
        if column == VERDICT:
            return VERDICTS[row.verdict] if shown.first else ""
        if column == LINE:
            return "" if row.line is None or not shown.first else str(row.line)
        if gradient is None:
            return ""
        numbers = gradient.own, gradient.table, gradient.numerical
        return gradient.operand if column == OPERAND else _number(numbers[column - GRADIENT])

    # Qt's side of the model.

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """A row for each operand of each op."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Always the same."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Text, looks and spoken text of a cell."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        shown, column = self._rows[index.row()], index.column()
        if role == Role.DisplayRole:
            return self.text(shown, column)
        if role == Role.AccessibleTextRole:
            return f"{plain(shown.row.op, 60)}, {COLUMNS[column]} {self.text(shown, column)}"
        if role == Role.ToolTipRole:
            return tip_text(plain(shown.row.remark)) or None
        if role == Role.TextAlignmentRole:
            return _alignment(column)
        if role == Role.FontRole:
            return table_words() if column == VERDICT else table_numbers()
        return self._look(shown, column, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Column titles, and what they mean."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Role.DisplayRole:
            return COLUMNS[section]
        if role == Role.TextAlignmentRole:
            return _alignment(section)
        return tip_text(TIPS[section]) if role == Role.ToolTipRole else None

    def _look(self, shown: Shown, column: int, role: int) -> Any:
        symbol, tone = LOOKS[shown.row.verdict]
        wrong = shown.gradient is not None and not shown.gradient.right and column == GRADIENT
        if role == IconRole:
            return (symbol, tone) if column == VERDICT and shown.first else None
        if role == Role.ForegroundRole:
            t = tokens()
            colour = (
                t.err if wrong else getattr(t, tone) if column == VERDICT and shown.row.verdict != RIGHT else t.text
            )
            return QBrush(QColor(colour))
        if role == Role.BackgroundRole and shown.row.verdict in (WRONG, MISSING):
            return QBrush(QColor(tokens().err_soft))
        return None


def _number(number: float | None) -> str:
    return "" if number is None else plain_number(number)


def _alignment(column: int) -> Qt.AlignmentFlag:
    left = column in (OP, VERDICT, OPERAND)
    return (Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignVCenter
