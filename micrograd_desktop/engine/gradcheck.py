"""Gradient check: what ``backward()`` says against what happens when a number is moved a little.

A central difference is ``(f(x + h) - f(x - h)) / (2 * h)``, with h as it is shown, so that any figure can be checked
by hand; only numbers above ``LARGE`` in size take a step in proportion, because h would be lost in them. Only what
follows from the number is computed anew.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from micrograd_desktop.engine.graph import topological_order
from micrograd_desktop.engine.trace import FORWARD, Node, Trace
from micrograd_desktop.engine.value import Value

TOLERANCE = 1e-5
"""Largest relative difference that counts as agreement; central differences with h = 1e-6 reach about 1e-8."""

LARGE = 1000.0
ROUNDING = 8 * sys.float_info.epsilon
"""Some roundings of a number, in proportion to it."""


@dataclass(frozen=True, slots=True)
class GradientRow:
    """One number's derivative, found both ways.

    ``absolute`` is the distance of ``analytic`` (from ``backward()``) and ``numerical`` (a central difference),
    ``relative`` that distance over the larger of the two in size. ``crosses_kink`` says that the step touched a
    point where the derivative jumps (ReLU at 0): the numerical derivative means little there.
    """

    label: str
    analytic: float
    numerical: float
    absolute: float
    relative: float
    agrees: bool
    crosses_kink: bool


def check_gradients(
    function: Value | Callable[..., Value], leaves: Sequence[Value] | None = None, h: float = 1e-6
) -> list[GradientRow]:
    """Compare the gradient of every leaf with a central difference, ``(f(x + h) - f(x - h)) / 2h``.

    The graph is built once. Data and gradients of it are put back, so that checking does not disturb a backward pass.

    Parameters
    ----------
    function
        The root of a graph, or a function that makes one from the leaves.
    leaves
        The values to move; None means all leaves of the root's graph (a function needs them named).
    h
        The step; leaves larger than ``LARGE`` take one in proportion.

    Returns
    -------
    list of GradientRow
        One row a leaf, in the order of ``leaves``. A row whose numbers are not finite does not agree.

    Raises
    ------
    ValueError
        If a function comes without leaves, if a value to move was made by an op, or if ``h`` is not above 0.
    """
    if not h > 0.0:
        raise ValueError(f"the step h must be above 0, not {h}")
    if isinstance(function, Value):
        root = function
    elif leaves is None:
        raise ValueError("name the leaves to check: a function's own cannot be known")
    else:
        root = function(*leaves)
    order = topological_order(root)
    chosen = [node for node in order if node.op is None] if leaves is None else list(leaves)
    if any(leaf.op is not None for leaf in chosen):
        raise ValueError("only leaves can be moved: a value made by an op follows from its operands")
    with _left_as_found([*order, *chosen]):
        for node in (*order, *chosen):
            node.grad = 0.0
        root.backward()
        replay, number = Replay(Trace.of(root, order=order)), {id(node): i for i, node in enumerate(order)}
        return [
            compare(MovedNode(replay, number[id(leaf)]), leaf.grad, h, leaf.label or f"leaf {i}")
            if id(leaf) in number
            else GradientRow(leaf.label or f"leaf {i}", leaf.grad, 0.0, *difference(leaf.grad, 0.0), True, False)
            for i, leaf in enumerate(chosen, start=1)
        ]


@contextmanager
def _left_as_found(nodes: Sequence[Value]) -> Iterator[None]:
    """Put data and gradients back at the end, whatever happens in between."""
    before = [(node, node.data, node.grad) for node in nodes]
    try:
        yield
    finally:
        for node, data, grad in before:
            node.data, node.grad = data, grad


def same(a: float, b: float) -> bool:
    """Whether two numbers are one, or both none."""
    return a == b or (math.isnan(a) and math.isnan(b))


def difference(a: float, b: float) -> tuple[float, float]:
    """How far two derivatives are apart, and that over the larger of the two in size."""
    absolute = 0.0 if a == b else abs(a - b)
    size = max(abs(a), abs(b))
    return absolute, absolute / size if size > 0.0 else absolute


def rounding(largest: float, step: float) -> float:
    """By how much rounding may move a central difference, if no number on the way is larger than ``largest``."""
    return (8 * sys.float_info.epsilon * largest + sys.float_info.min) / step  # min: where products underflow


def close(a: float, b: float, tolerance: float, allowance: float) -> bool:
    """Whether two derivatives agree: within a relative tolerance, and what rounding may do. Finite numbers only."""
    if not (math.isfinite(a) and math.isfinite(b)):
        return False
    return abs(a - b) <= tolerance * max(abs(a), abs(b)) + allowance


def touches_kink(below: Sequence[int], here: Sequence[int], above: Sequence[int]) -> bool:
    """Whether a step changed the :func:`side` of a kink that some node is on, or began at one."""
    return not below == here == above or 0 in here


def side(x: float, kink: float) -> int:
    """-1 below a kink, 0 at it, 1 above it."""
    return (x > kink) - (x < kink)


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
            locals_ = node.local([data[k] for k in node.operands], data[i])
            for k, local in zip(node.operands, map(abs, locals_), strict=True):
                grads[k] += local * grads[i]
                errors[k] += local * errors[i] + ROUNDING * max(local, 1.0) * grads[i]
        return errors


_Call = tuple[Callable[..., float], tuple[int, ...], tuple[float, ...]]


def _call(node: Node) -> _Call:
    """The function of a node, its operands, and the arguments after them; a leaf is never called."""
    if node.op is None:
        return float, (), ()
    if (own := node.own) is not None:
        return lambda *numbers: own.value(numbers), node.operands, ()
    return FORWARD[node.op.name], node.operands, (node.exponent,) if node.op.exponent else ()


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

    def root_at(self, x: float) -> float:
        """The root's number where this node's is x; what other nodes feed is held."""
        return self._root_at(x)[0]

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


def compare(moved: MovedNode, analytic: float, h: float, label: str, allowance: float = 0.0) -> GradientRow:
    """One derivative found both ways; ``allowance`` is by how much it may be off before it is said to differ."""
    trace, step = moved.replay.trace, moved.step(h)
    numerical = moved.central_difference(h)
    absolute, relative = difference(analytic, numerical)
    allowance += rounding(moved.largest, step) + ROUNDING * abs(trace.data[moved.node]) / step * abs(analytic)
    return GradientRow(
        label=label,
        analytic=analytic,
        numerical=numerical,
        absolute=absolute,
        relative=relative,
        agrees=math.isfinite(trace.data[-1]) and close(analytic, numerical, TOLERANCE, allowance),
        crosses_kink=moved.crossed_kink,
    )
