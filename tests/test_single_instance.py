"""Two starts are one app: real processes, off screen, that find each other in folders of the test's own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

import micrograd_desktop
from micrograd_desktop.project.spec import Project
from micrograd_desktop.project.storage import save

pytestmark = pytest.mark.skipif(os.name != "posix", reason="sockets that are files, and POSIX signals")
ROOT = Path(micrograd_desktop.__file__).parent.parent

WATCHED = """
import sys
sys.argv[1:] = {arguments!r}
from functools import partial
from PySide6.QtCore import QTimer
from micrograd_desktop.qt import windows

class Watched(windows.Windows):
    def new(self, *given):
        window = super().new(*given)
        window.completed.connect(lambda: print("window", len(self.open), window.windowTitle(), flush=True))
        return window

    def listen(self, place, lock):
        super().listen(place, lock)
        print("listens", self._listener.trouble, flush=True)

    def _open_found(self, *given):
        super()._open_found(*given)
        print("open", len(self.open), flush=True)

windows.Windows = Watched
from micrograd_desktop.__main__ import main
sys.exit(main())
"""


class Person:
    """One with a home, a session's folder and apps, all of which end with the test."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.apps = folder, []
        for name in ("config", "run"):
            (folder / name).mkdir(mode=0o700)
        self.environment = {
            **os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder / "config"), "XDG_RUNTIME_DIR": str(folder / "run"),
        }  # fmt: skip

    def start(self, *arguments: str, **environment: str) -> subprocess.Popen[str]:
        script = WATCHED.format(arguments=list(arguments))
        app = subprocess.Popen(
            [sys.executable, "-c", script], cwd=self.folder, env={**self.environment, **environment}, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        self.apps.append(app)
        return app

    def asks(self, *arguments: str, **environment: str) -> tuple[int, str]:
        """A start that ends by itself: its status and what it said."""
        app = self.start(*arguments, **environment)
        said = app.communicate(timeout=90)
        return app.returncode, "".join(said)


def line(app: subprocess.Popen[str], begins: str) -> str:
    """The next line that begins so."""
    assert app.stdout is not None
    for text in app.stdout:
        if text.startswith(begins):
            return text.strip()
    raise AssertionError(app.communicate()[1])


@pytest.fixture
def person():
    with tempfile.TemporaryDirectory(prefix="mgd") as folder:  # short: the name of a socket is
        made = Person(Path(folder))
        yield made
        for app in made.apps:
            if app.poll() is None:
                app.kill()
            app.communicate()


def test_a_second_start_opens_a_window_of_the_first_and_ends(person):
    save(Project(), person.folder / "mine.mgd")
    first = person.start()
    assert line(first, "listens") == "listens"
    status, said = person.asks("mine.mgd")
    assert (status, said) == (0, "It opens in a window of Micrograd Desktop, which runs already.\n")
    assert line(first, "open") == "open 2"
    assert line(first, "window 2").startswith("window 2 mine.mgd")
    assert person.asks(str(person.folder / "mine.mgd"))[0] == 0
    assert line(first, "open") == "open 2"  # the window that has it came to the front
    assert person.asks()[0] == 0 and line(first, "open") == "open 3"
    first.send_signal(signal.SIGTERM)
    assert first.wait(60) == 143
    assert list((person.folder / "run").iterdir()) == []


@pytest.mark.parametrize("how", ["on another screen", "with a theme of its own", "as it is told"])
def test_a_start_that_is_to_be_an_app_of_its_own_is_one(person, how):
    first = person.start()
    line(first, "listens")
    words = {"with a theme of its own": ["--theme", "dark"], "as it is told": ["--new-process"]}.get(how, [])
    apart = person.start(*words, **({"DISPLAY": ":77"} if how == "on another screen" else {}))
    assert line(apart, "window 1").startswith("window 1 Moons demo")


def test_a_name_of_nothing_is_told_where_it_was_typed(person):
    status, said = person.asks("nowhere")
    assert status == 2 and "there is no file and no example called 'nowhere'" in said


def test_starts_at_once_are_one_app(person):
    apps = [person.start(name) for name in ("moons-demo", "xor")]
    ended = []
    running = list(apps)
    while len(running) > 1:
        for app in tuple(running):
            try:
                app.wait(0.1)
            except subprocess.TimeoutExpired:
                continue
            running.remove(app)
            ended.append(app.returncode)
    assert ended == [0]
    assert line(running[0], "open") == "open 2"


def test_the_next_start_is_the_app_where_the_last_one_was_killed(person):
    first = person.start()
    line(first, "listens")
    first.kill()
    first.communicate()
    assert [path.suffix for path in sorted((person.folder / "run").iterdir())] == [".lock", ".socket"]
    second = person.start()
    assert line(second, "listens") == "listens"
    assert person.asks("xor")[0] == 0 and line(second, "open") == "open 2"


def test_where_nothing_can_be_locked_each_start_is_an_app_of_its_own(person):
    (person.folder / "config" / "Micrograd Desktop").write_text("in the way")
    for _ in range(2):
        app = person.start(XDG_RUNTIME_DIR="")
        line(app, "window 1")
