"""What is right: the same probe with the app's own Values, and differences of the person's forward pass."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from micrograd_desktop.engine.language.interpreter import Interpreter
from micrograd_desktop.engine.language.syntax import ExpressionError, parsed
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.own_engine.subject import Subject
from micrograd_desktop.engine.own_engine.walker import PROBE, Failed
from micrograd_desktop.engine.value import Value

NAMES = "abcdefgh"
H = 1e-5
FORWARD_TOLERANCE, GRADIENT_TOLERANCE, DIFFERENCE_TOLERANCE = 1e-9, 1e-7, 1e-4
"""Largest relative difference that counts as agreement."""


@dataclass(frozen=True, slots=True)
class Right:
    """The number that a probe should give, and the gradients of its operands for a gradient of 1."""

    data: float
    grads: Sequence[float]


@dataclass(frozen=True, slots=True)
class Table:
    """What the app's engine makes of a probe: the result, its operands, and what the probe calls them all."""

    root: Value
    values: Sequence[Value]
    names: Mapping[int, str]
    """By the ``id`` of a Value."""


def on_table(text: str, at: Sequence[float]) -> Table | None:
    """A probe with the app's own Values, its backward pass done; None if the app does not know an op of it."""
    bench = Workbench()
    interpreter = Interpreter(bench, {}, prompt=False)
    values = [Value(x) for x in at]
    for name, value in zip(NAMES, values, strict=False):
        bench.claim(value)
        bench.names[PROBE.format(name)] = value
    try:
        interpreter.run(parsed(text).body)
    except ExpressionError:
        return None
    out = bench.names.get(PROBE.format("out"))
    if not isinstance(out, Value):
        return None
    out.backward()
    prefix = PROBE.format("")
    names = {id(thing): name.removeprefix(prefix) for name, thing in bench.names.items() if isinstance(thing, Value)}
    return Table(out, values, names)


def by_table(text: str, at: Sequence[float]) -> Right | None:
    """What the app's engine makes of a probe; None if it does not know an op of it."""
    found = on_table(text, at)
    return None if found is None else Right(found.root.data, [value.grad for value in found.values])


def by_differences(subject: Subject, text: str, at: Sequence[float]) -> list[float] | None:
    """The gradients by central differences of the person's own forward pass; None if that goes wrong."""
    found = []
    for k in range(len(at)):
        sides = []
        for sign in (1, -1):
            moved = [x + sign * H if i == k else x for i, x in enumerate(at)]
            data = _forward(subject, text, moved)
            if data is None:
                return None
            sides.append(data)
        found.append((sides[0] - sides[1]) / (2 * H))
    return found


def _forward(subject: Subject, text: str, at: Sequence[float]) -> float | None:
    try:
        values = [subject.new(x) for x in at]
        with subject.walker.walking():
            out = subject.walker.evaluate(text, dict(zip(NAMES, values, strict=False)))
    except Failed:
        return None
    return subject.data(out) if subject.is_value(out) else None  # type: ignore[arg-type]


def plain_number(thing: object) -> float | None:
    """A thing of the learner's program as a number; None if it is none."""
    return float(thing) if isinstance(thing, int | float) else None


def close(one: float | None, other: float | None, tolerance: float = GRADIENT_TOLERANCE) -> bool:
    """Whether two numbers agree."""
    if one is None or other is None:
        return False
    if one == other or (math.isnan(one) and math.isnan(other)):
        return True
    return abs(one - other) <= tolerance * max(abs(one), abs(other), 1e-3)
