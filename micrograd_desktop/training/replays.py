"""A run taken again from its start: the figures of all its steps, bit by bit what it first gave, and any moment of it.

It works in pieces, so that several runs are replayed in turn, and what grows can be looked at meanwhile.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

from micrograd_desktop.project.log import first_difference, next_change
from micrograd_desktop.project.spec import Project, Settings
from micrograd_desktop.training.ending import Check, go_on
from micrograd_desktop.training.playback import Playback
from micrograd_desktop.training.results import Divergence, Figures, Floats, Look
from micrograd_desktop.training.run import Run

AT_ONCE = 0.005
"""Seconds of training between two looks at what else is wanted; so far apart are the states that are kept at first."""

MEMORY = 4 * 1024 * 1024
"""Bytes that the states of one run take."""


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Consecutive steps of a run: row i of the figures, of which there can be none, is that of ``first_step + i``.

    Attributes
    ----------
    step, epoch, seconds
        Where the run stands after them, in steps and in training sets, and how much of a processor's time all steps up
        to there took: in this replay, on this machine, without compiling.
    divergence
        What went wrong at the last of them, if anything did.
    last
        Whether there is nothing after them.
    """

    first_step: int
    figures: Figures
    step: int
    epoch: float
    seconds: float
    divergence: Divergence | None
    last: bool


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """A moment of a run: ``parameters`` (n_parameters,), what is said of them, and by what the next step is taken.

    ``step`` is the one that was asked for, or the last one where the run is shorter.
    """

    step: int
    parameters: Floats
    look: Look
    settings: Settings


class Replay:
    """The first ``steps`` steps of a project's run, taken again piece by piece; conditions to stop are passed over.

    All is done in the thread that calls; only one may at a time.

    Parameters
    ----------
    project
        Whose run it is.
    steps
        How far it goes, unless it diverges before.
    memory
        Bytes that the states take from which moments are had again.
    """

    def __init__(self, project: Project, steps: int, memory: int = MEMORY) -> None:
        self.project, self.steps = project, steps
        self._memory = memory
        self._made: tuple[Run, Playback] | None = None
        self._step, self._seconds = 0, 0.0
        self._diverged = False
        self._looked_at: int | None = None

    @property
    def step(self) -> int:
        """How far it has come."""
        return self._step

    @property
    def ended(self) -> bool:
        """Whether all steps are known; ``step`` is then the last one."""
        return self._diverged or self._looked_at == self.steps

    def is_of(self, project: Project, steps: int) -> bool:
        """Whether the first ``steps`` steps of a project's run, and no more, are what is replayed here."""
        return steps == self.steps and self._alike_until(project) > steps

    def extend(self, project: Project, steps: int) -> bool:
        """Go on to a later step of a project's run, if that is this one as far as it goes; False if it is not.

        Any thread may say so; what is known stays known.
        """
        if steps <= self.steps or self._diverged or self._alike_until(project) < self.steps:
            return False
        self.project, self.steps = project, steps
        return True

    def _alike_until(self, project: Project) -> float:
        """The first step at which a project's run is another one."""
        differs = None if project is self.project else first_difference(self.project, project)
        return math.inf if differs is None else differs

    def forward(self, seconds: float = AT_ONCE, wanted: Check = go_on) -> Piece:
        """The next steps, as many as there is time for, at least one; after all of them, what is known of the last.

        Parameters
        ----------
        seconds
            About how long it may take; the first time it also waits for the compiler.
        wanted
            Called now and then while the run is built: if it raises, it is as if this had not been called.
        """
        run, states = self._run(wanted)
        steps = self.steps
        if run.step != self._step:  # it was looked at elsewhere
            states.go_to(self._step, 0)
            self._to(run, self._step)
        if self._step == steps:
            self._looked_at = steps
            return self._piece(run, self._step, run.look().figures, None)
        first, change = self._step, next_change(run.project, self._step)
        until = steps if change is None else min(steps, change)
        started = time.thread_time()
        progress = run.advance(until - first, seconds)
        self._seconds += time.thread_time() - started
        self._step, self._diverged = run.step, progress.divergence is not None
        states.pass_by()
        return self._piece(run, first, progress.figures, progress.divergence)

    def at(self, step: int, wanted: Check = go_on) -> Shown:
        """The moment of a step that is known by now; the last that is known for a later one.

        Parameters
        ----------
        wanted
            Called now and then: if it raises, there will be none.
        """
        run, states = self._run(wanted)
        step = min(step, self._step)
        states.go_to(step, 0)
        self._to(run, step, wanted)
        states.stop_by()
        return Shown(step, run.parameters, run.look(), run.settings)

    def _piece(self, run: Run, first: int, figures: Figures, divergence: Divergence | None) -> Piece:
        return Piece(first, figures, self._step, run.epoch, self._seconds, divergence, self.ended)

    @staticmethod
    def _to(run: Run, step: int, wanted: Check = go_on) -> None:
        """Take the steps from where the run stands to a later one again."""
        while run.step < step:
            wanted()
            run.advance(step - run.step, AT_ONCE)

    def _run(self, wanted: Check) -> tuple[Run, Playback]:
        if self._made is None:
            run = Run(self.project, wanted=wanted, slice_seconds=AT_ONCE)
            wanted()
            run.advance(1)  # which waits for the compiler: its time is none of the run's
            run.restore(run.initial_state())
            self._made = run, Playback(run, self.project, 0, self._memory)
        run, project = self._made[0], self.project
        if project is not run.project and (here := run.state()) is not None:
            run.adopt(project)  # of which all steps that are known are the same
            run.restore(here)  # what it changes where the run stands is made now
        return self._made
