"""Steps by the traced graph in NumPy, ready at once."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from micrograd_desktop.data.split import Points
from micrograd_desktop.engine.kernel.batch_sums import batch_sum
from micrograd_desktop.engine.kernel.formulas import penalty_of, slope_of
from micrograd_desktop.engine.kernel.tape import Floats, Ints
from micrograd_desktop.nn.penalties import PENALTIES
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.training.ending import Check
from micrograd_desktop.training.engines.plan import Plan
from micrograd_desktop.training.engines.state import State
from micrograd_desktop.training.engines.stepping import blocks, figures_of, step_by_step
from micrograd_desktop.training.sample import SampleGraph, by_row

BLOCK_NUMBERS = 2**21
"""How many numbers NumPy works on together: a large batch is taken block by block."""


class NumpyEngine:
    """The traced graph in NumPy: slower than compiled, with the same bits, and ready at once.

    A long step is dropped where there is something ``better`` to take it with.
    """

    def __init__(self, sample: SampleGraph, points: Points, better: Callable[[], bool] = lambda: False) -> None:
        self._better = better
        self._kernel, self._problem, self._sample = sample.kernel(), sample.problem, sample
        self._chunk = self._kernel.chunk(len(points.train_y))
        self._samples = by_row(points.train_x, points.train_y, sample.problem)
        self._tests = by_row(points.test_x, points.test_y, sample.problem)
        rows = self._kernel.layout.n_value_rows + self._kernel.layout.n_gradient_rows
        self._block = max(BLOCK_NUMBERS // max(rows, 1) // self._chunk, 1) * self._chunk

    def run(self, state: State, plan: Plan, spec: TrainingSpec) -> Floats:
        """See ``Engine.run``."""
        order = self._kernel.layout.order
        return step_by_step(self._step, state, plan, spec, len(self._problem.columns), order)

    def outputs(self, state: State, batch: Ints) -> Floats:
        """Loss and scores (1 + t, n) of the training points of these numbers."""
        return self._outputs(state, self._samples[:, batch])

    def terms(self, parameters: Floats, batch: Ints, place: int, check: Check) -> Floats:
        """What each training point of a batch adds to the gradient of the mean loss by one parameter, shape (n,).

        ``check`` is called now and then: if it raises, nothing comes of it.
        """
        share, parts = 1.0 / len(batch), []
        for first in range(0, len(batch), self._block):
            check()
            samples = self._samples[:, batch[first : first + self._block]]
            parts.append(self._kernel.terms_in_numpy(parameters, samples, place, share))
        return np.concatenate(parts)

    def summed(self, terms: Floats) -> float:
        """The sum of what each point of a batch adds, (n,), in the order in which a step adds them."""
        with np.errstate(all="ignore"):
            return float(batch_sum(terms[None], self._chunk)[0])

    def _step(self, state: State, batch: Ints, measured: bool, spec: TrainingSpec) -> list[float]:
        samples = self._samples[:, batch]
        outputs, gradients = self._gradient(state, samples)
        trained = self._figures(outputs, samples)
        of_batch, unknown = trained[0], [math.nan] * len(trained)
        if len(batch) < self._samples.shape[1]:
            trained = self._measure(state, self._samples) if measured else unknown
        tested = self._measure(state, self._tests) if measured and self._tests.shape[1] else unknown
        penalty = self._penalty(state.parameters, spec)
        slope = self.slope(state.parameters, spec)
        state.gradients[:] = self._gathered(state, gradients + slope)
        return [trained[0] + penalty, penalty, *trained, *tested, of_batch, float(measured)]

    def _measure(self, state: State, samples: Floats) -> list[float]:
        """Mean loss and figures of samples."""
        return self._figures(self._outputs(state, samples), samples)

    def _figures(self, outputs: Floats, samples: Floats) -> list[float]:
        targets = samples[len(samples) - self._problem.outputs :]
        return figures_of(self._problem, outputs[0], outputs[1:], targets, self._chunk)

    def _outputs(self, state: State, samples: Floats) -> Floats:
        """Loss and scores of each sample, (1 + t, n)."""
        parts = [
            self._kernel.evaluate_in_numpy(state.parameters, samples[:, block])
            for block in blocks(samples.shape[1], self._block, state.stop, self._better)
        ]
        return np.concatenate(parts, axis=1)

    def _gradient(self, state: State, samples: Floats) -> tuple[Floats, Floats]:
        """All outputs, and the gradient of the mean loss."""
        n, outputs, total = samples.shape[1], [], np.zeros(len(state.parameters))
        for block in blocks(n, self._block, state.stop, self._better):
            found, total = self._kernel.gradient_in_numpy(
                state.parameters, samples[:, block], self._chunk, 1.0 / n, total
            )
            outputs.append(found)
        return np.concatenate(outputs, axis=1), total

    def _gathered(self, state: State, gradients: Floats) -> Floats:
        """What a step moves by."""
        return gradients

    def _penalty(self, parameters: Floats, spec: TrainingSpec) -> float:
        """The penalty on the parameters."""
        penalty, counted = PENALTIES[spec.regularisation].penalty, self._sample.penalised(spec.penalised)
        return penalty_of(penalty, parameters, counted, spec.strength, self._kernel.layout.order)

    def slope(self, parameters: Floats, spec: TrainingSpec) -> Floats:
        """The gradient of the penalty, shape (n_parameters,)."""
        counted = self._sample.penalised(spec.penalised)
        return slope_of(PENALTIES[spec.regularisation].penalty, parameters, counted, spec.strength)
