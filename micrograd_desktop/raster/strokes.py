"""Edges between columns: each is a function y(x), drawn eight columns at once.

Between two columns of neurons all edges have one course S, from 0 to 1: an edge is y0 + dy * S(x). What a pixel is
covered by follows from its distance to the middle of the stroke, which is measured to the point at right angles on the
parabola that the course is nearby; the ramp is a pixel wide.
"""

from __future__ import annotations

from llvmlite import ir

from micrograd_desktop.raster.image import LANES
from micrograd_desktop.raster.lanes import FLOAT, INT, POINTER, SINGLES, Lanes, exported

FIELDS = ("gap", "first", "stop", "y", "dy", "half", "colour", "on", "period", "length")
"""A row of an edge: number of its gap; first column and the one after the last, multiples of eight apart; where it
begins and how far down it goes; half its width; its colour; dash, and dash with the space after it, both 0 for a line
without; the row of its lengths. All in device pixels."""

COURSE, SLOPE, BEND, COVER = range(4)
"""Rows of a gap's table: S, its slope, half its second derivative, and how much of each column lies in the gap."""


def write_strokes(module: ir.Module) -> None:
    """Write ``strokes(image, stride, height, edges, n, gaps, lengths)``.

    edges (n, 10) doubles; gaps (g, 4, stride) and lengths (m, stride) floats: the length along an edge from its start
    to the middle of a column.
    """
    kinds = [POINTER, INT, INT, POINTER, INT, POINTER, POINTER]
    lanes, (image, stride, height, edges, n, gaps, lengths) = exported(module, "strokes", kinds)
    emit, b = lanes.emit, lanes.builder
    with emit.loop(0, n) as k:
        edge = emit.at(edges, emit.times(k, len(FIELDS)))
        gap, first, stop = (lanes.whole(lanes.number(edge, i)) for i in range(3))
        table = lanes.at(gaps, emit.times(gap, emit.times(stride, 4)), ir.FloatType())
        dashed = b.fcmp_ordered(">", lanes.number(edge, 8), ir.Constant(FLOAT, 0.0))
        with b.if_else(dashed, likely=False) as (with_dashes, without):
            with with_dashes:
                row = emit.times(lanes.whole(lanes.number(edge, 9)), stride)
                _stroke(
                    lanes, (image, stride, height), edge, table, (first, stop), lanes.at(lengths, row, ir.FloatType())
                )
            with without:
                _stroke(lanes, (image, stride, height), edge, table, (first, stop), None)
    b.ret_void()


def _stroke(
    lanes: Lanes,
    picture: tuple[ir.Value, ir.Value, ir.Value],
    edge: ir.Value,
    table: ir.Value,
    columns: tuple[ir.Value, ir.Value],
    lengths: ir.Value | None,
) -> None:
    emit, b = lanes.emit, lanes.builder
    image, stride, height = picture
    y0, dy, half, on, period = (lanes.single(lanes.number(edge, i)) for i in (3, 4, 5, 7, 8))
    colour = lanes.spread(b.fptoui(lanes.number(edge, 6), ir.IntType(32)))
    reach = b.fadd(half, lanes.same(half, 0.5))
    widest = lanes.spread(reach)
    fullest = lanes.spread(lanes.least(b.fadd(half, half), lanes.same(half, 1.0)))
    with emit.loop(*columns, LANES) as x:
        course, slope, bend, cover = (
            lanes.load(table, emit.plus(emit.times(stride, row), x), SINGLES) for row in (COURSE, SLOPE, BEND, COVER)
        )
        slope, bend = (b.fmul(lanes.spread(dy), part) for part in (slope, bend))
        y = b.fadd(lanes.spread(y0), b.fmul(lanes.spread(dy), course))
        longer = lanes.call("sqrt", b.fadd(lanes.same(slope, 1.0), b.fmul(slope, slope)))
        over = b.fdiv(slope, b.fmul(longer, longer))
        up = b.fmul(reach, lanes.across("fmax", longer))
        low, high = b.fsub(lanes.across("fmin", y), up), b.fadd(lanes.across("fmax", y), up)
        along = None if lengths is None else lanes.load(lengths, x, SINGLES)
        with emit.loop(*lanes.rows(low, high, height)) as row:
            away = b.fsub(lanes.spread(b.fadd(lanes.single(row), lanes.same(half, 0.5))), y)
            right = b.fmul(away, over)
            down = b.fsub(away, b.fmul(right, b.fadd(slope, b.fmul(bend, right))))
            distance = lanes.call("sqrt", b.fadd(b.fmul(right, right), b.fmul(down, down)))
            covered = b.fsub(widest, distance)
            covered = lanes.most(lanes.least(covered, fullest), lanes.same(covered, 0.0))
            if along is not None:
                place = b.fadd(along, b.fmul(right, longer))
                covered = b.fmul(covered, dash(lanes, place, lanes.spread(on), lanes.spread(period)))
            lanes.paint(image, emit.plus(emit.times(row, stride), x), colour, b.fmul(covered, cover))


def dash(lanes: Lanes, place: ir.Value, on: ir.Value, period: ir.Value) -> ir.Value:
    """How much of a place along a line is in a dash (0 to 1), the ends of dashes being a pixel wide."""
    b = lanes.builder
    turns = b.fdiv(place, period)
    within = b.fmul(b.fsub(turns, lanes.call("floor", turns)), period)
    inside = lanes.least(within, b.fsub(on, within))
    depth = lanes.most(inside, b.fsub(within, period))
    return lanes.share(b.fadd(depth, lanes.same(depth, 0.5)))
