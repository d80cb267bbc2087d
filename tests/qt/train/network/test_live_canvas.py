"""The canvas while numbers stream in: parts are drawn in turn, and when the stream ends all of it is exact."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from micrograd_desktop.presentation.boundary import Heatmaps
from micrograd_desktop.presentation.network_graph import build_network_graph
from micrograd_desktop.project.spec import LayerSpec, NetworkSpec
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.train.network.pane import NetworkCanvas
from micrograd_desktop.raster.code import load

EXTENT = (-1.0, 1.0, -1.0, 1.0)


def show(canvas: NetworkCanvas, sizes: tuple[int, ...], weight: float, answer: float) -> None:
    graph = build_network_graph(NetworkSpec(hidden=tuple(LayerSpec(n, "tanh") for n in sizes)))
    if canvas.view.scene is None:
        canvas.set_graph(graph, ["tanh"] * (len(sizes) + 1))
    numbers = np.linspace(-weight, weight, graph.n_parameters)
    canvas.set_state(numbers, numbers, numbers)
    canvas.set_heatmaps(Heatmaps(np.full((sum(sizes) + 1, 8, 8), answer), np.full((16, 16), answer), EXTENT))


def picture(canvas: NetworkCanvas) -> QImage:
    return canvas.view.grab().toImage()


@pytest.fixture(autouse=True)
def light(qapp) -> None:
    theme().set_mode("light")
    theme().apply(qapp)


def opened(qtbot: QtBot) -> NetworkCanvas:
    canvas = NetworkCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(700, 420)
    canvas.show()
    return canvas


@pytest.mark.usefixtures("drawn_by")
@pytest.mark.parametrize("sizes", [(), (1,), (16, 16)], ids=str)
def test_after_a_stream_the_canvas_is_what_it_would_be_without_one(qtbot: QtBot, sizes: tuple[int, ...]) -> None:
    streamed, still = opened(qtbot), opened(qtbot)
    show(streamed, sizes, 0.1, -0.5)
    streamed.set_live(True)
    for moment in range(1, 6):
        show(streamed, sizes, float(moment), moment / 6.0)
        picture(streamed)
    streamed.set_live(False)
    show(streamed, sizes, 2.0, 0.7)
    show(still, sizes, 2.0, 0.7)
    assert picture(streamed) == picture(still)


def test_a_stream_renews_all_edges_and_all_neurons(qtbot: QtBot) -> None:
    canvas = opened(qtbot)
    show(canvas, (16, 16), 1.0, -0.9)
    before = picture(canvas)
    canvas.set_live(True)

    def renewed() -> bool:
        show(canvas, (16, 16), -1.0, 0.9)
        qtbot.waitUntil(lambda: not canvas.view._edge_timer.isActive(), timeout=20_000)
        return picture(canvas) == expected

    still = opened(qtbot)
    show(still, (16, 16), -1.0, 0.9)
    expected = picture(still)
    assert expected != before
    qtbot.waitUntil(renewed, timeout=20_000)
    canvas.set_live(False)


def test_machine_code_renews_all_edges_and_all_neurons_in_every_frame(qtbot: QtBot) -> None:
    load()
    canvas, still = opened(qtbot), opened(qtbot)
    show(canvas, (16, 16), 1.0, -0.9)
    canvas.set_live(True)
    for weight, answer in ((-1.0, 0.9), (0.5, 0.1)):
        show(canvas, (16, 16), weight, answer)
        show(still, (16, 16), weight, answer)
        assert picture(canvas) == picture(still)
    canvas.set_live(False)
