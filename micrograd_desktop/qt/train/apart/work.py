"""What is found of a step off the GUI thread: its halves, and the sums that its gradients come from."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from micrograd_desktop.presentation.step_words import StepWords
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.threads.latest_job import GoOn
from micrograd_desktop.training.point_graph import NodeNumbers
from micrograd_desktop.training.results import Floats
from micrograd_desktop.training.run_state import RunState
from micrograd_desktop.training.step_apart import GradientSum, Standing, StepApart


class Moment(NamedTuple):
    """Where a run stands: ``state`` is that on its arrival there, None at a step 0 that has none yet."""

    project: Project
    step: int
    parameters: Floats
    state: RunState | None


def same(one: Moment, other: Moment) -> bool:
    """Whether two moments have the same next step."""
    alike = one.project is other.project and one.step == other.step
    return alike and np.array_equal(one.parameters, other.parameters, equal_nan=True)


class ApartRequest(NamedTuple):
    """A step to take apart, and the training point to look at; None, or one not in it, is that of the largest loss."""

    moment: Moment
    point: int | None


class ApartFound(NamedTuple):
    """The step; the point that is looked at, its place in the batch, and what the neurons say there.

    ``asked_for`` says that it is the one that was asked for; else it is that of the largest loss.
    """

    request: ApartRequest
    taken: StepApart
    words: StepWords
    targets: Floats
    point: int
    place: int
    nodes: NodeNumbers
    asked_for: bool


class SumRequest(NamedTuple):
    """A gradient whose sum is wanted: the step's, or that over all points, as which ``shown`` is shown."""

    moment: Moment
    place: int
    whole: bool
    shown: float | None


class SumFound(NamedTuple):
    """The sum, with the words of the step that it is of; these are None of no step."""

    request: SumRequest
    found: GradientSum
    words: StepWords
    targets: Floats


class Work:
    """Stands where a run stands; on one thread."""

    def __init__(self) -> None:
        self._standing: Standing | None = None

    def take_apart(self, request: ApartRequest, go_on: GoOn) -> ApartFound:
        """A step in its halves."""
        standing = self._stand(request.moment, go_on)
        taken = standing.take_apart()
        go_on()
        batch = taken.batch.tolist()
        asked_for = request.point in batch
        place = batch.index(request.point) if asked_for else int(np.argmax(taken.losses))
        nodes = standing.nodes_at(batch[place])
        return ApartFound(request, taken, StepWords(taken), standing.targets, batch[place], place, nodes, asked_for)

    def add_up(self, request: SumRequest, go_on: GoOn) -> SumFound:
        """A gradient's sum."""
        standing = self._stand(request.moment, go_on)
        found = standing.sum_of(request.place, whole=request.whole, shown=request.shown)
        return SumFound(request, found, StepWords(standing.take_apart()), standing.targets)

    def _stand(self, moment: Moment, go_on: GoOn) -> Standing:
        go_on()
        standing, self._standing = self._standing, None  # lest one be kept that was stopped on its way
        if standing is None or not standing.go_to(moment.project, moment.state):
            standing = Standing(moment.project, moment.state, check=go_on)
        self._standing = standing
        return standing
