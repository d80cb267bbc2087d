"""``micrograd-desktop landscape``: what it prints, and how it refuses."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace

import pytest

from micrograd_desktop.cli import main
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.storage import save
from micrograd_desktop.training.landscape import KINDS
from micrograd_desktop.training.run import Run

COMMAND = ["landscape", "xor", "--steps", "5", "--points", "5"]


def told(capsys, *more):
    status = main([*COMMAND, *more])
    return status, capsys.readouterr()


@pytest.mark.parametrize("kind", KINDS)
def test_json_has_all_numbers_and_the_runs_own_objective(kind, capsys):
    status, found = told(capsys, "--json", "--kind", kind)
    row = json.loads(found.out)
    run = Run(EXAMPLES["xor"])
    run.advance(5)
    assert (status, row["kind"], row["step"], row["title"]) == (0, kind, 5, KINDS[kind].title)
    assert row["objective_here"] == run.look().figures.column("objective")[0]
    sizes = [len(axis["coordinates"]) for axis in row["axes"]]
    assert [len(row["objective"]), len(row["objective"][0])] == [
        *sizes[1:],
        *([1] if len(sizes) == 1 else []),
        sizes[0],
    ]
    assert any(row["objective_here"] in line for line in row["objective"])
    assert (row["explained"] is None) == (kind != "path") == (row["path"] is None)
    assert (row["slope"] is None) == (kind != "gradient")


def test_parameters_are_named_as_people_call_them(capsys):
    _, found = told(capsys, "--along", "bias of output", "--along", "weight x to 1.2", "--json", "--path")
    row = json.loads(found.out)
    assert [axis["title"] for axis in row["axes"]] == ["bias of output", "weight x to 1.2"]
    assert len(row["path"]) == len(row["path_steps"]) == 6
    assert row["path"][-1] == [axis["here"] for axis in row["axes"]]


def test_without_json_it_is_said_in_words(capsys):
    status, found = told(capsys, "--kind", "gradient")
    assert status == 0
    lines = found.out.splitlines()
    assert lines[0] == "Line along the gradient, step 5"
    assert lines[1] == KINDS["gradient"].says
    assert any(line.startswith("objective here 0.") for line in lines)
    assert lines[-1].startswith("slope here -")


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        (["--along", "bias of output"], "Give --along twice"),
        (["--along", "bias of output", "--along", "bias of output"], "two different parameters"),
        (["--along", "bias", "--along", "bias of output"], "there is no parameter called 'bias'"),
        (["--kind", "random", "--along", "bias of output"], "--along names the parameters of a slice"),
        (["--kind", "path", "--reach", "1"], "--reach is not for a path"),
        (["--kind", "path", "--steps", "0"], "the run has not moved yet"),
        (["--reach", "0"], "the reach is a number from"),
        (["--reach", "far"], "a reach is a number, not 'far'"),
        (["--points", "4"], "5 to 201"),
        (["--kind", "cube"], "invalid choice"),
    ],
)
def test_what_can_not_be_is_refused_with_a_sentence(more, reason, capsys):
    try:
        status, found = told(capsys, *more)
    except SystemExit as ended:
        status, found = ended.code, capsys.readouterr()
    assert status == 2 and reason in found.err and not found.out
    assert "Traceback" not in found.err


def test_a_run_that_diverges_is_looked_at_where_it_ended(capsys, tmp_path):
    project = EXAMPLES["moons-demo"]
    project = replace(project, training=replace(project.training, learning_rate=100.0, schedule="constant"))
    save(project, tmp_path / "wild.mgd")
    status = main(["landscape", str(tmp_path / "wild.mgd"), "--steps", "500", "--points", "5", "--json"])
    found = capsys.readouterr()
    assert status == 1 and json.loads(found.out)["step"] < 500
    assert "step" in found.err


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_picture_of_it_is_saved(tmp_path, theme):
    file = tmp_path / "valley.png"
    words = ["landscape", "xor", "--steps", "5", "--points", "5", "--kind", "path", "--picture", str(file)]
    done = subprocess.run(
        [sys.executable, "-m", "micrograd_desktop", *words, "--theme", theme],
        capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert file.read_bytes()[:4] == b"\x89PNG" and "Picture of the landscape" in done.stderr


def test_a_picture_that_can_not_be_saved_is_refused_before_any_work(capsys, tmp_path):
    status, found = told(capsys, "--picture", str(tmp_path / "valley.txt"))
    assert status == 2 and "ends in .png or .jpg" in found.err and not found.out
