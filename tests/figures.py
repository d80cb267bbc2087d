"""Figures of steps, made up by tests."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from micrograd_desktop.nn.problems import BINARY
from micrograd_desktop.training.results import Figures


def made_up(**columns: ArrayLike) -> Figures:
    """Figures with these columns, and NaN in the others."""
    (count,) = {len(np.atleast_1d(values)) for values in columns.values()}
    nothing = np.full(count, np.nan)
    rows = [np.asarray(columns.get(name, nothing), np.float64) for name in BINARY.columns]
    return Figures(BINARY.columns, np.stack(rows, axis=1))
