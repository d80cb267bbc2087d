"""How the loss of a sample comes about, as a graph of values: what all engines train."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.graph import uncollected
from micrograd_desktop.engine.kernel.kernel import Kernel
from micrograd_desktop.engine.kernel.tape import Floats
from micrograd_desktop.nn import MLP
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.nn.problems import BINARY, Problem


@dataclass(frozen=True)
class SampleGraph:
    """How a sample's loss comes from its inputs and its target: ``build`` gives loss and score as values.

    ``problem`` says which figures are taken of the scores.
    """

    parameters: Sequence[Value]
    build: Callable[[list[Value], Value], tuple[Value, Value]]
    n_inputs: int
    problem: Problem = BINARY

    @classmethod
    def of(cls, network: MLP, n_inputs: int, loss: str, problem: Problem = BINARY) -> SampleGraph:
        """A network under one of the table's losses."""
        function = LOSSES[loss].function

        def build(inputs: list[Value], target: Value) -> tuple[Value, Value]:
            score = network(inputs)
            return function(score, target), score

        return cls(network.parameters(), build, n_inputs, problem)

    def kernel(self) -> Kernel:
        """The graph, traced once."""
        return self._kernel

    @cached_property
    def _kernel(self) -> Kernel:
        with uncollected():
            inputs, target = [Value(0.0) for _ in range(self.n_inputs)], Value(0.0)
            return Kernel([*self.build(inputs, target)], self.parameters, [*inputs, target])


def by_row(inputs: Floats, targets: Floats) -> Floats:
    """Samples (n, d) and targets (n,) as rows of a (d + 1, n) array."""
    return np.ascontiguousarray(np.column_stack([inputs, targets]).T)
