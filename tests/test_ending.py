"""What a signal does to the program: it ends at once, with the status that shells expect, and says nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import micrograd_desktop

pytestmark = pytest.mark.skipif(os.name != "posix", reason="sends POSIX signals")

SIGNALS = {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGHUP: 129}
ROOT = Path(micrograd_desktop.__file__).parent.parent

PROGRAM = """
import sys
sys.argv[1:] = {arguments!r}
{before}
from micrograd_desktop.__main__ import main
sys.exit(main())
"""

SHOWN = """
from PySide6.QtCore import QTimer
import micrograd_desktop.qt.app, micrograd_desktop.qt.main_window, micrograd_desktop.qt.pictures
import micrograd_desktop.qt.windows
def ready(): print("ready", flush=True)
class Window(micrograd_desktop.qt.main_window.MainWindow):
    def showEvent(self, event):
        super().showEvent(event)
        {then}
micrograd_desktop.qt.windows.MainWindow = micrograd_desktop.qt.pictures.MainWindow = Window
"""

IMPORTING = """
import time
class Finder:
    @staticmethod
    def find_spec(name, path, target=None):
        if name == {name!r}:
            print("ready", flush=True)
            time.sleep(60)  # ended by the signal
sys.meta_path.insert(0, Finder)
"""

SHOW = SHOWN.format(then="QTimer.singleShot(0, ready)")
ASK = """
def ask(window):
    from micrograd_desktop.project.edits import AddLayer
    window.execute(AddLayer())
    QTimer.singleShot(0, ready)
    window.close()
""" + SHOWN.format(then="QTimer.singleShot(0, lambda: ask(self))")
PLAY = SHOWN.format(then="self.controller.step_finished.connect(lambda _: ready()); self.controller.play()")
TRAIN = SHOWN.format(then="self.controller.step_finished.connect(lambda p: p.step > 1 and ready())")

CASES = {
    "the window": ([], SHOW),
    "the window while it trains": ([], PLAY),
    "the window while it asks": ([], ASK),
    "a picture after training": (["--offscreen-picture", "p.png", "--train", "1000000000"], TRAIN),
    "training": (["train", "moons-demo", "--steps", "1000000000"], ""),
    "training with a bar": (["train", "moons-demo", "--steps", "1000000000", "--progress"], ""),
    "the import of NumPy": (["train", "moons-demo"], IMPORTING.format(name="numpy")),
    "the import of Qt": ([], IMPORTING.format(name="PySide6")),
    "the import of the command line": ([], IMPORTING.format(name="argparse")),
}


def heeded() -> None:
    """A background job of a shell is born deaf to some."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_DFL)


def begun(tmp_path: Path, arguments: list[str], before: str) -> subprocess.Popen[bytes]:
    """The program, once it has printed something."""
    script = PROGRAM.format(arguments=arguments, before=before)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}
    environment["XDG_CONFIG_HOME"] = str(tmp_path / "XDG_CONFIG_HOME")
    process = subprocess.Popen(
        [sys.executable, "-c", script], cwd=tmp_path, env=environment, preexec_fn=heeded,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.read(1), process.communicate()[1]
    return process


def check(process: subprocess.Popen[bytes], number: int) -> None:
    process.send_signal(number)
    _, said = process.communicate(timeout=60)
    said = said.replace(b"This plugin does not support propagateSizeHints()\n", b"")  # Qt's own, off screen
    assert (process.returncode, said) == (SIGNALS[number], b"")


@pytest.mark.parametrize("case", CASES)
def test_ctrl_c_ends_it(tmp_path, case):
    check(begun(tmp_path, *CASES[case]), signal.SIGINT)
    assert not (tmp_path / "p.png").exists()


STAGES = ["micrograd_desktop.terminal", "threading", "micrograd_desktop.cli", "argparse"]
COMMANDS: dict[str, tuple[list[str], list[str]]] = {
    "the window": ([], ["micrograd_desktop.qt.workspaces", "PySide6", "numpy", "micrograd_desktop.qt.main_window"]),
    "a picture": (["--offscreen-picture", "p.png"], ["PySide6", "micrograd_desktop.qt.pictures"]),
    "training": (["train", "moons-demo"], ["micrograd_desktop.engine", "numpy", "llvmlite"]),
    "tracing": (["trace", "-"], ["micrograd_desktop.engine", "micrograd_desktop.trace_command", "ast"]),
    "the help": (["--help"], []),
    "the version": (["--version"], []),
}
SITE = """
import sys, time
class Finder:
    @staticmethod
    def find_spec(name, path, target=None):
        if name == {name!r} and "micrograd_desktop" in sys.modules:
            print("ready", flush=True)
            time.sleep(60)  # ended by the signal
sys.meta_path.insert(0, Finder)
for name in ("threading", "ast", "argparse"):
    sys.modules.pop(name, None)
"""


@pytest.mark.parametrize(("command", "stage"), [(c, s) for c, (_, own) in COMMANDS.items() for s in [*STAGES, *own]])
def test_ctrl_c_at_any_stage_of_the_start_ends_it_without_a_word(tmp_path, command, stage):
    (tmp_path / "sitecustomize.py").write_text(SITE.format(name=stage))
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": f"{tmp_path}:{ROOT}"}
    process = subprocess.Popen(
        [sys.executable, "-m", "micrograd_desktop", *COMMANDS[command][0]], cwd=tmp_path, env=environment,
        preexec_fn=heeded, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None and process.stdout.read(5) == b"ready"
    check(process, signal.SIGINT)


def test_a_signal_that_the_launcher_kept_back_ends_it_as_soon_as_it_heeds_signals(tmp_path):
    script = (
        "import os, signal, sys\n"
        "signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})\n"
        "os.kill(os.getpid(), signal.SIGINT)\n"
        "os.execv(sys.executable, [sys.executable, '-m', 'micrograd_desktop', '--version'])\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, preexec_fn=heeded, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_next_to_nothing_is_imported_before_signals_are_heeded():
    script = "import sys; before = set(sys.modules); import micrograd_desktop; print(*sorted({*sys.modules} - before))"
    done = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=True
    )
    assert set(done.stdout.decode().split()) == {"micrograd_desktop"}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("case", ["the window while it asks", "a picture after training", "training"])
def test_so_do_the_systems_signals(tmp_path, case, number):
    check(begun(tmp_path, *CASES[case]), number)


def test_the_layout_of_a_window_that_is_ended_is_kept(tmp_path):
    check(begun(tmp_path, *CASES["the window"]), signal.SIGTERM)
    assert list((tmp_path / "XDG_CONFIG_HOME").rglob("*.*"))
