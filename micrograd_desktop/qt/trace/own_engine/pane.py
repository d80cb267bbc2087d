"""The pane that shows what a check of the person's own engine found: the first wrong line, two graphs, a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from micrograd_desktop.engine.own_engine.report import DIFFERS, Report
from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.own_graphs import Beside
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.fields import IconButton
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.marks import set_mark
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plain import PlainLabel
from micrograd_desktop.qt.controls.split import line, splitter
from micrograd_desktop.qt.controls.tables import as_rows, set_row_height
from micrograd_desktop.qt.icons import pixmap
from micrograd_desktop.qt.theme import theme, tokens
from micrograd_desktop.qt.trace.check.delegate import (
    BAR,
    ICON,
    PADDING,
    TitleRow,
    paint_icon,
    table_numbers,
    table_words,
)
from micrograd_desktop.qt.trace.growing import Grows
from micrograd_desktop.qt.trace.own_engine.graphs import OwnGraphs
from micrograd_desktop.qt.trace.own_engine.model import COLUMNS, VERDICT, IconRole, ReportModel
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.translation import tr

TITLE = tr("Check my Value")
CHECKING = tr("The class Value is being checked…")
LONGEST = 600
ROW_HEIGHT = 24
GRAPHS_HEIGHT, TABLE_HEIGHT = 340, 210
Role = Qt.ItemDataRole
LOOKS = {"good": ("circle-check", "ok"), "warning": ("triangle-alert", "warn"), "error": ("octagon-alert", "err")}


class OwnEnginePane(QWidget):
    """Header, one sentence, the graphs of the chosen row, table; it shows a finished report, and which line is wanted.

    Signals
    -------
    line_selected(int)
        The line of a row that was left with Enter or a double click, or of the statement below the graphs.
    check_requested()
        The class is to be checked again.
    close_requested()
        The pane is to be hidden.
    """

    line_selected = Signal(int)
    check_requested = Signal()
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self.table, self.graphs = ReportModel(self), _Table(), OwnGraphs()
        self._besides: Sequence[Beside | None] = ()
        self.splitter = splitter("traceOwnEngine", Qt.Orientation.Vertical, (self.graphs, 1), (self.table, 0))
        self._mark, self._said = PlainLabel(), PlainLabel()
        self._again = IconButton("rotate-ccw", tr("Check the class Value again (F9)"))
        self._close = IconButton("x", tr("Close the check"))
        self._look = "warning"
        self.table.setModel(self.model)
        self._build()
        self._again.clicked.connect(self.check_requested)
        self._close.clicked.connect(self.close_requested)
        self.table.doubleClicked.connect(self._on_row)
        self.table.entered_row.connect(self._on_row)
        self.table.selectionModel().currentRowChanged.connect(self._on_chosen)
        self.graphs.line_selected.connect(self.line_selected)
        theme().changed.connect(self._restyle)
        reading().changed.connect(self._restyle)
        self._restyle()

    @property
    def said(self) -> str:
        """What is said of the class."""
        return self._said.text()

    def show_checking(self) -> None:
        """Say that the class is being checked."""
        self._say("warning", CHECKING)

    def refuse(self, sentence: str) -> None:
        """Say why there is no report."""
        self.model.set_report(None)
        self._besides = ()
        self.graphs.show_beside(None, None)
        self._say("error", sentence)

    def show_report(self, report: Report, besides: Sequence[Beside | None]) -> None:
        """Show what was found, with the two graphs of each row; the first wrong row is chosen, else the first."""
        self._besides = besides
        self.model.set_report(report)
        self.table.fit()
        first = report.first
        more = [refusal.located() for refusal in report.unwalked]
        text = " ".join([report.sentence, *(tr("Not walked: {said}", said=said) for said in more), *report.notes])
        well = report.checked and all(row.verdict != DIFFERS for row in report.rows)
        self._say("error" if first is not None else "good" if well else "warning", text)
        row = 0 if first is None else self.model.row_of(first.line)
        self.graphs.show_beside(None, None)
        if row is not None and self.model.rowCount():
            self.table.selectRow(row)
            self.table.scrollTo(self.model.index(row, 0), QTableView.ScrollHint.PositionAtCenter)

    def _say(self, look: str, text: str) -> None:
        self._look = look
        self._said.setText(plain(text, LONGEST))
        self._restyle()

    def _build(self) -> None:
        header = PaneHeader(TITLE)
        header.add(self._again, self._close)
        self._said.setWordWrap(True)
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        said = QHBoxLayout()
        said.setContentsMargins(12, 6, 8, 6)
        said.setSpacing(8)
        said.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._said, 1)
        self.table.setAccessibleName(TITLE)
        FocusRing(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addLayout(said)
        layout.addWidget(line())
        layout.addWidget(self.splitter, 1)
        Grows(self._said)
        self.splitter.setSizes([GRAPHS_HEIGHT, TABLE_HEIGHT])
        self.setMinimumSize(320, 150)

    def _restyle(self) -> None:
        self._mark.setPixmap(pixmap(*LOOKS[self._look], reading().px(16), self.devicePixelRatioF()))
        set_mark(self._said, "role", self._look)
        self.table.viewport().update()

    def _on_chosen(self, index: QModelIndex) -> None:
        place = self.model.op_of(index.row())
        if place is not None:
            self.graphs.show_beside(self._besides[place], self.model.report_row(index.row()))

    def _on_row(self, index: QModelIndex) -> None:
        at = self.model.line(index.row())
        if at is not None:
            self.line_selected.emit(at)


class _Cells(QStyledItemDelegate):
    """Paints a cell as the gradient check does: a fill, an icon, the text, a bar at the left of a selected row."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        t, cell = tokens(), option.rect
        fill, selected = index.data(Role.BackgroundRole), bool(option.state & QStyle.StateFlag.State_Selected)
        if fill is not None or selected:
            painter.fillRect(cell, QColor(t.sel) if fill is None else fill.color())
        painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, QColor(t.divider))
        if selected and index.column() == 0:
            painter.fillRect(cell.left(), cell.top(), BAR, cell.height(), QColor(t.accent))
        room = QRectF(cell).adjusted(PADDING + 4 if index.column() == 0 else PADDING, 0, -PADDING, 0)
        symbol = index.data(IconRole)
        if symbol is not None:
            paint_icon(painter, room, *symbol)
        painter.setFont(index.data(Role.FontRole))
        painter.setPen(index.data(Role.ForegroundRole).color())
        shown = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, round(room.width()) + 1)
        painter.drawText(room, index.data(Role.TextAlignmentRole), shown)


class _Table(QTableView):
    """Rows of 24 pixels that can be chosen with the mouse or by key."""

    entered_row = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        keep_left_to_right(self)
        as_rows(self, ROW_HEIGHT)
        self.setHorizontalHeader(TitleRow(self))
        self.setItemDelegate(_Cells(self))
        self._needed: Sequence[int] = ()
        reading().changed.connect(self._on_size_changed)

    def _on_size_changed(self) -> None:
        set_row_height(self, reading().px(ROW_HEIGHT))
        self.fit()

    def fit(self) -> None:
        """Give each column what its longest text needs, and as much of what is left as any other."""
        words, digits = QFontMetricsF(table_words()), QFontMetricsF(table_numbers())
        model, needed = self.model(), []
        for column, title in enumerate(COLUMNS):
            metrics = words if column == VERDICT else digits
            texts = (model.index(row, column).data() for row in range(model.rowCount()))
            longest = max((metrics.horizontalAdvance(text) for text in texts), default=0.0)
            longest += (reading().px(ICON) + 6) * (column == VERDICT)
            needed.append(round(max(longest, words.horizontalAdvance(title)) + 2 * PADDING + 4))
        self._needed = needed
        self._share()

    def _share(self) -> None:
        left = max(self.viewport().width() - sum(self._needed), 0)
        for column, needed in enumerate(self._needed):
            self.setColumnWidth(column, needed + left // len(self._needed))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the room anew."""
        super().resizeEvent(event)
        self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the row's line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex())
            event.accept()
        else:
            super().keyPressEvent(event)
