"""Heat maps of neurons as rounded tiles, and dots."""

from __future__ import annotations

from llvmlite import ir

from micrograd_desktop.engine.kernel.compiler.emit import Emitter, integer
from micrograd_desktop.raster.lanes import FLOAT, INT, PIXEL, POINTER, SINGLE, Lanes, exported

TILE_FIELDS = ("left", "top", "grid", "factor", "opacity")
"""A row of a tile: its corner, in whole device pixels; which grid; by what values are multiplied; 0 to 1."""

DOT_FIELDS = ("x", "y", "radius", "half", "fill", "ink", "opacity")
"""A row of a dot: its middle, the radius of its line's middle, half that line's width, both colours; 0 to 1."""

COLOURS = 511
"""Entries of the palette, from -1 to 1."""


def write_tiles(module: ir.Module) -> None:
    """Write ``tiles(image, stride, width, height, tiles, k, side, grids, n, cells, palette, shape, frame, ink)``.

    tiles (k, 5) doubles; grids (m, n, n) doubles, row 0 at the bottom; cells (side, 2) doubles: the sample before the
    middle of each column, and how far that is on the way to the next; palette (511,) pixels; shape and frame
    (side, side) floats: what of each pixel the tile covers, and what of that is its frame.
    """
    kinds = [POINTER, INT, INT, INT, POINTER, INT, INT, POINTER, INT, POINTER, POINTER, POINTER, POINTER, PIXEL]
    lanes, arguments = exported(module, "tiles", kinds)
    image, stride, width, height, tiles, count, side, grids, n, cells, palette, shape, frame, ink = arguments
    emit, b = lanes.emit, lanes.builder
    with emit.loop(0, count) as k:
        tile = emit.at(tiles, emit.times(k, len(TILE_FIELDS)))
        left, top, number = (lanes.whole(lanes.number(tile, i)) for i in range(3))
        factor, opacity = lanes.number(tile, 3), lanes.single(lanes.number(tile, 4))
        grid = emit.at(grids, emit.times(number, emit.times(n, n)))
        with emit.loop(*_inside(lanes, top, side, height)) as row:
            below, up = _table_cell(lanes, cells, b.sub(b.sub(side, integer(1)), row))
            samples = emit.at(grid, emit.times(below, n))
            start = emit.plus(emit.times(emit.plus(top, row), stride), left)
            with emit.loop(*_inside(lanes, left, side, width)) as column:
                before, right = _table_cell(lanes, cells, column)
                value = _between(lanes, emit.at(samples, before), n, right, up)
                colour = pick(lanes, palette, b.fmul(value, factor))
                mask = emit.plus(emit.times(row, side), column)
                cover, line = b.fmul(lanes.load(shape, mask, SINGLE), opacity), lanes.load(frame, mask, SINGLE)
                _put(lanes, image, emit.plus(start, column), (colour, ink), (cover, line))
    b.ret_void()


def _put(
    lanes: Lanes,
    image: ir.Value,
    place: ir.Value,
    colours: tuple[ir.Value, ir.Value],
    shares: tuple[ir.Value, ir.Value],
) -> None:
    """A pixel of a tile: its colour with so much of the frame's, covering so much; inside the frame just the colour."""
    b = lanes.builder
    (colour, ink), (cover, line) = colours, shares
    whole = b.fcmp_ordered(">=", b.fsub(cover, line), lanes.same(cover, 1.0))
    with b.if_else(whole, likely=True) as (inside, edge):
        with inside:
            b.store(colour, lanes.at(image, place), align=4)
        with edge:
            lanes.paint(image, place, lanes.mix(colour, ink, lanes.alpha(line)), cover)


def _table_cell(lanes: Lanes, cells: ir.Value, pixel: ir.Value) -> tuple[ir.Value, ir.Value]:
    entry = lanes.emit.at(cells, lanes.emit.times(pixel, 2))
    return lanes.whole(lanes.number(entry, 0)), lanes.number(entry, 1)


def _between(lanes: Lanes, corner: ir.Value, n: ir.Value, right: ir.Value, up: ir.Value) -> ir.Value:
    """The value between four samples, the first of which is at ``corner``; rows are n apart."""
    emit, b = lanes.emit, lanes.builder
    above = emit.at(corner, n)
    low, high = (
        b.fadd(emit.load(row, 0, FLOAT), b.fmul(b.fsub(emit.load(row, 1, FLOAT), emit.load(row, 0, FLOAT)), right))
        for row in (corner, above)
    )
    return b.fadd(low, b.fmul(b.fsub(high, low), up))


def _inside(lanes: Lanes, start: ir.Value, side: ir.Value, size: ir.Value) -> tuple[ir.Value, ir.Value]:
    """Which of a tile's rows or columns are in the picture."""
    b = lanes.builder
    return lanes.higher(b.neg(start), integer(0)), lanes.lower(side, b.sub(size, start))


def cell(lanes: Lanes, x: ir.Value, n: ir.Value) -> tuple[ir.Value, ir.Value]:
    """The sample before a place, and how far it is from there to the next: 0 to 1."""
    b = lanes.builder
    last = lanes.emit.plus(n, -2)
    index = lanes.higher(lanes.lower(lanes.whole(x), last), integer(0))
    return index, lanes.share(b.fsub(x, b.sitofp(index, FLOAT)))


def pick(lanes: Lanes, palette: ir.Value, value: ir.Value) -> ir.Value:
    """The colour of a value from -1 to 1, those beyond as the ends."""
    b, one = lanes.builder, ir.Constant(FLOAT, 1.0)
    value = lanes.least(lanes.most(value, ir.Constant(FLOAT, -1.0)), one)
    middle = (COLOURS - 1) / 2
    at = b.fadd(b.fmul(value, ir.Constant(FLOAT, middle)), ir.Constant(FLOAT, middle))
    return lanes.load(palette, lanes.whole(lanes.emit.call("llvm.rint", at)))


def write_dots(module: ir.Module) -> None:
    """Write ``dots(image, stride, width, height, dots, k)``, dots (k, 7) doubles."""
    kinds = [POINTER, INT, INT, INT, POINTER, INT]
    lanes, (image, stride, width, height, dots, count) = exported(module, "dots", kinds)
    emit, b = lanes.emit, lanes.builder
    with emit.loop(0, count) as k:
        dot = emit.at(dots, emit.times(k, len(DOT_FIELDS)))
        x, y, radius, half, opacity = (lanes.single(lanes.number(dot, i)) for i in (0, 1, 2, 3, 6))
        fill, ink = (b.fptoui(lanes.number(dot, i), PIXEL) for i in (4, 5))
        outer = b.fadd(b.fadd(radius, half), lanes.same(half, 0.5))
        inner = b.fsub(b.fsub(radius, half), lanes.same(half, 0.5))
        with (
            emit.loop(*lanes.rows(b.fsub(y, outer), b.fadd(y, outer), height)) as row,
            emit.loop(*lanes.rows(b.fsub(x, outer), b.fadd(x, outer), width)) as column,
        ):
            away = _distance(emit, lanes, (column, row), (x, y))
            cover, line = lanes.share(b.fsub(outer, away)), lanes.share(b.fsub(away, inner))
            colour = lanes.mix(fill, ink, lanes.alpha(line))
            lanes.paint(image, emit.plus(emit.times(row, stride), column), colour, b.fmul(cover, opacity))
    b.ret_void()


def _distance(
    emit: Emitter, lanes: Lanes, pixel: tuple[ir.Value, ir.Value], place: tuple[ir.Value, ir.Value]
) -> ir.Value:
    b = emit.builder
    dx, dy = (b.fsub(b.fadd(lanes.single(i), lanes.same(p, 0.5)), p) for i, p in zip(pixel, place, strict=True))
    return lanes.call("sqrt", b.fadd(b.fmul(dx, dx), b.fmul(dy, dy)))
