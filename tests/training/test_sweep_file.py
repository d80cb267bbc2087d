"""Results of a sweep in a file: nothing is lost, nothing is counted twice, and no other file is written over."""

from __future__ import annotations

import json
import os
import resource
import signal
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.project.edits import SetProgram
from micrograd_desktop.training.sweep import Sweep
from micrograd_desktop.training.sweep_file import SweepFile, SweepFileError, read_results, sweep_digest
from micrograd_desktop.training.sweep_outcome import DONE, Outcome
from tests.conftest import TINY

SWEEP = Sweep.of(TINY, {"training.learning_rate": [0.1, 0.2, 0.3]}, seeds=2, steps=5)
RESULTS = {run: Outcome(DONE, 5, {"data_loss": run / 7, "accuracy": 0.5}, seconds=0.25) for run in range(6)}


def test_what_is_added_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "results.jsonl"
    with SweepFile(path, SWEEP) as file:
        for run in (4, 0, 2):
            file.add(run, RESULTS[run])
    assert read_results(path) == (SWEEP, {run: RESULTS[run] for run in (4, 0, 2)})
    with SweepFile(path, SWEEP) as file:
        assert set(file.outcomes) == {0, 2, 4}
        file.add(1, RESULTS[1])
        file.add(1, RESULTS[5])
    assert read_results(path)[1] == {run: RESULTS[run] for run in (4, 0, 2, 1)}
    assert len(path.read_bytes().splitlines()) == 5


@given(st.data())
def test_a_file_that_ends_anywhere_goes_on_with_its_whole_lines(tmp_path_factory, data: st.DataObject) -> None:
    path = tmp_path_factory.mktemp("killed") / "results.jsonl"
    with SweepFile(path, SWEEP) as file:
        for run in range(4):
            file.add(run, RESULTS[run])
    whole = path.read_bytes()
    head = whole.index(b"\n") + 1
    kept = whole[: data.draw(st.integers(head, len(whole)))]
    path.write_bytes(kept)
    there = kept.count(b"\n") - 1
    with SweepFile(path, SWEEP) as file:
        assert set(file.outcomes) == set(range(there))
        for run in range(6):
            file.add(run, RESULTS[run])
    assert read_results(path)[1] == RESULTS
    assert path.read_bytes()[: len(whole)] == whole


def test_a_line_that_stands_twice_counts_once(tmp_path: Path) -> None:
    path = tmp_path / "results.jsonl"
    with SweepFile(path, SWEEP) as file:
        file.add(3, RESULTS[3])
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines, lines[-1].replace(b"0.5", b"0.25")]))
    assert read_results(path)[1] == {3: RESULTS[3]}


def test_another_sweep_or_another_file_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "results.jsonl"
    SweepFile(path, SWEEP).close()
    for other in (replace(SWEEP, steps=6), replace(SWEEP, seeds=(1, 2)), replace(SWEEP, listed=True)):
        before = path.read_bytes()
        with pytest.raises(SweepFileError, match="holds the results of another sweep"):
            SweepFile(path, other)
        assert path.read_bytes() == before
    for content in ("my thesis", "{}", '{"format": "micrograd-desktop project"}', "[]", "\n\n", "{\n"):
        other = tmp_path / "other.txt"
        other.write_text(content + "\n")
        with pytest.raises(SweepFileError, match=r"other.txt is not a file of a sweep's results"):
            SweepFile(other, SWEEP)
        assert other.read_text() == content + "\n"
    with pytest.raises(SweepFileError, match="could not be written: there is no folder"):
        SweepFile(tmp_path / "nowhere" / "results.jsonl", SWEEP)
    with pytest.raises(SweepFileError, match="Is a directory"):
        SweepFile(tmp_path, SWEEP)
    with pytest.raises(SweepFileError, match="could not be read"):
        read_results(tmp_path / "missing.jsonl")


def test_a_program_in_the_trace_makes_no_other_sweep() -> None:
    other = Sweep.of(SetProgram("a = Value(1.0)").apply(TINY), {"training.learning_rate": [0.1, 0.2, 0.3]}, 2, 5)
    assert sweep_digest(other) == sweep_digest(SWEEP)


@pytest.mark.parametrize(
    "row", ['{"run": 9}', "[]", "{", '{"run": true}', '{"run": 0, "ended": "well", "step": 1}', '{"run": 0}']
)
def test_a_line_that_is_no_result_is_named(tmp_path: Path, row: str) -> None:
    path = tmp_path / "results.jsonl"
    SweepFile(path, SWEEP).close()
    with path.open("a") as file:
        file.write(row + "\n")
    with pytest.raises(SweepFileError, match="line 2 is not the result of a run"):
        read_results(path)


def test_a_sweep_of_a_file_is_checked(tmp_path: Path) -> None:
    path = tmp_path / "results.jsonl"
    SweepFile(path, SWEEP).close()
    head = json.loads(path.read_text())
    for change in ({"axes": [{"name": "training.speed", "values": [1]}]}, {"axes": None}, {"seeds": [1.5]}):
        path.write_text(json.dumps(head | {"sweep": head["sweep"] | change}) + "\n")
        with pytest.raises(SweepFileError, match="can't be read as a sweep"):
            read_results(path)


def test_one_program_at_a_time_writes(tmp_path: Path) -> None:
    path = tmp_path / "results.jsonl"
    with SweepFile(path, SWEEP), pytest.raises(SweepFileError, match="is being written by another sweep"):
        SweepFile(path, SWEEP)
    SweepFile(path, SWEEP).close()


@pytest.mark.skipif(os.name != "posix", reason="limits the size of a file as POSIX does")
def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "results.jsonl"
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        with SweepFile(path, SWEEP) as file:
            file.add(0, RESULTS[0])
            resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 20, limits[1]))
            with pytest.raises(SweepFileError, match="could not be written"):
                file.add(1, RESULTS[1])
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
            file.add(2, RESULTS[2])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
    assert read_results(path)[1] == {0: RESULTS[0], 2: RESULTS[2]}
