"""Points from their description: nothing lost in the split, the demo in its published order."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.data.above import FORMULA
from micrograd_desktop.data.generators import DATASETS, Floats
from micrograd_desktop.data.split import MARGIN, Points, extent, generate
from micrograd_desktop.data.table import OWN, Column, Table

DRAWN = [name for name, row in DATASETS.items() if row.bundled is None]
"""Of which there are as many points as are asked for."""


@dataclass(frozen=True)
class Description:
    kind: str = "moons-demo"
    samples: int = 100
    noise: float = 0.1
    train_share: float = 1.0
    seed: int = 1337
    classes: int = 3
    formula: str = FORMULA
    table: Table | None = None


def rows(points: Points) -> Floats:
    """All rows (x, y, target), train first, in their order."""
    table: Floats = np.column_stack(
        [np.vstack([points.train_x, points.test_x]), np.concatenate([points.train_y, points.test_y])]
    )
    return table


def test_the_demo_is_all_trained_on_in_the_published_order() -> None:
    points = generate(Description())
    inputs, targets = DATASETS["moons-demo"].function(100, 0.1, np.random.default_rng(0))
    assert np.array_equal(points.train_x, inputs)
    assert np.array_equal(points.train_y, targets)
    assert points.test_x.shape == (0, 2)
    assert points.test_y.shape == (0,)


@pytest.mark.parametrize("kind", DATASETS)
@settings(max_examples=20)
@given(samples=st.integers(4, 200), share=st.floats(0.01, 1.0), seed=st.integers(0, 10**6))
def test_a_split_neither_loses_nor_repeats_a_point(kind: str, samples: int, share: float, seed: int) -> None:
    samples = samples if kind in DRAWN else 150
    spec = Description(kind, samples, 0.1, share, seed)
    points, whole = generate(spec), generate(replace(spec, train_share=1.0))
    assert np.array_equal(rows(points), rows(whole))
    assert len(points.train_y) == max(round(share * samples), 1)
    assert len(points.train_x) == len(points.train_y)
    assert len(points.test_x) == len(points.test_y) == samples - len(points.train_y)


@pytest.mark.parametrize("kind", DATASETS)
def test_the_same_description_gives_the_same_points_and_another_seed_others(kind: str) -> None:
    spec = Description(kind, 60, 0.2, 0.7, 5)
    assert np.array_equal(rows(generate(spec)), rows(generate(spec)))
    assert not np.array_equal(rows(generate(spec)), rows(generate(replace(spec, seed=6))))


@pytest.mark.parametrize("kind", [name for name, row in DATASETS.items() if row.problem != "regression"])
def test_both_parts_of_a_split_hold_all_classes(kind: str) -> None:
    points = generate(Description(kind, 200, 0.1, 0.7, 1))
    for targets in (points.train_y, points.test_y):
        present, counts = np.unique(targets, return_counts=True)
        assert len(present) == (DATASETS[kind].classes or 3) and counts.min() * len(present) / len(targets) > 0.6


@pytest.mark.parametrize("kind", DATASETS)
def test_a_larger_train_share_keeps_the_points_that_were_trained_on(kind: str) -> None:
    small, large = (generate(Description(kind, 50, 0.1, share, 2)) for share in (0.5, 0.8))
    assert np.array_equal(large.train_x[: len(small.train_x)], small.train_x)
    assert len(small.train_x) == (25 if kind in DRAWN else 75)


@pytest.mark.parametrize("kind", [name for name, row in DATASETS.items() if row.inputs == 2])
def test_the_extent_is_a_square_around_all_points_with_a_margin(kind: str) -> None:
    points = generate(Description(kind, 80, 0.3, 0.6, 4))
    x0, x1, y0, y1 = extent(points)
    assert x1 - x0 == pytest.approx(y1 - y0)
    inputs = rows(points)[:, :2]
    span = float(np.ptp(inputs, axis=0).max())
    assert inputs[:, 0].min() > x0
    assert inputs[:, 0].max() < x1
    assert inputs[:, 1].min() > y0
    assert inputs[:, 1].max() < y1
    assert span < x1 - x0 < 1.3 * span


def test_the_extent_of_a_single_point_is_not_empty() -> None:
    nothing = np.zeros((0, 2))
    x0, x1, y0, y1 = extent(Points(np.array([[2.0, -1.0]]), np.ones(1), nothing, np.zeros(0)))
    assert x0 < 2.0 < x1
    assert y0 < -1.0 < y1


def test_points_of_a_small_range_fill_their_square_as_others_do() -> None:
    inputs = np.array([[0.001, 0.002], [0.0019, 0.0024], [0.0013, 0.0029]])
    nothing = np.zeros((0, 2))
    for scale in (1.0, 1e-3, 1e6):
        x0, x1, y0, y1 = extent(Points(inputs * scale, np.ones(3), nothing, np.zeros(0)))
        assert x1 - x0 == pytest.approx(y1 - y0) == pytest.approx(0.0009 * scale * 1.16)
        assert x0 < 0.001 * scale and 0.0029 * scale < y1


@given(st.integers(4, 40), st.integers(-6, 6), st.integers(-6, 6), st.integers(0, 99))
def test_a_table_of_two_inputs_fills_the_plane_whatever_their_units_are(n: int, a: int, b: int, seed: int) -> None:
    rows = np.random.default_rng(seed).normal(size=(n, 3)) * [10.0**a, 10.0**b, 0.0] + [3 * 10.0**a, 0.0, 0.0]
    rows[:, 2] = np.arange(n) % 2
    table = Table.of((Column("mass"), Column("length")), "kind", "AB", rows.ravel().tolist())
    points = generate(Description(OWN, train_share=0.7, table=table))
    x0, x1, y0, y1 = extent(points)
    inputs = np.vstack([points.train_x, points.test_x])
    for low, high, numbers in ((x0, x1, inputs[:, 0]), (y0, y1, inputs[:, 1])):
        assert low < numbers.min() and numbers.max() < high
        assert np.ptp(numbers) == pytest.approx((high - low) / (1 + 2 * MARGIN), rel=1e-6)


def test_a_painted_table_keeps_its_area_and_a_level_column_has_a_width() -> None:
    rows = [0.0, 5.0, 0.0, 1.0, 5.0, 1.0]
    columns = (Column("x"), Column("y"))
    painted = generate(Description(OWN, table=Table.of(columns, "class", "AB", rows, (-4.0, 4.0, -9.0, 9.0))))
    assert extent(painted) == (-4.0, 4.0, -9.0, 9.0)
    _, _, y0, y1 = extent(generate(Description(OWN, table=Table.of(columns, "class", "AB", rows))))
    assert (y0 + y1) / 2 == pytest.approx(5.0) and y1 - y0 == pytest.approx(1 + 2 * MARGIN)
