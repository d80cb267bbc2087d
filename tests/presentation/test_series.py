"""The history keeps every step of a short run; what is drawn of it keeps every extreme; ticks are round."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from micrograd_desktop.presentation.loss_axis import loss_axis
from micrograd_desktop.presentation.loss_history import MOST_BUCKETS, LossHistory
from micrograd_desktop.presentation.series import (
    log_axis,
    log_bounds,
    log_ticks,
    nice_end,
    nice_ticks,
    tick_text,
)
from micrograd_desktop.training.results import Figures
from tests.figures import made_up


@given(st.lists(st.integers(0, 400), max_size=12))
def test_history_keeps_every_step_in_order_however_it_arrives(batches: list[int]) -> None:
    history = LossHistory()
    for size in batches:
        steps = np.arange(history.end, history.end + size, dtype=float)
        history.append(history.end, made_up(data_loss=steps, test_accuracy=steps * 3))
    total = sum(batches)
    assert len(history) == history.end == total
    assert np.array_equal(history.column("data_loss"), np.arange(total))
    assert np.array_equal(history.column("test_accuracy"), 3.0 * np.arange(total))


def test_history_drops_steps_that_are_done_again() -> None:
    history = LossHistory()
    history.append(0, made_up(data_loss=[5.0, 4.0, np.nan], test_loss=[5.0, 4.0, 3.0]))
    history.append(1, made_up(data_loss=[3.5], accuracy=[0.7]))
    assert history.column("data_loss").tolist() == [5.0, 3.5]
    point = history.at(1)
    assert point is not None and point["accuracy"] == 0.7 and np.isnan(point["test_loss"])
    assert history.has_test
    history.append(0, made_up(data_loss=[1.0]))
    assert history.end == 1 and not history.has_test


def test_history_may_begin_at_a_restored_step_and_marks_what_is_missing() -> None:
    history = LossHistory()
    history.append(311, made_up(data_loss=[1.0]))
    history.append(314, made_up(data_loss=[2.0]))
    assert (history.start, history.end) == (311, 315)
    assert np.isnan(history.column("data_loss")[1:3]).all()
    assert history.at(310) is None and history.at(315) is None
    history.append(7, made_up(data_loss=[3.0]))
    assert (history.start, history.end) == (7, 8)


def test_history_without_test_points_has_no_test() -> None:
    history = LossHistory()
    history.append(0, made_up(data_loss=[1.0, 2.0]))
    assert not history.has_test


def test_figures_of_other_names_begin_the_history_anew() -> None:
    history = LossHistory()
    history.append(0, made_up(data_loss=[1.0, 2.0]))
    history.append(2, Figures(("objective", "data_loss", "error"), np.array([[4.0, 3.0, 0.5]])))
    assert (history.start, history.end) == (2, 3)
    assert history.column("error").tolist() == [0.5] and not history.has_test and not history.has_penalty
    assert [len(part) for part in history.curve("test_loss", 9)] == [0, 0]


def test_a_penalty_anywhere_is_known() -> None:
    history = LossHistory()
    history.append(0, made_up(penalty=[0.0, np.nan]))
    assert not history.has_penalty
    history.append(2, made_up(penalty=[0.25, 0.0]))
    assert history.has_penalty


def test_a_column_cannot_be_written_to() -> None:
    history = LossHistory()
    history.append(0, made_up(data_loss=[1.0]))
    with pytest.raises(ValueError, match="read-only"):
        history.column("data_loss")[0] = 2.0


def curve(values: np.ndarray, columns: int, start: int = 100, batch: int = 997) -> tuple[np.ndarray, np.ndarray]:
    """The values as a history draws them, having come in batches."""
    history = LossHistory()
    for first in range(0, len(values), batch):
        part = values[first : first + batch]
        history.append(start + first, made_up(data_loss=part))
    return history.curve("data_loss", columns)


NUMBERS = st.floats(-1e6, 1e6) | st.just(np.nan) | st.just(np.inf)


@given(arrays(np.float64, st.integers(1, 700), elements=NUMBERS), st.integers(1, 60), st.integers(1, 200))
def test_a_reduced_curve_keeps_ends_extremes_and_steps(values: np.ndarray, columns: int, batch: int) -> None:
    steps, kept = curve(values, columns, 100, batch)
    assert len(steps) <= 2 * columns + 6
    assert np.all(np.diff(steps) > 0)
    finite = np.where(np.isfinite(values), values, np.nan)
    assert np.array_equal(kept, finite[(steps - 100).astype(int)], equal_nan=True)
    assert (steps[0], steps[-1]) == (100, 100 + len(values) - 1)
    if np.isfinite(values).any():
        assert np.nanmin(kept) == np.nanmin(finite)
        assert np.nanmax(kept) == np.nanmax(finite)


@pytest.mark.parametrize("n", [MOST_BUCKETS, MOST_BUCKETS + 1, 100_000, 3 * 2**17 + 5])
@pytest.mark.parametrize("batch", [1000, 65_536])
def test_a_long_run_keeps_its_extremes_in_bounded_memory(n: int, batch: int) -> None:
    values = np.random.default_rng(n).normal(size=n)
    history = LossHistory()
    for first in range(0, n, batch):
        part = values[first : first + batch]
        history.append(first, made_up(data_loss=part, accuracy=part, test_loss=part + 1.0, objective=part - 1.0))
    assert len(history) == n and len(history.column("data_loss")) <= MOST_BUCKETS
    for name, shift in (("data_loss", 0.0), ("test_loss", 1.0), ("objective", -1.0)):
        steps, kept = history.curve(name, 300)
        assert np.array_equal(kept, values[steps.astype(int)] + shift)
        assert kept.min() == values.min() + shift and kept.max() == values.max() + shift
    point = history.at(n - 1)
    assert point is not None and (point.step, point["accuracy"]) == (n - 1, values[-1])
    near = history.at(n // 3)
    assert near is not None and near["data_loss"] == values[near.step] and abs(near.step - n // 3) < history.bucket


def test_going_back_in_a_long_run_forgets_what_came_after() -> None:
    values = np.arange(100_000, dtype=float)
    history = LossHistory()
    history.append(0, made_up(data_loss=values))
    history.append(50_001, made_up(data_loss=[-5.0]))
    steps, kept = history.curve("data_loss", 300)
    assert (len(history), steps[-1], kept[-1]) == (50_002, 50_001, -5.0)
    assert np.nanmax(kept) <= 50_000 and np.nanmin(kept) == -5.0


def test_one_bad_step_among_thousands_stays_visible() -> None:
    values = np.ones(100_000)
    values[70_001] = 9.0
    steps, kept = curve(values, 300, 0)
    assert kept[steps == 70_001].tolist() == [9.0]


def test_a_growing_curve_keeps_its_reduced_points_in_place() -> None:
    values = np.random.default_rng(1).normal(size=5000)
    before, after = curve(values[:4200], 300)[0], curve(values[:4300], 300)[0]
    assert np.isin(before[:-3], after).all()


def test_a_stretch_without_numbers_is_a_gap() -> None:
    values = np.ones(10_000)
    values[4000:8000] = np.nan
    assert np.isnan(curve(values, 100)[1]).any()


def test_nothing_reduces_to_nothing() -> None:
    assert [len(part) for part in LossHistory().curve("data_loss", 10)] == [0, 0]


def test_ticks_are_round_numbers() -> None:
    assert nice_ticks(-6, 6, 6).tolist() == [-6, -4, -2, 0, 2, 4, 6]
    assert nice_ticks(0, 2000, 4).tolist() == [0, 500, 1000, 1500, 2000]
    assert nice_ticks(0.13, 0.52, 4).tolist() == pytest.approx([0.2, 0.3, 0.4, 0.5])
    assert nice_ticks(3, 3, 4).tolist() == [3]


@given(st.floats(1e-9, 1e9))
def test_the_end_of_an_axis_is_a_little_beyond_the_data(value: float) -> None:
    assert value * (1 - 1e-9) <= nice_end(value) <= 1.7 * value


def test_minor_ticks_of_a_logarithmic_axis_are_2_3_and_5() -> None:
    assert log_ticks(0.1, 2).tolist() == pytest.approx([0.1, 0.2, 0.3, 0.5, 1, 2])
    major, minor = log_axis(0.01, 2, 5)
    assert major.tolist() == pytest.approx([0.01, 0.1, 1])
    assert minor.tolist() == pytest.approx([0.02, 0.03, 0.05, 0.2, 0.3, 0.5, 2])


def test_a_short_logarithmic_axis_labels_all_and_a_long_one_few() -> None:
    assert log_axis(0.3, 2, 5)[0].tolist() == pytest.approx([0.3, 0.5, 1, 2])
    assert len(log_axis(1e-5, 1e300, 5)[0]) <= 6


@given(st.floats(1e-12, 1e12), st.floats(1, 1e6))
def test_logarithmic_bounds_hold_the_data_between_ticks(low: float, factor: float) -> None:
    bottom, top = log_bounds(low, low * factor)
    assert bottom <= low * (1 + 1e-6) and top >= low * factor * (1 - 1e-6)
    assert top / bottom >= 2.99


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (0.05, "0.05"),
        (1, "1"),
        (2000, "2,000"),
        (1e-7, "1e\N{MINUS SIGN}7"),
        (3e8, "3e8"),
        (-2, "\N{MINUS SIGN}2"),
    ],
)
def test_tick_labels(value: float, text: str) -> None:
    assert tick_text(value) == text


@given(st.lists(st.floats(allow_nan=True, allow_infinity=True), max_size=8), st.booleans(), st.booleans())
def test_every_loss_has_a_height_on_the_axis(values: list[float], logarithmic: bool, broken: bool) -> None:
    losses = np.array(values, np.float64)
    axis = loss_axis(losses, logarithmic, 5, broken)
    assert np.isfinite([axis.low, axis.high]).all() and axis.low < axis.high
    heights = axis.heights(losses)
    assert (np.isnan(heights) == np.isnan(losses)).all()
    known = losses[np.isfinite(losses)]
    shown = axis.heights(known)
    assert (shown[np.argsort(known)] == np.sort(shown)).all()
    if logarithmic:
        assert ((axis.low <= shown) & (shown <= axis.high)).all()
    assert all(axis.low - 1e-9 <= height <= axis.high + abs(axis.high) * 1e-9 + 1e-9 for height, _ in axis.labels)


def test_a_tick_says_all_its_digits() -> None:
    assert [tick_text(value) for value in (250_000.0, 2e-7, 3.04e110, 1.5e307)] == [
        "2.5e5",
        "2e−7",
        "3.04e110",
        "1.5e307",
    ]


def passed_over(losses, stride):
    """Figures of which one step in ``stride`` is measured."""
    steps = np.arange(len(losses))
    known = steps % stride == 0
    batch = np.asarray(losses, np.float64) + 0.5
    return made_up(data_loss=np.where(known, losses, np.nan), batch_loss=batch, measured=known)


@pytest.mark.parametrize("count", [1, 40, 1000, 5000, 40_000])
def test_a_curve_joins_the_steps_that_were_measured(count):
    history, losses = LossHistory(), np.linspace(3.0, 1.0, count)
    figures = passed_over(losses, 32)
    for first in range(0, count, 700):
        history.append(first, Figures(figures.names, figures.values[first : first + 700]))
    assert history.stride == (32 if count > 32 else 1)
    for columns in (20, 300, 10_000):
        steps, values = history.curve("data_loss", columns)
        assert np.isfinite(values).all() and (np.diff(steps) > 0).all()
        assert (steps % 32 == 0).all() and np.array_equal(values, losses[steps.astype(int)])
        assert (steps[0], steps[-1]) == (0, (count - 1) // 32 * 32)
        band = history.band("data_loss", columns)
        assert band is None or (np.isfinite(band.line).all() and (band.low <= band.high).all())
    point = history.at(count - 1)
    assert point.step == (count - 1) // 32 * 32 and point["data_loss"] == losses[point.step]


def test_what_is_pointed_at_is_the_last_measured_step_before():
    history = LossHistory()
    history.append(0, passed_over(np.arange(100.0), 32))
    assert [(history.at(step).step, history.at(step)["data_loss"]) for step in (0, 31, 32, 70, 99)] == [
        (0, 0.0), (0, 0.0), (32, 32.0), (64, 64.0), (96, 96.0),
    ]  # fmt: skip
    history.cut(60)
    assert history.at(59).step == 32
    steps, values = history.curve("data_loss", 50)
    assert (steps.tolist(), values.tolist()) == ([0.0, 32.0], [0.0, 32.0])


LOSSES = st.one_of(st.sampled_from([1.0, 2e307, 4e-324, 1.7e308, -1e308, 2.3e-308, np.inf, -np.inf]), st.floats())


@given(st.lists(LOSSES, max_size=6), st.booleans(), st.integers(2, 12), st.booleans())
def test_any_losses_have_an_axis_with_a_length_and_a_height_on_it(values, log, wanted, broken):
    losses = np.array(values, np.float64)
    axis = loss_axis(losses, log, wanted, broken)
    assert 1e-299 < axis.high - axis.low < np.inf
    heights = axis.heights(losses)
    assert np.array_equal(np.isnan(heights), np.isnan(losses))
    known = heights[~np.isnan(heights)]
    assert ((axis.low <= known) & (known <= axis.high)).all()
    assert all(np.isfinite(height) for height, _ in axis.labels)
