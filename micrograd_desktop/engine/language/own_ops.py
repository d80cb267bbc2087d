"""Ops of the person's own: ``out = Value(number, (x, y), "name")`` with an ``out._backward`` that says its derivative.

What it passes on is measured by calling it, and checked against differences by calling the function that made the value
again with its operands moved a little. One that is an op of the table by its name, number and derivative is that op.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

from micrograd_desktop.engine.bugs import derivatives
from micrograd_desktop.engine.language.numbers import Number
from micrograd_desktop.engine.language.parts import Call
from micrograd_desktop.engine.language.syntax import ExpressionError
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.ops import OPS, Op
from micrograd_desktop.engine.own_op import OwnOp, linear_op
from micrograd_desktop.engine.trace import FORWARD
from micrograd_desktop.engine.value import Value
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr

H = 1e-6
TOLERANCE = 1e-4
"""Largest relative difference between an op's own derivative and a central difference that counts as agreement."""

MOST_CHECKED = 50
"""Functions that are checked by differences."""

MOST_OPERANDS = 2
"""What the chain rule and its pictures have room for."""


def own_ops(bench: Workbench, order: Sequence[Value]) -> dict[int, OwnOp]:
    """Those of a graph, by the ``id`` of their value; what is wrong with one is noted on the workbench.

    Raises
    ------
    ExpressionError
        If one has more operands than can be shown.
    """
    found: dict[int, OwnOp] = {}
    checked: set[int] = set()
    for value in order:
        if not value._prev or (value.op is not None and value._own_backward is None):
            continue
        if len(value._prev) > MOST_OPERANDS:
            raise bench.fail(
                tr(
                    "An op of your own can have at most {most} operands here: {op} has {count}. Write it as several.",
                    most=MOST_OPERANDS, op=_called(value), count=len(value._prev),
                )
            )  # fmt: skip
        bench.work(len(value._prev) * 16)
        measured, adds = _measured(bench, value)
        call = bench.makers.get(id(value))
        span = bench.origin(value).span
        line = 0 if span is None else span.line
        key = id(value) if call is None else id(call[0])
        first = key not in checked and len(checked) < MOST_CHECKED
        checked.add(key)
        numerical = None if call is None else _numerical(bench, value, call)
        if first:
            _tell(bench, value, measured, adds, numerical, line)
        if value.op is None and (row := _of_table(value, measured)) is not None and adds:
            value.op, value.exponent = row
            value._own_backward = None
            continue
        forward, partials = (None, None) if call is None else _again(bench, value, call)
        row_of_own = linear_op(len(found) + 1, value._op, [v.data for v in value._prev], measured, value.data)
        at = tuple(operand.data for operand in value._prev)
        found[id(value)] = OwnOp(row_of_own, at, value.data, measured, numerical or measured, forward, partials)
    return found


def _called(value: Value) -> str:
    return f"'{plain(value._op, 40)}'" if value._op else tr("the op")


@contextmanager
def _as_found(values: Sequence[Value]) -> Iterator[None]:
    """Put data and gradients back at the end."""
    before = [(value, value._data, value._grad) for value in values]
    try:
        yield
    finally:
        for value, data, grad in before:
            value._data, value._grad = data, grad


def _measured(bench: Workbench, value: Value) -> tuple[tuple[float, ...], bool]:
    """What each operand gets of a gradient of 1, the first of two that are one all of it; whether it is added."""
    operands, own = value._prev, {id(operand): operand for operand in value._prev}
    with bench.lock, bench.set_aside(), _as_found([value, *operands]):
        got: list[dict[int, float]] = []
        for before in (0.0, 1.0):
            value._grad = 1.0
            for operand in own.values():
                operand._grad = before
            try:
                value._backward()
            except RecursionError:
                raise bench.fail(
                    tr("The _backward of {op} calls functions nested too deep.", op=_called(value))
                ) from None
            got.append({key: operand._grad - before for key, operand in own.items()})
    adds = all(_close(got[0][key], got[1][key]) for key in own)
    shares = dict(got[0])
    return tuple(shares.pop(id(operand), 0.0) for operand in operands), adds


def _close(one: float, other: float) -> bool:
    if one == other or (one != one and other != other):
        return True
    return abs(one - other) <= TOLERANCE * max(abs(one), abs(other), 1e-3)


def _of_table(value: Value, measured: tuple[float, ...]) -> tuple[Op, float] | None:
    """The table's op of the same name, number and derivative, and its exponent."""
    name = value._op.casefold()
    for op in OPS.values():
        exponent = 0.0
        if op.exponent:
            if not name.startswith("**"):
                continue
            try:
                exponent = float(name[2:])
            except ValueError:
                continue
        elif name not in (op.name, op.symbol.casefold()):
            continue
        if op.arity != len(value._prev) or value._prev[0] is value._prev[-1] is not value._prev[0]:
            continue
        numbers = [operand.data for operand in value._prev]
        data = FORWARD[op.name](*numbers, *([exponent] if op.exponent else []))
        local = derivatives(op, numbers, exponent, data)
        twice = len(numbers) == 2 and value._prev[0] is value._prev[1]
        wanted = (local[0] + local[1], 0.0) if twice else local
        exact = abs(data - value.data) <= 1e-12 * max(1.0, abs(data))
        if exact and all(abs(a - b) <= 1e-9 * max(1.0, abs(a)) for a, b in zip(wanted, measured, strict=True)):
            return op, exponent
    return None


def _again(
    bench: Workbench, value: Value, call: Call
) -> tuple[Callable[[Sequence[float]], float], Callable[[Sequence[float]], tuple[float, ...]]]:
    """The op's number, and what it passes on, with other numbers in its operands."""

    def forward(numbers: Sequence[float]) -> float:
        made = _made_again(bench, value, call, numbers)
        return math.nan if made is None else made.data

    def partials(numbers: Sequence[float]) -> tuple[float, ...]:
        made = _made_again(bench, value, call, numbers)
        if made is None:
            return (math.nan,) * len(value._prev)
        with _as_found(value._prev), suppress(ExpressionError, RecursionError):
            for operand, number in zip(value._prev, numbers, strict=True):
                operand._data = number
            return _measured(bench, made)[0]
        return (math.nan,) * len(value._prev)

    return forward, partials


def _made_again(bench: Workbench, value: Value, call: Call, numbers: Sequence[float]) -> Value | None:
    """The value that the person's function makes when its operands hold these numbers; None if it makes no such."""
    function, arguments, keywords = call
    with bench.lock, _as_found(value._prev), bench.set_aside():
        for operand, number in zip(value._prev, numbers, strict=True):
            operand._data = number
        plain_arguments = [thing.number if isinstance(thing, Number) else thing for thing in arguments]
        with suppress(ExpressionError, RecursionError):  # what it says then belongs to no line of the program
            made = bench.call_again(function, plain_arguments, keywords)
            if isinstance(made, Value) and len(made._prev) == len(value._prev):
                return made
    return None


def _numerical(bench: Workbench, value: Value, call: Call) -> tuple[float, ...] | None:
    """The derivative by central differences; None if the function can't be called again by itself."""
    at = [operand.data for operand in value._prev]
    made = _made_again(bench, value, call, at)
    if made is None or made.data != value.data or any(a is not b for a, b in zip(made._prev, value._prev, strict=True)):
        return None
    forward, found = _again(bench, value, call)[0], list[float]()
    for k, operand in enumerate(value._prev):
        if any(operand is earlier for earlier in value._prev[:k]):
            found.append(0.0)
            continue
        h = H * max(1.0, abs(at[k]))
        sides = []
        for sign in (1, -1):
            moved = [x + sign * h if value._prev[i] is operand else x for i, x in enumerate(at)]
            sides.append(forward(moved))
        found.append((sides[0] - sides[1]) / (2 * h))
    return tuple(found)


def _tell(
    bench: Workbench,
    value: Value,
    measured: tuple[float, ...],
    adds: bool,
    numerical: tuple[float, ...] | None,
    line: int,
) -> None:
    """Note what is wrong with an op of the person's own, or that it is right."""
    name, said = _called(value), ""
    if value._own_backward is None:
        said = tr("{op} has no _backward: what it is made of gets no gradient from it. Set out._backward.", op=name)
    elif not adds:
        said = tr("_backward of {op} sets gradients, where it must add to them: write += for =.", op=name)
    elif numerical is None:
        return
    else:
        for k, (own, true) in enumerate(zip(measured, numerical, strict=True), start=1):
            if not _close(own, true):
                which = tr("operand {k} of {op}", k=k, op=name) if len(measured) > 1 else name
                said = tr(
                    "The derivative of {what} is {own:.6g} by its _backward, and {true:.6g} by differences.",
                    what=which, own=own, true=true,
                )  # fmt: skip
    if said:
        bench.note(line, tr("Line {line}: {sentence}", line=line, sentence=said) if line else said, "")
