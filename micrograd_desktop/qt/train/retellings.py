"""What came before a run was opened, or before its network came back, is known again: its steps are taken out of sight.

Imported when there is such a run.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from micrograd_desktop.presentation.retold import Retelling, Retold
from micrograd_desktop.project.log import first_difference, network_since, network_until, settings_at
from micrograd_desktop.project.session import Session
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.threads.latest_job import GoOn, LatestJob
from micrograd_desktop.qt.train.layout import TrainLayout
from micrograd_desktop.qt.train.shown_run import ShownRun


class _Request(NamedTuple):
    """What is to be taken again: a project's run, up to a step."""

    project: Project
    until: int


class _Answer(NamedTuple):
    request: _Request
    retold: Retold | None


class Retellings(QObject):
    """Has the losses and the courses of earlier steps taken again while the run rests, and shows them then.

    Signals
    -------
    changed()
        ``busy`` is another, or the steps before are known.
    """

    changed = Signal()

    def __init__(
        self, run: ShownRun, session: Session, layout: TrainLayout, is_running: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._run, self._session, self._layout, self._is_running = run, session, layout, is_running
        self._wanted = False
        self._asked: _Request | None = None
        self._retelling: Retelling | None = None  # of the job's thread, where that works
        self._job = LatestJob(self._work, "retelling", self, stoppable=True)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self.forget)
        self._job.stopped.connect(self._on_stopped)

    @property
    def busy(self) -> bool:
        """Whether steps are taken again now."""
        return self._asked is not None

    def want(self) -> None:
        """What came before is not known, or not any more."""
        self._wanted = True
        self._drop()

    def forget(self) -> None:
        """All is known that is to be known."""
        self._wanted = False
        self._drop()

    def touch(self, step: int) -> None:
        """The run is another one from a step on: what is taken again beyond it is no longer of use."""
        if self._wanted and (self._asked is None or step < self._asked.until):
            self.want()

    def go_on(self) -> None:
        """Take steps again if there are any to take and the run rests; let it have the processor if it doesn't."""
        if self._is_running():
            self._job.stop()
        elif self._wanted and self._asked is None and self._run.bound_for is None and self._run.progress is not None:
            if self._is_known():
                self.forget()
                return
            self._asked = _Request(self._session.project, self._until())
            self._job.submit(self._asked)
            self.changed.emit()

    def shutdown(self) -> None:
        """End the thread."""
        self._job.shutdown()

    def _drop(self) -> None:
        self._job.drop()
        if not self._job.busy:  # else it says when it has stopped
            self._asked = None

    def _is_known(self) -> bool:
        """Whether the losses are there from step 0 on, and the courses as finely as they would be told."""
        plot, until = self._layout.loss_plot.history, self._until()
        return (
            not plot.start
            and plot.end >= until
            and self._layout.inspector.model.history.is_fine(network_since(self._session.project, until), until)
        )

    def _until(self) -> int:
        history, end = self._layout.loss_plot.history, self._run.end
        if not history.start and len(history):  # the losses are there, and only the courses are missing
            return network_until(self._session.project, self._run.step, end)
        return history.start if history.bucket == 1 and len(history) else end  # reduced, they are all told again

    def _work(self, request: _Request, go_on: GoOn) -> _Answer:
        kept = self._retelling
        if kept is None or kept.project != request.project or kept.step > request.until:
            kept = self._retelling = Retelling(request.project, go_on)
        return _Answer(request, kept.up_to(request.until))

    def _on_stopped(self) -> None:
        self._asked = None
        self.changed.emit()
        self.go_on()

    def _on_done(self, answer: object) -> None:
        assert isinstance(answer, _Answer)
        if answer.request is not self._asked:
            return  # another one was asked for since
        self._asked = None
        (project, until), retold = answer
        differs = first_difference(project, self._session.project)
        if retold is None or (differs is not None and differs < until):
            self._wanted = self._wanted and retold is not None
        elif self._wanted:
            self._show(project, until, retold)
        if not self._wanted:
            self._retelling = None
        self.changed.emit()
        self.go_on()

    def _show(self, project: Project, until: int, retold: Retold) -> None:
        """The losses, and the courses; where steps have come since that are reduced by now, it goes on up to these."""
        plot, now = self._layout.loss_plot, settings_at(self._session.project, self._run.step)
        if len(plot.history) and not plot.history.start:
            self._wanted = until < self._until()
        else:
            self._wanted = not plot.put_before(retold.losses) and until < self._run.end
        if settings_at(project, until).network == now.network:
            self._layout.inspector.put_before(retold.courses, retold.layers)
