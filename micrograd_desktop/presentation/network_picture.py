"""The drawn network as a picture: edges, the neurons' heat maps, the biases' dots; of frozen data, in any thread."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.presentation.boundary import Heatmaps, ranges
from micrograd_desktop.presentation.colours import Tokens, blend, diverging_lut, diverging_rgb, rgb
from micrograd_desktop.presentation.edge_look import (
    LEVELS,
    POSITIVE,
    drawn_edges,
    edge_levels,
    edge_look,
    edge_signs,
)
from micrograd_desktop.presentation.edge_scale import EdgeScale
from micrograd_desktop.raster import draw
from micrograd_desktop.raster.image import Image, Pixels, pixels, word

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
Ints = NDArray[np.int64]

OUTLINE = 0.7
"""How much of the text's colour is in the lines around neurons and dots."""

RADIUS = 7.0
"""Of a neuron's corners, in the network's pixels."""

RAMP_SAMPLES = 40
_COURSE_SAMPLES = 4096
_FINITE = 1e30


@dataclass(frozen=True, eq=False)
class Neurons:
    """The shown neurons and inputs as tiles; places in device pixels of the picture.

    Attributes
    ----------
    left, top, side
        Whole numbers, shape (n,): the tile's corner and size.
    opacity
        Shape (n,), 0 to 1.
    grid
        Shape (n,): its row in ``Heatmaps.grids``; of input number k, from 0, it is -1 - k.
    activations
        One name each, empty for inputs.
    bias
        Shape (n,): its bias among the parameters; of no meaning for inputs.
    dots
        Shape (n, 3): middle and radius of its bias's dot.
    features
        Whether inputs are features, of ``Heatmaps.tiles``; others are those of ``input_grids``.
    """

    left: Ints
    top: Ints
    side: Ints
    opacity: Floats
    grid: Ints
    activations: tuple[str, ...]
    bias: Ints
    dots: Floats
    features: bool = False


@dataclass(frozen=True, eq=False)
class NetworkRequest:
    """What is wanted of a picture of the network, apart from its numbers; all places in device pixels of the picture.

    Attributes
    ----------
    width, height
        Of the picture.
    ratio, scale
        Device pixels to one of the screen's, and to one of the network's.
    curves
        Shape (n, 4, 2): start, two control points in the middle between, and end of each shown edge.
    parameters
        Shape (n,): the weight of each.
    strengths
        Shape (n,), 0 to 1: how strongly each is drawn beside the others.
    frozen
        Shape (n,): which are dashed, since they don't train.
    edge_width
        Factor of all widths.
    """

    width: int
    height: int
    ratio: float
    scale: float
    tokens: Tokens
    curves: Floats
    parameters: Ints
    strengths: Floats
    frozen: NDArray[np.bool_]
    edge_width: float
    neurons: Neurons

    @cached_property
    def strokes(self) -> Strokes:
        """What of the edges depends on places alone."""
        return Strokes(self)

    @cached_property
    def tiles(self) -> tuple[Tiles, ...]:
        """What of the neurons depends on places alone, the inputs first, each with its number."""
        neurons, found = self.neurons, []
        for inputs in (True, False):
            which = np.flatnonzero((neurons.grid < 0) == inputs)
            for side in np.unique(neurons.side[which]).tolist():
                place = which[neurons.side[which] == side]
                number = -1.0 - neurons.grid[place] if inputs else np.zeros(len(place))
                columns = neurons.left[place], neurons.top[place], number, np.ones(len(place)), neurons.opacity[place]
                rows = np.ascontiguousarray(np.column_stack(columns), np.float64)
                found.append(Tiles(inputs, place, rows, tile_masks(side, self.scale)))
        return tuple(found)

    @cached_property
    def looks(self) -> tuple[Floats, Ints]:
        """Colour, half width, dash and period by strength, frozen, sign and level; and the strength of each edge."""
        kinds, rows = np.unique(self.strengths, return_inverse=True)
        looks = np.zeros((len(kinds), 2, POSITIVE + 1, LEVELS + 1, 4))
        for place in np.ndindex(looks.shape[:-1]):
            kind, frozen, sign, level = place
            look = edge_look(self.tokens, float(kinds[kind]), level, sign, bool(frozen), self.edge_width)
            dash, period = look.on * self.scale, (look.on + look.off) * self.scale
            looks[place] = word(*rgb(look.colour)), look.width * self.scale / 2, dash, period
        return looks, rows.reshape(-1)


@dataclass(frozen=True, eq=False)
class NetworkNumbers:
    """The numbers of one moment.

    ``values`` (n_parameters,) are what the edges show, None if there is nothing yet, as is their ``scale``; ``biases``
    are the parameters themselves.
    """

    values: Floats | None
    scale: EdgeScale | None
    biases: Floats
    heatmaps: Heatmaps | None


class Tiles(NamedTuple):
    """The tiles of one size: which neurons they are of, their rows for the rasteriser, and its masks."""

    inputs: bool
    place: Ints
    rows: Floats
    masks: tuple[Singles, Singles]


class Strokes:
    """The edges as functions y(x): a table for each gap between two columns of neurons, and rows without looks yet."""

    def __init__(self, request: NetworkRequest) -> None:
        self._stride = Image.stride_of(request.width)
        ends = request.curves[:, (0, 3), 0].reshape(-1, 2)
        gaps, rows = np.unique(ends, axis=0, return_inverse=True) if len(ends) else (np.empty((0, 2)), np.empty(0))
        rows = rows.reshape(-1).astype(np.intp)
        self.gaps = np.zeros((len(gaps), 4, self._stride), np.float32)
        for table, (x0, x1) in zip(self.gaps, gaps.tolist(), strict=True):
            table[:] = _gap(x0, x1, request.width, self._stride)
        first = np.clip(np.floor(gaps[:, 0]), 0, request.width)
        columns = np.clip(np.ceil(gaps[:, 1]) - first, 0, request.width - first)
        self.rows = np.zeros((len(rows), draw.STROKE_FIELDS))
        self.rows[:, 0] = rows
        self.rows[:, 1] = first[rows]
        self.rows[:, 2] = (first + np.ceil(columns / draw.LANES) * draw.LANES)[rows]
        self.rows[:, 3] = request.curves[:, 0, 1]
        self.rows[:, 4] = request.curves[:, 3, 1] - request.curves[:, 0, 1]
        self.rows[:, 9] = np.arange(len(rows))
        self._ends = gaps[rows]

    @cached_property
    def lengths(self) -> Singles:
        """Along each edge, from its start to the middle of each column: shape (n, stride)."""
        course = _course()[0]
        at = np.linspace(0.0, 1.0, _COURSE_SAMPLES + 1)
        lengths = np.zeros((len(self.rows), self._stride), np.float32)
        middles = np.arange(self._stride) + 0.5
        for row, (x0, x1), dy in zip(lengths, self._ends.tolist(), self.rows[:, 4].tolist(), strict=True):
            steps = np.hypot(np.diff(at) * (x1 - x0), np.diff(course) * dy)
            row[:] = np.interp((middles - x0) / (x1 - x0), at, np.concatenate([[0.0], np.cumsum(steps)]))
        return lengths


def network_picture(request: NetworkRequest, numbers: NetworkNumbers, into: Image | None = None) -> Image:
    """The picture; drawn ``into`` an image of the request's size if one is given.

    Raises
    ------
    NoCompilerError
        Where there is no LLVM.
    """
    image = into if into is not None else Image(request.width, request.height)
    image.fill(_colour(request.tokens.canvas))
    if len(request.curves):
        _draw_edges(image, request, numbers)
    known = _known(request, numbers.heatmaps)
    _draw_neurons(image, request, numbers.heatmaps, known)
    _draw_biases(image, request, numbers.biases, known)
    return image


def _known(request: NetworkRequest, heatmaps: Heatmaps | None) -> NDArray[np.bool_]:
    """Which tiles are drawn: not those of neurons whose output is nowhere a number."""
    known = np.ones(len(request.neurons.grid), np.bool_)
    if heatmaps is not None:
        neurons = request.neurons.grid >= 0
        finite: NDArray[np.bool_] = np.asarray(np.isfinite(heatmaps.grids).any(axis=(1, 2)))
        known[neurons] = finite[request.neurons.grid[neurons]]
    return known


def _draw_edges(image: Image, request: NetworkRequest, numbers: NetworkNumbers) -> None:
    values = None if numbers.values is None else numbers.values[request.parameters]
    shares = np.zeros(len(request.parameters))
    if values is not None and numbers.scale is not None:
        shares = numbers.scale.shares(values)
    looks, kinds = request.looks
    signs = edge_signs(values, shares)
    order = drawn_edges(shares, request.strengths)
    rows = request.strokes.rows[order]
    chosen = looks[kinds[order], request.frozen[order].astype(np.intp), signs[order], edge_levels(shares)[order]]
    rows[:, 6], rows[:, 5], rows[:, 7:9] = chosen[:, 0], chosen[:, 1], chosen[:, 2:]
    dashed = bool((rows[:, 8] > 0).any())
    lengths = request.strokes.lengths if dashed else np.zeros((1, image.stride), np.float32)
    draw.strokes(image, rows, request.strokes.gaps, lengths)


def _draw_neurons(image: Image, request: NetworkRequest, heatmaps: Heatmaps | None, known: NDArray[np.bool_]) -> None:
    features, t = request.neurons.features, request.tokens
    ink, palette = _colour(blend(t.canvas, t.text, OUTLINE)), _palette(t)
    maps: dict[bool, _Maps | None] = {}
    if heatmaps is not None:
        maps[False] = _maps(request.neurons, known, False, heatmaps.grids)
        maps[True] = _maps(request.neurons, known, True, heatmaps.tiles if features else None)
    for tiles in request.tiles:
        if tiles.inputs and not features:
            grids = input_grids(heatmaps, int(tiles.rows[:, 2].max()))
            draw.tiles(image, tiles.rows, grids, palette, tiles.masks, ink)
        elif heatmaps is None:
            rows, ground = tiles.rows.copy(), np.full(len(palette), _colour(t.header), np.uint32)
            rows[:, 2] = 0.0
            draw.tiles(image, rows, np.zeros((1, 2, 2)), ground, tiles.masks, ink)
        elif (found := maps[tiles.inputs]) is not None:
            rows = tiles.rows.copy()
            rows[:, 2], rows[:, 3] = found.number[tiles.place], found.factors[tiles.place]
            draw.tiles(image, rows[known[tiles.place]], found.grids, palette, tiles.masks, ink)


class _Maps(NamedTuple):
    """The heat maps of neurons, or of inputs: finite; and of each tile which one it shows, and by what it is scaled."""

    grids: Floats
    number: Floats
    factors: Floats


def _maps(neurons: Neurons, known: NDArray[np.bool_], inputs: bool, source: Floats | None) -> _Maps | None:
    """Those (n, h, w) that are shown; None if there are none."""
    which = np.flatnonzero(((neurons.grid < 0) == inputs) & known)
    if source is None or not len(which):
        return None
    grids = source[-1 - neurons.grid[which] if inputs else neurons.grid[which]]
    number, factors = np.zeros(len(neurons.grid)), np.ones(len(neurons.grid))
    if not inputs:  # whose tiles are from -1 to 1
        factors[which] = 1.0 / ranges(grids, [neurons.activations[i] for i in which.tolist()])
    number[which] = np.arange(len(which))
    if not np.isfinite(grids).all():
        grids = np.nan_to_num(grids, nan=0.0, posinf=_FINITE, neginf=-_FINITE)
    return _Maps(np.ascontiguousarray(grids), number, factors)


def _draw_biases(image: Image, request: NetworkRequest, biases: Floats, known: NDArray[np.bool_]) -> None:
    neurons, t = request.neurons, request.tokens
    rows = np.flatnonzero((neurons.grid >= 0) & known)
    values = biases[neurons.bias[rows]]
    fill = pixels(diverging_rgb(t, values))
    fill[~np.isfinite(values)] = _colour(t.err)
    dots = np.empty((len(rows), draw.DOT_FIELDS))
    dots[:, :3], dots[:, 3] = neurons.dots[rows], request.ratio / 2
    dots[:, 4], dots[:, 5] = fill, _colour(blend(t.canvas, t.text, OUTLINE))
    dots[:, 6] = neurons.opacity[rows]
    draw.dots(image, dots)


@lru_cache(maxsize=32)
def tile_masks(side: int, scale: float) -> tuple[Singles, Singles]:
    """Of a rounded tile with its line inside it: what of each pixel it covers, and how much of that is the line."""
    line = max(round(scale), 1)
    radius = min(RADIUS * scale, side / 4)
    axis = np.abs(np.arange(side) + 0.5 - side / 2)
    corner = axis - (side / 2 - line / 2) + radius
    x, y = np.meshgrid(corner, corner)
    away = np.hypot(np.maximum(x, 0), np.maximum(y, 0)) + np.minimum(np.maximum(x, y), 0) - radius
    shape, frame = (np.clip(edge + line / 2 + 0.5, 0.0, 1.0) for edge in (-away, away))
    return np.ascontiguousarray(shape, np.float32), np.ascontiguousarray(frame, np.float32)


@lru_cache(maxsize=64)
def _colour(name: str) -> int:
    return word(*rgb(name))


@lru_cache(maxsize=4)
def _palette(t: Tokens) -> Pixels:
    return pixels(diverging_lut(t, draw.PALETTE_COLOURS))


def input_grids(heatmaps: Heatmaps | None, last: int) -> Floats:
    """What the inputs up to number ``last`` are over the plane, (d, 40, 40), from -1 to 1.

    One rises from left to right, one from below to above; where a plane is a slice, the others are as they are held.
    """
    if heatmaps is None or heatmaps.slice is None or heatmaps.places is None:
        return _input_grids((0, 1), (0.0,) * max(last + 1, 2))
    return _input_grids(heatmaps.slice.shown, tuple(heatmaps.places.tolist()))


@lru_cache(maxsize=4)
def _input_grids(shown: tuple[int, int], places: tuple[float, ...]) -> Floats:
    across = np.tile(np.linspace(-1.0, 1.0, RAMP_SAMPLES), (RAMP_SAMPLES, 1))
    grids = np.empty((len(places), RAMP_SAMPLES, RAMP_SAMPLES))
    grids[:] = np.array(places)[:, None, None]
    grids[shown[0]], grids[shown[1]] = across, across.T
    return grids


@lru_cache(maxsize=1)
def _course() -> tuple[Floats, Floats, Floats]:
    """S, its slope and half its second derivative over x from 0 to 1: of cubics with control points in the middle."""
    t = np.linspace(0.0, 1.0, 4 * _COURSE_SAMPLES + 1)
    x = 1.5 * t * (1 - t) ** 2 + 1.5 * t * t * (1 - t) + t**3
    at = np.linspace(0.0, 1.0, _COURSE_SAMPLES + 1)
    course = np.interp(at, x, 3 * t * t - 2 * t**3)
    slope = np.gradient(course, at)
    return course, slope, np.gradient(slope, at) / 2


def _gap(x0: float, x1: float, width: int, stride: int) -> Floats:
    """The rows of a gap's table: course, slope and bend a pixel, and the part of each column that is in the gap."""
    columns = np.arange(stride)
    x = np.clip((columns + 0.5 - x0) / (x1 - x0), 0.0, 1.0)
    at = np.linspace(0.0, 1.0, _COURSE_SAMPLES + 1)
    course, slope, bend = (np.interp(x, at, row) for row in _course())
    cover = np.clip(np.minimum(columns + 1, x1) - np.maximum(columns, x0), 0.0, 1.0)
    cover[width:] = 0.0
    return np.stack([course, slope / (x1 - x0), bend / (x1 - x0) ** 2, cover])
