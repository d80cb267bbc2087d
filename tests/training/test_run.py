"""A run: its figures, hand-over between engines, changes at step boundaries, divergence."""

from __future__ import annotations

import threading
from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.nn.penalties import PENALTIES
from micrograd_desktop.nn.schedules import SCHEDULES
from micrograd_desktop.project.log import record
from micrograd_desktop.project.spec import LayerSpec, Project, SettingChange
from micrograd_desktop.training.blocks import train
from micrograd_desktop.training.compilation import AtOnce, Compiler, Job
from micrograd_desktop.training.divergence import largest_objective
from micrograd_desktop.training.rates import learning_rates
from micrograd_desktop.training.run import Run


def test_train_is_a_plain_generator(tiny):
    steps = train(tiny)
    assert [next(steps).step for _ in range(5)] == [0, 1, 2, 3, 4]
    steps.close()


def test_the_demo_rate_is_the_notebooks():
    rates = learning_rates(Project().training, 0, 101)
    assert list(rates[:100]) == [1.0 - 0.9 * k / 100 for k in range(100)]
    assert rates[100] == pytest.approx(0.1)


class Patient(Compiler):
    """Makes nothing before it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.jobs: list[Job] = []

    def submit(self, make):
        self.jobs.append(Job(make))
        return self.jobs[-1]


def test_the_hand_over_to_the_compiled_engine_changes_no_bit(tiny):
    compiler = Patient()
    handed, whole = Run(tiny, compiler=compiler), Run(tiny)
    first = handed.advance(4)
    assert handed.engine_name == first.engine == "NumPy"
    for job in compiler.jobs:
        job.work()
    second = handed.advance(6)
    assert handed.engine_name == second.engine == "compiled"
    expected = whole.advance(10)
    assert np.array_equal(np.concatenate([first.figures.values, second.figures.values]), expected.figures.values)
    assert np.array_equal(second.parameters, expected.parameters)
    assert second.first_step == 4 and second.step == 10


def test_a_graph_that_cannot_be_compiled_trains_on_numpy(tiny, monkeypatch, caplog):
    def fail(*_arguments):
        raise RuntimeError("no compiler here")

    monkeypatch.setattr("micrograd_desktop.engine.kernel.kernel.Kernel.training", fail)
    run = Run(tiny, compiler=AtOnce())
    assert len(run.advance(3).figures) == 3
    assert run.engine_name == "NumPy only" and "no compiler here" in caplog.text


@pytest.mark.parametrize("engine", ["compiled", "value"])
def test_an_interrupted_run_ends_after_the_step_under_way_and_misses_none(tiny, engine):
    run, whole = Run(tiny, engine), Run(tiny, engine)
    run.interrupt()
    parts = [run.advance(1000)]
    run.interrupt(False)
    parts.append(run.advance(7))
    assert [len(part.figures) for part in parts] == [1, 7]
    assert np.array_equal(np.concatenate([part.figures.values for part in parts]), whole.advance(8).figures.values)


def test_another_thread_ends_a_slice_early(tiny):
    run = Run(tiny)
    run.advance(1)
    timer = threading.Timer(0.05, run.interrupt)
    timer.start()
    report = run.advance(10**12)
    timer.join()
    assert 1 <= len(report.figures) < 10**12 and report.step == 1 + len(report.figures)


def test_a_changed_learning_rate_counts_from_the_next_step(tiny):
    run = Run(record(tiny, SettingChange(3, "learning_rate", 0.5)))
    run.advance(3)
    before = run.parameters
    progress = run.advance(1)
    assert progress.updates == pytest.approx(-0.5 * run.gradients)
    assert progress.parameters == pytest.approx(before + progress.updates)


def test_another_network_needs_a_new_run(tiny):
    with pytest.raises(ValueError, match="new run"):
        Run(tiny).adopt(replace(tiny, network=replace(tiny.network, seed=99)))


@pytest.mark.parametrize("engine", ["compiled", "value"])
def test_divergence_stops_at_its_step_and_the_run_can_be_had_again(tiny, engine):
    wild = replace(
        tiny,
        network=replace(tiny.network, hidden=()),
        training=replace(tiny.training, loss="squared-error", learning_rate=100.0),
    )
    run = Run(wild, engine)
    progress = run.advance(5000)
    divergence, objectives = progress.divergence, progress.figures.column("objective")
    limit = largest_objective(objectives[0])
    assert divergence is not None and not abs(objectives[-1]) <= limit
    assert (np.abs(objectives[:-1]) <= limit).all()
    assert divergence.step == progress.step == len(objectives) - 1
    assert divergence.where
    assert len(run.advance(10).figures) == 0
    run.restore(run.initial_state())
    assert np.array_equal(run.advance(5000).figures.values, progress.figures.values, equal_nan=True)


def every_loss_optimizer_and_penalty() -> list[tuple[str, str, str, int | None, str]]:
    """Each with each, full-batch and in minibatches, in turn by every schedule.

    A schedule is rates before any engine has them, the same for all. Each comes with each other row, and with each pair
    of optimizer and penalty; with each loss and optimizer come all but one.
    """
    schedules = list(SCHEDULES)
    return [
        (loss, optimizer, penalty, batch_size, schedules[(i + j + k) % len(schedules)])
        for i, loss in enumerate(LOSSES)
        for j, optimizer in enumerate(OPTIMIZERS)
        for k, (penalty, batch_size) in enumerate(product(PENALTIES, (None, 5)))
    ]


@pytest.mark.parametrize(("loss", "optimizer", "penalty", "batch_size", "schedule"), every_loss_optimizer_and_penalty())
def test_all_engines_train_alike_to_the_last_bit(tiny, optimizer, penalty, loss, schedule, batch_size):
    spec = replace(
        tiny.training, optimizer=optimizer, regularisation=penalty, strength=0.01, batch_size=batch_size, loss=loss,
        schedule=schedule, decay_steps=4,
    )  # fmt: skip
    project = replace(tiny, training=spec, frozen=(ParameterName(1, 0, None),))
    train_alike(Run(project), Run(project, compiler=Patient()), Run(project, "value"))


def train_alike(*runs):
    reports = [run.advance(8) for run in runs]
    for report in reports[:-1]:
        assert np.array_equal(report.figures.values, reports[-1].figures.values)
        for name in ("parameters", "updates"):
            assert np.array_equal(getattr(report, name), getattr(reports[-1], name)), name
    assert len({run.gradients.tobytes() for run in runs}) == 1
    return reports


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_turbo_keeps_to_1e_12_of_the_largest_parameter_a_step(tiny, optimizer):
    project = replace(tiny, training=replace(tiny.training, optimizer=optimizer))
    exact = Run(project)
    turbo = Run(replace(project, training=replace(project.training, arithmetic="turbo")))
    for _ in range(5):
        expected, actual = exact.advance(1).parameters, turbo.advance(1).parameters
        assert np.abs(actual - expected).max() <= 1e-12 * np.abs(expected).max()
        turbo.restore(exact.state())


def test_turbo_is_the_same_run_however_long_its_compiler_takes(tiny):
    wide = replace(tiny, network=replace(tiny.network, hidden=(LayerSpec(37, "tanh"), LayerSpec(41, "relu"))))
    project = replace(wide, training=replace(wide.training, arithmetic="turbo", optimizer="adam", batch_size=5))
    watched, alone = Run(project, compiler=Patient()), Run(project)
    watched.look()
    assert watched.advance(300).engine == "turbo"
    alone.advance(300)
    assert np.array_equal(watched.parameters, alone.parameters)
