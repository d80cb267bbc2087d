"""The bent plane is the grid of the inputs and the training points, each where two neurons put it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.data.split import generate
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.problems import BINARY, REGRESSION, multi_class
from micrograd_desktop.presentation.bent_plane import BentPlane, BentWish, Said, bent_plane, in_pixels, line_colour
from micrograd_desktop.presentation.boundary import Heatmaps, grid_points
from micrograd_desktop.presentation.colours import LIGHT, rgb
from micrograd_desktop.presentation.fineness import Detail
from micrograd_desktop.presentation.portrait import Portrait
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec

EXTENT = (-1.0, 1.0, -2.0, 2.0)
NETWORK = NetworkSpec(hidden=(LayerSpec(3, "relu"), LayerSpec(2, "tanh")))
POINTS = generate(DatasetSpec("moons", 40, 0.2, 0.5, 3))


def wish(rows: tuple[int, int], code: bool = True) -> BentWish:
    return BentWish(rows, 120, 100, 1.0, LIGHT, code)


def of(grids: np.ndarray, problem=BINARY, rows=(0, 1), points=np.zeros((3, 2))) -> BentPlane | None:
    count = points.shape[1]
    said = Said(points, np.ones(count), np.arange(count))
    return bent_plane(wish(rows), Heatmaps(grids, grids[-1], EXTENT), said, said, problem)


def test_neurons_that_say_what_the_inputs_are_leave_the_grid_as_it_is() -> None:
    places = grid_points(EXTENT, 5)
    grids = np.stack([places[:, 0].reshape(5, 5), places[:, 1].reshape(5, 5), np.ones((5, 5))])
    found = of(grids)
    assert len(found.lines) == 2 * 5 * 4
    level = found.lines[:, 1] == found.lines[:, 3]
    upright = found.lines[:, 0] == found.lines[:, 2]
    assert (level ^ upright).all()
    assert level.sum() == upright.sum()
    assert found.extent == pytest.approx((-1.1, 1.1, -2.2, 2.2))
    assert set(found.classes.tolist()) == {1}


@pytest.mark.parametrize("n", [8, 20, 40])
def test_every_crossing_stands_where_the_values_put_it(n: int) -> None:
    parameters = np.array([p.data for p in build_mlp(NETWORK).parameters()])
    detail = Detail(n, 8, bent=wish((0, 4)))
    drawn = Portrait(NETWORK, POINTS).draw(parameters, loss="squared-error", detail=detail)
    found, mlp = drawn.bent, build_mlp(NETWORK)
    crossings = {(round(x, 9), round(y, 9)) for x, y in found.lines[:, :2].tolist()}
    heatmaps = drawn.heatmaps
    places = grid_points(heatmaps.extent, n)
    said = {}
    for place in places.tolist():
        walk = list(mlp.walk(place))
        said[round(float(walk[0][0].data), 9), round(float(walk[1][1].data), 9)] = float(walk[2][0].data) > 0
    assert crossings <= set(said)
    for x, y, c in zip(*found.lines[:, :2].T.tolist(), found.classes.tolist(), strict=True):
        assert said[round(x, 9), round(y, 9)] == bool(c)
    for carried, x, y in ((found.train, POINTS.train_x, POINTS.train_y), (found.test, POINTS.test_x, POINTS.test_y)):
        assert carried.samples.tolist() == list(range(len(y))) and np.array_equal(carried.targets, y)
        for point, inputs in zip(carried.points.tolist(), x.tolist(), strict=True):
            walk = list(mlp.walk(inputs))
            assert point == [float(walk[0][0].data), float(walk[1][1].data)]


@given(st.integers(0, 99), st.sampled_from([BINARY, REGRESSION, multi_class(3)]))
def test_a_line_has_the_colour_of_what_is_decided_there_and_all_are_in_the_picture(seed: int, problem) -> None:
    random = np.random.default_rng(seed)
    found = of(random.normal(size=(5, 6, 6)), problem)
    x0, x1, y0, y1 = found.extent
    assert ((found.lines[:, 0::2] > x0) & (found.lines[:, 0::2] < x1)).all()
    assert ((found.lines[:, 1::2] > y0) & (found.lines[:, 1::2] < y1)).all()
    seen = set(np.unique(found.image.seen() & 0xFFFFFF).tolist())
    for c in set(found.classes.tolist()):
        red, green, blue = rgb(line_colour(LIGHT, c))
        assert any(abs((p >> 16) - red) + abs((p >> 8 & 255) - green) + abs((p & 255) - blue) < 40 for p in seen), c


@pytest.mark.parametrize("value", [0.0, 1e300, -1e300, np.nan, np.inf, 1e-300])
def test_what_can_not_be_shown_is_left_out_without_a_complaint(value: float) -> None:
    grids = np.full((3, 6, 6), value)
    grids[0, 0, 0] = 1.0
    found = of(grids, points=np.full((3, 4), value))
    x0, x1, y0, y1 = found.extent
    assert x0 < x1
    assert y0 < y1
    assert np.isfinite(found.extent).all()
    assert found.image.seen().shape == (100, 120)


def test_there_is_none_of_neurons_that_are_not_there_and_no_picture_without_code() -> None:
    grids = np.zeros((3, 6, 6))
    assert of(grids, rows=(0, 7)) is None
    said = Said(np.zeros((3, 2)), np.ones(2), np.arange(2))
    plain = bent_plane(wish((0, 1), code=False), Heatmaps(grids, grids[0], EXTENT), said, said, BINARY)
    assert plain.image is None
    assert len(plain.lines)


def test_few_enough_points_are_carried_along() -> None:
    found = of(np.zeros((3, 6, 6)), points=np.zeros((3, 1999)))
    for carried in (found.train, found.test):
        assert len(carried.points) == len(carried.targets) == len(carried.samples) <= 400
        assert carried.samples[-1] == 5 * (len(carried.samples) - 1)


def test_pixels_run_downwards() -> None:
    assert in_pixels(np.array([[0.0, 0.0, 1.0, 1.0]]), (0.0, 1.0, 0.0, 1.0), 10, 20).tolist() == [[0, 20, 10, 0]]
