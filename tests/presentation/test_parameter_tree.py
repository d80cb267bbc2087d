"""Names, groups, figures and courses of parameters."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.presentation.network_graph import build_network_graph
from micrograd_desktop.presentation.parameter_history import FEWEST_RECORDS, MOST_RECORDS, ParameterHistory
from micrograd_desktop.presentation.parameter_tree import BiasFirst, ParameterTree, State
from micrograd_desktop.project.spec import MOST_LAYERS, LayerSpec, NetworkSpec

GRAPH = build_network_graph(NetworkSpec(hidden=(LayerSpec(3), LayerSpec(2))))


@given(st.integers(0, 9), st.integers(0, 30), st.integers(-12, 12), st.integers(-12, 12))
def test_the_bias_first_is_a_sequence_as_a_tuple_is(n, first, i, j) -> None:
    weights = range(first, first + n)
    shown, plain = BiasFirst(weights), (weights.stop, *weights)
    assert tuple(shown) == plain and len(shown) == len(plain) and shown[i:j] == plain[i:j]
    assert [p in shown for p in range(45)] == [p in plain for p in range(45)]
    assert all(shown.index(p) == plain.index(p) for p in plain)
    if -len(plain) <= i < len(plain):
        assert shown[i] == plain[i]
    else:
        with pytest.raises(IndexError):
            shown[i]


def test_the_tree_of_the_largest_network_keeps_nothing_of_a_parameter() -> None:
    graph = build_network_graph(NetworkSpec(hidden=(LayerSpec(128),) * MOST_LAYERS))
    tree = ParameterTree(graph)
    assert len(tree) == graph.n_parameters
    assert all(isinstance(group.children, BiasFirst) for group in tree.groups if group.node is not None)


def test_every_parameter_stands_once_under_its_own_neuron_bias_first() -> None:
    tree = ParameterTree(GRAPH)
    neurons = [group for group in tree.groups if group.node is not None]
    assert [tree.groups[place].name for place in tree.layers] == ["Hidden 1", "Hidden 2", "Output"]
    assert sorted(p for group in neurons for p in group.children) == list(range(GRAPH.n_parameters))
    for group in neurons:
        assert group.node is not None
        assert group.children[0] == GRAPH.bias(group.node)
        assert sorted(group.children) == list(group.span)
    assert len(tree) == GRAPH.n_parameters
    assert [tree.parameter_name(p) for p in neurons[3].children] == [
        "bias", "weight from 1.1", "weight from 1.2", "weight from 1.3",
    ]  # fmt: skip
    assert neurons[3].name == "Neuron 2.1"
    assert tree.parameter_name(0) == "weight from x"


@pytest.mark.parametrize(
    ("query", "count"),
    [("", 20), ("bias", 6), ("bi", 6), ("hidden 2", 8), ("2.1 from 1.3", 1), ("OUTPUT", 3), ("nothing", 0)],
)
def test_a_search_keeps_the_parameters_with_all_its_words_in_their_names(query: str, count: int) -> None:
    assert GRAPH.n_parameters == 20
    tree = ParameterTree(GRAPH, query)
    assert len(tree) == count
    if query == "2.1 from 1.3":
        (place,) = tree.layers
        (neuron,) = (tree.groups[child] for child in tree.groups[place].children)
        assert (neuron.name, [tree.parameter_name(p) for p in neuron.children]) == ("Neuron 2.1", ["weight from 1.3"])
        assert tree.neuron_of(GRAPH.weights((2, 0))[2]) is not None
        assert tree.neuron_of(0) is None


@pytest.mark.parametrize(("number", "title"), [("1", "Hidden 1"), ("2", "Hidden 2")])
def test_a_number_alone_is_a_layers_and_no_beginning_of_a_neurons(number: str, title: str) -> None:
    graph = build_network_graph(NetworkSpec(hidden=(LayerSpec(3), LayerSpec(2))))
    tree = ParameterTree(graph, number)
    assert [tree.groups[place].name for place in tree.layers] == [title]  # the output's weights come from 2.1, 2.2


def test_figures_are_the_parameters_own_or_root_mean_squares() -> None:
    state = State(np.array([3.0, -4.0, 0.0]), np.array([0.1, -0.1, 0.0]), np.array([-0.003, 0.0, 0.0]))
    assert state.figures(range(0, 1)) == pytest.approx((3.0, 0.1, -3.0))
    group = state.figures(range(0, 2))
    assert group.value == pytest.approx(math.sqrt(12.5))
    assert group.gradient == pytest.approx(0.1)
    assert math.isnan(state.figures(range(1, 2)).ratio)  # not updated
    broken = State(np.array([math.nan, 1.0]), np.ones(2), np.ones(2))
    assert math.isnan(broken.figures(range(0, 2)).value)


def test_a_ratio_to_nothing_or_by_infinity_raises_no_error() -> None:
    state = State(np.array([0.0, math.inf, 1.0]), np.ones(3), np.array([1.0, 1.0, math.inf]))
    assert [state.figures(range(i, i + 1)).ratio for i in range(3)] == [math.inf, -math.inf, math.inf]


def test_history_keeps_the_whole_course_in_bounded_records() -> None:
    history = ParameterHistory(2)
    for step in range(10_000):
        history.record(step, np.array([step, -2.0 * step]))
    assert MOST_RECORDS // 4 <= len(history) <= MOST_RECORDS
    steps, values = history.course(range(1, 2))
    assert values.tolist() == (-2 * steps).tolist()
    assert steps[0] == 0
    assert steps[-1] > 9_500
    gaps = np.diff(steps)
    assert gaps.max() <= 4 * gaps.min()
    assert history.course(range(0, 2))[1] == pytest.approx(steps * math.sqrt(2.5), rel=1e-6)


def test_history_forgets_what_came_after_a_step_the_run_went_back_to() -> None:
    history = ParameterHistory(1)
    for step in range(10):
        history.record(step, np.array([1.0]))
    history.record(4, np.array([9.0]))
    steps, values = history.course(range(0, 1))
    assert steps.tolist() == [0, 1, 2, 3, 4]
    assert values.tolist() == [1, 1, 1, 1, 9]
    history.record(0, np.array([5.0]))
    assert len(history) == 1


def test_history_of_a_large_network_keeps_fewer_records() -> None:
    history = ParameterHistory(300_000)
    for step in range(100):
        history.record(step, np.zeros(300_000))
    assert len(history) <= FEWEST_RECORDS


@pytest.mark.parametrize("size", [1e308, 1e-200, 5e-324])
def test_a_groups_figures_are_right_where_the_squares_are_out_of_range(size) -> None:
    numbers = np.full(GRAPH.n_parameters, size)
    figures = State(numbers, -numbers, numbers).figures(range(3))
    assert (figures.value, figures.gradient) == (pytest.approx(size), pytest.approx(size))
    assert figures.ratio == pytest.approx(0.0)


@pytest.mark.parametrize(("update", "value", "ratio"), [(1e-200, 1e200, -400.0), (1e200, -1e-200, 400.0)])
def test_the_ratio_of_an_update_may_be_out_of_range_itself(update, value, ratio) -> None:
    state = State(np.full(3, value), None, np.full(3, update))
    assert state.figures(range(3)).ratio == pytest.approx(ratio)
