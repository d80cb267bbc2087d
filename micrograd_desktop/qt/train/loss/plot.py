"""The picture of the losses: curves reduced to pixel columns, a playhead, and a cross where the loss broke."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.presentation.formats import count
from micrograd_desktop.presentation.loss_history import LossHistory
from micrograd_desktop.presentation.series import (
    Floats,
    log_axis,
    log_bounds,
    nice_end,
    nice_ticks,
    tick_text,
)
from micrograd_desktop.qt.controls.plot_area import TICK_LABEL_PX, PlotArea, dashed_pen, pen
from micrograd_desktop.qt.theme import tokens, ui_font

EMPTY = "Press Play or Step"

_LEFT_AXIS, _BOTTOM_AXIS, _TOP, _LEAST_RIGHT = 44, 24, 6, 14
_PIXELS_PER_STEP_TICK, _PIXELS_PER_LOSS_TICK = 72, 34
_FEWEST_STEPS = 10
_LABEL_OVERHANG = 40
_CURVES = ("data_loss", "test_loss", "objective")


class LossCurves(PlotArea):
    """Draws a :class:`LossHistory`; :class:`LossPlot` says when to, and which step the playhead marks."""

    def __init__(self, history: LossHistory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self._log = True
        self._objective = False
        self._floor = 1e-12
        self._playhead: int | None = None
        self._broken_at: tuple[int, float] | None = None
        self._grid: list[float] = []
        self._curves: dict[str, Any] = {
            name: pg.PlotCurveItem(connect="finite", antialias=True) for name in reversed(_CURVES)
        }
        for curve in self._curves.values():
            self.addItem(curve)
        self._curves["data_loss"].setSegmentedLineMode("on")  # twice as fast as one path, and opaque
        left, bottom = self.plotItem.getAxis("left"), self.plotItem.getAxis("bottom")
        left.setWidth(_LEFT_AXIS)
        left.setStyle(tickLength=6, tickTextOffset=5, hideOverlappingLabels=_LABEL_OVERHANG)
        bottom.setHeight(_BOTTOM_AXIS)
        bottom.setStyle(tickLength=5, tickTextOffset=3, hideOverlappingLabels=_LABEL_OVERHANG)
        self.setMinimumSize(200, 96)
        self.restyle()
        self.refresh()

    @property
    def broken_at(self) -> tuple[int, float] | None:
        """Step and loss of the cross that ends the train curve."""
        return self._broken_at

    def set_log(self, on: bool) -> None:
        """Draw the logarithm of the loss, or the loss."""
        self._log = on
        self.refresh()

    def set_objective(self, on: bool) -> None:
        """Draw the objective too, or the losses only."""
        self._objective = on
        self.refresh()

    def set_playhead(self, step: int | None) -> None:
        """Mark this step with a dotted line and hollow dots."""
        self._playhead = step
        self.repaint_overlay()

    def set_broken_at(self, place: tuple[int, float] | None) -> None:
        """End the train curve with a cross at this step and loss."""
        self._broken_at = place
        self.repaint_overlay()

    def refresh(self) -> None:
        """Draw the history as it is now."""
        self._make_room()
        columns = max(int(self.plot_rect().width()), 50)
        shown = {"data_loss": True, "test_loss": self._history.has_test, "objective": self._objective}
        data = {name: self._history.curve(name if shown[name] else "", columns) for name in _CURVES}
        start = self._history.start
        self.plotItem.setXRange(start, self._last_step_shown(), padding=0)
        self._set_loss_axis(np.concatenate([values for _, values in data.values()]))
        for name, (steps, values) in data.items():
            self._curves[name].setData(steps, self._drawn(values))
            self._curves[name].setVisible(shown[name])
        wanted = max(int(self.plot_rect().width() / _PIXELS_PER_STEP_TICK), 2)
        whole = [float(s) for s in nice_ticks(start, self._last_step_shown(), wanted) if s == round(s)]
        self.plotItem.getAxis("bottom").setTicks([[(step, count(int(step))) for step in whole]])
        self.repaint_overlay()

    def drawn_curve(self, name: str) -> tuple[Floats, Floats]:
        """Steps and heights of a curve as drawn: the logarithm to base ten when the scale is logarithmic."""
        steps, heights = self._curves[name].getData()
        return (np.empty(0), np.empty(0)) if steps is None else (steps, heights)

    def restyle(self) -> None:
        super().restyle()
        colours = tokens()
        self._curves["data_loss"].setPen(pen(colours.plot_train, 1.75))
        self._curves["test_loss"].setPen(dashed_pen(colours.plot_test, 1.75, 5, 3))
        self._curves["objective"].setPen(dashed_pen(colours.text2, 1.5, 1.5, 3))

    def paint_grid(self, painter: QPainter, colours: Tokens) -> None:
        rect = self.plot_rect()
        painter.setPen(pen(colours.grid))
        for height in self._grid:
            y = round(self.to_pixels(0, height).y()) + 0.5
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def paint_overlay(self, painter: QPainter, colours: Tokens) -> None:
        rect = self.plot_rect()
        if not len(self._history):
            painter.setFont(ui_font(12))
            painter.setPen(QColor(colours.text3))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, EMPTY)
            return
        if self._playhead is not None:
            self._paint_playhead(painter, colours, rect, self._playhead)
        if self._broken_at is not None:
            at = self.to_pixels(self._broken_at[0], self._height(self._broken_at[1]))
            painter.setPen(pen(colours.err, 2))
            painter.drawLine(at + QPointF(-5, -5), at + QPointF(5, 5))
            painter.drawLine(at + QPointF(-5, 5), at + QPointF(5, -5))

    def arrange(self) -> None:
        self.refresh()

    def _paint_playhead(self, painter: QPainter, colours: Tokens, rect: QRectF, step: int) -> None:
        point = self._history.at(step)
        if point is None:
            return
        x = round(self.to_pixels(step, 0).x()) + 0.5
        painter.setPen(dashed_pen(colours.text3, 1.25, 1.5, 3))
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        painter.setBrush(QColor(colours.panel))
        rings = [(point["test_loss"], colours.plot_test), (point["data_loss"], colours.plot_train)]
        if self._objective:
            rings.insert(0, (point["objective"], colours.text2))
        for loss, colour in rings:
            if math.isfinite(loss):
                painter.setPen(pen(colour, 2))
                painter.drawEllipse(self.to_pixels(step, self._height(loss)), 4, 4)

    def _make_room(self) -> None:
        # Half of the last step's label stands beyond the right end of the axis.
        width = QFontMetricsF(ui_font(TICK_LABEL_PX)).horizontalAdvance(count(self._last_step_shown()))
        right = max(math.ceil(width / 2) + 4, _LEAST_RIGHT)
        self.plotItem.layout.setContentsMargins(0, _TOP, right, 0)
        self.plotItem.layout.activate()

    def _last_step_shown(self) -> int:
        span = max(self._history.end - 1 - self._history.start, _FEWEST_STEPS)
        return self._history.start + math.ceil(nice_end(span))

    def _set_loss_axis(self, values: Floats) -> None:
        wanted = max(int(self.plot_rect().height() / _PIXELS_PER_LOSS_TICK), 2)
        known = values[np.isfinite(values) & ((values > 0) | (not self._log))]
        low, high = (float(known.min()), float(known.max())) if len(known) else (0.1, 1.0)
        if self._log:
            low, high = log_bounds(low, high)
            self._floor = low
            major, minor = log_axis(low, high, wanted)
        else:
            low, high = min(low, 0.0), nice_end(max(high, 0.0))
            major, minor = nice_ticks(low, high, wanted), np.empty(0)
        labels = [(self._height(v), tick_text(v)) for v in major.tolist()]
        self.plotItem.setYRange(self._height(low), self._height(high), padding=0)
        self.plotItem.getAxis("left").setTicks([labels, [(self._height(v), "") for v in minor.tolist()]])
        self._grid = [height for height, _ in labels]

    def _height(self, loss: float) -> float:
        return float(self._drawn(np.array([loss]))[0])

    def _drawn(self, losses: Floats) -> Floats:
        # A loss of exactly 0 has no logarithm: it is drawn on the lower edge.
        return np.log10(np.maximum(losses, self._floor)) if self._log else losses
