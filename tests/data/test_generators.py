"""The data sets table: every row is seeded, balanced, and has the shape that it says."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.data.generators import DATASETS, Floats
from micrograd_desktop.data.split import generate
from micrograd_desktop.project.rules import problem_of_data
from micrograd_desktop.project.spec import DatasetSpec

DRAWN_BY_SEED = [name for name, row in DATASETS.items() if not row.published]  # those take their seed apart


def make(name: str, n: int = 200, noise: float = 0.0, seed: int = 0) -> tuple[Floats, Floats]:
    return DATASETS[name].function(n, noise, np.random.default_rng(seed))


@pytest.mark.parametrize("name", DATASETS)
@settings(max_examples=25)
@given(n=st.integers(2, 301), noise=st.floats(0.0, 2.0), seed=st.integers(0, 2**32 - 1))
def test_points_are_finite_and_targets_are_coded_as_the_problem_says(
    name: str, n: int, noise: float, seed: int
) -> None:
    inputs, targets = make(name, n, noise, seed)
    assert inputs.shape == (n, DATASETS[name].inputs)
    assert inputs.dtype == targets.dtype == np.float64
    assert np.isfinite(inputs).all()
    assert np.isfinite(targets).all()
    classes = [row.target for row in problem_of_data(DatasetSpec(name)).classes]
    if classes:
        assert set(targets.tolist()) <= set(classes)
    if classes and name != "xor":
        counts = [np.count_nonzero(targets == target) for target in classes]
        assert max(counts) - min(counts) <= 1


@given(st.integers(2, 8))
def test_there_are_as_many_blobs_as_asked_for(classes: int) -> None:
    spec = DatasetSpec("blobs", 200, 0.0, classes=classes)
    points = generate(spec)
    assert set(points.train_y.tolist()) | set(points.test_y.tolist()) == set(range(classes))
    assert len(problem_of_data(spec).classes) == problem_of_data(spec).outputs == classes


def test_the_numbers_of_regression_are_those_of_their_formulas() -> None:
    inputs, targets = make("sine")
    assert targets == pytest.approx(np.sin(1.5 * inputs[:, 0]))
    inputs, targets = make("plane")
    assert targets == pytest.approx((inputs[:, 0] + inputs[:, 1]) / 10)


@pytest.mark.parametrize("name", DRAWN_BY_SEED)
def test_the_seed_decides_the_points(name: str) -> None:
    noise = DATASETS[name].default_noise
    first, again, other = (make(name, noise=noise, seed=seed)[0] for seed in (3, 3, 4))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


@pytest.mark.parametrize("name", DATASETS)
def test_noise_spreads_the_points_by_its_standard_deviation(name: str) -> None:
    moved = 0 if problem_of_data(DatasetSpec(name)).classes else 1
    clean, noisy = make(name, 2000)[moved], make(name, 2000, 0.5)[moved]
    if name == "gaussians":  # clouds around (-2, -2) and (2, 2)
        clean, noisy = (x - 2.0 * np.sign(make(name, 2000)[1])[:, None] for x in (clean, noisy))
        assert np.std(noisy) == pytest.approx(np.hypot(0.7, 0.5), rel=0.05)
    assert np.std(noisy - clean) == pytest.approx(0.5, rel=0.05)


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
