"""Steps by the graph of values itself, one sample at a time, as the lecture takes them."""

from __future__ import annotations

import math

import numpy as np

from micrograd_desktop.data.split import Points
from micrograd_desktop.engine import Value
from micrograd_desktop.engine.kernel.batch_sums import batch_sum
from micrograd_desktop.engine.kernel.layout import LANES
from micrograd_desktop.engine.kernel.tape import Floats, Ints
from micrograd_desktop.nn.penalties import PENALTIES
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.training.engines.plan import Plan
from micrograd_desktop.training.engines.state import State
from micrograd_desktop.training.engines.stepping import blocks, figures_of, step_by_step
from micrograd_desktop.training.sample import SampleGraph, coded


class ValueEngine:
    """Training as the lecture writes it: a graph of values for each sample, then ``backward()``.

    The samples' gradients are summed in the kernel's order (``batch_sum``), so that both give the same bits.
    """

    def __init__(self, sample: SampleGraph, points: Points) -> None:
        self._sample, self._points = sample, points
        self._outputs = sample.problem.outputs
        self._chunk = sample.kernel().chunk(len(points.train_y))

    def run(self, state: State, plan: Plan, spec: TrainingSpec) -> Floats:
        """See ``Engine.run``."""
        order = self._sample.kernel().layout.order
        return step_by_step(self._step, state, plan, spec, len(self._sample.problem.columns), order)

    def _step(self, state: State, batch: Ints, measured: bool, spec: TrainingSpec) -> list[float]:
        for value, number in zip(self._sample.parameters, state.parameters.tolist(), strict=True):
            value.data = number
        points = self._points
        trained, gradients = self._batch(points.train_x[batch], points.train_y[batch], state.stop)
        of_batch, unknown = trained[0], [math.nan] * len(trained)
        if len(batch) < len(points.train_y):
            trained = unknown
            if measured:
                trained, _ = self._batch(points.train_x, points.train_y, state.stop, gradient=False)
        tested = unknown
        if measured and len(points.test_y):
            tested, _ = self._batch(points.test_x, points.test_y, state.stop, gradient=False)
        penalty, slope = self._penalty(spec)
        state.gradients[:] = self._gathered(state, gradients + slope)
        return [trained[0] + penalty, penalty, *trained, *tested, of_batch, float(measured)]

    def _batch(self, inputs: Floats, targets: Floats, stop: Ints, gradient: bool = True) -> tuple[list[float], Floats]:
        """Mean loss and figures, and the gradient of the mean loss."""
        n = len(targets)
        losses, scores, total = np.zeros(n), np.zeros((self._outputs, n)), np.zeros(len(self._sample.parameters))
        rows_of_targets = coded(self._sample.problem, targets)
        for chunk in blocks(n, self._chunk, stop):
            pairs = list(zip(inputs[chunk].tolist(), rows_of_targets[chunk].tolist(), strict=True))
            rows = np.zeros((len(total), len(pairs) if gradient else 0))
            for i, (x, y) in enumerate(pairs):
                loss, found = self._sample.build([Value(number) for number in x], [Value(number) for number in y])
                losses[chunk.start + i], scores[:, chunk.start + i] = loss.data, [score.data for score in found]
                if gradient:
                    rows[:, i] = self._gradient(loss * (1.0 / n))
            if gradient:
                total = self._added(rows, total, first=chunk.start == 0)
        return figures_of(self._sample.problem, losses, scores, rows_of_targets.T, self._chunk), total

    def _gradient(self, root: Value) -> list[float]:
        """One sample's gradient."""
        for parameter in self._sample.parameters:
            parameter.grad = 0.0
        self._send_back(root)
        return [parameter.grad for parameter in self._sample.parameters]

    def _send_back(self, root: Value) -> None:
        """One sample's backward pass."""
        root.backward()

    def _added(self, gradients: Floats, total: Floats, first: bool) -> Floats:
        """The samples' gradients (n_parameters, k) of a chunk, added to those of the chunks before."""
        return batch_sum(gradients, self._chunk, total)

    def _gathered(self, state: State, gradients: Floats) -> Floats:
        """What a step moves by."""
        return gradients

    def _penalty(self, spec: TrainingSpec) -> tuple[float, Floats]:
        """The penalty and its gradient."""
        if not PENALTIES[spec.regularisation].penalty.counts:
            return 0.0, np.zeros(len(self._sample.parameters))
        return float(self._penalty_graph(spec).data), self._slope(spec)

    def _slope(self, spec: TrainingSpec) -> Floats:
        """The gradient of the penalty."""
        for parameter in self._sample.parameters:
            parameter.grad = 0.0
        self._penalty_graph(spec).backward()
        return np.array([parameter.grad for parameter in self._sample.parameters])

    def _penalty_graph(self, spec: TrainingSpec) -> Value:
        """The penalty as a graph of values over the parameters that are counted."""
        parameters, row = self._sample.parameters, PENALTIES[spec.regularisation]
        counted, order = self._sample.penalised(spec.penalised), self._sample.kernel().layout.order
        terms = [row.term(parameters[i]) if counted[i] else Value(0.0) for i in order]
        lanes = [sum(terms[lane::LANES], Value(0.0)) for lane in range(LANES)]
        while len(lanes) > 1:
            lanes = [a + b for a, b in zip(lanes[0::2], lanes[1::2], strict=True)]
        return lanes[0] * spec.strength
