"""The picture of a loss landscape: a plane of heights with its contours, or a curve, and what is marked on it."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QPainter,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.presentation.formats import plain
from micrograd_desktop.presentation.landscape_picture import (
    HeightScale,
    contours,
    height_rgb,
    height_scale,
    nearest,
    of_place,
    ticks,
)
from micrograd_desktop.presentation.series import Floats, tick_text
from micrograd_desktop.qt.controls.explained import explain_as
from micrograd_desktop.qt.controls.pens import dashed_pen, pen
from micrograd_desktop.qt.controls.place_parts import around
from micrograd_desktop.qt.controls.plot_sketch import SketchedAxis, labelled
from micrograd_desktop.qt.controls.pointed_plot import Place, PointedPlot
from micrograd_desktop.qt.train.landscape.surroundings import paint_scale, paint_titles
from micrograd_desktop.training.landscape import Landscape
from micrograd_desktop.translation import tr

LEFT, TOP, BOTTOM, RIGHT = 74, 10, 44, 92
"""Around the plot: room for numbers and titles at the left and below, for the scale at the right."""

TICK_PIXELS = 74
"""How far apart numbers along an axis are at least."""

HALO, LINE, DOT, CURSOR, GAP = 4.0, 2.0, 4.5, 7.0, 3.0
WORDS = tr(
    "The objective around the parameters of one moment, dark where it is low. The arrow keys move the cursor, Home "
    "brings it back, Enter sets two parameters to its place."
)
SET = tr("Set the parameters to this place")
NOTHING = tr("Nothing is evaluated yet.")


class LandscapePlot(PointedPlot):
    """Shows a frozen landscape, a caret on the places that were evaluated, and where the run stands now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Landscape | None = None
        self._scale: HeightScale = height_scale(np.empty(0))
        self._lines: list[tuple[float, list[Floats]]] = []
        self._now: tuple[float, ...] | None = None
        self._image: QImage | None = None
        self._image_of: Tokens | None = None
        self.setMinimumSize(320, 220)
        self.setAccessibleName(tr("Landscape"))
        explain_as(self, WORDS, "Train: rates, landscapes and sweeps")
        self._tell()

    def sizeHint(self) -> QSize:
        """Nearly square."""
        return QSize(640, 460)

    @property
    def found(self) -> Landscape | None:
        """What is shown."""
        return self._found

    @property
    def cursor_place(self) -> Place | None:
        """Which place is pointed at."""
        return self._caret

    @property
    def now(self) -> tuple[float, ...] | None:
        """Where the run stands now, in the coordinates of the axes; None if that is not on the picture."""
        return self._now

    @property
    def choosing(self) -> str:
        """See ``PointedPlot.choosing``: a slice's place is of two parameters, to which they can be set."""
        return SET if self._found is not None and self._found.wish.kind == "slice" else ""

    def spot(self, place: Place) -> QRectF:
        """See ``PointedPlot.spot``."""
        at = self.pixels_of(place)
        middle = self.plot_rect().center().y()
        return around(QPointF(at.x(), middle if math.isnan(at.y()) else at.y()), CURSOR)

    def told(self, place: Place) -> str:
        """See ``PointedPlot.told``."""
        return "" if self._found is None else of_place(self._found, *place)

    def set_landscape(self, found: Landscape | None) -> None:
        """Show this one; None is none."""
        self._found, self._image, self._caret = found, None, None
        self._scale = height_scale(np.empty(0) if found is None else found.objective)
        self._lines = [] if found is None else contours(found, self._scale)
        self._now = None if found is None else found.here
        self._tell()
        self.update()

    def set_now(self, place: tuple[float, ...] | None) -> None:
        """Where the run stands now; None where that is not on the picture, which then marks the moment it is of."""
        if place != self._now:
            self._now = place
            self.update()

    # -- places

    def plot_rect(self) -> QRectF:
        """See ``PlotSketch.plot_rect``."""
        return QRectF(self.rect()).adjusted(LEFT, TOP, -RIGHT if self._is_plane else -TOP * 2, -BOTTOM)

    def axes(self) -> tuple[SketchedAxis, SketchedAxis]:
        """See ``PlotSketch.axes``."""
        found, rect = self._found, self.plot_rect()
        if found is None:
            return SketchedAxis(0, 1, (), 4, 4), SketchedAxis(0, 1, (), 4, 4)
        across = _axis(found.axes[0].coordinates, int(rect.width() / TICK_PIXELS))
        if self._is_plane:
            return _axis(found.axes[1].coordinates, int(rect.height() / TICK_PIXELS * 1.5)), across
        levels = [(level, tick_text(level)) for level in self._scale.levels]
        low, high = (float(self._height(end)) for end in (self._scale.low, self._scale.high))
        room = 0.05 * ((high - low) or 1.0)
        marks = labelled([(float(self._height(level)), text) for level, text in levels])
        return SketchedAxis(low - room, high + room, marks, 4, 4), across

    def place_at(self, position: QPointF) -> Place | None:
        """The place evaluated that is nearest to a pixel; None beside the plot."""
        rect, found = self.plot_rect(), self._found
        if found is None or not rect.contains(position):
            return None
        left, below = self.axes()
        x = below.low + (position.x() - rect.left()) / rect.width() * (below.high - below.low)
        y = left.low + (rect.bottom() - position.y()) / rect.height() * (left.high - left.low)
        return Place(*nearest(found, x, y))

    def pixels_of(self, place: Place) -> QPointF:
        """Where a place is drawn."""
        assert self._found is not None
        x = float(self._found.axes[0].coordinates[place.column])
        if self._is_plane:
            y = float(self._found.axes[1].coordinates[place.row])
        else:
            y = float(self._height(self._found.objective[0, place.column]))
        return self.to_pixels(np.array([[x, y]]))[0]

    @property
    def _is_plane(self) -> bool:
        return self._found is None or len(self._found.axes) > 1

    def _height(self, objective: float) -> float:
        """How high an objective is drawn along a line."""
        if not math.isfinite(objective):
            return math.nan
        return math.log10(objective) if self._scale.logarithmic else objective

    # -- painting

    def paint_content(self, painter: QPainter, colours: Tokens, rect: QRectF) -> None:
        """See ``PlotSketch.paint_content``."""
        found = self._found
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if found is None:
            painter.fillRect(rect, QColor(colours.canvas))
            return
        painter.save()
        painter.setClipRect(rect.adjusted(-1, -1, 1, 1))
        if self._is_plane:
            self._paint_plane(painter, colours, rect, found)
            self._paint_path(painter, colours, found)
        else:
            self._paint_curve(painter, colours, rect, found)
        self._paint_now(painter, colours)
        self._paint_cursor(painter, colours)
        painter.restore()
        if self._is_plane:
            paint_scale(painter, colours, rect, self._scale)
        up = found.axes[1].title if self._is_plane else tr("objective")
        paint_titles(painter, colours, rect, self.height(), (found.axes[0].title, up))

    def _paint_plane(self, painter: QPainter, colours: Tokens, rect: QRectF, found: Landscape) -> None:
        rows, columns = found.objective.shape
        if self._image is None or self._image_of is not colours:
            pixels = np.ascontiguousarray(height_rgb(colours, self._scale, found.objective)[::-1])
            shown = QImage(pixels.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888)
            self._image, self._image_of = shown.copy(), colours
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(rect, self._image, QRectF(0.5, 0.5, columns - 1, rows - 1))
        self._paint_unknown(painter, colours, rect, found)
        painter.setPen(pen(colours.text, 1.0))
        for _level, lines in self._lines:
            for line in lines:
                painter.drawPolyline(QPolygonF(self.to_pixels(line)))

    def _paint_unknown(self, painter: QPainter, colours: Tokens, rect: QRectF, found: Landscape) -> None:
        """Hatch the cells around what is no number."""
        rows, columns = found.objective.shape
        width, height = rect.width() / (columns - 1), rect.height() / (rows - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(colours.err), Qt.BrushStyle.BDiagPattern))
        for row, column in zip(*np.nonzero(~np.isfinite(found.objective)), strict=True):
            x, y = rect.left() + (column - 0.5) * width, rect.bottom() - (row + 0.5) * height
            painter.drawRect(QRectF(x, y, width, height))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_path(self, painter: QPainter, colours: Tokens, found: Landscape) -> None:
        if found.path is None or not np.isfinite(found.path).all():
            return
        line = QPolygonF(self.to_pixels(found.path))
        for colour, width in ((colours.canvas, HALO), (colours.accent, LINE)):
            painter.setPen(pen(colour, width))
            painter.drawPolyline(line)
        painter.setPen(pen(colours.canvas, 1.5))
        painter.setBrush(QColor(colours.accent))
        start = line.first()
        painter.drawRect(QRectF(start.x() - DOT, start.y() - DOT, 2 * DOT, 2 * DOT))

    def _paint_curve(self, painter: QPainter, colours: Tokens, rect: QRectF, found: Landscape) -> None:
        across, heights = found.axes[0].coordinates, [self._height(value) for value in found.objective[0].tolist()]
        painter.fillRect(rect, QColor(colours.canvas))
        places = np.column_stack([across, heights])
        known = np.isfinite(places[:, 1])
        width = rect.width() / max(len(across) - 1, 1)
        for place in np.flatnonzero(~known).tolist():
            x = rect.left() + (place - 0.5) * width
            painter.fillRect(
                QRectF(x, rect.top(), width, rect.height()), QBrush(QColor(colours.err), Qt.BrushStyle.BDiagPattern)
            )
        self._paint_promise(painter, colours, found)
        painter.setPen(pen(colours.plot_train, 1.75))
        for part in np.split(np.arange(len(known)), np.flatnonzero(np.diff(known)) + 1):
            if known[part[0]]:
                painter.drawPolyline(QPolygonF(self.to_pixels(places[part])))
        if found.next_step is not None:
            x = self.to_pixels(np.array([[found.next_step, places[known][0, 1] if known.any() else 0.0]]))[0].x()
            painter.setPen(dashed_pen(colours.grad, 1.0, 2, 3))
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))

    def _paint_promise(self, painter: QPainter, colours: Tokens, found: Landscape) -> None:
        """The straight line that the gradient promises, which a logarithmic axis bends."""
        if found.slope is None or not math.isfinite(found.height):
            return
        across = np.linspace(found.axes[0].coordinates[0], found.axes[0].coordinates[-1], 200)
        heights = np.array([self._promised(found.height + found.slope * x) for x in across.tolist()])
        seen = np.isfinite(heights)
        painter.setPen(dashed_pen(colours.grad, 1.5, 5, 3))
        painter.drawPolyline(QPolygonF(self.to_pixels(np.column_stack([across, heights])[seen])))

    def _promised(self, objective: float) -> float:
        return math.nan if self._scale.logarithmic and objective <= 0.0 else self._height(objective)

    def _paint_now(self, painter: QPainter, colours: Tokens) -> None:
        """A full dot where the run stands; hollow where the picture's moment was, if the run has gone elsewhere."""
        for place, centre in self._dots():
            painter.setPen(pen(colours.canvas, HALO))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, DOT + 1, DOT + 1)
            painter.setPen(pen(colours.accent, LINE))
            painter.setBrush(QColor(colours.accent if place == self._now else colours.canvas))
            painter.drawEllipse(centre, DOT, DOT)
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _dots(self) -> list[tuple[tuple[float, ...], QPointF]]:
        """The places with a dot, and its pixels: the picture's moment, and where on the picture the run has gone."""
        found = self._found
        places = [] if found is None else [found.here]
        if found is not None and self._now is not None and self._now != found.here:
            places.append(self._now)
        dots = []
        for place in places:
            assert found is not None, "else there are no places"
            up = place[1] if self._is_plane else self._height(found.height)
            if math.isfinite(place[0]) and math.isfinite(up):
                dots.append((place, self.to_pixels(np.array([[place[0], up]]))[0]))
        return dots

    def _paint_cursor(self, painter: QPainter, colours: Tokens) -> None:
        if self._caret is None:
            return
        at = self.pixels_of(self._caret)
        if math.isnan(at.y()):
            at.setY(self.plot_rect().center().y())
        over = any((at - dot).manhattanLength() < 2 * DOT for _place, dot in self._dots())
        gap = DOT + GAP if over else GAP  # a dot under the cursor is seen in its middle
        for colour, width in ((colours.canvas, HALO), (colours.text, 1.5)):
            painter.setPen(pen(colour, width))
            for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                painter.drawLine(at + QPointF(x, y) * gap, at + QPointF(x, y) * (gap + CURSOR))

    # -- the caret

    @property
    def extent(self) -> tuple[int, int] | None:
        """See ``PointedPlot.extent``."""
        if self._found is None:
            return None
        rows, columns = self._found.objective.shape
        return rows, columns

    @property
    def beginning(self) -> tuple[Place, bool]:
        """At the present."""
        assert self._found is not None
        return self._present(self._found), True

    @property
    def ends(self) -> Mapping[Qt.Key, Place]:
        """Home leads back to the present."""
        return {} if self._found is None else {Qt.Key.Key_Home: self._present(self._found)}

    def _present(self, found: Landscape) -> Place:
        here = found.here if self._now is None else self._now
        return Place(*nearest(found, here[0], here[-1]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drawn anew."""
        super().resizeEvent(event)
        self.update()

    def _tell(self) -> None:
        found = self._found
        if found is None:
            self.setAccessibleDescription(NOTHING)
            return
        low, high = plain(self._scale.low), plain(self._scale.high)
        titles = [axis.title for axis in found.axes]
        axes = tr("{up} over {across}", up=titles[1], across=titles[0]) if len(titles) > 1 else titles[0]
        self.setAccessibleDescription(
            tr("{title}: objective from {low} to {high}, {axes}.", title=found.title, low=low, high=high, axes=axes)
        )


def _axis(coordinates: Floats, wanted: int) -> SketchedAxis:
    return SketchedAxis(float(coordinates[0]), float(coordinates[-1]), ticks(coordinates, max(wanted, 2)), 4, 4)
