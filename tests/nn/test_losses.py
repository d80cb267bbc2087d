"""The losses table: values, graphs and gradients."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.gradcheck import check_gradients
from micrograd_desktop.nn.losses import LOSSES

scores = st.floats(-20.0, 20.0)
targets = st.sampled_from([-1.0, 1.0])


def loss(name: str, score: float, target: float) -> float:
    return LOSSES[name].function(Value(score), Value(target)).data


@given(s=scores, y=targets)
def test_each_loss_is_its_formula(s: float, y: float) -> None:
    assert loss("max-margin", s, y) == max(0.0, 1.0 - y * s)
    assert loss("squared-error", s, y) == (s - y) * (s - y)  # not a power of the C library, which may round apart
    assert loss("logistic", s, y) == pytest.approx(math.log1p(math.exp(-y * s)), rel=1e-12)


@pytest.mark.parametrize("name", LOSSES)
@given(s=scores, y=targets)
def test_the_gradient_of_each_loss_agrees_with_the_central_difference(name: str, s: float, y: float) -> None:
    score = Value(s)
    (row,) = check_gradients(LOSSES[name].function(score, Value(y)), [score])
    assume(not row.crosses_kink)
    assert row.agrees


@pytest.mark.parametrize("name", LOSSES)
def test_a_better_score_costs_less(name: str) -> None:
    assert loss(name, 0.9, 1.0) < loss(name, 0.0, 1.0) < loss(name, -0.9, 1.0)
    assert loss(name, -0.9, -1.0) < loss(name, 0.0, -1.0) < loss(name, 0.9, -1.0)


def test_the_logistic_loss_of_a_hopeless_score_is_finite() -> None:
    assert loss("logistic", -1e5, 1.0) == 1e5
    assert loss("logistic", 1e5, 1.0) == 0.0


def test_max_margin_draws_micrograds_graph() -> None:
    out = LOSSES["max-margin"].function(Value(0.5), Value(1.0))
    total = out._prev[0]
    assert (out._op, total._op, sorted(v._op for v in total._prev)) == ("ReLU", "+", ["", "*"])


@pytest.mark.parametrize("name", LOSSES)
def test_a_row_is_named_and_titled(name: str) -> None:
    assert LOSSES[name].name == name
    assert LOSSES[name].title
