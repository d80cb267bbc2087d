"""The network as machine code draws it, beside the one that Qt draws."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter, QTransform

from micrograd_desktop.presentation.boundary import Heatmaps, grid_points
from micrograd_desktop.presentation.network_graph import build_network_graph, strongest_neurons
from micrograd_desktop.project.spec import LayerSpec, NetworkSpec
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.train.network.edge_layer import EdgeLayer
from micrograd_desktop.qt.train.network.edges import curve_paths
from micrograd_desktop.qt.train.network.geometry import MOST_SHOWN, lay_out
from micrograd_desktop.qt.train.network.neurons import make_tiles, paint_broken, paint_neurons
from micrograd_desktop.qt.train.network.picture import NetworkPicture
from micrograd_desktop.qt.train.network.scene import Scene
from micrograd_desktop.raster.code import code

RATIOS = (1.0, 1.25, 1.5, 2.0, 3.0)
ALIKE = 2.0
"""How far channels (0 to 255) of both pictures may be apart on average."""

EXTENT = (-1.0, 1.0, -1.0, 1.0)


@pytest.fixture(autouse=True, scope="module")
def compiled(qapp) -> None:
    code()


@pytest.fixture(autouse=True)
def light(qapp) -> None:
    theme().set_mode("light")
    theme().apply(qapp)


def answers(seed: int, neurons: int, n: int) -> np.ndarray:
    """What neurons could answer over the plane: smooth, of many sizes."""
    random = np.random.default_rng(seed)
    points = grid_points(EXTENT, n)
    hidden = np.tanh(points @ random.normal(0, 2.5, (2, 6)) + random.normal(0, 1, 6))
    return np.tanh(hidden @ random.normal(0, 0.8, (6, neurons))).T.reshape(neurons, n, n)


def scene_of(sizes: tuple[int, ...], size: QSize, seed: int = 0, activation: str = "tanh") -> Scene:
    graph = build_network_graph(NetworkSpec(hidden=tuple(LayerSpec(n, activation) for n in sizes)))
    random = np.random.default_rng(seed)
    numbers = random.normal(0, 1, graph.n_parameters)
    geometry = lay_out(graph, strongest_neurons(graph, numbers, MOST_SHOWN), size.width(), size.height())
    grids = answers(seed, sum(sizes) + 1, 20)
    names = (*(activation for _ in sizes), "tanh")
    scene = Scene(graph, names, geometry, curve_paths(geometry.curves), numbers, numbers)
    scene.heatmaps = Heatmaps(grids, grids[-1], EXTENT)
    return scene


def both(scene: Scene, size: QSize, ratio: float, transform: QTransform | None = None) -> tuple[np.ndarray, np.ndarray]:
    """The picture by Qt and the one by machine code: channels, shape (height, width, 3)."""
    transform = QTransform() if transform is None else transform
    images = [QImage(size * ratio, QImage.Format.Format_RGB32) for _ in range(2)]
    for image, by_qt in zip(images, (True, False), strict=True):
        image.setDevicePixelRatio(ratio)
        with QPainter(image) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            if by_qt:
                scene.tiles = make_tiles(scene, scene.heatmaps, transform.m11() * ratio)
                painter.drawPixmap(0, 0, EdgeLayer().picture(scene, size, ratio, transform))
                paint_neurons(painter, scene, transform)
            else:
                NetworkPicture().paint(painter, scene, size, ratio, transform, 0)
                paint_broken(painter, scene, transform)
    by_qt, by_code = (channels(image) for image in images)
    return by_qt, by_code


def channels(image: QImage) -> np.ndarray:
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    return pixels[:, : image.width(), :3].astype(np.int64)


def difference(pictures: tuple[np.ndarray, np.ndarray]) -> float:
    return float(np.abs(pictures[0] - pictures[1]).mean())


USUAL = QSize(820, 430)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("sizes", [(8, 8), (8,) * 6, (20, 3), ()], ids=str)
def test_both_ways_look_alike(sizes: tuple[int, ...], ratio: float, mode: str) -> None:
    theme().set_mode(mode)
    assert difference(both(scene_of(sizes, USUAL), USUAL, ratio)) <= ALIKE
