"""What all tests share: a window with preferences of its own, ended cleanly."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from hypothesis import settings

from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, TrainingSpec

settings.register_profile("no deadline", deadline=None)  # a busy machine fails no honest test
settings.load_profile("no deadline")

TINY = Project(
    "Tiny",
    DatasetSpec("xor", 24, 0.1, 0.75, 3),
    NetworkSpec(hidden=(LayerSpec(3, "tanh"),), seed=4),
    TrainingSpec(loss="logistic", learning_rate=0.1, schedule="constant", regularisation="none"),
)


@pytest.fixture
def tiny() -> Project:
    """A project that trains fast on any engine."""
    return TINY


@pytest.fixture(autouse=True, scope="session")
def kernels_of_the_tests_own(tmp_path_factory) -> Iterator[None]:
    """Compiled code is kept in a folder of the test run's, never in the person's."""
    folder = tmp_path_factory.mktemp("kernels")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("micrograd_desktop.engine.kernel.compiler.machine._folder", lambda: folder)
        yield


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    """A thread that a test starts must have ended by its end."""
    before = set(threading.enumerate())
    yield
    left = [t for t in set(threading.enumerate()) - before if t.is_alive() and not t.name.startswith("Dummy")]
    assert not left, f"threads left running: {left}"


@pytest.fixture
def open_window(qtbot, tmp_path, monkeypatch) -> Iterator[Callable[[Project], object]]:
    """Opens windows, shown and active, with preferences in a folder of the test's own, and closes them."""
    from PySide6.QtWidgets import QApplication

    from micrograd_desktop.project.storage import Saved
    from micrograd_desktop.qt.main_window import MainWindow
    from micrograd_desktop.qt.preferences import Preferences
    from micrograd_desktop.qt.theme import theme

    windows = []

    def open_(project: Project) -> MainWindow:
        theme().set_mode("light")
        theme().apply(QApplication.instance())
        saved = project if isinstance(project, Saved) else Saved(project)
        window = MainWindow(saved, Preferences(tmp_path / "preferences.ini"))
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
        train = window.workspace("train").binding
        train.refresh()
        qtbot.waitUntil(lambda: train.settled, timeout=20_000)
        return window

    yield open_
    for window in windows:
        monkeypatch.setattr(window.documents, "may_leave", lambda: True)  # nobody is there to answer
        window.close()
        window.deleteLater()
