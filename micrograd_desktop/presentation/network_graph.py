"""The layered network as arrays of nodes, their positions and edges, and the names of its parameters.

Parameters are numbered in the flat order of ``nn.parameters``. Nothing here is a Python object a parameter: the largest
network has more than a hundred thousand of them. networkx takes long to import, so the window's first frame does
without it: ``layered_positions`` has its numbers, and ``arranged`` asks networkx itself.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.engine.ops import OPS
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.parameters import INPUT_NAMES, count, name_at, neuron_title, title
from micrograd_desktop.nn.problems import layer_sizes
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.spec import NetworkSpec

if TYPE_CHECKING:
    import networkx

NodeId = tuple[int, int]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class NetworkGraph:
    """The network to draw: layer by layer from left to right, each neuron joined to all of the layer before.

    Attributes
    ----------
    layer_sizes
        Neurons of each layer, the inputs first.
    nodes
        ``NodeId`` (layer, index), both from 0, layer 0 being the inputs; layer by layer.
    positions
        Shape (n_nodes, 2), those of networkx's multipartite layout: x grows by layer, y downwards by index.
    sources, targets, parameters
        Shape (n_edges,): rows of ``nodes`` and the index of the weight, in the flat order.
    formulas
        Those of the inputs, where these are features and not the coordinates of the plane.
    """

    layer_sizes: tuple[int, ...]
    nodes: tuple[NodeId, ...]
    positions: NDArray[np.float64]
    sources: Ints
    targets: Ints
    parameters: Ints
    input_names: tuple[str, ...]
    formulas: tuple[str, ...] = ()

    @property
    def features(self) -> bool:
        """Whether the inputs are features."""
        return bool(self.formulas)

    @cached_property
    def graph(self) -> networkx.DiGraph[NodeId]:
        """The nodes with attributes ``layer``, ``index``, ``kind`` ("input", "hidden", "output") and ``bias``.

        ``bias`` is the index of the neuron's bias, None for an input; an edge's ``parameter`` is its weight's index.
        """
        import networkx  # slow to import, so not before it is needed

        graph: Any = networkx.DiGraph()
        last = len(self.layer_sizes) - 1
        for node in self.nodes:
            kind = "input" if node[0] == 0 else "output" if node[0] == last else "hidden"
            graph.add_node(node, layer=node[0], index=node[1], kind=kind, bias=self.bias(node))
        rows = zip(self.sources.tolist(), self.targets.tolist(), self.parameters.tolist(), strict=True)
        graph.add_edges_from((self.nodes[a], self.nodes[b], {"parameter": p}) for a, b, p in rows)
        return graph

    def arranged(self) -> NetworkGraph:
        """The same network as networkx lays it out; waits while networkx is imported."""
        import networkx

        layers = {n: [(n, k) for k in range(size)] for n, size in enumerate(self.layer_sizes)}  # a set has no order
        layout = networkx.multipartite_layout(networkx.empty_graph(self.nodes), subset_key=layers, align="vertical")
        return replace(self, positions=np.array([layout[node] for node in self.nodes]))

    @cached_property
    def n_parameters(self) -> int:
        """Number of weights and biases."""
        return count(self.layer_sizes)

    @cached_property
    def rows(self) -> dict[NodeId, int]:
        """The row of each node in ``nodes``."""
        return {node: row for row, node in enumerate(self.nodes)}

    @cached_property
    def _first(self) -> tuple[int, ...]:
        """The index of the first parameter of each layer; the inputs have none."""
        return tuple(count(self.layer_sizes[: max(layer, 1)]) for layer in range(len(self.layer_sizes)))

    def parameter_name(self, index: int) -> str:
        """How people call a parameter: "weight 1.2 to 2.6", "bias of 2.6".

        Raises
        ------
        IndexError
            If there is no such parameter.
        """
        return title(name_at(index, self.layer_sizes), self.layer_sizes, self.input_names)

    def node_name(self, node: NodeId) -> str:
        """An input's name, else layer and number from 1: "2.6"; the one output neuron is "output"."""
        return neuron_title(*node, self.layer_sizes, self.input_names)

    def bias(self, node: NodeId) -> int | None:
        """The index of a neuron's bias, None for an input."""
        return None if node[0] == 0 else self.weights(node).stop

    def weights(self, node: NodeId) -> range:
        """The indices of a neuron's weights, in the order of the neurons before it; empty for an input."""
        layer, neuron = node
        if layer == 0:
            return range(0)
        before = self.layer_sizes[layer - 1]
        first = self._first[layer] + neuron * (before + 1)
        return range(first, first + before)

    def parameter_node(self, index: int) -> NodeId:
        """The neuron that a parameter belongs to.

        Raises
        ------
        IndexError
            If there is no such parameter.
        """
        name = name_at(index, self.layer_sizes)
        return name.layer, name.neuron


LONGEST_ACTIVATION = 20
"""Characters of a formula where it stands for an activation."""


def activation_title(name: str) -> str:
    """How an activation is written for people: the op's symbol, "linear", or the formula, cut."""
    return OPS[name].symbol if name in OPS else plain(name, LONGEST_ACTIVATION)


def build_network_graph(spec: NetworkSpec, input_names: Sequence[str] = INPUT_NAMES) -> NetworkGraph:
    """The graph of a network, laid out from left to right."""
    sizes = layer_sizes(spec)
    row = parameter = 0
    sources, targets, parameters = [], [], []
    for before, here in pairwise(sizes):
        sources.append(np.tile(np.arange(row, row + before), here))
        targets.append(np.repeat(np.arange(row + before, row + before + here), before))
        indices = parameter + np.arange(here * (before + 1)).reshape(here, before + 1)
        parameters.append(indices[:, :before].ravel())  # the last of each neuron is its bias
        row, parameter = row + before, parameter + indices.size
    return NetworkGraph(
        layer_sizes=sizes,
        nodes=tuple((layer, k) for layer, size in enumerate(sizes) for k in range(size)),
        positions=layered_positions(sizes),
        sources=np.concatenate(sources),
        targets=np.concatenate(targets),
        parameters=np.concatenate(parameters),
        input_names=tuple(input_names),
        formulas=spec.features,
    )


def layered_positions(sizes: Sequence[int]) -> NDArray[np.float64]:
    """Where networkx's ``multipartite_layout`` puts nodes in upright layers, shape (sum of sizes, 2), to the last bit.

    Layers are a unit apart and centred, as are the nodes in each; all is then centred and scaled to reach from -1 to 1.
    """
    width = len(sizes)
    columns = [
        np.column_stack([np.full(size, float(layer)), np.arange(float(size))]) - ((width - 1) / 2, (size - 1) / 2)
        for layer, size in enumerate(sizes)
    ]
    places = np.concatenate(columns)
    places -= places.mean(axis=0)
    reach = np.abs(places).max()
    positions: NDArray[np.float64] = places * (1 / reach) if reach > 0 else places
    return positions


def strongest_neurons(
    graph: NetworkGraph, parameters: NDArray[np.float64], most: int, keep: Collection[NodeId] = ()
) -> tuple[tuple[int, ...], ...]:
    """The neurons to draw of each layer, in order: at most ``most``, those with the largest |outgoing weight|.

    Parameters
    ----------
    parameters
        Shape (n_parameters,). A weight that is not finite counts as the largest: trouble is to be seen.
    keep
        Neurons that are drawn whatever their weights.
    """
    weights = np.abs(np.nan_to_num(parameters[graph.parameters], nan=np.inf, posinf=np.inf, neginf=-np.inf))
    strength = np.zeros(len(graph.nodes))
    np.maximum.at(strength, graph.sources, weights)
    strength[[graph.rows[node] for node in keep]] = np.inf
    starts = np.cumsum([0, *graph.layer_sizes])
    shown = []
    for start, size in zip(starts, graph.layer_sizes, strict=False):
        order = np.argsort(-strength[start : start + size], kind="stable")[:most]
        shown.append(tuple(sorted(order.tolist())))
    return tuple(shown)
