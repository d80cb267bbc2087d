"""A run that trains nothing: the loss of step k is k, and a test can hold, break or watch every call."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np

from micrograd_desktop.presentation.fineness import Detail
from micrograd_desktop.project.spec import Project, StopSpec
from micrograd_desktop.qt.threads.trainable_run import Trainee
from micrograd_desktop.training.batches import Place
from micrograd_desktop.training.ending import Check, DroppedError
from micrograd_desktop.training.results import Divergence, Figures, Floats, Look, Progress
from micrograd_desktop.training.run_state import RunState
from micrograd_desktop.training.stopping import NEVER, Stop
from micrograd_desktop.training.under_way import Trail

STEPS_A_SLICE = 64
NAMES = ("objective",)


@dataclass
class Script:
    """What the runs of one test do, and what was done to them."""

    diverge_at: int | None = None
    before_advance: Callable[[], None] = lambda: None
    gate: threading.Event = field(default_factory=threading.Event)
    advancing: threading.Event = field(default_factory=threading.Event)
    before_drawn: Callable[[], None] = lambda: None
    easel: threading.Event = field(default_factory=threading.Event)
    drawing: threading.Event = field(default_factory=threading.Event)
    drawing_threads: set[int] = field(default_factory=set)
    threads: set[int] = field(default_factory=set)
    native_threads: set[int] = field(default_factory=set)
    runs: list[FakeRun] = field(default_factory=list)
    requested: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.gate.set()
        self.easel.set()

    def factory(self, project: Project, wanted: Check) -> Trainee:
        """Make a run and remember it."""
        run = FakeRun(self, project)
        self.runs.append(run)
        return Trainee(run, run.draw)

    def note_thread(self) -> None:
        """Remember on which thread a run is used."""
        self.threads.add(threading.get_ident())
        self.native_threads.add(threading.get_native_id())


class FakeMoment:
    """A moment of it, which can be dropped."""

    def __init__(self, run: FakeRun, progress: Progress, look: Look) -> None:
        self.progress, self._run, self._look = progress, run, look
        self.was_dropped = False

    def look(self, glance: bool = False) -> Look:
        """The loss then."""
        if self._run.looks_dropped:
            self._run.looks_dropped -= 1
            raise DroppedError
        return self._look

    def drop(self) -> None:
        """Nobody looks any more."""
        self.was_dropped = True

    def check(self) -> None:
        """Whether somebody does."""
        if self.was_dropped:
            raise DroppedError


class FakeRun:
    """See the module."""

    def __init__(self, script: Script, project: Project) -> None:
        script.note_thread()
        self.script = script
        self.project = project
        self.step = 0
        self.parameters = np.zeros(3)
        self.adopted: list[Project] = []
        self.restored: list[int] = []
        self.interrupts: list[bool] = []
        self.at_once: list[bool] = []
        self.dropped = self.looks_dropped = 0
        self.stops: list[StopSpec] = []
        self.stopped_at = -1

    def initial_state(self) -> RunState:
        """The state at step 0."""
        return self._state(0)

    def state(self) -> RunState | None:
        """The state here."""
        return self._state(self.step)

    def restore(self, state: RunState) -> None:
        """Go there."""
        self.script.note_thread()
        self.restored.append(state.step)
        self.parameters[:] = state.parameters
        self.step = state.step

    def adopt(self, project: Project) -> None:
        """Remember the project."""
        self.script.note_thread()
        self.project = project
        self.adopted.append(project)

    def leave(self, trail: Trail | None) -> None:
        """A fake's slices are short: there is nothing to be kept on the way."""

    def advance(self, max_steps: int, seconds: float, stop: StopSpec = NEVER) -> Progress:
        """Count steps; waits while the gate is closed."""
        script = self.script
        script.note_thread()
        script.requested.append(max_steps)
        script.advancing.set()
        script.gate.wait()
        script.before_advance()
        if self.dropped:
            self.dropped -= 1
            return self._report(self.step, np.empty(0), None)
        first, count = self.step, min(max_steps, STEPS_A_SLICE)
        self.stops.append(stop)
        if stop.step == first and self.stopped_at != first:
            self.stopped_at = first
            return replace(self._report(first, np.empty(0), None), stop=Stop("step", first, first, first))
        if stop.step is not None and stop.step > first:
            count = min(count, stop.step - first)
        divergence = None
        if script.diverge_at is not None and first + count > script.diverge_at:
            count = script.diverge_at - first
            divergence = Divergence(script.diverge_at, np.nan, "weight 1 of neuron 1.1", np.nan, 0, "No cause.", 0)
        self.step += count
        losses = np.arange(first, self.step, dtype=np.float64)
        if divergence is not None:
            losses = np.append(losses, np.nan)
        return self._report(first, losses, divergence)

    def interrupt(self, on: bool = True, at_once: bool = False) -> None:
        """Remember it: a fake's slices are short."""
        self.interrupts.append(on)
        self.at_once.append(at_once)

    def snapshot(self) -> Progress:
        """The state."""
        self.script.note_thread()
        return self._report(self.step, np.empty(0), None)

    def moment(self) -> FakeMoment:
        """What is here."""
        return FakeMoment(self, replace(self.snapshot(), state=self.state()), self.look())

    def glimpse(self, take: Callable[[Progress, FakeMoment], object]) -> None:
        """A fake's slices are short: there is nothing to look at on the way."""

    def look(self) -> Look:
        """The loss here."""
        self.script.note_thread()
        return Look(self.step, Figures(NAMES, np.array([[float(self.step)]])), self.parameters.copy())

    def draw(self, project: Project, progress: Progress, detail: Detail, live: bool, check: Check) -> object:
        """Give back what was asked for; waits while the easel is closed."""
        self.script.drawing_threads.add(threading.get_ident())
        self.script.drawing.set()
        self.script.easel.wait()
        self.script.before_drawn()
        check()
        return (project, detail, live)

    def _state(self, step: int) -> RunState:
        parameters = self.parameters.copy() if step == self.step else np.zeros(3)
        return RunState(step, parameters, np.zeros(3), np.zeros(3), np.zeros((2, 3)), step, True, Place(), None)

    def _report(self, first: int, losses: Floats, divergence: Divergence | None) -> Progress:
        figures = Figures(NAMES, losses[:, None])
        return Progress(first, self.step, 0.0, 0.1, figures, self.parameters.copy(), np.zeros(3), divergence=divergence)
