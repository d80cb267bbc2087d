"""The code of a whole plan: all its steps forward, and all of them backward."""

from __future__ import annotations

from collections.abc import Sequence

from llvmlite import ir

from micrograd_desktop.engine.kernel.compiler.emit import INT, POINTER, Emitter
from micrograd_desktop.engine.kernel.compiler.lane_sums import add_to_memory, lane_sum
from micrograd_desktop.engine.kernel.compiler.layers import (
    forward_code,
    input_gradient_code,
    weight_gradient_code,
)
from micrograd_desktop.engine.kernel.compiler.maps import MapCode
from micrograd_desktop.engine.kernel.compiler.merging import Merging
from micrograd_desktop.engine.kernel.compiler.module import ModuleCode, Rows
from micrograd_desktop.engine.kernel.compiler.table import TableCode
from micrograd_desktop.engine.kernel.layout import Layout
from micrograd_desktop.engine.kernel.plan import Layer, Map


class ProgramCode:
    """Writes ``forward`` and ``backward`` of one layout into a module.

    Parameters
    ----------
    module, layout
        Where the code goes, and what it is to compute.
    """

    def __init__(self, module: ModuleCode, layout: Layout) -> None:
        self._module, self._layout, self._plan = module, layout, layout.plan
        self._merging = Merging(layout)
        self.from_zero = module.single and self._gives_all()

    def _gives_all(self) -> bool:
        """Whether each parameter's gradient comes from one place, so that none has to be 0 before."""
        layers = (step for step in self._plan.steps if isinstance(step, Layer))
        given = sum(len(d.pairs) + s.biased for s in layers for d in s.dots if s.outputs[0] in self._plan.wanted)
        return given + len(self._layout.loose) == self._plan.tape.n_parameters

    def forward(self) -> ir.Function:
        """A function of (values, parameters, lanes): from the input rows to all others."""

        def write(emit: Emitter, arguments: Sequence[ir.Value]) -> None:
            values, parameters, lanes = arguments
            self._fill(emit, values, parameters, lanes)
            for position, step in enumerate(self._plan.steps):
                if isinstance(step, Layer):
                    self._layer_forward(emit, position, step, values, parameters, lanes)
                elif step.by_table:
                    TableCode(self._module, self._layout, step).call_forward(emit, values, lanes)
                elif not self._merging.skips_forward(position):
                    MapCode(self._module, self._layout, step).call_forward(emit, values, parameters, lanes)

        return self._module.function(("forward",), [POINTER, POINTER, INT], write)

    def backward(self) -> ir.Function:
        """A function of (rows, parameters, parameter gradients, lanes), the loss's row being seeded.

        It adds to the parameter gradients, or writes all of them if it begins ``from_zero``.
        """

        def write(emit: Emitter, arguments: Sequence[ir.Value]) -> None:
            values, parameters, totals, lanes = arguments
            gradients = values  # rows of one memory
            written = {self._plan.tape.outputs[0]}
            for position, step in reversed(list(enumerate(self._plan.steps))):
                if isinstance(step, Map) and step.by_table:
                    table = TableCode(self._module, self._layout, step)
                    table.call_backward(emit, values, gradients, lanes, written)
                elif isinstance(step, Map):
                    if not self._merging.skips_backward(position):
                        code = MapCode(self._module, self._layout, step)
                        code.call_backward(emit, values, gradients, parameters, lanes, written)
                elif step.outputs[0] in self._plan.wanted:
                    self._weights_backward(emit, step, values, gradients, totals, lanes)
                    self._inputs_backward(emit, position, step, values, gradients, parameters, lanes, written)
                    self._bases_backward(emit, step, gradients, lanes, written)
            self._loose_backward(emit, gradients, totals, lanes)

        return self._module.function(("backward",), [POINTER] * 3 + [INT], write)

    def _at(self, emit: Emitter, memory: ir.Value, row: int) -> ir.Value:
        return emit.at(memory, row * self._module.stride)

    def _fill(self, emit: Emitter, values: ir.Value, parameters: ir.Value, lanes: ir.Value) -> None:
        """Parameters that are read as rows; the constants among the filled rows are written once, beforehand."""
        slots = [slot for slot in self._layout.filled if slot < self._plan.tape.n_parameters]
        if not slots:
            return
        rows = Rows(self._module, [self._layout.values[slot] for slot in slots])
        positions = Rows(self._module, [self._layout.position[slot] for slot in slots])
        with emit.loop(0, rows.count) as j:
            number = emit.broadcast(emit.at(parameters, positions.first), positions.row(emit, j))
            row = emit.at(rows.start(emit, values), rows.offset(emit, j))
            with emit.loop(0, lanes, emit.lanes) as lane:
                emit.store(number, row, lane)

    def _layer_forward(
        self, emit: Emitter, position: int, layer: Layer, values: ir.Value, parameters: ir.Value, lanes: ir.Value
    ) -> None:
        layout, module = self._layout, self._module
        inputs = Rows(module, [layout.values[s] for s in layer.inputs])
        base = layer.dots[0].a
        start = "bias" if layer.biased else "none" if base < 0 else "row"
        function = forward_code(module, inputs, len(layer.dots), start, self._merging.forward(position))
        emit.builder.call(
            function,
            [
                emit.at(parameters, layout.position[layer.dots[0].pairs[0][0]]),
                inputs.start(emit, values),
                self._at(emit, values, layout.values[layer.outputs[0]]),
                self._at(emit, values, layout.values[base]) if start == "row" else values,
                lanes,
            ],
        )

    def _weights_backward(
        self, emit: Emitter, layer: Layer, values: ir.Value, gradients: ir.Value, totals: ir.Value, lanes: ir.Value
    ) -> None:
        layout = self._layout
        inputs = Rows(self._module, [layout.values[s] for s in layer.inputs])
        function = weight_gradient_code(self._module, inputs, len(layer.dots), layer.biased, self.from_zero)
        emit.builder.call(
            function,
            [
                emit.at(totals, layout.position[layer.dots[0].pairs[0][0]]),
                inputs.start(emit, values),
                self._at(emit, gradients, layout.gradients[layer.outputs[0]]),
                lanes,
            ],
        )

    def _inputs_backward(
        self,
        emit: Emitter,
        position: int,
        layer: Layer,
        values: ir.Value,
        gradients: ir.Value,
        parameters: ir.Value,
        lanes: ir.Value,
        written: set[int],
    ) -> None:
        layout = self._layout
        columns = [c for c, slot in enumerate(layer.inputs) if slot in self._plan.wanted]
        if not columns:
            return
        slots = [layer.inputs[c] for c in columns]
        accumulate = any(slot in written for slot in slots)
        if accumulate:
            for slot in slots:
                if slot not in written:
                    self._clear(emit, gradients, slot, lanes)
        targets = Rows(self._module, [layout.gradients[s] for s in slots])
        inputs = Rows(self._module, [layout.values[s] for s in slots])
        per_neuron, finish = len(layer.inputs) + layer.biased, self._merging.backward(position)
        function = input_gradient_code(
            self._module, columns, targets, len(layer.dots), per_neuron, accumulate, finish, inputs
        )
        emit.builder.call(
            function,
            [
                emit.at(parameters, layout.position[layer.dots[0].pairs[0][0]]),
                self._at(emit, gradients, layout.gradients[layer.outputs[0]]),
                targets.start(emit, gradients),
                inputs.start(emit, values),
                lanes,
            ],
        )
        written.update(slots)
        if finish is not None:  # the rows are now those of the sums before
            written.update(self._merging.sums_before(position))

    def _clear(self, emit: Emitter, gradients: ir.Value, slot: int, lanes: ir.Value) -> None:
        with emit.loop(0, lanes, emit.lanes) as lane:
            emit.store(emit.vector(0.0), self._at(emit, gradients, self._layout.gradients[slot]), lane)

    def _bases_backward(
        self, emit: Emitter, layer: Layer, gradients: ir.Value, lanes: ir.Value, written: set[int]
    ) -> None:
        """The gradient of a sum's base, where that is a row: the gradient of the sum."""
        base = layer.dots[0].a
        if layer.biased or base not in self._plan.wanted:
            return
        source = self._at(emit, gradients, self._layout.gradients[layer.outputs[0]])
        target = self._at(emit, gradients, self._layout.gradients[base])
        with emit.loop(0, lanes, emit.lanes) as lane:
            g = emit.load(source, lane)
            emit.store(emit.add(emit.load(target, lane), g) if base in written else g, target, lane)
        written.add(base)

    def _loose_backward(self, emit: Emitter, gradients: ir.Value, totals: ir.Value, lanes: ir.Value) -> None:
        """Parameters outside of layers: the sum over the lanes of their row of gradients."""
        slots = self._layout.loose
        if not slots:
            return
        rows = Rows(self._module, [self._layout.gradients[slot] for slot in slots])
        positions = Rows(self._module, [self._layout.position[slot] for slot in slots])
        with emit.loop(0, rows.count) as j:
            row = emit.at(rows.start(emit, gradients), rows.offset(emit, j))

            def turn(lane: ir.Value, sums: list[ir.Value]) -> list[ir.Value]:
                return [emit.add(sums[0], emit.load(row, lane))]

            (total,) = emit.accumulate(0, lanes, emit.lanes, [emit.vector(0.0)], turn)
            place = emit.at(emit.at(totals, positions.first), positions.row(emit, j))
            add_to_memory(emit, [lane_sum(emit, total)], place, self.from_zero)
