"""Kept runs on the command line: ``info`` lists them, ``--run NAME`` takes one in place of the project's own."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from micrograd_desktop import Project, train
from micrograd_desktop.cli import main
from micrograd_desktop.project.kept_runs import KeptFigures, kept
from micrograd_desktop.project.run_edits import Fork, KeepRun
from micrograd_desktop.project.spec import SettingChange
from micrograd_desktop.project.storage import load, save

STEPS = 12


@pytest.fixture
def old(tiny: Project) -> Project:
    """A run whose rate changes at step 5."""
    return replace(tiny, log=(SettingChange(5, "learning_rate", 0.5),))


@pytest.fixture
def file(old: Project, tmp_path: Path) -> str:
    """A project that was forked from that run at step 4, and keeps another that diverged."""
    project = Fork(leaving=kept(old, "run 1", STEPS, KeptFigures(0.25, None, 0.75)), step=4, rate=0.02).apply(old)
    steep = replace(old, training=replace(old.training, learning_rate=90.0))
    project = KeepRun(kept(steep, "run 2: <b>rate</b> 90", 3, diverged=True)).apply(project)
    path = tmp_path / "p.mgd"
    save(project, path)
    return str(path)


def rows(text: str) -> list[dict[str, float]]:
    return [row for row in map(json.loads, text.splitlines()) if "step" in row]


def test_info_lists_the_runs(capsys: pytest.CaptureFixture[str], file: str) -> None:
    assert main(["info", file]) == 0
    said = capsys.readouterr().out
    assert (
        "'run 1' (12 steps, loss 0.25 as saved)\n" in said and "'run 2: <b>rate</b> 90' (3 steps, diverged)\n" in said
    )
    assert main(["info", file, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["runs"]
    assert [(run["name"], run["steps"], run["diverged"], run["data_loss"]) for run in found] == [
        ("run 1", 12, False, 0.25),
        ("run 2: <b>rate</b> 90", 3, True, None),
    ]
    assert main(["info", "xor", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["runs"] is None


def test_a_kept_run_is_trained_as_far_as_it_had_come_to_the_bit(
    capsys: pytest.CaptureFixture[str], file: str, old: Project
) -> None:
    assert main(["train", file, "--run", "run 1", "--json"]) == 0
    found = rows(capsys.readouterr().out)
    expected = list(train(old, STEPS))
    assert [row["loss"] for row in found] == [step.loss for step in expected] and len(found) == STEPS
    assert main(["train", file, "--run", "run 1", "--json", "--steps", "3"]) == 0
    assert len(rows(capsys.readouterr().out)) == 3
    assert main(["train", file, "--json", "--steps", "7"]) == 0
    own = [row["loss"] for row in rows(capsys.readouterr().out)]
    assert own[:5] == [step.loss for step in expected][:5] and own != [step.loss for step in expected][:7]


def test_a_kept_run_is_taken_home_and_saved(capsys: pytest.CaptureFixture[str], file: str, tmp_path: Path) -> None:
    assert main(["export", file, "--run", "run 1", "--to", "history.csv"]) == 0
    _head, *lines = capsys.readouterr().out.splitlines()
    assert [int(line.partition(",")[0]) for line in lines] == list(range(STEPS + 1))  # where it stands, too
    out = tmp_path / "one.mgd"
    assert main(["train", file, "--run", "run 1", "--quiet", "--out", str(out)]) == 0
    saved = load(out)
    assert saved.project.runs == () and saved.checkpoint is not None and saved.checkpoint.step == STEPS


@pytest.mark.parametrize(
    "command", [["train"], ["export", "--to", "numpy"], ["render", "--view", "loss", "--out", "{}/p.png"]]
)
def test_a_run_that_is_not_there_is_said_with_those_that_are(
    capsys: pytest.CaptureFixture[str], file: str, tmp_path: Path, command: list[str]
) -> None:
    words = [command[0], file, *(word.format(tmp_path) for word in command[1:]), "--run", "run 3"]
    assert main(words) == 2
    said = capsys.readouterr().err
    assert "There is no kept run called 'run 3'. There are 'run 1', 'run 2: <b>rate</b> 90'." in said
    assert main([command[0], "xor", *(word.format(tmp_path) for word in command[1:]), "--run", "run 3"]) == 2
    assert "The project keeps no runs." in capsys.readouterr().err
