"""A moment is looked at elsewhere, while its run goes on."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project
from micrograd_desktop.training.compilation import Compiler
from micrograd_desktop.training.ending import DroppedError
from micrograd_desktop.training.engine_choice import EngineName
from micrograd_desktop.training.moment import Moment
from micrograd_desktop.training.results import Look
from micrograd_desktop.training.run import Run

SMALL = Project(
    dataset=DatasetSpec(kind="moons", samples=20, train_share=0.7),
    network=NetworkSpec(hidden=(LayerSpec(3, "tanh"), LayerSpec(2, "relu"))),
)
ADAM = replace(SMALL, training=replace(SMALL.training, optimizer="adam", batch_size=5, learning_rate=0.01))
FORGETFUL = replace(SMALL, bugs=("no-zero-grad",))


def same(a: Look, b: Look) -> bool:
    """Whether two looks have the same bits."""
    assert a.gradients is not None and b.gradients is not None
    figures = np.array_equal(a.figures.values, b.figures.values, equal_nan=True)
    return a.step == b.step and figures and np.array_equal(a.gradients, b.gradients) and a.ends == b.ends


@pytest.mark.parametrize("project", [SMALL, ADAM, FORGETFUL], ids=["plain", "adam", "bug"])
@pytest.mark.parametrize("engine", ["compiled", "value"])
def test_it_says_what_the_run_said_of_it_though_the_run_has_gone_on(project: Project, engine: EngineName) -> None:
    run, watched = Run(project, engine), Run(project, engine)
    moments: list[Moment] = []
    wanted: list[Look] = []
    for _ in range(6):
        run.advance(4)
        watched.advance(4)
        moments.append(watched.moment())
        wanted.append(run.look())
    assert all(same(moment.look(), look) for moment, look in zip(moments, wanted, strict=True))
    state, other = run.state(), watched.state()
    assert state is not None and other is not None and other.same_as(state)


def test_it_can_be_looked_at_while_the_run_steps() -> None:
    project = replace(SMALL, dataset=replace(SMALL.dataset, samples=2000))
    run, again = Run(project), Run(project)
    with ThreadPoolExecutor(1) as elsewhere:
        seen = []
        for _ in range(20):
            run.advance(5)
            seen.append(elsewhere.submit(run.moment().look))
        run.advance(50)
    for future in seen:
        again.advance(5)
        assert same(future.result(), again.look())


def test_a_better_engine_takes_over_a_look() -> None:
    compiler = Compiler()
    run = Run(SMALL, compiler=compiler)
    run.advance(3)
    moment = run.moment()
    compiler.stop()  # when what was begun is done
    again = Run(SMALL)
    again.advance(3)
    assert same(moment.look(), again.look())


def test_what_was_dropped_is_not_looked_at() -> None:
    large = replace(SMALL, dataset=replace(SMALL.dataset, samples=20_000))
    run = Run(large)
    run.advance(1)
    moment = run.moment()
    moment.check()
    moment.drop()
    with pytest.raises(DroppedError):
        moment.check()
    with pytest.raises(DroppedError):
        moment.look()
    assert run.moment().look().step == 1
