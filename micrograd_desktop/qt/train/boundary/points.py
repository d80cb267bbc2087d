"""The points that the plane shows: where they stand in it, what they are, and what the network takes them for."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.data.split import Points
from micrograd_desktop.data.table import Area
from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.presentation.boundary import Extent, Floats, Probe, around, nearest_point, placed
from micrograd_desktop.presentation.decisions import Ints, classes_of, confusion, scale_of
from micrograd_desktop.presentation.formats import count
from micrograd_desktop.presentation.slices import Slice, distances, opacities, settled, spread_of
from micrograd_desktop.qt.train.boundary.plane import MOST_DRAWN, drawn

Mask = NDArray[np.bool_]
Cell = tuple[int, int]

REACH = 8.0
"""Pixels within which the probe takes a point for its place."""

_BOTH = (True, False)


class PlanePoints:
    """Two sets of points: a dict has the train points' by True, and the test points' by False.

    Attributes
    ----------
    problem
        What is learnt from them.
    told, judged
        Whether it is known which points there are, and which of them the network gets wrong.
    tests_wanted
        Whether a person wants to see the test points.
    given
        The points themselves; None before there are any.
    slice
        The slice of more than two inputs that is shown; None where nothing is held.
    places
        Where they stand in the plane, each of shape (n, 2).
    targets
        Each of shape (n,).
    wrong, decided
        Which of them the network gets wrong, and the classes that they are taken for, each of shape (n,).
    scale, curve
        Of numbers: which one in size has the palette's last colour, and whether they are over one input.
    """

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.told, self.judged = False, True
        self.tests_wanted = True
        self.scale, self.curve = 1.0, False
        self._spread: Floats = np.ones(0)
        self._own_scores: dict[bool, Floats | None] = dict.fromkeys(_BOTH)
        self._forget()

    def clear(self) -> None:
        """Forget them: those of another data set are not known yet."""
        self.told = self.judged = False
        self._forget()

    def _forget(self) -> None:
        self.given: Points | None = None
        self.slice: Slice | None = None
        self.places: dict[bool, Floats] = {train: np.empty((0, 2)) for train in _BOTH}
        self.targets: dict[bool, Floats] = {train: np.empty(0) for train in _BOTH}
        self.wrong: dict[bool, Mask] = {train: np.empty(0, np.bool_) for train in _BOTH}
        self.decided: dict[bool, Ints] = {train: np.empty(0, np.int64) for train in _BOTH}

    def take(self, points: Points, wish: Slice) -> None:
        """These are the points, in the slice that is wished for; none of them is wrong until :meth:`judge` says so."""
        self.told, self.given = True, points
        self.targets = {True: points.train_y, False: points.test_y}
        self._own_scores = dict.fromkeys(_BOTH)
        self.curve = not self.problem.classes and points.train_x.shape[1] == 1
        self.wrong = {train: np.zeros(len(c), np.bool_) for train, c in self.targets.items()}
        self.decided = {train: np.zeros(len(c), np.int64) for train, c in self.targets.items()}
        self.scale = scale_of(self.problem, np.concatenate([points.train_y, points.test_y]))
        slice_ = settled(wish, points)
        if slice_ is not None:
            self._spread = spread_of(points)
        self.show_slice(slice_)

    def show_slice(self, slice_: Slice | None) -> None:
        """Put the points where a slice has them."""
        assert self.given is not None
        self.slice = slice_
        self.places = {
            train: placed(self.problem, self._inputs(train), self.targets[train], slice_) for train in _BOTH
        }  # fmt: skip

    def opacity(self, train: bool) -> Floats | None:
        """How much of their colour the drawn ones have, being far from the slice; None where all have it whole."""
        if self.slice is None:
            return None
        inputs = self._inputs(train)
        return opacities(distances(inputs[drawn(len(inputs))], self.slice, self._spread))

    def _inputs(self, train: bool) -> Floats:
        assert self.given is not None
        return self.given.train_x if train else self.given.test_x

    @property
    def has_test(self) -> bool:
        """Whether there are test points."""
        return len(self.places[False]) > 0

    @property
    def tests_shown(self) -> bool:
        """Whether test points are in sight."""
        return self.tests_wanted and self.has_test

    @property
    def sets(self) -> tuple[bool, ...]:
        """The sets in sight."""
        return _BOTH if self.tests_shown else (True,)

    @property
    def extent(self) -> Extent:
        """What of the plane is shown of these points while no heat map says so."""
        assert self.given is not None
        return around(self.problem, self.given, self.slice)

    def judge(self, train: Mask, test: Mask) -> bool:
        """The network gets these wrong, one bool a point; returns whether that is news.

        Raises
        ------
        ValueError
            When there is not one a point.
        """
        masks = {True: np.asarray(train, np.bool_), False: np.asarray(test, np.bool_)}
        if any(len(masks[which]) != len(self.places[which]) for which in masks):
            raise ValueError("There must be one mark a point")
        if self.judged and all(np.array_equal(masks[which], self.wrong[which]) for which in masks):
            return False
        self.wrong, self.judged = masks, True
        return True

    def decide(self, train: Ints, test: Ints) -> bool:
        """The points are taken for these classes, one a point; returns whether that is news."""
        decided = {True: train, False: test}
        if all(np.array_equal(decided[which], self.decided[which]) for which in decided):
            return False
        self.decided = decided
        return True

    def set_own_scores(self, train: Floats | None, test: Floats | None) -> None:
        """What the network says at the points themselves, (k, n), where a slice does not; None where it does."""
        self._own_scores = {True: train, False: test}

    def own_scores(self, probe: Probe) -> Floats | None:
        """What the network says, (k,), at a point that is beside the slice; None where the plane says it."""
        scores = None if probe.sample is None or self.slice is None else self._own_scores[not probe.is_test]
        if scores is None or probe.sample is None or probe.sample >= scores.shape[1]:
            return None
        return scores[:, probe.sample]

    def confusion(self) -> Ints:
        """How many of the points in sight are of each class (row) and taken for each (column)."""
        classes, decided = (
            np.concatenate(parts)
            for parts in zip(*((self._classes(train), self.decided[train]) for train in self.sets), strict=True)
        )
        return confusion(self.problem, classes, decided)

    def ringed(self, cell: Cell | None) -> Floats:
        """Where those in sight stand, (n, 2), that are wrong, or that are in a cell of the confusion matrix."""
        return np.concatenate([self.places[train][self.marks(train, cell)] for train in self.sets])

    def marks(self, train: bool, cell: Cell | None) -> Mask:
        """Which of a set are wrong, or in a cell of the confusion matrix, one bool a point."""
        if cell is None:
            return self.wrong[train]
        ringed: Mask = (self._classes(train) == cell[0]) & (self.decided[train] == cell[1])
        return ringed

    def _classes(self, train: bool) -> Ints:
        return classes_of(self.problem, self.targets[train])

    def nearest(self, place: tuple[float, float], unit: tuple[float, float]) -> Probe:
        """The sample in sight that is nearest to a place, else the place itself; a pixel is as large as ``unit``."""
        return nearest_of({train: self.places[train] for train in self.sets}, place, unit)

    def summary(self) -> str:
        """How many there are in sight, and how many of them are wrong."""
        return "; ".join(self._summary(train) for train in self.sets)

    def _summary(self, train: bool) -> str:
        n, name = len(self.places[train]), "train" if train else "test"
        if not self.judged or not self.problem.classes:
            return f"{count(n)} {name} points"
        text = f"{count(int(self.wrong[train].sum()))} of {count(n)} {name} points wrong"
        return text if n <= MOST_DRAWN else f"{text} ({count(MOST_DRAWN)} drawn)"


def nearest_of(sets: Mapping[bool, Floats], place: tuple[float, float], unit: tuple[float, float]) -> Probe:
    """The point of some sets, train points by True, that is nearest to a place, else the place itself."""
    best, distance = Probe(*place), REACH
    for train, places in sets.items():
        index = nearest_point(places, place, unit, distance)
        if index >= 0:
            x, y = (float(v) for v in places[index])
            best = Probe(x, y, index, not train)
            distance = math.hypot((x - place[0]) / unit[0], (y - place[1]) / unit[1])
    return best


def points_of(train_x: Floats, train_y: Floats, test_x: Floats, test_y: Floats, area: Area | None) -> Points:
    """Points of inputs of shape (n, d), and targets (n,), as arrays of floats."""
    targets = [np.asarray(given, np.float64) for given in (train_y, test_y)]
    return Points(_rows(train_x), targets[0], _rows(test_x), targets[1], area)


def _rows(inputs: Floats) -> Floats:
    """Inputs of shape (n, d); none are those of the plane."""
    given = np.asarray(inputs, np.float64)
    return given if given.ndim > 1 else given.reshape(-1, 2)
