"""A number as a person writes it down or works it out: ``-1.5``, ``1/3``, ``0.5 * (1 - tanh(0.88)**2)``."""

from __future__ import annotations

import ast

from micrograd_desktop.engine.language.numbers import ARITHMETIC, bounded
from micrograd_desktop.engine.language.syntax import ExpressionError, read, span_of
from micrograd_desktop.engine.ops import OPS
from micrograd_desktop.engine.trace import FORWARD
from micrograd_desktop.translation import tr

LONGEST_CALCULATION = 200
"""Characters; nobody works out more on one line."""

FUNCTIONS = frozenset(name for name, op in OPS.items() if op.arity == 1 and not op.exponent)
"""The engine's own functions of one number, which a calculation may use by name, as ``tanh(2)`` or ``math.tanh(2)``."""

_SIGNS: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.Pow: "**",
}


def calculate(text: str) -> float:
    """The number that an expression of plain numbers gives, with ``+ - * / **`` and the functions of the op table.

    The text is read by the whitelist of the program language and walked; nothing of it is executed.

    Raises
    ------
    ExpressionError
        If the text is anything else, divides by zero, or gives no real number that float64 can hold.
    """
    if len(text) > LONGEST_CALCULATION:
        raise ExpressionError(tr("A calculation ends at {most} characters.", most=LONGEST_CALCULATION))
    match read(text.strip()).body:
        case [ast.Expr(value=expression)]:
            try:
                return float(_worked_out(expression))
            except ZeroDivisionError:
                raise ExpressionError(tr("This divides by zero.")) from None
            except OverflowError:
                raise ExpressionError(tr("This number is too large: numbers end at 1.8e308 here.")) from None
            except ValueError:
                raise ExpressionError(tr("This gives no real number.")) from None
    raise ExpressionError(tr("A calculation is one expression of numbers."))


def _worked_out(node: ast.expr) -> float:
    match node:
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            return bounded(number)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_worked_out(operand)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return _worked_out(operand)
        case ast.BinOp(left=left, op=kind, right=right) if type(kind) in _SIGNS:
            return bounded(ARITHMETIC[_SIGNS[type(kind)]](_worked_out(left), _worked_out(right)))
        case ast.Call(func=function, args=[argument], keywords=[]) if (name := _function(function)) is not None:
            return FORWARD[name](float(_worked_out(argument)))
    raise ExpressionError(
        tr("Only numbers, + - * / **, brackets and functions such as tanh() work here."), span_of(node)
    )


def _function(node: ast.expr) -> str | None:
    """The function that a call names, alone or as one of ``math``."""
    match node:
        case ast.Name(id=name) | ast.Attribute(value=ast.Name(id="math"), attr=name) if name in FUNCTIONS:
            return name
    return None
