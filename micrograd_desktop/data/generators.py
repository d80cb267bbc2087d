"""The data sets: points in the plane with the targets of a row of ``nn.problems``, each seeded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Samples = tuple[Floats, Floats]
Generate = Callable[[int, float, np.random.Generator], Samples]


@dataclass(frozen=True, slots=True)
class Dataset:
    """One row: ``function(n, noise, rng)`` gives inputs (n, 2) and targets (n,).

    ``default_noise`` and the noise given are standard deviations in the units of the inputs. ``problem`` is
    the name of a row of ``nn.problems``, whose targets these are.
    """

    name: str
    title: str
    function: Generate
    default_noise: float
    problem: str


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


def _noisy(first: Floats, second: Floats, noise: float, rng: np.random.Generator) -> Samples:
    """Points of the class -1, then of +1, with normal noise."""
    inputs = np.vstack([first, second])
    targets = np.concatenate([-np.ones(len(first)), np.ones(len(second))])
    return inputs + rng.normal(0.0, noise, inputs.shape), targets


DATASETS: dict[str, Dataset] = {
    row.name: row
    for row in (
        Dataset("moons-demo", "Demo", moons_demo, 0.1, "binary"),
        Dataset("moons", "Moons", moons, 0.15, "binary"),
        Dataset("circles", "Circles", circles, 0.08, "binary"),
        Dataset("spiral", "Spiral", spiral, 0.15, "binary"),
        Dataset("xor", "XOR", xor, 0.3, "binary"),
        Dataset("gaussians", "Gauss", gaussians, 0.4, "binary"),
    )
}
