"""Layers, neurons and parameters as a tree of named groups, and the figures that stand beside each."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import field
from typing import NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.parameters import name_at, neuron_caption
from micrograd_desktop.presentation.network_graph import NetworkGraph, NodeId
from micrograd_desktop.translation import tr

Floats = NDArray[np.float64]


class Figures(NamedTuple):
    """What is shown of a parameter, or of a group as root mean squares.

    ``gradient`` is None before the first backward pass; ``ratio`` is log10 of ``|update / value|``, NaN when nothing
    was updated.
    """

    value: float
    gradient: float | None
    ratio: float


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """The newest numbers of all parameters, each of shape (n_parameters,); no gradients before a backward pass.

    What was asked for once is kept: every cell of a row asks for the figures of that row.
    """

    parameters: Floats
    gradients: Floats | None
    updates: Floats
    _known: dict[range, Figures] = field(default_factory=dict, init=False, repr=False)

    def figures(self, span: range) -> Figures:
        """The figures of one parameter (a range of one), or of a group."""
        if span not in self._known:
            self._known[span] = self._measured(span)
        return self._known[span]

    def _measured(self, span: range) -> Figures:
        cut = slice(span.start, span.stop)
        figure = _only if len(span) == 1 else _rms
        gradient = None if self.gradients is None else figure(self.gradients[cut])
        return Figures(
            figure(self.parameters[cut]), gradient, _log_ratio(_rms(self.updates[cut]), _rms(self.parameters[cut]))
        )


class BiasFirst(Sequence[int]):
    """All parameters of a neuron as they are shown, its bias before its weights; nothing is kept of each of them.

    Parameters
    ----------
    weights
        Their indices; that of the bias follows them.
    """

    def __init__(self, weights: range) -> None:
        self._weights = weights

    def __len__(self) -> int:
        return len(self._weights) + 1

    @overload
    def __getitem__(self, place: int) -> int: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[int, ...]: ...

    def __getitem__(self, place: int | slice) -> int | tuple[int, ...]:
        if isinstance(place, slice):
            return tuple(self[i] for i in range(len(self))[place])
        place = range(len(self))[place]
        return self._weights[place - 1] if place else self._weights.stop


@dataclass(frozen=True, slots=True)
class Group:
    """A layer, or a neuron in it (then ``node`` is given).

    ``parent`` is the layer's place among the groups, or None; ``position`` the place among its siblings.
    ``span`` holds all its parameters; ``children`` are those shown: groups of a layer, parameters of a neuron.
    """

    name: str
    parent: int | None
    position: int
    span: range
    children: Sequence[int]
    node: NodeId | None = None


class ParameterTree:
    """The parameters of a network, by layer and neuron: those that every word of ``query`` fits.

    Attributes
    ----------
    groups
        Layers and neurons; a group is named by its place here.
    layers
        The places of the layers that have anything to show.
    """

    def __init__(self, graph: NetworkGraph, query: str = "") -> None:
        self.graph = graph
        self.groups: list[Group] = []
        self.layers: list[int] = []
        self._places: dict[NodeId, int] = {}
        words = query.lower().replace("\N{MINUS SIGN}", "-").split()
        for layer in range(1, len(graph.layer_sizes)):
            self._add_layer(layer, words)

    def __len__(self) -> int:
        """Parameters shown."""
        return sum(len(group.children) for group in self.groups if group.node is not None)

    def place(self, node: NodeId) -> int | None:
        """The group of a neuron, or None if it is not shown."""
        return self._places.get(node)

    def neuron_of(self, parameter: int) -> int | None:
        """The group that shows a parameter, or None."""
        place = self.place(self.graph.parameter_node(parameter))
        return place if place is not None and parameter in self.groups[place].children else None

    def parameter_name(self, parameter: int) -> str:
        """The name within its neuron: "bias", or "weight from 1.2"."""
        name = name_at(parameter, self.graph.layer_sizes)
        if name.source is None:
            return tr("bias")
        return tr("weight from {neuron}", neuron=self.graph.node_name((name.layer - 1, name.source)))

    def _add_layer(self, layer: int, words: list[str]) -> None:
        graph, last = self.graph, layer == len(self.graph.layer_sizes) - 1
        title = tr("Output", sense="layer") if last else tr("Hidden {layer}", layer=layer)
        place, neurons = len(self.groups), []
        spans = [self._span((layer, k)) for k in range(graph.layer_sizes[layer])]
        self.groups.append(Group(title, None, len(self.layers), range(0), ()))
        for k, span in enumerate(spans):
            node = (layer, k)
            name = neuron_caption(graph.node_name(node))
            shown = self._matching(node, f"{title} {name}".lower(), words)
            if shown:
                self._places[node] = len(self.groups)
                neurons.append(len(self.groups))
                self.groups.append(Group(name, place, len(neurons) - 1, span, shown, node))
        if neurons:
            whole = range(spans[0].start, spans[-1].stop)
            self.groups[place] = Group(title, None, len(self.layers), whole, tuple(neurons))
            self.layers.append(place)

    def _span(self, node: NodeId) -> range:
        weights = self.graph.weights(node)
        return range(weights.start, weights.stop + 1)

    def _matching(self, node: NodeId, path: str, words: list[str]) -> Sequence[int]:
        """The parameters of a neuron that every word fits that doesn't fit the neuron itself."""
        left = [word for word in words if not _says(path, word)]
        every = BiasFirst(self.graph.weights(node))
        if not left:
            return every
        return tuple(parameter for parameter in every if all(_says(self.parameter_name(parameter), w) for w in left))


def _says(name: str, word: str) -> bool:
    """Whether a word of the name begins so; a layer's number must be the whole word, for 2 is not 2.6."""
    parts = name.split()
    return word in parts if word.isdigit() else any(part.startswith(word) for part in parts)


def _only(values: Floats) -> float:
    return float(values[0])


def _rms(values: Floats) -> float:
    with np.errstate(over="ignore"):
        squares = float(np.dot(values, values))
    if squares == 0 or math.isinf(squares):  # the squares may be out of range, and their root not
        largest = float(np.abs(values).max(initial=0.0))
        if 0 < largest < math.inf:
            return largest * _rms(values / largest)
    return math.sqrt(squares / len(values))


def _log_ratio(update: float, value: float) -> float:
    if update == 0 or math.isnan(update) or math.isnan(value):
        return math.nan
    if value == 0 or math.isinf(update):
        return math.inf
    if math.isinf(value):
        return -math.inf
    ratio = update / value
    return math.log10(ratio) if 0 < ratio < math.inf else math.log10(update) - math.log10(value)
