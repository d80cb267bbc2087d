"""The learning-rate finder: a copy of the run at rising rates, and the run itself as it was."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from micrograd_desktop.engine.bugs import WRONG_SIGN
from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.fields import EditError
from micrograd_desktop.project.log import record
from micrograd_desktop.project.spec import (
    DatasetSpec,
    LayerSpec,
    NetworkSpec,
    ParameterEdit,
    Project,
    SettingChange,
    TrainingSpec,
)
from micrograd_desktop.training.ending import DroppedError
from micrograd_desktop.training.rate_finder import DIVERGED, MEMORY, SETTLED, RateCurve, Search, _beyond, find, sentence
from micrograd_desktop.training.run import Run

SMALL = Project(
    dataset=DatasetSpec("moons", samples=20),
    network=NetworkSpec(hidden=(LayerSpec(4, "tanh"),)),
    training=TrainingSpec(loss="squared-error", learning_rate=0.05),
)
SHORT = Search(1e-4, 0.1, 20)


def by_hand(project: Project, steps: int, search: Search) -> list[float]:
    """The losses of a run by values that is told each of the rates, after so many steps of its own."""
    for i, rate in enumerate(search.rates.tolist()):
        project = record(project, SettingChange(steps + i, "learning_rate", rate))
        project = record(project, SettingChange(steps + i, "schedule", "constant"))
    run = Run(project, "value")
    if steps:
        run.advance(steps)
    figures = run.advance(search.steps + 1).figures
    return figures.column("batch_loss")[1:].tolist()


@pytest.mark.parametrize("batch", [None, 5])
@pytest.mark.parametrize("steps", [0, 7])
def test_it_is_a_run_whose_rate_rises_by_equal_factors(batch: int | None, steps: int) -> None:
    project = replace(SMALL, training=replace(SMALL.training, batch_size=batch, optimizer="momentum"))
    run = Run(project)
    if steps:
        run.advance(steps)
    before = run.state()
    curve = find(project, before if steps else None, SHORT)
    assert curve.losses.tolist() == by_hand(project, steps, SHORT)
    assert curve.rates.tolist() == np.geomspace(1e-4, 0.1, 20).tolist()
    assert curve.step == steps and curve.diverged is None and curve.smoothed == (batch is not None)
    after = run.state()
    assert before is not None and after is not None and before.same_as(after)


def test_what_the_log_has_at_the_step_counts_and_what_comes_later_does_not() -> None:
    name = ParameterName(1, 0, None)
    project = replace(SMALL, log=(ParameterEdit(5, name, 2.0), ParameterEdit(9, name, -3.0)))
    run = Run(project)
    run.advance(5)
    found = find(project, run.state(), SHORT).losses.tolist()
    assert found == find(replace(project, log=project.log[:1]), run.state(), SHORT).losses.tolist()
    assert found != find(replace(project, log=()), run.state(), SHORT).losses.tolist()


def test_losses_of_batches_are_drawn_as_their_running_mean_without_a_bias() -> None:
    project = replace(SMALL, training=replace(SMALL.training, batch_size=5))
    curve = find(project, None, SHORT)
    means = [
        sum(MEMORY ** (i - k) * curve.losses[k] for k in range(i + 1)) / sum(MEMORY ** (i - k) for k in range(i + 1))
        for i in range(len(curve.losses))
    ]
    assert curve.drawn == pytest.approx(means, rel=1e-12)
    assert find(SMALL, None, SHORT).drawn.tolist() == find(SMALL, None, SHORT).losses.tolist()
    assert "mean of the last batches' losses" in sentence(curve)


@pytest.mark.parametrize("engine", ["compiled", "value"])
def test_it_ends_where_the_loss_is_beyond_four_times_that_of_the_start(engine: Any) -> None:
    search = Search(1e-3, 100.0, 60)
    curve = find(SMALL, None, search, engine)
    assert curve.diverged is not None and curve.diverged == curve.rates[-1] < 100.0
    assert not curve.drawn[-1] <= DIVERGED * curve.start
    assert (curve.drawn[:-1] <= DIVERGED * curve.start).all()
    assert curve.start == float(Run(SMALL).look().figures.column("data_loss")[0])
    assert curve.lowest == int(np.argmin(curve.drawn[:-1]))
    said = sentence(curve)
    assert said.startswith("From step 0: the data loss is lowest, ") and "it diverged, beyond 4 times the " in said


def test_a_run_that_leaves_float64_at_its_first_rates_says_so() -> None:
    project = replace(SMALL, log=(ParameterEdit(0, ParameterName(2, 0, 0), 1e160),))
    curve = find(project, None, SHORT)
    assert curve.diverged is not None
    assert sentence(curve) == "From step 0: the run went out of range at the first rate."


def test_bugs_are_part_of_the_copy() -> None:
    assert find(replace(SMALL, bugs=(WRONG_SIGN,)), None, SHORT).losses[-1] > find(SMALL, None, SHORT).losses[-1]


@pytest.mark.parametrize(
    ("search", "said"),
    [
        (Search(1.0, 0.1), "from a lower learning rate to a higher one"),
        (Search(0.1, 0.1), "from a lower learning rate to a higher one"),
        (Search(0.0, 0.1), "The learning rate must be between"),
        (Search(1e-3, math.inf), "The learning rate must be between"),
        (Search(steps=9), "The number of steps must be between 10 and 10,000"),
        (Search(steps=10_001), "The number of steps must be between 10 and 10,000"),
    ],
)
def test_there_can_be_no_search_without_an_order_or_out_of_range(search: Search, said: str) -> None:
    with pytest.raises(EditError, match=said):
        find(SMALL, None, search)


def test_it_is_given_up_when_it_is_not_wanted_any_more() -> None:
    calls: list[float] = []

    def check() -> None:
        if len(calls) > 1:
            raise DroppedError

    with pytest.raises(DroppedError):
        find(SMALL, None, Search(1e-6, 1e-5, 10_000), "value", check, calls.append)
    assert 1 < len(calls) < 20 and all(0.0 < share < 1.0 for share in calls)


def test_with_batches_the_start_is_that_of_all_points_and_means_alone_end_it() -> None:
    project = replace(SMALL, training=replace(SMALL.training, batch_size=1))
    curve = find(project, None, Search(1e-3, 100.0, 200))
    assert curve.start == float(Run(project).look().figures.column("data_loss")[0])
    limit = DIVERGED * curve.start
    assert curve.diverged == curve.rates[-1] and not curve.drawn[-1] <= limit
    assert (curve.drawn[SETTLED - 1 : -1] <= limit).all() and len(curve.drawn) >= SETTLED
    assert (curve.losses[:-1] > limit).any(), "a batch alone does not end it"


def test_the_lowest_of_means_is_looked_for_where_there_are_ten() -> None:
    means = np.array([0.01, *np.linspace(1.0, 0.5, 20), 0.6])
    curve = RateCurve(0, np.geomspace(1e-3, 1.0, 22), means, means, True)
    assert curve.lowest == 20
    assert replace(curve, smoothed=False).lowest == 0
    few = replace(curve, rates=curve.rates[:3], losses=means[:3], drawn=means[:3])
    assert few.lowest == 0


def test_a_first_batch_alone_ends_no_search_unless_it_is_not_finite() -> None:
    means = np.array([9.0] * (SETTLED - 1) + [3.0, 9.0])
    assert _beyond(means, 4.0, True).tolist() == [SETTLED]
    assert _beyond(means, 4.0, False)[0] == 0
    assert _beyond(np.array([3.0, math.inf, 3.0]), 4.0, True).tolist() == [1]


def learnt() -> Project:
    """A project whose first objective is 0: two clouds, and every point beyond its margin."""
    names = [ParameterName(1, 0, 0), ParameterName(1, 0, 1), ParameterName(2, 0, 0)]
    data = DatasetSpec("gaussians", samples=20, noise=0.0)
    training = replace(SMALL.training, loss="max-margin", regularisation="none")
    project = Project(dataset=data, network=NetworkSpec(hidden=(LayerSpec(1, "tanh"),)), training=training)
    return replace(project, log=tuple(ParameterEdit(0, name, 50.0) for name in names))


def test_beside_a_start_without_a_loss_nothing_is_said_of_divergence_but_the_highest_loss_is() -> None:
    curve = find(learnt(), None, SHORT)
    assert curve.start == 0.0 and curve.diverged is None
    said = sentence(curve)
    assert "diverge" not in said
    assert said.endswith(
        "; the loss at the start is 0, with which none compares: the highest is 0, at a rate of 0.0001."
    )
    risen = replace(curve, drawn=np.linspace(0.0, 7.25, len(curve.rates)))
    assert sentence(risen).endswith("the highest is 7.25, at a rate of 0.1.")


def test_beside_such_a_start_a_loss_that_is_not_finite_is_said_to_be_out_of_range() -> None:
    curve = RateCurve(
        0, np.array([0.1, 1.0, 10.0]), np.array([0.0, 3.0, math.inf]), np.array([0.0, 3.0, math.inf]), False
    )
    for start in (0.0, math.nan):
        said = sentence(replace(curve, diverged=10.0, start=start))
        assert said.endswith("at 10 it went out of range; the highest before is 3, at a rate of 1.")
