"""TensorFlow Playground's six data sets, by its formulas and ranges (its ``dataset.ts``, commit 02469bd).

Their noise is a share, there from 0 to 0.5, of ranges that each function names. Targets of classes are -1 and +1.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Samples = tuple[Floats, Floats]

RADIUS = 5.0
EDGE = 6.0
"""The points that have numbers lie within it."""

_HILLS = ((-4.0, 2.5, 1.0), (0.0, 2.5, -1.0), (4.0, 2.5, 1.0), (-4.0, -2.5, -1.0), (0.0, -2.5, 1.0), (4.0, -2.5, -1.0))
"""Where the hills (+1) and hollows (-1) of ``multi_gauss`` are."""


def circle(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """A disc up to half the radius, a ring from 0.7 of it; where the moved point is within the disc it is +1.

    The noise moves only the place that the class is taken from, by up to the radius.
    """
    within = n // 2
    radius = np.concatenate([rng.uniform(0.0, 0.5 * RADIUS, within), rng.uniform(0.7 * RADIUS, RADIUS, n - within)])
    angle = rng.uniform(0.0, 2 * np.pi, n)
    inputs = radius[:, None] * np.column_stack([np.sin(angle), np.cos(angle)])
    moved = inputs + rng.uniform(-RADIUS, RADIUS, (n, 2)) * noise
    return inputs, np.where(np.hypot(moved[:, 0], moved[:, 1]) < 0.5 * RADIUS, 1.0, -1.0)


def xor(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """A square, 0.3 from the axes; +1 where the product of the moved place is 0 or more. Noise is as in ``circle``."""
    inputs = rng.uniform(-RADIUS, RADIUS, (n, 2))
    inputs += np.where(inputs > 0, 0.3, -0.3)
    moved = inputs + rng.uniform(-RADIUS, RADIUS, (n, 2)) * noise
    return inputs, np.where(moved[:, 0] * moved[:, 1] >= 0, 1.0, -1.0)


def gauss(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """Clouds around (2, 2), +1, and (-2, -2), -1, whose variance is 0.5 and 7 times the noise."""
    targets = np.where(np.arange(n) < n // 2, 1.0, -1.0)
    return 2.0 * targets[:, None] + rng.normal(0.0, np.sqrt(0.5 + 7.0 * noise), (n, 2)), targets


def spiral(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """Two arms that wind 1.75 turns; the noise moves a point by up to 1."""
    inputs, targets = np.empty((n, 2)), np.where(np.arange(n) < n // 2, 1.0, -1.0)
    for target, delta in ((1.0, 0.0), (-1.0, np.pi)):
        count = int(np.sum(targets == target))
        share = np.arange(count) / max(count, 1)
        angle = 1.75 * share * 2 * np.pi + delta
        arm = RADIUS * share[:, None] * np.column_stack([np.sin(angle), np.cos(angle)])
        inputs[targets == target] = arm + rng.uniform(-1.0, 1.0, (count, 2)) * noise
    return inputs, targets


def plane(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """A slope: a tenth of the sum of the moved place. The noise moves it by up to 6."""
    inputs, moved = _moved(n, noise, rng)
    return inputs, moved.sum(axis=1) / 10.0


def multi_gauss(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """Hills and hollows of radius 2: the one that is largest in size at the moved place. Noise is as in ``plane``."""
    inputs, moved = _moved(n, noise, rng)
    values = np.zeros(n)
    for x, y, sign in _HILLS:
        here = sign * np.maximum(1.0 - np.hypot(moved[:, 0] - x, moved[:, 1] - y) / 2.0, 0.0)
        values = np.where(np.abs(here) > np.abs(values), here, values)
    return inputs, values


def _moved(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """Places in the square, and where they are taken to be."""
    inputs = rng.uniform(-EDGE, EDGE, (n, 2))
    return inputs, inputs + rng.uniform(-EDGE, EDGE, (n, 2)) * noise
