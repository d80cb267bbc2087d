"""Where the network's neurons and edges stand on the canvas, in its own pixels at zoom 1."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.presentation.edge_look import MOST_EDGES
from micrograd_desktop.presentation.network_graph import NetworkGraph, NodeId

Floats = NDArray[np.float64]
Rows = NDArray[np.int64]
Shown = tuple[tuple[int, ...], ...]

TOP = 8.0
BOTTOM = 12.0
LEFT = 62.0
RIGHT = 64.0
WORDS_BESIDE = 32.0
"""Free at the right, besides, where several outputs have their words beside them and not below."""
MORE_HEIGHT = 18.0
NOTE_HEIGHT = 18.0
"""Free at the bottom where it is said that not all edges are drawn."""
INPUT_SIZE = 40.0
INPUT_PITCH = 120.0
INPUT_GAP = 6.0
MOST_LEFT, MOST_OF_WIDTH = 170.0, 0.2
"""Of the inputs, whose names stand left of them: their x, in pixels and as a share of the canvas."""
OUTPUT_SIZE = 56.0
NEURON_SIZE, NEURON_PITCH = 40.0, 50.0
SMALL_NEURON_SIZE, SMALL_PITCH = 28.0, 36.0
SMALLEST_NEURON = 12.0
MOST_AT_FULL_SIZE = 9
MOST_SHOWN = 16
TARGET_SPREAD = 26.0
CURVE_SAMPLES = 25
STAYS_IN_SIGHT = 40.0
"""A part of the network is at least so far inside the canvas, however it is moved."""
USUAL_WIDTH, USUAL_HEIGHT = 820.0, 430.0
USUAL_LARGEST = 1.4
"""On a canvas larger than usual, in both directions, neurons are larger, up to so many times."""
FAR_LARGER, GROWTH, LARGEST_SCALE = 2.2, 0.45, 2.0
"""On one so many times as large, a screen of four thousand pixels, they grow on by a share of it, to the largest."""
MOST_OF_GAP = 0.6
"""What of the distance between layers a neuron may take."""
LAST_GAP = 1.5
"""Width of the gap before the output, in gaps: room for the card beside the last hidden layer."""
MOST_WIDE_GAPS = 4
"""Layers up to which the last gap is wider."""
FULL_WIDTH_PITCH = 44.0
"""Pitch from which edges have their full width; in denser layers they are thinner, or they would hide each other."""
THINNEST = 0.5


@dataclass(frozen=True, eq=False)
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
    edge_width
        Factor of the edges' widths, at most 1.
    """

    centres: Floats
    sizes: Floats
    shown: Rows
    hidden_counts: tuple[int, ...]
    edges: Rows
    curves: Floats
    samples: Floats
    columns: Floats
    edge_width: float


def lay_out(graph: NetworkGraph, shown: Shown, width: float, height: float, left: float = LEFT) -> Geometry:
    """Scale the graph's own layout to the canvas: pitch and neuron shrink as a layer grows.

    ``shown`` has the indices of the neurons to draw, layer by layer; ``left`` is the x of the inputs.
    """
    centres = np.full((len(graph.nodes), 2), np.nan)
    sizes = np.zeros(len(graph.nodes))
    layers = columns(graph, width, left)
    scale = scale_of(width, height)
    widest = MOST_OF_GAP * float(np.diff(layers).min()) if len(layers) > 1 else np.inf
    note = NOTE_HEIGHT if sum(len(a) * len(b) for a, b in pairwise(shown)) > MOST_EDGES else 0.0
    narrowest = FULL_WIDTH_PITCH
    for layer, indices in enumerate(shown):
        several = layer == len(shown) - 1 and len(indices) > 1  # for which point they are is said below
        more = MORE_HEIGHT if several or graph.layer_sizes[layer] > len(indices) else 0.0
        room = max(height - TOP - BOTTOM - more - note, 60.0)
        size, pitch = _measures(layer, len(shown), len(indices), room, scale)
        size = min(size, widest)
        if 0 < layer < len(shown) - 1:
            narrowest = min(narrowest, pitch)
        top = TOP + (room - pitch * (len(indices) - 1)) / 2
        for place, k in enumerate(indices):
            row = graph.rows[(layer, k)]
            centres[row] = layers[layer], top + pitch * place
            sizes[row] = size
    visible = ~np.isnan(centres[:, 0])
    edges = np.flatnonzero(visible[graph.sources] & visible[graph.targets])
    curves = _curves(graph, shown, centres, sizes, edges)
    hidden = tuple(count - len(indices) for count, indices in zip(graph.layer_sizes, shown, strict=True))
    samples = curve_points(curves, np.linspace(0.0, 1.0, CURVE_SAMPLES))
    edge_width = max(narrowest / FULL_WIDTH_PITCH, THINNEST)
    return Geometry(centres, sizes, np.flatnonzero(visible), hidden, edges, curves, samples, layers, edge_width)


def scale_of(width: float, height: float) -> float:
    """How many times as large as usual the neurons on a canvas of that size are."""
    larger = min(width / USUAL_WIDTH, height / USUAL_HEIGHT)
    scale = min(max(larger, 1.0), USUAL_LARGEST) + GROWTH * max(larger - FAR_LARGER, 0.0)
    return min(scale, LARGEST_SCALE)


def columns(graph: NetworkGraph, width: float, left: float = LEFT) -> Floats:
    """The x of each layer, shape (n_layers,), in the order of the graph's layout."""
    ranks = np.arange(float(len(set(graph.positions[:, 0].tolist()))))
    if 2 < len(ranks) <= MOST_WIDE_GAPS + 1:
        ranks[-1] += LAST_GAP - 1.0
    right = RIGHT + (WORDS_BESIDE if graph.layer_sizes[-1] > 1 else 0.0)
    places: Floats = left + max(width - left - right, 100.0) * ranks / max(ranks[-1], 1.0)
    return places


def _measures(layer: int, layers: int, shown: int, room: float, scale: float) -> tuple[float, float]:
    """Neuron size and pitch of a layer, so that it fits the room; ``scale`` is how much larger they are than usual."""
    if layer == 0 and (few_inputs := _of_inputs(shown, room, scale)) is not None:
        return few_inputs
    if layer == layers - 1 and shown == 1:
        return OUTPUT_SIZE * scale, OUTPUT_SIZE * scale
    few = shown <= MOST_AT_FULL_SIZE
    size, pitch = (NEURON_SIZE, NEURON_PITCH) if few else (SMALL_NEURON_SIZE, SMALL_PITCH)
    size, pitch = size * scale, pitch * scale
    gap = 8.0 if few else 4.0
    if shown > 1 and (room - size) / (shown - 1) < pitch:
        pitch = (room - size) / (shown - 1)
        if pitch < size + gap:
            pitch = (room + gap) / shown
            size = max(pitch - gap, SMALLEST_NEURON)
    return size, pitch


def _of_inputs(shown: int, room: float, scale: float) -> tuple[float, float] | None:
    """Size and pitch of inputs that are so few that they are at full size; None if they shrink as neurons do."""
    size = INPUT_SIZE * scale
    pitch = min(INPUT_PITCH * scale, (room - size) / max(shown - 1, 1))
    return (size, pitch) if shown == 1 or pitch >= size + INPUT_GAP else None


def _curves(graph: NetworkGraph, shown: Shown, centres: Floats, sizes: Floats, edges: Rows) -> Floats:
    sources, targets = graph.sources[edges], graph.targets[edges]
    curves = np.zeros((len(edges), 4, 2))
    place = np.zeros(len(graph.nodes))
    for layer, indices in enumerate(shown):  # -0.5 to 0.5, the source's place in its column
        for order, k in enumerate(indices):
            place[graph.rows[(layer, k)]] = order / (len(indices) - 1) - 0.5 if len(indices) > 1 else 0.0
    across, zero = sizes / 2, np.zeros(len(edges))
    start = centres[sources] + np.column_stack([across[sources], zero])
    end = centres[targets] - np.column_stack([across[targets], zero])
    end[:, 1] += np.minimum(TARGET_SPREAD, sizes[targets] * 0.65) * place[sources]
    half = np.column_stack([(end[:, 0] - start[:, 0]) / 2, zero])
    curves[:, 0], curves[:, 1], curves[:, 2], curves[:, 3] = start, start + half, end - half, end
    return curves


def curve_points(curves: Floats, t: Floats) -> Floats:
    """Points of cubics (n, 4, 2) at parameters t (k,): shape (n, k, 2)."""
    u = 1.0 - t
    basis = np.stack([u**3, 3 * u**2 * t, 3 * u * t**2, t**3], axis=1)
    points: Floats = np.einsum("kb,nbd->nkd", basis, curves)
    return points


def node_at(graph: NetworkGraph, geometry: Geometry, x: float, y: float) -> NodeId | None:
    """The neuron under a point of the canvas."""
    reach = np.maximum(geometry.sizes[geometry.shown] / 2, 12.0)
    away = np.abs(geometry.centres[geometry.shown] - (x, y)).max(axis=1)
    away[away > reach] = np.inf
    best = int(np.argmin(away)) if len(away) else -1
    return graph.nodes[int(geometry.shown[best])] if best >= 0 and np.isfinite(away[best]) else None


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


def in_sight(
    geometry: Geometry, zoom: float, shift: tuple[float, float], size: tuple[float, float]
) -> tuple[float, float]:
    """The shift nearest to one wanted at which a neuron is in sight, or when zoomed in, a part of an edge.

    Parameters
    ----------
    size
        Width and height of what is seen of the canvas.
    """
    points = geometry.centres[geometry.shown]
    if zoom > 1.0:
        points = np.concatenate([points, geometry.samples.reshape(-1, 2)])
    places = points * zoom + np.array(shift)
    edge = np.minimum(STAYS_IN_SIGHT, np.array(size) / 2)
    missing = np.clip(places, edge, np.array(size) - edge) - places
    dx, dy = missing[np.argmin(np.hypot(*missing.T))].tolist() if len(missing) else (0.0, 0.0)
    return shift[0] + dx, shift[1] + dy
