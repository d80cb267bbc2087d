"""Whatever was done to a run, where it stands it is what its project says: replayed from step 0, the same bits."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.log import first_difference, record
from micrograd_desktop.project.spec import (
    DatasetSpec,
    LayerSpec,
    NetworkSpec,
    ParameterEdit,
    Project,
    SettingChange,
    TrainingSpec,
)
from micrograd_desktop.training.batches import Place
from micrograd_desktop.training.playback import Playback, Shown
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.run_state import RunState
from micrograd_desktop.training.stopping import NEVER
from micrograd_desktop.training.timeline import Timeline
from tests.project.random_projects import quick_projects

PROJECT = Project(
    dataset=DatasetSpec("xor", 20, 0.1, 1.0, 3),
    network=NetworkSpec(hidden=(LayerSpec(2, "tanh"),), seed=4),
    training=TrainingSpec(loss="logistic", learning_rate=0.1, schedule="constant", optimizer="momentum", batch_size=6),
)


class Player(RuleBasedStateMachine):
    """A person at the window: the moment shown may be one of some time ago, while the run has gone on."""

    def __init__(self) -> None:
        super().__init__()
        self.project = PROJECT
        self.before: list[Project] = []
        self.run = Run(PROJECT)
        self.course = 0
        self.playback = Playback(self.run, PROJECT, 0)
        self.shown = Shown(0, 0, self.run.state())
        self.first: dict[int, RunState] = {}

    @rule(steps=st.integers(1, 40))
    def train(self, steps: int) -> None:
        self.run.advance(steps)
        self.playback.pass_by()
        self._is_as_it_first_was()

    @rule(share=st.floats(0.0, 1.0), bites=st.integers(1, 9))
    def look_at_a_step(self, share: float, bites: int) -> None:
        """Of those that it has come by; steps are taken again in bites, as if the window had interrupted them."""
        step = round(share * max(self.first, default=0))
        self.course += 1
        self.playback.go_to(step, self.course)
        while self.run.step < step:
            self.run.advance(min(bites, step - self.run.step), 1.0, NEVER)
            if self.run.step % 3 == 0:
                self.playback.stop_by()
        self._is_as_it_first_was()
        self.shown = Shown(step, self.course, self.run.state())

    def _is_as_it_first_was(self) -> None:
        state = self.run.state()
        assert state is not None
        assert self.first.setdefault(self.run.step, state).same_as(state)

    @rule(with_state=st.booleans())
    def show(self, with_state: bool) -> None:
        state = self.run.state()
        assert state is not None
        self.playback.keep(state)
        self.shown = Shown(self.run.step, self.playback.course, state if with_state else None)

    @rule(value=st.floats(-1, 1))
    def set_a_parameter(self, value: float) -> None:
        self._change(record(self.project, ParameterEdit(self.shown.step, ParameterName(1, 1, 0), value)))

    @rule(rate=st.sampled_from([0.05, 0.1, 0.2]))
    def set_the_rate(self, rate: float) -> None:
        self._change(record(self.project, SettingChange(self.shown.step, "learning_rate", rate)))

    @rule(optimizer=st.sampled_from(["sgd", "adam", "momentum"]))
    def choose_an_optimizer(self, optimizer: str) -> None:
        self._change(record(self.project, SettingChange(self.shown.step, "optimizer", optimizer)))

    @rule(shows=st.booleans())
    def undo(self, shows: bool) -> None:
        if self.before:
            self._adopt(self.before.pop(), shows)

    @rule()
    def reset(self) -> None:
        self.course += 1
        self.playback.go_to(0, self.course)
        self.shown = Shown(0, self.course, self.run.state())

    def _change(self, project: Project) -> None:
        self.before.append(self.project)
        self._adopt(project, True)

    def _adopt(self, project: Project, shows: bool) -> None:
        """``shows`` says whether the person sees the result before the next command."""
        differs = first_difference(self.project, project)
        if differs is not None:
            self.first = {step: state for step, state in self.first.items() if step <= differs}
        self.project = project
        self.course += 1
        wanted = self.playback.adopt(project, self.shown, self.course)
        assert wanted == self.shown.step
        assert self.run.step <= wanted
        if shows:
            if self.run.step < wanted:
                self.run.advance(wanted - self.run.step)
            self.shown = Shown(wanted, self.course, self.run.state())

    @invariant()
    def the_run_is_its_project(self) -> None:
        fresh = Run(self.project)
        if self.run.step:
            fresh.advance(self.run.step)
        assert np.array_equal(fresh.parameters, self.run.parameters)
        mine, its = self.run.state(), fresh.state()
        assert mine is not None and its is not None and mine.same_as(its)


TestPlayer = Player.TestCase
TestPlayer.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)


@settings(max_examples=30)
@given(project=quick_projects, places=st.lists(st.integers(0, 60), min_size=1, max_size=8), bite=st.integers(1, 20))
def test_any_step_of_any_run_is_seen_again_as_it_first_was(project: Project, places: list[int], bite: int) -> None:
    """Also under bugs, typed parts, minibatches and logs of every kind, and up to where it diverges."""
    run = Run(project)
    playback = Playback(run, project, 0)
    first = [run.state()]
    while len(first) <= 60 and run.advance(1).divergence is None:
        playback.pass_by()
        first.append(run.state())
    for course, place in enumerate(places, 1):
        step = min(place, len(first) - 1)
        playback.go_to(step, course)
        while run.step < step:
            run.advance(min(bite, step - run.step), 1.0, NEVER)
        seen, then = run.state(), first[step]
        assert run.step == step
        assert seen is not None and then is not None and seen.same_as(then)


def state(step: int) -> RunState:
    none = np.zeros(10)
    return RunState(step, none, none, none, np.zeros((2, 10)), step, True, Place(), None)


def test_the_nearest_state_at_or_before_a_step_is_found() -> None:
    timeline = Timeline(state(0))
    for step in (3, 7, 20):
        timeline.keep(state(step))
    assert [timeline.before(step).step for step in (0, 2, 3, 19, 20, 999)] == [0, 0, 3, 7, 20, 20]


def test_states_stay_few_and_keep_the_first_and_the_way_between() -> None:
    timeline = Timeline(state(0), memory=20 * state(0).n_bytes)
    for step in range(1, 100_000, 7):
        timeline.keep(state(step))
        assert len(timeline) <= 21
    steps = timeline.steps
    assert steps[0] == 0
    gaps = np.diff(steps)
    assert gaps.max() <= 3 * gaps.min()


def test_states_between_others_are_kept_where_there_is_room() -> None:
    timeline = Timeline(state(0), memory=10 * state(0).n_bytes)
    timeline.keep(state(1000))
    timeline.keep(state(500))
    assert timeline.steps == (0, 500, 1000)
    assert timeline.before(700).step == 500
    timeline.keep(state(500))
    assert timeline.steps == (0, 500, 1000)
    for step in range(0, 1000, 7):
        timeline.keep(state(step))
        assert len(timeline) <= 11
    gaps = np.diff(timeline.steps)
    assert gaps.min() >= 100


def test_the_latest_state_is_had_again_however_near_it_is() -> None:
    timeline = Timeline(state(0), memory=8 * state(0).n_bytes)
    for step in range(0, 1000, 10):
        timeline.keep(state(step))
    timeline.keep(state(991))
    assert timeline.before(991).step == timeline.before(5000).step == 991
    timeline.forget_after(985)
    assert timeline.before(5000).step <= 985


def test_a_million_steps_of_the_demo_are_a_few_thousand_apart_in_less_than_100_mb() -> None:
    demo = Run(Project()).initial_state()
    timeline = Timeline(demo)
    for step in range(0, 1_000_001, 1500):  # as often as the window draws, flat out
        timeline.keep(replace(demo, step=step))
    for step in range(1_000_001, 1_400_000, 9):
        timeline.keep(replace(demo, step=step))
    assert len(timeline) * demo.n_bytes < 100e6
    assert np.diff(timeline.steps).max() <= 5000


def test_states_without_moments_share_those_of_the_first_but_no_negative_zero() -> None:
    first = state(0)
    timeline = Timeline(first)
    timeline.keep(replace(state(1), moments=np.zeros((2, 10))))
    timeline.keep(replace(state(2), moments=np.full((2, 10), -0.0)))
    timeline.keep(state(3))
    assert timeline.before(1).moments is first.moments
    assert np.signbit(timeline.before(2).moments).all()


def test_the_steps_before_one_are_taken_from_where_one_stopped_by() -> None:
    past = Past()
    past.playback.go_to(17, 1)
    past.run.advance(2)
    past.playback.stop_by()
    past.run.advance(1)
    for step in (20, 19, 18):
        past.playback.go_to(step, 2)
        assert 17 <= past.run.step <= step
    past.playback.go_to(17, 3)
    assert past.run.step == 17
    past.playback.go_to(16, 3)
    assert past.run.step == 15
    past.playback.adopt(PROJECT, past.shown, 4)  # step 5 is another one now
    past.playback.go_to(18, 5)
    assert past.run.step <= 5
    assert past.is_its_project(PROJECT)


def test_steps_forward_are_taken_from_where_one_is() -> None:
    run = Run(PROJECT)
    playback = Playback(run, PROJECT, 0)
    run.advance(40)
    playback.go_to(20, 1)
    assert run.step == 0
    run.advance(20)
    playback.go_to(25, 2)
    assert run.step == 20
    playback.go_to(40, 3)
    assert run.step == 40


def test_a_fast_run_leaves_no_large_hole_in_its_way() -> None:
    rng = np.random.default_rng(0)
    timeline = Timeline(state(0), memory=32 * state(0).n_bytes)
    for step in np.cumsum(rng.integers(3000, 5000, 4000)).tolist():
        timeline.keep(state(step))
        assert len(timeline) <= 33
    gaps = np.diff(timeline.steps)
    assert gaps.max() <= timeline.steps[-1] / 6
    timeline.forget_after(10_000)
    for step in range(10_001, 10_011):
        timeline.keep(state(step))
    assert timeline.steps[-10:] == tuple(range(10_001, 10_011))


def test_what_lies_beyond_a_change_is_forgotten_and_kept_anew() -> None:
    timeline = Timeline(state(0))
    for step in range(1, 50):
        timeline.keep(state(step))
    timeline.forget_after(20)
    assert timeline.steps[-1] == 20
    timeline.keep(replace(state(21), updates=5))
    assert timeline.before(30).updates == 5
    timeline.forget_after(-1)
    assert timeline.steps == (0,)


class Past:
    """A run at step 30 whose rate was changed at step 5, and the moment that a person saw there."""

    def __init__(self) -> None:
        self.project = record(PROJECT, SettingChange(5, "learning_rate", 0.2))
        self.run = Run(self.project)
        self.playback = Playback(self.run, self.project, 0)
        for _ in range(6):
            self.run.advance(5)
            state = self.run.state()
            assert state is not None
            self.playback.keep(state)
        self.shown = Shown(30, 0, state)

    def is_its_project(self, project: Project) -> bool:
        fresh = Run(project)
        if self.run.step:
            fresh.advance(self.run.step)
        return np.array_equal(fresh.parameters, self.run.parameters)


def test_a_moment_from_before_an_undo_is_no_place_to_go_on_from() -> None:
    past = Past()
    past.playback.adopt(PROJECT, past.shown, 1)  # the change at step 5 is taken back, and nobody has seen that yet
    edited = record(PROJECT, ParameterEdit(30, ParameterName(1, 1, 0), 0.5))
    past.playback.adopt(edited, past.shown, 2)
    assert past.run.step < 30
    assert past.is_its_project(edited)


def test_states_beyond_a_change_are_not_gone_back_to() -> None:
    past = Past()
    past.playback.adopt(PROJECT, past.shown, 1)
    past.playback.go_to(20, 2)
    assert past.run.step <= 5
    assert past.is_its_project(PROJECT)


def test_a_moment_of_an_unknown_course_is_not_trusted() -> None:
    past = Past()
    wrong = replace(past.run.initial_state(), step=30)
    past.playback.adopt(past.project, Shown(30, 77, wrong), 1)
    assert past.is_its_project(past.project)
