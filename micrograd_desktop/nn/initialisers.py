"""How parameters begin: rows of a table, and ``build_mlp``, which makes a network from its description."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from typing import Protocol

from micrograd_desktop.engine.graph import uncollected
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.modules import MLP, Neuron
from micrograd_desktop.nn.problems import layer_sizes
from micrograd_desktop.translation import tr

Draw = Callable[[random.Random, int, int], float]


@dataclass(frozen=True, slots=True)
class Initialiser:
    """One row: ``weight(rng, n_in, n_out)`` draws a weight, ``bias`` a bias; ``words`` are its formula.

    There is no orthogonal one: NumPy has QR, but LAPACK's last bits are not the same on every machine, and a seed must
    give the same network everywhere.
    """

    name: str
    title: str
    weight: Draw
    bias: Draw
    words: str


def _zero(_rng: random.Random, _n_in: int, _n_out: int) -> float:
    return 0.0


def _uniform(rng: random.Random, _n_in: int, _n_out: int) -> float:
    return rng.uniform(-1, 1)


def _uniform_scaled(rng: random.Random, n_in: int, _n_out: int) -> float:
    bound = 1.0 / math.sqrt(n_in)
    return rng.uniform(-bound, bound)


def _xavier(rng: random.Random, n_in: int, n_out: int) -> float:
    bound = math.sqrt(6.0 / (n_in + n_out))  # Glorot and Bengio, 2010, equation 16
    return rng.uniform(-bound, bound)


def _he(rng: random.Random, n_in: int, _n_out: int) -> float:
    return rng.gauss(0.0, math.sqrt(2.0 / n_in))  # He and others, 2015, equation 10


INITIALISERS: dict[str, Initialiser] = {
    row.name: row
    for row in (
        Initialiser("uniform", tr("Uniform ±1, bias 0"), _uniform, _zero, tr("w from U(−1, 1), b = 0 (micrograd)")),
        Initialiser(
            "lecture", tr("Uniform ±1, bias too"), _uniform, _uniform, tr("w and b from U(−1, 1) (the lecture)")
        ),
        Initialiser("uniform-scaled", tr("Uniform ±1/√n"), _uniform_scaled, _zero, tr("w from U(−1/√n, 1/√n), b = 0")),
        Initialiser(
            "xavier",
            tr("Xavier uniform"),
            _xavier,
            _zero,
            tr("w from U(−√(6/(n + m)), √(6/(n + m))), b = 0 (Glorot, 2010)"),
        ),
        Initialiser(
            "he", tr("He normal"), _he, _zero, tr("w from N(0, σ²) with σ = √(2 / n), b = 0 (He and others, 2015)")
        ),
        Initialiser(
            "zeros", tr("All zero"), _zero, _zero, tr("w = 0, b = 0: the neurons of a layer never come to differ")
        ),
    )
}


class _Blank:
    """Stands in for the random numbers of a network whose parameters are drawn afterwards."""

    def uniform(self, _a: float, _b: float, /) -> float:
        return 0.0


class _LayerDescription(Protocol):
    @property
    def size(self) -> int: ...
    @property
    def activation(self) -> str: ...


class NetworkDescription(Protocol):
    """What ``build_mlp`` reads; the project's ``NetworkSpec`` is one."""

    @property
    def inputs(self) -> int:
        """Number of inputs."""
        ...

    @property
    def hidden(self) -> Sequence[_LayerDescription]:
        """Sizes and activations of the hidden layers."""
        ...

    @property
    def outputs(self) -> int:
        """Number of outputs."""
        ...

    @property
    def output_activation(self) -> str:
        """Activation of the output neurons."""
        ...

    @property
    def initialiser(self) -> str:
        """A row of ``INITIALISERS``."""
        ...

    @property
    def seed(self) -> int:
        """Seeds the draws."""
        ...


@uncollected()
def build_mlp(spec: NetworkDescription) -> MLP:
    """The network a description asks for; the same seed gives the same parameters."""
    rng, row = random.Random(spec.seed), INITIALISERS[spec.initialiser]
    names = [*(layer.activation for layer in spec.hidden), spec.output_activation]
    n_inputs, *sizes = layer_sizes(spec)
    network = MLP(n_inputs, sizes, names, bias=0.0, rng=_Blank())
    for layer in network.layers:
        for neuron in layer.neurons:
            _draw(neuron, rng, row, len(layer.neurons))
    return network


def _draw(neuron: Neuron, rng: random.Random, row: Initialiser, n_out: int) -> None:
    n_in = len(neuron.w)
    for weight in neuron.w:
        weight.data = row.weight(rng, n_in, n_out)
    neuron.b.data = row.bias(rng, n_in, n_out)
