"""Plain numbers of a program: Python's own, with the node that stands for a named one where a graph uses it."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import TypeGuard

from micrograd_desktop.engine.value import Value
from micrograd_desktop.translation import tr

MOST_BITS = 1023
"""Whole numbers are exact up to here, where float64 ends; larger ones are refused, so that none grows without end."""

TOO_LARGE = tr("This number is too large: numbers end at 1.8e308 here.")


class Number:
    """A number that has a name, or was made of such: what Python has for it, and its node in a graph.

    ``number`` is printed, compared and reckoned with as Python does. ``node`` is what a graph of nothing but numbers
    shows for it; its data may differ from ``number`` in the last digit, because a graph divides as the lecture's does:
    ``a / b`` is ``a * b**-1``. Beside a Value it is a new leaf at each use, as micrograd's ``Value(other)`` is
    (``constant`` says that there was one), unless a Value's method was called on it before (``taken_for_value``): then
    it is the one that ``node`` is.
    """

    __slots__ = ("constant", "node", "number", "taken_for_value")

    def __init__(self, number: float, node: Value) -> None:
        self.number = number
        self.node = node
        self.constant = self.taken_for_value = False


def is_plain(thing: object) -> TypeGuard[float]:
    """Whether it is a number without a node; True and False are none."""
    kind = type(thing)
    return kind is float or kind is int


def as_operand(thing: object) -> Value | float | None:
    """What a graph of numbers takes for a thing: a Value, a number, or a named number's node; None for all else."""
    if isinstance(thing, Number):
        return thing.node
    kind = type(thing)
    return thing if kind is float or kind is int or isinstance(thing, Value) else None  # type: ignore[return-value]


def value_of(thing: object) -> Value | None:
    """A Value, or the node of a named number; None for all else."""
    return thing.node if isinstance(thing, Number) else thing if isinstance(thing, Value) else None


def bounded(number: float) -> float:
    """The number itself.

    Raises
    ------
    OverflowError
        If it is whole and larger than any float64.
    """
    if isinstance(number, int) and number.bit_length() > MOST_BITS:
        raise OverflowError(TOO_LARGE)
    return number


def power(x: float, k: float) -> float:
    """``x ** k`` as Python has it; what would be too large is not begun.

    Raises
    ------
    OverflowError
        If the result is larger than any float64.
    ValueError
        If it is not a real number.
    """
    if isinstance(x, int) and isinstance(k, int) and k > 0 and abs(x) > 1 and (abs(x).bit_length() - 1) * k > MOST_BITS:
        raise OverflowError(TOO_LARGE)
    result: float | complex = x**k
    if isinstance(result, complex):
        raise ValueError(tr("The power of a negative number is not a real number here."))
    return result


ARITHMETIC: dict[str, Callable[[float, float], float]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
    "**": power,
}
"""What each sign does with two plain numbers."""
