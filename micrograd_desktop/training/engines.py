"""The engines a run can step with: values one sample at a time, or the same graph traced, in NumPy or compiled.

All take the same plan of steps and give the same figures, to the last bit: the batch is summed in one documented
order (``engine.kernel.batch_sums``). Only ``turbo`` is compiled more freely, to about 1e-15 of the largest parameter.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.data.split import Points
from micrograd_desktop.engine import Value
from micrograd_desktop.engine.kernel.batch_sums import batch_sum
from micrograd_desktop.engine.kernel.formulas import change_of, clipped_of, evaluate, penalty_of, scalars, slope_of
from micrograd_desktop.engine.kernel.layout import LANES
from micrograd_desktop.engine.kernel.recipes import AT_ONCE, Recipes, Update
from micrograd_desktop.engine.kernel.tape import Floats, Ints
from micrograd_desktop.nn.clippings import CLIPPINGS
from micrograd_desktop.nn.optimizers import OPTIMIZERS, update_of
from micrograd_desktop.nn.penalties import PENALTIES
from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.training.ending import DroppedError
from micrograd_desktop.training.sample import SampleGraph, by_row, coded
from micrograd_desktop.training.under_way import Steps

BLOCK_NUMBERS = 2**21
"""How many numbers NumPy works on together: a large batch is taken block by block."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What the next steps use: ``order[i]`` and ``counts[i]`` pick the samples of step i (in turn), ``rates`` (k,).

    Without an order each step sees the whole training set. An objective larger in size than ``limit`` is divergence.
    ``measured`` (k,) says at which steps the figures are taken over all points; None is at every one. ``steps`` is
    where another thread looks at them meanwhile.
    """

    order: Ints | None
    counts: Ints
    rates: Floats
    limit: float = sys.float_info.max
    measured: Ints | None = None
    steps: Steps | None = None

    @property
    def flags(self) -> Ints:
        """``measured``, 1 or 0, step by step."""
        return np.ones(len(self.rates), np.int64) if self.measured is None else self.measured

    def part(self, first: int, count: int) -> Plan:
        """The plan of ``count`` steps, from number ``first`` of this one on."""
        turn = -(first % len(self.counts))
        order = None if self.order is None else np.roll(self.order, turn, axis=0)
        steps = slice(first, first + count)
        return Plan(order, np.roll(self.counts, turn), self.rates[steps], self.limit, self.flags[steps])


@dataclass(slots=True)
class State:
    """All that a step changes, as arrays of shape (n_parameters,); ``updates`` counts the optimizer's steps.

    ``previous`` holds the parameters before the last update, ``moments`` (slots, n_parameters) what the optimizer
    remembers, as its row names it. ``stop`` (1,) is set to ``AFTER_STEP`` or ``AT_ONCE``, from any thread, to end a run
    of steps early: the latter drops the step under way, if there are many points.
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
        n, slots = len(parameters), max(len(row.update.state) for row in OPTIMIZERS.values())
        return cls(np.array(parameters, np.float64), np.zeros(n), np.zeros(n), np.array(parameters, np.float64),
                   np.zeros((slots, n)), np.ones(n, np.bool_), np.zeros(1, np.int64))  # fmt: skip

    def copy(self) -> State:
        """The same numbers, apart; who stops the one stops the other."""
        return State(
            self.parameters.copy(), self.gradients.copy(), self.change.copy(), self.previous.copy(),
            self.moments.copy(), self.free.copy(), self.stop, self.updates,
        )  # fmt: skip

    def to_look_at(self) -> State:
        """The same parameters and gradients, apart, with no optimizer's memory: for a step that moves nothing."""
        n = len(self.parameters)
        return State(
            self.parameters.copy(), self.gradients.copy(), np.zeros(n), self.parameters.copy(), np.zeros((0, n)),
            self.free, self.stop,
        )  # fmt: skip

    def become(self, other: State) -> None:
        """Take another's numbers, but not whether it was stopped."""
        for name in ("parameters", "gradients", "change", "previous", "moments", "free"):
            getattr(self, name)[:] = getattr(other, name)
        self.updates = other.updates

    def is_finite(self) -> bool:
        """Whether what the next steps follow from is finite, and the last gradient too."""
        return all(bool(np.isfinite(a).all()) for a in (self.parameters, self.gradients, self.moments))

    def forget_moments(self) -> None:
        """Start the optimizer anew, as after a jump to other parameters or to another optimizer."""
        self.moments[:] = 0.0
        self.updates = 0

    def clip(self, spec: TrainingSpec, order: Ints) -> None:
        """Bound the gradients, if that is chosen; ``order`` is the kernel's of the parameters."""
        bound = CLIPPINGS[spec.clip].bound
        if bound.counts:
            self.gradients[:] = clipped_of(bound, self.gradients, self.free, spec.clip_limit, order)

    def update(self, rate: float, update: Update) -> None:
        """Move the free parameters by the gradients."""
        number = self.updates + 1
        change = change_of(update, self.moments, self.parameters, self.gradients, rate, number)
        self.change[:] = np.where(self.free, change, 0.0)
        self.previous[:] = self.parameters
        self.parameters += self.change
        self.updates += 1


class Engine(Protocol):
    """Steps a state through a plan."""

    def run(self, state: State, plan: Plan, spec: TrainingSpec) -> Floats:
        """Train; returns the figures (k, m) of the steps that were taken, each before its update.

        The columns are ``Problem.columns``, each over all points of its kind: with minibatches too, the data loss is
        that of the whole training set; figures of test points are NaN without any. A step that the plan doesn't
        measure has the penalty and its batch's loss only. A step whose objective (see ``checked``) is not at most
        ``plan.limit`` in size makes no update, and its figures are the last row. There is at least one step, unless
        ``state.stop`` asks to end at once, or another engine is to take it.
        """
        ...


def checked(figures: Floats) -> Floats:
    """The objective by which each step (k, m) is judged, shape (k,): over all points, or those of its batch."""
    objective: Floats = np.where(figures[:, -1] == 0.0, figures[:, -2] + figures[:, 1], figures[:, 0])
    return objective


def figures_of(problem: Problem, losses: Floats, scores: Floats, targets: Floats, chunk: int) -> list[float]:
    """Mean loss, then the mean of each of the problem's figures, over samples: losses (n,), scores and targets (t, n).

    One that ``explains`` is still the mean: see ``training.explained``.
    """
    n = len(losses)
    names = dict(zip((*problem.scores, *problem.targets), (*scores, *targets), strict=True))
    with np.errstate(all="ignore"):
        means = [float(batch_sum(losses[None], chunk)[0]) * (1.0 / n)]
        for figure in problem.figures:
            row = np.broadcast_to(evaluate(figure.text, names), (1, n))
            means.append(float(batch_sum(row, chunk)[0]) / n)
    return means


Step = Callable[[State, Ints, bool, TrainingSpec], list[float]]
"""A step up to its update: sets the gradients and gives the figures, of all points if it is told to measure them."""


def _step_by_step(step: Step, state: State, plan: Plan, spec: TrainingSpec, columns: int, order: Ints) -> Floats:
    figures, update = np.empty((len(plan.rates), columns)), update_of(spec.optimizer, spec)
    done = 0
    for i, (rate, measured) in enumerate(zip(plan.rates.tolist(), plan.flags.tolist(), strict=True)):
        row = i % len(plan.counts)
        everything = np.arange(plan.counts[row])
        batch = everything if plan.order is None else plan.order[row][: plan.counts[row]]
        with np.errstate(all="ignore"):
            try:
                figures[i] = step(state, batch, bool(measured), spec)
            except DroppedError:
                break
            done += 1
            if not abs(checked(figures[i : i + 1])[0]) <= plan.limit:
                break
            state.clip(spec, order)
            state.update(rate, update)
        if state.stop[0]:
            break
    return figures[:done]


def blocks(n: int, size: int, stop: Ints, better: Callable[[], bool] = lambda: False) -> Iterator[slice]:
    """Slices of ``n`` samples, of at most ``size``.

    Between them it raises ``DroppedError`` if told to end at once, or if there is something ``better`` to do it with.
    """
    for first in range(0, n, size):
        if first and (stop[0] >= AT_ONCE or better()):
            raise DroppedError
        yield slice(first, first + size)


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
        return _step_by_step(self._step, state, plan, spec, len(self._sample.problem.columns), order)

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
        return _step_by_step(self._step, state, plan, spec, len(self._problem.columns), order)

    def _step(self, state: State, batch: Ints, measured: bool, spec: TrainingSpec) -> list[float]:
        samples = self._samples[:, batch]
        outputs, gradients = self._gradient(state, samples)
        trained = self._figures(outputs, samples)
        of_batch, unknown = trained[0], [math.nan] * len(trained)
        if len(batch) < self._samples.shape[1]:
            trained = self._measure(state, self._samples) if measured else unknown
        tested = self._measure(state, self._tests) if measured and self._tests.shape[1] else unknown
        penalty = self._penalty(state.parameters, spec)
        slope = self._slope(state.parameters, spec)
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

    def _slope(self, parameters: Floats, spec: TrainingSpec) -> Floats:
        """The gradient of the penalty."""
        counted = self._sample.penalised(spec.penalised)
        return slope_of(PENALTIES[spec.regularisation].penalty, parameters, counted, spec.strength)


class CompiledEngine:
    """The traced graph of a sample, compiled and run for the batch outside the GIL, many steps a call.

    The kernel fills whole vectors of samples; where a derivative is infinite, the spare ones would make NaN of it.
    Steps after which something is not finite are therefore taken again, and those that it came from in NumPy.
    """

    def __init__(self, sample: SampleGraph, points: Points, turbo: bool = False) -> None:
        self._samples = by_row(points.train_x, points.train_y, sample.problem)
        self._tests = by_row(points.test_x, points.test_y, sample.problem)
        self._columns = len(sample.problem.columns)
        self._optimizers, self._penalties, self._clippings = list(OPTIMIZERS), list(PENALTIES), list(CLIPPINGS)
        self._sample = sample
        updates = tuple(row.update for row in OPTIMIZERS.values())
        penalties = tuple(row.penalty for row in PENALTIES.values())
        problem = sample.problem
        figures = tuple(figure.text for figure in problem.figures)
        bounds = tuple(row.bound for row in CLIPPINGS.values())
        recipes = Recipes(updates, penalties, figures, problem.scores, problem.targets, bounds)
        self._training = sample.kernel().training(len(points.train_y), len(points.test_y), recipes, turbo)
        self._exact = None if turbo else NumpyEngine(sample, points)

    @cached_property
    def onlooker(self) -> CompiledEngine:
        """The same code with memory of its own, for one other thread."""
        twin = copy(self)
        twin._training = self._training.apart()
        return twin

    def seeing(self, sample: SampleGraph, points: Points) -> CompiledEngine:
        """The same code for as many other points; it takes the place of this one, whose memory it has."""
        twin = copy(self)
        twin.__dict__.pop("onlooker", None)
        twin._samples = by_row(points.train_x, points.train_y, sample.problem)
        twin._tests = by_row(points.test_x, points.test_y, sample.problem)
        twin._exact = None if self._exact is None else NumpyEngine(sample, points)
        return twin

    def run(self, state: State, plan: Plan, spec: TrainingSpec) -> Floats:
        """See ``Engine.run``."""
        if self._exact is None:
            return self._run_compiled(state, plan, spec)
        if not state.is_finite():
            return self._exact.run(state, plan, spec)
        before = state.copy()
        figures = self._run_compiled(state, plan, spec)
        if state.is_finite():
            return figures
        if plan.steps is not None:
            plan.steps.close()
        state.become(before)
        told = 0 if plan.steps is None else plan.steps.told
        return self._run_again(self._exact, state, plan.part(0, len(figures)), spec, told)

    def _run_again(self, exact: NumpyEngine, state: State, plan: Plan, spec: TrainingSpec, told: int) -> Floats:
        """Steps among which something ceases to be finite: that one in NumPy, found by halving, and all after it.

        Those that were ``told`` are taken even if the run is to stop.
        """
        parts = [np.empty((0, self._columns))]
        done, count, size = 0, len(plan.rates), len(plan.rates)
        while done < count:
            size = min(size, (told if done < told else count) - done)
            before = state.copy()
            engine = self._run_compiled if size > 1 and state.is_finite() else exact.run
            heard = replace(state, stop=np.zeros(1, np.int64)) if done < told else state  # the same arrays
            figures = engine(heard, plan.part(done, size), spec)
            state.updates = heard.updates
            if size > 1 and not state.is_finite():
                state.become(before)
                size //= 2
                continue
            parts.append(figures)
            done += len(figures)
            if (state.stop[0] and done >= told) or not abs(checked(figures)[-1]) <= plan.limit:
                break
            size = count - done if done == told else size
        return np.concatenate(parts)

    def _run_compiled(self, state: State, plan: Plan, spec: TrainingSpec) -> Floats:
        training, count, steps = self._training, len(plan.rates), plan.steps or Steps()
        training.load("parameters", state.parameters)
        training.load("free", state.free.astype(np.float64))
        training.load("penalised", self._sample.penalised(spec.penalised).astype(np.float64))
        training.load_moments(state.moments)
        figures = np.full((count, self._columns), math.nan)
        figures[:, -1] = flags = plan.flags
        steps.begin(figures, training.copied)
        update = update_of(spec.optimizer, spec)
        done, diverged, dropped = training.run(
            self._samples, self._tests, plan.order, plan.counts, plan.rates,
            scalars(update, state.updates + 1, count),
            self._penalties.index(spec.regularisation), spec.strength, self._optimizers.index(spec.optimizer),
            plan.limit, flags, figures, state.stop, steps.post, np.array([c.value for c in update.constants]),
            bound=self._clippings.index(spec.clip), most=spec.clip_limit,
        )  # fmt: skip
        if not dropped or done:
            training.store("kept" if dropped else "totals", state.gradients)
        if done:
            for name in ("parameters", "change", "previous"):
                training.store(name, getattr(state, name))
            training.store_moments(state.moments)
        state.updates += done
        return figures[: done + diverged]
