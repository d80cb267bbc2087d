"""Where a run stands, copied, so that it can be looked at while the run goes on."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from micrograd_desktop.engine.kernel.recipes import AT_ONCE
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.training.ending import DroppedError
from micrograd_desktop.training.engines import Engine, Plan, State
from micrograd_desktop.training.explained import Explained
from micrograd_desktop.training.measuring import glanced
from micrograd_desktop.training.results import Figures, Look, Progress

PLAIN = "sgd"
"""The optimizer without a memory."""

UNCLIPPED = "none"
"""The bound of gradients that is none: what is looked at is the gradient itself."""


class Moment:
    """One moment of a run; it shares nothing with the run that a step changes.

    Attributes
    ----------
    progress
        Of no step: the parameters and the state as they are at this moment.

    Parameters
    ----------
    numbers
        A copy of the run's. Who tells it to stop drops a look that is under way.
    engine
        Gives the engine to look with: asked anew, a better one if that is ready now.
    spec, names, explained
        By what the next step is taken, its figures' names, and what makes shares of some of them.
    n_train
        Training points.
    limit
        The largest objective with which the run goes on.
    trained
        Whether there was a backward pass.
    known
        What is known of this moment already.
    """

    def __init__(
        self,
        progress: Progress,
        numbers: State,
        engine: Callable[[], Engine],
        *,
        spec: TrainingSpec,
        names: tuple[str, ...],
        explained: Explained,
        n_train: int,
        limit: float,
        trained: bool,
        known: Look | None = None,
    ) -> None:
        self.progress = progress
        self._numbers, self._engine, self._spec, self._names = numbers, engine, spec, names
        self._explained = explained
        self._n_train, self._limit, self._trained, self._look = n_train, limit, trained, known

    def look(self, glance: bool = False) -> Look:
        """Figures and gradients of this moment, those that a step over all points would have.

        At a ``glance`` they are those of a step over some of the points, where all are much work and not known yet:
        then no figures are measured.

        Raises
        ------
        DroppedError
            If it was told to end at once, and there are many points.
        """
        if self._look is None:
            some = glanced(self._n_train, len(self._numbers.parameters)) if glance else None
            if some is not None:
                plan = Plan(some[None], np.array([len(some)]), np.zeros(1), math.inf, np.zeros(1, np.int64))
                return self._looked(plan, len(some))
            self._look = self._looked(Plan(None, np.array([self._n_train]), np.zeros(1), math.inf))
        return self._look

    def _looked(self, plan: Plan, points: int | None = None) -> Look:
        """What a step by a plan that moves nothing says; so many points are looked at, None for all."""
        spec = replace(self._spec, optimizer=PLAIN, clip=UNCLIPPED)  # which remembers nothing, and moves by nothing
        rows = self._engine().run(numbers := self._numbers.to_look_at(), plan, spec)
        while not len(rows):  # told to end, or a better engine is ready
            self.check()
            rows = self._engine().run(numbers := self._numbers.to_look_at(), plan, spec)
        figures = Figures(self._names, self._explained.take(rows))
        whole = self._spec.batch_size is None or self._spec.batch_size >= self._n_train
        ends = points is None and whole and not abs(figures.column("objective")[0]) <= self._limit
        gradients = numbers.gradients if self._trained else None
        return Look(self.progress.step, figures, gradients, ends, points)

    def drop(self) -> None:
        """From any thread: nobody needs to look any more."""
        self._numbers.stop[0] = AT_ONCE

    def check(self) -> None:
        """Raise ``DroppedError`` if nobody needs to look any more."""
        if self._numbers.stop[0] >= AT_ONCE:
            raise DroppedError
