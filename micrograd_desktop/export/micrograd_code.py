"""A trace as a program for PyPI's ``micrograd``."""

from __future__ import annotations

from collections.abc import Sequence

from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.engine.written_ops import OP_FUNCTIONS
from micrograd_desktop.export.micrograd_helpers import NATIVE, helpers, is_native
from micrograd_desktop.export.names import names
from micrograd_desktop.export.program import inlined, number, pass_lines, remark, shown, written

DEEPEST = 800
"""The depth of a graph up to which micrograd's recursive ``backward()`` stays within Python's own limit of 1000."""


def micrograd_code(trace: Trace) -> str:
    """A program that builds the graph with micrograd 0.1.0, runs ``backward()`` and prints the figures.

    Where the program sent its gradients itself, they are set as it left them in place of ``backward()``.

    Ops that micrograd lacks come along as functions in its own style. A line of the output has a node's name, its
    data and its gradient, for all nodes of :func:`micrograd_desktop.export.program.shown`.
    """
    called, plain = names(trace), inlined(trace)
    made = [i for i, node in enumerate(trace.nodes) if node.op is not None]
    functions = helpers(trace, made)
    leaves = [f"{called[i]} = Value({number(trace.data[i])}){remark(trace, i)}" for i in trace.leaves if i not in plain]
    ops = [f"{called[i]} = {written(trace, i, _expression(trace, i), called, plain)}{remark(trace, i)}" for i in made]
    changed = [i for i, grad in enumerate(trace.grads) if grad != 0.0 and i not in plain]
    parts = [
        ["# Runs with micrograd: pip install micrograd==0.1.0"],
        _imports(trace, functions),
        *([f"\n{function.rstrip()}"] for function in functions),
        ["", *leaves] if functions else leaves,
        ops,
        pass_lines(trace, called, "{name}.grad = {number}", changed),
        [f'print("{called[i]}", {called[i]}.data, {called[i]}.grad)' for i in shown(trace)],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _expression(trace: Trace, i: int) -> str:
    """A node's op as micrograd writes it, or a call of the function that comes along."""
    op = trace.nodes[i].op
    assert op is not None
    if is_native(trace, i):
        return NATIVE[op.name]
    operands = ("x", "y")[: op.arity]
    return f"{OP_FUNCTIONS.get(op.name, op.name)}({', '.join((*operands, 'k') if op.exponent else operands)})"


def _imports(trace: Trace, functions: Sequence[str]) -> list[str]:
    lines = ["import math"] if any("math." in function for function in functions) else []
    depth = _depth(trace)
    if depth > DEEPEST:
        lines.append("import sys")
    lines += ["", "from micrograd.engine import Value"] if lines else ["from micrograd.engine import Value"]
    if depth > DEEPEST:
        lines += ["", f"sys.setrecursionlimit({depth + 1000})  # micrograd's backward() recurses as deep as the graph"]
    return lines


def _depth(trace: Trace) -> int:
    """The number of ops on the longest path from a leaf to the root."""
    depths: list[int] = []
    for node in trace.nodes:
        depths.append(1 + max((depths[k] for k in node.operands), default=-1))
    return depths[-1]
