"""Pictures under and over the neurons: the edges, kept from frame to frame, the line to the card, a note."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QTransform

from micrograd_desktop.presentation.edge_look import MOST_EDGES
from micrograd_desktop.presentation.formats import count
from micrograd_desktop.qt.theme import tokens, ui_font
from micrograd_desktop.qt.train.network.edges import edge_strokes
from micrograd_desktop.qt.train.network.geometry import NOTE_HEIGHT
from micrograd_desktop.qt.train.network.scene import Scene
from micrograd_desktop.translation import tr

LEADER_WIDTH = 1.25
NOTE_LEFT = 12

STROKES_AT_ONCE = 32
"""Edges drawn in one go while training runs: a good millisecond."""


class EdgeLayer:
    """The edges as a picture: heat maps, hover and selection marks change without drawing them again.

    Hundreds of curves take longer than a frame may, so while training runs a new picture is made part by part, with
    ``renew`` and ``advance``, and takes the old one's place when it is whole.
    """

    def __init__(self) -> None:
        self._picture: QPixmap | None = None
        self._next: QPixmap | None = None
        self._strokes: list[tuple[QPainterPath, QPen]] = []
        self._transform = QTransform()

    def forget(self) -> None:
        """An edge looks different now: the next picture is drawn at once."""
        self._picture = self._next = None

    def renew(self, scene: Scene, size: QSize, ratio: float, transform: QTransform) -> None:
        """Begin a new picture of the edges as they are now."""
        self._next, self._strokes = _empty(size, ratio), edge_strokes(scene, transform.m11() * ratio)[::-1]
        self._transform = transform

    def advance(self) -> bool:
        """Draw some more of the new picture; returns whether there is more to draw."""
        if self._next is None:
            return False
        part = [self._strokes.pop() for _ in range(min(STROKES_AT_ONCE, len(self._strokes)))]
        _draw(self._next, part, self._transform)
        if not self._strokes:
            self._picture, self._next = self._next, None
        return self._next is not None

    def picture(self, scene: Scene, size: QSize, ratio: float, transform: QTransform) -> QPixmap:
        """The edges on the canvas's colour, ``size`` large at a device pixel ratio."""
        if self._picture is None or self._picture.deviceIndependentSize() != size:
            self._picture, self._next = _empty(size, ratio), None
            _draw(self._picture, edge_strokes(scene, transform.m11() * ratio), transform)
        return self._picture


def _empty(size: QSize, ratio: float) -> QPixmap:
    layer = QPixmap(size * ratio)
    layer.setDevicePixelRatio(ratio)
    layer.fill(QColor(tokens().canvas))
    return layer


def _draw(layer: QPixmap, strokes: list[tuple[QPainterPath, QPen]], transform: QTransform) -> None:
    painter = QPainter(layer)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(transform)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for path, pen in strokes:
        painter.strokePath(path, pen)
    painter.end()


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
    """Say so where not all edges are drawn, but the strongest: at the bottom, over what was moved there."""
    if scene.left_out():
        text = tr("{shown} of {all} edges shown", shown=count(MOST_EDGES), all=count(len(scene.geometry.edges)))
        painter.setFont(ui_font(11))
        width = painter.fontMetrics().horizontalAdvance(text)
        place = QRectF(NOTE_LEFT, area.bottom() - NOTE_HEIGHT, width, NOTE_HEIGHT)
        painter.fillRect(place.adjusted(-4, 0, 4, 0), QColor(tokens().canvas))
        painter.setPen(QColor(tokens().text3))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
