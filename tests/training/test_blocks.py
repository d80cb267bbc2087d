"""Training in blocks: the steps of a run, exact and in turn, computed ahead but never far."""

from __future__ import annotations

import gc
import threading
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import example, given, settings

from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.spec import (
    DatasetSpec,
    LayerSpec,
    NetworkSpec,
    ParameterEdit,
    Project,
    TrainingSpec,
)
from micrograd_desktop.training import blocks
from micrograd_desktop.training.blocks import AHEAD, train, train_blocks
from micrograd_desktop.training.rates import learning_rates
from micrograd_desktop.training.results import Figures
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.stopping import NEVER
from tests.project.random_projects import quick_projects

DIVERGES_TO_NAN = Project(
    "NaN",
    DatasetSpec("xor", 12, 0.1, 0.75, 0),
    NetworkSpec(hidden=(LayerSpec(2, "tanh"), LayerSpec(3)), output_activation="sin", initialiser="uniform"),
    TrainingSpec(learning_rate=1.0, schedule="constant"),
    log=(ParameterEdit(1, ParameterName(2, 1, None), 1.06e154),),
)


@settings(max_examples=25)
@given(quick_projects)
@example(DIVERGES_TO_NAN)
def test_blocks_and_steps_are_those_of_the_run_taken_one_by_one(project):
    run, parts = Run(project), []
    while run.step < 50 and not (parts and parts[-1].divergence):
        parts.append(run.advance(1))
    found = list(train_blocks(project, 50))
    figures = Figures.joined([block.figures for block in found])
    assert np.array_equal(figures.values, Figures.joined([p.figures for p in parts]).values, equal_nan=True)
    assert [step for block in found for step in block.steps] == list(range(len(parts)))
    divergences = [None] * (len(found) - 1) + [parts[-1].divergence]
    assert repr([block.divergence for block in found]) == repr(divergences)  # an objective of NaN is not == itself
    steps = list(train(project, 50))
    assert repr(steps) == repr([step for block in found for step in block.results()])
    assert repr(steps) == repr([block.result(row) for block in found for row in range(len(block))])
    for step in steps:
        rate = learning_rates(settings_at(project, step.step).training, step.step, 1)
        assert step.learning_rate == rate[0]


def test_the_first_block_is_the_first_step_and_the_last_one_ends_where_it_should(tiny):
    assert [len(block) for block in train_blocks(tiny, 1)] == [1]
    assert list(train_blocks(tiny, 0)) == []
    found = list(train_blocks(tiny, 3000))
    assert len(found[0]) == 1 and sum(map(len, found)) == 3000
    assert np.array_equal(found[-1]["objective"], found[-1].figures.column("objective"))


def test_the_last_measured_step_of_a_block(tiny):
    project = replace(
        tiny, dataset=DatasetSpec("moons", 100_000, 0.1, 1.0), training=replace(tiny.training, batch_size=1)
    )
    found = list(train_blocks(project, 40))
    assert next(step.step for block in found if (step := block.last_measured)) == 0
    measured = [step for block in found for step in block.results() if step.measured]
    assert repr([block.last_measured for block in found if block.last_measured][-1]) == repr(measured[-1])


class Recorded(Run):
    """A run that says what it was asked for."""

    asked: list[int]

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        Recorded.asked = []

    def advance(self, max_steps, seconds=float("inf"), stop=NEVER):
        self.asked.append(max_steps)
        return super().advance(max_steps, seconds, stop)


def test_only_so_many_blocks_are_computed_ahead_however_long_nobody_asks(tiny, monkeypatch):
    monkeypatch.setattr(blocks, "Run", Recorded)
    pools = []

    class Pool(blocks.ThreadPoolExecutor):
        def __init__(self, *arguments):
            super().__init__(*arguments)
            self.futures = []
            pools.append(self)

        def submit(self, *arguments):
            self.futures.append(super().submit(*arguments))
            return self.futures[-1]

    monkeypatch.setattr(blocks, "ThreadPoolExecutor", Pool)
    some = train_blocks(tiny)
    for taken in (1, 2, 3):
        next(some)
        for future in pools[0].futures:
            future.result()
        assert len(Recorded.asked) == taken + AHEAD
    assert max(Recorded.asked) <= blocks.LARGEST_SLICE
    some.close()
    assert len(Recorded.asked) == 3 + AHEAD


@pytest.mark.parametrize("engine", ["compiled", "value"])
@pytest.mark.parametrize("how", ["close", "forget", "raise"])
def test_who_wants_no_more_leaves_no_thread(tiny, how, engine):
    some = train_blocks(tiny, engine=engine)
    next(some)
    if how == "close":
        some.close()
    elif how == "raise":
        with pytest.raises(KeyboardInterrupt):
            some.throw(KeyboardInterrupt)
    del some
    gc.collect()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("training")]


def test_what_goes_wrong_in_the_thread_is_raised_where_the_block_is_asked_for(tiny, monkeypatch):
    class Broken(Run):
        def advance(self, *arguments):
            if self.step > 1:
                raise MemoryError("no room")
            return super().advance(1)

    monkeypatch.setattr(blocks, "Run", Broken)
    some = train_blocks(tiny)
    assert [next(some).first_step, next(some).first_step] == [0, 1]
    with pytest.raises(MemoryError, match="no room"):
        next(some)
    assert list(some) == []
