"""Percentiles for every frame, from the first on.

NumPy's own take longer to call than to work out, and import all of ``numpy.ma`` on their way.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


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
    ordered = np.partition(values, (low, high), axis=-1)
    below, above = ordered[..., low], ordered[..., high]
    step = above - below
    found: Floats = np.asarray(below + step * share if share < 0.5 else above - step * (1.0 - share))
    return found
