"""A formula over values: one expression of the program language, as the graph that Python would make of it."""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from micrograd_desktop.engine.language.syntax import ExpressionError, read, span_of
from micrograd_desktop.engine.value import Value

_OPERATORS: dict[type, Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}


@cache
def _expression(text: str) -> ast.expr:
    match read(text).body:
        case [ast.Expr(value=expression)]:
            return expression
    raise ExpressionError("A formula is one expression.")


def build(text: str, names: Mapping[str, Value]) -> Value:
    """The value of a formula over ``names``: numbers, ``+ - * / **``, ``abs(x)`` and methods such as ``x.relu()``.

    Raises
    ------
    ExpressionError
        If the text holds anything else, or no value.
    """
    result = _built(_expression(text), names)
    if not isinstance(result, Value):
        raise ExpressionError("A formula reads at least one value.")
    return result


def _built(node: ast.expr, names: Mapping[str, Value]) -> Value | float:
    match node:
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            return number
        case ast.Name(id=name) if name in names:
            return names[name]
        case ast.BinOp(left=left, op=kind, right=right) if type(kind) in _OPERATORS:
            result: Value | float = _OPERATORS[type(kind)](_built(left, names), _built(right, names))
            return result
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_built(operand, names)
        case ast.Call(func=ast.Name(id="abs"), args=[argument], keywords=[]):
            value = _built(argument, names)
            return abs(value) if isinstance(value, Value) else math.fabs(value)
        case ast.Call(func=ast.Attribute(value=owner, attr=name), args=[], keywords=[]) if name in _METHODS:
            owned = _built(owner, names)
            if isinstance(owned, Value):
                return owned.apply(name)
    raise ExpressionError("This is not known in a formula.", span_of(node))


_METHODS = frozenset(name for name, op in Value.ops.items() if op.arity == 1 and not op.exponent)
