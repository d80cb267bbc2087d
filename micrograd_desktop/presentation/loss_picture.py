"""The losses as a picture: bands, grid and curves, by machine code; of frozen data, in any thread."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.presentation.colours import rgb
from micrograd_desktop.raster import draw
from micrograd_desktop.raster.image import Image, word

Floats = NDArray[np.float64]
FAR = 1e5
"""Device pixels beyond which a place is as good as at that distance."""


@dataclass(frozen=True)
class PlotArea:
    """The part of the plot that the picture shows, and where numbers stand in it.

    Attributes
    ----------
    width, height
        In device pixels.
    left, right, top, bottom
        Where the ends of both axes lie, in device pixels of the picture: the lowest step at ``left``, the lowest height
        at ``bottom``.
    steps, heights
        The numbers at the ends of the axes.
    ratio
        Device pixels to one of the screen's.
    """

    width: int
    height: int
    left: float
    right: float
    top: float
    bottom: float
    steps: tuple[float, float]
    heights: tuple[float, float]
    ratio: float

    def across(self, steps: Floats) -> Floats:
        """Where steps stand, from the left."""
        first, last = self.steps
        return self.left + (steps - first) * ((self.right - self.left) / (last - first))

    def down(self, heights: Floats) -> Floats:
        """Where heights stand, from the top."""
        low, high = self.heights
        return self.bottom - (heights - low) * ((self.bottom - self.top) / (high - low))


@dataclass(frozen=True, eq=False)
class Band:
    """What lies between two heights at some steps: arrays of shape (n,), NaN where there is a gap."""

    steps: Floats
    low: Floats
    high: Floats
    colour: str


@dataclass(frozen=True, eq=False)
class Curve:
    """Heights at some steps, both of shape (n,), NaN where there is a gap; width and dashes in the screen's pixels.

    Steps only grow; ``dashes`` are a dash and the space after it, both 0 for a line without.
    """

    steps: Floats
    heights: Floats
    colour: str
    width: float
    dashes: tuple[float, float] = (0.0, 0.0)


def runs(*rows: Floats) -> list[NDArray[np.intp]]:
    """The points between gaps: those at which every row has a number."""
    known = np.isfinite(rows[0])
    for row in rows[1:]:
        known &= np.isfinite(row)
    places = np.flatnonzero(known)
    if len(places) == len(known):
        return [places]
    return np.split(places, np.flatnonzero(np.diff(places) > 1) + 1)


def line_pieces(x: Floats, y: Floats, width: int) -> Floats:
    """The straight pieces (n, 5) between points in device pixels, for ``draw.line``, with gaps where one is no number.

    Those outside of a picture that is so wide are left out.
    """
    y = np.clip(y, -FAR, FAR)
    pieces = [np.empty((0, 5))]
    for run in runs(x, y):
        if len(run) > 1:
            ends = np.column_stack([x[run], y[run]])
            lengths = np.hypot(*np.diff(ends, axis=0).T)
            pieces.append(np.column_stack([ends[:-1], ends[1:], np.cumsum(lengths) - lengths]))
    rows = np.concatenate(pieces)
    return np.ascontiguousarray(rows[(rows[:, 2] > -1) & (rows[:, 0] < width + 1)])


@dataclass(frozen=True, eq=False)
class LossRequest:
    """All that is drawn, from below to above: bands, the grid's lines at some heights, curves."""

    area: PlotArea
    ground: str
    grid_colour: str
    grid: tuple[float, ...]
    bands: tuple[Band, ...]
    curves: tuple[Curve, ...]


def loss_picture(request: LossRequest, into: Image | None = None) -> Image:
    """The picture; drawn ``into`` an image of the request's size if one is given.

    Raises
    ------
    NoCompilerError
        Where there is no LLVM.
    """
    area = request.area
    image = into if into is not None else Image(area.width, area.height)
    image.fill(word(*rgb(request.ground)))
    for band in request.bands:
        _draw_band(image, area, band)
    thick = max(round(area.ratio), 1)
    for y in area.down(np.array(request.grid)).tolist():
        first = max(round(y), 0)
        image.pixels[first : first + thick] = word(*rgb(request.grid_colour))
    for curve in request.curves:
        _draw_curve(image, area, curve)
    return image


def _draw_band(image: Image, area: PlotArea, band: Band) -> None:
    middles = np.arange(image.width) + 0.5
    x, top, bottom = area.across(band.steps), area.down(band.high), area.down(band.low)
    heights = np.full((2, image.width), np.nan)
    for run in runs(x, top, bottom):
        if len(run) > 1:
            columns = slice(*np.searchsorted(middles, x[run[[0, -1]]]).tolist())
            for row, ends in zip(heights, (top, bottom), strict=True):
                row[columns] = np.interp(middles[columns], x[run], ends[run])
    tops, bottoms = (np.ascontiguousarray(np.clip(row, -FAR, FAR), np.float32) for row in heights)
    draw.band(image, tops, bottoms, word(*rgb(band.colour)))


def _draw_curve(image: Image, area: PlotArea, curve: Curve) -> None:
    if not len(curve.steps):
        return
    on, off = (length * area.ratio for length in curve.dashes)
    pieces = line_pieces(area.across(curve.steps), area.down(curve.heights), image.width)
    draw.line(image, pieces, curve.width * area.ratio, (on, off), word(*rgb(curve.colour)))
