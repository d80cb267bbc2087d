"""How far a picture of growing curves lags behind the run, and whether it will do for another frame."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.presentation.drawn_losses import MOST_LAG, LossLook, drawn_losses, lag, will_do
from micrograd_desktop.presentation.loss_history import HistoryPoint, LossHistory
from micrograd_desktop.training.results import Figures

NAMES = ("objective", "penalty", "data_loss", "measured")
LOOK = LossLook(300, 4, True, False, None)


def history(steps: int) -> LossHistory:
    made = LossHistory()
    losses = 1.0 / (1.0 + np.arange(steps))
    made.append(0, Figures(NAMES, np.column_stack([losses, np.zeros(steps), losses, np.ones(steps)])))
    return made


def point(step: int, loss: float) -> HistoryPoint:
    return HistoryPoint(step, {"objective": loss, "penalty": 0.0, "data_loss": loss, "test_loss": math.nan})


@given(st.integers(2, 5000), st.integers(0, 3000))
def test_the_lag_is_the_width_of_the_steps_that_the_picture_lacks(steps: int, later: int) -> None:
    losses = drawn_losses(history(steps), LOOK, None)
    first, end = losses.steps
    found = lag(losses, point(steps - 1 + later, 0.5), steps - 1, 300.0)
    assert found == later * 300.0 / (end - first)
    assert lag(losses, point(0, 0.5), steps - 1 + later, 300.0) == found


def test_a_moment_off_the_axis_lags_without_end() -> None:
    losses = drawn_losses(history(50), LOOK, None)
    for loss in (1e6, 1e-9, math.nan, math.inf):
        assert lag(losses, point(50, loss), 49, 300.0) == math.inf


def test_without_a_curve_there_is_nothing_that_will_do() -> None:
    losses = drawn_losses(LossHistory(), LOOK, point(0, 1.0))
    assert not will_do(lag(losses, point(0, 1.0), -1, 300.0), 0, losses, 300.0)


@given(st.integers(2, 5000), st.integers(1, 3000))
def test_a_picture_will_do_as_long_as_the_next_frames_are_a_tail_of_few_pixels(steps: int, pace: int) -> None:
    losses = drawn_losses(history(steps), LOOK, None)
    first, end = losses.steps
    if will_do(lag(losses, point(steps, 0.5), steps - 1, 300.0), pace, losses, 300.0):
        assert lag(losses, point(steps + 2 * pace, 0.5), steps - 1, 300.0) <= MOST_LAG + 1e-9
    else:
        assert (1 + 2 * pace) * 300.0 / (end - first) > MOST_LAG
