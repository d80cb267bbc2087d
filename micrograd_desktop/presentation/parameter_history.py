"""The course of every parameter since the run began, thinned so that memory stays bounded."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

MOST_RECORDS = 128
FEWEST_RECORDS = 16
LARGEST_BUFFER = 4_000_000
"""Numbers kept at most, as 32-bit floats: large networks keep fewer records."""


class ParameterHistory:
    """Records of all parameters at ever wider distances of steps; full, it drops every second one.

    Parameters
    ----------
    n_parameters
        Numbers in a record.

    Attributes
    ----------
    n_parameters
        Numbers in a record.
    version
        Another number after every change.
    """

    def __init__(self, n_parameters: int) -> None:
        self.n_parameters = n_parameters
        capacity = LARGEST_BUFFER // max(n_parameters, 1)
        self._capacity = min(max(capacity, FEWEST_RECORDS), MOST_RECORDS)
        self._values = np.empty((self._capacity, n_parameters), np.float32)
        self._steps: list[int] = []
        self._distance = 1
        self.version = 0

    def __len__(self) -> int:
        return len(self._steps)

    @property
    def span(self) -> tuple[int, int] | None:
        """The first step that was recorded, and the last; None before there are two."""
        return (self._steps[0], self._steps[-1]) if len(self._steps) > 1 else None

    def record(self, step: int, parameters: Floats, known: int = 0) -> None:
        """Take note of the parameters, shape (n_parameters,), after ``step`` updates.

        A step that is not later than one recorded before means that the run went back: what came after is forgotten,
        but for the steps before ``known``, if that is later: the run is only looked back at.
        """
        self.cut(max(step, known))
        if self._steps and step - self._steps[-1] < self._distance:
            return
        if len(self._steps) == self._capacity:
            self._thin()
        if not self._steps:
            self._distance = 1
        with np.errstate(over="ignore"):
            self._values[len(self._steps)] = parameters
        self._steps.append(step)
        self.version += 1

    def copied(self) -> ParameterHistory:
        """The same records, apart."""
        twin = ParameterHistory(self.n_parameters)
        twin._values, twin._steps, twin._distance = self._values.copy(), [*self._steps], self._distance
        return twin

    def put_before(self, earlier: ParameterHistory) -> ParameterHistory:
        """Earlier records, and behind them one's own that are later: another history, in which the former are changed.

        Raises
        ------
        ValueError
            If those are of another number of parameters.
        """
        if earlier.n_parameters != self.n_parameters:
            raise ValueError("the records are of another network")
        last = earlier._steps[-1] if earlier._steps else -1
        for place, step in enumerate(self._steps):
            if step > last:
                earlier.record(step, self._values[place].astype(np.float64))
        return earlier

    def cut(self, step: int) -> None:
        """Forget what was recorded from a step on."""
        while self._steps and self._steps[-1] >= step:
            self._steps.pop()
            self.version += 1

    def is_fine(self, first: int, until: int) -> bool:
        """Whether the records from one step up to another lie as close as those of a run that is told anew."""
        return bool(self._steps) and self._steps[0] <= min(first, until) and not self.has_gaps(until)

    def has_gaps(self, until: int) -> bool:
        """Whether some records, of those up to a step, lie further apart than those of a run that is told anew."""
        steps = [step for step in self._steps if step <= until]
        widest = max((later - step for step, later in pairwise([*steps, until])), default=0)
        return bool(steps) and widest > max(2 * (until - steps[0]) // self._capacity, 1)

    def records(self) -> tuple[Floats, Floats]:
        """The steps (k,) and all that was recorded at them (k, n_parameters): copies."""
        return np.array(self._steps, np.float64), self._values[: len(self._steps)].astype(np.float64)

    def course(self, span: range) -> tuple[Floats, Floats]:
        """Steps and values, each of shape (k,): the parameter's own, or the root mean square of several."""
        count = len(self._steps)
        values = self._values[:count, span.start : span.stop].astype(np.float64)
        steps = np.array(self._steps, np.float64)
        return steps, values[:, 0] if len(span) == 1 else np.sqrt(np.mean(values * values, axis=1))

    def _thin(self) -> None:
        kept = len(self._steps[::2])
        self._values[:kept] = self._values[: len(self._steps) : 2].copy()
        self._steps = self._steps[::2]
        self._distance = max(1, (self._steps[-1] - self._steps[0]) // max(kept - 1, 1))
