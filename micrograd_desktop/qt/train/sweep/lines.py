"""A sweep over three settings or more as parallel lines: an upright axis for each, and one for the measure.

Each point of the sweep is a line across them all, coloured by the mean over its seeds, which ends in a fan from the
lowest of these to the highest. Lines through one value stand a little apart, so that each is seen, and pointed at.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from micrograd_desktop.plain_text import plain as plain_text
from micrograd_desktop.presentation.colours import Bytes, Tokens, blend, rgb
from micrograd_desktop.presentation.series import Floats
from micrograd_desktop.presentation.sweep_picture import SweepPicture
from micrograd_desktop.qt.controls.pens import dashed_pen, pen
from micrograd_desktop.qt.controls.plot_sketch import TICK_LABEL_PX, SketchedAxis
from micrograd_desktop.qt.controls.pointed_plot import Place
from micrograd_desktop.qt.theme import ui_font
from micrograd_desktop.qt.train.landscape.surroundings import paint_scale
from micrograd_desktop.qt.train.sweep.drawing import LABEL_HEIGHT, LEGEND_HEIGHT, fitting, paint_legend
from micrograd_desktop.training.sweep_outcome import larger_is_better
from micrograd_desktop.translation import tr

INSET = 0.08
"""Of the height: so much is free above the highest value of a setting, and below the lowest."""

APART = 18.0
"""Pixels from the highest line through a value to the lowest."""

NEAR = 12.0
"""Pixels from a line within which the pointer is on it."""

TICK, TITLE_GAP = 4.0, 6.0
MOST_FANS = 60
"""Lines up to which each has its fan; of more, only that at the caret."""

LINE, CARET_LINE, FAN, CARET_FAN = 1.75, 3.0, 30, 70
BEST, WORST = 0.9, 0.25
"""How much a line's colour has of the text's, on the ground of the picture."""

LEGEND = {
    "mean": ("pale", tr("a run's settings, and how it ended")),
    "diverged": ("dashed", tr("diverged or failed with every seed")),
}


@lru_cache(maxsize=4)
def lut_of(colours: Tokens) -> Bytes:
    """The colours of lines from the lowest mean to the highest, shape (256, 3): the first stand out on any ground."""
    ends = [np.array(rgb(blend(colours.canvas, colours.text, share)), np.float64) for share in (BEST, WORST)]
    share = np.linspace(0.0, 1.0, 256)[:, None]
    found: Bytes = (ends[0] + (ends[1] - ends[0]) * share).round().astype(np.uint8)
    return found


class Lines:
    """See ``Drawing``. Places are in one row, a column for each point of the sweep."""

    def __init__(self, picture: SweepPicture) -> None:
        self._picture, self._scale = picture, picture.scale
        self._settings = len(picture.sweep.axes)
        self._heights = np.column_stack([self._shares(axis) for axis in range(self._settings)])
        self._offsets = np.linspace(-0.5, 0.5, picture.sweep.points) if picture.sweep.points > 1 else np.zeros(1)
        self._means = picture.means[0]
        self._lost = np.array([row.counted == 0 and row.diverged + row.failed > 0 for row in picture.spreads])
        self.places = lru_cache(maxsize=2)(self._places)

    @property
    def margins(self) -> tuple[int, int, int, int]:
        """See ``Drawing.margins``."""
        return 30, 10 + LEGEND_HEIGHT, 92, 44

    def axes(self, rect: QRectF) -> tuple[SketchedAxis, SketchedAxis]:
        """It has axes of its own."""
        return SketchedAxis(0, 1, (), 0, 0), SketchedAxis(0, 1, (), 0, 0)

    def x_of(self, rect: QRectF, axis: int) -> float:
        """Where an axis stands: those of the settings from 0 on, then that of the measure."""
        return rect.left() + axis * rect.width() / self._settings

    def _places(self, left: float, top: float, width: float, height: float) -> Floats:
        """How high each line crosses each axis, in pixels, shape (points, settings + 1); NaN where it does not come."""
        inner = height * (1 - 2 * INSET)
        settings = top + height * (1 - INSET) - self._heights * inner + APART * self._offsets[:, None]
        ends = top + height * (1 - self._scale.shares(self._means))
        ends[self._lost] = top
        return np.column_stack([settings, ends])

    def _where(self, rect: QRectF) -> Floats:
        return self.places(rect.left(), rect.top(), rect.width(), rect.height())

    def rect_of(self, rect: QRectF, place: Place) -> QRectF:
        """A small one, on the line, between the last setting and the measure; of a run to come, before that setting."""
        where, right = self._where(rect)[place.column].tolist(), self._settings
        if math.isnan(where[right]):
            right -= 1
        x = (self.x_of(rect, right - 1) + self.x_of(rect, right)) / 2
        return QRectF(x - 1, (where[right - 1] + where[right]) / 2 - 1, 2, 2)

    def place_at(self, rect: QRectF, position: QPointF) -> Place | None:
        """The line that is nearest to a pixel, up or down from it."""
        along = (position.x() - rect.left()) / rect.width() * self._settings
        before = min(max(int(along), 0), self._settings - 1)
        where, share = self._where(rect), along - before
        heights = where[:, before] + share * (where[:, before + 1] - where[:, before])
        distances = np.abs(heights - position.y())
        if np.isnan(distances).all():
            return None
        column = int(np.nanargmin(distances))
        return Place(0, column) if distances[column] <= NEAR else None

    def paint(self, painter: QPainter, colours: Tokens, rect: QRectF) -> None:
        """See ``Drawing.paint``."""
        where, known = self._where(rect), np.isfinite(self._means)
        inks = self._lut(colours)[np.rint(255 * np.nan_to_num(self._scale.shares(self._means))).astype(np.intp)]
        order = np.argsort(np.where(known, self._means, np.inf))  # the best comes last, and is whole
        if not larger_is_better(self._picture.measure):
            order = order[::-1]
        fans = len(order) <= MOST_FANS
        for column in sorted(order.tolist(), key=lambda column: bool(known[column])):
            colour = QColor(*inks[column].tolist()) if known[column] else QColor(colours.border)
            if self._lost[column]:
                painter.setPen(dashed_pen(colours.err, 1.25, 3, 2))
            else:
                painter.setPen(pen(colour.name(), LINE if known[column] else 1.0))
            painter.drawPolyline(self._line(rect, where[column]))
            if fans and known[column]:
                self._paint_fan(painter, rect, where[column], column, colour)
        self._paint_axes(painter, colours, rect)

    def paint_around(self, painter: QPainter, colours: Tokens, rect: QRectF, height: int) -> None:
        """See ``Drawing.paint_around``."""
        paint_scale(painter, colours, rect, self._scale, self._lut(colours))
        legend = [LEGEND["mean"], *([LEGEND["diverged"]] if self._lost.any() else [])]
        paint_legend(painter, colours, rect, legend)
        painter.setFont(ui_font(TICK_LABEL_PX))
        painter.setPen(pen(colours.text2))
        metrics, room = painter.fontMetrics(), rect.width() / self._settings - TITLE_GAP
        titles = [axis.setting.title for axis in self._picture.sweep.axes] + [self._picture.titles()[1]]
        for axis, title in enumerate(titles):
            shown = metrics.elidedText(plain_text(title), Qt.TextElideMode.ElideRight, int(room))
            width, x = metrics.horizontalAdvance(shown), self.x_of(rect, axis)
            left = min(max(x - width / 2, 2.0), rect.right() + 88 - width)
            painter.drawText(QPointF(left, height - metrics.descent() - 8), shown)

    def paint_caret(self, painter: QPainter, colours: Tokens, rect: QRectF, place: Place) -> None:
        """See ``Drawing.paint_caret``."""
        where = self._where(rect)[place.column]
        line = self._line(rect, where)
        self._paint_fan(painter, rect, where, place.column, QColor(colours.accent), CARET_FAN)
        for colour, width in ((colours.canvas, CARET_LINE + 3.0), (colours.accent, CARET_LINE)):
            painter.setPen(pen(colour, width))
            painter.drawPolyline(line)

    def _lut(self, colours: Tokens) -> Bytes:
        """The colours by mean: of a measure that is to be large the highest stand out."""
        lut = lut_of(colours)
        return lut[::-1] if larger_is_better(self._picture.measure) else lut

    def _line(self, rect: QRectF, where: Floats) -> QPolygonF:
        ends = [(self.x_of(rect, axis), y) for axis, y in enumerate(where.tolist()) if not math.isnan(y)]
        return QPolygonF([QPointF(*end) for end in ends])

    def _paint_fan(
        self, painter: QPainter, rect: QRectF, where: Floats, column: int, colour: QColor, alpha: int = FAN
    ) -> None:
        """From the last setting to the lowest and the highest of the seeds."""
        row = self._picture.spreads[column]
        if row.counted < 2 or row.low is None or row.high is None:
            return
        low, high = (rect.bottom() - float(self._scale.shares(end)) * rect.height() for end in (row.low, row.high))
        start, right = QPointF(self.x_of(rect, self._settings - 1), float(where[-2])), self.x_of(rect, self._settings)
        pale = QColor(colour)
        pale.setAlpha(alpha)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pale)
        painter.drawPolygon(QPolygonF([start, QPointF(right, low), QPointF(right, high)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_axes(self, painter: QPainter, colours: Tokens, rect: QRectF) -> None:
        """The axes with the values of the settings, each on a ground of its own: lines pass behind them."""
        painter.setFont(ui_font(TICK_LABEL_PX))
        metrics = painter.fontMetrics()
        for axis in range(self._settings + 1):
            x = self.x_of(rect, axis)
            painter.setPen(pen(colours.text3, 1.25))
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        inner = rect.height() * (1 - 2 * INSET)
        ground = QColor(colours.canvas)
        ground.setAlpha(210)
        for axis in range(self._settings):
            x = self.x_of(rect, axis)
            places = self._picture.places(axis).tolist()
            for share, text in fitting(places, self._picture.labels(axis), inner, LABEL_HEIGHT):
                y = rect.bottom() - INSET * rect.height() - share * inner
                painter.setPen(pen(colours.text3, 1.25))
                painter.drawLine(QPointF(x - TICK, y), QPointF(x + TICK, y))
                if text:
                    box = QRectF(x + 2 * TICK, y - 8, metrics.horizontalAdvance(text) + 4, 16)
                    painter.fillRect(box, ground)
                    painter.setPen(pen(colours.text))
                    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _shares(self, axis: int) -> Floats:
        """How high each point's value of a setting stands, 0 to 1."""
        sweep, places = self._picture.sweep, self._picture.places(axis)
        if sweep.listed:
            return places
        number = {value: place for value, place in zip(sweep.axes[axis].values, places.tolist(), strict=True)}
        return np.array([number[sweep.values(point)[axis]] for point in range(sweep.points)])
