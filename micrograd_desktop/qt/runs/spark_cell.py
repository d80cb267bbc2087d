"""Paints the course of a run into its cell of the list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from micrograd_desktop.presentation.run_sparks import Spark
from micrograd_desktop.qt.theme import tokens

SPARK_ROLE = Qt.ItemDataRole.UserRole + 1
WIDTH = 1.25
MARGIN_ACROSS, MARGIN_DOWN = 8.0, 6.0


class SparkDelegate(QStyledItemDelegate):
    """A line over the cell's own ground; an empty cell where the course is not known."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        found = index.data(SPARK_ROLE)
        if not isinstance(found, Spark):
            return
        room = QRectF(option.rect).adjusted(MARGIN_ACROSS, MARGIN_DOWN, -MARGIN_ACROSS, -MARGIN_DOWN)
        x, y = room.left() + found.across * room.width(), room.bottom() - found.heights * room.height()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().text2), WIDTH))
        painter.drawPolyline(QPolygonF(list(map(QPointF, x.tolist(), y.tolist()))))
        painter.restore()
