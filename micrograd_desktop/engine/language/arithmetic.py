"""Arithmetic of a program: between numbers, as Python has it, and between values, which grows the graph."""

from __future__ import annotations

import ast

from micrograd_desktop.engine.language.arrays import Array, combined_arrays
from micrograd_desktop.engine.language.described import described, python_name
from micrograd_desktop.engine.language.numbers import ARITHMETIC, TOO_LARGE, Number, as_operand, bounded, value_of
from micrograd_desktop.engine.language.syntax import span_of
from micrograd_desktop.engine.language.unknown import OF_SETS
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.value import Value
from micrograd_desktop.translation import tr

SIGNS: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.Pow: "**",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.BitOr: "|",
    ast.BitAnd: "&",
    ast.BitXor: "^",
}
IN_GRAPH = frozenset({"+", "-", "*", "/", "**"})
"""The signs that make a node of the graph."""

LARGEST_EXACT = 2**53


BESIDE = tr("What stands beside {sign}")
EXPONENT = tr("The exponent")
SIGNED = tr("What has a sign")


def number_of(node: ast.expr) -> float | None:
    """The number that a literal writes, its sign included."""
    sign = 1
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        sign, node = -1, node.operand
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool):
        return sign * node.value
    return None


class Arithmetic:
    """Combines things at the present place of a program."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench

    def combined(self, node: ast.BinOp, left: object, right: object) -> object:
        """What a sign makes of two things: a Value where one is a Value, else a number."""
        result = self.apply(SIGNS[type(node.op)], left, right)
        made = result.node if isinstance(result, Number) else result
        if isinstance(made, Value):
            self._own_literals(node, made, (value_of(left), value_of(right)))
        return result

    def apply(self, sign: str, left: object, right: object) -> Value | Number | Array | float:
        """The same, without the literals of the text."""
        if sign in OF_SETS:
            raise self._bench.fail(OF_SETS[sign])
        if isinstance(left, Array) or isinstance(right, Array):
            return combined_arrays(self._bench, sign, left, right)
        if isinstance(left, Value) or isinstance(right, Value):
            return self._met(sign, left, right)
        if type(left) is float and type(right) is float:
            return self._of_numbers(sign, left, right)
        bench, what = self._bench, BESIDE.format(sign=sign)
        for thing in (left, right):
            if as_operand(thing) is None and not isinstance(thing, bool):
                sides = f"'{python_name(left)}' and '{python_name(right)}'"
                said = f"unsupported operand type(s) for {'** or pow()' if sign == '**' else sign}: {sides}"
                if sign == "+" and isinstance(left, str | list | tuple):
                    kind = python_name(left)
                    said = f'can only concatenate {kind} (not "{python_name(right)}") to {kind}'
                raise bench.fail(
                    tr("{what} must be a number, not {thing}.", what=what, thing=described(thing)),
                    None,
                    "TypeError",
                    [said],
                )
        number = self._of_numbers(sign, bench.number(left, what), bench.number(right, what))
        if sign not in IN_GRAPH or not isinstance(left if sign == "**" else _named(left, right), Number):
            return number
        if not bench.has_room():
            return number
        return Number(number, self._of_values(sign, left, bench.number(right, what) if sign == "**" else right))

    def negative(self, thing: object) -> Value | Number | Array | float:
        """The thing with the other sign."""
        if isinstance(thing, Array):
            return combined_arrays(self._bench, "*", thing, -1)
        if isinstance(thing, Value):
            self._bench.reserve(2)
            return self._bench.claim(-thing)
        number = -self._bench.number(thing, SIGNED)
        if not isinstance(thing, Number) or not self._bench.has_room():
            return number
        self._bench.reserve(2)
        return Number(number, self._bench.claim(-thing.node))

    def _of_numbers(self, sign: str, x: float, y: float) -> float:
        try:
            return bounded(ARITHMETIC[sign](x, y))
        except ZeroDivisionError as error:
            raise self._bench.fail(tr("A number is divided by zero."), None, "ZeroDivisionError", error.args) from None
        except OverflowError as error:
            own = error.args == (TOO_LARGE,)  # a whole number has no end in Python
            raise self._bench.fail(TOO_LARGE, None, "" if own else "OverflowError", error.args) from None
        except ValueError as error:
            raise self._bench.fail(str(error)) from None

    def _met(self, sign: str, left: object, right: object) -> Value:
        """A node of a Value and another thing; a named number is taken as plain, and its new leaf gets its name."""
        result = self._of_values(sign, _plainly(left), _plainly(right))
        for thing in (left, right):
            if isinstance(thing, Number) and not thing.taken_for_value:
                self._bench.name_use(thing, result, (value_of(left), value_of(right)))
        return result

    def _of_values(self, sign: str, left: object, right: object) -> Value:
        """A new node of the graph."""
        bench, x, y = self._bench, as_operand(left), as_operand(right)
        for operand, thing in ((x, left), (y, right)):
            if operand is None:
                raise bench.fail(
                    tr("A Value can be combined with a Value or a number, not with {thing}.", thing=described(thing))
                )
        bench.reserve(4)
        if sign == "**":
            return bench.claim(self._power(x, right))
        if sign not in IN_GRAPH:
            raise bench.fail(tr("{sign} is not known for Values.", sign=sign))
        result: Value = ARITHMETIC[sign](x, y)  # type: ignore[arg-type, assignment]
        return bench.claim(result)

    def _power(self, base: object, exponent: object) -> Value:
        if not isinstance(base, Value) or isinstance(exponent, Value):
            raise self._bench.fail(tr("A power has a number as its exponent. Use (log(x) * y).exp() for a Value."))
        k = self._bench.number(exponent, EXPONENT)
        return base ** (int(k) if k == k // 1 and abs(k) < LARGEST_EXACT else k)

    def _own_literals(self, node: ast.BinOp, result: Value, given: tuple[Value | None, Value | None]) -> None:
        """A number in a sum or a product is the leaf that the graph shows for it: the operand that was not given."""
        if not isinstance(node.op, ast.Add | ast.Mult):
            return
        for side, value in zip((node.left, node.right), given, strict=True):
            if value is None and number_of(side) is not None:
                one, other = given
                new = next(operand for operand in result._prev if operand is not one and operand is not other)
                self._bench.place(new, span_of(side), span_of(side))


def _plainly(thing: object) -> object:
    return thing.number if isinstance(thing, Number) and not thing.taken_for_value else thing


def _named(left: object, right: object) -> object:
    return left if isinstance(left, Number) else right
