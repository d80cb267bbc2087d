"""Pictures of the window and of a result, drawn off screen."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from micrograd_desktop.project.spec import Project
from micrograd_desktop.project.storage import Saved
from micrograd_desktop.qt.main_window import MainWindow
from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.theme import theme

PATIENCE_MS = 120_000
SETTLE_MS = 400
RESULT_SIZE = (400, 720)


def save_window_picture(
    project: Project,
    path: Path,
    size: tuple[int, int],
    scale: float,
    theme_mode: str,
    steps: int,
    workspace: str,
) -> None:
    """Open the window off screen, train some steps in it, and save what it shows.

    Parameters
    ----------
    size
        Width and height of the window in its own pixels; the picture has ``scale`` times as many.
    steps
        How many steps are trained before the picture is taken.
    workspace
        The id of the workspace that is shown, once all that it shows is computed.

    Raises
    ------
    OSError
        If the picture can't be written.
    """

    def save(window: MainWindow) -> None:
        if workspace != window.shown_workspace:
            window.show_workspace(workspace)
            _settle(window)
        _save(window, path)

    with_window(project, size, scale, theme_mode, steps, save)


def _settle(window: MainWindow) -> None:
    """Wait until all that is shown is computed, and drawn."""
    shown, loop = window.shown, QEventLoop()
    shown.status_changed.connect(lambda: loop.quit() if shown.settled else None)
    QTimer.singleShot(PATIENCE_MS, loop.quit)
    if not shown.settled:
        loop.exec()
    _process(SETTLE_MS)


def save_result_picture(project: Project, steps: int, path: Path) -> None:
    """Save the decision boundary over the loss curve of a project trained for ``steps``, seeds making it the same run.

    Raises
    ------
    OSError
        If the picture can't be written.
    """
    with_window(project, (1440, 900), 1.5, "light", steps, lambda window: _save(window.shown.result, path))


def with_window(
    project: Project,
    size: tuple[int, int],
    scale: float,
    theme_mode: str,
    steps: int,
    use: Callable[[MainWindow], None],
) -> None:
    """Call ``use`` with a window, off screen, in which ``steps`` steps have been trained."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    from micrograd_desktop.qt.app import application

    app = application()
    theme().set_mode(theme_mode)
    theme().apply(app)
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(Saved(project), Preferences(Path(folder) / "preferences.ini"))
        try:
            window.resize(*size)
            window.shown.set_default_sizes(*size)
            window.show()
            if steps:
                _train(window, steps)
            _process(SETTLE_MS)
            use(window)
        finally:
            window.close()


def _train(window: MainWindow, steps: int) -> None:
    loop = QEventLoop()
    target = window.controller
    target.run_to(steps)
    target.state_changed.connect(lambda state: loop.quit() if state == "paused" else None)
    QTimer.singleShot(PATIENCE_MS, loop.quit)
    loop.exec()


def _process(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    QApplication.processEvents()


def _save(widget: QWidget, path: Path) -> None:
    if not widget.grab().save(str(path)):
        raise OSError(f"the picture could not be written to {path}; its name should end in .png or .jpg")
