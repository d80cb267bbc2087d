"""A run that goes on from a step that was kept, with what came before: the same steps, taken again out of sight."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from micrograd_desktop.presentation.layer_figures import layer_figures
from micrograd_desktop.presentation.loss_history import LossHistory
from micrograd_desktop.presentation.parameter_history import ParameterHistory
from micrograd_desktop.project.rules import layer_sizes
from micrograd_desktop.project.spec import NetworkSpec, Project
from micrograd_desktop.training.run import Run

RECORDS = 256
"""Of the parameters on the way: about twice as many as a course keeps."""

SLICE_SECONDS = 0.05
"""How soon it ends when it is told to."""

MOST_SECONDS = 60.0
"""Of processor time: a run that takes longer stays without what came before."""


class Retold(NamedTuple):
    """What came before a step: the losses of all steps up to there, and the parameters of its network.

    ``layers`` are the figures of its layers, as ``layer_figures`` has them: all ratios, then all norms.
    """

    losses: LossHistory
    courses: ParameterHistory
    layers: ParameterHistory


class Retelling:
    """Takes the steps of a project's run again. Its check is called now and then; what that raises stops it.

    The courses begin at the last change of the network: what a parameter was before has no place in them.
    """

    def __init__(self, project: Project, check: Callable[[], None]) -> None:
        self.project = project
        self._check = check
        self._run: Run | None = None
        self._losses, self._courses, self._layers = LossHistory(), ParameterHistory(0), ParameterHistory(0)
        self._network: NetworkSpec | None = None
        self._used = 0.0

    @property
    def step(self) -> int:
        """How far it has come: stopped, it goes on from there."""
        return 0 if self._run is None else self._run.step

    def up_to(self, until: int) -> Retold | None:
        """All that came before a step, which is not before ``step``.

        None where that takes too long, or the run does not come so far.
        """
        self._check()
        if self._run is None:
            self._run = Run(self.project, wanted=self._check)
            self._record(self._run)
        run, every = self._run, max(until // RECORDS, 1)
        while run.step < until:
            self._check()
            begun = time.thread_time()
            report = run.advance(min(every - run.step % every, until - run.step), SLICE_SECONDS)
            self._used += time.thread_time() - begun
            self._losses.append(report.first_step, report.figures)
            if report.divergence is not None or self._used > MOST_SECONDS:
                return None
            self._record(run)
        return Retold(self._losses.copied(), self._courses.copied(), self._layers.copied())

    def _record(self, run: Run) -> None:
        network, sizes = run.settings.network, layer_sizes(run.settings.network)
        if network != self._network:
            self._network, self._courses = network, ParameterHistory(len(run.parameters))
            self._layers = ParameterHistory(2 * (len(sizes) - 1))
        now = run.snapshot()
        self._courses.record(run.step, now.parameters)
        figures = layer_figures(now.parameters, run.look().gradients, now.updates, sizes)
        if not np.isnan(figures.norms).all():
            self._layers.record(run.step, np.concatenate([figures.ratios, figures.norms]))
