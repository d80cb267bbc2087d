"""What neurons' activations are applied to, over the plane: where it is 0 a neuron's own line runs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.nn.parameters import count

Floats = NDArray[np.float64]


class PreActivations(NamedTuple):
    """The pre-activations of some neurons over a rectangle.

    ``rows`` are the neurons' rows in ``Heatmaps.grids``, ``grids`` (k, H, W) has theirs in the same order, row 0 at the
    smallest y.
    """

    rows: tuple[int, ...]
    grids: Floats

    def of(self, row: int) -> Floats | None:
        """The grid of a neuron; None if it is not among these."""
        return self.grids[self.rows.index(row)] if row in self.rows else None


def pre_activations(
    parameters: Floats, sizes: Sequence[int], inputs: Floats, outputs: Floats, rows: Sequence[int]
) -> Floats:
    """The weighted sums of some neurons, with their biases, shape (k, n).

    Parameters
    ----------
    parameters
        Shape (n_parameters,), in the flat order of ``nn.parameters``.
    sizes
        Neurons of each layer, the inputs first.
    inputs, outputs
        Shape (n, sizes[0]) and (n_neurons, n): points, and what every neuron says there.
    rows
        Which neurons, by their rows in ``outputs``.
    """
    ends = np.cumsum(sizes[1:]).tolist()
    result = np.empty((len(rows), len(inputs)))
    for place, row in enumerate(rows):
        layer = next(number for number, end in enumerate(ends) if row < end)
        before, first = sizes[layer], ends[layer] - sizes[layer + 1]
        came = inputs.T if layer == 0 else outputs[first - before : first]
        start = count(sizes[: layer + 1])
        own = parameters[start + (row - first) * (before + 1) :][: before + 1]
        with np.errstate(all="ignore"):
            result[place] = own[:-1] @ came + own[-1]
    return result
