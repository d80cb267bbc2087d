"""What is to be drawn of a network: the numbers, what is selected and pointed at, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPixmap

from micrograd_desktop.data.table import Column
from micrograd_desktop.presentation.boundary import Heatmaps
from micrograd_desktop.presentation.edge_look import MOST_EDGES
from micrograd_desktop.presentation.edge_scale import EdgeScale, edge_scale
from micrograd_desktop.presentation.network_graph import NetworkGraph, NodeId
from micrograd_desktop.qt.train.network.geometry import Geometry

Floats = NDArray[np.float64]

FADED_EDGE = 0.13
FADED_NODE = 0.30
UPSTREAM_EDGE = 0.5


@dataclass(frozen=True, slots=True)
class InputWords:
    """What is said of an input: its column, and from where to where the points go in it.

    ``beside`` says whether that stands beside its neuron.
    """

    column: Column
    span: str
    beside: bool


def curve_paths(curves: Floats) -> tuple[QPainterPath, ...]:
    """A path for each cubic of shape (4, 2)."""
    paths = []
    for start, first, second, end in curves.tolist():
        path = QPainterPath(QPointF(*start))
        path.cubicTo(*first, *second, *end)
        paths.append(path)
    return tuple(paths)


@dataclass(frozen=True, slots=True, eq=False)
class Lit:
    """What one half of a step changes, lit in the network.

    ``neurons`` have a ring in the colour of ``token`` and a number written on them; ``says`` is what that is called.
    ``gradients`` and ``updates`` (n_parameters,) stand in for those of the run; None where the run's own are shown.
    """

    token: str
    says: str
    neurons: Mapping[NodeId, float]
    gradients: Floats | None = None
    updates: Floats | None = None


@dataclass
class Scene:
    """The network as the view shows it now; the view keeps it up to date.

    ``values`` are what the edges show, of the kind that ``quantity`` says ("weights", "gradients" or "updates"); None
    if there is nothing to show yet (gradients before a backward pass).
    ``fixed_scale`` says that the edges' scale stays as it is, whatever the values.
    ``scores_at`` says for which point the ``scores`` are; ``ailing`` neurons have a
    dot, by the share of the training points at which they are dead or saturated.
    ``lit`` is what a half of a step changes, if one is shown.
    ``inputs`` are words about each input, if they are known; None about a feature that is made of them.
    """

    graph: NetworkGraph
    activations: tuple[str, ...]
    geometry: Geometry
    values: Floats | None
    biases: Floats
    quantity: str = "weights"
    frozen: frozenset[int] = frozenset()
    fade: bool = True
    fixed_scale: bool = False
    selected: NodeId | None = None
    selected_parameter: int | None = None
    hovered: NodeId | None = None
    hovered_parameter: int | None = None
    heatmaps: Heatmaps | None = None
    tiles: dict[NodeId, QPixmap] = field(default_factory=dict)
    scores: dict[NodeId, float] = field(default_factory=dict)
    scores_at: str = ""
    ailing: Mapping[NodeId, float] = field(default_factory=dict)
    lit: Lit | None = None
    inputs: tuple[InputWords | None, ...] = ()
    _scale: tuple[Floats, str, EdgeScale] | None = field(default=None, init=False, repr=False)
    _broken: tuple[Heatmaps, frozenset[NodeId]] | None = field(default=None, init=False, repr=False)
    _paths: tuple[Geometry, tuple[QPainterPath, ...]] | None = field(default=None, init=False, repr=False)

    @property
    def paths(self) -> tuple[QPainterPath, ...]:
        """The curve of each shown edge, as Qt draws it: made when it is asked for."""
        if self._paths is None or self._paths[0] is not self.geometry:
            self._paths = self.geometry, curve_paths(self.geometry.curves)
        return self._paths[1]

    @property
    def broken(self) -> frozenset[NodeId]:
        """The neurons whose output is nowhere a number."""
        if self.heatmaps is None:
            return frozenset()
        if self._broken is None or self._broken[0] is not self.heatmaps:
            known = np.isfinite(self.heatmaps.grids).any(axis=(1, 2))
            neurons = () if known.all() else [node for node in self.graph.nodes if node[0] > 0]
            gone = frozenset(neurons[row] for row in np.flatnonzero(~known).tolist())
            self._broken = self.heatmaps, gone
        return self._broken[1]

    def span(self, node: NodeId) -> str:
        """The range of an input, where it is to stand beside it."""
        words = self.inputs[node[1]] if node[1] < len(self.inputs) else None
        return "" if words is None or not words.beside else words.span

    @property
    def focus(self) -> NodeId | None:
        """The neuron whose paths stand out: pointed at, else selected."""
        return self.hovered or self.selected

    @property
    def focus_parameter(self) -> int | None:
        """The one weight that stands out, if no neuron does."""
        return self.selected_parameter if self.hovered is None else None

    def is_faded(self, node: NodeId) -> bool:
        """Whether a neuron stands back behind another of its layer."""
        focus = self.focus
        return self.fade and focus is not None and node != focus and node[0] == focus[0]

    def opacity(self, node: NodeId) -> float:
        """How opaque a neuron is drawn."""
        return FADED_NODE if self.is_faded(node) else 1.0

    def edge_parameters(self) -> NDArray[np.int64]:
        """The weight of each shown edge."""
        return self.graph.parameters[self.geometry.edges]

    def own_edges(self, node: NodeId) -> NDArray[np.bool_]:
        """Which of the shown edges begin or end at a neuron."""
        g, edges, row = self.graph, self.geometry.edges, self.graph.rows[node]
        own: NDArray[np.bool_] = (g.targets[edges] == row) | (g.sources[edges] == row)
        return own

    def selected_edges(self) -> NDArray[np.int64]:
        """Rows, among the shown edges, of those that belong to the selection."""
        if self.selected_parameter is not None:
            return np.flatnonzero(self.edge_parameters() == self.selected_parameter)
        if self.selected is not None:
            return np.flatnonzero(self.own_edges(self.selected))
        return np.empty(0, np.int64)

    @property
    def is_selected(self) -> bool:
        """Whether a neuron or a weight is."""
        return self.selected is not None or self.selected_parameter is not None

    def selected_ends(self) -> list[NodeId]:
        """The selected neuron, or both neurons of the selected weight."""
        if self.selected is not None:
            return [self.selected]
        edges = np.flatnonzero(self.graph.parameters == self.selected_parameter).tolist()
        return [
            self.graph.nodes[int(ends[edge])] for edge in edges for ends in (self.graph.sources, self.graph.targets)
        ]

    def strengths(self) -> Floats:
        """How strongly each shown edge is drawn, 0 to 1: faded unless it belongs to what stands out."""
        g, edges = self.graph, self.geometry.edges
        strengths = np.ones(len(edges))
        if not self.fade:
            return strengths
        if self.focus_parameter is not None:
            strengths[self.edge_parameters() != self.focus_parameter] = FADED_EDGE
        elif self.focus is not None:
            row = g.rows[self.focus]
            upstream = np.isin(g.targets[edges], g.sources[g.targets == row])
            strengths = np.where(self.own_edges(self.focus), 1.0, np.where(upstream, UPSTREAM_EDGE, FADED_EDGE))
        return strengths

    def edge_values(self) -> Floats:
        """What each shown edge shows: zeros if there is nothing to show yet."""
        parameters = self.edge_parameters()
        return np.zeros(len(parameters)) if self.values is None else self.values[parameters]

    def shown_values(self) -> Floats | None:
        """What each shown edge shows; None if there is nothing to show yet."""
        return None if self.values is None else self.values[self.edge_parameters()]

    def frozen_edges(self) -> NDArray[np.bool_]:
        """Which shown edges do not train."""
        return np.isin(self.edge_parameters(), list(self.frozen))

    def scale(self) -> EdgeScale | None:
        """What the widest edge stands for; None if there is nothing to show yet."""
        if self.values is None:
            return None
        if self._scale is None or self._scale[0] is not self.values or self._scale[1] != self.quantity:
            scale = edge_scale(self.values[self.graph.parameters], self.quantity, self.fixed_scale)
            self._scale = self.values, self.quantity, scale
        return self._scale[2]

    def fix_scale(self, fixed: bool) -> None:
        """Let the scale stay as it is, or follow the values again."""
        self.fixed_scale, self._scale = fixed, None

    def know_scale(self, values: Floats, scale: EdgeScale) -> None:
        """The scale of values that are to be shown is known already."""
        self._scale = values, self.quantity, scale

    def magnitudes(self) -> Floats:
        """|value| of each shown edge as a share (0 to 1) of the scale; NaN where it is not finite."""
        values, scale = self.edge_values(), self.scale()
        return values if scale is None else scale.shares(values)

    def left_out(self) -> int:
        """How many of the shown neurons' edges are too many to be drawn."""
        return max(len(self.geometry.edges) - MOST_EDGES, 0)
