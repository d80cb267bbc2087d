"""Where the run stands that the window shows, by its last frame and what was asked for since; and how far it came."""

from __future__ import annotations

import math
from typing import NamedTuple

from micrograd_desktop.presentation.loss_history import LossHistory
from micrograd_desktop.project.kept_runs import is_one
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.threads.trainable_run import Frame
from micrograd_desktop.training.playback import Shown
from micrograd_desktop.training.results import Floats, Progress
from micrograd_desktop.training.run_state import RunState

MOST_LEFT = 8
"""Of how many runs that were left it is known where they stood, so that undo leads back there."""

MOST_DROPPED = 4
"""Of how many changes in the past it is known what they made an end of, so that undo brings it back."""


class Left(NamedTuple):
    """A run that was left for another: of which project, how far it had come, the state there, and its losses.

    There is no state where it ``broke``, that is to say diverged.
    """

    project: Project
    state: RunState | None
    losses: LossHistory
    end: int
    broke: bool


class Extent(NamedTuple):
    """How far a run has come: steps that it made, whether the next one diverged, and the newest moment shown of it."""

    steps: int
    broke: bool
    newest: Progress | None


class Future(NamedTuple):
    """What a project's run had done beyond a step at which it was changed then: its figures, and the end of it."""

    project: Project
    losses: LossHistory
    end: int
    broke: bool
    last: Progress | None


class ShownRun:
    """The run on the screen, and where those stood that were left for another.

    Attributes
    ----------
    frame
        What is shown; None before there is any of the present network.
    bound_for
        The step up to which steps are taken again; None where none are.
    end
        The step that the run has come to, wherever it is shown.
    broke
        Whether it diverged there: one step more has figures, but made no update.
    looks_back
        Whether it is shown, or plays, before the end, to which all is known already.
    """

    def __init__(self) -> None:
        self.frame: Frame | None = None
        self.bound_for: int | None = None
        self._begun_at: RunState | None = None
        self._right_until = math.inf
        self._went_to: int | None = None
        self._left: list[Left] = []
        self._last: Progress | None = None
        self._futures: list[Future] = []
        self.end, self.broke, self.looks_back = 0, False, False

    @property
    def known(self) -> int:
        """Of how many steps from step 0 on the figures are known, or were before the run was opened."""
        return self.end + self.broke

    @property
    def extent(self) -> Extent:
        """How far it has come, wherever it is shown."""
        shown = self.progress
        if shown is None or self.looks_back or self.broke:
            return Extent(max(self.end, self.step), self.broke, self._last if self.looks_back else shown)
        return Extent(shown.step, False, shown)  # of steps that were told since no moment is there yet

    @property
    def last(self) -> Progress | None:
        """The last moment that was shown of the end, where the run is looked back at; else None."""
        return self._last if self.looks_back else None

    @property
    def newest(self) -> Progress | None:
        """The last moment that was shown of the end; None before there is any."""
        return self._last

    @property
    def begun_at(self) -> RunState | None:
        """The state that it began at, where that was not step 0."""
        return self._begun_at

    @property
    def progress(self) -> Progress | None:
        """How far it has come, where that is what was asked for last; else None, until the frame comes."""
        return None if self.frame is None or self._went_to is not None else self.frame.progress

    @property
    def course(self) -> int | None:
        """The course of the run that the frame is of."""
        return None if self.frame is None else self.frame.progress.course

    @property
    def parameters(self) -> Floats | None:
        """The parameters that are shown, shape (n_parameters,)."""
        return None if self.frame is None else self.frame.progress.parameters

    @property
    def step(self) -> int:
        """The step at which it is shown; one it was sent to counts as soon as it is sent."""
        if self._went_to is not None:
            return self._went_to
        if self.frame is not None:
            return self.frame.progress.step
        return 0 if self._begun_at is None else self._begun_at.step

    @property
    def state(self) -> RunState | None:
        """From which it goes on exactly; None where it can't, or while what is shown is of another run."""
        state = self._begun_at if self.frame is None else self.frame.progress.state
        right = state is not None and self._went_to is None and state.step <= self._right_until
        return state if right else None

    @property
    def ended(self) -> bool:
        """Whether it has diverged where it is shown, so that nothing goes on from there."""
        shown = self.progress
        return shown is not None and shown.state is None and shown.step <= self._right_until

    @property
    def moment(self) -> Shown | None:
        """What the worker needs to know of the moment that is shown."""
        bound_for = self.bound_for or 0
        if self._went_to is not None:
            return Shown(self._went_to, -1, None, bound_for)
        if self.frame is None:
            return None if self._begun_at is None else Shown(self._begun_at.step, -1, None, bound_for)
        progress = self.frame.progress
        return Shown(progress.step, progress.course, progress.state, bound_for)

    def begin(self, state: RunState | None) -> None:
        """Another run begins, at a state or at step 0; nothing is shown of it yet."""
        self.frame, self._begun_at = None, state
        self._right_until, self._went_to, self.bound_for = math.inf, None, None
        self._end_at(self.step)
        self._last = None
        self._futures.clear()

    def go_to(self, step: int) -> None:
        """It was sent to a step, and what it did after that is not looked at any more."""
        self._went_to, self.bound_for = step, None
        self._end_at(step)

    def look_at(self, step: int) -> None:
        """A step that it has come by is to be seen, or the end."""
        self._went_to, self.bound_for, self.looks_back = step, step, step < self.end

    def tell(self, first: int, count: int) -> int:
        """So many steps were reported, from one on; returns how many of them were known already."""
        known = max(self.known - first, 0)
        if count > known:
            self._end_at(first + count)
        return min(known, count)

    def break_at(self, step: int) -> None:
        """It diverged at a step, whose update was not made."""
        self.end, self.broke = step, True

    def keep_future(self, project: Project, losses: LossHistory) -> None:
        """It is looked back at, and is about to be changed there: remember what it did after that."""
        if self.looks_back:
            future = Future(project, losses.copied(), self.end, self.broke, self._last)
            self._futures = [*self._futures[-MOST_DROPPED + 1 :], future]

    def regain(self, project: Project) -> Future | None:
        """The run is that of a project again: what was dropped of it is known again, if it was kept."""
        found = next((future for future in reversed(self._futures) if is_one(future.project, project)), None)
        if found is None:
            return None
        self._futures.remove(found)
        if found.end + found.broke <= self.known:
            return None
        self.end, self.broke, self._last = found.end, found.broke, found.last
        self.looks_back = self.step < self.end
        return found

    def _end_at(self, step: int) -> None:
        self.end, self.broke, self.looks_back = step, False, False

    def change_at(self, step: int) -> None:
        """It is another one from a step on, and is taken again up to where it stands, or up to where it was bound."""
        self._right_until = min(self._right_until, step)
        if step < self.known:
            self.end, self.broke = min(self.end, step), False
            self.looks_back = self.looks_back and self.step < self.end
        if self._last is not None and self._last.step > step:
            self._last = None
        self.bound_for = max(self.step, self.bound_for or 0)

    def show(self, frame: Frame) -> None:
        """A frame is shown, which is right."""
        self.frame = frame
        self._right_until, self._went_to = math.inf, None
        shown = frame.progress
        if self.bound_for is not None and shown.step >= self.bound_for:
            self.bound_for = None
        if shown.step >= self.end:
            self.end, self.looks_back = shown.step, False
            self.broke = self.broke or shown.state is None
        if not self.looks_back:
            self._last = shown

    def leave(self, project: Project, losses: LossHistory) -> None:
        """Remember where the run of a project stood that another one takes the place of."""
        state = self.state if self.last is None else self.last.state
        if self.broke or (state is not None and state.step):
            left = Left(project, None if self.broke else state, losses.copied(), self.end, self.broke)
            self._left = [*self._left[-MOST_LEFT + 1 :], left]

    def left(self, project: Project) -> Left | None:
        """The run of a project that was left, to which undo leads back; None for a new one."""
        return next((left for left in reversed(self._left) if is_one(left.project, project)), None)

    def come_back(self, left: Left) -> None:
        """The run that was left is shown again, and as far as it had come all is known of it."""
        self.end, self.broke = left.end, left.broke
        self.looks_back = self.step < self.end

    def forget_left(self) -> None:
        """Undo leads back to none of the runs that were left."""
        self._left.clear()
