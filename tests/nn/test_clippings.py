"""The bounds on gradients and the parameters that a penalty counts: the same bits everywhere, and PyTorch's numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from micrograd_desktop.data.split import points_of
from micrograd_desktop.engine.bugs import NO_ZERO_GRAD, TWICE
from micrograd_desktop.engine.kernel.formulas import clipped_of
from micrograd_desktop.nn.clippings import CLIPPINGS
from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.nn.penalties import PENALTIES
from micrograd_desktop.project.log import record
from micrograd_desktop.project.spec import (
    PENALISED,
    DatasetSpec,
    LayerSpec,
    NetworkSpec,
    Project,
    SettingChange,
    TrainingSpec,
)
from micrograd_desktop.training.compilation import Compiler, Job, T
from micrograd_desktop.training.run import Run

STEPS = 6
PROJECT = Project(
    dataset=DatasetSpec("gaussians", samples=8),
    network=NetworkSpec(hidden=(LayerSpec(3, "tanh"),)),
    training=TrainingSpec(loss="logistic", learning_rate=0.5, schedule="constant", strength=0.03),
)


class Waiting(Compiler):
    """Makes nothing."""

    def submit(self, make: Callable[[], T]) -> Job[T]:
        return Job(make)


def project_with(**training: object) -> Project:
    return replace(PROJECT, training=replace(PROJECT.training, **training))  # type: ignore[arg-type]


def on_all_engines(project: Project, steps: int = STEPS) -> list[Run]:
    """Runs by values, in NumPy and compiled, after some steps; their figures and all that a step changes are equal."""
    runs = [Run(project), Run(project, compiler=Waiting()), Run(project, "value")]
    reports = [run.advance(steps) for run in runs]
    assert [report.engine for report in reports][1:] == ["NumPy", "value"] or project.bugs
    assert len({report.figures.values.tobytes() for report in reports}) == 1
    states = [run.state() for run in runs]
    assert all(state is not None and state.same_as(states[0]) for state in states)
    return runs


@hypothesis_settings(max_examples=25)
@given(
    st.sampled_from(list(CLIPPINGS)),
    st.floats(1e-4, 2.0),
    st.sampled_from(list(PENALTIES)),
    st.sampled_from(PENALISED),
    st.sampled_from(["sgd", "momentum", "adam"]),
    st.sampled_from([None, 3]),
    st.booleans(),
    st.sampled_from([(), (TWICE,), (NO_ZERO_GRAD,)]),
)
def test_every_engine_has_the_same_bits(
    clip: str, limit: float, penalty: str, penalised: str, optimizer: str, batch: int | None, frozen: bool, bugs: Any
) -> None:
    project = project_with(
        clip=clip, clip_limit=limit, regularisation=penalty, penalised=penalised, optimizer=optimizer, batch_size=batch
    )
    frozen_names = (ParameterName(1, 0, 0), ParameterName(1, 2, None)) if frozen else ()
    on_all_engines(replace(project, frozen=frozen_names, bugs=bugs))


def torch_run(project: Project, steps: int) -> list[Any]:
    """The parameters of the same run by PyTorch after each step, each (n_parameters,)."""
    torch = pytest.importorskip("torch")
    spec, start, points = project.training, Run(project).parameters, points_of(project.dataset)
    x, y = (torch.tensor(np.ascontiguousarray(a), dtype=torch.float64) for a in (points.train_x, points.train_y))
    blocks = start[:9].reshape(3, 3), start[9:].reshape(1, 4)
    parts = [torch.tensor(p, dtype=torch.float64, requires_grad=True) for b in blocks for p in (b[:, :-1], b[:, -1])]
    w1, b1, w2, b2 = parts
    made: dict[str, Callable[[], Any]] = {
        "sgd": lambda: torch.optim.SGD(parts, spec.learning_rate),
        "momentum": lambda: torch.optim.SGD(parts, spec.learning_rate, momentum=0.9),
        "adam": lambda: torch.optim.Adam(parts, spec.learning_rate),
    }
    optimizer, found = made[spec.optimizer](), []
    counted = parts if spec.penalised == "all" else [w1, w2]
    for _ in range(steps):
        optimizer.zero_grad()
        score = (torch.tanh(x @ w1.T + b1) @ w2.T + b2)[:, 0]
        loss = torch.nn.functional.softplus(-y * score).mean()
        if spec.regularisation != "none":
            power = {"l1": torch.abs, "l2": torch.square}[spec.regularisation]
            loss = loss + spec.strength * sum(power(p).sum() for p in counted)
        loss.backward()
        if spec.clip == "norm":
            torch.nn.utils.clip_grad_norm_(parts, spec.clip_limit)
        if spec.clip == "value":
            torch.nn.utils.clip_grad_value_(parts, spec.clip_limit)
        optimizer.step()
        layers = [torch.cat([w, b[:, None]], 1).detach().numpy().ravel() for w, b in ((w1, b1), (w2, b2))]
        found.append(np.concatenate(layers))
    return found


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adam"])
@pytest.mark.parametrize(
    ("clip", "penalty", "penalised"),
    [("norm", "none", "all"), ("value", "none", "all"), ("norm", "l2", "weights"), ("value", "l1", "weights"),
     ("none", "l1", "all"), ("none", "l2", "weights"), ("none", "l1", "weights")],
)  # fmt: skip
def test_50_steps_are_pytorchs(clip: str, penalty: str, penalised: str, optimizer: str) -> None:
    limit = {"norm": 0.2, "value": 0.02, "none": 1.0}[clip]
    rate = 0.05 if optimizer == "adam" else 0.5
    project = project_with(
        clip=clip, clip_limit=limit, regularisation=penalty, penalised=penalised, optimizer=optimizer,
        learning_rate=rate,
    )  # fmt: skip
    run, bounded = Run(project), 0
    for expected in torch_run(project, 50):
        run.advance(1)
        assert run.parameters == pytest.approx(expected, rel=1e-12, abs=1e-12)
        bounded += clip != "none" and abs(np.linalg.norm(run.gradients) - limit) < 1e-3 * limit
    assert bounded or clip != "norm"


def test_a_norm_within_the_limit_leaves_the_gradient_as_it_is() -> None:
    free, bounded = Run(project_with(clip="none")), Run(project_with(clip="norm", clip_limit=1e6))
    assert free.advance(20).figures.values.tobytes() == bounded.advance(20).figures.values.tobytes()


def test_what_is_frozen_is_no_part_of_the_norm() -> None:
    frozen = tuple(ParameterName(1, 1, source) for source in (0, 1, None))
    run = Run(replace(project_with(clip="norm", clip_limit=1e-3), frozen=frozen))
    run.advance(1)
    assert float(np.linalg.norm(np.delete(run.gradients, [3, 4, 5]))) == pytest.approx(1e-3, rel=1e-2)
    assert float(np.linalg.norm(run.gradients)) > 1.1e-3


def test_what_is_looked_at_is_the_gradient_before_it_is_bounded() -> None:
    run = Run(project_with(clip="value", clip_limit=1e-3))
    run.advance(1)
    assert np.abs(run.gradients).max() == 1e-3
    there = run.look().gradients
    assert there is not None and np.abs(there).max() > 1e-3


def test_it_changes_while_training_without_another_compilation() -> None:
    project = PROJECT
    for step, (name, value) in enumerate(
        [("clip", "norm"), ("clip_limit", 0.05), ("penalised", "weights"), ("clip", "value"), ("clip", "none")], start=1
    ):
        project = record(project, SettingChange(5 * step, name, value))
    run, values, engines = Run(project), Run(project, "value"), set()
    for _ in range(6):
        assert run.advance(5).parameters.tolist() == values.advance(5).parameters.tolist()
        engines.add(run._engine)
    assert len(engines) == 1


def test_a_penalty_on_weights_alone_is_their_sum() -> None:
    every, weights = (Run(project_with(penalised=which)) for which in PENALISED)
    found = [float(run.advance(1).figures.column("penalty")[0]) for run in (every, weights)]
    start = Run(PROJECT).parameters
    biases = [2, 5, 8, 12]
    assert found[0] == pytest.approx(0.03 * float((start**2).sum()), rel=1e-14)
    assert found[1] == pytest.approx(0.03 * float((np.delete(start, biases) ** 2).sum()), rel=1e-14)


def test_a_gradient_that_is_infinite_or_not_a_number_is_not_hidden() -> None:
    gradients, free, order = np.array([1.0, np.inf, np.nan]), np.ones(3, np.bool_), np.arange(3)
    with np.errstate(all="ignore"):
        by_norm = clipped_of(CLIPPINGS["norm"].bound, gradients, free, 1.0, order)
        by_value = clipped_of(CLIPPINGS["value"].bound, gradients, free, 1.0, order)
    assert np.isnan(by_norm).all()
    assert by_value[:2].tolist() == [1.0, 1.0] and np.isnan(by_value[2])


def test_rows_are_named_and_one_of_them_is_no_bound() -> None:
    assert {name: row.name for name, row in CLIPPINGS.items()} == {name: name for name in ("none", "norm", "value")}
    assert [name for name, row in CLIPPINGS.items() if not row.bound.counts] == ["none"]
    assert all(row.title and row.words for row in CLIPPINGS.values())
