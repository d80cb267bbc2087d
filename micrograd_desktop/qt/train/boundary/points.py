"""The points that the plane shows: where they stand in it, what they are, and what the network takes them for."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TypeVar

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
from micrograd_desktop.translation import tr, trn

Mask = NDArray[np.bool_]
Cell = tuple[int, int]
_T = TypeVar("_T", bound=np.generic)

REACH = 8.0
"""Pixels within which the probe takes a point for its place."""

NOT_KNOWN = -1
"""The class that a point is taken for before that is known."""

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
    numbers
        Which of them were judged, from 0 and rising, each of shape (k,); None for all.
    wrong, decided
        Which of those the network gets wrong, and the classes that they are taken for, each of shape (k,).
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
        self._classes: dict[bool, Ints] = {train: np.empty(0, np.int64) for train in _BOTH}
        self.numbers: dict[bool, Ints | None] = dict.fromkeys(_BOTH)
        self.wrong: dict[bool, Mask] = {train: np.empty(0, np.bool_) for train in _BOTH}
        self.decided: dict[bool, Ints] = {train: np.empty(0, np.int64) for train in _BOTH}

    def take(self, points: Points, wish: Slice) -> None:
        """These are the points, in the slice that is wished for; none of them is wrong until :meth:`judge` says so."""
        self.told, self.given = True, points
        self.targets = {True: points.train_y, False: points.test_y}
        self._classes = {train: classes_of(self.problem, y) for train, y in self.targets.items()}
        self._own_scores = dict.fromkeys(_BOTH)
        self.numbers = dict.fromkeys(_BOTH)
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

    def choose(self, train: Ints | None, test: Ints | None) -> bool:
        """These were judged, by their numbers, None for all; returns whether others were before."""
        numbers = {True: train, False: test}
        if all(_are_same(numbers[which], self.numbers[which]) for which in numbers):
            return False
        self.numbers, self.judged = numbers, False
        self.wrong = {which: np.zeros(self.looked_at(which), np.bool_) for which in _BOTH}
        self.decided = {which: np.full(self.looked_at(which), NOT_KNOWN) for which in _BOTH}
        return True

    def looked_at(self, train: bool) -> int:
        """How many of a set were judged."""
        numbers = self.numbers[train]
        return len(self.targets[train]) if numbers is None else len(numbers)

    def judge(self, train: Mask, test: Mask) -> bool:
        """The network gets these wrong, one bool a point that was judged; returns whether that is news.

        Raises
        ------
        ValueError
            When there is not one a point.
        """
        masks = {True: np.asarray(train, np.bool_), False: np.asarray(test, np.bool_)}
        if any(len(masks[which]) != self.looked_at(which) for which in masks):
            raise ValueError("There must be one mark a point")
        if self.judged and all(np.array_equal(masks[which], self.wrong[which]) for which in masks):
            return False
        self.wrong, self.judged = masks, True
        return True

    def decide(self, train: Ints, test: Ints) -> bool:
        """The points that were judged are taken for these classes; returns whether that is news."""
        decided = {True: train, False: test}
        if all(np.array_equal(decided[which], self.decided[which]) for which in decided):
            return False
        self.decided = decided
        return True

    def set_own_scores(self, train: Floats | None, test: Floats | None) -> None:
        """What the network says at the points that were judged, (n_scores, k); None where that is not known."""
        self._own_scores = {True: train, False: test}

    def own_scores(self, probe: Probe) -> Floats | None:
        """What the network says, (n_scores,), at a point that is beside the slice; None where the plane says it.

        NaN where that is not known, as of a point that was not judged.
        """
        scores = None if probe.sample is None or self.slice is None else self._own_scores[not probe.is_test]
        if scores is None or probe.sample is None:
            return None
        place = self._place(not probe.is_test, probe.sample)
        return np.full(len(scores), np.nan) if place is None else scores[:, place]

    def is_wrong(self, train: bool, number: int) -> bool:
        """Whether the network gets a point wrong; one that was not judged is not known to be."""
        place = self._place(train, number)
        return place is not None and bool(self.wrong[train][place])

    def _place(self, train: bool, number: int) -> int | None:
        """Where a point is among those that were judged; None if it was not."""
        numbers = self.numbers[train]
        if numbers is None:
            return number
        place = int(np.searchsorted(numbers, number))
        return place if place < len(numbers) and numbers[place] == number else None

    def confusion(self) -> Ints:
        """How many of the points in sight are of each class (row) and taken for each (column)."""
        classes, decided = (
            np.concatenate(parts)
            for parts in zip(*((self._judged(self._classes, t), self.decided[t]) for t in self.sets), strict=True)
        )
        return confusion(self.problem, classes, decided)

    def ringed(self, cell: Cell | None) -> Floats:
        """Where those in sight stand, (n, 2), that are wrong, or that are in a cell of the confusion matrix.

        Of the wrong ones these are those which are drawn.
        """
        return np.concatenate([self._judged(self.places, train)[self._to_ring(train, cell)] for train in self.sets])

    def ringed_count(self, cell: Cell | None) -> int:
        """How many in sight are wrong, or in a cell, drawn or not."""
        return sum(int(np.count_nonzero(self._ringed(train, cell))) for train in self.sets)

    def _to_ring(self, train: bool, cell: Cell | None) -> Mask:
        ringed, n = self._ringed(train, cell), len(self.targets[train])
        if cell is not None or self.numbers[train] is not None or n <= MOST_DRAWN:
            return ringed
        seen = np.zeros(n, np.bool_)
        seen[drawn(n)] = True
        return ringed & seen

    def marks(self, train: bool, cell: Cell | None) -> Mask:
        """Which of a set are ringed, one bool a point; one that was not judged is not."""
        ringed, numbers = self._to_ring(train, cell), self.numbers[train]
        if numbers is None:
            return ringed
        marks = np.zeros(len(self.targets[train]), np.bool_)
        marks[numbers] = ringed
        return marks

    def _ringed(self, train: bool, cell: Cell | None) -> Mask:
        """Which of those of a set that were judged are wrong, or in a cell of the confusion matrix, one bool each."""
        if cell is None:
            return self.wrong[train]
        ringed: Mask = (self._judged(self._classes, train) == cell[0]) & (self.decided[train] == cell[1])
        return ringed

    def _judged(self, arrays: dict[bool, NDArray[_T]], train: bool) -> NDArray[_T]:
        """The part of a set's array that those have which were judged."""
        numbers = self.numbers[train]
        return arrays[train] if numbers is None else arrays[train][numbers]

    def nearest(self, place: tuple[float, float], unit: tuple[float, float]) -> Probe:
        """The sample in sight that is nearest to a place, else the place itself; a pixel is as large as ``unit``.

        It is one of those that were judged.
        """
        probe = nearest_of({train: self._judged(self.places, train) for train in self.sets}, place, unit)
        if probe.sample is None or (numbers := self.numbers[not probe.is_test]) is None:
            return probe
        return probe._replace(sample=int(numbers[probe.sample]))

    def summary(self) -> str:
        """How many there are in sight, and how many of them are wrong."""
        return "; ".join(self._summary(train) for train in self.sets)

    def _summary(self, train: bool) -> str:
        n = len(self.places[train])
        if not self.judged or not self.problem.classes:
            if train:
                return trn("{n} train point", "{n} train points", n)
            return trn("{n} test point", "{n} test points", n)
        k = self.looked_at(train)
        wrong = count(int(self.wrong[train].sum()))
        text = (
            trn("{wrong} of {n} train point wrong", "{wrong} of {n} train points wrong", k, wrong=wrong)
            if train
            else trn("{wrong} of {n} test point wrong", "{wrong} of {n} test points wrong", k, wrong=wrong)
        )
        if k < n:
            return tr("{words} ({looked_at} of {all} looked at)", words=text, looked_at=count(k), all=count(n))
        return text if n <= MOST_DRAWN else tr("{words} ({drawn} drawn)", words=text, drawn=count(MOST_DRAWN))

    def over(self) -> tuple[int, int]:
        """Of how many points marks and counts are, and how many there are in sight."""
        return sum(map(self.looked_at, self.sets)), sum(len(self.targets[train]) for train in self.sets)


def _are_same(some: Ints | None, others: Ints | None) -> bool:
    """Whether the same points are chosen: mostly it is the same array."""
    if some is None or others is None or some is others:
        return some is others
    return np.array_equal(some, others)


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
