"""Runs of a sweep in processes: the same as without, whatever dies on the way, and none of them stays."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import replace

import pytest

from micrograd_desktop.training import sweep_processes
from micrograd_desktop.training.sweep import Sweep
from micrograd_desktop.training.sweep_outcome import FAILED, outcome_of
from micrograd_desktop.training.sweep_processes import WorkersError, run_here
from tests.conftest import TINY
from tests.training.sweep_processes import kill, needs_proc, workers, working

SWEEP = Sweep.of(TINY, {"training.learning_rate": [0.1, 0.3, 100.0], "network.hidden[0].size": [2, 3]}, 2, steps=30)
ENDLESS = replace(SWEEP, steps=10**9)


@pytest.fixture(autouse=True)
def no_process_is_left():
    yield
    assert not workers()


class EndedError(Exception):
    pass


def test_each_run_is_done_once_and_is_what_it_is_without_processes() -> None:
    found = list(run_here(SWEEP, range(12), jobs=2))
    assert sorted(run for run, _ in found) == list(range(12))
    for run, outcome in found:
        assert outcome == outcome_of(SWEEP.project_of(run), SWEEP.steps)


def test_only_the_runs_that_are_asked_for_are_done() -> None:
    assert [run for run, _ in run_here(SWEEP, (3, 7), jobs=1)] == [3, 7]
    assert list(run_here(SWEEP, (), jobs=2)) == []


def test_a_closed_generator_ends_runs_under_way() -> None:
    begun = run_here(SWEEP, range(12), jobs=2)
    next(begun)
    begun.close()
    assert not workers()


@needs_proc
def test_a_sweep_that_is_not_wanted_ends_in_the_middle_of_its_runs() -> None:
    def check() -> None:
        if len(working()) == 2:
            raise EndedError

    with pytest.raises(EndedError):
        next(run_here(ENDLESS, range(12), jobs=2, check=check))
    assert not workers()


@needs_proc
@pytest.mark.parametrize("kills", [1, 2])
def test_a_worker_that_dies_loses_no_run_and_repeats_none(kills: int) -> None:
    dead: list[int] = []

    def check() -> None:
        if len(dead) < kills and (there := working() - set(dead)):
            dead.append(min(there))
            kill(dead[-1])

    found = list(run_here(replace(SWEEP, steps=3000), range(4), jobs=1, check=check))
    assert len(dead) == kills
    assert [run for run, _ in found] == [0, 1, 2, 3]
    assert all(outcome == outcome_of(SWEEP.project_of(run), 3000) for run, outcome in found)


@needs_proc
def test_a_worker_that_dies_with_nothing_to_do_is_replaced() -> None:
    found = []
    for run, outcome in run_here(SWEEP, range(3), jobs=1):
        found.append((run, outcome.ended))
        for pid in workers():
            kill(pid)
            with suppress(ChildProcessError):  # the pool has asked for it already
                os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    assert [run for run, _ in found] == [0, 1, 2] and FAILED not in dict(found).values()


@needs_proc
def test_a_run_whose_worker_dies_each_time_is_said_to_have_failed() -> None:
    dead: set[int] = set()

    def check() -> None:
        for pid in working() - dead:
            dead.add(pid)
            kill(pid)

    ((run, outcome),) = list(run_here(ENDLESS, (5,), jobs=1, check=check))
    assert (run, outcome.ended) == (5, FAILED)
    assert outcome.says == "Its process ended 3 times before the run did."
    assert len(dead) == sweep_processes.MOST_TRIES


@needs_proc
def test_processes_that_can_not_begin_end_the_sweep_with_a_sentence() -> None:
    def check() -> None:
        for pid in workers() - working():
            kill(pid)

    with pytest.raises(WorkersError, match="before they can begin"):
        list(run_here(ENDLESS, range(4), jobs=1, check=check))


def test_a_run_that_raises_is_said_to_have_failed() -> None:
    """One that no check can have seen: it has no place in the sweep."""
    one = Sweep.of(TINY, {"training.learning_rate": [0.1]}, listed=True)
    ((_, outcome),) = list(run_here(one, (5,), jobs=1))
    assert outcome.ended == FAILED and outcome.says.startswith("An error in the program itself: IndexError")
