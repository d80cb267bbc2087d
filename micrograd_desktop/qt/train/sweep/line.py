"""A sweep over one setting: the mean over the seeds as a line, broken where no run has a number, and its spread."""

from __future__ import annotations

import math
from itertools import groupby

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.presentation.series import tick_text
from micrograd_desktop.presentation.sweep_picture import SweepPicture
from micrograd_desktop.qt.controls.pens import pen
from micrograd_desktop.qt.controls.plot_sketch import TICK_LABEL_PX, SketchedAxis
from micrograd_desktop.qt.controls.pointed_plot import Place
from micrograd_desktop.qt.theme import ui_font
from micrograd_desktop.qt.train.landscape.surroundings import paint_titles
from micrograd_desktop.qt.train.sweep.drawing import (
    LABEL_PIXELS,
    LEGEND_HEIGHT,
    band_colour,
    fitting,
    paint_box,
    paint_dot,
    paint_legend,
    paint_trouble,
    troubles,
)
from micrograd_desktop.training.sweep_outcome import Spread
from micrograd_desktop.translation import tr

EDGE = 0.06
"""Of the width, left free at both sides."""

ROOM = 0.06
"""Of the height, left free above and below."""

MEAN, BAND, RANGE = (
    ("mean", tr("mean over the seeds")),
    ("band", tr("± one deviation")),
    ("range", tr("lowest to highest")),
)


class Line:
    """See ``Drawing``."""

    def __init__(self, picture: SweepPicture) -> None:
        self._picture, self._scale = picture, picture.scale
        several = any(row.counted > 1 for row in picture.spreads)
        self._legend = [MEAN, *([BAND, RANGE] if several else []), *troubles(picture)]

    @property
    def margins(self) -> tuple[int, int, int, int]:
        """See ``Drawing.margins``."""
        return 96, 10 + LEGEND_HEIGHT, 20, 44

    def axes(self, rect: QRectF) -> tuple[SketchedAxis, SketchedAxis]:
        """See ``Drawing.axes``."""
        shares = [(x - rect.left()) / rect.width() for x in self._across(rect)]
        below = SketchedAxis(0, 1, fitting(shares, self._picture.labels(0), rect.width(), LABEL_PIXELS), 4, 4)
        low, high = self._height(self._scale.low), self._height(self._scale.high)
        room = ROOM * ((high - low) or 1.0)
        marks = tuple((self._height(level), tick_text(level)) for level in self._scale.levels)
        return SketchedAxis(low - room, high + room, marks, 4, 4), below

    def rect_of(self, rect: QRectF, place: Place) -> QRectF:
        """The strip that belongs to a value."""
        across = self._across(rect)
        order = sorted(range(len(across)), key=across.__getitem__)
        at, here = order.index(place.column), across[place.column]
        left = rect.left() if at == 0 else (across[order[at - 1]] + here) / 2
        right = rect.right() if at == len(order) - 1 else (here + across[order[at + 1]]) / 2
        return QRectF(left, rect.top(), right - left, rect.height())

    def place_at(self, rect: QRectF, position: QPointF) -> Place | None:
        """See ``Drawing.place_at``."""
        return Place(0, int(np.argmin(np.abs(np.array(self._across(rect)) - position.x()))))

    def runs(self, rect: QRectF) -> list[list[tuple[float, Spread]]]:
        """The values that have a mean, from left to right, apart where one between them has none."""
        across = self._across(rect)
        rows = [(across[i], self._picture.spreads[i]) for i in sorted(range(len(across)), key=across.__getitem__)]
        parts = groupby(rows, key=lambda row: row[1].mean is not None)
        return [list(part) for known, part in parts if known]

    def paint(self, painter: QPainter, colours: Tokens, rect: QRectF) -> None:
        """See ``Drawing.paint``."""
        left = self.axes(rect)[0]
        for run in self.runs(rect):
            self._paint_run(painter, colours, rect, left, run)
        for column, row in enumerate(self._picture.spreads):
            if row.diverged or row.failed:
                strip = self.rect_of(rect, Place(0, column))
                paint_trouble(painter, colours, strip, row.counted == 0)
                if row.counted == 0:
                    self._say(painter, colours, strip, tr("failed") if row.failed == row.done else tr("diverged"))

    def paint_around(self, painter: QPainter, colours: Tokens, rect: QRectF, height: int) -> None:
        """See ``Drawing.paint_around``."""
        paint_titles(painter, colours, rect, height, self._picture.titles())
        paint_legend(painter, colours, rect, self._legend)

    def paint_caret(self, painter: QPainter, colours: Tokens, rect: QRectF, place: Place) -> None:
        """See ``Drawing.paint_caret``."""
        paint_box(painter, colours, self.rect_of(rect, place))

    def _paint_run(
        self, painter: QPainter, colours: Tokens, rect: QRectF, left: SketchedAxis, run: list[tuple[float, Spread]]
    ) -> None:
        """The means, a band of one standard deviation around them, and the lowest and highest of the seeds."""
        known = [(x, row.mean, row.deviation or 0.0) for x, row in run if row.mean is not None]
        upper = [QPointF(x, self._y(rect, left, mean + deviation)) for x, mean, deviation in known]
        lower = [QPointF(x, self._y(rect, left, mean - deviation)) for x, mean, deviation in known]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(band_colour(colours))
        painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen(colours.plot_train, 1.0))
        for x, row in run:
            if row.low is not None and row.high is not None and row.counted > 1:
                ends = QPointF(x, self._y(rect, left, row.low)), QPointF(x, self._y(rect, left, row.high))
                painter.drawLine(*ends)
        points = [QPointF(x, self._y(rect, left, mean)) for x, mean, _ in known]
        painter.setPen(pen(colours.plot_train, 1.75))
        painter.drawPolyline(QPolygonF(points))
        for point in points:
            paint_dot(painter, colours, point)

    def _say(self, painter: QPainter, colours: Tokens, strip: QRectF, word: str) -> None:
        """A word at the top of a strip, on a ground of its own; beside a narrow one it would be another's."""
        painter.setFont(ui_font(TICK_LABEL_PX))
        width = painter.fontMetrics().horizontalAdvance(word) + 8
        if width <= strip.width():
            box = QRectF(strip.center().x() - width / 2, strip.top() + 4, width, LEGEND_HEIGHT)
            painter.fillRect(box, colours.canvas)
            painter.setPen(pen(colours.err))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)

    def _across(self, rect: QRectF) -> list[float]:
        """Where the values stand, in pixels."""
        inner = rect.adjusted(EDGE * rect.width(), 0, -EDGE * rect.width(), 0)
        return [inner.left() + place * inner.width() for place in self._picture.places().tolist()]

    def _height(self, number: float) -> float:
        return math.log10(number) if self._scale.logarithmic else number

    def _y(self, rect: QRectF, left: SketchedAxis, number: float) -> float:
        number = max(number, self._scale.low) if self._scale.logarithmic else number
        return rect.bottom() - left.share(self._height(number)) * rect.height()
