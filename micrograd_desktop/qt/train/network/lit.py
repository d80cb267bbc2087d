"""Paints what a half of a step lights up: a ring around a neuron, with a number on it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.presentation.formats import short
from micrograd_desktop.presentation.network_picture import RADIUS
from micrograd_desktop.qt.theme import mono_font

RING, LINE, INSIDE = 2.0, 15.0, 24.0
"""The width of the ring, the height of the number, and the width of a neuron below which all is inside of it."""


def paint_lit(painter: QPainter, value: float, token: str, rect: QRectF, t: Tokens) -> None:
    """A ring around a neuron, and a number at its lower edge, where it is wide enough to hold it."""
    colour = QColor(getattr(t, token))
    painter.setPen(QPen(colour, RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    edge = RING / 2 if rect.width() >= INSIDE else -RING / 2  # small ones stand close together
    radius = min(RADIUS, rect.width() / 4) + edge
    painter.drawRoundedRect(rect.adjusted(-edge, -edge, edge, edge), radius, radius)
    painter.setFont(mono_font(11, 600))
    text = short(value)
    width = painter.fontMetrics().horizontalAdvance(text) + 4
    if width > rect.width() + 2 * RING or rect.height() < 2 * LINE:
        return
    place = QRectF(rect.center().x() - width / 2, rect.bottom() - LINE - 2, width, LINE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(t.canvas))
    painter.drawRoundedRect(place, 3, 3)
    painter.setPen(colour)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
