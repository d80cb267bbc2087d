"""Looking at a run from another thread while its steps go on: the same bits, and no step told twice or left out."""

from __future__ import annotations

import threading
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.engine.kernel.compiler.compiled import Copied
from micrograd_desktop.project.rules import check_project
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, SettingChange, TrainingSpec
from micrograd_desktop.training import telling as telling_module
from micrograd_desktop.training.engines import CompiledEngine, State
from micrograd_desktop.training.moment import Moment
from micrograd_desktop.training.results import Figures, Progress
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.telling import Basis, Telling

STEPS = 60_000
SMALL = Project(
    dataset=DatasetSpec(kind="moons", samples=30, train_share=0.7),
    network=NetworkSpec(hidden=(LayerSpec(4, "tanh"),)),
    training=TrainingSpec(learning_rate=0.05),
)


class Glimpses:
    """Advances a run on a thread of its own, and looks at it meanwhile."""

    def __init__(self, run: Run, steps: int) -> None:
        self.told: list[Progress] = []
        self.moments: list[Moment] = []
        self._run = run
        self._thread = threading.Thread(target=self._advance, args=(steps,))

    def _advance(self, steps: int) -> None:
        while self._run.step < steps and self._run.state() is not None:
            self.told.append(self._run.advance(steps - self._run.step, 0.05))

    def _take(self, told: Progress, moment: Moment) -> bool:
        self.told.append(told)
        self.moments.append(moment)
        return True

    def gather(self) -> None:
        self._thread.start()
        while self._thread.is_alive():
            self._run.glimpse(self._take)
        self._thread.join()


def same(moment: Moment, run: Run) -> None:
    """The moment is that of the run, to the last bit."""
    mine, other = moment.progress.state, run.state()
    assert mine is not None and other is not None
    assert (mine.step, mine.updates, mine.trained, mine.place) == (other.step, other.updates, True, other.place)
    assert mine.reference == other.reference
    for name in ("parameters", "gradients", "change", "moments"):
        np.testing.assert_array_equal(getattr(mine, name), getattr(other, name), name)
    assert moment.progress.epoch == run.epoch
    assert moment.progress.learning_rate == run.snapshot().learning_rate
    look, there = moment.look(), run.look()
    np.testing.assert_array_equal(look.figures.values, there.figures.values)
    np.testing.assert_array_equal(look.gradients, there.gradients)


@settings(max_examples=12)
@given(
    st.sampled_from(["sgd", "momentum", "adam"]),
    st.sampled_from([None, 7]),
    st.sampled_from(["constant", "linear-decay", "cosine"]),
    st.sampled_from(["exact", "turbo"]),
    st.booleans(),
    st.sampled_from(["moons", "blobs", "plane"]),
)
def test_every_glimpse_is_what_the_run_was_at_that_step_and_every_step_is_told_once(
    optimizer: str, batch_size: int | None, schedule: str, arithmetic: str, changed: bool, data: str
) -> None:
    loss = {"moons": "max-margin", "blobs": "cross-entropy", "plane": "squared-error"}[data]
    training = replace(
        SMALL.training, loss=loss, optimizer=optimizer, batch_size=batch_size, schedule=schedule, arithmetic=arithmetic
    )
    log = (SettingChange(15_000, "learning_rate", 0.02), SettingChange(30_000, "optimizer", "sgd")) if changed else ()
    network = replace(SMALL.network, outputs=3 if data == "blobs" else 1)
    dataset = replace(SMALL.dataset, kind=data)
    project = check_project(replace(SMALL, dataset=dataset, network=network, training=training, log=log))
    seen = Glimpses(Run(project, slice_seconds=0.05), STEPS)
    seen.gather()

    whole = Run(project)
    figures = whole.advance(STEPS).figures.values
    assert seen.told[0].first_step == 0
    for told, after in zip(seen.told, seen.told[1:], strict=False):
        assert told.first_step + len(told.figures) == after.first_step
    np.testing.assert_array_equal(np.concatenate([told.figures.values for told in seen.told]), figures)

    again = Run(project)
    for moment in seen.moments[:: max(len(seen.moments) // 8, 1)]:
        if moment.progress.step > again.step:
            again.advance(moment.progress.step - again.step)
            same(moment, again)


def test_steps_are_looked_at_without_an_end_of_the_call() -> None:
    run = Run(SMALL, slice_seconds=60.0)
    run.advance(1)
    begun, moments = threading.Event(), []

    def advance() -> None:
        begun.set()
        run.advance(10**9)

    thread = threading.Thread(target=advance)
    thread.start()
    begun.wait()
    while len(moments) < 5 or moments[-1].progress.step < 20_000:
        run.glimpse(lambda _told, moment: moments.append(moment))
    run.interrupt()
    thread.join()
    steps = [moment.progress.step for moment in moments]
    assert steps == sorted(set(steps))


@pytest.mark.parametrize("engine", ["value", "compiled"])
def test_there_is_nothing_to_look_at_while_no_steps_are_taken(engine: str) -> None:
    run = Run(SMALL, engine=engine)  # type: ignore[arg-type]
    assert run.glimpse(lambda told, moment: moment) is None
    run.advance(3)
    assert run.glimpse(lambda told, moment: moment) is None


def test_where_a_slice_is_over_before_it_is_looked_at_the_next_one_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling_module, "NEXT_SLICE_SECONDS", 60.0)  # however busy the machine is
    run = Run(SMALL)
    run.advance(2)
    state, telling, found = run.state(), Telling(), []
    assert state is not None
    copied = Copied(3, state.parameters, state.gradients, state.change, state.moments, np.zeros(len(state.parameters)))
    basis = Basis(
        SMALL.training, run._names, run._feed, run._stopper, run._choice, run._state, state.reference, run._limit
    )
    figures, asked = np.zeros((5, len(run._names))), threading.Event()

    def none_yet(_post: object) -> None:
        asked.set()

    telling.begin(2, 0.0)
    first = telling.begin_slice(2, 5, basis)
    first.steps.begin(figures, none_yet)
    looks = threading.Thread(target=lambda: telling.glimpse(lambda _told, moment: found.append(moment)))
    looks.start()
    asked.wait()
    telling.end_slice(first)
    telling.add(Figures(run._names, figures), first)
    second = telling.begin_slice(7, 5, basis)
    second.steps.begin(figures, lambda _post: copied)
    looks.join()
    assert [moment.progress.step for moment in found] == [10]
    assert telling.rest(10, run._names)[0] == 10


def test_a_run_that_leaves_float64_is_not_looked_at_where_it_is_not_finite() -> None:
    wild = replace(SMALL, training=replace(SMALL.training, loss="squared-error", learning_rate=50.0))
    seen = Glimpses(Run(wild, slice_seconds=0.05), 5000)
    seen.gather()
    assert all(np.isfinite(moment.progress.parameters).all() for moment in seen.moments)
    whole = Run(wild).advance(5000).figures.values
    np.testing.assert_array_equal(np.concatenate([told.figures.values for told in seen.told]), whole)


def test_steps_that_were_told_are_taken_though_they_are_taken_again_and_a_pause_comes_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = Run(SMALL, slice_seconds=0.1)
    while run.step < 50_000:
        run.advance(10**9, 0.1)
    asked, told, reports = [], [], []
    again, finite = CompiledEngine._run_again, State.is_finite

    def rigged(self: CompiledEngine, *given: object) -> np.ndarray:
        run.interrupt()
        return again(self, *given)  # type: ignore[arg-type]

    def is_finite(self: State) -> bool:
        asked.append(self)
        return len(asked) != 2 and finite(self)  # as if the slice had ended in what is not finite

    monkeypatch.setattr(CompiledEngine, "_run_again", rigged)
    monkeypatch.setattr(State, "is_finite", is_finite)
    thread = threading.Thread(target=lambda: reports.append(run.advance(10**9, 0.1)))
    thread.start()
    while thread.is_alive() and not told:
        run.glimpse(lambda progress, _moment: told.append(progress))
    thread.join()
    end = told[-1].first_step + len(told[-1].figures)
    assert run.step >= end == reports[0].first_step
    assert len(reports[0].figures) == run.step - end
