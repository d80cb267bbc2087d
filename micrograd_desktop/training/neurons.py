"""What every neuron of a network answers at any points, for any parameters: compiled, in NumPy until that is ready."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from micrograd_desktop.engine.graph import uncollected
from micrograd_desktop.engine.kernel.kernel import Kernel
from micrograd_desktop.engine.kernel.perceptron import Perceptron, tape_of_neurons
from micrograd_desktop.engine.kernel.tape import Floats
from micrograd_desktop.nn.initialisers import NetworkDescription
from micrograd_desktop.nn.problems import layer_sizes
from micrograd_desktop.training.compilation import AtOnce, Compiler, Job
from micrograd_desktop.training.ending import Check, go_on
from micrograd_desktop.training.engines import BLOCK_NUMBERS

if TYPE_CHECKING:
    from micrograd_desktop.engine.kernel.compiler.compiled import Evaluation


def shape_of(network: NetworkDescription) -> Perceptron:
    """The shape of the network that ``build_mlp`` makes of a description."""
    activations = (*(layer.activation for layer in network.hidden), network.output_activation)
    return Perceptron(tuple(layer_sizes(network)), activations)


class NeuronEvaluator:
    """The outputs of all neurons of one network; a past step, another run or a sweep's cell are other parameters.

    Parameters
    ----------
    network
        The network's description; its parameters don't matter here.
    compiler
        Compiles in the background from the first use on, while NumPy stands in; without it the first use waits.
    wanted
        Called now and then while the graph is built: if it raises, it is given up.

    Attributes
    ----------
    n_scores
        Neurons of the last layer.
    """

    def __init__(self, network: NetworkDescription, compiler: Compiler | None = None, wanted: Check = go_on) -> None:
        self._wanted, self.n_scores = wanted, network.outputs
        wanted()
        with uncollected():
            self._kernel = Kernel.of_tape(tape_of_neurons(shape_of(network)), gradient=False)
        self._compiler = compiler or AtOnce()
        self._job: Job[Evaluation] | None = None

    def is_fast(self) -> bool:
        """Whether the next evaluation runs compiled; asking begins to compile."""
        return self._compiled() is not None

    def is_to_be_fast(self) -> bool:
        """Whether it does not run compiled yet, and will; asking begins to compile."""
        return self._compiled() is None and self._job is not None and not self._job.failed

    def evaluate(self, samples: Floats, parameters: Floats) -> Floats:
        """The output of every neuron, layer by layer, shape (n_neurons, n), for ``samples`` (n, n_inputs)."""
        return self._evaluate(samples, parameters, 0)

    def scores(self, samples: Floats, parameters: Floats) -> Floats:
        """The outputs of the last layer, shape (n_scores, n), for ``samples`` (n, n_inputs)."""
        return self._evaluate(samples, parameters, self._kernel.n_outputs - self.n_scores)

    def _evaluate(self, samples: Floats, parameters: Floats, first: int) -> Floats:
        """The neurons from number ``first`` on."""
        parts, done = [], 0
        while done < len(samples) and (compiled := self._compiled()) is None:
            self._wanted()
            size = max(BLOCK_NUMBERS // max(self._kernel.layout.n_value_rows, 1), 1)
            parts.append(self._kernel.evaluate_in_numpy(parameters, samples[done : done + size].T)[first:])
            done += size
        if done < len(samples) and compiled is not None:
            parts.append(compiled(parameters, samples[done:].T, first))
        if len(parts) == 1:
            return parts[0]
        return np.concatenate(parts or [np.empty((self._kernel.n_outputs - first, 0))], axis=1)

    def _compiled(self) -> Evaluation | None:
        if self._job is None:
            self._wanted()
            _ = self._kernel.layout  # planned here, once, and not by two threads at a time
            self._job = self._compiler.submit(lambda: self._kernel.evaluation)
        return self._job.result
