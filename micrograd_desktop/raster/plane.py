"""The plane: colours by the score between the samples of a grid, and the line where it equals a level."""

from __future__ import annotations

from llvmlite import ir

from micrograd_desktop.raster.lanes import FLOAT, INT, PIXEL, POINTER, Lanes, exported
from micrograd_desktop.raster.tiles import bilinear, cell

TABLE_STEPS = 4096
TABLE_REACH = 8.0
"""Scores so far from the level have colours of their own; those beyond have the last."""

INFINITE = 1e30
"""What stands for an infinite sample: its cells have no line."""


def write_plane(module: ir.Module) -> None:
    """Write ``plane(image, stride, width, height, grid, columns, rows, place, table, unknown, line)``.

    grid (rows, columns) doubles, row 0 at the bottom; place (6,) doubles: the sample at the middle of the first pixel
    and samples a pixel along x, the same along y downwards, level and half the line's width; table (4096,) pixels.
    """
    kinds = [POINTER, INT, INT, INT, POINTER, INT, INT, POINTER, POINTER, PIXEL, PIXEL]
    lanes, arguments = exported(module, "plane", kinds)
    image, stride, width, height, grid, columns, rows, place, table, unknown, line = arguments
    emit, b = lanes.emit, lanes.builder
    x0, per_x, y0, per_y, level, half = (lanes.number(place, i) for i in range(6))
    reach = b.fadd(half, ir.Constant(FLOAT, 0.5))
    with emit.loop(0, height) as row:
        y = b.fadd(y0, b.fmul(b.sitofp(row, FLOAT), per_y))
        with emit.loop(0, width) as column:
            x = b.fadd(x0, b.fmul(b.sitofp(column, FLOAT), per_x))
            at = lanes.at(image, emit.plus(emit.times(row, stride), column))
            score, across, up = bilinear(lanes, grid, (columns, rows), x, y)
            value = b.fsub(score, level)
            slopes = b.fmul(across, per_x), b.fmul(up, per_y)
            with b.if_else(b.fcmp_unordered("uno", value, value), likely=False) as (missing, known):
                with missing:
                    nearest = b.fsub(_nearest(lanes, grid, (columns, rows), x, y), level)
                    colour = _colour(lanes, table, nearest)
                    gone = b.fcmp_unordered("uno", nearest, nearest)
                    b.store(b.select(gone, unknown, colour), at, align=4)
                with known:
                    b.store(_colour(lanes, table, value), at, align=4)
                    _paint_line(lanes, at, line, value, slopes, reach)
    b.ret_void()


def _colour(lanes: Lanes, table: ir.Value, value: ir.Value) -> ir.Value:
    b, middle = lanes.builder, TABLE_STEPS / 2
    entry = b.fadd(b.fmul(value, ir.Constant(FLOAT, middle / TABLE_REACH)), ir.Constant(FLOAT, middle))
    entry = lanes.least(lanes.most(entry, ir.Constant(FLOAT, 0.0)), ir.Constant(FLOAT, TABLE_STEPS - 1.0))
    return lanes.load(table, lanes.whole(entry))


def _nearest(lanes: Lanes, grid: ir.Value, size: tuple[ir.Value, ir.Value], x: ir.Value, y: ir.Value) -> ir.Value:
    """The sample nearest to a place between samples of which one is not a number."""
    emit, b = lanes.emit, lanes.builder
    places = []
    for along, count in zip((x, y), size, strict=True):
        index, share = cell(lanes, along, count)
        over = b.fcmp_ordered(">=", share, ir.Constant(FLOAT, 0.5))
        places.append(emit.plus(index, b.zext(over, INT)))
    return emit.load(grid, emit.plus(emit.times(places[1], size[0]), places[0]), FLOAT)


def _paint_line(
    lanes: Lanes, at: ir.Value, line: ir.Value, value: ir.Value, slopes: tuple[ir.Value, ir.Value], reach: ir.Value
) -> None:
    """Where the value is so near to 0, by its slope, that the line covers a part of the pixel."""
    emit, b = lanes.emit, lanes.builder
    x, y = slopes
    steep = b.fadd(b.fmul(x, x), b.fmul(y, y))
    square = b.fmul(value, value)
    near = b.fcmp_ordered("<=", square, b.fmul(b.fmul(reach, reach), steep))
    finite = b.fcmp_ordered("<", steep, ir.Constant(FLOAT, INFINITE))
    sloped = b.fcmp_ordered(">", steep, ir.Constant(FLOAT, 0.0))
    with emit.when(b.and_(near, b.and_(finite, sloped))):
        away = emit.call("llvm.sqrt", b.fdiv(square, steep))
        cover = lanes.single(lanes.share(b.fsub(reach, away)))
        below = b.load(at, typ=PIXEL, align=4)
        b.store(lanes.mix(below, line, lanes.alpha(cover)), at, align=4)
