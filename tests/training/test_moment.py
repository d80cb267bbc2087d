"""A moment is looked at elsewhere, while its run goes on."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project
from micrograd_desktop.training import measuring
from micrograd_desktop.training.compilation import Compiler
from micrograd_desktop.training.ending import DroppedError
from micrograd_desktop.training.engine_choice import EngineName
from micrograd_desktop.training.engines import NumpyEngine, Plan, State
from micrograd_desktop.training.moment import Moment
from micrograd_desktop.training.results import Figures, Look
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


FEW = 8
MINIBATCHES = replace(SMALL, training=replace(SMALL.training, batch_size=5))


@pytest.fixture
def few_are_glanced_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measuring, "GLANCED_POINTS", FEW)
    monkeypatch.setattr(measuring, "GLANCED_WORK", 0)


@pytest.mark.usefixtures("few_are_glanced_at")
@pytest.mark.parametrize("project", [MINIBATCHES, ADAM], ids=["plain", "adam"])
def test_a_glance_has_the_gradient_over_some_points_and_measures_nothing(project: Project) -> None:
    run = Run(project)
    run.advance(3)
    moment = run.moment()
    look, points, n = moment.look(glance=True), run.seen, len(run.points.train_y)
    chosen = measuring.glanced(n, len(run.parameters))
    assert chosen is not None and len(set(chosen.tolist())) == FEW and {chosen[0], chosen[-1]} == {0, n - 1}
    assert (look.points, look.measured, look.step, look.ends) == (FEW, False, 3, False)
    figures = look.figures.row(0)
    assert all(np.isnan(figures[name]) for name in ("data_loss", "accuracy", "test_loss")) and figures["penalty"] > 0.0

    some = replace(points, train_x=points.train_x[chosen], train_y=points.train_y[chosen])
    state, spec = State.start(run.parameters.tolist()), replace(run.settings.training, optimizer="sgd", clip="none")
    engine = NumpyEngine(run._choice._graph, some)
    row = Figures(look.figures.names, engine.run(state, Plan(None, np.array([FEW]), np.zeros(1)), spec)).row(0)
    assert look.gradients is not None
    assert np.allclose(look.gradients, state.gradients, rtol=1e-12, atol=1e-14)
    assert figures["batch_loss"] == pytest.approx(row["data_loss"], rel=1e-12)


@pytest.mark.usefixtures("few_are_glanced_at")
def test_a_glance_changes_nothing_of_a_look_and_one_that_was_looked_at_is_known() -> None:
    run, again = Run(MINIBATCHES), Run(MINIBATCHES)
    run.advance(4)
    again.advance(4)
    moment = run.moment()
    assert moment.look(glance=True).points == FEW
    assert same(moment.look(), again.look())
    assert moment.look(glance=True) is moment.look()


@pytest.mark.usefixtures("few_are_glanced_at")
def test_all_engines_glance_alike() -> None:
    looks = []
    for engine in ("compiled", "value"):
        run = Run(MINIBATCHES, engine)  # type: ignore[arg-type]
        run.advance(2)
        run._choice.name = "compiled" if engine == "compiled" else "value"
        looks.append(run._moment(run._state.copy(), lambda run=run: run._choice.current(training=False)).look(True))  # type: ignore[misc]
    assert same(*looks)


def test_of_few_points_a_glance_is_a_look() -> None:
    run = Run(MINIBATCHES)
    run.advance(2)
    moment = run.moment()
    assert moment.look(glance=True) is moment.look()
