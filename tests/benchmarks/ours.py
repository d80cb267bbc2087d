"""This project's engines as contestants: the compiled kernel, exact and turbo, and the graph of values itself."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from micrograd_desktop.data.split import Points
from micrograd_desktop.engine import Value
from micrograd_desktop.engine.kernel.kernel import Kernel
from micrograd_desktop.engine.kernel.perceptron import Head, Perceptron, tape_of_loss
from micrograd_desktop.engine.kernel.tape import Floats, Ints
from micrograd_desktop.nn.losses import LOSSES as TABLE
from micrograd_desktop.nn.problems import BINARY, multi_class
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.training.batches import Batches
from micrograd_desktop.training.engines import CompiledEngine, Engine, Plan, State, ValueEngine
from micrograd_desktop.training.sample import SampleGraph
from tests.benchmarks.workloads import Workload

LOSSES: dict[str, Head] = {
    "max-margin": lambda s, y: (1 + -y[0] * s[0]).relu(),
    "squared-error": lambda s, y: (s[0] - y[0]) ** 2,
    "typed": lambda s, y: (1 - y[0] * s[0]).softplus(),
    "softmax": TABLE["cross-entropy"].function,
}


def activated(z: Value, activation: str) -> Value:
    """What follows a neuron's sum; ``typed`` stands for what a person types."""
    if activation == "typed":
        return z * z.sigmoid()
    return z if activation == "linear" else z.apply(activation)


class Graph:
    """The workload's network over values, as in the lecture."""

    def __init__(self, workload: Workload) -> None:
        numbers = iter(workload.parameters.tolist())
        self._workload = workload
        self.layers = [
            [([Value(next(numbers)) for _ in range(n_in)], Value(next(numbers))) for _ in range(n_out)]
            for n_in, n_out in zip(workload.sizes, workload.sizes[1:], strict=False)
        ]
        self.parameters = [p for layer in self.layers for w, b in layer for p in (*w, b)]

    def neurons(self, inputs: list[Value]) -> list[list[Value]]:
        """The outputs of all neurons, layer by layer."""
        rows, signal = [], inputs
        for layer, activation in zip(self.layers, self._workload.activations, strict=True):
            signal = [
                activated(sum((w * x for w, x in zip(ws, signal, strict=True)), b), activation) for ws, b in layer
            ]
            rows.append(signal)
        return rows

    def build(self, inputs: list[Value], targets: list[Value]) -> tuple[Value, list[Value]]:
        """Loss and scores of a sample."""
        scores = self.neurons(inputs)[-1]
        return LOSSES[self._workload.loss](scores, targets), scores

    def sample(self) -> SampleGraph:
        """What the engines train."""
        workload, outputs = self._workload, self._workload.sizes[-1]
        problem = multi_class(outputs) if outputs > 1 else BINARY
        if "typed" in workload.activations:
            return SampleGraph(self.parameters, self.build, workload.sizes[0], problem)
        shape, head = Perceptron(workload.sizes, workload.activations), LOSSES[workload.loss]
        return SampleGraph(
            self.parameters, self.build, workload.sizes[0], problem, lambda: tape_of_loss(shape, head, outputs)
        )


class Ours:
    """An engine of this project at a workload."""

    def __init__(
        self,
        name: str,
        workload: Workload,
        make: Callable[[SampleGraph, Points], Engine],
        spec: TrainingSpec,
        measured_every: int = 0,
    ):
        self.name = name
        empty = np.empty((0, workload.inputs.shape[1]))
        points = Points(workload.inputs, workload.targets, empty, np.empty(0))
        self._spec, self._engine = spec, make(Graph(workload).sample(), points)
        self._state = State.start(workload.parameters.tolist())
        self._batches = Batches(len(workload.targets), 0)
        self._order, self._done, self._measured_every = workload.order, 0, measured_every

    def freeze(self, parameters: range) -> None:
        """Keep some parameters as they are."""
        self._state.free[list(parameters)] = False

    def run(self, steps: int) -> None:
        """Train."""
        if self._order is not None:
            self._run_batches(self._order, steps)
            return
        order, counts = self._batches.upcoming(steps, self._spec.batch_size)
        self._batches.take(steps, self._spec.batch_size)
        self._engine.run(self._state, Plan(order, counts, np.full(steps, self._spec.learning_rate)), self._spec)

    def _run_batches(self, batches: Ints, steps: int) -> None:
        rows = np.arange(self._done, self._done + min(steps, len(batches))) % len(batches)
        counts, rates = np.full(len(rows), batches.shape[1]), np.full(steps, self._spec.learning_rate)
        measured = np.zeros(steps, np.int64)
        if self._measured_every:
            measured[-self._done % self._measured_every :: self._measured_every] = 1
        plan = Plan(batches[rows], counts, rates, measured=measured)
        self._engine.run(self._state, plan, self._spec)
        self._done += steps

    def parameters(self) -> Floats:
        """The parameters now."""
        return self._state.parameters.copy()


def _spec(workload: Workload, **changes: object) -> TrainingSpec:
    penalty = "l2" if workload.l2 else "none"
    given: dict[str, object] = {
        "loss": "squared-error", "learning_rate": workload.learning_rate, "schedule": "constant",
        "regularisation": penalty, "strength": workload.l2, "optimizer": "sgd", "batch_size": None,
    }  # fmt: skip
    return TrainingSpec(**(given | changes))  # type: ignore[arg-type]


def make(workload: Workload, turbo: bool = False, measured_every: int = 0) -> Ours:
    """The compiled kernel; of batches that a workload has it measures one step in so many over all samples, 0 none."""
    name = "turbo" if turbo else "default"
    return Ours(name, workload, lambda s, p: CompiledEngine(s, p, turbo), _spec(workload), measured_every)


def make_value(workload: Workload) -> Ours:
    """The graph of values, one sample at a time."""
    return Ours("Value", workload, ValueEngine, _spec(workload))


def variant(
    workload: Workload,
    optimizer: str = "sgd",
    batch_size: int | None = None,
    regularisation: str | None = None,
    frozen: float = 0.0,
) -> Ours:
    """The compiled kernel with another optimizer, minibatches, another penalty, or a share of frozen parameters."""
    changes: dict[str, object] = {"optimizer": optimizer, "batch_size": batch_size}
    if regularisation is not None:
        changes |= {"regularisation": regularisation, "strength": 1e-4}
    ours = Ours(f"{optimizer}", workload, CompiledEngine, _spec(workload, **changes))
    ours.freeze(range(int(frozen * len(workload.parameters))))
    return ours


def grid_evaluator(workload: Workload, n: int = 100) -> Callable[[], Floats]:
    """All neurons over an n by n grid of the first two inputs."""
    graph = Graph(workload)
    inputs = [Value(0.0) for _ in range(workload.sizes[0])]
    kernel = Kernel([v for row in graph.neurons(inputs) for v in row], graph.parameters, inputs)
    axis = np.linspace(-2.0, 2.0, n)
    samples = np.zeros((workload.sizes[0], n * n))
    samples[0], samples[1] = np.tile(axis, n), np.repeat(axis, n)
    return lambda: kernel.evaluate(workload.parameters, samples)
