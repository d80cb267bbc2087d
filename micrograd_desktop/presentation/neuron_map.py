"""The map of one neuron in the place of the network's score: the same plane, in the colours of its own tile."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from micrograd_desktop.data.table import Column
from micrograd_desktop.nn.parameters import neuron_caption
from micrograd_desktop.nn.problems import REGRESSION, Problem
from micrograd_desktop.presentation.boundary import Floats, Heatmaps, ranges
from micrograd_desktop.presentation.formats import count, signed
from micrograd_desktop.presentation.network_graph import NetworkGraph, NodeId, activation_title
from micrograd_desktop.presentation.slices import in_unit
from micrograd_desktop.translation import tr

NEURON: Problem = REGRESSION
"""A neuron's output is coloured as a number is, by its sign and size; its line is where its pre-activation is 0."""


class NeuronLook(NamedTuple):
    """Which neuron's map is shown: its row in ``Heatmaps.grids``, and its activation, which says its range.

    An input, which may be a feature, has its number, from 0, as -1 less that.
    """

    row: int
    activation: str

    @property
    def fine(self) -> int | None:
        """The row of which a map as fine as the score can be asked for; None of an input."""
        return self.row if self.row >= 0 else None

    def grid(self, heatmaps: Heatmaps) -> Floats | None:
        """The map of the neuron's tile, (h, w), of an input what it is over the plane; None if there is none such."""
        if self.row < 0 and heatmaps.inputs is None:
            return _plain_input(heatmaps, -1 - self.row)
        grids, row = (heatmaps.grids, self.row) if self.row >= 0 else (heatmaps.inputs, -1 - self.row)
        return None if grids is None or row >= len(grids) else np.asarray(grids[row])


def _plain_input(heatmaps: Heatmaps, number: int) -> Floats | None:
    """An input, as the network sees it, over the plane: along one of its sides, or the same all over it if held."""
    h, w = heatmaps.grids.shape[1:] if heatmaps.curve else heatmaps.output.shape
    (x0, x1, y0, y1), slice_ = heatmaps.extent, heatmaps.slice
    across, up = (0, 1) if slice_ is None else slice_.shown
    if number == across:
        return np.broadcast_to(np.linspace(x0, x1, w), (h, w))
    if number == up:
        return np.broadcast_to(np.linspace(y0, y1, h)[:, None], (h, w))
    held = None if slice_ is None else slice_.held
    return None if held is None or number >= len(held) else np.full((h, w), held[number])


class ShownNeuron(NamedTuple):
    """A neuron whose map is shown: how it is drawn, what it is called, and whether it stays when the pointer leaves.

    ``plain`` says that it is an input that is no feature, ``column`` what is known of that.
    """

    look: NeuronLook
    name: str
    pinned: bool
    plain: bool = False
    column: Column | None = None

    @property
    def title(self) -> str:
        """What stands in the pane's header."""
        if self.look.row >= 0:
            return neuron_caption(self.name)
        return tr("Input {name}", name=self.name) if self.plain else tr("Feature {name}", name=self.name)

    def caption(self, step: int | None) -> str:
        """What stands beside it: the activation, and of which step the map is."""
        of = () if step is None else (tr("step {step}", step=count(step)),)
        kind = () if self.look.row < 0 else (activation_title(self.look.activation),)
        return ", ".join((*kind, *of))

    @property
    def line(self) -> str:
        """What the line over its map means."""
        if self.look.activation == "linear":
            return "0"
        return tr("0 before {activation}", activation=activation_title(self.look.activation))

    def says(self, value: float) -> str:
        """What the neuron says somewhere; empty where that is not known."""
        if math.isnan(value):
            return ""
        if self.column is None or not self.column.standardised:
            return f"{self.name} = {signed(value, 3)}"
        number, seen = in_unit(self.column, value), signed(value, 3)
        return tr("{name} = {number}, seen as {seen}", name=self.name, number=number, seen=seen)


def shown_neuron(
    graph: NetworkGraph, activations: tuple[str, ...], node: NodeId, pinned: bool, column: Column | None = None
) -> ShownNeuron | None:
    """A neuron of a network, or an input, as its map is shown; None for an only output, whose map is the score.

    ``column`` is that of an input, where it is known.
    """
    layer, index = node
    sizes = graph.layer_sizes
    if layer == 0:
        look = NeuronLook(-1 - index, "linear")
        return ShownNeuron(look, graph.node_name(node), pinned, not graph.features, None if graph.features else column)
    if layer == len(sizes) - 1 and sizes[-1] == 1:
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
