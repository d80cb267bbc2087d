"""Brings a run to the step that is wanted, by the nearest state that is still right, and steps from there."""

from __future__ import annotations

import math
from typing import NamedTuple, Protocol

from micrograd_desktop.project.log import first_difference
from micrograd_desktop.project.spec import Project
from micrograd_desktop.training.run_state import RunState
from micrograd_desktop.training.timeline import MEMORY, Timeline
from micrograd_desktop.training.under_way import Trail

MOST_COURSES = 64
"""Of how many earlier courses states may still come in."""


class Playable(Protocol):
    """What is needed of a run."""

    step: int

    def initial_state(self) -> RunState:
        """The state at step 0."""

    def state(self) -> RunState | None:
        """The state on arrival at the present step."""

    def restore(self, state: RunState, /) -> None:
        """Stand where a state was captured."""

    def adopt(self, project: Project, /) -> None:
        """Train another project from now on."""

    def leave(self, trail: Trail | None, /) -> None:
        """Keep states of steps on the way, from now on."""


class Shown(NamedTuple):
    """A moment that a person sees: its step, the course it belongs to, and its state if that was captured.

    ``bound_for`` is the step that the run was still on its way to, if that is a later one.
    """

    step: int
    course: int
    state: RunState | None
    bound_for: int = 0


class Playback:
    """A run with the states it left behind; ``course`` is the number of the command that set it on its way.

    Where the project changes, states are right up to the first step at which the old run and the new one differ; of a
    moment that was shown under an earlier course that holds for all changes since. The states take ``memory`` bytes.
    """

    def __init__(self, run: Playable, project: Project, course: int, memory: int = MEMORY) -> None:
        self._run, self._project = run, project
        self.course = course
        self._timeline = Timeline(run.initial_state(), memory)
        run.leave(self._timeline)
        self._near: RunState | None = None
        self._right_until: dict[int, float] = {course: math.inf}

    def keep(self, state: RunState) -> None:
        """Remember a state of the present course."""
        self._timeline.keep(state)

    def pass_by(self) -> None:
        """Remember where the run stands, if no state near it is kept: so any step is soon had again."""
        if self._timeline.wants(self._run.step) and (state := self._run.state()) is not None:
            self._timeline.keep(state)

    def stop_by(self) -> None:
        """Remember where the run stands, besides: the steps a little further on are soon had again, one by one."""
        self._near = self._run.state()

    def begin_at(self, state: RunState) -> None:
        """Stand at a state that was kept elsewhere, such as a file's checkpoint."""
        self._run.restore(state)
        self._timeline.keep(state)

    def adopt(self, project: Project, shown: Shown | None, course: int) -> int:
        """Train a changed project; returns the step that is wanted, at or before which the run then stands."""
        differs = first_difference(self._project, project)
        changed = math.inf if differs is None else differs
        here = self._run.state()
        self._run.adopt(project)
        self._project = project
        self._note(changed, course)
        wanted = self._run.step if shown is None else max(shown.step, shown.bound_for)
        usable = min(changed, wanted)
        if shown is not None and shown.state is not None and shown.step <= self._right_until.get(shown.course, -1.0):
            self._run.restore(shown.state)
        elif here is not None and here.step <= usable:
            self._run.restore(here)
        else:
            self._run.restore(self._timeline.before(int(usable)))
        return wanted

    def go_to(self, step: int, course: int) -> None:
        """Stand at a step or, where no state of it is kept, before it; where the run stood is known from now on."""
        here = self._run.state()
        if here is not None:
            self._timeline.keep(here)
        self._note(math.inf, course)
        known = (self._timeline.before(step), self._near, here)
        self._run.restore(max((s for s in known if s is not None and s.step <= step), key=lambda s: s.step))

    def _note(self, changed: float, course: int) -> None:
        if changed < math.inf:
            self._timeline.forget_after(int(changed))
            if self._near is not None and self._near.step > changed:
                self._near = None
        known = list(self._right_until.items())[-MOST_COURSES:]
        self._right_until = {number: min(until, changed) for number, until in known}
        self._right_until[course] = math.inf
        self.course = course
