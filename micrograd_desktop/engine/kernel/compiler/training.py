"""The code of the training loop: batches, penalty, figures and update, many steps a call.

The batch is summed in one documented order. Samples are taken in chunks (``Layout.chunk``); in a chunk, sums over
samples 0, 8, 16, ... are kept apart from those over 1, 9, 17, ... and so on; the eight sums are added as
((0+1)+(2+3))+((4+5)+(6+7)), and chunk after chunk to the total. Penalties are summed over parameters likewise.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from llvmlite import ir

from micrograd_desktop.engine.kernel.compiler.emit import (
    BITS,
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
from micrograd_desktop.engine.kernel.compiler.expressions import Expressions, Operand
from micrograd_desktop.engine.kernel.compiler.layers import lane_sum
from micrograd_desktop.engine.kernel.compiler.module import ModuleCode
from micrograd_desktop.engine.kernel.compiler.program import ProgramCode
from micrograd_desktop.engine.kernel.layout import Layout
from micrograd_desktop.engine.kernel.recipes import AFTER_STEP, AT_ONCE, Penalty, Recipes, Update

FIELDS = (
    "values", "gradients", "parameters", "totals", "kept", "change", "previous", "moments", "free",
    "samples", "n_samples", "tests", "n_tests", "order", "order_width", "n_orders", "counts", "shuffled", "measured",
    "rates", "scalars", "n_steps", "penalty", "strength", "limit", "optimizer", "figures", "stop",
)  # fmt: skip
"""What the training loop takes: the fields of one block of 64-bit integers, addresses of doubles, and doubles."""

INTEGERS = frozenset({"n_samples", "n_tests", "order_width", "n_orders", "shuffled", "n_steps", "penalty", "optimizer"})
REALS = frozenset({"strength", "limit"})

DROPPED = 2**40
"""Added to the number of steps done if another one was dropped."""


def padded(n_parameters: int) -> int:
    """The length of a parameter array in memory: whole vectors."""
    return -(-max(n_parameters, 1) // LANES) * LANES


def _told(emit: Emitter, stop: ir.Value, what: int) -> ir.Value:
    """Whether the integer at ``stop`` asks for so much."""
    asked = emit.builder.load_atomic(stop, "monotonic", 8, typ=INT)
    return emit.builder.icmp_signed(">=", asked, integer(what))


class TrainingCode:
    """Writes ``train`` into a module: a function of a block of ``FIELDS`` that returns the number of steps done.

    It ends early at an objective beyond the limit, or as it is told by the integer at ``stop``: of the latter it
    returns -1 less the number. A step is dropped only if there is more than a chunk of points; the gradients before
    it are then in ``kept``, and all else is as the step found it.

    Parameters
    ----------
    module, layout
        Where the code goes, and the plan, whose first output is the loss, whose second the score, and whose
        last input is the target.
    recipes
        The updates and penalties there are, and the figures.
    """

    def __init__(self, module: ModuleCode, layout: Layout, recipes: Recipes) -> None:
        self._module, self._layout, self._recipes = module, layout, recipes
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
            figures = emit.at(given["figures"], emit.times(step, self._recipes.columns))
            objective = self._one_step(emit, given, step, figures)
            dropped = builder.and_(self._is_long(emit, given), _told(emit, given["stop"], AT_ONCE))
            with builder.if_then(dropped, likely=False):
                builder.ret(builder.not_(emit.plus(step, DROPPED)))
            size = emit.call("llvm.fabs", objective)
            with builder.if_then(builder.not_(builder.fcmp_ordered("<=", size, given["limit"]))):
                builder.ret(step)
            self._update(emit, given, step)
            with builder.if_then(_told(emit, given["stop"], AFTER_STEP), likely=False):
                builder.ret(builder.not_(emit.plus(step, 1)))
        builder.ret(given["n_steps"])

    def _field(self, emit: Emitter, block: ir.Value, number: int, name: str) -> ir.Value:
        return emit.load(block, number, INT if name in INTEGERS else FLOAT if name in REALS else POINTER)

    def _one_step(self, emit: Emitter, given: dict[str, ir.Value], step: ir.Value, figures: ir.Value) -> ir.Value:
        """Figures and gradient of a step; returns the objective that says whether it diverged."""
        builder = emit.builder
        with emit.when(self._is_long(emit, given)), emit.loop(0, self._length, LANES) as i:
            emit.store(emit.load(given["totals"], i), given["kept"], i)
        row = builder.urem(step, given["n_orders"])
        count = builder.load(builder.gep(given["counts"], [row], source_etype=INT), typ=INT)
        order = builder.gep(given["order"], [emit.times(row, given["order_width"])], source_etype=INT)
        with emit.loop(0, self._length, LANES) as i:
            emit.store(vector(0.0), given["totals"], i)
        memory = [given["values"], given["gradients"], given["parameters"], given["totals"]]
        trained, tested = emit.at(figures, 2), emit.at(figures, 3 + len(self._recipes.figures))
        own = emit.at(figures, self._recipes.columns - 2)
        batch = [given["samples"], given["n_samples"], order, given["shuffled"], count, trained, given["stop"]]
        builder.call(self._batch(True), [*memory, *batch])
        partial = builder.icmp_signed("<", count, given["n_samples"])
        flag = builder.load(builder.gep(given["measured"], [step], source_etype=INT), typ=INT)
        measured = builder.icmp_signed("!=", flag, integer(0))
        emit.store(emit.load(trained, 0, FLOAT), own)
        with emit.when(partial):
            for column in range(1 + len(self._recipes.figures)):
                emit.store(real(math.nan), trained, column)
            with emit.when(measured):
                everything = [given["samples"], given["n_samples"], order, integer(0), given["n_samples"], trained]
                builder.call(self._batch(False), [*memory, *everything, given["stop"]])
        self._penalty(emit, given, figures)
        with emit.when(builder.and_(measured, builder.icmp_signed(">", given["n_tests"], integer(0)))):
            tests = [given["tests"], given["n_tests"], order, integer(0), given["n_tests"], tested, given["stop"]]
            builder.call(self._batch(False), [*memory, *tests])
        of_batch = builder.fadd(emit.load(own, 0, FLOAT), emit.load(figures, 1, FLOAT))
        unknown = builder.and_(partial, builder.not_(measured))
        return builder.select(unknown, of_batch, emit.load(figures, 0, FLOAT))

    def _is_long(self, emit: Emitter, given: dict[str, ir.Value]) -> ir.Value:
        """Whether a step may take so long that it is dropped on the way."""
        points = emit.builder.add(given["n_samples"], given["n_tests"])
        return emit.builder.icmp_signed(">", points, integer(self._module.stride))

    def _batch(self, gradient: bool) -> ir.Function:
        """Mean loss and figures of ``count`` samples into ``result``; with ``gradient``, adds the mean loss's.

        Told to end at once, it leaves after the chunk of samples under way.
        """

        def write(emit: Emitter, arguments: Sequence[ir.Value]) -> None:
            values, gradients, parameters, totals, samples, n, order, shuffled, count, result, stop = arguments
            builder, stride = emit.builder, self._module.stride
            seed = builder.fdiv(real(1.0), builder.sitofp(count, FLOAT))
            totals_of = [emit.variable(real(0.0)) for _ in range(1 + len(self._recipes.figures))]
            chunks = builder.sdiv(emit.plus(count, stride - 1), integer(stride))
            with emit.loop(0, chunks) as chunk:
                begun = builder.icmp_signed(">", chunk, integer(0))
                with builder.if_then(builder.and_(begun, _told(emit, stop, AT_ONCE)), likely=False):
                    builder.ret_void()
                start = emit.times(chunk, stride)
                left = builder.sub(count, start)
                present = builder.select(builder.icmp_signed("<", left, integer(stride)), left, integer(stride))
                lanes = integer(stride) if stride == LANES else self._whole_vectors(emit, present)
                self._gather(emit, values, samples, n, order, shuffled, start, present, lanes)
                builder.call(self._forward, [values, parameters, lanes])
                sums = self._sums(emit, values, gradients if gradient else None, seed, present, lanes)
                for variable, part in zip(totals_of, sums, strict=True):
                    builder.store(builder.fadd(builder.load(variable, typ=FLOAT), lane_sum(emit, part)), variable)
                if gradient:
                    builder.call(self._backward, [values, gradients, parameters, totals, lanes])
            emit.store(builder.fmul(builder.load(totals_of[0], typ=FLOAT), seed), result, 0)
            for column, variable in enumerate(totals_of[1:], start=1):
                mean = builder.fdiv(builder.load(variable, typ=FLOAT), builder.sitofp(count, FLOAT))
                emit.store(mean, result, column)

        kinds = [POINTER] * 5 + [INT, POINTER, INT, INT, POINTER, POINTER]
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
        """Eight sums of losses, and eight of each figure; seeds the loss's row of gradients with 1 / count."""
        layout, stride, builder = self._layout, self._module.stride, emit.builder
        loss, score = (emit.at(values, layout.values[s] * stride) for s in layout.plan.tape.outputs[:2])
        target = emit.at(values, (self._n_inputs - 1) * stride)
        seeds, expressions = emit.splat(seed), Expressions(emit)

        def turn(lane: ir.Value, sums: list[ir.Value]) -> list[ir.Value]:
            number = builder.add(emit.splat(lane, INTS), ir.Constant(INTS, list(range(LANES))))
            here = builder.icmp_signed("<", number, emit.splat(present, INTS))
            if gradients is not None and layout.plan.tape.outputs[0] in layout.gradients:
                row = emit.at(gradients, layout.gradients[layout.plan.tape.outputs[0]] * stride)
                emit.store(builder.select(here, seeds, vector(0.0)), row, lane)
            names = {"s": emit.load(score, lane), "y": emit.load(target, lane)}
            parts = [emit.load(loss, lane)]
            parts += [expressions.evaluate(text, names) for text in self._recipes.figures]
            zero = vector(0.0)
            return [
                builder.fadd(sum_, builder.select(here, part, zero)) for sum_, part in zip(sums, parts, strict=True)
            ]

        return emit.accumulate(0, lanes, LANES, [vector(0.0)] * (1 + len(self._recipes.figures)), turn)

    def _penalty(self, emit: Emitter, given: dict[str, ir.Value], figures: ir.Value) -> None:
        """The chosen penalty and the objective into their columns, and the penalty's slope onto the totals."""
        builder = emit.builder
        emit.store(real(0.0), figures, 1)
        for position, penalty in enumerate(self._recipes.penalties):
            if penalty.counts:
                with emit.when(builder.icmp_signed("==", given["penalty"], integer(position))):
                    total = lane_sum(emit, self._penalised(emit, given, penalty))
                    emit.store(builder.fmul(total, given["strength"]), figures, 1)
        objective = builder.fadd(emit.load(figures, 2, FLOAT), emit.load(figures, 1, FLOAT))
        emit.store(objective, figures, 0)

    def _penalised(self, emit: Emitter, given: dict[str, ir.Value], penalty: Penalty) -> ir.Value:
        """Eight sums of the terms; the spare lanes of the last vector are left out."""
        builder, expressions = emit.builder, Expressions(emit)
        strength, n = emit.splat(given["strength"]), self._layout.plan.tape.n_parameters

        def turn(i: ir.Value | int, sums: list[ir.Value]) -> list[ir.Value]:
            p, g = emit.load(given["parameters"], i), emit.load(given["totals"], i)
            term = expressions.evaluate(penalty.term, {"p": p})
            slope = expressions.evaluate(penalty.slope, {"p": p, "strength": strength})
            emit.store(builder.fadd(g, slope), given["totals"], i)
            if isinstance(i, int):
                here = ir.Constant(BITS, [i + lane < n for lane in range(LANES)])
                term = builder.select(here, term, vector(0.0))
            return [emit.add(sums[0], term)]

        sums = emit.accumulate(0, n // LANES * LANES, LANES, [vector(0.0)], turn)
        return turn(n // LANES * LANES, sums)[0] if n % LANES else sums[0]

    def _update(self, emit: Emitter, given: dict[str, ir.Value], step: ir.Value) -> None:
        """One update of the free parameters."""
        rate = emit.broadcast(given["rates"], step)
        for position, update in enumerate(self._recipes.updates):
            with emit.when(emit.builder.icmp_signed("==", given["optimizer"], integer(position))):
                names: dict[str, Operand] = {"lr": rate, **update.named_constants()}
                row = emit.times(step, len(update.scalars))
                for number, scalar in enumerate(update.scalars):
                    names[scalar.name] = emit.broadcast(given["scalars"], emit.plus(row, number))
                with emit.loop(0, self._length, LANES) as i:
                    self._move(emit, given, update, dict(names), i)

    def _move(
        self, emit: Emitter, given: dict[str, ir.Value], update: Update, names: dict[str, Operand], i: ir.Value
    ) -> None:
        """Move the parameters from ``i`` on, and their state."""
        builder, expressions = emit.builder, Expressions(emit)
        rows = {name: emit.at(given["moments"], slot * self._length) for slot, name in enumerate(update.state)}
        names["g"] = emit.load(given["totals"], i)
        names |= {name: emit.load(row, i) for name, row in rows.items()}
        for line in update.lines:
            names[line.name] = expressions.evaluate(line.text, names)
        for name, row in rows.items():
            emit.store(expressions.evaluate(name, names), row, i)
        free = builder.fcmp_ordered("!=", emit.load(given["free"], i), vector(0.0))
        change = builder.select(free, expressions.evaluate("change", names), vector(0.0))
        p = emit.load(given["parameters"], i)
        emit.store(p, given["previous"], i)
        emit.store(change, given["change"], i)
        emit.store(builder.fadd(p, change), given["parameters"], i)
