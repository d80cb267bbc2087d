"""The code of the training loop: batches, penalty, figures and update, many steps a call.

The batch is summed in one documented order. Samples are taken in chunks (``Layout.chunk``); in a chunk, sums over
samples 0, 8, 16, ... are kept apart from those over 1, 9, 17, ... and so on; the eight sums are added as
((0+1)+(2+3))+((4+5)+(6+7)), and chunk after chunk to the total. Penalties are summed over parameters likewise.
"""

from __future__ import annotations

from collections.abc import Sequence

from llvmlite import ir

from micrograd_desktop.engine.kernel.compiler.emit import (
    FLOAT,
    INT,
    INTS,
    LANES,
    POINTER,
    Emitter,
    integer,
    real,
    vector,
)
from micrograd_desktop.engine.kernel.compiler.layers import lane_sum
from micrograd_desktop.engine.kernel.compiler.module import ModuleCode
from micrograd_desktop.engine.kernel.compiler.program import ProgramCode
from micrograd_desktop.engine.kernel.layout import Layout

FIELDS = (
    "values", "gradients", "parameters", "totals", "change", "previous", "first", "second", "free",
    "samples", "n_samples", "tests", "n_tests", "order", "order_width", "n_orders", "counts", "shuffled",
    "rates", "corrections", "n_steps", "penalty", "strength", "optimizer", "figures", "stop",
)  # fmt: skip
"""What the training loop takes: the fields of one block of 64-bit integers, addresses of doubles, and doubles."""

NO_PENALTY, L1, L2 = 0, 1, 2
SGD, MOMENTUM, ADAM = 0, 1, 2


def padded(n_parameters: int) -> int:
    """The length of a parameter array in memory: whole vectors."""
    return -(-max(n_parameters, 1) // LANES) * LANES


class TrainingCode:
    """Writes ``train`` into a module: a function of a block of ``FIELDS`` that returns the number of steps done.

    It ends early at a loss that is not finite, or after the step during which the integer at ``stop`` became 1;
    of the latter it returns the number negated.

    Parameters
    ----------
    module, layout
        Where the code goes, and the plan, whose first output is the loss, whose second the score, and whose
        last input is the target.
    """

    def __init__(self, module: ModuleCode, layout: Layout) -> None:
        self._module, self._layout = module, layout
        program = ProgramCode(module, layout)
        self._forward, self._backward = program.forward(), program.backward()
        self._n_inputs = layout.plan.tape.n_inputs
        self._length = padded(layout.plan.tape.n_parameters)

    def write(self) -> None:
        """Write the exported function."""
        function = ir.Function(self._module.module, ir.FunctionType(INT, [POINTER]), "train")
        emit = self._module.begin(function)
        builder = emit.builder
        given = {name: self._field(emit, function.args[0], n, name) for n, name in enumerate(FIELDS)}
        with emit.loop(0, given["n_steps"]) as step:
            figures = emit.at(given["figures"], emit.times(step, 4))
            self._one_step(emit, given, step, figures)
            finite = builder.fcmp_ordered("<", emit.call("llvm.fabs", emit.load(figures, 0, FLOAT)), real(float("inf")))
            with builder.if_then(builder.not_(finite)):
                builder.ret(step)
            self._update(emit, given, step)
            stop = builder.load_atomic(given["stop"], "monotonic", 8, typ=INT)
            with builder.if_then(builder.icmp_signed("!=", stop, integer(0)), likely=False):
                builder.ret(builder.neg(emit.plus(step, 1)))
        builder.ret(given["n_steps"])

    def _field(self, emit: Emitter, block: ir.Value, number: int, name: str) -> ir.Value:
        integers = {"n_samples", "n_tests", "order_width", "n_orders", "shuffled", "n_steps", "penalty", "optimizer"}
        kind = INT if name in integers else FLOAT if name == "strength" else POINTER
        return emit.load(block, number, kind)

    def _one_step(self, emit: Emitter, given: dict[str, ir.Value], step: ir.Value, figures: ir.Value) -> None:
        """Loss, gradient and figures of a step."""
        builder = emit.builder
        row = builder.urem(step, given["n_orders"])
        count = builder.load(builder.gep(given["counts"], [row], source_etype=INT), typ=INT)
        order = builder.gep(given["order"], [emit.times(row, given["order_width"])], source_etype=INT)
        with emit.loop(0, self._length, LANES) as i:
            emit.store(vector(0.0), given["totals"], i)
        memory = [given["values"], given["gradients"], given["parameters"], given["totals"]]
        batch = [given["samples"], given["n_samples"], order, given["shuffled"], count, figures]
        builder.call(self._batch(True), [*memory, *batch])
        with emit.when(builder.icmp_signed("<", count, given["n_samples"])):
            everything = [given["samples"], given["n_samples"], order, integer(0), given["n_samples"], figures]
            builder.call(self._batch(False), [*memory, *everything])
        self._penalty(emit, given, figures)
        with emit.when(builder.icmp_signed(">", given["n_tests"], integer(0))):
            tests = [given["tests"], given["n_tests"], order, integer(0), given["n_tests"], emit.at(figures, 2)]
            builder.call(self._batch(False), [*memory, *tests])

    def _batch(self, gradient: bool) -> ir.Function:
        """Mean loss and accuracy of ``count`` samples into ``result[0:2]``; with ``gradient``, adds the mean's."""

        def write(emit: Emitter, arguments: Sequence[ir.Value]) -> None:
            values, gradients, parameters, totals, samples, n, order, shuffled, count, result = arguments
            builder, stride = emit.builder, self._module.stride
            seed = builder.fdiv(real(1.0), builder.sitofp(count, FLOAT))
            total, right = emit.variable(real(0.0)), emit.variable(real(0.0))
            chunks = builder.sdiv(emit.plus(count, stride - 1), integer(stride))
            with emit.loop(0, chunks) as chunk:
                start = emit.times(chunk, stride)
                left = builder.sub(count, start)
                present = builder.select(builder.icmp_signed("<", left, integer(stride)), left, integer(stride))
                lanes = integer(stride) if stride == LANES else self._whole_vectors(emit, present)
                self._gather(emit, values, samples, n, order, shuffled, start, present, lanes)
                builder.call(self._forward, [values, parameters, lanes])
                sums = self._sums(emit, values, gradients if gradient else None, seed, present, lanes)
                for variable, part in zip((total, right), sums, strict=True):
                    builder.store(builder.fadd(builder.load(variable, typ=FLOAT), lane_sum(emit, part)), variable)
                if gradient:
                    builder.call(self._backward, [values, gradients, parameters, totals, lanes])
            emit.store(builder.fmul(builder.load(total, typ=FLOAT), seed), result, 0)
            emit.store(builder.fdiv(builder.load(right, typ=FLOAT), builder.sitofp(count, FLOAT)), result, 1)

        kinds = [POINTER] * 5 + [INT, POINTER, INT, INT, POINTER]
        return self._module.function(("batch_gradient" if gradient else "batch_figures",), kinds, write)

    def _whole_vectors(self, emit: Emitter, count: ir.Value) -> ir.Value:
        return emit.builder.and_(emit.plus(count, LANES - 1), integer(-LANES))

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
                whole = builder.and_(present, integer(-LANES))
                with emit.loop(0, whole, LANES) as lane:
                    for i in range(self._n_inputs):
                        source = emit.at(samples, emit.plus(emit.times(n, i), emit.plus(start, lane)))
                        emit.store(emit.load(source), values, emit.plus(lane, i * self._module.stride))
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
        for i in range(self._n_inputs):
            number = emit.load(samples, emit.plus(emit.times(n, i), index), FLOAT)
            emit.store(number, values, emit.plus(lane, i * self._module.stride))

    def _sums(
        self,
        emit: Emitter,
        values: ir.Value,
        gradients: ir.Value | None,
        seed: ir.Value,
        present: ir.Value,
        lanes: ir.Value,
    ) -> list[ir.Value]:
        """Eight sums of losses and of right answers; seeds the loss's row of gradients with 1 / count."""
        layout, stride, builder = self._layout, self._module.stride, emit.builder
        loss, score = (emit.at(values, layout.values[s] * stride) for s in layout.plan.tape.outputs[:2])
        target = emit.at(values, (self._n_inputs - 1) * stride)
        seeds = emit.splat(seed)

        def turn(lane: ir.Value, sums: list[ir.Value]) -> list[ir.Value]:
            number = builder.add(emit.splat(lane, INTS), ir.Constant(INTS, list(range(LANES))))
            here = builder.icmp_signed("<", number, emit.splat(present, INTS))
            if gradients is not None and layout.plan.tape.outputs[0] in layout.gradients:
                row = emit.at(gradients, layout.gradients[layout.plan.tape.outputs[0]] * stride)
                emit.store(builder.select(here, seeds, vector(0.0)), row, lane)
            zero = vector(0.0)
            above = builder.fcmp_ordered(">", emit.load(score, lane), zero)
            wrong = builder.xor(above, builder.fcmp_ordered(">", emit.load(target, lane), zero))
            right = builder.and_(builder.not_(wrong), here)
            return [
                builder.fadd(sums[0], builder.select(here, emit.load(loss, lane), zero)),
                builder.fadd(sums[1], builder.select(right, vector(1.0), zero)),
            ]

        return emit.accumulate(0, lanes, LANES, [vector(0.0), vector(0.0)], turn)

    def _penalty(self, emit: Emitter, given: dict[str, ir.Value], figures: ir.Value) -> None:
        """Add ``strength * sum(|p|)`` or ``strength * sum(p * p)`` to the loss, and its gradient to the totals."""
        builder = emit.builder
        strength = given["strength"]
        strengths = emit.splat(strength)
        for kind in (L1, L2):
            with emit.when(builder.icmp_signed("==", given["penalty"], integer(kind))):

                def turn(i: ir.Value, sums: list[ir.Value], kind: int = kind) -> list[ir.Value]:
                    p, g = emit.load(given["parameters"], i), emit.load(given["totals"], i)
                    if kind == L2:
                        half = emit.multiply(p, strengths)
                        term, slope = emit.multiply(p, p), emit.add(half, half)
                    else:
                        zero = vector(0.0)
                        below = builder.select(builder.fcmp_ordered("<", p, zero), vector(-1.0), zero)
                        sign = builder.select(builder.fcmp_ordered(">", p, zero), vector(1.0), below)
                        term, slope = emit.call("llvm.fabs", p), emit.multiply(sign, strengths)
                    emit.store(builder.fadd(g, slope), given["totals"], i)
                    return [emit.add(sums[0], term)]

                (sums,) = emit.accumulate(0, self._length, LANES, [vector(0.0)], turn)
                penalty = builder.fmul(lane_sum(emit, sums), strength)
                emit.store(builder.fadd(emit.load(figures, 0, FLOAT), penalty), figures)

    def _update(self, emit: Emitter, given: dict[str, ir.Value], step: ir.Value) -> None:
        """One update of the free parameters: SGD, momentum 0.9, or Adam (0.9, 0.999, 1e-8)."""
        builder = emit.builder
        rate = emit.splat(builder.fneg(emit.load(given["rates"], step, FLOAT)))
        for kind in (SGD, MOMENTUM, ADAM):
            with (
                emit.when(builder.icmp_signed("==", given["optimizer"], integer(kind))),
                emit.loop(0, self._length, LANES) as i,
            ):
                g = emit.load(given["totals"], i)
                change = emit.multiply(rate, self._direction(emit, given, kind, i, g)) if kind != ADAM else None
                if change is None:
                    change = self._adam(emit, given, step, i, g, rate)
                free = builder.fcmp_ordered("!=", emit.load(given["free"], i), vector(0.0))
                change = builder.select(free, change, vector(0.0))
                p = emit.load(given["parameters"], i)
                emit.store(p, given["previous"], i)
                emit.store(change, given["change"], i)
                emit.store(builder.fadd(p, change), given["parameters"], i)

    def _direction(self, emit: Emitter, given: dict[str, ir.Value], kind: int, i: ir.Value, g: ir.Value) -> ir.Value:
        if kind == SGD:
            return g
        velocity = emit.add(emit.multiply(vector(0.9), emit.load(given["first"], i)), g)
        emit.store(velocity, given["first"], i)
        return velocity

    def _adam(
        self, emit: Emitter, given: dict[str, ir.Value], step: ir.Value, i: ir.Value, g: ir.Value, rate: ir.Value
    ) -> ir.Value:
        """Kingma and Ba's algorithm 1; ``corrections`` holds ``1 - 0.9**t`` and ``1 - 0.999**t`` of each step."""
        old1, old2 = emit.load(given["first"], i), emit.load(given["second"], i)
        first = emit.add(emit.multiply(vector(0.9), old1), emit.multiply(vector(1.0 - 0.9), g))
        square = emit.multiply(emit.multiply(vector(1.0 - 0.999), g), g)
        second = emit.add(emit.multiply(vector(0.999), old2), square)
        emit.store(first, given["first"], i)
        emit.store(second, given["second"], i)
        pair = emit.times(step, 2)
        correction1 = emit.broadcast(given["corrections"], pair)
        correction2 = emit.broadcast(given["corrections"], emit.plus(pair, 1))
        root = emit.call("llvm.sqrt", emit.divide(second, correction2))
        return emit.divide(emit.multiply(rate, emit.divide(first, correction1)), emit.add(root, vector(1e-8)))
