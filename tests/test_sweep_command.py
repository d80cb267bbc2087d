"""``micrograd-desktop sweep``: what it prints and refuses, and that nothing is lost however it is ended."""

from __future__ import annotations

import json
import os
import re
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import micrograd_desktop
from micrograd_desktop.cli import main
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.training.sweep import Sweep
from micrograd_desktop.training.sweep_file import read_results
from micrograd_desktop.training.sweep_outcome import outcome_of, spread
from tests.training.sweep_processes import children_of, needs_proc

ROOT = Path(micrograd_desktop.__file__).parent.parent
RATES = "training.learning_rate=0.01,0.1"
MANY = [
    "sweep", "xor", "--over", "training.learning_rate=0.01..0.2:20", "--seeds", "2", "--steps", "6000", "--jobs", "2",
]  # fmt: skip
MANY_RUNS = 40
SOME = r"\b([2-9]|[12]\d) of 40 runs"
"""What a terminal shows while some, and not nearly all, are done; the bar is not drawn anew for each."""


def told(capsys, *more: str, project: str = "xor") -> tuple[int, str, str]:
    try:
        status = main(["sweep", project, *more])
    except SystemExit as end:
        status = end.code
    found = capsys.readouterr()
    return status, found.out, found.err


def test_json_has_the_spread_of_every_measure(capsys) -> None:
    status, out, err = told(capsys, "--over", RATES, "--seeds", "2", "--steps", "20", "--jobs", "1", "--json")
    assert (status, err) == (0, "")
    sweep = Sweep.of(EXAMPLES["xor"], {"training.learning_rate": [0.01, 0.1]}, 2, 20)
    outcomes = {run: outcome_of(sweep.project_of(run), 20) for run in range(4)}
    rows = [json.loads(line) for line in out.splitlines()]
    assert [row["training.learning_rate"] for row in rows] == [0.01, 0.1]
    for point, row in enumerate(rows):
        assert (row["runs"], row["diverged"], row["failed"]) == (2, 0, 0)
        for measure in ("data_loss", "objective", "test_loss", "accuracy", "test_accuracy", "step"):
            there = spread(sweep, outcomes, point, measure)
            assert row[measure] == {
                "mean": there.mean, "deviation": there.deviation, "low": there.low, "high": there.high,
            }  # fmt: skip


def test_the_table_says_what_diverged_and_where_it_is_best(capsys) -> None:
    given = ["--over", "training.learning_rate=0.1,100", "--seeds", "2", "--steps", "60"]
    status, out, _ = told(capsys, *given, project="moons-demo")
    lines = out.splitlines()
    assert status == 0
    assert re.fullmatch(r"training.learning_rate  runs  data loss +accuracy", lines[0])
    assert lines[1].split()[:2] == ["0.1", "2"] and re.fullmatch(r"100 +2 +2 of 2 diverged", lines[2])
    assert re.fullmatch(r"Best data loss: 0\.\d+ ± 0\.\d+ at training.learning_rate=0.1", lines[3])


def test_a_list_and_the_first_seed(capsys) -> None:
    given = ["--list", "--over", "training.optimizer=sgd,adam", "--over", RATES, "--seed", "5", "--steps", "5"]
    status, out, _ = told(capsys, *given, "--json")
    rows = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [(r["training.optimizer"], r["training.learning_rate"]) for r in rows] == [("sgd", 0.01), ("adam", 0.1)]
    sweep = Sweep.of(EXAMPLES["xor"], {"training.optimizer": ["sgd", "adam"], "training.learning_rate": [0.01, 0.1]},
                     [5], 5, listed=True)  # fmt: skip
    assert rows[1]["data_loss"]["mean"] == outcome_of(sweep.project_of(1), 5).figures["data_loss"]


REFUSED = {
    (): "what is it a sweep over? Give --over NAME=VALUES",
    ("--over", "training.learning_rate"): "--over takes NAME=VALUES",
    ("--over", "training.speed=1"): "--over training.speed: There is no setting 'training.speed'",
    ("--over", "training.learning_rate=fast"): "The learning rate must be a number, not 'fast'.",
    ("--over", RATES, "--over", RATES): "The setting training.learning_rate stands twice",
    ("--over", "network.seed=1,2"): "say how many seeds",
    ("--over", "training.loss=huber"): "That is at loss huber.",
    ("--over", "training.learning_rate=0.001..1:1000", "--seeds", "11"): "The sweep would be 11,000 runs",
    ("--over", RATES, "--seeds", "0"): "a number of seeds is a whole number from 1 to 1,000, not '0'",
    ("--over", RATES, "--jobs", "2", "--scheduler", "tcp://127.0.0.1:1"): "Give one.",
    ("--over", RATES, "--out", "nowhere/at/all.jsonl"): "there is no folder",
    ("--over", RATES, "--set", "training.momentum=2"): "The momentum must be between",
}  # fmt: skip


@pytest.mark.parametrize("given", REFUSED)
def test_what_can_not_be_is_refused_before_anything_runs(given: tuple[str, ...], capsys) -> None:
    status, out, err = told(capsys, *given)
    assert (status, out) == (2, "") and REFUSED[given] in err and err.count("\n") == 1


def test_a_file_of_another_sweep_is_left_alone(capsys, tmp_path: Path) -> None:
    file = tmp_path / "results.jsonl"
    given = ["--over", RATES, "--steps", "3", "--jobs", "1", "--out", str(file)]
    assert told(capsys, *given)[0] == 0
    before = file.read_bytes()
    status, _, err = told(capsys, *given, "--seeds", "2")
    assert status == 2 and "results.jsonl holds the results of another sweep" in err
    assert file.read_bytes() == before
    status, out, _ = told(capsys, *given)
    assert status == 0 and out.startswith("training.learning_rate") and file.read_bytes() == before


def test_the_help_has_examples_that_can_be_typed(capsys) -> None:
    status, out, _ = told(capsys, "--help")
    assert status == 0
    examples = re.findall(r"^  (micrograd-desktop sweep (?:.*\\\n)?.*)$", out, re.MULTILINE)
    assert len(examples) >= 5
    from micrograd_desktop import sweep_command

    for example in examples:
        words = subprocess.run(
            ["sh", "-c", f"for word in {example.partition('|')[0].removeprefix('micrograd-desktop sweep')}; "
             'do printf "%s\\n" "$word"; done'], capture_output=True, text=True, check=True,
        ).stdout.splitlines()  # fmt: skip
        options = sweep_command.parser().parse_args(words)
        name = options.project if options.project in EXAMPLES else "xor"
        from micrograd_desktop.setting_options import with_settings

        assert len(sweep_command._sweep(with_settings(EXAMPLES[name], options), options)) > 1


def test_nothing_of_the_training_is_imported_for_the_help() -> None:
    code = "import sys\nfrom micrograd_desktop.sweep_command import parser\nparser()\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"numpy", "multiprocessing", "llvmlite", "micrograd_desktop.training"} & set(done.stdout.split())


# -- as a program that is ended


def begun(tmp_path: Path, words: list[str], **streams: object) -> subprocess.Popen[bytes]:
    """The program in a session of its own, whose processes all hear what is typed."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-m", "micrograd_desktop", *words], cwd=tmp_path, env=environment, start_new_session=True,
        stdin=subprocess.DEVNULL, **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams},
    )  # fmt: skip


def begun_on_a_terminal(tmp_path: Path, words: list[str]) -> tuple[subprocess.Popen[bytes], int]:
    """It, and the end from which the terminal that its standard error is can be read."""
    near, far = os.openpty()
    process = begun(tmp_path, words, stderr=far)
    os.close(far)
    return process, near


def shown(terminal: int, pattern: str) -> str:
    """What a terminal has shown, as soon as the pattern is there, or it has been left."""
    seen = ""
    while not re.search(pattern, seen):
        try:
            part = os.read(terminal, 4096)
        except OSError:  # nobody holds the other end
            break
        if not part:
            break
        seen += part.decode()
    return seen


def kill_at_the_second_run(tmp_path: Path, number: int, *more: str) -> tuple[int, str]:
    process, terminal = begun_on_a_terminal(tmp_path, [*MANY, *more])
    assert re.search(SOME, shown(terminal, SOME))
    os.killpg(process.pid, number)
    said = shown(terminal, r"(?!)")
    os.close(terminal)
    out, _ = process.communicate()
    assert out == b""
    return process.returncode, said.rpartition("\r")[2] if number == signal.SIGKILL else said


def runs_of(path: Path) -> dict[int, object]:
    sweep, outcomes = read_results(path)
    assert len(sweep) == MANY_RUNS
    for run, outcome in outcomes.items():
        assert outcome == outcome_of(sweep.project_of(run), sweep.steps)
    assert len(path.read_bytes().splitlines()) == 1 + len(outcomes)
    return outcomes


@needs_proc
@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_key_ends_it_and_the_same_command_does_the_rest(tmp_path: Path, number: int, status: int) -> None:
    returned, said = kill_at_the_second_run(tmp_path, number, "--out", "results.jsonl")
    assert returned == status and "Traceback" not in said
    last = said.strip().splitlines()[-1].rpartition("\r")[2]
    found = re.fullmatch(r"(\d+) of 40 runs are in results.jsonl. The same command does the rest.", last.strip())
    assert found is not None, said
    before = runs_of(tmp_path / "results.jsonl")
    assert 2 <= len(before) == int(found[1]) < MANY_RUNS
    process = begun(tmp_path, [*MANY, "--out", "results.jsonl"])
    out, err = process.communicate()
    assert (process.returncode, err) == (0, b"") and len(out.splitlines()) >= 21
    after = runs_of(tmp_path / "results.jsonl")
    assert len(after) == MANY_RUNS and after == {**after, **before}


@needs_proc
def test_without_a_file_a_key_saves_what_there_is_beside_it(tmp_path: Path) -> None:
    _, said = kill_at_the_second_run(tmp_path, signal.SIGINT)
    found = re.search(
        r"(\d+) of 40 runs are in (sweep-\w+\.jsonl)\. The same command with --out \2 does the rest", said
    )
    assert found is not None, said
    assert len(runs_of(tmp_path / found[2])) == int(found[1]) >= 2


@needs_proc
def test_a_program_that_is_killed_leaves_no_process_and_loses_no_run(tmp_path: Path) -> None:
    process, terminal = begun_on_a_terminal(tmp_path, [*MANY, "--out", "results.jsonl"])
    shown(terminal, SOME)
    ends = [os.pidfd_open(pid) for pid in children_of(process.pid)]
    assert len(ends) >= 2
    process.kill()
    process.communicate()
    os.close(terminal)
    for end in ends:
        assert select.select([end], [], [], 30)[0], "a worker goes on"
        os.close(end)
    before = runs_of(tmp_path / "results.jsonl")
    assert 2 <= len(before) < MANY_RUNS
    begun(tmp_path, [*MANY, "--out", "results.jsonl"]).communicate()
    after = runs_of(tmp_path / "results.jsonl")
    assert len(after) == MANY_RUNS and after == {**after, **before}


def test_a_terminal_sees_a_bar_and_how_long_it_takes(tmp_path: Path) -> None:
    process, terminal = begun_on_a_terminal(tmp_path, MANY)
    seen = shown(terminal, r"\[#+ +\] \d+ of 40 runs, about \d+ s left")
    os.killpg(process.pid, signal.SIGINT)
    shown(terminal, r"(?!)")
    os.close(terminal)
    process.communicate()
    assert re.search(r"\[#+ +\] \d+ of 40 runs, about \d+ s left", seen)


def test_a_pipe_sees_no_bar_and_one_that_is_closed_is_no_fault(tmp_path: Path) -> None:
    words = ["sweep", "xor", "--over", RATES, "--steps", "5", "--jobs", "1"]
    reading, writing = os.pipe()
    process = begun(tmp_path, words, stdout=writing)
    os.close(writing)
    os.close(reading)
    _, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
