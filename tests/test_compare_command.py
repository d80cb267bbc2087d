"""``micrograd-desktop compare``: runs beside each other, without the window."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from micrograd_desktop import terminal
from micrograd_desktop.cli import main
from micrograd_desktop.compared_run import ComparedRun
from micrograd_desktop.project.edits import Set
from micrograd_desktop.project.kept_runs import kept, with_run
from micrograd_desktop.project.spec import Project, TrainingSpec
from micrograd_desktop.project.storage import save
from micrograd_desktop.training.blocks import train

DEMO = Project()
SLOW = Set(TrainingSpec.learning_rate, 0.03).apply(DEMO)


@pytest.fixture
def two_runs(tmp_path):
    """A file that keeps two runs, of 40 and 20 steps."""
    project = with_run(DEMO, kept(DEMO, "run 1", 40))
    project = with_run(project, kept(SLOW, "run 2: rate 0.03", 20))
    save(project, tmp_path / "two.mgd")
    return str(tmp_path / "two.mgd")


def compared(capsys, *arguments: str) -> dict:
    assert main(["compare", *arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_figures_are_to_the_bit_those_that_train_prints_at_that_step(capsys, two_runs):
    found = compared(capsys, two_runs, "--step", "15")
    for row, project in zip(found["runs"], (DEMO, SLOW), strict=True):
        wanted = list(train(project, 16))[-1]
        assert row["step"] == 15
        assert row["figures"]["data_loss"] == wanted["data_loss"] and row["figures"]["accuracy"] == wanted.accuracy
    assert found["differences"] == [{"title": "learning rate", "values": ["1", "0.03"]}]


def test_a_file_alone_stands_for_the_runs_that_it_keeps_each_at_its_last_step(capsys, two_runs):
    assert main(["compare", two_runs]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0].split() == ["run", "1", "run", "2:", "rate", "0.03"]
    assert out[1].split() == ["learning", "rate", "1", "0.03"] and out[2].split() == ["step", "40", "20"]


def test_a_run_that_is_shorter_shows_its_last_step_and_it_is_said(capsys, two_runs):
    assert main(["compare", two_runs, "--step", "30"]) == 0
    out = capsys.readouterr().out
    assert "run 2: rate 0.03 is shorter: these are the figures of its last step." in out and "run 1 is" not in out


def test_runs_are_chosen_by_their_names_and_with_one_the_run_under_way_is_compared(capsys, two_runs):
    found = compared(capsys, two_runs, "--run", "run 2: rate 0.03", "--step", "5")
    assert [row["name"] for row in found["runs"]] == ["run 2: rate 0.03", "under way"]
    assert main(["compare", two_runs, "--run", "none such"]) == 2
    assert "There is no kept run called 'none such'." in capsys.readouterr().err


def test_a_run_named_twice_is_compared_with_itself_and_that_is_said(capsys, two_runs):
    assert main(["compare", two_runs, "--run", "run 1", "--run", "run 1"]) == 0
    said = capsys.readouterr()
    assert (
        said.err == "'run 1' is named more than once: it is compared with itself.\n" and "Nothing differs" in said.out
    )


def test_the_same_project_twice_has_no_difference_and_two_names(capsys):
    assert main(["compare", "xor", "xor", "--step", "3"]) == 0
    out = capsys.readouterr().out
    assert "xor (2)" in out and "Nothing differs" in out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["moons-demo"], "'moons-demo' keeps no runs"),
        (["xor"] * 9, "2 to 8 runs are compared, and there are 9 runs"),
        (["xor", "spiral", "--run", "run 1"], "Give one project with it"),
        (["xor", "none.mgd"], "no file and no example"),
        (["xor", "spiral", "--picture", "a.txt"], "ends in .png, .jpg, .svg or .pdf"),
        (["xor", "spiral", "--csv", "no/such/folder.csv"], "could not be written"),
    ],
)
def test_what_cannot_be_compared_is_refused_with_a_sentence(capsys, arguments, sentence):
    assert main(["compare", *arguments]) == 2
    assert sentence in capsys.readouterr().err


def test_csv_has_every_measured_step_of_each_run(capsys, two_runs, tmp_path):
    assert main(["compare", two_runs, "--csv", str(tmp_path / "curves.csv")]) == 0
    with (tmp_path / "curves.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["run"], int(row["step"])) for row in rows] == [
        *(("run 1", step) for step in range(41)),
        *(("run 2: rate 0.03", step) for step in range(21)),
    ]
    wanted = [step["data_loss"] for step in train(DEMO, 41)]
    assert [float(row["data_loss"]) for row in rows[:41]] == wanted
    assert rows[0]["test_loss"] == "" and [float(row["epoch"]) for row in rows[:3]] == [0.0, 1.0, 2.0]


def test_a_run_that_diverged_is_compared_up_to_there(capsys, tmp_path):
    wild = replace(DEMO, training=TrainingSpec(loss="squared-error", learning_rate=100.0, schedule="constant"))
    at = list(train(wild, 100))[-1].step
    project = with_run(with_run(DEMO, kept(wild, "wild", at, diverged=True)), kept(DEMO, "run 1", 10))
    save(project, tmp_path / "wild.mgd")
    found = compared(capsys, str(tmp_path / "wild.mgd"))
    assert [row["diverged_at"] for row in found["runs"]] == [at, None]
    assert found["runs"][0]["step"] == at


@pytest.mark.parametrize("name", ["curves.png", "curves.svg", "curves.pdf"])
def test_a_picture_of_the_curves_is_saved(two_runs, tmp_path, name):
    words = ["compare", two_runs, "--picture", str(tmp_path / name), "--along", "epoch", "--theme", "dark"]
    done = subprocess.run([sys.executable, "-m", "micrograd_desktop", *words], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    begins = {".png": b"\x89PNG", ".svg": b"<?xml", ".pdf": b"%PDF"}[name[-4:]]
    assert (tmp_path / name).read_bytes().startswith(begins) and "Picture of the curves" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="sends POSIX signals")
def test_ctrl_c_keeps_whole_lines_of_the_figures_and_says_where(tmp_path):
    file = tmp_path / "curves.csv"
    words = ["compare", "xor", "moons-demo", "--step", "1000000000", "--csv", str(file)]
    running = subprocess.Popen(
        [sys.executable, "-m", "micrograd_desktop", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    while not (file.exists() and file.stat().st_size) and running.poll() is None:
        time.sleep(0.01)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=60)
    assert running.returncode == 130 and out == "" and "Stopped. The steps so far" in err
    assert file.read_text().endswith("\n") and file.read_text().startswith("run,step,epoch,objective")


def test_a_signal_without_a_file_of_figures_says_where_it_came(capsys, monkeypatch):
    first = []

    def steps(one):
        if first:
            raise terminal.Ended(130)
        first.append(one)
        yield from (piece.step for piece in one.pieces())

    monkeypatch.setattr(ComparedRun, "steps", steps)
    assert main(["compare", "xor", "spiral", "--step", "7"]) == 130
    said = capsys.readouterr()
    assert said.out == "" and said.err == "Stopped at step 0 of 'spiral', before the runs were compared.\n"
