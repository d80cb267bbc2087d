"""The code of a map: the same ops on many rows, each op written from its row of the op table.

Inside a map values and gradients pass from op to op in registers. A gradient is added up in the order in which the
graph of values does it, on top of what later steps left in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from llvmlite import ir

from micrograd_desktop.engine.kernel.compiler.emit import INT, POINTER, Emitter, integer
from micrograd_desktop.engine.kernel.compiler.expressions import Expressions, Operand
from micrograd_desktop.engine.kernel.compiler.module import ModuleCode
from micrograd_desktop.engine.kernel.layout import TABLE, Layout
from micrograd_desktop.engine.kernel.plan import Map
from micrograd_desktop.engine.kernel.tape import Instruction
from micrograd_desktop.engine.ops import names_read

SHORT_MAP = 2
"""So few ops leave room in the registers for several vectors at once, whose ops don't wait for each other."""


class Memory(Protocol):
    """Where a map's code finds the rows of the instance and the lanes it is at."""

    def value(self, slot: int) -> Operand:
        """A number: a constant, a parameter in all lanes, or eight lanes of a row."""
        ...

    def set_value(self, slot: int, vector: ir.Value) -> None: ...

    def gradient(self, slot: int) -> ir.Value: ...

    def set_gradient(self, slot: int, vector: ir.Value) -> None: ...


def forward_ops(
    emit: Emitter, memory: Memory, ops: Sequence[Instruction], known: dict[int, Operand], calls: bool = False
) -> dict[int, Operand]:
    """Compute the ops in turn; ``known`` holds values already in registers, and is returned with the results."""
    expressions = Expressions(emit, calls)

    def value(slot: int) -> Operand:
        if slot not in known:
            known[slot] = memory.value(slot)
        return known[slot]

    for i in ops:
        names: dict[str, Operand] = {"x": value(i.a), "k": i.k}
        if i.b >= 0:
            names["y"] = value(i.b)
        known[i.destination] = expressions.evaluate(TABLE[i.code].forward, names)
    return known


def backward_ops(
    emit: Emitter, memory: Memory, ops: Sequence[Instruction], layout: Layout, written: set[int], calls: bool
) -> dict[int, ir.Value]:
    """The chain rule through the ops, last first: the gradients of all slots that the ops read or write.

    ``written`` are the slots whose row of gradients already holds what later steps added.
    """
    expressions, wanted = Expressions(emit, calls), layout.plan.wanted
    gradients: dict[int, ir.Value] = {}
    values: dict[int, Operand] = {}

    def value(slot: int) -> Operand:
        if slot not in values:
            values[slot] = memory.value(slot)
        return values[slot]

    def gradient(slot: int) -> ir.Value | None:
        if slot not in gradients and slot in written:
            gradients[slot] = memory.gradient(slot)
        return gradients.get(slot)

    for i in reversed(ops):
        if i.destination not in wanted:
            continue
        g = gradient(i.destination)
        assert g is not None, "what the loss depends on has a gradient by now"
        for operand, partial in zip((i.a, i.b), TABLE[i.code].partials, strict=False):
            if operand not in wanted:
                continue
            part = g
            if partial != "1.0":
                slots = {"x": i.a, "y": i.b, "out": i.destination}
                names: dict[str, Operand] = {"k": i.k}
                names |= {name: value(slots[name]) for name in names_read(partial)}
                part = emit.multiply(expressions.evaluate(partial, names), g)
            before = gradient(operand)
            gradients[operand] = part if before is None else emit.add(before, part)
    return gradients


class _Block:
    """The rows of one instance of a map; each row is a pointer that moves with instance and lane."""

    def __init__(self, emit: Emitter, layout: Layout, parameters: ir.Value) -> None:
        self._emit, self._layout, self._parameters = emit, layout, parameters
        self.values: dict[int, ir.Value] = {}
        self.gradients: dict[int, ir.Value] = {}

    def value(self, slot: int) -> Operand:
        tape = self._layout.plan.tape
        constant = tape.constant(slot)
        if constant is not None:
            return constant
        if slot < tape.n_parameters:
            return self._emit.broadcast(self._parameters, self._layout.position[slot])
        return self._emit.load(self.values[slot])

    def set_value(self, slot: int, vector: ir.Value) -> None:
        self._emit.store(vector, self.values[slot])

    def gradient(self, slot: int) -> ir.Value:
        return self._emit.load(self.gradients[slot])

    def set_gradient(self, slot: int, vector: ir.Value) -> None:
        self._emit.store(vector, self.gradients[slot])


class MapCode:
    """Writes the loops of one map; maps of the same shape share their functions.

    Parameters
    ----------
    module, layout
        Where the code goes, and where the rows are.
    step
        The map.
    """

    def __init__(self, module: ModuleCode, layout: Layout, step: Map) -> None:
        self._module, self._layout, self._step = module, layout, step
        self._ops = step.instances[0]
        self._calls = len(step.instances) == 1
        self._own = {i.destination for i in self._ops}
        self._used = list(dict.fromkeys(s for i in self._ops for s in (*i.operands(), i.destination)))
        self._moving = self._moving_slots()

    def _moving_slots(self) -> set[int]:
        """Slots of the first instance that stand elsewhere for the next: all but inputs."""
        return {s for s in self._used if s >= self._layout.plan.tape.first_node}

    def call_forward(self, emit: Emitter, values: ir.Value, parameters: ir.Value, lanes: ir.Value) -> None:
        """Compute the map's values."""
        layout = self._layout
        touched = [s for s in self._used if s in layout.values]

        def body(inner: Emitter, block: _Block) -> None:
            known = forward_ops(inner, block, self._ops, {}, self._calls)
            for slot in touched:
                result = known[slot]
                if slot in self._own and isinstance(result, ir.Value):
                    block.set_value(slot, result)

        self._call(emit, "map_forward", (touched, values), ([], values), parameters, lanes, body, ())

    def call_backward(
        self,
        emit: Emitter,
        values: ir.Value,
        gradients: ir.Value,
        parameters: ir.Value,
        lanes: ir.Value,
        written: set[int],
    ) -> None:
        """Send the gradients of the map's results back to its operands; ``written`` gets the latter."""
        layout = self._layout
        value_slots = [s for s in self._used if s in layout.values]
        gradient_slots = [s for s in self._used if s in layout.gradients and s in layout.plan.wanted]
        before = frozenset(written)
        targets = [s for s in gradient_slots if s not in self._own]

        def body(inner: Emitter, block: _Block) -> None:
            results = backward_ops(inner, block, self._ops, layout, set(before), self._calls)
            for slot in targets:
                if slot in results:
                    block.set_gradient(slot, results[slot])

        state = tuple(s in before for s in gradient_slots)
        self._call(
            emit, "map_backward", (value_slots, values), (gradient_slots, gradients), parameters, lanes, body, state
        )
        for instance in self._step.instances:
            own = {i.destination for i in instance}
            written.update(
                s for i in instance if i.destination in layout.plan.wanted
                for s in i.operands() if s in layout.plan.wanted and s not in own
            )  # fmt: skip

    def _call(
        self,
        emit: Emitter,
        name: str,
        values: tuple[list[int], ir.Value],
        gradients: tuple[list[int], ir.Value],
        parameters: ir.Value,
        lanes: ir.Value,
        body: Callable[[Emitter, _Block], None],
        state: tuple[bool, ...],
    ) -> None:
        """Call the function that runs ``body`` at every instance and lane; it takes a pointer to each row."""
        module, layout, count = self._module, self._layout, len(self._step.instances)
        n_values = len(values[0])

        def write(inner: Emitter, arguments: Sequence[ir.Value]) -> None:
            *pointers, block_parameters, n_lanes = arguments
            instances, length = self._extent(inner, n_lanes)

            def place(at: Emitter, instance: ir.Value, lane: ir.Value) -> None:
                there = inner.plus(inner.times(instance, module.stride), lane) if count > 1 else lane
                block = _Block(at, layout, block_parameters)
                for slots, group, row in (
                    (values[0], pointers[:n_values], block.values),
                    (gradients[0], pointers[n_values:], block.gradients),
                ):
                    for slot, pointer in zip(slots, group, strict=True):
                        row[slot] = inner.at(pointer, there if slot in self._moving or count == 1 else lane)
                body(at, block)

            with inner.loop(0, instances) as instance:
                done: ir.Value | int = 0
                for vector, times in self._widths(inner, name):
                    with inner.loop(done, length, vector * times) as lane:
                        for number in range(times):
                            place(inner.across(vector), instance, inner.plus(lane, number * vector))
                    done = inner.times(inner.builder.sdiv(length, integer(vector * times)), vector * times)

        pointers = [emit.at(values[1], layout.values[s] * module.stride) for s in values[0]]
        pointers += [emit.at(gradients[1], layout.gradients[s] * module.stride) for s in gradients[0]]
        kinds = [POINTER] * (len(pointers) + 1) + [INT]
        function = module.function((name, count, self._shape(), state), kinds, write)
        emit.builder.call(function, [*pointers, parameters, lanes])

    def _widths(self, emit: Emitter, name: str) -> list[tuple[int, int]]:
        """Lanes of a vector, and vectors at a time: first as many as go, then one by one what is left."""
        wide = self._module.blocking.map_lanes
        short = name == "map_forward" and len(self._ops) <= SHORT_MAP
        return [(wide, 2), (emit.lanes, 1)] if wide > emit.lanes and short else [(emit.lanes, 1)]

    def _extent(self, emit: Emitter, lanes: ir.Value) -> tuple[ir.Value | int, ir.Value]:
        """Instances and lanes to loop over: one long row if the rows are full, else each in turn."""
        count, stride = len(self._step.instances), self._module.stride
        fixed = any(s not in self._moving and s in self._layout.values for i in self._ops for s in i.operands())
        if count == 1:
            return 1, lanes
        if fixed or self._module.lanes < stride:
            return count, lanes
        full = emit.builder.icmp_signed("==", lanes, integer(stride))
        return (
            emit.builder.select(full, integer(1), integer(count)),
            emit.builder.select(full, integer(count * stride), lanes),
        )

    def _shape(self) -> tuple[object, ...]:
        """What makes two maps' functions the same: their ops and how they hang together."""
        tape = self._layout.plan.tape
        if len(self._step.instances) == 1:
            return tuple(i.destination for i in self._ops)
        numbers: dict[int, object] = {}

        def name(slot: int) -> object:
            constant = tape.constant(slot)
            return ("constant", constant) if constant is not None else numbers.setdefault(slot, len(numbers))

        ops = tuple((i.code, i.k, *(name(s) for s in (*i.operands(), i.destination))) for i in self._ops)
        rows = tuple(
            (s in self._layout.values, s in self._layout.gradients, s in self._moving, s in self._layout.plan.wanted)
            for s in numbers
        )
        return ops, rows
