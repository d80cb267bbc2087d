"""The probe of the plane: where its crosshair stands, as pointer and keys move it, and what was answered there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal

from micrograd_desktop.presentation.boundary import Floats, Probe
from micrograd_desktop.presentation.slices import Slice
from micrograd_desktop.qt.controls.keys import DIRECTIONS
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.qt.train.boundary.bent_plot import BentPlot
    from micrograd_desktop.qt.train.boundary.plot import BoundaryPlot

KEY_STEPS = 60
"""Presses of an arrow key that move the probe across the plane."""

_KEEP_TIP = tr("Click to keep the probe here")
_TRACE_TIP = tr("Click to trace this point")
_HOLD_TIP = tr("Shift+click holds the other inputs at its numbers")


class ProbedPoints(Protocol):
    """What a probe asks of points: those of a plane, or of a bent one."""

    slice: Slice | None
    places: dict[bool, Floats]

    def nearest(self, place: tuple[float, float], unit: tuple[float, float]) -> Probe:
        """The point that is near to a place, else the place itself; a pixel is as large as ``unit``."""
        ...


class PlaneProbe(QObject):
    """Follows the pointer, or stays where a click or the arrow keys have put it; near a point it is that point.

    Signals
    -------
    moved(object)
        The ``Probe`` is at another place, or None: nowhere.
    outdated()
        What is said of its place is to be said anew.
    point_clicked(bool, int)
        A point was clicked: whether it is one to train on, and its number from 0.
    hold_wished(bool, int)
        A point was clicked with Shift, where inputs can be held at its numbers.

    Attributes
    ----------
    at
        Where it stands; None for nowhere.
    exact, text
        The score that was answered there, and what is said of it; None where nothing was answered yet.
    """

    moved = Signal(object)
    outdated = Signal()
    point_clicked = Signal(bool, int)
    hold_wished = Signal(bool, int)

    def __init__(self, points: ProbedPoints, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._points = points
        self._plot: BoundaryPlot | BentPlot | None = None
        self._pinned = False
        self.at: Probe | None = None
        self.exact: float | None = None
        self.text: str | None = None

    def follow(self, plot: BoundaryPlot | BentPlot) -> None:
        """Take the pointer and the keys of a plot."""
        self._plot = plot
        plot.pointed.connect(self._on_pointed)
        plot.clicked.connect(self._on_clicked)
        plot.shift_clicked.connect(self._on_shift_clicked)
        plot.key_pressed.connect(self._on_key_pressed)

    def move(self, probe: Probe | None) -> None:
        """Stand there; nowhere if it is None, and then it follows the pointer again."""
        if probe is None:
            self._pinned = False
        if probe != self.at:
            self.at, self.text, self.exact = probe, None, None
            self.moved.emit(probe)
        self.outdated.emit()

    @property
    def tip(self) -> str:
        """What a click does where the probe stands."""
        if self.at is None or self.at.sample is None:
            return _KEEP_TIP
        return _TRACE_TIP if self._points.slice is None else f"{_TRACE_TIP}. {_HOLD_TIP}"

    def change_slice(self, before: Slice | None) -> None:
        """Another slice is shown than ``before``: stay with a point; a place of other inputs is not in this one."""
        now, probe = self._points.slice, self.at
        if probe is None or (before is not None and now is not None and before.shown == now.shown):
            return
        if probe.sample is None:
            self.move(None)
        else:
            x, y = self._points.places[not probe.is_test][probe.sample].tolist()
            self.move(probe._replace(x=x, y=y))

    def answer(self, x: float, y: float, score: float, text: str) -> None:
        """The exact score at a place and a text about it; dropped where the probe is no longer there.

        A probe that is nowhere is put at the place.
        """
        if self.at is None:
            self.at, self._pinned = Probe(x, y), True
        elif (self.at.x, self.at.y) != (x, y):
            return
        self.exact, self.text = score, text
        self.outdated.emit()

    def _snapped(self, place: tuple[float, float]) -> Probe:
        assert self._plot is not None
        return self._points.nearest(place, self._plot.units_per_pixel())

    def _on_pointed(self, place: tuple[float, float] | None) -> None:
        if not self._pinned:
            self.move(None if place is None else self._snapped(place))

    def _on_clicked(self, place: tuple[float, float]) -> None:
        probe = self._snapped(place)
        if probe.sample is not None:
            self.point_clicked.emit(not probe.is_test, probe.sample)
            return
        self._pinned = not self._pinned
        self.move(probe)

    def _on_shift_clicked(self, place: tuple[float, float]) -> None:
        """Hold the other inputs at the numbers of a point."""
        probe = self._snapped(place)
        if self._points.slice is None:
            self._on_clicked(place)
        elif probe.sample is not None:
            self.hold_wished.emit(not probe.is_test, probe.sample)

    def _on_key_pressed(self, key: Qt.Key) -> None:
        if key == Qt.Key.Key_Escape:
            self.move(None)
            return
        if key in DIRECTIONS and self._plot is not None:
            x0, x1, y0, y1 = self._plot.extent
            dx, down = DIRECTIONS[key]
            x, y = ((x0 + x1) / 2, (y0 + y1) / 2) if self.at is None else self.at[:2]
            x = min(max(x + dx * (x1 - x0) / KEY_STEPS, x0), x1)
            y = min(max(y - down * (y1 - y0) / KEY_STEPS, y0), y1)
            self._pinned = True
            self.move(Probe(x, y))
