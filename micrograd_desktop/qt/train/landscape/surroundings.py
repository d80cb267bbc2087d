"""What stands around a landscape: the scale of its colours, and what its axes are called."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from micrograd_desktop.plain_text import plain as plain_text
from micrograd_desktop.presentation.colours import Bytes, Tokens
from micrograd_desktop.presentation.landscape_picture import HeightScale, height_lut
from micrograd_desktop.presentation.series import tick_text
from micrograd_desktop.qt.controls.pens import pen
from micrograd_desktop.qt.controls.plot_sketch import TICK_LABEL_PX
from micrograd_desktop.qt.theme import ui_font

SCALE_GAP, SCALE_WIDTH = 16, 14


def paint_scale(painter: QPainter, colours: Tokens, rect: QRectF, scale: HeightScale, lut: Bytes | None = None) -> None:
    """The colours from the lowest to the highest, with the numbers that the lines stand for.

    ``lut`` has the colours (256, 3) where they are not those of heights.
    """
    box = QRectF(rect.right() + SCALE_GAP, rect.top(), SCALE_WIDTH, rect.height())
    if not scale.levels and scale.low == 0.0:
        return
    table = (height_lut(colours) if lut is None else lut)[::-1].copy()
    painter.drawImage(box, QImage(table.data, 1, len(table), 3, QImage.Format.Format_RGB888).copy())
    painter.setPen(pen(colours.field_border))
    painter.drawRect(box)
    painter.setFont(ui_font(TICK_LABEL_PX))
    metrics, free = painter.fontMetrics(), math.inf
    for level in scale.levels:
        y = box.bottom() - float(scale.shares(level)) * box.height()
        painter.setPen(pen(colours.field_border))
        painter.drawLine(QPointF(box.right(), y), QPointF(box.right() + 4, y))
        if y + metrics.height() / 2 <= free:
            painter.setPen(pen(colours.text3))
            painter.drawText(QPointF(box.right() + 8, y + metrics.capHeight() / 2), tick_text(level))
            free = y - metrics.height() / 2


def paint_titles(painter: QPainter, colours: Tokens, rect: QRectF, height: int, titles: tuple[str, str]) -> None:
    """What the axis below a plot is called, in a widget of that height, and upright the one at its left."""
    painter.setFont(ui_font(TICK_LABEL_PX))
    painter.setPen(pen(colours.text2))
    metrics = painter.fontMetrics()
    across, up = titles
    for text, room in ((across, rect.width()), (up, rect.height())):
        shown = metrics.elidedText(plain_text(text), Qt.TextElideMode.ElideRight, int(room))
        half = metrics.horizontalAdvance(shown) / 2
        if text is up:
            painter.save()
            painter.translate(metrics.ascent() + 4, rect.center().y())
            painter.rotate(-90)
            painter.drawText(QPointF(-half, 0), shown)
            painter.restore()
        else:
            painter.drawText(QPointF(rect.center().x() - half, height - metrics.descent() - 2), shown)
