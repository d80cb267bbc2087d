"""A trace as Graphviz text, drawn from left to right as the lecture's ``draw_dot`` does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from micrograd_desktop.engine.explain import name
from micrograd_desktop.engine.trace import Trace

SMALLEST_FIXED, LARGEST_FIXED = 1e-3, 1e6
"""Magnitudes between which a number is written with four decimals, and with four digits elsewhere."""

_RECORD_SIGNS = re.compile(r"[\\{}|<>\"]")


def dot(trace: Trace, grads: Sequence[float]) -> str:
    """The graph in the DOT language: a card for each value, a small node for each op.

    A card has the label, the data and the gradient from ``grads`` (by node number); the edge from an operand to an
    op has the local derivative.
    """
    lines = [
        "digraph trace {",
        "  rankdir=LR;",
        '  node [fontname="Helvetica", fontsize=11];',
        '  edge [fontname="Helvetica", fontsize=9];',
    ]
    for i in range(len(trace.nodes)):
        lines += _node(trace, i, grads[i])
    return "\n".join([*lines, "}", ""])


def _node(trace: Trace, i: int, grad: float) -> Iterator[str]:
    node = trace.nodes[i]
    card = f"{{ {_escaped(name(trace, i))} | data {_written(trace.data[i])} | grad {_written(grad)} }}"
    yield f'  v{i + 1} [shape=record, label="{card}"];'
    if node.op is None:
        return
    yield f'  op{i + 1} [shape=circle, label="{_escaped(node.symbol)}"];'
    yield f"  op{i + 1} -> v{i + 1};"
    locals_ = node.local([trace.data[k] for k in node.operands], trace.data[i])
    for operand, local in zip(node.operands, locals_, strict=True):
        yield f'  v{operand + 1} -> op{i + 1} [label="{_written(local)}"];'


def _escaped(text: str) -> str:
    """A text as it stands, inside a quoted record label: no part of it may mean anything to Graphviz."""
    printable = "".join(c if c.isprintable() else " " for c in text).replace("&", "&amp;")
    return _RECORD_SIGNS.sub(r"\\\g<0>", printable)


def _written(x: float) -> str:
    return f"{x:.4f}" if x == 0.0 or SMALLEST_FIXED <= abs(x) < LARGEST_FIXED else f"{x:.4g}"
