"""Short maps done to a layer's sums while they are in registers, so that their rows need not be gone over again.

Forward, a map follows the layer whose sums it reads. Backward, an op whose result only one layer reads is gone through
as that layer's gradient of its inputs is summed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from llvmlite import ir

from micrograd_desktop.engine.kernel.compiler.emit import Emitter
from micrograd_desktop.engine.kernel.compiler.expressions import Expressions
from micrograd_desktop.engine.kernel.compiler.maps import forward_ops
from micrograd_desktop.engine.kernel.layout import TABLE, Layout, following
from micrograd_desktop.engine.kernel.plan import Layer, Map

CHEAP = frozenset({"add", "multiply", "relu", "leaky_relu", "abs"})
"""Ops short enough to be done to a layer's sums before they are stored."""


@dataclass(frozen=True)
class Finish:
    """What is done to sums before they are stored; ``key`` tells it from others.

    ``apply`` takes the sums, and backward the op's results at the same places.
    """

    key: object
    apply: Callable[..., ir.Value]


class Merging:
    """Which maps of a plan are merged into which layers.

    Parameters
    ----------
    layout
        The plan, and where its rows are.
    """

    def __init__(self, layout: Layout) -> None:
        self._layout, self._plan = layout, layout.plan
        positions = range(len(self._plan.steps))
        self._forward = {p for p in positions if self._merges_forward(p)}
        self._backward = layout.in_place

    def skips_forward(self, position: int) -> bool:
        """Whether the step there is done with the one before it."""
        return position - 1 in self._forward

    def skips_backward(self, position: int) -> bool:
        """Whether the way back through the step there is gone with the one after it."""
        return position + 1 in self._backward

    def forward(self, position: int) -> Finish | None:
        """What finishes the sums of the layer there."""
        return self._forward_finish(position) if position in self._forward else None

    def backward(self, position: int) -> Finish | None:
        """What finishes the gradients of the inputs of the layer there."""
        return self._backward_finish(position) if position in self._backward else None

    def sums_before(self, position: int) -> list[int]:
        """The slots that the map before the layer there reads, place by place."""
        return [instance[0].a for instance in self._map(position - 1).instances]

    def _merges_forward(self, position: int) -> bool:
        """Whether the map after a layer is short and has one result."""
        family = following(self._plan, position)
        if family is None:
            return False
        layer = self._layer(position)
        stored = [c for c in family.slots() if c[0] in self._layout.values]
        own = {s for c in family.slots() for s in c} | set(layer.outputs)
        ops = family.instances[0]
        closed = all(s in own or self._plan.tape.constant(s) is not None for i in ops for s in i.operands())
        shares = len(stored) == 1 and self._layout.values[layer.outputs[0]] == self._layout.values[stored[0][0]]
        return closed and shares and len(ops) <= 4 and all(TABLE[i.code].name in CHEAP for i in ops)

    def _layer(self, position: int) -> Layer:
        layer = self._plan.steps[position]
        assert isinstance(layer, Layer)
        return layer

    def _map(self, position: int) -> Map:
        family = self._plan.steps[position]
        assert isinstance(family, Map)
        return family

    def _forward_finish(self, position: int) -> Finish:
        ops, total = self._map(position + 1).instances[0], self._layer(position).outputs[0]
        tape = self._plan.tape
        result = next(i.destination for i in ops if i.destination in self._layout.values)

        class Constants:
            """All that a merged map reads besides the sum."""

            def value(self, slot: int) -> float:
                number = tape.constant(slot)
                assert number is not None
                return number

        def apply(emit: Emitter, sums: ir.Value) -> ir.Value:
            known = forward_ops(emit, Constants(), ops, {total: sums})  # type: ignore[arg-type]
            return known[result]

        names = {s: n for n, s in enumerate([total, *(i.destination for i in ops)])}
        key = tuple((i.code, i.k, *(names.get(s, ("constant", tape.constant(s))) for s in i.operands())) for i in ops)
        return Finish((key, names[result]), apply)

    def _backward_finish(self, position: int) -> Finish:
        (op,) = self._map(position - 1).instances[0]
        partial = TABLE[op.code].partials[0]

        def apply(emit: Emitter, sums: ir.Value, out: ir.Value) -> ir.Value:
            if partial == "1.0":
                return sums
            return emit.multiply(Expressions(emit).evaluate(partial, {"out": out, "k": op.k}), sums)

        return Finish((op.code, op.k), apply)
