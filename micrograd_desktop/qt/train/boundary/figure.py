"""The plane in its pane: a sketch until the plot takes its place, with the points and the axes of what is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from micrograd_desktop.data.table import Column
from micrograd_desktop.presentation.boundary import Heatmaps
from micrograd_desktop.qt.controls.plot_sketch import take_place
from micrograd_desktop.qt.train.boundary.plane import PLANE, Axes, named
from micrograd_desktop.qt.train.boundary.points import PlanePoints
from micrograd_desktop.qt.train.boundary.sketch import PlaneSketch
from micrograd_desktop.qt.train.boundary.slice_bar import SliceBar

if TYPE_CHECKING:
    from micrograd_desktop.presentation.plane_picture import PlaneRequest
    from micrograd_desktop.qt.train.boundary.plot import BoundaryPlot
    from micrograd_desktop.raster.image import Image


class PlaneFigure(QObject):
    """Has the points drawn where they stand, and the axes named; the slice bar says which slice that is.

    Signals
    -------
    axes_changed()
        Other inputs are shown, or by other names or units.

    Attributes
    ----------
    shown
        What stands in the pane.
    columns, axes
        The inputs, and the two of them that are shown.
    """

    axes_changed = Signal()

    def __init__(self, points: PlanePoints, slice_bar: SliceBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._points, self._slice_bar = points, slice_bar
        self.shown: PlaneSketch | BoundaryPlot = PlaneSketch(points.problem)
        self.columns: tuple[Column, ...] = ()
        self.axes: Axes = PLANE

    @property
    def is_sketch(self) -> bool:
        """Whether the plot was not made yet."""
        return isinstance(self.shown, PlaneSketch)

    def complete(self, layout: QVBoxLayout) -> BoundaryPlot:
        """Put the plot in the place of its sketch in a layout; waits while its library is imported."""
        from micrograd_desktop.qt.train.boundary.plot import BoundaryPlot

        sketch = self.shown
        if isinstance(sketch, BoundaryPlot):
            return sketch
        plot = self.shown = BoundaryPlot(self._points.problem)
        sketch.hand_over(plot)
        take_place(sketch, plot, layout)
        return plot

    def picture_request(self) -> PlaneRequest | None:
        """What a picture of the plane is to show, apart from the scores; None where there is no plot in sight."""
        shown = self.shown
        return None if isinstance(shown, PlaneSketch) or not shown.isVisible() else shown.picture_request()

    def take_picture(self, request: PlaneRequest, heatmaps: Heatmaps, image: Image) -> None:
        """A picture that was made of a request, for scores that the plot is given as well."""
        if not isinstance(self.shown, PlaneSketch):
            self.shown.take_picture(request, heatmaps, image)

    def set_columns(self, columns: Sequence[Column], shown: tuple[int, int]) -> None:
        """What the inputs are called, and their units; of more than two these are shown first."""
        self.columns = tuple(columns)
        self._slice_bar.set_columns(columns, shown)
        self._show_axes(self._slice_bar.wish.shown if len(columns) > len(PLANE) else (0, 1))

    def show_slice(self) -> None:
        """Draw the axes and the points of the slice that is shown."""
        slice_ = self._points.slice
        if slice_ is None:
            self._show_axes((0, 1))
        elif len(slice_.held or ()) == len(self.columns):
            self._slice_bar.set_shown(slice_)
            self._show_axes(slice_.shown)
        self.draw_points()

    def draw_points(self) -> None:
        """Draw the points, as pale as they are far from the slice."""
        for train in (True, False):
            places, targets = self._points.places[train], self._points.targets[train]
            self.shown.set_points(places, targets, train, self._points.opacity(train))

    def hide_points(self, on: bool) -> None:
        """Leave the points and their marks out, or draw the points again."""
        for train in (True, False):
            which = slice(0) if on else slice(None)
            self.shown.set_points(self._points.places[train][which], self._points.targets[train][which], train)
        self.shown.set_wrong(np.empty((0, 2)))

    def _show_axes(self, shown: tuple[int, int]) -> None:
        axes = named(self.columns, shown, bool(self._points.problem.classes))
        if axes != self.axes:
            self.axes = axes
            self.shown.set_axes(axes)
            self.axes_changed.emit()
