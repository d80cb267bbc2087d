"""The code of a long map of single ops: a loop over a table of them, each done to whole rows by a function of its kind.

To compile each op by itself would take a millisecond or two an op. Here every value and every gradient is a row of
memory, constants and parameters too, so an op is its kind and its rows.
"""

from __future__ import annotations

from collections.abc import Sequence

from llvmlite import ir

from micrograd_desktop.engine.kernel.compiler.emit import INT, POINTER, Emitter, integer
from micrograd_desktop.engine.kernel.compiler.expressions import Expressions
from micrograd_desktop.engine.kernel.compiler.module import ModuleCode
from micrograd_desktop.engine.kernel.layout import TABLE, Layout
from micrograd_desktop.engine.kernel.plan import Map
from micrograd_desktop.engine.kernel.tape import Instruction

Entry = tuple[ir.Function, Sequence[int]]
"""A function, and the rows that it takes."""


class TableCode:
    """Writes the loops of one map that is done by table.

    Parameters
    ----------
    module, layout
        Where the code goes, and where the rows are.
    step
        The map.
    """

    def __init__(self, module: ModuleCode, layout: Layout, step: Map) -> None:
        self._module, self._layout = module, layout
        (self._ops,) = step.instances

    def call_forward(self, emit: Emitter, values: ir.Value, lanes: ir.Value) -> None:
        """Compute the map's values."""
        rows = self._layout.values
        entries = [
            (self._forward(i), [rows[i.a], rows[i.b if i.b >= 0 else i.a], rows[i.destination]]) for i in self._ops
        ]
        self._loop(emit, entries, [values] * 3, lanes)

    def call_backward(
        self, emit: Emitter, values: ir.Value, gradients: ir.Value, lanes: ir.Value, written: set[int]
    ) -> None:
        """Send the gradients of the map's results back to its operands; ``written`` gets the latter."""
        wanted, rows, entries = self._layout.plan.wanted, self._layout, list[Entry]()
        for i in reversed(self._ops):
            if i.destination not in wanted:
                continue
            for number, operand in enumerate((i.a, i.b)):
                if operand in wanted:
                    values_read = [rows.values[s] for s in _read_and_written(i)]
                    moved = [rows.gradients[i.destination], rows.gradients[operand]]
                    entries.append((self._backward(i, number, operand in written), [*moved, *values_read]))
                    written.add(operand)
        self._loop(emit, entries, [gradients, gradients, values, values, values], lanes)

    def _forward(self, i: Instruction) -> ir.Function:
        """``out = op(x, y)`` as a function of (x, y, out, lanes)."""
        op = TABLE[i.code]

        def write(emit: Emitter, arguments: Sequence[ir.Value]) -> None:
            x, y, out, lanes = arguments
            with emit.loop(0, lanes, emit.lanes) as lane:
                names = {"x": emit.load(x, lane), "y": emit.load(y, lane), "k": i.k}
                emit.store(Expressions(emit).evaluate(op.forward, names), out, lane)

        return self._module.function(("table_forward", i.code, i.k), [POINTER] * 3 + [INT], write)

    def _backward(self, i: Instruction, number: int, accumulate: bool) -> ir.Function:
        """``gx (+)= partial * g`` of one operand as a function of (g, gx, x, y, out, lanes)."""
        partial = TABLE[i.code].partials[number]

        def write(emit: Emitter, arguments: Sequence[ir.Value]) -> None:
            g, gx, x, y, out, lanes = arguments
            with emit.loop(0, lanes, emit.lanes) as lane:
                part = emit.load(g, lane)
                if partial != "1.0":
                    names = {"x": emit.load(x, lane), "y": emit.load(y, lane), "out": emit.load(out, lane), "k": i.k}
                    part = emit.multiply(Expressions(emit).evaluate(partial, names), part)
                emit.store(emit.add(emit.load(gx, lane), part) if accumulate else part, gx, lane)

        key = ("table_backward", i.code, i.k, number, accumulate)
        return self._module.function(key, [POINTER] * 5 + [INT], write)

    def _loop(self, emit: Emitter, entries: Sequence[Entry], memories: Sequence[ir.Value], lanes: ir.Value) -> None:
        """Call each entry's function in turn; its rows lie in ``memories``, one each."""
        if not entries:
            return
        functions = {function.name: function for function, _ in entries}
        numbers = {name: number for number, name in enumerate(functions)}
        stride, builder = self._module.stride, emit.builder
        flat = [n for function, rows in entries for n in (numbers[function.name], *(row * stride for row in rows))]
        table = self._module.table(flat)
        with emit.loop(0, len(entries)) as entry:
            first = emit.times(entry, 1 + len(memories))

            def number_at(place: int) -> ir.Value:
                address = builder.gep(table, [emit.plus(first, place)], inbounds=True, source_etype=INT)
                return builder.load(address, typ=INT)

            pointers = [emit.at(memory, number_at(1 + place)) for place, memory in enumerate(memories)]
            done = builder.append_basic_block("done")
            switch = builder.switch(number_at(0), done)
            for name, function in functions.items():
                block = builder.append_basic_block("op")
                switch.add_case(integer(numbers[name]), block)
                builder.position_at_end(block)
                builder.call(function, [*pointers, lanes])
                builder.branch(done)
            builder.position_at_end(done)


def _read_and_written(i: Instruction) -> tuple[int, int, int]:
    """The slots of an op's operands, the first again where there is no second, and of its result."""
    return i.a, i.b if i.b >= 0 else i.a, i.destination
