"""Features of a point: the bits of the graph over many points, names, titles, and what can't be."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.engine import Value
from micrograd_desktop.nn.features import (
    BLOCK,
    FEATURES,
    MOST_LOOKED_AT,
    FeatureError,
    feature_map,
    formulas_of,
    names_in_formulas,
    spelled,
    typed_names,
)

SEVEN = tuple(row.text for row in FEATURES)
TYPED = ("sin(3*x)*y", "tanh(x - 2*y)/3", "abs(y)**1.5", "cos(9*x1)", "relu(x) + softplus(-y)", "1/(1 + x**2)")
numbers = st.floats(-1e3, 1e3) | st.floats(allow_nan=False)


@given(st.lists(st.tuples(numbers, numbers), min_size=1, max_size=20))
def test_many_points_have_the_bits_of_the_graph(points: list[tuple[float, float]]) -> None:
    features = feature_map((*SEVEN, *TYPED), 2)
    rows = features.rows(np.array(points))
    for point, row in zip(points, rows, strict=True):
        one_by_one = [value.data for value in features.values([Value(number) for number in point])]
        assert np.array_equal(np.array(one_by_one), row, equal_nan=True)


def test_more_points_than_go_at_once_are_all_there() -> None:
    inputs = np.random.default_rng(1).normal(size=(2 * BLOCK + 3, 2))
    rows = feature_map(("x*y", "x"), 2).rows(inputs)
    assert np.array_equal(rows, np.column_stack([inputs[:, 0] * inputs[:, 1], inputs[:, 0]]))
    assert feature_map(("x",), 2).rows(inputs[:0]).shape == (0, 1)


def test_the_tables_formulas_are_canonical() -> None:
    assert feature_map(SEVEN, 2).canonical == SEVEN


def test_gradients_reach_the_inputs() -> None:
    x, y = Value(0.5), Value(2.0)
    product, square = feature_map(("x1*x2", "x2**2"), 2).values([x, y])
    (product + square).backward()
    assert (x.grad, y.grad) == (2.0, 0.5 + 4.0)


def test_without_features_the_network_sees_the_inputs() -> None:
    features, inputs = feature_map((), 3), np.ones((2, 3))
    assert features.rows(inputs) is inputs and features.count == 3 and features.canonical == ("x1", "x2", "x3")
    values = [Value(1.0), Value(2.0), Value(3.0)]
    assert features.values(values) == values and features.titles("abc") == ("a", "b", "c")


def test_titles_are_as_people_write_them() -> None:
    assert feature_map((*SEVEN, "sin(3*x)*y"), 2).titles(("x", "y")) == (
        "x", "y", "x²", "y²", "xy", "sin x", "sin y", "sin(3*x)*y",
    )  # fmt: skip
    names = ("length", "width", "mass")
    assert feature_map(("x3", "x1*x2", "length**2"), 3, names).titles(names) == (
        "mass", "length·width", "length²",
    )  # fmt: skip
    (cut,) = feature_map(("tanh(x1 + 2*x2 + 3*x1)",), 2).titles(("x", "y"))
    assert len(cut) <= 16 and cut.endswith("…")


def test_columns_have_their_names_where_these_are_words_of_formulas() -> None:
    names = names_in_formulas(5, ("length", "sin", "my width", "mass", "y"))
    assert names == {**{f"x{i}": f"x{i}" for i in range(1, 6)}, "length": "x1", "mass": "x4", "y": "x5"}
    assert "twice" not in names_in_formulas(2, ("twice", "twice"))
    assert feature_map(("length*y",), 5, ("length", "sin", "my width", "x1", "y")).canonical == ("x1 * x5",)
    assert "x" not in names_in_formulas(3) and names_in_formulas(2)["y"] == "x2"


def test_the_own_name_of_a_column_comes_before_the_number_of_an_input() -> None:
    names = names_in_formulas(2, ("x2", "x3"))
    assert names == {"x1": "x1", "x2": "x1", "x": "x1", "x3": "x2", "y": "x2"}
    assert feature_map(("x2", "x3*x2"), 2, ("x2", "x3")).canonical == ("x1", "x2 * x1")
    assert typed_names(2, ("x2", "x3")) == ("x1", "x3")
    assert typed_names(2, ("y", "x")) == ("x1", "x2") and names_in_formulas(2, ("y", "x"))["x"] == "x2"
    assert typed_names(4, ("x3", "b b", "c c", "x3_")) == ("x1", "x2", "x3__", "x4")
    assert typed_names(3, ("x3", "x3", "a")) == ("x1", "x2", "a")


@given(st.lists(st.sampled_from(["x1", "x2", "x3", "x4", "x", "y", "x2_", "sin", "a b", "length"]), max_size=4))
def test_every_input_can_be_typed_and_a_column_is_never_another_one(columns: list[str]) -> None:
    table = tuple(columns)
    names, typed = names_in_formulas(len(table), table), typed_names(len(table), table)
    assert [names[name] for name in typed] == [f"x{i + 1}" for i in range(len(table))]
    assert all(table[int(first[1:]) - 1] == name for name, first in names.items() if name in table)
    for row in FEATURES:
        if row.inputs <= len(table):
            assert feature_map((spelled(row.text, typed),), len(table), table).canonical == (row.text,)


def test_a_wrong_name_is_told_with_what_the_columns_are_called() -> None:
    columns = ("sepal length", "sepal width", "petal length of a flower", "mass")
    with pytest.raises(FeatureError, match="There is no input called 'x'") as caught:
        feature_map(("sin(x)",), 4, columns)
    said = "The inputs are x1 sepal length, x2 sepal width, x3 petal length of… and x4 (or mass)."
    assert caught.value.reason.endswith(said)


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (("x", "sin("), "The feature 'sin(' can't be: "),
        (("x*y", "x1 * x2"), "The feature 'x1 * x2' is there already, as 'x*y'."),
        (("x", "x"), "The feature 'x' is there already."),
        (("x" * 121,), "A feature is a formula of 1 to 120 printable characters."),
        (("x3",), "There is no input called 'x3'. The inputs are x1 (or x) and x2 (or y)."),
    ],
)
def test_what_is_no_feature_is_refused_by_name(texts: tuple[str, ...], said: str) -> None:
    with pytest.raises(FeatureError) as caught:
        feature_map(texts, 2)
    assert said in str(caught.value)


def test_those_that_are_formulas_of_other_inputs_are_kept() -> None:
    assert formulas_of((*SEVEN, "x + 1", "log(x2)"), 1) == ("x1", "x1 ** 2", "sin(x1)", "x + 1")


def test_the_first_point_at_which_a_feature_is_no_number_is_named() -> None:
    features, inputs = feature_map(("x", "log(x)", "1/y"), 2), np.array([[1.0, 2.0], [-0.5, 0.0]])
    said = features.obstacle(inputs, "training", ("x", "y"))
    assert said.startswith("The feature 'log(x)' is not a number at training point 2 (x = −0.5, y = 0).")
    assert features.obstacle(inputs[:1], "training", ("x", "y")) == ""
    assert "'1/y' is infinite at test point 1" in feature_map(("1/y",), 2).obstacle(inputs[1:], "test", ("x", "y"))


def test_of_very_many_points_the_ends_are_looked_at() -> None:
    inputs = np.random.default_rng(2).uniform(0.5, 1.0, (3 * MOST_LOOKED_AT, 2))
    features = feature_map(("x", "log(y)"), 2)
    assert features.obstacle(inputs, "training", ("x", "y")) == ""
    inputs[2 * MOST_LOOKED_AT + 6, 1] = -4.0
    assert f"at training point {2 * MOST_LOOKED_AT + 7:,} (" in features.obstacle(inputs, "training", ("x", "y"))
