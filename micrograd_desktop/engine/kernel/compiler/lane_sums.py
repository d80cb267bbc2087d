"""Sums over the lanes of a vector in the one documented order: ((0+1)+(2+3))+((4+5)+(6+7)); of four, (0+1)+(2+3)."""

from __future__ import annotations

from collections.abc import Sequence

from llvmlite import ir

from micrograd_desktop.engine.kernel.compiler.emit import FLOAT, Emitter

_ABREAST = 4


def lane_sum(emit: Emitter, x: ir.Value) -> ir.Value:
    """The sum of a vector's lanes, eight or four of them."""
    while x.type.count > 2:
        even, odd = range(0, x.type.count, 2), range(1, x.type.count, 2)
        x = emit.builder.fadd(emit.shuffle(x, x, even), emit.shuffle(x, x, odd))
    return emit.builder.fadd(emit.lane(x, 0), emit.lane(x, 1))


def sums_abreast(emit: Emitter, sums: Sequence[ir.Value]) -> list[ir.Value]:
    """The lane sums of vectors of eight or four, side by side: in vectors of four, the last as short as need be."""
    results = []
    for first in range(0, len(sums), _ABREAST):
        part = list(sums[first : first + _ABREAST])
        if len(part) == 1:
            results.append(lane_sum(emit, part[0]))
            continue
        part += [ir.Constant(part[0].type, [0.0] * part[0].type.count)] * (_ABREAST - len(part))
        four = _four_of_eight(emit, part) if part[0].type.count == 8 else _four_of_four(emit, part)
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
    def pairs(a: ir.Value, b: ir.Value) -> ir.Value:  # a01 b01 a23 b23 a45 b45 a67 b67
        even, odd = [0, 8, 2, 10, 4, 12, 6, 14], [1, 9, 3, 11, 5, 13, 7, 15]
        return emit.builder.fadd(emit.shuffle(a, b, even), emit.shuffle(a, b, odd))

    u, v = pairs(sums[0], sums[1]), pairs(sums[2], sums[3])
    low, high = [0, 1, 8, 9, 4, 5, 12, 13], [2, 3, 10, 11, 6, 7, 14, 15]
    fours = emit.builder.fadd(emit.shuffle(u, v, low), emit.shuffle(u, v, high))
    return emit.builder.fadd(emit.shuffle(fours, fours, range(4)), emit.shuffle(fours, fours, range(4, 8)))


def _four_of_four(emit: Emitter, sums: Sequence[ir.Value]) -> ir.Value:
    def pairs(a: ir.Value, b: ir.Value) -> ir.Value:  # a01 b01 a23 b23
        return emit.builder.fadd(emit.shuffle(a, b, [0, 4, 2, 6]), emit.shuffle(a, b, [1, 5, 3, 7]))

    u, v = pairs(sums[0], sums[1]), pairs(sums[2], sums[3])
    return emit.builder.fadd(emit.shuffle(u, v, [0, 1, 4, 5]), emit.shuffle(u, v, [2, 3, 6, 7]))
