"""Setting leaves of a trace: in the program's own text where a literal gives the number, else beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from micrograd_desktop.engine.trace import Span, Trace

Number = tuple[int, float]
"""A leaf, counted among the leaves of the graph, and the number it is set to."""


@dataclass(frozen=True, slots=True)
class LeafEdit:
    """What becomes of a program: literals replaced in its text, and numbers set beside it."""

    program: str
    replaced: tuple[tuple[Span, str], ...]
    beside: tuple[Number, ...]


def set_leaves(trace: Trace, program: str, beside: Sequence[Number], values: Mapping[int, float]) -> LeafEdit:
    """Set nodes that are leaves. ``trace`` must be that of this very text; ``beside`` are numbers set before."""
    spans: list[tuple[Span, str]] = []
    numbers = dict(beside)
    for node, value in values.items():
        literal = trace.nodes[node].origin.literal
        if literal is None:
            numbers[trace.leaves.index(node)] = value
        else:
            spans.append((literal, repr(float(value))))
            numbers.pop(trace.leaves.index(node), None)
    return LeafEdit(_replaced(program, spans), tuple(spans), tuple(sorted(numbers.items())))


def nudged(trace: Trace, grads: Sequence[float], rate: float) -> dict[int, float]:
    """The lecture's manual step: every leaf that is no mere constant moves by ``rate`` times its gradient."""
    return {
        i: trace.data[i] + rate * grads[i] for i in trace.leaves if not trace.nodes[i].origin.constant
    }  # fmt: skip


def kept(trace: Trace, grads: Sequence[float]) -> dict[int, float]:
    """The gradients that outlive a graph which is made anew: of all leaves but the constants, new ones in each pass."""
    return {i: grads[i] for i in trace.leaves if not trace.nodes[i].origin.constant}


def node_at(trace: Trace, line: int, column: int) -> int | None:
    """The node whose expression is the smallest around a place in the text; None if there is none."""
    best, smallest = None, None
    for i, node in enumerate(trace.nodes):
        span = node.origin.span
        if span is None or not (span.line, span.column) <= (line, column) < (span.end_line, span.end_column):
            continue
        size = (span.end_line - span.line, span.end_column - span.column)
        if smallest is None or size <= smallest:
            best, smallest = i, size
    return best


def _replaced(program: str, spans: Sequence[tuple[Span, str]]) -> str:
    lines = program.split("\n")
    for span, text in sorted(spans, key=lambda item: (item[0].line, item[0].column), reverse=True):
        line = lines[span.line - 1]
        lines[span.line - 1] = line[: span.column - 1] + text + line[span.end_column - 1 :]
    return "\n".join(lines)
