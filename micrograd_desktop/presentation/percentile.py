"""Percentiles for every frame, from the first on.

NumPy's own take longer to call than to work out, and import all of ``numpy.ma`` on their way.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


MANY = 16_384
"""Values from which on it is worth while to sort out those that are certainly below a high percentile."""

SAMPLED = 4096


def percentiles(values: Floats, percent: float) -> Floats:
    """The percentile along the last axis, as ``np.percentile`` has it: linear between the two values around it.

    Parameters
    ----------
    values
        Shape (..., n), finite, n at least 1.
    percent
        0 to 100.
    """
    place = (values.shape[-1] - 1) * (percent / 100.0)
    low = math.floor(place)
    high, share = min(low + 1, values.shape[-1] - 1), place - low
    if values.ndim == 1 and len(values) >= MANY:
        values, low, high = _without_the_least(values, low, high)
    ordered = np.partition(values, low, axis=-1)  # of two places at once NumPy takes twice as long
    below = ordered[..., low]
    above = ordered[..., high:].min(axis=-1) if high > low else below
    step = above - below
    found: Floats = np.asarray(below + step * share if share < 0.5 else above - step * (1.0 - share))
    return found


def _without_the_least(values: Floats, low: int, high: int) -> tuple[Floats, int, int]:
    """The same search among fewer values: of those that a sample says are too small only the number counts.

    What the sample says is checked: values that are not enough are not taken.
    """
    sample = values[:: len(values) // SAMPLED]
    place = len(sample) * low // len(values) - 3 * math.isqrt(len(sample))
    if place < len(sample) // 2:
        return values, low, high
    larger = values[values >= np.partition(sample, place)[place]]
    left_out = len(values) - len(larger)
    return (larger, low - left_out, high - left_out) if left_out <= low else (values, low, high)
