"""The window's side of training: starts the worker's thread, sends it commands, passes on its signals."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal, Slot

from micrograd_desktop.presentation.fineness import Detail
from micrograd_desktop.project.spec import Project, StopSpec
from micrograd_desktop.qt.threads.frame_maker import Wish
from micrograd_desktop.qt.threads.inbox import Subject, Urgency
from micrograd_desktop.qt.threads.trainable_run import RunFactory, new_trainee
from micrograd_desktop.qt.threads.training_worker import TrainingWorker
from micrograd_desktop.training.compilation import Compiler
from micrograd_desktop.training.playback import Shown
from micrograd_desktop.training.run_state import RunState


class TrainingController(QObject):
    """Trains on a thread of its own: every call returns at once, and every signal arrives on the window's thread.

    Nothing happens before ``begin``.

    Signals
    -------
    step_finished(Progress)
        The steps since the last report and the newest state, also after a new run (no steps). At paced speeds up to
        60 steps/s one a step; at higher speeds a batch, and no next one before ``acknowledge``.
    frame_ready(Frame)
        What ``request_frame`` asked for: one moment, with all that is drawn of it.
    state_changed(str)
        ``"running"`` or ``"paused"``; the steps done before have been reported.
    diverged(Progress)
        Training stopped because the run went out of range; ``state_changed`` follows.
    stopped(Progress)
        Training stopped where the project, or ``train_steps``, says; ``state_changed`` follows.
    failed(str)
        Training stopped because of an error: a sentence that says which.
    finished()
        The worker's loop is over, whatever ended it.

    Parameters
    ----------
    run_factory
        Makes the run and what draws it, on the worker's thread.
    """

    step_finished = Signal(object)
    frame_ready = Signal(object)
    state_changed = Signal(str)
    diverged = Signal(object)
    stopped = Signal(object)
    failed = Signal(str)
    finished = Signal()

    def __init__(self, project: Project, run_factory: RunFactory | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._course = self._frames_wished = 0
        self._over = False
        self._compiler = Compiler()
        self._thread = QThread(self)
        self._thread.setObjectName("training")
        self._worker = TrainingWorker(project, run_factory or partial(new_trainee, self._compiler))
        self._worker.moveToThread(self._thread)
        self._connect_signals()

    def begin(self) -> None:
        """Start the worker, which begins with what was asked for till then."""
        if not self._thread.isRunning() and not self._over:
            self._thread.start()

    def play(self) -> None:
        """Train on at the chosen speed."""
        self._worker.post(self._worker.play)

    def train_steps(self, count: int) -> None:
        """Train so many steps from here on at the chosen speed, and pause."""
        self._worker.post(partial(self._worker.play, None, count))

    def set_stop(self, stop: StopSpec) -> None:
        """Stop by other conditions from now on."""
        self._worker.post(partial(self._worker.set_stop, stop), Urgency.IN_TURN)

    def run_to(self, step: int) -> None:
        """Train as fast as it goes until ``step`` updates are done, whatever the project says, and pause there."""
        self._worker.post(partial(self._worker.play, step))

    def pause(self) -> None:
        """Stop training."""
        self._worker.post(self._worker.pause)

    def step(self) -> None:
        """Pause, and do a single step."""
        self._worker.post(self._worker.do_one_step, Urgency.IN_TURN)

    @property
    def course(self) -> int:
        """The number of the last command that set another course: reports with an earlier one are of another run."""
        return self._course

    def start(self, project: Project, state: RunState | None = None) -> None:
        """Begin a new run, paused: at a state that was kept of it, or at step 0."""
        self._worker.post(partial(self._worker.start_run, project, state, self._next_course()), Urgency.ANEW)

    def set_project(self, project: Project, shown: Shown | None) -> None:
        """Train by a changed project, with the data and network it had, from the moment on that is shown."""
        action = partial(self._worker.set_project, project, shown, self._next_course())
        self._worker.post(action, settles=Subject.PROJECT)

    def go_to(self, step: int) -> None:
        """Pause, and stand at a step, 0 for the beginning."""
        self._worker.post(partial(self._worker.go_to, step, self._next_course()))

    def look_at(self, step: int, again: bool = False) -> None:
        """Pause, and stand at a step that the run has come by before; of several such calls the last one counts.

        No report follows: a frame is to be asked for. ``again`` also does the step that ended the run there.
        """
        action = partial(self._worker.look_at, step, self._next_course(), again)
        self._worker.post(action, settles=Subject.STEP_SEEN)

    def set_speed(self, steps_per_second: float) -> None:
        """Choose the speed; ``inf`` is as fast as it goes."""
        self._worker.post(partial(self._worker.set_speed, steps_per_second), Urgency.IN_TURN)

    def acknowledge(self) -> None:
        """Say that the last report was taken."""
        self._worker.acknowledge()

    def request_frame(self, detail: Detail) -> int:
        """Ask for the present moment, drawn as finely as said; returns the number that this frame, or a later, has."""
        self._frames_wished += 1
        self._worker.want_frame(Wish(detail, self._frames_wished))
        return self._frames_wished

    @Slot()
    def shutdown(self) -> None:
        """End the worker and the compiler and wait for their threads; what was reported till then still arrives."""
        self._over = True
        self._worker.stop()
        self._thread.quit()  # even if the loop itself died
        self._thread.wait()
        self._compiler.stop()

    def _next_course(self) -> int:
        self._course += 1
        return self._course

    def _connect_signals(self) -> None:
        worker, queued = self._worker, Qt.ConnectionType.QueuedConnection
        self._thread.started.connect(worker.run)
        worker.step_finished.connect(self.step_finished, queued)
        worker.frame_ready.connect(self.frame_ready, queued)
        worker.state_changed.connect(self.state_changed, queued)
        worker.diverged.connect(self.diverged, queued)
        worker.stopped.connect(self.stopped, queued)
        worker.failed.connect(self.failed, queued)
        worker.finished.connect(self.finished, queued)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.shutdown)
