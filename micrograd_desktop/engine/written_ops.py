"""Ops as a person writes them by hand for micrograd, each a function with its own ``_backward``; from the op table.

An exported program carries those that micrograd lacks, and the program language knows them again.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from copy import copy
from functools import cache
from itertools import islice

from micrograd_desktop.engine.elementary import VOCABULARY
from micrograd_desktop.engine.ops import OPS, Op
from micrograd_desktop.engine.substitution import parsed, substituted

NUMBER_FUNCTIONS = {name: f"{name}_of" for name in VOCABULARY}
"""What a program calls the functions of plain numbers that it defines itself."""

OP_FUNCTIONS = {name: "absolute" if name == "abs" else name for name in OPS}
"""What a program calls the ops of the table that it defines itself."""

_MATH = {name: parsed(f"math.{name}") for name in ("tanh", "exp", "log", "sin", "cos")} | {"abs": parsed("math.fabs")}
_OPERATORS: dict[str, ast.operator] = {"divide": ast.Div(), "power": ast.Pow()}
ALWAYS_OWN = frozenset({"sigmoid", "softplus"})
"""The functions of plain numbers that Python's ``math`` lacks."""

_NUMBER_SOURCES = {
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

OWN = frozenset(_NUMBER_SOURCES)
"""The functions of plain numbers that a program defines itself where Python's own would raise an error."""

LARGEST_FUNCTION = 300
"""Pieces of syntax; the largest one here has fewer."""


def number_function(name: str) -> str:
    """A function of plain numbers, which gives the engine's result."""
    return _NUMBER_SOURCES[name].format(name=NUMBER_FUNCTIONS[name]).lstrip()


@cache
def functions_called(op: Op) -> frozenset[str]:
    """The functions of plain numbers that an op's row uses."""
    trees = (node for expression in (op.forward, *op.partials) for node in ast.walk(parsed(expression)))
    return frozenset(n.func.id for n in trees if isinstance(n, ast.Call) and isinstance(n.func, ast.Name))


def op_function(op: Op, own: frozenset[str]) -> str:
    """The function of an op; ``own`` are the functions of numbers that the program defines itself."""
    operands = ("x", "y")[: op.arity]
    parameters = ", ".join((*operands, "k") if op.exponent else operands)
    symbol = "f'**{k}'" if op.exponent else repr(op.symbol)
    lines = [
        f"def {OP_FUNCTIONS.get(op.name, op.name)}({parameters}):",
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


def is_handwritten(function: ast.FunctionDef) -> bool:
    """Whether a definition is one that an exported program carries, whatever its docstring says."""
    pieces = sum(1 for _ in islice(ast.walk(function), LARGEST_FUNCTION))
    if function.name not in _known() or pieces == LARGEST_FUNCTION:
        return False
    return _told(function) in _known()[function.name]


@cache
def _known() -> Mapping[str, frozenset[str]]:
    """What :func:`is_handwritten` goes by, for each name."""
    sources = {NUMBER_FUNCTIONS[name]: [number_function(name)] for name in OWN}
    for name, op in OPS.items():
        sources[OP_FUNCTIONS[name]] = [op_function(op, own) for own in (ALWAYS_OWN, OWN)]
    return {name: frozenset(_told(ast.parse(text).body[0]) for text in texts) for name, texts in sources.items()}


def _told(function: ast.stmt) -> str:
    assert isinstance(function, ast.FunctionDef)
    bare = copy(function)
    if ast.get_docstring(bare, clean=False) is not None:
        bare.body = bare.body[1:]
    return ast.dump(bare)
