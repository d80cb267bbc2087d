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
from micrograd_desktop.translation import tr, trn


@dataclass(frozen=True, slots=True)
class Verdict:
    """Sentences about a program; ``good`` says that nothing in it is the matter."""

    good: bool
    lines: tuple[str, ...]


def verdict(walk: Walk, notes: Sequence[str] = (), gradients: bool = True, well: bool = True) -> Verdict:
    """What is said of a walk's program; without ``gradients`` nothing of theirs. ``well``: all of it was done."""
    trace = walk.trace
    made = sum(node.op is not None for node in trace.nodes)
    values = trn("{n} value", "{n} values", len(trace.nodes))
    size = f"{values}, {trn('{n} operation', '{n} operations', made)}"
    wrong = not_finite(trace, walk.backward.final if gradients else ())
    right = tr("{size}, no errors", size=size) if well else f"{size}."
    first = right if wrong is None else f"{size}. {wrong}"
    return Verdict(well and wrong is None, (first, *([OWN_GRADIENTS] if walk.own_gradients else []), *notes))


def not_finite(trace: Trace, grads: Sequence[float]) -> str | None:
    """A sentence about the first number that is not finite, of a value or else of a gradient; None if all are."""
    for i, data in enumerate(trace.data):
        if not math.isfinite(data):
            first, number = _placed(trace, i), formats.plain(trace.data[i])
            said = tr("The first that is not finite is {value}: {number}.", value=first, number=number)
            return f"{_result(trace)}{said}"
    for i in range(len(grads) - 1, -1, -1):
        if not math.isfinite(grads[i]):
            number = formats.plain(grads[i])
            return tr("The gradient of {value} is {number}: it is not finite.", value=_placed(trace, i), number=number)
    return None


def _result(trace: Trace) -> str:
    root = trace.data[trace.root]
    return "" if math.isfinite(root) else tr("The result is {number}.", number=formats.plain(root)) + " "


def _placed(trace: Trace, i: int) -> str:
    span = trace.nodes[i].origin.span
    named = plain(name(trace, i))
    return named if span is None else tr("{value} in line {line}", value=named, line=span.line)
