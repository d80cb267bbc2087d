"""Central differences of a trace: one node is moved a little, and only what follows from it is computed anew.

A central difference is ``(f(x + h) - f(x - h)) / (2 * h)``, with h as it is shown, so that any figure can be checked
by hand; only numbers above ``LARGE`` in size take a step in proportion, because h would be lost in them.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from dataclasses import dataclass, field

from micrograd_desktop.engine.bugs import derivatives
from micrograd_desktop.engine.gradcheck import side, touches_kink
from micrograd_desktop.engine.ops import OPS, forward_function
from micrograd_desktop.engine.trace import Node, Trace

LARGE = 1000.0
ROUNDING = 8 * sys.float_info.epsilon
"""Some roundings of a number, in proportion to it."""

_FORWARD = {op.name: forward_function(op) for op in OPS.values()}


@dataclass
class Replay:
    """A trace made ready to compute again and again; ``work`` counts the nodes computed."""

    trace: Trace
    work: int = 0
    calls: list[_Call] = field(init=False)
    users: list[list[int]] = field(init=False)

    def __post_init__(self) -> None:
        self.calls = [_call(node) for node in self.trace.nodes]
        self.users = [[] for _ in self.trace.nodes]
        for i, node in enumerate(self.trace.nodes):
            for k in set(node.operands):
                self.users[k].append(i)

    def descendants(self, node: int) -> list[int]:
        """All that follows from a node, in topological order."""
        found, waiting = {node}, [node]
        while waiting:
            new = [i for i in self.users[waiting.pop()] if i not in found]
            found.update(new)
            waiting.extend(new)
        return sorted(found - {node})

    def gradient_rounding(self) -> list[float]:
        """By how much two right backward passes may differ: each local derivative errs by a few roundings of itself.

        Below 1 in size they err by as much as at 1: ``1 - out * out`` of a saturated tanh keeps few digits.
        """
        nodes, data = self.trace.nodes, self.trace.data
        grads, errors = [0.0] * len(nodes), [0.0] * len(nodes)
        grads[-1] = 1.0
        for i in reversed(range(len(nodes))):
            node = nodes[i]
            if node.op is None:
                continue
            locals_ = derivatives(node.op, [data[k] for k in node.operands], node.exponent, data[i])
            for k, local in zip(node.operands, map(abs, locals_), strict=True):
                grads[k] += local * grads[i]
                errors[k] += local * errors[i] + ROUNDING * max(local, 1.0) * grads[i]
        return errors


_Call = tuple[Callable[..., float], tuple[int, ...], tuple[float, ...]]


def _call(node: Node) -> _Call:
    """The function of a node, its operands, and the arguments after them; a leaf is never called."""
    if node.op is None:
        return float, (), ()
    return _FORWARD[node.op.name], node.operands, (node.exponent,) if node.op.exponent else ()


class MovedNode:
    """One node that is moved a little, while all that follows from it is computed anew, and nothing else.

    ``largest`` and ``crossed_kink`` tell what was met on the way so far.
    """

    def __init__(self, replay: Replay, node: int) -> None:
        self.replay, self.node = replay, node
        self.affected = replay.descendants(node)
        self._data = list(replay.trace.data)
        moved, nodes = {node, *self.affected}, replay.trace.nodes
        kinked = ((nodes[i].operands[0], op) for i in self.affected if (op := nodes[i].op) is not None and op.kinks)
        self._kinks = [(operand, kink) for operand, op in kinked if operand in moved for kink in op.kinks]
        self._here = self._sides()
        self.largest = self._largest()
        self.crossed_kink = 0 in self._here

    def step(self, h: float) -> float:
        """The step h, in proportion to the number where that is large."""
        x = self.replay.trace.data[self.node]
        return h * max(1.0, abs(x) / LARGE) if math.isfinite(x) else h

    def central_difference(self, h: float) -> float:
        """How fast the root changes with this node; what other nodes feed is held."""
        x, step = self.replay.trace.data[self.node], self.step(h)
        below, sides_below = self._root_at(x - step)
        above, sides_above = self._root_at(x + step)
        self.crossed_kink = self.crossed_kink or touches_kink(sides_below, self._here, sides_above)
        return (above - below) / (2 * step)

    def _root_at(self, x: float) -> tuple[float, list[int]]:
        data, calls = self._data, self.replay.calls
        data[self.node] = x
        for i in self.affected:
            function, operands, rest = calls[i]
            data[i] = function(*[data[k] for k in operands], *rest)
        self.replay.work += len(self.affected)
        self.largest = max(self.largest, self._largest())
        return data[-1], self._sides()

    def _largest(self) -> float:
        sizes = (abs(self._data[i]) for i in (self.node, *self.affected))
        return max((size for size in sizes if size < math.inf), default=0.0)

    def _sides(self) -> list[int]:
        return [side(self._data[operand], kink) for operand, kink in self._kinks]
