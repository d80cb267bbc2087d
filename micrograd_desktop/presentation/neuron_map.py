"""The map of one neuron in the place of the network's score: the same plane, in the colours of its own tile."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import NamedTuple

from micrograd_desktop.nn.parameters import neuron_caption
from micrograd_desktop.nn.problems import REGRESSION, Problem
from micrograd_desktop.presentation.boundary import Floats, Heatmaps, ranges
from micrograd_desktop.presentation.formats import count, signed
from micrograd_desktop.presentation.network_graph import NetworkGraph, NodeId, activation_title

NEURON: Problem = REGRESSION
"""A neuron's output is coloured as a number is, by its sign and size; its line is where its pre-activation is 0."""


class NeuronLook(NamedTuple):
    """Which neuron's map is shown: its row in ``Heatmaps.grids``, and its activation, which says its range."""

    row: int
    activation: str


class ShownNeuron(NamedTuple):
    """A neuron whose map is shown: how it is drawn, what it is called, and whether it stays when the pointer leaves."""

    look: NeuronLook
    name: str
    pinned: bool

    @property
    def title(self) -> str:
        """What stands in the pane's header."""
        return neuron_caption(self.name)

    def caption(self, step: int | None) -> str:
        """What stands beside it: the activation, and of which step the map is."""
        of = "" if step is None else f", step {count(step)}"
        return f"{activation_title(self.look.activation)}{of}"

    @property
    def line(self) -> str:
        """What the line over its map means."""
        linear = self.look.activation == "linear"
        return "0" if linear else f"0 before {activation_title(self.look.activation)}"

    def says(self, value: float) -> str:
        """What the neuron says somewhere; empty where that is not known."""
        return "" if math.isnan(value) else f"{self.name} = {signed(value, 3)}"


def shown_neuron(graph: NetworkGraph, activations: tuple[str, ...], node: NodeId, pinned: bool) -> ShownNeuron | None:
    """A neuron of a network as its map is shown; None for an input, and for an only output, whose map is the score."""
    layer, index = node
    sizes = graph.layer_sizes
    if layer == 0 or (layer == len(sizes) - 1 and sizes[-1] == 1):
        return None
    row = sum(sizes[1:layer]) + index
    return ShownNeuron(NeuronLook(row, activations[layer - 1]), graph.node_name(node), pinned)


def map_of(heatmaps: Heatmaps, neuron: NeuronLook) -> Heatmaps:
    """The same plane with the neuron's output in the place of the score: as finely as it is known.

    A neuron that there is none of leaves the score.
    """
    if neuron.row >= len(heatmaps.grids):
        return heatmaps
    fine = heatmaps.neuron is not None and heatmaps.neuron[0] == neuron.row
    output = heatmaps.neuron[1] if fine and heatmaps.neuron is not None else heatmaps.grids[neuron.row]
    return replace(heatmaps, output=output, scores=None, curve=False)


def own_before(heatmaps: Heatmaps, neuron: NeuronLook) -> Floats | None:
    """The neuron's pre-activation over the plane, (H, W), whose zeros are its line; None where it is not known."""
    return None if heatmaps.before is None else heatmaps.before.of(neuron.row)


def reach_of(heatmaps: Heatmaps, neuron: NeuronLook) -> float:
    """The output that has the palette's last colour: that of the neuron's tile."""
    if neuron.row >= len(heatmaps.grids):
        return 1.0
    return float(ranges(heatmaps.grids[neuron.row : neuron.row + 1], [neuron.activation])[0])
