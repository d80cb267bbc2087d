"""export, info, check, render, and train --out: as a person types them, in a terminal, in a pipe, and interrupted."""

from __future__ import annotations

import json
import os
import pty
import shlex
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import micrograd_desktop
from micrograd_desktop.cli import main
from micrograd_desktop.export.network.forms import NETWORK_FORMS
from micrograd_desktop.export.network.history import history_csv
from micrograd_desktop.export.network.taken import taken
from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.edits import AddLayer, Set
from micrograd_desktop.project.share_text import read_shared
from micrograd_desktop.project.spec import ParameterEdit, Project, TrainingSpec
from micrograd_desktop.project.storage import load, save
from micrograd_desktop.training.checkpoints import to_checkpoint
from micrograd_desktop.training.run import Run

ROOT = Path(micrograd_desktop.__file__).parent.parent
FOREVER = "1000000000"
posix = pytest.mark.skipif(os.name != "posix", reason="sends POSIX signals")


def run_at(project: Project, step: int) -> Run:
    run = Run(project)
    while run.step < step:
        run.advance(step - run.step)
    return run


def file_of(tmp_path: Path, project: Project, step: int = 0) -> str:
    path = tmp_path / "run.mgd"
    save(project, path, to_checkpoint(run_at(project, step).state()) if step else None)
    return str(path)


def started(tmp_path: Path, *arguments: str, **streams: object) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}
    return subprocess.Popen(
        [sys.executable, "-m", "micrograd_desktop", *arguments], cwd=tmp_path, env=environment, **streams
    )


@pytest.mark.parametrize("form", [name for name in NETWORK_FORMS if name not in ("weights.npz", "onnx")])
def test_export_prints_the_network_of_a_step(capsys, tiny, tmp_path, form):
    assert main(["export", file_of(tmp_path, tiny), "--to", form, "--steps", "7"]) == 0
    wanted = NETWORK_FORMS[form].make(taken(tiny, 7, run_at(tiny, 7).parameters)).decode()
    assert capsys.readouterr().out == wanted


def test_export_goes_on_from_where_the_file_stands(capsys, tiny, tmp_path):
    name = file_of(tmp_path, tiny, 5)
    for options, step in (((), 5), (("--steps", "9"), 9), (("--steps", "2"), 2)):
        assert main(["export", name, "--to", "weights.json", *options]) == 0
        weights = json.loads(capsys.readouterr().out)
        wanted = taken(tiny, step, run_at(tiny, step).parameters)
        assert weights["layers.0.weight"] == wanted.layers[0][0].tolist()


def test_export_writes_a_file_and_says_so_elsewhere(capsys, tmp_path):
    assert (
        main(["export", "xor", "--to", "weights.npz", "--steps", "3", "--seed", "9", "--out", f"{tmp_path}/w.npz"]) == 0
    )
    told = capsys.readouterr()
    assert told.out == "" and "at step 3" in told.err and "w.npz" in told.err
    with np.load(tmp_path / "w.npz") as arrays:
        assert arrays["layers.0.weight"].shape[1] == 2


def test_a_seed_is_of_network_points_and_batches(capsys):
    texts = []
    for seed in ("1", "2", "1"):
        assert main(["export", "xor", "--to", "pytorch", "--steps", "2", "--seed", seed]) == 0
        texts.append(capsys.readouterr().out)
    assert texts[0] == texts[2] != texts[1]
    points = [text.partition("X = [")[2] for text in texts]
    assert points[0] != points[1]


def test_the_history_is_that_of_the_run(capsys, tiny, tmp_path):
    wanted = "".join(text for _, text in history_csv(tiny, 9, 2))
    assert main(["export", file_of(tmp_path, tiny, 9), "--to", "history.csv", "--every", "2"]) == 0
    assert capsys.readouterr().out == wanted
    assert (
        main(["export", file_of(tmp_path, tiny, 9), "--to", "history.csv", "--every", "2", "--out", f"{tmp_path}/h"])
        == 0
    )
    assert (tmp_path / "h").read_text() == wanted


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["export", "xor"], "--to"),
        (["export", "xor", "--to", "fortran"], "fortran"),
        (["export", "xor", "--to", "onnx"], "--out FILE"),
        (["export", "xor", "--to", "numpy", "--every", "3"], "--every goes with"),
        (["export", "xor", "--to", "numpy", "--out", "no/folder.py"], "no folder"),
        (["export", "nowhere.mgd", "--to", "numpy"], "no file and no example"),
        (["export", "xor", "--to", "numpy", "--seed", "-1"], "a seed is a whole number"),
        (["info", "nowhere.mgd"], "no file and no example"),
        (["check", "nowhere.mgd"], "no file and no example"),
        (["render", "xor", "--out", "p.bmp"], "ends in .png, .jpg, .svg, .pdf, .gif, .apng or .html"),
        (["render", "xor", "--out", "p.png", "--every", "5"], "--every goes with an animation"),
        (["render", "xor", "--view", "soul", "--out", "p.png"], "soul"),
        (["render", "xor"], "--out"),
        (["train", "xor", "--out", "run.txt"], "ends in .mgd"),
        (["train", "xor", "--find-rate", "--out", "run.mgd"], "--out goes with training"),
    ],
)  # fmt: skip
def test_bad_input_gets_a_sentence_and_status_2(capsys, arguments, sentence):
    try:
        status = main(arguments)
    except SystemExit as ended:
        status = ended.code
    said = capsys.readouterr().err
    assert status == 2 and sentence in said and said.rstrip().endswith(".") and "Traceback" not in said


@pytest.mark.parametrize("command", ["export", "info", "check", "render", "train"])
def test_help_has_examples(capsys, command):
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    said = capsys.readouterr().out
    assert ended.value.code == 0 and f"  micrograd-desktop {command} " in said


def test_every_example_of_the_help_is_read(capsys):
    from micrograd_desktop import check_command, export_command, info_command, render_command, train_command

    parsers = {
        "export": export_command.parser(), "info": info_command.parser(), "check": check_command.parser(),
        "render": render_command.parser(), "train": train_command.parser(),
    }  # fmt: skip
    for parser in parsers.values():
        for line in parser.epilog.splitlines()[1:]:
            _, command, *words = shlex.split(line)
            words = words[: next((i for i, word in enumerate(words) if word in (">", "&&")), len(words))]
            parsers[command].parse_args(words)


def test_info_says_what_network_there_is_at_the_step_of_the_file_and_what_it_began_with(capsys, tiny, tmp_path):
    changed = AddLayer().at(2).apply(Set(TrainingSpec.learning_rate, 0.7).at(1).apply(tiny))
    found = {}
    for steps in (0, 3):
        assert main(["info", file_of(tmp_path, changed, steps), "--json"]) == 0
        found[steps] = json.loads(capsys.readouterr().out)
    assert [found[steps]["network"] for steps in (0, 3)] == ["2-3-1", "2-3-8-1"]
    assert [found[steps]["first_network"] for steps in (0, 3)] == ["2-3-1", "2-3-1"]
    assert [found[steps]["learning_rate"] for steps in (0, 3)] == [0.1, 0.7]
    assert [len(found[steps]["activations"]) for steps in (0, 3)] == [2, 3]
    assert found[0]["share_text"] == found[3]["share_text"]


def test_info_says_what_a_file_holds(capsys, tiny, tmp_path):
    name = file_of(tmp_path, replace(tiny, log=(ParameterEdit(2, ParameterName(1, 0, None), 0.5),)), 4)
    assert main(["info", name, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["network"], found["step"], found["changes"], found["parameters"]) == ("2-3-1", 4, 1, 13)
    assert read_shared(found["share_text"]) == load(Path(name)).project
    assert main(["info", name]) == 0
    assert "learning rate   0.1" in capsys.readouterr().out


@pytest.mark.parametrize("steps", [0, 20])
def test_check_finds_right_gradients_right(capsys, tiny, tmp_path, steps):
    frozen = replace(tiny, training=replace(tiny.training, clip="norm", clip_limit=0.01, batch_size=4))
    frozen = replace(frozen, frozen=(ParameterName(1, 0, 0),))
    assert main(["check", file_of(tmp_path, frozen, steps), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["agrees"] == found["checked"] == 13 and found["step"] == steps
    assert found["largest_error"] < 1e-6


def test_check_finds_what_a_bug_makes_wrong(capsys, tiny, tmp_path):
    name = file_of(tmp_path, replace(tiny, bugs=("assign",)), 3)
    assert main(["check", name]) == 1
    said = capsys.readouterr().out
    assert "differ:" in said and "Bugs are on: assign" in said and "gradient" in said


def test_check_takes_some_of_many_parameters(capsys):
    assert main(["check", "moons-demo", "--parameters", "10", "--steps", "5", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["checked"] == 10


def test_a_file_that_is_no_project_fails_the_check(capsys, tmp_path):
    (tmp_path / "bad.mgd").write_text("{}")
    assert main(["check", str(tmp_path / "bad.mgd")]) == 2
    assert "bad.mgd" in capsys.readouterr().err


def test_a_trained_run_is_saved_and_goes_on_from_there(capsys, tiny, tmp_path):
    path = tmp_path / "out.mgd"
    assert main(["train", file_of(tmp_path, tiny), "--steps", "30", "--quiet", "--out", str(path)]) == 0
    told = capsys.readouterr()
    assert "step 30 is saved" in told.err
    assert told.out.startswith("30 steps, objective") and len(told.out.splitlines()) == 1
    saved = load(path)
    assert saved.project == tiny and saved.checkpoint is not None and saved.checkpoint.step == 30
    assert np.array_equal(saved.checkpoint.parameters, run_at(tiny, 30).parameters)


@posix
def test_ctrl_c_saves_what_there_is_and_says_where(tiny, tmp_path):
    name = file_of(tmp_path, tiny)
    process = started(
        tmp_path, "train", name, "--steps", FOREVER, "--out", "kept.mgd", stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    for _ in range(50):
        process.stdout.readline()
    process.send_signal(signal.SIGINT)
    printed, said = process.communicate(timeout=60)
    assert process.returncode == 130 and b"Stopped. The run at step" in said and b"kept.mgd" in said
    assert printed.endswith(b"\n")
    saved = load(tmp_path / "kept.mgd").checkpoint
    assert saved is not None and saved.step >= 50
    assert np.array_equal(saved.parameters, run_at(tiny, saved.step).parameters)


@posix
def test_ctrl_c_exports_what_there_is(tiny, tmp_path):
    primary, secondary = pty.openpty()
    process = started(
        tmp_path, "export", file_of(tmp_path, tiny), "--to", "weights.json", "--steps", FOREVER, "--out", "w.json",
        stdout=subprocess.PIPE, stderr=secondary,
    )  # fmt: skip
    os.close(secondary)
    said = b""
    while b"training" not in said:  # the bar of a terminal
        said += os.read(primary, 1000)
    process.send_signal(signal.SIGINT)
    while True:
        try:
            said += os.read(primary, 1000)
        except OSError:  # the other end is closed
            break
    process.communicate(timeout=60)
    os.close(primary)
    assert process.returncode == 130 and b"w.json" in said
    step = int(said.partition(b"at step ")[2].partition(b":")[0].replace(b",", b""))
    wanted = taken(tiny, step, run_at(tiny, step).parameters).layers[0][0]
    assert json.loads((tmp_path / "w.json").read_text())["layers.0.weight"] == wanted.tolist()


def test_there_is_no_bar_in_a_pipe(tiny, tmp_path):
    for arguments in (("train", "--quiet", "--steps", "2000"), ("export", "--to", "weights.json", "--steps", "2000")):
        command, *options = arguments
        done = started(
            tmp_path, command, file_of(tmp_path, tiny), *options, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        printed, said = done.communicate(timeout=60)
        assert done.returncode == 0 and said == b"" and b"\r" not in printed


@posix
def test_a_closed_pipe_is_quiet(tiny, tmp_path):
    export = started(
        tmp_path, "export", file_of(tmp_path, tiny), "--to", "history.csv", "--steps", FOREVER,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert export.stdout is not None and export.stderr is not None
    export.stdout.readline()
    export.stdout.close()
    _, said = export.communicate(timeout=60)
    assert (export.returncode, said) == (0, b"")


@pytest.mark.parametrize(("view", "suffix"), [("network", "png"), ("output", "svg"), ("loss", "pdf"), ("graph", "png")])
def test_render_saves_a_view(tiny, tmp_path, view, suffix):
    sizes = []
    for scale in ("1", "2") if view == "network" else ("1",):  # each a start of the program
        out = tmp_path / f"{view}-{scale}.{suffix}"
        done = started(
            tmp_path, "render", file_of(tmp_path, tiny), "--view", view, "--step", "3", "--scale", scale,
            "--size", "1100x700", "--out", str(out), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        _, said = done.communicate(timeout=120)
        assert done.returncode == 0, said
        assert out.name.encode() in said and (b"at step 3" in said) == (view != "graph")
        sizes.append(size_of(out))
    if view == "network":
        assert abs(sizes[1][0] - 2 * sizes[0][0]) <= 4 and min(sizes[0]) > 100


def size_of(path: Path) -> tuple[int, int]:
    head = path.read_bytes()
    if path.suffix == ".png":
        assert head.startswith(b"\x89PNG")
        return int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")
    assert head.startswith(b"%PDF" if path.suffix == ".pdf" else b"<?xml")
    return 0, 0


def drawn(tmp_path: Path, *arguments: str) -> tuple[str, str]:
    done = started(tmp_path, "render", *arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    printed, said = (text.decode() for text in done.communicate(timeout=150))
    assert done.returncode == 0, said
    return printed, said


def test_a_run_is_an_animation_with_a_frame_for_each_step_asked_for(tiny, tmp_path):
    from PIL import Image

    printed, said = drawn(
        tmp_path, file_of(tmp_path, tiny), "--view", "output", "--steps", "10", "--every", "4", "--out", "run.gif",
        "--size", "1000x600", "--tell",
    )  # fmt: skip
    assert printed.split("\n")[:-1] == ["1 4", "2 4", "3 4", "4 4"] and "to step 10" in said
    with Image.open(tmp_path / "run.gif") as made:
        assert made.n_frames == 4


def test_a_backward_pass_is_an_animation_with_a_frame_for_each_visit(tmp_path):
    from PIL import Image

    (tmp_path / "small.py").write_text("a = Value(2.0)\nb = a * 3.0\nc = b + a\n")
    drawn(tmp_path, "small.py", "--view", "graph", "--out", "pass.apng", "--size", "1000x600")
    with Image.open(tmp_path / "pass.apng") as made:
        assert made.n_frames == 5  # before the pass, and after each of c, b, a, 3.0


@posix
def test_ctrl_c_while_it_draws_leaves_no_file(tiny, tmp_path):
    name = file_of(tmp_path, tiny)
    process = started(
        tmp_path, "render", name, "--view", "output", "--steps", "100000", "--every", "200", "--out", "run.gif",
        "--tell", stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130 and b"Traceback" not in said
    assert not (tmp_path / "run.gif").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
@pytest.mark.parametrize(("into", "status"), [("> /dev/full", 2), ("| head -1", 0)])
def test_a_run_is_saved_when_its_output_can_not_be_written(tmp_path, into, status):
    train = f"{sys.executable} -m micrograd_desktop train xor --steps 40000 --every 100 --out run.mgd"
    line = f"set -o pipefail; {train} {into}" if status else f"{train} {into}"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    done = subprocess.run(
        ["bash", "-c", line], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == status and "Traceback" not in done.stderr
    saved = load(tmp_path / "run.mgd")
    assert saved.checkpoint is not None and saved.checkpoint.step > 0
    assert f"The run at step {saved.checkpoint.step:,} is saved" in done.stderr


def test_a_file_that_can_not_be_written_is_refused_before_the_training(tmp_path, capsys):
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0o555)
    assert main(["train", "xor", "--steps", "1000000000", "--quiet", "--out", str(folder / "run.mgd")]) == 2
    assert "run.mgd could not be saved: the folder" in capsys.readouterr().err


def test_results_of_a_sweep_are_not_written_into_a_device(capsys):
    words = ["sweep", "xor", "--over", "training.learning_rate=0.01,0.1", "--steps", "3", "--out", "/dev/null"]
    assert main(words) == 2
    assert "null is a device or a pipe, not a file." in capsys.readouterr().err
