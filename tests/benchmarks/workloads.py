"""What is measured: the same training step for every contestant, from the same parameters."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


class MissingPeer(Exception):  # noqa: N818 - a state of affairs that is reported
    """A peer that isn't there, or can't do a workload; its text says why."""


class Contestant(Protocol):
    """Something that trains a workload."""

    name: str

    def run(self, steps: int) -> None: ...

    def parameters(self) -> Array: ...


@dataclass(frozen=True)
class Workload:
    """A network, its data and its loss (the mean over the samples, plus ``l2 * sum(p * p)``).

    ``activations`` has one name for each layer; ``typed`` is ``x * sigmoid(x)``, and as a loss
    ``softplus(1 - y * score)``. With several outputs the loss is the cross-entropy of their softmax, and the targets
    are numbers of classes, from 0. ``parameters`` are neuron by neuron, the weights, then the bias. A step sees all
    samples, or of ``batch`` the next so many, in the order that ``order`` has them, over and over.
    """

    name: str
    title: str
    sizes: tuple[int, ...]
    activations: tuple[str, ...]
    loss: str
    l2: float
    learning_rate: float
    inputs: Array
    targets: Array
    parameters: Array
    batch: int | None = None

    @property
    def at_once(self) -> int:
        """How many samples a step sees."""
        return self.batch or len(self.targets)

    @cached_property
    def order(self) -> NDArray[np.int64] | None:
        """The samples of every batch, (batches, batch), which are taken in turn; None where all are seen."""
        if self.batch is None:
            return None
        shuffled = np.random.default_rng(11).permutation(len(self.targets))
        return shuffled[: len(shuffled) // self.batch * self.batch].reshape(-1, self.batch)

    def matrices(self) -> list[tuple[Array, Array]]:
        """Weights (n_out, n_in) and biases (n_out,) of each layer, copies."""
        layers, first = [], 0
        for n_in, n_out in pairwise(self.sizes):
            block = self.parameters[first : first + n_out * (n_in + 1)].reshape(n_out, n_in + 1)
            layers.append((block[:, :-1].copy(), block[:, -1].copy()))
            first += block.size
        return layers


def flat(layers: list[tuple[Array, Array]]) -> Array:
    """The inverse of ``Workload.matrices``."""
    return np.concatenate([np.column_stack([w, b]).ravel() for w, b in layers])


def moons(n: int, seed: int = 1337) -> tuple[Array, Array]:
    """Two half circles with noise, and their classes, -1 and +1."""
    rng, half = np.random.default_rng(seed), n // 2
    a, b = np.linspace(0, np.pi, half), np.linspace(0, np.pi, n - half)
    points = np.concatenate(
        [np.column_stack([np.cos(a), np.sin(a)]), np.column_stack([1 - np.cos(b), 0.5 - np.sin(b)])]
    )
    return points + 0.1 * rng.standard_normal(points.shape), np.repeat([-1.0, 1.0], [half, n - half])


def make(
    name: str,
    title: str,
    sizes: tuple[int, ...],
    activations: tuple[str, str],
    loss: str,
    data: tuple[Array, Array],
    learning_rate: float,
    l2: float = 0.0,
    scaled: bool = True,
    batch: int | None = None,
) -> Workload:
    """A workload with weights from U(-1, 1), over the root of the inputs if ``scaled``, and biases 0."""
    rng = np.random.default_rng(7)
    layers = []
    for n_in, n_out in pairwise(sizes):
        layers.append((rng.uniform(-1, 1, (n_out, n_in)) / (np.sqrt(n_in) if scaled else 1.0), np.zeros(n_out)))
    hidden, last = activations
    names = (*[hidden] * (len(sizes) - 2), last)
    return Workload(name, title, sizes, names, loss, l2, learning_rate, *data, flat(layers), batch)


def arms(n: int, classes: int, seed: int = 1337) -> tuple[Array, Array]:
    """Spiral arms with noise, one a class, and the classes' numbers, from 0."""
    rng, targets = np.random.default_rng(seed), np.arange(n) % classes
    share = rng.uniform(0.1, 1.0, n)
    angle = 4.0 * share + 2 * np.pi * targets / classes
    points = 2.0 * share[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
    return points + 0.1 * rng.standard_normal(points.shape), targets.astype(np.float64)


def centres(n: int, inputs: int, classes: int, seed: int = 1337) -> tuple[Array, Array]:
    """Classes around centres of their own, and their numbers, from 0."""
    rng, targets = np.random.default_rng(seed), np.arange(n) % classes
    points = rng.standard_normal((classes, inputs))[targets] + rng.standard_normal((n, inputs))
    return points, targets.astype(np.float64)


LECTURE = (
    np.array([[2.0, 3.0, -1.0], [3.0, -1.0, 0.5], [0.5, 1.0, 1.0], [1.0, 1.0, -1.0]]),
    np.array([1.0, -1.0, -1.0, 1.0]),
)

WORKLOADS: dict[str, Workload] = {
    w.name: w
    for w in (
        make("W1", "moons demo: 2-16-16-1 ReLU, 100 samples, max-margin + L2", (2, 16, 16, 1), ("relu", "linear"),
             "max-margin", moons(100), 0.05, 1e-4, False),
        make("W2", "the lecture: 3-4-4-1 tanh, 4 samples, squared error", (3, 4, 4, 1), ("tanh", "tanh"),
             "squared-error", LECTURE, 0.01, scaled=False),
        make("W3", "Playground's largest: 2-8x6-1 tanh, 30 samples", (2, *[8] * 6, 1), ("tanh", "tanh"),
             "squared-error", moons(30), 0.01),
        make("W4", "2-64-64-1 tanh, 256 samples", (2, 64, 64, 1), ("tanh", "tanh"), "squared-error", moons(256), 0.01),
        make("W5", "W1 with x*sigmoid(x) and softplus(1 - y*s) as typed", (2, 16, 16, 1), ("typed", "linear"),
             "typed", moons(100), 0.05, 1e-4, False),
        make("W6", "three classes: 2-16-3 tanh, 100 samples, cross-entropy of the softmax", (2, 16, 3),
             ("tanh", "linear"), "softmax", arms(100, 3), 0.05),
        make("W7", "100,000 rows, batches of 32: 20-32-32-10 tanh, cross-entropy of the softmax", (20, 32, 32, 10),
             ("tanh", "linear"), "softmax", centres(100_000, 20, 10), 0.05, batch=32),
    )
}  # fmt: skip
