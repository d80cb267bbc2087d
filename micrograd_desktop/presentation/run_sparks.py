"""The course of a kept run as a small line in a cell: its training loss, on a logarithmic scale."""

from __future__ import annotations

import math

import numpy as np

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.presentation.formats import plain
from micrograd_desktop.presentation.run_courses import Course
from micrograd_desktop.training.results import Floats
from micrograd_desktop.translation import tr

COLUMNS = 48
"""Places that a line has at most."""


@dataclass(frozen=True, slots=True, eq=False)
class Spark:
    """A small line: places across and heights (n,), both from 0 to 1 (the top); two of them at least.

    ``first`` and ``last`` are the losses at its ends.
    """

    across: Floats
    heights: Floats
    first: float
    last: float

    @property
    def words(self) -> str:
        """What it shows."""
        return tr("loss {first} to {last}", first=plain(self.first), last=plain(self.last))


def spark(course: Course) -> Spark | None:
    """The training loss of a run as far as it is known; None where there is too little of it to draw."""
    with course.history.lock:
        steps, losses = course.history.lasts("data_loss", COLUMNS)
    known = np.isfinite(losses)
    steps, losses = steps[known], losses[known]
    if len(steps) < 2:
        return None
    least = float(losses[losses > 0.0].min(initial=math.inf))
    drawn = np.log(np.maximum(losses, least)) if math.isfinite(least) else np.zeros(len(losses))
    low, high = float(drawn.min()), float(drawn.max())
    heights = (drawn - low) / (high - low) if high > low else np.full(len(drawn), 0.5)
    across = (steps - steps[0]) / (steps[-1] - steps[0])
    return Spark(across, heights, float(losses[0]), float(losses[-1]))
