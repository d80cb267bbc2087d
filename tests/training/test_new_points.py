"""New points in the middle of a run: the network goes on from what it has learnt, and the run stays reproducible."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from micrograd_desktop.data.split import generate
from micrograd_desktop.project.checkpoint import check_checkpoint
from micrograd_desktop.project.edits import DrawNewPoints, Restart, Set
from micrograd_desktop.project.fields import EditError
from micrograd_desktop.project.log import record, settings_at
from micrograd_desktop.project.rules import check_project
from micrograd_desktop.project.spec import DataChange, DatasetSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from micrograd_desktop.training.checkpoints import from_checkpoint, to_checkpoint
from micrograd_desktop.training.engine_choice import EngineName
from micrograd_desktop.training.playback import Playback, Shown
from micrograd_desktop.training.run import Run

START = Project(
    dataset=DatasetSpec("xor", 24, 0.1, 0.75, 3),
    network=NetworkSpec(hidden=(LayerSpec(3, "tanh"),), seed=4),
    training=TrainingSpec(loss="logistic", optimizer="adam", learning_rate=0.05, schedule="constant", batch_size=5),
)
OTHERS = record(START, DataChange(8, replace(START.dataset, seed=4)))
FEWER = record(START, DataChange(8, DatasetSpec("moons", 10, 0.2, 0.5, 1)))


def bits(run: Run) -> bytes:
    return run.parameters.tobytes()


def test_the_network_keeps_what_it_has_learnt_and_goes_on_with_the_new_points() -> None:
    before, run = Run(START), Run(OTHERS)
    for each in (before, run):
        each.advance(8)
    assert bits(run) == bits(before) and np.array_equal(run.points.train_x, generate(OTHERS.log[0].dataset).train_x)
    for each in (before, run):
        each.advance(1)
    assert bits(run) != bits(before)


def test_the_bits_are_those_of_a_run_that_began_with_the_new_points_from_there() -> None:
    """Plain gradient descent has no memory: it can be begun anew with the parameters of step 8."""
    plain = TrainingSpec(loss="logistic", learning_rate=0.05, schedule="constant", regularisation="none")
    run = Run(replace(FEWER, training=plain))
    run.advance(8)
    fresh = Run(replace(START, training=plain, dataset=FEWER.log[0].dataset))
    fresh.restore(replace(fresh.initial_state(), parameters=run.parameters))
    run.advance(5)
    fresh.advance(5)
    assert bits(run) == bits(fresh)


@pytest.mark.parametrize("project", [OTHERS, FEWER])
def test_every_engine_goes_on_with_the_same_bits(project: Project) -> None:
    names: tuple[EngineName, ...] = ("value", "compiled")
    runs = [Run(project, engine) for engine in names]
    figures = [run.advance(14).figures.values for run in runs]
    assert bits(runs[0]) == bits(runs[1]) and figures[0].tobytes() == figures[1].tobytes()


@pytest.mark.parametrize("project", [OTHERS, FEWER])
def test_a_run_can_stand_again_before_and_after_its_new_points(project: Project) -> None:
    run = Run(project)
    states, ends = [], []
    for _ in range(14):
        state = run.state()
        assert state is not None
        states.append(state)
        run.advance(1)
    end = bits(run)
    for state in reversed(states):
        run.restore(state)
        expected = settings_at(project, state.step).dataset
        assert np.array_equal(run.points.train_x, generate(expected).train_x)
        run.advance(14 - state.step)
        ends.append(bits(run))
    assert set(ends) == {end}


@pytest.mark.parametrize("project", [OTHERS, FEWER])
def test_a_checkpoint_on_either_side_leads_to_the_same_end(project: Project) -> None:
    whole = Run(project)
    whole.advance(14)
    for stop in (3, 8, 11):
        run = Run(project)
        run.advance(stop)
        checkpoint = to_checkpoint(run.state())
        assert checkpoint is not None
        check_checkpoint(checkpoint, project)
        again = Run(project)
        again.restore(from_checkpoint(checkpoint))
        again.advance(14 - stop)
        assert bits(again) == bits(whole)


def test_the_first_step_on_new_points_is_measured_over_all_of_them_and_so_is_its_limit() -> None:
    project = record(replace(START, dataset=replace(START.dataset, samples=3000)), DataChange(9, FEWER.log[0].dataset))
    measured = Run(project).advance(11).figures.column("measured")
    assert measured[9] == 1.0


def test_drawing_new_points_is_a_change_of_the_run_at_its_step() -> None:
    project = DrawNewPoints().at(8).apply(START)
    assert project == OTHERS and DrawNewPoints().at(0).apply(START) == replace(START, dataset=OTHERS.log[0].dataset)
    assert DrawNewPoints().at(9).apply(project).log[1] == DataChange(9, replace(START.dataset, seed=5))


def test_what_begins_a_new_run_begins_with_the_points_of_its_step() -> None:
    assert Restart(step=9).apply(OTHERS).dataset == OTHERS.log[0].dataset
    assert Restart(step=7).apply(OTHERS).dataset == START.dataset
    noisy = Set(DatasetSpec.noise, 0.5, step=9).apply(OTHERS)
    assert noisy.dataset == replace(OTHERS.log[0].dataset, noise=0.5) and not noisy.log
    assert Set(NetworkSpec.seed, 9, step=9).apply(OTHERS).dataset == OTHERS.log[0].dataset


def test_playback_takes_new_points_back_at_their_step() -> None:
    run = Run(OTHERS)
    playback = Playback(run, OTHERS, 0)
    run.advance(12)
    moment = Shown(run.step, 0, run.state())
    wanted = playback.adopt(START, moment, 1)
    run.advance(wanted - run.step)
    plain = Run(START)
    plain.advance(12)
    assert bits(run) == bits(plain)


def test_points_that_can_not_be_are_refused() -> None:
    with pytest.raises(EditError, match="number of points must be between"):
        check_project(replace(START, log=(DataChange(3, replace(START.dataset, samples=1)),)))
    with pytest.raises(EditError, match="A setting of step 0 is no change"):
        check_project(replace(START, log=(DataChange(0, START.dataset),)))


@pytest.mark.parametrize("batch_size", [None, 5])
def test_the_epochs_that_are_over_stay_over_with_a_set_of_another_size(batch_size: int | None) -> None:
    run = Run(replace(FEWER, training=replace(START.training, batch_size=batch_size)))
    epochs = [run.epoch]
    for _ in range(16):
        run.advance(1)
        epochs.append(run.epoch)
    assert epochs == sorted(epochs)
    if batch_size is None:
        assert epochs == list(range(17))
