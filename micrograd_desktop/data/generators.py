"""The data sets: points with the targets of one of the problems of ``nn.problems``, each seeded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.data.yin_yang import Xorshift, drawn

Floats = NDArray[np.float64]
Samples = tuple[Floats, Floats]
Generate = Callable[..., Samples]


@dataclass(frozen=True, slots=True)
class Dataset:
    """One row: ``function(n, noise, rng)`` gives inputs (n, ``inputs``) and targets (n,).

    ``default_noise`` and the noise given are standard deviations in the units of the inputs, or of the target if that
    is a number. ``problem`` is the name of a problem, whose targets these are: of two classes -1 and +1, of K classes
    their numbers from 0 to K - 1. ``classes`` is K; None is as many as the description says, which the function takes
    as ``classes``. ``published`` rows keep their order, and are drawn from the seed itself, their argument ``seed``.
    """

    name: str
    title: str
    function: Generate
    default_noise: float
    problem: str
    classes: int | None = 2
    inputs: int = 2
    published: bool = False


def moons_demo(n: int, noise: float, _rng: np.random.Generator, seed: int = 1337) -> Samples:
    """The data of micrograd's demo, from NumPy's legacy generator so that its published losses can be met."""
    legacy = np.random.RandomState(seed)
    outer = np.linspace(0, np.pi, n // 2)
    inner = np.linspace(0, np.pi, n - n // 2)
    inputs = np.vstack(
        [np.column_stack([np.cos(outer), np.sin(outer)]), np.column_stack([1 - np.cos(inner), 1 - np.sin(inner) - 0.5])]
    )
    targets = np.concatenate([-np.ones(len(outer)), np.ones(len(inner))])
    order = np.arange(n)
    legacy.shuffle(order)
    return inputs[order] + legacy.normal(scale=noise, size=(n, 2)), targets[order]


def moons(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """Two interleaving half circles."""
    outer, inner = np.linspace(0, np.pi, n // 2), np.linspace(0, np.pi, n - n // 2)
    first = np.column_stack([np.cos(outer), np.sin(outer)])
    second = np.column_stack([1 - np.cos(inner), 0.5 - np.sin(inner)])
    return _noisy(first, second, noise, rng)


def circles(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """A disc of radius 0.5 (+1) inside a ring from 0.8 to 1.2 (-1)."""
    inner, outer = np.sqrt(rng.uniform(0, 0.25, n - n // 2)), rng.uniform(0.8, 1.2, n // 2)
    ring, disc = (
        radius[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
        for radius, angle in [(r, rng.uniform(0, 2 * np.pi, len(r))) for r in (outer, inner)]
    )
    return _noisy(ring, disc, noise, rng)


def spiral(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """Two arms that wind 1.75 turns each around the other (TensorFlow Playground's shape)."""
    arms = []
    for count, offset in ((n // 2, np.pi), (n - n // 2, 0.0)):
        share = np.arange(count) / count
        angle = 1.75 * share * 2 * np.pi + offset
        arms.append(5.0 * np.column_stack([share * np.sin(angle), share * np.cos(angle)]))
    return _noisy(arms[0], arms[1], noise, rng)


def xor(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """A square, 0.3 from the axes; +1 where x and y have the same sign."""
    inputs = rng.uniform(-5, 5, (n, 2))
    inputs += np.where(inputs > 0, 0.3, -0.3)
    targets = np.where(inputs[:, 0] * inputs[:, 1] > 0, 1.0, -1.0)
    return inputs + rng.normal(0, noise, (n, 2)), targets


def gaussians(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """Two clouds of standard deviation 0.7 around (-2, -2) and (2, 2); the noise widens them."""
    spread = 0.7
    first = rng.normal(-2.0, spread, (n // 2, 2))
    second = rng.normal(2.0, spread, (n - n // 2, 2))
    return _noisy(first, second, noise, rng)


def yin_yang(n: int, noise: float, rng: np.random.Generator, seed: int = 42) -> Samples:
    """Three classes in a disc, from -2 to 2: EurekaLabs' generator, begun by the seed; the noise moves the points."""
    inputs = np.array(drawn(Xorshift(seed), n), np.float64)
    return inputs + rng.normal(0.0, noise, inputs.shape), np.arange(n, dtype=np.float64) % 3


def blobs(n: int, noise: float, rng: np.random.Generator, classes: int = 3) -> Samples:
    """A cloud for each class, of standard deviation 0.7, on a circle of radius 3.5; the noise widens them."""
    targets = np.arange(n) % classes
    angle = 2 * np.pi * targets / classes + np.pi / 2
    centres = 3.5 * np.column_stack([np.cos(angle), np.sin(angle)])
    inputs = centres + rng.normal(0.0, 0.7, (n, 2)) + rng.normal(0.0, noise, (n, 2))
    return inputs, targets.astype(np.float64)


def sine(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """One and a half waves of a sine over one input from -3 to 3; the noise moves the target."""
    inputs = rng.uniform(-3.0, 3.0, (n, 1))
    return inputs, np.sin(1.5 * inputs[:, 0]) + rng.normal(0.0, noise, n)


def plane(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """A slope over two inputs from -6 to 6: a tenth of their sum (TensorFlow Playground's); the noise moves it."""
    inputs = rng.uniform(-6.0, 6.0, (n, 2))
    return inputs, inputs.sum(axis=1) / 10 + rng.normal(0.0, noise, n)


def _noisy(first: Floats, second: Floats, noise: float, rng: np.random.Generator) -> Samples:
    """Points of the class -1, then of +1, with normal noise."""
    inputs = np.vstack([first, second])
    targets = np.concatenate([-np.ones(len(first)), np.ones(len(second))])
    return inputs + rng.normal(0.0, noise, inputs.shape), targets


DATASETS: dict[str, Dataset] = {
    row.name: row
    for row in (
        Dataset("moons-demo", "Demo", moons_demo, 0.1, "binary", published=True),
        Dataset("moons", "Moons", moons, 0.15, "binary"),
        Dataset("circles", "Circles", circles, 0.08, "binary"),
        Dataset("spiral", "Spiral", spiral, 0.15, "binary"),
        Dataset("xor", "XOR", xor, 0.3, "binary"),
        Dataset("gaussians", "Gauss", gaussians, 0.4, "binary"),
        Dataset("yin-yang", "Yin-yang", yin_yang, 0.0, "multi-class", classes=3, published=True),
        Dataset("blobs", "Blobs", blobs, 0.3, "multi-class", classes=None),
        Dataset("sine", "Sine", sine, 0.1, "regression", inputs=1),
        Dataset("plane", "Plane", plane, 0.1, "regression"),
    )
}
