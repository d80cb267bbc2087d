"""The plane as a hidden layer bends it, in the output's place, with the choice of the two neurons that are its axes."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from micrograd_desktop.presentation.boundary import Floats, Probe
from micrograd_desktop.presentation.formats import signed
from micrograd_desktop.presentation.plane_words import of_point
from micrograd_desktop.qt.controls.fields import Choice
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.train.boundary.bent_plot import TIP, BentPlot
from micrograd_desktop.qt.train.boundary.bent_points import BentPoints
from micrograd_desktop.qt.train.boundary.points import Cell, PlanePoints
from micrograd_desktop.qt.train.boundary.probe import PlaneProbe
from micrograd_desktop.qt.train.boundary.probe_row import ProbeRow, Reading
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.presentation.bent_plane import BentPlane, BentWish
    from micrograd_desktop.qt.train.boundary.bent_parts import BentParts


ROOM_FOR_NAMES = 330
"""Width of the pane, in pixels, from which on both choices have room for "Neuron 2.16"."""


class BentView(QWidget):
    """The plot over the two choices. ``probe`` follows the pointer over it, as that of the plain plane does.

    Signals
    -------
    outdated()
        Another picture is wanted than the last one that came.
    """

    outdated = Signal()

    def __init__(self, points: PlanePoints, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: tuple[int, ...] = ()
        self._layer: int | None = None
        self.plot = BentPlot()
        self._plain, self._points = points, BentPoints(points)
        self.plot.parts = self._spoken
        self.probe = PlaneProbe(self._points, self)
        self.probe.follow(self.plot)
        self.across, self.up = Choice([]), Choice([])
        row = QHBoxLayout()
        row.setContentsMargins(20, 4, 12, 0)
        row.setSpacing(8)
        for text, name, choice, tip in (
            (tr("Across"), tr("Across: neuron"), self.across, tr("The neuron whose output is the axis to the right")),
            (tr("Up"), tr("Up: neuron"), self.up, tr("The neuron whose output is the axis upwards")),
        ):
            label = PlainLabel(text)
            label.setBuddy(choice)
            choice.setAccessibleName(name)
            set_tip(choice, tip)
            row.addWidget(label)
            row.addWidget(choice, 1)
            choice.value_chosen.connect(lambda _value: self._on_chosen())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.plot, 1)
        layout.addLayout(row)
        theme().changed.connect(self.outdated)

    @property
    def layer(self) -> int | None:
        """The hidden layer, from 1, that bends the plane; None before one was chosen."""
        return self._layer

    # -- for those who hear it

    @property
    def sets(self) -> tuple[bool, ...]:
        """The sets in sight, train points by True."""
        return self._points.sets

    @property
    def places(self) -> Mapping[bool, Floats]:
        """Where their points stand, each of shape (n, 2)."""
        return self._points.places

    @property
    def probed(self) -> tuple[bool, int] | None:
        """The point that the probe stands at, by its place among those drawn."""
        at = self.probe.at
        if at is None or at.sample is None:
            return None
        place = self._points.place_of(not at.is_test, at.sample)
        return None if place is None else (not at.is_test, place)

    def point_at(self, train: bool, place: int) -> None:
        """Put the probe on a point, by its place among those drawn."""
        x, y = self.places[train][place].tolist()
        self.probe.move(Probe(x, y, self._points.sample_of(train, place), not train))

    def told(self, train: bool, place: int) -> str:
        """A point: what the two neurons say of it, and what it is."""
        x, y = self.places[train][place].tolist()
        probe, plain = Probe(x, y, self._points.sample_of(train, place), not train), self._plain
        assert probe.sample is not None
        target, wrong = float(plain.targets[train][probe.sample]), plain.is_wrong(train, probe.sample)
        said = of_point(plain.problem, probe, target, wrong, math.nan)
        return f"{said[:1].upper()}{said[1:]}, {self._place(probe)}"

    def _spoken(self) -> BentParts:
        from micrograd_desktop.qt.train.boundary.bent_parts import BentParts  # which only a listener needs

        return BentParts(self)

    def set_layers(self, sizes: Sequence[int]) -> None:
        """How many neurons each hidden layer has."""
        self._sizes, self._layer = tuple(sizes), None
        self.forget()

    def forget(self) -> None:
        """Show nothing: what comes next is of other points, or of other neurons."""
        self._points.take(None)
        self.probe.move(None)
        self.plot.set_problem(self._points.problem)
        self.plot.set_bent(None)

    def choose(self, layer: int) -> None:
        """Show how a hidden layer, from 1, bends the plane: its first two neurons at first."""
        if layer == self._layer:
            return
        self._layer = layer
        self._name_neurons("0", "1")
        self._on_chosen()

    def _name_neurons(self, across: str, up: str) -> None:
        """Offer the layer's neurons, of which these are chosen, by as much of their names as there is room for."""
        assert self._layer is not None
        names = [f"{self._layer}.{k + 1}" for k in range(self._sizes[self._layer - 1])]
        if self.width() >= ROOM_FOR_NAMES:
            names = [tr("Neuron {name}", name=name) for name in names]
        rows = [(str(k), name) for k, name in enumerate(names)]
        for choice, chosen in ((self.across, across), (self.up, up)):
            choice.set_rows(rows)
            choice.show_value(chosen)

    @property
    def rows(self) -> tuple[int, int] | None:
        """The two neurons, by their rows in ``Heatmaps.grids``; None before a layer was chosen."""
        if self._layer is None:
            return None
        first = sum(self._sizes[: self._layer - 1])
        return first + int(self.across.currentData()), first + int(self.up.currentData())

    def wish(self) -> BentWish | None:
        """What is to be drawn of the next moment; None if nobody sees it."""
        rows = self.rows
        return None if rows is None or not self.isVisible() else self.plot.wish(rows)

    def take(self, bent: BentPlane) -> None:
        """The plane of a moment, if it is still of these neurons."""
        if bent.wish.rows == self.rows:
            self._points.take(bent)
            self.plot.set_bent(bent)
            self.show_marks()
            if (moved := self._points.moved(self.probe.at)) is not None:
                self.probe.move(moved)

    def show_marks(self, ringed: Cell | None = None) -> None:
        """Draw the sets in sight, and rings around the points that are wrong, or that are in a cell of the matrix."""
        self.plot.set_marks(self._points.sets, self._points.ringed(ringed))

    def show_probe(self, row: ProbeRow, reading: Reading) -> None:
        """Draw the crosshair, and say where it is, by what the two neurons say there, and what a point is."""
        probe = self.probe.at
        set_tip(self.plot, TIP if probe is None else self.probe.tip)
        if probe is None:
            self.plot.set_probe(None)
            row.show_hint()
            return
        score, label, text = reading.of_sample(probe)
        self.plot.set_probe((probe.x, probe.y, score), label)
        row.show_words(self._place(probe), text)

    def _place(self, probe: Probe) -> str:
        said = zip((self.across, self.up), (probe.x, probe.y), strict=True)
        return ", ".join(f"{self._layer}.{int(choice.currentData()) + 1} = {signed(at, 3)}" for choice, at in said)

    def _on_chosen(self) -> None:
        self.forget()
        self.outdated.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A picture of this size is wanted."""
        super().resizeEvent(event)
        if self._layer is not None:
            self._name_neurons(self.across.currentData(), self.up.currentData())
        self.outdated.emit()
