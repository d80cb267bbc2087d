"""Arithmetic of a program: between numbers, and between values, which grows the graph."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable

from micrograd_desktop.engine.language.syntax import span_of
from micrograd_desktop.engine.language.workbench import Workbench, described
from micrograd_desktop.engine.value import Value

Numeric = Callable[[float, float], float]

NUMBERS: dict[type[ast.operator], Numeric] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: lambda x, y: float(x) ** float(y),
}
SIGNS = {ast.Add: "+", ast.Sub: "−", ast.Mult: "*", ast.Div: "/", ast.Pow: "**", ast.FloorDiv: "//", ast.Mod: "%"}
LARGEST_INT = 2**53
"""Whole numbers beyond it go on as floats, so that none can grow without end."""


def number_of(node: ast.expr) -> float | None:
    """The number that a literal writes, its sign included."""
    sign = 1.0
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        sign, node = -1.0, node.operand
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool):
        return sign * node.value
    return None


class Arithmetic:
    """Combines two things at the present place of a program."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench

    def of_numbers(self, sign: ast.operator, x: float, y: float) -> float:
        """A mere number; whole as long as both are, and small."""
        try:
            result = NUMBERS[type(sign)](x, y)
        except ZeroDivisionError:
            raise self._bench.fail("A number is divided by zero.") from None
        except OverflowError:
            raise self._bench.fail("This number is too large.") from None
        if isinstance(result, complex):
            raise self._bench.fail("The power of a negative number is not a real number here.")
        whole = isinstance(x, int) and isinstance(y, int) and result == result // 1
        return int(result) if whole and abs(result) < LARGEST_INT and not isinstance(sign, ast.Div) else float(result)

    def of_values(self, node: ast.BinOp, left: object, right: object) -> Value:
        """A new node of the graph."""
        bench = self._bench
        for thing in (left, right):
            if not isinstance(thing, Value | int | float) or isinstance(thing, bool):
                raise bench.fail(f"A Value can be combined with a Value or a number, not with {described(thing)}.")
        bench.reserve(4)
        if isinstance(node.op, ast.Pow):
            result = self._power(left, right)
        elif type(node.op) in (ast.Add, ast.Sub, ast.Mult, ast.Div):
            result = NUMBERS[type(node.op)](left, right)  # type: ignore[arg-type, assignment]
        else:
            raise bench.fail(f"{SIGNS[type(node.op)]} is not known for Values.")
        bench.claim(result)
        self._own_literals(node, result, (left, right))
        return result

    def _power(self, base: object, exponent: object) -> Value:
        if not isinstance(base, Value) or not self._bench.is_plain(exponent):
            raise self._bench.fail("A power has a number as its exponent. Use (log(x) * y).exp() for a Value.")
        k = self._bench.number(exponent, "The exponent")
        return base ** (int(k) if k == k // 1 and abs(k) < LARGEST_INT else k)

    def _own_literals(self, node: ast.BinOp, result: Value, given: tuple[object, object]) -> None:
        """A number in a sum or a product is the leaf that the graph shows for it: the operand that was not given."""
        if not isinstance(node.op, ast.Add | ast.Mult):
            return
        for side, thing in zip((node.left, node.right), given, strict=True):
            if not isinstance(thing, Value) and number_of(side) is not None:
                new = next(operand for operand in result._prev if not any(operand is one for one in given))
                self._bench.place(new, span_of(side), span_of(side))
