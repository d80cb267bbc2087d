"""The table of a step's samples: a row a sample, with a bar for its number's size, then what is made of all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.colours import sign_token
from micrograd_desktop.presentation.formats import NOTHING, exact, signed
from micrograd_desktop.presentation.sample_rows import SAMPLE, TOTAL, SampleRow
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.plain import tip_text
from micrograd_desktop.qt.controls.tables import as_rows
from micrograd_desktop.qt.theme import mono_font, theme, tokens, ui_font
from micrograd_desktop.translation import tr

NO_PARENT = QModelIndex()
LABEL, NUMBER, SIZE = range(3)
ROW_HEIGHT, PADDING, BAR_HEIGHT, SELECTION = 24, 10, 8, 3
NUMBER_WIDTH, SIZE_WIDTH = 110, 120

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class SampleModel(QAbstractTableModel):
    """Finished rows; ``gradient`` says that their numbers are such, and painted in a gradient's colour.

    Where some are negative, ``has_both_signs``: bars then begin at the middle.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[SampleRow] = ()
        self.gradient = False
        self._titles = ("", "", "")
        self.has_both_signs = False

    def set_rows(self, rows: Sequence[SampleRow], title: str, gradient: bool) -> None:
        """Show these rows; the title is that of their numbers."""
        self.beginResetModel()
        self.has_both_signs = any(row.number is not None and row.number < 0.0 and row.share for row in rows)
        bars = tr("− left, + right") if self.has_both_signs else tr("beside the largest")
        self.rows, self.gradient, self._titles = rows, gradient, (tr("What"), title, bars)
        self.endResetModel()

    def tone(self, index: Index) -> str:
        """The token of a cell's text."""
        number = self.rows[index.row()].number
        if index.column() != NUMBER or number is None:
            return "text" if self.rows[index.row()].kind != "part" else "text2"
        token = sign_token(number)
        return "grad" if self.gradient and token != "err" else token

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """One a row."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """What it is, its number, and that as a bar."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Texts of a cell."""
        row = self.rows[index.row()]
        number = NOTHING if row.number is None else signed(row.number)
        match role:
            case Role.DisplayRole:
                return {LABEL: plain(row.label), NUMBER: number}.get(index.column(), "")
            case Role.ToolTipRole:
                every = "" if row.number is None or index.column() != NUMBER else exact(row.number)
                return tip_text(every or row.says) or None
            case Role.AccessibleTextRole:
                said = f"{plain(row.label)}, {number}"
                return tr("{row}, Enter opens its graph", row=said) if row.kind == SAMPLE else said
            case Role.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if index.column() == NUMBER else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: N802
        """Titles of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == NUMBER else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return self._titles[section] if role == Role.DisplayRole else None


class _Delegate(QStyledItemDelegate):
    """Paints a cell: its ground, its text or its bar, and the line below it; above a result the line is stronger."""

    def __init__(self, model: SampleModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t, row, cell = tokens(), self._model.rows[index.row()], option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(cell, QColor(t.sel))
            if index.column() == LABEL:
                painter.fillRect(cell.left(), cell.top(), SELECTION, cell.height(), QColor(t.accent))
        painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, QColor(t.divider))
        if row.kind == TOTAL:
            painter.fillRect(cell.left(), cell.top() - 1, cell.width(), 1, QColor(t.field_border))
        if index.column() == SIZE:
            self._paint_bar(painter, cell, row)
            return
        weight = QFont.Weight.DemiBold if row.kind == TOTAL else QFont.Weight.Normal
        font = mono_font(12) if index.column() == NUMBER else ui_font(12)
        font.setWeight(weight)
        painter.setFont(font)
        painter.setPen(QColor(getattr(t, self._model.tone(index))))
        room = cell.adjusted(PADDING, 0, -PADDING, 0)
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, index.data(Role.TextAlignmentRole), text)

    def _paint_bar(self, painter: QPainter, cell: QRect, row: SampleRow) -> None:
        if row.number is None or not row.share:
            return
        t, room, left = tokens(), cell.width() - 2 * PADDING, cell.left() + PADDING
        top = cell.center().y() - BAR_HEIGHT // 2
        if self._model.has_both_signs:
            room //= 2
            left += room
            painter.fillRect(left, cell.top(), 1, cell.height() - 1, QColor(t.field_border))
        width = max(round(room * row.share), 1)
        if row.number < 0.0:
            left -= width
        colour = t.grad_mid if self._model.gradient else t.accent_soft
        painter.fillRect(left, top, width, BAR_HEIGHT, QColor(colour))


class SampleTable(QTableView):
    """The rows; Enter or a double click opens a sample's graph, pointing at its row points it out.

    Signals
    -------
    opened(int)
        A training point, from 0, whose graph is to be opened.
    pointed(object)
        The training point of the row pointed at or selected, or None.
    """

    opened = Signal(int)
    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self.samples = SampleModel(self)
        self.setModel(self.samples)
        self.setItemDelegate(_Delegate(self.samples, self))
        as_rows(self, ROW_HEIGHT)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(LABEL, QHeaderView.ResizeMode.Stretch)
        for column, width in ((NUMBER, NUMBER_WIDTH), (SIZE, SIZE_WIDTH)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        FocusRing(self)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(lambda index, _before: self.pointed.emit(self.point_of(index)))
        theme().changed.connect(self.viewport().update)

    def point_of(self, index: Index) -> int | None:
        """The training point of a row; None of another row."""
        return self.samples.rows[index.row()].point if index.isValid() else None

    @property
    def point(self) -> int | None:
        """The training point of the selected row."""
        return self.point_of(self.currentIndex())

    def _open(self, index: Index) -> None:
        if (point := self.point_of(index)) is not None:
            self.opened.emit(point)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens the graph of the row's sample."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Point out the sample of the row under the pointer."""
        super().mouseMoveEvent(event)
        self.pointed.emit(self.point_of(self.indexAt(event.position().toPoint())))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Point out the selected row's again."""
        super().leaveEvent(event)
        self.pointed.emit(self.point)
