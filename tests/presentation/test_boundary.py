"""Grids over the plane: where samples stand, how they are scaled, and where the contour runs."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.presentation.boundary import (
    Heatmaps,
    contour,
    grid_points,
    nearest_point,
    normalise,
    score_at,
)

EXTENT = (-2.0, 4.0, 10.0, 13.0)


def plane(n: int) -> Heatmaps:
    """A score that is linear in x and y, which bilinear reading must give back exactly."""
    points = grid_points(EXTENT, n)
    return Heatmaps(np.empty((0, 1, 1)), (3 * points[:, 0] - 2 * points[:, 1] + 1).reshape(n, n), EXTENT)


def test_grid_points_run_along_x_first_from_the_smallest_y() -> None:
    points = grid_points(EXTENT, 3)
    assert points.shape == (9, 2)
    assert points[0].tolist() == [-2.0, 10.0]
    assert points[1].tolist() == [1.0, 10.0]
    assert points[3].tolist() == [-2.0, 11.5]
    assert points[-1].tolist() == [4.0, 13.0]


@given(st.floats(-2, 4), st.floats(10, 13))
def test_score_between_samples_is_bilinear(x: float, y: float) -> None:
    assert score_at(plane(7), x, y) == pytest.approx(3 * x - 2 * y + 1, abs=1e-9)


@pytest.mark.parametrize("place", [(-2.1, 11), (4.1, 11), (0, 9.9), (0, 13.1)])
def test_score_outside_the_extent_is_nan(place: tuple[float, float]) -> None:
    assert np.isnan(score_at(plane(4), *place))


def test_score_reads_a_sample_beside_one_that_is_nan() -> None:
    heatmaps = plane(4)
    heatmaps.output[0, 1] = np.nan
    assert score_at(heatmaps, -2.0, 10.0) == heatmaps.output[0, 0]
    assert np.isnan(score_at(heatmaps, -1.0, 10.0))


def test_score_of_a_single_sample_is_that_sample() -> None:
    assert score_at(Heatmaps(np.empty((0, 1, 1)), np.array([[5.0]]), EXTENT), 0.0, 11.0) == 5.0


def test_tanh_keeps_its_range_and_others_fill_theirs() -> None:
    grid = np.linspace(-0.5, 0.5, 100).reshape(10, 10)
    scaled = normalise(np.stack([grid, grid, 40 * grid]), ["tanh", "relu", "linear"])
    assert np.array_equal(scaled[0], grid)
    assert np.allclose(scaled[1], scaled[2])
    assert scaled[1].max() == 1.0 and scaled[1].min() == -1.0
    assert scaled[1][0, 5] == pytest.approx(grid[0, 5] / np.percentile(np.abs(grid), 98))


def test_outputs_of_next_to_nothing_are_pale() -> None:
    grid = np.linspace(-4.6e-7, 4.6e-7, 100).reshape(10, 10)
    assert np.abs(normalise(grid[None], ["linear"])).max() < 1e-5


def test_an_outlier_does_not_flatten_the_rest_of_a_heat_map() -> None:
    grid = np.ones((20, 20))
    grid[0, 0] = 1e9
    assert normalise(grid[None], ["relu"])[0, 5, 5] == 1.0


def test_normalising_a_dead_neuron_gives_zeros_and_keeps_nan() -> None:
    grids = np.zeros((2, 3, 3))
    grids[1] = np.nan
    scaled = normalise(grids, ["relu", "relu"])
    assert np.array_equal(scaled[0], np.zeros((3, 3)))
    assert np.isnan(scaled[1]).all()


def test_normalise_wants_one_activation_a_neuron() -> None:
    with pytest.raises(ValueError, match="2 grids"):
        normalise(np.zeros((2, 2, 2)), ["tanh"])


def test_contour_of_a_plane_is_its_zero_line() -> None:
    points = grid_points((-1, 1, -1, 1), 21)
    (line,) = contour((points[:, 0] - 0.25).reshape(21, 21), (-1, 1, -1, 1))
    assert np.allclose(line[:, 0], 0.25)
    assert line[:, 1].min() == -1 and line[:, 1].max() == 1


def test_contour_around_a_hill_is_closed_and_round() -> None:
    points = grid_points((-2, 2, -2, 2), 81)
    (line,) = contour((1.0 - np.hypot(*points.T)).reshape(81, 81), (-2, 2, -2, 2))
    assert np.array_equal(line[0], line[-1])
    assert np.allclose(np.hypot(*line.T), 1.0, atol=2e-3)


def test_contour_leaves_out_what_is_not_a_number() -> None:
    scores = np.tile(np.linspace(-1, 1, 10), (10, 1))
    scores[:5] = np.nan
    lines = contour(scores, (0, 9, 0, 9))
    assert len(lines) == 1 and lines[0][:, 1].min() == 5
    assert contour(np.full((4, 4), np.nan), EXTENT) == []
    assert contour(np.ones((1, 5)), EXTENT) == []


def test_nearest_point_measures_in_pixels() -> None:
    points = np.array([[0.0, 0.0], [1.0, 0.0]])
    # Along y a pixel spans a hundred times as many units as along x.
    assert nearest_point(points, (0.4, 100.0), (0.1, 100.0), 8) == 0
    assert nearest_point(points, (0.6, 100.0), (0.1, 100.0), 8) == 1
    assert nearest_point(points, (2.0, 0.0), (0.1, 100.0), 8) == -1
    assert nearest_point(np.empty((0, 2)), (0.0, 0.0), (1, 1), 8) == -1
