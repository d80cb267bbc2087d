"""The loop that trains, in a thread of its own: commands come in by a locked inbox, reports go out by signals."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from micrograd_desktop.project.spec import Project, StopSpec
from micrograd_desktop.qt.threads.current_run import CurrentRun
from micrograd_desktop.qt.threads.frame_maker import Order, Wish
from micrograd_desktop.qt.threads.frame_service import FrameService
from micrograd_desktop.qt.threads.goal import Burst, Goal
from micrograd_desktop.qt.threads.inbox import Command, Inbox, Subject, Urgency
from micrograd_desktop.qt.threads.reporter import Reporter
from micrograd_desktop.qt.threads.trainable_run import (
    SLICE_SECONDS,
    Frame,
    RunFactory,
    TrainableRun,
    ViewableMoment,
)
from micrograd_desktop.training.ending import DroppedError
from micrograd_desktop.training.pace import Pace
from micrograd_desktop.training.playback import Shown
from micrograd_desktop.training.results import Progress
from micrograd_desktop.training.run_state import RunState
from micrograd_desktop.training.stopping import NEVER
from micrograd_desktop.translation import tr, whole

if TYPE_CHECKING:
    import logging

UNTOLD_SECONDS = 0.25
"""How long steps are taken again at a stretch before anything is told of them."""

NEAR_STEPS = 200
"""How far before a step that is to be seen a state is kept, so that the steps before it are soon seen too."""

PROMPT_SECONDS = 0.001
"""How long it works after a command, so that what the command changed is soon seen."""


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
        self._inbox = Inbox(self._interrupt)
        self._current = CurrentRun(project, run_factory)
        self._running = False
        self._goal = Goal()
        self._pace = Pace()
        self._reporter = Reporter(self._inbox, self._emit_report)
        self._pending = self._reporter.pending
        self._frame_service = FrameService(
            self._inbox,
            current=self._current,
            is_running=lambda: self._running,
            order=self._order,
            tell=self._tell,
            ready=self._on_frame_made,
            failed=self._on_frame_failed,
        )
        self._frames = self._frame_service.maker
        self._prompt = False

    # Called from any thread.

    def post(
        self, action: Callable[[], None], urgency: Urgency = Urgency.AT_ONCE, settles: Subject | None = None
    ) -> None:
        """Have ``action`` called between two slices; if the next in line settles the same, that takes its place."""
        with self._inbox:
            self._inbox.put(Command(action, urgency, settles))
            self._inbox.wake(self._running or urgency is not Urgency.IN_TURN)

    def want_frame(self, wish: Wish) -> None:
        """Have the present moment drawn; the latest wish replaces one not yet served.

        While steps are taken that is a moment on the way, and they go on; else it is where the run stands.
        """
        self._frame_service.want(wish)

    def acknowledge(self) -> None:
        """Say that the last report was taken: the next batch may be handed out."""
        with self._inbox:
            self._inbox.acknowledged = True

    def stop(self) -> None:
        """End the loop, and the work under way."""
        with self._inbox:
            self._inbox.stopping = True
            self._inbox.wake(at_once=True)

    def _interrupt(self, at_once: bool) -> None:
        """With the inbox held: end the slice under way; at once, a frame is dropped that is of the past soon."""
        if at_once:
            self._frames.drop()
        self._current.interrupt(at_once=at_once)

    # Everything below runs on the worker's thread.

    @Slot()
    def run(self) -> None:
        """Serve the inbox and train until ``stop``; ``finished`` is emitted whatever was raised."""
        try:
            self._guarded(partial(self.start_run, self._current.project, None, 0))
            while self._turn():
                pass
            self._reporter.hand_out()
        except BaseException as error:
            _log().exception("The training thread ended.")
            reason = _reason(error)
            self.failed.emit(
                tr("Training ended for good: {reason} Save the project and start the app again.", reason=reason)
            )
        finally:
            self._frames.stop()
            self.finished.emit()
            self.thread().quit()

    def start_run(self, project: Project, state: RunState | None, course: int) -> None:
        """Begin a new run, paused: at a state that was kept of it, or at step 0."""
        self._pending.clear()
        self._goal.give_up()
        self._set_running(False)
        self._current.give_up()
        self._current.project, self._current.course = project, course
        try:
            self._current.begin(state, self._check)
        except DroppedError:
            return  # the next command begins another one, or there is none
        self._show_state()

    def set_project(self, project: Project, shown: Shown | None, course: int) -> None:
        """Train by a project that was changed at the moment shown, and stand at that step again, or play on from it."""
        if self._current.playback is None:
            self.start_run(project, None, course)
            return
        self._pending.clear()
        self._current.project, self._current.course = project, course
        self._stand_at(self._current.playback.adopt(project, shown, course))

    def go_to(self, step: int, course: int) -> None:
        """Pause, and stand at a step, 0 for the beginning."""
        if self._current.playback is None:
            self.start_run(self._current.project, None, course)
            return
        self._pending.clear()
        self._goal.give_up()
        self._set_running(False)
        self._current.course = course
        self._current.playback.go_to(step, course)
        self._stand_at(step)

    def look_at(self, step: int, course: int, again: bool = False) -> None:
        """Pause, and stand at a step that the run has come by before; ``again``, and then do the one that ended it.

        If it is soon there, nothing is told of the steps that are taken again; else they are, as when it plays.
        """
        self.pause()
        if self._current.playback is None:
            self.start_run(self._current.project, None, course)
            return
        self._current.course = course
        self._current.playback.go_to(step, course)
        if self._comes_to(step):
            self._stand_at(step, told=False)
            if again:
                self.do_one_step()

    def _comes_to(self, step: int) -> bool:
        """Take steps again, for a while; returns whether to go on to that step, for no other is to be seen now.

        It stops half way, and half way again: where one looks, states are near one another from then on.
        """
        run, playback = self._current.run, self._current.playback
        assert run is not None and playback is not None
        until, near = time.monotonic() + UNTOLD_SECONDS, step - NEAR_STEPS
        while run.step < step and time.monotonic() < until:
            left = (step if run.step >= near else near) - run.step
            run.advance(-(-left // 2) if left > NEAR_STEPS else left, UNTOLD_SECONDS, NEVER)
            playback.pass_by()
            if run.step == near:
                playback.stop_by()
            with self._inbox:
                if len(self._inbox) or self._inbox.stopping:
                    return not self._inbox.brings(Subject.STEP_SEEN)
                run.interrupt(False)  # it was for a frame, which waits
        return True

    def set_stop(self, stop: StopSpec) -> None:
        """Stop by other conditions from now on."""
        self._current.project = replace(self._current.project, stop=stop)

    def play(self, target: int | None = None, count: int | None = None) -> None:
        """Train on: at the chosen speed, for ever or ``count`` steps, or as fast as it goes up to the step ``target``.

        What is played again is played to its end first.
        """
        goal = self._goal
        if self._running and goal.is_same(target, count):
            return
        if goal.replays and target is None:
            assert goal.target is not None
            goal.plays_on, goal.burst = True, Burst.of(goal.target, count)
            return
        if self._current.run is None:
            self.start_run(self._current.project, None, self._current.course)
        goal.halt()
        goal.target = target
        goal.burst = None if self._current.run is None else Burst.of(self._current.run.step, count)
        self._pace.start(time.monotonic())
        self._pending.restart_clock()
        self._set_running(True)

    def pause(self) -> None:
        """Stop training; every step done so far is handed out first."""
        self._reporter.hand_out()
        self._goal.give_up()
        self._set_running(False)

    def do_one_step(self) -> None:
        """Pause, and do a single step; what is played again is played to its end first."""
        goal = self._goal
        if goal.replays and goal.target is not None:
            goal.target, goal.plays_on = goal.target + 1, False
            return
        self.pause()
        if self._current.run is None:
            self.start_run(self._current.project, None, self._current.course)
        assert self._current.run is not None
        self._pending.restart_clock()
        while not self._advance(1, math.inf) and self._goes_on():
            pass
        if self._current.run.state() is not None and self._ends_here(self._current.run):
            self._advance(1, math.inf)  # which says that it stops here, as it does when it plays
        self._reporter.hand_out()

    def set_speed(self, steps_per_second: float) -> None:
        """Change the speed; the step after the last one comes at the new distance from it."""
        self._pace.change(steps_per_second, time.monotonic())

    def _check(self) -> None:
        """Raise ``DroppedError`` if the run that is being built is not wanted any more."""
        with self._inbox:
            if self._inbox.begins_anew:
                raise DroppedError

    def _goes_on(self) -> bool:
        """Whether a single step that was dropped is to be done all the same: what came in waits for it."""
        with self._inbox:
            if not self._inbox.waits_in_turn:
                return False
            assert self._current.run is not None
            self._current.run.interrupt(False)
            return self._current.run.state() is not None

    def _ends_here(self, run: TrainableRun) -> bool:
        try:
            return run.look().ends
        except DroppedError:
            return False

    def _stand_at(self, step: int, told: bool = True) -> None:
        """Show the state, if the run is there; else step on to it as fast as it goes, and then do as before.

        Unless it is ``told``, who asked for the step asks for its frame too.
        """
        assert self._current.run is not None
        goal = self._goal
        plays_on, burst = goal.plays_on if goal.replays else self._running, goal.burst
        goal.halt()
        if self._current.run.step < step:
            self.play(step)
            goal.replay(plays_on, burst)
        elif plays_on:
            self.play()
            goal.burst = burst
        else:
            self._set_running(False)
        if told and not self._running:  # else the next steps' report shows it
            self._show_state()

    def _turn(self) -> bool:
        commands, wish = self._take_inbox()
        if self._inbox.stopping:
            return False
        self._prompt = bool(commands)
        for command in commands:
            self._guarded(command.action)
        if self._running and (commands or wish is None):
            self._guarded(self._train)  # before the frame, so that it shows what a command changed
        if wish is not None:
            self._guarded(partial(self._make_frame, wish))
        return True

    def _take_inbox(self) -> tuple[list[Command], Wish | None]:
        """Wait until there is something to do, and take what was asked for."""
        with self._inbox:
            self._inbox.wait_for(self._has_work, self._patience())
            commands = self._inbox.take()
            self._current.interrupt(False)
            wish = self._inbox.take_wish() if self._frame_service.is_due else None
        return commands, wish

    def _has_work(self) -> bool:
        return bool(self._inbox.stopping or len(self._inbox) or self._frame_service.is_due)

    def _patience(self) -> float | None:
        """Seconds until the next step is due; None if none is."""
        if not self._running:
            return None
        return 0.0 if self._goal.target is not None else self._pace.wait(time.monotonic())

    def _train(self) -> None:
        """Do the steps that are due, and hand them out when their time has come."""
        if self._current.run is None:
            return
        target = self._goal.target
        if target is not None:
            due = target - self._current.run.step
            if due <= 0:
                self._arrive()
                return
        else:
            due = self._goal.within_burst(self._current.run.step, self._pace.due(time.monotonic()))
        if due:
            stop = self._current.project.stop if target is None else NEVER
            self._advance(due, PROMPT_SECONDS if self._prompt else SLICE_SECONDS, stop)
        if self._running:
            self._hand_out_if_wanted()

    def _arrive(self) -> None:
        """The target is reached: pause there, or play on."""
        if self._goal.plays_on:
            self._goal.halt()
            self._pace.start(time.monotonic())
        else:
            self.pause()

    def _advance(self, steps: int, seconds: float, stop: StopSpec = NEVER) -> bool:
        """Do steps; returns whether any was done, as it is unless a command came in, or the run stops here."""
        assert self._current.run is not None
        report = self._current.run.advance(steps, seconds, stop)
        if self._current.playback is not None:
            self._current.playback.pass_by()
        self._note(report)
        if report.divergence is not None:
            self._reporter.hand_out()
            self.diverged.emit(replace(report, course=self._current.course))
            self.pause()
        elif (why := report.stop or self._goal.end_of_burst(report.step)) is not None:
            self._reporter.hand_out()
            self.stopped.emit(replace(report, course=self._current.course, stop=why))
            self.pause()
        elif not len(report.figures) and self._current.run.state() is None:  # it diverged before
            self.pause()
        return bool(len(report.figures))

    def _note(self, report: Progress) -> None:
        """Keep steps that were done until they are handed out."""
        now = time.monotonic()
        self._pace.count(len(report.figures), now)
        self._pending.add(report, now)

    def _hand_out_if_wanted(self) -> None:
        every_step = self._goal.target is None and self._pace.single
        its_time = self._prompt or self._reporter.is_due
        with_a_frame = self._frames.busy and not self._prompt  # the next one comes soon, and brings the steps along
        if every_step or (self._inbox.acknowledged and its_time and not with_a_frame):
            self._reporter.hand_out()

    def _show_state(self) -> None:
        self._reporter.hand_out()
        if self._current.run is not None:
            self._reporter.report(self._current.run.snapshot())

    def _emit_report(self, report: Progress) -> None:
        self.step_finished.emit(replace(report, course=self._current.course))

    def _make_frame(self, wish: Wish) -> None:
        """Have all of this moment drawn: figures and gradients at these parameters, the state, and what is seen."""
        if self._current.run is not None:
            self._reporter.hand_out()
        self._frame_service.make(wish)

    # On this thread, or on the one that draws while this one is in the run's hands.

    def _tell(self, told: Progress) -> None:
        """Report steps that were found on the way."""
        self._note(told)
        self._reporter.hand_out()

    def _order(self, moment: ViewableMoment, wish: Wish) -> Order | None:
        return self._current.order(moment, wish, self._running)

    # On the thread that draws.

    def _on_frame_made(self, frame: Frame) -> None:
        self.frame_ready.emit(frame)

    def _on_frame_failed(self, error: Exception) -> None:
        def raise_it() -> None:
            raise error

        self.post(raise_it, Urgency.IN_TURN)

    def _set_running(self, running: bool) -> None:
        if running != self._running:
            self._running = running
            self.state_changed.emit("running" if running else "paused")

    def _guarded(self, action: Callable[[], None]) -> None:
        """Do it; an error becomes a sentence and a pause, and the worker lives on."""
        try:
            action()
        except DroppedError:  # a new run begins, or none: this one was left half built
            self._current.give_up()
            self.pause()
        except Exception as error:
            _log().exception("Training failed.")
            step = 0 if self._current.run is None else self._current.run.step
            self._reporter.hand_out()
            said = tr(
                "Training stopped at step {step}: {reason} Change a setting, or reset the run.",
                step=whole(step),
                reason=_reason(error),
            )
            self.failed.emit(said)
            self.pause()


def _log() -> logging.Logger:
    import logging  # which no first frame needs

    return logging.getLogger(__name__)


def _reason(error: BaseException) -> str:
    """What the error says, as a sentence."""
    text = str(error).strip() or type(error).__name__
    return text if text.endswith(".") else f"{text}."
