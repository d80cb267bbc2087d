"""The window's side of training: starts the worker's thread, sends it commands, passes on its signals."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal, Slot

from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.threads.trainable_run import RunFactory, new_run
from micrograd_desktop.qt.threads.training_worker import TrainingWorker
from micrograd_desktop.training.compilation import Compiler
from micrograd_desktop.training.results import Floats


class TrainingController(QObject):
    """Trains on a thread of its own: every call returns at once, and every signal arrives on the window's thread.

    Signals
    -------
    step_finished(Progress)
        The steps since the last report and the newest state, also after a new run (no steps). At paced speeds up to
        60 steps/s one a step; at higher speeds a batch, and no next one before ``acknowledge``.
    heatmaps_ready(object)
        What ``request_heatmaps`` asked for.
    state_changed(str)
        ``"running"`` or ``"paused"``; the steps done before have been reported.
    diverged(Divergence)
        Training stopped because the loss is not finite; ``state_changed`` follows.
    failed(str)
        Training stopped because of an error: a sentence that says which.
    finished()
        The worker's loop is over, whatever ended it.

    Parameters
    ----------
    run_factory
        Makes the run, on the worker's thread.
    """

    step_finished = Signal(object)
    heatmaps_ready = Signal(object)
    state_changed = Signal(str)
    diverged = Signal(object)
    failed = Signal(str)
    finished = Signal()

    def __init__(self, project: Project, run_factory: RunFactory | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._compiler = Compiler()
        self._thread = QThread(self)
        self._thread.setObjectName("training")
        self._worker = TrainingWorker(project, run_factory or partial(new_run, self._compiler))
        self._worker.moveToThread(self._thread)
        self._connect_signals()
        self._thread.start()

    def play(self) -> None:
        """Train on at the chosen speed."""
        self._worker.post(self._worker.play)

    def run_to(self, step: int) -> None:
        """Train as fast as it goes until ``step`` updates are done, and pause there."""
        self._worker.post(partial(self._worker.play, step))

    def pause(self) -> None:
        """Stop training."""
        self._worker.post(self._worker.pause)

    def step(self) -> None:
        """Pause, and do a single step."""
        self._worker.post(self._worker.do_one_step)

    def reset(self) -> None:
        """Begin a new run of the same project, paused at step 0."""
        self._worker.post(self._worker.start_run)

    def set_speed(self, steps_per_second: float) -> None:
        """Choose the speed; ``inf`` is as fast as it goes."""
        self._worker.post(partial(self._worker.set_speed, steps_per_second))

    def set_project(self, project: Project) -> None:
        """Train by a changed project from the next step on; other data or another network start a new run, paused."""
        self._worker.post(partial(self._worker.set_project, project), replaceable=True)

    def set_parameter(self, index: int, value: float) -> None:
        """Set one parameter by hand, between two steps."""
        self._worker.post(partial(self._worker.set_parameter, index, value))

    def restore(self, parameters: Floats, step: int) -> None:
        """Go back to the parameters, shape (n_parameters,), of an earlier step."""
        self._worker.post(partial(self._worker.restore, parameters.copy(), step))

    def acknowledge(self) -> None:
        """Say that the last report was taken."""
        self._worker.acknowledge()

    def request_heatmaps(self, n: int, n_output: int) -> None:
        """Ask for heat maps: n by n for each neuron, n_output by n_output for the score."""
        self._worker.want_heatmaps(n, n_output)

    @Slot()
    def shutdown(self) -> None:
        """End the worker and the compiler and wait for their threads; what was reported till then still arrives."""
        self._worker.stop()
        self._thread.wait()
        self._compiler.stop()

    def _connect_signals(self) -> None:
        worker, queued = self._worker, Qt.ConnectionType.QueuedConnection
        self._thread.started.connect(worker.run)
        worker.step_finished.connect(self.step_finished, queued)
        worker.heatmaps_ready.connect(self.heatmaps_ready, queued)
        worker.state_changed.connect(self.state_changed, queued)
        worker.diverged.connect(self.diverged, queued)
        worker.failed.connect(self.failed, queued)
        worker.finished.connect(self.finished, queued)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.shutdown)
