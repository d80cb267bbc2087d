"""Zero lines run where a neuron's pre-activation is 0, over whatever the plane is coloured by."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.data.split import generate
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.problems import BINARY
from micrograd_desktop.presentation.boundary import Heatmaps, grid_points
from micrograd_desktop.presentation.colours import LIGHT, rgb
from micrograd_desktop.presentation.fineness import Detail
from micrograd_desktop.presentation.neuron_map import NeuronLook
from micrograd_desktop.presentation.plane_picture import PlaneRequest, plane_picture
from micrograd_desktop.presentation.portrait import Portrait
from micrograd_desktop.presentation.pre_activations import PreActivations
from micrograd_desktop.presentation.zero_lines import ZeroLines, known_grids, polylines
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec

EXTENT = (-1.0, 1.0, -1.0, 1.0)


@given(st.integers(0, 50))
def test_a_first_layers_lines_are_straight_where_its_weights_say(seed: int) -> None:
    network = NetworkSpec(hidden=(LayerSpec(3, "relu"), LayerSpec(2, "tanh")), initialiser="uniform", seed=seed)
    parameters = np.array([p.data for p in build_mlp(network).parameters()])
    parameters[2::3][:3] = np.random.default_rng(seed).uniform(-1, 1, 3)
    portrait = Portrait(network, generate(DatasetSpec("moons", 40, 0.2, 0.5, 3)))
    drawn = portrait.draw(parameters, loss="squared-error", detail=Detail(4, 12, lines=(0, 1, 2, 99)))
    lines = ZeroLines(1, (0, 1, 2), strong=1)
    for k in range(3):
        wx, wy, bias = parameters[3 * k : 3 * k + 3]
        for line in polylines(drawn.heatmaps, ZeroLines(1, (k,)), False):
            assert wx * line[:, 0] + wy * line[:, 1] + bias == pytest.approx(0.0, abs=1e-9)
    assert [strong for strong, _ in known_grids(drawn.heatmaps, lines)] == [False, False, True]


def test_nothing_is_drawn_of_lines_that_are_not_known_yet() -> None:
    unknown = Heatmaps(np.zeros((2, 4, 4)), np.ones((5, 5)), EXTENT)
    request = PlaneRequest(30, 30, EXTENT, 1.5, LIGHT, BINARY, False)
    with_lines = replace(request, lines=ZeroLines(1, (0, 1)))
    assert known_grids(unknown, ZeroLines(1, (0, 1))) == []
    assert np.array_equal(plane_picture(request, unknown).seen(), plane_picture(with_lines, unknown).seen())


@pytest.mark.parametrize("neuron", [None, NeuronLook(0, "tanh")])
def test_the_line_that_stands_out_is_wider_and_in_the_colour_of_what_is_selected(neuron: NeuronLook | None) -> None:
    across = grid_points(EXTENT, 9)[:, 0].reshape(9, 9)
    before = PreActivations((4, 7), np.stack([across - 0.5, across + 0.5]))
    drawn = Heatmaps(np.ones((8, 4, 4)), np.ones((5, 5)), EXTENT, before=before)
    request = PlaneRequest(80, 40, EXTENT, 1.5, LIGHT, BINARY, False, neuron=neuron)
    plain = plane_picture(request, drawn).seen()
    seen = plane_picture(replace(request, lines=ZeroLines(1, (4, 7), strong=7)), drawn).seen()
    changed = np.flatnonzero((seen != plain).any(axis=0))
    strong, weak = changed[changed < 40], changed[changed >= 40]
    assert strong.mean() == pytest.approx(19.5)
    assert weak.mean() == pytest.approx(59.5)
    assert len(strong) > len(weak)
    red, green, blue = rgb(LIGHT.accent)
    assert int(seen[20, 19]) & 0xFFFFFF == red << 16 | green << 8 | blue
