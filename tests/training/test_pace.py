"""When steps are due."""

from __future__ import annotations

import math

import pytest

from micrograd_desktop.training.pace import UNLIMITED_STEPS, Pace


def _steps_done(pace: Pace, seconds: float, now: float = 100.0, lateness: float = 0.0) -> list[int]:
    """Batches done in some time by somebody who is always that late; the clock moves only by waiting."""
    end, done = now + seconds, []
    pace.start(now)
    while now < end:
        due = pace.due(now)
        if due:
            pace.count(due, now)
            done.append(due)
        now += pace.wait(now) + lateness
    return done


def test_the_first_step_is_due_at_once_and_the_next_one_period_later() -> None:
    pace = Pace(2.0)
    pace.start(10.0)
    assert pace.due(10.0) == 1
    pace.count(1, 10.0)
    assert pace.due(10.4) == 0
    assert pace.wait(10.4) == pytest.approx(0.1)
    assert pace.due(10.5) == 1


@pytest.mark.parametrize("speed", [1.0, 5.0, 30.0, 60.0])
def test_slow_speeds_do_single_steps_and_keep_the_rate_in_spite_of_late_waking(speed: float) -> None:
    batches = _steps_done(Pace(speed), 20.0, lateness=0.001)
    assert set(batches) == {1}
    assert len(batches) == pytest.approx(20.0 * speed, abs=2)


@pytest.mark.parametrize("speed", [61.0, 100.0, 300.0, 1000.0])
def test_fast_speeds_do_batches_that_keep_the_rate(speed: float) -> None:
    batches = _steps_done(Pace(speed), 20.0, lateness=0.001)
    assert sum(batches) == pytest.approx(20.0 * speed, rel=0.01)
    assert 20 * 30 <= len(batches) <= 20 * 61


def test_time_lost_by_a_slow_step_is_forgotten_not_rushed_after() -> None:
    pace = Pace(30.0)
    pace.start(0.0)
    pace.count(pace.due(0.0), 5.0)  # the step took five seconds
    assert pace.due(5.0) == 0
    assert pace.wait(5.0) == pytest.approx(1 / 30)


def test_steps_after_a_stall_that_are_counted_in_parts_leave_no_wait() -> None:
    pace = Pace(1000.0)
    pace.start(0.0)
    due = pace.due(3.0)
    pace.count(due // 2, 3.0)
    pace.count(due - due // 2, 3.01)
    assert pace.wait(3.02) < 0.1


def test_a_change_of_speed_makes_up_for_nothing() -> None:
    pace = Pace(1.0)
    pace.start(0.0)
    pace.count(1, 0.0)
    pace.change(1000.0, 0.9)
    assert pace.due(0.9) <= 25


def test_unlimited_is_always_due() -> None:
    pace = Pace(math.inf)
    pace.start(0.0)
    assert pace.due(0.0) == UNLIMITED_STEPS
    assert pace.wait(0.0) == 0.0
    pace.count(1000, 1.0)
    pace.change(2.0, 1.1)
    assert pace.due(1.1) == 0


@pytest.mark.parametrize("speed", [0.0, -1.0, math.nan])
def test_a_speed_that_is_none_is_refused(speed: float) -> None:
    with pytest.raises(ValueError, match="above 0"):
        Pace().change(speed, 0.0)
