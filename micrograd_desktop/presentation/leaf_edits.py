"""The leaves of a trace, and setting them: in the text where a literal gives the number, else beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from micrograd_desktop.engine.trace import Span, Trace
from micrograd_desktop.presentation.trace_walk import Walk

Number = tuple[int, float]
"""A leaf, counted among the leaves of the graph, and the number it is set to."""


@dataclass(frozen=True, slots=True)
class LeafRow:
    """A leaf that can be set: its number in the trace, its name and its data.

    ``key`` tells it from others of its number: its label, or where it is written, while its name has its data in it.

    ``parameter`` is a weight or bias of a network, ``by_hand`` a number that was set beside the text, ``kept`` the
    gradient that was in the leaf before the last ``backward()``, which added to it.
    """

    node: int
    name: str
    value: float
    parameter: bool = False
    by_hand: bool = False
    kept: float = 0.0
    key: str = ""


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


def leaf_rows(walk: Walk, beside: Sequence[Number]) -> list[LeafRow]:
    """The leaves that are no mere constants, parameters of a network last; ``beside`` are those set beside the text."""
    trace = walk.trace
    before = trace.grads if walk.backward.visits else [0.0] * len(trace.nodes)  # without a pass nothing was added to
    by_hand = nodes_by_hand(trace, beside)
    named = [i for i in trace.leaves if not trace.nodes[i].origin.constant]
    named.sort(key=lambda i: trace.nodes[i].origin.parameter)
    return [
        LeafRow(
            i, walk.names[i], trace.data[i], trace.nodes[i].origin.parameter, i in by_hand, before[i], _key(trace, i)
        )
        for i in named
    ]


def _key(trace: Trace, i: int) -> str:
    node, span = trace.nodes[i], trace.nodes[i].origin.span
    return node.label or ("" if span is None else f"{span.line}:{span.column}")


def nodes_by_hand(trace: Trace, beside: Sequence[Number]) -> frozenset[int]:
    """The nodes whose numbers were set beside the text."""
    return frozenset(trace.leaves[leaf] for leaf, _ in beside if leaf < len(trace.leaves))


def back_to_text(trace: Trace, beside: Sequence[Number], node: int | None) -> tuple[Number, ...]:
    """What stays beside the text when one node's number there, or everyone's (None), is that of the program again."""
    return () if node is None else tuple(number for number in beside if trace.leaves[number[0]] != node)


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
