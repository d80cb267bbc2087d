"""The square picture of the plane: score colours, the line between the classes, points, and the crosshair."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QWidget

from micrograd_desktop.nn.problems import BINARY, Problem
from micrograd_desktop.presentation.boundary import Extent, Floats, Heatmaps
from micrograd_desktop.presentation.colours import Tokens, diverging_rgb, standing_out
from micrograd_desktop.presentation.decisions import classes_of, shades
from micrograd_desktop.presentation.neuron_map import NeuronLook
from micrograd_desktop.presentation.plane_picture import PlaneRequest, lines, sample_colours
from micrograd_desktop.presentation.zero_lines import ZeroLines, polylines
from micrograd_desktop.qt.controls.blit import device_rect
from micrograd_desktop.qt.controls.pens import pen
from micrograd_desktop.qt.controls.plot_area import PlotArea, polyline
from micrograd_desktop.qt.controls.shapes import class_path
from micrograd_desktop.qt.theme import tokens, ui_font
from micrograd_desktop.qt.train.boundary import plane
from micrograd_desktop.qt.train.boundary.crosshair import HALO, RING, paint_crosshair, paint_pointed, paint_score
from micrograd_desktop.qt.train.boundary.picture import PlanePicture, plane_request
from micrograd_desktop.qt.train.boundary.residuals import paint_residuals, residuals
from micrograd_desktop.qt.train.boundary.spots import faded, restyle_spots, rings, scatter
from micrograd_desktop.raster.image import Image

_LABEL_OVERHANG = 40


class SmoothImage(pg.ImageItem):  # type: ignore[misc]
    """An image that is interpolated between its samples."""

    def paint(self, painter: QPainter, *args: Any) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        super().paint(painter, *args)


class BoundaryPlot(PlotArea):
    """The picture itself, always square; :class:`BoundaryView` decides what it shows.

    Signal: ``shift_clicked(object)``, the data coordinates at a click with Shift, in place of ``clicked``.
    """

    shift_clicked = Signal(object)
    has_picture = True

    def __init__(self, problem: Problem = BINARY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem = problem
        self._extent: Extent = (-1.0, 1.0, -1.0, 1.0)
        self._axes = plane.PLANE
        self._heatmaps: Heatmaps | None = None
        self._discrete = False
        self._probe: tuple[float, float, float] | None = None
        self._pointed: tuple[float, float] | None = None
        self._message = self._label = ""
        self._shown: int | None = None
        self._scale = 1.0
        self._neuron: NeuronLook | None = None
        self._zero_lines: ZeroLines | None = None
        self._tests_shown = True
        self._points: dict[bool, tuple[Floats, Floats]] = {}
        self._opacity: dict[bool, Floats] = {}
        self._picture = PlanePicture()
        self._asked: tuple[tuple[Any, ...], PlaneRequest] | None = None
        self._image = SmoothImage(axisOrder="row-major")
        self._line = pg.PlotCurveItem(connect="finite", antialias=True)
        self._zeros = {strong: pg.PlotCurveItem(connect="finite", antialias=True) for strong in (False, True)}
        self._stems = pg.PlotCurveItem(connect="pairs", antialias=False)
        self._sets: dict[tuple[bool, int], Any] = {}
        self._halo, self._ring = rings(), rings()
        for item in (self._image, self._stems, self._line, *self._zeros.values()):
            self.addItem(item)
        self._make_sets()
        self.plotItem.getAxis("left").setWidth(plane.LEFT_AXIS)
        self.plotItem.getAxis("bottom").setHeight(plane.BOTTOM_AXIS)
        for side in ("left", "bottom"):
            axis = self.plotItem.getAxis(side)
            axis.setStyle(tickLength=0, tickTextOffset=plane.LABEL_GAP, hideOverlappingLabels=_LABEL_OVERHANG)
        self.setMinimumSize(200, 180)
        self.restyle()

    def set_problem(self, problem: Problem) -> None:
        """Draw points of these classes from now on, or of numbers; those there are go."""
        self._problem, self._shown = problem, None
        self._points, self._opacity = {}, {}
        self._make_sets()
        self.restyle()

    def _make_sets(self) -> None:
        """The items of all classes' points, the first class of the train points on top, below the rings."""
        for item in (*self._sets.values(), self._halo, self._ring):
            if item.scene() is not None:
                self.removeItem(item)
        count = max(len(self._problem.classes), 1)
        self._sets = {(train, c): scatter(class_path(c)) for train in (True, False) for c in range(count)}
        for item in (*reversed(self._sets.values()), *(() if self.pictured else (self._halo, self._ring))):
            self.addItem(item)
        for (train, _), item in self._sets.items():
            item.setVisible(train or self._tests_shown)
        self.forget_items()

    @property
    def extent(self) -> Extent:
        """The rectangle shown, ``(x0, x1, y0, y1)``."""
        return self._extent

    @property
    def probe(self) -> tuple[float, float, float] | None:
        """Where the crosshair stands, and the score it shows: ``(x, y, score)``."""
        return self._probe

    @property
    def message(self) -> str:
        """What is said instead of a picture."""
        return self._message

    def set_axes(self, axes: plane.Axes) -> None:
        """Label the axes in the units of these columns."""
        self._axes = axes
        self.arrange()
        self.forget_items()

    def set_extent(self, extent: Extent) -> None:
        """Show this rectangle of the plane."""
        self._extent = extent
        x0, x1, y0, y1 = extent
        self.plotItem.setXRange(x0, x1, padding=0)
        self.plotItem.setYRange(y0, y1, padding=0)
        self.arrange()
        self.forget_items()

    def set_heatmaps(self, heatmaps: Heatmaps | None) -> None:
        """Colour the plane by the score, and draw the line between the classes."""
        before, self._heatmaps = self._curve, heatmaps
        if self._curve != before:
            for train in self._points:
                self._colour_numbers(train)
        if heatmaps is not None and heatmaps.extent != self._extent:
            self.set_extent(heatmaps.extent)
        self._show_plane()

    def set_discrete(self, on: bool) -> None:
        """Colour by the decided class only, or by the score."""
        self._discrete = on
        self._show_plane()

    def set_points(self, points: Floats, targets: Floats, train: bool, opacity: Floats | None = None) -> None:
        """Draw the train or the test points: shape ``(n, 2)``, and the targets ``(n,)``.

        ``opacity`` is that of those which are drawn, of shape ``(len(plane.drawn(n)),)``; None is that of all.
        """
        chosen = plane.drawn(len(points))
        self._points[train] = points[chosen], targets[chosen]
        self._opacity[train] = np.ones(len(chosen)) if opacity is None else opacity
        classes = classes_of(self._problem, targets[chosen])
        for (of, c), item in self._sets.items():
            if of == train:
                item.setData(pos=points[chosen[classes == c]])
        if self._problem.classes:
            self._fade(train)
        if not self._problem.classes:
            self._colour_numbers(train)
            self._show_stems()
        self.forget_items()

    def _fade(self, train: bool) -> None:
        """Points of classes are as pale as they are far from the slice."""
        if not self._problem.classes or train not in self._points or (self._opacity[train] == 1.0).all():
            return
        classes = classes_of(self._problem, self._points[train][1])
        for (of, c), item in self._sets.items():
            if of == train:
                shares = self._opacity[train][classes == c].tolist()
                looks = {share: faded(item.opts["brush"], item.opts["pen"], share) for share in set(shares)}
                item.setPen([looks[share][1] for share in shares], update=False)
                item.setBrush([looks[share][0] for share in shares])

    def set_shown(self, number: int | None, scale: float = 1.0) -> None:
        """Show one class's lead alone, None for all; ``scale`` is the number that has the palette's last colour."""
        if (number, scale) == (self._shown, self._scale):
            return
        self._shown, self._scale = number, scale
        for train in self._points:
            self._colour_numbers(train)
        self._show_plane()

    def set_neuron(self, neuron: NeuronLook | None) -> None:
        """Show a neuron's map in the place of the score; None for the score."""
        if neuron == self._neuron:
            return
        self._neuron = neuron
        for train in self._points:
            self._colour_numbers(train)
        self._show_plane()

    def set_zero_lines(self, lines: ZeroLines | None) -> None:
        """Draw the zero lines of these neurons over the plane; None for none."""
        if lines != self._zero_lines:
            self._zero_lines = lines
            self._show_plane()

    def _colour_numbers(self, train: bool) -> None:
        """Points whose target is a number have its colour, or that of the curve's data."""
        if self._problem.classes or train not in self._points:
            return
        t, item, targets = tokens(), self._sets[train, 0], self._points[train][1]
        if self._curve:
            colours = [t.text3] * len(targets)
        else:
            colours = [QColor(*c).name() for c in diverging_rgb(t, shades(self._problem, targets / self._scale))]
        outline = pen(t.canvas if self._curve else t.text2, 1)
        looks = [
            faded(QBrush(QColor(colour)), outline, share)
            if train
            else faded(QBrush(QColor(t.canvas)), pen(standing_out(t, colour), plane.RING_OF_POINT), share)
            for colour, share in zip(colours, self._opacity[train].tolist(), strict=True)
        ]
        item.setPen([look[1] for look in looks], update=False)
        item.setBrush([look[0] for look in looks])

    @property
    def _curve(self) -> bool:
        return self._heatmaps is not None and self._heatmaps.curve and self._neuron is None

    def _stem_ends(self) -> Floats:
        """The ends of the residuals (2 k, 2) of the points in sight: each point, and the curve above or below it."""
        if self._heatmaps is None or not self._curve:
            return np.empty((0, 2))
        seen = [points for train, (points, _) in self._points.items() if train or self._tests_shown]
        return residuals(self._heatmaps, np.concatenate([np.empty((0, 2)), *seen]))

    def _show_stems(self) -> None:
        if self.pictured:
            self.repaint_overlay()
        else:
            ends = self._stem_ends()
            self._stems.setData(ends[:, 0], ends[:, 1])

    def set_test_visible(self, on: bool) -> None:
        """Show or hide the test points."""
        self._tests_shown = on
        for (train, _), item in self._sets.items():
            item.setVisible(train or on)
        self._show_stems()
        self.forget_items()

    def set_wrong(self, points: Floats) -> None:
        """Ring these points, shape ``(n, 2)``."""
        for item in (self._halo, self._ring):
            item.setData(pos=points[: plane.MOST_DRAWN])
        self.repaint_overlay()

    def set_probe(self, probe: tuple[float, float, float] | None, label: str = "") -> None:
        """Put the crosshair at ``(x, y)`` with its score, or take it away; a label stands in the score's place."""
        self._probe, self._label = probe, label
        self.repaint_overlay()

    def set_pointed(self, place: tuple[float, float] | None) -> None:
        """Ring the point at a place, which a row elsewhere is about; None for none."""
        if place != self._pointed:
            self._pointed = place
            self.repaint_overlay()

    def set_message(self, text: str) -> None:
        """Say this instead of a picture; empty to say nothing."""
        self._message = text
        self.repaint_overlay()

    def drawn_points(self, train: bool) -> NDArray[np.float64]:
        """The points drawn of a set, shape ``(n, 2)``: class A first."""
        data = [item.getData() for (of, _), item in self._sets.items() if of == train]
        return np.concatenate([np.column_stack(xy) for xy in data])

    def units_per_pixel(self) -> tuple[float, float]:
        """Data units that a pixel spans along x and y."""
        x0, x1, y0, y1 = self._extent
        rect = self.plot_rect()
        return (x1 - x0) / max(rect.width(), 1.0), (y1 - y0) / max(rect.height(), 1.0)

    def restyle(self) -> None:
        super().restyle()
        colours = tokens()
        self.view.setBackgroundColor(None if self.pictured else colours.canvas)
        self.view.setBorder(pen(colours.field_border))
        for side in ("left", "bottom"):
            self.plotItem.getAxis(side).setPen(pen(colours.field_border, 1, Qt.PenStyle.NoPen))
        self._line.setPen(pen(colours.text, 1.5))
        for (train, c), item in self._sets.items():
            colour = colours.classes[c]
            outline = pen(colours.canvas, 1) if train else pen(colour, plane.RING_OF_POINT)
            size = plane.POINT if train else plane.POINT - plane.RING_OF_POINT
            restyle_spots(item, outline, QColor(colour if train else colours.canvas), size)
            self._colour_numbers(train)
        for train in self._points:
            self._fade(train)
        self._stems.setPen(pen(colours.ghost, 1))
        for strong, item in self._zeros.items():
            item.setPen(pen(colours.accent, 2.25) if strong else pen(colours.text2, 1))
        for item, width, colour in ((self._halo, HALO, colours.canvas), (self._ring, RING, colours.err)):
            restyle_spots(item, pen(colour, width), None, 16 - RING)
        self._show_plane()

    def paint_overlay(self, painter: QPainter, colours: Tokens) -> None:
        rect = self.plot_rect()
        if self.pictured:
            self._paint_rings(painter, rect)
        if self._pointed is not None:
            paint_pointed(painter, colours, self.to_pixels(*self._pointed), rect)
        if self._message:
            painter.setFont(ui_font(12))
            painter.setPen(QColor(colours.text2))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(rect.adjusted(16, 16, -16, -16), flags, self._message)
        if self._probe is not None:
            x, y, score = self._probe
            at = self.to_pixels(x, y)
            painter.setClipRect(rect)
            paint_crosshair(painter, colours, at, rect)
            paint_score(painter, colours, at, rect, score, self._label)
            painter.setClipping(False)

    def mousePressEvent(self, event: Any) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.button() == Qt.MouseButton.LeftButton:
            if (place := self._place(event.position())) is not None:
                self.shift_clicked.emit(place)
            event.accept()
        else:
            super().mousePressEvent(event)

    def arrange(self) -> None:
        width = plane.left_axis(*self._extent[2:], self._axes[1])
        around = plane.margins(self.viewport().width(), self.viewport().height(), width)
        self.plotItem.getAxis("left").setWidth(width)
        self.plotItem.layout.setContentsMargins(*around)
        self.plotItem.layout.activate()
        self._set_ticks()

    def begin_pictures(self) -> None:
        for item in (self._halo, self._ring):
            self.removeItem(item)  # they change more often than what the scene shows besides: painted over that
        for plain in (self._image, self._line, self._stems, *self._zeros.values()):
            plain.setVisible(False)
        self.view.setBackgroundColor(None)

    def picture_request(self) -> PlaneRequest:
        """What a picture of the plane is to show, apart from the scores."""
        ratio = self.viewport().devicePixelRatioF()
        place = device_rect(self.plot_rect(), ratio)
        about = self._shown, self._scale, self._neuron, self._zero_lines
        wanted = place.getRect(), ratio, self._extent, self._problem, self._discrete, tokens(), about
        if self._asked is None or self._asked[0] != wanted:  # it is asked for at every frame, and mostly the same
            request = plane_request(place, self._extent, ratio, self._problem, self._discrete)
            shown, scale, neuron, zero_lines = about
            self._asked = wanted, replace(request, shown=shown, scale=scale, neuron=neuron, lines=zero_lines)
        return self._asked[1]

    def take_picture(self, request: PlaneRequest, heatmaps: Heatmaps, image: Image) -> None:
        """A picture that was made of a request, for the scores that ``set_heatmaps`` gives as well."""
        self._picture.take(request, heatmaps, image)
        self.repaint_overlay()

    def paint_picture(self, painter: QPainter, colours: Tokens) -> None:
        rect, ratio = self.plot_rect(), self.viewport().devicePixelRatioF()
        if self._heatmaps is None:
            painter.fillRect(rect, QColor(colours.canvas))
        else:
            self._picture.paint(painter, self.picture_request(), self._heatmaps, device_rect(rect, ratio), ratio)
            paint_residuals(painter, colours, self._stem_ends(), self._extent, rect)

    def _show_plane(self) -> None:
        """Colours and line, anew."""
        if self.pictured:
            self.repaint_overlay()
            return
        self._image.setVisible(self._heatmaps is not None and not self._curve)
        self._line.setVisible(self._heatmaps is not None)
        self._show_stems()
        if self._heatmaps is not None:
            line = polyline(lines(self.picture_request(), self._heatmaps))
            self._line.setData(line[:, 0], line[:, 1])
            if not self._curve:
                self._colour_plane(self._heatmaps)
        for strong, item in self._zeros.items():
            known = self._heatmaps is not None and self._zero_lines is not None
            item.setVisible(known)
            if self._heatmaps is not None and self._zero_lines is not None:
                line = polyline(polylines(self._heatmaps, self._zero_lines, strong))
                item.setData(line[:, 0], line[:, 1])

    def _colour_plane(self, heatmaps: Heatmaps) -> None:
        x0, x1, y0, y1 = heatmaps.extent
        rgb = sample_colours(self.picture_request(), heatmaps)
        self._image.setImage(rgb, autoLevels=False, levels=None)
        # The outermost samples lie on the edges, so the picture reaches half a sample beyond them.
        height, width = rgb.shape[:2]
        dx, dy = (x1 - x0) / max(width - 1, 1), (y1 - y0) / max(height - 1, 1)
        self._image.setRect(QRectF(x0 - dx / 2, y0 - dy / 2, dx * width, dy * height))

    def _set_ticks(self) -> None:
        pixels = self.plot_rect().width()
        x0, x1, y0, y1 = self._extent
        for side, low, high, unit in (("bottom", x0, x1, self._axes[0]), ("left", y0, y1, self._axes[1])):
            self.plotItem.getAxis(side).setTicks([plane.ticks(low, high, pixels, unit)])

    def _paint_rings(self, painter: QPainter, rect: QRectF) -> None:
        """The rings of wrong points, above the items of the scene, which draws them where there are no pictures."""
        painter.save()
        painter.setClipRect(rect)
        for item in (self._halo, self._ring):
            if len(item.data):
                painter.setTransform(self.view.childGroup.sceneTransform())
                item.paint(painter, None, self.viewport())
        painter.restore()
