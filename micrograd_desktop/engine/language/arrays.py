"""Small arrays of plain numbers, as far as the lecture uses NumPy's: made, reckoned with item by item, plotted."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Iterator, Sequence

from micrograd_desktop.engine.language.described import described
from micrograd_desktop.engine.language.numbers import ARITHMETIC, Number, bounded, is_plain
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.value import Value
from micrograd_desktop.translation import tr, whole

MOST_ITEMS = 100_000
MOST_AXES = 4


HELD = tr("What an array holds")


class Array:
    """Numbers in rows: ``flat`` holds them one after the other, ``shape`` says how many there are along each axis."""

    __slots__ = ("flat", "shape")

    def __init__(self, flat: list[float], shape: tuple[int, ...]) -> None:
        self.flat = flat
        self.shape = shape

    def __len__(self) -> int:
        return self.shape[0]

    def item(self, index: int) -> object:
        """A number of an array of one axis, else a row, with axes of its own."""
        if len(self.shape) == 1:
            return self.flat[index]
        index %= self.shape[0]
        size = math.prod(self.shape[1:])
        return Array(self.flat[index * size : (index + 1) * size], self.shape[1:])

    def items(self) -> Iterator[object]:
        """What a loop goes over."""
        return (self.item(i) for i in range(self.shape[0]))

    def lists(self) -> list[object]:
        """The numbers as lists of lists."""
        return [item.lists() if isinstance(item, Array) else item for item in self.items()]


def array_of(bench: Workbench, thing: object) -> Array:
    """An array of a list, of lists of equal length, or of what is one already."""
    if isinstance(thing, Array):
        bench.step(len(thing.flat))
        return Array(list(thing.flat), thing.shape)
    shape: list[int] = []
    first = thing
    while isinstance(first, list | tuple | range | Array) and len(shape) < MOST_AXES:
        shape.append(len(first))
        first = (first.item(0) if isinstance(first, Array) else first[0]) if len(first) else None
    if not shape:
        raise bench.fail(tr("An array is made of a list of numbers, not of {thing}.", thing=described(thing)))
    flat: list[float] = []
    _fill(bench, thing, shape, flat)
    return Array(flat, tuple(shape))


def _fill(bench: Workbench, thing: object, shape: Sequence[int], flat: list[float]) -> None:
    bench.step()
    if not shape:
        if isinstance(thing, Value):
            raise bench.fail(
                tr(
                    "An array holds plain numbers here, because the gradient of a Value would be lost. "
                    "Keep Values in a list."
                )
            )
        flat.append(bench.number(thing, HELD))
        return
    if isinstance(thing, Array):
        thing = list(thing.items())
    if not isinstance(thing, list | tuple | range) or len(thing) != shape[0]:
        raise bench.fail(tr("The rows of an array must have the same length."))
    for item in thing:
        _fill(bench, item, shape[1:], flat)


def filled(bench: Workbench, number: float, shape: Sequence[int]) -> Array:
    """An array of one number throughout."""
    if not 1 <= len(shape) <= MOST_AXES or min(shape) < 0:
        raise bench.fail(tr("An array has 1 to {most} axes here, of no negative length.", most=MOST_AXES))
    rows = 1  # an axis of no length makes no number, but there may be any number of empty rows
    for length in shape:
        rows *= max(1, min(length, MOST_ITEMS + 1))
    affordable(bench, rows)
    return Array([number] * math.prod(shape), tuple(shape))


def affordable(bench: Workbench, size: float) -> int:
    """Count an array, before it is made."""
    if not size <= MOST_ITEMS:
        raise bench.fail(tr("An array can hold at most {most} numbers here.", most=whole(MOST_ITEMS)))
    bench.step(int(size))
    return int(size)


def arange(bench: Workbench, start: float, stop: float, step: float) -> Array:
    """``start, start + step, ...`` up to but without ``stop``, as NumPy counts them."""
    if step == 0 or not math.isfinite(start) or not math.isfinite(stop) or not math.isfinite(step):
        raise bench.fail(tr("A range of numbers needs ends, and a step that is not 0."))
    count = (stop - start) / step
    size = affordable(bench, max(0, math.ceil(count)) if math.isfinite(count) else math.inf)
    return Array([start + i * step for i in range(size)], (size,))


def linspace(bench: Workbench, start: float, stop: float, count: int) -> Array:
    """So many numbers from ``start`` to ``stop``, both among them."""
    if count < 0:
        raise bench.fail(tr("There can't be less than 0 numbers."))
    size = affordable(bench, count)
    step = (stop - start) / (size - 1) if size > 1 else 0.0
    numbers = [start + i * step for i in range(size)]
    if size > 1:
        numbers[-1] = float(stop)
    return Array([float(number) for number in numbers], (size,))


def mapped(bench: Workbench, function: Callable[[float], float], array: Array) -> Array:
    """A function of each number."""
    bench.step(len(array.flat))
    return Array([function(number) for number in array.flat], array.shape)


_IEEE: dict[str, Callable[[float, float], float]] = {
    "/": lambda x, y: x / y if y != 0 else math.nan if x == 0 or x != x else math.copysign(math.inf, x)
}


def combined_arrays(bench: Workbench, sign: str, left: object, right: object) -> Array:
    """What a sign makes of two arrays, or of one and a number, item by item.

    Raises
    ------
    ExpressionError
        If the shapes don't fit, or a result is too large.
    """
    function = _IEEE.get(sign) or ARITHMETIC.get(sign)
    if function is None:
        raise bench.fail(tr("{sign} is not known for arrays.", sign=sign))
    try:
        return _broadcast(bench, function, left, right)
    except (OverflowError, ZeroDivisionError, ValueError):
        raise bench.fail(tr("{sign} has no result for a number of this array.", sign=sign)) from None


COMPARED: dict[str, Callable[[float, float], bool]] = {
    "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip


def compared_arrays(bench: Workbench, sign: str, left: object, right: object) -> Array:
    """True or False, item by item."""
    return _broadcast(bench, COMPARED[sign], left, right)


def _broadcast(bench: Workbench, function: Callable[[float, float], float], left: object, right: object) -> Array:
    one, other = _operand(bench, left), _operand(bench, right)
    if isinstance(one, Array) and isinstance(other, Array):
        if one.shape != other.shape:
            raise bench.fail(
                tr("Arrays of shapes {one} and {other} don't fit together here.", one=one.shape, other=other.shape)
            )
        bench.step(len(one.flat))
        return Array([bounded(function(x, y)) for x, y in zip(one.flat, other.flat, strict=True)], one.shape)
    if isinstance(one, Array):
        assert not isinstance(other, Array)
        return mapped(bench, lambda x: bounded(function(x, other)), one)
    assert isinstance(other, Array)
    return mapped(bench, lambda y: bounded(function(one, y)), other)


def _operand(bench: Workbench, thing: object) -> Array | float:
    if isinstance(thing, Array):
        return thing
    if isinstance(thing, Value):
        raise bench.fail(
            tr("A Value is not combined with an array: the gradient would be lost. Go over the array with a loop.")
        )
    if isinstance(thing, list | tuple):
        return array_of(bench, thing)
    number = thing.number if isinstance(thing, Number) else thing
    if is_plain(number) or isinstance(number, bool):
        return number
    raise bench.fail(tr("An array is combined with numbers, not with {thing}.", thing=described(thing)))
