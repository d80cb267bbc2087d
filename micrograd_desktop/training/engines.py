"""The engines a run can step with: values one sample at a time, or the same graph traced, in NumPy or compiled.

All take the same plan of steps and give the same figures; they differ in the order in which the batch is
summed, so they agree to about 1e-15 of the largest parameter.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.data.split import Points
from micrograd_desktop.engine import Value
from micrograd_desktop.engine.kernel import Kernel, compiled_loops
from micrograd_desktop.engine.tape import Floats, Ints
from micrograd_desktop.nn import MLP
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.project.spec import TrainingSpec

PENALTIES = {"none": 0, "l1": 1, "l2": 2}


@dataclass(frozen=True, slots=True)
class Plan:
    """What the next steps use: ``order[i]`` and ``counts[i]`` pick the samples of step i (in turn), ``rates`` (k,)."""

    order: Ints
    counts: Ints
    rates: Floats


@dataclass(slots=True)
class State:
    """All that a step changes, as arrays of shape (n_parameters,); ``updates`` counts the optimizer's steps.

    ``previous`` holds the parameters before the last update, ``first`` and ``second`` the optimizer's moments.
    """

    parameters: Floats
    gradients: Floats
    change: Floats
    previous: Floats
    first: Floats
    second: Floats
    free: NDArray[np.bool_]
    updates: int = 0

    @classmethod
    def start(cls, parameters: Sequence[float]) -> State:
        """The state before the first step."""
        n = len(parameters)
        zeros = [np.zeros(n) for _ in range(4)]
        return cls(np.array(parameters, np.float64), zeros[0], zeros[1], np.array(parameters, np.float64),
                   zeros[2], zeros[3], np.ones(n, np.bool_))  # fmt: skip

    def forget_moments(self) -> None:
        """Start the optimizer anew, as after a jump to other parameters or to another optimizer."""
        self.first[:] = 0.0
        self.second[:] = 0.0
        self.updates = 0


class Engine(Protocol):
    """Steps a state through a plan."""

    def run(self, state: State, plan: Plan, spec: TrainingSpec) -> Floats:
        """Train; returns the figures (k, 4) of the steps that were taken, each before its update.

        Columns: loss, accuracy, test loss, test accuracy (NaN without test points), each over all points of its
        kind: with minibatches too, the loss is that of the whole training set. If a step's loss is not
        finite, that step makes no update, and its figures are the last row.
        """
        ...


class ValueEngine:
    """Training as the lecture writes it: a graph of values for each batch, then ``backward()``."""

    def __init__(self, network: MLP, points: Points, loss: str) -> None:
        self._network = network
        self._parameters = network.parameters()
        self._points = points
        self._loss = LOSSES[loss].function

    def run(self, state: State, plan: Plan, spec: TrainingSpec) -> Floats:
        """See ``Engine.run``."""
        figures = []
        for i, rate in enumerate(plan.rates):
            row = i % len(plan.order)
            batch = plan.order[row][: plan.counts[row]]
            figures.append(self._step(state, batch, float(rate), spec))
            if not math.isfinite(figures[-1][0]):
                break
        return np.array(figures).reshape(-1, 4)

    def _step(self, state: State, batch: Ints, rate: float, spec: TrainingSpec) -> tuple[float, float, float, float]:
        self._load(state.parameters)
        loss, accuracy = self._batch_loss(self._points.train_x[batch], self._points.train_y[batch])
        penalty = self._penalty(spec) if spec.regularisation != "none" else None
        total = loss if penalty is None else loss + penalty
        shown = total.data
        if len(batch) < len(self._points.train_y):
            whole, accuracy = self._batch_loss(self._points.train_x, self._points.train_y)
            shown = whole.data if penalty is None else whole.data + penalty.data
        test = self._test_figures()
        self._network.zero_grad()
        total.backward()
        state.gradients[:] = [p.grad for p in self._parameters]
        if math.isfinite(shown):
            _update_in_numpy(state, rate, OPTIMIZERS[spec.optimizer].kernel_id)
        return float(shown), accuracy, *test

    def _load(self, parameters: Floats) -> None:
        for value, number in zip(self._parameters, parameters.tolist(), strict=True):
            value.data = number

    def _batch_loss(self, inputs: Floats, targets: Floats) -> tuple[Value, float]:
        scores = [self._network(x) for x in inputs.tolist()]
        losses = [self._loss(score, Value(y)) for score, y in zip(scores, targets.tolist(), strict=True)]
        right = sum((s.data > 0) == (y > 0) for s, y in zip(scores, targets.tolist(), strict=True))
        return sum(losses, Value(0.0)) * (1.0 / len(losses)), right / len(losses)

    def _penalty(self, spec: TrainingSpec) -> Value:
        terms = (abs(p) if spec.regularisation == "l1" else p * p for p in self._parameters)
        return spec.strength * sum(terms, Value(0.0))

    def _test_figures(self) -> tuple[float, float]:
        if not len(self._points.test_y):
            return math.nan, math.nan
        loss, accuracy = self._batch_loss(self._points.test_x, self._points.test_y)
        return float(loss.data), accuracy


def _update_in_numpy(state: State, rate: float, optimizer: int) -> None:
    """The compiled ``update`` in NumPy, term for term."""
    g = state.gradients
    if optimizer == 0:
        change = -rate * g
    elif optimizer == 1:
        state.first[:] = 0.9 * state.first + g
        change = -rate * state.first
    else:
        step = state.updates + 1
        state.first[:] = 0.9 * state.first + (1.0 - 0.9) * g
        state.second[:] = 0.999 * state.second + (1.0 - 0.999) * g * g
        first, second = state.first / (1.0 - 0.9**step), state.second / (1.0 - 0.999**step)
        change = -rate * first / (np.sqrt(second) + 1e-8)
    state.change[:] = np.where(state.free, change, 0.0)
    state.previous[:] = state.parameters
    state.parameters += state.change
    state.updates += 1


class NumpyEngine:
    """The traced graph in NumPy: slower than compiled, but ready at once, so it stands in at a first start."""

    def __init__(self, network: MLP, points: Points, loss: str) -> None:
        self._kernel = sample_kernel(network, points, loss)
        self._samples = _by_row(points.train_x, points.train_y)
        self._tests = _by_row(points.test_x, points.test_y)

    def run(self, state: State, plan: Plan, spec: TrainingSpec) -> Floats:
        """See ``Engine.run``."""
        figures = []
        for i, rate in enumerate(plan.rates):
            row = i % len(plan.order)
            figures.append(self._step(state, plan.order[row][: plan.counts[row]], float(rate), spec))
            if not math.isfinite(figures[-1][0]):
                break
        return np.array(figures).reshape(-1, 4)

    def _step(self, state: State, batch: Ints, rate: float, spec: TrainingSpec) -> tuple[float, float, float, float]:
        outputs, gradients = self._kernel.gradient_in_numpy(state.parameters, self._samples[:, batch])
        if len(batch) < self._samples.shape[1]:
            loss, accuracy = self._figures(state.parameters, self._samples)
        else:
            loss, accuracy = _mean_and_accuracy(outputs, self._samples[-1, batch])
        with np.errstate(all="ignore"):
            penalty, slope = _penalty(state.parameters, spec)
            state.gradients[:] = gradients + slope
            test = self._figures(state.parameters, self._tests) if self._tests.shape[1] else (math.nan, math.nan)
            if math.isfinite(loss + penalty):
                _update_in_numpy(state, rate, OPTIMIZERS[spec.optimizer].kernel_id)
        return loss + penalty, accuracy, *test

    def _figures(self, parameters: Floats, samples: Floats) -> tuple[float, float]:
        return _mean_and_accuracy(self._kernel.evaluate_in_numpy(parameters, samples), samples[-1])


def _mean_and_accuracy(outputs: Floats, targets: Floats) -> tuple[float, float]:
    """Mean of the loss (row 0) and the share of scores (row 1) on their target's side."""
    return float(outputs[0].mean()), float(((outputs[1] > 0.0) == (targets > 0.0)).mean())


def _penalty(parameters: Floats, spec: TrainingSpec) -> tuple[float, Floats]:
    """The penalty on the parameters and its gradient."""
    if spec.regularisation == "l1":
        return spec.strength * float(np.abs(parameters).sum()), spec.strength * np.sign(parameters)
    if spec.regularisation == "l2":
        return spec.strength * float((parameters * parameters).sum()), 2.0 * spec.strength * parameters
    return 0.0, np.zeros_like(parameters)


class CompiledEngine:
    """The per-sample loss graph, traced once and run for the batch outside the GIL, many steps a call."""

    def __init__(self, network: MLP, points: Points, loss: str) -> None:
        self._kernel = sample_kernel(network, points, loss)
        self._samples = _by_row(points.train_x, points.train_y)
        self._tests = _by_row(points.test_x, points.test_y)

    def run(self, state: State, plan: Plan, spec: TrainingSpec) -> Floats:
        """See ``Engine.run``."""
        p = self._kernel.program
        lanes = self._kernel.lanes(int(plan.counts.max()))
        values, grads = np.zeros((p.n_rows, lanes)), np.zeros((p.n_rows, lanes))
        figures = np.full((len(plan.rates), 4), math.nan)
        done = compiled_loops().train_steps(
            p.ops, p.exponents, p.pairs, p.needs, p.constants, p.loaded, p.outputs, p.n_inputs,
            self._samples, self._tests, plan.order, plan.counts, plan.rates,
            PENALTIES[spec.regularisation], spec.strength, OPTIMIZERS[spec.optimizer].kernel_id, state.free,
            state.parameters, state.gradients, state.change, state.first, state.second, state.previous,
            state.updates, values, grads, figures,
        )  # fmt: skip
        state.updates += done
        return figures[: done + 1]


def sample_kernel(network: MLP, points: Points, loss: str) -> Kernel:
    """The graph of one sample's loss, traced: outputs loss and score, inputs the features and the target."""
    inputs = [Value(0.0) for _ in range(points.train_x.shape[1])]
    target = Value(0.0)
    score = network(inputs)
    return Kernel([LOSSES[loss].function(score, target), score], network.parameters(), [*inputs, target])


def _by_row(inputs: Floats, targets: Floats) -> Floats:
    """Samples (n, d) and targets (n,) as rows of a (d + 1, n) array."""
    return np.ascontiguousarray(np.column_stack([inputs, targets]).T)
