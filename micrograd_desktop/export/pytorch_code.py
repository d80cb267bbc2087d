"""A trace as a program for PyTorch."""

from __future__ import annotations

from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.export.names import names
from micrograd_desktop.export.program import inlined, number, pass_lines, remark, shown, written

SET_GRAD = "{name}.grad = torch.tensor({number}, dtype=torch.float64)"


def pytorch_code(trace: Trace) -> str:
    """A program that builds the graph of float64 tensors, runs ``backward()`` and prints the figures.

    The output is that of :func:`micrograd_desktop.export.micrograd_code.micrograd_code`: a line has a node's name,
    its data and its gradient.
    """
    called, plain, printed = names(trace), inlined(trace), shown(trace)
    learning = _requiring_grad(trace)
    leaves = [
        f"{_leaf(called[i], trace.data[i], i in learning)}{remark(trace, i)}" for i in trace.leaves if i not in plain
    ]
    ops = [
        f"{called[i]} = {written(trace, i, node.op.torch, called, plain)}{remark(trace, i)}"
        for i, node in enumerate(trace.nodes)
        if node.op is not None
    ]
    kept = [f"{called[i]}.retain_grad()" for i in printed if trace.nodes[i].op is not None]
    parts = [
        ["# Runs with PyTorch: pip install torch"],
        ["import torch"],
        leaves,
        ops,
        [*kept, *pass_lines(trace, called, SET_GRAD, printed if trace.sent is not None else sorted(learning))],
        [f'print("{called[i]}", {called[i]}.item(), {called[i]}.grad.item())' for i in printed],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _leaf(name: str, data: float, learns: bool) -> str:
    requires = ", requires_grad=True" if learns else ""
    return f"{name} = torch.tensor({number(data)}, dtype=torch.float64{requires})"


def _requiring_grad(trace: Trace) -> frozenset[int]:
    """The leaves whose gradient PyTorch has to keep.

    These are the leaves that are no constants, and the constants that values are made of alone: such a value has a
    gradient to print too, and PyTorch gives one only where a leaf below asks for it.
    """
    printed = set(shown(trace))
    learns = [node.op is None and i in printed for i, node in enumerate(trace.nodes)]
    chosen = {i for i in trace.leaves if learns[i]}
    for i, node in enumerate(trace.nodes):
        if node.op is None:
            continue
        if not any(learns[k] for k in node.operands):
            chosen.update(k for k in node.operands if trace.nodes[k].op is None)
        learns[i] = True
    return frozenset(chosen)
