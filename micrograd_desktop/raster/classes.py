"""The plane of several classes: colours by the largest score and its lead, and the line where the two largest tie."""

from __future__ import annotations

from llvmlite import ir

from micrograd_desktop.engine.kernel.compiler.emit import integer
from micrograd_desktop.raster.lanes import FLOAT, INT, PIXEL, POINTER, Lanes, exported
from micrograd_desktop.raster.spans import INFINITE
from micrograd_desktop.raster.tiles import cell

LEAD_STEPS = 1024
LEAD_REACH = 8.0
"""Leads from 0 up to it have colours of their own in a class's table; those beyond have the last."""


def write_classes(module: ir.Module) -> None:
    """Write ``classes(image, stride, width, height, grids, k, columns, rows, place, tables, unknown, line)``.

    grids (k, rows, columns) and place as in ``plane``, whose level is not read; tables (k, 1024) pixels.
    """
    kinds = [POINTER, INT, INT, INT, POINTER, INT, INT, INT, POINTER, POINTER, PIXEL, PIXEL]
    lanes, arguments = exported(module, "classes", kinds)
    image, stride, width, height, grids, count, columns, rows, place, tables, unknown, line = arguments
    emit, b = lanes.emit, lanes.builder
    x0, per_x, y0, per_y, _, half = (lanes.number(place, i) for i in range(6))
    reach = b.fadd(half, ir.Constant(FLOAT, 0.5))
    leading = _Leading(lanes)
    with emit.loop(0, height) as row:
        y = b.fadd(y0, b.fmul(b.sitofp(row, FLOAT), per_y))
        with emit.loop(0, width) as column:
            x = b.fadd(x0, b.fmul(b.sitofp(column, FLOAT), per_x))
            at = lanes.at(image, emit.plus(emit.times(row, stride), column))
            leading.clear()
            with emit.loop(0, count) as k:
                grid = emit.at(grids, emit.times(k, emit.times(columns, rows)))
                leading.meet(k, _bilinear(lanes, grid, (columns, rows), x, y))
            lead, across, up = leading.lead()
            slopes = b.fmul(across, per_x), b.fmul(up, per_y)
            with b.if_else(leading.known()) as (known, missing):
                with known:
                    b.store(_class_colour(lanes, tables, leading.number(), lead), at, align=4)
                    _paint_line(lanes, at, line, lead, slopes, reach)
                with missing:
                    b.store(unknown, at, align=4)
    b.ret_void()


class _Leading:
    """The largest and the second of the scores met, each with its slopes, and the number of the first of the largest.

    What is not a number is kept in a sum of all scores, each times 0.
    """

    def __init__(self, lanes: Lanes) -> None:
        self._lanes = lanes
        zero = ir.Constant(FLOAT, 0.0)
        self._first, self._second = ([lanes.emit.variable(zero) for _ in range(3)] for _ in range(2))
        self._sum, self._number = lanes.emit.variable(zero), lanes.emit.variable(integer(0))

    def clear(self) -> None:
        """None was met yet."""
        b, zero, least = self._lanes.builder, ir.Constant(FLOAT, 0.0), ir.Constant(FLOAT, -INFINITE * INFINITE)
        for one in (self._first, self._second):
            for variable, value in zip(one, (least, zero, zero), strict=True):
                b.store(value, variable)
        b.store(zero, self._sum)
        b.store(integer(0), self._number)

    def meet(self, number: ir.Value, given: tuple[ir.Value, ir.Value, ir.Value]) -> None:
        """Another score with its slopes."""
        b = self._lanes.builder
        first, second = ([b.load(v, typ=FLOAT) for v in one] for one in (self._first, self._second))
        larger, next_ = b.fcmp_ordered(">", given[0], first[0]), b.fcmp_ordered(">", given[0], second[0])
        for i, new in enumerate(given):
            b.store(b.select(larger, first[i], b.select(next_, new, second[i])), self._second[i])
            b.store(b.select(larger, new, first[i]), self._first[i])
        b.store(b.select(larger, number, b.load(self._number, typ=INT)), self._number)
        nothing = b.fmul(given[0], ir.Constant(FLOAT, 0.0))
        b.store(b.fadd(b.load(self._sum, typ=FLOAT), nothing), self._sum)

    def lead(self) -> tuple[ir.Value, ir.Value, ir.Value]:
        """By how much the largest is before the second, and the slopes of that."""
        b = self._lanes.builder
        across, up, lead = (
            b.fsub(b.load(self._first[i], typ=FLOAT), b.load(self._second[i], typ=FLOAT)) for i in (1, 2, 0)
        )
        return lead, across, up

    def number(self) -> ir.Value:
        """Of the largest."""
        return self._lanes.builder.load(self._number, typ=INT)

    def known(self) -> ir.Value:
        """Whether all scores are numbers."""
        b = self._lanes.builder
        found = b.load(self._sum, typ=FLOAT)
        return b.fcmp_ordered("ord", found, found)


def _class_colour(lanes: Lanes, tables: ir.Value, number: ir.Value, lead: ir.Value) -> ir.Value:
    b = lanes.builder
    entry = b.fmul(lead, ir.Constant(FLOAT, LEAD_STEPS / LEAD_REACH))
    entry = lanes.least(lanes.most(entry, ir.Constant(FLOAT, 0.0)), ir.Constant(FLOAT, LEAD_STEPS - 1.0))
    return lanes.load(tables, lanes.emit.plus(lanes.emit.times(number, LEAD_STEPS), lanes.whole(entry)))


def _bilinear(
    lanes: Lanes, grid: ir.Value, size: tuple[ir.Value, ir.Value], x: ir.Value, y: ir.Value
) -> tuple[ir.Value, ir.Value, ir.Value]:
    """The value between four samples of a grid, beyond its edge that at it, and its slopes along x and y.

    ``size`` has columns and rows, two at least.
    """
    emit, b = lanes.emit, lanes.builder
    columns, rows = size
    (column, right), (row, up) = cell(lanes, x, columns), cell(lanes, y, rows)
    base = emit.plus(emit.times(row, columns), column)
    next_row = emit.plus(base, columns)
    below = emit.load(grid, base, FLOAT), emit.load(grid, emit.plus(base, 1), FLOAT)
    above = emit.load(grid, next_row, FLOAT), emit.load(grid, emit.plus(next_row, 1), FLOAT)
    low, high = (b.fadd(a, b.fmul(b.fsub(c, a), right)) for a, c in (below, above))
    across = b.fadd(
        b.fsub(below[1], below[0]),
        b.fmul(b.fsub(b.fsub(above[1], above[0]), b.fsub(below[1], below[0])), up),
    )
    return b.fadd(low, b.fmul(b.fsub(high, low), up)), across, b.fsub(high, low)


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
