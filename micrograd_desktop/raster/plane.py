"""The plane: colours by the score between the samples of a grid, and the line where it equals a level."""

from __future__ import annotations

from llvmlite import ir

from micrograd_desktop.raster.image import LANES
from micrograd_desktop.raster.lanes import FLOAT, INT, PIXEL, PIXELS, POINTER, Lanes, exported
from micrograd_desktop.raster.spans import paint_line, spans
from micrograd_desktop.raster.tiles import cell

TABLE_STEPS = 4096
TABLE_REACH = 8.0
"""Scores so far from the level have colours of their own; those beyond have the last."""


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
    x0, per_x, level, half = (lanes.number(place, i) for i in (0, 1, 4, 5))
    reach = lanes.single(b.fadd(half, ir.Constant(FLOAT, 0.5)))
    with spans(lanes, (image, stride, width, height), (grid, columns, rows), place, room) as span:
        missing = b.fcmp_unordered("uno", span.value, span.value)
        with b.if_else(lanes.any(missing), likely=False) as (some, none):
            with some, emit.loop(0, LANES) as lane:
                column = emit.plus(span.x, lane)
                across = b.fadd(x0, b.fmul(b.sitofp(column, FLOAT), per_x))
                own = b.extract_element(span.value, b.trunc(lane, PIXEL))
                nearest = lanes.single(b.fsub(_nearest(lanes, grid, (columns, rows), across, span.y), level))
                shown = b.select(b.fcmp_unordered("uno", own, own), nearest, own)
                gone = b.fcmp_unordered("uno", shown, shown)
                colour = b.select(gone, unknown, _colour(lanes, table, shown))
                b.store(colour, lanes.at(span.pixels, lane), align=4)
            with none:
                b.store(_colours(lanes, table, span.value), span.pixels, align=4)
        paint_line(lanes, span, line, reach)
    b.ret_void()


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
