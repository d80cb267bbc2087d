"""The plane in the window's first frame: its axes and the points, until the plot takes its place."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.presentation.boundary import Extent, Floats, Heatmaps
from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.presentation.neuron_map import NeuronLook
from micrograd_desktop.presentation.zero_lines import ZeroLines
from micrograd_desktop.qt.controls.pens import pen
from micrograd_desktop.qt.controls.plot_sketch import PlotSketch, SketchedAxis, labelled
from micrograd_desktop.qt.controls.shapes import class_path
from micrograd_desktop.qt.theme import ui_font
from micrograd_desktop.qt.train.boundary import plane

if TYPE_CHECKING:
    from micrograd_desktop.qt.train.boundary.plot import BoundaryPlot

_SMALLEST = (200, 180)


class PlaneSketch(PlotSketch):
    """Has the setters of ``BoundaryPlot``, keeps what it is told, and hands it over."""

    lined = False

    def __init__(self, problem: Problem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem = problem
        self._extent: Extent = (-1.0, 1.0, -1.0, 1.0)
        self._axes = plane.PLANE
        self._heatmaps: Heatmaps | None = None
        self._points: dict[bool, tuple[Floats, Floats]] = {}
        self._wrong: Floats = np.empty((0, 2))
        self._discrete, self._tests_shown, self._message = False, True, ""
        self._probe: tuple[float, float, float] | None = None
        self._number: int | None = None
        self._scale, self._label = 1.0, ""
        self._neuron: NeuronLook | None = None
        self._zero_lines: ZeroLines | None = None
        self.setMinimumSize(*_SMALLEST)

    def set_problem(self, problem: Problem) -> None:
        """Draw points of these classes from now on, or of numbers; those there are go."""
        self._problem, self._number = problem, None
        self._points = {}
        self.update()

    def set_shown(self, number: int | None, scale: float = 1.0) -> None:
        """Kept for the plot, but for the scale, by which numbers are coloured."""
        self._number, self._scale = number, scale
        self.update()

    def set_neuron(self, neuron: NeuronLook | None) -> None:
        """Kept for the plot."""
        self._neuron = neuron

    def set_zero_lines(self, lines: ZeroLines | None) -> None:
        """Kept for the plot."""
        self._zero_lines = lines

    def set_axes(self, axes: plane.Axes) -> None:
        """Label the axes in the units of these columns."""
        self._axes = axes
        self.update()

    def set_extent(self, extent: Extent) -> None:
        """Show this rectangle of the plane."""
        self._extent = extent
        self.update()

    def set_heatmaps(self, heatmaps: Heatmaps | None) -> None:
        """Kept for the plot; the rectangle is shown already."""
        self._heatmaps = heatmaps
        if heatmaps is not None:
            self.set_extent(heatmaps.extent)

    def set_discrete(self, on: bool) -> None:
        """Kept for the plot."""
        self._discrete = on

    def set_points(self, points: Floats, targets: Floats, train: bool) -> None:
        """Draw the train or the test points: shape ``(n, 2)``, and the targets ``(n,)``."""
        self._points[train] = points, targets
        self.update()

    def set_test_visible(self, on: bool) -> None:
        """Show or hide the test points."""
        self._tests_shown = on
        self.update()

    def set_wrong(self, points: Floats) -> None:
        """Kept for the plot."""
        self._wrong = points

    def set_probe(self, probe: tuple[float, float, float] | None, label: str = "") -> None:
        """Kept for the plot."""
        self._probe, self._label = probe, label

    def set_message(self, text: str) -> None:
        """Say this instead of a picture; empty to say nothing."""
        self._message = text
        self.update()

    def hand_over(self, plot: BoundaryPlot) -> None:
        """Tell a plot all that was kept."""
        plot.set_shown(self._number, self._scale)
        plot.set_neuron(self._neuron)
        plot.set_zero_lines(self._zero_lines)
        plot.set_axes(self._axes)
        plot.set_extent(self._extent)
        for train, (points, targets) in self._points.items():
            plot.set_points(points, targets, train)
        plot.set_discrete(self._discrete)
        plot.set_heatmaps(self._heatmaps)
        plot.set_test_visible(self._tests_shown)
        plot.set_wrong(self._wrong)
        plot.set_message(self._message)
        plot.set_probe(self._probe, self._label)

    def plot_rect(self) -> QRectF:
        """See ``PlotSketch``."""
        left, top, right, below = plane.margins(self.width(), self.height())
        rect = QRectF(self.rect()).adjusted(left + plane.LEFT_AXIS, top, -right, -below - plane.BOTTOM_AXIS)
        return rect

    def axes(self) -> tuple[SketchedAxis, SketchedAxis]:
        """See ``PlotSketch``."""
        x0, x1, y0, y1 = self._extent
        pixels = self.plot_rect().width()
        left, below = (
            SketchedAxis(low, high, labelled(plane.ticks(low, high, pixels, unit)), 0, plane.LABEL_GAP)
            for low, high, unit in ((y0, y1, self._axes[1]), (x0, x1, self._axes[0]))
        )
        return left, below

    def paint_content(self, painter: QPainter, colours: Tokens, rect: QRectF) -> None:
        """The plane without its colours, and the points."""
        painter.fillRect(rect, QColor(colours.canvas))
        painter.save()
        painter.setClipRect(rect)
        for train in (False, True):  # in the plot's order: the first class of the train points is on top
            if train in self._points and (train or self._tests_shown):
                self._paint_points(painter, colours, train)
        painter.restore()
        painter.setPen(pen(colours.field_border))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)
        if self._message:
            painter.setFont(ui_font(12))
            painter.setPen(QColor(colours.text2))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(rect.adjusted(16, 16, -16, -16), flags, self._message)

    def _paint_points(self, painter: QPainter, colours: Tokens, train: bool) -> None:
        points, targets = self._points[train]
        chosen = plane.drawn(len(points))
        places = self.to_pixels(points[chosen])
        if not self._problem.classes:
            self._paint_numbers(painter, colours, places, train)
            return
        classes = [self._problem.class_of(float(target)) for target in targets[chosen]]
        for c in reversed(range(len(self._problem.classes))):
            mark = _mark(c, train, colours, self.devicePixelRatioF())
            half = mark.deviceIndependentSize() / 2
            for at, of in zip(places, classes, strict=True):
                if of == c:
                    painter.drawPixmap(at - QPointF(half.width(), half.height()), mark)

    def _paint_numbers(self, painter: QPainter, colours: Tokens, places: list[QPointF], train: bool) -> None:
        """Points whose target is a number, in a colour that says nothing of it yet."""
        size = plane.POINT if train else plane.POINT - plane.RING_OF_POINT
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen(colours.canvas, 1) if train else pen(colours.text2, plane.RING_OF_POINT))
        painter.setBrush(QColor(colours.text2 if train else colours.canvas))
        for place in places:
            painter.drawEllipse(place, size / 2, size / 2)


def _mark(c: int, train: bool, colours: Tokens, ratio: float) -> QPixmap:
    """The picture of a point of class ``c``, as pyqtgraph makes it."""
    colour = colours.classes[c]
    size = plane.POINT if train else plane.POINT - plane.RING_OF_POINT
    stroke = pen(colours.canvas, 1) if train else pen(colour, plane.RING_OF_POINT)
    side = math.ceil(ratio * (size + max(math.ceil(stroke.widthF()), 1)))
    picture = QPixmap(side, side)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(side / ratio / 2, side / ratio / 2)
        painter.scale(size, size)
        _paint_shape(painter, c, stroke, QColor(colour if train else colours.canvas))
    return picture


def _paint_shape(painter: QPainter, c: int, stroke: QPen, fill: QColor) -> None:
    painter.setPen(stroke)
    painter.setBrush(QBrush(fill))
    painter.drawPath(class_path(c))
