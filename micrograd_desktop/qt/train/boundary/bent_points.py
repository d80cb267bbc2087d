"""The points of a bent plane: those of the plain plane, where two neurons put them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.presentation.boundary import Floats, Probe
from micrograd_desktop.presentation.slices import Slice
from micrograd_desktop.qt.train.boundary.points import Cell, PlanePoints, nearest_of

if TYPE_CHECKING:
    from micrograd_desktop.presentation.bent_plane import BentPlane


class BentPoints:
    """Says which point is near, and which are ringed, as ``PlanePoints`` does; a dict has train points by True.

    Attributes
    ----------
    slice
        None: every point stands where its own inputs put it.
    places
        Where those drawn stand, each of shape (n, 2).
    """

    def __init__(self, plain: PlanePoints) -> None:
        self._plain = plain
        self.slice: Slice | None = None
        self.take(None)

    def take(self, bent: BentPlane | None) -> None:
        """These are the points; None for no points."""
        carried = {True: None, False: None} if bent is None else {True: bent.train, False: bent.test}
        self.places = {train: np.empty((0, 2)) if c is None else c.points for train, c in carried.items()}
        self._samples = {train: np.empty(0, np.int64) if c is None else c.samples for train, c in carried.items()}

    def sample_of(self, train: bool, place: int) -> int:
        """The number of a point, by its place among those drawn."""
        return int(self._samples[train][place])

    def place_of(self, train: bool, sample: int) -> int | None:
        """The place of a point among those drawn; None if it is not."""
        found = np.flatnonzero(self._samples[train] == sample)
        return int(found[0]) if len(found) else None

    @property
    def problem(self) -> Problem:
        """What is learnt from them."""
        return self._plain.problem

    @property
    def sets(self) -> tuple[bool, ...]:
        """The sets in sight."""
        return self._plain.sets

    def ringed(self, cell: Cell | None) -> Floats:
        """Where those in sight stand, (n, 2), that are wrong, or that are in a cell of the confusion matrix."""
        marks = {train: self._plain.marks(train, cell) for train in self.sets}
        return np.concatenate(
            [self.places[t][mask[self._samples[t]]] for t, mask in marks.items() if self._known(t, len(mask))]
            or [np.empty((0, 2))]
        )

    def _known(self, train: bool, count: int) -> bool:
        """Whether the points are of those that the plain plane has."""
        samples = self._samples[train]
        return not len(samples) or int(samples[-1]) < count

    def nearest(self, place: tuple[float, float], unit: tuple[float, float]) -> Probe:
        """The sample in sight that is nearest to a place, else the place itself; a pixel is as large as ``unit``."""
        probe = nearest_of({train: self.places[train] for train in self.sets}, place, unit)
        if probe.sample is None:
            return probe
        return probe._replace(sample=int(self._samples[not probe.is_test][probe.sample]))

    def moved(self, probe: Probe | None) -> Probe | None:
        """A probe of a point where that stands now; None for any other."""
        if probe is None or probe.sample is None:
            return None
        found = np.flatnonzero(self._samples[not probe.is_test] == probe.sample)
        if not len(found):
            return None
        x, y = self.places[not probe.is_test][found[0]].tolist()
        return probe._replace(x=x, y=y)
