"""A data set as it is trained on: points made from their description, split into train and test."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.data.generators import DATASETS, Floats, table_of
from micrograd_desktop.data.share import points_to_train
from micrograd_desktop.data.table import Area, Table
from micrograd_desktop.lazy_dataclass import dataclass

MARGIN = 0.08


@dataclass(frozen=True, slots=True)
class Points:
    """Inputs (n, d) and targets (n,), coded as the problem says, to train on and to test with.

    ``area`` is what of the plane is shown whatever the points are, ``(x0, x1, y0, y1)``, if there is such a part: what
    was painted on, or of a table of two inputs a range for each.
    """

    train_x: Floats
    train_y: Floats
    test_x: Floats
    test_y: Floats
    area: Area | None = None

    def seen(self, rows: Callable[[Floats], Floats]) -> Points:
        """The same points with other inputs, which ``rows`` makes of theirs (n, d): those that a network sees."""
        return replace(self, train_x=rows(self.train_x), test_x=rows(self.test_x))


class DatasetDescription(Protocol):
    """What ``generate`` reads; the project's ``DatasetSpec`` is one."""

    @property
    def kind(self) -> str:
        """A row of ``DATASETS``."""
        ...

    @property
    def samples(self) -> int:
        """Number of points."""
        ...

    @property
    def noise(self) -> float:
        """Standard deviation of the noise."""
        ...

    @property
    def train_share(self) -> float:
        """The part of the points to train on, 0 to 1."""
        ...

    @property
    def seed(self) -> int:
        """Seeds points and split."""
        ...

    @property
    def classes(self) -> int:
        """The number of classes, where the data set leaves it open."""
        ...

    @property
    def formula(self) -> str:
        """The function of x, where the data set takes one."""
        ...

    @property
    def table(self) -> Table | None:
        """A person's own points, if they are these."""
        ...


def generate(spec: DatasetDescription) -> Points:
    """The points of a description; the same description gives the same points.

    What is published keeps the order of its rows; the others are shuffled. At least one point is trained on. A table
    is shuffled so that rows added at its end leave the others in their order.
    """
    rng = np.random.default_rng(spec.seed)
    order: NDArray[np.int64] | None = None
    table = table_of(spec.kind, spec.table)
    if table is not None:
        inputs, targets = trained_form(table)
        order = np.argsort(rng.random(len(targets)), kind="stable")
    else:
        row = DATASETS[spec.kind]
        wanted: dict[str, int | str] = {"classes": spec.classes} if row.classes is None else {}
        wanted |= {"formula": spec.formula} if row.typed else {}
        wanted |= {"seed": spec.seed} if row.published else {}
        assert row.function is not None
        inputs, targets = row.function(spec.samples, spec.noise, rng, **wanted)
        if not row.published:
            order = rng.permutation(len(targets))
    if order is not None:
        inputs, targets = inputs[order], targets[order]
    cut = points_to_train(len(targets), spec.train_share)
    area = None if table is None else table.area or _own_scales(inputs)
    return Points(inputs[:cut], targets[:cut], inputs[cut:], targets[cut:], area)


@lru_cache(maxsize=4)
def points_of(spec: DatasetDescription) -> Points:
    """The same as ``generate``, made once for all who ask soon after each other: only read."""
    points = generate(spec)
    for array in (points.train_x, points.train_y, points.test_x, points.test_y):
        array.flags.writeable = False
    return points


def trained_form(table: Table) -> tuple[Floats, Floats]:
    """The inputs (n, d) of a table as they are trained on, and its targets (n,) as the problem codes them."""
    rows = np.frombuffer(table.numbers, "<f8").reshape(-1, table.width).astype(np.float64)
    shift, scale = (np.array([getattr(column, name) for column in table.columns]) for name in ("shift", "scale"))
    targets = rows[:, -1]
    return (rows[:, :-1] - shift) / scale, 2.0 * targets - 1.0 if len(table.classes) == 2 else targets.copy()


LEAST_PART = 1e-6
"""Points nearer to each other than this part of their distance from 0 can't be told apart on an axis."""


def _own_scales(inputs: Floats) -> Area | None:
    """Around inputs (n, 2) of a table each of which may be in a unit of its own: the points fill the plane."""
    if inputs.shape[1] != 2:
        return None
    low, high = inputs.min(axis=0), inputs.max(axis=0)
    middle, half = (low + high) / 2, (high - low) / 2
    half = np.where(half > LEAST_PART * np.abs(middle), half, 0.5) * (1 + 2 * MARGIN)
    (x0, y0), (x1, y1) = (middle - half).tolist(), (middle + half).tolist()
    return x0, x1, y0, y1


def extent(points: Points) -> tuple[float, float, float, float]:
    """A square (x0, x1, y0, y1) around all points, with a margin of 8 percent; the points' area if all lie in it.

    Where all points are one place, or as good as that beside their distance from 0, it reaches 0.5 to each side.
    """
    everything = np.vstack([points.train_x, points.test_x])
    low, high = everything.min(axis=0), everything.max(axis=0)
    if points.area is not None:
        x0, x1, y0, y1 = points.area
        if x0 <= low[0] and high[0] <= x1 and y0 <= low[1] and high[1] <= y1:
            return points.area
    middle, half = (low + high) / 2, float((high - low).max()) / 2
    half = (half if half > LEAST_PART * float(np.abs(middle).max()) else 0.5) * (1 + 2 * MARGIN)
    return float(middle[0] - half), float(middle[0] + half), float(middle[1] - half), float(middle[1] + half)
