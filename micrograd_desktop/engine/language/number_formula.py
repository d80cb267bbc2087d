"""A formula over numbers and arrays that a person typed: what of the program language it may hold.

It is walked by ``kernel.formulas``, and never executed.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence

from micrograd_desktop.engine.language.described import counted
from micrograd_desktop.engine.language.formula import expression, listed, shown
from micrograd_desktop.engine.language.syntax import ExpressionError, span_of
from micrograd_desktop.translation import tr

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
                said = tr("'{name}' is a function: say of what, such as {name}({first}).", name=name, first=names[0])
                unknown = tr("'{name}' is not known in a formula of {names}.", name=name[:40], names=listed(names))
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
            raise ExpressionError(
                tr("{formula} is not known in a formula of {names}.", formula=shown(node), names=listed(names)),
                span_of(node),
            )
    for part in parts:
        _check(part, names, functions)


def _check_call(name: str, count: int, functions: Mapping[str, int], node: ast.expr) -> None:
    if name not in functions:
        there = listed(list(functions))
        raise ExpressionError(
            tr("There is no function '{name}' in a formula. There are {functions}.", name=name[:40], functions=there),
            span_of(node),
        )
    if count != (wanted := functions[name]):
        takes = counted(wanted, wanted)
        said = tr("{name}() takes {takes} in a formula, not {count}.", name=name, takes=takes, count=count)
        raise ExpressionError(said, span_of(node))
