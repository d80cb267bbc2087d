"""The losses table: values, graphs and gradients."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.gradcheck import check_gradients
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.nn.problems import BINARY, MOST_CLASSES, REGRESSION, multi_class

scores = st.floats(-20.0, 20.0)
targets = st.sampled_from([-1.0, 1.0])
OF_ONE = sorted({*BINARY.losses, *REGRESSION.losses})
OF_CLASSES = multi_class(3).losses


@st.composite
def classified(draw: st.DrawFn) -> tuple[list[float], int]:
    """Scores of 2 to 10 classes, and the number of the right one."""
    found = draw(st.lists(scores, min_size=2, max_size=MOST_CLASSES))
    return found, draw(st.integers(0, len(found) - 1))


def loss(name: str, score: float, target: float) -> float:
    return LOSSES[name].function([Value(score)], [Value(target)]).data


def one_hot(count: int, right: int) -> list[Value]:
    return [Value(y) for y in multi_class(count).coded(float(right))]


def test_every_loss_belongs_to_a_problem() -> None:
    assert {*OF_ONE, *OF_CLASSES} == set(LOSSES)


@given(s=scores, y=targets)
def test_each_loss_is_its_formula(s: float, y: float) -> None:
    assert loss("max-margin", s, y) == max(0.0, 1.0 - y * s)
    assert loss("squared-error", s, y) == (s - y) * (s - y)  # not a power of the C library, which may round apart
    assert loss("logistic", s, y) == pytest.approx(math.log1p(math.exp(-y * s)), rel=1e-12)
    assert loss("absolute-error", s, y) == abs(s - y)
    size = abs(s - y)
    assert loss("huber", s, y) == pytest.approx(0.5 * size * size if size < 1.0 else size - 0.5, rel=1e-12)


@given(classified())
def test_each_loss_of_classes_is_its_formula(sample: tuple[list[float], int]) -> None:
    s, right = sample
    named = {name: LOSSES[name].function([Value(v) for v in s], one_hot(len(s), right)).data for name in OF_CLASSES}
    entropy = math.log(sum(math.exp(v - max(s)) for v in s)) + max(s) - s[right]
    assert named["cross-entropy"] == pytest.approx(entropy, rel=1e-12, abs=1e-12)
    margin = sum(max(0.0, 1.0 - s[right] + v) for i, v in enumerate(s) if i != right) / len(s)
    assert named["multi-margin"] == pytest.approx(margin, rel=1e-12, abs=1e-12)


@pytest.mark.parametrize("name", OF_ONE)
@given(s=scores, y=targets)
def test_the_gradient_of_each_loss_agrees_with_the_central_difference(name: str, s: float, y: float) -> None:
    score = Value(s)
    (row,) = check_gradients(LOSSES[name].function([score], [Value(y)]), [score])
    assume(not row.crosses_kink)
    assert row.agrees


@pytest.mark.parametrize("name", OF_CLASSES)
@given(classified())
def test_the_gradient_of_each_loss_of_classes_agrees_with_the_central_difference(
    name: str, sample: tuple[list[float], int]
) -> None:
    s = [Value(v) for v in sample[0]]
    rows = check_gradients(LOSSES[name].function(s, one_hot(len(s), sample[1])), s)
    assume(not any(row.crosses_kink for row in rows))
    assert all(row.agrees for row in rows)


@pytest.mark.parametrize("name", OF_ONE)
def test_a_better_score_costs_less(name: str) -> None:
    assert loss(name, 0.9, 1.0) < loss(name, 0.0, 1.0) < loss(name, -0.9, 1.0)
    assert loss(name, -0.9, -1.0) < loss(name, 0.0, -1.0) < loss(name, 0.9, -1.0)


@pytest.mark.parametrize("name", OF_CLASSES)
def test_a_better_score_of_the_class_costs_less(name: str) -> None:
    found = [LOSSES[name].function([Value(s), Value(0.0), Value(0.1)], one_hot(3, 0)).data for s in (0.9, 0.0, -0.9)]
    assert found == sorted(found)
    assert len(set(found)) == 3


def test_softmax_of_huge_scores_is_finite() -> None:
    s = [Value(v) for v in (1e4, -1e4, 0.0)]
    root = LOSSES["cross-entropy"].function(s, one_hot(3, 1))
    root.backward()
    assert root.data == 2e4
    assert [v.grad for v in s] == [1.0, -1.0, 0.0]


def test_equal_scores_of_ten_classes_cost_the_logarithm_of_ten() -> None:
    root = LOSSES["cross-entropy"].function([Value(3.0) for _ in range(10)], one_hot(10, 4))
    assert root.data == pytest.approx(math.log(10.0), rel=1e-15)


def test_the_logistic_loss_of_a_hopeless_score_is_finite() -> None:
    assert loss("logistic", -1e5, 1.0) == 1e5
    assert loss("logistic", 1e5, 1.0) == 0.0


def test_max_margin_draws_micrograds_graph() -> None:
    out = LOSSES["max-margin"].function([Value(0.5)], [Value(1.0)])
    total = out._prev[0]
    assert (out._op, total._op, sorted(v._op for v in total._prev)) == ("ReLU", "+", ["", "*"])


@pytest.mark.parametrize("name", LOSSES)
def test_a_row_is_named_and_titled(name: str) -> None:
    assert LOSSES[name].name == name
    assert LOSSES[name].title
