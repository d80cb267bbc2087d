"""The code of the training loop: batches, penalty, figures and update, many steps a call.

The order of a batch's sums is documented in ``batch``; penalties are summed over parameters likewise.
"""

from __future__ import annotations

import math
from functools import partial

from llvmlite import ir

from micrograd_desktop.engine.kernel.compiler.batch import BatchCode, told
from micrograd_desktop.engine.kernel.compiler.emit import FLOAT, INT, LANES, POINTER, Emitter, integer, real
from micrograd_desktop.engine.kernel.compiler.expressions import Expressions, Operand
from micrograd_desktop.engine.kernel.compiler.lane_sums import in_lane_order, lane_sum
from micrograd_desktop.engine.kernel.compiler.module import ModuleCode
from micrograd_desktop.engine.kernel.layout import Layout
from micrograd_desktop.engine.kernel.recipes import (
    AFTER_STEP,
    ASKED,
    AT_ONCE,
    BEGUN,
    LEFT,
    Bound,
    Penalty,
    Recipes,
    Update,
)

FIELDS = (
    "values", "parameters", "totals", "kept", "change", "previous", "moments", "free", "penalised",
    "samples", "n_samples", "input_step", "sample_step",
    "tests", "n_tests", "test_input_step", "test_step",
    "order", "order_width", "n_orders", "counts", "shuffled", "measured",
    "rates", "scalars", "constants", "n_steps", "penalty", "strength", "limit", "optimizer", "bound", "most",
    "figures", "stop",
    "post", "left", "trail", "every",
)  # fmt: skip
"""What the training loop takes: the fields of one block of 64-bit integers, addresses of doubles, and doubles."""

INTEGERS = frozenset(
    {
        "n_samples",
        "input_step",
        "sample_step",
        "n_tests",
        "test_input_step",
        "test_step",
        "order_width",
        "n_orders",
        "shuffled",
        "n_steps",
        "penalty",
        "optimizer",
        "bound",
        "every",
    }
)
REALS = frozenset({"strength", "limit", "most"})

COPIED = ("parameters", "totals", "change")
"""What is copied, a row of each, then the moments; at ``left`` then the gradient that the next step finds."""

DROPPED = 2**40
"""Added to the number of steps done if another one was dropped."""


def padded(n_parameters: int) -> int:
    """The length of a parameter array in memory: whole vectors."""
    return -(-max(n_parameters, 1) // LANES) * LANES


class TrainingCode:
    """Writes ``train`` into a module: a function of a block of ``FIELDS`` that returns the number of steps done.

    It ends early at an objective beyond the limit, or as it is told by the integer at ``stop``: of the latter it
    returns -1 less the number. A step is dropped only if there is more than a chunk of points; the gradients before
    it are then in ``kept``, and all else is as the step found it.
    Asked by the first integer at ``post``, it leaves a copy of what a step changes (``COPIED``, and the moments), says
    in the second after how many steps, and goes on; the next step leaves its gradient, which is at these parameters.
    After each ``every`` steps, unless that is 0, it leaves such copies one behind another at ``trail``.

    Parameters
    ----------
    module, layout
        Where the code goes, and the plan, whose first output is the loss, whose others are the scores, and whose
        last inputs are the targets.
    recipes
        The updates, penalties and bounds there are, and the figures.
    """

    def __init__(self, module: ModuleCode, layout: Layout, recipes: Recipes) -> None:
        self._module, self._layout, self._recipes = module, layout, recipes
        self._batch = BatchCode(module, layout, recipes)
        self._length = padded(layout.plan.tape.n_parameters)

    def write(self) -> None:
        """Write the exported function."""
        function = ir.Function(self._module.module, ir.FunctionType(INT, [POINTER]), "train")
        emit = Emitter.begin(function, self._module.turbo)
        builder = emit.builder
        given = {name: self._field(emit, function.args[0], n, name) for n, name in enumerate(FIELDS)}
        given["row"], given["fresh"] = emit.variable(integer(0)), emit.variable(integer(1))
        given["next"], given["place"] = emit.variable(given["every"]), emit.variable(integer(0))
        with emit.loop(0, given["n_steps"]) as step:
            figures = emit.at(given["figures"], emit.times(step, self._recipes.columns))
            objective = self._one_step(emit, given, step, figures)
            dropped = builder.and_(self._is_long(emit, given), told(emit, given["stop"], AT_ONCE))
            with builder.if_then(dropped, likely=False):
                builder.ret(builder.not_(emit.plus(step, DROPPED)))
            size = emit.call("llvm.fabs", objective)
            with builder.if_then(builder.not_(builder.fcmp_ordered("<=", size, given["limit"]))):
                builder.ret(step)
            with builder.if_then(self._is_marked(emit, given, BEGUN), likely=False):
                last = (len(COPIED) + self._recipes.slots) * self._length
                self._copy(emit, given["totals"], emit.at(given["left"], last))
                self._mark(emit, given, LEFT)
            self._clip(emit, given)
            self._update(emit, given, step)
            with builder.if_then(self._is_marked(emit, given, ASKED), likely=False):
                self._leave(emit, given, emit.plus(step, 1))
            here = builder.icmp_signed("==", emit.plus(step, 1), builder.load(given["next"], typ=INT))
            with builder.if_then(here, likely=False):
                self._leave_on_the_way(emit, given)
            with builder.if_then(told(emit, given["stop"], AFTER_STEP), likely=False):
                builder.ret(builder.not_(emit.plus(step, 1)))
        builder.ret(given["n_steps"])

    def _field(self, emit: Emitter, block: ir.Value, number: int, name: str) -> ir.Value:
        return emit.load(block, number, INT if name in INTEGERS else FLOAT if name in REALS else POINTER)

    def _one_step(self, emit: Emitter, given: dict[str, ir.Value], step: ir.Value, figures: ir.Value) -> ir.Value:
        """Figures and gradient of a step; returns the objective that says whether it diverged."""
        builder = emit.builder
        with emit.when(self._is_long(emit, given)), emit.loop(0, self._length, LANES) as i:
            emit.store(emit.load(given["totals"], i), given["kept"], i)
        row = builder.load(given["row"], typ=INT)
        following = emit.plus(row, 1)
        last = builder.icmp_signed("==", following, given["n_orders"])
        builder.store(builder.select(last, integer(0), following), given["row"])
        count = builder.load(builder.gep(given["counts"], [row], source_etype=INT), typ=INT)
        order = builder.gep(given["order"], [emit.times(row, given["order_width"])], source_etype=INT)
        if not self._batch.from_zero:
            with emit.loop(0, self._length, LANES) as i:
                emit.store(emit.vector(0.0), given["totals"], i)
        memory = [given["values"], given["parameters"], given["totals"]]
        trained, tested = emit.at(figures, 2), emit.at(figures, 3 + len(self._recipes.figures))
        own = emit.at(figures, self._recipes.columns - 2)
        points = [given["samples"], given["input_step"], given["sample_step"], order]
        batch = [*points, given["shuffled"], count, trained, given["stop"]]
        fresh = builder.load(given["fresh"], typ=INT)
        builder.call(self._batch.function(gradient=True), [*memory, *batch, fresh])
        if self._module.single:
            same = builder.and_(
                builder.icmp_signed("==", given["shuffled"], integer(0)), self._is_one_order(emit, given)
            )
            builder.store(builder.select(same, integer(0), integer(1)), given["fresh"])
        some = builder.icmp_signed("<", count, given["n_samples"])
        flag = builder.load(builder.gep(given["measured"], [step], source_etype=INT), typ=INT)
        measured = builder.icmp_signed("!=", flag, integer(0))
        emit.store(emit.load(trained, 0, FLOAT), own)
        with emit.when(some):
            for column in range(1 + len(self._recipes.figures)):
                emit.store(real(math.nan), trained, column)
            with emit.when(measured):
                self._measure(emit, given, [*memory, *points, integer(0), given["n_samples"], trained])
        self._penalty(emit, given, figures)
        with emit.when(builder.and_(measured, builder.icmp_signed(">", given["n_tests"], integer(0)))):
            others = [given["tests"], given["test_input_step"], given["test_step"], order]
            self._measure(emit, given, [*memory, *others, integer(0), given["n_tests"], tested])
        of_batch = builder.fadd(emit.load(own, 0, FLOAT), emit.load(figures, 1, FLOAT))
        unknown = builder.and_(some, builder.not_(measured))
        return builder.select(unknown, of_batch, emit.load(figures, 0, FLOAT))

    def _measure(self, emit: Emitter, given: dict[str, ir.Value], arguments: list[ir.Value]) -> None:
        """Figures alone, of samples that are in the rows afterwards."""
        emit.builder.call(self._batch.function(gradient=False), [*arguments, given["stop"], integer(1)])
        emit.builder.store(integer(1), given["fresh"])

    def _is_one_order(self, emit: Emitter, given: dict[str, ir.Value]) -> ir.Value:
        """Whether every step has the same samples."""
        return emit.builder.icmp_signed("==", given["n_orders"], integer(1))

    def _is_long(self, emit: Emitter, given: dict[str, ir.Value]) -> ir.Value:
        """Whether a step may take so long that it is dropped on the way."""
        points = emit.builder.add(given["n_samples"], given["n_tests"])
        return emit.builder.icmp_signed(">", points, integer(self._module.lanes))

    def _penalty(self, emit: Emitter, given: dict[str, ir.Value], figures: ir.Value) -> None:
        """The chosen penalty and the objective into their columns, and the penalty's slope onto the totals."""
        builder = emit.builder
        emit.store(real(0.0), figures, 1)

        def add(penalty: Penalty) -> None:
            total = lane_sum(emit, in_lane_order(emit, self._penalised(emit, given, penalty)))
            emit.store(builder.fmul(total, given["strength"]), figures, 1)

        counting = {n: partial(add, row) for n, row in enumerate(self._recipes.penalties) if row.counts}
        emit.choose(given["penalty"], counting)
        objective = builder.fadd(emit.load(figures, 2, FLOAT), emit.load(figures, 1, FLOAT))
        emit.store(objective, figures, 0)

    def _penalised(self, emit: Emitter, given: dict[str, ir.Value], penalty: Penalty) -> ir.Value:
        """Eight sums of the terms of what is penalised, which no spare lane of the last vector is."""
        builder, expressions = emit.builder, Expressions(emit)
        strength = emit.splat(given["strength"])

        def turn(i: ir.Value, sums: list[ir.Value]) -> list[ir.Value]:
            p, g = emit.load(given["parameters"], i), emit.load(given["totals"], i)
            slope = expressions.evaluate(penalty.slope, {"p": p, "strength": strength})
            slope = self._counted(emit, given["penalised"], i, slope)
            emit.store(builder.fadd(g, slope), given["totals"], i)
            term = expressions.evaluate(penalty.term, {"p": p})
            return [emit.add(sums[0], self._counted(emit, given["penalised"], i, term))]

        return emit.accumulate(0, self._length, LANES, [emit.vector(0.0)], turn)[0]

    def _counted(self, emit: Emitter, marks: ir.Value, i: ir.Value, numbers: ir.Value) -> ir.Value:
        """The numbers from ``i`` on where the marks are not 0, and 0 elsewhere."""
        here = emit.builder.fcmp_ordered("!=", emit.load(marks, i), emit.vector(0.0))
        return emit.builder.select(here, numbers, emit.vector(0.0))

    def _clip(self, emit: Emitter, given: dict[str, ir.Value]) -> None:
        """Bound the gradients as it is chosen."""
        bounds = {n: row for n, row in enumerate(self._recipes.bounds) if row.counts}
        emit.choose(given["bound"], {n: partial(self._bound, emit, given, row) for n, row in bounds.items()})

    def _bound(self, emit: Emitter, given: dict[str, ir.Value], bound: Bound) -> None:
        expressions = Expressions(emit)
        names: dict[str, Operand] = {"limit": emit.splat(given["most"])}
        if bound.factor:

            def turn(i: ir.Value, sums: list[ir.Value]) -> list[ir.Value]:
                term = expressions.evaluate(bound.term, {"g": emit.load(given["totals"], i)})
                return [emit.add(sums[0], self._counted(emit, given["free"], i, term))]

            (sums,) = emit.accumulate(0, self._length, LANES, [emit.vector(0.0)], turn)
            names["total"] = emit.splat(lane_sum(emit, in_lane_order(emit, sums)))
            names["factor"] = expressions.evaluate(bound.factor, names)
        with emit.loop(0, self._length, LANES) as i:
            names["g"] = emit.load(given["totals"], i)
            emit.store(expressions.evaluate(bound.clipped, names), given["totals"], i)

    def _update(self, emit: Emitter, given: dict[str, ir.Value], step: ir.Value) -> None:
        """One update of the free parameters."""
        rate = emit.broadcast(given["rates"], step)

        def move(update: Update) -> None:
            names: dict[str, Operand] = {"lr": rate}
            for number, constant in enumerate(update.constants):
                names[constant.name] = emit.broadcast(given["constants"], number)
            row = emit.times(step, len(update.scalars))
            for number, scalar in enumerate(update.scalars):
                names[scalar.name] = emit.broadcast(given["scalars"], emit.plus(row, number))
            with emit.loop(0, self._length, LANES) as i:
                self._move(emit, given, update, dict(names), i)

        emit.choose(given["optimizer"], {n: partial(move, row) for n, row in enumerate(self._recipes.updates)})

    def _move(
        self, emit: Emitter, given: dict[str, ir.Value], update: Update, names: dict[str, Operand], i: ir.Value
    ) -> None:
        """Move the parameters from ``i`` on, and their state."""
        expressions = Expressions(emit)
        rows = {name: emit.at(given["moments"], slot * self._length) for slot, name in enumerate(update.state)}
        p = emit.load(given["parameters"], i)
        names |= {"p": p, "g": emit.load(given["totals"], i)}
        names |= {name: emit.load(row, i) for name, row in rows.items()}
        for line in update.lines:
            names[line.name] = expressions.evaluate(line.text, names)
        for name, row in rows.items():
            emit.store(expressions.evaluate(name, names), row, i)
        change = self._counted(emit, given["free"], i, expressions.evaluate("change", names))
        emit.store(p, given["previous"], i)
        emit.store(change, given["change"], i)
        emit.store(emit.builder.fadd(p, change), given["parameters"], i)

    def _leave(self, emit: Emitter, given: dict[str, ir.Value], done: ir.Value) -> None:
        """Copy what the steps changed until now, and say after how many of them that was."""
        self._copy_changed(emit, given, given["left"])
        emit.builder.store(done, emit.builder.gep(given["post"], [integer(1)], source_etype=INT))
        self._mark(emit, given, BEGUN)

    def _leave_on_the_way(self, emit: Emitter, given: dict[str, ir.Value]) -> None:
        """Copy the same behind the last such copy, and say after which step to do so again."""
        place, following = (emit.builder.load(given[name], typ=INT) for name in ("place", "next"))
        length = self._copy_changed(emit, given, emit.at(given["trail"], place))
        emit.builder.store(emit.plus(place, length), given["place"])
        emit.builder.store(emit.plus(following, given["every"]), given["next"])

    def _copy_changed(self, emit: Emitter, given: dict[str, ir.Value], to: ir.Value) -> int:
        """Copy what a step changes, row after row; returns how many numbers that is."""
        moments = [emit.at(given["moments"], slot * self._length) for slot in range(self._recipes.slots)]
        rows = [*(given[name] for name in COPIED), *moments]
        for number, row in enumerate(rows):
            self._copy(emit, row, emit.at(to, number * self._length))
        return len(rows) * self._length

    def _copy(self, emit: Emitter, row: ir.Value, to: ir.Value) -> None:
        """Copy one of the parameters' arrays."""
        with emit.loop(0, self._length, LANES) as i:
            emit.store(emit.load(row, i), to, i)

    def _mark(self, emit: Emitter, given: dict[str, ir.Value], mark: int) -> None:
        emit.builder.fence("release")  # whoever sees the mark, sees all that was written before it
        emit.builder.store(integer(mark), given["post"])

    def _is_marked(self, emit: Emitter, given: dict[str, ir.Value], mark: int) -> ir.Value:
        found = emit.builder.load_atomic(given["post"], "monotonic", 8, typ=INT)
        return emit.builder.icmp_signed("==", found, integer(mark))
