"""The picture of the losses: curves reduced to pixel columns, a playhead, and a cross where the loss broke."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF
from PySide6.QtWidgets import QWidget

from micrograd_desktop.presentation.colours import Tokens, blend
from micrograd_desktop.presentation.loss_axis import LossAxis, loss_axis
from micrograd_desktop.presentation.loss_history import HistoryPoint, LossBand, LossHistory
from micrograd_desktop.presentation.loss_picture import Band, Curve, LossRequest
from micrograd_desktop.presentation.loss_picture import PlotArea as PicturedArea
from micrograd_desktop.presentation.series import Floats, nice_end, tick_text
from micrograd_desktop.qt.controls.pens import dashed_pen, pen
from micrograd_desktop.qt.controls.plot_area import PlotArea
from micrograd_desktop.qt.controls.plot_sketch import TICK_LABEL_PX
from micrograd_desktop.qt.theme import tokens, ui_font
from micrograd_desktop.qt.train.loss import axes
from micrograd_desktop.qt.train.loss.picture import LossPicture
from micrograd_desktop.qt.train.loss.sketch import empty_text

_LABEL_OVERHANG = 40
_CURVES = ("data_loss", "test_loss", "objective")
_TOKENS = {"test_loss": "plot_test", "data_loss": "plot_train"}
_NO_CURVE = (np.empty(0), np.empty(0))
_WHOLE, _REDUCED = 1.75, 1.5
_WIDTHS = {"data_loss": _WHOLE, "test_loss": _WHOLE, "objective": 1.5}
_DASHES = {"data_loss": (0.0, 0.0), "test_loss": (5.0, 3.0), "objective": (1.5, 3.0)}
_BAND_SHARE = 0.25
_BESIDE = 8


class LossCurves(PlotArea):
    """Draws a :class:`LossHistory`; :class:`LossPlot` says when to, and which step the playhead marks."""

    has_picture = True

    def __init__(self, history: LossHistory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self._log = True
        self._objective = False
        self._axis = loss_axis(np.empty(0), True, 2)
        self._playhead: HistoryPoint | None = None
        self._moment: HistoryPoint | None = None
        self._bands: dict[str, LossBand] = {}
        self._drawn: dict[str, tuple[Floats, Floats]] = dict.fromkeys(_CURVES, _NO_CURVE)
        self._axes_shown: tuple[Any, ...] = ()
        self._picture = LossPicture()
        self._room = -1
        self._broken_at: tuple[int, float] | None = None
        self._curves: dict[str, Any] = {
            name: pg.PlotCurveItem(connect="finite", antialias=True) for name in reversed(_CURVES)
        }
        for curve in self._curves.values():
            self.addItem(curve)
        self._curves["data_loss"].setSegmentedLineMode("on")  # twice as fast as one path, and opaque
        left, bottom = self.plotItem.getAxis("left"), self.plotItem.getAxis("bottom")
        left.setWidth(axes.LEFT_AXIS)
        bottom.setHeight(axes.BOTTOM_AXIS)
        for axis, (length, gap) in ((left, axes.LEFT_TICKS), (bottom, axes.BOTTOM_TICKS)):
            axis.setStyle(tickLength=length, tickTextOffset=gap, hideOverlappingLabels=_LABEL_OVERHANG)
        self.setMinimumSize(200, 96)
        self.restyle()
        self.refresh()

    @property
    def broken_at(self) -> tuple[int, float] | None:
        """Step and loss of the cross that ends the train curve."""
        return self._broken_at

    @property
    def axis(self) -> LossAxis:
        """The upright axis as drawn."""
        return self._axis

    @property
    def bands(self) -> Mapping[str, LossBand]:
        """The curves that are reduced to groups of steps, and drawn as a line in a band."""
        return self._bands

    def set_log(self, on: bool) -> None:
        """Draw the logarithm of the loss, or the loss."""
        self._log = on
        self.refresh()

    def set_objective(self, on: bool) -> None:
        """Draw the objective too, or the losses only."""
        self._objective = on
        self.refresh()

    def set_playhead(self, point: HistoryPoint | None) -> None:
        """Mark a step with a dotted line, and its losses with hollow dots."""
        self._playhead = point
        if point is not None and point.step > self.plotItem.viewRange()[0][1]:
            self.refresh()  # the axis reaches to it
        self.repaint_overlay()

    def set_moment(self, point: HistoryPoint | None) -> None:
        """The figures at the parameters that are shown, in which curves that do not reach its step yet end."""
        self._moment = point

    def set_broken_at(self, place: tuple[int, float] | None) -> None:
        """End the train curve with a cross at this step and loss, at the top edge if that is off the axis."""
        if place != self._broken_at:
            self._broken_at = place
            self.refresh()

    def refresh(self) -> None:
        """Draw the history as it is now."""
        self._make_room()
        columns = max(int(self.plot_rect().width()), 50)
        shown = {"data_loss": True, "test_loss": self._history.has_test, "objective": self._objective}
        self._find_bands(columns, shown)
        curves = {name: self._curve_of(name, columns) if shown[name] else _NO_CURVE for name in _CURVES}
        extremes = [self._extremes(name, curves[name], columns) for name in _CURVES if shown[name]]
        self._set_axes(np.concatenate(extremes))
        self._drawn = {name: (steps, self._axis.heights(values)) for name, (steps, values) in curves.items()}
        if not self.pictured:
            self._set_curves(shown)
        self._picture.forget()
        self.repaint_overlay()

    def drawn_curve(self, name: str) -> tuple[Floats, Floats]:
        """Steps and heights of a curve as drawn: the logarithm to base ten when the scale is logarithmic."""
        return self._drawn[name]

    def tail(self, name: str) -> tuple[Floats, Floats]:
        """Steps and heights from where a drawn curve ends to the moment that is shown; empty where it reaches it.

        Curves are drawn anew less often than moments are shown, and the playhead is never ahead of its curve.
        """
        steps, heights = self.drawn_curve(name)
        moment = self._moment
        if moment is None or not len(steps) or moment.step <= steps[-1]:
            return _NO_CURVE
        newer = np.empty(0)
        if self._history.bucket == 1:
            newer = self._history.column(name)[int(steps[-1]) + 1 - self._history.start :]
        newer = np.append(newer[: moment.step - int(steps[-1]) - 1], moment[name])
        between = np.append(steps[-1] + np.arange(1, len(newer)), moment.step)
        return np.append(steps[-1], between), np.append(heights[-1], self._axis.heights(newer))

    def restyle(self) -> None:
        super().restyle()
        colours = tokens()
        self._picture.forget()
        self._curves["data_loss"].setPen(pen(colours.plot_train, _WHOLE))
        for name, token in (("test_loss", "plot_test"), ("objective", "text2")):
            self._curves[name].setPen(dashed_pen(getattr(colours, token), _WIDTHS[name], *_DASHES[name]))

    def paint_grid(self, painter: QPainter, colours: Tokens) -> None:
        rect = self.plot_rect()
        for name, band in self._bands.items():
            self._paint_band(painter, band, self._band_colour(name, colours), rect)
        painter.setPen(pen(colours.grid))
        for height, _ in self._axis.labels:
            y = round(self.to_pixels(0, height).y()) + 0.5
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def paint_overlay(self, painter: QPainter, colours: Tokens) -> None:
        rect = self.plot_rect()
        if not len(self._history):
            painter.setFont(ui_font(12))
            painter.setPen(QColor(colours.text3))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, empty_text(self._start()))
            return
        for name, curve in self._curves.items():
            if len((tail := self.tail(name))[0]):
                painter.setPen(curve.opts["pen"])
                painter.drawPolyline([self.to_pixels(*place) for place in zip(*tail, strict=True)])
        if self._playhead is not None:
            self._paint_playhead(painter, colours, rect, self._playhead)
        if self._broken_at is not None:
            self._paint_break(painter, colours, rect, *self._broken_at)
        if self._axis.zero is not None:
            _paint_gap(painter, colours, self.to_pixels(self._history.start, self._gap_height()))

    def arrange(self) -> None:
        self.refresh()

    def begin_pictures(self) -> None:
        for curve in self._curves.values():
            curve.setVisible(False)
        self._picture.forget()

    def paint_picture(self, painter: QPainter, colours: Tokens) -> None:
        self._picture.paint(painter, self.plot_rect(), self.plotItem.viewRange(), self._request)

    def _request(self, area: PicturedArea) -> LossRequest:
        """What is drawn, for machine code."""
        t = tokens()
        bands = tuple(
            Band(band.steps, self._axis.heights(band.low), self._axis.heights(band.high), self._band_colour(name, t))
            for name, band in self._bands.items()
        )
        curves = []
        for name in reversed(_CURVES):
            colour = getattr(t, _TOKENS.get(name, "text2"))
            width = _REDUCED if name == "data_loss" and name in self._bands else _WIDTHS[name]
            curves.append(Curve(*self._drawn[name], colour, width, _DASHES[name]))
        return LossRequest(area, t.panel, t.grid, tuple(h for h, _ in self._axis.labels), bands, tuple(curves))

    def _band_colour(self, name: str, colours: Tokens) -> str:
        return blend(colours.panel, getattr(colours, _TOKENS[name]), _BAND_SHARE)

    def _to_moment(self, name: str, steps: Floats, values: Floats) -> tuple[Floats, Floats]:
        """A curve that ends in the moment that is shown, if the history does not reach it yet."""
        if self._moment is None or self._moment.step < self._history.end or not len(steps):
            return steps, values
        return np.append(steps, self._moment.step), np.append(values, self._moment[name])

    def _find_bands(self, columns: int, shown: dict[str, bool]) -> None:
        found = {name: self._history.band(name, columns) for name in _TOKENS if shown[name]}
        self._bands = {name: band for name, band in found.items() if band is not None}

    def _paint_band(self, painter: QPainter, band: LossBand, colour: str, rect: QRectF) -> None:
        low, high = self._axis.heights(band.low), self._axis.heights(band.high)
        known = np.flatnonzero(np.isfinite(low) & np.isfinite(high))
        painter.save()
        painter.setClipRect(rect)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        for run in np.split(known, np.flatnonzero(np.diff(known) > 1) + 1):
            there = [self.to_pixels(band.steps[i], high[i]) for i in run]
            back = [self.to_pixels(band.steps[i], low[i]) for i in run[::-1]]
            painter.drawPolygon(QPolygonF(there + back))
        painter.restore()

    def _paint_break(self, painter: QPainter, colours: Tokens, rect: QRectF, step: int, loss: float) -> None:
        """The cross, and what the axis leaves out above."""
        at = self.to_pixels(step, self._height(loss))
        painter.setPen(pen(colours.err, 2))
        painter.drawLine(at + QPointF(-5, -5), at + QPointF(5, 5))
        painter.drawLine(at + QPointF(-5, 5), at + QPointF(5, -5))
        if self._axis.beyond is not None:
            painter.setFont(ui_font(TICK_LABEL_PX))
            text = f"to {tick_text(self._axis.beyond)}"
            width = painter.fontMetrics().horizontalAdvance(text) + 2
            left = at.x() + _BESIDE if at.x() + _BESIDE + width < self.width() else at.x() - _BESIDE - width
            painter.drawText(QRectF(left, rect.top() + 2, width, 14), Qt.AlignmentFlag.AlignCenter, text)

    def _gap_height(self) -> float:
        """Between 0 and the lowest tick of a logarithmic axis."""
        lowest = self._axis.labels[1][0] if len(self._axis.labels) > 1 else self._axis.high
        return (self._axis.low + min(lowest, *self._axis.minor, self._axis.high)) / 2

    def _paint_playhead(self, painter: QPainter, colours: Tokens, rect: QRectF, point: HistoryPoint) -> None:
        x = round(self.to_pixels(point.step, 0).x()) + 0.5
        painter.setPen(dashed_pen(colours.text3, 1.25, 1.5, 3))
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        painter.setBrush(QColor(colours.panel))
        rings = [(point["test_loss"], colours.plot_test), (point["data_loss"], colours.plot_train)]
        if self._objective:
            rings.insert(0, (point["objective"], colours.text2))
        for loss, colour in rings:
            if math.isfinite(loss):
                painter.setPen(pen(colour, 2))
                painter.drawEllipse(self.to_pixels(point.step, self._height(loss)), 4, 4)

    def _make_room(self) -> None:
        room = axes.room_at_right(self._last_step_shown())
        if room != self._room:
            self._room = room
            self.plotItem.layout.setContentsMargins(0, axes.TOP, room, 0)
            self.forget_items()
        self.plotItem.layout.activate()

    def _last_step_shown(self) -> int:
        marks = [self._history.end - 1, *(point.step for point in (self._moment,) if point is not None)]
        if self._broken_at is not None:
            marks.append(self._broken_at[0])
        span = max(max(marks) - self._start(), axes.FEWEST_STEPS)
        return self._start() + math.ceil(nice_end(span))

    def _start(self) -> int:
        """The first step on the axis: that of the history, before there is any that of the moment shown."""
        return self._history.start if len(self._history) or self._moment is None else self._moment.step

    def _set_axes(self, values: Floats) -> None:
        """Axes for these losses; what is set already costs nothing."""
        rect = self.plot_rect()
        wanted = axes.loss_ticks_wanted(rect.height())
        self._axis = loss_axis(values, self._log, wanted, self._broken_at is not None)
        start, end = self._start(), self._last_step_shown()
        steps = axes.step_ticks(start, end, rect.width())
        losses = [list(self._axis.labels), [(height, "") for height in self._axis.minor]]
        shown = start, end, self._axis.low, self._axis.high, steps, losses
        if shown == self._axes_shown:
            return
        self._axes_shown = shown
        self.plotItem.setXRange(start, end, padding=0)
        self.plotItem.setYRange(self._axis.low, self._axis.high, padding=0)
        self.plotItem.getAxis("bottom").setTicks([steps])
        self.plotItem.getAxis("left").setTicks(losses)
        self.forget_items()

    def _set_curves(self, shown: dict[str, bool]) -> None:
        """Give the curves to the items that Qt draws."""
        for name, (steps, heights) in self._drawn.items():
            self._curves[name].setData(steps, heights)
            self._curves[name].setVisible(shown[name])
        self._curves["data_loss"].setPen(pen(tokens().plot_train, _REDUCED if "data_loss" in self._bands else _WHOLE))
        self.resetCachedContent()  # the bands and the grid are the view's background, which it keeps

    def _curve_of(self, name: str, columns: int) -> tuple[Floats, Floats]:
        """Steps and losses of a curve as it is drawn: those of its band, else of all steps."""
        band = self._bands.get(name)
        drawn = self._history.curve(name, columns) if band is None else (band.steps, band.line)
        return self._to_moment(name, *drawn)

    def _extremes(self, name: str, drawn: tuple[Floats, Floats], columns: int) -> Floats:
        """Losses among which are the lowest and the highest that are drawn; after a divergence, those of all steps."""
        band = self._bands.get(name)
        if band is None:
            return drawn[1]
        if self._broken_at is not None:
            return self._to_moment(name, *self._history.curve(name, columns))[1]
        return np.concatenate([band.low, band.high, drawn[1][-1:]])

    def _height(self, loss: float) -> float:
        return float(self._axis.heights(np.array([loss]))[0])


def _paint_gap(painter: QPainter, colours: Tokens, at: QPointF) -> None:
    """The mark of an axis that is interrupted: 0 is infinitely far below the lowest tick."""
    painter.setPen(pen(colours.field_border, 1.5))
    for y in (-2, 2):
        painter.drawLine(at + QPointF(-4, y + 2), at + QPointF(4, y - 2))
