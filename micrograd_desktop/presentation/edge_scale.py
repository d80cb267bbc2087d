"""How wide an edge is for what it shows: relative to the network's other edges, but to no less than a fixed size."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.presentation.percentile import percentiles

Floats = NDArray[np.float64]

PERCENTILE = 97
"""Of |value| over the network, for which an edge is widest (VISUAL.md, 6)."""

LEAST_TOPS = {"weights": 0.1, "gradients": 1e-3, "updates": 1e-5}
"""Below these values the widest edge does not go: where all is tiny, all is thin, as in a network that is dead.

A layer of 128 inputs begins with weights up to 0.09; gradients and updates are those at which a loss still moves.
"""


@dataclass(frozen=True, slots=True)
class EdgeScale:
    """What the widest edge stands for.

    Attributes
    ----------
    top
        The |value| from which on an edge is widest.
    reach
        The largest |value| there is, as a share (0 to 1) of ``top``: how much of the scale is in use.
    absolute
        Whether ``top`` is the fixed least one, since the values are smaller.
    """

    top: float
    reach: float
    absolute: bool

    def shares(self, values: Floats) -> Floats:
        """|value| as shares (0 to 1) of ``top``; NaN where it is not finite."""
        shares = np.full(len(values), np.nan)
        finite = np.isfinite(values)
        shares[finite] = np.minimum(np.abs(values[finite]) / self.top, 1.0)
        return shares


def edge_scale(values: Floats, quantity: str) -> EdgeScale:
    """The scale for all weights of a network.

    Parameters
    ----------
    values
        Shape (n_weights,); those that are not finite count for nothing.
    quantity
        "weights", "gradients" or "updates": what the values are.
    """
    finite = np.abs(values[np.isfinite(values)])
    usual = float(percentiles(finite, PERCENTILE)) if len(finite) else 0.0
    top = max(usual, LEAST_TOPS[quantity])
    largest = float(finite.max()) if len(finite) else 0.0
    return EdgeScale(top, min(largest / top, 1.0), usual < top)
