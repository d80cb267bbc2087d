"""States that steps leave on their way: each is the run's own at that step, and together they take few bytes."""

from __future__ import annotations

import tracemalloc
from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.project.rules import check_project
from micrograd_desktop.project.spec import (
    DatasetSpec,
    LayerSpec,
    NetworkSpec,
    ParameterEdit,
    ParameterName,
    Project,
    SettingChange,
    StopSpec,
    TrainingSpec,
)
from micrograd_desktop.training.playback import Playback
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.run_state import RunState
from micrograd_desktop.training.stopping import NEVER
from micrograd_desktop.training.timeline import MOST

SMALL = Project(
    dataset=DatasetSpec(kind="moons", samples=30, train_share=0.7),
    network=NetworkSpec(hidden=(LayerSpec(4, "tanh"),)),
    training=TrainingSpec(learning_rate=0.05),
)
STEPS, MILLION = 150_000, 1_000_000


class Kept:
    """All that a run left, so many steps apart."""

    def __init__(self, every: int) -> None:
        self.every = every
        self.states: list[RunState] = []

    def keep(self, state: RunState) -> None:
        self.states.append(state)


def all_in_one_slice(project: Project) -> Run:
    """A run at step 1 that takes thousands of steps in one call."""
    run = Run(project, slice_seconds=60.0)
    run.advance(1)
    run._steps_a_slice = 10_000
    return run


@settings(max_examples=25)
@given(
    optimizer=st.sampled_from(["sgd", "momentum", "adam", "rmsprop"]),
    batch_size=st.sampled_from([None, 7]),
    clip=st.sampled_from(["none", "norm"]),
    arithmetic=st.sampled_from(["exact", "turbo"]),
    changed=st.booleans(),
    stop=st.sampled_from([NEVER, StopSpec(loss=0.2), StopSpec(plateau=50), StopSpec(step=333)]),
    every=st.integers(1, 300),
)
def test_each_state_on_the_way_is_what_the_run_was_there(
    optimizer: str, batch_size: int | None, clip: str, arithmetic: str, changed: bool, stop: StopSpec, every: int
) -> None:
    training = replace(SMALL.training, optimizer=optimizer, batch_size=batch_size, clip=clip, arithmetic=arithmetic)
    log = (SettingChange(100, "learning_rate", 0.02), ParameterEdit(400, ParameterName(1, 1, 0), 0.5))
    project = check_project(replace(SMALL, training=training, log=log if changed else ()))
    run, kept = all_in_one_slice(project), Kept(every)
    run.leave(kept)
    while run.step < 1000:
        if run.advance(1000 - run.step, stop=stop).stop is not None:
            stop = NEVER
    steps = [state.step for state in kept.states]
    assert steps == sorted(set(steps))
    assert len(steps) >= (1000 // every if not changed and stop is NEVER else 0) - 4
    again = Run(project)
    for state in kept.states:
        again.advance(state.step - again.step)
        there = again.state()
        assert there is not None
        assert there.same_as(state)


def test_where_numbers_are_not_finite_nothing_is_left() -> None:
    wild = replace(SMALL, training=replace(SMALL.training, loss="squared-error", learning_rate=50.0))
    run, kept = all_in_one_slice(wild), Kept(1)
    run.leave(kept)
    run.advance(5000)
    again = Run(wild)
    for state in kept.states:
        assert np.isfinite(state.parameters).all()
        again.advance(state.step - again.step)
        there = again.state()
        assert there is not None
        assert there.same_as(state)


def test_steps_of_the_demo_leave_states_near_each_of_them_and_never_more_than_100_mb() -> None:
    """A million steps leave fewer states than there may be at most."""
    run = Run(Project(), slice_seconds=0.1)
    run.advance(1)  # which waits for the compiler
    run.restore(run.initial_state())
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        playback = Playback(run, run.project, 0)
        while run.step < STEPS:
            run.advance(STEPS - run.step, 0.1)
            playback.pass_by()
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    steps = playback._timeline.steps
    assert (after - before) * MILLION / STEPS < 100e6  # with what is kept of every step, as its objective
    assert playback._timeline.before(STEPS).n_bytes * MOST < 100e6
    assert np.diff(steps).max() <= 2500
    again, course = Run(Project()), 1
    for step in (70_001, STEPS - 3):
        again.advance(step - again.step)
        playback.go_to(step, course)
        assert step - run.step <= 2500
        run.advance(step - run.step)
        seen, first = run.state(), again.state()
        assert seen is not None and first is not None and seen.same_as(first)
        course += 1
