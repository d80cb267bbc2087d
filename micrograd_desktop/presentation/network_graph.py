"""The layered network as a networkx graph with positions, and the names of its parameters.

Parameters are numbered in the flat order of ``nn.parameters``.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.engine.ops import OPS
from micrograd_desktop.nn.parameters import INPUT_NAMES, count, name_at, neuron_title, title, walk
from micrograd_desktop.nn.problems import layer_sizes
from micrograd_desktop.project.spec import NetworkSpec

if TYPE_CHECKING:
    import networkx

NodeId = tuple[int, int]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class NetworkGraph:
    """The network to draw.

    Attributes
    ----------
    graph
        Nodes are ``NodeId`` (layer, index), both from 0, layer 0 being the inputs, with attributes ``layer``,
        ``index``, ``kind`` ("input", "hidden", "output") and ``bias``, the index of its bias (None for an input);
        an edge's ``parameter`` is its weight's index.
    positions
        Shape (n_nodes, 2), from networkx's multipartite layout: x grows by layer, y downwards by index.
    sources, targets, parameters
        Shape (n_edges,): rows of ``nodes`` and the index of the weight.
    """

    graph: networkx.DiGraph[NodeId]
    nodes: tuple[NodeId, ...]
    positions: NDArray[np.float64]
    layer_sizes: tuple[int, ...]
    sources: Ints
    targets: Ints
    parameters: Ints
    input_names: tuple[str, ...]

    @cached_property
    def n_parameters(self) -> int:
        """Number of weights and biases."""
        return count(self.layer_sizes)

    @cached_property
    def rows(self) -> dict[NodeId, int]:
        """The row of each node in ``nodes``."""
        return {node: row for row, node in enumerate(self.nodes)}

    @cached_property
    def parameter_names(self) -> tuple[str, ...]:
        """A name for each parameter: "weight 1.2 to 2.6", "bias of 2.6"."""
        return tuple(title(name, self.layer_sizes, self.input_names) for name in walk(self.layer_sizes))

    def node_name(self, node: NodeId) -> str:
        """An input's name, else layer and number from 1: "2.6"; the one output neuron is "output"."""
        return neuron_title(*node, self.layer_sizes, self.input_names)

    def bias(self, node: NodeId) -> int | None:
        """The index of a neuron's bias, None for an input."""
        found: int | None = self.graph.nodes[node]["bias"]
        return found

    def weights(self, node: NodeId) -> range:
        """The indices of a neuron's weights, in the order of the neurons before it; empty for an input."""
        bias = self.bias(node)
        return range(0) if bias is None else range(bias - self.layer_sizes[node[0] - 1], bias)

    def parameter_node(self, index: int) -> NodeId:
        """The neuron that a parameter belongs to.

        Raises
        ------
        IndexError
            If there is no such parameter.
        """
        name = name_at(index, self.layer_sizes)
        return name.layer, name.neuron


def activation_title(name: str) -> str:
    """How an activation is written for people: the op's symbol, or "linear"."""
    return OPS[name].symbol if name in OPS else name


def build_network_graph(spec: NetworkSpec, input_names: Sequence[str] = INPUT_NAMES) -> NetworkGraph:
    """The graph of a network, laid out from left to right."""
    import networkx  # slow to import, so not before it is needed

    sizes = layer_sizes(spec)
    graph: Any = networkx.DiGraph()
    for layer, size in enumerate(sizes):
        kind = "input" if layer == 0 else "output" if layer == len(sizes) - 1 else "hidden"
        about = {"layer": layer, "kind": kind, "bias": None}
        graph.add_nodes_from(((layer, k), {**about, "index": k}) for k in range(size))
    edges = []
    for parameter, name in enumerate(walk(sizes)):
        target = (name.layer, name.neuron)
        if name.source is None:
            graph.nodes[target]["bias"] = parameter
        else:
            edges.append(((name.layer - 1, name.source), target, parameter))
    graph.add_edges_from((a, b, {"parameter": p}) for a, b, p in edges)
    layout = networkx.multipartite_layout(graph, subset_key="layer", align="vertical")
    nodes = tuple(graph.nodes)
    rows = {node: row for row, node in enumerate(nodes)}
    return NetworkGraph(
        graph=graph,
        nodes=nodes,
        positions=np.array([layout[node] for node in nodes]),
        layer_sizes=sizes,
        sources=np.array([rows[a] for a, _, _ in edges], np.int64),
        targets=np.array([rows[b] for _, b, _ in edges], np.int64),
        parameters=np.array([p for _, _, p in edges], np.int64),
        input_names=tuple(input_names),
    )


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
