"""What all tests share: a window with preferences of its own, ended cleanly."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, settings

from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from micrograd_desktop.raster import code as raster_code

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QMessageBox

# No deadline: a busy machine fails no honest test. No explaining: it runs a failing case hundreds of times more, which
# ends a long test by its limit and hides what failed.
PHASES = tuple(phase for phase in Phase if phase is not Phase.explain)
settings.register_profile("random cases", deadline=None, phases=PHASES)
settings.register_profile("the same cases each time", deadline=None, phases=PHASES, derandomize=True)
os.environ["MICROGRAD_DESKTOP_LANGUAGE"] = "en"  # of programs that tests start, wherever they run
settings.load_profile("the same cases each time" if "CI" in os.environ else "random cases")

GARBAGE_KEPT = 5_000
"""From how many new objects on they are looked through at the end of a test of Qt; the older ones, one time in ten."""

TINY = Project(
    "Tiny",
    DatasetSpec("xor", 24, 0.1, 0.75, 3),
    NetworkSpec(hidden=(LayerSpec(3, "tanh"),), seed=4),
    TrainingSpec(loss="logistic", learning_rate=0.1, schedule="constant", regularisation="none"),
)


def pytest_collection_finish() -> None:
    """Leave modules and tests out of every later look for garbage: most of what there is, and it stays to the end."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The words that pytest-qt makes its QApplication with."""
    from micrograd_desktop.qt.theme import STYLE_WORDS

    return ["tests", *STYLE_WORDS]


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Has the app's fonts before the first text is measured, whichever test comes first in a process."""
    from micrograd_desktop.qt.theme import load_fonts

    load_fonts()
    return qapp


@pytest.fixture
def tiny() -> Project:
    """A project that trains fast on any engine."""
    return TINY


@pytest.fixture(autouse=True, scope="session")
def kernels_of_the_tests_own(tmp_path_factory) -> Iterator[None]:
    """Compiled code is kept in a folder of the test run's, which its processes share, and never in the person's.

    Programs that a test starts find it by their environment, so that each graph is compiled once in a run of all tests.
    """
    run = tmp_path_factory.getbasetemp()
    cache = (run.parent if "PYTEST_XDIST_WORKER" in os.environ else run) / "cache"
    folder = cache / "micrograd-desktop" / "kernels"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("micrograd_desktop.engine.kernel.compiler.machine._folder", lambda: folder)
        for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
            patch.setenv(name, str(cache))
        yield


@pytest.fixture(autouse=True)
def no_app_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """A start in a test neither asks an app of the person's, nor is one that others find."""
    monkeypatch.setattr("micrograd_desktop.running.place", lambda: None)


def collects_by_itself(request: pytest.FixtureRequest) -> bool:
    """Whether Python's collector of cycles may run at any moment of a test: not where Qt is, as in the app."""
    return "qapp" not in request.fixturenames


def delete_what_is_to_be_deleted_later() -> None:
    """What Qt does itself only once it waits for events."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def garbage_of_qt_is_collected_between_tests(request) -> Iterator[None]:
    """A window that only the collector can find must not end while it is painted, nor in a worker of a later test.

    What is to be deleted later is deleted at once: the next test would style it, and have it among its widgets.
    """
    if not collects_by_itself(request):
        gc.disable()
    elif not gc.isenabled():
        gc.collect()
        gc.enable()
    yield
    if not collects_by_itself(request):
        delete_what_is_to_be_deleted_later()
    young, _, older = gc.get_count()
    if not gc.isenabled() and young > GARBAGE_KEPT:
        gc.collect(1 if older < 10 else 2)


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    """A thread that a test starts must have ended by its end."""
    before = set(threading.enumerate())
    yield
    left = [t for t in set(threading.enumerate()) - before if t.is_alive() and not t.name.startswith("Dummy")]
    assert not left, f"threads left running: {left}"


@dataclass
class Answers:
    """What message boxes are answered in a test, and what they asked or said."""

    answer: QMessageBox.StandardButton
    texts: list[str] = field(default_factory=list)

    def exec(self, box: QMessageBox) -> int:
        """In place of the box's own."""
        self.texts.append(box.text())
        return self.answer.value


@pytest.fixture
def answers(monkeypatch) -> Answers:
    """Answers every message box with Discard, unless the test says otherwise."""
    from PySide6.QtWidgets import QMessageBox

    given = Answers(QMessageBox.StandardButton.Discard)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: given.exec(box))
    return given


@pytest.fixture
def open_window(qtbot, tmp_path, answers) -> Iterator[Callable[[Project], object]]:
    """Opens windows, shown and active, with preferences in a folder of the test's own, and closes them."""
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QApplication, QMessageBox

    from micrograd_desktop.project.storage import Saved
    from micrograd_desktop.qt.main_window import MainWindow
    from micrograd_desktop.qt.preferences import Preferences
    from micrograd_desktop.qt.theme import theme

    windows = []

    def open_(project: Project) -> MainWindow:
        saved = project if isinstance(project, Saved) else Saved(project)
        theme().set_mode("light")
        with theme().sheet_later():  # as the app does
            theme().apply(QApplication.instance())
            window = MainWindow(saved, Preferences(tmp_path / "preferences.ini"))
        window.resize(window.size().expandedTo(QSize(1000, 600)))  # the screen of tests is smaller
        windows.append(window)
        with qtbot.waitActive(window, timeout=20_000):
            window.show()
            window.activateWindow()
        window.complete()
        train = window.workspace("train").binding
        train.refresh()
        qtbot.waitUntil(lambda: train.settled, timeout=20_000)
        return window

    yield open_
    for window in windows:
        answers.answer = QMessageBox.StandardButton.Discard
        window.close()
        window.deleteLater()


@pytest.fixture(autouse=True)
def qt_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    """At a test's start no machine code is there that draws, whatever an earlier test has loaded."""
    monkeypatch.setattr(raster_code, "_loaded", threading.Event())


class NeverLoaded(threading.Event):
    """What says whether the machine code that draws is there, where it does not come, as without a compiler."""

    def set(self) -> None:
        """The code of a window that has it loaded is not used."""


@pytest.fixture(params=["Qt", "machine code"])
def drawn_by(request: pytest.FixtureRequest, qt_draws: None, monkeypatch: pytest.MonkeyPatch) -> str:
    """Runs a test twice: pictures drawn by Qt to its end, and by machine code."""
    draw_by(request.param, monkeypatch)
    return str(request.param)


def draw_by(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on pictures are drawn so, also those of a window that has the machine code loaded."""
    if way == "machine code":
        raster_code.load()
    else:
        monkeypatch.setattr(raster_code, "_loaded", NeverLoaded())
