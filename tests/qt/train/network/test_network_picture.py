"""The network as machine code draws it, beside the one that Qt draws."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter, QTransform

from micrograd_desktop.presentation.boundary import Heatmaps, grid_points
from micrograd_desktop.presentation.colours import diverging_rgb, rgb
from micrograd_desktop.presentation.network_graph import build_network_graph, strongest_neurons
from micrograd_desktop.presentation.network_picture import network_picture
from micrograd_desktop.presentation.slices import Slice
from micrograd_desktop.project.spec import LayerSpec, NetworkSpec
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.train.network import picture
from micrograd_desktop.qt.train.network.edge_layer import EdgeLayer
from micrograd_desktop.qt.train.network.geometry import INPUT_SIZE, LEFT, MOST_SHOWN, lay_out
from micrograd_desktop.qt.train.network.neurons import make_tiles, paint_broken, paint_neurons
from micrograd_desktop.qt.train.network.picture import NetworkPicture
from micrograd_desktop.qt.train.network.scene import Scene
from micrograd_desktop.raster.code import code

RATIOS = (1.0, 1.25, 1.5, 2.0, 3.0)
ALIKE = 2.0
"""How far channels (0 to 255) of both pictures may be apart on average."""

EXTENT = (-1.0, 1.0, -1.0, 1.0)
NO_CHANGE = QTransform()


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


def scene_of(
    sizes: tuple[int, ...], size: QSize, seed: int = 0, activation: str = "tanh", features: tuple[str, ...] = ()
) -> Scene:
    hidden = tuple(LayerSpec(n, activation) for n in sizes)
    graph = build_network_graph(NetworkSpec(len(features) or 2, hidden=hidden, features=features), features or "xy")
    random = np.random.default_rng(seed)
    numbers = random.normal(0, 1, graph.n_parameters)
    geometry = lay_out(graph, strongest_neurons(graph, numbers, MOST_SHOWN), size.width(), size.height())
    grids = answers(seed, sum(sizes) + 1, 20)
    names = (*(activation for _ in sizes), "tanh")
    scene = Scene(graph, names, geometry, numbers, numbers)
    inputs = answers(seed + 1, len(features), 20) if features else None
    scene.heatmaps = Heatmaps(grids, grids[-1], EXTENT, inputs=inputs, tiles=inputs)
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


class Case(NamedTuple):
    """A network, what is said of it, and how it is shown."""

    sizes: list[int]
    size: tuple[int, int]
    seed: int
    activation: str
    frozen: float
    times: float
    broken: list[float]
    unknown: list[int]
    selected: str
    fade: bool
    ratio: float
    zoom: float
    shift: tuple[float, float]
    mode: str

    def scene(self) -> Scene:
        scene = scene_of(tuple(self.sizes), QSize(*self.size), self.seed, self.activation)
        random = np.random.default_rng(self.seed)
        scene.frozen = frozenset(np.flatnonzero(random.random(scene.graph.n_parameters) < self.frozen).tolist())
        scene.values = scene.values * self.times
        scene.values[random.integers(0, len(scene.values), len(self.broken))] = self.broken
        for rows in self.unknown:
            scene.heatmaps.grids[random.integers(0, len(scene.heatmaps.grids)), :rows] = np.nan
        if self.selected == "neuron":
            scene.selected = scene.graph.nodes[random.integers(2, len(scene.graph.nodes))]
        elif self.selected == "weight":
            scene.selected_parameter = int(random.integers(0, scene.graph.n_parameters))
        scene.fade = self.fade
        return scene


CASES = st.builds(
    Case,
    sizes=st.lists(st.integers(1, 12), max_size=3),
    size=st.tuples(st.integers(640, 1000), st.integers(320, 600)),
    seed=st.integers(0, 999),
    activation=st.sampled_from(["tanh", "relu"]),
    frozen=st.sampled_from([0.0, 0.3, 1.0]),
    times=st.sampled_from([1.0, 0.0, 1e-3]),
    broken=st.lists(st.sampled_from([np.nan, np.inf, -np.inf]), max_size=5),
    unknown=st.lists(st.sampled_from([3, 20]), max_size=3),
    selected=st.sampled_from(["", "neuron", "weight"]),
    fade=st.booleans(),
    ratio=st.sampled_from(RATIOS),
    zoom=st.sampled_from([0.6, 1.0, 1.7]),
    shift=st.sampled_from([(0.0, 0.0), (-120.0, 37.0), (80.5, -60.25)]),
    mode=st.sampled_from(["light", "dark"]),
)


@settings(max_examples=25)
@given(CASES)
def test_whatever_is_said_of_a_network_both_ways_look_alike(case: Case) -> None:
    theme().set_mode(case.mode)
    zoom = min(case.zoom, 1.0) if case.frozen else case.zoom  # of a line from outside Qt begins the dashes elsewhere
    transform = QTransform(zoom, 0, 0, zoom, *((0.0, 0.0) if case.frozen else case.shift))
    assert difference(both(case.scene(), QSize(*case.size), case.ratio, transform)) <= ALIKE


@pytest.mark.parametrize("known", [True, False])
def test_features_are_drawn_by_their_own_maps_both_ways(known: bool) -> None:
    scene = scene_of((4,), USUAL, features=("x**2", "x*y", "sin(3*x)*y"))
    if not known:
        scene.heatmaps = None
    pictures = both(scene, USUAL, 1.5)
    assert difference(pictures) <= ALIKE
    inputs = [picture[:, : round(1.5 * (LEFT + INPUT_SIZE))] for picture in pictures]  # small beside all the rest
    assert difference((inputs[0], inputs[1])) <= ALIKE
    scene.heatmaps = None if scene.heatmaps is None else replace(scene.heatmaps, tiles=-scene.heatmaps.tiles)
    for before, after in zip(pictures, both(scene, USUAL, 1.5), strict=True):
        assert (np.abs(before - after).max() > 100) == known


def test_without_heat_maps_and_values_both_ways_look_alike() -> None:
    scene = scene_of((4, 4), USUAL)
    scene.values, scene.heatmaps = None, None
    assert difference(both(scene, USUAL, 1.5)) <= ALIKE


def test_edges_of_frozen_weights_have_gaps_as_long_as_their_dashes() -> None:
    scene = scene_of((), USUAL)
    scene.frozen = frozenset(range(scene.graph.n_parameters))
    _, dashed = both(scene, USUAL, 2.0)
    scene.frozen = frozenset()
    _, whole = both(scene, USUAL, 2.0)
    ground = channels_of(theme().tokens.canvas)
    inked = [(picture[:, 400:1200] != ground).any(axis=2).sum() for picture in (dashed, whole)]
    assert 0.45 < inked[0] / inked[1] < 0.7


def channels_of(colour: str) -> np.ndarray:
    return np.array(rgb(colour))[::-1]


def test_a_picture_is_drawn_anew_only_where_numbers_or_what_is_wanted_changed(monkeypatch) -> None:
    scene, made = scene_of((3,), USUAL), []
    monkeypatch.setattr(picture, "network_picture", lambda *given: made.append(given) or network_picture(*given))
    image, kept = QImage(USUAL, QImage.Format.Format_RGB32), NetworkPicture()

    def paint(transform: QTransform = NO_CHANGE) -> int:
        with QPainter(image) as painter:
            kept.paint(painter, scene, USUAL, 1.0, transform, 0)
        return len(made)

    assert paint() == paint() == 1
    scene.values = scene.values.copy()
    assert paint() == paint() == 2
    scene.selected = (1, 0)
    assert paint() == paint() == 3
    assert paint(QTransform.fromScale(1.5, 1.5)) == 4


def test_a_picture_can_be_made_in_any_thread() -> None:
    scene = scene_of((8, 8), USUAL)
    request, numbers = picture.network_request(scene, USUAL, 1.0, NO_CHANGE, 0), picture.numbers_of(scene)
    expected = network_picture(request, numbers).seen()
    with ThreadPoolExecutor(2) as threads:
        made = list(threads.map(lambda _: network_picture(request, numbers).seen(), range(8)))
    assert all(np.array_equal(one, expected) for one in made)


def test_a_picture_that_was_made_elsewhere_is_painted_as_it_is_while_it_is_wanted(monkeypatch) -> None:
    scene, kept, made = scene_of((3,), USUAL), NetworkPicture(), []
    request, numbers = kept.request(scene, USUAL, 1.0, NO_CHANGE, 0), picture.numbers_of(scene)
    image = network_picture(request, numbers)
    monkeypatch.setattr(picture, "network_picture", lambda *given: made.append(given) or network_picture(*given))
    kept.take(request, numbers, image)
    shown = QImage(USUAL, QImage.Format.Format_RGB32)
    for width, redrawn in ((820, 0), (700, 1)):
        with QPainter(shown) as painter:
            kept.paint(painter, scene, QSize(width, 430), 1.0, NO_CHANGE, 0)
        assert len(made) == redrawn
    kept.take(request, numbers, image)  # of a size that is not wanted any more
    with QPainter(shown) as painter:
        kept.paint(painter, scene, QSize(700, 430), 1.0, NO_CHANGE, 0)
    assert len(made) == 1 and image is not made[0][2]


def sliced_scene(inputs: int, slice_: Slice, places: np.ndarray) -> Scene:
    graph = build_network_graph(NetworkSpec(inputs, hidden=(LayerSpec(3, "tanh"),)), [f"c{i}" for i in range(inputs)])
    numbers = np.zeros(graph.n_parameters)
    geometry = lay_out(graph, strongest_neurons(graph, numbers, MOST_SHOWN), USUAL.width(), USUAL.height())
    grids = answers(0, 4, 20)
    scene = Scene(graph, ("tanh", "tanh"), geometry, numbers, numbers)
    scene.heatmaps = Heatmaps(grids, grids[-1], EXTENT, slice=slice_, places=places)
    return scene


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("inputs", [4, 16, 64])
def test_inputs_of_a_slice_are_ramps_along_the_axes_or_the_colour_of_where_they_are_held(
    inputs: int, mode: str
) -> None:
    theme().set_mode(mode)
    places = np.linspace(-1.0, 1.0, inputs)
    scene = sliced_scene(inputs, Slice((1, 0), (0.0,) * inputs), places)
    for picture_ in both(scene, USUAL, 1.0):
        for k in (0, 1, 2, 3):
            x, y = scene.geometry.centres[scene.graph.rows[(0, k)]].round().astype(int).tolist()
            quarter = max(int(scene.geometry.sizes[scene.graph.rows[(0, k)]] / 4), 2)
            left, right = picture_[y, x - quarter], picture_[y, x + quarter]
            above, below = picture_[y - quarter, x], picture_[y + quarter, x]
            across, up = np.abs(left - right).max() > 20, np.abs(above - below).max() > 20
            assert (across, up) == (k == 1, k == 0)
            if k > 1:
                assert np.abs(picture_[y, x, ::-1] - diverging_rgb(theme().tokens, places[k])).max() <= 3


@pytest.mark.parametrize("inputs", range(1, 65))
def test_inputs_stand_apart_however_many_there_are(inputs: int) -> None:
    graph = build_network_graph(NetworkSpec(inputs), [f"c{i}" for i in range(inputs)])
    shown = strongest_neurons(graph, np.zeros(graph.n_parameters), MOST_SHOWN)
    for height in (220.0, 430.0, 900.0):
        geometry = lay_out(graph, shown, 820.0, height)
        rows = [graph.rows[(0, k)] for k in shown[0]]
        tops = geometry.centres[rows, 1] - geometry.sizes[rows] / 2
        assert (tops[1:] >= tops[:-1] + geometry.sizes[rows][:-1] - 0.001).all() or height < 300.0
        assert tops[0] >= 0.0 and tops[-1] + geometry.sizes[rows[-1]] <= height
