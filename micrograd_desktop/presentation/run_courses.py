"""How a run went: its figures step by step, and how many epochs and seconds had gone by, in bounded memory."""

from __future__ import annotations

import math

import numpy as np

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.presentation.loss_history import HistoryPoint, LossHistory
from micrograd_desktop.training.replays import Piece
from micrograd_desktop.training.results import Floats
from micrograd_desktop.translation import tr

MOST_MARKS = 4096
"""Places between which epochs and seconds are taken to pass evenly."""


@dataclass(frozen=True, slots=True)
class Along:
    """What runs are laid side by side by: its title, its unit in a sentence, and what it is."""

    id: str
    title: str
    unit: str
    says: str


ALONG: dict[str, Along] = {
    row.id: row
    for row in (
        Along("step", tr("Step"), tr("step"), tr("By step: one update of the parameters each.")),
        Along("epoch", tr("Epoch"), tr("epoch"), tr("By epoch: samples trained on, in training sets.")),
        Along(
            "time", tr("Time"), "s",
            tr(
                "By time: a processor's seconds for the steps, measured on this machine while the runs are replayed; "
                "without compiling."
            ),
        ),
    )
}  # fmt: skip


class Course:
    """A run that grows piece by piece. Whoever reads it in another thread holds ``history.lock``.

    Attributes
    ----------
    history
        The figures of its steps.
    ended
        Whether all of it is there.
    broken_at
        The step at which it diverged, None if it did not.
    """

    def __init__(self) -> None:
        self.history = LossHistory()
        self.ended = False
        self.broken_at: int | None = None
        self._marks = np.zeros((3, 1))

    @property
    def last(self) -> int:
        """The last step of which anything is known; -1 before there is any."""
        return self.history.end - 1

    def take(self, piece: Piece) -> None:
        """Add the next steps."""
        with self.history.lock:
            if len(piece.figures):
                self.history.append(piece.first_step, piece.figures)
            if piece.step > self._marks[0, -1]:
                if self._marks.shape[1] >= MOST_MARKS:
                    self._marks = np.append(self._marks[:, :-1:2], self._marks[:, -1:], axis=1)
                self._marks = np.append(self._marks, [[piece.step], [piece.epoch], [piece.seconds]], axis=1)
            if piece.divergence is not None:
                self.broken_at = piece.divergence.step
            self.ended = piece.last

    def places(self, steps: Floats, along: str) -> Floats:
        """Where steps (n,) are by step, epoch or time."""
        if along == "step":
            return steps
        found: Floats = np.interp(steps, self._marks[0], self._marks[list(ALONG).index(along)])
        return found

    def step_at(self, place: float, along: str) -> int:
        """The step at a place by step, epoch or time; the nearest that is known."""
        step = place
        if along != "step":
            step = float(np.interp(place, self._marks[list(ALONG).index(along)], self._marks[0]))
        return int(min(max(round(step), 0), max(self.last, 0)))

    def at(self, step: int) -> HistoryPoint | None:
        """The figures of a step, or of the last one that was measured before it; None before there are any."""
        return self.history.at(min(step, self.last))

    def figure(self, name: str, step: int) -> float:
        """One figure of a step; NaN where there is none."""
        point = self.at(step)
        return math.nan if point is None else point[name]
