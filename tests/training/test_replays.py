"""A run that is taken again: all of its figures, and its moments, bit by bit."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.project.spec import DatasetSpec, Project, SettingChange, StopSpec, TrainingSpec
from micrograd_desktop.training.blocks import train
from micrograd_desktop.training.ending import DroppedError
from micrograd_desktop.training.replays import Piece, Replay
from micrograd_desktop.training.results import Figures
from micrograd_desktop.training.run import Run
from tests.project.random_projects import quick_projects

DEMO = Project()


def pieces(replay: Replay, seconds: float = 0.001) -> list[Piece]:
    found = [replay.forward(seconds)]
    while not found[-1].last:
        found.append(replay.forward(seconds))
    return found


def same(one: Figures, other: Figures) -> bool:
    return one.names == other.names and np.array_equal(one.values, other.values, equal_nan=True)


def test_its_figures_are_those_of_the_run_and_the_last_row_is_of_the_step_that_comes_next():
    found = pieces(Replay(DEMO, 60))
    figures = Figures.joined([piece.figures for piece in found])
    wanted = [step.figures for step in train(DEMO, 61)]
    assert len(figures) == 61
    for step, row in enumerate(wanted):
        for name in ("data_loss", "objective", "accuracy", "penalty"):
            assert figures.row(step)[name] == row[name], (step, name)
    assert found[-1].step == 60 and found[-1].epoch == 60.0


@settings(max_examples=8)
@given(quick_projects, st.lists(st.integers(0, 45), max_size=6))
def test_whatever_is_looked_at_meanwhile_steps_and_moments_are_the_runs_own(project, looked_at):
    replay, plain = Replay(project, 40, memory=1), Run(project)
    found, looks = [replay.forward(1e-6)], list(looked_at)
    while not found[-1].last:
        if looks:
            replay.at(looks.pop())
        found.append(replay.forward(1e-6))
    figures, steps, moments = Figures.joined([piece.figures for piece in found]), [], {}
    while plain.step < 40 and plain.state() is not None:
        moments[plain.step] = plain.parameters, plain.look().figures
        steps.append(plain.advance(1).figures)
    if plain.state() is not None:
        moments[plain.step] = plain.parameters, plain.look().figures
    first = Figures.joined(steps)
    assert same(Figures(figures.names, figures.values[: len(first)]), first)
    for step in (0, 7, 40, *looked_at):
        shown = replay.at(step)
        assert shown.step == min(step, replay.step)
        assert np.array_equal(shown.parameters, moments[shown.step][0], equal_nan=True)
        assert same(shown.look.figures, moments[shown.step][1])


def test_a_run_that_diverges_ends_there_and_says_so():
    wild = replace(DEMO, training=TrainingSpec(loss="squared-error", learning_rate=100.0, schedule="constant"))
    replay = Replay(wild, 500)
    last = pieces(replay)[-1]
    assert last.divergence is not None and last.divergence.step == replay.step == last.step < 500
    assert replay.at(500).step == replay.step


def test_where_a_run_would_stop_by_itself_it_goes_on():
    assert pieces(Replay(replace(DEMO, stop=StopSpec(step=3)), 10))[-1].step == 10


def test_epochs_are_counted_by_the_batches_and_seconds_never_fall():
    batches = replace(DEMO, training=replace(DEMO.training, batch_size=10), log=(SettingChange(20, "batch_size", 50),))
    found = pieces(Replay(batches, 40))
    at = {piece.step: piece.epoch for piece in found}
    assert at[20] == 2.0 and at[40] == 12.0
    assert all(one.seconds <= other.seconds for one, other in pairwise(found))


def test_the_work_of_building_it_can_be_dropped():
    def drop() -> None:
        raise DroppedError

    replay = Replay(replace(DEMO, dataset=DatasetSpec(samples=5000)), 5)
    with pytest.raises(DroppedError):
        replay.forward(wanted=drop)
    assert pieces(replay)[-1].step == 5


def test_it_is_the_same_while_the_steps_are_the_same():
    replay = Replay(DEMO, 50)
    assert replay.is_of(replace(DEMO, name="Other"), 50) and not replay.is_of(DEMO, 51)
    assert not replay.is_of(replace(DEMO, training=replace(DEMO.training, learning_rate=0.5)), 50)
    assert replay.is_of(replace(DEMO, log=(SettingChange(51, "learning_rate", 0.5),)), 50)
    assert not replay.is_of(replace(DEMO, log=(SettingChange(49, "learning_rate", 0.5),)), 50)


def test_it_goes_on_where_the_run_has_come_further_by_a_longer_log():
    replay = Replay(DEMO, 20)
    pieces(replay)
    longer = replace(DEMO, log=(SettingChange(20, "learning_rate", 0.1), SettingChange(30, "batch_size", 7)))
    assert not replay.extend(replace(DEMO, log=(SettingChange(19, "learning_rate", 0.1),)), 40)
    assert not replay.extend(longer, 20)
    assert replay.extend(longer, 40) and not replay.ended
    found = pieces(replay)
    assert found[0].first_step == 20 and replay.step == 40
    again = Replay(longer, 40)
    whole = Figures.joined([piece.figures for piece in pieces(again)])
    assert same(Figures.joined([piece.figures for piece in found]), Figures(whole.names, whole.values[20:]))
    assert replay.at(33).look.figures.row(0) == pytest.approx(again.at(33).look.figures.row(0), nan_ok=True)
