"""The pane of the layers as a picture: histograms and courses in rows, a layer each; of frozen data, in any thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.presentation.colours import Tokens, blend, rgb
from micrograd_desktop.presentation.health import Health
from micrograd_desktop.presentation.layer_figures import BINS, Histogram, LayerFigures, Spread, spreads
from micrograd_desktop.raster.image import Image, word

Floats = NDArray[np.float64]

HISTOGRAMS = 3
COLUMNS = HISTOGRAMS + 2
RATIO_RANGE = (-6.0, 0.0)
GOOD_RATIO = -3.0
"""log10 of update to data that is about right, as the lecture has it: a line in each plot."""
LINE = 1.25


@dataclass(frozen=True, slots=True)
class Place:
    """A plot's rectangle, in device pixels of the picture."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, eq=False, slots=True)
class LayerWish:
    """What the pane wants drawn: its size in device pixels, a row of ``COLUMNS`` places a layer, and the past.

    ``steps`` (k,) and ``past`` (k, 2 n_layers), the ratios before the norms, are of earlier moments.
    """

    width: int
    height: int
    ratio: float
    tokens: Tokens
    places: tuple[tuple[Place, ...], ...]
    steps: Floats
    past: Floats


@dataclass(frozen=True, eq=False, slots=True)
class LayerDrawing:
    """A picture made of a wish, with the numbers that are written beside it."""

    wish: LayerWish
    step: int
    figures: LayerFigures
    spreads: tuple[Spread, ...]
    health: Health
    image: Image


def layer_drawing(
    wish: LayerWish,
    step: int,
    numbers: tuple[Floats, Floats | None],
    figures: LayerFigures,
    activations: Sequence[Histogram],
    health: Health,
) -> LayerDrawing | None:
    """Draw what is wished for of one moment; None if the wish is of another network.

    ``numbers`` are parameters and gradients, shape (n_parameters,); without gradients there was no backward pass yet.
    """
    layers = len(figures.ratios)
    if len(wish.places) != layers or wish.past.shape[1] != 2 * layers:
        return None
    spread = spreads(*numbers, health.sizes, activations)
    image = Image(wish.width, wish.height)
    image.fill(word(*rgb(wish.tokens.canvas)))
    newest = np.concatenate([figures.ratios, figures.norms])
    before = wish.steps < step
    steps = np.append(wish.steps[before], float(step))
    courses = np.vstack([wish.past[before], newest])
    with np.errstate(all="ignore"):
        courses[:, layers:] = np.log10(courses[:, layers:])
    norms = _norm_range(courses[:, layers:])
    for layer, (row, of) in enumerate(zip(wish.places, spread, strict=True)):
        for place, one in zip(row, (of.weights, of.gradients, of.activations), strict=False):
            _draw_histogram(image, wish, place, one)
        ratio, norm = row[HISTOGRAMS:]
        _draw_course(image, wish, ratio, (steps, courses[:, layer]), RATIO_RANGE, GOOD_RATIO)
        _draw_course(image, wish, norm, (steps, courses[:, layers + layer]), norms, None)
    return LayerDrawing(wish, step, figures, tuple(spread), health, image)


def _norm_range(logs: Floats) -> tuple[float, float]:
    """The decades of all layers' gradients: the same for each, so that they can be compared."""
    finite = logs[np.isfinite(logs)]
    if not len(finite):
        return -1.0, 0.0
    low, high = np.floor(finite.min()), np.ceil(finite.max())
    return float(low), float(max(high, low + 1.0))


def _ground(image: Image, wish: LayerWish, place: Place) -> None:
    t, base = wish.tokens, max(round(wish.ratio), 1)
    part = image.pixels[place.top : place.top + place.height, place.left : place.left + place.width]
    part[:] = word(*rgb(t.panel))
    part[-base:] = word(*rgb(t.field_border))


def _draw_histogram(image: Image, wish: LayerWish, place: Place, given: Histogram | None) -> None:
    """Bars in the colour of their numbers' sign, on a line; the one around 0 has none."""
    t, base = wish.tokens, max(round(wish.ratio), 1)
    _ground(image, wish, place)
    if given is None or not given.counts.any():
        return
    edges = np.rint(np.linspace(0, place.width, BINS + 1)).astype(int)
    heights = np.ceil(given.counts / given.counts.max() * (place.height - base - 1)).astype(int)
    ends = np.linspace(given.low, given.high, BINS + 1)
    bottom = place.top + place.height - base
    for k in np.flatnonzero(heights).tolist():
        colour = t.ghost if ends[k] < 0.0 < ends[k + 1] else t.neg if ends[k] < 0.0 else t.pos
        left, right = place.left + edges[k], place.left + max(edges[k + 1] - base, edges[k] + 1)
        image.pixels[bottom - heights[k] : bottom, left:right] = word(*rgb(colour))


def _draw_course(
    image: Image,
    wish: LayerWish,
    place: Place,
    course: tuple[Floats, Floats],
    ends: tuple[float, float],
    mark: float | None,
) -> None:
    """A line of what is finite, held within the ends, over the steps from 0 on; a mark is a level line behind it."""
    t = wish.tokens
    _ground(image, wish, place)
    low, high = ends
    if mark is not None:
        at = place.top + round((high - mark) / (high - low) * (place.height - 1))
        image.pixels[at : at + 1, place.left : place.left + place.width] = word(*rgb(t.divider))
    steps, values = course
    known = np.isfinite(values)
    if not known.any():
        return
    x = np.arange(place.width) + 0.5
    first, last = float(steps[0]), max(float(steps[-1]), float(steps[0]) + 1.0)
    line = np.interp(first + x / place.width * (last - first), steps[known], values[known])
    y = (high - np.clip(line, low, high)) / (high - low) * (place.height - 2) + 0.5
    _ink(image, place, y, LINE * wish.ratio, blend(t.panel, t.text, 0.9))


def _ink(image: Image, place: Place, y: Floats, width: float, colour: str) -> None:
    """A line y(x) in a plot, by how much of each pixel it covers."""
    slopes = np.hypot(1.0, np.gradient(y)) if len(y) > 1 else np.ones(len(y))
    away = np.abs(np.arange(place.height)[:, None] + 0.5 - y) / slopes
    cover = np.clip(width / 2 + 0.5 - away, 0.0, 1.0)
    part = image.pixels[place.top : place.top + place.height, place.left : place.left + place.width]
    touched = cover > 0.0
    share, below = cover[touched], part[touched]
    mixed = np.full(share.shape, 0xFF000000, np.uint32)
    for shift, channel in zip((16, 8, 0), rgb(colour), strict=True):
        under = (below >> np.uint32(shift) & np.uint32(255)).astype(np.float64)
        mixed |= np.rint(under + (channel - under) * share).astype(np.uint32) << np.uint32(shift)
    part[touched] = mixed
