"""``Value``: a number that remembers how it was made, and can send gradients back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, SupportsFloat, SupportsIndex

from micrograd_desktop.engine.graph import topological_order
from micrograd_desktop.engine.ops import OPS, Backward, Forward, Op, backward_function, forward_function

Number = int | float

_FORWARD: dict[str, Forward] = {name: forward_function(op) for name, op in OPS.items()}
_BACKWARD: dict[str, Backward] = {name: backward_function(op) for name, op in OPS.items()}


class Value:
    """A scalar with its gradient, its operands and the op that made it.

    ``data`` is the number, ``grad`` the derivative of the root of the last ``backward()`` with respect to it
    (it accumulates), ``_prev`` the operands in order, ``_op`` the op's symbol as drawn, ``op`` its row in the
    op table (None for a leaf), ``exponent`` the constant k of a power.
    """

    __slots__ = ("__weakref__", "_op", "_prev", "data", "exponent", "grad", "label", "op")
    ops: ClassVar[dict[str, Op]] = OPS

    data: float
    grad: float

    if TYPE_CHECKING:  # the table's one-argument ops: tanh(), exp(), relu(), ...

        def __getattr__(self, name: str) -> Callable[[], Value]: ...

    def __init__(self, data: Any, _children: tuple[Value, ...] = (), _op: str = "", label: str = "") -> None:
        self.data = data
        self.grad = 0.0
        self._prev = tuple(_children)
        self._op = _op
        self.label = label
        self.op: Op | None = None
        self.exponent = 0.0

    @classmethod
    def _made(cls, op: Op, data: float, operands: tuple[Value, ...], symbol: str) -> Value:
        node = cls(data, operands, symbol)
        node.op = op
        return node

    def __repr__(self) -> str:
        return f"Value(data={self.data}, grad={self.grad})"

    def __add__(self, other: Value | Number) -> Value:
        other = _value(other)
        return self._made(_ADD, self.data + other.data, (self, other), "+")

    def __mul__(self, other: Value | Number) -> Value:
        other = _value(other)
        return self._made(_MULTIPLY, self.data * other.data, (self, other), "*")

    def __pow__(self, k: Number) -> Value:
        """Raise to a constant power.

        Raises
        ------
        TypeError
            If ``k`` is not an int or a float: use ``(log(x) * y).exp()`` for a power that is a Value.
        """
        if isinstance(k, bool) or not isinstance(k, int | float):
            raise TypeError(f"a Value can be raised to an int or a float only, not to a {type(k).__name__}")
        node = self._made(_POWER, _FORWARD["power"](float(self.data), float(k)), (self,), f"**{k}")
        node.exponent = float(k)
        return node

    def __neg__(self) -> Value:
        return self * -1

    def __sub__(self, other: Value | Number) -> Value:
        return self + (-other)

    def __truediv__(self, other: Value | Number) -> Value:
        return self * _reciprocal(other)

    def __radd__(self, other: Number) -> Value:
        return self + other

    def __rmul__(self, other: Number) -> Value:
        return self * other

    def __rsub__(self, other: Number) -> Value:
        return _value(other) + (-self)

    def __rtruediv__(self, other: Number) -> Value:
        return _value(other) * self**-1

    def __abs__(self) -> Value:
        return self.apply("abs")

    def __float__(self) -> float:
        return float(self.data)

    def apply(self, name: str) -> Value:
        """The one-argument op of that name in the op table, applied to this value.

        Raises
        ------
        KeyError
            If the table has no such op.
        """
        op = OPS[name]
        return self._made(op, _FORWARD[name](float(self.data)), (self,), op.symbol)

    def _backward(self) -> None:
        """Add this node's gradient times each local derivative to its operands' gradients."""
        if self.op is not None:
            _BACKWARD[self.op.name](self)

    def backward(self) -> None:
        """Set this node's gradient to 1 and send it back through the whole graph.

        Gradients accumulate: they are added to what the nodes hold, until ``zero_grad()``.
        """
        order = topological_order(self)
        self.grad = 1.0
        for node in reversed(order):
            if node.op is not None:
                _BACKWARD[node.op.name](node)

    def forward(self) -> None:
        """Compute ``data`` anew from the operands' data (leaves keep theirs)."""
        if self.op is None:
            return
        arguments = [operand.data for operand in self._prev]
        if self.op.exponent:
            arguments.append(self.exponent)
        self.data = _FORWARD[self.op.name](*arguments)

    def zero_grad(self) -> None:
        """Set the gradient of this node and of all it depends on to 0."""
        for node in topological_order(self):
            node.grad = 0.0


def _value(number: Value | Number) -> Value:
    if isinstance(number, Value):
        return number
    if isinstance(number, int | float | SupportsFloat | SupportsIndex):  # the protocols last: they are slow
        return Value(number)
    raise TypeError(f"a Value can be combined with a Value or a number, not with a {type(number).__name__}")


def _reciprocal(divisor: Value | Number) -> Value | float:
    if isinstance(divisor, Value):
        return divisor**-1
    return _FORWARD["power"](float(divisor), -1.0)


_ADD, _MULTIPLY, _POWER = OPS["add"], OPS["multiply"], OPS["power"]


def _method(name: str, rule: str) -> Any:
    def method(self: Value) -> Value:
        return self.apply(name)

    method.__name__ = name
    method.__doc__ = f"{OPS[name].symbol} of this value. {rule}"
    return method


for _name, _op in OPS.items():
    if _op.arity == 1 and not _op.exponent:
        setattr(Value, _name, _method(_name, _op.rule))
