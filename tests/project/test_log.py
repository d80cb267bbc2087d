"""The run's log: what holds at which step, what a change adds, and where two runs part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.engine.bugs import BUGS, NO_SORT
from micrograd_desktop.nn.parameters import ParameterName, in_flat_order
from micrograd_desktop.project import log
from micrograd_desktop.project.log import (
    at_the_start,
    changes_at,
    first_difference,
    hand_edits,
    next_change,
    record,
    settings_at,
)
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
    Settings,
    TrainingSpec,
)

TINY = NetworkSpec(hidden=(LayerSpec(2, "tanh"),))
START = Project(network=TINY)
WEIGHT, OTHER, BIAS = ParameterName(1, 0, 0), ParameterName(1, 1, 1), ParameterName(1, 0, None)
STEPS = range(-1, 14)

names = st.sampled_from([WEIGHT, OTHER, BIAS])
steps = st.integers(0, 12)
changes: st.SearchStrategy[Change] = st.one_of(
    st.builds(ParameterEdit, steps, names, st.sampled_from([0.5, 1.0, 7.5])),
    st.builds(SettingChange, steps, st.just("learning_rate"), st.sampled_from([1.0, 0.5, 0.1])),
    st.builds(SettingChange, steps, st.just("optimizer"), st.sampled_from(["sgd", "adam"])),
    st.builds(SettingChange, steps, st.just("batch_size"), st.sampled_from([None, 10])),
    st.builds(FreezeChange, steps, st.sets(names, min_size=1).map(in_flat_order), st.booleans()),
    st.builds(BugChange, steps, st.sampled_from([bug for bug in BUGS if bug != NO_SORT]), st.booleans()),
    st.builds(DataChange, steps, st.sampled_from([DatasetSpec(), DatasetSpec(seed=2), DatasetSpec("xor")])),
)
"""Few values, so that changes meet: at one step, of one thing, or back to what was before."""


def recorded(made: Iterable[Change], project: Project = START) -> Project:
    for change in made:
        project = record(project, change)
    return project


logs = st.lists(changes, max_size=8).map(recorded)
loose_logs = st.lists(changes, max_size=8).map(
    lambda made: replace(
        START,
        log=tuple(sorted((c for c in made if c.step or isinstance(c, ParameterEdit)), key=lambda change: change.step)),
    )
)
"""As a file could have them: with changes that change nothing, or twice the same."""


def plainly(project: Project, step: int) -> Settings:
    """Settings at a step, one change after the other."""
    training, frozen, bugs = project.training, set(project.frozen), set(project.bugs)
    data = project.dataset
    for change in project.log:
        if change.step > step:
            break
        if isinstance(change, SettingChange):
            training = replace(training, **{change.field: change.value})
        elif isinstance(change, FreezeChange):
            frozen = frozen | set(change.parameters) if change.frozen else frozen - set(change.parameters)
        elif isinstance(change, BugChange):
            bugs = bugs | {change.bug} if change.on else bugs - {change.bug}
        elif isinstance(change, DataChange):
            data = change.dataset
    here = at_the_start(project)
    return Settings(
        training, in_flat_order(frozen), tuple(bug for bug in BUGS if bug in bugs), data,
        here.network, here.layers, here.outputs,
    )  # fmt: skip


@given(loose_logs)
def test_settings_of_a_step_are_the_starts_with_all_changes_up_to_it(project: Project) -> None:
    for step in (*STEPS, *reversed(STEPS)):
        assert settings_at(project, step) == plainly(project, step)


@given(loose_logs)
def test_changes_of_all_steps_are_the_log(project: Project) -> None:
    assert tuple(change for step in STEPS for change in changes_at(project, step)) == project.log
    found, step = list[int](), next_change(project, -1)
    while step is not None:
        found.append(step)
        step = next_change(project, step)
    assert found == sorted({change.step for change in project.log})


@given(logs, changes)
def test_recorded_changes_are_sorted_and_hold_at_their_step(project: Project, change: Change) -> None:
    new = check_project(record(project, change))
    assert [c.step for c in new.log] == sorted(c.step for c in new.log)
    alone = plainly(replace(START, **_start_of(settings_at(project, change.step)), log=(change,)), change.step)
    assert settings_at(new, change.step) == alone
    if isinstance(change, ParameterEdit):
        assert hand_edits(changes_at(new, change.step))[change.parameter] == change.value
    for step in range(change.step):
        assert settings_at(new, step) == settings_at(project, step)
        assert changes_at(new, step) == changes_at(project, step)
    if new is not project:
        assert all(c.step <= change.step for c in new.log)


def _start_of(settings: Settings) -> dict[str, object]:
    return {name: getattr(settings, name) for name in ("training", "frozen", "bugs", "dataset")}


@given(logs)
def test_a_recorded_log_holds_nothing_that_could_be_left_out(project: Project) -> None:
    for i in range(len(project.log)):
        assert first_difference(replace(project, log=project.log[:i] + project.log[i + 1 :]), project) is not None


@given(logs, changes)
def test_a_change_made_twice_gives_the_same_project(project: Project, change: Change) -> None:
    new = record(project, change)
    assert record(new, change) is new


@given(loose_logs, loose_logs)
def test_first_difference_is_that_of_the_settings_and_hand_edits_of_every_step(one: Project, other: Project) -> None:
    for old, new in ((one, other), (one, replace(one, log=one.log[:-1])), (one, replace(one, log=tuple(one.log)))):
        differ = (
            step
            for step in STEPS
            if plainly(old, step) != plainly(new, step)
            or hand_edits(changes_at(old, step)) != hand_edits(changes_at(new, step))
        )
        assert first_difference(old, new) == next(differ, None)


def test_where_two_runs_part_is_looked_for_once(monkeypatch) -> None:
    """The window asks twice about each movement of a slider, and the run and its replays ask again."""
    asked: list[tuple[Project, Project]] = []
    look = log._first_difference
    monkeypatch.setattr(log, "_first_difference", lambda *pair: asked.append(pair) or look(*pair))
    one = recorded((SettingChange(20, "learning_rate", 0.5),))
    other, twin = recorded((SettingChange(30, "learning_rate", 0.5),)), replace(one)
    for _ in range(3):
        assert first_difference(one, other) == 20 and first_difference(other, one) == 20
        assert first_difference(one, twin) is None
    assert len(asked) == 3
    for step in range(log._Differences.most):
        first_difference(recorded((SettingChange(step + 1, "learning_rate", 0.5),)), other)
    assert first_difference(one, other) == 20 and len(asked) == 8
    assert len(log._Differences.latest) == log._Differences.most


def test_another_start_is_another_run_from_the_first_step() -> None:
    assert first_difference(START, replace(START, training=TrainingSpec(loss="logistic"))) == 0
    assert first_difference(START, replace(START, frozen=(BIAS,))) == 0
    assert first_difference(START, replace(START, dataset=DatasetSpec("xor"))) == 0
    assert first_difference(START, replace(START, name="Another")) is None


def test_an_edit_in_the_past_drops_what_came_later() -> None:
    project = recorded((ParameterEdit(20, BIAS, 7.5), SettingChange(30, "loss", "logistic")))
    assert record(project, SettingChange(10, "batch_size", 10)).log == (SettingChange(10, "batch_size", 10),)
    assert record(project, SettingChange(0, "batch_size", 10)).log == ()
    assert record(project, SettingChange(10, "batch_size", None)) is project


def test_a_change_back_at_the_same_step_leaves_no_trace() -> None:
    project = recorded((SettingChange(20, "learning_rate", 0.5), SettingChange(20, "learning_rate", 1.0)))
    assert project == START


def test_a_change_of_settings_at_step_0_alters_the_start() -> None:
    made = (SettingChange(0, "learning_rate", 0.5), FreezeChange(0, (BIAS,), True), BugChange(0, "assign", True))
    project = recorded((*made, ParameterEdit(0, BIAS, 7.5)))
    assert (project.training.learning_rate, project.frozen, project.bugs) == (0.5, (BIAS,), ("assign",))
    assert project.log == (ParameterEdit(0, BIAS, 7.5),)
    assert recorded(made, project) is project


def test_settings_that_did_not_change_are_the_same_objects() -> None:
    project = recorded((SettingChange(20, "learning_rate", 0.5), FreezeChange(30, (BIAS,), True)))
    assert settings_at(project, 19).training is project.training
    assert settings_at(project, 20).frozen is project.frozen
    assert settings_at(project, 25) is settings_at(project, 29)
