"""Gradients that a program sends itself, in place of ``backward()``: by ``x.grad = 1.0`` and ``x._backward()``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from micrograd_desktop.engine.value import Value


class Sending:
    """What a program did to gradients itself since its start, its last ``backward()`` or its last ``zero_grad()``."""

    def __init__(self) -> None:
        self._set: dict[int, Value] = {}
        self._pushed: dict[int, Value] = {}
        self._noted = True

    @property
    def began(self) -> bool:
        """Whether it sent any: setting a gradient to 0 alone sends none."""
        return bool(self._set or self._pushed)

    @contextmanager
    def not_noted(self) -> Iterator[None]:
        """While an op of the person's own sends gradients, which is a part of the pass and no act of the program."""
        before, self._noted = self._noted, False
        try:
            yield
        finally:
            self._noted = before

    def note_set(self, value: Value, grad: float) -> None:
        """The program set a gradient."""
        if self._noted and (grad != 0.0 or self.began):
            self._set[id(value)] = value

    def note_pushed(self, value: Value) -> None:
        """The program called ``_backward()``."""
        if not self._noted:
            return
        self._pushed[id(value)] = value

    def end(self) -> None:
        """The gradients are no longer what the program sent."""
        self._set.clear()
        self._pushed.clear()

    def root(self, result: Value | None, made: Mapping[int, int]) -> Value | None:
        """The value that the gradients are meant to be derivatives of.

        That is the program's result if its gradient was touched, else the value made last among those that were, if
        an op made it. ``made`` numbers values in the order they were made, by their ``id``.
        """
        touched = {**self._set, **self._pushed}
        if result is not None and id(result) in touched:
            return result
        ops = [value for value in touched.values() if value.op is not None]
        return max(ops, key=lambda value: made.get(id(value), -1), default=result)

    def claims(self, order: Sequence[Value]) -> frozenset[int]:
        """The nodes of a graph in topological order whose gradient the program set, or sent in full, by their number.

        It is sent in full when every node made of this one has sent its share.
        """
        users: dict[int, list[int]] = {}
        for node in order:
            for operand in node._prev:
                users.setdefault(id(operand), []).append(id(node))
        return frozenset(
            i
            for i, node in enumerate(order)
            if id(node) in self._set or (id(node) in users and all(user in self._pushed for user in users[id(node)]))
        )
