"""Functions of :mod:`micrograd_desktop.engine.elementary` for whole arrays: the same operations, so the same bits.

NumPy stands in with them until a network is compiled; a call of Python for each number takes fifty times as long.
"""

from __future__ import annotations

import numpy as np

from micrograd_desktop.engine.elementary import HALF_LN2_HIGH, HALF_LN2_LOW, ROUND_TO_INTEGER, TWICE_LOG2_E
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


ROWS = {"tanh(x)": tanh_rows}
"""By the formula of the op."""
