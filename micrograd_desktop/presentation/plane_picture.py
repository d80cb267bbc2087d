"""The plane as a picture: colours by what the network says, and the line between the classes; in any thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from micrograd_desktop.nn.problems import BINARY, Problem
from micrograd_desktop.presentation.boundary import Extent, Floats, Heatmaps, contour, surface, ties
from micrograd_desktop.presentation.colours import Bytes, Tokens, class_rgb, output_rgb, rgb
from micrograd_desktop.presentation.decisions import FULL, certainty, class_shades, lead, shades
from micrograd_desktop.presentation.loss_picture import line_pieces
from micrograd_desktop.presentation.neuron_map import NEURON, NeuronLook, map_of, own_before, reach_of
from micrograd_desktop.presentation.zero_lines import ZeroLines, known_grids
from micrograd_desktop.raster import draw
from micrograd_desktop.raster.image import Image, Pixels, pixels, word

_INFINITE = 1e40

WEAK_LINE, STRONG_LINE, WEAK_OPACITY = 0.7, 1.5, 0.7
"""Of zero lines: widths as shares of the line between the classes, and how opaque those are that don't stand out."""

NO_LINE = -1.0
"""The width of a line that covers no pixel."""


@dataclass(frozen=True)
class PlaneRequest:
    """What is wanted of a picture of the plane, apart from the scores.

    Attributes
    ----------
    width, height
        Of the picture, in device pixels.
    extent
        ``(x0, x1, y0, y1)``: what of the plane its edges show.
    line
        Width of the line, in device pixels.
    discrete
        Colour by the decided class only, not by the score.
    shown
        The number of the class whose lead is shown alone; None for all of them.
    scale
        Of numbers, the one in size that has the palette's last colour.
    neuron
        Whose map is shown in the place of the score; None for the score.
    lines
        Whose zero lines are drawn over it; None for none.
    """

    width: int
    height: int
    extent: Extent
    line: float
    tokens: Tokens
    problem: Problem
    discrete: bool
    shown: int | None = None
    scale: float = 1.0
    neuron: NeuronLook | None = None
    lines: ZeroLines | None = None


def plane_picture(request: PlaneRequest, heatmaps: Heatmaps, into: Image | None = None) -> Image:
    """The picture of ``heatmaps.output``; drawn ``into`` an image of the request's size if one is given.

    Raises
    ------
    NoCompilerError
        Where there is no LLVM.
    """
    image = into if into is not None else Image(request.width, request.height)
    own, request, heatmaps = request, *_shown(request, heatmaps)
    if heatmaps.curve:
        _draw_curve(image, request, heatmaps)
    elif heatmaps.scores is not None and request.shown is None:
        _draw_classes(image, request, heatmaps.scores, _place(request, heatmaps))
    else:
        _draw_scores(image, request, surface(heatmaps, request.shown))
    if own.neuron is not None and (before := own_before(heatmaps, own.neuron)) is not None:
        place = place_among(own, before.shape, heatmaps.extent)
        draw.contour(image, _bounded(before), place, 1.0, word(*rgb(own.tokens.text)))
    if own.lines is not None:
        _draw_lines(image, own, own.lines, heatmaps)
    return image


def _draw_lines(image: Image, request: PlaneRequest, lines: ZeroLines, heatmaps: Heatmaps) -> None:
    """Thin lines, and a wide one in the colour of what is selected."""
    t = request.tokens
    for strong, grid in known_grids(heatmaps, lines):
        width = request.line * (STRONG_LINE if strong else WEAK_LINE)
        place = place_among(replace(request, line=width), grid.shape, heatmaps.extent)
        colour, opacity = (t.accent, 1.0) if strong else (t.text2, WEAK_OPACITY)
        draw.contour(image, _bounded(grid), place, opacity, word(*rgb(colour)))


def sample_colours(request: PlaneRequest, heatmaps: Heatmaps) -> Bytes:
    """The colours of the samples (h, w, 3), row 0 at the bottom: what Qt draws the plane of, where there is no LLVM."""
    request, heatmaps = _shown(request, heatmaps)
    t = request.tokens
    if heatmaps.scores is not None and request.shown is None:
        leads = np.full_like(heatmaps.output, FULL) if request.discrete else lead(heatmaps.scores)
        colours = class_rgb(t, heatmaps.scores.argmax(axis=0), certainty(leads))
        unknown = np.isnan(heatmaps.scores).any(axis=0)
    else:
        problem, grid = one_surface(request.problem), surface(heatmaps, request.shown).output / request.scale
        by_class = request.discrete and bool(problem.classes)
        colours, unknown = output_rgb(t, (class_shades if by_class else shades)(problem, grid)), np.isnan(grid)
    colours[unknown] = rgb(t.err_soft)
    return colours


def lines(request: PlaneRequest, heatmaps: Heatmaps) -> list[Floats]:
    """The lines over these samples: polylines (k, 2) between classes, or where numbers are 0; a curve is one."""
    if request.neuron is not None:
        before = own_before(heatmaps, request.neuron)
        return [] if before is None else contour(before, heatmaps.extent)
    if heatmaps.curve:
        return [np.column_stack([np.linspace(*heatmaps.extent[:2], heatmaps.output.shape[1]), heatmaps.output[0]])]
    if heatmaps.scores is not None and request.shown is None:
        return ties(heatmaps.scores, heatmaps.extent)
    shown = surface(heatmaps, request.shown)
    return contour(shown.output, shown.extent, one_surface(request.problem).level)


def _shown(request: PlaneRequest, heatmaps: Heatmaps) -> tuple[PlaneRequest, Heatmaps]:
    """The same request and maps, but where a neuron's map is wanted, that is the score."""
    if request.neuron is None:
        return request, heatmaps
    scale, shown = reach_of(heatmaps, request.neuron), map_of(heatmaps, request.neuron)
    return replace(request, problem=NEURON, discrete=False, shown=None, scale=scale, line=NO_LINE), shown


def _bounded(grid: Floats) -> Floats:
    return np.ascontiguousarray(np.clip(grid, -_INFINITE, _INFINITE))


def _place(request: PlaneRequest, heatmaps: Heatmaps, level: float = 0.0) -> Floats:
    """Where the picture's pixels are among the samples of the output."""
    return place_among(request, heatmaps.output.shape, heatmaps.extent, level)


def place_among(request: PlaneRequest, shape: tuple[int, ...], extent: Extent, level: float = 0.0) -> Floats:
    """Where the picture's pixels are among the samples of a grid over an extent."""
    rows, columns = shape
    x0, x1, y0, y1 = request.extent
    left, right, bottom, top = extent
    across, down = (columns - 1) / (right - left), (rows - 1) / (top - bottom)
    per_x, per_y = (x1 - x0) / request.width, (y1 - y0) / request.height
    return np.array(
        [
            (x0 + per_x / 2 - left) * across, per_x * across,
            (y1 - per_y / 2 - bottom) * down, -per_y * down,
            level, request.line / 2,
        ]
    )  # fmt: skip


def _draw_scores(image: Image, request: PlaneRequest, heatmaps: Heatmaps) -> None:
    problem = one_surface(request.problem)
    grid = _bounded(heatmaps.output / request.scale)
    if not problem.classes:
        grid *= draw.TABLE_REACH
    t, table = request.tokens, _table(request.tokens, problem, request.discrete and bool(problem.classes))
    draw.plane(
        image, grid, _place(request, heatmaps, problem.level), table, word(*rgb(t.err_soft)), word(*rgb(t.text))
    )  # fmt: skip


def _draw_classes(image: Image, request: PlaneRequest, scores: Floats, place: Floats) -> None:
    t = request.tokens
    grids = _bounded(scores)
    tables = _lead_tables(t, len(scores), request.discrete)
    draw.classes(image, grids, place, tables, word(*rgb(t.err_soft)), word(*rgb(t.text)))


def _draw_curve(image: Image, request: PlaneRequest, heatmaps: Heatmaps) -> None:
    """The curve on plain canvas: pieces between its samples, as far as they are numbers."""
    t = request.tokens
    image.fill(word(*rgb(t.canvas)))
    x0, x1, y0, y1 = request.extent
    x = (np.linspace(*heatmaps.extent[:2], heatmaps.output.shape[1]) - x0) * request.width / (x1 - x0)
    y = (y1 - heatmaps.output[0]) * request.height / (y1 - y0)
    draw.line(image, line_pieces(x, y, image.width), request.line, (0.0, 0.0), word(*rgb(t.text)))


def one_surface(problem: Problem) -> Problem:
    """The problem whose colours a single surface has: of several classes, one's lead is as a score of two."""
    return BINARY if problem.outputs > 1 else problem


@lru_cache(maxsize=8)
def _lead_tables(t: Tokens, count: int, discrete: bool) -> Pixels:
    """Of each class the colours of its leads from 0 on."""
    leads = (np.arange(draw.LEAD_COLOURS) + 0.5) * draw.LEAD_REACH / draw.LEAD_COLOURS
    share = certainty(np.full_like(leads, FULL) if discrete else leads)
    rows = [pixels(class_rgb(t, np.full(len(share), k), share)) for k in range(count)]
    return np.ascontiguousarray(np.stack(rows))


@lru_cache(maxsize=8)
def _table(t: Tokens, problem: Problem, discrete: bool) -> Pixels:
    """The colours of scores around the level, which lies between two of them."""
    middle = draw.TABLE_COLOURS / 2
    scores = problem.level + (np.arange(draw.TABLE_COLOURS) + 0.5 - middle) * draw.TABLE_REACH / middle
    if not problem.classes:
        scores /= draw.TABLE_REACH
    return pixels(output_rgb(t, (class_shades if discrete else shades)(problem, scores)))
