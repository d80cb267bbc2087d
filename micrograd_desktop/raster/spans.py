"""A walk over a picture of a grid, eight pixels at a time: what is between the samples there, and the line at 0."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from llvmlite import ir

from micrograd_desktop.raster.image import LANES
from micrograd_desktop.raster.lanes import FLOAT, INT, PIXELS, SINGLE, SINGLES, Lanes
from micrograd_desktop.raster.tiles import cell

INFINITE = 1e30
"""What stands for an infinite sample: its cells have no line."""

LARGEST = 1e37
"""Samples beyond are drawn as that: their differences are floats still."""


class Span(NamedTuple):
    """Eight pixels next to each other.

    ``pixels`` is where they are, ``x`` the column of the first, ``y`` where their row is among the samples. ``value``
    are eight floats: what the grid says there, less the level; ``slopes`` by how much that changes from a pixel to the
    next, along x and downwards.
    """

    pixels: ir.Value
    x: ir.Value
    y: ir.Value
    value: ir.Value
    slopes: tuple[ir.Value, ir.Value]


@contextmanager
def spans(
    lanes: Lanes,
    image: tuple[ir.Value, ir.Value, ir.Value, ir.Value],
    samples: tuple[ir.Value, ir.Value, ir.Value],
    place: ir.Value,
    room: ir.Value,
) -> Iterator[Span]:
    """Write the walk around what is written in the block.

    Parameters
    ----------
    image
        Pixels, their stride, width and height.
    samples
        The grid, and how many columns and rows it has.
    place, room
        As ``plane`` has them.
    """
    emit, b = lanes.emit, lanes.builder
    (start_of, stride, width, height), rows = image, samples[2]
    x0, per_x, y0, per_y, level = (lanes.number(place, i) for i in range(5))
    slopes = lanes.at(room, emit.times(rows, stride), SINGLE)
    whole = b.and_(emit.plus(width, LANES - 1), ir.Constant(INT, -LANES))
    _stretch(lanes, samples, (x0, per_x, level), (room, slopes), (stride, whole))
    with emit.loop(0, height) as row:
        y = b.fadd(y0, b.fmul(b.sitofp(row, FLOAT), per_y))
        below, up = cell(lanes, y, rows)
        start, share = emit.times(below, stride), lanes.spread(lanes.single(up))
        down, line_of = lanes.spread(lanes.single(per_y)), emit.times(row, stride)
        with emit.loop(0, whole, LANES) as x:
            at = emit.plus(start, x)
            above = emit.plus(at, stride)
            low, high = (lanes.load(room, there, SINGLES) for there in (at, above))
            left, right = (lanes.load(slopes, there, SINGLES) for there in (at, above))
            rise = b.fsub(high, low)
            value = b.fadd(low, b.fmul(rise, share))
            steep = b.fadd(left, b.fmul(b.fsub(right, left), share)), b.fmul(rise, down)
            yield Span(lanes.at(start_of, emit.plus(line_of, x)), x, y, value, steep)


def _stretch(
    lanes: Lanes,
    samples: tuple[ir.Value, ir.Value, ir.Value],
    place: tuple[ir.Value, ir.Value, ir.Value],
    rooms: tuple[ir.Value, ir.Value],
    size: tuple[ir.Value, ir.Value],
) -> None:
    """Write every row of the grid as wide as the picture: what is between the samples, less the level, and slopes."""
    emit, b = lanes.emit, lanes.builder
    (grid, columns, rows), (x0, per_x, level), (stride, width) = samples, place, size
    with emit.loop(0, width) as x:
        column, right = cell(lanes, b.fadd(x0, b.fmul(b.sitofp(x, FLOAT), per_x)), columns)
        share = lanes.single(right)
        with emit.loop(0, rows) as row:
            base = emit.plus(emit.times(row, columns), column)
            before, after = (
                lanes.single(_bounded(lanes, b.fsub(emit.load(grid, index, FLOAT), level)))
                for index in (base, emit.plus(base, 1))
            )
            rise, to = b.fsub(after, before), emit.plus(emit.times(row, stride), x)
            b.store(b.fadd(before, b.fmul(rise, share)), lanes.at(rooms[0], to, SINGLE), align=4)
            b.store(b.fmul(rise, lanes.single(per_x)), lanes.at(rooms[1], to, SINGLE), align=4)


def _bounded(lanes: Lanes, x: ir.Value) -> ir.Value:
    """A sample that is not too large for a float; NaN stays as it is."""
    return lanes.most(lanes.same(x, -LARGEST), lanes.least(lanes.same(x, LARGEST), x))


def paint_line(
    lanes: Lanes,
    span: Span,
    line: ir.Value,
    reach: ir.Value,
    opacity: ir.Value | None = None,
) -> None:
    """Where a span's values are so near to 0, by their slopes, that the line covers a part of their pixels."""
    emit, b = lanes.emit, lanes.builder
    (x, y), value, pixels = span.slopes, span.value, span.pixels
    steep = b.fadd(b.fmul(x, x), b.fmul(y, y))
    square = b.fmul(value, value)
    near = b.fcmp_ordered("<=", square, b.fmul(lanes.spread(b.fmul(reach, reach)), steep))
    finite = b.fcmp_ordered("<", steep, lanes.same(steep, INFINITE))
    sloped = b.fcmp_ordered(">", steep, lanes.same(steep, 0.0))
    covered = b.and_(near, b.and_(finite, sloped))
    with emit.when(lanes.any(covered)):
        away = lanes.call("sqrt", b.fdiv(square, steep))
        cover = b.select(covered, lanes.share(b.fsub(lanes.spread(reach), away)), lanes.same(away, 0.0))
        if opacity is not None:
            cover = b.fmul(cover, lanes.spread(opacity))
        below = b.load(pixels, typ=PIXELS, align=4)
        b.store(lanes.mix(below, lanes.spread(line), lanes.alpha(cover)), pixels, align=4)
