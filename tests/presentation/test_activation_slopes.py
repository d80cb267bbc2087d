"""Slopes of typed activations, and what they say of neurons: dead and saturated, as of the table's own."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from micrograd_desktop.data.split import generate
from micrograd_desktop.engine.activation import curve
from micrograd_desktop.engine.ops import ACTIVATIONS
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.parameters import count
from micrograd_desktop.presentation.activation_slopes import reach_of, slopes_of
from micrograd_desktop.presentation.health import (
    Health,
    definition,
    examine,
    network_sentence,
    neuron_note,
    neuron_sentence,
    trouble_of,
)
from micrograd_desktop.presentation.portrait import Portrait
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec

FORMULAS = (
    "x * sigmoid(x)",
    "max(0, x)",
    "tanh(5*x) + 0.1",
    "2**x - x**3",
    "min(1, max(-1, x))",
    "softplus(abs(x)) / 3",
)
SUMS = arrays(np.float64, (2, 5), elements=st.floats(-6, 6))


@pytest.mark.parametrize("activation", [*ACTIVATIONS, *FORMULAS])
@given(sums=SUMS)
def test_a_slope_is_that_of_the_graph(activation: str, sums: np.ndarray) -> None:
    _, slopes = curve(activation, sums.ravel().tolist())
    assert slopes_of(activation, sums).ravel() == pytest.approx(slopes, rel=1e-9, abs=1e-12)


def judged(activation: str, sums: np.ndarray) -> Health:
    outputs, _ = curve(activation, sums.ravel().tolist())
    said = np.vstack([np.array(outputs).reshape(sums.shape), np.arange(sums.shape[1])[None]])
    return examine(said, (2, len(sums), 1), (activation, "linear"), slopes=lambda _layer: slopes_of(activation, sums))


@pytest.mark.parametrize(
    ("row", "formula"), [("relu", "max(0, x)"), ("tanh", "tanh(x)"), ("sigmoid", "1 / (1 + exp(-x))")]
)
@given(sums=arrays(np.float64, (3, 9), elements=st.sampled_from([-9.0, -3.0, -1.0, 0.5, 2.0, 7.0])))
def test_a_row_typed_as_a_formula_is_judged_as_the_row_is(row: str, formula: str, sums: np.ndarray) -> None:
    by_row, typed = judged(row, sums), judged(formula, sums)
    assert typed.shares.tolist() == by_row.shares.tolist()
    assert typed.marked() == by_row.marked()
    known, own = trouble_of(row), trouble_of(formula)
    assert known is not None and own is not None and (known.word, known.partly) == (own.word, own.partly)


def test_what_has_a_slope_everywhere_is_never_called_ill() -> None:
    for activation in ("x", "x**2 + x", "0.001 * x", "max(0.01 * x, x)", "x + sin(x) / 2"):
        shares = judged(activation, np.linspace(-6, 6, 40).reshape(2, 20) + 0.0123).shares
        assert not shares.any(), activation
    assert not judged("tanh(x)", np.zeros((2, 3))).shares.any()


def test_it_is_said_which_neuron_is_dead_where_and_by_what() -> None:
    sums = np.array([[-2.0, -1.0, -3.0, -1.0], [1.0, -1.0, 2.0, 3.0]])
    health = judged("max(0, x)", sums)
    assert health.ailing() == [(1, 0)] and list(health.marked()) == [(1, 0)]
    assert neuron_sentence(health, (1, 0)).startswith(
        "Neuron 1.1 is dead: its slope is 0 at all 4 training points, so its weights no longer learn."
    )
    assert neuron_note(health, (1, 1)) == "Off at 25.0% of 4 training points"
    assert definition(health, (1, 0)).startswith("Dead means that the slope of its formula is 0")
    saturated = judged("tanh(5*x)", np.array([[3.0, -3.0, 3.0, 0.0]]))
    assert saturated.marked() == {(1, 0): 0.75}
    assert neuron_sentence(saturated, (1, 0)).endswith("its slope is within ±0.02 at 3.")
    level = examine(np.ones((2, 4)), (1, 1, 1), ("min(1, max(-1, x))", "linear"), slopes=lambda _: np.zeros((1, 4)))
    assert level.dead and "hidden layer 1 is level at all 4 training points" in network_sentence(level)
    nothing = reach_of("0 * x")
    assert nothing.level and nothing.steepest == 0.0


def test_a_picture_judges_every_typed_layer_by_the_sums_at_the_points() -> None:
    hidden = (LayerSpec(3, "max(0, x)"), LayerSpec(2, "tanh"), LayerSpec(2, "tanh(2*x)"))
    network = NetworkSpec(hidden=hidden, seed=3)
    points = generate(DatasetSpec("moons", 40, 0.2, 0.75, 3))
    parameters = np.array([p.data for p in build_mlp(network).parameters()])
    parameters[2] = -99.0  # the bias of neuron 1.1: it is dead
    first = count((2, 3, 2))
    parameters[first : first + 2] *= 1e3  # neuron 3.1 is far out
    health = Portrait(network, points).draw(parameters, loss="squared-error").health
    assert health.share((1, 0)) == 1.0 and (1, 0) in health.marked()
    mlp = build_mlp(network)
    for value, number in zip(mlp.parameters(), parameters.tolist(), strict=True):
        value.data = number
    walks = [list(mlp.walk(x)) for x in points.train_x.tolist()]
    off = np.mean([[float(v.data) == 0.0 for v in walk[0]] for walk in walks], axis=0)
    far = np.mean([[1 - float(v.data) ** 2 < 0.01 for v in walk[2]] for walk in walks], axis=0)
    assert health.of(1) == pytest.approx(off) and health.of(3) == pytest.approx(far)
    assert far[0] > 0.5
