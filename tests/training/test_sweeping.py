"""A sweep from its beginning to its end, as a script does it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from micrograd_desktop import Sweep, run_sweep
from micrograd_desktop.training.sweep_file import read_results
from micrograd_desktop.training.sweep_outcome import outcome_of
from tests.conftest import TINY
from tests.training.sweep_processes import workers

SWEEP = Sweep.of(TINY, {"training.learning_rate": [0.1, 0.2, 0.3]}, seeds=2, steps=20)
OUTCOMES = {run: outcome_of(SWEEP.project_of(run), 20) for run in range(len(SWEEP))}


class EndedError(Exception):
    pass


def test_a_sweep_gives_all_its_outcomes_in_order_and_tells_how_far_it_is() -> None:
    told = []
    found = run_sweep(SWEEP, jobs=2, told=told.append)
    assert found == OUTCOMES and list(found) == sorted(found)
    assert [(standing.done, standing.total) for standing in told] == [(done, 6) for done in range(7)]
    assert told[0].seconds_left is None and told[-1].seconds_left == 0.0


def test_it_goes_on_after_it_was_ended_at_any_run(tmp_path: Path) -> None:
    path = tmp_path / "results.jsonl"
    for _ in range(3):
        noted: list[int] = []

        def note(run: int, _outcome: object, noted: list[int] = noted) -> None:
            noted.append(run)
            if len(noted) == 2:
                raise EndedError

        before = read_results(path)[1] if path.exists() else {}
        with pytest.raises(EndedError):
            run_sweep(SWEEP, path, jobs=1, noted=note)
        assert not workers()
        assert not set(before) & set(noted)
        assert len(read_results(path)[1]) == len(before) + 2
    assert run_sweep(SWEEP, path, jobs=1, noted=note) == OUTCOMES == read_results(path)[1]


def test_what_is_done_is_not_done_again() -> None:
    noted: list[int] = []
    done = {run: OUTCOMES[run] for run in (0, 4)}
    assert run_sweep(SWEEP, jobs=1, done=done, noted=lambda run, _: noted.append(run)) == OUTCOMES
    assert noted == [1, 2, 3, 5]


def test_a_script_that_begins_a_sweep_where_it_is_imported_is_told_so(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "from micrograd_desktop import Project, Sweep, run_sweep\n"
        "run_sweep(Sweep.of(Project(), {'training.learning_rate': [0.1]}), jobs=1)\n"
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True)
    assert done.returncode != 0 and "begin a sweep only where __name__ is '__main__'" in done.stderr.splitlines()[-1]
