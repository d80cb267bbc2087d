"""The code of a batch: its samples gathered, its figures, and the gradient of its mean loss.

A batch is summed in one documented order. Samples are taken in chunks (``Layout.chunk``); in a chunk, sums over
samples 0, 8, 16, ... are kept apart from those over 1, 9, 17, ... and so on; the eight sums are added as
((0+1)+(2+3))+((4+5)+(6+7)), and chunk after chunk to the total. Where a lane lies says ``lane_sums``.
"""

from __future__ import annotations

from collections.abc import Sequence

from llvmlite import ir

from micrograd_desktop.engine.kernel.compiler.emit import FLOAT, INT, POINTER, Emitter, integer, real
from micrograd_desktop.engine.kernel.compiler.expressions import Expressions
from micrograd_desktop.engine.kernel.compiler.lane_sums import in_lane_order, lane_sum, lanes_in_memory, place_of_lane
from micrograd_desktop.engine.kernel.compiler.module import ModuleCode
from micrograd_desktop.engine.kernel.compiler.program import ProgramCode
from micrograd_desktop.engine.kernel.layout import Layout
from micrograd_desktop.engine.kernel.recipes import AT_ONCE, Recipes, names_in


def told(emit: Emitter, stop: ir.Value, what: int) -> ir.Value:
    """Whether the integer at ``stop`` asks for so much."""
    asked = emit.builder.load_atomic(stop, "monotonic", 8, typ=INT)
    return emit.builder.icmp_signed(">=", asked, integer(what))


def _rows_by_name(layout: Layout, recipes: Recipes) -> dict[str, int]:
    """The rows of values in which scores and targets are, by their names in the figures."""
    tape = layout.plan.tape
    scores = [layout.values[slot] for slot in tape.outputs[1 : 1 + len(recipes.scores)]]
    targets = range(tape.n_inputs - len(recipes.targets), tape.n_inputs)
    return dict(zip((*recipes.scores, *recipes.targets), (*scores, *targets), strict=True))


class BatchCode:
    """Writes the functions of a batch into a module.

    Parameters
    ----------
    module, layout
        Where the code goes, and the plan, whose first output is the loss, whose others are the scores, and whose
        last inputs are the targets.
    recipes
        The figures, and what scores and targets are called in them.
    """

    def __init__(self, module: ModuleCode, layout: Layout, recipes: Recipes) -> None:
        self._module, self._layout, self._figures = module, layout, recipes.figures
        self._names = _rows_by_name(layout, recipes)
        program = ProgramCode(module, layout)
        self._forward, self._backward = program.forward(), program.backward()
        self.from_zero = program.from_zero
        self._n_inputs = layout.plan.tape.n_inputs

    def function(self, gradient: bool) -> ir.Function:
        """Mean loss and figures of ``count`` samples into ``result``; with ``gradient``, adds the mean loss's.

        That begins ``from_zero`` if it can. Unless ``fresh`` is 0, the samples are fetched, and are else those in the
        rows, of a single chunk. Told to end at once, it leaves after the chunk of samples under way.
        """

        def write(emit: Emitter, arguments: Sequence[ir.Value]) -> None:
            values, parameters, totals, samples, n, order, shuffled, count, result, stop, fresh = arguments
            builder, largest = emit.builder, self._module.lanes
            seed = builder.fdiv(real(1.0), builder.sitofp(count, FLOAT))
            totals_of = [emit.variable(real(0.0)) for _ in range(1 + len(self._figures))]

            def chunk_from(start: ir.Value, present: ir.Value) -> None:
                lanes = self._whole_vectors(emit, present)
                with emit.when(builder.icmp_signed("!=", fresh, integer(0))):
                    self._gather(emit, values, samples, n, order, shuffled, start, present, lanes)
                builder.call(self._forward, [values, parameters, lanes])
                sums = self._sums(emit, values, gradient, seed, present, lanes)
                for variable, part in zip(totals_of, sums, strict=True):
                    builder.store(builder.fadd(builder.load(variable, typ=FLOAT), lane_sum(emit, part)), variable)
                if gradient:
                    builder.call(self._backward, [values, parameters, totals, lanes])

            if gradient and self._module.single:
                chunk_from(integer(0), count)
            else:
                chunks = builder.sdiv(emit.plus(count, largest - 1), integer(largest))
                with emit.loop(0, chunks) as chunk:
                    begun = builder.icmp_signed(">", chunk, integer(0))
                    with builder.if_then(builder.and_(begun, told(emit, stop, AT_ONCE)), likely=False):
                        builder.ret_void()
                    start = emit.times(chunk, largest)
                    left = builder.sub(count, start)
                    few = builder.icmp_signed("<", left, integer(largest))
                    chunk_from(start, builder.select(few, left, integer(largest)))
            emit.store(builder.fmul(builder.load(totals_of[0], typ=FLOAT), seed), result, 0)
            for column, variable in enumerate(totals_of[1:], start=1):
                mean = builder.fdiv(builder.load(variable, typ=FLOAT), builder.sitofp(count, FLOAT))
                emit.store(mean, result, column)

        kinds = [POINTER] * 4 + [INT, POINTER, INT, INT, POINTER, POINTER, INT]
        name, apart = "batch_gradient" if gradient else "batch_figures", (0, 1, 2, 3, 5, 8)
        return self._module.function((name,), kinds, write, apart)

    def _whole_vectors(self, emit: Emitter, count: ir.Value) -> ir.Value:
        """The lanes that so many samples fill or begin."""
        if self._module.one_vector:
            return integer(emit.lanes)
        return emit.builder.and_(emit.plus(count, emit.lanes - 1), integer(-emit.lanes))

    def _gather(
        self,
        emit: Emitter,
        values: ir.Value,
        samples: ir.Value,
        n: ir.Value,
        order: ir.Value,
        shuffled: ir.Value,
        start: ir.Value,
        present: ir.Value,
        lanes: ir.Value,
    ) -> None:
        """Fill the input rows with samples, in their order or shuffled; spare lanes repeat the chunk's first."""
        builder = emit.builder
        in_order = builder.icmp_signed("==", shuffled, integer(0))
        with builder.if_else(in_order) as (straight, mixed):
            with straight:
                whole = builder.and_(present, integer(-emit.lanes))
                with emit.loop(0, self._n_inputs) as i, emit.loop(0, whole, emit.lanes) as lane:
                    source = emit.at(samples, emit.plus(emit.times(n, i), emit.plus(start, lane)))
                    emit.store(
                        in_lane_order(emit, emit.load(source)),
                        values,
                        emit.plus(lane, emit.times(i, self._module.stride)),
                    )
                with emit.loop(whole, lanes) as lane:
                    here = builder.icmp_signed("<", lane, present)
                    self._copy_sample(
                        emit, values, samples, n, builder.select(here, emit.plus(start, lane), start), lane
                    )
            with mixed, emit.loop(0, lanes) as lane:
                here = builder.icmp_signed("<", lane, present)
                place = builder.select(here, emit.plus(start, lane), start)
                index = builder.load(builder.gep(order, [place], source_etype=INT), typ=INT)
                self._copy_sample(emit, values, samples, n, index, lane)

    def _copy_sample(
        self, emit: Emitter, values: ir.Value, samples: ir.Value, n: ir.Value, index: ir.Value, lane: ir.Value
    ) -> None:
        place = place_of_lane(emit, lane)
        with emit.loop(0, self._n_inputs) as i:
            number = emit.load(samples, emit.plus(emit.times(n, i), index), FLOAT)
            emit.store(number, values, emit.plus(place, emit.times(i, self._module.stride)))

    def _sums(
        self,
        emit: Emitter,
        values: ir.Value,
        gradient: bool,
        seed: ir.Value,
        present: ir.Value,
        lanes: ir.Value,
    ) -> list[ir.Value]:
        """Eight sums of losses, and eight of each figure; seeds the loss's row of gradients with 1 / count."""
        layout, stride, builder = self._layout, self._module.stride, emit.builder
        loss = emit.at(values, layout.values[layout.plan.tape.outputs[0]] * stride)
        read = frozenset().union(*map(names_in, self._figures))
        rows = {name: emit.at(values, row * stride) for name, row in self._names.items() if name in read}
        seeds, expressions = emit.splat(seed), Expressions(emit)

        def turn(lane: ir.Value, sums: list[ir.Value]) -> list[ir.Value]:
            number = builder.add(emit.splat(lane), ir.Constant(emit.integers, list(lanes_in_memory(emit.lanes))))
            here = builder.icmp_signed("<", number, emit.splat(present))
            if gradient and layout.plan.tape.outputs[0] in layout.gradients:
                row = emit.at(values, layout.gradients[layout.plan.tape.outputs[0]] * stride)
                emit.store(builder.select(here, seeds, emit.vector(0.0)), row, lane)
            names = {name: emit.load(row, lane) for name, row in rows.items()}
            parts = [emit.load(loss, lane)]
            parts += [expressions.evaluate(text, names) for text in self._figures]
            zero = emit.vector(0.0)
            return [
                builder.fadd(sum_, builder.select(here, part, zero)) for sum_, part in zip(sums, parts, strict=True)
            ]

        return emit.accumulate(0, lanes, emit.lanes, [emit.vector(0.0)] * (1 + len(self._figures)), turn)
