"""The run that is trained now, with what draws it and how it comes to any of its steps again."""

from __future__ import annotations

from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.threads.frame_maker import Order, Wish
from micrograd_desktop.qt.threads.trainable_run import Draw, RunFactory, TrainableRun, ViewableMoment
from micrograd_desktop.training.ending import Check
from micrograd_desktop.training.playback import Playback
from micrograd_desktop.training.run_state import RunState


class CurrentRun:
    """A project's run, if there is one: it may still be built, or have been given up.

    Attributes
    ----------
    project
        What is trained.
    course
        The number of the command that set the run on its way.
    run, playback
        The run, once it is built and stands where it is to begin; ``playback`` brings it to other steps.
    """

    def __init__(self, project: Project, factory: RunFactory) -> None:
        self._factory = factory
        self.project, self.course = project, 0
        self.run: TrainableRun | None = None
        self.playback: Playback | None = None
        self._draw: Draw | None = None

    def begin(self, state: RunState | None, wanted: Check) -> None:
        """Build a run of the project: at a state that was kept of it, or at step 0.

        Raises
        ------
        DroppedError
            If ``wanted``, which is called now and then, raises it.
        """
        run, self._draw = self._factory(self.project, wanted)
        self.playback = Playback(run, self.project, self.course)
        if state is not None:
            self.playback.begin_at(state)
        self.run = run

    def give_up(self) -> None:
        """There is no run any more."""
        self.run = self.playback = self._draw = None

    def interrupt(self, on: bool = True, at_once: bool = False) -> None:
        """From any thread: end the steps that are taken, or let them go on; see ``Run.interrupt``."""
        run = self.run
        if run is not None:
            run.interrupt(on, at_once=at_once)

    def order(self, moment: ViewableMoment, wish: Wish, live: bool) -> Order | None:
        """What is to be drawn of a moment of the run, whose state is kept; None if there is none any more."""
        playback, draw = self.playback, self._draw
        if playback is None or draw is None:
            return None
        if moment.progress.state is not None:
            playback.keep(moment.progress.state)
        return Order(moment, draw, self.project, wish, live, self.course)
