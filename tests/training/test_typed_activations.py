"""Networks with typed activations train on all engines to the same bits, and as PyTorch's do."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from micrograd_desktop.engine import OPS
from micrograd_desktop.engine.kernel.plan import Layer, Map
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from micrograd_desktop.training.compilation import Compiler, Job
from micrograd_desktop.training.faulty import IN_GRADIENT
from micrograd_desktop.training.neurons import NeuronEvaluator
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.sample import SampleGraph

STEPS = 50

TORCH = {
    "x * sigmoid(x)": lambda t, x: x * t.sigmoid(x),
    "max(0, x)": lambda t, x: t.maximum(t.zeros_like(x), x),
    "exp(-x**2)": lambda t, x: t.exp(-(x**2)),
    "2**x - 1": lambda t, x: 2**x - 1,
    "sqrt(x*x + 1) - 1": lambda t, x: t.sqrt(x * x + 1) - 1,
    "x / (1 + abs(x))": lambda t, x: x / (1 + t.abs(x)),
    "sin(x) + 0.5*softplus(x) - 0.1*x*tanh(x)": lambda t, x: (
        t.sin(x) + 0.5 * t.nn.functional.softplus(x) - 0.1 * x * t.tanh(x)
    ),
    "min(1, max(x, -1))": lambda t, x: t.clamp(x, -1, 1),
}  # fmt: skip
"""Typed activations as PyTorch has them."""


def project_of(*activations: str, output: str = "linear", **training: object) -> Project:
    settings = {"loss": "logistic", "learning_rate": 0.05, "optimizer": "adam", "schedule": "constant"}
    return Project(
        dataset=DatasetSpec("moons", 24, train_share=0.75),
        network=NetworkSpec(hidden=tuple(LayerSpec(5, name) for name in activations), output_activation=output),
        training=TrainingSpec(**{**settings, **training}),  # type: ignore[arg-type]
    )


class Waiting(Compiler):
    """Makes nothing."""

    def submit(self, make: Any) -> Job[Any]:
        return Job(make)


@pytest.mark.parametrize(("formula", "batch_size"), [*((formula, None) for formula in TORCH), ("x * sigmoid(x)", 7)])
def test_all_engines_train_a_typed_activation_to_the_same_bits(formula: str, batch_size: int | None) -> None:
    project = project_of(formula, "tanh", formula, output=formula, batch_size=batch_size)
    runs = Run(project), Run(project, compiler=Waiting()), Run(project, "value")
    reports = [run.advance(8) for run in runs]
    assert [report.engine for report in reports] == ["compiled", "NumPy", "value"]
    assert len({report.parameters.tobytes() for report in reports}) == 1
    assert len({report.figures.values.tobytes() for report in reports}) == 1
    assert len({run.gradients.tobytes() for run in runs}) == 1


@pytest.mark.parametrize(
    ("row", "formula"), [("tanh", "tanh(x)"), ("relu", "x.relu()"), ("linear", "x"), ("sin", "sin(x)")]
)
def test_a_formula_that_is_a_row_trains_as_the_row_does(row: str, formula: str) -> None:
    one, other = (Run(project_of(name, name)).advance(20) for name in (row, formula))
    assert one.parameters.tobytes() == other.parameters.tobytes()


@pytest.mark.parametrize("formula", TORCH)
def test_fifty_steps_of_a_typed_activation_are_pytorchs(formula: str) -> None:
    torch: Any = pytest.importorskip("torch")
    project = project_of(formula, formula, optimizer="sgd", loss="squared-error", regularisation="none")
    run = Run(project)
    p = torch.tensor(run.parameters, dtype=torch.float64, requires_grad=True)
    x, y = (torch.tensor(a, dtype=torch.float64) for a in (run.points.train_x, run.points.train_y))
    optimizer = torch.optim.SGD([p], lr=project.training.learning_rate)
    for _ in range(STEPS):
        optimizer.zero_grad()
        loss = torch.mean((_forward(torch, project.network, p, x)[:, 0] - y) ** 2)
        loss.backward()
        optimizer.step()
        report = run.advance(1)
        assert report.figures.column("data_loss")[0] == pytest.approx(loss.item(), rel=1e-12, abs=1e-12)
        assert np.abs(run.gradients - p.grad.numpy()).max() <= 1e-12 * max(np.abs(run.gradients).max(), 1.0)
    assert np.abs(run.parameters - p.detach().numpy()).max() <= 1e-12


def _forward(torch: Any, network: NetworkSpec, p: Any, signal: Any) -> Any:
    """What PyTorch makes of the parameters in their flat order."""
    sizes = (network.inputs, *(layer.size for layer in network.hidden), network.outputs)
    at = 0
    for number, (before, here) in enumerate(pairwise(sizes)):
        block = p[at : at + here * (before + 1)].reshape(here, before + 1)
        signal = signal @ block[:, :-1].T + block[:, -1]
        if number < len(network.hidden):
            signal = TORCH[network.hidden[number].activation](torch, signal)
        at += here * (before + 1)
    return signal


@pytest.mark.parametrize("formula", TORCH)
def test_a_typed_layer_is_one_map_of_rows_of_the_table(formula: str) -> None:
    """What makes it as fast as a row: all its neurons are done at a time."""
    sample = SampleGraph.of(build_mlp(project_of(formula, formula).network), 2, "logistic")
    steps = sample.kernel().layout.plan.steps
    layers = [i for i, step in enumerate(steps) if isinstance(step, Layer)]
    assert len(layers) == 3
    for position in layers[:2]:
        family = steps[position + 1]
        assert isinstance(family, Map) and len(family.instances) == 5 and not family.by_table
        assert all(i.code < len(OPS) for i in family.instances[0])


def test_what_is_compiled_never_sees_the_text_that_was_typed() -> None:
    sample = SampleGraph.of(build_mlp(project_of("x * sigmoid(x)").network), 2, "logistic")
    assert "sigmoid(x)" not in repr(sample.kernel().layout.plan)


@pytest.mark.parametrize("bug", sorted(IN_GRADIENT))
def test_bugs_in_the_gradient_are_alike_with_values_and_in_numpy(bug: str) -> None:
    project = replace(project_of("x * sigmoid(x) + x"), bugs=(bug,))
    compiled, values = Run(project).advance(5), Run(project, "value").advance(5)
    assert compiled.parameters.tobytes() == values.parameters.tobytes()


def test_every_neurons_answer_is_what_the_graph_of_values_says() -> None:
    network = project_of("x * sigmoid(x)", "exp(-x**2)", output="2 * tanh(x)").network
    mlp, points = build_mlp(network), np.array([[0.5, -1.0], [2.0, 0.25]])
    parameters = np.array([p.data for p in mlp.parameters()])
    found = NeuronEvaluator(network).evaluate(points, parameters)
    for column, point in enumerate(points.tolist()):
        assert found[:, column].tolist() == [v.data for row in mlp.walk(point) for v in row]
