"""Sums over the lanes of a vector in the one documented order: ((0+1)+(2+3))+((4+5)+(6+7)); of four, (0+1)+(2+3).

The eight lanes of a vector lie in memory in the order of ``LANE_ORDER``: what is added first stands in the same place
of either half, so the halves of many sums are added without moving a number.
"""

from __future__ import annotations

from collections.abc import Sequence

from llvmlite import ir

from micrograd_desktop.engine.kernel.compiler.emit import FLOAT, LANES, Emitter, integer

LANE_ORDER = (0, 2, 4, 6, 1, 3, 5, 7)
"""The lane at each place of a vector of eight."""

_ABREAST = 4


def lanes_in_memory(count: int) -> Sequence[int]:
    """The lane at each place of a vector of so many."""
    return LANE_ORDER if count == LANES else range(count)


def place_of_lane(emit: Emitter, lane: ir.Value) -> ir.Value:
    """Where in its row a lane lies: of the bits of its number, the lowest goes before the two above it."""
    if emit.lanes != LANES:
        return lane
    builder = emit.builder
    half = builder.shl(builder.and_(lane, integer(1)), integer(2))
    rest = builder.lshr(builder.and_(lane, integer(6)), integer(1))
    return builder.or_(builder.and_(lane, integer(-8)), builder.or_(half, rest))


def in_lane_order(emit: Emitter, x: ir.Value) -> ir.Value:
    """A vector of neighbours as it lies in a row of lanes."""
    return emit.shuffle(x, x, LANE_ORDER) if emit.lanes == LANES else x


def lane_sum(emit: Emitter, x: ir.Value) -> ir.Value:
    """The sum of a vector's lanes, eight or four of them."""
    if x.type.count == LANES:
        x = emit.builder.fadd(emit.shuffle(x, x, range(4)), emit.shuffle(x, x, range(4, 8)))
    pairs = emit.builder.fadd(emit.shuffle(x, x, [0, 2]), emit.shuffle(x, x, [1, 3]))
    return emit.builder.fadd(emit.lane(pairs, 0), emit.lane(pairs, 1))


def sums_abreast(emit: Emitter, sums: Sequence[ir.Value]) -> list[ir.Value]:
    """The lane sums of vectors of eight or four, side by side: in vectors of four, the last as short as need be."""
    results = []
    for first in range(0, len(sums), _ABREAST):
        part = list(sums[first : first + _ABREAST])
        if len(part) == 1:
            results.append(lane_sum(emit, part[0]))
            continue
        part += [ir.Constant(part[0].type, [0.0] * part[0].type.count)] * (_ABREAST - len(part))
        four = _four_of_eight(emit, part) if part[0].type.count == LANES else _four_of_four(emit, part)
        left = len(sums) - first
        results.append(four if left >= _ABREAST else emit.shuffle(four, four, range(left)))
    return results


def add_to_memory(emit: Emitter, parts: Sequence[ir.Value], target: ir.Value) -> None:
    """Add doubles and short vectors, one behind the other, to what is at ``target``."""
    done = 0
    for part in parts:
        at = emit.at(target, done)
        old = emit.builder.load(at, typ=part.type, align=8)
        emit.builder.store(emit.builder.fadd(old, part), at, align=8)
        done += 1 if part.type == FLOAT else part.type.count


def _four_of_eight(emit: Emitter, sums: Sequence[ir.Value]) -> ir.Value:
    def halves(a: ir.Value, b: ir.Value) -> ir.Value:  # a01 a23 a45 a67 b01 b23 b45 b67
        low, high = [*range(4), *range(8, 12)], [*range(4, 8), *range(12, 16)]
        return emit.builder.fadd(emit.shuffle(a, b, low), emit.shuffle(a, b, high))

    ab, cd = halves(sums[0], sums[1]), halves(sums[2], sums[3])
    even, odd = [0, 8, 2, 10, 4, 12, 6, 14], [1, 9, 3, 11, 5, 13, 7, 15]
    fours = emit.builder.fadd(emit.shuffle(ab, cd, even), emit.shuffle(ab, cd, odd))  # a0-3 c0-3 a4-7 c4-7 b0-3 ...
    return emit.builder.fadd(emit.shuffle(fours, fours, [0, 4, 1, 5]), emit.shuffle(fours, fours, [2, 6, 3, 7]))


def _four_of_four(emit: Emitter, sums: Sequence[ir.Value]) -> ir.Value:
    def pairs(a: ir.Value, b: ir.Value) -> ir.Value:  # a01 b01 a23 b23
        return emit.builder.fadd(emit.shuffle(a, b, [0, 4, 2, 6]), emit.shuffle(a, b, [1, 5, 3, 7]))

    u, v = pairs(sums[0], sums[1]), pairs(sums[2], sums[3])
    return emit.builder.fadd(emit.shuffle(u, v, [0, 1, 4, 5]), emit.shuffle(u, v, [2, 3, 6, 7]))
