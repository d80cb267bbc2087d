"""The gradient check as a Qt model: a row for each value, its derivative by each means, and the verdict."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from micrograd_desktop.presentation.formats import NOTHING, every_digit, plain
from micrograd_desktop.presentation.gradient_table import CheckRow, GradientTable
from micrograd_desktop.qt.controls.plain import tip_text
from micrograd_desktop.translation import tr

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

ToneRole = int(Role.UserRole)
"""Role of the token that a cell's text is painted in."""

IconRole = ToneRole + 1
"""Role of the name of the icon before a cell's text, or None."""

FillRole = ToneRole + 2
"""Role of the token of a row's background, or None for the table's own."""

NOT_INSTALLED, BROKEN, LOADING = tr("not installed"), tr("does not load"), tr("loading…")
HOW_TO_GET_TORCH = tr("PyTorch is not installed. To compare with it: pip install torch")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: ``number`` is what it shows of a row, ``write`` how; a column without a number is text."""

    key: str
    title: str
    tip: str
    number: Callable[[CheckRow], float | None] | None = None
    write: Callable[[float], str] = every_digit


VALUE = Column("value", tr("value"), tr("The name of the value"))
OURS = Column(
    "ours", tr("this engine"), tr("What backward() added to the gradient, with the bugs that are on"), lambda r: r.ours
)
APP = Column(
    "app", tr("app's pass"), tr("The gradient of the app's own pass, with the bugs that are on"), lambda r: r.app
)
NUMERICAL = Column(
    "numerical",
    tr("numerical"),
    tr("Central difference: (f(x + h) − f(x − h)) / 2h. Numbers above 1000 take a step in proportion to their size."),
    lambda r: r.numerical,
)
TORCH = Column("torch", "PyTorch", tr("PyTorch's gradient, computed in float64"), lambda r: r.torch)
TORCH32 = Column(
    "torch32",
    tr("float32 leaf"),
    tr(
        "PyTorch's gradient with torch.Tensor([x]).double() as leaves, as in the lecture: they "
        "are rounded to float32 first, so that fewer digits are the same"
    ),
    lambda r: r.torch32,
)
NO_TORCH = Column("no_torch", "PyTorch", HOW_TO_GET_TORCH)
DELTA = Column(
    "delta", tr("|Δ| numerical"), tr("This engine's gradient minus the numerical one"), lambda r: r.absolute, plain
)
DELTA_TORCH = Column(
    "delta_torch", tr("|Δ| PyTorch"), tr("This engine's gradient minus PyTorch's"), lambda r: r.torch_absolute, plain
)
RELATIVE = Column(
    "relative", tr("relative Δ"), tr("|Δ| numerical over the larger of the two"), lambda r: r.relative, plain
)
RESULT = Column("result", tr("result"), tr("Whether the gradients agree within the tolerance and what rounding may do"))

WITH_TORCH = (VALUE, OURS, NUMERICAL, DELTA, TORCH, DELTA_TORCH, RELATIVE, TORCH32, RESULT)
WITHOUT_TORCH = (VALUE, OURS, NUMERICAL, NO_TORCH, DELTA, RELATIVE, RESULT)

VERDICT_TONES = {
    "agrees": "ok",
    "differs": "err",
    "kink": "warn",
    "not finite": "warn",
    "not set": "text2",
    "hidden": "text2",
}
VERDICT_ICONS = {
    "agrees": "check",
    "differs": "x",
    "kink": "triangle-alert",
    "not finite": "triangle-alert",
    "not set": "minus",
    "hidden": "circle-question-mark",
}
VERDICT_TIPS = {
    "agrees": tr("The gradients agree."),
    "differs": tr("The gradients differ by more than the tolerance and rounding allow."),
    "kink": tr(
        "The step touched a point where the derivative jumps, such as ReLU at 0. There the "
        "numerical derivative means little."
    ),
    "not finite": tr(
        "One of the numbers is not finite, so that nothing can be compared: look for the first "
        "value of the graph that is not finite, such as the logarithm of 0."
    ),
    "not set": tr("The program set no gradient here, or has not sent all shares of it. Shown is what it holds."),
    "hidden": tr("Its gradient is hidden until it is predicted."),
}

MINE, MINE_TIP = tr("mine"), tr("What the program set or sent itself")
"""The title of the column of gradients where a program sent them itself."""

HIDDEN = "?"


class GradientModel(QAbstractTableModel):
    """See the module. New figures for the same rows and columns change cells only: nothing moves or flickers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table: GradientTable | None = None
        self.columns: tuple[Column, ...] = WITHOUT_TORCH
        self._current: frozenset[int] = frozenset()

    def set_table(self, table: GradientTable | None) -> None:
        """Show a table; None shows none."""
        columns = self.columns if table is None else _columns(table)
        if columns == self.columns and _nodes(table) == _nodes(self.table):
            renamed = (_version(table), _is_own(table)) != (_version(self.table), _is_own(self.table))
            self.table = table
            self._renew()
            if renamed:
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
            return
        self.beginResetModel()
        self.table, self.columns = table, columns
        self.endResetModel()

    def set_current(self, nodes: frozenset[int]) -> None:
        """Mark the rows of these nodes."""
        if nodes != self._current:
            self._current = nodes
            self._renew()

    def row(self, row: int) -> CheckRow | None:
        """What a row of the table shows."""
        rows = self.table.rows if self.table is not None else ()
        return rows[row] if 0 <= row < len(rows) else None

    def row_of(self, node: int) -> int | None:
        """The row of a node, None if it has none."""
        rows = self.table.rows if self.table is not None else ()
        return next((i for i, row in enumerate(rows) if row.node == node), None)

    def title(self, column: Column) -> str:
        """A column's title; PyTorch's says which version."""
        if column is OURS and _is_own(self.table):
            return MINE
        version = _version(self.table)
        if column is not TORCH or not version:
            return column.title
        return f"{column.title} {'.'.join(version.split('+')[0].split('.')[:2])}"

    def text(self, row: CheckRow, column: Column) -> str:
        """What a cell says."""
        if column.number is not None:
            number = column.number(row)
            if row.state == "hidden":
                return HIDDEN
            return NOTHING if number is None else column.write(number)
        if column is RESULT:
            return row.result
        if column is NO_TORCH:
            if self.table is not None and self.table.loading:
                return LOADING
            return BROKEN if _version(self.table) else NOT_INSTALLED
        return row.label

    def tone(self, row: CheckRow, column: Column) -> str:
        """The token that a cell's text is painted in."""
        if column is RESULT:
            return VERDICT_TONES[row.verdict]
        return "text3" if column is NO_TORCH else "text"

    def fill(self, row: CheckRow) -> str | None:
        """The token of a row's background, if it has one of its own."""
        if row.verdict == "differs":
            return "err_soft"
        return "grad_soft" if row.node in self._current else None

    def _renew(self) -> None:
        if self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # Qt's side of the model.

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """A row for each value checked."""
        return 0 if parent.isValid() or self.table is None else len(self.table.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Fewer without PyTorch."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Text, looks, tooltip and spoken text of a cell."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = self.columns[index.column()]
        if role == Role.DisplayRole:
            return self.text(row, column)
        if role == Role.TextAlignmentRole:
            return _alignment(column)
        if role == Role.ToolTipRole:
            return tip_text(self._tip(row, column)) or None
        if role == Role.AccessibleTextRole:
            return row.label if column is VALUE else f"{row.label}, {self.title(column)} {self.text(row, column)}"
        return self._look(row, column, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Column titles, and what they mean."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Role.DisplayRole:
            return self.title(column)
        if role == Role.TextAlignmentRole:
            return _alignment(column)
        if column is OURS and _is_own(self.table) and role == Role.ToolTipRole:
            return tip_text(MINE_TIP)
        return tip_text(column.tip) if role == Role.ToolTipRole else None

    def _look(self, row: CheckRow, column: Column, role: int) -> str | None:
        if role == ToneRole:
            return self.tone(row, column)
        if role == IconRole:
            return VERDICT_ICONS[row.verdict] if column is RESULT else None
        return self.fill(row) if role == FillRole else None

    def _tip(self, row: CheckRow, column: Column) -> str:
        if column is RESULT:
            return " ".join(part for part in (VERDICT_TIPS[row.verdict], row.hint) if part)
        return torch_note(self.table) if column is NO_TORCH else ""


def _is_own(table: GradientTable | None) -> bool:
    """Whether a table's gradients are those that the program sent itself."""
    return table is not None and table.own_root is not None


def _columns(table: GradientTable) -> tuple[Column, ...]:
    """Those that the table has figures for."""
    columns = WITH_TORCH if has_torch(table) else WITHOUT_TORCH
    if not _is_own(table):
        return columns
    place = columns.index(DELTA_TORCH if DELTA_TORCH in columns else DELTA) + 1
    return (*columns[:place], APP, *columns[place:])


def has_torch(table: GradientTable) -> bool:
    """Whether PyTorch's gradients are among a table's figures."""
    return any(row.torch is not None for row in table.rows)


def torch_note(table: GradientTable | None) -> str:
    """Why PyTorch's gradients are missing, and what to do; nothing if they are there."""
    if table is None or not table.rows or has_torch(table):
        return ""
    if table.loading:
        return tr("PyTorch is loading.")
    if table.torch_version:
        return tr(
            "PyTorch {version} is installed, but does not load. To install it anew: pip install torch",
            version=table.torch_version,
        )
    return HOW_TO_GET_TORCH


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.number is not None else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _nodes(table: GradientTable | None) -> list[tuple[int, str]] | None:
    return None if table is None else [(row.node, row.label) for row in table.rows]


def _version(table: GradientTable | None) -> str | None:
    return None if table is None else table.torch_version
