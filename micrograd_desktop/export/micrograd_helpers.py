"""The ops that micrograd lacks, as functions in micrograd's own style, made from the op table."""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Sequence
from functools import cache

from micrograd_desktop.engine.elementary import VOCABULARY
from micrograd_desktop.engine.ops import OPS, Op
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.export.names import NUMBER_FUNCTIONS, OP_FUNCTIONS
from micrograd_desktop.export.program import parsed, substituted

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

_MATH = {name: parsed(f"math.{name}") for name in ("tanh", "exp", "log", "sin", "cos")} | {"abs": parsed("math.fabs")}
_OPERATORS: dict[str, ast.operator] = {"divide": ast.Div(), "power": ast.Pow()}
_ALWAYS_OWN = frozenset({"sigmoid", "softplus"})

_NUMBER_FUNCTIONS = {
    "divide": '''
def {name}(x, y):
    """x / y, infinite or not a number where Python raises an error."""
    if y != 0.0:
        return x / y
    if x == 0.0 or x != x:
        return math.nan
    return math.copysign(math.inf, x) * math.copysign(1.0, y)
''',
    "exp": '''
def {name}(x):
    """e to the x, infinite where it overflows."""
    try:
        return math.exp(x)
    except OverflowError:
        return math.inf
''',
    "log": '''
def {name}(x):
    """The natural logarithm, minus infinity at 0 and not a number below."""
    if x > 0.0:
        return math.log(x)
    return -math.inf if x == 0.0 else math.nan
''',
    "sin": '''
def {name}(x):
    """The sine, not a number where x is infinite."""
    return math.sin(x) if math.isfinite(x) else math.nan
''',
    "cos": '''
def {name}(x):
    """The cosine, not a number where x is infinite."""
    return math.cos(x) if math.isfinite(x) else math.nan
''',
    "power": '''
def {name}(x, k):
    """x to the k, infinite or not a number where Python raises an error."""
    odd = k % 2.0 == 1.0
    if x == 0.0 and k < 0.0:
        return math.copysign(math.inf, x) if odd else math.inf
    try:
        return math.pow(x, k)
    except OverflowError:
        return -math.inf if x < 0.0 and odd else math.inf
    except ValueError:
        return math.nan
''',
    "sigmoid": '''
def {name}(x):
    """1 / (1 + e**-x), written so that it does not overflow."""
    e = math.exp(-abs(x))
    return (e if x < 0.0 else 1.0) / (1.0 + e)
''',
    "softplus": '''
def {name}(x):
    """log(1 + e**x), written so that it does not overflow."""
    return max(x, 0.0) + math.log1p(math.exp(-abs(x)))
''',
}
"""The engine's functions of plain numbers for programs that define their own; their results are the engine's."""


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
    by_op: dict[str, list[int]] = {}
    for i in made:
        op = trace.nodes[i].op
        if op is not None and not is_native(trace, i):
            by_op.setdefault(op.name, []).append(i)
    ops: list[str] = []
    numbers: set[str] = set()
    for name, nodes in by_op.items():
        own = _ALWAYS_OWN if all(_python_computes(trace, i) for i in nodes) else frozenset(_NUMBER_FUNCTIONS)
        ops.append(_op_function(OPS[name], own))
        numbers |= _functions_called(OPS[name]) & own
    return [_NUMBER_FUNCTIONS[n].format(name=NUMBER_FUNCTIONS[n]).lstrip() for n in sorted(numbers)] + ops


def _python_computes(trace: Trace, i: int) -> bool:
    """Whether Python's own functions compute a node and its derivatives without an error at the trace's numbers."""
    node = trace.nodes[i]
    assert node.op is not None
    x, *rest = (trace.data[k] for k in node.operands)
    try:
        results = _in_python(node.op)(x, rest[0] if rest else 0.0, node.exponent, trace.data[i])
    except (ArithmeticError, ValueError):
        return False
    return not any(isinstance(result, complex) for result in results)


@cache
def _in_python(op: Op) -> Callable[[float, float, float, float], tuple[object, ...]]:
    """A row's forward and partials by Python's own functions, as a function of ``(x, y, k, out)``."""
    source = f"lambda x, y, k, out: ({', '.join(f'({e})' for e in (op.forward, *op.partials))},)"
    scope: dict[str, object] = {**VOCABULARY, **_RAISING}
    function: Callable[[float, float, float, float], tuple[object, ...]]
    function = eval(compile(source, f"<op table: {op.name}>", "eval"), scope)  # noqa: S307 - the table is ours
    return function


@cache
def _functions_called(op: Op) -> frozenset[str]:
    trees = (node for expression in (op.forward, *op.partials) for node in ast.walk(parsed(expression)))
    return frozenset(n.func.id for n in trees if isinstance(n, ast.Call) and isinstance(n.func, ast.Name))


def _op_function(op: Op, own: frozenset[str]) -> str:
    """The function of an op; ``own`` are the functions of numbers that the program defines itself."""
    operands = ("x", "y")[: op.arity]
    parameters = ", ".join((*operands, "k") if op.exponent else operands)
    symbol = "f'**{k}'" if op.exponent else repr(op.symbol)
    lines = [
        f"def {OP_FUNCTIONS[op.name]}({parameters}):",
        f'    """{op.rule}"""',
        f"    out = Value({_on_values(op.forward, own)}, ({', '.join(operands)},), {symbol})",
        "",
        "    def _backward():",
    ]
    for operand, partial in zip(operands, op.partials, strict=True):
        share = "grad" if partial == "1.0" else f"({partial}) * grad"
        lines.append(f"        {operand}.grad += {_on_values(share, own)}")
    return "\n".join([*lines, "    out._backward = _backward", "", "    return out", ""])


def _on_values(expression: str, own: frozenset[str]) -> str:
    """One of the table's expressions, over the data of Values."""
    replacements = {name: parsed(f"{name}.data") for name in ("x", "y", "out")} | {"grad": parsed("out.grad")}
    replacements |= _MATH | {name: parsed(NUMBER_FUNCTIONS[name]) for name in own}
    operators = {name: sign for name, sign in _OPERATORS.items() if name not in own}
    return substituted(expression, replacements, operators)
