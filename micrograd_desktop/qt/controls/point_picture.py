"""Points in a small frame, in the shapes and colours of their classes, as in the output plot."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTransform

from micrograd_desktop.presentation.decisions import Ints
from micrograd_desktop.qt.controls.shapes import class_path
from micrograd_desktop.qt.theme import tokens
from micrograd_desktop.training.results import Floats

INNER_MARGIN = 6


def draw_points(painter: QPainter, frame: QRectF, inputs: Floats, classes: Ints, size: float) -> None:
    """Draw points (n, 2) of these classes (n,), from 0, as large as they fit; ``size`` is that of a point in pixels."""
    colours = [QColor(colour) for colour in tokens().classes]
    low, high = inputs.min(axis=0), inputs.max(axis=0)
    scale = (frame.width() - 2 * INNER_MARGIN) / max(float((high - low).max()), 1e-9)
    places = (inputs - (low + high) / 2) * scale
    smaller = QTransform.fromScale(size, size)
    shapes = [smaller.map(class_path(number)) for number in range(int(classes.max()) + 1)]
    painter.setPen(Qt.PenStyle.NoPen)
    middle = frame.center()
    for (x, y), number in zip(places.tolist(), classes.tolist(), strict=True):
        painter.setBrush(colours[number])
        painter.drawPath(shapes[number].translated(middle.x() + x, middle.y() - y))
