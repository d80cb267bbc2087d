"""The tiny programs that try an engine, a row each: what it writes, at which numbers, what the right statement is."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from micrograd_desktop.translation import tr

Wrong = tuple[Callable[[float, float, float], float], str]
"""A local derivative that is often written by mistake, of x, y and out, and what is said of it."""


@dataclass(frozen=True, slots=True)
class Form:
    """How an op's local derivatives are written, operand by operand, and how they are mistaken.

    ``{x}``, ``{y}`` and ``{out}`` stand for what the method calls its operands and its result.
    """

    written: Sequence[str]
    mistakes: Sequence[Sequence[Wrong]]


@dataclass(frozen=True, slots=True)
class Probe:
    """One op of Values ``a`` and ``b``: at which numbers, by which method, and whether every engine needs it.

    ``beside`` is the method next to which a missing one belongs.
    """

    op: str
    at: Sequence[Sequence[float]]
    method: str
    form: Form | None = None
    needed: bool = True
    beside: str = ""
    body: str = ""

    @property
    def text(self) -> str:
        """The op as a line of a probe."""
        return f"own_out = {self.expression}"

    @property
    def expression(self) -> str:
        """The op of the probe's names."""
        return re.sub(r"\b([ab])\b(?!\()", r"own_\1", self.op)

    def twice(self, k: int) -> str:
        """The op with its own result as operand ``k``: what that is made of gets a gradient only if it is kept."""
        again = self.expression.replace(f"own_{'ab'[k]}", "own_m")
        return f"own_m = {self.expression}\nown_out = {again}"


def _one(written: str, *mistakes: Wrong) -> Form:
    return Form((written,), (mistakes,))


ADD = Form(("", ""), ((), ()))
MULTIPLY = Form(
    ("{y}.data", "{x}.data"),
    (
        [
            (lambda x, y, out: x, tr("It takes {x}.data where {y}.data belongs.")),
            (lambda x, y, out: out, tr("It takes {out}.data where {y}.data belongs.")),
            (lambda x, y, out: 1.0, tr("The derivative of a product by {x} is {y}, not 1.")),
        ],
        [
            (lambda x, y, out: y, tr("It takes {y}.data where {x}.data belongs.")),
            (lambda x, y, out: out, tr("It takes {out}.data where {x}.data belongs.")),
            (lambda x, y, out: 1.0, tr("The derivative of a product by {y} is {x}, not 1.")),
        ],
    ),
)
NEGATE = _one("-1.0", (lambda x, y, out: 1.0, tr("The sign is left out.")))
SUBTRACT = Form(("", "-1.0"), ((), [(lambda x, y, out: 1.0, tr("What is taken away gets its share with a minus."))]))
DIVIDE = Form(
    ("1 / {y}.data", "-{x}.data / {y}.data**2"),
    (
        [(lambda x, y, out: y, tr("It multiplies by {y}.data where it must divide."))],
        [
            (lambda x, y, out: x / y**2, tr("The minus is left out.")),
            (lambda x, y, out: -1 / y**2, tr("{x}.data is left out.")),
            (lambda x, y, out: -x / y, tr("{y}.data is not squared.")),
            (lambda x, y, out: 1 / x, tr("This is the derivative by the other one, turned round.")),
        ],
    ),
)
POWER = _one(
    "{y} * {x}.data**({y} - 1)",
    (lambda x, k, out: k * out, tr("The exponent does not become one less.")),
    (lambda x, k, out: x ** (k - 1), tr("The exponent in front is left out.")),
    (lambda x, k, out: (k - 1) * x ** (k - 1), tr("The exponent in front is one too small.")),
    (lambda x, k, out: k * x, tr("The power of {x}.data is left out.")),
    (lambda x, k, out: (k - 1) * out, tr("The exponent goes in front first, and becomes one less then.")),
)
TANH = _one(
    "(1 - {out}.data**2)",
    (lambda x, y, out: 1 - out, tr("It is 1 - t, and must be 1 - t**2, with the square.")),
    (lambda x, y, out: 1 - x**2, tr("It squares {x}.data; what is squared is the result, t.")),
    (lambda x, y, out: 1 + out**2, tr("It is 1 + t**2, and must be 1 - t**2.")),
    (lambda x, y, out: out**2 - 1, tr("It is t**2 - 1, and must be 1 - t**2.")),
    (lambda x, y, out: out * (1 - out), tr("This is the derivative of the sigmoid.")),
    (lambda x, y, out: 1 - 2 * out, tr("It is 1 - 2*t, and must be 1 - t**2: ** is the power.")),
)
EXP = _one(
    "{out}.data",
    (lambda x, y, out: x, tr("It takes {x}.data; the derivative of exp is exp itself, {out}.data.")),
    (lambda x, y, out: 1.0, tr("The derivative of exp is exp itself, {out}.data, not 1.")),
    (lambda x, y, out: x * out, tr("It treats exp as a power of {x}; the derivative of exp is exp itself.")),
    (lambda x, y, out: x * out / math.e, tr("It treats exp as a power; the derivative of exp is exp itself.")),
)
RELU = _one(
    "({out}.data > 0)",
    (lambda x, y, out: 1.0, tr("It sends the gradient on even where {x} is negative and the result is 0.")),
    (
        lambda x, y, out: float(x < 0),
        tr("It sends the gradient where {x} is negative: the comparison is turned round."),
    ),
    (lambda x, y, out: out, tr("It multiplies by {out}.data; the slope is 1 or 0.")),
    (lambda x, y, out: x, tr("It multiplies by {x}.data; the slope is 1 or 0.")),
    (lambda x, y, out: 0.0, tr("It sends nothing on, even where {x} is positive.")),
)
LOG = _one(
    "1 / {x}.data",
    (lambda x, y, out: x, tr("It multiplies by {x}.data where it must divide.")),
    (lambda x, y, out: 1 / out if out else 0.0, tr("It divides by the result; it must divide by {x}.data.")),
    (lambda x, y, out: out, tr("It takes the result; the derivative of log is 1 / {x}.data.")),
)
SIGMOID = _one(
    "{out}.data * (1 - {out}.data)",
    (lambda x, y, out: 1 - out, tr("The factor {out}.data is left out.")),
    (lambda x, y, out: out, tr("The factor 1 - {out}.data is left out.")),
    (lambda x, y, out: 1 - out**2, tr("This is the derivative of tanh.")),
    (lambda x, y, out: x * (1 - x), tr("It takes {x}.data where {out}.data belongs.")),
)
SIN = _one("cos({x}.data)", (lambda x, y, out: out, tr("The derivative of sin is cos.")))
COS = _one("-sin({x}.data)", (lambda x, y, out: out, tr("The derivative of cos is -sin.")))

PAIR, ONE, WITH_SIGN = ((0.8, -1.3),), ((0.8,), (-0.6,)), ((0.8,), (-0.6,))
POSITIVE = ((0.8,), (2.5,))

PROBES: tuple[Probe, ...] = (
    Probe("a + b", PAIR, "__add__", ADD, body="out = Value(self.data + other.data, (self, other), '+')"),
    Probe("a + a", ((0.8,),), "__add__", ADD),
    Probe("a + 2", ONE, "__add__", ADD),
    Probe("2 + a", ONE, "__radd__", beside="__add__", body="return self + other"),
    Probe("a * b", PAIR, "__mul__", MULTIPLY, body="out = Value(self.data * other.data, (self, other), '*')"),
    Probe("a * a", ((0.8,),), "__mul__", MULTIPLY),
    Probe("a * 3", ONE, "__mul__", MULTIPLY),
    Probe("3 * a", ONE, "__rmul__", beside="__mul__", body="return self * other"),
    Probe("a ** 3", ONE, "__pow__", POWER, body="out = Value(self.data**other, (self,), f'**{other}')"),
    Probe("a ** 2", ONE, "__pow__", POWER),
    Probe("a ** -1", ONE, "__pow__", POWER),
    Probe("-a", ONE, "__neg__", NEGATE, body="return self * -1"),
    Probe("a - b", PAIR, "__sub__", SUBTRACT, body="return self + (-other)"),
    Probe("a - 2", ONE, "__sub__", SUBTRACT),
    Probe("2 - a", ONE, "__rsub__", needed=False),
    Probe("a / b", PAIR, "__truediv__", DIVIDE, body="return self * other**-1"),
    Probe("a / 2", ONE, "__truediv__", DIVIDE),
    Probe("2 / a", ONE, "__rtruediv__", needed=False),
    Probe("a.tanh()", ONE, "tanh", TANH, needed=False),
    Probe("a.exp()", ONE, "exp", EXP, needed=False),
    Probe("a.relu()", WITH_SIGN, "relu", RELU, needed=False),
    Probe("a.sigmoid()", ONE, "sigmoid", SIGMOID, needed=False),
    Probe("a.log()", POSITIVE, "log", LOG, needed=False),
    Probe("a.sin()", ONE, "sin", SIN, needed=False),
    Probe("a.cos()", ONE, "cos", COS, needed=False),
    Probe("a.abs()", ONE, "abs", needed=False),
)

NOT_OPS = frozenset({"backward", "zero_grad", "parameters", "item", "_backward"})
"""Methods without arguments that make no Value, or none that is to be tried."""


def of_own_method(name: str) -> Probe:
    """A method of the person's own that takes nothing: tried at positive numbers, and compared with differences."""
    return Probe(f"a.{name}()", ((0.8,), (0.3,)), name, needed=False)
