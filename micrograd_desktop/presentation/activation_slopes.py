"""The slope of a typed activation at many weighted sums at once, by the op table's own derivatives, in NumPy.

It says how a neuron is and decides no step, so that NumPy's functions are exact enough, and as fast as a frame needs.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.engine.activation import activated
from micrograd_desktop.engine.graph import topological_order
from micrograd_desktop.engine.kernel.formulas import evaluate
from micrograd_desktop.engine.ops import Op
from micrograd_desktop.engine.value import Value

Floats = NDArray[np.float64]

REACH, PLACES = 8.0, 801
"""Sums to each side of 0, and how many, at which the whole of an activation is looked at."""


def _sigmoid(x: Any) -> Any:
    return 1.0 / (1.0 + np.exp(-x))


_FUNCTIONS: dict[str, Callable[..., Any]] = {
    **{name: getattr(np, name) for name in ("divide", "exp", "tanh", "log", "log1p", "sin", "cos", "power")},
    "sigmoid": _sigmoid,
    "softplus": lambda x: np.logaddexp(0.0, x),
}


class _Step(NamedTuple):
    """One op of an activation's graph: its row, the places of its operands, its own, and the constant of a power."""

    op: Op
    operands: tuple[int, ...]
    place: int
    exponent: float


class _Graph(NamedTuple):
    """An activation's graph: the numbers of its constants, by place, the place of the weighted sum, and the ops."""

    constants: dict[int, float]
    x: int
    steps: tuple[_Step, ...]


@lru_cache(maxsize=64)
def _graph(activation: str) -> _Graph:
    x = Value(0.0)
    order = topological_order(activated(activation, x))
    places = {id(node): i for i, node in enumerate(order)}
    steps = tuple(
        _Step(node.op, tuple(places[id(operand)] for operand in node._prev), i, node.exponent)
        for i, node in enumerate(order)
        if node.op is not None
    )
    constants = {i: node.data for i, node in enumerate(order) if node.op is None and node is not x}
    return _Graph(constants, places[id(x)], steps)


def slopes_of(activation: str, sums: Floats) -> Floats:
    """The derivative at each weighted sum, of the same shape; not finite where it is not."""
    graph = _graph(activation)
    values: dict[int, Any] = {**graph.constants, graph.x: sums}
    with np.errstate(all="ignore"):
        for step in graph.steps:
            values[step.place] = evaluate(step.op.forward, _names(step, values))
        slopes: dict[int, Any] = {graph.steps[-1].place: np.ones_like(sums)} if graph.steps else {graph.x: 1.0}
        for step in reversed(graph.steps):
            above, names = slopes.get(step.place, 0.0), {**_names(step, values), "out": values[step.place]}
            for operand, partial in zip(step.operands, step.op.partials, strict=False):
                slopes[operand] = slopes.get(operand, 0.0) + evaluate(partial, names) * above
    return np.array(np.broadcast_to(slopes.get(graph.x, 0.0), sums.shape), np.float64)


def _names(step: _Step, values: dict[int, Any]) -> dict[str, Any]:
    operands = dict(zip(("x", "y"), (values[place] for place in step.operands), strict=False))
    return {**_FUNCTIONS, **operands, "k": step.exponent}


class Reach(NamedTuple):
    """What slopes an activation has: the largest in size, the less steep end, and whether it has level parts.

    A ReLU has a level part; a tanh has none, and ends that are next to level.
    """

    steepest: float
    end: float
    level: bool


@lru_cache(maxsize=64)
def reach_of(activation: str) -> Reach:
    """What slopes an activation has for sums from -8 to 8."""
    slopes = slopes_of(activation, np.linspace(-REACH, REACH, PLACES))
    finite = np.abs(slopes[np.isfinite(slopes)])
    hinged = any(step.op.name == "relu" for step in _graph(activation).steps)
    steepest = float(finite.max()) if len(finite) else 0.0
    end = float(np.nan_to_num(np.abs(slopes[[0, -1]]), nan=np.inf).min())
    return Reach(steepest, end, steepest == 0.0 or (hinged and bool((slopes == 0.0).any())))
