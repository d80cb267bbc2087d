"""The ops that micrograd lacks, as functions in micrograd's own style, made from the op table."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Sequence
from functools import cache

from micrograd_desktop.engine.elementary import VOCABULARY
from micrograd_desktop.engine.ops import Op, only_of_table
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.engine.written_ops import ALWAYS_OWN, OWN, functions_called, number_function, op_function

NATIVE = {"add": "x + y", "multiply": "x * y", "power": "x ** k", "relu": "x.relu()"}
"""The ops that micrograd 0.1.0 has, as it writes them."""

_RAISING: dict[str, Callable[..., float]] = {
    "exp": math.exp,
    "log": math.log,
    "sin": math.sin,
    "cos": math.cos,
    "divide": operator.truediv,
    "power": operator.pow,
}
"""What Python itself offers; it raises where IEEE 754 arithmetic has a result (``math.exp(1000)``)."""


def is_native(trace: Trace, i: int) -> bool:
    """Whether micrograd itself computes this node and its derivatives at the trace's numbers."""
    op = trace.nodes[i].op
    if op is None or op.name not in NATIVE:
        return False
    if op.name != "power":
        return True
    return trace.nodes[i].exponent != 0.0 and _python_computes(trace, i)  # micrograd divides by zero for 0**0


def helpers(trace: Trace, made: Sequence[int]) -> list[str]:
    """The functions that a program needs for these nodes, those of plain numbers first; each ends in a newline."""
    by_op: dict[Op, list[int]] = {}
    for i in made:
        op = trace.nodes[i].op
        if op is not None and not is_native(trace, i):
            by_op.setdefault(op, []).append(i)
    ops: list[str] = []
    numbers: set[str] = set()
    for op, nodes in by_op.items():
        own = ALWAYS_OWN if all(_python_computes(trace, i) for i in nodes) else OWN
        ops.append(op_function(op, own))
        numbers |= functions_called(op) & own
    return [number_function(n) for n in sorted(numbers)] + ops


def _python_computes(trace: Trace, i: int) -> bool:
    """Whether Python's own functions compute a node and its derivatives without an error at the trace's numbers."""
    node = trace.nodes[i]
    assert node.op is not None
    if node.own is not None:
        return True  # its row adds and multiplies numbers, which raises nothing
    x, *rest = (trace.data[k] for k in node.operands)
    try:
        results = _in_python(node.op)(x, rest[0] if rest else 0.0, node.exponent, trace.data[i])
    except (ArithmeticError, ValueError):
        return False
    return not any(isinstance(result, complex) for result in results)


@cache
def _in_python(op: Op) -> Callable[[float, float, float, float], tuple[object, ...]]:
    """A row's forward and partials by Python's own functions, as a function of ``(x, y, k, out)``."""
    source = f"lambda x, y, k, out: ({', '.join(f'({e})' for e in (only_of_table(op).forward, *op.partials))},)"
    scope: dict[str, object] = {**VOCABULARY, **_RAISING}
    function: Callable[[float, float, float, float], tuple[object, ...]]
    function = eval(compile(source, f"<op table: {op.name}>", "eval"), scope)  # noqa: S307 - the table is ours
    return function
