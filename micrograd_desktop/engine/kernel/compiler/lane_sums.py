"""Sums over the lanes of a vector in the one documented order: ((0+1)+(2+3))+((4+5)+(6+7)); of four, (0+1)+(2+3).

The lanes of a vector lie in memory in the order of their numbers' bits reversed: what is added first stands in the
same place of either half, and so again in each half, so that halves are added without moving a number within them.
"""

from __future__ import annotations

from collections.abc import Sequence

from llvmlite import ir

from micrograd_desktop.engine.kernel.compiler.emit import FLOAT, LANES, Emitter, integer

_ORDERS = {LANES: (0, 4, 2, 6, 1, 5, 3, 7), 4: (0, 2, 1, 3)}
"""The lane at each place, by how many there are."""


def lanes_in_memory(count: int) -> Sequence[int]:
    """The lane at each place of a vector of so many."""
    return _ORDERS[count]


def place_of_lane(emit: Emitter, lane: ir.Value) -> ir.Value:
    """Where in its row a lane lies: the outer two of the bits of its number within its vector change places."""
    builder, last = emit.builder, emit.lanes // 2
    up = emit.times(builder.and_(lane, integer(1)), last)
    down = builder.sdiv(builder.and_(lane, integer(last)), integer(last))
    return builder.or_(builder.and_(lane, integer(~(1 | last))), builder.or_(up, down))


def in_lane_order(emit: Emitter, x: ir.Value) -> ir.Value:
    """A vector of neighbours as it lies in a row of lanes."""
    return emit.shuffle(x, x, lanes_in_memory(emit.lanes))


def lane_sum(emit: Emitter, x: ir.Value) -> ir.Value:
    """The sum of a vector's lanes, eight or four of them."""
    while x.type.count > 2:
        x = emit.builder.fadd(*_halves(emit, x))
    return emit.builder.fadd(emit.lane(x, 0), emit.lane(x, 1))


def sums_abreast(emit: Emitter, sums: Sequence[ir.Value]) -> list[ir.Value]:
    """The lane sums of vectors of eight or four, side by side: in short vectors, the last one perhaps a double."""
    results, done = [], 0
    four_of = _four_of_eight if sums[0].type.count == LANES else _four_of_four
    while len(sums) - done > 1:
        if len(sums) - done > 2:
            part = list(sums[done : done + 4])
            part += [ir.Constant(part[0].type, [0.0] * part[0].type.count)] * (4 - len(part))
            four, left = four_of(emit, part), min(len(sums) - done, 4)
            results.append(four if left == 4 else emit.shuffle(four, four, range(left)))
            done += left
        else:
            results.append(_two(emit, sums[done], sums[done + 1]))
            done += 2
    return results + [lane_sum(emit, x) for x in sums[done:]]


def add_to_memory(emit: Emitter, parts: Sequence[ir.Value], target: ir.Value, from_zero: bool = False) -> None:
    """Add doubles and short vectors, one behind the other, to what is at ``target``, or to 0 in its place."""
    done = 0
    for part in parts:
        at = emit.at(target, done)
        zero = ir.Constant(part.type, 0.0 if part.type == FLOAT else [0.0] * part.type.count)
        old = zero if from_zero else emit.builder.load(at, typ=part.type, align=8)
        emit.builder.store(emit.builder.fadd(old, part), at, align=8)
        done += 1 if part.type == FLOAT else part.type.count


def _halves(emit: Emitter, x: ir.Value) -> tuple[ir.Value, ir.Value]:
    middle, end = x.type.count // 2, x.type.count
    return emit.shuffle(x, x, range(middle)), emit.shuffle(x, x, range(middle, end))


def _neighbours(emit: Emitter, a: ir.Value, b: ir.Value) -> ir.Value:
    """a0+a1 b0+b1 a2+a3 b2+b3 ..."""
    n = a.type.count
    even = [place + offset for place in range(0, n, 2) for offset in (0, n)]
    return emit.builder.fadd(emit.shuffle(a, b, even), emit.shuffle(a, b, [place + 1 for place in even]))


def _two(emit: Emitter, a: ir.Value, b: ir.Value) -> ir.Value:
    """The sums of two vectors."""
    while a.type.count > 2:
        a, b = (emit.builder.fadd(*_halves(emit, x)) for x in (a, b))
    return _neighbours(emit, a, b)


def _four_of_eight(emit: Emitter, sums: Sequence[ir.Value]) -> ir.Value:
    def halves(a: ir.Value, b: ir.Value) -> ir.Value:  # a01 a45 a23 a67 b01 b45 b23 b67
        low, high = [*range(4), *range(8, 12)], [*range(4, 8), *range(12, 16)]
        return emit.builder.fadd(emit.shuffle(a, b, low), emit.shuffle(a, b, high))

    ac, bd = halves(sums[0], sums[2]), halves(sums[1], sums[3])
    first, second = [0, 1, 4, 5, 8, 9, 12, 13], [2, 3, 6, 7, 10, 11, 14, 15]
    fours = emit.builder.fadd(emit.shuffle(ac, bd, first), emit.shuffle(ac, bd, second))  # a0-3 a4-7 c0-3 ... b d
    return _neighbours(emit, *_halves(emit, fours))


def _four_of_four(emit: Emitter, sums: Sequence[ir.Value]) -> ir.Value:
    def halves(a: ir.Value, b: ir.Value) -> ir.Value:  # a01 a23 b01 b23
        return emit.builder.fadd(emit.shuffle(a, b, [0, 1, 4, 5]), emit.shuffle(a, b, [2, 3, 6, 7]))

    return _neighbours(emit, halves(sums[0], sums[2]), halves(sums[1], sums[3]))
