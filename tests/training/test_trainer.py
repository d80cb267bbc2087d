"""A run: its figures, hand-over between engines, changes at step boundaries, divergence."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from micrograd_desktop.project.spec import Project
from micrograd_desktop.training.batches import Batches
from micrograd_desktop.training.trainer import Run, learning_rates, train
from micrograd_desktop.training.warm_up import WarmUp


def test_train_is_a_plain_generator(tiny):
    steps = train(tiny)
    assert [next(steps).step for _ in range(5)] == [0, 1, 2, 3, 4]
    steps.close()


def test_the_demo_rate_is_the_notebooks():
    rates = learning_rates(Project().training, 0, 101)
    assert list(rates[:100]) == [1.0 - 0.9 * k / 100 for k in range(100)]
    assert rates[100] == pytest.approx(0.1)


def test_the_hand_over_to_the_compiled_engine_is_invisible(tiny):
    warm_up = WarmUp()
    handed, whole = Run(tiny, warm_up=warm_up), Run(tiny)
    first = handed.advance(4)
    assert not handed.compiled_is_ready()
    warm_up.ready.set()
    second = handed.advance(6)
    assert handed.compiled_is_ready()
    losses = np.concatenate([first.losses, second.losses])
    assert losses == pytest.approx(whole.advance(10).losses, rel=1e-12)
    assert second.first_step == 4 and second.step == 10


def test_a_changed_learning_rate_counts_from_the_next_step(tiny):
    run = Run(tiny)
    run.advance(3)
    before = run.parameters
    run.apply(replace(tiny, training=replace(tiny.training, learning_rate=0.5)))
    progress = run.advance(1)
    assert progress.updates == pytest.approx(-0.5 * progress.gradients)
    assert progress.parameters == pytest.approx(before + progress.updates)


def test_another_network_needs_a_new_run(tiny):
    run = Run(tiny)
    other = replace(tiny, network=replace(tiny.network, seed=99))
    assert not run.accepts(other)
    with pytest.raises(ValueError, match="new run"):
        run.apply(other)


def test_every_epoch_sees_every_sample_once():
    batches = Batches(10, seed=3)
    order, counts = batches.take(8, 3)
    assert list(counts) == [3, 3, 3, 1] * 2
    for epoch in (0, 4):
        seen = np.concatenate([order[i, : counts[i]] for i in range(epoch, epoch + 4)])
        assert sorted(seen) == list(range(10))
    assert batches.epoch == 2.0


@pytest.mark.parametrize("engine", ["compiled", "value"])
def test_divergence_stops_at_its_step_and_keeps_the_last_good_parameters(tiny, engine):
    wild = replace(
        tiny,
        network=replace(tiny.network, hidden=()),
        training=replace(tiny.training, loss="squared-error", learning_rate=100.0),
    )
    run = Run(wild, engine)
    progress = run.advance(5000)
    divergence = progress.divergence
    assert divergence is not None and not np.isfinite(progress.losses[-1])
    assert np.isfinite(progress.losses[:-1]).all()
    assert divergence.step == progress.step == len(progress.losses) - 1
    assert divergence.where
    run.restore(divergence.last_good_parameters, divergence.last_good_step)
    again = run.advance(1)
    assert np.isfinite(again.losses[0])
    assert again.losses[0] == pytest.approx(progress.losses[-2])


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adam"])
@pytest.mark.parametrize("penalty", ["none", "l1", "l2"])
def test_the_numpy_stand_in_trains_as_the_value_engine_does(tiny, optimizer, penalty):
    spec = replace(tiny.training, optimizer=optimizer, regularisation=penalty, strength=0.01, batch_size=5)
    project = replace(tiny, training=spec)
    stand_in, values = Run(project, warm_up=WarmUp()).advance(8), Run(project, "value").advance(8)
    for name in ("losses", "test_losses", "accuracies", "parameters", "gradients"):
        assert getattr(stand_in, name) == pytest.approx(getattr(values, name), rel=1e-11, abs=1e-13)
