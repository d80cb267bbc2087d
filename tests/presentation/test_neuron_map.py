"""A neuron's map is what the neuron says, over the plane of the score, in the colours of its tile."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.data.split import generate
from micrograd_desktop.data.table import Column
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.problems import BINARY, REGRESSION, multi_class
from micrograd_desktop.presentation.boundary import Heatmaps, grid_points
from micrograd_desktop.presentation.colours import LIGHT, output_rgb
from micrograd_desktop.presentation.fineness import Detail
from micrograd_desktop.presentation.network_graph import build_network_graph
from micrograd_desktop.presentation.neuron_map import NeuronLook, map_of, reach_of, shown_neuron
from micrograd_desktop.presentation.plane_picture import PlaneRequest, lines, plane_picture, sample_colours
from micrograd_desktop.presentation.portrait import AT_ONCE, Portrait
from micrograd_desktop.presentation.pre_activations import PreActivations, pre_activations
from micrograd_desktop.presentation.slices import Slice
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec

NETWORK = NetworkSpec(hidden=(LayerSpec(3, "relu"), LayerSpec(2, "tanh")))
POINTS = generate(DatasetSpec("moons", 40, 0.2, 0.5, 3))
PARAMETERS = np.array([p.data for p in build_mlp(NETWORK).parameters()])
EXTENT = (-1.0, 1.0, -2.0, 2.0)


def heatmaps(row: int | None, output: int = 6, network: NetworkSpec = NETWORK) -> Heatmaps:
    parameters = np.array([p.data for p in build_mlp(network).parameters()])
    detail = Detail(4, output, neuron=row)
    portrait = Portrait(network, POINTS)
    return portrait.draw(parameters, loss="squared-error", detail=detail).heatmaps


@pytest.mark.parametrize(("row", "layer", "k"), [(0, 0, 0), (2, 0, 2), (3, 1, 0), (4, 1, 1)])
def test_the_fine_map_of_a_neuron_is_what_its_value_says_at_each_place(row: int, layer: int, k: int) -> None:
    drawn = heatmaps(row)
    shown = map_of(drawn, NeuronLook(row, "tanh")).output
    mlp = build_mlp(NETWORK)
    for place, said in zip(grid_points(drawn.extent, 6).tolist(), shown.ravel().tolist(), strict=True):
        assert said == float(list(mlp.walk(place))[layer][k].data)


def test_the_score_is_the_same_whoever_is_asked_for() -> None:
    alone = heatmaps(None)
    for row in (0, 4, 5, 99):
        assert np.array_equal(heatmaps(row).output, alone.output)
    assert alone.neuron is None
    assert heatmaps(99).neuron is None


def test_a_map_of_more_points_than_are_evaluated_at_once_is_whole() -> None:
    n = int(AT_ONCE**0.5) + 3
    drawn = heatmaps(1, n)
    assert drawn.neuron is not None
    assert drawn.neuron[1].shape == (n, n)
    assert np.array_equal(drawn.output, heatmaps(None, n).output)


def test_until_it_is_there_as_finely_the_map_is_that_of_the_tile() -> None:
    drawn = heatmaps(2)
    assert np.array_equal(map_of(drawn, NeuronLook(1, "relu")).output, drawn.grids[1])
    assert np.array_equal(drawn.before.rows, [2])
    assert map_of(drawn, NeuronLook(77, "relu")) is drawn


def test_the_map_of_one_input_is_the_same_at_every_height() -> None:
    network = replace(NETWORK, inputs=1)
    points = generate(DatasetSpec("sine", 30, 0.1, 0.5, 3))
    parameters = np.array([p.data for p in build_mlp(network).parameters()])

    portrait = Portrait(network, points, problem=REGRESSION)
    drawn = portrait.draw(parameters, loss="squared-error", detail=Detail(4, 9, neuron=0)).heatmaps
    shown = map_of(drawn, NeuronLook(0, "relu"))
    assert shown.output.shape == (9, 9)
    assert not shown.curve
    assert (shown.output == shown.output[0]).all()


@given(st.sampled_from(["tanh", "relu", "sigmoid"]), st.integers(0, 99))
def test_the_picture_has_the_colours_of_the_output_by_the_reach_of_the_tile(activation: str, seed: int) -> None:
    random = np.random.default_rng(seed)
    drawn = Heatmaps(random.normal(0, 3, (2, 5, 5)), random.normal(0, 1, (9, 9)), EXTENT)
    look = NeuronLook(1, activation)
    request = PlaneRequest(40, 40, EXTENT, 1.5, LIGHT, BINARY, True, neuron=look)
    colours = sample_colours(request, drawn)
    shares = np.clip(drawn.grids[1] / reach_of(drawn, look), -1, 1)
    assert np.array_equal(colours, output_rgb(LIGHT, shares))
    if activation == "tanh":
        assert reach_of(drawn, look) == 1.0
    assert plane_picture(request, drawn).seen().shape == (40, 40)
    assert (
        plane_picture(request, drawn).seen().tolist()
        != plane_picture(replace(request, neuron=None), drawn).seen().tolist()
    )


@given(st.integers(0, 99))
def test_pre_activations_are_what_the_values_activations_are_applied_to(seed: int) -> None:
    random = np.random.default_rng(seed)
    network = NetworkSpec(hidden=(LayerSpec(2, "relu"), LayerSpec(3, "sigmoid")), seed=seed)
    mlp, x = build_mlp(network), random.normal(0, 1, (4, 2))
    for value in mlp.parameters():
        value.data = float(random.normal())  # biases too, which begin at 0
    parameters = np.array([p.data for p in mlp.parameters()])
    walks = [list(mlp.walk(place)) for place in x.tolist()]
    outputs = np.array([[float(v.data) for layer in walk for v in layer] for walk in walks]).T
    rows = (4, 0, 5, 1)
    found = pre_activations(parameters, (2, 2, 3, 1), x, outputs, rows)
    for column, walk in enumerate(walks):
        flat = [v for layer in walk[:2] for v in layer]
        before = [float(v._prev[0].data) for v in flat] + [float(walk[2][0].data)]
        assert found[:, column] == pytest.approx([before[row] for row in rows], rel=1e-12, abs=1e-12)


@pytest.mark.parametrize("coarse", [False, True])
def test_the_line_is_where_the_neurons_pre_activation_is_zero(coarse: bool) -> None:
    before = grid_points(EXTENT, 11)[:, 0].reshape(1, 11, 11) - 0.5
    grids = np.maximum(grid_points(EXTENT, 4)[:, 0].reshape(1, 4, 4), 0.0)
    neuron = None if coarse else (0, np.maximum(before[0], 0.0))
    drawn = Heatmaps(grids, np.ones((9, 9)), EXTENT, neuron=neuron, before=PreActivations((0,), before))
    request = PlaneRequest(40, 40, EXTENT, 1.5, LIGHT, BINARY, False, neuron=NeuronLook(0, "tanh"))
    (line,) = lines(request, drawn)
    assert line[:, 0] == pytest.approx(0.5)
    seen = plane_picture(request, drawn).seen()
    dark = np.flatnonzero((seen & 255).min(axis=0) < 120)
    assert dark.tolist() == [29, 30]
    assert (plane_picture(request, replace(drawn, before=None)).seen() & 255).min() > 150


def test_an_only_output_has_no_map_of_its_own_but_each_of_several_and_each_input_has() -> None:
    graph, names = build_network_graph(NETWORK), ("relu", "tanh", "linear")
    plain = shown_neuron(graph, names, (0, 1), True)
    assert plain is not None and (plain.look, plain.title, plain.pinned) == (NeuronLook(-2, "linear"), "Input y", True)
    assert plain.says(-0.5) == "y = −0.500"
    column = shown_neuron(graph, names, (0, 1), True, Column("length", 5.0, 2.0, "cm"))
    assert column is not None and column.says(-0.5) == "y = 4 cm, seen as −0.500"
    assert shown_neuron(graph, names, (3, 0), True) is None
    hidden = shown_neuron(graph, names, (2, 1), False)
    assert hidden is not None
    assert (hidden.look, hidden.title, hidden.pinned) == (NeuronLook(4, "tanh"), "Neuron 2.2", False)
    assert hidden.caption(1240) == "tanh, step 1,240"
    featured = build_network_graph(replace(NETWORK, features=("x1", "x1 * x2")))
    feature = shown_neuron(featured, names, (0, 1), True)
    assert feature is not None
    assert (feature.look.fine, feature.title[:8], feature.caption(7)) == (None, "Feature ", "step 7")
    three = build_network_graph(replace(NETWORK, outputs=multi_class(3).outputs))
    output = shown_neuron(three, names, (3, 2), False)
    assert output is not None
    assert output.look == NeuronLook(7, "linear")


def test_a_features_map_is_what_the_network_sees_there() -> None:
    inputs = np.random.default_rng(1).normal(size=(2, 4, 4))
    drawn = Heatmaps(np.zeros((3, 4, 4)), np.ones((9, 9)), EXTENT, inputs=inputs)
    for k in range(2):
        look = NeuronLook(-1 - k, "linear")
        assert np.array_equal(map_of(drawn, look).output, inputs[k])
        assert reach_of(drawn, look) == pytest.approx(np.percentile(np.abs(inputs[k]), 98))
    assert map_of(drawn, NeuronLook(-3, "linear")) is drawn


def test_a_plain_inputs_map_goes_along_its_side_of_the_plane_and_is_level_where_it_is_held() -> None:
    drawn = Heatmaps(np.zeros((3, 4, 4)), np.ones((9, 9)), EXTENT)
    x0, x1, y0, y1 = EXTENT
    across, up = (map_of(drawn, NeuronLook(-1 - k, "linear")).output for k in range(2))
    assert across.shape == up.shape == (9, 9)
    assert np.array_equal(across, np.tile(np.linspace(x0, x1, 9), (9, 1)))
    assert np.array_equal(up, np.tile(np.linspace(y0, y1, 9)[:, None], (1, 9)))
    assert map_of(drawn, NeuronLook(-3, "linear")) is drawn
    sliced = replace(drawn, slice=Slice((2, 0), (9.0, 7.0, 9.0)))
    maps = [map_of(sliced, NeuronLook(-1 - k, "linear")).output for k in range(3)]
    assert np.array_equal(maps[2], across) and np.array_equal(maps[0], up) and (maps[1] == 7.0).all()
    curve = Heatmaps(np.zeros((3, 4, 4)), np.ones((1, 9)), EXTENT, curve=True)
    assert map_of(curve, NeuronLook(-1, "linear")).output.shape == (4, 4)
