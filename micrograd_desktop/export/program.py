"""What the exported programs have in common: which nodes are shown and how a node is written in Python."""

from __future__ import annotations

import ast
import math
from collections.abc import Iterable, Sequence
from functools import lru_cache

from micrograd_desktop.engine.substitution import parsed, substituted
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.plain_text import plain

LARGEST_WHOLE = 1e6
"""Exponents below this that are whole are written as integers: ``x ** 2``, as people write them."""

_INLINE_OPS = frozenset({"add", "multiply"})


def number(value: float) -> str:
    """A number as a Python expression that gives it back to the last bit."""
    return repr(float(value)) if math.isfinite(value) else f"float('{value}')"


def exponent(k: float) -> str:
    """The constant of a power as a Python expression."""
    return str(int(k)) if abs(k) < LARGEST_WHOLE and k == int(k) else number(k)


def shown(trace: Trace) -> list[int]:
    """The nodes whose figures a program prints: those with a label, the leaves that are no constants, the root."""
    return [
        i
        for i, node in enumerate(trace.nodes)
        if node.label or i == trace.root or (node.op is None and not node.origin.constant)
    ]


def remark(trace: Trace, i: int) -> str:
    """A comment with what the app calls a node that has no label, where the program's own text says it."""
    return "" if trace.nodes[i].label or not trace.source else f"  # {plain(trace.names[i])}"


SENT = "# The program sent its gradients itself, so there is no backward() here: these are those that it left."
BEFORE = "# Gradients that were there before, to which backward() adds."


def pass_lines(trace: Trace, names: Sequence[str], set_grad: str, nodes: Iterable[int]) -> list[str]:
    """The backward pass of a program: ``backward()`` after the gradients that were there, or those that were sent.

    ``set_grad`` writes a gradient with places for ``{name}`` and ``{number}``; ``nodes`` may be
    written to.
    """
    sent = trace.sent is not None
    kept = [i for i in nodes if sent or (trace.grads[i] != 0.0 and i != trace.root)]
    lines = [set_grad.format(name=names[i], number=number(trace.grads[i])) for i in kept]
    if sent:
        return [SENT, *lines]
    return [*([BEFORE] if lines else []), *lines, f"{names[trace.root]}.backward()"]


def inlined(trace: Trace) -> frozenset[int]:
    """The constants that are written as plain numbers where they are used.

    A number on the right of ``+`` and ``*`` makes the same graph as a leaf there; on the left it would change
    sides, because ``2 * a`` is computed as ``a * 2``. A leaf that is used again must stay one leaf.
    """
    uses = [0] * len(trace.nodes)
    right: set[int] = set()
    for node in trace.nodes:
        for operand in node.operands:
            uses[operand] += 1
        if node.op is not None and node.op.name in _INLINE_OPS:
            right.add(node.operands[1])
    return frozenset(i for i in trace.leaves if i in right and uses[i] == 1 and _is_plain(trace, i))


def _is_plain(trace: Trace, i: int) -> bool:
    return trace.nodes[i].origin.constant and not trace.nodes[i].label


def written(trace: Trace, i: int, expression: str, names: Sequence[str], plain: frozenset[int]) -> str:
    """A made node as Python: an expression over ``x``, ``y`` and ``k`` with its operands in their places.

    ``plain`` are the leaves to write as numbers.
    """
    node = trace.nodes[i]
    operands = dict(zip("xy", node.operands, strict=False))
    values = {p: trace.data[k] for p, k in operands.items() if k in plain}
    if node.op is not None and "y" in values:
        expression, values = _usual(node.op.name, expression, values)
    numbers = {p: number(value) for p, value in values.items()}
    if node.op is not None and node.op.exponent:
        numbers["k"] = exponent(node.exponent)
    places = {p: names[k] for p, k in operands.items() if k not in plain}
    return _template(expression, tuple(numbers.items()), tuple(places)).format(**places)


def _usual(op: str, expression: str, values: dict[str, float]) -> tuple[str, dict[str, float]]:
    """The difference and the negation as people write them; micrograd makes ``x + -y`` and ``x * -1`` of them."""
    if op == "add" and values["y"] < 0.0:
        return "x - y", {"y": -values["y"]}
    if op == "multiply" and values["y"] == -1.0:
        return "-x", {}
    return expression, values


@lru_cache(maxsize=1024)
def _template(expression: str, numbers: tuple[tuple[str, str], ...], places: tuple[str, ...]) -> str:
    """The expression with its numbers filled in, and a place to fill (``{x}``) for each of the other operands."""
    replacements = {name: parsed(text) for name, text in numbers}
    return substituted(expression, {**replacements, **{p: ast.Name(f"{{{p}}}") for p in places}})
