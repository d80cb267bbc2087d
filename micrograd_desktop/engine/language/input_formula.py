"""A formula that a person typed over the inputs of a sample: read by the whitelist, bounded, walked, never executed."""

from __future__ import annotations

import ast
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from micrograd_desktop.engine.input_names import listed
from micrograd_desktop.engine.language.formula import build
from micrograd_desktop.engine.language.numbers import ARITHMETIC, TOO_LARGE, bounded
from micrograd_desktop.engine.language.syntax import ExpressionError, read, span_of
from micrograd_desktop.engine.ops import OPS
from micrograd_desktop.engine.trace import FORWARD
from micrograd_desktop.engine.value import Value
from micrograd_desktop.translation import tr

MOST_PARTS = 60
"""Numbers, names, signs and functions: all of them are values of every sample."""

FUNCTIONS = tuple(name for name, op in OPS.items() if op.arity == 1 and not op.exponent)
"""The engine's own functions of one number, written ``sin(x)`` or ``x.sin()``."""

TOO_MANY = tr("A formula has at most {most} numbers, names, signs and functions.", most=MOST_PARTS)

_MADE = {"sqrt": 1, "max": 2, "min": 2}
"""Functions that are made of the table's ops, and how many arguments they take."""

CONSTANTS = {"pi": math.pi}

_SIGNS: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.Pow: "**",
}
_KNOWN = tr("Only inputs, numbers, + - * / **, brackets and functions such as sin() work here.")


@dataclass(frozen=True, slots=True)
class InputFormula:
    """A formula that was read.

    ``canonical`` is the same whatever its spaces and whichever of an input's names it used: two formulas of the same
    one are the same. It has the inputs' first names, and numbers worked out as far as they go. What is made of other
    ops is written so: ``sqrt(a)`` as a power, ``max(a, b)`` and ``min(a, b)`` by a ReLU, a number to the power of an
    input as the exponential of a product.
    """

    canonical: str

    def build(self, inputs: Mapping[str, Value]) -> Value:
        """The graph of the formula over inputs by their first names, as Python would make it."""
        return build(self.canonical, inputs)


def read_formula(text: str, names: Mapping[str, str], titles: Mapping[str, str] | None = None) -> InputFormula:
    """Read a formula; ``names`` gives an input's first name for each of its names, ``titles`` what people call it.

    Raises
    ------
    ExpressionError
        With a sentence, for anything that is no formula of these inputs, or too large.
    """
    if not text.strip():
        raise ExpressionError(tr("A formula can't be empty."))
    match read(text.strip()).body:
        case [ast.Expr(value=expression)]:
            reader = _Reader(names, listed(names, titles or {}))
            try:
                root = reader.read(expression)
            except ZeroDivisionError:
                raise ExpressionError(tr("This divides by zero.")) from None
            except OverflowError:
                raise ExpressionError(TOO_LARGE) from None
            except ValueError:
                raise ExpressionError(tr("This gives no real number.")) from None
            if isinstance(root, ast.Constant):
                raise ExpressionError(
                    tr("A formula reads at least one input: {inputs}.", inputs=listed(names, titles or {}))
                )
            return InputFormula(ast.unparse(root))
    raise ExpressionError(tr("A formula is one expression, such as sin(3*x1)*x2."))


class _Reader:
    """Makes of a tree one of first names, numbers and known ops."""

    def __init__(self, names: Mapping[str, str], inputs: str) -> None:
        self._names, self._inputs = names, inputs
        self._parts = 0

    def read(self, node: ast.expr) -> ast.expr:
        """The same, with numbers worked out."""
        self._parts += 1
        if self._parts > MOST_PARTS:
            raise ExpressionError(TOO_MANY)
        match node:
            case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
                return _number(number)
            case ast.Name(id=name):
                return self._named(node, name)
            case ast.UnaryOp(op=ast.UAdd(), operand=operand):
                return self.read(operand)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                inner = self.read(operand)
                return _number(-_of(inner)) if isinstance(inner, ast.Constant) else ast.UnaryOp(ast.USub(), inner)
            case ast.BinOp(left=left, op=kind, right=right) if type(kind) in _SIGNS:
                return self._combined(node, self.read(left), kind, self.read(right))
            case ast.BinOp(op=ast.BitXor()):
                raise ExpressionError(tr("A power is written with two stars: x1**2."), span_of(node))
            case ast.Call(func=function, args=arguments, keywords=[]):
                return self._called(node, function, arguments)
        raise ExpressionError(_KNOWN, span_of(node))

    def _named(self, node: ast.expr, name: str) -> ast.expr:
        if name in self._names:
            return ast.Name(self._names[name])
        if name in CONSTANTS:
            return _number(CONSTANTS[name])
        if name in FUNCTIONS or name in _MADE:
            raise ExpressionError(
                tr("{name} is a function: write {name}(...) with what it is of.", name=name), span_of(node)
            )
        raise ExpressionError(
            tr("There is no input called '{name}'. The inputs are {inputs}.", name=name[:40], inputs=self._inputs),
            span_of(node),
        )

    def _combined(self, node: ast.expr, left: ast.expr, kind: ast.operator, right: ast.expr) -> ast.expr:
        numbers = isinstance(left, ast.Constant), isinstance(right, ast.Constant)
        if all(numbers):
            return _number(ARITHMETIC[_SIGNS[type(kind)]](_of(left), _of(right)))
        if isinstance(kind, ast.Div) and numbers[1] and _of(right) == 0.0:
            raise ZeroDivisionError
        if isinstance(kind, ast.Pow) and not numbers[1]:
            if not numbers[0]:
                raise ExpressionError(tr("An exponent must be a number, as in x1**2."), span_of(node))
            if not _of(left) > 0.0:
                raise ExpressionError(tr("Only a number above 0 can be raised to a power that varies."), span_of(node))
            return ast.Call(ast.Name("exp"), [ast.BinOp(right, ast.Mult(), _number(math.log(_of(left))))], [])
        return ast.BinOp(left, kind, right)

    def _called(self, node: ast.expr, function: ast.expr, arguments: Sequence[ast.expr]) -> ast.expr:
        match function, arguments:
            case ((ast.Name(id=name) | ast.Attribute(value=ast.Name(id="math"), attr=name)), _) if name in _MADE:
                if len(arguments) != _MADE[name]:
                    takes = _counted(_MADE[name])
                    raise ExpressionError(tr("{name}() takes {takes}.", name=name, takes=takes), span_of(node))
                return self._made(node, name, [self.read(argument) for argument in arguments])
            case ((ast.Name(id=name) | ast.Attribute(value=ast.Name(id="math"), attr=name)), _) if name in FUNCTIONS:
                if len(arguments) != 1:
                    raise ExpressionError(
                        tr(
                            "{name}() takes {counted}, not {count}.",
                            name=name,
                            counted=_counted(1),
                            count=len(arguments),
                        ),
                        span_of(node),
                    )
                of = arguments[0]
            case ast.Attribute(value=owner, attr=name), [] if name in FUNCTIONS:
                of = owner
            case ast.Name(id=name), _:
                known = ", ".join((*FUNCTIONS, *_MADE))
                raise ExpressionError(
                    tr("There is no function called '{name}' here. There are {known}.", name=name[:40], known=known),
                    span_of(node),
                )
            case _:
                raise ExpressionError(_KNOWN, span_of(node))
        return _applied(name, self.read(of))

    def _made(self, node: ast.expr, name: str, operands: Sequence[ast.expr]) -> ast.expr:
        """What is no op of the table's, made of those that are."""
        if name == "sqrt":
            return self._combined(node, operands[0], ast.Pow(), ast.Constant(0.5))
        a, b = operands
        self._count(node, a)  # it stands twice in what is made
        larger = name == "max"
        more = self._combined(node, *((b, ast.Sub(), a) if larger else (a, ast.Sub(), b)))
        return self._combined(node, a, ast.Add() if larger else ast.Sub(), _applied("relu", more))

    def _count(self, node: ast.expr, again: ast.expr) -> None:
        self._parts += sum(isinstance(part, ast.expr) for part in ast.walk(again))
        if self._parts > MOST_PARTS:
            raise ExpressionError(TOO_MANY, span_of(node))


def _applied(name: str, of: ast.expr) -> ast.expr:
    if isinstance(of, ast.Constant):
        return _number(FORWARD[name](_of(of)))
    return ast.Call(ast.Name(name), [of], [])


def _counted(arguments: int) -> str:
    return tr("one argument") if arguments == 1 else tr("two arguments")


def _number(number: float) -> ast.Constant:
    """A number of a formula: finite, so that it can be written down."""
    found = float(bounded(number))
    if not math.isfinite(found):
        raise OverflowError(TOO_LARGE) if not math.isnan(found) else ValueError
    return ast.Constant(int(found) if found.is_integer() and abs(found) < 1e15 else found)


def _of(node: ast.expr) -> float:
    assert isinstance(node, ast.Constant) and isinstance(node.value, int | float)
    return float(node.value)
