"""The course of parameters as a small line in a cell: by machine code where that is loaded, else by Qt."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from micrograd_desktop.presentation.colours import rgb
from micrograd_desktop.presentation.parameter_history import ParameterHistory
from micrograd_desktop.presentation.parameter_tree import Floats
from micrograd_desktop.qt.controls.blit import as_qimage, device_rect
from micrograd_desktop.qt.theme import tokens
from micrograd_desktop.raster.code import is_loaded
from micrograd_desktop.raster.image import Image, word

WIDTH = 1.25
MARGIN_ACROSS, MARGIN_DOWN = 8.0, 5.0


class _Look(NamedTuple):
    """All that a picture depends on, apart from whose course it is."""

    history: int
    version: int
    area: tuple[int, int]
    ratio: float
    ground: str
    ink: str


class Sparklines:
    """Paints courses, and keeps each picture until its course has another record, or is to look otherwise."""

    def __init__(self) -> None:
        self._pictures: dict[tuple[int, int], tuple[_Look, QImage | None]] = {}

    def paint(
        self, painter: QPainter, cell: QRectF, history: ParameterHistory, span: range, ground: str, step: int
    ) -> None:
        """Paint the course of some parameters into a cell, whose ground has a colour already.

        A line marks the step on view, where the course goes on beyond it.
        """
        self._paint_course(painter, cell, history, span, ground)
        if (x := mark(history, step, _inner(cell.size().toTuple()))) is not None:
            place = round(cell.left() + x) + 0.5
            painter.setPen(QPen(QColor(tokens().accent), 1.0))
            painter.drawLine(QPointF(place, cell.top() + 2.0), QPointF(place, cell.bottom() - 2.0))

    def _paint_course(
        self, painter: QPainter, cell: QRectF, history: ParameterHistory, span: range, ground: str
    ) -> None:
        if not is_loaded():
            _paint(painter, cell, sparkline(*history.course(span), _inner(cell.size().toTuple())))
            return
        ratio = painter.device().devicePixelRatioF()
        area = device_rect(cell, ratio)
        look = _Look(id(history), history.version, area.size().toTuple(), ratio, ground, tokens().text2)
        kept = self._pictures.get((span.start, span.stop))
        if kept is None or kept[0] != look:
            kept = look, _picture(*history.course(span), area, look)
            self._pictures[span.start, span.stop] = kept
        if kept[1] is not None:
            painter.drawImage(QPointF(area.left() / ratio, area.top() / ratio), kept[1])


def mark(history: ParameterHistory, step: int, rect: QRectF) -> float | None:
    """Where a step stands on a course that is drawn in a rectangle, across; None at its end, or outside of it."""
    span = history.span
    if span is None or not span[0] <= step < span[1]:
        return None
    return rect.left() + (step - span[0]) / (span[1] - span[0]) * rect.width()


def sparkline(steps: Floats, values: Floats, rect: QRectF) -> QPolygonF | None:
    """The line of a course within a rectangle, over all its steps; None without two finite values."""
    points = _points(steps, values, rect)
    return None if points is None else QPolygonF(list(map(QPointF, *points.T.tolist())))


def _points(steps: Floats, values: Floats, rect: QRectF) -> Floats | None:
    """The same as an array of shape (n, 2)."""
    finite = np.isfinite(values)
    if np.count_nonzero(finite) < 2:
        return None
    steps, values = steps[finite], values[finite]
    low, high = float(values.min()), float(values.max())
    heights = (values - low) / (high - low) if high > low else np.full(len(values), 0.5)
    across = (steps - steps[0]) / (steps[-1] - steps[0])
    return np.column_stack([rect.left() + across * rect.width(), rect.bottom() - heights * rect.height()])


def _inner(size: tuple[float, float]) -> QRectF:
    return QRectF(0, 0, *size).adjusted(MARGIN_ACROSS, MARGIN_DOWN, -MARGIN_ACROSS, -MARGIN_DOWN)


def _paint(painter: QPainter, cell: QRectF, line: QPolygonF | None) -> None:
    if line is None:
        return
    painter.save()
    painter.translate(cell.topLeft())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens().text2), WIDTH))
    painter.drawPolyline(line)
    painter.restore()


def _picture(steps: Floats, values: Floats, area: QRect, look: _Look) -> QImage | None:
    """The course on its ground, in device pixels; None if there is no line."""
    from micrograd_desktop.raster import draw  # where there is what compiles it

    ratio = look.ratio
    points = _points(steps, values, _inner((area.width() / ratio, area.height() / ratio)))
    if points is None or area.isEmpty():
        return None
    points *= ratio
    pieces = np.zeros((len(points) - 1, draw.PIECE_FIELDS))
    pieces[:, :2], pieces[:, 2:4] = points[:-1], points[1:]
    image = Image(math.ceil(area.width()), math.ceil(area.height()))
    image.fill(word(*rgb(look.ground)))
    draw.line(image, pieces, WIDTH * ratio, (0.0, 0.0), word(*rgb(look.ink)))
    return as_qimage(image, ratio)
