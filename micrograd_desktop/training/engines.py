"""The engines a run can step with: values one sample at a time, or the same graph traced, in NumPy or compiled.

All take the same plan of steps and give the same figures, to the last bit: the batch is summed in one documented
order (``engine.kernel.batch_sum``). Only ``turbo`` is compiled more freely, to about 1e-15 of the largest parameter.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.data.split import Points
from micrograd_desktop.engine import Value
from micrograd_desktop.engine.kernel.kernel import batch_sum
from micrograd_desktop.engine.kernel.layout import LANES
from micrograd_desktop.engine.kernel.tape import Floats, Ints
from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.training.sample import SampleGraph, by_row

PENALTIES = {"none": 0, "l1": 1, "l2": 2}


@dataclass(frozen=True, slots=True)
class Plan:
    """What the next steps use: ``order[i]`` and ``counts[i]`` pick the samples of step i (in turn), ``rates`` (k,).

    Without an order each step sees the whole training set.
    """

    order: Ints | None
    counts: Ints
    rates: Floats
    limit: float = sys.float_info.max


@dataclass(slots=True)
class State:
    """All that a step changes, as arrays of shape (n_parameters,); ``updates`` counts the optimizer's steps.

    ``previous`` holds the parameters before the last update, ``first`` and ``second`` the optimizer's moments.
    ``stop`` (1,) is set to 1, from any thread, to end a run of steps early.
    """

    parameters: Floats
    gradients: Floats
    change: Floats
    previous: Floats
    moments: Floats
    free: NDArray[np.bool_]
    stop: Ints
    updates: int = 0

    @classmethod
    def start(cls, parameters: Sequence[float]) -> State:
        """The state before the first step."""
        n = len(parameters)
        start = np.array(parameters, np.float64)
        return cls(start, np.zeros(n), np.zeros(n), start.copy(), np.zeros((2, n)),
                   np.ones(n, np.bool_), np.zeros(1, np.int64))  # fmt: skip

    @property
    def first(self) -> Floats:
        """The optimizer's first moment."""
        return self.moments[0]

    @property
    def second(self) -> Floats:
        """The optimizer's second moment."""
        return self.moments[1]

    def copy(self) -> State:
        """The same numbers, apart; nobody stops it."""
        arrays = (self.parameters, self.gradients, self.change, self.previous, self.moments, self.free)
        return State(*(array.copy() for array in arrays), np.zeros(1, np.int64), self.updates)

    def forget_moments(self) -> None:
        """Start the optimizer anew, as after a jump to other parameters or to another optimizer."""
        self.moments[:] = 0.0
        self.updates = 0


class Engine(Protocol):
    """Steps a state through a plan."""

    def run(self, state: State, plan: Plan, spec: TrainingSpec) -> Floats:
        """Train; returns the figures (k, 4) of the steps that were taken, at least one, each before its update.

        Columns: loss, accuracy, test loss, test accuracy (NaN without test points), each over all points of its
        kind: with minibatches too, the loss is that of the whole training set. If a step's loss is not
        finite, that step makes no update, and its figures are the last row.
        """
        ...


class ValueEngine:
    """Training as the lecture writes it: a graph of values for each sample, then ``backward()``.

    The samples' gradients are summed in the kernel's order (``batch_sum``), so that both give the same bits.
    """

    def __init__(self, sample: SampleGraph, points: Points) -> None:
        self._sample, self._points = sample, points
        self._chunk = sample.kernel().chunk(len(points.train_y))

    def run(self, state: State, plan: Plan, spec: TrainingSpec) -> Floats:
        """See ``Engine.run``."""
        return _step_by_step(self._step, state, plan, spec)

    def _step(self, state: State, batch: Ints, rate: float, spec: TrainingSpec) -> tuple[float, float, float, float]:
        for value, number in zip(self._sample.parameters, state.parameters.tolist(), strict=True):
            value.data = number
        points = self._points
        loss, accuracy, gradients = self._batch(points.train_x[batch], points.train_y[batch])
        if len(batch) < len(points.train_y):
            loss, accuracy, _ = self._batch(points.train_x, points.train_y, gradient=False)
        penalty, slope = self._penalty(spec)
        state.gradients[:] = self._gathered(state, gradients + slope)
        test = math.nan, math.nan
        if len(points.test_y):
            test = self._batch(points.test_x, points.test_y, gradient=False)[:2]
        with np.errstate(all="ignore"):
            if math.isfinite(loss + penalty):
                _update_in_numpy(state, rate, OPTIMIZERS[spec.optimizer].kernel_id)
        return loss + penalty, accuracy, *test

    def _batch(self, inputs: Floats, targets: Floats, gradient: bool = True) -> tuple[float, float, Floats]:
        """Mean loss, accuracy, and the gradient of the mean."""
        share, parameters = 1.0 / len(targets), self._sample.parameters
        losses, right = np.zeros((1, len(targets))), 0
        gradients = np.zeros((len(parameters), len(targets)))
        for i, (x, y) in enumerate(zip(inputs.tolist(), targets.tolist(), strict=True)):
            loss, score = self._sample.build([Value(number) for number in x], Value(y))
            losses[0, i] = loss.data
            right += (score.data > 0.0) == (y > 0.0)
            if gradient:
                for parameter in parameters:
                    parameter.grad = 0.0
                self._send_back(loss * share)
                gradients[:, i] = [parameter.grad for parameter in parameters]
        with np.errstate(all="ignore"):
            mean = float(batch_sum(losses, self._chunk)[0]) * share
            return mean, right / len(targets), self._summed(gradients)

    def _send_back(self, root: Value) -> None:
        """One sample's backward pass."""
        root.backward()

    def _summed(self, gradients: Floats) -> Floats:
        """The samples' gradients (n_parameters, n) as one."""
        return batch_sum(gradients, self._chunk)

    def _gathered(self, state: State, gradients: Floats) -> Floats:
        """What a step moves by."""
        return gradients

    def _penalty(self, spec: TrainingSpec) -> tuple[float, Floats]:
        """The penalty and its gradient."""
        if spec.regularisation == "none":
            return 0.0, np.zeros(len(self._sample.parameters))
        penalty = float(self._penalty_graph(spec.regularisation, spec.strength).data)
        return penalty, self._slope(spec.regularisation, spec.strength)

    def _slope(self, kind: str, strength: float) -> Floats:
        """The gradient of the penalty."""
        for parameter in self._sample.parameters:
            parameter.grad = 0.0
        self._penalty_graph(kind, strength).backward()
        return np.array([parameter.grad for parameter in self._sample.parameters])

    def _penalty_graph(self, kind: str, strength: float) -> Value:
        """The penalty as a graph of values over the parameters."""
        parameters = self._sample.parameters
        ordered = [parameters[i] for i in self._sample.kernel().layout.order]
        terms = [abs(p) if kind == "l1" else p * p for p in ordered]
        lanes = [sum(terms[lane::LANES], Value(0.0)) for lane in range(LANES)]
        while len(lanes) > 1:
            lanes = [a + b for a, b in zip(lanes[0::2], lanes[1::2], strict=True)]
        return lanes[0] * strength


def _step_by_step(
    step: Callable[[State, Ints, float, TrainingSpec], tuple[float, float, float, float]],
    state: State,
    plan: Plan,
    spec: TrainingSpec,
) -> Floats:
    figures = []
    for i, rate in enumerate(plan.rates):
        row = i % len(plan.counts)
        everything = np.arange(plan.counts[row])
        batch = everything if plan.order is None else plan.order[row][: plan.counts[row]]
        figures.append(step(state, batch, float(rate), spec))
        if not abs(figures[-1][0]) <= plan.limit or state.stop[0]:
            break
    return np.array(figures).reshape(-1, 4)


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
    """The traced graph in NumPy: slower than compiled, with the same bits, and ready at once."""

    def __init__(self, sample: SampleGraph, points: Points) -> None:
        self._kernel = sample.kernel()
        self._chunk = self._kernel.chunk(len(points.train_y))
        self._samples = by_row(points.train_x, points.train_y)
        self._tests = by_row(points.test_x, points.test_y)

    def run(self, state: State, plan: Plan, spec: TrainingSpec) -> Floats:
        """See ``Engine.run``."""
        return _step_by_step(self._step, state, plan, spec)

    def _step(self, state: State, batch: Ints, rate: float, spec: TrainingSpec) -> tuple[float, float, float, float]:
        samples = self._samples[:, batch]
        outputs, gradients = self._gradient(state, samples)
        if len(batch) < self._samples.shape[1]:
            loss, accuracy = self._figures(state.parameters, self._samples)
        else:
            loss, accuracy = self._mean_and_accuracy(outputs, samples[-1])
        with np.errstate(all="ignore"):
            penalty = self._penalty(state.parameters, spec)
            slope = self._slope(state.parameters, spec.regularisation, spec.strength)
            state.gradients[:] = self._gathered(state, gradients + slope)
            test = self._figures(state.parameters, self._tests) if self._tests.shape[1] else (math.nan, math.nan)
            if math.isfinite(loss + penalty):
                _update_in_numpy(state, rate, OPTIMIZERS[spec.optimizer].kernel_id)
        return loss + penalty, accuracy, *test

    def _figures(self, parameters: Floats, samples: Floats) -> tuple[float, float]:
        return self._mean_and_accuracy(self._kernel.evaluate_in_numpy(parameters, samples), samples[-1])

    def _mean_and_accuracy(self, outputs: Floats, targets: Floats) -> tuple[float, float]:
        """Mean of the loss (row 0) and the share of scores (row 1) on their target's side."""
        share, right = 1.0 / len(targets), (outputs[1] > 0.0) == (targets > 0.0)
        with np.errstate(all="ignore"):
            return float(batch_sum(outputs[:1], self._chunk)[0]) * share, float(right.sum()) / len(targets)

    def _gradient(self, state: State, samples: Floats) -> tuple[Floats, Floats]:
        """All outputs, and the gradient of the mean loss."""
        return self._kernel.gradient_in_numpy(state.parameters, samples, self._chunk)

    def _gathered(self, state: State, gradients: Floats) -> Floats:
        """What a step moves by."""
        return gradients

    def _penalty(self, parameters: Floats, spec: TrainingSpec) -> float:
        """The penalty on the parameters, summed as a kernel does it: in its order of parameters."""
        ordered = parameters[self._kernel.layout.order]
        if spec.regularisation == "none":
            return 0.0
        terms = np.abs(ordered) if spec.regularisation == "l1" else ordered * ordered
        return float(batch_sum(terms[None], len(ordered))[0]) * spec.strength

    def _slope(self, parameters: Floats, kind: str, strength: float) -> Floats:
        """The gradient of the penalty."""
        if kind == "l1":
            sign: Floats = np.sign(parameters) * strength
            return sign
        if kind == "l2":
            half: Floats = parameters * strength
            return half + half
        return np.zeros_like(parameters)


class CompiledEngine:
    """The traced graph of a sample, compiled and run for the batch outside the GIL, many steps a call."""

    def __init__(self, sample: SampleGraph, points: Points, turbo: bool = False) -> None:
        self._samples = by_row(points.train_x, points.train_y)
        self._tests = by_row(points.test_x, points.test_y)
        self._training = sample.kernel().training(len(points.train_y), turbo)

    def run(self, state: State, plan: Plan, spec: TrainingSpec) -> Floats:
        """See ``Engine.run``."""
        training = self._training
        for name in ("parameters", "first", "second", "free"):
            training.load(name, getattr(state, name))
        figures = np.full((len(plan.rates), 4), math.nan)
        adam = spec.optimizer == "adam"
        corrections = _corrections(state.updates, len(plan.rates)) if adam else np.empty((0, 2))
        done, diverged = training.run(
            self._samples, self._tests, plan.order, plan.counts, plan.rates, corrections,
            PENALTIES[spec.regularisation], spec.strength, OPTIMIZERS[spec.optimizer].kernel_id, figures, state.stop,
        )  # fmt: skip
        training.store("totals", state.gradients)
        if done:
            for name in ("parameters", "first", "second", "change", "previous"):
                training.store(name, getattr(state, name))
        state.updates += done
        return figures[: done + diverged]


@cache
def _all_corrections() -> Floats:
    """``1 - 0.9**t`` and ``1 - 0.999**t`` for t = 0, 1, ... until both are 1 to the last bit."""
    return np.array([(1.0 - 0.9**t, 1.0 - 0.999**t) for t in range(40_000)])


def _corrections(updates: int, count: int) -> Floats:
    """Adam's two corrections of the next steps, shape (count, 2)."""
    corrections = _all_corrections()
    return corrections[np.minimum(np.arange(updates + 1, updates + count + 1), len(corrections) - 1)]
