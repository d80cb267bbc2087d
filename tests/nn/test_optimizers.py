"""The optimizers table, held to the published formulas by the steps that a run takes."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from micrograd_desktop.training.run import Run

RATE, STEPS = 0.05, 6
PROJECT = Project(
    dataset=DatasetSpec("gaussians", samples=8),
    network=NetworkSpec(hidden=(LayerSpec(2, "tanh"),)),
    training=TrainingSpec(loss="logistic", learning_rate=RATE, schedule="constant", regularisation="none"),
)


def sgd(gradients: Sequence[float]) -> float:
    return -RATE * gradients[-1]


def momentum(gradients: Sequence[float]) -> float:
    return -RATE * sum(0.9 ** (len(gradients) - 1 - i) * g for i, g in enumerate(gradients))


def adam(gradients: Sequence[float]) -> float:
    """Kingma and Ba, 2015, algorithm 1."""
    m = v = 0.0
    for g in gradients:
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
    t = len(gradients)
    return -RATE * (m / (1 - 0.9**t)) / (math.sqrt(v / (1 - 0.999**t)) + 1e-8)


FORMULAS: dict[str, Callable[[Sequence[float]], float]] = {"sgd": sgd, "momentum": momentum, "adam": adam}


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_each_step_of_a_run_follows_the_formula(name: str) -> None:
    run = Run(
        replace(PROJECT, frozen=(ParameterName(1, 0, 0),), training=replace(PROJECT.training, optimizer=name)),
        engine="value",
    )
    parameters = run.snapshot().parameters
    histories: list[list[float]] = [[] for _ in parameters]
    for _ in range(STEPS):
        after = run.advance(1, 0.0)
        for history, gradient in zip(histories, after.gradients, strict=True):
            history.append(float(gradient))
        expected = [p + FORMULAS[name](h) for p, h in zip(parameters, histories, strict=True)]
        expected[0] = parameters[0]  # frozen
        assert after.parameters.tolist() == pytest.approx(expected, rel=1e-12, abs=1e-15)
        parameters = after.parameters


def test_rows_are_named_and_numbered_apart() -> None:
    assert {name: row.name for name, row in OPTIMIZERS.items()} == {name: name for name in FORMULAS}
    assert sorted(row.kernel_id for row in OPTIMIZERS.values()) == [0, 1, 2]
    assert all(row.title for row in OPTIMIZERS.values())
