"""Small pictures of what a cell plotted, drawn by pyqtgraph off the screen, and what stands where in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QWidget

from micrograd_desktop.engine.language.plots import Plot
from micrograd_desktop.presentation.formats import plain
from micrograd_desktop.qt.theme import tokens, ui_font

TICK_PX = 11
BINS = 10
"""Of a histogram, as matplotlib has them."""

LARGEST = 1e300
"""Beyond it an axis has no room for its own length."""

NEAR = 24.0
"""Pixels within which a point is told."""

DASHES: tuple[list[int], ...] = ([], [6, 3], [2, 3], [8, 3, 2, 3])


@dataclass(frozen=True, slots=True)
class Picture:
    """A plot's picture, where in it the axes begin and end, and which numbers stand there."""

    pixmap: QPixmap
    box: QRectF
    view: QRectF
    points: tuple[tuple[np.ndarray, np.ndarray, str], ...]

    def told(self, at: QPointF) -> str:
        """The point nearest to a place in the picture, in words; empty if there is none near."""
        best, words = NEAR, ""
        for x, y, label in self.points:
            if not len(x) or not self.view.width() or not self.view.height():
                continue
            across = self.box.left() + (x - self.view.left()) / self.view.width() * self.box.width()
            up = self.box.bottom() - (y - self.view.top()) / self.view.height() * self.box.height()
            away = np.hypot(across - at.x(), up - at.y())
            i = int(np.nanargmin(away)) if np.isfinite(away).any() else -1
            if i >= 0 and away[i] < best:
                best = float(away[i])
                words = f"{label + ': ' if label else ''}x = {plain(float(x[i]))}, y = {plain(float(y[i]))}"
        return words


def picture(plots: Sequence[Plot], size: QSize, ratio: float) -> Picture:
    """All plots of a cell in one picture of so many pixels, in the present colours."""
    widget = _canvas(size)
    points = tuple(_draw(widget.getPlotItem(), plot, i) for i, plot in enumerate(plots))
    item = widget.getPlotItem()
    if any(np.isfinite(y).any() for _, y, _ in points):
        item.autoRange(padding=0.04)
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(tokens().canvas))
    QWidget.render(widget, pixmap)  # which lays it out first, as if it were shown
    box, view = item.getViewBox().sceneBoundingRect(), item.getViewBox().viewRect()
    widget.deleteLater()
    return Picture(pixmap, box, view, points)


def _canvas(size: QSize) -> pg.PlotWidget:
    t = tokens()
    widget = pg.PlotWidget(background=t.canvas)
    widget.resize(size)
    item = widget.getPlotItem()
    item.hideButtons()
    for side in ("left", "bottom"):
        axis = item.getAxis(side)
        axis.setPen(pg.mkPen(t.field_border))
        axis.setTextPen(pg.mkPen(t.text2))
        axis.setStyle(tickFont=ui_font(TICK_PX), tickLength=-4)
        axis.enableAutoSIPrefix(False)
    return widget


def _points(plot: Plot) -> tuple[np.ndarray, np.ndarray, float]:
    """What stands where, and how wide bars are; what is not finite, or too large to be drawn, is a gap."""
    x, y = np.asarray(plot.x, float), np.asarray(plot.y, float)
    if plot.kind == "histogram":
        counted = y[np.abs(y) < LARGEST]
        if not len(counted):
            return counted, counted, 1.0
        counts, edges = np.histogram(counted, BINS)
        return (edges[:-1] + edges[1:]) / 2, counts.astype(float), float(edges[1] - edges[0])
    there = (np.abs(x) < LARGEST) & (np.abs(y) < LARGEST)
    if plot.kind == "line":
        return np.where(there, x, np.nan), np.where(there, y, np.nan), 0.0
    return x[there], y[there], 0.8


def _draw(item: pg.PlotItem, plot: Plot, place: int) -> tuple[np.ndarray, np.ndarray, str]:
    """Draw a plot, told from those before it by its colour and its dashes; returns its points."""
    t = tokens()
    colour = (t.plot_train, t.plot_test, t.grad)[place % 3]
    x, y, width = _points(plot)
    if not np.isfinite(y).any():
        return x, y, plot.label
    if plot.kind in ("bars", "histogram"):
        item.addItem(pg.BarGraphItem(x=x, height=y, width=width, brush=colour, pen=pg.mkPen(t.canvas)))
    elif plot.kind == "points":
        item.plot(x, y, pen=None, symbol="o", symbolSize=6, symbolBrush=colour, symbolPen=pg.mkPen(t.canvas))
    else:
        pen = pg.mkPen(colour, width=1.5)
        if dashes := DASHES[place // 3 % len(DASHES)]:
            pen.setDashPattern(dashes)
        lone = len(x) == 1
        item.plot(x, y, pen=pen, symbol="o" if lone else None, symbolBrush=colour, connect="finite", antialias=True)
    return x, y, plot.label
