"""A step taken apart: its four halves together are the step that the run takes, to the last bit."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.bugs import BUGS, backward
from micrograd_desktop.engine.ops import ACTIVATIONS
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.nn.parameters import ParameterName, index
from micrograd_desktop.nn.problems import BINARY
from micrograd_desktop.project.log import record
from micrograd_desktop.project.rules import layer_sizes, problem_of
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, ParameterEdit, Project, SettingChange, TrainingSpec
from micrograd_desktop.training import step_apart
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.run_state import RunState
from micrograd_desktop.training.step_apart import GradientSum, Standing, StepApart
from tests.conftest import TINY

FROZEN = ParameterName(1, 1, 0)
BINARY_LOSSES = BINARY.losses

TRAININGS = st.builds(
    TrainingSpec,
    loss=st.sampled_from(BINARY_LOSSES),
    optimizer=st.sampled_from(list(OPTIMIZERS)),
    learning_rate=st.sampled_from([0.01, 0.1]),
    schedule=st.sampled_from(["constant", "linear-decay", "lr * 0.9**k"]),
    regularisation=st.sampled_from(["none", "l1", "l2"]),
    strength=st.just(0.01),
    penalised=st.sampled_from(["all", "weights"]),
    clip=st.sampled_from(["none", "norm", "value"]),
    clip_limit=st.sampled_from([0.01, 1.0]),
    batch_size=st.none() | st.integers(1, 18),
)


def stands(project: Project, steps: int) -> tuple[Run, RunState | None]:
    run = Run(project)
    if steps:
        run.advance(steps)
    return run, run.state()


def is_the_next_step(taken: StepApart, run: Run) -> None:
    """Whether a run that stands where the step begins comes by it to where the halves say."""
    assert np.array_equal(taken.parameters, run.parameters)
    progress = run.advance(1)
    state = run.state()
    figures = progress.figures.row(0)
    for name in ("data_loss", "penalty", "batch_loss"):
        assert np.array_equal(getattr(taken, name), figures[name], equal_nan=True), name
    assert (state is None) == taken.diverges
    assert np.array_equal(taken.after, progress.parameters, equal_nan=True)
    if state is not None:
        assert np.array_equal(taken.clipped, state.gradients, equal_nan=True)
        assert np.array_equal(taken.change, state.change, equal_nan=True)
        assert np.array_equal(taken.new_moments, state.moments, equal_nan=True)
        assert taken.number == state.updates


def halves_follow(taken: StepApart) -> None:
    """Each half from those before it."""
    own = taken.data_gradient + taken.penalty_gradient
    found = taken.left + own if taken.gathers else own
    assert np.array_equal(found, taken.gradient, equal_nan=True)
    assert not taken.change[~taken.free].any()
    if not taken.diverges:
        assert np.array_equal(taken.parameters + taken.change, taken.after, equal_nan=True)


@settings(max_examples=80, deadline=None)
@given(
    TRAININGS,
    st.sets(st.sampled_from(list(BUGS)), max_size=2),
    st.lists(st.builds(LayerSpec, st.integers(2, 3), st.sampled_from(ACTIVATIONS)), min_size=1, max_size=2),
    st.integers(0, 4),
    st.booleans(),
)
def test_the_four_halves_are_the_step_that_the_run_takes(training, bugs, hidden, steps, frozen):
    bugs = tuple(name for name in BUGS if name in bugs)
    project = replace(
        TINY, training=training, bugs=bugs, network=replace(TINY.network, hidden=tuple(hidden)),
        frozen=(FROZEN,) if frozen else (),
    )  # fmt: skip
    run = Run(project, "value")
    if steps:
        run.advance(steps)
    state = run.state()
    if state is None:
        return
    taken = Standing(project, state).take_apart()
    halves_follow(taken)
    is_the_next_step(taken, run)


@pytest.mark.parametrize("engine", ["compiled", "value"])
@pytest.mark.parametrize("data", ["moons", "playground-spiral", "iris", "playground-circle", "plane"])
@pytest.mark.parametrize("batch_size", [None, 10])
def test_it_is_the_same_for_every_kind_of_problem_and_engine(engine, data, batch_size):
    project = of_data(data, batch_size)
    run, state = stands(project, 3)
    taken = Standing(project, state, engine).take_apart()
    assert taken.outputs.shape == (problem_of(project).outputs, len(taken.batch))
    halves_follow(taken)
    is_the_next_step(taken, run)


def of_data(data: str, batch_size: int | None = None) -> Project:
    from micrograd_desktop.project.edits import Set

    project = replace(TINY, training=replace(TINY.training, batch_size=batch_size))
    return Set(DatasetSpec.kind, data).apply(project)


def test_a_changed_run_is_taken_apart_as_it_is_at_that_step(tiny):
    project = record(record(tiny, SettingChange(3, "optimizer", "adam")), ParameterEdit(3, FROZEN, 2.5))
    run, state = stands(project, 3)
    taken = Standing(project, state).take_apart()
    assert taken.settings.training.optimizer == "adam"
    assert taken.parameters[index(FROZEN, layer_sizes(tiny.network))] == 2.5
    is_the_next_step(taken, run)


def test_before_the_first_step_there_is_one_to_take_apart(tiny):
    taken = Standing(tiny).take_apart()
    assert (taken.step, taken.number) == (0, 1) and not taken.left.any()
    is_the_next_step(taken, Run(tiny))


def test_turbo_has_the_bits_of_its_own_step(tiny):
    project = replace(tiny, training=replace(tiny.training, arithmetic="turbo", optimizer="adam"))
    run, state = stands(project, 5)
    taken = Standing(project, state).take_apart()
    assert not taken.exact
    is_the_next_step(taken, run)
    assert taken.data_gradient == pytest.approx(taken.gradient, rel=1e-12)


def test_a_step_that_diverges_makes_no_update(tiny):
    project = replace(tiny, training=replace(tiny.training, loss="squared-error", learning_rate=100.0))
    run = Run(project)
    kept = run.state()
    while (state := run.state()) is not None:
        kept = state
        run.advance(1)
    taken = Standing(project, kept).take_apart()
    assert taken.diverges and not taken.change.any()
    assert np.array_equal(taken.after, taken.parameters, equal_nan=True)


def test_taking_it_apart_leaves_it_as_it_was(tiny):
    run, state = stands(tiny, 4)
    kept = replace(state)
    standing = Standing(tiny, state)
    first = standing.take_apart()
    standing.sum_of(0)
    assert standing.take_apart() is first
    assert state.same_as(kept)
    assert run.state().same_as(kept)


# -- a gradient as its sum


def by_values(project: Project, taken: StepApart, place: int) -> list[float]:
    """What each sample of a batch adds to a gradient, as the lecture would find it: a graph of values for each."""
    network, points = build_mlp(project.network), Run(project).points
    problem, share = problem_of(project), 1.0 / len(taken.batch)
    for value, number in zip(network.parameters(), taken.parameters.tolist(), strict=True):
        value.data = number
    found = []
    for number in taken.batch.tolist():
        target = [Value(t) for t in problem.coded(float(points.train_y[number]))]
        *_, scores = (
            [Value(v) for v in points.train_x[number].tolist()],
            *network.walk([Value(v) for v in points.train_x[number].tolist()]),
        )
        loss = LOSSES[taken.settings.training.loss].function(list(scores), target) * share
        for value in network.parameters():
            value.grad = 0.0
        backward(loss, taken.settings.bugs)
        found.append(network.parameters()[place].grad)
    return found


def adds_up(found: GradientSum) -> None:
    assert found.same
    assert found.found == found.gradient or np.isnan(found.gradient)
    assert found.silent + found.others + len(found.points) == found.n
    assert sum(found.terms.tolist()) + found.rest == pytest.approx(found.data, rel=1e-9, abs=1e-12)
    sizes = np.abs(found.terms)
    assert (sizes[:-1] >= sizes[1:]).all()


@settings(max_examples=40, deadline=None)
@given(
    TRAININGS,
    st.sampled_from([(), ("no-zero-grad",), ("backward-twice",), ("no-topological-sort",), ("assign",)]),
    st.integers(0, 3),
    st.data(),
)
def test_a_gradient_is_the_sum_of_what_its_samples_add(training, bugs, steps, data):
    project = replace(TINY, training=training, bugs=bugs)
    run = Run(project, "value")
    if steps:
        run.advance(steps)
    if (state := run.state()) is None:
        return
    standing = Standing(project, state)
    taken = standing.take_apart()
    place = data.draw(st.integers(0, len(taken.parameters) - 1))
    found = standing.sum_of(place)
    adds_up(found)
    assert found.gradient == taken.gradient[place]
    own = by_values(project, taken, place)
    if bugs == ("assign",):
        own[1:] = [0.0] * (len(own) - 1)
    expected = {int(number): term for number, term in zip(taken.batch, own, strict=True) if term}
    assert dict(zip(found.points.tolist(), found.terms.tolist(), strict=True)) == expected
    assert (found.left is None) == (bugs != ("no-zero-grad",))
    assert (found.clipped is None) == (training.clip == "none")


@pytest.mark.parametrize("data", ["moons", "iris", "playground-circle", "plane"])
def test_the_gradient_of_a_paused_run_is_the_sum_over_all_points(data):
    project = of_data(data, 10)
    run, state = stands(project, 3)
    shown = run.look().gradients
    standing = Standing(project, state)
    for place in range(0, len(shown), 3):
        found = standing.sum_of(place, whole=True, shown=float(shown[place]))
        adds_up(found)
        assert found.whole and found.n == len(run.points.train_y) and found.clipped is None


def test_of_many_samples_the_largest_are_told_and_the_rest_is_summed(tiny, monkeypatch):
    monkeypatch.setattr(step_apart, "MOST_LISTED", 4)
    found = Standing(tiny).sum_of(1)
    adds_up(found)
    assert len(found.points) == 4 and found.others == found.n - 4 > 0
    assert abs(found.terms[-1]) > 0


def test_many_points_are_sent_back_block_by_block(tiny, monkeypatch):
    project = replace(tiny, dataset=replace(tiny.dataset, samples=400))
    whole = Standing(project).sum_of(2)
    monkeypatch.setattr("micrograd_desktop.training.engines.in_numpy.BLOCK_NUMBERS", 1)
    asked = []
    parts = Standing(project, check=lambda: asked.append(1)).sum_of(2)
    assert len(asked) > 2
    assert parts.terms.tolist() == whole.terms.tolist() and parts.gradient == whole.gradient
    adds_up(parts)


# -- where it stands


def test_it_goes_along_with_a_run(tiny):
    project = record(tiny, SettingChange(2, "optimizer", "adam"))
    run = Run(project)
    standing = Standing(tiny)
    for _ in range(4):
        state = run.state()
        assert standing.go_to(project, state)
        is_the_next_step(standing.take_apart(), run)
    assert not standing.go_to(replace(tiny, network=replace(tiny.network, seed=9)), None)
    assert not standing.go_to(replace(tiny, training=replace(tiny.training, arithmetic="turbo")), None)


@pytest.mark.parametrize("data", ["moons", "iris", "plane"])
def test_the_neurons_of_a_point_say_what_the_step_finds(data):
    project = of_data(data)
    run, state = stands(project, 3)
    standing = Standing(project, state)
    taken = standing.take_apart()
    last = len(layer_sizes(project.network)) - 1
    for place in (0, 3):
        nodes = standing.nodes_at(int(taken.batch[place]))
        assert [nodes[last, k].output for k in range(len(taken.outputs))] == taken.outputs[:, place].tolist()
        assert {layer for layer, _ in nodes} == set(range(1, last + 1))
        assert any(node.gradient for node in nodes.values())
    assert standing.targets.tolist() == run.points.train_y.tolist()


def test_a_step_over_many_points_is_given_up_when_nobody_wants_it(tiny, monkeypatch):
    class GivenUpError(Exception):
        pass

    asked = []

    def check():
        asked.append(1)
        if len(asked) > limit:
            raise GivenUpError

    monkeypatch.setattr("micrograd_desktop.training.engines.in_numpy.BLOCK_NUMBERS", 1)
    limit = math.inf
    standing = Standing(replace(tiny, dataset=replace(tiny.dataset, samples=400)), check=check)
    limit = len(asked) + 2
    with pytest.raises(GivenUpError):
        standing.take_apart()
    limit = math.inf
    halves_follow(standing.take_apart())
