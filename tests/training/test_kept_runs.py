"""Kept runs are replayed to the bit, however they were edited, interrupted, saved, reopened and forked."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.project.edits import EditError
from micrograd_desktop.project.kept_runs import find, kept, trains_alike
from micrograd_desktop.project.log import first_difference, settings_at
from micrograd_desktop.project.run_edits import Fork, KeepRun, RenameRun, RestoreRun
from micrograd_desktop.project.spec import Project
from micrograd_desktop.project.storage import load, save
from micrograd_desktop.training.checkpoints import from_checkpoint, to_checkpoint
from micrograd_desktop.training.playback import Playback, Shown
from micrograd_desktop.training.results import Floats
from micrograd_desktop.training.run import Run
from tests.project.random_projects import any_edit, quick_projects

FEW = settings(deadline=None, max_examples=15)


def stepwise(run: Run, steps: int, chance: random.Random) -> Floats:
    """The figures of so many steps, in pieces; fewer where the run diverges."""
    parts, left = [run.advance(0).figures.values], steps
    while left and run.state() is not None:
        taken = run.advance(chance.randint(1, left)).figures.values
        parts.append(taken)
        left -= len(taken)
    return np.concatenate(parts)


def alike(one: Run, other: Run, steps: int) -> bool:
    """Whether two runs stand at the same numbers and go on with the same."""
    same = np.array_equal(one.parameters, other.parameters, equal_nan=True) and one.step == other.step
    figures = [run.advance(steps).figures.values if run.state() is not None else None for run in (one, other)]
    if figures[0] is None or figures[1] is None:
        return same and figures[0] is figures[1]
    return same and np.array_equal(*figures, equal_nan=True)


@FEW
@given(quick_projects, st.integers(1, 30), st.integers(0, 30), st.lists(any_edit, max_size=3), st.integers(0, 2**20))
def test_saved_reopened_and_forked_a_run_goes_on_to_the_bit_and_the_kept_one_is_replayed(
    tmp_path_factory: pytest.TempPathFactory, project: Project, steps: int, back: int, edits: list[object], seed: int
) -> None:
    chance, path = random.Random(seed), tmp_path_factory.mktemp("runs") / "p.mgd"
    first = Run(project)
    figures = first.advance(steps).figures.values
    at = min(back, first.step)
    forked = Fork(step=at, leaving=kept(project, "run 1", first.step)).apply(project)
    assert settings_at(forked, at) == settings_at(project, at)
    differs = first_difference(project, forked)
    assert differs is None or differs > at
    here = Run(forked)
    stepwise(here, at, chance)
    save(forked, path, to_checkpoint(here.state()))
    saved = load(path)
    assert saved.project == forked
    again = Run(saved.project)
    if saved.checkpoint is not None:
        again.restore(from_checkpoint(saved.checkpoint))
    else:
        stepwise(again, at, chance)
    for edit in edits:
        try:
            forked = edit.at(at).apply(forked)  # type: ignore[attr-defined]
        except EditError:
            continue
    replayed = Run(find(saved.project, "run 1").project)
    assert np.array_equal(stepwise(replayed, steps, chance)[: len(figures)], figures, equal_nan=True)
    assert alike(replayed, first, 10)
    assert alike(again, here, 10)
    assert find(forked, "run 1").project == find(saved.project, "run 1").project  # whatever was edited since


@FEW
@given(quick_projects, st.integers(1, 30), st.integers(0, 2**20))
def test_a_playback_that_goes_on_from_a_fork_has_the_bits_of_a_run_from_the_start(
    project: Project, steps: int, seed: int
) -> None:
    chance = random.Random(seed)
    run = Run(project)
    playback = Playback(run, project, 0)
    while run.step < steps and run.state() is not None:
        run.advance(1)
        playback.pass_by()
    at = chance.randint(0, run.step)
    forked = Fork(step=at, leaving=kept(project, "run 1", run.step), rate=0.01).apply(project)
    playback.go_to(at, 1)
    if run.step < at:
        run.advance(at - run.step)
    wanted = playback.adopt(forked, Shown(at, 1, run.state()), 2)
    if run.step < wanted:
        run.advance(wanted - run.step)
    plain = Run(forked)
    if wanted:
        plain.advance(wanted)
    assert alike(run, plain, 12)


@FEW
@given(quick_projects, quick_projects, st.integers(0, 20))
def test_restored_a_run_is_the_one_that_was_kept(one: Project, other: Project, steps: int) -> None:
    project = KeepRun(kept(one, "one", steps)).apply(other)
    back = RestoreRun("one", kept(other, "other", steps)).apply(project)
    assert trains_alike(back, one) and back.name == other.name and back.trace == other.trace
    assert trains_alike(RestoreRun(back.runs[-1].name).apply(back), other) or trains_alike(one, other)
    assert first_difference(back, RenameRun("one", "two").apply(back)) is None
    assert replace(back, runs=(), forked=None, name=one.name, trace=one.trace, stop=one.stop) == one
