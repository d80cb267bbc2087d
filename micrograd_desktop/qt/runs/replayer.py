"""Takes runs again on a thread of its own, in turn, and draws their planes at a step that is wished for."""

from __future__ import annotations

import threading
import time
import traceback
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from micrograd_desktop.presentation.portraits import Portraits
from micrograd_desktop.presentation.run_courses import Course
from micrograd_desktop.presentation.run_planes import Frame, PlaneTile, plane_tile
from micrograd_desktop.project.rules import problem_of
from micrograd_desktop.project.spec import KeptRun
from micrograd_desktop.training.ending import DroppedError
from micrograd_desktop.training.replays import Replay
from micrograd_desktop.translation import tr

TOLD_EVERY = 0.06
"""Seconds between two signals that curves have grown."""

FAR_FIRST = 5000
"""So many steps of runs that are under way are taken before another is begun, which has to be compiled first."""

MOST_KEPT = 8
"""Runs whose steps are kept although they are not compared any more: they may be chosen again."""


class Task:
    """A run: its replay, which only the thread touches once it works on it, and its course.

    Attributes
    ----------
    failed
        The error that ended it; empty for none.
    """

    def __init__(self, run: KeptRun) -> None:
        project = run.project
        self.replay, self.course = Replay(project, run.steps + run.diverged), Course()
        self.problem = problem_of(project)
        self.portraits: Portraits | None = None
        self.failed = ""

    @property
    def ended(self) -> bool:
        """Whether there is no step to take any more."""
        return self.replay.ended or bool(self.failed)


class Wish(NamedTuple):
    """Of what step planes are wished for, and how large."""

    step: int
    frame: Frame


class Replayer(QObject):
    """Does what is nearest: first the planes of runs that have come to the step, then steps of the one least far.

    Signals
    -------
    grown()
        More of the courses is known.
    pictured(int, object)
        The number of a run (from 0) of those that are compared now, and its ``PlaneTile``.
    rested()
        Nothing is left to do.
    failed(str)
        A run ended by an error of the program: a sentence.
    """

    grown = Signal()
    pictured = Signal(int, object)
    rested = Signal()
    failed = Signal(str)
    _found = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._condition = threading.Condition()
        self._tasks: tuple[Task, ...] = ()
        self._known: list[Task] = []
        self._wish: Wish | None = None
        self._left: list[Task] = []
        self._working = self._ending = False
        self._told_at = 0.0
        self._thread: threading.Thread | None = None
        self._found.connect(self._on_found, Qt.ConnectionType.QueuedConnection)

    @property
    def courses(self) -> tuple[Course, ...]:
        """How the runs went, as far as it is known."""
        return tuple(task.course for task in self._tasks)

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The runs that are compared."""
        return self._tasks

    @property
    def busy(self) -> bool:
        """Whether anything is left to do."""
        with self._condition:
            return self._working or bool(self._left) or not all(task.ended for task in self._tasks)

    def set_runs(self, runs: Sequence[KeptRun]) -> None:
        """Take these runs again; what is known of one already stays known."""
        tasks = self._tasks_of(runs)
        with self._condition:
            others = [task for task in self._known if task not in tasks]
            self._known = [*others[max(len(others) - MOST_KEPT, 0) :], *dict.fromkeys(tasks)]
            self._tasks = tasks
            self._left = []
            self._begin()

    def show(self, wish: Wish, most: int) -> None:
        """Draw the planes of the first ``most`` runs at a step; those that don't come so far show their last one."""
        with self._condition:
            self._wish, self._left = wish, list(self._tasks[:most])
            self._begin()

    def shutdown(self) -> None:
        """End the thread, in the middle of a run if need be."""
        with self._condition:
            self._ending = True
            self._condition.notify()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _tasks_of(self, runs: Sequence[KeptRun]) -> tuple[Task, ...]:
        """Those that are known; of the others such as go on from one that no other run needs, else new ones."""
        known = [task for task in self._known if not task.failed]
        found = [_first(known, run) for run in runs]
        free = sorted((task for task in known if task not in found), key=lambda task: -task.replay.steps)
        for place, run in enumerate(runs):
            if found[place] is None:  # the same run can be there under two names
                same = _first([task for task in found[:place] if task is not None], run)
                found[place] = same or _gone_on(free, run) or Task(run)
        return tuple(task for task in found if task is not None)

    def _begin(self) -> None:
        if self._thread is None and self._tasks and not self._ending:
            self._thread = threading.Thread(target=self._run, name="replays")
            self._thread.start()
        self._condition.notify()

    def _on_found(self, task: Task, tile: PlaneTile) -> None:
        for number, other in enumerate(self._tasks):
            if other is task:
                self.pictured.emit(number, tile)

    # -- on the thread

    def _run(self) -> None:
        while True:
            with self._condition:
                self._working = False
                if self._next() is None:
                    self.rested.emit()
                while (job := self._next()) is None and not self._ending:
                    self._condition.wait()
                if self._ending or job is None:
                    return
                self._working = True
            task, wish = job
            try:
                self._take_steps(task) if wish is None else self._draw(task, wish)
            except DroppedError:
                pass  # it is not compared any more, or the window closes
            except Exception as error:
                traceback.print_exc()
                with self._condition:
                    self._left = [other for other in self._left if other is not task]
                task.failed = tr(
                    "An error in the program itself: {kind}: {error}", kind=type(error).__name__, error=error
                )
                self.failed.emit(task.failed)

    def _next(self) -> tuple[Task, Wish | None] | None:
        """A run whose plane can be drawn, else one of which steps are left to take."""
        wish = self._wish
        if wish is not None:
            for task in self._left:
                if task.ended or task.replay.step >= wish.step:
                    return task, wish
        waiting = [task for task in self._tasks if not task.ended]
        return (min(waiting, key=_distance), None) if waiting else None

    def _take_steps(self, task: Task) -> None:
        task.course.take(task.replay.forward(wanted=lambda: self._check(task)))
        now = time.monotonic()
        if task.ended or now - self._told_at >= TOLD_EVERY:
            self._told_at = now
            self.grown.emit()

    def _draw(self, task: Task, wish: Wish) -> None:
        def wanted() -> None:
            self._check(task)
            if self._wish is not wish:
                raise DroppedError

        if task.portraits is None:
            task.portraits = Portraits(None)
        shown = task.replay.at(wish.step, wanted)
        tile = plane_tile(shown, wish.frame, task.portraits, task.problem, wanted)
        with self._condition:
            if self._wish is wish:
                self._left = [other for other in self._left if other is not task]
        self._found.emit(task, tile)

    def _check(self, task: Task) -> None:
        if self._ending or task not in self._tasks:
            raise DroppedError


def _distance(task: Task) -> int:
    """How far a run is; one that is not begun waits for its compiler, and before that the others get on."""
    return task.replay.step or FAR_FIRST


def _first(tasks: Sequence[Task], run: KeptRun) -> Task | None:
    """The task of just this run."""
    steps, project = run.steps + run.diverged, run.project
    return next((task for task in tasks if task.replay.is_of(project, steps)), None)


def _gone_on(free: list[Task], run: KeptRun) -> Task | None:
    """A task that nobody needs as it is, gone on to where a run has come; it is not free any more."""
    steps, project = run.steps + run.diverged, run.project
    task = next((task for task in free if task.replay.extend(project, steps)), None)
    if task is not None:
        free.remove(task)
    return task
