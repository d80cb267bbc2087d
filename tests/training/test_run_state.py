"""A run is decided by its project: from any of its states, in any slices, the next steps are the same bits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.edits import AddLayer, EditError, RemoveLayer, RunEdit, SetFeatures, SetLayer
from micrograd_desktop.project.log import record
from micrograd_desktop.project.rules import check_project
from micrograd_desktop.project.spec import (
    BugChange,
    Change,
    DataChange,
    DatasetSpec,
    FreezeChange,
    LayerSpec,
    NetworkSpec,
    ParameterEdit,
    Project,
    SettingChange,
    TrainingSpec,
)
from micrograd_desktop.training.batches import Place
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.run_state import RunState

PROJECT = Project(
    dataset=DatasetSpec("xor", 40, 0.1, 0.75, 3),
    network=NetworkSpec(hidden=(LayerSpec(3, "tanh"), LayerSpec(2, "relu")), seed=4),
    training=TrainingSpec(loss="logistic", learning_rate=0.1, schedule="linear-decay", strength=1e-3, batch_size=7),
)
NAMES = st.sampled_from(
    [ParameterName(1, 0, 0), ParameterName(1, 2, None), ParameterName(2, 1, 2), ParameterName(3, 0, 1)]
)
STEPS = st.integers(0, 60)
SETTINGS = st.one_of(
    st.tuples(st.just("learning_rate"), st.sampled_from([0.01, 0.1, 0.3])),
    st.tuples(st.just("optimizer"), st.sampled_from(list(OPTIMIZERS))),
    st.tuples(st.just("batch_size"), st.sampled_from([None, 4, 7, 30])),
    st.tuples(st.just("seed"), st.integers(0, 5)),
    st.tuples(st.just("loss"), st.sampled_from(["logistic", "squared-error"])),
    st.tuples(st.just("regularisation"), st.sampled_from(["none", "l1", "l2"])),
    st.tuples(st.just("schedule"), st.sampled_from(["constant", "linear-decay"])),
)
CHANGES = st.one_of(
    st.builds(ParameterEdit, STEPS, NAMES, st.floats(-2, 2)),
    st.builds(lambda step, pair: SettingChange(step, *pair), STEPS, SETTINGS),
    st.builds(lambda step, name, on: FreezeChange(step, (name,), on), STEPS, NAMES, st.booleans()),
    st.builds(BugChange, STEPS, st.just("wrong-sign"), st.booleans()),
    st.builds(
        DataChange, STEPS, st.builds(DatasetSpec, st.just("moons"), st.sampled_from([40, 57]), seed=st.integers(0, 3))
    ),
)
EDITS = st.one_of(
    st.builds(SetLayer, st.integers(0, 1), st.just(LayerSpec.size), st.integers(1, 4), step=STEPS),
    st.builds(AddLayer, st.just(2), st.just("tanh"), step=STEPS),
    st.builds(RemoveLayer, st.integers(0, 2), step=STEPS),
    st.builds(SetFeatures, st.sampled_from([(), ("x*y",), ("x", "sin(x)", "y")]), step=STEPS),
)
"""Of the network; some can't be at their step."""


def logged(changes: Sequence[Change | RunEdit]) -> Project:
    project = PROJECT
    for change in sorted(changes, key=lambda c: c.step):
        try:
            project = check_project(record(project, change)) if isinstance(change, Change) else change.apply(project)
        except EditError:
            continue
    return project


def state_after(run: Run, steps: int) -> RunState:
    run.advance(steps)
    state = run.state()
    assert state is not None
    return state


@settings(max_examples=40)
@given(st.lists(CHANGES | EDITS, max_size=6), st.lists(st.integers(1, 25), min_size=1, max_size=5))
def test_a_restored_run_goes_on_to_the_bit_whatever_the_slices(
    changes: list[Change | RunEdit], slices: list[int]
) -> None:
    project = logged(changes)
    whole, parts = Run(project), Run(project)
    for part in slices:
        parts.advance(part)
        kept = parts.state()
        assume(kept is not None)  # it may have diverged
        assert kept is not None
        parts = Run(project)
        parts.restore(kept)
    expected = state_after(whole, sum(slices))
    actual = parts.state()
    assert actual is not None
    assert actual.same_as(expected)
    assert np.array_equal(parts.parameters, whole.parameters)
    assert parts.epoch == whole.epoch
    assert parts.settings == whole.settings


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("batch_size", [None, 7])
def test_the_next_thousand_steps_of_a_restored_state_are_the_same(optimizer: str, batch_size: int | None) -> None:
    training = replace(PROJECT.training, optimizer=optimizer, batch_size=batch_size)
    edit = ParameterEdit(150, ParameterName(2, 0, 1), 0.5)
    project = replace(PROJECT, training=training, frozen=(ParameterName(1, 1, 0),), log=(edit,))
    run = Run(project)
    kept = state_after(run, 137)
    figures = run.advance(1000).figures.values
    again = Run(project)
    again.restore(kept)
    parts = [again.advance(part).figures.values for part in (1, 12, 400, 587)]
    assert np.array_equal(np.concatenate(parts), figures, equal_nan=True)
    assert np.array_equal(again.parameters, run.parameters)


def test_an_interrupted_slice_takes_no_batches_that_it_did_not_use() -> None:
    project = replace(PROJECT, training=replace(PROJECT.training, batch_size=10))
    smooth, interrupted = Run(project), Run(project)
    smooth.advance(2000)
    interrupted.interrupt()
    while interrupted.step < 300:
        interrupted.advance(2000 - interrupted.step)
    interrupted.interrupt(False)
    interrupted.advance(2000 - interrupted.step)
    assert interrupted.step == smooth.step == 2000
    assert interrupted.epoch == smooth.epoch == pytest.approx(2000 / 3)
    assert np.array_equal(interrupted.parameters, smooth.parameters)


def test_the_epoch_is_what_was_trained_on() -> None:
    project = replace(Project(), training=replace(Project().training, batch_size=10))
    run = Run(project)
    run.advance(15)
    kept = state_after(run, 15)
    assert run.epoch == 3.0
    run.advance(100)
    run.restore(kept)
    assert run.epoch == 3.0


def test_a_change_takes_effect_before_the_update_of_its_step() -> None:
    edit = ParameterEdit(5, ParameterName(1, 0, 0), 7.5)
    run = Run(replace(PROJECT, log=(edit,)))
    before = state_after(Run(PROJECT), 5)
    arrived = state_after(run, 5)
    assert arrived.same_as(before)
    assert run.parameters[0] == 7.5
    assert np.array_equal(run.parameters[1:], before.parameters[1:])


def test_taking_a_change_back_at_its_step_gives_the_very_state_before_it() -> None:
    changed = record(record(PROJECT, SettingChange(20, "optimizer", "adam")), ParameterEdit(20, NAMES_FIRST, 3.0))
    run = Run(changed)
    kept = state_after(run, 20)
    run.adopt(PROJECT)
    run.restore(kept)
    plain = Run(PROJECT)
    plain.advance(20)
    assert np.array_equal(run.parameters, plain.parameters)
    assert np.array_equal(run.advance(50).parameters, plain.advance(50).parameters)


NAMES_FIRST = ParameterName(1, 0, 0)


def test_looking_at_a_run_changes_nothing() -> None:
    run, looked_at = Run(PROJECT), Run(PROJECT)
    for _ in range(10):
        run.advance(3)
        looked_at.advance(3)
        look = looked_at.look()
        assert look.gradients is not None
        assert len(look.figures) == 1
    assert state_after(looked_at, 5).same_as(state_after(run, 5))


def test_a_look_has_the_figures_of_the_next_step() -> None:
    run = Run(replace(PROJECT, training=replace(PROJECT.training, batch_size=None)))
    run.advance(4)
    look = run.look()
    following = run.advance(1)
    state = run.state()
    assert state is not None and look.gradients is not None
    assert np.array_equal(look.figures.values, following.figures.values, equal_nan=True)
    assert np.array_equal(look.gradients, state.gradients)


def test_there_are_no_gradients_before_the_first_step() -> None:
    assert Run(PROJECT).look().gradients is None


def after_change(field: str, value: float | int | str, **training: object) -> tuple[Run, RunState]:
    """A run on its arrival at step 10, where a setting changes, and the state that it arrived with."""
    begun = replace(PROJECT, training=replace(PROJECT.training, **training))  # type: ignore[arg-type]
    run = Run(record(begun, SettingChange(10, field, value)))
    return run, state_after(run, 10)


def test_another_optimizer_begins_anew() -> None:
    run, arrived = after_change("optimizer", "adam", optimizer="momentum")
    assert arrived.updates == 10 and arrived.moments.any()
    fresh = Run(replace(PROJECT, training=replace(PROJECT.training, optimizer="adam")))
    fresh.restore(replace(arrived, updates=0, moments=np.zeros_like(arrived.moments)))
    assert np.array_equal(run.advance(7).parameters, fresh.advance(7).parameters)
    assert state_after(run, 1).updates == 8


def test_another_seed_shuffles_anew_from_there_on() -> None:
    run, arrived = after_change("seed", 99)
    other = Run(replace(PROJECT, training=replace(PROJECT.training, seed=99)))
    other.restore(replace(arrived, place=Place(samples=arrived.place.samples)))
    assert np.array_equal(run.advance(7).parameters, other.advance(7).parameters)


def test_another_loss_is_measured_by_its_own_first_objective() -> None:
    run, arrived = after_change("loss", "squared-error")
    first = run.advance(3).figures.column("objective")[0]
    assert state_after(run, 1).reference == first != arrived.reference
