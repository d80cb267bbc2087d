"""The network as a graph: numbering, names and layout of what the canvas draws."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.problems import MOST_CLASSES
from micrograd_desktop.presentation.network_graph import build_network_graph, strongest_neurons
from micrograd_desktop.project.spec import MOST_INPUTS, MOST_LAYERS, MOST_PARAMETERS, LayerSpec, NetworkSpec

hidden_sizes = st.lists(st.integers(1, 6), max_size=4)


def spec(*sizes):
    return NetworkSpec(hidden=tuple(LayerSpec(size, "tanh") for size in sizes))


@given(hidden_sizes)
def test_parameters_are_numbered_as_the_networks_own_parameters(sizes):
    graph, network = build_network_graph(spec(*sizes)), build_mlp(spec(*sizes))
    parameters = network.parameters()
    assert graph.n_parameters == len(parameters)
    for (layer, k), neuron in (
        ((i, k), neuron) for i, part in enumerate(network.layers, 1) for k, neuron in enumerate(part.neurons)
    ):
        assert parameters[graph.bias((layer, k))] is neuron.b
        assert [parameters[i] for i in graph.weights((layer, k))] == list(neuron.w)


@given(hidden_sizes)
def test_each_edge_carries_the_weight_between_its_ends(sizes):
    graph = build_network_graph(spec(*sizes))
    for source, target, parameter in zip(graph.sources, graph.targets, graph.parameters, strict=True):
        before, after = graph.nodes[source], graph.nodes[target]
        assert after[0] == before[0] + 1
        assert graph.weights(after)[before[1]] == parameter
    assert len(graph.parameters) == graph.n_parameters - sum(graph.layer_sizes[1:])


@given(hidden_sizes)
def test_every_parameter_leads_back_to_its_neuron(sizes):
    graph = build_network_graph(spec(*sizes))
    for node in graph.nodes:
        own = [] if node[0] == 0 else [*graph.weights(node), graph.bias(node)]
        assert all(graph.parameter_node(index) == node for index in own)


def test_names_count_from_one_and_say_output():
    graph = build_network_graph(spec(2, 3), ("x", "y"))
    assert [graph.parameter_name(i) for i in range(3)] == ["weight x to 1.1", "weight y to 1.1", "bias of 1.1"]
    assert graph.parameter_name(graph.weights((2, 1))[0]) == "weight 1.1 to 2.2"
    assert graph.parameter_name(graph.n_parameters - 1) == "bias of output"


@pytest.mark.parametrize("index", [-1, 9])
def test_a_parameter_that_is_not_there_is_refused(index):
    graph = build_network_graph(spec(2))
    assert graph.n_parameters == 9
    with pytest.raises(IndexError, match="no parameter"):
        graph.parameter_node(index)


def test_inputs_have_no_parameters():
    graph = build_network_graph(spec(2))
    assert graph.bias((0, 0)) is None
    assert list(graph.weights((0, 1))) == []


def test_the_layout_has_a_column_for_each_layer_from_left_to_right():
    graph = build_network_graph(spec(4, 3))
    x = graph.positions[:, 0]
    layers = np.array([node[0] for node in graph.nodes])
    columns = [np.unique(x[layers == layer]) for layer in range(4)]
    assert all(len(column) == 1 for column in columns)
    assert np.all(np.diff(np.concatenate(columns)) > 0)


def test_nodes_stand_layer_by_layer_and_every_neuron_is_joined_to_all_of_the_layer_before():
    graph = build_network_graph(spec(4, 3))
    assert graph.nodes == tuple((layer, k) for layer, size in enumerate((2, 4, 3, 1)) for k in range(size))
    edges = {(graph.nodes[a], graph.nodes[b]) for a, b in zip(graph.sources, graph.targets, strict=True)}
    assert edges == {(a, b) for a in graph.nodes for b in graph.nodes if b[0] == a[0] + 1}


def test_the_largest_network_is_arrays_and_not_an_object_a_parameter():
    large = build_network_graph(replace(spec(*[128] * MOST_LAYERS), inputs=MOST_INPUTS, outputs=MOST_CLASSES))
    assert large.n_parameters == MOST_PARAMETERS
    objects = [len(value) for value in vars(large).values() if isinstance(value, tuple | list | dict | set)]
    assert max(objects) == len(large.nodes) == MOST_INPUTS + 128 * MOST_LAYERS + MOST_CLASSES
    assert all(len(ends) == len(large.parameters) for ends in (large.sources, large.targets))


def test_neurons_stand_in_their_order_downwards():
    graph = build_network_graph(spec(7)).arranged()
    heights = [y for node, (_, y) in zip(graph.nodes, graph.positions, strict=True) if node[0] == 1]
    assert heights == sorted(heights)


def test_kinds_tell_inputs_hidden_and_output_apart():
    nodes = build_network_graph(spec(2)).graph.nodes
    assert [nodes[node]["kind"] for node in ((0, 0), (1, 1), (2, 0))] == ["input", "hidden", "output"]


def test_a_small_layer_is_shown_whole():
    graph = build_network_graph(spec(5))
    assert strongest_neurons(graph, np.zeros(graph.n_parameters), 16) == ((0, 1), (0, 1, 2, 3, 4), (0,))


def test_of_a_large_layer_the_neurons_with_the_largest_outgoing_weights_are_shown():
    graph = build_network_graph(spec(20))
    parameters = np.zeros(graph.n_parameters)
    for neuron, weight in ((17, -5.0), (3, 4.0), (11, 0.5)):
        parameters[graph.weights((2, 0))[neuron]] = weight
    parameters[graph.weights((1, 9))[0]] = 99.0  # an incoming weight does not count
    assert strongest_neurons(graph, parameters, 2)[1] == (3, 17)


def test_a_neuron_whose_weight_is_not_a_number_and_one_that_is_kept_are_shown():
    graph = build_network_graph(spec(20))
    parameters = np.ones(graph.n_parameters)
    parameters[graph.weights((2, 0))[19]] = np.nan
    assert strongest_neurons(graph, parameters, 2, keep=[(1, 8)])[1] == (8, 19)


@given(st.lists(st.integers(1, 12), max_size=5))
def test_the_first_frames_layout_is_networkxs_to_the_last_bit(sizes):
    graph = build_network_graph(spec(*sizes))
    assert np.array_equal(graph.positions, graph.arranged().positions)


def test_outputs_go_by_the_names_of_their_classes_where_these_have_names():
    three = NetworkSpec(hidden=(LayerSpec(2),), outputs=3)
    named = build_network_graph(three, class_names=("setosa", "versicolor", "virginica"))
    assert [named.class_name((2, k)) for k in range(3)] == ["setosa", "versicolor", "virginica"]
    assert [build_network_graph(three).class_name((2, k)) for k in range(3)] == ["A", "B", "C"]
    assert named.node_name((2, 1)) == "output B"
