"""Sums over the samples of a batch in the engine's one documented order, in NumPy."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from micrograd_desktop.engine.kernel.layout import LANES
from micrograd_desktop.engine.kernel.tape import Floats


def batch_sum(rows: Floats, chunk: int, before: Floats | None = None) -> Floats:
    """The sum over samples of each row (m, n) in the engine's documented order, shape (m,).

    Samples are taken in chunks; in a chunk, eight sums run over samples 0, 8, 16, ..., over 1, 9, 17, ... and so on,
    and are added as ((0+1)+(2+3))+((4+5)+(6+7)); chunk after chunk goes to the total. ``before`` (m,) is the total of
    the chunks before these.
    """
    return sum_of_parts(lambda samples: rows[:, samples], rows.shape[0], rows.shape[1], chunk, before)


def sum_of_parts(part: Callable[[slice], Floats], m: int, n: int, chunk: int, before: Floats | None = None) -> Floats:
    """``batch_sum`` of rows that need not all be there at a time: ``part`` gives those of some samples, (m, k)."""
    total = np.zeros(m) if before is None else before.copy()
    for start in range(0, n, chunk):
        lanes, end = np.zeros((m, LANES)), min(start + chunk, n)
        for first in range(start, end, LANES):
            vector = part(slice(first, min(first + LANES, end)))
            lanes[:, : vector.shape[1]] += vector
        pairs = lanes[:, 0::2] + lanes[:, 1::2]
        fours = pairs[:, 0::2] + pairs[:, 1::2]
        total += fours[:, 0] + fours[:, 1]
    return total
