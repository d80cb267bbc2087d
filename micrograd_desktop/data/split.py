"""A data set as it is trained on: points made from their description, split into train and test."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from micrograd_desktop.data.generators import DATASETS, Floats
from micrograd_desktop.data.share import points_to_train

MARGIN = 0.08


@dataclass(frozen=True, slots=True)
class Points:
    """Inputs (n, d) and targets (n,), coded as the problem says, to train on and to test with."""

    train_x: Floats
    train_y: Floats
    test_x: Floats
    test_y: Floats


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


def generate(spec: DatasetDescription) -> Points:
    """The points of a description; the same description gives the same points.

    What is published keeps the order of its rows; the others are shuffled. At least one point is trained on.
    """
    rng, row = np.random.default_rng(spec.seed), DATASETS[spec.kind]
    wanted = {"classes": spec.classes} if row.classes is None else {}
    wanted |= {"seed": spec.seed} if row.published else {}
    inputs, targets = row.function(spec.samples, spec.noise, rng, **wanted)
    if not row.published:
        order = rng.permutation(len(targets))
        inputs, targets = inputs[order], targets[order]
    cut = points_to_train(len(targets), spec.train_share)
    return Points(inputs[:cut], targets[:cut], inputs[cut:], targets[cut:])


def extent(points: Points) -> tuple[float, float, float, float]:
    """A square (x0, x1, y0, y1) around all points, with a margin of 8 percent."""
    everything = np.vstack([points.train_x, points.test_x])
    low, high = everything.min(axis=0), everything.max(axis=0)
    middle, half = (low + high) / 2, max(float((high - low).max()) / 2, 0.5) * (1 + 2 * MARGIN)
    return float(middle[0] - half), float(middle[0] + half), float(middle[1] - half), float(middle[1] + half)
