"""The plane as a hidden layer bends it: two of its neurons as axes, the inputs' grid and the points carried along.

Every crossing of the grid stands where the two neurons put it; a line's colour is what the network says there. What is
folded, stretched or pressed together is seen, and in the last layer whether a straight cut can part the classes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.presentation.boundary import Extent, Floats, Heatmaps
from micrograd_desktop.presentation.colours import Tokens, blend, rgb
from micrograd_desktop.presentation.decisions import Ints, decided
from micrograd_desktop.raster import draw
from micrograd_desktop.raster.image import Image, word

LINES = 20
"""Lines of the grid in each direction, about: a finer grid has some left out."""

MARGIN = 0.05
LEAST_SPAN = 1e-6
LINE_SHARE = 0.6
"""How much of the class's colour is in a line; the rest is the canvas."""

LINE_WIDTH = 1.25
MOST_POINTS = 400


class BentWish(NamedTuple):
    """What is wanted: which neurons are the axes, by their rows in ``Heatmaps.grids``, and a picture of that size.

    ``code`` says whether machine code may draw it: where there is none, Qt does.
    """

    rows: tuple[int, int]
    width: int
    height: int
    ratio: float
    tokens: Tokens
    code: bool


class Said(NamedTuple):
    """What every neuron says at some points of a set, (n_neurons, m), their targets (m,), and their numbers (m,)."""

    outputs: Floats
    targets: Floats
    samples: Ints


class Carried(NamedTuple):
    """Points where two neurons put them, (m, 2), with targets (m,), and numbers (m,) in their set."""

    points: Floats
    targets: Floats
    samples: Ints


@dataclass(frozen=True, eq=False, slots=True)
class BentPlane:
    """The plane at one moment.

    Attributes
    ----------
    lines
        Shape (k, 4): pieces of the grid's lines, each from (x, y) to (x, y), in what the neurons say.
    classes
        Shape (k,): what the network decides at each; of numbers 0 below 0 and 1 above.
    train, test
        The points of each set, 400 of them at most, evenly taken.
    extent
        ``(x0, x1, y0, y1)``: what of the two neurons' outputs is shown.
    image
        None where there is no machine code.
    """

    wish: BentWish
    lines: Floats
    classes: Ints
    train: Carried
    test: Carried
    extent: Extent
    image: Image | None


def bent_plane(wish: BentWish, heatmaps: Heatmaps, train: Said, test: Said, problem: Problem) -> BentPlane | None:
    """Carry grid and points along; None if there are no such neurons."""
    grids = heatmaps.grids
    if max(wish.rows) >= len(grids):
        return None
    places = np.stack([grids[row] for row in wish.rows])
    lines, classes = _pieces(places, _classes(problem, grids[-problem.outputs :]))
    carried, tests = (_carried(wish, said) for said in (train, test))
    extent = _around(places.reshape(2, -1), carried.points.T, tests.points.T)
    image = _picture(wish, lines, classes, extent) if wish.code else None
    return BentPlane(wish, lines, classes, carried, tests, extent, image)


def _carried(wish: BentWish, said: Said) -> Carried:
    few = slice(None, None, max(-(-len(said.targets) // MOST_POINTS), 1))
    points = np.stack([said.outputs[row, few] for row in wish.rows], axis=1)
    return Carried(points, said.targets[few], said.samples[few])


def _classes(problem: Problem, scores: Floats) -> Ints:
    """What is decided at each place, (n, n); ``scores`` has shape (k, n, n)."""
    if not problem.classes:
        return np.asarray(scores[0] > 0.0, np.int64)
    return decided(problem, scores[0] if problem.outputs == 1 else scores)


def _pieces(places: Floats, classes: Ints) -> tuple[Floats, Ints]:
    """The pieces of the lines along both directions that have two ends, and the class where each begins."""
    n = places.shape[-1]
    chosen = slice(None, None, max(round((n - 1) / (LINES - 1)), 1))
    found, kinds = [], []
    for grid, kind in ((places[:, chosen], classes[chosen]), (places.swapaxes(1, 2)[:, chosen], classes.T[chosen])):
        found.append(np.concatenate([grid[:, :, :-1], grid[:, :, 1:]]).reshape(4, -1).T)
        kinds.append(kind[:, :-1].ravel())
    pieces, of = np.concatenate(found), np.concatenate(kinds)
    known = np.isfinite(pieces).all(axis=1)
    return pieces[known], of[known]


def _around(*places: Floats) -> Extent:
    """A rectangle around all that is finite, (2, k) each, with a margin; never without a width."""
    ends = []
    for axis in range(2):
        numbers = np.concatenate([given[axis] for given in places])
        finite = np.clip(numbers[np.isfinite(numbers)], -LARGEST, LARGEST)
        low, high = (float(finite.min()), float(finite.max())) if len(finite) else (-1.0, 1.0)
        least = LEAST_SPAN * max(abs(low), abs(high), 1.0)
        margin = MARGIN * (high - low) if high - low > least else 0.5 * max(1.0, abs(low))
        ends += [low - margin, high + margin]
    return ends[0], ends[1], ends[2], ends[3]


LARGEST = 1e30
"""Outputs beyond are off the picture."""


def in_pixels(lines: Floats, extent: Extent, width: float, height: float) -> Floats:
    """Pieces (k, 4) in the pixels of a picture, y downwards."""
    x0, x1, y0, y1 = extent
    x = (lines[:, 0::2] - x0) / (x1 - x0) * width
    y = (y1 - lines[:, 1::2]) / (y1 - y0) * height
    return np.column_stack([x[:, 0], y[:, 0], x[:, 1], y[:, 1]])


def line_colour(tokens: Tokens, problem_class: int) -> str:
    """Of a line where the network decides for that class."""
    return blend(tokens.canvas, tokens.classes[problem_class], LINE_SHARE)


def _picture(wish: BentWish, lines: Floats, classes: Ints, extent: Extent) -> Image:
    image, t = Image(wish.width, wish.height), wish.tokens
    image.fill(word(*rgb(t.canvas)))
    pieces = in_pixels(lines, extent, wish.width, wish.height)
    inside = (np.abs(pieces) < FAR).all(axis=1)
    for c in np.unique(classes[inside]).tolist():
        own = pieces[inside & (classes == c)]
        rows = np.ascontiguousarray(np.column_stack([own, np.zeros(len(own))]))
        draw.line(image, rows, LINE_WIDTH * wish.ratio, (0.0, 0.0), word(*rgb(line_colour(t, c))))
    return image


FAR = 1e5
"""Pixels beyond which an end of a line is not there."""
