"""The tree of rows that say why: painted, pointed at, opened in place with mouse or keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.presentation.why_rows import WhyRow
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.theme import mono_font, tokens, ui_font
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.qt.trace.why.model import ROW, Index, Path, WhyModel
from micrograd_desktop.translation import tr

ROW_HEIGHT = 40
INDENT = 14
BAR = 2.0
RIGHT = 12
LEAST_TITLE = 40.0
STRONG = ("value", "paths")
"""Keys of the rows that begin a part of their own."""


class WhyDelegate(QStyledItemDelegate):
    """Paints a row: its name and number, below them how it comes about, under that a bar by its share."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows are all of one height."""
        return QSize(80, reading().px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A row."""
        row, t = index.data(ROW), tokens()
        assert isinstance(row, WhyRow)
        painter.save()
        rect = reading().enlarged(painter, option.rect)
        painter.setPen(QPen(QColor(t.divider), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if row.key in STRONG:
            painter.setPen(QPen(QColor(t.field_border), 1))
            painter.drawLine(QPointF(0, rect.top()), rect.topRight())
        room = rect.adjusted(2, 3, -RIGHT, -3)
        upper, lower = QRectF(room), QRectF(room)
        upper.setHeight(18)
        lower.setTop(upper.bottom())
        lower.setHeight(16)
        self._names(painter, upper, row, t, strong=row.key in STRONG)
        painter.setFont(mono_font(11))
        painter.setPen(QColor(t.text3 if row.look != "plain" else t.text2))
        self._elided(painter, lower, row.detail, Qt.AlignmentFlag.AlignLeft)
        if row.look == "lost":
            self._elided(painter, lower, tr("overwritten"), Qt.AlignmentFlag.AlignRight)
        if row.share > 0.0:
            width = max(row.share * room.width(), 2.0)
            painter.fillRect(QRectF(room.left(), rect.bottom() - BAR, width, BAR), QColor(t.grad_mid))
        painter.restore()

    def _names(self, painter: QPainter, room: QRectF, row: WhyRow, t: Tokens, strong: bool) -> None:
        figure = mono_font(12, 600)
        waiting = row.look == "waiting"
        painter.setFont(figure)
        painter.setPen(QColor(t.text3 if row.look != "plain" else t.text if row.forward else t.grad))
        needed = min(QFontMetricsF(figure).horizontalAdvance(row.figure), room.width() - LEAST_TITLE)
        self._elided(painter, QRectF(room.right() - needed, room.top(), needed, room.height()), row.figure,
                     Qt.AlignmentFlag.AlignRight)  # fmt: skip
        if row.look == "lost":
            y = room.center().y()
            painter.drawLine(QPointF(room.right() - needed, y), QPointF(room.right(), y))
        font = mono_font(12, 600 if strong else 400) if "path" not in row.key else ui_font(12, 600 if strong else 400)
        painter.setFont(font)
        painter.setPen(QColor(t.text3 if waiting else t.text))
        self._elided(painter, room.adjusted(0, 0, -needed - 8, 0), row.title, Qt.AlignmentFlag.AlignLeft)

    def _elided(self, painter: QPainter, room: QRectF, text: str, side: Qt.AlignmentFlag) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, int(room.width()) + 1)
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)


class WhyTree(QTreeView):
    """As high as its rows; what is in it scrolls with what is around it.

    Signals
    -------
    pointed(object)
        The row under the pointer, or else the one that the keys are at; None if there is none.
    """

    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self.rows = WhyModel(self)
        self._under: WhyRow | None = None
        self.setModel(self.rows)
        self.setItemDelegate(WhyDelegate(self))
        self.setHeaderHidden(True)
        self.setIndentation(INDENT)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setAnimated(False)
        self.setSelectionMode(QTreeView.SelectionMode.NoSelection)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Why"))
        FocusRing(self)
        for changed in (self.expanded, self.collapsed):
            changed.connect(self._fit)
        reading().changed.connect(self._on_size_changed)
        self.selectionModel().currentChanged.connect(lambda: self._tell())

    def _on_size_changed(self) -> None:
        self.doItemsLayout()
        self._fit()

    def set_rows(self, rows: Sequence[WhyRow], afresh: bool) -> None:
        """Show other rows; unless ``afresh`` what is open stays open, and the keys stay where they are."""
        opened = [] if afresh else self._opened()
        at = self.rows.path(self.currentIndex()) if self.currentIndex().isValid() and not afresh else ()
        self._under = None
        self.rows.set_rows(rows)
        for path in opened:
            if (index := self.rows.find(path)).isValid():
                self.expand(index)
        if at and (index := self.rows.find(at)).isValid():
            self.setCurrentIndex(index)
        self._fit()
        self._tell()

    def _opened(self) -> list[Path]:
        """The rows that are open, outer ones first."""
        found, waiting = [], list(self.rows.inner(QModelIndex()))
        while waiting:
            index = waiting.pop()
            if self.isExpanded(index):
                found.append(self.rows.path(index))
                waiting.extend(self.rows.inner(index))
        return found

    @property
    def pointed_row(self) -> WhyRow | None:
        """See the signal."""
        if self._under is not None:
            return self._under
        current = self.currentIndex()
        return self.rows.row_at(current) if current.isValid() and self.hasFocus() else None

    def _tell(self) -> None:
        self.pointed.emit(self.pointed_row)

    def _fit(self) -> None:
        """As high as all rows that are open together."""
        count, index = 0, self.rows.index(0, 0)
        while index.isValid():
            count, index = count + 1, self.indexBelow(index)
        self.setFixedHeight(count * reading().px(ROW_HEIGHT) + 2)

    def _point_at(self, index: QModelIndex) -> None:
        row = self.rows.row_at(index) if index.isValid() else None
        if row is not self._under:
            self._under = row
            self._tell()

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        """The row that the keys are at is tinted."""
        if self.hasFocus() and index == self.currentIndex():
            painter.fillRect(options.rect, QColor(tokens().sel))
        super().drawRow(painter, options, index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens a row or closes it; Ctrl+C copies its sentence; arrow keys do as in any tree."""
        current = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy) and current.isValid():
            QGuiApplication.clipboard().setText(self.rows.row_at(current).spoken)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
            self.setExpanded(current, not self.isExpanded(current))
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the window hears of it
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on a row opens it or closes it."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and self.visualRect(index).contains(at):
            self.setExpanded(index, not self.isExpanded(index))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at a row."""
        super().mouseMoveEvent(event)
        self._point_at(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self._point_at(QModelIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys are here: the first row, if they were nowhere yet."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(0, 0))
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys are elsewhere."""
        super().focusOutEvent(event)
        self._tell()
