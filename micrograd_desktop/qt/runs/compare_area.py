"""Compares the chosen runs: their curves, what differs, their planes, and one slider for the step of all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from micrograd_desktop.presentation.overlaid_curves import MOST_IN_COLOUR
from micrograd_desktop.presentation.run_differences import differences
from micrograd_desktop.presentation.run_endings import found_again
from micrograd_desktop.presentation.run_planes import PlaneTile
from micrograd_desktop.project.spec import KeptRun
from micrograd_desktop.qt.runs.curves.pane import CurvesPane
from micrograd_desktop.qt.runs.differences import DifferencesPane
from micrograd_desktop.qt.runs.planes.pane import PlanesPane
from micrograd_desktop.qt.runs.replayer import Replayer, Wish
from micrograd_desktop.qt.runs.step_slider import StepRow
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.translation import tr, whole

MOST_DRAWN = 16
"""Runs that are taken again; of more the first ones, and it is said."""

PAUSE_MS = 200
"""Between two sets of runs: one that is under way grows with every frame."""

CENTRE_WIDTH, PLANES_WIDTH = 620, 330
CURVES_HEIGHT, DIFFERENCES_HEIGHT = 480, 220

CHOOSE = tr("Choose runs at the left, with Ctrl or Shift several.")


class CompareArea(QWidget):
    """Shows runs side by side; they are taken again for it, on a thread of its own.

    Signals
    -------
    settled_changed()
        All that is shown is computed, or not any more.
    courses_drawn(object)
        More is known of how runs go: pairs of a ``KeptRun`` and its ``Course``.
    step_changed()
        All runs are shown at another step.
    message_posted(str)
        A sentence for the status bar.
    ends_found(object)
        Of runs that were taken again to their ends: pairs of what is stored and what was found, ``KeptRun`` both.
    """

    settled_changed = Signal()
    courses_drawn = Signal(object)
    step_changed = Signal()
    message_posted = Signal(str)
    ends_found = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: tuple[KeptRun, ...] = ()
        self._waiting: tuple[KeptRun, ...] | None = None
        self._awake = False
        self._step, self._at_end, self._chosen = 0, True, 0
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.replayer = Replayer(self)
        self.curves, self.differences = CurvesPane(), DifferencesPane()
        self.planes, self.steps = PlanesPane(), StepRow()
        self.centre = QSplitter(Qt.Orientation.Vertical)
        self.centre.setObjectName("runsCentre")
        self.across = QSplitter(Qt.Orientation.Horizontal)
        self.across.setObjectName("runsAcross")
        for splitter, widgets, shares in (
            (self.centre, (self.curves, self.differences), (3, 2)),
            (self.across, (self.centre, self.planes), (3, 2)),
        ):
            splitter.setChildrenCollapsible(False)
            for place, (widget, share) in enumerate(zip(widgets, shares, strict=True)):
                splitter.addWidget(widget)
                splitter.setStretchFactor(place, share)
        self.across.setSizes([CENTRE_WIDTH, PLANES_WIDTH])
        self.centre.setSizes([CURVES_HEIGHT, DIFFERENCES_HEIGHT])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.across, 1)
        column.addWidget(self.steps)
        self._connect()
        self._show_runs()

    def _connect(self) -> None:
        self.replayer.grown.connect(self._on_grown, Qt.ConnectionType.QueuedConnection)
        self.replayer.failed.connect(self.message_posted, Qt.ConnectionType.QueuedConnection)
        self.replayer.rested.connect(self.settled_changed, Qt.ConnectionType.QueuedConnection)
        self.replayer.pictured.connect(self._on_pictured)
        self.steps.step_wished.connect(self.show_step)
        self.curves.plot.place_chosen.connect(self._on_place_chosen)
        self.curves.plot.moved_by.connect(lambda by: self.show_step(self._step + by))
        self.curves.plot.end_wished.connect(lambda last: self.show_step(self.last if last else 0))
        self.planes.outdated.connect(self._wish)
        self._pause.timeout.connect(self._take_runs)
        theme().changed.connect(self._wish)

    @property
    def step(self) -> int:
        """The step at which all runs are shown."""
        return self._step

    @property
    def last(self) -> int:
        """The last step of the longest run."""
        return max((self._end(number) for number in range(len(self._runs))), default=0)

    @property
    def settled(self) -> bool:
        """Whether all that is shown is computed."""
        if self.replayer.busy or (self._awake and self._waiting is not None):
            return False
        shown = zip(self.planes.tiles, self.replayer.tasks, range(len(self._runs)), strict=False)
        return all(
            bool(task.failed) or (tile.tile is not None and tile.tile.step == min(self._step, self._end(number)))
            for tile, task, number in shown
        )

    @property
    def splitters(self) -> tuple[QSplitter, ...]:
        """Those whose positions are remembered."""
        return self.across, self.centre

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Its parts in the order in which they are read."""
        return self.curves, self.differences, self.planes, self.steps

    @property
    def views(self) -> Mapping[str, QWidget]:
        """Its parts of which a picture can be taken."""
        return {"curves": self.curves, "differences": self.differences, "planes": self.planes}

    def set_runs(self, runs: Sequence[KeptRun]) -> None:
        """Compare these; while the area is not seen, as soon as it is, and not too often while one grows."""
        self._waiting = tuple(runs)
        if self._awake and not self._pause.isActive():
            self._take_runs()

    def _take_runs(self) -> None:
        if self._waiting is None or not self._awake:
            return
        self._pause.start()
        runs, self._waiting = self._waiting, None
        before, self._runs = self._runs, runs[:MOST_DRAWN]
        if before == self._runs and self._chosen == len(runs):
            self._tell_ends()
            self.settled_changed.emit()  # nothing waits any more
            return
        self._chosen = len(runs)
        self.replayer.set_runs(self._runs)
        self._show_runs()

    def wake(self) -> None:
        """It is seen now."""
        self._awake = True
        self._take_runs()

    def sleep(self) -> None:
        """It is not seen any more."""
        self._awake = False

    def show_step(self, step: int) -> None:
        """Show all runs at a step; those that don't come so far at their last one."""
        step = min(max(step, 0), self.last)
        self._at_end = step == self.last
        if step != self._step:
            self._step = step
            self._show_step()
            self._wish()

    def shutdown(self) -> None:
        """End its thread: the window closes."""
        self.replayer.shutdown()

    def _show_runs(self) -> None:
        names = [run.name for run in self._runs]
        tasks = self.replayer.tasks
        self.curves.set_runs(names, self.replayer.courses, [task.problem for task in tasks])
        self.curves.plot.set_message("" if names else CHOOSE)
        self._show_caption()
        coloured = self._runs[:MOST_IN_COLOUR]
        found = differences([run.project for run in coloured]) if len(coloured) > 1 else ()
        self.differences.show_differences(names[:MOST_IN_COLOUR], found, [run.steps for run in coloured])
        self.planes.set_runs(names, [run.steps for run in self._runs], self.replayer.courses)
        self._show_ends()
        self._tell_ends()
        self._wish()

    def _show_caption(self) -> None:
        """What is not as with few runs, and how much is still to be taken again."""
        courses, total = self.replayer.courses, sum(run.steps for run in self._runs)
        words = [_said(self._chosen)]
        if not all(task.ended for task in self.replayer.tasks):
            done = sum(max(course.last, 0) for course in courses)
            words.append(tr("taking the steps again, {share}%", share=100 * done // max(total, 1)))
        self.curves.set_caption(", ".join(filter(None, words)))

    def _show_ends(self) -> None:
        """Runs may end earlier than they are said to: they diverge."""
        self.steps.set_ends([self._end(number) for number in range(len(self._runs))])
        wanted = self.last if self._at_end else min(self._step, self.last)
        other, self._step = wanted != self._step, wanted
        self._show_step()
        if other:
            self._wish()

    def _tell_ends(self) -> None:
        self.courses_drawn.emit(list(zip(self._runs, self.replayer.courses, strict=True)))
        ended = [(run, task) for run, task in zip(self._runs, self.replayer.tasks, strict=True) if task.replay.ended]
        found = [(run, again) for run, task in ended if (again := found_again(run, task.course)) is not None]
        if found:
            self.ends_found.emit(found)

    def _end(self, number: int) -> int:
        task = self.replayer.tasks[number]
        known = task.replay.ended and task.course.ended  # one that grows has ended before
        return max(task.course.last, 0) if known else self._runs[number].steps

    def _show_step(self) -> None:
        self.steps.set_step(self._step)
        self.curves.set_step(self._step)
        self.planes.set_step(self._step)
        self.step_changed.emit()

    def _wish(self) -> None:
        if self._runs:
            self.replayer.show(Wish(self._step, self.planes.frame()), MOST_IN_COLOUR)
        self.settled_changed.emit()

    def _on_grown(self) -> None:
        self.curves.grow()
        self._show_caption()
        self._show_ends()
        self._tell_ends()
        self.settled_changed.emit()

    def _on_pictured(self, number: int, tile: PlaneTile) -> None:
        self.planes.set_tile(number, tile)
        self.settled_changed.emit()

    def _on_place_chosen(self, place: float) -> None:
        """The step of the longest run there."""
        if self._runs:
            longest = max(range(len(self._runs)), key=self._end)
            course = self.replayer.courses[longest]
            with course.history.lock:
                self.show_step(course.step_at(place, self.curves.along_what))


def _said(chosen: int) -> str:
    """What is not as with few runs."""
    if chosen <= MOST_IN_COLOUR:
        return ""
    coloured, several = MOST_IN_COLOUR, whole(chosen)
    if chosen <= MOST_DRAWN:
        return tr("the first {coloured} of {chosen} runs in colour", coloured=coloured, chosen=several)
    return tr(
        "the first {coloured} of {chosen} runs in colour, {drawn} drawn",
        coloured=coloured,
        chosen=several,
        drawn=MOST_DRAWN,
    )
