"""What can be drawn into an :class:`Image`: each call hands checked arrays to machine code.

Other threads run meanwhile, unless it is little work. All places are in device pixels of the image, x to the right and
y downwards; colours are pixels (0xFFRRGGBB).
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.engine.kernel.address import address
from micrograd_desktop.raster.code import code
from micrograd_desktop.raster.image import LANES, Image

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
Colours = NDArray[np.uint32]

STROKE_FIELDS, TILE_FIELDS, DOT_FIELDS, PIECE_FIELDS, PLACE_FIELDS = 10, 5, 7, 5, 6
PALETTE_COLOURS, TABLE_COLOURS, TABLE_REACH = 511, 4096, 8.0
LEAD_COLOURS, LEAD_REACH = 1024, 8.0
FEW_PIXELS, FEW_PIECES, FEW_DOTS = 100_000, 1_000, 100
"""Work that is so little keeps Python's lock: it is done within a fifth of a millisecond."""

__all__ = ["LANES", "Floats", "Singles", "band", "classes", "contour", "dots", "line", "plane", "strokes", "tiles"]


def strokes(image: Image, edges: Floats, gaps: Singles, lengths: Singles) -> None:
    """Draw edges in their order; rows as in :data:`micrograd_desktop.raster.strokes.FIELDS`.

    Parameters
    ----------
    edges
        Shape (n, 10).
    gaps
        Shape (g, 4, stride): of each gap the course from 0 to 1, its slope, half its second derivative, and how much
        of a column is in the gap.
    lengths
        Shape (m, stride): along an edge from its start, for those with dashes.

    Raises
    ------
    ValueError
        If shapes or types don't fit, or an edge is in none of the gaps.
    """
    _check(edges, np.float64, (None, STROKE_FIELDS))
    _check(gaps, np.float32, (None, 4, image.stride))
    _check(lengths, np.float32, (None, image.stride))
    if not len(edges):
        return
    gap, first, stop, dashed = edges[:, 0], edges[:, 1], edges[:, 2], edges[:, 8] > 0
    if gap.min() < 0 or gap.max() >= len(gaps) or first.min() < 0 or stop.max() > image.stride:
        raise ValueError("an edge is outside of the picture or of the gaps")
    if dashed.any() and not 0 <= edges[dashed, 9].min() <= edges[dashed, 9].max() < len(lengths):
        raise ValueError("an edge with dashes has no lengths")
    code()["strokes"](
        address(image.pixels), image.stride, image.height, address(edges), len(edges), address(gaps),
        address(lengths),
    )  # fmt: skip


def tiles(
    image: Image, rows: Floats, grids: Floats, palette: Colours, masks: tuple[Singles, Singles], ink: int
) -> None:
    """Draw heat maps of one size; rows as in :data:`micrograd_desktop.raster.tiles.TILE_FIELDS`.

    Parameters
    ----------
    grids
        Shape (m, n, n), row 0 at the bottom: finite.
    palette
        Shape (511,): the colours from -1 to 1.
    masks
        Each of shape (side, side), 0 to 1: what of a pixel the tile covers, and how much of that is its frame.

    Raises
    ------
    ValueError
        If shapes or types don't fit, or there is no such grid.
    """
    shape, frame = masks
    _check(rows, np.float64, (None, TILE_FIELDS))
    _check(grids, np.float64, (None, grids.shape[-1], grids.shape[-1]))
    _check(palette, np.uint32, (PALETTE_COLOURS,))
    _check(shape, np.float32, (len(shape), len(shape)))
    _check(frame, np.float32, shape.shape)
    if not len(rows):
        return
    if grids.shape[-1] < 2 or not 0 <= rows[:, 2].min() <= rows[:, 2].max() < len(grids):
        raise ValueError("a tile has no grid of two by two samples at least")
    code()["tiles"](
        address(image.pixels), image.stride, image.width, image.height, address(rows), len(rows), len(shape),
        address(grids), grids.shape[-1], address(_cells(len(shape), grids.shape[-1])), address(palette),
        address(shape), address(frame), ink,
    )  # fmt: skip


@lru_cache(maxsize=64)
def _cells(side: int, n: int) -> Floats:
    """For each pixel of a side that n samples share evenly: the sample before its middle, and the way to the next."""
    place = np.clip((np.arange(side) + 0.5) * n / side - 0.5, 0.0, n - 1.0)
    before = np.minimum(np.floor(place), n - 2.0)
    return np.ascontiguousarray(np.column_stack([before, place - before]))


def dots(image: Image, rows: Floats) -> None:
    """Draw discs with a line around them; rows as in :data:`micrograd_desktop.raster.tiles.DOT_FIELDS`."""
    _check(rows, np.float64, (None, DOT_FIELDS))
    code().of("dots", brief=len(rows) <= FEW_DOTS)(
        address(image.pixels), image.stride, image.width, image.height, address(rows), len(rows)
    )  # fmt: skip


def plane(image: Image, grid: Floats, place: Floats, table: Colours, unknown: int, line: int) -> None:
    """Colour all of an image by the scores of a grid, and draw the line where they equal a level.

    Parameters
    ----------
    grid
        Shape (rows, columns), row 0 at the bottom; NaN where nothing is known, which gets the colour ``unknown``.
    place
        The sample at the middle of the first pixel and samples a pixel along x, the same along y downwards, the level,
        and half the width of the line.
    table
        Shape (4096,): the colours of scores from 8 below the level to 8 above.

    Raises
    ------
    ValueError
        If shapes or types don't fit.
    """
    _check(grid, np.float64, grid.shape)
    _check(place, np.float64, (PLACE_FIELDS,))
    _check(table, np.uint32, (TABLE_COLOURS,))
    if grid.ndim != 2 or min(grid.shape) < 2:
        raise ValueError("a plane has two by two samples at least")
    room = np.empty((2, len(grid), image.stride), np.float32)
    code()["plane"](
        address(image.pixels), image.stride, image.width, image.height, address(grid), grid.shape[1],
        grid.shape[0], address(place), address(table), unknown, line, address(room),
    )  # fmt: skip


def classes(image: Image, grids: Floats, place: Floats, tables: Colours, unknown: int, line: int) -> None:
    """Colour all of an image by the largest of several scores and its lead, and draw the line where two are equal.

    Parameters
    ----------
    grids
        Shape (k, rows, columns), row 0 at the bottom; what is near a NaN gets the colour ``unknown``.
    place
        As in :func:`plane`; the level is not read.
    tables
        Shape (k, 1024): of each class the colours of leads from 0 to 8.

    Raises
    ------
    ValueError
        If shapes or types don't fit.
    """
    _check(grids, np.float64, grids.shape)
    _check(place, np.float64, (PLACE_FIELDS,))
    if grids.ndim != 3 or min(grids.shape) < 2:
        raise ValueError("a plane of classes has two of them at least, and two by two samples of each")
    _check(tables, np.uint32, (len(grids), LEAD_COLOURS))
    code()["classes"](
        address(image.pixels), image.stride, image.width, image.height, address(grids), *grids.shape[:1],
        grids.shape[2], grids.shape[1], address(place), address(tables), unknown, line,
    )  # fmt: skip


def contour(image: Image, grid: Floats, place: Floats, opacity: float, line: int) -> None:
    """Draw the line along which a grid equals a level, over what is in the image.

    Parameters
    ----------
    grid, place
        As in :func:`plane`; near a NaN there is no line.
    opacity
        0 to 1.

    Raises
    ------
    ValueError
        If shapes or types don't fit.
    """
    _check(grid, np.float64, grid.shape)
    _check(place, np.float64, (PLACE_FIELDS,))
    if grid.ndim != 2 or min(grid.shape) < 2:
        raise ValueError("a line over the plane has two by two samples at least")
    room, places = np.empty((2, len(grid), image.stride), np.float32), np.append(place, opacity)
    code()["contour"](
        address(image.pixels), image.stride, image.width, image.height, address(grid), grid.shape[1],
        grid.shape[0], address(places), line, address(room),
    )  # fmt: skip


def band(image: Image, tops: Singles, bottoms: Singles, colour: int) -> None:
    """Fill each column between two heights, shape (width,) both; where one is NaN there is nothing."""
    for heights in (tops, bottoms):
        _check(heights, np.float32, (image.width,))
    code().of("band", brief=image.pixels.size <= FEW_PIXELS)(
        address(image.pixels), image.stride, image.height, address(tops), address(bottoms), image.width,
        colour,
    )  # fmt: skip


def line(image: Image, pieces: Floats, width: float, dashes: tuple[float, float], colour: int) -> None:
    """Draw a line of straight pieces; rows as in :data:`micrograd_desktop.raster.curves.PIECE_FIELDS`.

    Parameters
    ----------
    pieces
        Shape (n, 5).
    dashes
        Lengths of a dash and of the space after it; (0, 0) for a line without.

    Raises
    ------
    ValueError
        If shapes or types don't fit, or a place is not a number.
    """
    _check(pieces, np.float64, (None, PIECE_FIELDS))
    if not np.isfinite(pieces).all():
        raise ValueError("a piece of a line must have two ends")
    style = np.array([width / 2, dashes[0], sum(dashes)])
    cover = np.zeros(image.pixels.size + image.stride, np.float32)
    place = address(cover)
    few = image.pixels.size <= FEW_PIXELS
    code().of("pieces", brief=few and len(pieces) <= FEW_PIECES)(
        place, image.stride, image.height, address(pieces), len(pieces), address(style)
    )
    code().of("covered", brief=few)(address(image.pixels), place, image.pixels.size, colour)


def _check(array: NDArray[np.generic], kind: type[np.generic], shape: tuple[int | None, ...]) -> None:
    """Of the sizes wanted the first may be any."""
    sizes = array.shape
    fits = sizes == shape or (shape[0] is None and len(sizes) == len(shape) and sizes[1:] == shape[1:])
    if not fits or array.dtype != kind or not array.flags.c_contiguous:
        raise ValueError(f"an array of {np.dtype(kind)} and shape {shape} is needed, not {array.dtype} {array.shape}")
