"""The doctor: training stops where a run goes out of range, says why, and knows where all was still well."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as bounds
from hypothesis import strategies as st

from micrograd_desktop.nn.parameters import ParameterName, index
from micrograd_desktop.project.log import record, settings_at
from micrograd_desktop.project.spec import LayerSpec, NetworkSpec, ParameterEdit, Project, SettingChange
from micrograd_desktop.training.divergence import Objectives, diagnose, largest_objective, sentence
from micrograd_desktop.training.results import Divergence
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.run_state import RunState

DEMO = Project()
SQUARED = replace(DEMO, training=replace(DEMO.training, loss="squared-error"))
FAST = replace(DEMO, training=replace(DEMO.training, learning_rate=10.0))
WIDE = replace(DEMO, network=NetworkSpec(hidden=(LayerSpec(128), LayerSpec(128), *[LayerSpec(8)] * 6)))
CASES = {"squared error": SQUARED, "rate 10": FAST, "eight layers": WIDE}
LONG = {SQUARED: 20_000, FAST: 20_000, WIDE: 200}
"""So many steps are finite with a lower rate."""


def diverged(project: Project, most: int = 50_000) -> tuple[Run, Divergence]:
    run = Run(project)
    while run.step < most:
        progress = run.advance(most - run.step)
        if progress.divergence is not None:
            return run, progress.divergence
    raise AssertionError("the run did not diverge")


@pytest.mark.parametrize("project", CASES.values(), ids=CASES.keys())
def test_a_run_that_grows_without_end_stops_by_itself_and_early(project: Project) -> None:
    run, found = diverged(project)
    assert run.step == found.step < 20
    start = Run(project).look().figures.column("objective")[0]
    assert not abs(found.objective) <= largest_objective(start)
    assert found.cause.startswith("The learning rate")
    assert found.where


@pytest.mark.parametrize("project", CASES.values(), ids=CASES.keys())
def test_from_the_healthy_step_the_run_goes_on_finitely_with_a_lower_rate(project: Project) -> None:
    _, found = diverged(project)
    rate = project.training.learning_rate / 10
    lower = record(project, SettingChange(found.healthy_step, "learning_rate", rate))
    run, most = Run(lower), LONG[project]
    progress = run.advance(most)
    while run.step < most and progress.divergence is None:
        progress = run.advance(most - run.step)
    assert progress.divergence is None
    assert np.isfinite(run.parameters).all()
    objective = run.look().figures.column("objective")[0]
    start = Run(project).look().figures.column("objective")[0]
    assert objective < (100.0 * start if project is WIDE else start)


def test_the_healthy_step_is_before_the_climb_and_its_numbers_are_small() -> None:
    _, found = diverged(SQUARED)
    run = Run(SQUARED)
    if found.healthy_step:
        run.advance(found.healthy_step)
    assert np.abs(run.parameters).max() < 10.0


def test_a_state_can_be_had_again_after_a_divergence() -> None:
    run, found = diverged(SQUARED)
    assert run.state() is None
    run.restore(run.initial_state())
    assert run.state() is not None
    again = run.advance(50)
    assert again.divergence is not None and again.divergence.step == found.step


def test_a_weight_set_by_hand_is_named_as_the_cause() -> None:
    edit = ParameterEdit(3, ParameterName(2, 0, 1), 1e9)
    _, found = diverged(replace(DEMO, log=(edit,)))
    assert found.cause == "At step 3 weight 1.2 to 2.1 was set to 1e9 by hand."
    assert found.healthy_step == 2


def test_the_first_parameter_that_is_not_finite_is_named() -> None:
    run = Run(DEMO)
    parameters = run.parameters
    place = index(ParameterName(2, 3, 5), (2, 16, 16, 1))
    parameters[place] = np.inf
    settings = replace(settings_at(DEMO, 0), frozen=(), bugs=())
    found = diagnose(DEMO, settings, run.points, parameters, 7, Objectives(), 0.0)
    assert (found.parameter, found.where, found.value) == (place, "weight 1.6 to 2.4", math.inf)


def test_without_such_a_parameter_the_first_node_or_the_worst_point_is_named() -> None:
    run = Run(DEMO)
    settings = replace(settings_at(DEMO, 0), frozen=(), bugs=())
    huge = diagnose(DEMO, settings, run.points, run.parameters * 1e200, 7, Objectives(), 0.0)
    assert "at training point 1" in huge.where and not math.isfinite(huge.value)
    large = diagnose(DEMO, settings, run.points, run.parameters * 1e3, 7, Objectives(), 0.0)
    assert large.where.startswith("the loss of training point") and large.value > 1e3


def test_a_penalty_that_is_all_of_the_objective_is_named() -> None:
    found = diverged(replace(DEMO, training=replace(DEMO.training, learning_rate=10.0)))[1]
    assert found.where == "the penalty on the weights"
    assert found.value == pytest.approx(found.objective, rel=1e-3)
    assert "the objective, data loss plus penalty, is 1.98e7. First: the penalty on the weights" in sentence(found)
    bare = replace(SQUARED, training=replace(SQUARED.training, regularisation="none"))
    assert "the loss is" in sentence(diverged(bare)[1])


def test_bugs_and_a_strong_penalty_are_named_as_the_cause() -> None:
    uphill = replace(SQUARED, bugs=("wrong-sign",))
    assert "Wrong sign" in diverged(uphill)[1].cause or "climbs the loss" in diverged(uphill)[1].cause
    strong = replace(DEMO, training=replace(DEMO.training, strength=10.0, learning_rate=1.0))
    assert "penalty" in diverged(strong)[1].cause


def test_a_large_start_is_no_divergence() -> None:
    assert largest_objective(0.7) == 1e6
    assert largest_objective(5e4) == 5e7


@given(st.lists(st.floats(0.1, 1.0), min_size=1, max_size=50), st.integers(1, 8))
def test_the_last_healthy_step_is_found_before_any_climb(quiet: list[float], climb: int) -> None:
    objectives = Objectives()
    least = min(quiet)
    rise = [least * 10.0 ** (k + 1) for k in range(climb)]
    objectives.append(0, np.array([*quiet, *rise, math.inf]))
    healthy = objectives.last_healthy()
    assert healthy < len(quiet)
    assert quiet[healthy] <= 2.0 * min(quiet[: healthy + 1])
    assert all(value > 2.0 * min(quiet[: k + 1]) for k, value in enumerate(quiet) if k > healthy)


def test_objectives_are_forgotten_from_a_step_on_and_bounded() -> None:
    objectives = Objectives()
    for step in range(0, 300_000, 1000):
        objectives.append(step, np.linspace(1.0, 0.5, 1000))
    objectives.forget_from(299_000)
    objectives.append(299_000, np.array([0.5, 1e3, 1e9]))
    assert objectives.last_healthy() == 299_000
    assert objectives.newest == 1e9


def test_what_is_known_of_an_end_stays_so_however_far_back_steps_are_taken_again() -> None:
    objectives = Objectives()
    for step in range(0, 300_000, 1000):
        objectives.append(step, np.full(1000, 1.0))
    objectives.append(300_000, np.array([1e3, 1e9]))
    objectives.append(3, np.full(5, 1.0))
    objectives.append(300_001, np.array([1e9]))
    assert (objectives.last_healthy(), objectives.newest) == (299_999, 1e9)


def test_steps_beyond_a_gap_say_nothing_of_the_climb() -> None:
    objectives = Objectives()
    objectives.append(40, np.array([8.0, 9.0, 1e9]))
    objectives.append(0, np.array([1.0, 1.0, 1.0]))
    objectives.append(42, np.array([1e9]))
    assert objectives.last_healthy() == 41


@pytest.fixture(scope="module")
def walked() -> tuple[Run, list[RunState], Divergence]:
    """A run that diverged, each of its states, and what was found when it went straight to its end."""
    training = replace(SQUARED.training, learning_rate=0.3, schedule="lr * 1.5**k", regularisation="none")
    network = NetworkSpec(hidden=(LayerSpec(4), LayerSpec(4)))
    run = Run(replace(DEMO, network=network, dataset=replace(DEMO.dataset, samples=8), training=training))
    states = [run.initial_state()]
    while (found := run.advance(1).divergence) is None:
        state = run.state()
        assert state is not None
        states.append(state)
    assert 0 < found.healthy_step < found.step == len(states) - 1
    return run, states, found


@bounds(max_examples=40)
@given(starts=st.lists(st.tuples(st.integers(0, 50), st.integers(1, 50)), max_size=4), last=st.integers(0, 50))
def test_an_end_says_the_same_whatever_was_looked_at_before_and_from_which_state_it_comes(
    walked: tuple[Run, list[RunState], Divergence], starts: list[tuple[int, int]], last: int
) -> None:
    run, states, found = walked
    for start, steps in starts:
        run.restore(states[start % len(states)])
        run.advance(steps)
    run.restore(states[last % len(states)])
    assert run.advance(1000).divergence == found


def test_the_rate_that_is_named_is_the_one_that_the_schedule_made() -> None:
    typed = replace(SQUARED, training=replace(SQUARED.training, learning_rate=0.001, schedule="lr * 10**k"))
    _, found = diverged(typed)
    assert found.rate_matters
    assert found.cause == (
        f"The learning rate is likely too large: the typed schedule made {10 ** (found.step - 4):g} of 0.001 "
        f"at step {found.step - 1}, and each step overshoots by more."
    )
    warm = replace(SQUARED.training, learning_rate=10.0, schedule="warm-up", decay_steps=4)
    assert "the schedule Warm-up made " in diverged(replace(SQUARED, training=warm))[1].cause


def test_a_schedule_without_lr_is_named_and_a_lower_rate_is_no_help() -> None:
    typed = replace(SQUARED, training=replace(SQUARED.training, learning_rate=0.001, schedule="100"))
    found = diverged(typed)[1]
    assert not found.rate_matters
    assert "the typed schedule made 100 at step " in found.cause and "0.001" not in found.cause


def test_a_rate_that_was_changed_in_between_is_the_one_of_its_step() -> None:
    log = (SettingChange(3, "learning_rate", 100.0), SettingChange(4, "learning_rate", 0.001))
    slow = replace(SQUARED.training, schedule="constant", learning_rate=0.001)
    found = diverged(replace(SQUARED, training=slow, log=log))[1]
    assert found.cause.startswith("The learning rate, 100, is likely too large")


def test_before_any_step_it_is_the_numbers_and_not_the_rate() -> None:
    layers = (LayerSpec(4, "exp(exp(9 * x))"),)
    found = diverged(replace(SQUARED, network=replace(SQUARED.network, hidden=layers)))[1]
    assert found.step == 0 and not found.rate_matters
    assert found.cause == (
        "No step was taken yet: layer 1, whose activation is exp(exp(9 * x)), makes no finite number of what it "
        "begins with."
    )
    blob = replace(SQUARED, network=replace(SQUARED.network, features=("1/(x - x)",)))
    run = Run(SQUARED)
    points = replace(run.points, train_x=np.full((4, 1), np.inf), train_y=run.points.train_y[:4])
    settings = replace(settings_at(DEMO, 0), frozen=(), bugs=())
    parameters = Run(replace(SQUARED, network=replace(SQUARED.network, features=("x",)))).parameters
    for step, begun in ((0, "No step was taken yet: the feature "), (7, "Whatever the learning rate is: the feature ")):
        feature = diagnose(blob, settings, points, parameters, step, Objectives(), 0.0)
        assert feature.cause.startswith(begun) and not feature.rate_matters
