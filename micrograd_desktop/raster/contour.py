"""The line along which the samples of a grid are 0, over what is drawn already."""

from __future__ import annotations

from llvmlite import ir

from micrograd_desktop.raster.image import LANES
from micrograd_desktop.raster.lanes import FLOAT, INT, PIXEL, POINTER, SINGLE, SINGLES, exported
from micrograd_desktop.raster.plane import paint_line, stretch
from micrograd_desktop.raster.tiles import cell


def write_contour(module: ir.Module) -> None:
    """Write ``contour(image, stride, width, height, grid, columns, rows, place, line, room)``.

    As ``plane``, but without colours under the line; place has a seventh number, the line's opacity.
    """
    kinds = [POINTER, INT, INT, INT, POINTER, INT, INT, POINTER, PIXEL, POINTER]
    lanes, arguments = exported(module, "contour", kinds)
    image, stride, width, height, grid, columns, rows, place, line, room = arguments
    emit, b = lanes.emit, lanes.builder
    x0, per_x, y0, per_y, level, half, opacity = (lanes.number(place, i) for i in range(7))
    reach, solid = lanes.single(b.fadd(half, ir.Constant(FLOAT, 0.5))), lanes.single(opacity)
    slopes = lanes.at(room, emit.times(rows, stride), SINGLE)
    whole = b.and_(emit.plus(width, LANES - 1), ir.Constant(INT, -LANES))
    stretch(lanes, (grid, columns, rows), (x0, per_x, level), (room, slopes), (stride, whole))
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
            pixels = lanes.at(image, emit.plus(line_of, x))
            paint_line(lanes, pixels, line, value, steep, reach, solid)
    b.ret_void()
