"""Slices of more than two inputs: what is shown and held, how points fade, and that a plane is that slice."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.data.iris import iris
from micrograd_desktop.data.split import Points, points_of
from micrograd_desktop.data.table import Column
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.problems import BINARY, REGRESSION, multi_class
from micrograd_desktop.presentation.boundary import around, grid_points, placed
from micrograd_desktop.presentation.fineness import Detail
from micrograd_desktop.presentation.portrait import Portrait
from micrograd_desktop.presentation.slices import (
    LEAST_OPACITY,
    Slice,
    at_sample,
    distances,
    opacities,
    places_of,
    range_of,
    rows_at,
    said,
    settled,
    showing,
    spread_of,
    whose,
    with_held,
)
from micrograd_desktop.project.spec import LayerSpec, NetworkSpec


def points_with(inputs: int, n: int = 40, seed: int = 0) -> Points:
    rng = np.random.default_rng(seed)
    x = rng.normal(0.0, 1.0, (n, inputs)) * np.arange(1, inputs + 1)
    y = np.where(x.sum(axis=1) > 0, 1.0, -1.0)
    return Points(x[: n // 2], y[: n // 2], x[n // 2 :], y[n // 2 :])


def held(points: Points, wish: Slice = Slice()) -> Slice:  # noqa: B008 - frozen
    found = settled(wish, points)
    assert found is not None
    return found


@pytest.mark.parametrize("inputs", [1, 2])
def test_nothing_is_held_of_two_inputs_or_one(inputs: int) -> None:
    points = points_with(inputs)
    assert settled(Slice((1, 0), (0.5,) * inputs), points) is None
    assert np.array_equal(rows_at(points.train_x, None), points.train_x)
    assert np.array_equal(places_of(points.train_x, None), points.train_x)
    assert not distances(points.train_x, None, spread_of(points)).any()


def test_the_others_are_held_at_the_means_to_begin_with() -> None:
    points = points_with(5)
    assert held(points).held == tuple(points.train_x.mean(axis=0))
    assert held(points).others == (2, 3, 4)


@pytest.mark.parametrize("wish", [Slice((0, 7)), Slice((1, 1)), Slice((-1, 0)), Slice((0, 1), (1.0, 2.0))])
def test_a_slice_of_other_points_is_left_aside(wish: Slice) -> None:
    points = points_with(4)
    assert held(points, wish) == held(points)


@given(st.integers(3, 64), st.data())
def test_all_inputs_of_a_place_are_the_two_shown_and_where_the_others_are_held(
    inputs: int, data: st.DataObject
) -> None:
    across, up = data.draw(st.permutations(range(inputs)))[:2]
    values = tuple(float(i) for i in range(inputs))
    places = np.array([[0.25, -7.0], [3.0, 4.0], [0.0, 0.5]])
    rows = rows_at(places, Slice((across, up), values))
    assert rows.shape == (3, inputs)
    for row, (x, y) in zip(rows.tolist(), places.tolist(), strict=True):
        expected = list(values)
        expected[across], expected[up] = x, y
        assert row == expected


def test_asking_for_the_input_of_the_other_axis_changes_them() -> None:
    slice_ = held(points_with(4), Slice((0, 1)))
    assert showing(slice_, 2, 1).shown == (2, 1)
    assert showing(slice_, 1, 1).shown == (1, 0)
    assert showing(slice_, 0, 0).shown == (1, 0)


@given(st.integers(0, 19))
def test_a_point_is_on_the_slice_through_it_and_stands_where_its_inputs_say(number: int) -> None:
    points = points_with(6)
    slice_ = at_sample(held(points, Slice((4, 2))), points, False, number)
    away = distances(points.test_x, slice_, spread_of(points))
    assert away[number] == 0.0 and opacities(away)[number] == 1.0
    row = points.test_x[number]
    assert placed(BINARY, points.test_x, points.test_y, slice_)[number].tolist() == [row[4], row[2]]
    assert np.array_equal(rows_at(row[None, [4, 2]], slice_)[0], row)


def test_the_distance_is_the_root_mean_square_in_standard_deviations() -> None:
    points = points_with(4)
    slice_ = Slice((0, 1), (0.0, 0.0, 1.0, -1.0))
    spread = points.train_x.std(axis=0)
    z = (points.test_x[:, 2:] - [1.0, -1.0]) / spread[2:]
    expected = np.sqrt((z**2).mean(axis=1))
    assert distances(points.test_x, slice_, spread_of(points)) == pytest.approx(expected)


def test_what_is_shown_does_not_count_for_the_distance() -> None:
    points = points_with(4)
    moved = points.test_x + np.array([100.0, -100.0, 0.0, 0.0])
    slice_ = held(points)
    assert np.array_equal(
        distances(moved, slice_, spread_of(points)), distances(points.test_x, slice_, spread_of(points))
    )


@given(st.lists(st.floats(0.0, 50.0), min_size=2, max_size=30))
def test_points_are_paler_the_farther_they_are_but_never_gone(away: list[float]) -> None:
    shares = opacities(np.sort(np.array(away)))
    assert (np.diff(shares) <= 0.0).all() and shares.min() >= LEAST_OPACITY and shares.max() <= 1.0
    assert len(set(shares.tolist())) <= 7


def test_a_column_that_is_the_same_everywhere_is_no_division_by_zero() -> None:
    points = points_with(3)
    flat = replace(points, train_x=points.train_x * [1.0, 1.0, 0.0])
    assert np.isfinite(distances(flat.train_x, held(flat), spread_of(flat))).all()


def test_where_the_others_are_held_is_said_in_the_units_of_the_table() -> None:
    columns = iris().columns
    slice_ = Slice((2, 3), (0.0, 0.0, 9.0, 9.0))
    assert said(slice_, columns) == "sepal length held at 5.84 cm, sepal width 3.06 cm"
    assert whose(slice_, True) == "at the means"
    assert whose(with_held(slice_, 0, 1.0), False) == "as set"
    assert whose(replace(slice_, sample=(False, 11)), False) == "at test point 12"
    many = [Column(f"column number {i}") for i in range(40)]
    assert said(Slice((0, 1), (1.5,) * 40), many) == "column number 2 held at 1.5, column number 3 1.5 and 36 more"
    assert said(Slice((0, 1), (1.5,) * 40), many, None).count("column") == 38


def test_moving_an_input_by_hand_leaves_the_point_it_was_held_at() -> None:
    points = points_with(4)
    slice_ = at_sample(held(points), points, True, 3)
    assert slice_.sample == (True, 3)
    moved = with_held(slice_, 2, 0.5)
    assert moved.sample is None and moved.held[2] == 0.5 and moved.held[3] == slice_.held[3]


def test_a_range_is_in_the_units_of_the_table() -> None:
    column = Column("height", 1.5, 2.0, "m")
    assert range_of(column, -1.0, 0.25) == "−0.5 to 2 m"


@pytest.mark.parametrize("problem", [BINARY, multi_class(3), REGRESSION])
def test_the_plane_of_more_inputs_has_a_range_for_each_axis(problem) -> None:
    points = points_with(4)
    slice_ = held(points, Slice((0, 3)))
    x0, x1, y0, y1 = around(problem, points, slice_)
    everything = np.vstack([points.train_x, points.test_x])
    assert x0 < everything[:, 0].min() and everything[:, 0].max() < x1
    assert y0 < everything[:, 3].min() and everything[:, 3].max() < y1
    assert (y1 - y0) / (x1 - x0) == pytest.approx(np.ptp(everything[:, 3]) / np.ptp(everything[:, 0]))


@pytest.mark.parametrize(("inputs", "wish"), [(4, Slice((2, 3))), (3, Slice((2, 0))), (64, Slice((63, 5)))])
def test_a_portrait_is_of_the_slice(inputs: int, wish: Slice) -> None:
    """Every sample of every map is what the network of values says at all inputs of that place."""
    points = points_with(inputs)
    network = NetworkSpec(inputs=inputs, outputs=1, hidden=(LayerSpec(3, "tanh"),))
    mlp = build_mlp(network)
    parameters = np.array([p.data for p in mlp.parameters()])
    drawing = Portrait(network, points).draw(parameters, loss="max-margin", detail=Detail(3, 5, slice=wish))
    maps = drawing.heatmaps
    assert maps.slice == held(points, wish) and maps.extent == around(BINARY, points, maps.slice)
    for n, grids in ((3, maps.grids[:3]), (5, maps.output[None])):
        for k, row in enumerate(rows_at(grid_points(maps.extent, n), maps.slice).tolist()):
            layers = list(mlp.walk(row))
            expected = [float(v.data) for v in layers[0]] if n == 3 else [float(layers[1][0].data)]
            assert grids.reshape(len(grids), -1)[:, k].tolist() == expected


def test_another_slice_is_another_picture_of_the_same_parameters() -> None:
    points = points_with(4)
    network = NetworkSpec(inputs=4, outputs=1, hidden=(LayerSpec(3, "tanh"),))
    parameters = np.array([p.data for p in build_mlp(network).parameters()])
    portrait = Portrait(network, points)

    def draw(slice_: Slice | None):
        return portrait.draw(parameters, loss="max-margin", detail=Detail(3, 5, slice=slice_))

    first, other = draw(None), draw(with_held(held(points), 3, 9.0))
    assert not np.array_equal(first.heatmaps.output, other.heatmaps.output)
    assert np.array_equal(first.train.wrong, other.train.wrong)  # points are judged by their own inputs
    assert np.array_equal(draw(None).heatmaps.output, first.heatmaps.output)


def test_the_means_follow_the_points() -> None:
    points, others = points_with(4), points_with(4, seed=1)
    network = NetworkSpec(inputs=4, outputs=1, hidden=())
    portrait = Portrait(network, points)
    portrait.see(others)
    parameters = np.array([p.data for p in build_mlp(network).parameters()])
    drawing = portrait.draw(parameters, loss="max-margin", detail=Detail(3, 5))
    assert drawing.heatmaps.slice == held(others)


def test_points_of_a_bundled_table_are_drawn_in_its_first_two_shown() -> None:
    from micrograd_desktop.project.edits import Set
    from micrograd_desktop.project.rules import shown_first
    from micrograd_desktop.project.spec import DatasetSpec, Project

    data = Set(DatasetSpec.kind, "iris").apply(Project()).dataset
    points = points_of(data)
    assert held(points, Slice(shown_first(data))).shown == (2, 3)
