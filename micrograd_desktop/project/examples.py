"""The built-in projects."""

from __future__ import annotations

from dataclasses import replace

from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, TrainingSpec

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


EXAMPLES: dict[str, Project] = {
    "moons-demo": Project(),
    "spiral": Project(
        "Spiral", DatasetSpec("spiral", 230, 0.1, 0.7, 6), _tanh(8, 8), replace(_ADAM, learning_rate=0.03)
    ),
    "xor": Project("XOR", DatasetSpec("xor", 200, 0.3, 0.7, 1), _tanh(4), _ADAM),
    "circles": Project("Circles", DatasetSpec("circles", 200, 0.08, 0.7, 1), _tanh(6), _ADAM),
    "gaussians": Project("Gaussians", DatasetSpec("gaussians", 200, 0.4, 0.7, 1), _tanh(4), _ADAM),
}
