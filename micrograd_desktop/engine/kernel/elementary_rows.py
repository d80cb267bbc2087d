"""Functions of :mod:`micrograd_desktop.engine.elementary` for whole arrays: the same operations, so the same bits.

NumPy stands in with them until a network is compiled; a call of Python for each number takes fifty times as long.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from micrograd_desktop.engine.elementary import (
    HALF_LN2_HIGH,
    HALF_LN2_LOW,
    HALF_PI_HIGH,
    HALF_PI_LOW,
    HALF_PI_MIDDLE,
    LARGEST_REDUCED,
    ROUND_TO_INTEGER,
    TWICE_LOG2_E,
    TWO_OVER_PI,
    cos_general,
    sin_general,
)
from micrograd_desktop.engine.kernel.tape import Floats


def tanh_rows(x: Floats) -> Floats:
    """See ``elementary.tanh``, operation by operation."""
    z = np.minimum(np.abs(x), 20.0)
    near = z < 0.75
    k = np.where(near, 0.0, (z * TWICE_LOG2_E + ROUND_TO_INTEGER) - ROUND_TO_INTEGER)
    a = (z - k * HALF_LN2_HIGH) - k * HALF_LN2_LOW
    y = a * a
    p = y * (-1940.737034073278 + (-119.29593322280547 - 1.1573379038761238 * y) * y)
    q = 5822.211102219849 + (2686.7722405558306 + (135.53720767618125 + 1.2 * y) * y) * y
    t = a * (q + p)
    less = t - q
    power = np.ldexp(1.0, np.where(np.isnan(k), 0.0, k).astype(np.int64))
    rest = np.where(near, a * p, less + less) / np.where(near, q, power * (q + t) - less)
    result: Floats = np.copysign(np.where(near, a, 1.0) + rest, x)
    return result


def sin_rows(x: Floats) -> Floats:
    """See ``elementary.sin``, operation by operation."""
    result: Floats = _circular_rows(np.abs(x), 0.0) * np.copysign(1.0, x)
    return _with_far(result, x, sin_general)


def cos_rows(x: Floats) -> Floats:
    """See ``elementary.cos``, operation by operation."""
    return _with_far(_circular_rows(np.abs(x), 1.0), x, cos_general)


def _with_far(result: Floats, x: Floats, general: Callable[[float], float]) -> Floats:
    """What is beyond the reach of the reduction, or no number, is C's."""
    far = ~(np.abs(x) <= LARGEST_REDUCED)
    if far.any():
        result[far] = [general(number) for number in x[far].tolist()]
    return result


def _circular_rows(x: Floats, quarter: float) -> Floats:
    """See ``elementary._circular``; of no meaning beyond ``LARGEST_REDUCED``."""
    k = (x * TWO_OVER_PI + ROUND_TO_INTEGER) - ROUND_TO_INTEGER
    exact = x - k * HALF_PI_HIGH
    near = exact - k * HALF_PI_MIDDLE
    r = near - k * HALF_PI_LOW
    low = ((near - r) - k * HALF_PI_LOW) + ((exact - near) - k * HALF_PI_MIDDLE)
    turns = k + quarter
    halves = np.floor(0.5 * turns)
    even = turns == halves + halves
    y = r * r
    half = 0.5 * y
    y2 = y * y
    tail = (
        (np.where(even, -0.1666666666666663, 0.041666666666666595)
        + np.where(even, 0.008333333333322106, -0.0013888888888873036) * y)
        + (np.where(even, -0.0001984126982957844, 2.480158728883904e-05)
        + np.where(even, 2.7557313617365065e-06, -2.755731417552751e-07) * y) * y2
    ) + (np.where(even, -2.5050747108798195e-08, 2.0875700315537033e-09)
        + np.where(even, 1.589619092061453e-10, -1.1358508571033416e-11) * y) * (y2 * y2)  # fmt: skip
    cosine = 1.0 - half
    first = np.where(even, r, cosine)
    rest = np.where(even, low * cosine, ((1.0 - cosine) - half) - r * low)
    value = first + (y * np.where(even, r, y) * tail + rest)
    result: Floats = np.where(0.5 * halves == np.floor(0.5 * halves), value, -value)
    return result


ROWS = {"tanh(x)": tanh_rows, "sin(x)": sin_rows, "cos(x)": cos_rows}
"""By the formula of the op."""
