"""Every kind of problem trains alike on every engine, to the last bit, and as PyTorch does."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from micrograd_desktop.data.split import generate
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.problems import FIGURES, MOST_CLASSES, multi_class
from micrograd_desktop.project.restart import fitted
from micrograd_desktop.project.rules import problem_of
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from micrograd_desktop.training.engines import CompiledEngine, NumpyEngine, Plan, State, ValueEngine
from micrograd_desktop.training.explained import Explained
from micrograd_desktop.training.faulty import FaultyEngine, FaultyValueEngine
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.sample import SampleGraph

NETWORK = NetworkSpec(hidden=(LayerSpec(5, "tanh"), LayerSpec(3, "relu")), initialiser="xavier", seed=3)
STEADY = TrainingSpec(learning_rate=0.1, schedule="constant", regularisation="l2", strength=1e-3)


def project_of(kind: str, loss: str, classes: int = 3, **training: Any) -> Project:
    data = DatasetSpec(kind, 40, 0.2, 0.75, 5, classes)
    return fitted(Project("Any", data, NETWORK, replace(STEADY, loss=loss, **training)))


CASES = [
    *((kind, "blobs", classes) for kind in ("cross-entropy", "multi-margin") for classes in (2, 3, 8)),
    *((kind, data, 2) for kind in ("squared-error", "absolute-error", "huber") for data in ("sine", "plane")),
]


@pytest.mark.parametrize(("loss", "kind", "classes"), CASES)
@pytest.mark.parametrize("batch_size", [None, 7])
def test_all_engines_have_the_same_bits(loss: str, kind: str, classes: int, batch_size: int | None) -> None:
    project = project_of(kind, loss, classes, batch_size=batch_size)
    runs = [Run(project, engine) for engine in ("value", "compiled")]
    values, compiled = (run.advance(12) for run in runs)
    assert len(values.figures) == 12
    assert np.array_equal(values.figures.values, compiled.figures.values, equal_nan=True)
    assert np.array_equal(values.parameters, compiled.parameters)
    in_numpy = State.start(Run(project).parameters.tolist())
    points, network = generate(project.dataset), build_mlp(project.network)
    sample = SampleGraph.of(network, points.train_x.shape[1], loss, problem_of(project))
    plan = Plan(None, np.array([len(points.train_y)]), np.full(12, 0.1))
    NumpyEngine(sample, points).run(in_numpy, plan, project.training)
    if batch_size is None:
        assert np.array_equal(in_numpy.parameters, compiled.parameters)


@pytest.mark.parametrize("classes", range(2, MOST_CLASSES + 1))
@pytest.mark.parametrize("loss", multi_class(2).losses)
def test_as_many_classes_as_there_can_be_are_trained_with_the_same_bits(loss: str, classes: int) -> None:
    points = generate(DatasetSpec("blobs", 20, 0.5, classes=min(classes, 8)))
    network = build_mlp(replace(NETWORK, outputs=classes))
    sample = SampleGraph.of(network, 2, loss, multi_class(classes))
    states = []
    for engine in (ValueEngine, NumpyEngine, CompiledEngine):
        state = State.start([p.data for p in build_mlp(replace(NETWORK, outputs=classes)).parameters()])
        figures = engine(sample, points).run(state, Plan(None, np.array([20]), np.full(4, 0.1)), STEADY)
        states.append((figures, state.parameters, state.gradients))
    for other in states[1:]:
        assert all(np.array_equal(a, b, equal_nan=True) for a, b in zip(states[0], other, strict=True))


@pytest.mark.parametrize(("loss", "kind"), [("cross-entropy", "blobs"), ("multi-margin", "blobs"), ("huber", "sine")])
@pytest.mark.parametrize("bug", ["assign", "backward-twice", "no-topological-sort"])
def test_bugs_do_the_same_to_values_and_to_whole_batches(loss: str, kind: str, bug: str) -> None:
    project = project_of(kind, loss)
    points = generate(project.dataset)
    plan = Plan(None, np.array([len(points.train_y)]), np.full(3, 0.05))
    results = []
    for engine in (FaultyValueEngine, FaultyEngine):
        network = build_mlp(project.network)
        sample = SampleGraph.of(network, points.train_x.shape[1], loss, problem_of(project))
        state = State.start([p.data for p in network.parameters()])
        figures = engine(sample, points, {bug}).run(state, plan, project.training)
        results.append((figures, state.parameters))
    assert all(np.array_equal(a, b, equal_nan=True) for a, b in zip(*results, strict=True))


@pytest.mark.parametrize(("loss", "kind", "classes"), CASES)
def test_losses_and_gradients_are_pytorchs(loss: str, kind: str, classes: int) -> None:
    torch: Any = pytest.importorskip("torch")
    functional = torch.nn.functional
    project = project_of(kind, loss, classes, regularisation="none")
    run = Run(project)
    run.advance(5)
    before = run.parameters
    report = run.advance(1)
    x, y = (torch.tensor(a, dtype=torch.float64) for a in (run.points.train_x, run.points.train_y))
    p = torch.tensor(before, dtype=torch.float64, requires_grad=True)
    scores = _forward(torch, project.network, p, x)
    losses = {
        "cross-entropy": lambda: functional.cross_entropy(scores, y.long()),
        "multi-margin": lambda: functional.multi_margin_loss(scores, y.long()),
        "squared-error": lambda: functional.mse_loss(scores[:, 0], y),
        "absolute-error": lambda: functional.l1_loss(scores[:, 0], y),
        "huber": lambda: functional.huber_loss(scores[:, 0], y),
    }
    expected = losses[loss]()
    expected.backward()
    assert report.figures.column("data_loss")[0] == pytest.approx(expected.item(), rel=1e-12, abs=1e-12)
    difference = np.abs(run.gradients - p.grad.numpy()).max()
    assert difference <= 1e-12 * max(np.abs(run.gradients).max(), 1.0)


def _forward(torch: Any, network: NetworkSpec, p: Any, signal: Any) -> Any:
    """What PyTorch makes of the parameters in their flat order."""
    sizes = (network.inputs, *(layer.size for layer in network.hidden), network.outputs)
    at = 0
    for number, (before, here) in enumerate(pairwise(sizes)):
        block = p[at : at + here * (before + 1)].reshape(here, before + 1)
        signal = signal @ block[:, :-1].T + block[:, -1]
        if number < len(network.hidden):
            signal = getattr(torch, network.hidden[number].activation)(signal)
        at += here * (before + 1)
    return signal


@pytest.mark.parametrize("batch_size", [None, 8])
def test_figures_of_numbers_are_their_formulas(batch_size: int | None) -> None:
    run = Run(project_of("sine", "huber", batch_size=batch_size))
    run.advance(3)
    figures, points = run.look().figures, run.points
    scores = [_scores(run, x) for x in (points.train_x, points.test_x)]
    for prefix, found, y in zip(("", "test_"), scores, (points.train_y, points.test_y), strict=True):
        error = found - y
        assert figures.column(f"{prefix}mean_error")[0] == pytest.approx(np.abs(error).mean())
        assert figures.column(f"{prefix}r2")[0] == pytest.approx(1 - (error**2).mean() / y.var())


def _scores(run: Run, inputs: Any) -> Any:
    network = build_mlp(run.project.network)
    for value, number in zip(network.parameters(), run.parameters, strict=True):
        value.data = float(number)
    return np.array([network(x).data for x in inputs.tolist()])


def test_the_accuracy_of_classes_is_the_share_of_those_whose_score_is_the_largest() -> None:
    run = Run(project_of("blobs", "cross-entropy", 5))
    run.advance(2)
    network = build_mlp(run.project.network)
    for value, number in zip(network.parameters(), run.parameters, strict=True):
        value.data = float(number)
    chosen = [int(np.argmax([score.data for score in network(x)])) for x in run.points.train_x.tolist()]
    accuracy = run.look().figures.column("accuracy")[0]
    assert accuracy == np.mean(chosen == run.points.train_y)
    assert 0.0 < accuracy <= 1.0


def test_an_error_where_all_numbers_are_the_same_is_beyond_any_share() -> None:
    run = Run(project_of("plane", "squared-error"))
    problem, points = problem_of(run.project), replace(run.points, train_y=np.full(30, 0.5))
    figures = Explained(problem, points).take(np.ones((1, len(problem.columns))))
    assert figures[0, problem.columns.index("r2")] == -np.inf


def test_every_figure_is_named_and_titled() -> None:
    for name, figure in FIGURES.items():
        assert figure.name == name
        assert figure.title
