"""The built-in projects."""

from __future__ import annotations

from dataclasses import replace

from micrograd_desktop.nn.parameters import walk
from micrograd_desktop.nn.problems import layer_sizes
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, ParameterEdit, Project, TrainingSpec
from micrograd_desktop.translation import tr

_ADAM = TrainingSpec(
    loss="logistic",
    optimizer="adam",
    learning_rate=0.01,
    schedule="constant",
    regularisation="none",
    batch_size=32,
    seed=1,
)


def _tanh(*sizes: int) -> NetworkSpec:
    return NetworkSpec(hidden=tuple(LayerSpec(n, "tanh") for n in sizes), initialiser="xavier", seed=6)


def _eureka() -> Project:
    """EurekaLabs' micrograd (github.com/EurekaLabsAI/micrograd): its points, and its first weights, from one source.

    Weights are drawn from U(-1, 1) over the root of the number of inputs, after the points; biases begin as 0.
    """
    from micrograd_desktop.data.yin_yang import Xorshift, drawn

    data = DatasetSpec("yin-yang", samples=100, noise=0.0, train_share=0.8, seed=42)
    network = NetworkSpec(hidden=(LayerSpec(8, "tanh"),), outputs=3, initialiser="uniform-scaled", seed=42)
    training = replace(_ADAM, loss="cross-entropy", optimizer="adamw-eureka", learning_rate=0.1, batch_size=None)
    source, sizes = Xorshift(data.seed), layer_sizes(network)
    drawn(source, data.samples)
    weights = tuple(
        ParameterEdit(0, name, source.uniform(-1.0, 1.0) * sizes[name.layer - 1] ** -0.5)
        for name in walk(sizes)
        if name.source is not None
    )
    return Project("EurekaLabs' micrograd", data, network, training, log=weights)


EXAMPLES: dict[str, Project] = {
    "moons-demo": Project(),
    "spiral": Project(
        "Spiral", DatasetSpec("spiral", 230, 0.1, 0.7, 6), _tanh(8, 8), replace(_ADAM, learning_rate=0.03)
    ),
    "xor": Project("XOR", DatasetSpec("xor", 200, 0.3, 0.7, 1), _tanh(4), _ADAM),
    "circles": Project("Circles", DatasetSpec("circles", 200, 0.08, 0.7, 1), _tanh(6), _ADAM),
    "eureka-demo": _eureka(),
    "gaussians": Project("Gaussians", DatasetSpec("gaussians", 200, 0.4, 0.7, 1), _tanh(4), _ADAM),
}

SAYS: dict[str, str] = {
    "moons-demo": tr("micrograd's own demo: two half moons, 337 parameters"),
    "spiral": tr("Two arms wound into each other, the hardest of these"),
    "xor": tr("No line parts these, four hidden neurons do"),
    "circles": tr("One class inside the other: watch the boundary close"),
    "eureka-demo": tr("Three classes, from EurekaLabs' lesson"),
    "gaussians": tr("Two clouds: where to begin with a single neuron"),
}
"""What each of them shows, in one line."""
