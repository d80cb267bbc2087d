"""Training with the classic bugs: the same wrong bits from the graph of values and from whole batches."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.presentation.drawn_run import DrawnRun
from micrograd_desktop.project.spec import LayerSpec, Project
from micrograd_desktop.training.trainer import Run

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
    assert reports[0].losses.tolist() == reports[1].losses.tolist()
    assert reports[0].parameters.tolist() == reports[1].parameters.tolist()
    assert reports[0].gradients.tolist() == reports[1].gradients.tolist()


@pytest.mark.parametrize("bugs", PAIRS[:5], ids="+".join)
def test_a_bug_changes_what_is_learnt(tiny, bugs):
    deep = replace(tiny, network=replace(tiny.network, hidden=(LayerSpec(3, "tanh"), LayerSpec(3, "tanh"))))
    assert Run(with_bugs(deep, *bugs)).advance(5).parameters.tolist() != Run(deep).advance(5).parameters.tolist()


def test_without_zero_grad_a_step_moves_by_all_gradients_so_far(tiny):
    run = Run(with_bugs(tiny, "no-zero-grad"))
    right, total = Run(tiny), np.zeros(len(run.parameters))
    for _ in range(4):
        right.restore(run.parameters, 0)
        total = total + right.advance(1).gradients
        assert run.advance(1).gradients == pytest.approx(total, rel=1e-12)


def test_with_assignment_the_first_sample_is_all_that_is_learnt_from(tiny):
    run = Run(with_bugs(tiny, "assign", regularisation="l2", strength=0.1))
    network = build_mlp(tiny.network)
    x, y = run.points.train_x[0].tolist(), float(run.points.train_y[0])
    loss = LOSSES[tiny.training.loss].function(network([Value(v) for v in x]), Value(y))
    (loss * (1.0 / len(run.points.train_y))).backward()
    assert run.advance(1).gradients.tolist() == [p.grad for p in network.parameters()]


def test_the_wrong_sign_climbs_and_stays_compiled():
    run = Run(replace(Project(), bugs=("wrong-sign",)))
    report = run.advance(3)
    assert report.losses[-1] > report.losses[0]
    assert report.engine == "compiled"
    assert report.learning_rate > 0.0


def test_a_bug_switched_on_and_off_takes_effect_at_the_next_step(tiny):
    run, right = Run(tiny), Run(tiny)
    run.advance(2)
    right.advance(2)
    run.apply(with_bugs(tiny, "backward-twice"))
    wrong = run.advance(1)
    assert wrong.engine == "bugs"
    assert wrong.gradients.tolist() != right.advance(1).gradients.tolist()
    run.apply(tiny)
    right.restore(run.parameters, run.step)
    run.restore(run.parameters, run.step)
    assert run.advance(2).parameters.tolist() == right.advance(2).parameters.tolist()
    assert run.engine_name == "compiled"


def test_the_values_of_the_example_obey_the_bugs(tiny):
    run = DrawnRun(tiny)
    right = run.node_values(run.parameters, 0)
    run.apply(with_bugs(tiny, "backward-twice"))
    wrong = run.node_values(run.parameters, 0)
    assert {key: row[0] for key, row in wrong.items()} == {key: row[0] for key, row in right.items()}
    assert any(wrong[key][1] != right[key][1] for key in right)
