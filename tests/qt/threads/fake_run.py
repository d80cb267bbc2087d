"""A run that trains nothing: the loss of step k is k, and a test can hold, break or watch every call."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from micrograd_desktop.project.spec import Project
from micrograd_desktop.training.results import Divergence, Floats, Progress
from tests.figures import made_up

STEPS_A_SLICE = 64


@dataclass
class Script:
    """What the runs of one test do, and what was done to them."""

    diverge_at: int | None = None
    before_advance: Callable[[], None] = lambda: None
    gate: threading.Event = field(default_factory=threading.Event)
    advancing: threading.Event = field(default_factory=threading.Event)
    threads: set[int] = field(default_factory=set)
    native_threads: set[int] = field(default_factory=set)
    runs: list[FakeRun] = field(default_factory=list)
    requested: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.gate.set()

    def factory(self, project: Project, run_id: int) -> FakeRun:
        """Make a run and remember it."""
        run = FakeRun(self, project, run_id)
        self.runs.append(run)
        return run

    def note_thread(self) -> None:
        """Remember on which thread a run is used."""
        self.threads.add(threading.get_ident())
        self.native_threads.add(threading.get_native_id())


class FakeRun:
    """See the module."""

    def __init__(self, script: Script, project: Project, run_id: int) -> None:
        script.note_thread()
        self.script = script
        self.project = project
        self.run_id = run_id
        self.step = 0
        self.parameters = np.zeros(3)
        self.applied: list[Project] = []

    def accepts(self, project: Project) -> bool:
        """Whether network and data are the same."""
        return project.network == self.project.network and project.dataset == self.project.dataset

    def apply(self, project: Project) -> None:
        """Remember the project."""
        self.script.note_thread()
        self.applied.append(project)

    def set_parameter(self, index: int, value: float) -> None:
        """Set it."""
        self.script.note_thread()
        self.parameters[index] = value

    def restore(self, parameters: Floats, step: int) -> None:
        """Go back."""
        self.script.note_thread()
        self.parameters[:] = parameters
        self.step = step

    def advance(self, max_steps: int, seconds: float) -> Progress:
        """Count steps; waits while the gate is closed."""
        script = self.script
        script.note_thread()
        script.requested.append(max_steps)
        script.advancing.set()
        script.gate.wait()
        script.before_advance()
        first, count = self.step, min(max_steps, STEPS_A_SLICE)
        divergence = None
        if script.diverge_at is not None and first + count > script.diverge_at:
            count = script.diverge_at - first
            divergence = Divergence(script.diverge_at, "weight 1 of neuron 1.1", np.nan, 0, script.diverge_at - 1)
        self.step += count
        losses = np.arange(first, self.step, dtype=np.float64)
        if divergence is not None:
            losses = np.append(losses, np.nan)
        return self._report(first, losses, divergence)

    def interrupt(self, on: bool = True) -> None:
        """A fake's slices are short."""

    def snapshot(self) -> Progress:
        """The state."""
        self.script.note_thread()
        return self._report(self.step, np.empty(0), None)

    def evaluate_grid(self, parameters: Floats, area: object, n: int, n_output: int, live: bool) -> object:
        """Give back what was asked for."""
        self.script.note_thread()
        return (n, n_output)

    def _report(self, first: int, losses: Floats, divergence: Divergence | None) -> Progress:
        parameters = self.parameters.copy()
        figures = made_up(objective=losses, data_loss=losses)
        return Progress(
            self.run_id, first, self.step, 0.0, 0.1, figures, parameters, parameters, parameters, divergence=divergence
        )
