"""The data sets table: every row is seeded, balanced, and has the shape that it says."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.data.generators import DATASETS, GROUPS, Floats

DRAWN = [name for name, row in DATASETS.items() if row.bundled is None]
"""Whose points are made for whoever asks; the others are a table's."""

OF_CLASSES = [name for name in DRAWN if DATASETS[name].problem != "regression"]
OF_PLAYGROUND = [name for name, row in DATASETS.items() if row.group == "playground"]
MOVED = [name for name in OF_CLASSES if name not in OF_PLAYGROUND]
"""Whose noise is the standard deviation of where the points are."""

MOSTLY_BALANCED = ("xor", "playground-xor", "playground-circle")
DRAWN_BY_SEED = [name for name in DRAWN if not DATASETS[name].published]  # those take their seed apart


def make(name: str, n: int = 200, noise: float = 0.0, seed: int = 0) -> tuple[Floats, Floats]:
    return DATASETS[name].function(n, noise, np.random.default_rng(seed))


@pytest.mark.parametrize("name", DRAWN)
@settings(max_examples=25)
@given(n=st.integers(2, 301), noise=st.floats(0.0, 2.0), seed=st.integers(0, 2**32 - 1))
def test_points_are_finite_and_targets_are_those_of_the_problem(name: str, n: int, noise: float, seed: int) -> None:
    row = DATASETS[name]
    inputs, targets = make(name, n, noise, seed)
    assert inputs.shape == (n, row.inputs)
    assert inputs.dtype == targets.dtype == np.float64
    assert np.isfinite(inputs).all() and np.isfinite(targets).all()
    if row.problem == "binary":
        assert set(targets.tolist()) <= {-1.0, 1.0}
    elif row.problem == "multi-class":
        assert set(targets.tolist()) <= set(map(float, range(row.classes or 3)))
    if row.problem != "regression" and name not in MOSTLY_BALANCED:
        counts = [np.sum(targets == target) for target in np.unique(targets)]
        assert max(counts) - min(counts) <= 1


@pytest.mark.parametrize("name", DRAWN_BY_SEED)
def test_the_seed_decides_the_points(name: str) -> None:
    noise = DATASETS[name].default_noise or 0.1
    first, again, other = (make(name, noise=noise, seed=seed)[0] for seed in (3, 3, 4))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


@pytest.mark.parametrize("name", MOVED)
def test_noise_spreads_the_points_by_its_standard_deviation(name: str) -> None:
    clean, noisy = make(name, 2000)[0], make(name, 2000, 0.5)[0]
    if name == "gaussians":  # clouds around (-2, -2) and (2, 2)
        clean, noisy = (x - 2.0 * np.sign(make(name, 2000)[1])[:, None] for x in (clean, noisy))
        assert np.std(noisy) == pytest.approx(np.hypot(0.7, 0.5), rel=0.05)
    assert np.std(noisy - clean) == pytest.approx(0.5, rel=0.05)


@pytest.mark.parametrize("name", ["sine", "noisy-line"])
def test_noise_of_a_curve_moves_its_numbers(name: str) -> None:
    (clean_x, clean), (noisy_x, noisy) = make(name, 2000), make(name, 2000, 0.5)
    assert np.array_equal(clean_x, noisy_x) and np.std(noisy - clean) == pytest.approx(0.5, rel=0.05)


def test_a_line_is_straight_and_a_sine_has_one_and_a_half_waves() -> None:
    x, y = make("noisy-line")
    assert np.allclose(y, 0.7 * x[:, 0] + 0.5)
    x, y = make("sine")
    assert np.allclose(y, np.sin(1.5 * x[:, 0]))


@pytest.mark.parametrize("classes", range(2, 9))
def test_blobs_are_as_many_clouds_as_there_are_classes(classes: int) -> None:
    inputs, targets = DATASETS["blobs"].function(800, 0.0, np.random.default_rng(0), classes=classes)
    centres = np.array([inputs[targets == c].mean(axis=0) for c in range(classes)])
    assert np.hypot(*centres.T) == pytest.approx(np.full(classes, 3.5), abs=0.3)


def test_the_three_arms_are_one_turned_by_a_third_of_a_circle() -> None:
    inputs, targets = make("three-arms", 600)
    turn = np.arctan2(inputs[:, 0], inputs[:, 1]) / (2 * np.pi)  # from the upward direction, to the right
    along = np.hypot(*inputs.T) / 5.0
    assert np.allclose(np.mod((turn - along) * 3 - targets + 0.5, 3), 0.5)


def test_fields_of_a_checkerboard_that_touch_differ() -> None:
    inputs, targets = make("checkerboard", 400)
    column, row = np.floor((inputs + 4.0) / 2.0).T
    assert np.array_equal(targets, np.where((column + row) % 2 == 0, 1.0, -1.0))
    assert len({(c, r) for c, r in zip(column, row, strict=True)}) == 16


class TestPlayground:
    """Against the formulas and ranges of TensorFlow Playground."""

    def test_a_circle_has_a_disc_and_a_ring_and_noise_moves_only_the_classes(self) -> None:
        inputs, targets = make("playground-circle", 400)
        radius = np.hypot(*inputs.T)
        assert radius[targets > 0].max() < 2.5 and radius[targets < 0].min() >= 3.5 and radius.max() <= 5.0
        noisy, moved = make("playground-circle", 400, 0.5)
        assert np.array_equal(inputs, noisy) and 0.05 < np.mean(moved != targets) < 0.5

    def test_xor_is_pushed_from_the_axes_and_noise_moves_only_the_classes(self) -> None:
        inputs, targets = make("playground-xor", 400)
        assert np.abs(inputs).min() >= 0.3 and np.abs(inputs).max() <= 5.3
        assert np.array_equal(targets, np.where(inputs[:, 0] * inputs[:, 1] >= 0, 1.0, -1.0))
        noisy, moved = make("playground-xor", 400, 0.5)
        assert np.array_equal(inputs, noisy) and 0.05 < np.mean(moved != targets) < 0.5

    @pytest.mark.parametrize("noise", [0.0, 0.25, 0.5])
    def test_clouds_have_a_variance_of_a_half_and_seven_times_the_noise(self, noise: float) -> None:
        inputs, targets = make("playground-gauss", 8000, noise)
        for sign in (1.0, -1.0):
            cloud = inputs[targets == sign]
            assert cloud.mean(axis=0) == pytest.approx(np.full(2, 2.0 * sign), abs=0.15)
            assert cloud.var() == pytest.approx(0.5 + 7 * noise, rel=0.06)

    def test_spiral_arms_go_by_share_and_the_first_has_no_angle(self) -> None:
        inputs, targets = make("playground-spiral", 500)
        share = np.arange(250) / 250
        angle = 1.75 * share * 2 * np.pi
        arm = 5 * share[:, None] * np.column_stack([np.sin(angle), np.cos(angle)])
        assert np.allclose(inputs[targets > 0], arm) and np.allclose(inputs[targets < 0], -arm)
        assert np.abs(make("playground-spiral", 500, 0.5)[0] - inputs).max() <= 0.5

    def test_a_plane_is_a_tenth_of_the_sum(self) -> None:
        inputs, targets = make("plane", 400)
        assert np.abs(inputs).max() <= 6.0 and np.allclose(targets, inputs.sum(axis=1) / 10)

    @pytest.mark.parametrize(
        ("place", "value"),
        [((-4, 2.5), 1), ((0, 2.5), -1), ((4, 2.5), 1), ((-4, -2.5), -1), ((0, -2.5), 1), ((4, -2.5), -1)],
    )
    def test_hills_and_hollows_fall_to_0_within_2(self, place: tuple[float, float], value: float) -> None:
        inputs, targets = make("multi-gauss", 20_000)
        distance = np.hypot(inputs[:, 0] - place[0], inputs[:, 1] - place[1])
        near = distance < 1.9  # the next one is 4 away, and the row below 5
        assert np.allclose(targets[near], value * (1 - distance[near] / 2))
        assert targets[np.argmin(distance)] == pytest.approx(value, abs=0.1)


def test_the_demo_has_the_published_points() -> None:
    reference = json.loads((Path(__file__).parents[1] / "reference" / "lecture.json").read_text("utf-8"))
    rows = reference["moons_demo"]["check_rows"]
    inputs, targets = make("moons-demo", 100, 0.1)
    assert inputs[0].tolist() == pytest.approx(rows["X[0]"], rel=1e-12)
    assert inputs[1].tolist() == pytest.approx(rows["X[1]"], rel=1e-12)
    assert targets[:5].tolist() == rows["y[:5]"]


@pytest.mark.parametrize("name", ["moons", "moons-demo"])
def test_moons_lie_on_two_half_circles(name: str) -> None:
    inputs, targets = make(name)
    outer, inner = inputs[targets < 0], inputs[targets > 0]
    assert np.allclose(np.hypot(*outer.T), 1.0)
    assert np.all(outer[:, 1] > -1e-9)
    assert np.allclose(np.hypot(inner[:, 0] - 1.0, inner[:, 1] - 0.5), 1.0)
    assert np.all(inner[:, 1] < 0.5 + 1e-9)


def test_circles_are_told_apart_by_radius() -> None:
    inputs, targets = make("circles")
    radius = np.hypot(*inputs.T)
    assert radius[targets > 0].max() <= 0.5
    assert radius[targets < 0].min() >= 0.8
    assert radius.max() <= 1.2


def test_spiral_arms_are_turned_by_half_a_circle() -> None:
    inputs, targets = make("spiral")
    assert np.allclose(inputs[targets > 0], -inputs[targets < 0])
    assert np.hypot(*inputs.T).max() == pytest.approx(5.0, rel=0.02)


def test_spiral_arms_wind_one_and_three_quarter_turns() -> None:
    inputs, targets = make("spiral", 2000)
    x, y = inputs[targets > 0][1:].T
    assert np.ptp(np.unwrap(np.arctan2(y, x))) == pytest.approx(1.75 * 2 * np.pi, rel=0.01)


def test_xor_is_the_sign_of_the_product_away_from_the_axes() -> None:
    inputs, targets = make("xor")
    assert np.array_equal(np.sign(inputs[:, 0] * inputs[:, 1]), targets)
    assert np.abs(inputs).min() >= 0.3
    assert 0.3 < np.mean(targets > 0) < 0.7


def test_gaussians_lie_around_their_centres() -> None:
    inputs, targets = make("gaussians", 4000)
    assert inputs[targets > 0].mean(axis=0).tolist() == pytest.approx([2.0, 2.0], abs=0.1)
    assert inputs[targets < 0].mean(axis=0).tolist() == pytest.approx([-2.0, -2.0], abs=0.1)


@pytest.mark.parametrize("name", DATASETS)
def test_a_row_is_named_and_titled(name: str) -> None:
    assert DATASETS[name].name == name
    assert DATASETS[name].title
    assert DATASETS[name].default_noise >= 0.0
    assert DATASETS[name].group in GROUPS
