"""What an activation does to a weighted sum: a one-argument op of the table, nothing (``"linear"``), or a formula of x.

A formula is read by the program's own language and becomes the ops that it is made of, each a row of the op table: so
all engines compute it, gradients go back through it by the chain rule, and nothing a person types is ever compiled.
"""

from __future__ import annotations

import math
from functools import lru_cache

from micrograd_desktop.engine.graph import topological_order
from micrograd_desktop.engine.ops import OPS
from micrograd_desktop.engine.value import Value
from micrograd_desktop.translation import tr, whole

LINEAR = "linear"
X = "x"
LONGEST = 200
"""Characters of a formula."""

MOST_OPS = 32
"""Ops of a formula: with those of a loss they still fit one map of the kernel."""

FUNCTIONS = (*sorted(name for name, op in OPS.items() if op.arity == 1 and not op.exponent), "sqrt", "max", "min")
"""What a formula may call."""

CONSTANTS = {"pi": math.pi, "e": math.e}


def is_row(activation: str) -> bool:
    """Whether it is ``"linear"`` or names a one-argument op; anything else is a formula."""
    op = OPS.get(activation)
    return activation == LINEAR or (op is not None and op.arity == 1 and not op.exponent)


def activated(activation: str, total: Value) -> Value:
    """What a neuron makes of its weighted sum.

    Raises
    ------
    ExpressionError
        If it is neither a row nor a formula: see ``check``.
    """
    if activation == LINEAR:
        return total
    return total.apply(activation) if is_row(activation) else _built(activation, total)


def check(formula: str) -> None:
    """Refuse what can't be the activation of a layer.

    Raises
    ------
    ValueError
        With a sentence: if it is too long, holds what is not known, doesn't read x, or isn't finite at 0.
    """
    if (refusal := _refusal(formula)) is not None:
        raise ValueError(refusal)


@lru_cache(maxsize=256)
def _refusal(formula: str) -> str | None:
    """Why a formula can't be an activation; None if it can."""
    if len(formula) > LONGEST:
        return tr(
            "A formula can have at most {most} characters, not {length}.", most=LONGEST, length=whole(len(formula))
        )
    if not formula.strip():
        return tr("A formula of x is missing. Type one such as x * sigmoid(x).")
    from micrograd_desktop.engine.language.errors import ExpressionError

    x = Value(0.0)
    try:
        out = _built(formula, x)
    except ExpressionError as error:
        return error.sentence
    nodes = topological_order(out)
    if x not in nodes:
        return tr("The formula doesn't read {x}, the weighted sum of a neuron.", x=X)
    if (ops := sum(node.op is not None for node in nodes)) > MOST_OPS:
        return tr("A formula can have at most {most} ops, not {ops}.", most=MOST_OPS, ops=whole(ops))
    if not all(math.isfinite(node.data) for node in nodes if node.op is None):
        return tr("A number in the formula is too large.")
    if not math.isfinite(out.data):
        return tr("At x = 0 the formula is {number}, and it must be a finite number there.", number=_spoken(out.data))
    out.backward()
    if not math.isfinite(x.grad):
        return tr(
            "At x = 0 the formula's derivative is {number}, and it must be a finite number there.",
            number=_spoken(x.grad),
        )
    return None


def path_to_sum(activation: str) -> tuple[int, ...]:
    """Which operand to take at each op on a way from the result back to the weighted sum."""
    return () if activation == LINEAR else (0,) if is_row(activation) else _path(activation)


def sum_behind(activation: str, out: Value) -> Value:
    """The weighted sum that ``activated`` made ``out`` of."""
    for operand in path_to_sum(activation):
        out = out._prev[operand]
    return out


def ops_of(activation: str) -> int:
    """How many ops it is made of."""
    return sum(node.op is not None for node in _graph(activation))


def nodes_of(activation: str) -> int:
    """How many values it makes of a sum, constants among them."""
    return len(_graph(activation)) - 1


def visits(activation: str, below: int) -> int:
    """How many nodes recursion without a topological sort visits, ``below`` of them at each use of the sum."""
    x, order = _graph_of(activation)
    counted: dict[int, int] = {}
    for node in order:
        own = below if node is x else 1 + sum(counted[id(operand)] for operand in node._prev)
        counted[id(node)] = own
    return counted[id(order[-1])]


def curve(activation: str, numbers: list[float]) -> tuple[list[float], list[float]]:
    """What it makes of sums, and its derivative there."""
    x = Value(0.0)
    out = activated(activation, x)
    order = topological_order(out)
    values, slopes = [], []
    for number in numbers:
        x.data = number
        for node in order:
            node.grad = 0.0
            if node.op is not None:
                node.forward()
        out.backward()
        values.append(out.data)
        slopes.append(x.grad)
    return values, slopes


def _built(formula: str, x: Value) -> Value:
    from micrograd_desktop.engine.language.formula import build  # only a formula needs it

    return build(formula, {**CONSTANTS, X: x})


def _graph_of(activation: str) -> tuple[Value, list[Value]]:
    x = Value(0.0)
    return x, topological_order(activated(activation, x))


@lru_cache(maxsize=256)
def _graph(activation: str) -> tuple[Value, ...]:
    return tuple(_graph_of(activation)[1])


@lru_cache(maxsize=256)
def _path(formula: str) -> tuple[int, ...]:
    x, order = _graph_of(formula)
    paths: dict[int, tuple[int, ...]] = {id(x): ()}
    for node in order:
        ways = ((k, paths[id(operand)]) for k, operand in enumerate(node._prev) if id(operand) in paths)
        if node is not x and (way := next(ways, None)) is not None:
            paths[id(node)] = (way[0], *way[1])
    return paths[id(order[-1])]


def _spoken(number: float) -> str:
    return tr("not a number") if number != number else tr("infinite")
