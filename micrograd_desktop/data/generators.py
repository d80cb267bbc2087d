"""The data sets: points with the targets of one of the problems of ``nn.problems``, each seeded."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.data import playground
from micrograd_desktop.data.above import above_function
from micrograd_desktop.data.iris import iris
from micrograd_desktop.data.table import Table
from micrograd_desktop.data.yin_yang import Xorshift, drawn
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.translation import tr

Floats = NDArray[np.float64]
Samples = tuple[Floats, Floats]
Generate = Callable[..., Samples]


@dataclass(frozen=True, slots=True)
class Dataset:
    """One row: ``function(n, noise, rng)`` gives inputs (n, ``inputs``) and targets (n,).

    ``default_noise`` and the noise given are standard deviations in the units of the inputs, or of the target if that
    is a number; those of ``data.playground`` mean what they mean there. ``problem`` is the name of a problem, whose
    targets these are: of two classes -1 and +1, of K classes their numbers from 0 to K - 1. ``classes`` is K; None is
    as many as the description says, which the function takes as ``classes``. ``group`` is a row of ``GROUPS``.
    ``published`` rows keep their order, and are drawn from the seed itself, their argument ``seed``.
    ``bundled`` gives the table that the points are, of which the seed only decides the split; there is no ``function``
    then. ``shown`` are the two inputs that the plane shows first. ``typed`` rows take a function of x as ``formula``.
    """

    name: str
    title: str
    function: Generate | None
    default_noise: float
    problem: str
    classes: int | None = 2
    inputs: int = 2
    group: str = "two"
    published: bool = False
    bundled: Callable[[], Table] | None = None
    shown: tuple[int, int] = (0, 1)
    typed: bool = False


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


def noisy_line(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """A straight line over one input from -3 to 3, of slope 0.7 through 0.5; the noise moves the target."""
    inputs = rng.uniform(-3.0, 3.0, (n, 1))
    return inputs, 0.7 * inputs[:, 0] + 0.5 + rng.normal(0.0, noise, n)


def three_arms(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """Three arms of a spiral, a class each, that wind one turn around each other."""
    targets = np.arange(n) % 3
    share = np.sqrt(rng.uniform(0.0, 1.0, n))
    angle = 2 * np.pi * (share + targets / 3)
    inputs = 5.0 * share[:, None] * np.column_stack([np.sin(angle), np.cos(angle)])
    return inputs + rng.normal(0.0, noise, (n, 2)), targets.astype(np.float64)


def checkerboard(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """Sixteen fields from -4 to 4, as many points of +1 on the black ones as of -1 on the white ones."""
    targets = np.where(np.arange(n) % 2, 1.0, -1.0)
    row = rng.integers(0, 4, n)
    column = 2 * rng.integers(0, 2, n) + (row + (targets < 0)) % 2
    inputs = 2.0 * np.column_stack([column, row]) - 4.0 + rng.uniform(0.05, 1.95, (n, 2))
    return inputs + rng.normal(0.0, noise, (n, 2)), targets


def _noisy(first: Floats, second: Floats, noise: float, rng: np.random.Generator) -> Samples:
    """Points of the class -1, then of +1, with normal noise."""
    inputs = np.vstack([first, second])
    targets = np.concatenate([-np.ones(len(first)), np.ones(len(second))])
    return inputs + rng.normal(0.0, noise, inputs.shape), targets


DATASETS: dict[str, Dataset] = {
    row.name: row
    for row in (
        Dataset("moons-demo", tr("Demo", sense="data set"), moons_demo, 0.1, "binary", published=True),
        Dataset("moons", tr("Moons"), moons, 0.15, "binary"),
        Dataset("circles", tr("Circles"), circles, 0.08, "binary"),
        Dataset("spiral", tr("Spiral"), spiral, 0.15, "binary"),
        Dataset("xor", tr("XOR"), xor, 0.3, "binary"),
        Dataset("gaussians", tr("Gauss"), gaussians, 0.4, "binary"),
        Dataset("checkerboard", tr("Checkers"), checkerboard, 0.05, "binary"),
        Dataset("above-function", tr("Above f(x)"), above_function, 0.1, "binary", typed=True),
        Dataset("blobs", tr("Blobs"), blobs, 0.3, "multi-class", classes=None, group="several"),
        Dataset("three-arms", tr("Three arms"), three_arms, 0.1, "multi-class", classes=3, group="several"),
        Dataset("yin-yang", tr("Yin-yang"), yin_yang, 0.0, "multi-class", classes=3, group="several", published=True),
        Dataset(
            "iris",
            tr("Iris"),
            None,
            0.0,
            "multi-class",
            classes=3,
            inputs=4,
            group="several",
            bundled=iris,
            shown=(2, 3),
        ),
        Dataset(
            "playground-circle", tr("Circle", sense="data set"), playground.circle, 0.0, "binary", group="playground"
        ),
        Dataset("playground-xor", tr("XOR"), playground.xor, 0.0, "binary", group="playground"),
        Dataset("playground-gauss", tr("Gauss"), playground.gauss, 0.0, "binary", group="playground"),
        Dataset("playground-spiral", tr("Spiral"), playground.spiral, 0.0, "binary", group="playground"),
        Dataset("plane", tr("Plane"), playground.plane, 0.0, "regression", group="playground"),
        Dataset("multi-gauss", tr("Gauss ×6"), playground.multi_gauss, 0.0, "regression", group="playground"),
        Dataset("sine", tr("Sine"), sine, 0.1, "regression", inputs=1, group="number"),
        Dataset("noisy-line", tr("Line", sense="data set"), noisy_line, 0.3, "regression", inputs=1, group="number"),
    )
}

GROUPS: dict[str, str] = {
    "two": tr("Two classes"),
    "several": tr("Several classes"),
    "number": tr("A number"),
    "playground": tr("As in TensorFlow Playground"),
}
"""What belongs together where data sets are offered, by the names in ``Dataset.group``."""


def table_of(kind: str, own: Table | None) -> Table | None:
    """The table that points of a kind are: a person's own, a bundled one, or none."""
    if own is not None or kind not in DATASETS:
        return own
    bundled = DATASETS[kind].bundled
    return None if bundled is None else bundled()
