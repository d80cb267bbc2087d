"""Kept runs in the loss plot: their steps are taken again out of sight while the run rests, and drawn as ghosts.

Imported when a person asks for them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from micrograd_desktop.presentation.run_courses import Course
from micrograd_desktop.project.kept_runs import KeptRun, is_one, trains_alike
from micrograd_desktop.project.session import Session
from micrograd_desktop.qt.threads.latest_job import GoOn, LatestJob
from micrograd_desktop.qt.train.loss.ghosts import Ghost
from micrograd_desktop.qt.train.loss.pane import LossPlot
from micrograd_desktop.training.replays import Replay

MOST_DRAWN = 8
"""The newest ones: with more no line could be told from another."""

COLUMNS = 300
"""Places that a line has at most."""


class _Told(NamedTuple):
    run: KeptRun
    course: Course


class EarlierRuns(QObject):
    """Has the newest kept runs drawn in a plot, but for the one that is trained now.

    Signals
    -------
    settled_changed()
        ``busy`` is another, or another run is drawn.
    """

    settled_changed = Signal()

    def __init__(
        self, session: Session, plot: LossPlot, is_running: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._plot, self._is_running = session, plot, is_running
        self._on = False
        self._known: list[_Told] = []
        self._asked: KeptRun | None = None
        self._failed: list[KeptRun] = []
        self._replay: tuple[KeptRun, Replay, Course] | None = None  # of the job's thread
        self._job = LatestJob(self._work, "earlier runs", self, stoppable=True)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)
        self._job.stopped.connect(self._on_stopped)
        session.changed.connect(lambda _old, _new, _edit: self._renew())

    @property
    def busy(self) -> bool:
        """Whether a run is still to be drawn."""
        return self._on and self._next() is not None

    def set_on(self, on: bool) -> None:
        """Draw them, or not."""
        self._on = on
        self._renew()

    def go_on(self) -> None:
        """Take steps again if there are any to take and the run rests; let it have the processor if it doesn't."""
        if not self._on or self._is_running():
            self._job.stop()
        elif self._asked is None and (run := self._next()) is not None:
            self._asked = run
            self._job.submit(run)

    def shutdown(self) -> None:
        """End the thread."""
        self._job.shutdown()

    def _wanted(self) -> list[KeptRun]:
        project = self._session.project
        others = [run for run in project.runs if run.steps and not is_one(run, project)]
        return others[-MOST_DRAWN:]

    def _next(self) -> KeptRun | None:
        known = [told.run for told in self._known]
        return next((run for run in self._wanted() if not _among(run, known) and not _among(run, self._failed)), None)

    def _renew(self) -> None:
        wanted = self._wanted() if self._on else []
        self._known = [told for told in self._known if _among(told.run, wanted)] if self._on else self._known
        self._draw(wanted)
        self.go_on()
        self.settled_changed.emit()

    def _draw(self, wanted: list[KeptRun]) -> None:
        ghosts = []
        for run in wanted:
            told = next((told for told in self._known if _same(told.run, run)), None)
            if told is not None:
                steps, losses = told.course.history.lasts("data_loss", COLUMNS)
                ghosts.append(Ghost(run.name, steps, losses))
        self._plot.set_ghosts(ghosts)

    def _work(self, run: KeptRun, go_on: GoOn) -> _Told:
        kept = self._replay
        if kept is None or not _same(kept[0], run):
            kept = self._replay = run, Replay(run.project, run.steps + run.diverged), Course()
        _, replay, course = kept
        while not course.ended:
            go_on()
            course.take(replay.forward(wanted=go_on))
        self._replay = None
        return _Told(run, course)

    def _on_done(self, told: object) -> None:
        assert isinstance(told, _Told)
        self._asked = None
        self._known.append(told)
        self._renew()

    def _on_failed(self, _sentence: str) -> None:
        if self._asked is not None:
            self._failed.append(self._asked)
        self._asked = None
        self._renew()

    def _on_stopped(self) -> None:
        self._asked = None
        self.go_on()


def _same(one: KeptRun, other: KeptRun) -> bool:
    """Whether two have the same steps, whatever they are called."""
    return (one.steps, one.diverged) == (other.steps, other.diverged) and trains_alike(one, other)


def _among(run: KeptRun, runs: list[KeptRun]) -> bool:
    return any(_same(run, one) for one in runs)
