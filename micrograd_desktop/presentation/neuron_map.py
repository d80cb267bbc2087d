"""The map of one neuron in the place of the network's score: the same plane, in the colours of its own tile."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from micrograd_desktop.nn.parameters import neuron_caption
from micrograd_desktop.nn.problems import REGRESSION, Problem
from micrograd_desktop.presentation.boundary import Floats, Heatmaps, ranges
from micrograd_desktop.presentation.formats import count, signed
from micrograd_desktop.presentation.network_graph import NetworkGraph, NodeId, activation_title

NEURON: Problem = REGRESSION
"""A neuron's output is coloured as a number is, by its sign and size; its line is where its pre-activation is 0."""


class NeuronLook(NamedTuple):
    """Which neuron's map is shown: its row in ``Heatmaps.grids``, and its activation, which says its range.

    A feature, which is an input, has its number, from 0, as -1 less that.
    """

    row: int
    activation: str

    @property
    def fine(self) -> int | None:
        """The row of which a map as fine as the score can be asked for; None of a feature."""
        return self.row if self.row >= 0 else None

    def grid(self, heatmaps: Heatmaps) -> Floats | None:
        """The map of the neuron's tile, (h, w); None if there is no such neuron."""
        grids, row = (heatmaps.grids, self.row) if self.row >= 0 else (heatmaps.inputs, -1 - self.row)
        return None if grids is None or row >= len(grids) else np.asarray(grids[row])


class ShownNeuron(NamedTuple):
    """A neuron whose map is shown: how it is drawn, what it is called, and whether it stays when the pointer leaves."""

    look: NeuronLook
    name: str
    pinned: bool

    @property
    def title(self) -> str:
        """What stands in the pane's header."""
        return neuron_caption(self.name) if self.look.row >= 0 else f"Feature {self.name}"

    def caption(self, step: int | None) -> str:
        """What stands beside it: the activation, and of which step the map is."""
        of = () if step is None else (f"step {count(step)}",)
        kind = () if self.look.row < 0 else (activation_title(self.look.activation),)
        return ", ".join((*kind, *of))

    @property
    def line(self) -> str:
        """What the line over its map means."""
        linear = self.look.activation == "linear"
        return "0" if linear else f"0 before {activation_title(self.look.activation)}"

    def says(self, value: float) -> str:
        """What the neuron says somewhere; empty where that is not known."""
        return "" if math.isnan(value) else f"{self.name} = {signed(value, 3)}"


def shown_neuron(graph: NetworkGraph, activations: tuple[str, ...], node: NodeId, pinned: bool) -> ShownNeuron | None:
    """A neuron of a network, or a feature, as its map is shown.

    None for an input that is a coordinate of the plane, and for an only output, whose map is the score.
    """
    layer, index = node
    sizes = graph.layer_sizes
    if layer == 0 and graph.features:
        return ShownNeuron(NeuronLook(-1 - index, "linear"), graph.node_name(node), pinned)
    if layer == 0 or (layer == len(sizes) - 1 and sizes[-1] == 1):
        return None
    row = sum(sizes[1:layer]) + index
    return ShownNeuron(NeuronLook(row, activations[layer - 1]), graph.node_name(node), pinned)


def map_of(heatmaps: Heatmaps, neuron: NeuronLook) -> Heatmaps:
    """The same plane with the neuron's output in the place of the score: as finely as it is known.

    A neuron that there is none of leaves the score.
    """
    output = neuron.grid(heatmaps)
    if output is None:
        return heatmaps
    if heatmaps.neuron is not None and heatmaps.neuron[0] == neuron.row:
        output = heatmaps.neuron[1]
    return replace(heatmaps, output=output, scores=None, curve=False)


def own_before(heatmaps: Heatmaps, neuron: NeuronLook) -> Floats | None:
    """The neuron's pre-activation over the plane, (H, W), whose zeros are its line; None where it is not known."""
    return None if heatmaps.before is None else heatmaps.before.of(neuron.row)


def reach_of(heatmaps: Heatmaps, neuron: NeuronLook) -> float:
    """The output that has the palette's last colour: that of the neuron's tile."""
    grid = neuron.grid(heatmaps)
    return 1.0 if grid is None else float(ranges(grid[None], [neuron.activation])[0])
