"""At which steps a run is measured over all of its points, and how many of them a frame of it looks at.

A step of a minibatch sees few points, and to measure loss and accuracy over all of them may take a thousand times as
long. So a stated part of the work goes into it: every step is measured while that is little, else every 2nd, 4th, 8th,
... It follows from the settings alone, so that a run is the same on every machine: 1,000 points of the moons demo's
network (337 parameters) in batches of 16 are measured at every step, 10,000 at every 8th, 100,000 at every 128th. There
a step takes some 5 microseconds, its share of measuring some 18.

To look at a moment takes as long as a step over all points. A run that plays is looked at many times a second: where
that is much work it is over some of the points, evenly chosen, and what is shown says so. At rest it is over all.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

FEW_POINTS = 500
"""So many points are measured at every step, whatever the network."""

LITTLE_WORK = 500_000
"""Points times parameters that may be looked at for each step, on average."""

PASSES = 3
"""Or as much as a step itself takes: forward and backward are about so many times forward alone."""

GLANCED_POINTS = 4096
"""So many points of a set are looked at, whatever the network."""

GLANCED_WORK = 5_000_000
"""Points times parameters that are looked at all the same: some milliseconds."""


def stride(n_points: int, n_parameters: int, batch: int) -> int:
    """Steps from one that is measured over all points to the next, a power of two; step 0 is one of them.

    Parameters
    ----------
    n_points
        Training and test points together.
    n_parameters
        Of the network.
    batch
        Training points that a step sees.
    """
    if n_points <= FEW_POINTS:
        return 1
    allowed, steps = max(LITTLE_WORK // max(n_parameters, 1), PASSES * batch, 1), 1
    while steps * allowed < n_points:
        steps *= 2
    return steps


def glanced(n_points: int, n_parameters: int) -> Ints | None:
    """Which points of a set a glance is over, (``GLANCED_POINTS``,), numbers from 0 that rise; None for all of them."""
    if n_points <= GLANCED_POINTS or n_points * n_parameters <= GLANCED_WORK:
        return None
    return spread(n_points)


def spread(n_points: int) -> Ints:
    """So many as are glanced at, evenly chosen of ``n_points``: all where there are no more."""
    if n_points <= GLANCED_POINTS:
        return np.arange(n_points)
    return np.linspace(0, n_points - 1, GLANCED_POINTS).astype(np.int64)
