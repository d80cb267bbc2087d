"""The plane: colours by the score between the samples of a grid, and the line where it equals a level."""

from __future__ import annotations

from llvmlite import ir

from micrograd_desktop.raster.image import LANES
from micrograd_desktop.raster.lanes import FLOAT, INT, PIXEL, PIXELS, POINTER, SINGLE, SINGLES, Lanes, exported
from micrograd_desktop.raster.tiles import cell

TABLE_STEPS = 4096
TABLE_REACH = 8.0
"""Scores so far from the level have colours of their own; those beyond have the last."""

INFINITE = 1e30
"""What stands for an infinite sample: its cells have no line."""


LARGEST = 1e37
"""Samples beyond are drawn as that: their differences are floats still."""


def write_plane(module: ir.Module) -> None:
    """Write ``plane(image, stride, width, height, grid, columns, rows, place, table, unknown, line, room)``.

    grid (rows, columns) doubles, row 0 at the bottom; place (6,) doubles: the sample at the middle of the first pixel
    and samples a pixel along x, the same along y downwards, level and half the line's width; table (4096,) pixels;
    room (2, rows, stride) floats, which get the grid's rows as wide as the picture: values, and their slopes.
    """
    kinds = [POINTER, INT, INT, INT, POINTER, INT, INT, POINTER, POINTER, PIXEL, PIXEL, POINTER]
    lanes, arguments = exported(module, "plane", kinds)
    image, stride, width, height, grid, columns, rows, place, table, unknown, line, room = arguments
    emit, b = lanes.emit, lanes.builder
    x0, per_x, y0, per_y, level, half = (lanes.number(place, i) for i in range(6))
    reach = lanes.single(b.fadd(half, ir.Constant(FLOAT, 0.5)))
    slopes = lanes.at(room, emit.times(rows, stride), SINGLE)
    whole = b.and_(emit.plus(width, LANES - 1), ir.Constant(INT, -LANES))
    stretch(lanes, (grid, columns, rows), (x0, per_x, level), (room, slopes), (stride, whole))
    with emit.loop(0, height) as row:
        y = b.fadd(y0, b.fmul(b.sitofp(row, FLOAT), per_y))
        below, up = cell(lanes, y, rows)
        start, share = emit.times(below, stride), lanes.spread(lanes.single(up))
        down = lanes.spread(lanes.single(per_y))
        line_of = emit.times(row, stride)
        with emit.loop(0, whole, LANES) as x:
            at = emit.plus(start, x)
            above = emit.plus(at, stride)
            low, high = (lanes.load(room, place, SINGLES) for place in (at, above))
            left, right = (lanes.load(slopes, place, SINGLES) for place in (at, above))
            rise = b.fsub(high, low)
            value = b.fadd(low, b.fmul(rise, share))
            steep = b.fadd(left, b.fmul(b.fsub(right, left), share)), b.fmul(rise, down)
            pixels = lanes.at(image, emit.plus(line_of, x))
            missing = b.fcmp_unordered("uno", value, value)
            with b.if_else(lanes.any(missing), likely=False) as (some, none):
                with some, emit.loop(0, LANES) as lane:
                    column = emit.plus(x, lane)
                    across = b.fadd(x0, b.fmul(b.sitofp(column, FLOAT), per_x))
                    own = b.extract_element(value, b.trunc(lane, PIXEL))
                    nearest = lanes.single(b.fsub(_nearest(lanes, grid, (columns, rows), across, y), level))
                    shown = b.select(b.fcmp_unordered("uno", own, own), nearest, own)
                    gone = b.fcmp_unordered("uno", shown, shown)
                    colour = b.select(gone, unknown, _colour(lanes, table, shown))
                    b.store(colour, lanes.at(pixels, lane), align=4)
                with none:
                    b.store(_colours(lanes, table, value), pixels, align=4)
            paint_line(lanes, pixels, line, value, steep, reach)
    b.ret_void()


def stretch(
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


def _colours(lanes: Lanes, table: ir.Value, values: ir.Value) -> ir.Value:
    """The colours of eight scores, which are numbers."""
    b = lanes.builder
    entries = b.fptosi(_entry(lanes, values), PIXELS)
    colours = ir.Constant(PIXELS, ir.Undefined)
    for lane in range(LANES):
        place = ir.Constant(PIXEL, lane)
        index = b.zext(b.extract_element(entries, place), INT)
        colours = b.insert_element(colours, lanes.load(table, index), place)
    return colours


def _entry(lanes: Lanes, value: ir.Value) -> ir.Value:
    """Which entry of the table has the colour of a score, with a fraction."""
    b, middle = lanes.builder, TABLE_STEPS / 2
    entry = b.fadd(b.fmul(value, lanes.same(value, middle / TABLE_REACH)), lanes.same(value, middle))
    return lanes.least(lanes.most(entry, lanes.same(value, 0.0)), lanes.same(value, TABLE_STEPS - 1.0))


def _colour(lanes: Lanes, table: ir.Value, value: ir.Value) -> ir.Value:
    return lanes.load(table, lanes.whole(_entry(lanes, value)))


def _nearest(lanes: Lanes, grid: ir.Value, size: tuple[ir.Value, ir.Value], x: ir.Value, y: ir.Value) -> ir.Value:
    """The sample nearest to a place between samples of which one is not a number."""
    emit, b = lanes.emit, lanes.builder
    places = []
    for along, count in zip((x, y), size, strict=True):
        index, share = cell(lanes, along, count)
        over = b.fcmp_ordered(">=", share, ir.Constant(FLOAT, 0.5))
        places.append(emit.plus(index, b.zext(over, INT)))
    return emit.load(grid, emit.plus(emit.times(places[1], size[0]), places[0]), FLOAT)


def paint_line(
    lanes: Lanes,
    pixels: ir.Value,
    line: ir.Value,
    value: ir.Value,
    slopes: tuple[ir.Value, ir.Value],
    reach: ir.Value,
    opacity: ir.Value | None = None,
) -> None:
    """Where values are so near to 0, by their slopes, that the line covers a part of their pixels."""
    emit, b = lanes.emit, lanes.builder
    x, y = slopes
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
