"""The parts of ``window.py``: each opens the app, uses it, and prints its figures as a line of JSON."""

from __future__ import annotations

import json
import math
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest

from micrograd_desktop.presentation.drawn_run import Drawing
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from micrograd_desktop.qt.app import GIL_SWITCH_SECONDS, application
from micrograd_desktop.qt.main_window import MainWindow
from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.training.results import Progress
from micrograd_desktop.training.trainer import Run

PROJECTS = {
    "W1": Project(),
    "W3": Project(
        name="Largest",
        dataset=DatasetSpec(kind="moons", samples=30, train_share=1.0),
        network=NetworkSpec(hidden=(LayerSpec(8, "tanh"),) * 6, output_activation="tanh"),
        training=TrainingSpec("squared-error", "sgd", 0.01, "constant", regularisation="none"),
    ),
}
WARM_UP_MS, MEASURED_MS, REST_MS = 3000, 6000, 10_000
BEAT_MS = 5
PLAYS, DRAGS = 7, 12


def open_window(project: Project) -> MainWindow:
    """The app's window at 1440 x 900, with preferences that nobody else has."""
    sys.setswitchinterval(GIL_SWITCH_SECONDS)
    app = application()
    theme().set_mode("light")
    theme().apply(app)
    window = MainWindow(project, Preferences(Path(tempfile.mkdtemp()) / "preferences.ini"))
    window.resize(1440, 900)
    window.show()
    QTest.qWaitForWindowExposed(window)
    return window


def let_pass(milliseconds: int) -> None:
    """Run the event loop for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Paints(QObject):
    """Calls back after a widget was painted."""

    def __init__(self, widget: QObject, then: Callable[[], None]) -> None:
        super().__init__()
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._then)  # once the paint event is over
        return False


class Heart(QObject):
    """Beats every five milliseconds in the GUI thread and notes how late."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self._due = time.perf_counter() + BEAT_MS / 1000
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.late.append(max(now - self._due, 0.0))
        self._due = max(self._due, now) + BEAT_MS / 1000


def window(name: str) -> dict[str, float]:
    """Training flat out: frames with new content, lateness, steps per second."""
    opened = open_window(PROJECTS[name])
    drawn: list[int] = []
    paints = Paints(opened.workspace.canvas.view, lambda: drawn.append(newest[-1]))
    newest, steps = [0], [0]
    opened.controller.heatmaps_ready.connect(lambda drawing: newest.append(drawing.step))
    opened.controller.step_finished.connect(lambda progress: steps.append(progress.step))
    opened.controller.set_speed(math.inf)
    opened.controller.play()
    let_pass(WARM_UP_MS)
    drawn.clear()
    heart, clock, before = Heart(), QElapsedTimer(), steps[-1]
    clock.start()
    let_pass(MEASURED_MS)
    seconds, done = clock.nsecsElapsed() / 1e9, steps[-1] - before
    late = 1000.0 * np.array(heart.late)
    opened.close()
    del paints
    return {
        "frames/s": len(set(drawn)) / seconds,
        "lateness p50, ms": float(np.percentile(late, 50)),
        "lateness p99, ms": float(np.percentile(late, 99)),
        "steps/s": done / seconds,
    }


def headless(name: str) -> dict[str, float]:
    """The same training without a window."""
    run = Run(PROJECTS[name])
    run.advance(10**9, WARM_UP_MS / 1000)
    first, started = run.step, time.perf_counter()
    run.advance(10**12, MEASURED_MS / 1000)
    return {"steps/s": (run.step - first) / (time.perf_counter() - started)}


def interaction() -> dict[str, float]:
    """Play to the first visible change, and a drag of the learning rate to its effect on the screen."""
    opened = open_window(PROJECTS["W1"])
    let_pass(WARM_UP_MS)
    plays = [_play(opened) for _ in range(PLAYS)]
    opened.controller.set_speed(math.inf)
    opened.controller.play()
    let_pass(500)
    drags = [_drag(opened, number) for number in range(DRAGS)]
    opened.close()
    return {
        "play to first visible change, ms": statistics.median(plays),
        "the slowest of them, ms": max(plays),
        "slider drag to visible effect, ms": statistics.median(drags),
        "the slowest drag, ms": max(drags),
    }


def _play(opened: MainWindow) -> float:
    """Milliseconds from Play to the end of the first painting of a later step."""
    opened.actions_by_id["reset"].trigger()
    let_pass(400)
    loop, clock, step = QEventLoop(), QElapsedTimer(), [0]
    opened.controller.step_finished.connect(lambda progress: step.append(progress.step))
    paints = Paints(opened.bar, lambda: loop.quit() if step[-1] > 0 else None)
    clock.start()
    opened.actions_by_id["toggle_running"].trigger()
    loop.exec()
    elapsed = clock.nsecsElapsed() / 1e6
    opened.controller.pause()
    let_pass(200)
    del paints
    return elapsed


def _drag(opened: MainWindow, number: int) -> float:
    """Milliseconds from a movement of the slider to the painting of a step taken at the new rate."""
    slider = opened.bar.rate_slider
    middle = slider.height() // 2
    start = QPoint(slider.width() // 2 + 3 * (number % 2), middle)
    loop, clock = QEventLoop(), QElapsedTimer()
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
    let_pass(60)
    rates: list[float] = []
    steps_at_new_rate: list[int] = []
    ready = [False]

    def on_report(progress: Progress) -> None:
        rates.append(progress.learning_rate)
        if clock.isValid() and rates[-1] != before and not steps_at_new_rate:
            steps_at_new_rate.append(progress.step)

    def on_drawing(drawing: Drawing) -> None:
        ready[0] = ready[0] or bool(steps_at_new_rate and drawing.step >= steps_at_new_rate[0])

    opened.controller.step_finished.connect(on_report)
    opened.controller.heatmaps_ready.connect(on_drawing)
    let_pass(60)
    before = rates[-1]
    paints = Paints(opened.workspace.canvas.view, lambda: loop.quit() if ready[0] else None)
    clock.start()
    QTest.mouseMove(slider, start + QPoint(25, 0))
    loop.exec()
    elapsed = clock.nsecsElapsed() / 1e6
    opened.controller.step_finished.disconnect(on_report)
    opened.controller.heatmaps_ready.disconnect(on_drawing)
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=start)
    let_pass(60)
    del paints
    return elapsed


def shown() -> dict[str, float]:
    """The time of day when the window has been painted first."""
    opened = open_window(PROJECTS["W1"])
    at = time.time()
    opened.close()
    return {"at": at}


def idle() -> dict[str, float]:
    """The process's share of a core with the window open and nothing playing."""
    opened = open_window(PROJECTS["W1"])
    let_pass(WARM_UP_MS)
    before = time.process_time()
    let_pass(REST_MS)
    share = 100.0 * (time.process_time() - before) / (REST_MS / 1000)
    opened.close()
    return {"idle CPU, %": share}


def memory(minutes: str) -> dict[str, float]:
    """Resident memory while training flat out."""
    opened = open_window(PROJECTS["W1"])
    opened.controller.set_speed(math.inf)
    opened.controller.play()
    figures = {}
    total, passed = float(minutes), 0.0
    while passed < total:
        part = min(max(total / 6.0, 0.25), total - passed)
        let_pass(round(60_000 * part))
        passed += part
        figures[f"after {passed:.1f} min, MB"] = _resident()
    opened.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return figures | {"memory at the end, MB": _resident(), "peak, MB": peak}


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


if __name__ == "__main__":
    print(json.dumps(globals()[sys.argv[1]](*sys.argv[2:])))
