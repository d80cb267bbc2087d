"""The loop that trains, in a thread of its own: commands come in by a locked inbox, reports go out by signals."""

from __future__ import annotations

import logging
import math
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from micrograd_desktop.project.spec import Project, StopSpec
from micrograd_desktop.qt.threads.frame_maker import FrameMaker, Order, Wish
from micrograd_desktop.qt.threads.trainable_run import (
    SLICE_SECONDS,
    Draw,
    Frame,
    RunFactory,
    TrainableRun,
    ViewableMoment,
)
from micrograd_desktop.training.ending import DroppedError
from micrograd_desktop.training.pace import Pace
from micrograd_desktop.training.playback import Playback, Shown
from micrograd_desktop.training.reports import PendingReports
from micrograd_desktop.training.results import Progress
from micrograd_desktop.training.run_state import RunState
from micrograd_desktop.training.stopping import COUNT, NEVER, Stop

logger = logging.getLogger(__name__)

PROMPT_SECONDS = 0.002
"""How long it works after a command, so that what the command changed is soon seen."""

REPORT_SECONDS = 1 / 60
"""Least time between two reports of batches of steps."""


class Urgency(Enum):
    """What a command does to the work under way.

    One that is served in its turn waits for a single step to be done; while the run plays, every command drops a long
    step. One that begins anew gives up a run that is still being built, too.
    """

    IN_TURN = 0
    AT_ONCE = 1
    ANEW = 2


class _Command(NamedTuple):
    action: Callable[[], None]
    urgency: Urgency
    replaceable: bool


class Burst(NamedTuple):
    """Steps that are trained at a time: how many, and where the run stands after them."""

    steps: int
    end: int


class TrainingWorker(QObject):
    """The loop that trains; ``run`` is its thread's whole life, and everything but the inbox belongs to that thread.

    Signals, all emitted on the worker's thread: see :class:`TrainingController`.
    """

    step_finished = Signal(object)
    frame_ready = Signal(object)
    state_changed = Signal(str)
    diverged = Signal(object)
    stopped = Signal(object)
    failed = Signal(str)
    finished = Signal()

    def __init__(self, project: Project, run_factory: RunFactory) -> None:
        super().__init__()
        self._inbox_changed = threading.Condition()
        self._inbox: deque[_Command] = deque()
        self._wish: Wish | None = None
        self._acknowledged = True
        self._stopping = False
        self._run_factory = run_factory
        self._project = project
        self._run: TrainableRun | None = None
        self._draw: Draw | None = None
        self._playback: Playback | None = None
        self._course = 0
        self._running = False
        self._target: int | None = None
        self._burst: Burst | None = None
        self._replays = False
        self._plays_on = False
        self._pace = Pace()
        self._frames = FrameMaker(self._on_frame_made, self._on_frame_dropped, self._on_frame_failed)
        self._pending = PendingReports()
        self._last_report = -math.inf
        self._prompt = False

    # Called from any thread.

    def post(self, action: Callable[[], None], urgency: Urgency = Urgency.AT_ONCE, replaceable: bool = False) -> None:
        """Have ``action`` called between two slices; if replaceable, the next such in line takes its place."""
        with self._inbox_changed:
            if replaceable and self._inbox and self._inbox[-1].replaceable:
                self._inbox.pop()
            self._inbox.append(_Command(action, urgency, replaceable))
            self._wake(self._running or urgency is not Urgency.IN_TURN)

    def want_frame(self, wish: Wish) -> None:
        """Have the present moment drawn; the latest wish replaces one not yet served.

        While steps are taken that is a moment on the way, and they go on; else it is where the run stands.
        """
        with self._inbox_changed:
            self._wish = wish
            if self._running and not self._inbox and self._frames.find(self._glimpse, self._on_nothing_glimpsed):
                return
            if not self._frames.busy:  # else what it is busy with serves the wish when it is over
                self._wake(at_once=False)

    def acknowledge(self) -> None:
        """Say that the last report was taken: the next batch may be handed out."""
        with self._inbox_changed:
            self._acknowledged = True

    def stop(self) -> None:
        """End the loop, and the work under way."""
        with self._inbox_changed:
            self._stopping = True
            self._wake(at_once=True)

    def _wake(self, at_once: bool) -> None:
        """With the lock: end a wait, or the slice under way; at once, a frame is dropped that is of the past soon."""
        self._inbox_changed.notify()
        if at_once:
            self._frames.drop()
        if self._run is not None:
            self._run.interrupt(at_once=at_once)

    # Everything below runs on the worker's thread.

    @Slot()
    def run(self) -> None:
        """Serve the inbox and train until ``stop``; ``finished`` is emitted whatever was raised."""
        try:
            self._guarded(partial(self.start_run, self._project, None, 0))
            while self._turn():
                pass
            self._hand_out()
        except BaseException as error:
            logger.exception("The training thread ended.")
            self.failed.emit(f"Training ended for good: {_reason(error)} Save the project and start the app again.")
        finally:
            self._frames.stop()
            self.finished.emit()
            self.thread().quit()

    def start_run(self, project: Project, state: RunState | None, course: int) -> None:
        """Begin a new run, paused: at a state that was kept of it, or at step 0."""
        self._pending.clear()
        self._halt()
        self._burst = None
        self._set_running(False)
        self._run = self._playback = None
        self._project, self._course = project, course
        try:
            run, self._draw = self._run_factory(project, self._check)
        except DroppedError:
            return  # the next command begins another one, or there is none
        self._playback = Playback(run, project, course)
        if state is not None:
            self._playback.begin_at(state)
        self._run = run
        self._show_state()

    def set_project(self, project: Project, shown: Shown | None, course: int) -> None:
        """Train by a project that was changed at the moment shown, and stand at that step again, or play on from it."""
        if self._playback is None:
            self.start_run(project, None, course)
            return
        self._pending.clear()
        self._project, self._course = project, course
        self._stand_at(self._playback.adopt(project, shown, course))

    def go_to(self, step: int, course: int) -> None:
        """Pause, and stand at a step, 0 for the beginning."""
        if self._playback is None:
            self.start_run(self._project, None, course)
            return
        self._pending.clear()
        self._halt()
        self._burst = None
        self._set_running(False)
        self._course = course
        self._playback.go_to(step, course)
        self._stand_at(step)

    def set_stop(self, stop: StopSpec) -> None:
        """Stop by other conditions from now on."""
        self._project = replace(self._project, stop=stop)

    def play(self, target: int | None = None, count: int | None = None) -> None:
        """Train on: at the chosen speed, for ever or ``count`` steps, or as fast as it goes up to the step ``target``.

        What is played again is played to its end first.
        """
        if self._running and target == self._target and count is None and self._burst is None:
            return
        if self._replays and target is None:
            assert self._target is not None
            self._plays_on, self._burst = True, _burst(self._target, count)
            return
        if self._run is None:
            self.start_run(self._project, None, self._course)
        self._halt()
        self._target = target
        self._burst = None if self._run is None else _burst(self._run.step, count)
        self._pace.start(time.monotonic())
        self._pending.restart_clock()
        self._set_running(True)

    def pause(self) -> None:
        """Stop training; every step done so far is handed out first."""
        self._hand_out()
        self._halt()
        self._burst = None
        self._set_running(False)

    def do_one_step(self) -> None:
        """Pause, and do a single step; what is played again is played to its end first."""
        if self._replays and self._target is not None:
            self._target, self._plays_on = self._target + 1, False
            return
        self.pause()
        if self._run is None:
            self.start_run(self._project, None, self._course)
        assert self._run is not None
        self._pending.restart_clock()
        while not self._advance(1, math.inf) and self._goes_on():
            pass
        if self._run.state() is not None and self._ends_here(self._run):
            self._advance(1, math.inf)  # which says that it stops here, as it does when it plays
        self._hand_out()

    def set_speed(self, steps_per_second: float) -> None:
        """Change the speed; the step after the last one comes at the new distance from it."""
        self._pace.change(steps_per_second, time.monotonic())

    def _check(self) -> None:
        """Raise ``DroppedError`` if the run that is being built is not wanted any more."""
        with self._inbox_changed:
            if self._stopping or any(command.urgency is Urgency.ANEW for command in self._inbox):
                raise DroppedError

    def _goes_on(self) -> bool:
        """Whether a single step that was dropped is to be done all the same: what came in waits for it."""
        with self._inbox_changed:
            if self._stopping or any(command.urgency is not Urgency.IN_TURN for command in self._inbox):
                return False
            assert self._run is not None
            self._run.interrupt(False)
            return self._run.state() is not None

    def _ends_here(self, run: TrainableRun) -> bool:
        try:
            return run.look().ends
        except DroppedError:
            return False

    def _stand_at(self, step: int) -> None:
        """Show the state, if the run is there; else step on to it as fast as it goes, and then do as before."""
        assert self._run is not None
        plays_on, burst = self._plays_on if self._replays else self._running, self._burst
        self._halt()
        if self._run.step < step:
            self.play(step)
            self._replays, self._plays_on, self._burst = True, plays_on, burst
        elif plays_on:
            self.play()
            self._burst = burst
        else:
            self._set_running(False)
        if not self._running:  # else the next steps' report shows it
            self._show_state()

    def _turn(self) -> bool:
        commands, wish = self._take_inbox()
        if self._stopping:
            return False
        self._prompt = bool(commands)
        for command in commands:
            self._guarded(command.action)
        if self._running and (commands or wish is None):
            self._guarded(self._train)  # before the frame, so that it shows what a command changed
        if wish is not None:
            self._guarded(partial(self._make_frame, wish))
        return True

    def _take_inbox(self) -> tuple[list[_Command], Wish | None]:
        """Wait until there is something to do, and take what was asked for."""
        with self._inbox_changed:
            self._inbox_changed.wait_for(self._has_work, self._patience())
            commands = list(self._inbox)
            self._inbox.clear()
            if self._run is not None:
                self._run.interrupt(False)
            wish = self._wish if self._frame_is_due() else None
            if wish is not None:
                self._wish = None
        return commands, wish

    def _has_work(self) -> bool:
        return bool(self._stopping or self._inbox or self._frame_is_due())

    def _frame_is_due(self) -> bool:
        """Whether a frame is wanted, and can be made now."""
        return self._wish is not None and self._run is not None and not self._frames.busy

    def _patience(self) -> float | None:
        """Seconds until the next step is due; None if none is."""
        if not self._running:
            return None
        return 0.0 if self._target is not None else self._pace.wait(time.monotonic())

    def _train(self) -> None:
        """Do the steps that are due, and hand them out when their time has come."""
        if self._run is None:
            return
        if self._target is not None:
            due = self._target - self._run.step
            if due <= 0:
                self._arrive()
                return
        else:
            due = self._pace.due(time.monotonic())
            if self._burst is not None:
                due = min(due, self._burst.end - self._run.step)
        if due:
            stop = self._project.stop if self._target is None else NEVER
            self._advance(due, PROMPT_SECONDS if self._prompt else SLICE_SECONDS, stop)
        if self._running:
            self._hand_out_if_wanted()

    def _arrive(self) -> None:
        """The target is reached: pause there, or play on."""
        if self._plays_on:
            self._halt()
            self._pace.start(time.monotonic())
        else:
            self.pause()

    def _advance(self, steps: int, seconds: float, stop: StopSpec = NEVER) -> bool:
        """Do steps; returns whether any was done, as it is unless a command came in, or the run stops here."""
        assert self._run is not None
        report = self._run.advance(steps, seconds, stop)
        now = time.monotonic()
        self._pace.count(len(report.figures), now)
        self._pending.add(report, now)
        if report.divergence is not None:
            self._hand_out()
            self.diverged.emit(replace(report, course=self._course))
            self.pause()
        elif (why := report.stop or self._end_of_burst(report.step)) is not None:
            self._hand_out()
            self.stopped.emit(replace(report, course=self._course, stop=why))
            self.pause()
        elif not len(report.figures) and self._run.state() is None:  # it diverged before
            self.pause()
        return bool(len(report.figures))

    def _end_of_burst(self, step: int) -> Stop | None:
        """Why the run stops here, if it was to do so many steps and they are done."""
        burst = self._burst
        if burst is None or self._target is not None or step < burst.end:
            return None
        return Stop(COUNT, step, step, burst.steps)

    def _hand_out_if_wanted(self) -> None:
        every_step = self._target is None and self._pace.single
        its_time = self._prompt or time.monotonic() - self._last_report >= REPORT_SECONDS
        with_a_frame = self._frames.busy and not self._prompt  # the next one comes soon, and brings the steps along
        if every_step or (self._acknowledged and its_time and not with_a_frame):
            self._hand_out()

    def _hand_out(self) -> None:
        if self._pending:
            self._emit_report(self._pending.take())

    def _show_state(self) -> None:
        self._hand_out()
        if self._run is not None:
            self._emit_report(self._run.snapshot())

    def _emit_report(self, report: Progress) -> None:
        self._last_report = time.monotonic()
        with self._inbox_changed:
            self._acknowledged = False
        self.step_finished.emit(replace(report, course=self._course))

    def _make_frame(self, wish: Wish) -> None:
        """Have all of this moment drawn: figures and gradients at these parameters, the state, and what is seen."""
        run, playback, draw = self._run, self._playback, self._draw
        if run is None or playback is None or draw is None:
            self._want_again(wish)  # of the run that takes the place of this one
            return
        self._hand_out()
        try:
            moment = run.moment()
        except DroppedError:
            self._want_again(wish)
            return
        if moment.progress.state is not None:
            playback.keep(moment.progress.state)
        if not self._frames.make(Order(moment, draw, self._project, wish, self._running, self._course)):
            self._want_again(wish)

    # On the thread that draws.

    def _glimpse(self) -> Order | None:
        """A moment of the steps that are taken now."""
        run = self._run
        return None if run is None else run.glimpse(self._on_glimpse)

    def _on_glimpse(self, told: Progress, moment: ViewableMoment) -> Order | None:
        """Until this returns the worker's own thread is in the run's hands: what belongs to it can be used."""
        playback, draw = self._playback, self._draw
        now = time.monotonic()
        self._pace.count(len(told.figures), now)
        self._pending.add(told, now)
        self._hand_out()
        with self._inbox_changed:
            wish, self._wish = self._wish, None
        if wish is None or playback is None or draw is None:
            return None
        if moment.progress.state is not None:
            playback.keep(moment.progress.state)
        return Order(moment, draw, self._project, wish, self._running, self._course)

    def _on_nothing_glimpsed(self) -> None:
        with self._inbox_changed:
            self._wake(at_once=False)

    def _on_frame_made(self, frame: Frame) -> None:
        self.frame_ready.emit(frame)
        self._serve_next_frame()

    def _on_frame_dropped(self, order: Order) -> None:
        self._want_again(order.wish)  # of the moment after the command that it was dropped for

    def _on_frame_failed(self, error: Exception) -> None:
        def raise_it() -> None:
            raise error

        self.post(raise_it, Urgency.IN_TURN)

    def _want_again(self, wish: Wish) -> None:
        with self._inbox_changed:
            self._wish = self._wish or wish
            self._wake(at_once=False)

    def _serve_next_frame(self) -> None:
        """One that was asked for while this one was drawn."""
        with self._inbox_changed:
            if self._wish is not None:
                self.want_frame(self._wish)

    def _halt(self) -> None:
        """There is no step any more that is to be reached."""
        self._target, self._replays, self._plays_on = None, False, False

    def _set_running(self, running: bool) -> None:
        if running != self._running:
            self._running = running
            self.state_changed.emit("running" if running else "paused")

    def _guarded(self, action: Callable[[], None]) -> None:
        """Do it; an error becomes a sentence and a pause, and the worker lives on."""
        try:
            action()
        except DroppedError:  # a new run begins, or none: this one was left half built
            self._run = self._playback = self._draw = None
            self.pause()
        except Exception as error:
            logger.exception("Training failed.")
            step = 0 if self._run is None else self._run.step
            self._hand_out()
            self.failed.emit(f"Training stopped at step {step:,}: {_reason(error)} Change a setting, or reset the run.")
            self.pause()


def _burst(step: int, count: int | None) -> Burst | None:
    """So many steps from here on."""
    return None if count is None else Burst(count, step + count)


def _reason(error: BaseException) -> str:
    """What the error says, as a sentence."""
    text = str(error).strip() or type(error).__name__
    return text if text.endswith(".") else f"{text}."
