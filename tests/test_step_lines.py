"""What ``train`` prints of its steps: to the byte what one step after the other would print."""

from __future__ import annotations

import json
import math
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import micrograd_desktop
from micrograd_desktop import terminal
from micrograd_desktop.cli import main
from micrograd_desktop.nn.problems import BINARY
from micrograd_desktop.project.log import record
from micrograd_desktop.project.spec import SettingChange
from micrograd_desktop.project.storage import save
from micrograd_desktop.step_lines import FORMS, made
from micrograd_desktop.training.blocks import Block, train
from micrograd_desktop.training.divergence import sentence
from micrograd_desktop.training.results import Divergence, Figures, StepResult
from tests.project.random_projects import quick_projects

ROOT = Path(micrograd_desktop.__file__).parent.parent


def line(result: StepResult, form: str, steps: int) -> str:
    """A step by itself, as it is said in the README."""
    if form == "json":
        figures = {name: value for name, value in result.figures.items() if name not in ("objective", "measured")}
        known = {n: value for n, value in figures.items() if not (n.startswith("test_") and math.isnan(value))}
        row = {"step": result.step, "loss": result.loss, **known, "measured": result.measured}
        row = row if result.measured else {k: None if v != v else v for k, v in row.items()}
        return terminal.json_line(row) + "\n"
    if form == "progress":
        share = (result.step + 1) / steps
        bar = "#" * round(32 * share)
        ending = "\n" if result.step + 1 == steps else ""
        loss = f"loss {result.loss:.6f}" if result.measured else f"batch loss {result['batch_loss']:.6f}"
        return f"\r[{bar:<32}] step {result.step:>5}  {loss:<26}{ending}"
    if not result.measured:
        return f"step {result.step} batch loss {result['batch_loss']}\n"
    said = {
        "accuracy": lambda number: f" accuracy {100 * number:.1f} %",
        "r2": lambda number: f" R² {number:.6g}",
        "mean_error": lambda number: f" mean error {number:.6g}",
    }
    merits = "".join(form(result[name]) for name, form in said.items() if name in result.figures)
    return f"step {result.step} loss {result.loss}{merits}\n"


def lines(results: list[StepResult], form: str, steps: int, every: int = 1) -> str:
    last = results[-1] if results else None
    return "".join(
        line(result, form, steps)
        for result in results
        if result.step % every == 0 or (result is last and (result.step == steps - 1 or result.divergence is not None))
    )


NUMBERS = st.floats() | st.sampled_from([0.0, -0.0, 1.0, math.nan, -math.nan, math.inf, -math.inf, 5e-324, 1e16, 1e22])
ROWS = st.lists(
    st.lists(NUMBERS, min_size=len(BINARY.columns) - 1, max_size=len(BINARY.columns) - 1).flatmap(
        lambda row: st.sampled_from([[*row, 1.0], [*row, 0.0], [math.nan, row[1], *[math.nan] * 4, row[-1], 0.0]])
    ),
    min_size=1,
    max_size=12,
)


@given(ROWS, st.integers(0, 100), st.integers(1, 9), st.sampled_from([0, 10**6]), st.booleans(), st.booleans())
def test_all_numbers_are_printed_as_each_one_alone(rows, first, every, more, alike, wrong):
    values = np.array([rows[0]] * 5 if alike else rows)
    steps = first + len(values) + more
    divergence = Divergence(1, 1.0, "", 1.0, None, "", 0) if wrong else None
    block = Block(first, np.zeros(len(values)), Figures(BINARY.columns, values), divergence)
    for name, form in FORMS.items():
        found = "".join(text for some in made(block, form, every, steps) for text in some)
        assert found == lines(list(block.results()), name, steps, every)


def test_a_problem_of_which_there_is_no_accuracy():
    names = ("objective", "penalty", "data_loss", "test_loss", "batch_loss", "measured")
    block = Block(0, np.zeros(2), Figures(names, np.array([[1.0, 0.5, 0.5, 0.1, 0.5, 1.0]] * 2)))
    for name, form in FORMS.items():
        assert "".join(*made(block, form, 1, 2)) == lines(list(block.results()), name, 2)


def printed(capsys, path, *options: str) -> tuple[int, str, str]:
    status = main(["train", str(path), *options])
    told = capsys.readouterr()
    return status, told.out, told.err


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(project=quick_projects, every=st.sampled_from([1, 1, 3, 20]))
def test_a_run_prints_its_steps_as_each_one_alone(capsys, tmp_path, form, project, every):
    save(project, tmp_path / "p.mgd")
    options = [] if form == "text" else [f"--{form}"]
    status, out, err = printed(capsys, tmp_path / "p.mgd", "--steps", "50", "--every", str(every), *options)
    results = list(train(project, 50))
    expected, divergence = lines(results, form, 50, every), results[-1].divergence
    assert out.startswith(expected)
    assert out[len(expected) :].strip().count("\n") == 0  # what is said of the whole
    assert (status, err) == (0, "") if divergence is None else (1, f"micrograd-desktop: {sentence(divergence)}\n")


def test_every_so_many_steps_and_the_last_one(capsys, tmp_path, tiny):
    save(record(tiny, SettingChange(5, "loss", "squared-error")), tmp_path / "p.mgd")
    _, out, _ = printed(capsys, tmp_path / "p.mgd", "--steps", "3000", "--json", "--every", "1000")
    *rows, _ = map(json.loads, out.splitlines())
    assert [row["step"] for row in rows] == [0, 1000, 2000, 2999]


@pytest.mark.parametrize("every", ["0", "-1", "1.5", "x"])
def test_every_is_a_whole_number_from_1(capsys, every):
    with pytest.raises(SystemExit) as ended:
        main(["train", "xor", "--every", every])
    assert ended.value.code == 2 and "from 1 to" in capsys.readouterr().err


# -- whole lines


def begun(tmp_path: Path, *options: str) -> subprocess.Popen[bytes]:
    """A run that prints without end into a pipe."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-m", "micrograd_desktop", "train", "xor", "--steps", "1000000000", *options],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip


posix = pytest.mark.skipif(os.name != "posix", reason="sends POSIX signals")


@posix
@pytest.mark.parametrize(
    ("number", "status"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)],
    ids=["INT", "TERM", "KILL"],
)
@pytest.mark.parametrize("read", [1, 1_000_000])
def test_a_run_that_is_ended_midway_has_printed_whole_lines_only(tmp_path, number, status, read):
    process = begun(tmp_path, "--json")
    assert process.stdout is not None
    head = b""
    while len(head) < read:  # from then on the pipe fills, and the run waits
        head += process.stdout.read(read)
    process.send_signal(number)
    rest, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (status, b"")
    out = (head + rest).decode()
    assert out.endswith("}\n")
    assert [json.loads(text)["step"] for text in out.splitlines()] == list(range(out.count("\n")))


@posix
def test_a_reader_that_goes_away_ends_the_run_quietly(tmp_path):
    process = begun(tmp_path, "--json")
    assert process.stdout is not None and process.stderr is not None
    assert process.stdout.read(100)
    process.stdout.close()
    assert (process.wait(60), process.stderr.read()) == (0, b"")
    process.stderr.close()


@posix
def test_a_slow_reader_gets_all_lines(tmp_path):
    process = begun(tmp_path, "--json", "--every", "7")
    assert process.stdout is not None and process.stderr is not None
    with open(process.stdout.fileno(), closefd=False) as given:
        steps = [json.loads(given.readline())["step"] for _ in range(5000)]
    process.kill()
    process.communicate()
    assert steps == list(range(0, 35_000, 7))


def test_a_write_has_whole_lines_and_no_more_than_a_pipe_takes_whole(monkeypatch):
    written = []

    class Stream:
        def write(self, text):
            written.append(text)

        def flush(self):
            pass

    monkeypatch.setattr(sys, "stdout", Stream())
    given = [f"{'x' * (n % 300)}\n" for n in range(1000)]
    terminal.say_lines(given)
    assert "".join(written) == "".join(given)
    assert all(text.endswith("\n") and len(text) <= terminal.WHOLE_BYTES for text in written)
    assert len(written) < 1000 * 301 / terminal.WHOLE_BYTES * 2
    terminal.say_lines([])
