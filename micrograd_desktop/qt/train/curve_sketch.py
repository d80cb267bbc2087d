"""A small drawing of one or two curves, with a mark at the present place."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from micrograd_desktop.presentation.small_plots import SmallPlot
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.pens import dashed_pen, pen
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.theme import theme, tokens, ui_font
from micrograd_desktop.training.results import Floats

HEIGHT = 64
LABEL_PX = 11
LABEL_HEIGHT = 14
UPRIGHT = 44
"""Room for the numbers of the upright axis."""

DOT = 3.0
MARK_REACH = 6
"""Pixels to each side of the mark's column that are painted anew with it."""


class CurveSketch(QWidget):
    """Paints a :class:`SmallPlot`; all but the mark is kept as a picture, for the mark moves while a run plays."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self._plot: SmallPlot | None = None
        self._mark: float | None = None
        self._kept: QPixmap | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(name)
        theme().changed.connect(self._renew)

    @property
    def plot(self) -> SmallPlot | None:
        """What is drawn."""
        return self._plot

    def set_plot(self, plot: SmallPlot) -> None:
        """Draw other curves."""
        if plot is not self._plot:
            self._plot = plot
            set_tip(self, plot.words)
            self.setAccessibleDescription(plot.words)
            self._renew()

    def set_mark(self, x: float) -> None:
        """Mark a place; it is drawn again only if it is another pixel."""
        before, self._mark = self._mark, x
        if self._plot is None or before == x:
            return
        columns = [self._column(place) for place in (before, x) if place is not None]
        if len(columns) == 1 or columns[0] != columns[1]:
            left = round(self._rect().left())
            for column in columns:
                self.update(left + column - MARK_REACH, 0, 2 * MARK_REACH + 1, self.height())

    def mark_place(self) -> QPointF | None:
        """Where the mark stands, in pixels; None if there is none."""
        if self._plot is None or self._mark is None:
            return None
        y = self._plot.value_at(self._mark)
        (place,) = self._places(np.array([self._mark]), np.array([y if math.isfinite(y) else self._plot.low]))
        return place

    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._renew()

    def _renew(self) -> None:
        self._kept = None
        self.update()

    def _rect(self) -> QRectF:
        return QRectF(UPRIGHT, 3.5, self.width() - UPRIGHT - 1, HEIGHT - LABEL_HEIGHT - 5)

    def _column(self, x: float) -> int:
        """The pixel of a place; one far out is just out of sight."""
        assert self._plot is not None
        ends, width = self._plot.x, self._rect().width()
        column = width * float(x - ends[0]) / max(float(ends[-1] - ends[0]), 1e-300)
        return round(min(max(column, -2.0 * MARK_REACH), width + 2.0 * MARK_REACH))

    def _places(self, x: Floats, y: Floats) -> list[QPointF]:
        plot, rect = self._plot, self._rect()
        assert plot is not None
        across = (x - plot.x[0]) / max(float(plot.x[-1] - plot.x[0]), 1e-300)
        up = (y - plot.low) / (plot.high - plot.low)
        columns, rows = rect.left() + across * rect.width(), rect.bottom() - up * rect.height()
        return list(map(QPointF, columns.tolist(), rows.tolist()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The curves that are kept, and the mark."""
        t, rect, ratio = tokens(), self._rect(), self.devicePixelRatioF()
        if self._kept is None or self._kept.devicePixelRatio() != ratio:
            self._kept = self._drawn(ratio)
        with QPainter(self) as painter:
            painter.setClipRect(event.rect())
            painter.drawPixmap(0, 0, self._kept)
            if (place := self.mark_place()) is not None:
                painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(dashed_pen(t.accent, 1.0, 2, 2))
                painter.drawLine(QLineF(place.x(), rect.top(), place.x(), rect.bottom()))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(t.accent))
                painter.drawEllipse(place, DOT, DOT)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
                self._paint_frame(painter, rect)

    def _drawn(self, ratio: float) -> QPixmap:
        """Ground, frame, axes through 0, curves, and the numbers at the ends."""
        made = QPixmap(self.size() * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(QColor(tokens().panel))
        if self._plot is not None:
            with QPainter(made) as painter:
                self._paint_plot(painter, self._plot, self._rect())
        return made

    def _paint_plot(self, painter: QPainter, plot: SmallPlot, rect: QRectF) -> None:
        t = tokens()
        painter.fillRect(rect, QColor(t.canvas))
        painter.setPen(pen(t.grid))
        (zero,) = self._places(np.array([0.0]), np.array([0.0]))
        if plot.low < 0.0 < plot.high:
            painter.drawLine(QLineF(rect.left(), zero.y(), rect.right(), zero.y()))
        if plot.x[0] < 0.0 < plot.x[-1]:
            painter.drawLine(QLineF(zero.x(), rect.top(), zero.x(), rect.bottom()))
        self._paint_numbers(painter, plot, rect)
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if plot.slopes is not None:
            painter.setPen(dashed_pen(t.grad, 1.25, 4, 3))
            self._paint_curve(painter, plot.x, plot.slopes)
        painter.setPen(pen(t.text, 1.5))
        self._paint_curve(painter, plot.x, plot.values)
        painter.setClipping(False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._paint_frame(painter, rect)

    def _paint_frame(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(pen(tokens().field_border))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)

    def _paint_numbers(self, painter: QPainter, plot: SmallPlot, rect: QRectF) -> None:
        painter.setFont(ui_font(LABEL_PX))
        painter.setPen(QColor(tokens().text3))
        right, centre = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter
        upright = QRectF(0, 0, UPRIGHT - 4, LABEL_HEIGHT)
        painter.drawText(upright.translated(0, rect.top() - 3), right | centre, plot.top)
        painter.drawText(upright.translated(0, rect.bottom() - LABEL_HEIGHT + 3), right | centre, plot.bottom)
        below = QRectF(rect.left(), rect.bottom() + 1, rect.width(), LABEL_HEIGHT)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | centre, plot.left)
        painter.drawText(below, right | centre, plot.right)

    def _paint_curve(self, painter: QPainter, x: Floats, y: Floats) -> None:
        for part in _runs(np.isfinite(y)):
            painter.drawPolyline(QPolygonF(self._places(x[part], y[part])))


def _runs(there: object) -> Iterator[slice]:
    """The runs of places where there is a curve."""
    padded = np.concatenate([[False], np.asarray(there), [False]])
    edges = np.flatnonzero(padded[1:] != padded[:-1])
    for first, end in zip(edges[0::2].tolist(), edges[1::2].tolist(), strict=True):
        yield slice(first, end)
