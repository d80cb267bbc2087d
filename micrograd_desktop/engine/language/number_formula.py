"""A formula over numbers and arrays that a person typed: what of the program language it may hold.

It is walked by ``kernel.formulas``, and never executed.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence

from micrograd_desktop.engine.language.formula import expression, listed, shown
from micrograd_desktop.engine.language.syntax import ExpressionError, span_of

_SIGNS = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow)
_COMPARISONS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq, ast.NotEq)


def number_formula(text: str, names: Sequence[str], functions: Mapping[str, int]) -> ast.expr:
    """The syntax tree of a formula, if it holds only numbers, signs, comparisons, ``a if b else c`` and what is known.

    Parameters
    ----------
    text
        The formula.
    names
        What it may read.
    functions
        What it may call, and with how many arguments.

    Raises
    ------
    ExpressionError
        With a sentence on the first thing that is not known.
    """
    tree = expression(text)
    _check(tree, names, functions)
    return tree


def _check(node: ast.expr, names: Sequence[str], functions: Mapping[str, int]) -> None:
    match node:
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            parts: list[ast.expr] = []
        case ast.Name(id=name):
            if name not in names:
                said = f"'{name}' is a function: say of what, such as {name}({names[0]})."
                unknown = f"'{name[:40]}' is not known in a formula of {listed(names)}."
                raise ExpressionError(said if name in functions else unknown, span_of(node))
            parts = []
        case ast.BinOp(left=left, op=kind, right=right) if isinstance(kind, _SIGNS):
            parts = [left, right]
        case ast.Compare(left=left, ops=[kind], comparators=[right]) if isinstance(kind, _COMPARISONS):
            parts = [left, right]
        case ast.UnaryOp(op=ast.USub() | ast.UAdd(), operand=operand):
            parts = [operand]
        case ast.IfExp(test=test, body=body, orelse=other):
            parts = [test, body, other]
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
            _check_call(name, len(arguments), functions, node)
            parts = arguments
        case _:
            raise ExpressionError(f"{shown(node)} is not known in a formula of {listed(names)}.", span_of(node))
    for part in parts:
        _check(part, names, functions)


def _check_call(name: str, count: int, functions: Mapping[str, int], node: ast.expr) -> None:
    if name not in functions:
        there = listed(list(functions))
        raise ExpressionError(f"There is no function '{name[:40]}' in a formula. There are {there}.", span_of(node))
    if count != (wanted := functions[name]):
        said = f"{wanted} argument{'s' * (wanted > 1)}"
        raise ExpressionError(f"{name}() takes {said} in a formula, not {count}.", span_of(node))
