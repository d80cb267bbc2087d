"""What is said of a program that was traced: how large it is, what is not finite in it, and what is noted."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from micrograd_desktop.engine.explain import name
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation import formats
from micrograd_desktop.presentation.trace_walk import OWN_GRADIENTS, Walk


@dataclass(frozen=True, slots=True)
class Verdict:
    """Sentences about a program; ``good`` says that nothing in it is the matter."""

    good: bool
    lines: tuple[str, ...]


def verdict(walk: Walk, notes: Sequence[str] = (), gradients: bool = True, well: bool = True) -> Verdict:
    """What is said of a walk's program; without ``gradients`` nothing of theirs. ``well``: all of it was done."""
    trace = walk.trace
    made = sum(node.op is not None for node in trace.nodes)
    size = f"{_count(len(trace.nodes), 'value')}, {_count(made, 'operation')}"
    wrong = not_finite(trace, walk.backward.final if gradients else ())
    right = f"{size}, no errors" if well else f"{size}."
    first = right if wrong is None else f"{size}. {wrong}"
    return Verdict(well and wrong is None, (first, *([OWN_GRADIENTS] if walk.own_gradients else []), *notes))


def not_finite(trace: Trace, grads: Sequence[float]) -> str | None:
    """A sentence about the first number that is not finite, of a value or else of a gradient; None if all are."""
    for i, number in enumerate(trace.data):
        if not math.isfinite(number):
            return f"{_result(trace)}The first that is not finite is {_placed(trace, i)}: {formats.plain(number)}."
    for i in range(len(grads) - 1, -1, -1):
        if not math.isfinite(grads[i]):
            return f"The gradient of {_placed(trace, i)} is {formats.plain(grads[i])}: it is not finite."
    return None


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'s' * (number != 1)}"


def _result(trace: Trace) -> str:
    root = trace.data[trace.root]
    return "" if math.isfinite(root) else f"The result is {formats.plain(root)}. "


def _placed(trace: Trace, i: int) -> str:
    span = trace.nodes[i].origin.span
    return plain(name(trace, i)) + ("" if span is None else f" in line {span.line}")
