"""The plane as a picture: colours by what the network says, and the line between the classes; in any thread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.presentation.boundary import Extent, Heatmaps
from micrograd_desktop.presentation.colours import Tokens, output_rgb, rgb
from micrograd_desktop.presentation.decisions import class_shades, shades
from micrograd_desktop.raster import draw
from micrograd_desktop.raster.image import Image, Pixels, pixels, word

_INFINITE = 1e40


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
    """

    width: int
    height: int
    extent: Extent
    line: float
    tokens: Tokens
    problem: Problem
    discrete: bool


def plane_picture(request: PlaneRequest, heatmaps: Heatmaps, into: Image | None = None) -> Image:
    """The picture of ``heatmaps.output``; drawn ``into`` an image of the request's size if one is given.

    Raises
    ------
    NoCompilerError
        Where there is no LLVM.
    """
    image = into if into is not None else Image(request.width, request.height)
    rows, columns = heatmaps.output.shape
    x0, x1, y0, y1 = request.extent
    left, right, bottom, top = heatmaps.extent
    across, down = (columns - 1) / (right - left), (rows - 1) / (top - bottom)
    per_x, per_y = (x1 - x0) / request.width, (y1 - y0) / request.height
    place = np.array(
        [
            (x0 + per_x / 2 - left) * across, per_x * across,
            (y1 - per_y / 2 - bottom) * down, -per_y * down,
            request.problem.level, request.line / 2,
        ]
    )  # fmt: skip
    grid = np.ascontiguousarray(np.clip(heatmaps.output, -_INFINITE, _INFINITE))
    t, table = request.tokens, _table(request.tokens, request.problem, request.discrete)
    draw.plane(image, grid, place, table, word(*rgb(t.err_soft)), word(*rgb(t.text)))
    return image


@lru_cache(maxsize=8)
def _table(t: Tokens, problem: Problem, discrete: bool) -> Pixels:
    """The colours of scores around the level, which lies between two of them."""
    middle = draw.TABLE_COLOURS / 2
    scores = problem.level + (np.arange(draw.TABLE_COLOURS) + 0.5 - middle) * draw.TABLE_REACH / middle
    return pixels(output_rgb(t, (class_shades if discrete else shades)(problem, scores)))
