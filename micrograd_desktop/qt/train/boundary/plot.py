"""The square picture of the plane: score colours, the line between the classes, points, and the crosshair."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from micrograd_desktop.nn.problems import BINARY, Problem
from micrograd_desktop.presentation.boundary import Extent, Floats, Heatmaps, contour
from micrograd_desktop.presentation.colours import Tokens, output_rgb, sign_token
from micrograd_desktop.presentation.colours import rgb as hex_rgb
from micrograd_desktop.presentation.decisions import class_shades, classes_of, shades
from micrograd_desktop.presentation.formats import signed
from micrograd_desktop.presentation.plane_picture import PlaneRequest
from micrograd_desktop.qt.controls.blit import device_rect
from micrograd_desktop.qt.controls.pens import dashed_pen, pen
from micrograd_desktop.qt.controls.plot_area import PlotArea, polyline
from micrograd_desktop.qt.theme import mono_font, tokens, ui_font
from micrograd_desktop.qt.train.boundary import plane
from micrograd_desktop.qt.train.boundary.picture import PlanePicture, plane_request
from micrograd_desktop.raster.image import Image

_LABEL_OVERHANG = 40
_SYMBOLS = ("o", "s", "t1", "d")
_HALO, _RING = 3.5, 2.0


class SmoothImage(pg.ImageItem):  # type: ignore[misc]
    """An image that is interpolated between its samples."""

    def paint(self, painter: QPainter, *args: Any) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        super().paint(painter, *args)


class BoundaryPlot(PlotArea):
    """The picture itself, always square; :class:`BoundaryView` decides what it shows."""

    has_picture = True

    def __init__(self, problem: Problem = BINARY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem = problem
        self._extent: Extent = (-1.0, 1.0, -1.0, 1.0)
        self._heatmaps: Heatmaps | None = None
        self._discrete = False
        self._probe: tuple[float, float, float] | None = None
        self._message = ""
        self._picture = PlanePicture()
        self._image = SmoothImage(axisOrder="row-major")
        self._line = pg.PlotCurveItem(connect="finite", antialias=True)
        self._sets = {(train, c): _scatter(_SYMBOLS[c]) for train in (True, False) for c in range(len(problem.classes))}
        self._halo, self._ring = _scatter("o"), _scatter("o")
        for item in (self._image, self._line, *reversed(self._sets.values()), self._halo, self._ring):
            self.addItem(item)
        self.plotItem.getAxis("left").setWidth(plane.LEFT_AXIS)
        self.plotItem.getAxis("bottom").setHeight(plane.BOTTOM_AXIS)
        for side in ("left", "bottom"):
            axis = self.plotItem.getAxis(side)
            axis.setStyle(tickLength=0, tickTextOffset=plane.LABEL_GAP, hideOverlappingLabels=_LABEL_OVERHANG)
        self.setMinimumSize(200, 180)
        self.restyle()

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

    def set_extent(self, extent: Extent) -> None:
        """Show this rectangle of the plane."""
        self._extent = extent
        x0, x1, y0, y1 = extent
        self.plotItem.setXRange(x0, x1, padding=0)
        self.plotItem.setYRange(y0, y1, padding=0)
        self._set_ticks()
        self.forget_items()

    def set_heatmaps(self, heatmaps: Heatmaps | None) -> None:
        """Colour the plane by the score, and draw the line between the classes."""
        self._heatmaps = heatmaps
        if heatmaps is not None and heatmaps.extent != self._extent:
            self.set_extent(heatmaps.extent)
        self._show_plane()

    def set_discrete(self, on: bool) -> None:
        """Colour by the decided class only, or by the score."""
        self._discrete = on
        self._show_plane()

    def set_points(self, points: Floats, targets: Floats, train: bool) -> None:
        """Draw the train or the test points: shape ``(n, 2)``, and the targets ``(n,)``."""
        chosen = plane.drawn(len(points))
        classes = classes_of(self._problem, targets[chosen])
        for c in range(len(self._problem.classes)):
            self._sets[train, c].setData(pos=points[chosen[classes == c]])
        self.forget_items()

    def set_test_visible(self, on: bool) -> None:
        """Show or hide the test points."""
        for (train, _), item in self._sets.items():
            item.setVisible(train or on)
        self.forget_items()

    def set_wrong(self, points: Floats) -> None:
        """Ring these points, shape ``(n, 2)``."""
        with self.apart():
            for item in (self._halo, self._ring):
                item.setData(pos=points[: plane.MOST_DRAWN])
        self.repaint_overlay()

    def set_probe(self, probe: tuple[float, float, float] | None) -> None:
        """Put the crosshair at ``(x, y)`` with its score, or take it away."""
        self._probe = probe
        self.repaint_overlay()

    def set_message(self, text: str) -> None:
        """Say this instead of a picture; empty to say nothing."""
        self._message = text
        self.repaint_overlay()

    def drawn_points(self, train: bool) -> NDArray[np.float64]:
        """The points drawn of a set, shape ``(n, 2)``: class A first."""
        data = [self._sets[train, c].getData() for c in range(len(self._problem.classes))]
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
            _restyle_spots(item, outline, QColor(colour if train else colours.canvas), size)
        for item, width, colour in ((self._halo, _HALO, colours.canvas), (self._ring, _RING, colours.err)):
            _restyle_spots(item, pen(colour, width), None, 16 - _RING)
        self._show_plane()

    def paint_overlay(self, painter: QPainter, colours: Tokens) -> None:
        rect = self.plot_rect()
        if self.pictured:
            self._paint_rings(painter, rect)
        if self._message:
            painter.setFont(ui_font(12))
            painter.setPen(QColor(colours.text2))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(rect.adjusted(16, 16, -16, -16), flags, self._message)
        if self._probe is not None:
            x, y, score = self._probe
            at = self.to_pixels(x, y)
            painter.setClipRect(rect)
            self._paint_crosshair(painter, colours, at, rect)
            _paint_score(painter, colours, at, rect, score)
            painter.setClipping(False)

    def arrange(self) -> None:
        around = plane.margins(self.viewport().width(), self.viewport().height())
        self.plotItem.layout.setContentsMargins(*around)
        self.plotItem.layout.activate()
        self._set_ticks()

    def begin_pictures(self) -> None:
        for item in (self._halo, self._ring):
            item.setVisible(False)  # they change more often than what the scene shows besides: painted over that
        self._image.setVisible(False)
        self._line.setVisible(False)
        self.view.setBackgroundColor(None)

    def picture_request(self) -> PlaneRequest:
        """What a picture of the plane is to show, apart from the scores."""
        ratio = self.viewport().devicePixelRatioF()
        place = device_rect(self.plot_rect(), ratio)
        return plane_request(place, self._extent, ratio, self._problem, self._discrete)

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

    def _show_plane(self) -> None:
        """Colours and line, anew."""
        if self.pictured:
            self.repaint_overlay()
            return
        self._image.setVisible(self._heatmaps is not None)
        self._line.setVisible(self._heatmaps is not None)
        if self._heatmaps is not None:
            line = polyline(contour(self._heatmaps.output, self._heatmaps.extent, self._problem.level))
            self._line.setData(line[:, 0], line[:, 1])
            self._colour_plane(self._heatmaps)

    def _colour_plane(self, heatmaps: Heatmaps) -> None:
        scores = heatmaps.output
        x0, x1, y0, y1 = heatmaps.extent
        rgb = output_rgb(tokens(), (class_shades if self._discrete else shades)(self._problem, scores))
        unknown = np.isnan(scores)
        if unknown.any():
            rgb[unknown] = hex_rgb(tokens().err_soft)
        self._image.setImage(rgb, autoLevels=False, levels=None)
        # The outermost samples lie on the edges, so the picture reaches half a sample beyond them.
        height, width = scores.shape
        dx, dy = (x1 - x0) / max(width - 1, 1), (y1 - y0) / max(height - 1, 1)
        self._image.setRect(QRectF(x0 - dx / 2, y0 - dy / 2, dx * width, dy * height))

    def _set_ticks(self) -> None:
        pixels = self.plot_rect().width()
        x0, x1, y0, y1 = self._extent
        for side, low, high in (("bottom", x0, x1), ("left", y0, y1)):
            self.plotItem.getAxis(side).setTicks([plane.ticks(low, high, pixels)])

    def _paint_rings(self, painter: QPainter, rect: QRectF) -> None:
        """The rings of wrong points, above the items of the scene, which draws them where there are no pictures."""
        painter.save()
        painter.setClipRect(rect)
        for item in (self._halo, self._ring):
            if len(item.data):
                painter.setTransform(item.sceneTransform())
                item.paint(painter, None, self.viewport())
        painter.restore()

    def _paint_crosshair(self, painter: QPainter, colours: Tokens, at: QPointF, rect: QRectF) -> None:
        painter.setPen(dashed_pen(colours.text, 1, 4, 3))
        painter.drawLine(QPointF(rect.left(), at.y()), QPointF(rect.right(), at.y()))
        painter.drawLine(QPointF(at.x(), rect.top()), QPointF(at.x(), rect.bottom()))
        painter.setPen(pen(colours.text, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, 12, 12)


def _scatter(symbol: str) -> Any:
    return pg.ScatterPlotItem(symbol=symbol, pxMode=True, antialias=True)


def _restyle_spots(item: Any, outline: QPen, filling: QColor | None, size: float) -> None:
    """Give an item's spots another look; pyqtgraph keeps a picture of each that they ever had, up to a thousand."""
    item.setPen(outline, update=False)
    item.setBrush(filling, update=False)
    item.setSize(size, update=False)
    item.fragmentAtlas.clear()
    item.updateSpots()


def _paint_score(painter: QPainter, colours: Tokens, at: QPointF, rect: QRectF, score: float) -> None:
    text = signed(score, 2)
    font = mono_font(12, QFont.Weight.DemiBold)
    width = QFontMetricsF(font).horizontalAdvance(text) + 16
    x = at.x() + 15 if at.x() + 15 + width < rect.right() - 2 else at.x() - 15 - width
    y = at.y() - 35 if at.y() - 35 > rect.top() + 2 else at.y() + 14
    box = QRectF(x, y, width, 22)
    painter.setPen(pen(colours.border))
    painter.setBrush(QColor(colours.raised))
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(font)
    painter.setPen(QColor(getattr(colours, "text2" if np.isnan(score) else sign_token(score))))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
