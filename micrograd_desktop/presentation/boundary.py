"""What each neuron answers over the plane: grids of outputs, their colour range, and the lines where they are 0."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.data.split import MARGIN, Points, extent
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.presentation.decisions import against
from micrograd_desktop.presentation.percentile import percentiles
from micrograd_desktop.presentation.pre_activations import PreActivations
from micrograd_desktop.presentation.slices import Slice, places_of

Floats = NDArray[np.float64]
Extent = tuple[float, float, float, float]

LEAST_HALF = 1e-9
"""Of the plane's sides, half, around two of more inputs: a table has no column that is the same in every row."""

RANGE_PERCENTILE = 98.0
LEAST_RANGE = 0.1
"""Outputs smaller than that everywhere do not fill the palette: they are next to nothing."""
"""Percentile of ``|output|`` shown in full colour, for activations without a range of their own (VISUAL.md, 2)."""


@dataclass(frozen=True, slots=True)
class Heatmaps:
    """Outputs of all neurons, and the network's score, sampled over a rectangle of the plane.

    Attributes
    ----------
    grids
        Shape ``(n_neurons, h, w)``: outputs in network order (hidden layers, then output), row 0 at the smallest y.
    output
        Shape ``(H, W)``: the score, at a higher resolution than ``grids``; row 0 at the smallest y. Of several classes
        it is the lead of the largest.
    extent
        ``(x0, x1, y0, y1)``: coordinates of the outermost samples.
    scores
        Shape ``(k, H, W)``: those of each class, if there is an output for each.
    curve
        Whether there is one input, x, and y is what the network says: ``output`` has one row then, the curve itself.
    slice
        Of more than two inputs the two that x and y are, and where the others are held.
    places
        Shape ``(d,)``: where in the points' range each of more than two inputs is held, from -1 to 1.
    neuron
        A neuron's row in ``grids``, and its output as finely as the score, ``(H, W)``, if that was asked for.
    before
        The pre-activations, as finely, of neurons whose were asked for.
    inputs
        Shape ``(n_features, h, w)``: what the network sees, where that is features and not the plane's own coordinates.
    tiles
        The same from -1 to 1, as the neurons' pictures show it.
    """

    grids: Floats
    output: Floats
    extent: Extent
    scores: Floats | None = None
    curve: bool = False
    slice: Slice | None = None
    places: Floats | None = None
    neuron: tuple[int, Floats] | None = None
    before: PreActivations | None = None
    inputs: Floats | None = None
    tiles: Floats | None = None

    def is_of(self, sizes: Sequence[int], features: bool) -> bool:
        """Whether it can be of a network of these layers, the inputs first, that sees features or the plane itself."""
        inputs = None if self.inputs is None else len(self.inputs)
        return len(self.grids) == sum(sizes[1:]) and inputs == (sizes[0] if features else None)


def surface(heatmaps: Heatmaps, k: int | None) -> Heatmaps:
    """The same, but of one class only: its lead over all others. None is all classes."""
    if k is None or heatmaps.scores is None:
        return heatmaps
    return replace(heatmaps, output=against(heatmaps.scores, k), scores=None)


def placed(problem: Problem, inputs: Floats, targets: Floats, slice_: Slice | None = None) -> Floats:
    """Where points (n, d) stand in the plane, (n, 2): over one input at the height of their number."""
    if inputs.shape[1] == 1:
        return np.column_stack([inputs[:, 0], np.zeros(len(inputs)) if problem.classes else targets])
    return places_of(inputs, slice_)


def around(problem: Problem, points: Points, slice_: Slice | None = None) -> Extent:
    """What of the plane is shown: a square around all points, or what their curve takes.

    Two of more inputs may be measured in units of their own: each has its range.
    """
    sets = (points.train_x, points.train_y), (points.test_x, points.test_y)
    train, test = (placed(problem, x, y, slice_) for x, y in sets)
    if slice_ is None and (points.train_x.shape[1] > 1 or problem.classes):
        return extent(replace(points, train_x=train, test_x=test))
    everything = np.vstack([train, test])
    low, high = everything.min(axis=0), everything.max(axis=0)
    least = 0.5 if slice_ is None else LEAST_HALF
    middle, half = (low + high) / 2, np.maximum((high - low) / 2, least) * (1 + 2 * MARGIN)
    return tuple(float(v) for pair in zip(middle - half, middle + half, strict=True) for v in pair)  # type: ignore[return-value]


class Probe(NamedTuple):
    """A place in the plane that a person points at: a sample when ``sample`` is given, else any point.

    ``sample`` is the row among the train points, or among the test points when ``is_test``; ``x`` and ``y`` are then
    the sample's own coordinates.
    """

    x: float
    y: float
    sample: int | None = None
    is_test: bool = False


def grid_points(extent: Extent, n: int) -> Floats:
    """Sample points of an ``n`` by ``n`` grid, shape ``(n * n, 2)``: x fastest, the smallest y first.

    Outputs computed for these points and reshaped to ``(n, n)`` are a grid of :class:`Heatmaps`.
    """
    x0, x1, y0, y1 = extent
    x, y = np.meshgrid(np.linspace(x0, x1, n), np.linspace(y0, y1, n))
    return np.array([x.ravel(), y.ravel()]).T  # by column, as it is evaluated


def line_points(extent: Extent, n: int) -> Floats:
    """Sample points of one input, shape ``(n, 1)``, from the rectangle's left to its right."""
    return np.linspace(extent[0], extent[1], n)[:, None]


def normalise(grids: Floats, activations: Sequence[str]) -> Floats:
    """Outputs brought to -1..1 for the diverging palette, neuron by neuron; NaN stays NaN.

    Parameters
    ----------
    grids
        Shape ``(n_neurons, h, w)``.
    activations
        One name a neuron. ``tanh`` keeps its own range; the others are divided by their 98th percentile, or by
        ``LEAST_RANGE`` where that is smaller: an output of next to nothing is pale.

    Raises
    ------
    ValueError
        When there is not one activation a neuron.
    """
    with np.errstate(invalid="ignore"):
        return np.clip(grids / ranges(grids, activations).reshape(-1, 1, 1), -1.0, 1.0)


def ranges(grids: Floats, activations: Sequence[str]) -> Floats:
    """The output of each neuron, shape ``(n_neurons,)``, from which on it has the palette's last colour.

    Raises
    ------
    ValueError
        When there is not one activation a neuron.
    """
    if len(activations) != len(grids):
        raise ValueError(f"{len(grids)} grids need as many activations, not {len(activations)}")
    scales = np.ones(len(grids))
    measured = [row for row, name in enumerate(activations) if name != "tanh"]
    if measured:
        scales[measured] = _scales(grids[measured])
    return scales


def _scales(grids: Floats) -> Floats:
    """The 98th percentile of |output| of each grid, over its finite samples, but ``LEAST_RANGE`` at least."""
    magnitudes = np.abs(grids.reshape(len(grids), -1))
    if np.isfinite(magnitudes).all():
        scales = percentiles(magnitudes, RANGE_PERCENTILE)
    else:
        finite = [row[np.isfinite(row)] for row in magnitudes]
        scales = np.array([percentiles(row, RANGE_PERCENTILE) if row.size else 0.0 for row in finite])
    raised: Floats = np.maximum(scales, LEAST_RANGE)
    return raised


def contour(scores: Floats, extent: Extent, level: float = 0.0) -> list[Floats]:
    """Lines along which the scores equal a level, by marching squares: polylines of shape ``(k, 2)``.

    A closed line repeats its first point. Cells with a sample that is NaN or infinite carry no line.
    """
    from contourpy import LineType, contour_generator

    height, width = scores.shape
    if height < 2 or width < 2:
        return []
    x0, x1, y0, y1 = extent
    masked = np.ma.masked_invalid(scores)
    generator = contour_generator(
        np.linspace(x0, x1, width), np.linspace(y0, y1, height), masked, line_type=LineType.Separate
    )
    return [np.asarray(line, dtype=np.float64) for line in generator.lines(level)]


def ties(scores: Floats, extent: Extent) -> list[Floats]:
    """Lines along which the two largest of the scores (k, h, w) are equal: polylines as those of ``contour``."""
    return [line for k in range(len(scores)) for line in contour(against(scores, k), extent)]


def score_at(heatmaps: Heatmaps, x: float, y: float) -> float:
    """The score at a point, bilinear between the four samples around it; NaN outside the extent."""
    return _between(heatmaps.output, heatmaps.extent, x, y)


def scores_at(heatmaps: Heatmaps, x: float, y: float) -> Floats:
    """The score of each class at a point, shape (k,), likewise; of one output it is alone."""
    grids = heatmaps.output[None] if heatmaps.scores is None else heatmaps.scores
    return np.array([_between(grid, heatmaps.extent, x, y) for grid in grids])


def _between(grid: Floats, extent: Extent, x: float, y: float) -> float:
    """What a grid (h, w) over a rectangle says at a place."""
    x0, x1, y0, y1 = extent
    if not (x0 <= x <= x1 and y0 <= y <= y1):
        return float("nan")
    height, width = grid.shape
    column, right = _cell((x - x0) / (x1 - x0), width)
    row, up = _cell((y - y0) / (y1 - y0), height)
    square = grid[row : row + 2, column : column + 2]
    # A single row or column has no neighbour to mix with.
    weights = np.outer([1 - up, up][: square.shape[0]], [1 - right, right][: square.shape[1]])
    return float(np.sum(np.where(weights > 0, square, 0.0) * weights))


def _cell(share: float, n: int) -> tuple[int, float]:
    position = share * (n - 1)
    index = min(int(position), max(n - 2, 0))
    return index, position - index


def nearest_point(points: Floats, at: tuple[float, float], units_per_pixel: tuple[float, float], reach: float) -> int:
    """Index of the point nearest to a place on screen, or -1 when none is within ``reach`` pixels.

    Parameters
    ----------
    points
        Shape ``(n, 2)``, in data units, as is ``at``.
    units_per_pixel
        Data units a pixel spans along x and y; both positive.
    """
    if not len(points):
        return -1
    distances = np.hypot(*((points - np.asarray(at)) / np.asarray(units_per_pixel)).T)
    best = int(np.argmin(distances))
    return best if distances[best] <= reach else -1
