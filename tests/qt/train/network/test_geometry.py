"""Where what belongs to the network's neurons stands."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QFontMetricsF

from micrograd_desktop.presentation.formats import signed
from micrograd_desktop.presentation.network_graph import build_network_graph
from micrograd_desktop.project.spec import LayerSpec, NetworkSpec
from micrograd_desktop.qt.theme import load_fonts, mono_font
from micrograd_desktop.qt.train.network.geometry import OUTPUT_SIZE, RIGHT, WORDS_BESIDE, lay_out, scale_of
from micrograd_desktop.qt.train.network.neurons import BESIDE, CLASS_WIDTH


@pytest.mark.parametrize("score", [0.00848, -0.00848, -8.48e-10, 1234567.0])
def test_the_longest_score_of_a_class_has_room_beside_its_neuron(qapp, score: float) -> None:
    load_fonts()
    assert QFontMetricsF(mono_font(11, 600)).horizontalAdvance(signed(score, 2)) <= CLASS_WIDTH
    assert OUTPUT_SIZE / 2 + BESIDE + CLASS_WIDTH <= RIGHT + WORDS_BESIDE


def test_neurons_grow_with_the_canvas_and_never_shrink():
    """56 pixels where the window is 1,700 wide or more (VISUAL.md, 12), 80 on a screen of four thousand."""
    scales = [scale_of(width, width * 0.55) for width in range(300, 4000, 50)]
    assert scales == sorted(scales) and scales[0] == 1.0 and scales[-1] == 2.0
    assert scale_of(820, 430) == 1.0 and scale_of(1160, 610) == 1.4 and scale_of(1780, 900) == 1.4


@pytest.mark.parametrize(("width", "height"), [(480, 300), (820, 430), (1160, 640), (1780, 900), (2520, 1500)])
@pytest.mark.parametrize("hidden", [(4,), (16, 16), (9, 40, 3), (8,) * 8])
def test_neurons_of_a_layer_stand_apart_and_on_the_canvas(width, height, hidden):
    graph = build_network_graph(NetworkSpec(hidden=tuple(LayerSpec(n, "tanh") for n in hidden)))
    shown = tuple(tuple(range(min(size, 16))) for size in graph.layer_sizes)
    made = lay_out(graph, shown, width, height)
    half = made.sizes[made.shown] / 2
    x, y = made.centres[made.shown].T
    assert (x - half >= 0).all() and (x + half <= width).all()
    assert (y - half >= -1).all() and (y + half <= height + 1).all()
    for layer in range(len(shown)):
        rows = [graph.rows[layer, k] for k in shown[layer]]
        gaps = np.diff(made.centres[rows, 1]) - made.sizes[rows][1:]
        assert (gaps >= 0).all()
