"""Paints the gradient check's cells and column titles."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from micrograd_desktop.qt.icons import pixmap
from micrograd_desktop.qt.theme import mono_font, tokens, ui_font
from micrograd_desktop.qt.trace.check.model import (
    NO_TORCH,
    RESULT,
    FillRole,
    GradientModel,
    IconRole,
    ToneRole,
)
from micrograd_desktop.qt.trace.reading import reading

Index = QModelIndex | QPersistentModelIndex

HEADER_HEIGHT = 24
NUMBER_PX = 12
PADDING = 8
ICON = 14
BAR = 3


class GradientDelegate(QStyledItemDelegate):
    """Paints a cell: the row's fill, an icon, the text, a line below, a bar at the left of a selected row."""

    def __init__(self, model: GradientModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = tokens()
        cell: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        fill = index.data(FillRole) or ("sel" if selected else None)
        if fill is not None:
            painter.fillRect(cell, QColor(getattr(t, fill)))
        painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, QColor(t.divider))
        if selected and index.column() == 0:
            painter.fillRect(cell.left(), cell.top(), BAR, cell.height(), QColor(t.accent))
        room = QRectF(cell).adjusted(PADDING + 4 if index.column() == 0 else PADDING, 0, -PADDING, 0)
        symbol = index.data(IconRole)
        if symbol is not None:
            paint_icon(painter, room, symbol, index.data(ToneRole))
        if isinstance(option.widget, QAbstractItemView):
            room = room & QRectF(option.widget.viewport().rect())
        self.paint_text(painter, room, index)

    def paint_text(self, painter: QPainter, room: QRectF, index: Index) -> None:
        """Write a cell's text into that part of the cell which is in sight.

        What is cut has an ellipsis: half a number, such as ``6.79e`` of ``6.79e−11``, would be read for another.
        """
        words = self._model.columns[index.column()] in (RESULT, NO_TORCH)
        painter.setFont(table_words() if words else table_numbers())
        painter.setPen(QColor(getattr(tokens(), index.data(ToneRole))))
        text = index.data()
        shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideMiddle, room.width() + 1)
        painter.drawText(room, index.data(Qt.ItemDataRole.TextAlignmentRole), shown)


def table_words() -> QFont:
    """The font of words in a table, in the present size."""
    return ui_font(reading().px(NUMBER_PX))


def table_numbers() -> QFont:
    """The font of numbers in a table, in the present size."""
    return mono_font(reading().px(NUMBER_PX))


def paint_icon(painter: QPainter, room: QRectF, symbol: str, tone: str) -> None:
    """Paint a cell's icon, and leave the rest of its room for the text."""
    size, scale = reading().px(ICON), painter.device().devicePixelRatio()
    painter.drawPixmap(int(room.left()), round(room.center().y() - size / 2), pixmap(symbol, tone, size, scale))
    room.adjust(size + 6, 0, 0, 0)


class TitleRow(QHeaderView):
    """Column titles."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._on_size_changed()
        reading().changed.connect(self._on_size_changed)
        self.setSectionsMovable(False)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(24)

    def _on_size_changed(self) -> None:
        self.setFixedHeight(reading().px(HEADER_HEIGHT))
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one title."""
        t, model = tokens(), self.model()
        painter.fillRect(rect, QColor(t.header))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(t.divider))
        painter.setFont(table_words())
        painter.setPen(QColor(t.text2))
        room = rect.adjusted(PADDING + 4 if section == 0 else PADDING, 0, -PADDING, 0) & self.viewport().rect()
        alignment = model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        title = model.headerData(section, Qt.Orientation.Horizontal)
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, alignment, shown)
