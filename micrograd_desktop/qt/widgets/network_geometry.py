"""Where the network's neurons, edges and captions stand on the canvas, in its own pixels at zoom 1."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.presentation.network_graph import NetworkGraph, NodeId

Floats = NDArray[np.float64]

TOP = 58.0
BOTTOM = 22.0
LEFT = 62.0
RIGHT = 70.0
INPUT_SIZE = 40.0
OUTPUT_SIZE = 56.0
NEURON_SIZE = 40.0
NEURON_PITCH = 50.0
SMALL_NEURON_SIZE = 28.0
SMALL_PITCH = 36.0
SMALLEST_NEURON = 14.0
MOST_AT_FULL_SIZE = 9
MOST_SHOWN = 16
TARGET_SPREAD = 26.0
CURVE_SAMPLES = 25


@dataclass(frozen=True)
class Geometry:
    """Rectangles and curves of a network.

    Attributes
    ----------
    centres, sizes
        Shape (n_nodes, 2) and (n_nodes,); NaN centres for neurons that are not shown.
    shown
        Rows of the nodes that are shown.
    hidden_counts
        For each layer how many neurons are not shown.
    edges
        Rows (into the graph's edges) of the edges between shown nodes.
    curves
        Shape (n_edges, 4, 2): start, two control points, end of each cubic.
    samples
        Shape (n_edges, 25, 2): points along each curve, to find the one under the pointer.
    columns
        x of each layer.
    """

    centres: Floats
    sizes: Floats
    shown: NDArray[np.int64]
    hidden_counts: tuple[int, ...]
    edges: NDArray[np.int64]
    curves: Floats
    samples: Floats
    columns: Floats


def lay_out(graph: NetworkGraph, width: float, height: float) -> Geometry:
    """Scale the graph's own layout to the canvas: pitch and neuron shrink as a layer grows."""
    centres = np.full((len(graph.nodes), 2), np.nan)
    sizes = np.zeros(len(graph.nodes))
    xs = np.unique(graph.positions[:, 0])
    span = max(width - LEFT - RIGHT, 100.0)
    columns = LEFT + span * (xs - xs[0]) / max(xs[-1] - xs[0], 1e-9)
    room = max(height - TOP - BOTTOM, 60.0)
    for layer, count in enumerate(graph.layer_sizes):
        shown = min(count, MOST_SHOWN)
        size, pitch = _measures(layer, len(graph.layer_sizes), shown, room)
        if layer == 0 and shown > 1:  # inputs stand apart, beside the middle of the first layer
            pitch = min(120.0, room / shown)
        top = TOP + (room - pitch * (shown - 1)) / 2
        for k in range(shown):
            row = graph.rows[(layer, k)]
            centres[row] = columns[layer], top + pitch * k
            sizes[row] = size
    shown_rows = np.flatnonzero(~np.isnan(centres[:, 0]))
    edges = np.flatnonzero(~np.isnan(centres[graph.sources, 0]) & ~np.isnan(centres[graph.targets, 0]))
    curves = _curves(graph, centres, sizes, edges)
    hidden = tuple(max(count - MOST_SHOWN, 0) for count in graph.layer_sizes)
    return Geometry(centres, sizes, shown_rows, hidden, edges, curves, _sample(curves), columns)


def _measures(layer: int, layers: int, shown: int, room: float) -> tuple[float, float]:
    """Neuron size and pitch of a layer."""
    size, pitch = (NEURON_SIZE, NEURON_PITCH) if shown <= MOST_AT_FULL_SIZE else (SMALL_NEURON_SIZE, SMALL_PITCH)
    if layer == layers - 1:
        return OUTPUT_SIZE, OUTPUT_SIZE
    if layer == 0:
        return INPUT_SIZE, NEURON_PITCH
    fitting = room / shown
    if fitting < pitch:
        pitch = fitting
        size = max(min(size, pitch - 4.0), SMALLEST_NEURON)
    return size, pitch


def _curves(graph: NetworkGraph, centres: Floats, sizes: Floats, edges: NDArray[np.int64]) -> Floats:
    sources, targets = graph.sources[edges], graph.targets[edges]
    curves = np.zeros((len(edges), 4, 2))
    if not len(edges):
        return curves
    start = centres[sources] + np.column_stack([sizes[sources] / 2, np.zeros(len(edges))])
    end = centres[targets] - np.column_stack([sizes[targets] / 2, np.zeros(len(edges))])
    order = np.array([graph.nodes[row][1] for row in sources], np.float64)
    counts = np.array([min(graph.layer_sizes[graph.nodes[row][0]], MOST_SHOWN) for row in sources], np.float64)
    spread = np.minimum(TARGET_SPREAD, sizes[targets] * 0.65)
    end[:, 1] += np.where(counts > 1, spread * (order / np.maximum(counts - 1, 1) - 0.5), 0.0)
    half = (end[:, 0] - start[:, 0]) / 2
    curves[:, 0], curves[:, 3] = start, end
    curves[:, 1] = start + np.column_stack([half, np.zeros(len(edges))])
    curves[:, 2] = end - np.column_stack([half, np.zeros(len(edges))])
    return curves


def _sample(curves: Floats) -> Floats:
    t = np.linspace(0.0, 1.0, CURVE_SAMPLES)
    return curve_points(curves, t)


def curve_points(curves: Floats, t: Floats) -> Floats:
    """Points of cubics (n, 4, 2) at parameters t (k,): shape (n, k, 2)."""
    u = 1.0 - t
    basis = np.stack([u**3, 3 * u**2 * t, 3 * u * t**2, t**3], axis=1)
    points: Floats = np.einsum("kb,nbd->nkd", basis, curves)
    return points


def node_at(graph: NetworkGraph, geometry: Geometry, x: float, y: float) -> NodeId | None:
    """The neuron under a point of the canvas."""
    reach = np.maximum(geometry.sizes[geometry.shown] / 2, 12.0)
    away = np.abs(geometry.centres[geometry.shown] - (x, y)).max(axis=1) - reach
    best = int(np.argmin(away)) if len(away) else -1
    return graph.nodes[int(geometry.shown[best])] if best >= 0 and away[best] <= 0 else None


def edge_at(geometry: Geometry, x: float, y: float, reach: float = 6.0) -> int | None:
    """The row (into ``geometry.edges``) of the edge nearest to a point, if within reach."""
    if not len(geometry.edges):
        return None
    a, b = geometry.samples[:, :-1], geometry.samples[:, 1:]
    along = b - a
    length = np.maximum((along**2).sum(axis=2), 1e-12)
    t = np.clip((((x, y) - a) * along).sum(axis=2) / length, 0.0, 1.0)
    distance = np.hypot(*np.moveaxis(a + along * t[..., None] - (x, y), 2, 0)).min(axis=1)
    best = int(np.argmin(distance))
    return best if distance[best] <= reach else None
