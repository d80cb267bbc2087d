"""How the loss of a sample comes about, as a graph of values: what all engines train."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.graph import uncollected
from micrograd_desktop.engine.kernel.kernel import Kernel
from micrograd_desktop.engine.kernel.perceptron import Perceptron, tape_of_loss
from micrograd_desktop.engine.kernel.tape import Floats, Tape
from micrograd_desktop.nn import MLP
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.nn.problems import BINARY, Problem


@dataclass(frozen=True)
class SampleGraph:
    """How a sample's loss comes from its inputs and its targets: ``build`` gives loss and scores as values.

    ``problem`` says how many scores and targets there are, and which figures are taken of them. ``tape`` writes down
    what tracing would find, where the graph is known to be a perceptron's. ``biases`` are their places among the
    parameters.
    """

    parameters: Sequence[Value]
    build: Callable[[list[Value], list[Value]], tuple[Value, list[Value]]]
    n_inputs: int
    problem: Problem = BINARY
    tape: Callable[[], Tape] | None = None
    biases: frozenset[int] = frozenset()

    @classmethod
    def of(cls, network: MLP, n_inputs: int, loss: str, problem: Problem = BINARY) -> SampleGraph:
        """A network under one of the table's losses."""
        function = LOSSES[loss].function

        def build(inputs: list[Value], targets: list[Value]) -> tuple[Value, list[Value]]:
            *_, scores = inputs, *network.walk(inputs)
            return function(scores, targets), scores

        parameters = network.parameters()
        shape = _shape(network, parameters, n_inputs)
        tape = None if shape is None else lambda: tape_of_loss(shape, function, problem.outputs)
        biases = {id(neuron.b) for layer in network.layers for neuron in layer.neurons}
        places = frozenset(place for place, parameter in enumerate(parameters) if id(parameter) in biases)
        return cls(parameters, build, n_inputs, problem, tape, places)

    def penalised(self, which: str) -> NDArray[np.bool_]:
        """Which parameters a penalty counts, (n_parameters,): ``"all"``, or only the ``"weights"``."""
        counted = np.ones(len(self.parameters), np.bool_)
        counted[list(self.biases) if which == "weights" else []] = False
        return counted

    def kernel(self) -> Kernel:
        """The graph, traced or written down once."""
        return self._kernel

    @cached_property
    def _kernel(self) -> Kernel:
        with uncollected():
            if self.tape is not None:
                return Kernel.of_tape(self.tape())
            inputs, targets = ([Value(0.0) for _ in range(n)] for n in (self.n_inputs, self.problem.outputs))
            loss, scores = self.build(inputs, targets)
            return Kernel([loss, *scores], self.parameters, [*inputs, *targets])


def _shape(network: MLP, parameters: Sequence[Value], n_inputs: int) -> Perceptron | None:
    """The shape of a network each of whose parameters stands at one place; None for any other."""
    sizes, activations = [n_inputs], []
    for layer in network.layers:
        activations.append(layer.neurons[0].activation)
        if any(n.activation != activations[-1] or len(n.w) != sizes[-1] for n in layer.neurons):
            return None
        sizes.append(len(layer.neurons))
    if len(sizes) == 1 or len(set(map(id, parameters))) < len(parameters):
        return None
    return Perceptron(tuple(sizes), tuple(activations))


def by_row(inputs: Floats, targets: Floats, problem: Problem = BINARY) -> Floats:
    """Samples (n, d) and targets (n,) as rows of a (d + t, n) array, with t targets as the problem's formulas have."""
    return np.ascontiguousarray(np.column_stack([inputs, coded(problem, targets)]).T)


def coded(problem: Problem, targets: Floats) -> Floats:
    """The targets (n,) as formulas have them, (n, t): see ``Problem.coded``."""
    if problem.outputs == 1:
        return targets[:, None]
    of_class: NDArray[np.bool_] = targets[:, None] == np.array([row.target for row in problem.classes])
    return of_class.astype(np.float64)
