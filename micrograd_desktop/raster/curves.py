"""Curves of a plot: a band between two heights a column, and lines of straight pieces, dashed or not.

The pieces of a line are gathered into one coverage, of which a pixel has the most that any piece gives it, so that
joints are no darker than the rest; then the line is painted once.
"""

from __future__ import annotations

from llvmlite import ir

from micrograd_desktop.engine.kernel.compiler.emit import integer
from micrograd_desktop.raster.image import LANES
from micrograd_desktop.raster.lanes import INT, PIXEL, POINTER, SINGLE, SINGLES, Lanes, exported
from micrograd_desktop.raster.strokes import dash

PIECE_FIELDS = ("x0", "y0", "x1", "y1", "length")
"""A row of a piece: where it begins and ends, and the length of the line up to there, in device pixels."""


def write_band(module: ir.Module) -> None:
    """Write ``band(image, stride, height, tops, bottoms, columns, colour)``: floats, one a column; none where NaN."""
    kinds = [POINTER, INT, INT, POINTER, POINTER, INT, PIXEL]
    lanes, (image, stride, height, tops, bottoms, columns, colour) = exported(module, "band", kinds)
    emit, b = lanes.emit, lanes.builder
    with emit.loop(0, columns) as x:
        top, bottom = (lanes.load(rows, x, SINGLE) for rows in (tops, bottoms))
        with (
            emit.when(b.fcmp_ordered("<=", top, bottom)),
            emit.loop(*lanes.rows(lanes.most(top, lanes.same(top, 0.0)), bottom, height)) as row,
        ):
            y = lanes.single(row)
            end = lanes.least(b.fadd(y, lanes.same(y, 1.0)), bottom)
            cover = lanes.share(b.fsub(end, lanes.most(y, top)))
            lanes.paint(image, emit.plus(emit.times(row, stride), x), colour, cover)
    b.ret_void()


def write_pieces(module: ir.Module) -> None:
    """Write ``pieces(cover, stride, height, pieces, n, style)``: pieces (n, 5) doubles, style (3,): half, on, period.

    cover (height, stride) floats and eight more, 0 where there is no line yet.
    """
    lanes, (cover, stride, height, pieces, n, style) = exported(
        module, "pieces", [POINTER, INT, INT, POINTER, INT, POINTER]
    )
    emit, b = lanes.emit, lanes.builder
    half, on, period = (lanes.single(lanes.number(style, i)) for i in range(3))
    dashed = b.fcmp_ordered(">", period, lanes.same(period, 0.0))
    with emit.loop(0, n) as k:
        piece = emit.at(pieces, emit.times(k, len(PIECE_FIELDS)))
        with b.if_else(dashed) as (with_dashes, without):
            with with_dashes:
                _piece(lanes, (cover, stride, height), piece, half, (on, period))
            with without:
                _piece(lanes, (cover, stride, height), piece, half, None)
    b.ret_void()


def _piece(
    lanes: Lanes,
    picture: tuple[ir.Value, ir.Value, ir.Value],
    piece: ir.Value,
    half: ir.Value,
    dashes: tuple[ir.Value, ir.Value] | None,
) -> None:
    emit, b = lanes.emit, lanes.builder
    cover, stride, height = picture
    x0, y0, x1, y1, length = (lanes.single(lanes.number(piece, i)) for i in range(5))
    reach = b.fadd(half, lanes.same(half, 0.5))
    fullest = lanes.spread(lanes.least(b.fadd(half, half), lanes.same(half, 1.0)))
    dx, dy = b.fsub(x1, x0), b.fsub(y1, y0)
    square = b.fadd(b.fadd(b.fmul(dx, dx), b.fmul(dy, dy)), lanes.same(dx, 1e-12))
    inverse, long = b.fdiv(lanes.same(dx, 1.0), square), lanes.call("sqrt", square)
    first, stop = lanes.rows(b.fsub(lanes.least(x0, x1), reach), b.fadd(lanes.most(x0, x1), reach), stride)
    stop = emit.plus(first, b.and_(emit.plus(b.sub(stop, first), LANES - 1), integer(-LANES)))
    top, bottom = lanes.rows(b.fsub(lanes.least(y0, y1), reach), b.fadd(lanes.most(y0, y1), reach), height)
    along_x, along_y, inverse = (lanes.spread(part) for part in (dx, dy, inverse))
    with emit.loop(first, stop, LANES) as x:
        right = b.fsub(lanes.centres(x), lanes.spread(x0))
        with emit.loop(top, bottom) as row:
            down = b.fsub(lanes.spread(b.fadd(lanes.single(row), lanes.same(y0, 0.5))), lanes.spread(y0))
            share = b.fmul(b.fadd(b.fmul(right, along_x), b.fmul(down, along_y)), inverse)
            share = lanes.share(share)
            away_x, away_y = b.fsub(right, b.fmul(share, along_x)), b.fsub(down, b.fmul(share, along_y))
            away = lanes.call("sqrt", b.fadd(b.fmul(away_x, away_x), b.fmul(away_y, away_y)))
            covered = lanes.least(b.fsub(lanes.spread(reach), away), fullest)
            if dashes is not None:
                place = b.fadd(lanes.spread(length), b.fmul(share, lanes.spread(long)))
                covered = b.fmul(covered, dash(lanes, place, lanes.spread(dashes[0]), lanes.spread(dashes[1])))
            at = lanes.at(cover, emit.plus(emit.times(row, stride), x), SINGLE)
            before = b.load(at, typ=SINGLES, align=4)
            b.store(lanes.most(covered, before), at, align=4)


def write_covered(module: ir.Module) -> None:
    """Write ``covered(image, cover, n, colour)``: paint n pixels (a multiple of eight) as far as they are covered."""
    lanes, (image, cover, n, colour) = exported(module, "covered", [POINTER, POINTER, INT, PIXEL])
    emit, b = lanes.emit, lanes.builder
    with emit.loop(0, n, LANES) as i:
        lanes.paint(image, i, lanes.spread(colour), lanes.load(cover, i, SINGLES))
        b.store(ir.Constant(SINGLES, [0.0] * LANES), lanes.at(cover, i, SINGLE), align=4)
    b.ret_void()
