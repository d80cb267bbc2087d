"""Small drawings beside a formula: an activation with its derivative, and a learning rate over the steps."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.engine.activation import curve
from micrograd_desktop.nn.schedules import schedule_of
from micrograd_desktop.presentation.formats import count, fixed, plain, rate
from micrograd_desktop.project.spec import TrainingSpec

Floats = NDArray[np.float64]

REACH = 4.0
"""An activation is drawn from minus this to this: where most weighted sums are."""

PLACES = 97
STEPS = 161
LEAST_STEPS = 100
"""A schedule that needs no number of steps is drawn over so many at least."""

MARGIN = 0.06
LARGEST = 1e6
"""A curve is cut where it is farther than this from 0."""


@dataclass(frozen=True, eq=False, slots=True)
class SmallPlot:
    """Curves over ``x`` (n,), ascending: ``values`` (n,), and ``slopes`` (n,) if there are any, with NaN in gaps.

    ``low`` and ``high`` are the ends of the upright axis, whose numbers are ``bottom`` and ``top``; ``left`` and
    ``right`` are those of the other. ``words`` say what is drawn.
    """

    x: Floats
    values: Floats
    slopes: Floats | None
    low: float
    high: float
    bottom: str
    top: str
    left: str
    right: str
    words: str

    def value_at(self, x: float) -> float:
        """The curve at a place, between two of its points."""
        return float(np.interp(x, self.x, self.values))


@lru_cache(maxsize=64)
def activation_plot(activation: str) -> SmallPlot:
    """What an activation makes of a weighted sum, and its derivative."""
    x = np.linspace(-REACH, REACH, PLACES)
    values, slopes = (_cut(np.array(numbers)) for numbers in curve(activation, x.tolist()))
    low, high = _ends(np.concatenate([values, slopes]))
    ends = f"x from {fixed(-REACH, 0)} to {fixed(REACH, 0)}, both from {plain(low, 1)} to {plain(high, 1)}"
    return SmallPlot(
        x, values, slopes, *_padded(low, high), plain(low, 1), plain(high, 1), fixed(-REACH, 0), fixed(REACH, 0),
        f"f(x) is solid, its derivative f′(x) dashed: {ends}.",
    )  # fmt: skip


def rate_plot(training: TrainingSpec, step: int) -> SmallPlot:
    """The learning rate over the steps by the present settings, as far as makes sense of where the run stands."""
    return _rate_plot(training.schedule, training.learning_rate, training.decay_steps, _last_step(training, step))


def _last_step(training: TrainingSpec, step: int) -> int:
    """The last step that is drawn: a quarter beyond n, doubled until the present one is well inside."""
    n = training.decay_steps if schedule_of(training.schedule).decays else LEAST_STEPS
    last = max(n + n // 4, LEAST_STEPS // 4)
    while last < step:
        last *= 2
    return last


@lru_cache(maxsize=16)
def _rate_plot(schedule: str, learning_rate: float, decay_steps: int, last: int) -> SmallPlot:
    steps = np.linspace(0, last, min(STEPS, last + 1)).astype(np.int64)
    row = schedule_of(schedule)
    rates = row.rates_at(learning_rate, decay_steps, steps)
    finite = rates[np.isfinite(rates)]
    high = float(finite.max()) if len(finite) else learning_rate
    return SmallPlot(
        steps.astype(np.float64), _cut(rates), None, *_padded(0.0, high or 1.0), "0", rate(high), "0", count(last),
        f"The learning rate η by the present settings, from step 0 to {count(last)}; at most {rate(high)}.\n"
        f"{row.title}: {row.words}",
    )  # fmt: skip


def _cut(numbers: Floats) -> Floats:
    with np.errstate(invalid="ignore"):
        return np.where(np.abs(numbers) <= LARGEST, numbers, np.nan)


def _ends(numbers: Floats) -> tuple[float, float]:
    """The least and the largest, at least 1 apart; some steep ends are left out."""
    finite = numbers[np.isfinite(numbers)]
    if not len(finite):
        return -1.0, 1.0
    low, high = min(float(np.percentile(finite, 1)), 0.0), max(float(np.percentile(finite, 99)), 0.0)
    return (low, high) if high - low >= 1.0 else (low, low + 1.0) if high > -low else (high - 1.0, high)


def _padded(low: float, high: float) -> tuple[float, float]:
    return low - MARGIN * (high - low), high + MARGIN * (high - low)
