"""A run: a project being trained, step by step, and ``train``, the same as a plain generator."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import numpy as np

from micrograd_desktop.data.split import Points, generate
from micrograd_desktop.engine import Value
from micrograd_desktop.engine.bugs import WRONG_SIGN
from micrograd_desktop.engine.kernel.formulas import evaluate
from micrograd_desktop.engine.kernel.kernel import Kernel
from micrograd_desktop.engine.kernel.tape import Floats
from micrograd_desktop.nn import MLP, build_mlp
from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.nn.schedules import SCHEDULES
from micrograd_desktop.project.rules import problem_of
from micrograd_desktop.project.spec import Project, TrainingSpec
from micrograd_desktop.training.batches import Batches
from micrograd_desktop.training.compilation import AtOnce, Compiler, Job
from micrograd_desktop.training.divergence import find_divergence
from micrograd_desktop.training.engines import (
    CompiledEngine,
    Engine,
    NumpyEngine,
    Plan,
    State,
    ValueEngine,
)
from micrograd_desktop.training.faulty import IN_GRADIENT, FaultyEngine, FaultyValueEngine
from micrograd_desktop.training.results import Figures, Progress, StepResult
from micrograd_desktop.training.sample import SampleGraph

if TYPE_CHECKING:
    from micrograd_desktop.engine.kernel.compiler.compiled import Evaluation

EngineName = Literal["value", "compiled"]

SLICE_SECONDS = 0.016
"""How long one call of the compiled loop should take: long enough to cost nothing, and a frame at most."""

LARGEST_SLICE = 65536


def learning_rates(spec: TrainingSpec, first_step: int, count: int) -> Floats:
    """The rates of ``count`` steps from ``first_step`` on, shape (count,).

    The schedule's formula, worked out at each step.
    """
    names = {"lr": spec.learning_rate, "k": np.arange(first_step, first_step + count), "n": spec.decay_steps}
    return np.array(np.broadcast_to(evaluate(SCHEDULES[spec.schedule].text, names), count), np.float64)


class Run:
    """One run of a project: owns all live values, hands out frozen copies.

    Parameters
    ----------
    project
        What to train. ``apply`` takes a changed one at a step boundary.
    engine
        ``"compiled"``, as the project's arithmetic says, or ``"value"`` for the graph of values itself.
    run_id
        A serial number that all its reports carry.
    compiler
        Compiles in the background, while NumPy stands in; without it the first step waits until all is compiled.
    """

    def __init__(
        self, project: Project, engine: EngineName = "compiled", run_id: int = 0, compiler: Compiler | None = None
    ) -> None:
        self.project = project
        self.run_id = run_id
        self.step = 0
        self.points: Points = generate(project.dataset)
        self._problem: Problem = problem_of(project)
        self._network: MLP = build_mlp(project.network)
        self._engine_name = engine
        self._compiler = compiler or AtOnce()
        self._compiled: Job[CompiledEngine] | None = None
        self._state = State.start([p.data for p in self._network.parameters()])
        self._batches = Batches(len(self.points.train_y), project.training.seed)
        self._engine: Engine | None = None
        self._steps_a_slice = 1
        self._diverged = False
        self._sample = self._sample_graph()
        self._neurons = _neuron_kernel(self._network, self.points.train_x.shape[1])
        self._evaluation: Job[Evaluation] | None = None
        self._freeze()
        if compiler is not None and engine == "compiled":
            self._submit_engine()

    @property
    def parameters(self) -> Floats:
        """A copy of the parameters, shape (n_parameters,)."""
        return self._state.parameters.copy()

    def accepts(self, project: Project) -> bool:
        """Whether ``apply`` can take the project; another data set or network needs a new run."""
        return project.dataset == self.project.dataset and project.network == self.project.network

    def apply(self, project: Project) -> None:
        """Go on with a changed project from the next step on.

        Raises
        ------
        ValueError
            If the data set or the network differs.
        """
        if not self.accepts(project):
            raise ValueError("another data set or network needs a new run")
        old, old_bugs, self.project = self.project.training, self.project.bugs, project
        if project.training.loss != old.loss:
            self._sample = self._sample_graph()
        if (project.training.loss, project.training.arithmetic) != (old.loss, old.arithmetic):
            self._engine = self._compiled = None
        if project.training.optimizer != old.optimizer:
            self._state.forget_moments()
        if project.training.seed != old.seed:
            self._batches = Batches(len(self.points.train_y), project.training.seed)
        if project.bugs != old_bugs:
            self._engine, self._steps_a_slice = None, 1
        self._freeze()

    def set_parameter(self, index: int, value: float) -> None:
        """Set one parameter by hand."""
        self._state.parameters[index] = value
        self._diverged = False

    def restore(self, parameters: Floats, step: int) -> None:
        """Go back to the parameters of an earlier step; the optimizer starts anew."""
        self._state.parameters[:] = parameters
        self._state.previous[:] = parameters
        self._state.change[:] = 0.0
        self._state.gradients[:] = 0.0
        self._state.forget_moments()
        self.step = step
        self._diverged = False

    def advance(self, max_steps: int, seconds: float = math.inf) -> Progress:
        """Train ``max_steps`` steps, or fewer if ``seconds`` are over; at least one. Stops where the loss diverges."""
        first, started, parts = self.step, time.perf_counter(), []
        while self.step - first < max_steps and not self._diverged:
            parts.append(self._slice(max_steps - (self.step - first), seconds))
            if time.perf_counter() - started >= seconds or self._state.stop[0]:
                break
        figures = np.concatenate(parts) if parts else np.empty((0, len(self._problem.columns)))
        elapsed = time.perf_counter() - started
        progress = self._report(first, figures, len(figures) / elapsed if len(figures) else 0.0)
        if self._diverged and len(figures):
            return replace(progress, divergence=find_divergence(self.project, self.points, self._state, self.step))
        return progress

    def interrupt(self, on: bool = True) -> None:
        """From any thread: end ``advance`` after the step under way, and at one step while it is on."""
        self._state.stop[0] = on

    def snapshot(self) -> Progress:
        """The present state without a step."""
        return self._report(self.step, np.empty((0, len(self._problem.columns))), 0.0)

    def evaluate_neurons(self, samples: Floats, parameters: Floats | None = None) -> Floats:
        """The output of every neuron, layer by layer, shape (n_neurons, n), for ``samples`` (n, n_inputs)."""
        numbers = self._state.parameters if parameters is None else parameters
        evaluate = self._compiled_evaluation() or self._neurons.evaluate_in_numpy
        return evaluate(numbers, np.ascontiguousarray(samples.T))

    def _compiled_evaluation(self) -> Evaluation | None:
        if self._engine_name == "value":
            return None
        if self._evaluation is None:
            self._evaluation = self._compiler.submit(lambda: self._neurons.evaluation)
        return self._evaluation.result

    def evaluates_fast(self) -> bool:
        """Whether ``evaluate_neurons`` runs compiled."""
        return self._compiled_evaluation() is not None

    @property
    def engine_name(self) -> str:
        """What takes the steps at present: ``"value"``, ``"compiled"``, ``"turbo"``, or ``"NumPy"`` in their stead.

        ``"bugs"`` are steps with bugs in the gradient, in NumPy.
        """
        if self._engine_name == "compiled" and not IN_GRADIENT.isdisjoint(self.project.bugs):
            return "bugs"
        if isinstance(self._engine, NumpyEngine):
            return "NumPy"
        turbo = self.project.training.arithmetic == "turbo" and self._engine_name == "compiled"
        return "turbo" if turbo else self._engine_name

    def _sample_graph(self) -> SampleGraph:
        return SampleGraph.of(self._network, self.points.train_x.shape[1], self.project.training.loss, self._problem)

    def _freeze(self) -> None:
        self._state.free[:] = True
        self._state.free[list(self.project.frozen)] = False

    def _current_engine(self) -> Engine:
        bugs = IN_GRADIENT & set(self.project.bugs)
        if self._engine_name == "value":
            self._engine = self._engine or self._value_engine(bugs)
            return self._engine
        if bugs:
            if not isinstance(self._engine, FaultyEngine):
                self._engine, self._steps_a_slice = FaultyEngine(self._sample, self.points, bugs), 1
            return self._engine
        job = self._compiled or self._submit_engine()
        wanted = job.result
        if wanted is not None and self._engine is not wanted:
            self._engine, self._steps_a_slice = wanted, 1
        if self._engine is None:
            self._engine = NumpyEngine(self._sample, self.points)
        return self._engine

    def _value_engine(self, bugs: frozenset[str]) -> ValueEngine:
        return FaultyValueEngine(self._sample, self.points, bugs) if bugs else ValueEngine(self._sample, self.points)

    def _submit_engine(self) -> Job[CompiledEngine]:
        sample, points, turbo = self._sample, self.points, self.project.training.arithmetic == "turbo"
        _ = sample.kernel().layout  # traced here, once, and not by two threads at a time
        self._compiled = self._compiler.submit(lambda: CompiledEngine(sample, points, turbo))
        return self._compiled

    def _slice(self, most: int, seconds: float) -> Floats:
        engine, spec = self._current_engine(), self.project.training
        count = min(most, self._steps_a_slice)
        order, counts = self._batches.take(count, spec.batch_size)
        started = time.perf_counter()
        rates = learning_rates(spec, self.step, count)
        if WRONG_SIGN in self.project.bugs:
            rates = -rates
        plan = Plan(order, counts, rates)
        figures = engine.run(self._state, plan, spec)
        elapsed = (time.perf_counter() - started) * count / len(figures)  # of the whole, if it was ended early
        self._diverged = not abs(figures[-1, 0]) <= plan.limit
        self.step += len(figures) - self._diverged
        if elapsed < 0.5 * min(SLICE_SECONDS, seconds):
            self._steps_a_slice = min(2 * self._steps_a_slice, LARGEST_SLICE)
        elif elapsed > 2.0 * min(SLICE_SECONDS, seconds):
            self._steps_a_slice = max(1, self._steps_a_slice // 2)
        return figures

    def _report(self, first: int, figures: Floats, speed: float) -> Progress:
        state = self._state
        return Progress(
            run=self.run_id,
            first_step=first,
            step=self.step,
            epoch=self._batches.epoch,
            learning_rate=float(learning_rates(self.project.training, self.step, 1)[0]),
            figures=Figures(self._problem.columns, figures),
            parameters=state.parameters.copy(),
            gradients=state.gradients.copy(),
            updates=state.change.copy(),
            steps_per_second=speed,
            engine=self.engine_name,
        )


def _neuron_kernel(network: MLP, n_inputs: int) -> Kernel:
    inputs = [Value(0.0) for _ in range(n_inputs)]
    signal: list[Value] = inputs
    outputs: list[Value] = []
    for layer in network.layers:
        out = layer(signal)
        signal = out if isinstance(out, list) else [out]
        outputs += signal
    return Kernel(outputs, network.parameters(), inputs)


def train(project: Project, steps: int | None = None, engine: EngineName = "compiled") -> Iterator[StepResult]:
    """Train a project; yields each step's figures as it is done, for ever if ``steps`` is None.

    It ends early where training diverges; that step is the last one yielded.
    """
    run = Run(project, engine)
    done = 0
    while steps is None or done < steps:
        most = LARGEST_SLICE if steps is None else steps - done
        progress = run.advance(most, SLICE_SECONDS)
        rates = learning_rates(run.project.training, done, len(progress.figures))
        for i, rate in enumerate(rates):
            yield _step_result(done + i, progress.figures.row(i), float(rate))
        done += len(progress.figures)
        if progress.divergence is not None:
            return


def _step_result(step: int, figures: Mapping[str, float], rate: float) -> StepResult:
    measured = {name: value for name, value in figures.items() if name != "objective"}
    return StepResult(step=step, loss=figures["objective"], learning_rate=rate, **measured)
