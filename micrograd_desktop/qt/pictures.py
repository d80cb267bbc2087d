"""Pictures of the window and of a result, drawn off screen."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from micrograd_desktop.export.project_facts import facts
from micrograd_desktop.export.report import Report, report_html
from micrograd_desktop.presentation.run_log import words_of
from micrograd_desktop.project.files import write_file
from micrograd_desktop.project.spec import Project
from micrograd_desktop.project.storage import Saved
from micrograd_desktop.qt.ending import Ending, ends_on_signal
from micrograd_desktop.qt.garbage import GarbageCollector
from micrograd_desktop.qt.home.animation import animation
from micrograd_desktop.qt.home.view_pictures import save_picture, view_image, view_picture
from micrograd_desktop.qt.main_window import MainWindow
from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.terminal import Ended
from micrograd_desktop.training.run import Run
from micrograd_desktop.translation import tr, whole

PATIENCE_MS = 120_000
SETTLE_MS = 400
POLL_MS = 5
MOST_CHANGES = 100
"""Of a run's, that a report names."""

RESULT_SIZE = (400, 720)
WIDGET_SIZE, WIDGET_SCALE = (800, 600), 1.5


def save_window_picture(
    project: Project,
    path: Path,
    size: tuple[int, int],
    scale: float,
    theme_mode: str,
    steps: int,
    workspace: str,
) -> int:
    """Open the window off screen, train some steps in it, and save what it shows; returns the status to end with.

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
        If the picture can't be made or written.
    """

    def save(window: MainWindow, ending: Ending) -> None:
        if workspace != window.shown_workspace:
            window.show_workspace(workspace)
        _settle(window, ending)
        _save(window, path)

    return with_window(project, size, scale, theme_mode, steps, save)


class View(NamedTuple):
    """What of the window is drawn: the name of a view, the window's size, how many pixels each of its has, colours."""

    name: str
    size: tuple[int, int]
    scale: float
    theme: str


def save_view_picture(project: Project, path: Path, view: View, steps: int) -> int:
    """Save one view of the window, by its name in ``MainWindow.views``; else as ``save_window_picture``."""

    def save(window: MainWindow, ending: Ending) -> None:
        shown = _shown(window, view.name, ending)
        _settle(window, ending)
        save_picture(shown, path, view.scale)

    return with_window(project, view.size, view.scale, view.theme, steps, save)


def save_view_animation(
    project: Project, path: Path, view: View, steps: Sequence[int], frames_a_second: float, tell: Callable[[int], None]
) -> int:
    """Save a view at one step of the run after the other; of a view in Trace, its backward pass from visit to visit.

    ``tell`` is told after each frame how many there are.
    """

    def frames(window: MainWindow, ending: Ending) -> Iterator[QImage]:
        widget = _shown(window, view.name, ending)
        walk = window.shown.walk_length
        for number, position in enumerate(range(walk + 1) if walk else steps, start=1):
            if walk:
                window.shown.walk_to(position)
            elif position:
                _train(window, position, ending)
            _until_settled(window, ending)
            yield view_image(widget, view.scale)
            tell(number)

    def save(window: MainWindow, ending: Ending) -> None:
        write_file(path, animation(frames(window, ending), path.suffix, frames_a_second))

    return with_window(project, view.size, view.scale, view.theme, steps[0] if steps else 0, save)


REPORTED = {"output": tr("Output", sense="view"), "loss": tr("Loss"), "network": tr("Network")}
"""The views of a report, and what they are called in it."""


def save_report(project: Project, path: Path, view: View, steps: int) -> int:
    """Save a page with what the project is, and what its run has come to after so many steps."""
    run = Run(project)
    while run.step < steps and run.state() is not None:
        run.advance(steps - run.step)
    figures = run.look().figures.row(0)
    kept = {
        name: number for name, number in figures.items() if number == number and name not in ("measured", "batch_loss")
    }
    changes = [change for change in project.log if change.step <= run.step]
    words = [
        tr("step {step}: {change}", step=whole(change.step), change=words_of(change, project))
        for change in changes[:MOST_CHANGES]
    ]
    if len(changes) > MOST_CHANGES:
        words.append(tr("and {more} more", more=whole(len(changes) - MOST_CHANGES)))

    def save(window: MainWindow, ending: Ending) -> None:
        pictures = {
            title: view_picture(_shown(window, name, ending), ".png", view.scale) for name, title in REPORTED.items()
        }
        report = Report(project.name, run.step, facts(Saved(project)), kept, words, pictures)
        write_file(path, report_html(report).encode())

    return with_window(project, view.size, view.scale, view.theme, run.step, save)


def _shown(window: MainWindow, view: str, ending: Ending) -> QWidget:
    """The widget of a view, in its workspace, with all that it shows."""
    others = iter(window.workspace_ids)
    while view not in window.views:
        window.show_workspace(next(others))
    window.setFocus()  # no part of it is marked as the one that has the keys
    _until_settled(window, ending)
    _process(SETTLE_MS, ending)
    return window.views[view]


def _until_settled(window: MainWindow, ending: Ending) -> None:
    """Wait until all that is shown is computed, looking often, and have it drawn."""
    _until(lambda: window.shown.settled, ending)
    QApplication.processEvents()


def _settle(window: MainWindow, ending: Ending) -> None:
    """Wait until nothing more comes to what is shown, and it is drawn."""
    _until(lambda: window.shown.rests, ending)
    _process(SETTLE_MS, ending)


def _until(holds: Callable[[], bool], ending: Ending) -> None:
    """Answer events until something holds, looking often, or patience is over."""
    loop, often, late = QEventLoop(), QTimer(interval=POLL_MS), QTimer(interval=PATIENCE_MS, singleShot=True)
    often.timeout.connect(lambda: loop.quit() if holds() else None)
    late.timeout.connect(loop.quit)
    often.start()
    late.start()
    loop.exec()
    ending.check()


def save_result_picture(project: Project, steps: int, path: Path) -> int:
    """Save the decision boundary over the loss curve of a project trained for ``steps``, seeds making it the same run.

    Returns the status to end with.

    Raises
    ------
    OSError
        If the picture can't be made or written.
    """

    def save(window: MainWindow, _ending: Ending) -> None:
        _save(window.shown.result, path)

    return with_window(project, (1440, 900), 1.5, "light", steps, save)


def save_widget_picture(make: Callable[[], QWidget], path: Path, theme_mode: str) -> None:
    """Save a picture of a widget by itself, which ``make`` makes once there is an application; also as SVG or PDF.

    Raises
    ------
    OSError
        If the picture can't be made or written.
    """
    drawn = path.suffix.lower() in (".svg", ".pdf")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(1.0 if drawn else WIDGET_SCALE)
    from micrograd_desktop.qt.app import application

    app = application()
    theme().set_mode(theme_mode)
    theme().apply(app)
    widget = make()
    try:
        widget.resize(*WIDGET_SIZE)
        save_picture(widget, path, 1.0) if drawn else _save(widget, path)
    finally:
        widget.deleteLater()


def with_window(
    project: Project,
    size: tuple[int, int],
    scale: float,
    theme_mode: str,
    steps: int,
    use: Callable[[MainWindow, Ending], None],
) -> int:
    """Call ``use`` with a window, off screen, in which ``steps`` steps have been trained.

    Returns the status to end with: that of the signal that told it to end, else 0.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    from micrograd_desktop.qt.app import application

    app = application()
    theme().set_mode(theme_mode)
    theme().apply(app)
    with tempfile.TemporaryDirectory() as folder, ends_on_signal(app) as ending:
        window = MainWindow(Saved(project), Preferences(Path(folder) / "preferences.ini"))
        collector = GarbageCollector(app)
        try:
            window.resize(*size)
            window.shown.set_default_sizes(*size)
            window.show()
            window.complete()
            if steps:
                _train(window, steps, ending)
            _process(SETTLE_MS, ending)
            use(window, ending)
        except Ended as ended:
            return ended.status
        finally:
            window.end()
            collector.end()
    return 0


def _train(window: MainWindow, steps: int, ending: Ending) -> None:
    """Train as fast as it goes, however long that takes."""
    loop, failures = QEventLoop(), list[str]()
    target = window.controller
    target.run_to(steps)
    target.state_changed.connect(lambda state: loop.quit() if state == "paused" else None)
    target.failed.connect(failures.append)
    target.failed.connect(loop.quit)
    loop.exec()
    ending.check()
    if failures:
        raise OSError(failures[0])


def _process(milliseconds: int, ending: Ending) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    ending.check()
    QApplication.processEvents()


def _save(widget: QWidget, path: Path) -> None:
    if not widget.grab().save(str(path)):
        raise OSError(tr("{name} could not be written", name=path.name))
