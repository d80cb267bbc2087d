"""A formula over values: one expression of the program language, as the graph that Python would make of it."""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from micrograd_desktop.engine.activation import FUNCTIONS
from micrograd_desktop.engine.language.described import counted
from micrograd_desktop.engine.language.syntax import ExpressionError, read, span_of
from micrograd_desktop.engine.ops import OPS
from micrograd_desktop.engine.value import Value
from micrograd_desktop.translation import tr

_OPERATORS: dict[type, Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}
_METHODS = frozenset(FUNCTIONS) & frozenset(OPS)

MOST_SHOWN = 40

Operand = Value | float


@cache
def expression(text: str) -> ast.expr:
    """The syntax tree of a text that is one expression.

    Raises
    ------
    ExpressionError
        If it is none, or is nested too deep.
    """
    match read(text).body:
        case [ast.Expr(value=expression)]:
            return expression
    raise ExpressionError(tr("A formula is one expression."))


def build(text: str, names: Mapping[str, Operand]) -> Value:
    """The value of a formula over ``names``: numbers, ``+ - * / **`` and the table's ops of one argument.

    An op is called as a function or as a method: ``relu(x)``, ``x.relu()``. ``sqrt(x)`` is a power, ``max(a, b)`` and
    ``min(a, b)`` are made of a ReLU, and a number to the power of a value is the exponential of a product.

    Raises
    ------
    ExpressionError
        If the text holds anything else, or no value.
    """
    result = _built(expression(text), names)
    if not isinstance(result, Value):
        raise ExpressionError(tr("A formula reads at least one value."))
    return result


def _built(node: ast.expr, names: Mapping[str, Operand]) -> Operand:
    match node:
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            return number
        case ast.Name(id=name):
            return _named(name, names, node)
        case ast.BinOp(left=left, op=kind, right=right) if type(kind) in _OPERATORS:
            return _combined(type(kind), _built(left, names), _built(right, names), node)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_built(operand, names)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return _built(operand, names)
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]) if name in FUNCTIONS:
            return _called(name, [_built(argument, names) for argument in arguments], node)
        case ast.Call(func=ast.Attribute(value=owner, attr=name), args=[], keywords=[]) if name in _METHODS:
            return _applied(name, _built(owner, names))
    raise ExpressionError(_unknown(node), span_of(node))


def _named(name: str, names: Mapping[str, Operand], node: ast.expr) -> Operand:
    if name in names:
        return names[name]
    if name in FUNCTIONS:
        raise ExpressionError(tr("'{name}' is a function: say of what, such as {name}(x).", name=name), span_of(node))
    raise ExpressionError(
        tr("'{name}' is not known in a formula of {names}.", name=name[:MOST_SHOWN], names=listed(list(names))),
        span_of(node),
    )


def _combined(kind: type, left: Operand, right: Operand, node: ast.expr) -> Operand:
    """Two operands under a sign; two numbers at once, as floats, whose powers can't take for ever."""
    try:
        if kind is ast.Pow and isinstance(right, Value):
            return _power_of_number(left, right, node)
        if not (isinstance(left, Value) or isinstance(right, Value)):
            left, right = float(left), float(right)
        elif kind is ast.Div and right == 0:
            raise ZeroDivisionError
        result: Operand = _OPERATORS[kind](left, right)
    except ArithmeticError:
        result = math.nan
    if isinstance(result, complex) or (isinstance(result, float) and not math.isfinite(result)):
        raise ExpressionError(tr("{formula} is no finite number.", formula=shown(node)), span_of(node))
    return result


def _power_of_number(base: Operand, exponent: Value, node: ast.expr) -> Value:
    if isinstance(base, Value):
        raise ExpressionError(tr("An exponent must be a number: write exp(b * log(a)) for a ** b."), span_of(node))
    if not base > 0.0:
        raise ExpressionError(tr("Only a number above 0 can be raised to a power that varies."), span_of(node))
    return (exponent * math.log(base)).apply("exp")


def _called(name: str, arguments: list[Operand], node: ast.expr) -> Operand:
    wanted = 2 if name in ("max", "min") else 1
    if len(arguments) != wanted:
        takes, count = counted(wanted, wanted), len(arguments)
        said = tr("{name}() takes {takes} in a formula, not {count}.", name=name, takes=takes, count=count)
        raise ExpressionError(said, span_of(node))
    if wanted == 1:
        (of,) = arguments
        return _combined(ast.Pow, of, 0.5, node) if name == "sqrt" else _applied(name, of)
    a, b = arguments
    if not (isinstance(a, Value) or isinstance(b, Value)):
        return max(a, b) if name == "max" else min(a, b)
    return a + _applied("relu", b - a) if name == "max" else a - _applied("relu", a - b)


def _applied(name: str, of: Operand) -> Operand:
    return of.apply(name) if isinstance(of, Value) else Value(of).apply(name).data


def _unknown(node: ast.expr) -> str:
    match node:
        case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)) if name not in FUNCTIONS:
            return tr(
                "There is no function '{name}' in a formula. There are {functions}.",
                name=name[:MOST_SHOWN],
                functions=listed(FUNCTIONS),
            )
        case ast.IfExp() | ast.Compare() | ast.BoolOp():
            return tr("A formula has no conditions: write max(a, b), min(a, b), relu(x) or abs(x).")
        case ast.BinOp():
            return tr("A formula has no other signs than + - * / and **.")
    return tr("{formula} is not known in a formula.", formula=shown(node))


def shown(node: ast.expr) -> str:
    """A piece of syntax as a sentence repeats it."""
    written = ast.unparse(node)
    return written if len(written) <= MOST_SHOWN else f"{written[: MOST_SHOWN - 1]}…"


def listed(names: Sequence[str]) -> str:
    """Names as a sentence has them: "lr, k and n"."""
    return tr("{names} and {last}", names=", ".join(names[:-1]), last=names[-1]) if len(names) > 1 else "".join(names)
