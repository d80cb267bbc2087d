"""Gradient check: what ``backward()`` says against what happens when a leaf is moved a little."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from micrograd_desktop.engine.graph import topological_order
from micrograd_desktop.engine.value import Value

TOLERANCE = 1e-5
"""Largest relative difference that counts as agreement; central differences with h = 1e-6 reach about 1e-8."""


@dataclass(frozen=True, slots=True)
class GradientRow:
    """One leaf's derivative, found both ways.

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

    The graph is built once; each leaf is moved and the graph computed anew in topological order. Data and
    gradients of the graph are put back, so that checking does not disturb a backward pass.

    Parameters
    ----------
    function
        The root of a graph, or a function that makes one from the leaves.
    leaves
        The values to move; None means all leaves of the root's graph (a function needs them named).
    h
        The step at a leaf of size 1 or less; larger leaves take ``h * |x|``.

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
        return [_row(order, leaf, i, h) for i, leaf in enumerate(chosen, start=1)]


@contextmanager
def _left_as_found(nodes: Sequence[Value]) -> Iterator[None]:
    """Put data and gradients back at the end, whatever happens in between."""
    before = [(node, node.data, node.grad) for node in nodes]
    try:
        yield
    finally:
        for node, data, grad in before:
            node.data, node.grad = data, grad


def _row(order: Sequence[Value], leaf: Value, number: int, h: float) -> GradientRow:
    x, analytic = float(leaf.data), float(leaf.grad)
    step = h * max(1.0, abs(x)) if math.isfinite(x) else h
    below, above, here = (_evaluate(order, leaf, moved) for moved in (x - step, x + step, x))
    numerical = (above.root - below.root) / ((x + step) - (x - step))
    allowance = rounding(max(below.largest, above.largest, here.largest), step)
    absolute, relative = difference(analytic, numerical)
    return GradientRow(
        label=leaf.label or f"leaf {number}",
        analytic=analytic,
        numerical=numerical,
        absolute=absolute,
        relative=relative,
        agrees=math.isfinite(here.root) and close(analytic, numerical, TOLERANCE, allowance),
        crosses_kink=touches_kink(below.sides, here.sides, above.sides),
    )


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


@dataclass(frozen=True, slots=True)
class _Evaluation:
    """The root's data, the largest finite data of any node, and on which side of its kinks each node is."""

    root: float
    largest: float
    sides: list[int]


def _evaluate(order: Sequence[Value], leaf: Value, x: float) -> _Evaluation:
    leaf.data = x
    for node in order:
        node.forward()
    return _Evaluation(
        root=float(order[-1].data),
        largest=max((abs(node.data) for node in order if math.isfinite(node.data)), default=0.0),
        sides=[side(node._prev[0].data, kink) for node in order if node.op for kink in node.op.kinks],
    )
