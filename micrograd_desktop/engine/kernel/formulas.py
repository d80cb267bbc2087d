"""Formulas of the op table's language over arrays: what the compiler makes of the same text, in NumPy, bit for bit."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from micrograd_desktop.engine import elementary
from micrograd_desktop.engine.kernel.recipes import Bound, Penalty, Update

if TYPE_CHECKING:
    from micrograd_desktop.engine.kernel.tape import Bools, Floats, Ints

BLOCK = 4096
"""Scalars are worked out for so many updates at once, so that those of an update have the same bits in any run."""

_OPERATORS: dict[type, Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}


@cache
def _parsed(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


def _of_table(name: str) -> Callable[..., Any]:
    """A function of ``elementary.py`` for whole arrays."""
    function = elementary.VOCABULARY[name]
    arity = function.__code__.co_argcount
    applied = np.frompyfunc(function, arity, 1)
    return lambda *arguments: np.asarray(applied(*arguments), np.float64)


_FUNCTIONS: dict[str, Callable[..., Any]] = {
    **{name: _of_table(name) for name in elementary.VOCABULARY},
    "abs": np.abs,
    "sqrt": np.sqrt,
    "min": lambda a, b: np.where(b < a, b, a),  # Python's: the first unless the second is smaller
    "max": lambda a, b: np.where(b > a, b, a),
}


@cache
def is_plain(text: str) -> bool:
    """Whether NumPy itself gives a formula's bits for whole arrays: it calls no function of the language, has no k."""
    nodes = list(ast.walk(_parsed(text)))
    called = {node.func.id for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    return called <= {"abs"} and not any(isinstance(node, ast.Name) and node.id == "k" for node in nodes)


def evaluate(text: str, names: Mapping[str, Any]) -> Any:
    """A formula over numbers and arrays; a function among the ``names`` goes before that of the language.

    Raises
    ------
    NotImplementedError
        If the text holds what the language does not.
    """
    return evaluate_tree(_parsed(text), names)


def evaluate_tree(tree: ast.expr, names: Mapping[str, Any]) -> Any:
    """The same of a formula's syntax tree."""
    with np.errstate(all="ignore"):
        return _evaluated(tree, names)


def _evaluated(node: ast.expr, names: Mapping[str, Any]) -> Any:
    match node:
        case ast.Constant(value=int() | float() as number):
            return float(number)
        case ast.Name(id=name):
            return names[name]
        case ast.BinOp(left=left, op=kind, right=right) | ast.Compare(left=left, ops=[kind], comparators=[right]):
            return _OPERATORS[type(kind)](_evaluated(left, names), _evaluated(right, names))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_evaluated(operand, names)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return _evaluated(operand, names)
        case ast.IfExp(test=test, body=body, orelse=orelse):
            return np.where(*(_evaluated(part, names) for part in (test, body, orelse)))
        case ast.Call(func=ast.Name(id=name), args=arguments):
            function = names[name] if name in names else _FUNCTIONS[name]
            return function(*(_evaluated(argument, names) for argument in arguments))
    raise NotImplementedError(ast.dump(node))


def scalars(update: Update, first: int, count: int) -> Floats:
    """The scalars (count, n_scalars) of the updates from number ``first`` on."""
    if not update.scalars:
        return np.empty((count, 0))
    blocks = [_block(update, b) for b in range(first // BLOCK, (first + count - 1) // BLOCK + 1)]
    start = first % BLOCK
    return np.ascontiguousarray(np.concatenate(blocks)[start : start + count])


@lru_cache(maxsize=64)
def _block(update: Update, number: int) -> Floats:
    numbers = np.arange(number * BLOCK, (number + 1) * BLOCK, dtype=np.float64)
    names = {**update.named_constants(), "t": numbers}
    rows = [evaluate(formula.text, names) for formula in update.scalars]
    return np.stack([np.broadcast_to(row, BLOCK) for row in rows], axis=1)


def change_of(
    update: Update, moments: Floats, parameters: Floats, gradients: Floats, rate: float, number: int
) -> Floats:
    """What update ``number`` adds to the parameters; ``moments`` (slots, n_parameters) get their new state."""
    names: dict[str, Any] = {**update.named_constants(), "p": parameters, "g": gradients, "lr": rate}
    names |= zip((scalar.name for scalar in update.scalars), scalars(update, number, 1)[0].tolist(), strict=True)
    names |= zip(update.state, moments, strict=False)
    for line in update.lines:
        names[line.name] = evaluate(line.text, names)
    for row, name in zip(moments, update.state, strict=False):
        row[:] = names[name]
    return np.broadcast_to(names["change"], gradients.shape)


def penalty_of(penalty: Penalty, parameters: Floats, counted: Bools, strength: float, order: Ints) -> float:
    """The penalty on the parameters that are counted, summed as a kernel does it: in its order of parameters."""
    if not penalty.counts:
        return 0.0
    return _sum_in_order(evaluate(penalty.term, {"p": parameters}), counted, order) * strength


def slope_of(penalty: Penalty, parameters: Floats, counted: Bools, strength: float) -> Floats:
    """The derivative of a penalty by each parameter; 0 by those that are not counted."""
    if not penalty.counts:
        return np.zeros_like(parameters)
    return np.where(counted, evaluate(penalty.slope, {"p": parameters, "strength": strength}), 0.0)


def clipped_of(bound: Bound, gradients: Floats, free: Bools, limit: float, order: Ints) -> Floats:
    """The gradients (n_parameters,) that an update gets; those of ``free`` parameters are added up for its factor."""
    names: dict[str, Any] = {"g": gradients, "limit": limit}
    if bound.factor:
        total = _sum_in_order(evaluate(bound.term, names), free, order)
        names["factor"] = evaluate(bound.factor, {"limit": limit, "total": np.float64(total)})
    return np.array(np.broadcast_to(evaluate(bound.clipped, names), gradients.shape))


def _sum_in_order(terms: Floats, counted: Bools, order: Ints) -> float:
    """The sum of terms (n_parameters,), those that are not counted being 0, in a kernel's order of parameters."""
    from micrograd_desktop.engine.kernel.batch_sums import batch_sum  # which no first frame needs

    return float(batch_sum(np.where(counted, terms, 0.0)[order][None], max(len(order), 1))[0])
