"""What features are over the plane as their neurons' pictures have it: an input among them looks as it does alone."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.data.split import Points
from micrograd_desktop.nn.features import FeatureMap
from micrograd_desktop.presentation.boundary import normalise
from micrograd_desktop.presentation.slices import Slice, bounds

Floats = NDArray[np.float64]


def feature_tiles(features: FeatureMap, maps: Floats, seen: Points, slice_: Slice | None, places: Floats) -> Floats:
    """Maps (n_features, n, n) brought to -1..1 for the diverging palette; NaN stays NaN.

    An input is a ramp along its axis, or has the one colour of where it is held: ``places`` (d,). Another feature that
    is the same all over the plane has the colour of where that is in its range over the points as they are ``seen``.

    Parameters
    ----------
    seen
        The features of the points.
    slice_
        The two inputs that the plane shows; None for the first two.
    """
    tiles = normalise(maps, [""] * len(maps))
    shown = (0, 1) if slice_ is None else slice_.shown
    across = np.broadcast_to(np.linspace(-1.0, 1.0, maps.shape[2]), maps.shape[1:])
    low, high = bounds(seen)
    for k, (formula, tile) in enumerate(zip(features.canonical, tiles, strict=True)):
        if formula in features.inputs:
            number = features.inputs.index(formula)
            tile[:] = across if number == shown[0] else across.T if number == shown[1] else places[number]
        elif np.isfinite(maps[k]).all() and np.ptp(maps[k]) == 0.0:
            half = (high[k] - low[k]) / 2
            tile[:] = np.clip((maps[k, 0, 0] - (low[k] + high[k]) / 2) / (half or 1.0), -1.0, 1.0)
    return tiles
