"""The line along which the samples of a grid are 0, over what is drawn already."""

from __future__ import annotations

from llvmlite import ir

from micrograd_desktop.raster.lanes import FLOAT, INT, PIXEL, POINTER, exported
from micrograd_desktop.raster.spans import paint_line, spans


def write_contour(module: ir.Module) -> None:
    """Write ``contour(image, stride, width, height, grid, columns, rows, place, line, room)``.

    As ``plane``, but without colours under the line; place has a seventh number, the line's opacity.
    """
    kinds = [POINTER, INT, INT, INT, POINTER, INT, INT, POINTER, PIXEL, POINTER]
    lanes, arguments = exported(module, "contour", kinds)
    image, stride, width, height, grid, columns, rows, place, line, room = arguments
    b = lanes.builder
    half, opacity = (lanes.number(place, i) for i in (5, 6))
    reach, solid = lanes.single(b.fadd(half, ir.Constant(FLOAT, 0.5))), lanes.single(opacity)
    with spans(lanes, (image, stride, width, height), (grid, columns, rows), place, room) as span:
        paint_line(lanes, span, line, reach, solid)
    b.ret_void()
