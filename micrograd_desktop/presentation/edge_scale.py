"""How wide an edge is for what it shows: relative to the network's other edges, or by a scale that stays as it is."""

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


FIXED_TOPS = {"weights": 2.0, "gradients": 0.1, "updates": 0.01}
"""What the widest edge stands for where the scale stays as it is, so that a network is seen to shrink or to grow.

Weights begin within ±1, and few of a trained network are beyond twice that; a gradient of 0.1 at a rate of 0.1 is an
update of 0.01.
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
    fixed
        Whether ``top`` is that of ``FIXED_TOPS``, whatever the values.
    """

    top: float
    reach: float
    absolute: bool
    fixed: bool = False

    def shares(self, values: Floats) -> Floats:
        """|value| as shares (0 to 1) of ``top``; NaN where it is not finite."""
        shares: Floats = np.minimum(np.abs(values), self.top) / self.top
        shares[~np.isfinite(values)] = np.nan
        return shares


def edge_scale(values: Floats, quantity: str, fixed: bool = False) -> EdgeScale:
    """The scale for all weights of a network.

    Parameters
    ----------
    values
        Shape (n_weights,); those that are not finite count for nothing.
    quantity
        "weights", "gradients" or "updates": what the values are.
    fixed
        Whether the scale is to stay as it is, whatever the values.
    """
    known = np.isfinite(values)
    finite = np.abs(values if known.all() else values[known])
    if fixed:
        top = FIXED_TOPS[quantity]
        return EdgeScale(top, min(float(finite.max(initial=0.0)), top) / top, absolute=False, fixed=True)
    usual = float(percentiles(finite, PERCENTILE)) if len(finite) else 0.0
    top = max(usual, LEAST_TOPS[quantity])
    largest = float(finite.max()) if len(finite) else 0.0
    return EdgeScale(top, min(largest / top, 1.0), usual < top)
