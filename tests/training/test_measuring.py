"""Large data is measured over all points at stated steps only, and long work is dropped when it is not wanted."""

from __future__ import annotations

import threading
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.engine.kernel.kernel import Kernel
from micrograd_desktop.project.log import record
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, SettingChange, TrainingSpec
from micrograd_desktop.training import measuring, run
from micrograd_desktop.training.blocks import train
from micrograd_desktop.training.compilation import Compiler, Job
from micrograd_desktop.training.divergence import sentence
from micrograd_desktop.training.ending import DroppedError
from micrograd_desktop.training.measuring import FEW_POINTS, LITTLE_WORK, PASSES, stride
from micrograd_desktop.training.run import Run

LARGE = Project(
    dataset=DatasetSpec("moons", 700, 0.1, 0.75, 3),
    network=NetworkSpec(hidden=(LayerSpec(3, "tanh"),), seed=4),
    training=TrainingSpec(learning_rate=0.1, batch_size=16, regularisation="l2", strength=1e-3, optimizer="adam"),
)


class Never(Compiler):
    """Makes nothing: NumPy stands in for good."""

    def submit(self, make):
        return Job(make)


ENGINES = {
    "compiled": lambda project: Run(project),
    "NumPy": lambda project: Run(project, compiler=Never()),
    "value": lambda project: Run(project, "value"),
    "bugs": lambda project: Run(replace(project, bugs=("no-zero-grad",))),
}


@pytest.fixture
def little(monkeypatch):
    """A budget of work of which 700 points are much."""
    monkeypatch.setattr(measuring, "LITTLE_WORK", 1000)


@given(points=st.integers(1, 100_000), parameters=st.integers(1, 120_000), batch=st.integers(1, 100_000))
def test_no_more_is_measured_than_the_budget_and_no_less_than_half_of_it(points, parameters, batch):
    steps, allowed = stride(points, parameters, batch), max(LITTLE_WORK // parameters, PASSES * batch)
    assert steps & (steps - 1) == 0
    if points <= FEW_POINTS:
        assert steps == 1
    else:
        assert points <= steps * allowed and (steps == 1 or points > steps // 2 * allowed)


def test_the_stride_is_what_the_readme_says_of_the_demos_network():
    assert [stride(points, 337, 16) for points in (1000, 10_000, 100_000)] == [1, 8, 128]


def test_small_data_and_full_batches_are_measured_at_every_step():
    assert stride(1000, 337, 16) == 1
    assert all(step.measured for step in train(replace(LARGE, dataset=DatasetSpec()), steps=20))
    whole = replace(LARGE, training=replace(LARGE.training, batch_size=None))
    assert all(step.measured for step in train(whole, steps=20))


@pytest.mark.parametrize("engine", ENGINES)
def test_steps_that_are_not_measured_change_nothing_else(engine, little, monkeypatch):
    some = ENGINES[engine](LARGE)
    reports = some.advance(40).figures
    monkeypatch.setattr(run, "stride", lambda *_: 1)
    every = ENGINES[engine](LARGE)
    all_ = every.advance(40).figures
    measured = reports.column("measured") == 1.0
    assert np.flatnonzero(measured).tolist() == [0, 16, 32]
    assert (all_.column("measured") == 1.0).all()
    assert np.array_equal(reports.values[measured], all_.values[measured])
    for name in ("objective", "data_loss", "accuracy", "test_loss", "test_accuracy"):
        assert np.isnan(reports.column(name)[~measured]).all()
    for name in ("penalty", "batch_loss"):
        assert np.array_equal(reports.column(name), all_.column(name))
    mine, other = some.state(), every.state()
    assert replace(mine, watch=other.watch).same_as(other)  # what was measured differs, and nothing else
    assert (mine.watch.step, other.watch.step) == (32, 39)


def test_all_engines_measure_the_same_steps_to_the_same_bits(little):
    figures = [ENGINES[name](LARGE).advance(20).figures.values for name in ("compiled", "NumPy", "value")]
    assert np.array_equal(figures[0], figures[1], equal_nan=True)
    assert np.array_equal(figures[0], figures[2], equal_nan=True)


def test_which_steps_are_measured_does_not_depend_on_slices_or_where_the_run_was_taken_up(little):
    whole = Run(LARGE).advance(50).figures.values
    one, parts = Run(LARGE), []
    for count in (1, 5, 17, 3, 24):
        state, one = one.state(), Run(LARGE)
        one.restore(state)
        parts.append(one.advance(count).figures.values)
    assert np.array_equal(np.concatenate(parts), whole, equal_nan=True)


def test_the_step_after_another_loss_is_measured_because_the_limit_follows_from_it(little):
    changed = record(LARGE, SettingChange(5, "loss", "squared-error"))
    figures = Run(changed).advance(20).figures
    assert np.flatnonzero(figures.column("measured")).tolist() == [0, 5, 16]


def test_a_step_that_is_not_measured_stops_a_run_by_the_loss_of_its_batch(little):
    wild = replace(LARGE.training, optimizer="sgd", loss="squared-error", learning_rate=50.0, schedule="constant")
    progress = Run(replace(LARGE, training=wild)).advance(1000)
    found = progress.divergence
    assert found is not None and found.of_batch and found.step % 16 != 0
    last = progress.figures.row(-1)
    assert last["measured"] == 0.0 and found.objective == last["batch_loss"] + last["penalty"]
    assert "objective of its batch" in sentence(found)


@pytest.mark.parametrize("engine", ["compiled", "value"])
def test_a_long_step_that_is_dropped_leaves_all_as_it_was(engine):
    one = ENGINES[engine](LARGE)
    one.advance(3)
    before = one.state()
    one.interrupt(at_once=True)
    one.interrupt()  # asks for less: the first still holds
    assert not len(one.advance(5).figures)
    assert one.state().same_as(before)
    with pytest.raises(DroppedError):
        one.look()
    one.interrupt(False)
    assert len(one.advance(5).figures) == 5
    straight = ENGINES[engine](LARGE)
    straight.advance(8)
    assert one.state().same_as(straight.state())


def test_numpy_drops_a_step_between_two_blocks(monkeypatch):
    monkeypatch.setattr("micrograd_desktop.training.engines.in_numpy.BLOCK_NUMBERS", 1)
    one = ENGINES["NumPy"](LARGE)
    one.advance(3)
    before = one.state()
    one.interrupt(at_once=True)
    assert not len(one.advance(5).figures)
    assert one.state().same_as(before)
    one.interrupt(False)
    one.advance(5)
    straight = ENGINES["compiled"](LARGE)
    straight.advance(8)
    assert one.state().same_as(straight.state())


def test_a_short_step_is_done_even_if_it_is_told_to_end_at_once(tiny):
    one = Run(tiny)
    one.interrupt(at_once=True)
    assert len(one.advance(5).figures) == 1
    assert one.look().step == 1


@pytest.mark.parametrize("batch", [16, None])
def test_dropped_by_another_thread_at_any_place_a_run_has_the_state_of_the_steps_that_it_did(batch):
    project = replace(
        LARGE,
        dataset=DatasetSpec("moons", 20_000, 0.1, 0.5, 3),
        network=NetworkSpec(hidden=(LayerSpec(8), LayerSpec(8)), seed=4),
        training=replace(LARGE.training, batch_size=batch),
    )
    one, done = Run(project), 0
    one.advance(1)
    for wait in (0.001, 0.003, 0.01, 0.02):
        timer = threading.Timer(wait, one.interrupt, kwargs={"at_once": True})
        timer.start()
        done += len(one.advance(10**9).figures)
        timer.join()
        one.interrupt(False)
    straight = Run(project)
    straight.advance(1 + done)
    assert one.step == 1 + done
    assert one.state().same_as(straight.state())


class Late(Compiler):
    """Makes what it was given when it is told to."""

    def __init__(self):
        super().__init__()
        self.jobs = []

    def submit(self, make):
        self.jobs.append(Job(make))
        return self.jobs[-1]


@pytest.mark.parametrize("what", ["look", "advance"])
def test_a_long_step_of_numpy_is_given_up_as_soon_as_the_graph_is_compiled(what, monkeypatch):
    monkeypatch.setattr("micrograd_desktop.training.engines.in_numpy.BLOCK_NUMBERS", 1)
    compiler, blocks = Late(), []
    in_numpy = Kernel.gradient_in_numpy

    def gradient(*arguments):
        blocks.append(arguments)
        for job in compiler.jobs:
            job.work()
        return in_numpy(*arguments)

    monkeypatch.setattr(Kernel, "gradient_in_numpy", gradient)
    whole = replace(LARGE, training=replace(LARGE.training, batch_size=None))
    late, straight = Run(whole, compiler=compiler), Run(whole)
    if what == "look":
        assert np.array_equal(late.look().figures.values, straight.look().figures.values)
    assert np.array_equal(late.advance(3).figures.values, straight.advance(3).figures.values)
    assert len(blocks) == 1 and late.engine_name == "compiled"
    assert late.state().same_as(straight.state())
