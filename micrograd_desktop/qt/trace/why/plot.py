"""The root against one value: the curve, its tangent as the gradient says, and the secant of width h."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from micrograd_desktop.engine.sensitivity import Curve, Sensitivity
from micrograd_desktop.presentation import formats
from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.presentation.why_text import brief
from micrograd_desktop.qt.controls.pens import dashed_pen, pen
from micrograd_desktop.qt.controls.plot_area import PlotArea
from micrograd_desktop.qt.theme import tokens, ui_font
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.translation import tr

Floats = NDArray[np.float64]

LABEL_PX = 11
LEFT_AXIS, BOTTOM_AXIS = 52, 20
LEAST_HEIGHT = 116
STEEPEST = 2.0
"""So many times as far as the tangent rises the curve is shown to rise."""

PAD = 0.12
"""Of the curve's height, above and below it."""

LARGEST = 1e150
"""Numbers beyond it are not drawn: their distance would overflow."""


class SensitivityPlot(PlotArea):
    """Its accessible name says what it shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Sensitivity | None = None
        self._names = ("", "")
        self._curve, self._tangent, self._secant = pg.PlotDataItem(), pg.PlotDataItem(), pg.PlotDataItem()
        for item in (self._secant, self._tangent, self._curve):
            self.addItem(item)
        for side in ("left", "bottom"):
            self.plotItem.getAxis(side).enableAutoSIPrefix(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # all it says is said in words beside it
        self.restyle()
        reading().changed.connect(self._on_size_changed)

    def sizeHint(self) -> QSize:
        return QSize(240, 150)

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "_curve"):
            t = tokens()
            self._curve.setPen(pen(t.plot_train, 1.5))
            self._tangent.setPen(dashed_pen(t.grad, 1.5, 5, 3))
            self._secant.setPen(pen(t.accent, 1.5))
            self._on_size_changed()

    def _on_size_changed(self) -> None:
        size = reading()
        self.setMinimumHeight(size.px(LEAST_HEIGHT))
        self.plotItem.getAxis("left").setWidth(size.px(LEFT_AXIS))
        self.plotItem.getAxis("bottom").setHeight(size.px(BOTTOM_AXIS))
        for side in ("left", "bottom"):
            self.plotItem.getAxis(side).setTickFont(ui_font(size.px(LABEL_PX)))
        self._arrange_ticks()
        self.repaint_overlay()

    def show_found(self, found: Sensitivity, curve: Curve, names: tuple[str, str]) -> None:
        """Draw a nudge; ``names`` are those of the value and of the root."""
        self._found, self._names = found, names
        xs, ys = np.array(curve.xs), np.array(curve.ys)
        drawn = np.where(np.abs(ys) < LARGEST, ys, np.nan)
        self._curve.setData(xs, drawn, connect="finite")
        points = [(found.x, found.before), (found.x + found.h, found.after)]
        finite = all(math.isfinite(v) and abs(v) < LARGEST for point in points for v in point)
        known = drawn[np.isfinite(drawn)]
        heights = np.append(known, [y for _, y in points]) if finite else known
        if not len(xs) or not len(heights):
            self._tangent.setData([], [])
            self._secant.setData([], [])
            self._speak()
            return
        low, high = self._heights(found, heights, float(xs[-1] - found.x))
        room = (high - low) * PAD or max(abs(low), 1.0) * PAD
        self.view.setRange(xRange=(xs[0], xs[-1]), yRange=(low - room, high + room), padding=0)
        self._tangent.setData(*self._line(found, found.slope, xs))
        self._secant.setData(*self._line(found, found.secant, xs) if finite else ([], []))
        self._arrange_ticks()
        self._speak()
        self.repaint_overlay()

    def _heights(self, found: Sensitivity, heights: Floats, reach: float) -> tuple[float, float]:
        """The lowest and the highest that is shown: not so much of a steep curve that the tangent looks flat."""
        low, high = float(heights.min()), float(heights.max())
        most = STEEPEST * abs(found.slope) * reach
        if most > 0.0 and math.isfinite(most) and math.isfinite(found.before) and math.isfinite(found.after):
            low = max(low, min(found.before - most, found.after))
            high = min(high, max(found.before + most, found.after))
        return low, high

    def _line(self, found: Sensitivity, slope: float, xs: Floats) -> tuple[list[float], list[float]]:
        """The line through the present point with a slope."""
        if not (math.isfinite(slope) and abs(slope) < LARGEST and math.isfinite(found.before)):
            return [], []
        ends = [float(xs[0]), float(xs[-1])]
        return ends, [found.before + slope * (x - found.x) for x in ends]

    def _arrange_ticks(self) -> None:
        """As many ticks as there is room for their labels."""
        if self._found is None:
            return
        most = max(round(4 / reading().scale), 2)
        for side, ends in zip(("bottom", "left"), self.plotItem.viewRange(), strict=True):
            step = _nice((ends[1] - ends[0]) / most or 1.0)
            decimals = max(0, -math.floor(math.log10(step) + 1e-9))
            values = np.arange(math.ceil(ends[0] / step), math.floor(ends[1] / step) + 1) * step
            large = step >= 1e5 or decimals > 5
            labels = [formats.plain(float(v), 1) if large else formats.fixed(float(v) + 0.0, decimals) for v in values]
            self.plotItem.getAxis(side).setTicks([list(zip(values.tolist(), labels, strict=True))])

    def _speak(self) -> None:
        found, (own, root) = self._found, self._names
        if found is not None:
            self.setAccessibleName(
                tr(
                    "Plot of {root} against {own}, from {own} = {x}: the tangent's slope is {slope}, "
                    "that of the secant of width {h} is {secant}",
                    root=root,
                    own=own,
                    x=brief(found.x),
                    slope=brief(found.slope),
                    h=formats.rate(found.h),
                    secant=brief(found.secant),
                )
            )

    def paint_grid(self, painter: QPainter, colours: Tokens) -> None:
        found = self._found
        if found is None or not math.isfinite(found.x):
            return
        rect = self.plot_rect()
        painter.setPen(pen(colours.grid))
        x = round(self.to_pixels(found.x, 0.0).x()) + 0.5
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))

    def paint_overlay(self, painter: QPainter, colours: Tokens) -> None:
        found = self._found
        if found is None:
            return
        rect = self.plot_rect()
        for x, y, colour in ((found.x, found.before, colours.text), (found.x + found.h, found.after, colours.accent)):
            if math.isfinite(x) and math.isfinite(y) and abs(y) < LARGEST:
                at = self.to_pixels(x, y)
                if rect.adjusted(-4, -4, 4, 4).contains(at):
                    painter.setPen(pen(colour, 1.75))
                    painter.setBrush(QColor(colours.panel))
                    painter.drawEllipse(at, 3.5, 3.5)
        self._paint_legend(painter, colours, rect, found)

    def _paint_legend(self, painter: QPainter, t: Tokens, rect: QRectF, found: Sensitivity) -> None:
        """The two slopes, in that upper corner from which the tangent rises."""
        painter.setFont(ui_font(reading().px(LABEL_PX)))
        line = reading().px(15)
        metrics = QFontMetricsF(painter.font())
        lines = [
            (tr("tangent, slope {slope}", slope=brief(found.slope)), t.grad),
            (tr("secant, slope {slope}", slope=brief(found.secant)), t.accent),
        ]
        if max(metrics.horizontalAdvance(text) for text, _ in lines) > rect.width() - 12:
            lines = [
                (tr("tangent {slope}", slope=brief(found.slope)), t.grad),
                (tr("secant {slope}", slope=brief(found.secant)), t.accent),
            ]
        width = max(metrics.horizontalAdvance(text) for text, _ in lines)
        left = rect.left() + 6 if found.slope >= 0 else rect.right() - width - 6
        for place, (text, colour) in enumerate(lines):
            room = QRectF(left, rect.top() + 2 + line * place, width + 2, line)
            ground = QColor(t.panel)
            ground.setAlphaF(0.8)
            painter.fillRect(room.adjusted(-3, 0, 3, 0), ground)
            painter.setPen(QColor(colour))
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def _nice(step: float) -> float:
    """The next larger of 1, 2 and 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(step))
    return next(power * k for k in (1, 2, 5, 10) if power * k >= step)
