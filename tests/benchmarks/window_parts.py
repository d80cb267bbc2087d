"""The parts of ``window.py``: each opens the app, uses it, and prints its figures as a line of JSON."""

from __future__ import annotations

import json
import math
import statistics
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from micrograd_desktop.qt.main_window import MainWindow
from micrograd_desktop.qt.threads.trainable_run import Frame
from micrograd_desktop.training.results import Progress
from micrograd_desktop.training.run import Run
from tests.benchmarks import forced
from tests.benchmarks.window_probes import Lateness, Paintings, let_pass, milliseconds_until_painted, opened

PROJECTS = {
    "W1": Project(),
    "W3": Project(
        name="Largest",
        dataset=DatasetSpec(kind="moons", samples=30, train_share=1.0),
        network=NetworkSpec(hidden=(LayerSpec(8, "tanh"),) * 6, output_activation="tanh"),
        training=TrainingSpec("squared-error", "sgd", 0.01, "constant", regularisation="none"),
    ),
}
PROJECTS["8x128"] = Project(
    network=NetworkSpec(hidden=(LayerSpec(128, "tanh"),) * 8), training=TrainingSpec(learning_rate=0.001)
)
PROJECTS["100,000 points"] = Project(
    dataset=DatasetSpec(kind="moons", samples=100_000), training=TrainingSpec(batch_size=16, learning_rate=0.03)
)
READY_MS = 60_000
WARM_UP_MS, MEASURED_MS, IDLE_MS = 3000, 6000, 10_000
SETTLE_MS = 400
SETTLED_SHARE = 0.02
"""Of a core: an app that takes less has done what comes after its first frame."""

PLAYS, DRAGS = 7, 12
DRAG_PIXELS = 25
NOT_TRAINING = "Training stopped: what was measured is not training."

Rows = dict[str, float]


class Watched:
    """What the app last reported and drew."""

    def __init__(self, window: MainWindow) -> None:
        self.reported = self.drawn = 0
        self.diverged = False
        self.learning_rate = math.nan
        self.new_rate_since: int | None = None
        window.controller.step_finished.connect(self._on_step_finished)
        window.controller.frame_ready.connect(self._on_frame_ready)
        window.controller.diverged.connect(self._on_diverged)

    def _on_step_finished(self, progress: Progress) -> None:
        self.reported = progress.step
        if progress.learning_rate != self.learning_rate:
            self.learning_rate, self.new_rate_since = progress.learning_rate, progress.step

    def _on_frame_ready(self, frame: Frame) -> None:
        self.drawn = frame.progress.step

    def _on_diverged(self, _divergence: object) -> None:
        self.diverged = True


def window(name: str) -> Rows:
    """Training flat out: frames with new content, lateness, steps per second."""
    with opened(PROJECTS[name]) as app:
        seen = Watched(app)
        began = time.perf_counter()
        train_flat_out(app)
        _wait_for_report(app, lambda progress: progress.step > 0)
        ready = {"first steps after, s": time.perf_counter() - began}
        _wait_for_report(app, lambda progress: progress.engine == "compiled")
        ready |= {"compiled steps after, s": time.perf_counter() - began}
        let_pass(WARM_UP_MS)
        frames: dict[str, set[int]] = {"frames/s": set(), "boundary frames/s": set()}
        canvas = app.workspace("train").layout.canvas.view
        places = (canvas, app.workspace("train").layout.boundary.plot.viewport())
        for steps, widget in zip(frames.values(), places, strict=True):
            Paintings(widget, lambda steps=steps: steps.add(seen.drawn))  # type: ignore[misc]
        pictures = frames["pictures of a neuron/s"] = set()
        Paintings(canvas, lambda: pictures.add(_picture_of_a_neuron(app)))
        lateness, first, started, used = Lateness(), seen.reported, time.perf_counter(), time.thread_time()
        let_pass(MEASURED_MS)
        seconds, used = time.perf_counter() - started, time.thread_time() - used
        if seen.diverged:
            raise ValueError(NOT_TRAINING)
        rates = {key: len(steps) / seconds for key, steps in frames.items()}
        rates["GUI thread's CPU a frame, ms"] = 1000.0 * used / max(len(frames["frames/s"]), 1)
        return rates | lateness.stop() | {"steps/s": (seen.reported - first) / seconds} | ready


def _wait_for_report(app: MainWindow, wanted: Callable[[Progress], bool]) -> None:
    """Let events come in until training reports what is wanted.

    Raises
    ------
    TimeoutError
        If that takes too long.
    """
    loop = QEventLoop()
    connection = app.controller.step_finished.connect(lambda progress: loop.quit() if wanted(progress) else None)
    patience = QTimer(loop)
    patience.setSingleShot(True)
    patience.timeout.connect(lambda: loop.exit(1))
    patience.start(READY_MS)
    late = loop.exec()
    app.controller.disconnect(connection)
    if late:
        raise TimeoutError("Training did not begin.")


def _picture_of_a_neuron(app: MainWindow) -> int:
    """Which picture of the output neuron is shown; where Qt draws, a frame may renew only some neurons."""
    scene = app.workspace("train").layout.canvas.view.scene
    assert scene is not None
    raster = sys.modules.get("micrograd_desktop.raster.code")  # an earlier state has none
    if raster is not None and raster.is_loaded() and scene.heatmaps is not None:
        return hash(scene.heatmaps.grids[-1].tobytes())
    return scene.tiles[scene.graph.nodes[-1]].cacheKey()


def headless(name: str) -> Rows:
    """The same training without a window."""
    run = Run(PROJECTS[name])
    run.advance(10**12, WARM_UP_MS / 1000)
    first, started = run.step, time.perf_counter()
    progress = run.advance(10**12, MEASURED_MS / 1000)
    if progress.divergence is not None:
        raise ValueError(NOT_TRAINING)
    return {"steps/s": (run.step - first) / (time.perf_counter() - started)}


def interaction() -> Rows:
    """Play to the first visible change, and a drag of the learning rate to its effect on the screen."""
    with opened(PROJECTS["W1"]) as app:
        let_pass(WARM_UP_MS)
        plays = [_play(app) for _ in range(PLAYS)]
        train_flat_out(app)
        let_pass(WARM_UP_MS)  # the demo's learning rate falls for its first hundred steps, then only by hand
        seen = Watched(app)
        drags = [_drag(app, seen) for _ in range(DRAGS)]
    return {
        "play to first visible change, ms": statistics.median(plays),
        "the slowest of them, ms": max(plays),
        "slider drag to visible effect, ms": statistics.median(drags),
        "the slowest drag, ms": max(drags),
    }


def _play(app: MainWindow) -> float:
    """Milliseconds from Play at step 0 to the end of the first painting of a later step; paused again afterwards."""
    app.actions_by_id["reset"].trigger()
    let_pass(SETTLE_MS)
    counter = next(
        label for label in app.workspace("train").bar.findChildren(QLabel) if label.accessibleName() == "Step"
    )
    play = app.actions_by_id["toggle_running"].trigger
    elapsed = milliseconds_until_painted(play, counter, lambda: counter.text() != "0")
    play()
    let_pass(SETTLE_MS)
    return elapsed


def _drag(app: MainWindow, seen: Watched) -> float:
    """Milliseconds from a movement of the pressed slider to the end of the painting of a step taken at the new rate."""
    slider, left = app.workspace("train").bar.rate_slider, Qt.MouseButton.LeftButton
    start = QPoint(slider.width() // 2, slider.height() // 2)
    QTest.mousePress(slider, left, pos=start)
    let_pass(SETTLE_MS)
    seen.new_rate_since = None
    elapsed = milliseconds_until_painted(
        lambda: QTest.mouseMove(slider, start + QPoint(DRAG_PIXELS, 0)),
        app.workspace("train").layout.canvas.view,
        lambda: seen.new_rate_since is not None and seen.drawn >= seen.new_rate_since,
    )
    QTest.mouseRelease(slider, left, pos=start + QPoint(DRAG_PIXELS, 0))
    let_pass(SETTLE_MS)
    return elapsed


def idle() -> Rows:
    """The process's share of a core with the window open and nothing playing."""
    with opened(PROJECTS["W1"]):
        let_pass(WARM_UP_MS)
        for _ in range(READY_MS // SETTLE_MS):  # what comes after the first frame takes as long as the machine does
            if _share_of_a_core(SETTLE_MS) < SETTLED_SHARE:
                break
        return {"idle CPU, %": 100.0 * _share_of_a_core(IDLE_MS)}


def _share_of_a_core(milliseconds: int) -> float:
    """What this process takes of a core while so long passes."""
    before, started = time.process_time(), time.perf_counter()
    let_pass(milliseconds)
    return (time.process_time() - before) / (time.perf_counter() - started)


def train_flat_out(app: MainWindow) -> None:
    """Play at unlimited speed, as a person would."""
    app.workspace("train").bar.set_speed(math.inf)
    app.actions_by_id["toggle_running"].trigger()


PARTS: dict[str, Callable[..., Rows]] = {part.__name__: part for part in (window, headless, interaction, idle)}

if __name__ == "__main__":
    forced.apply()
    print(json.dumps(PARTS[sys.argv[1]](*sys.argv[2:])))
