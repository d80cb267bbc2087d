"""The plane for those who hear it: its points, each with its target and whether the network gets it wrong."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from micrograd_desktop.presentation.boundary import Probe
from micrograd_desktop.presentation.formats import signed
from micrograd_desktop.presentation.plane_words import in_units
from micrograd_desktop.qt.controls.parts import PRESS, Key, Part, Parts
from micrograd_desktop.qt.train.boundary.plane import drawn
from micrograd_desktop.qt.train.boundary.points import PlanePoints
from micrograd_desktop.qt.train.boundary.probe_row import Reading
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.qt.train.boundary.pane import BoundaryView
    from micrograd_desktop.qt.train.boundary.plot import BoundaryPlot

REACH = 8.0
"""Around the middle of a point, in pixels."""


class PlaneParts(Parts):
    """The points that are drawn: training points first, then test points if they are in sight.

    Keys are (whether it is one to train on, its number from 0).
    """

    def __init__(self, view: BoundaryView, plot: BoundaryPlot) -> None:
        self._view, self._plot = view, plot
        self._known: tuple[tuple[bool, int], ...] = ()
        self._known_of: tuple[int, ...] = ()

    def keys(self) -> Sequence[Key]:
        """The points that are drawn."""
        points, sizes = self._view.points, []
        if points.given is not None:
            sizes = [len(points.targets[train]) if train in points.sets else 0 for train in (True, False)]
        if self._known_of != tuple(sizes):
            self._known_of = tuple(sizes)
            sets = zip((True, False), sizes, strict=False)
            self._known = tuple((train, number) for train, n in sets for number in drawn(n).tolist())
        return self._known

    def part(self, key: Key) -> Part | None:
        """A point: where it is, what it is, and what it is taken for."""
        match key:
            case (bool(train), int(number)) if _is_there(self._view.points, train, number):
                return self._point(train, number)
        return None

    def current(self) -> Key | None:
        """The point that the probe stands at."""
        at = self._view.probe
        return None if at is None or at.sample is None else (not at.is_test, at.sample)

    def at(self, place: QPointF) -> Key | None:
        """The point that is near to a place."""
        if self._view.points.given is None:
            return None
        (x0, _, _, y1), (unit_x, unit_y) = self._plot.extent, self._plot.units_per_pixel()
        corner = self._plot.plot_rect().topLeft()
        there = x0 + (place.x() - corner.x()) * unit_x, y1 - (place.y() - corner.y()) * unit_y
        found = self._view.points.nearest(there, (unit_x, unit_y))
        return None if found.sample is None else (not found.is_test, found.sample)

    def _point(self, train: bool, number: int) -> Part:
        view, points = self._view, self._view.points
        x, y = points.places[train][number].tolist()
        probe = Probe(x, y, number, not train)
        reading = Reading(points, view.heatmaps, view.subject, view.shown_class)
        score, label = reading.score_at(probe, None)
        said = reading.words(probe, score)
        words = [said[:1].upper() + said[1:], in_units(view.figure.axes, (x, y))]
        if label:
            words.append(tr("network says {label}", label=label))
        elif math.isfinite(score):
            words.append(tr("score {score}", score=signed(score, 3)))
        at = self._plot.to_pixels(x, y)
        rect = QRectF(at.x() - REACH, at.y() - REACH, 2 * REACH, 2 * REACH)
        trace: dict[str, Callable[[], None]] = {PRESS: partial(view.point_clicked.emit, train, number)}
        return Part(", ".join(filter(None, words)), rect, "point", actions=trace)


def _is_there(points: PlanePoints, train: bool, number: int) -> bool:
    return points.given is not None and train in points.sets and 0 <= number < len(points.targets[train])
