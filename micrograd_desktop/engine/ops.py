"""The op table: every op of the engine, declared once.

Forward and partial derivatives are expressions over ``x``, ``y``, ``out`` and the constant ``k`` of a power.
From a row come ``Value``'s method, the compiled engine's code, the chain rule's text, the exported code and a
parametrised gradient test; adding an op means adding a row. At a kink the convention is written in the row's partial
(ReLU'(0) = 0).
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from functools import cache
from typing import TypeVar

from micrograd_desktop.engine import elementary
from micrograd_desktop.lazy_dataclass import dataclass

Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Op:
    """One row of the table.

    ``domain`` gives, for each argument, an interval to sample in tests; ``kinks`` are the points where the
    derivative jumps. ``rule`` says the backward pass in words. ``code`` is the row's number in a tape.
    ``written`` and ``derivatives`` are ``forward`` and ``partials`` as people write them, with the operands' names in
    place of ``{x}`` and ``{y}``; ``torch`` is the op on PyTorch tensors.
    """

    name: str
    symbol: str
    arity: int
    forward: str
    partials: tuple[str, ...]
    rule: str
    domain: tuple[Interval, ...]
    written: str
    derivatives: tuple[str, ...]
    torch: str
    kinks: tuple[float, ...] = ()
    activation: bool = False
    exponent: bool = False
    code: int = -1


_WIDE: Interval = (-3.0, 3.0)


def tr(text: str) -> str:
    """The text itself, marked for the catalogues: exported code has it in English, only ``explain`` translates it."""
    return text


_GELU_2U = "1.5957691216057308 * (x + 0.044715 * x * x * x)"

_ROWS = (
    Op(
        "add", "+", 2, "x + y", ("1.0", "1.0"),
        tr("A sum passes its gradient on to each term."),
        (_WIDE, _WIDE), "{x} + {y}", ("1", "1"), "x + y",
    ),
    Op(
        "multiply", "*", 2, "x * y", ("y", "x"),
        tr("A product passes its gradient to each factor, multiplied by the other factor."),
        (_WIDE, _WIDE), "{x} × {y}", ("{y}", "{x}"), "x * y",
    ),
    Op(
        "power", "**", 1, "power(x, k)", ("0.0 if k == 0.0 else k * power(x, k - 1.0)",),
        tr("A power passes its gradient on, multiplied by k times the next lower power."),
        ((0.2, 3.0),), "{x} ^ {k}", ("{k} · {x} ^ ({k} − 1)",), "x ** k", exponent=True,
    ),
    Op(
        "tanh", "tanh", 1, "tanh(x)", ("1.0 - out * out",),
        tr("tanh passes its gradient on, multiplied by one minus its square."),
        (_WIDE,), "tanh({x})", ("1 − {out}²",), "torch.tanh(x)", activation=True,
    ),
    Op(
        "exp", "exp", 1, "exp(x)", ("out",),
        tr("exp passes its gradient on, multiplied by itself."),
        (_WIDE,), "exp({x})", ("{out}",), "torch.exp(x)",
    ),
    Op(
        "relu", "ReLU", 1, "0.0 if x < 0.0 else x", ("1.0 if out > 0.0 else 0.0",),
        tr("ReLU passes its gradient on where it is above zero, and stops it elsewhere."),
        (_WIDE,), "ReLU({x})", (tr("1 if {out} > 0, else 0"),), "torch.relu(x)", kinks=(0.0,), activation=True,
    ),
    Op(
        "log", "log", 1, "log(x)", ("divide(1.0, x)",),
        tr("log passes its gradient on, divided by x."),
        ((0.2, 4.0),), "log({x})", ("1 / {x}",), "torch.log(x)",
    ),
    Op(
        "sigmoid", "sigmoid", 1, "sigmoid(x)", ("out * (1.0 - out)",),
        tr("The sigmoid passes its gradient on, multiplied by itself and by one minus itself."),
        (_WIDE,), "sigmoid({x})", ("{out} · (1 − {out})",), "torch.sigmoid(x)", activation=True,
    ),
    Op(
        "sin", "sin", 1, "sin(x)", ("cos(x)",),
        tr("sin passes its gradient on, multiplied by cos."),
        (_WIDE,), "sin({x})", ("cos({x})",), "torch.sin(x)", activation=True,
    ),
    Op(
        "cos", "cos", 1, "cos(x)", ("-sin(x)",),
        tr("cos passes its gradient on, multiplied by minus sin."),
        (_WIDE,), "cos({x})", ("−sin({x})",), "torch.cos(x)",
    ),
    Op(
        "abs", "abs", 1, "abs(x)", ("1.0 if x > 0.0 else (-1.0 if x < 0.0 else 0.0)",),
        tr("The absolute value passes its gradient on with the sign of x, and stops it at zero."),
        (_WIDE,), "|{x}|", (tr("the sign of {x}"),), "torch.abs(x)", kinks=(0.0,),
    ),
    Op(
        "leaky_relu", "leaky ReLU", 1, "0.01 * x if x < 0.0 else x", ("1.0 if x > 0.0 else 0.01",),
        tr("Leaky ReLU passes its gradient on above zero, and a hundredth of it elsewhere."),
        (_WIDE,), "leaky ReLU({x})", (tr("1 if {x} > 0, else 0.01"),),
        "torch.nn.functional.leaky_relu(x, 0.01)", kinks=(0.0,), activation=True,
    ),
    Op(
        "softplus", "softplus", 1, "softplus(x)", ("sigmoid(x)",),
        tr("Softplus passes its gradient on, multiplied by the sigmoid of x."),
        (_WIDE,), "softplus({x})", ("sigmoid({x})",), "torch.logaddexp(x, torch.zeros_like(x))", activation=True,
    ),
    Op(
        "elu", "ELU", 1, "exp(x) - 1.0 if x < 0.0 else x", ("out + 1.0 if x < 0.0 else 1.0",),
        tr("ELU passes its gradient on above zero, and below it multiplied by one more than itself."),
        (_WIDE,), "ELU({x})", (tr("1 if {x} ≥ 0, else {out} + 1"),), "torch.nn.functional.elu(x)", activation=True,
    ),
    Op(
        "silu", "SiLU", 1, "x * sigmoid(x)", ("sigmoid(x) + out * (1.0 - sigmoid(x))",),
        tr("SiLU passes its gradient on, multiplied by the sigmoid of x plus itself times one minus that sigmoid."),
        (_WIDE,), "SiLU({x})", ("sigmoid({x}) + {out} · (1 − sigmoid({x}))",),
        "torch.nn.functional.silu(x)", activation=True,
    ),
    Op(  # Hendrycks and Gimpel, 2016: (1 + tanh(u)) / 2 is sigmoid(2u), u = sqrt(2 / pi) (x + 0.044715 x**3)
        "gelu", "GELU", 1, f"x * sigmoid({_GELU_2U})",
        (f"sigmoid({_GELU_2U}) + out * (1.0 - sigmoid({_GELU_2U})) * (1.5957691216057308 * (1.0 + 0.134145 * x * x))",),
        tr("GELU, in its tanh form, passes its gradient on, multiplied by its gate s plus itself times (1 − s) times "
        "the slope of what s is the sigmoid of."),
        (_WIDE,), "GELU({x})", ("s + {out} · (1 − s) · 1.5958 · (1 + 0.134145 · {x}²), s = {out} / {x}",),
        "torch.nn.functional.gelu(x, approximate='tanh')", activation=True,
    ),
)  # fmt: skip


def _numbered(rows: tuple[Op, ...]) -> dict[str, Op]:
    table = {}
    for code, row in enumerate(rows):
        object.__setattr__(row, "code", code)
        table[row.name] = row
    return table


OPS: dict[str, Op] = _numbered(_ROWS)
ACTIVATIONS: tuple[str, ...] = ("linear", *(op.name for op in _ROWS if op.activation))


@cache
def names_read(expression: str) -> frozenset[str]:
    """Which of ``x``, ``y`` and ``out`` one of the table's expressions reads."""
    names = {node.id for node in ast.walk(ast.parse(expression)) if isinstance(node, ast.Name)}
    return frozenset(names & {"x", "y", "out"})


Forward = Callable[..., float]
Backward = Callable[..., None]
F = TypeVar("F", bound=Callable[..., object])


def only_of_table(op: Op) -> Op:
    """The op itself, if it is a row of the table above: only those are compiled, for only they are this program's own.

    Raises
    ------
    ValueError
        For any other, such as one that stands for what a person wrote.
    """
    if OPS.get(op.name) is not op:
        raise ValueError(f"'{op.name}' is no row of the op table, so its expressions are not compiled")
    return op


class Functions(dict[str, F]):
    """A function of each row, by the row's name; each is made when it is first asked for.

    Parameters
    ----------
    make
        Makes the function of a row.
    """

    def __init__(self, make: Callable[[Op], F]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, name: str) -> F:
        made = self[name] = self._make(OPS[name])
        return made


def _compile(source: str, name: str) -> Callable[..., object]:
    """Turn a function's source, written from a row of the table above, into the function."""
    scope: dict[str, object] = dict(elementary.VOCABULARY)
    exec(compile(source, f"<op table: {name}>", "exec"), scope)  # noqa: S102 - the source is this table's own
    function = scope[name]
    assert callable(function)
    return function


def forward_function(op: Op) -> Forward:
    """The row's forward expression as a function of ``x``, ``y`` and ``k`` (those that it has)."""
    arguments = "x, y" if op.arity == 2 else "x, k" if op.exponent else "x"
    return _compile(f"def forward({arguments}):\n    return {only_of_table(op).forward}\n", "forward")  # type: ignore[return-value]


def backward_function(op: Op) -> Backward:
    """The chain rule of the row: adds ``out.grad`` times each partial to the parents' gradients, in order."""
    lines = ["def backward(node):", "    out, g = node._data, node._grad"]
    lines += ["    (first,) = node._prev", "    x = first._data"] if op.arity == 1 else []
    lines += ["    first, second = node._prev", "    x, y = first._data, second._data"] if op.arity == 2 else []
    lines += ["    k = node.exponent"] if op.exponent else []
    for parent, partial in zip(("first", "second"), only_of_table(op).partials, strict=False):
        lines.append(f"    {parent}._grad += g" if partial == "1.0" else f"    {parent}._grad += ({partial}) * g")
    return _compile("\n".join(lines) + "\n", "backward")  # type: ignore[return-value]


def local_derivatives(op: Op) -> Callable[[float, float, float, float], tuple[float, ...]]:
    """The row's partial derivatives as a function of ``(x, y, k, out)``."""
    body = ", ".join(f"({p})" for p in only_of_table(op).partials) + ","
    return _compile(f"def partials(x, y, k, out):\n    return ({body})\n", "partials")  # type: ignore[return-value]
