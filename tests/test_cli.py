"""The command line, as a person types it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from micrograd_desktop import Project, train
from micrograd_desktop.cli import main
from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.spec import ParameterEdit
from micrograd_desktop.project.storage import save

REFERENCE = json.loads((Path(__file__).parent / "reference" / "lecture.json").read_text())["moons_demo"]["published"]


@pytest.mark.parametrize(("engine", "steps"), [("compiled", 50), ("value", 2)])
def test_the_moons_demo_prints_the_published_losses(capsys, engine, steps):
    assert main(["train", "moons-demo", "--steps", str(steps), "--json", "--engine", engine]) == 0
    *rows, last = map(json.loads, capsys.readouterr().out.splitlines())
    assert [row["step"] for row in rows] == list(range(steps))
    for row, published in zip(rows, REFERENCE, strict=False):
        assert row["loss"] == pytest.approx(published["loss"], rel=1e-12)
        assert 100 * row["accuracy"] == pytest.approx(published["accuracy_percent"])
    assert last["steps_per_second"] > 0


def test_the_two_engines_agree_over_minibatches_every_optimizer_and_penalty(tiny):
    from dataclasses import replace

    for optimizer in ("sgd", "momentum", "adam"):
        for penalty in ("none", "l1", "l2"):
            spec = replace(tiny.training, optimizer=optimizer, regularisation=penalty, strength=0.01, batch_size=5)
            project = replace(tiny, training=spec)
            fast, slow = (list(train(project, 12, engine)) for engine in ("compiled", "value"))
            for a, b in zip(fast, slow, strict=True):
                assert a.loss == pytest.approx(b.loss, rel=1e-12)
                assert a.figures == pytest.approx(b.figures, rel=1e-12)


def test_seeds_reproduce_a_run_to_the_bit(tiny):
    assert list(train(tiny, 30)) == list(train(tiny, 30))


def test_a_project_file_trains(capsys, tmp_path, tiny):
    path = tmp_path / "tiny.mgd"
    save(tiny, path)
    assert main(["train", str(path), "--steps", "2"]) == 0
    assert capsys.readouterr().out.startswith("step 0 loss ")


@pytest.mark.parametrize(
    "arguments", [["train", "no-such"], ["no-such.mgd"], ["--offscreen-picture", "no/folder/p.png"]]
)
def test_bad_input_gets_a_sentence_and_status_2(capsys, arguments):
    assert main(arguments) == 2
    said = capsys.readouterr().err
    assert said.startswith("micrograd-desktop: ") and said.rstrip().endswith(".")
    assert "Traceback" not in said


def _last_loss(capsys, *arguments):
    assert main(["train", *arguments, "--steps", "3", "--json"]) == 0
    return json.loads(capsys.readouterr().out.splitlines()[-2])["loss"]


def test_training_with_bugs_is_the_project_with_those_bugs(capsys, tmp_path, tiny):
    from dataclasses import replace

    path = tmp_path / "tiny.mgd"
    save(replace(tiny, bugs=("backward-twice",)), path)
    wanted = list(train(replace(tiny, bugs=("assign", "backward-twice", "wrong-sign")), 3))[-1].loss
    bugs = ["--bug", "wrong-sign", "--bug", "assign", "--bug", "wrong-sign"]
    for engine in ("compiled", "value"):
        assert _last_loss(capsys, str(path), *bugs, "--engine", engine) == wanted
    assert _last_loss(capsys, str(path)) != wanted


def test_a_bug_from_the_command_line_drops_nothing_of_the_log(capsys, tmp_path, tiny):
    from dataclasses import replace

    path = tmp_path / "edited.mgd"
    edited = replace(tiny, log=(ParameterEdit(3, ParameterName(1, 0, None), 2.0),))
    save(edited, path)
    wanted = list(train(replace(edited, bugs=("wrong-sign",)), 6))[-1].loss
    assert wanted != list(train(replace(tiny, bugs=("wrong-sign",)), 6))[-1].loss
    assert main(["train", str(path), "--steps", "6", "--json", "--bug", "wrong-sign"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[5])["loss"] == wanted


def test_a_network_too_large_for_a_bug_is_refused_with_a_sentence_and_status_2(capsys, tmp_path, tiny):
    from dataclasses import replace

    from micrograd_desktop.project.spec import LayerSpec

    hidden = (LayerSpec(8, "tanh"),) * 6
    save(replace(tiny, network=replace(tiny.network, hidden=hidden)), tmp_path / "deep.mgd")
    assert main(["train", str(tmp_path / "deep.mgd"), "--bug", "no-topological-sort"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("micrograd-desktop: Without a topological sort") and "Choose a smaller network" in said


def test_an_unknown_bug_is_refused_and_the_known_ones_are_named(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["train", "moons-demo", "--bug", "spider"])
    assert ended.value.code == 2
    assert "no-zero-grad" in capsys.readouterr().err


def test_a_file_that_is_no_project_is_refused(capsys, tmp_path):
    path = tmp_path / "evil.mgd"
    path.write_text("__import__('os').system('touch pwned')")
    assert main(["train", str(path)]) == 2
    assert "evil.mgd" in capsys.readouterr().err


def test_a_loss_out_of_range_ends_training_and_says_why(capsys, tmp_path, tiny):
    from dataclasses import replace

    wild = replace(tiny.training, loss="squared-error", learning_rate=100.0)
    save(replace(tiny, training=wild, network=replace(tiny.network, hidden=())), tmp_path / "wild.mgd")
    assert main(["train", str(tmp_path / "wild.mgd"), "--steps", "5000", "--json"]) == 1
    told = capsys.readouterr()
    rows = [json.loads(line) for line in told.out.splitlines()]
    assert rows[-2]["loss"] > 1e6 and len(rows) < 5000
    assert "Training stopped at step" in told.err and "learning rate" in told.err


def test_a_loss_that_is_not_finite_is_named_in_json(capsys, tmp_path, tiny):
    from dataclasses import replace

    edit = ParameterEdit(2, ParameterName(1, 0, None), 1.7e308)
    linear = replace(tiny.network, hidden=())
    save(replace(tiny, network=linear, log=(edit,)), tmp_path / "wild.mgd")
    assert main(["train", str(tmp_path / "wild.mgd"), "--steps", "5", "--json"]) in (0, 1)
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    losses = [row["loss"] for row in rows[:-1]]
    assert len(losses) >= 3 and losses[-1] in ("inf", "nan") and all(loss < 1e308 for loss in losses[:-1])


def test_json_tells_objective_data_loss_and_penalty_apart(capsys):
    assert main(["train", "moons-demo", "--steps", "3", "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()][:-1]
    assert [list(row) for row in rows] == [
        ["step", "loss", "penalty", "data_loss", "accuracy", "batch_loss", "measured"]
    ] * 3
    for row in rows:
        assert row["loss"] == row["data_loss"] + row["penalty"]


@pytest.fixture
def large(tiny, tmp_path, monkeypatch):
    """The file of a project of which only one step in 8 is measured over all points, the budget being so small."""
    from dataclasses import replace

    monkeypatch.setattr("micrograd_desktop.training.measuring.LITTLE_WORK", 1)
    data = replace(tiny.dataset, kind="moons", samples=600)
    save(replace(tiny, dataset=data, training=replace(tiny.training, batch_size=30)), tmp_path / "large.mgd")
    return str(tmp_path / "large.mgd")


def test_json_says_which_steps_were_measured_over_all_points(capsys, large):
    assert main(["train", large, "--steps", "20", "--json"]) == 0
    *rows, _ = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["step"] for row in rows if row["measured"]] == [0, 8, 16]
    for row in rows:
        assert (row["loss"] is None) == (row["data_loss"] is None) == (not row["measured"])
        assert row["batch_loss"] > 0.0 and row["penalty"] >= 0.0


def test_text_says_that_a_loss_is_of_the_batch_and_ends_with_the_last_one_of_all_points(capsys, large):
    assert main(["train", large, "--steps", "16"]) == 0
    *rows, last = capsys.readouterr().out.splitlines()
    assert rows[8].startswith("step 8 loss ") and rows[9].startswith("step 9 batch loss ")
    assert last.startswith("16 steps, objective ") and last.endswith(" at step 8, before its update")
    assert "nan" not in "".join([*rows, last])


def test_a_change_in_the_files_log_is_obeyed(capsys, tmp_path, tiny):
    from dataclasses import replace

    edited = replace(tiny, log=(ParameterEdit(2, ParameterName(1, 0, None), 0.75),))
    for name, project in (("plain", tiny), ("edited", edited)):
        save(project, tmp_path / f"{name}.mgd")
    losses = []
    for name in ("plain", "edited"):
        assert main(["train", str(tmp_path / f"{name}.mgd"), "--steps", "4", "--json"]) == 0
        losses.append([json.loads(line).get("loss") for line in capsys.readouterr().out.splitlines()])
    assert losses[0][:2] == losses[1][:2] and losses[0][2] != losses[1][2]


def test_offscreen_pictures_of_the_window_are_saved(tmp_path):
    picture = tmp_path / "window.png"
    command = [sys.executable, "-m", "micrograd_desktop", "xor", "--offscreen-picture", str(picture), "--train", "3"]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "DISPLAY": ""}, check=False)
    assert done.returncode == 0, done.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_picture_of_the_trace_workspace_is_saved(tmp_path):
    picture = tmp_path / "trace.png"
    command = [sys.executable, "-m", "micrograd_desktop", "xor", "--workspace", "trace"]
    done = subprocess.run(
        [*command, "--offscreen-picture", str(picture)],
        capture_output=True, text=True, env={**os.environ, "DISPLAY": ""}, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_without_a_display_the_window_says_so(monkeypatch, capsys):
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux can be without a display")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 2
    assert "no display" in capsys.readouterr().err


def test_the_default_project_is_the_demo():
    assert Project().dataset.kind == "moons-demo"


def test_a_share_text_trains_as_its_project_does(capsys, tiny):
    from dataclasses import replace

    from micrograd_desktop.project.share_text import shared

    project = replace(tiny, log=(ParameterEdit(1, ParameterName(1, 0, None), 0.5),))
    assert _last_loss(capsys, shared(project).text) == list(train(project, 3))[-1].loss
    assert main(["train", shared(project).text[:-1]]) == 2
    assert "not complete" in capsys.readouterr().err
    assert main(["mgd:2abc"]) == 2
    assert "newer version" in capsys.readouterr().err
