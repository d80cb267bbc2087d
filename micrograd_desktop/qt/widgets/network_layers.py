"""Pictures under and over the neurons: the edges, kept from frame to frame, the line to the card, a note."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QTransform

from micrograd_desktop.presentation.formats import count
from micrograd_desktop.qt.theme import tokens, ui_font
from micrograd_desktop.qt.widgets.network_edges import paint_edges
from micrograd_desktop.qt.widgets.network_scene import MOST_EDGES, Scene

LEADER_WIDTH = 1.25


class EdgeLayer:
    """The edges as a picture: heat maps, hover and selection marks change without drawing them again."""

    def __init__(self) -> None:
        self._picture: QPixmap | None = None

    def forget(self) -> None:
        """An edge looks different now."""
        self._picture = None

    def picture(self, scene: Scene, size: QSize, ratio: float, transform: QTransform) -> QPixmap:
        """The edges on the canvas's colour, ``size`` large at a device pixel ratio."""
        if self._picture is None or self._picture.deviceIndependentSize() != size:
            layer = QPixmap(size * ratio)
            layer.setDevicePixelRatio(ratio)
            layer.fill(QColor(tokens().canvas))
            painter = QPainter(layer)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setTransform(transform)
            paint_edges(painter, scene)
            painter.end()
            self._picture = layer
        return self._picture


def paint_leader(painter: QPainter, start: QPointF, end: QPointF) -> None:
    """The dotted line from what is selected to its card."""
    pen = QPen(QColor(tokens().accent), LEADER_WIDTH, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([2.0, 2.5])
    path = QPainterPath(start)
    if abs(end.x() - start.x()) >= abs(end.y() - start.y()) * 0.3:
        middle = (start.x() + end.x()) / 2
        path.cubicTo(middle, start.y(), middle, end.y(), end.x(), end.y())
    else:
        path.lineTo(end)
    painter.strokePath(path, pen)


def paint_note(painter: QPainter, scene: Scene, area: QRect) -> None:
    """Say so where not all edges are drawn, but the strongest."""
    if scene.left_out():
        painter.setFont(ui_font(11))
        painter.setPen(QColor(tokens().text3))
        text = f"{count(MOST_EDGES)} of {count(len(scene.geometry.edges))} edges shown"
        place = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(area.adjusted(12, 0, 0, -4), place, text)
