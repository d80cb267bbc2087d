"""A plot's numbers as a table, in a window of its own: to be read row by row, copied, and saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from micrograd_desktop.export.tables import csv_table
from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.formats import count, exact
from micrograd_desktop.presentation.plot_table import PlotTable
from micrograd_desktop.project.files import FileError, write_file
from micrograd_desktop.qt.controls.explained import explain_as
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.number_style import number_style
from micrograd_desktop.qt.controls.plain import PlainLabel, set_limit, set_tip, tip_text
from micrograd_desktop.qt.controls.tables import as_rows
from micrograd_desktop.translation import in_english, tr, trn

SIZE = (640, 520)
ROW_HEIGHT = 24
MOST_MEASURED = 200
"""Rows after whose widths the columns are made as wide as they need to be."""

SUFFIX = ".csv"
FILTER = f"{tr('Table', sense='file')} (*{SUFFIX})"
NOTHING_YET = tr("There is nothing to show yet.")
COPY_TIP = tr("Copy the rows that are selected, or all, to paste into a spreadsheet (Ctrl+C)")
SAVE_TIP = tr("Save all rows, with all digits, as comma-separated values (Ctrl+S)")
VIEW_WORDS = tr("The numbers of the plot, row by row, as they were when the table was opened. Ctrl+C copies rows.")
CLOSE_TIP = tr("Close the table; the plot stays as it is")
RENEW_TIP = tr("Show what the plot shows now (F5)")

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class PlotTableModel(QAbstractTableModel):
    """The rows of a :class:`PlotTable`; a cell is written when it is looked at."""

    def __init__(self, table: PlotTable, parent: QWidget) -> None:
        super().__init__(parent)
        self.table = table

    def set_table(self, table: PlotTable) -> None:
        """Show another table."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """See Qt."""
        return 0 if parent.isValid() else self.table.length

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """See Qt."""
        return 0 if parent.isValid() else len(self.table.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The cell as it is read; its tip has all digits."""
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.table.shown(row, column, number_style().digits)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(self.table.exact(row, column))
        return self._side(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A column's heading, over its numbers; rows have their numbers, from 1."""
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return self._side(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.table.headings[section] if orientation == Qt.Orientation.Horizontal else count(section + 1)

    def _side(self, column: int) -> Qt.AlignmentFlag:
        """Words begin at the left, numbers end at the right."""
        side = Qt.AlignmentFlag.AlignLeft if _has_words(self.table, column) else Qt.AlignmentFlag.AlignRight
        return Qt.AlignmentFlag.AlignVCenter | side


class Cells(QTableView):
    """A table of which not a cell, but rows are copied.

    Signal: ``copy_wished()``, the keys for it were pressed.
    """

    copy_wished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy rows."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wished.emit()
        else:
            super().keyPressEvent(event)


class TableWindow(QDialog):
    """Shows a plot's numbers as they were when it was opened or renewed; it blocks nothing.

    Parameters
    ----------
    give
        Gives what the plot shows now.
    """

    def __init__(self, give: Callable[[], PlotTable], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._give = give
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = PlotTableModel(give(), self)
        self.view, self.said, self.done_text = Cells(), PlainLabel(), PlainLabel()
        self.copy_button, self.save_button = QPushButton(tr("&Copy")), QPushButton(tr("&Save…"))
        self.renew_button, self.close_button = QPushButton(tr("&Renew")), QPushButton(tr("C&lose"))
        self._build()
        self._connect_signals()
        self._show_table()
        self.view.setFocus()

    def renew(self) -> None:
        """Show what the plot shows now."""
        self.model.set_table(self._give())
        self._show_table()
        self.done_text.setText("")

    def copy(self) -> None:
        """Put the selected rows, or all, on the clipboard, with all digits and tabs between the cells."""
        chosen = sorted({index.row() for index in self.view.selectionModel().selectedRows()}) or None
        table = self.model.table
        lines = [table.headings, *([_copied(cell) for cell in row] for row in table.rows(chosen))]
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))
        number = table.length if chosen is None else len(chosen)
        self.done_text.setText(trn("Copied {n} row.", "Copied {n} rows.", number))

    def ask_and_save(self) -> None:
        """Ask for a file, and write all rows."""
        title = self.model.table.title
        suggested = f"{(in_english(title) or title).lower()}{SUFFIX}"
        name, _ = QFileDialog.getSaveFileName(self, tr("Save the table"), suggested, FILTER)
        if name:
            path = Path(name)
            self.save(path if path.suffix else path.with_suffix(SUFFIX))

    def save(self, path: Path) -> None:
        """Write all rows as comma-separated values."""
        table = self.model.table
        try:
            headings = [in_english(heading) or heading for heading in table.headings]  # other programs read them
            write_file(path, csv_table(headings, table.rows()).encode())
        except FileError as error:
            self.done_text.setText(tr("{name} could not be saved: {reason}.", name=plain(path.name), reason=error))
        else:
            self.done_text.setText(tr("Saved {name}.", name=plain(path.name)))

    def _build(self) -> None:
        as_rows(self.view, ROW_HEIGHT)
        self.view.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.view.setModel(self.model)
        self.view.setAlternatingRowColors(False)
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.view.horizontalHeader().setStretchLastSection(True)
        self.view.horizontalHeader().setHighlightSections(False)
        explain_as(self.view, VIEW_WORDS)
        set_tip(self.close_button, CLOSE_TIP)
        set_tip(self.save_button, SAVE_TIP)
        FocusRing(self.view, always=True)
        set_tip(self.copy_button, COPY_TIP)
        set_tip(self.renew_button, RENEW_TIP)
        for label in (self.said, self.done_text):
            label.setProperty("role", "quiet")
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.said.setWordWrap(True)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.done_text, 1)
        for button in (self.copy_button, self.save_button, self.renew_button, self.close_button):
            button.setAutoDefault(False)
            button.setFixedHeight(28)
            bottom.addWidget(button)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addWidget(self.said)
        column.addWidget(self.view, 1)
        column.addLayout(bottom)
        self.resize(*SIZE)

    def _connect_signals(self) -> None:
        self.copy_button.clicked.connect(self.copy)
        self.view.copy_wished.connect(self.copy)
        self.save_button.clicked.connect(self.ask_and_save)
        self.renew_button.clicked.connect(self.renew)
        self.close_button.clicked.connect(self.close)
        number_style().changed.connect(self._on_digits_changed)
        for keys, do in (
            (QKeySequence.StandardKey.Save, self.ask_and_save),
            (QKeySequence("F5"), self.renew),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    def _on_digits_changed(self) -> None:
        self.model.set_table(self.model.table)
        self._show_table()

    def _show_table(self) -> None:
        table = self.model.table
        self.setWindowTitle(table.title)
        self.view.setAccessibleName(table.title)
        rows = trn("{n} row.", "{n} rows.", table.length)
        self.said.setText(f"{table.said} {rows}".strip() if table.length else NOTHING_YET)
        set_limit(self.save_button, SAVE_TIP, "" if table.length else NOTHING_YET)
        set_limit(self.copy_button, COPY_TIP, "" if table.length else NOTHING_YET)
        self.view.horizontalHeader().setResizeContentsPrecision(MOST_MEASURED)
        self.view.resizeColumnsToContents()
        if table.length:
            self.view.setCurrentIndex(self.model.index(0, 0))
            self.view.clearSelection()


def _has_words(table: PlotTable, column: int) -> bool:
    return table.length > 0 and isinstance(table.cell(0, column), str)


def _copied(cell: object) -> str:
    """A cell for the clipboard: numbers with all digits and ASCII's minus."""
    if isinstance(cell, float):
        return exact(cell)
    return "" if cell is None else plain(str(cell))
