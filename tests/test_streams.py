"""The command line with streams, files and screens that can't be had: one sentence and status 2, before any work."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import micrograd_desktop
from micrograd_desktop.cli import main

ROOT = Path(micrograd_desktop.__file__).parent.parent
HOSTILE = 'a = Value(2.0, label="\\x1b]0;title\\x07\\u202e é")\nb = a + 1.0\nprint("\\x1b[2Jé")\n'
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads Linux's special files")


def run(command: str, tmp_path: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """A line of the shell, in which M is the program."""
    variables = {name: value for name, value in os.environ.items() if name not in ("PYTHONUNBUFFERED",)}
    variables |= {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    line = command.replace("M ", f"'{sys.executable}' -m micrograd_desktop ")
    return subprocess.run(
        ["bash", "-c", line], cwd=tmp_path, env={**variables, **environment}, capture_output=True, check=False
    )


def is_sentence(said: bytes) -> bool:
    text = said.decode()
    return text.startswith("micrograd-desktop: ") and text.endswith(".\n") and text.count("\n") == 1


@pytest.fixture
def program(tmp_path) -> Path:
    path = tmp_path / "p.py"
    path.write_text(HOSTILE, encoding="utf-8")
    return path


@linux
@pytest.mark.parametrize(
    "command",
    [
        "M train moons-demo --steps 1000000000 >&-",
        "M trace p.py >&-",
        "M trace - <&-",
        "M --help >&-",
        "M trace p.py >/dev/full 2>&1 | cat; M train moons-demo >/dev/full",
        "M --help >/dev/full",
        "M train moons-demo --version >/dev/full",
        "M trace - </dev/zero",
        "M trace - </dev/urandom",
        "M trace /dev/zero",
        "M trace pipe",
        "M train pipe",
        "M pipe --offscreen-picture p.png",
        "M train $'\\xff\\x1b[31m'",
        "M train moons-demo --steps 1000000000 --picture p.bmp",
        "M train moons-demo --steps 1000000000 --picture /proc/p.png",
        "M train moons-demo --steps 1000000000 --picture pipe.png",
        f"M train moons-demo --steps 1000000000 --picture {'a' * 260}.png",
        "M --offscreen-picture p.png --size 10000x10000 --scale 4",
        "M --offscreen-picture p.png --size 10x10",
    ],
)
def test_what_can_not_be_done_is_one_sentence_and_status_2(tmp_path, program, command):
    os.mkfifo(tmp_path / "pipe")
    os.mkfifo(tmp_path / "pipe.png")
    done = run(command, tmp_path)
    assert done.returncode == 2, done
    assert is_sentence(done.stderr), done.stderr
    assert not (tmp_path / "p.png").exists()


@linux
@pytest.mark.parametrize("command", ["M train moons-demo --steps 2", "M trace p.py", "M --version"])
def test_standard_input_that_can_not_be_had_is_no_matter_where_it_is_not_read(tmp_path, program, command):
    for where in ("<&-", "0>/dev/null", "</dev/full", "</proc/self/mem"):
        assert run(f"{command} {where}", tmp_path).returncode == 0


@linux
@pytest.mark.parametrize("where", ["0>/dev/null", "</proc/self/mem", "<&-"])
def test_standard_input_that_can_not_be_read_is_a_sentence(tmp_path, where):
    done = run(f"M trace - {where}", tmp_path)
    assert done.returncode == 2 and is_sentence(done.stderr)


@linux
def test_standard_input_that_does_not_wait_is_waited_for_to_its_end(monkeypatch, capsys):
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    pieces = [b"a = Value(2.0)\n", b"b = a * a\n"]

    def wait(*_: object) -> None:
        os.write(writing, pieces.pop(0)) if pieces else os.close(writing)

    monkeypatch.setattr("select.select", wait)
    with os.fdopen(reading) as pipe:
        monkeypatch.setattr("sys.stdin", pipe)
        assert main(["trace", "-"]) == 0
    assert capsys.readouterr().out.startswith("b * data 4.0")


@linux
@pytest.mark.parametrize("where", ["2>&-", "2>/dev/full"])
def test_without_standard_error_the_status_still_says_it(tmp_path, where):
    done = run(f"M train nowhere {where}", tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"")


@linux
def test_a_reader_that_has_had_enough_is_no_error(tmp_path):
    done = run("M train moons-demo --steps 100000 | head -1; exit ${PIPESTATUS[0]}", tmp_path)
    assert (done.returncode, done.stderr) == (0, b"") and done.stdout.startswith(b"step 0")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
@pytest.mark.parametrize("form", ["", "--json"])
def test_all_that_a_hostile_program_gives_is_printable_in_every_encoding(tmp_path, program, encoding, form):
    done = run(f"M trace p.py {form}", tmp_path, PYTHONIOENCODING=encoding)
    assert done.returncode == 0
    shown, said = done.stdout.decode(encoding), done.stderr.decode(encoding)
    assert all(line.isprintable() for text in (shown, said) for line in text.split("\n"))
    assert shown.count("\n") == 3 and said.count("\n") == 1
    if form:
        assert json.loads(shown.splitlines()[-1])["label"].startswith(r"\x1b]0;title\x07\u202e")


def test_a_closed_folder_is_a_sentence(tmp_path, capsys, monkeypatch):
    def closed(path: Path, **_: object) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "exists", closed)
    for arguments in (["train", "closed/p.mgd"], ["trace", "closed/p.py"], ["closed/p.mgd"]):
        monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
        assert main(arguments) == 2
        assert "Permission denied" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["a" * 300, "\ud800", "a\0b", "\x1b[31m", "a\nb", "<img src=x>", "~", " "])
@pytest.mark.parametrize("command", [["train"], ["trace"], ["--offscreen-picture", "p.png"]])
def test_hostile_names_are_shown_plain(tmp_path, capsys, monkeypatch, command, name):
    monkeypatch.chdir(tmp_path)
    assert main([*command, name]) == 2
    assert is_sentence(capsys.readouterr().err.encode())


@pytest.mark.parametrize(
    "arguments",
    [
        ["train", "xor", "--steps", "-1"],
        ["train", "xor", "--steps", "1e3"],
        ["train", "xor", "--steps", "9" * 5000],
        ["train", "xor", "--steps", "1000000001"],
        ["train", "xor", "--steps", "٣"],
        ["train", "xor", "--engine", "\x1b[31m\ud800"],
        ["train", "xor" * 2000],
        ["train", "xor", "--%s", "%d"],
        ["train"],
        ["--train", "%(x)s"],
        ["--scale", "nan"],
        ["--scale", "1e999"],
        ["--scale", "0.4"],
        ["--scale", "9" * 100_000],
        ["--size", "0x800"],
        ["--size", "20001x800"],
        ["--size", "1280x"],
        ["--size", "1280x800x2"],
        ["--theme", "pink"],
        ["--offscreen-picture", ""],
        ["--offscreen-picture", "p" * 5000],
        ["trace", "--bug", "a\nb"],
    ],
)
def test_options_out_of_range_are_one_sentence(capsys, arguments):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert is_sentence(capsys.readouterr().err.encode())


def test_a_picture_may_be_as_large_as_is_said():
    from micrograd_desktop.command_options import BadInputError, check_picture_size

    check_picture_size((8000, 5000), 1.0, (1180, 720))
    for size, scale in (((8001, 5000), 1.0), ((10_000, 10_000), 4.0), ((20_000, 20_000), 0.5), ((1179, 720), 4.0)):
        with pytest.raises(BadInputError):
            check_picture_size(size, scale, (1180, 720))


def test_a_trial_of_a_picture_s_file_leaves_nothing_and_spoils_nothing(tmp_path):
    from micrograd_desktop.command_options import BadInputError, check_picture_file

    check_picture_file(tmp_path / "new.png")
    (tmp_path / "old.jpg").write_bytes(b"kept")
    check_picture_file(tmp_path / "old.jpg")
    (tmp_path / "folder.png").mkdir()
    with pytest.raises(BadInputError):
        check_picture_file(tmp_path / "folder.png")
    assert {path.name for path in tmp_path.iterdir()} == {"old.jpg", "folder.png"}
    assert (tmp_path / "old.jpg").read_bytes() == b"kept"


@linux
@pytest.mark.parametrize(
    "environment",
    [
        {"DISPLAY": ":4077"},
        {"DISPLAY": "nonsense"},
        {"WAYLAND_DISPLAY": "nowhere"},
        {"DISPLAY": ":4077", "QT_QPA_PLATFORM": "xcb"},
        {"DISPLAY": "", "QT_QPA_PLATFORM": "nonsense"},
    ],
)
def test_a_screen_that_is_not_there_is_a_sentence(tmp_path, environment):
    unset = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    done = run("M ", tmp_path, **{**unset, **environment})
    assert done.returncode == 2, done
    assert is_sentence(done.stderr), done.stderr


@linux
def test_a_screen_that_takes_the_call_and_says_nothing_is_not_waited_for(tmp_path, monkeypatch):
    from micrograd_desktop import display

    monkeypatch.setattr(display, "PATIENCE_SECONDS", 0.05)
    number = 4000 + os.getpid() % 1000
    path = Path(f"/tmp/.X11-unix/X{number}")
    if not path.parent.is_dir():
        pytest.skip("no folder for screens")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        try:
            server.listen()
            for name, value in {"DISPLAY": f":{number}", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}.items():
                monkeypatch.setenv(name, value)
            assert "does not answer" in display.display_trouble()
        finally:
            path.unlink()
    for thread in [thread for thread in threading.enumerate() if thread.name == "display"]:
        thread.join(10)


def test_a_name_as_long_as_can_be_takes_little_memory(capsys):
    resource = pytest.importorskip("resource")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(SystemExit):
        main(["train", "a" * 10_000_000])
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000


@pytest.mark.parametrize("encoding", ["ascii", "utf-8"])
def test_hostile_project_files_give_nothing_that_can_not_be_printed(tmp_path, encoding):
    from micrograd_desktop.project.spec import Project
    from micrograd_desktop.project.storage import save

    sign = "\x1b]0;x\x07\u202e\n<img src=x>"
    save(Project(), tmp_path / "good.mgd")
    good = json.loads((tmp_path / "good.mgd").read_text())
    project = good["project"]
    bad = [
        {**good, sign: 1},
        {**good, "format": sign},
        {**good, "schema_version": sign},
        {**good, "project": {**project, "name": sign}},
        {**good, "project": {**project, sign: sign}},
        {**good, "project": {**project, "bugs": [sign]}},
        {**good, "project": {**project, "dataset": {**project["dataset"], "kind": sign}}},
        {**good, "project": {**project, "training": {**project["training"], "loss": sign * 1000}}},
    ]
    names = [f"{sign.replace('/', '')} {i}.mgd" for i in range(len(bad))]
    for name, content in zip(names, bad, strict=True):
        (tmp_path / name).write_text(json.dumps(content))
    script = "import sys; from micrograd_desktop.cli import main; print([main(['train', n]) for n in sys.argv[1:]])"
    done = subprocess.run(
        [sys.executable, "-c", script, *names], cwd=tmp_path, capture_output=True, check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding},
    )  # fmt: skip
    assert done.stdout.decode().strip() == str([2] * len(bad))
    said = done.stderr.decode(encoding).splitlines()
    assert len(said) == len(bad)
    assert all(line.isprintable() and len(line) < 1100 for line in said)
