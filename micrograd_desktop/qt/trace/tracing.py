"""Tracing in the background: what takes long is said, and can be cancelled."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from micrograd_desktop.presentation.notebook import Replay, is_notebook
from micrograd_desktop.presentation.trace_program import TraceRequest, trace_program
from micrograd_desktop.qt.threads.latest_job import LatestJob
from micrograd_desktop.qt.trace.code.pane import EVALUATING, EditorPane
from micrograd_desktop.translation import tr, whole

RUNNING = tr("Cell {cell} of {cells} is being run…")
BEAT_MS = 200
LATE_MS = 400
"""After this time it is said that a program is being evaluated."""


class Tracing(QObject):
    """Traces the newest request.

    Signals
    -------
    done(object)
        A ``Traced`` or ``Untraceable``.
    failed(str)
        A sentence about an error of this app itself.
    cancelled()
        The person has cancelled it: what was shown before stays.

    Parameters
    ----------
    pane
        Where it is said that a program is being evaluated, with the button that cancels it.
    """

    done = Signal(object)
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, pane: EditorPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pane = pane
        self._job = LatestJob(trace_program, "tracing", self, stoppable=True)
        self._late = QTimer(self, singleShot=True, interval=LATE_MS)
        self._beat = QTimer(self, interval=BEAT_MS)
        self._replay: Replay | None = None
        self._late.timeout.connect(self._on_late)
        self._beat.timeout.connect(self._tell)
        self._job.done.connect(self._on_ended)
        self._job.failed.connect(self._on_ended)
        self._job.stopped.connect(self._on_ended)
        self._job.done.connect(self.done)
        self._job.failed.connect(self.failed)
        pane.cancel.clicked.connect(self.cancel)

    def submit(self, request: TraceRequest, instead: bool = False) -> None:
        """Trace this next; ``instead`` of what is being traced, which is another program's, say."""
        if instead:
            self._job.stop()
        self._replay = request.replay if is_notebook(request.program) else None
        self._job.submit(request)
        if not self._late.isActive() and not self._beat.isActive():
            self._late.start()

    def cancel(self) -> None:
        """Trace nothing more; what was shown before stays."""
        self._job.drop()
        self._rest()
        self.cancelled.emit()

    def shutdown(self) -> None:
        """End the thread."""
        self._late.stop()
        self._beat.stop()
        self._job.shutdown()

    def _on_ended(self, _result: object = None) -> None:
        if not self._job.busy:
            self._rest()

    def _on_late(self) -> None:
        self._tell()
        self._beat.start()

    def _tell(self) -> None:
        at = None if self._replay is None else self._replay.at
        said = EVALUATING if at is None else RUNNING.format(cell=whole(at[0]), cells=whole(at[1]))
        self._pane.set_busy(True, said)

    def _rest(self) -> None:
        self._late.stop()
        self._beat.stop()
        self._pane.set_busy(False)
