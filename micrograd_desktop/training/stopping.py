"""Where a run pauses by itself: at the first step whose figures fulfil a condition that those before it did not.

Figures alone decide, so that it is the same step on every engine and at any speed. Conditions are of what is measured
over all points: with minibatches that can be one step in several (``training.measuring``), and a run stops at the first
of those. Trained on from there, it stops again only where a condition is fulfilled anew.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.project.spec import StopSpec
from micrograd_desktop.translation import tr, trn, whole

if TYPE_CHECKING:
    from micrograd_desktop.engine.kernel.tape import Bools, Floats, Ints
    from micrograd_desktop.training.results import Figures

IMPROVEMENT = 1e-4
"""A data loss is a new low if it is lower by this part of the last one: the default of PyTorch's ReduceLROnPlateau."""

NEVER = StopSpec()
LOSS, ACCURACY, PLATEAU, STEP, COUNT = "loss", "accuracy", "plateau", "step", "count"


def watches(stop: StopSpec) -> bool:
    """Whether any condition is on the figures."""
    return not (stop.loss is stop.accuracy is stop.plateau is None)


@dataclass(frozen=True, slots=True)
class Stop:
    """A run stands at ``step``, as it was to: ``kind`` says which condition is fulfilled.

    ``value`` is what was measured there, ``limit`` what it is held against.
    """

    kind: str
    step: int
    value: float
    limit: float


@dataclass(frozen=True, slots=True)
class Watch:
    """What of a run's figures so far decides where it stops; a new run has measured nothing.

    ``loss`` and ``accuracy`` are those measured last, at ``step``; ``lowest`` is the last low of the data loss, reached
    at the step ``since``, from where a plateau is counted.
    """

    step: int = 0
    loss: float = math.inf
    accuracy: float = -math.inf
    lowest: float = math.inf
    since: int = 0

    @classmethod
    def unknown(cls, step: int) -> Watch:
        """Of a run whose figures before a step are not known: what is fulfilled there was so before."""
        return cls(step, -math.inf, math.inf, math.inf, step)

    @classmethod
    def anew(cls, step: int) -> Watch:
        """From a step on, the data or the loss are others."""
        return cls(step, since=step)

    def after(self, figures: Figures, first: int) -> Watch:
        """What is known after steps from ``first`` on."""
        rows = _measured(figures)
        if not len(rows):
            return self
        losses, lows = figures.column("data_loss")[rows], self._lows(figures.column("data_loss")[rows])
        lowest, since = (float(losses[lows[-1]]), first + int(rows[lows[-1]])) if lows else (self.lowest, self.since)
        accuracy = float(_accuracies(figures, rows)[-1])
        return Watch(first + int(rows[-1]), float(losses[-1]), accuracy, lowest, since)

    def first_stop(self, figures: Figures, first: int, stop: StopSpec, passed: int | None = None) -> Stop | None:
        """The first of the steps from ``first`` on that fulfils a condition; None if none does.

        One that was ``passed`` is not counted: the run stopped there before, and is trained on.
        """
        rows = _measured(figures)
        if not (len(rows) and watches(stop)):
            return None
        steps, losses, accuracies = first + rows, figures.column("data_loss")[rows], _accuracies(figures, rows)
        found: list[tuple[int, int, str, float, float]] = []

        def note(kind: str, now: Bools, before: bool, held: Floats, limit: float) -> None:
            """``now`` says whether the condition is fulfilled at each step, ``before`` at the last one before."""
            new = np.flatnonzero(now & ~np.append(before, now[:-1]) & (steps != passed))
            if len(new):
                found.append((int(new[0]), len(found), kind, float(held[new[0]]), limit))

        if stop.loss is not None:
            note(LOSS, losses <= stop.loss, self.loss <= stop.loss, losses, stop.loss)
        if stop.accuracy is not None:
            fulfilled, before = accuracies >= stop.accuracy, self.accuracy >= stop.accuracy
            note(ACCURACY, fulfilled, before, accuracies, stop.accuracy)
        if stop.plateau is not None:
            since, lowest = self._since(steps, losses)
            before = self.step - self.since >= stop.plateau
            note(PLATEAU, steps - since >= stop.plateau, before, lowest, stop.plateau)
        if not found:
            return None
        row, _, kind, value, limit = min(found)
        return Stop(kind, int(steps[row]), value, limit)

    def _lows(self, losses: Floats) -> list[int]:
        """Where losses (k,) reach a new low."""
        found: list[int] = []
        low, least = self.lowest, -np.fmin.accumulate(losses)
        while True:
            below = low if math.isinf(low) else low - IMPROVEMENT * abs(low)
            place = int(np.searchsorted(least, -below, side="right"))
            if place >= len(losses):
                return found
            found.append(place)
            low = float(losses[place])

    def _since(self, steps: Ints, losses: Floats) -> tuple[Ints, Floats]:
        """At each of the steps (k,), that of the last low up to it, and the low itself."""
        lows = self._lows(losses)
        number = np.searchsorted(np.array(lows, np.int64), np.arange(len(steps)), side="right")
        return np.append(self.since, steps[lows])[number], np.append(self.lowest, losses[lows])[number]


def _measured(figures: Figures) -> Ints:
    """The rows that are measured over all points."""
    return np.flatnonzero(figures.column("measured") == 1.0)


def _accuracies(figures: Figures, rows: Ints) -> Floats:
    return figures.column("accuracy")[rows] if "accuracy" in figures.names else np.full(len(rows), -math.inf)


def sentence(stop: Stop) -> str:
    """Why a run stopped where it did."""
    step, value, limit = whole(stop.step), f"{stop.value:.6g}", f"{stop.limit:.6g}"
    if stop.kind == LOSS:
        return tr("Stopped at step {step}: data loss {value} is at most {limit}.", step=step, value=value, limit=limit)
    if stop.kind == ACCURACY:
        return tr(
            "Stopped at step {step}: accuracy {value} % is at least {limit} %.",
            step=step,
            value=f"{100 * stop.value:.4g}",
            limit=f"{100 * stop.limit:.4g}",
        )
    steps = round(stop.limit)
    if stop.kind == PLATEAU:
        return tr(
            "Stopped at step {step}: the data loss has not fallen below {value} by 0.01 % for {steps} steps.",
            step=step,
            value=value,
            steps=whole(steps),
        )
    if stop.kind == COUNT:
        return trn(
            "Stopped at step {step}: {n} more step is done.",
            "Stopped at step {step}: {n} more steps are done.",
            steps,
            step=step,
        )
    return tr("Stopped at step {step}, as set.", step=step)
