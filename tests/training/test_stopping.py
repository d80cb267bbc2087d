"""Where a run stops by itself: at the very first step that fulfils a condition, whatever takes the steps."""

from __future__ import annotations

import math
import threading
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from micrograd_desktop.data.generators import DATASETS
from micrograd_desktop.project.log import record
from micrograd_desktop.project.spec import (
    DataChange,
    DatasetSpec,
    LayerSpec,
    NetworkSpec,
    Project,
    SettingChange,
    StopSpec,
    TrainingSpec,
)
from micrograd_desktop.training.blocks import train, train_blocks
from micrograd_desktop.training.checkpoints import from_checkpoint, to_checkpoint
from micrograd_desktop.training.results import Figures
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.stopping import IMPROVEMENT, Stop, Watch, sentence

SMALL = Project(
    dataset=DatasetSpec("moons", samples=40, train_share=0.7),
    network=NetworkSpec(hidden=(LayerSpec(4, "tanh"),)),
    training=TrainingSpec(learning_rate=0.3, schedule="constant"),
)
STEPS = 400
MINI = replace(SMALL, training=replace(SMALL.training, batch_size=5))
SPARSE = replace(MINI, dataset=replace(SMALL.dataset, samples=12_000, train_share=1.0))
"""Of which only some steps are measured over all points."""


def in_words(figures: Figures, stop: StopSpec, start: int = 0, passed: int | None = None) -> tuple[str, int] | None:
    """The definition, step by step: kind and step of the first new fulfilment from a step on."""
    lowest, since, before = math.inf, 0, {"loss": False, "accuracy": False, "plateau": False}
    for step in range(len(figures)):
        row = figures.row(step)
        if row["measured"] != 1.0:
            continue
        if row["data_loss"] < lowest * (1.0 - IMPROVEMENT) or math.isinf(lowest):
            lowest, since = row["data_loss"], step
        now = {
            "loss": stop.loss is not None and row["data_loss"] <= stop.loss,
            "accuracy": stop.accuracy is not None and row["accuracy"] >= stop.accuracy,
            "plateau": stop.plateau is not None and step - since >= stop.plateau,
        }
        new = [kind for kind in now if now[kind] and not before[kind]]
        if new and step >= start and step != passed:
            return new[0], step
        before = now
    return None


@pytest.fixture(scope="module")
def histories() -> dict[str, Figures]:
    return {name: Run(project).advance(STEPS).figures for name, project in PROJECTS.items()}


PROJECTS = {"full": SMALL, "mini": MINI, "sparse": SPARSE}

stops = st.builds(
    StopSpec,
    loss=st.none() | st.floats(0.0, 1.2),
    accuracy=st.none() | st.sampled_from([0.5, 0.7, 0.8, 0.9, 1.0]),
    plateau=st.none() | st.integers(1, 60),
)


@hypothesis_settings(max_examples=60)
@given(st.sampled_from(list(PROJECTS)), stops, st.lists(st.integers(1, 200), max_size=6), st.sampled_from([0.0, 0.02]))
def test_a_run_stops_at_the_first_step_that_fulfils_a_condition_however_it_is_cut_into_slices(
    histories: dict[str, Figures], name: str, stop: StopSpec, cuts: list[int], slice_seconds: float
) -> None:
    figures, project = histories[name], PROJECTS[name]
    run = Run(project, slice_seconds=slice_seconds or 1e-9)
    expected, told, passed, start = in_words(figures, stop), [np.empty((0, len(figures.names)))], None, 0
    for most in [*cuts, STEPS, STEPS, STEPS]:
        report = run.advance(min(most, STEPS - run.step) or 1, stop=stop) if run.step < STEPS else None
        if report is None:
            break
        told.append(report.figures.values)
        assert report.step == run.step == start + len(report.figures)
        if report.stop is not None:
            assert (report.stop.kind, report.stop.step) == expected and run.step == report.stop.step
            passed = run.step
            expected = in_words(figures, stop, start=passed, passed=passed)
        start = run.step
        assert expected is None or run.step <= expected[1]
    done = np.concatenate(told)
    assert done.tobytes() == figures.values[: len(done)].tobytes()
    again = Run(project)
    if run.step:
        again.advance(run.step)
        mine, other = run.state(), again.state()
        assert mine is not None and other is not None and mine.same_as(other)


@pytest.mark.parametrize("name", ["full", "mini"])
@pytest.mark.parametrize("engine", ["compiled", "value"])
def test_every_engine_stops_at_the_same_step_with_the_same_numbers(name: str, engine: str) -> None:
    project = replace(PROJECTS[name], dataset=DatasetSpec("moons", samples=8))
    figures = Run(project).advance(80).figures
    limit = float(figures.column("data_loss")[40:60].min())
    stop = StopSpec(loss=limit)
    run = Run(project, engine)  # type: ignore[arg-type]
    report = run.advance(80, stop=stop)
    assert report.stop is not None and (report.stop.kind, report.stop.step) == in_words(figures, stop)
    assert (
        report.stop.value == figures.column("data_loss")[report.stop.step] == run.look().figures.column("data_loss")[0]
    )
    assert run.advance(1, stop=stop).step == report.stop.step + 1


def test_what_is_looked_at_meanwhile_is_never_beyond_the_stop() -> None:
    stop, steps, told, seen = StopSpec(step=None, loss=0.0005), 300_000, [], []
    whole = Run(SMALL).advance(steps).figures
    expected = in_words(whole, replace(stop, loss=float(whole.column("data_loss")[250_000:].min())))
    assert expected is not None
    stop = replace(stop, loss=float(whole.column("data_loss")[250_000:].min()))
    run = Run(SMALL, slice_seconds=0.1)
    reports: list[Any] = []

    def advance() -> None:
        while not reports or reports[-1].stop is None:
            reports.append(run.advance(steps, 0.1, stop))
            told.append(reports[-1])

    def take(progress: Any, moment: Any) -> bool:
        told.append(progress)
        seen.append(moment.progress.state)
        return True

    thread = threading.Thread(target=advance)
    thread.start()
    while thread.is_alive():
        run.glimpse(take)
    thread.join()
    assert run.step == expected[1]
    assert all(part.first_step + len(part.figures) <= expected[1] for part in told)
    joined = np.concatenate([part.figures.values for part in told])
    assert joined.tobytes() == whole.values[: expected[1]].tobytes()
    again = Run(SMALL)
    for state in seen[:: max(len(seen) // 6, 1)]:
        again.advance(state.step - again.step)
        there = again.state()
        assert there is not None and state.same_as(there)


def test_the_step_to_stop_at_is_kept_to_flat_out_and_passed_when_trained_on() -> None:
    run, stop = Run(SMALL), StopSpec(step=123)
    report = run.advance(1000, stop=stop)
    assert report.stop == Stop("step", 123, 123, 123) and run.step == 123
    assert run.advance(100, stop=stop).stop is None and run.step == 223


def test_a_condition_that_holds_at_the_start_stops_there_and_a_run_that_stands_on_it_goes_on() -> None:
    run, stop = Run(SMALL), StopSpec(loss=1000.0)
    report = run.advance(10, stop=stop)
    assert (report.stop is not None, report.step, len(report.figures)) == (True, 0, 0)
    assert run.advance(10, stop=stop).step == 10
    run.restore(run.initial_state())
    assert run.advance(10, stop=stop).step == 10  # it stands where it stopped


def test_without_a_condition_that_is_asked_for_a_run_goes_past_all_of_the_projects() -> None:
    run = Run(replace(SMALL, stop=StopSpec(loss=1000.0, step=3)))
    assert run.advance(10).step == 10


def test_a_saved_run_says_once_more_what_it_stopped_for_and_goes_on() -> None:
    stop = StopSpec(loss=0.5)
    run = Run(SMALL)
    assert run.advance(5000, stop=stop).stop is not None
    checkpoint = to_checkpoint(run.state())
    assert checkpoint is not None
    again = Run(SMALL)
    again.restore(from_checkpoint(checkpoint))
    said = again.advance(3, stop=stop)
    assert said.stop is not None and said.step == run.step
    assert again.advance(3, stop=stop).step == run.step + 3
    old = Run(SMALL)  # of a file from before anything of this was kept
    old.restore(from_checkpoint(replace(checkpoint, watch=None)))
    assert old.advance(3, stop=stop).step == run.step + 3


@pytest.mark.parametrize("stop", [StopSpec(plateau=40), StopSpec(loss=0.3), StopSpec(accuracy=0.9)])
@pytest.mark.parametrize("steps", [0, 1, 30, 60])
def test_a_saved_run_stops_where_it_would_have_stopped(stop: StopSpec, steps: int) -> None:
    project = replace(SMALL, training=replace(SMALL.training, batch_size=5))
    run, again = Run(project), Run(project)
    if steps:
        run.advance(steps)
    checkpoint = to_checkpoint(run.state())
    assert checkpoint is not None
    again.restore(from_checkpoint(checkpoint))
    assert again.advance(3000, stop=stop).stop == run.advance(3000, stop=stop).stop


def test_a_restored_run_stops_where_it_would_have_stopped() -> None:
    stop = StopSpec(plateau=40)
    run = Run(SMALL)
    run.advance(25)
    early = run.state()
    expected = run.advance(100_000, stop=stop)
    assert expected.stop is not None and early is not None
    run.restore(early)
    assert run.advance(100_000, stop=stop).stop == expected.stop


def test_other_points_or_another_loss_begin_the_plateau_anew() -> None:
    for change in (SettingChange(50, "loss", "logistic"), DataChange(50, replace(SMALL.dataset, seed=99))):
        project = record(replace(SMALL, training=replace(SMALL.training, learning_rate=1e-6)), change)
        report = Run(project).advance(500, stop=StopSpec(plateau=60))
        assert report.stop is not None and (report.stop.kind, report.stop.step) == ("plateau", 110)


def test_a_run_that_diverges_says_that_it_does() -> None:
    wild = replace(SMALL, training=replace(SMALL.training, loss="squared-error", learning_rate=50.0))
    report = Run(wild).advance(500, stop=StopSpec(plateau=1_000_000, loss=0.0))
    assert report.divergence is not None and report.stop is None


def test_regression_has_no_accuracy_to_stop_at() -> None:
    kind = next(name for name, row in DATASETS.items() if row.problem == "regression" and row.inputs == 2)
    project = Project(
        dataset=DatasetSpec(kind, samples=20),
        network=NetworkSpec(hidden=(LayerSpec(3, "tanh"),)),
        training=TrainingSpec(loss="squared-error", learning_rate=0.01),
    )
    assert Run(project).advance(30, stop=StopSpec(accuracy=0.0)).step == 30


def test_blocks_and_steps_end_where_the_project_says() -> None:
    figures = Run(SMALL).advance(STEPS).figures
    stop = StopSpec(loss=float(figures.column("data_loss")[150:].min()))
    expected = in_words(figures, stop)
    assert expected is not None
    blocks = list(train_blocks(replace(SMALL, stop=stop), 100_000))
    assert sum(map(len, blocks)) == expected[1]
    last = blocks[-1]
    assert last.stop is not None and last.stop.step == expected[1] and len(last)
    assert all(block.stop is None for block in blocks[:-1])
    assert len(list(train(replace(SMALL, stop=stop), 100_000))) == expected[1]
    assert [len(block) for block in train_blocks(replace(SMALL, stop=StopSpec(loss=1e6)), 10)] == [0]
    assert sum(map(len, train_blocks(replace(SMALL, stop=StopSpec(step=7)), 10))) == 7
    assert sum(map(len, train_blocks(replace(SMALL, stop=StopSpec(step=70)), 10))) == 10


def test_sentences_say_why() -> None:
    assert sentence(Stop("loss", 340, 0.0099, 0.01)) == "Stopped at step 340: data loss 0.0099 is at most 0.01."
    assert sentence(Stop("accuracy", 1200, 0.99, 0.985)) == ("Stopped at step 1,200: accuracy 99 % is at least 98.5 %.")
    assert sentence(Stop("plateau", 900, 0.25, 200)) == (
        "Stopped at step 900: the data loss has not fallen below 0.25 by 0.01 % for 200 steps."
    )
    assert sentence(Stop("step", 500, 500, 500)) == "Stopped at step 500, as set."
    assert sentence(Stop("count", 440, 340, 100)) == "Stopped at step 440: 100 more steps are done."
    assert sentence(Stop("count", 1, 0, 1)) == "Stopped at step 1: 1 more step is done."


def test_lows_need_a_part_of_the_last_one() -> None:
    values = np.ones((5, 3))
    values[:, 0] = [1.0, 1.0 - 0.5 * IMPROVEMENT, 0.5, 0.7, 0.2]
    figures = Figures(("data_loss", "accuracy", "measured"), values)
    watch = Watch().after(figures, 10)
    assert (watch.step, watch.loss, watch.lowest, watch.since) == (14, 0.2, 0.2, 14)
    assert Watch().after(Figures(figures.names, values[:2]), 10).since == 10
