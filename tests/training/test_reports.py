"""Reports kept until they are taken."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.training.reports import PendingReports, merge
from micrograd_desktop.training.results import Progress
from tests.figures import made_up


def _report(first: int, count: int, speed: float = 0.0) -> Progress:
    steps, state = np.arange(first, first + count, dtype=np.float64), np.array([float(first)])
    figures = made_up(objective=steps, test_accuracy=10 + steps)
    return Progress(first, first + count, 0.0, 0.1, figures, state, state, steps_per_second=speed)


def test_merged_reports_hold_every_step_and_the_newest_state() -> None:
    merged = merge([_report(0, 3), _report(3, 1), _report(4, 2)])
    assert (merged.first_step, merged.step) == (0, 6)
    assert len(merged.figures) == 6
    assert merged.figures.column("objective").tolist() == [0, 1, 2, 3, 4, 5]
    assert merged.figures.column("test_accuracy").tolist() == [10, 11, 12, 13, 14, 15]
    assert merged.parameters.tolist() == [4.0]


def test_taking_leaves_nothing_and_measures_the_speed_with_the_waiting() -> None:
    pending = PendingReports()
    assert not pending
    pending.add(_report(0, 1, speed=99.0), 10.0)
    assert pending.take().steps_per_second == 99.0  # one report alone tells no pace
    pending.add(_report(1, 1, speed=99.0), 10.5)
    assert pending.take().steps_per_second == 2.0
    assert not pending
    pending.restart_clock()
    pending.add(_report(2, 1, speed=99.0), 90.0)
    assert pending.take().steps_per_second == 99.0


def test_reports_that_came_in_before_the_clock_was_restarted_are_handed_out() -> None:
    pending = PendingReports()
    pending.add(_report(0, 2, speed=99.0), 10.0)
    pending.restart_clock()
    report = pending.take()
    assert (report.first_step, report.step, report.steps_per_second) == (0, 2, 99.0)
    assert not pending


@given(st.lists(st.sampled_from(["add", "take", "clear", "restart"])))
def test_in_whatever_order_it_is_asked_no_report_is_lost_or_given_twice(asked: list[str]) -> None:
    pending, step, given_out, now = PendingReports(), 0, 0, 0.0
    for action in asked:
        now += 0.25
        if action == "add":
            pending.add(_report(step, 1), now)
            step += 1
        elif action == "take" and pending:
            report = pending.take()
            assert (report.first_step, report.step) == (given_out, step)
            given_out = step
        elif action == "clear":
            pending.clear()
            given_out = step
        elif action == "restart":
            pending.restart_clock()
        assert bool(pending) == (given_out < step)
