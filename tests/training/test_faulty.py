"""Training with the classic bugs: the same wrong bits from the graph of values and from whole batches."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.engine.ops import ACTIVATIONS
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.project.log import record
from micrograd_desktop.project.spec import BugChange, LayerSpec, Project, TrainingSpec
from micrograd_desktop.training.batches import Batches
from micrograd_desktop.training.run import Run
from tests.conftest import TINY

PAIRS = [*((name,) for name in BUGS), *combinations(BUGS, 2), tuple(BUGS)]


def with_bugs(project, *bugs, **training):
    return replace(project, bugs=bugs, training=replace(project.training, **training))


@pytest.mark.parametrize("bugs", PAIRS, ids="+".join)
@pytest.mark.parametrize(
    "training",
    [
        {"optimizer": "sgd", "regularisation": "l2", "strength": 0.01},
        {"optimizer": "adam", "regularisation": "l1", "strength": 0.01, "batch_size": 5, "loss": "max-margin"},
        {"optimizer": "momentum", "loss": "squared-error", "learning_rate": 0.01},
    ],
    ids=["sgd-l2", "adam-l1-batches", "momentum"],
)
def test_both_engines_give_the_same_wrong_bits(tiny, bugs, training):
    project = with_bugs(tiny, *bugs, **training)
    runs = [Run(project, engine) for engine in ("compiled", "value")]
    reports = [run.advance(4) for run in runs]
    assert reports[0].figures.values.tolist() == reports[1].figures.values.tolist()
    assert reports[0].parameters.tolist() == reports[1].parameters.tolist()
    assert runs[0].gradients.tolist() == runs[1].gradients.tolist()


@settings(max_examples=60, deadline=None)
@given(
    st.sets(st.sampled_from(list(BUGS)), min_size=1),
    st.lists(st.builds(LayerSpec, st.integers(1, 3), st.sampled_from(ACTIVATIONS)), max_size=2),
    st.builds(
        TrainingSpec,
        loss=st.sampled_from(list(LOSSES)),
        optimizer=st.sampled_from(list(OPTIMIZERS)),
        learning_rate=st.sampled_from([0.01, 0.1]),
        regularisation=st.sampled_from(["none", "l1", "l2"]),
        strength=st.just(0.01),
        batch_size=st.none() | st.integers(1, 18),
    ),
)
def test_both_engines_give_the_same_wrong_bits_whatever_is_chosen(bugs, hidden, training):
    network = replace(TINY.network, hidden=tuple(hidden))
    bugs = tuple(name for name in BUGS if name in bugs)
    project = replace(TINY, network=network, training=training, bugs=bugs)
    if bugs == ("wrong-sign",):  # would be compiled, each network anew
        project = replace(project, bugs=("no-zero-grad", "wrong-sign"))
    runs = [Run(project, engine) for engine in ("compiled", "value")]
    ours, values = (run.advance(3) for run in runs)
    assert np.array_equal(ours.figures.values, values.figures.values, equal_nan=True)
    assert np.array_equal(runs[0].gradients, runs[1].gradients, equal_nan=True)
    for name in ("parameters", "updates"):
        assert np.array_equal(getattr(ours, name), getattr(values, name), equal_nan=True), name


@pytest.mark.parametrize("batch_size", [None, 200])
@pytest.mark.parametrize("bug", ["assign", "no-topological-sort", "backward-twice", "no-zero-grad"])
def test_a_batch_sent_back_block_by_block_has_the_bits_of_the_values(tiny, monkeypatch, bug, batch_size):
    monkeypatch.setattr("micrograd_desktop.training.faulty.MOST_NUMBERS", 1)
    large = replace(with_bugs(tiny, bug, batch_size=batch_size), dataset=replace(tiny.dataset, samples=400))
    ours, values = (Run(large, engine) for engine in ("compiled", "value"))
    assert ours.advance(2).parameters.tolist() == values.advance(2).parameters.tolist()
    assert ours.gradients.tolist() == values.gradients.tolist()


@pytest.mark.parametrize("bugs", PAIRS[:5], ids="+".join)
def test_a_bug_changes_what_is_learnt(tiny, bugs):
    deep = replace(tiny, network=replace(tiny.network, hidden=(LayerSpec(3, "tanh"), LayerSpec(3, "tanh"))))
    assert Run(with_bugs(deep, *bugs)).advance(5).parameters.tolist() != Run(deep).advance(5).parameters.tolist()


def test_without_zero_grad_a_step_moves_by_all_gradients_so_far(tiny):
    run = Run(with_bugs(tiny, "no-zero-grad"))
    right, total = Run(tiny), np.zeros(len(run.parameters))
    for _ in range(4):
        right.restore(replace(right.initial_state(), parameters=run.parameters))
        right.advance(1)
        total = total + right.gradients
        run.advance(1)
        assert run.gradients == pytest.approx(total, rel=1e-12)


@pytest.mark.parametrize("batch_size", [None, 6])
def test_without_zero_grad_training_is_the_loop_that_never_zeroes(tiny, batch_size):
    run = Run(with_bugs(tiny, "no-zero-grad", batch_size=batch_size))
    batches, points = Batches(len(run.points.train_y), tiny.training.seed), run.points
    network = build_mlp(tiny.network)
    for _ in range(4):
        order, counts = batches.upcoming(1, batch_size)
        batches.take(1, batch_size)
        batch = range(len(points.train_y)) if order is None else order[0][: counts[0]]
        losses = [
            LOSSES[tiny.training.loss].function(
                [network([Value(v) for v in points.train_x[i].tolist()])], [Value(float(points.train_y[i]))]
            )
            for i in batch
        ]
        (sum(losses, Value(0.0)) * (1.0 / len(losses))).backward()
        for parameter in network.parameters():
            parameter.data -= tiny.training.learning_rate * parameter.grad
        report = run.advance(1)
        assert run.gradients == pytest.approx([p.grad for p in network.parameters()], rel=1e-12)
        assert report.parameters == pytest.approx([p.data for p in network.parameters()], rel=1e-12)


def test_gradients_left_are_forgotten_where_a_run_goes_back(tiny):
    run = Run(with_bugs(tiny, "no-zero-grad"))
    run.advance(1)
    first = run.gradients
    run.advance(3)
    run.restore(run.initial_state())
    run.advance(1)
    assert run.gradients.tolist() == first.tolist()


def test_with_assignment_nothing_is_left_to_gather(tiny):
    both, alone = (Run(with_bugs(tiny, "assign", *more)) for more in (["no-zero-grad"], []))
    assert both.advance(4).parameters.tolist() == alone.advance(4).parameters.tolist()
    assert both.gradients.tolist() == alone.gradients.tolist()


def test_with_assignment_the_first_sample_is_all_that_is_learnt_from(tiny):
    run = Run(with_bugs(tiny, "assign", regularisation="l2", strength=0.1))
    network = build_mlp(tiny.network)
    x, y = run.points.train_x[0].tolist(), float(run.points.train_y[0])
    loss = LOSSES[tiny.training.loss].function([network([Value(v) for v in x])], [Value(y)])
    (loss * (1.0 / len(run.points.train_y))).backward()
    run.advance(1)
    assert run.gradients.tolist() == [p.grad for p in network.parameters()]


def test_the_wrong_sign_climbs_and_stays_compiled():
    run = Run(replace(Project(), bugs=("wrong-sign",)))
    report = run.advance(3)
    assert report.figures.column("objective")[-1] > report.figures.column("objective")[0]
    assert report.engine == "compiled"
    assert report.learning_rate > 0.0


def test_a_bug_switched_on_and_off_takes_effect_at_the_next_step(tiny):
    on = record(tiny, BugChange(2, "backward-twice", True))
    run, right = Run(record(on, BugChange(3, "backward-twice", False))), Run(tiny)
    assert run.advance(2).parameters.tolist() == right.advance(2).parameters.tolist()
    assert run.snapshot().engine == "bugs"
    assert run.advance(1).engine == "compiled"  # what takes the next step
    right.advance(1)
    assert run.gradients.tolist() != right.gradients.tolist()
    right.restore(run.state())
    assert run.advance(2).parameters.tolist() == right.advance(2).parameters.tolist()
