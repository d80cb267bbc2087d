"""Curves of several runs on shared axes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.nn.problems import BINARY, REGRESSION
from micrograd_desktop.presentation.overlaid_curves import LOSS, Look, measures, moved_apart, overlay
from micrograd_desktop.presentation.run_courses import ALONG, MOST_MARKS, Course
from micrograd_desktop.project.spec import DatasetSpec, Project, TrainingSpec
from micrograd_desktop.training.blocks import train
from micrograd_desktop.training.replays import Piece, Replay
from micrograd_desktop.training.results import Figures

DEMO = replace(Project(), dataset=DatasetSpec(train_share=0.8))
STEPS = Look(LOSS, "step", True, 400, 5)


def course(project: Project, steps: int) -> Course:
    made, replay = Course(), Replay(project, steps)
    while not made.ended:
        made.take(replay.forward())
    return made


def test_curves_go_through_the_losses_of_the_run_by_step():
    drawn = overlay([course(DEMO, 50)], STEPS)
    places, heights = drawn.runs[0].train
    wanted = [step["data_loss"] for step in train(DEMO, 51)]
    assert places.tolist() == list(range(51)) and drawn.across == 50
    assert heights == pytest.approx(np.log10(wanted))
    assert drawn.runs[0].end == (50.0, heights[-1]) and len(drawn.runs[0].test[0]) == 51


def test_runs_share_axes_that_hold_the_longest_and_the_highest():
    short, long = course(DEMO, 20), course(replace(DEMO, training=replace(DEMO.training, learning_rate=0.01)), 80)
    drawn = overlay([short, long], STEPS)
    alone = overlay([long], STEPS)
    assert drawn.across == alone.across == 80
    assert drawn.axis.low <= alone.axis.low and drawn.axis.high >= alone.axis.high
    assert overlay([], STEPS).runs == ()


def test_by_epoch_runs_of_other_batches_end_where_they_have_seen_as_much():
    batches = course(replace(DEMO, training=replace(DEMO.training, batch_size=8)), 100)
    drawn = overlay([course(DEMO, 10), batches], replace(STEPS, along="epoch"))
    assert [run.end[0] for run in drawn.runs] == [10.0, 10.0]
    assert batches.step_at(5.0, "epoch") == pytest.approx(50, abs=1)


def test_by_time_a_place_is_the_seconds_that_the_steps_took():
    made = course(DEMO, 200)
    seconds = made.places(np.array([0.0, 200.0]), "time")
    assert seconds[0] == 0.0 < seconds[1]
    assert made.step_at(float(seconds[1]), "time") == 200
    assert set(ALONG) == {"step", "epoch", "time"}


def test_the_places_of_a_long_run_are_kept_in_bounded_memory():
    made, none = Course(), Figures.none(BINARY.columns)
    for step in range(1, 3 * MOST_MARKS):
        made.take(Piece(step - 1, none, step, step / 10, step / 100, None, False))
    assert made.places(np.array([1000.0, 3 * MOST_MARKS - 1]), "epoch") == pytest.approx(
        [100, (3 * MOST_MARKS - 1) / 10]
    )
    assert made._marks.shape[1] <= MOST_MARKS + 1


def test_a_run_that_diverged_ends_there_and_does_not_squeeze_the_others():
    wild = replace(DEMO, training=TrainingSpec(loss="squared-error", learning_rate=100.0, schedule="constant"))
    drawn = overlay([course(DEMO, 50), course(wild, 50)], STEPS)
    assert [run.broken for run in drawn.runs] == [False, True]


def test_what_can_be_drawn_is_what_the_problems_have():
    assert [row.train for row in measures([BINARY])] == ["data_loss", "objective", "accuracy"]
    assert [row.train for row in measures([BINARY, REGRESSION])] == ["data_loss", "objective", "accuracy", "r2"]
    assert not measures([REGRESSION])[-1].positive


@given(st.lists(st.floats(0, 300), max_size=12), st.floats(20, 300))
def test_names_are_apart_in_their_order_and_none_is_outside(places, high):
    moved = moved_apart(places, 0.0, high)
    assert len(moved) == len(places)
    assert all(-1e-6 <= place <= high + 1e-6 for place in moved)
    order = sorted(range(len(places)), key=lambda i: places[i])
    gap = min(14.0, high / (len(places) - 1)) if len(places) > 1 else 0.0
    assert all(moved[b] - moved[a] >= gap - 1e-6 for a, b in pairwise(order))


def test_names_that_are_apart_anyhow_stay():
    assert moved_apart([100.0, 20.0], 0.0, 200.0) == [100.0, 20.0]
