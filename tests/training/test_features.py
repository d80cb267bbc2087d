"""Runs that learn from features: the same bits on every engine, the same again, and what features are good for."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from micrograd_desktop.engine import Value
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.features import FEATURES
from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.edits import DrawNewPoints, Set, SetFeatures, SetLayer
from micrograd_desktop.project.log import record
from micrograd_desktop.project.restart import fitted
from micrograd_desktop.project.rules import features_of
from micrograd_desktop.project.spec import (
    DataChange,
    DatasetSpec,
    LayerSpec,
    NetworkSpec,
    ParameterEdit,
    Project,
    TrainingSpec,
)
from micrograd_desktop.training.engine_choice import EngineName
from micrograd_desktop.training.run import Run

SEVEN = tuple(row.text for row in FEATURES)
STEADY = TrainingSpec(loss="logistic", learning_rate=0.1, schedule="constant", regularisation="none")


def project_of(kind: str, *features: str, hidden: tuple[LayerSpec, ...] = (), **training: object) -> Project:
    data = Set(DatasetSpec.kind, kind).apply(Project()).dataset
    network = NetworkSpec(hidden=hidden, initialiser="xavier")
    project = fitted(Project("Features", data, network, replace(STEADY, **training)))  # type: ignore[arg-type]
    return SetFeatures(features).apply(project)


SMALL = project_of("xor", "x", "x*y", "sin(3*x)*y", hidden=(LayerSpec(3, "tanh"),))
SMALL = Set(DatasetSpec.samples, 30).apply(SMALL)


@pytest.mark.parametrize("batch_size", [None, 7])
@pytest.mark.parametrize("bugs", [(), ("assign",)])
def test_all_engines_have_the_same_bits(batch_size: int | None, bugs: tuple[str, ...]) -> None:
    project = replace(SMALL, training=replace(SMALL.training, batch_size=batch_size), bugs=bugs)
    project = record(project, ParameterEdit(4, ParameterName(1, 1, 2), 0.5))
    project = record(project, DataChange(8, replace(project.dataset, seed=3)))
    values, compiled = (Run(project, engine).advance(12) for engine in ("value", "compiled"))
    assert len(values.figures) == 12
    assert np.array_equal(values.figures.values, compiled.figures.values, equal_nan=True)
    assert np.array_equal(values.parameters, compiled.parameters)


def test_it_is_the_same_as_a_run_on_points_that_were_made_so_beforehand() -> None:
    """Features are computed once a sample: what takes the steps sees nothing but points."""
    run = Run(SMALL)
    x = run.points.train_x
    assert x.shape[1] == 2
    by_hand = np.column_stack([x[:, 0], x[:, 0] * x[:, 1], [np.nan] * len(x)])
    assert np.array_equal(run.seen.train_x[:, :2], by_hand[:, :2])
    assert run.seen.train_x.shape == (len(x), 3) and run.seen.train_y is run.points.train_y


def test_the_inputs_by_name_train_as_the_inputs_themselves() -> None:
    swapped = project_of("xor", "y", "x", hidden=(LayerSpec(3, "tanh"),))
    plain = project_of("xor", hidden=(LayerSpec(3, "tanh"),))
    run, other = Run(swapped), Run(plain)
    parameters = other.parameters
    own = parameters.copy()
    own[:9].reshape(3, 3)[:, :2] = own[:9].reshape(3, 3)[:, 1::-1]
    run._state.parameters[:] = own
    assert run.advance(20).figures.column("accuracy")[-1] == other.advance(20).figures.column("accuracy")[-1]


def test_the_circle_needs_no_hidden_layer_with_the_squares() -> None:
    circle = project_of("playground-circle", "x**2", "y**2")
    run = Run(Set(DatasetSpec.noise, 0.0).apply(circle))
    run.advance(150)
    assert run.look().figures.row(0)["accuracy"] == 1.0
    assert Run(project_of("playground-circle")).advance(150).figures.column("accuracy")[-1] < 0.7


def test_the_spiral_trains_with_all_seven() -> None:
    hidden = (LayerSpec(8, "tanh"),)
    spiral = project_of("playground-spiral", *SEVEN, hidden=hidden, optimizer="adam", learning_rate=0.03)
    run = Run(Set(DatasetSpec.noise, 0.0).apply(spiral))
    run.advance(1500)
    assert run.look().figures.row(0)["accuracy"] > 0.97


def test_a_restored_run_goes_on_to_the_bit_over_a_change_of_points() -> None:
    project = DrawNewPoints(step=5).apply(SMALL)
    whole = Run(project)
    whole.advance(12)
    run = Run(project)
    run.advance(4)
    state = run.state()
    assert state is not None
    other = Run(project)
    other.restore(state)
    other.advance(8)
    assert np.array_equal(other.parameters, whole.parameters)


def test_divergence_names_a_weight_by_its_feature() -> None:
    project = record(SMALL, ParameterEdit(2, ParameterName(1, 0, 2), 1e308))
    project = SetLayer(0, LayerSpec.activation, "relu").apply(project)
    found = Run(record(project, ParameterEdit(2, ParameterName(1, 0, 2), 1e308))).advance(9).divergence
    assert found is not None and "sin(3*x)*y" in found.cause


@pytest.mark.parametrize("engine", ["value", "compiled"])
def test_the_figures_are_those_of_the_points_of_now_seen_through_the_features(engine: EngineName) -> None:
    run = Run(DrawNewPoints(step=5).apply(SMALL), engine)
    for steps in (3, 4):
        run.advance(steps)
        network = build_mlp(SMALL.network)
        for value, number in zip(network.parameters(), run.parameters.tolist(), strict=True):
            value.data = number
        right, features = 0, features_of(SMALL.network, SMALL.dataset)
        for inputs, target in zip(run.points.train_x.tolist(), run.points.train_y.tolist(), strict=True):
            right += (network(features.values([Value(x) for x in inputs])).data > 0) == (target > 0)
        assert run.look().figures.row(0)["accuracy"] == right / len(run.points.train_y)


def test_new_points_in_a_file_at_which_a_feature_is_no_number_are_told_when_the_run_gets_there() -> None:
    logged = SetFeatures(("x", "log(x + 6)")).apply(SMALL)
    wide = replace(logged.dataset, noise=2.0)
    found = Run(replace(logged, log=(DataChange(3, wide),))).advance(9).divergence
    assert found is not None and found.step == 3 and found.where.startswith("the feature log(x + 6) at training point")
