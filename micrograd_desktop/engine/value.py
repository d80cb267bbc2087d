"""``Value``: a number that remembers how it was made, and can send gradients back."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar

from micrograd_desktop.engine.graph import refuse_own_ops, topological_order
from micrograd_desktop.engine.number import as_number, described, has_axes, is_number
from micrograd_desktop.engine.ops import OPS, Functions, Op, backward_function, forward_function

Number = int | float

_FORWARD = Functions(forward_function)
_BACKWARD = Functions(backward_function)


class Value:
    """A scalar with its gradient, its operands and the op that made it.

    ``data`` is the number, ``grad`` the derivative of the root of the last ``backward()`` with respect to it
    (it accumulates), ``_prev`` the operands in order, ``_op`` the op's symbol as drawn, ``op`` its row in the
    op table (None for a leaf), ``exponent`` the constant k of a power.

    An op of one's own is written as in the lecture: ``out = Value(number, (x, y), "name")``, then ``out._backward = f``
    with an ``f()`` that adds to ``x.grad`` and ``y.grad``. ``backward()`` runs it; what needs the op's row (a trace,
    the compiler, the gradient check) refuses it with a sentence.

    Raises
    ------
    TypeError
        If ``data`` is no single real number.
    OverflowError
        If ``data`` is too large for float64.
    """

    __slots__ = ("__weakref__", "_data", "_grad", "_op", "_own_backward", "_prev", "exponent", "label", "op")
    ops: ClassVar[dict[str, Op]] = OPS

    _data: float  # what the engine itself reads and writes: always Python floats
    _grad: float

    if TYPE_CHECKING:  # the table's one-argument ops: tanh(), exp(), relu(), ...

        def __getattr__(self, name: str) -> Callable[[], Value]: ...

    def __init__(self, data: Any, _children: tuple[Value, ...] = (), _op: str = "", label: str = "") -> None:
        self._data = data if type(data) is float else as_number(data)
        self._grad = 0.0
        self._prev = tuple(_children)
        self._op = _op
        self.label = label
        self.op: Op | None = None
        self.exponent = 0.0
        self._own_backward: Callable[[], object] | None = None

    def _set_data(self, number: Any) -> None:
        self._data = number if type(number) is float else as_number(number)

    def _set_grad(self, number: Any) -> None:
        self._grad = number if type(number) is float else as_number(number)

    if TYPE_CHECKING:

        @property
        def data(self) -> float:
            """The number. Whatever may become a Value may be assigned, and becomes a float."""

        @data.setter
        def data(self, number: Any) -> None: ...

        @property
        def grad(self) -> float:
            """The gradient, likewise."""

        @grad.setter
        def grad(self, number: Any) -> None: ...

    else:  # read by functions of C, as fast as can be
        data = property(attrgetter("_data"), _set_data, doc="The number; what is assigned becomes a float.")
        grad = property(attrgetter("_grad"), _set_grad, doc="The gradient; what is assigned becomes a float.")

    @classmethod
    def _made(cls, op: Op, data: float, operands: tuple[Value, ...], symbol: str) -> Value:
        node = cls(data, operands, symbol)
        node.op = op
        return node

    def __repr__(self) -> str:
        return f"Value(data={self._data}, grad={self._grad})"

    def __add__(self, other: Value | Number) -> Value:
        other = other if isinstance(other, Value) else _operand(other)
        if other is NotImplemented:
            return NotImplemented
        return self._made(_ADD, self._data + other._data, (self, other), "+")

    def __mul__(self, other: Value | Number) -> Value:
        other = other if isinstance(other, Value) else _operand(other)
        if other is NotImplemented:
            return NotImplemented
        return self._made(_MULTIPLY, self._data * other._data, (self, other), "*")

    def __pow__(self, k: Number) -> Value:
        """Raise to a constant power.

        Raises
        ------
        TypeError
            If ``k`` is not an int or a float: use ``(log(x) * y).exp()`` for a power that is a Value.
        """
        if isinstance(k, bool) or not isinstance(k, int | float):
            raise TypeError(f"a Value can be raised to an int or a float only, not to a {type(k).__name__}")
        exponent = as_number(k)
        node = self._made(_POWER, _FORWARD["power"](self._data, exponent), (self,), f"**{k}")
        node.exponent = exponent
        return node

    def __neg__(self) -> Value:
        return self * -1

    def __sub__(self, other: Value | Number) -> Value:
        if isinstance(other, Value) or has_axes(other):
            return self + (-other)
        return self + -_number(other)

    def __truediv__(self, other: Value | Number) -> Value:
        if isinstance(other, Value):
            return self * other**-1
        if has_axes(other):
            return NotImplemented
        return self * _FORWARD["power"](_number(other), -1.0)

    def __radd__(self, other: Number) -> Value:
        return self + other

    def __rmul__(self, other: Number) -> Value:
        return self * other

    def __rsub__(self, other: Number) -> Value:
        return Value(_number(other)) + (-self)

    def __rtruediv__(self, other: Number) -> Value:
        return Value(_number(other)) * self**-1

    def __abs__(self) -> Value:
        return self.apply("abs")

    def __float__(self) -> float:
        """Refuse: the number alone would lose the gradient, in ``math.tanh(v)`` for instance.

        Raises
        ------
        TypeError
            Always, and names what to write in its place.
        """
        raise TypeError(
            "a Value is not a plain number, whose gradient would be lost: call its own method, such as v.tanh(), "
            "v.exp() or v.log(), add Values with sum(), or take its number, v.data"
        )

    def __copy__(self) -> Value:
        """Another node of the same op on the same operands."""
        return self._copied(self._prev)

    def __deepcopy__(self, memo: dict[int, Any]) -> Value:
        """The node and all it depends on, copied without recursion.

        Raises
        ------
        TypeError
            If the graph holds an op of one's own, whose ``_backward`` would go on to write into the first graph.
        """
        order = topological_order(self)
        refuse_own_ops(order, "a copy of a graph")
        for node in order:
            if id(node) not in memo:
                memo[id(node)] = node._copied(tuple(memo[id(operand)] for operand in node._prev))
        copied: Value = memo[id(self)]
        return copied

    def _copied(self, operands: tuple[Value, ...]) -> Value:
        node = type(self)(self._data, operands, self._op, self.label)
        node._grad, node.op, node.exponent = self._grad, self.op, self.exponent
        node._own_backward = self._own_backward
        return node

    def __reduce__(self) -> tuple[Any, ...]:
        """What pickle keeps of a leaf.

        Raises
        ------
        TypeError
            If this value was made by an op: pickle would recurse as deep as its graph.
        """
        if self._prev:
            raise TypeError(
                "a Value that an op made can't be pickled, because its whole graph hangs on it: "
                "pickle the leaves, such as a network's parameters, or its number, v.data"
            )
        return _leaf, (type(self), self._data, self._op, self.label, self._grad)

    def apply(self, name: str) -> Value:
        """The one-argument op of that name in the op table, applied to this value.

        Raises
        ------
        KeyError
            If the table has no such op.
        """
        op = OPS[name]
        return self._made(op, _FORWARD[name](self._data), (self,), op.symbol)

    @property
    def _backward(self) -> Callable[[], object]:
        """The function that adds this node's gradient times each local derivative to its operands' gradients.

        That of the op's row; an op of one's own sets its own.
        """
        return self._send_back if self._own_backward is None else self._own_backward

    @_backward.setter
    def _backward(self, function: Callable[[], object]) -> None:
        self._own_backward = function

    def _send_back(self) -> None:
        if self.op is not None:
            _BACKWARD[self.op.name](self)

    def backward(self) -> None:
        """Set this node's gradient to 1 and send it back through the whole graph.

        Gradients accumulate: they are added to what the nodes hold, until ``zero_grad()``.
        """
        order = topological_order(self)
        self._grad = 1.0
        for node in reversed(order):
            if node.op is None or node._own_backward is not None:
                node._backward()
            else:
                _BACKWARD[node.op.name](node)

    def forward(self) -> None:
        """Compute ``data`` anew from the operands' data (leaves keep theirs).

        Raises
        ------
        TypeError
            If an op of one's own made this value.
        """
        if self.op is None:
            refuse_own_ops((self,), "computing a value anew")
            return
        arguments = [operand._data for operand in self._prev]
        if self.op.exponent:
            arguments.append(self.exponent)
        self._data = _FORWARD[self.op.name](*arguments)

    def zero_grad(self) -> None:
        """Set the gradient of this node and of all it depends on to 0."""
        for node in topological_order(self):
            node._grad = 0.0


def _operand(number: Any) -> Any:
    """A plain number as a leaf; NotImplemented for an array, which combines itself with the value, item by item."""
    return NotImplemented if has_axes(number) else Value(_number(number))


def _number(thing: Any) -> float:
    if not is_number(thing):
        raise TypeError(f"a Value can be combined with a Value or a number, not with {described(thing)}")
    return as_number(thing)


def _leaf(kind: type[Value], data: float, op: str, label: str, grad: float) -> Value:
    leaf = kind(data, (), op, label)
    leaf._grad = grad
    return leaf


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
