"""A graph of values as a kernel: evaluated for many samples at once, in NumPy or compiled, with the same bits.

The compiler (``engine/kernel/compiler``) is imported on first use, so that what needs no kernel starts at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, cached_property
from types import ModuleType
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.engine.kernel.elementary_rows import ROWS
from micrograd_desktop.engine.kernel.formulas import evaluate, is_plain
from micrograd_desktop.engine.kernel.layout import LANES, TABLE, Layout, lay_out
from micrograd_desktop.engine.kernel.plan import make_plan, plan_fused
from micrograd_desktop.engine.kernel.recipes import Recipes
from micrograd_desktop.engine.kernel.tape import DOT, Floats, Instruction, Tape, trace
from micrograd_desktop.engine.ops import OPS, forward_function, local_derivatives
from micrograd_desktop.engine.value import Value

if TYPE_CHECKING:
    from micrograd_desktop.engine.kernel.compiler.compiled import Evaluation, Training


class NoCompilerError(Exception):
    """A sentence: LLVM is not there, or can't be loaded."""


def _compiler() -> ModuleType:
    """What compiles.

    Raises
    ------
    NoCompilerError
        Where it can't be had, as on a Mac with an Intel processor, for which there is no llvmlite.
    """
    try:
        from micrograd_desktop.engine.kernel.compiler import compiled
    except (ImportError, OSError) as error:  # OSError: it is installed, and its library doesn't fit the system
        raise NoCompilerError(
            "llvmlite can't be loaded here, so NumPy takes the steps: the same numbers, but slower."
        ) from error
    return compiled


def batch_sum(rows: Floats, chunk: int, before: Floats | None = None) -> Floats:
    """The sum over samples of each row (m, n) in the engine's documented order, shape (m,).

    Samples are taken in chunks; in a chunk, eight sums run over samples 0, 8, 16, ..., over 1, 9, 17, ... and so on,
    and are added as ((0+1)+(2+3))+((4+5)+(6+7)); chunk after chunk goes to the total. ``before`` (m,) is the total of
    the chunks before these.
    """
    total = np.zeros(len(rows)) if before is None else before.copy()
    for start in range(0, rows.shape[1], chunk):
        part = rows[:, start : start + chunk]
        lanes = np.zeros((len(rows), LANES))
        for first in range(0, part.shape[1], LANES):
            vector = part[:, first : first + LANES]
            lanes[:, : vector.shape[1]] += vector
        pairs = lanes[:, 0::2] + lanes[:, 1::2]
        fours = pairs[:, 0::2] + pairs[:, 1::2]
        total += fours[:, 0] + fours[:, 1]
    return total


@cache
def elementwise(code: int) -> Callable[..., NDArray[Any]]:
    """An op other than a sum or a product, for whole rows."""
    op = TABLE[code]
    if op.forward in ROWS:
        return ROWS[op.forward]
    if is_plain(op.forward):
        return lambda x: np.asarray(evaluate(op.forward, {"x": x}), np.float64)
    function = np.frompyfunc(forward_function(op), op.arity + op.exponent, 1)
    return lambda *arguments: np.asarray(function(*arguments), np.float64)


@cache
def partials(code: int) -> Callable[..., tuple[NDArray[Any], ...]]:
    """The partial derivatives of an op, for whole rows."""
    op = TABLE[code]
    if all(is_plain(partial) for partial in op.partials):
        return lambda x, y, k, out: tuple(
            np.broadcast_to(evaluate(partial, {"x": x, "y": y, "out": out}), np.shape(out)) for partial in op.partials
        )
    function = np.frompyfunc(local_derivatives(op), 4, 1)

    def rows(x: Floats, y: Floats, k: float, out: Floats) -> tuple[NDArray[Any], ...]:
        stacked = np.array(np.asarray(function(x, y, k, out)).tolist(), np.float64)
        return tuple(stacked.T)

    return rows


class Kernel:
    """A traced graph: outputs as functions of parameters and inputs.

    Parameters
    ----------
    outputs, parameters, inputs
        Values of one graph. What is a leaf and neither parameter nor input is a constant. To train, the outputs
        are a sample's loss and scores, and the last inputs are its targets.
    gradient
        Whether gradients will be asked for, or only outputs.
    """

    def __init__(
        self, outputs: Sequence[Value], parameters: Sequence[Value], inputs: Sequence[Value], gradient: bool = True
    ) -> None:
        self._tape, self._make_plan, self._gradient = trace(outputs, parameters, inputs), make_plan, gradient

    @classmethod
    def of_tape(cls, tape: Tape, gradient: bool = True) -> Kernel:
        """The kernel of a tape that was written down, with its sums of products: see ``perceptron``."""
        kernel = cls.__new__(cls)
        kernel._tape, kernel._make_plan, kernel._gradient = tape, plan_fused, gradient
        return kernel

    @property
    def n_outputs(self) -> int:
        """How many outputs there are."""
        return len(self._tape.outputs)

    @cached_property
    def layout(self) -> Layout:
        """The plan, forward and, if gradients are wanted, backward."""
        return lay_out(self._make_plan(self._tape, self._gradient))

    def chunk(self, n_samples: int) -> int:
        """How many samples of a training set that large are summed together: see ``batch_sum``."""
        return self.layout.chunk(n_samples)

    def training(self, n_samples: int, n_tests: int, recipes: Recipes, turbo: bool = False) -> Training:
        """The compiled training loop for sets of so many points, with memory of its own."""
        training: Training = _compiler().Training(self.layout, n_samples, n_tests, recipes, turbo)
        return training

    @cached_property
    def evaluation(self) -> Evaluation:
        """The compiled outputs; at the first use they are compiled."""
        layout = lay_out(self._make_plan(self._tape, False)) if self._gradient else self.layout
        evaluation: Evaluation = _compiler().Evaluation(layout)
        return evaluation

    def evaluate(self, parameters: Floats, samples: Floats) -> Floats:
        """All outputs (n_outputs, n) for ``samples`` (n_inputs, n), compiled."""
        return self.evaluation(parameters, samples)

    def evaluate_in_numpy(self, parameters: Floats, samples: Floats) -> Floats:
        """The same as ``evaluate`` without compiled code: slower, but ready at once."""
        return _InNumpy(self.layout.plan.tape, parameters, samples).outputs()

    def gradient_in_numpy(
        self, parameters: Floats, samples: Floats, chunk: int, share: float | None = None, before: Floats | None = None
    ) -> tuple[Floats, Floats]:
        """All outputs (n_outputs, n), and the gradient (n_parameters,) of the mean of the first one.

        Of some whole chunks of a larger batch each sample counts by its ``share``; the gradient is added to that of
        the chunks ``before``.
        """
        run = _InNumpy(self.layout.plan.tape, parameters, samples)
        share = 1.0 / samples.shape[1] if share is None else share
        return run.outputs(), run.gradient(self.layout.plan.wanted, chunk, share, before)


class _InNumpy:
    """One evaluation of a tape in NumPy: a row of samples for each slot that is in use."""

    def __init__(self, tape: Tape, parameters: Floats, samples: Floats) -> None:
        self._tape, self._parameters = tape, parameters
        self._n = samples.shape[1]
        self._rows: dict[int, Floats] = dict(enumerate(samples, start=tape.n_parameters))
        for slot, constant in enumerate(tape.constants, start=tape.first_constant):
            self._rows[slot] = np.full(self._n, constant)
        with np.errstate(all="ignore"):
            for i in tape.instructions:
                self._rows[i.destination] = self._forward(i)

    def outputs(self) -> Floats:
        """The outputs' rows (n_outputs, n)."""
        return np.array([self._row(slot) for slot in self._tape.outputs])

    def gradient(self, wanted: frozenset[int], chunk: int, share: float, before: Floats | None) -> Floats:
        """The gradient of the sum of the first output's ``share``, added to what was ``before``."""
        total = np.zeros(self._tape.n_parameters) if before is None else before.copy()
        rows: dict[int, Floats] = {self._tape.outputs[0]: np.full(self._n, share)}
        with np.errstate(all="ignore"):
            for i in reversed(self._tape.instructions):
                if i.destination in wanted:
                    self._backward(i, rows, total, wanted, chunk)
        for slot, row in rows.items():
            if slot < self._tape.n_parameters:
                total[slot] = batch_sum(row[None], chunk, total[[slot]])[0]
        return total

    def _row(self, slot: int) -> Floats:
        return np.full(self._n, self._parameters[slot]) if slot < self._tape.n_parameters else self._rows[slot]

    def _forward(self, i: Instruction) -> Floats:
        if i.code == DOT:
            weights = self._parameters[[weight for weight, _ in i.pairs]]
            terms = weights[:, None] * np.array([self._row(x) for _, x in i.pairs])
            before = [self._row(i.a)[None]] if i.a >= 0 else []
            sums = np.add.accumulate(np.concatenate([*before, terms]))  # one after the other, in this order
            out: Floats = sums[-1].copy()
            return out
        x = self._row(i.a)
        if i.code == OPS["add"].code:
            return x + self._row(i.b)
        if i.code == OPS["multiply"].code:
            return x * self._row(i.b)
        arguments = (x, i.k) if TABLE[i.code].exponent else (x,)
        result: Floats = elementwise(i.code)(*arguments)
        return result

    def _backward(
        self, i: Instruction, rows: dict[int, Floats], total: Floats, wanted: frozenset[int], chunk: int
    ) -> None:
        """The chain rule of one instruction: adds to its operands' rows, and sets its weights' gradients."""
        g = rows[i.destination]

        def add(slot: int, part: Floats) -> None:
            if slot in wanted:
                rows[slot] = rows[slot] + part if slot in rows else part

        if i.code == DOT:
            weights, inputs = [weight for weight, _ in i.pairs], np.array([self._rows[x] for _, x in i.pairs])
            total[weights] = batch_sum(inputs * g, chunk, total[weights])
            for weight, x in reversed(i.pairs):
                add(x, self._parameters[weight] * g)
            if i.a >= 0:
                add(i.a, g)
            return
        out = self._row(i.destination)
        y = self._row(i.b) if i.b >= 0 else out
        slopes = partials(i.code)(self._row(i.a), y, i.k, out)
        for slot, partial in zip((i.a, i.b), slopes, strict=False):
            add(slot, partial * g)
