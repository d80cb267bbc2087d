"""The gradient check's table: mono digits, rows of 24 pixels, and a result column that stays in sight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QGridLayout,
    QScrollBar,
    QTableView,
    QWidget,
)

from micrograd_desktop.presentation import formats
from micrograd_desktop.presentation.gradient_table import GradientTable
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.tables import as_rows, set_row_height
from micrograd_desktop.qt.theme import theme, tokens
from micrograd_desktop.qt.trace.check.delegate import PADDING, GradientDelegate, TitleRow, table_numbers, table_words
from micrograd_desktop.qt.trace.check.model import DELTA, NO_TORCH, OURS, RESULT, VALUE, Column, GradientModel
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.translation import tr

ROW_HEIGHT = 24
RESULT_ICON = 20
MOST_LABEL_CHARACTERS, LEAST_LABEL_CHARACTERS = 16, 4
LEAST_DIGITS, LEAST_DELTA_DIGITS = 19, 8


class GradientTableView(QWidget):
    """The table: its numbers scroll sideways where there is little room, its results stand still at the right.

    Signals
    -------
    node_selected(int)
        The node of a row that was clicked or reached with the arrow keys.
    """

    node_selected = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = GradientModel(self)
        self.numbers, self.results = _Rows(self.model), _Rows(self.model)
        self._across, self._edge = QScrollBar(Qt.Orientation.Horizontal), _Edge()
        self._restoring = False
        self._widest: dict[str, int] = {}
        self._build()
        self._connect_signals()
        self._arrange_columns()

    def set_table(self, table: GradientTable | None) -> None:
        """Show a table; a row that was selected stays so."""
        selected = self.selected_node()
        self.model.set_table(table)
        if selected is not None and self.selected_node() is None:
            row = self.model.row_of(selected)
            self._restoring = True
            if row is not None:
                self.numbers.selectRow(row)
            self._restoring = False
        self._fit()

    def set_placeholder(self, text: str) -> None:
        """What stands in an empty table."""
        self.numbers.placeholder = text
        self.numbers.viewport().update()

    def selected_node(self) -> int | None:
        """The node of the selected row."""
        rows = self.numbers.selectionModel().selectedRows()
        row = self.model.row(rows[0].row()) if rows else None
        return None if row is None else row.node

    def _build(self) -> None:
        self.results.setSelectionModel(self.numbers.selectionModel())
        FocusRing(self.numbers)
        self.numbers.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.setAccessibleName(tr("Results of the gradient check"))
        self._across.hide()
        self._edge.hide()
        self._edge.setFixedWidth(1)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.numbers, 0, 0)
        layout.addWidget(self._edge, 0, 1)
        layout.addWidget(self.results, 0, 2)
        layout.addWidget(self._across, 1, 0)

    def _connect_signals(self) -> None:
        down, down_too = self.numbers.verticalScrollBar(), self.results.verticalScrollBar()
        down.valueChanged.connect(down_too.setValue)
        down_too.valueChanged.connect(down.setValue)
        across = self.numbers.horizontalScrollBar()
        across.rangeChanged.connect(self._on_range_changed)
        across.valueChanged.connect(self._across.setValue)
        self._across.valueChanged.connect(across.setValue)
        self.numbers.selectionModel().selectionChanged.connect(self._on_selection_changed)
        for rows in (self.numbers, self.results):
            rows.pressed_again.connect(self._select)
            rows.resized.connect(self._fit)
        self.model.modelReset.connect(self._arrange_columns)
        reading().changed.connect(self._on_size_changed)
        theme().changed.connect(self._on_theme_changed)

    def _on_range_changed(self, low: int, high: int) -> None:
        self._across.setPageStep(self.numbers.horizontalScrollBar().pageStep())
        self._across.setRange(low, high)
        for part in (self._across, self._edge):
            part.setVisible(high > low)

    def _on_selection_changed(self, chosen: QItemSelection, _before: QItemSelection) -> None:
        if not self._restoring and chosen.indexes():
            self._select(chosen.indexes()[0].row())

    def _select(self, row: int) -> None:
        chosen = self.model.row(row)
        if chosen is not None:
            self.node_selected.emit(chosen.node)

    def _on_theme_changed(self) -> None:
        self._edge.update()
        for rows in (self.numbers, self.results):
            rows.viewport().update()

    def _on_size_changed(self) -> None:
        for rows in (self.numbers, self.results):
            set_row_height(rows, reading().px(ROW_HEIGHT))
        self._arrange_columns()

    def _arrange_columns(self) -> None:
        self._widest = {}
        self._fit()

    def _fit(self) -> None:
        """Give each column what its longest text needs, and the full numbers what is left over.

        Where they need more than there is, they scroll, and the difference stands still beside the result, if that
        leaves room for a value and its gradient.
        """
        columns, bar = self.model.columns, self.results.verticalScrollBar()
        needed = {column: self._needed(column) for column in columns}
        room = self.width() - (bar.sizeHint().width() if bar.maximum() else 0)
        still: list[Column] = [RESULT]
        least = needed[VALUE] + needed[OURS] + needed[RESULT] + needed[DELTA]
        if sum(needed.values()) > room >= least:
            still.insert(0, DELTA)
        self._divide(still)
        self.results.setFixedWidth(sum(needed[column] for column in still) + self.width() - room)
        spare = room - sum(needed.values())
        wide = [column for column in columns if column.number is not None and column not in still]
        for place, column in enumerate(columns):
            rows = self.results if column in still else self.numbers
            extra = spare // len(wide) if spare > 0 and column in wide else 0
            if rows.columnWidth(place) != needed[column] + extra:
                rows.setColumnWidth(place, needed[column] + extra)
        if (layout := self.layout()) is not None:
            layout.activate()  # what scrolls has the room at once that the other part left

    def _divide(self, still: Sequence[Column]) -> None:
        """Show these columns in the part that stands still, and the others in that which scrolls."""
        for place, column in enumerate(self.model.columns):
            if self.numbers.isColumnHidden(place) != (column in still):
                self.numbers.setColumnHidden(place, column in still)
            if self.results.isColumnHidden(place) == (column in still):
                self.results.setColumnHidden(place, column not in still)

    def _needed(self, column: Column) -> int:
        """Pixels that a column needs; it never becomes narrower while the rows are the same, so that nothing jumps."""
        table = self.model.table
        texts = [self.model.text(row, column) for row in table.rows] if table is not None else []
        title = QFontMetricsF(table_words()).horizontalAdvance(self.model.title(column))
        width = max(_text_width(column, texts), title) + 2 * PADDING + 4
        self._widest[column.key] = max(self._widest.get(column.key, 0), round(width))
        return self._widest[column.key]


def _text_width(column: Column, texts: Sequence[str]) -> float:
    """Pixels of a column's longest text."""
    longest = max(map(len, texts), default=0)
    if column in (NO_TORCH, RESULT):
        words = QFontMetricsF(table_words())
        return max(map(words.horizontalAdvance, texts), default=0.0) + reading().px(RESULT_ICON) * (column is RESULT)
    if column is VALUE:
        characters = min(max(longest, LEAST_LABEL_CHARACTERS), MOST_LABEL_CHARACTERS)
    else:
        characters = max(longest, LEAST_DIGITS if column.write is formats.every_digit else LEAST_DELTA_DIGITS)
    return characters * QFontMetricsF(table_numbers()).horizontalAdvance("0")


class _Edge(QWidget):
    """The line at which the numbers slide below the results."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One colour."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens().border))
        painter.end()


class _Rows(QTableView):
    """One of the two tables that stand side by side as one."""

    pressed_again = Signal(int)
    resized = Signal()

    def __init__(self, model: GradientModel) -> None:
        super().__init__()
        keep_left_to_right(self)
        self.placeholder = ""
        self._model = model
        self.setModel(model)
        self.setItemDelegate(GradientDelegate(model, self))
        as_rows(self, ROW_HEIGHT)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalHeader(TitleRow(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy copies the row, with tabs between its cells and ASCII minus signs."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.currentIndex().isValid():
            QGuiApplication.clipboard().setText(self.row_text(self.currentIndex().row()))
        else:
            super().keyPressEvent(event)

    def row_text(self, row: int) -> str:
        """A row as it is copied."""
        chosen = self._model.row(row)
        cells: Iterable[str] = () if chosen is None else (self._model.text(chosen, c) for c in self._model.columns)
        return "\t".join(cells).replace(formats.MINUS, "-")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell of a press on the row that is selected already."""
        pressed = self.indexAt(event.position().toPoint())
        again = pressed.isValid() and self.selectionModel().isRowSelected(pressed.row())
        super().mousePressEvent(event)
        if again:
            self.pressed_again.emit(pressed.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is another width to share out."""
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or what is said when there are none."""
        super().paintEvent(event)
        if not self._model.rowCount() and self.placeholder:
            painter = QPainter(self.viewport())
            painter.setFont(table_words())
            painter.setPen(QColor(tokens().text3))
            room = self.viewport().rect().adjusted(12, 0, -12, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.placeholder)
            painter.end()
