"""A run goes on with another network: what has a place in both keeps its bits, on every engine and from every state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from micrograd_desktop.data.split import points_of
from micrograd_desktop.data.table import Column, Table
from micrograd_desktop.engine.bugs import NO_ZERO_GRAD
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.parameters import ParameterName, index
from micrograd_desktop.project.carried import NEW, carried_between
from micrograd_desktop.project.checkpoint import check_checkpoint
from micrograd_desktop.project.edits import (
    AddLayer,
    Edit,
    RemoveLayer,
    Set,
    SetBug,
    SetFeatures,
    SetFrozen,
    SetLayer,
    SetParameter,
    UseTable,
)
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.rules import features_of, layer_sizes, parameter_count, problem_of_data
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from micrograd_desktop.training.blocks import train, train_blocks
from micrograd_desktop.training.checkpoints import from_checkpoint, to_checkpoint
from micrograd_desktop.training.compilation import Compiler, Job
from micrograd_desktop.training.engine_choice import EngineName
from micrograd_desktop.training.engines import State
from micrograd_desktop.training.playback import Playback, Shown
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.timeline import Timeline
from micrograd_desktop.training.trained import Trained, carry

START = Project(
    dataset=DatasetSpec("xor", 40, 0.1, 0.75, 3),
    network=NetworkSpec(hidden=(LayerSpec(3, "tanh"), LayerSpec(2, "relu")), initialiser="lecture", seed=4),
    training=TrainingSpec(loss="logistic", optimizer="adam", learning_rate=0.05, schedule="constant", batch_size=7),
)
BLOBS = replace(
    START,
    dataset=DatasetSpec("blobs", 40, 0.5, 0.75, 3, classes=3),
    network=replace(START.network, outputs=3),
    training=replace(START.training, loss="cross-entropy"),
)
STEP = 12
CHANGES: dict[str, tuple[Project, Edit]] = {
    "a neuron more": (START, SetLayer(0, LayerSpec.size, 4, step=STEP)),
    "a neuron less": (START, SetLayer(0, LayerSpec.size, 2, step=STEP)),
    "a layer more": (START, AddLayer(4, "tanh", step=STEP)),
    "the first layer less": (START, RemoveLayer(0, step=STEP)),
    "the last layer less": (START, RemoveLayer(1, step=STEP)),
    "another activation": (START, SetLayer(1, LayerSpec.activation, "sin", step=STEP)),
    "another output activation": (START, Set(NetworkSpec.output_activation, "tanh", step=STEP)),
    "features": (START, SetFeatures(("y", "sin(3*x)*y"), step=STEP)),
    "a class more": (BLOBS, Set(DatasetSpec.classes, 4, step=STEP)),
    "a class less": (BLOBS, Set(DatasetSpec.classes, 2, step=STEP)),
}


def after(name: str) -> Project:
    start, edit = CHANGES[name]
    return edit.apply(start)


def trained(project: Project, steps: int, engine: EngineName = "compiled", compiler: Compiler | None = None) -> Run:
    run = Run(project, engine, compiler)
    run.advance(steps)
    assert run.step == steps
    return run


def same(one: Run, other: Run) -> bool:
    states = one.state(), other.state()
    assert states[0] is not None and states[1] is not None
    return states[0].same_as(states[1]) and np.array_equal(one.parameters, other.parameters)


@pytest.mark.parametrize("name", CHANGES)
def test_what_has_a_place_keeps_its_bits_and_what_is_new_begins_as_the_changed_network_does(name: str) -> None:
    project = after(name)
    before, now = settings_at(project, STEP - 1), settings_at(project, STEP)
    kept = Run(CHANGES[name][0])
    kept.advance(STEP)
    run = Run(project)
    run.advance(STEP)
    origins = np.array(carried_between(before, now).origins())
    old, here = origins != NEW, run.parameters
    assert len(here) == len(origins)
    assert here[old].tolist() == kept.parameters[origins[old]].tolist()
    assert run.gradients[old].tolist() == kept.gradients[origins[old]].tolist()
    begun = np.array([p.data for p in build_mlp(now.network).parameters()])
    assert here[~old].tolist() == begun[~old].tolist()
    assert not run.gradients[~old].any()
    state, alone = run.state(), kept.state()
    assert state is not None and alone is not None and state.same_as(alone)  # on arrival it is as it was


@pytest.mark.parametrize("name", CHANGES)
def test_all_engines_go_on_alike(name: str) -> None:
    project = after(name)
    by_value, compiled = list(train(project, 30, "value")), list(train(project, 30))
    assert [repr(step) for step in by_value] == [repr(step) for step in compiled]
    assert [step.step for step in compiled] == list(range(30))


class _Never(Compiler):
    """Nothing is ever ready: NumPy takes all steps."""

    def submit(self, make: object) -> Job[object]:  # type: ignore[override]
        return Job(lambda: None)


@pytest.mark.parametrize("name", CHANGES)
def test_numpy_has_the_same_bits_and_so_has_a_run_that_is_compiled_on_its_way(name: str) -> None:
    project = after(name)
    whole = trained(project, 30)
    assert same(trained(project, 30, compiler=_Never()), whole)
    compiler = Compiler()
    try:
        assert same(trained(project, 30, compiler=compiler), whole)
    finally:
        compiler.stop()


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("stop", [STEP - 1, STEP, STEP + 1, 20])
def test_a_run_goes_on_from_a_checkpoint_before_at_and_after_the_change(name: str, stop: int) -> None:
    project = after(name)
    run = trained(project, stop)
    checkpoint = to_checkpoint(run.state())
    assert checkpoint is not None
    check_checkpoint(checkpoint, project)
    again = Run(project)
    again.restore(from_checkpoint(checkpoint))
    assert same(again, run)
    again.advance(30 - stop)
    run.advance(30 - stop)
    assert same(again, run)


@pytest.mark.parametrize("name", CHANGES)
def test_playback_takes_the_change_back_and_makes_it_again(name: str) -> None:
    start, changed = CHANGES[name][0], after(name)
    run = Run(changed)
    playback = Playback(run, changed, 0)
    run.advance(20)
    for course, project in enumerate((start, changed, start), start=1):
        wanted = playback.adopt(project, Shown(run.step, course - 1, run.state()), course)
        assert wanted == 20
        run.advance(max(wanted - run.step, 1))
        run.advance(20 - run.step) if run.step < 20 else None
        assert same(run, trained(project, run.step))
        playback.go_to(0, course)
        run.advance(20)


def test_a_change_at_the_step_shown_is_taken_back_without_a_step() -> None:
    changed = after("a neuron less")
    run = trained(START, STEP)
    playback = Playback(run, START, 0)
    shown = Shown(STEP, 0, run.state())
    assert playback.adopt(changed, shown, 1) == STEP == run.step
    assert len(run.parameters) == len(trained(START, STEP).parameters) - 5
    assert playback.adopt(START, Shown(STEP, 1, run.state()), 2) == STEP == run.step
    assert same(run, trained(START, STEP))


def test_moments_stay_with_what_stays_and_the_new_have_none() -> None:
    project = SetParameter(ParameterName(1, 3, 0), 0.25, step=STEP).apply(after("a neuron more"))
    run = trained(project, STEP + 1)
    state, plain = run.state(), trained(START, STEP).state()
    assert state is not None and plain is not None and state.updates == plain.updates + 1
    place = index(ParameterName(1, 3, 0), layer_sizes(settings_at(project, STEP).network))
    first = state.moments[0][place]
    assert first == pytest.approx(0.1 * state.gradients[place])  # (1 - beta1) times its first gradient


def test_all_that_is_kept_of_a_parameter_is_carried_with_it() -> None:
    project = RemoveLayer(1, step=STEP).apply(after("features"))
    before, now = (settings_at(project, step) for step in (STEP - 1, STEP))
    n, m = (parameter_count(settings.network) for settings in (before, now))
    state = State.start(np.arange(1.0, n + 1).tolist())
    rows = dict(zip(("gradients", "change", "previous"), np.random.default_rng(0).random((3, n)), strict=True))
    for name, row in rows.items():
        getattr(state, name)[:] = row
    state.moments[:] = np.random.default_rng(1).random(state.moments.shape)
    state.updates = 7
    points = points_of(now.dataset).seen(features_of(now.network, now.dataset).rows)
    trained_now = Trained(now.network, problem_of_data(now.dataset), points, "value", None, lambda: None)
    new, origins = carry(state, trained_now, before, now), np.array(carried_between(before, now).origins())
    kept = origins != NEW
    assert len(origins) == m and 0 < kept.sum() < m and new.updates == 7 and new.stop is state.stop
    assert new.parameters[kept].tolist() == (origins[kept] + 1.0).tolist()
    assert np.array_equal(new.moments[:, kept], state.moments[:, origins[kept]]) and not new.moments[:, ~kept].any()
    for name, row in rows.items():
        assert getattr(new, name)[kept].tolist() == row[origins[kept]].tolist()
    assert not new.gradients[~kept].any() and not new.change[~kept].any()
    assert new.previous[~kept].tolist() == new.parameters[~kept].tolist() == trained_now.initial[~kept].tolist()


def test_the_states_of_a_network_that_grows_take_no_more_memory_than_they_may() -> None:
    small, large = trained(START, STEP).state(), trained(AddLayer(128, "tanh", step=1).apply(START), STEP).state()
    assert small is not None and large is not None
    timeline = Timeline(replace(small, step=0), memory=20 * large.n_bytes)
    for step in range(1, 40):
        timeline.keep(replace(small, step=step))
    assert len(timeline) == 40
    for step in range(40, 200):
        timeline.keep(replace(large, step=step))
        assert len(timeline) <= 20
    timeline.forget_after(39)
    for step in range(40, 90):
        timeline.keep(replace(small, step=step))
    assert len(timeline) > 20


def test_frozen_ones_stay_frozen_under_their_new_names_and_those_that_vanish_are_dropped() -> None:
    names = ParameterName(1, 0, 1), ParameterName(1, 2, None), ParameterName(2, 1, 2), ParameterName(3, 0, None)
    project = SetFeatures(("y", "x"), step=STEP).apply(SetFrozen(names, True).apply(START))
    project = SetLayer(0, LayerSpec.size, 2, step=STEP).apply(project)
    assert settings_at(project, STEP).frozen == (ParameterName(1, 0, 0), ParameterName(3, 0, None))
    run = trained(project, STEP)
    before = run.parameters
    run.advance(10)
    free = run.parameters != before
    assert np.flatnonzero(~free).tolist() == [0, len(before) - 1]


def test_gradients_that_a_bug_adds_up_are_carried_too() -> None:
    project = SetLayer(0, LayerSpec.size, 4, step=STEP).apply(SetBug(NO_ZERO_GRAD, True).apply(START))
    assert [repr(step) for step in train(project, 25, "value")] == [repr(step) for step in train(project, 25)]


def test_a_layer_that_came_and_went_leaves_what_lies_around_it() -> None:
    project = RemoveLayer(2, step=20).apply(after("a layer more"))
    run = trained(project, 20)
    before = trained(after("a layer more"), 20).parameters
    sizes = (layer_sizes(settings_at(project, 19).network), layer_sizes(settings_at(project, 20).network))
    for old, new in ((ParameterName(2, 1, 0),) * 2, (ParameterName(4, 0, None), ParameterName(3, 0, None))):
        assert run.parameters[index(new, sizes[1])] == before[index(old, sizes[0])]


def _painted(classes: str, rows: Sequence[float]) -> Table:
    return Table.of((Column("x"), Column("y")), "class", classes, rows)


def test_a_painted_class_gets_an_output_and_the_outputs_that_are_there_stay() -> None:
    project = UseTable(_painted("AB", [0.5, 1.0, 0.0, 0.3, 0.4, 1.0, 0.1, 0.1, 0.0])).apply(START)
    three = UseTable(_painted("ABC", [0.5, 1.0, 0.0, 0.3, 0.4, 1.0, 0.1, 0.1, 2.0]), step=STEP).apply(project)
    now = settings_at(three, STEP)
    assert (now.network.outputs, now.training.loss) == (3, "cross-entropy")
    run, before = trained(three, STEP), trained(project, STEP).parameters
    assert run.parameters[-6:-3].tolist() == before[-3:].tolist()  # B's, which was the only one
    run.advance(5)
    assert run.step == STEP + 5


def test_blocks_are_whole_across_a_change_and_the_features_are_the_steps_own() -> None:
    project = replace(after("features"), training=replace(START.training, batch_size=None))
    blocks = list(train_blocks(project, 40))
    assert [step for block in blocks for step in block.steps] == list(range(40))
    assert all(np.isfinite(block["data_loss"]).all() for block in blocks)


def test_a_run_that_diverges_after_a_change_names_the_network_of_then() -> None:
    wild = replace(START, training=replace(START.training, optimizer="sgd", loss="squared-error"))
    wild = SetFeatures(("x", "y", "x*y"), step=3).apply(wild)
    wild = SetParameter(ParameterName(1, 0, 2), 1e300, step=5).apply(wild)
    found = Run(wild).advance(50).divergence
    assert found is not None
    assert "weight xy to 1.1" in found.cause or "weight x·y to 1.1" in found.cause, found.cause
