"""What is painted over a plane: the crosshair of its probe with the score there, and the rings of wrong points."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from micrograd_desktop.presentation.colours import Tokens, sign_token
from micrograd_desktop.presentation.formats import signed
from micrograd_desktop.qt.controls.pens import dashed_pen, pen
from micrograd_desktop.qt.theme import mono_font

HALO, RING = 3.5, 2.0
_RADIUS, POINTED = 7.0, 11.0


def paint_rings(painter: QPainter, colours: Tokens, places: Sequence[QPointF]) -> None:
    """Rings around places, each over a halo."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for width, colour in ((HALO, colours.canvas), (RING, colours.err)):
        painter.setPen(pen(colour, width))
        for at in places:
            painter.drawEllipse(at, _RADIUS, _RADIUS)


def paint_pointed(painter: QPainter, colours: Tokens, at: QPointF, rect: QRectF) -> None:
    """A ring around a point that a row elsewhere is about, over a halo."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(rect)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for width, colour in ((2 * HALO, colours.canvas), (HALO, colours.accent)):
        painter.setPen(pen(colour, width))
        painter.drawEllipse(at, POINTED, POINTED)
    painter.restore()


def paint_crosshair(painter: QPainter, colours: Tokens, at: QPointF, rect: QRectF) -> None:
    """Two dashed lines through a place, and a circle around it."""
    painter.setPen(dashed_pen(colours.text, 1, 4, 3))
    painter.drawLine(QPointF(rect.left(), at.y()), QPointF(rect.right(), at.y()))
    painter.drawLine(QPointF(at.x(), rect.top()), QPointF(at.x(), rect.bottom()))
    painter.setPen(pen(colours.text, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, 12, 12)


def paint_score(painter: QPainter, colours: Tokens, at: QPointF, rect: QRectF, score: float, label: str) -> None:
    """The score at a place in a box beside it, or a label in its place."""
    text = label or signed(score, 2)
    font = mono_font(12, QFont.Weight.DemiBold)
    width = QFontMetricsF(font).horizontalAdvance(text) + 16
    x = at.x() + 15 if at.x() + 15 + width < rect.right() - 2 else max(at.x() - 15 - width, rect.left() + 2)
    y = at.y() - 35 if at.y() - 35 > rect.top() + 2 else at.y() + 14
    box = QRectF(x, y, width, 22)
    painter.setPen(pen(colours.border))
    painter.setBrush(QColor(colours.raised))
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(font)
    painter.setPen(QColor(getattr(colours, "text2" if label or np.isnan(score) else sign_token(score))))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
