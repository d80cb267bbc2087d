"""The drawings beside a typed activation and a schedule, and the optimizers' formulas in words."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from micrograd_desktop.engine.ops import ACTIVATIONS
from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.nn.schedules import SCHEDULES, schedule_of
from micrograd_desktop.presentation.small_plots import activation_plot, rate_plot, short
from micrograd_desktop.presentation.update_words import optimizer_words, written
from micrograd_desktop.project.spec import TrainingSpec


@pytest.mark.parametrize(
    "activation", [*ACTIVATIONS, "x * sigmoid(x)", "exp(x)", "exp(exp(x))", "sqrt(x + 1)", "0 * x"]
)
def test_an_activation_is_drawn_whole_with_its_slope(activation: str) -> None:
    plot = activation_plot(activation)
    assert plot.slopes is not None and plot.x.shape == plot.values.shape == plot.slopes.shape
    there = np.isfinite(plot.values)
    assert there.sum() > 40 and plot.low < plot.high and plot.low <= 0.0 <= plot.high
    middle = slice(len(plot.x) // 2 + 5, len(plot.x) // 2 + 7)
    rise = np.diff(plot.values[middle])[0] / np.diff(plot.x[middle])[0]
    assert rise == pytest.approx(plot.slopes[middle].mean(), abs=0.1 + 0.1 * abs(rise))


def test_gaps_are_where_there_is_no_number() -> None:
    plot = activation_plot("sqrt(x + 1)")
    assert np.isnan(plot.values[plot.x < -1.0]).all() and np.isfinite(plot.values[plot.x > -0.9]).all()


@pytest.mark.parametrize("schedule", [*SCHEDULES, "lr * 0.99**k", "lr if k < n else 0"])
@pytest.mark.parametrize("step", [0, 7, 400, 100_000])
def test_the_rate_is_drawn_to_beyond_the_present_step_and_is_what_the_run_takes(schedule: str, step: int) -> None:
    training = TrainingSpec(schedule=schedule, learning_rate=0.3, decay_steps=60)
    plot = rate_plot(training, step)
    assert plot.x[0] == 0.0 and plot.x[-1] >= step and len(plot.x) <= 161
    taken = schedule_of(schedule).rates(0.3, 60, 0, 50)
    for x, value in zip(plot.x.tolist(), plot.values.tolist(), strict=True):
        if x < len(taken):
            assert value == pytest.approx(taken[int(x)], rel=1e-12)
    assert plot.low < 0.0 < plot.values.max() < plot.high


def test_the_same_settings_are_drawn_once_until_the_run_is_beyond_the_end() -> None:
    training = TrainingSpec()
    assert rate_plot(training, 3) is rate_plot(replace(training, seed=5), 90)
    assert rate_plot(training, 3) is not rate_plot(training, 9000)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_an_optimizer_is_told_with_its_symbols_and_its_present_numbers(name: str) -> None:
    words = optimizer_words(TrainingSpec(optimizer=name, learning_rate=0.0625))
    symbols, numbers = words.split("With the numbers of now:")
    assert "η" in symbols and "η" not in numbers and "0.0625" in numbers
    assert not {"lr", "beta", "epsilon", "decay"} & set(words.replace("_", " ").split())
    for constant in OPTIMIZERS[name].update.constants:
        assert constant.name not in words


def test_other_constants_and_the_rate_in_force_are_told() -> None:
    training = TrainingSpec(optimizer="momentum", momentum=0.75, learning_rate=1.0)
    assert "v ← 0.75 · v + g" in optimizer_words(training)
    assert "p ← p − 0.5 · v" in optimizer_words(training, 0.5)


def test_parentheses_stand_where_they_are_needed_and_nowhere_else() -> None:
    numbers = {"a": 0.25, "b": 2.0}
    assert written("x - (y - z)", {}) == "x − (y − z)"
    assert written("x - y - z", {}) == "x − y − z"
    assert written("x / (y * z)", {}) == "x / (y · z)"
    assert written("(x + y) * sqrt(z / x)", {}) == "(x + y) · √(z / x)"
    assert written("(1.0 - a) * x + b ** t", numbers) == "0.75 · x + 2^t"


@pytest.mark.parametrize(
    ("activation", "bottom", "top"),
    [("x", "−4", "4"), ("x ** 2", "−8", "16"), ("exp(x)", "0", "54.6"), ("silu", "−0.278", "3.93"), ("-x", "−4", "4")],
)
def test_the_numbers_at_the_ends_are_those_of_the_curve_there(activation: str, bottom: str, top: str) -> None:
    plot = activation_plot(activation)
    assert (plot.bottom, plot.top) == (bottom, top)


@pytest.mark.parametrize(
    ("value", "text"),
    [(-0.0955, "−0.096"), (5e23, "5e23"), (419054.0, "4.19e5"), (-419054.0, "−4.2e5"), (0.0, "0"), (1024.0, "1024"),
     (-3.84, "−3.84"), (1.5e-7, "1.5e−7"), (99999.6, "100000"), (-99999.6, "−1e5")],
)  # fmt: skip
def test_a_number_beside_a_drawing_is_short(value: float, text: str) -> None:
    assert short(value) == text and len(text) <= 6
