"""What is wanted of single neurons as finely as the output's map, gathered part by part of the plane."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from micrograd_desktop.presentation.boundary import Floats, Heatmaps
from micrograd_desktop.presentation.fineness import Detail
from micrograd_desktop.presentation.pre_activations import PreActivations


@dataclass
class Closer:
    """The output of one neuron, if its map is shown, and the pre-activations of those whose lines are.

    The neuron's own line belongs to its map.
    """

    neuron: int | None
    lines: tuple[int, ...]
    _outputs: list[Floats] = field(default_factory=list)
    _before: list[Floats] = field(default_factory=list)

    @classmethod
    def wanted(cls, detail: Detail, neurons: int) -> Closer | None:
        """What a detail asks for of a network of so many neurons; None if that is nothing."""
        neuron = detail.neuron if detail.neuron is not None and detail.neuron < neurons else None
        rows = {*detail.lines, *(() if neuron is None else (neuron,))}
        lines = tuple(row for row in sorted(rows) if row < neurons)
        return cls(neuron, lines) if lines else None

    def add(self, outputs: Floats, before: Floats) -> None:
        """The next points: what every neuron says there, (n_neurons, n), and the pre-activations, (k, n)."""
        if self.neuron is not None:
            self._outputs.append(outputs[self.neuron : self.neuron + 1].copy())
        self._before.append(before)

    def on(self, heatmaps: Heatmaps, n: int) -> Heatmaps:
        """The maps with it, over n by n samples; of one input it is the same at every height."""
        before = PreActivations(self.lines, _square(self._before, n))
        if self.neuron is None:
            return replace(heatmaps, before=before)
        return replace(heatmaps, before=before, neuron=(self.neuron, _square(self._outputs, n)[0]))


def _square(parts: list[Floats], n: int) -> Floats:
    whole = np.concatenate(parts, axis=1)
    rows = 1 if whole.shape[1] == n else n
    return np.ascontiguousarray(np.broadcast_to(whole.reshape(-1, rows, n), (len(whole), n, n)))
