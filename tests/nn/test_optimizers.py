"""The optimizers table, held to the published formulas by the steps that a run takes."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from micrograd_desktop.engine.kernel.formulas import scalars
from micrograd_desktop.engine.kernel.recipes import Constant, Formula, Update
from micrograd_desktop.nn.optimizers import OPTIMIZERS, Optimizer, update_of
from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.log import record
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, SettingChange, TrainingSpec
from micrograd_desktop.training.compilation import Compiler, Job, T
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
    return _adam(gradients, 0.999)


def _adam(gradients: Sequence[float], beta2: float) -> float:
    m = v = 0.0
    for g in gradients:
        m, v = 0.9 * m + 0.1 * g, beta2 * v + (1.0 - beta2) * g**2
    t = len(gradients)
    return -RATE * (m / (1 - 0.9**t)) / (math.sqrt(v / (1 - beta2**t)) + 1e-8)


def nesterov(gradients: Sequence[float]) -> float:
    return -RATE * gradients[-1] + 0.9 * momentum(gradients)


def adagrad(gradients: Sequence[float]) -> float:
    return -RATE * gradients[-1] / (math.sqrt(sum(g**2 for g in gradients)) + 1e-10)


def rmsprop(gradients: Sequence[float]) -> float:
    mean = sum(0.01 * 0.99 ** (len(gradients) - 1 - i) * g**2 for i, g in enumerate(gradients))
    return -RATE * gradients[-1] / (math.sqrt(mean) + 1e-8)


FORMULAS: dict[str, Callable[[Sequence[float]], float]] = {
    f.__name__: f for f in (sgd, momentum, nesterov, adagrad, rmsprop, adam)
} | {"adamw": adam, "adamw-eureka": lambda gradients: _adam(gradients, 0.95)}
SHRINKS = {"adamw": RATE * 0.01, "adamw-eureka": RATE * 1e-4}
"""By which part of itself a parameter becomes smaller at each step, whatever its gradient."""


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
        for history, gradient in zip(histories, run.gradients, strict=True):
            history.append(float(gradient))
        kept = 1.0 - SHRINKS.get(name, 0.0)
        expected = [p * kept + FORMULAS[name](h) for p, h in zip(parameters, histories, strict=True)]
        expected[0] = parameters[0]  # frozen
        assert after.parameters.tolist() == pytest.approx(expected, rel=1e-12, abs=1e-15)
        parameters = after.parameters


def test_rows_are_named_and_every_constant_has_a_source() -> None:
    assert {name: row.name for name, row in OPTIMIZERS.items()} == {name: name for name in FORMULAS}
    assert all(row.title for row in OPTIMIZERS.values())
    assert all(constant.source for row in OPTIMIZERS.values() for constant in row.update.constants)


NEW_ROWS = {
    "hinton's": Update(
        constants=(Constant("decay", 0.9, "Hinton, 2012, lecture 6e"), Constant("epsilon", 1e-8, "usual")),
        state=("square",),
        lines=(
            Formula("square", "decay * square + (1.0 - decay) * g * g"),
            Formula("change", "-lr * g / (sqrt(square) + epsilon)"),
        ),
    ),
    "reads the parameter": Update(
        state=("seen",),
        lines=(Formula("seen", "p"), Formula("change", "-lr * (g + 0.5 * p * abs(seen))")),
    ),
    "three states": Update(
        state=("a", "b", "c"),
        constants=(Constant("base", 0.5, "made up"),),
        scalars=(Formula("share", "base ** t"), Formula("cap", "min(t, 3.0)")),
        lines=(
            Formula("c", "max(b, abs(g)) if g > 0.0 else -c"),
            Formula("b", "min(b + g, cap)"),
            Formula("a", "tanh(a) + share"),
            Formula("change", "-lr * g * share / (a + abs(c) + 1.0)"),
        ),
    ),
}


@pytest.mark.parametrize("batch_size", [None, 3])
@pytest.mark.parametrize("name", NEW_ROWS)
def test_an_optimizer_that_is_added_as_a_row_trains_on_all_engines_to_the_same_bits(
    monkeypatch: pytest.MonkeyPatch, name: str, batch_size: int | None
) -> None:
    monkeypatch.setitem(OPTIMIZERS, name, Optimizer(name, name.title(), NEW_ROWS[name]))
    project = replace(PROJECT, training=replace(PROJECT.training, optimizer=name, batch_size=batch_size))
    compiled, stand_in, values = Run(project), Run(project, compiler=Waiting()), Run(project, "value")
    reports = [run.advance(STEPS) for run in (compiled, stand_in, values)]
    assert [report.engine for report in reports] == ["compiled", "NumPy", "value"]
    assert len({report.parameters.tobytes() for report in reports}) == 1
    assert len({report.figures.values.tobytes() for report in reports}) == 1


class Waiting(Compiler):
    """Makes nothing."""

    def submit(self, make: Callable[[], T]) -> Job[T]:
        return Job(make)


def test_the_optimizer_changes_while_training_without_another_compilation() -> None:
    project = PROJECT
    for step, name in enumerate(OPTIMIZERS, start=1):
        project = record(project, SettingChange(5 * step, "optimizer", name))
    run, values = Run(project), Run(project, "value")
    engines = set()
    for _ in range(len(OPTIMIZERS) + 1):
        assert run.advance(5).parameters.tolist() == values.advance(5).parameters.tolist()
        engines.add(run._engine)
    assert len(engines) == 1


def test_scalars_are_the_same_wherever_a_run_of_steps_begins() -> None:
    adam_row = OPTIMIZERS["adam"].update
    whole = scalars(adam_row, 1, 10_000)
    assert whole.shape == (10_000, 2)
    assert [scalars(adam_row, t, 3).tolist() for t in (1, 4095, 8190)] == [
        whole[t - 1 : t + 2].tolist() for t in (1, 4095, 8190)
    ]
    assert whole[:, 0].tolist() == pytest.approx([1.0 - 0.9**t for t in range(1, 10_001)], rel=1e-15)
    assert scalars(OPTIMIZERS["sgd"].update, 1, 7).shape == (7, 0)


CONSTANTS: dict[str, dict[str, float]] = {
    "momentum": {"momentum": 0.7},
    "nesterov": {"momentum": 0.6},
    "adagrad": {"epsilon": 1e-3},
    "rmsprop": {"smoothing": 0.8, "epsilon": 1e-4},
    "adam": {"beta1": 0.8, "beta2": 0.95, "epsilon": 1e-4},
    "adamw": {"beta1": 0.7, "beta2": 0.9, "epsilon": 1e-5, "weight_decay": 0.1},
}
"""Other constants than the usual ones, by the names of the settings."""


def in_pytorch(torch: Any, name: str, parameters: Any) -> Any:
    """PyTorch's optimizer with the same constants."""
    c, optim = CONSTANTS[name], torch.optim
    betas = (c.get("beta1"), c.get("beta2"))
    made = {
        "momentum": lambda: optim.SGD(parameters, RATE, momentum=c["momentum"]),
        "nesterov": lambda: optim.SGD(parameters, RATE, momentum=c["momentum"], nesterov=True),
        "adagrad": lambda: optim.Adagrad(parameters, RATE, eps=c["epsilon"]),
        "rmsprop": lambda: optim.RMSprop(parameters, RATE, alpha=c["smoothing"], eps=c["epsilon"]),
        "adam": lambda: optim.Adam(parameters, RATE, betas=betas, eps=c["epsilon"]),
        "adamw": lambda: optim.AdamW(parameters, RATE, betas=betas, eps=c["epsilon"], weight_decay=c["weight_decay"]),
    }
    return made[name]()


@pytest.mark.parametrize("name", CONSTANTS)
def test_fifty_steps_with_other_constants_are_pytorchs(name: str) -> None:
    torch: Any = pytest.importorskip("torch")
    settings = replace(PROJECT.training, optimizer=name, **CONSTANTS[name])  # type: ignore[arg-type]
    run = Run(replace(PROJECT, training=settings))
    p = torch.tensor(run.parameters, dtype=torch.float64, requires_grad=True)
    optimizer = in_pytorch(torch, name, [p])
    for _ in range(50):
        after = run.advance(1)
        p.grad = torch.tensor(run.gradients, dtype=torch.float64)
        optimizer.step()
        assert np.abs(after.parameters - p.detach().numpy()).max() <= 1e-12


@pytest.mark.parametrize("name", CONSTANTS)
def test_constants_change_while_training_without_another_compilation_and_alike_on_all_engines(name: str) -> None:
    project = replace(PROJECT, training=replace(PROJECT.training, optimizer=name))
    for step, (constant, value) in enumerate(CONSTANTS[name].items(), start=1):
        project = record(project, SettingChange(3 * step, constant, value))
    project = record(project, SettingChange(20, next(iter(CONSTANTS[name])), None))
    run, stand_in, values = Run(project), Run(project, compiler=Waiting()), Run(project, "value")
    engines = set()
    for _ in range(8):
        reports = [each.advance(3) for each in (run, stand_in, values)]
        engines.add(run._engine)
        assert len({report.parameters.tobytes() for report in reports}) == 1
    assert len(engines) == 1
    usual = Run(replace(PROJECT, training=replace(PROJECT.training, optimizer=name))).advance(24)
    assert usual.parameters.tobytes() != reports[0].parameters.tobytes()


def test_constants_said_to_be_the_usual_ones_are_the_usual_run() -> None:
    for name, row in OPTIMIZERS.items():
        usual = replace(PROJECT.training, optimizer=name)
        said = replace(usual, **{c.name: c.value for c in row.update.constants})  # type: ignore[arg-type]
        one, other = (Run(replace(PROJECT, training=spec)).advance(5) for spec in (usual, said))
        assert one.parameters.tobytes() == other.parameters.tobytes()


def test_every_constant_has_a_setting_that_stands_for_it() -> None:
    for name, row in OPTIMIZERS.items():
        spec = TrainingSpec(optimizer=name, **{c.name: 0.5 for c in row.update.constants})  # type: ignore[arg-type]
        assert [c.value for c in update_of(name, spec).constants] == [0.5] * len(row.update.constants)
        assert update_of(name, TrainingSpec(optimizer=name)) is row.update
