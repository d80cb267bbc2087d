"""A run on its strip: the area, the words of what was changed, the best test loss, and its ticks."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.presentation.loss_history import HistoryPoint, LossHistory
from micrograd_desktop.presentation.run_strip import (
    best_test,
    best_words,
    changed_steps,
    loss_area,
    loss_words,
    marks,
    step_ticks,
    to_come,
    words_at,
)
from micrograd_desktop.project.spec import (
    BugChange,
    DatasetSpec,
    FreezeChange,
    ParameterEdit,
    Project,
    SettingChange,
    TrainingSpec,
)
from tests.figures import made_up
from tests.project.random_projects import quick_projects

PROJECT = replace(Project(), training=TrainingSpec(learning_rate=0.03))
WEIGHT, BIAS = ParameterName(2, 5, 0), ParameterName(1, 2, None)


def told(*changes) -> list[str]:
    project = replace(PROJECT, log=changes)
    return [words_at(project, step) for step in changed_steps(project, 10**9)]


def test_a_change_is_said_in_a_few_words() -> None:
    assert told(SettingChange(10, "learning_rate", 0.01)) == ["rate 0.03 → 0.01"]
    assert told(SettingChange(10, "learning_rate", 0.01), SettingChange(20, "learning_rate", 1e-7)) == [
        "rate 0.03 → 0.01",
        "rate 0.01 → 1e−7",
    ]
    assert told(ParameterEdit(3, WEIGHT, 0.5)) == ["1.1 → 2.6 edited"]
    assert told(ParameterEdit(3, BIAS, 0.5)) == ["bias of 1.3 edited"]
    assert told(FreezeChange(3, (WEIGHT,), True)) == ["weight 1.1 to 2.6 frozen"]
    assert told(BugChange(3, "wrong-sign", True))[0].endswith("on")


def test_many_changes_of_one_step_are_one_mark_of_which_the_first_are_named() -> None:
    edits = tuple(ParameterEdit(3, ParameterName(1, neuron, None), 1.0) for neuron in range(4))
    assert told(*edits) == ["bias of 1.1 edited, bias of 1.2 edited, 2 more"]


@given(quick_projects)
def test_every_change_of_any_log_has_words(project: Project) -> None:
    steps = changed_steps(project, 10**9)
    assert list(steps) == sorted({change.step for change in project.log})
    assert all(words_at(project, step) for step in steps)


def test_only_changes_that_the_run_has_come_to_are_marked() -> None:
    project = replace(PROJECT, log=(SettingChange(5, "learning_rate", 0.1), SettingChange(9, "learning_rate", 0.2)))
    assert changed_steps(project, 8) == (5,)


@given(st.lists(st.floats(1e-9, 1e3) | st.just(math.nan) | st.just(0.0), max_size=60), st.integers(1, 40))
def test_the_area_is_the_loss_between_its_ends(losses: list[float], columns: int) -> None:
    history = LossHistory()
    if losses:
        history.append(0, made_up(data_loss=losses))
    steps, heights = loss_area(history, columns)
    assert len(steps) == len(heights) <= 2 * columns + 6
    known = heights[np.isfinite(heights)]
    assert ((known >= 0.0) & (known <= 1.0)).all()
    finite = [loss for loss in losses if math.isfinite(loss)]
    assert (len(known) > 0) == bool(finite)
    if len(set(finite)) > 1 and len(losses) < columns:
        assert known.min() == 0.0 and known.max() == 1.0
        assert steps[np.nanargmin(heights)] == losses.index(min(finite))


def test_a_loss_out_of_range_stands_at_the_top() -> None:
    history = LossHistory()
    history.append(0, made_up(data_loss=[1.0, 0.5, 0.25, 1e30, math.inf]))
    steps, heights = loss_area(history, 500, diverged=True)
    assert steps.tolist() == [0, 1, 2, 3, 4]
    assert np.isnan(heights[-1]) and heights[3] == 1.0 and heights[2] == 0.0
    assert heights[0] > 0.05  # the way there is seen still


def test_the_best_test_loss_is_found_at_its_own_step_in_a_long_run() -> None:
    history, rng = LossHistory(), np.random.default_rng(0)
    losses = rng.uniform(1.0, 2.0, 100_000)
    losses[77_777] = 0.0577
    history.append(0, made_up(data_loss=losses, test_loss=losses))
    best = best_test(history)
    assert best is not None and (best.step, best["test_loss"]) == (77_777, 0.0577)
    assert best_words(best) == "best test 0.0577"


def test_without_test_points_nothing_is_best() -> None:
    history = LossHistory()
    assert best_test(history) is None
    history.append(0, made_up(data_loss=[1.0, 2.0], test_loss=[math.nan, math.nan]))
    assert best_test(history) is None


@pytest.mark.parametrize("end", [0, 1, 29, 2000, 10**6])
def test_ticks_are_steps_of_the_run(end: int) -> None:
    ticks = step_ticks(end, 900.0, 110.0)
    steps = [step for step, _ in ticks]
    assert steps[0] == 0 and steps == sorted(set(steps)) and steps[-1] <= end
    assert len(steps) <= 18


def test_points_and_other_settings_are_said_too() -> None:
    data = DatasetSpec("moons", 100)
    project = replace(PROJECT, dataset=data, log=(SettingChange(4, "batch_size", 8),))
    assert words_at(project, 4).endswith("full → 8")


def test_of_a_setting_that_was_dragged_marks_stand_apart_and_the_last_has_words() -> None:
    project = replace(PROJECT, log=tuple(SettingChange(step, "learning_rate", step / 1e4) for step in range(100, 900)))
    found = marks(project, 10_000, 1000)
    assert [mark.step for mark in found] == sorted(mark.step for mark in found)
    assert 70 <= len(found) <= 81 and found[-1].step == 899
    assert found[-1].words == "rate 0.0898 → 0.0899"
    worded = [mark.step for mark in found if mark.words]
    assert np.diff(worded).min() >= 120 and len(worded) >= 6
    assert marks(project, 50, 1000) == ()


def test_the_area_ends_in_the_loss_after_the_last_update_where_that_is_known() -> None:
    history = LossHistory()
    history.append(0, made_up(data_loss=[4.0, 2.0, 1.0]))
    steps, heights = loss_area(history, 500)
    assert steps.tolist() == [0, 1, 2]
    steps, heights = loss_area(history, 500, last=HistoryPoint(3, {"data_loss": 0.5}))
    assert steps.tolist() == [0, 1, 2, 3] and heights.tolist() == pytest.approx([1.0, 2 / 3, 1 / 3, 0.0])
    assert loss_area(history, 500, last=HistoryPoint(2, {"data_loss": 0.5}))[0].tolist() == [0, 1, 2]
    alone = loss_area(LossHistory(), 500, last=HistoryPoint(0, {"data_loss": 0.5}))
    assert [part.tolist() for part in alone] == [[0], [0.5]]


def test_the_loss_of_a_step_is_said_and_of_which_step_it_is() -> None:
    history = LossHistory()
    history.append(0, made_up(data_loss=np.linspace(2.0, 1.0, 3)))
    assert loss_words(history, 1) == "loss 1.5000"
    assert loss_words(history, 3) == ""
    assert loss_words(history, 3, HistoryPoint(3, {"data_loss": 0.25})) == "loss 0.2500"
    history.append(3, made_up(data_loss=np.full(9000, 0.5)))
    assert loss_words(history, 4000) == "loss 0.5000 at step 4,003"


def test_changes_beyond_the_end_are_counted() -> None:
    project = replace(PROJECT, log=tuple(SettingChange(step, "learning_rate", 1 / step) for step in (5, 9, 9, 20)))
    assert [to_come(project, end) for end in (0, 5, 8, 9, 20)] == [4, 3, 3, 1, 0]
