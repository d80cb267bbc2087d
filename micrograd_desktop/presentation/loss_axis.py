"""The loss plot's upright axis: where it begins and ends, its ticks, and how high a loss is drawn on it."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.presentation.series import TINY, Floats, log_axis, log_bounds, nice_end, nice_ticks, tick_text

FEWEST_STEPS = 10
"""Steps that the axis below it spans at least."""

ROOM_FOR_ZERO = 0.12
"""Part of a logarithmic axis that is added below for a loss of 0, which has no logarithm."""

CUT = 1e3
"""How many times the median a loss may be, after a divergence, before it is drawn at the top edge."""

FURTHEST = 8e307
"""A linear axis ends there on either side: a longer one would have no length in float64."""


@dataclass(frozen=True, slots=True)
class LossAxis:
    """The axis for some losses; heights are what is drawn: the loss, or its logarithm to base ten.

    Attributes
    ----------
    low, high
        The heights of both ends.
    ceiling
        The largest loss that is drawn at its own height.
    beyond
        The largest finite loss, if it lies above the ceiling: what the mark at the top edge says; else None.
    zero
        The height, below all ticks, of a loss that has no logarithm; None if there is none.
    labels, minor
        Heights of the ticks with their texts, and of those without.
    """

    logarithmic: bool
    low: float
    high: float
    ceiling: float
    beyond: float | None
    zero: float | None
    labels: tuple[tuple[float, str], ...]
    minor: tuple[float, ...]

    def heights(self, losses: Floats) -> Floats:
        """Where losses are drawn: those beyond the axis at its edge, NaN nowhere."""
        cut = np.minimum(losses, self.ceiling)
        if not self.logarithmic:
            return np.maximum(cut, self.low)
        heights = np.clip(np.log10(np.where(cut > 0, cut, 1.0)), self.low, self.high)
        return np.where(np.isnan(losses), np.nan, np.where(cut > 0, heights, self.low))

    def holds(self, losses: Floats) -> bool:
        """Whether all losses, shape (n,), are numbers that are drawn at their own heights; 0 is where it has a mark."""
        if self.logarithmic:
            positive = losses[(losses != 0.0) | (self.zero is None)]
            if not (positive > 0.0).all():  # nor is NaN
                return False
            losses = np.log10(positive)
        return bool(((self.low <= losses) & (losses <= self.high)).all())


def loss_axis(losses: Floats, logarithmic: bool, wanted: int, broken: bool = False) -> LossAxis:
    """The axis for these losses with about ``wanted`` labels; ``broken`` says that the run diverged at their end."""
    finite = losses[np.isfinite(losses)]
    ceiling, beyond = _ceiling(finite) if broken else (math.inf, None)
    known = finite[(finite > 0) | (not logarithmic)]
    low, high = (float(known.min()), min(float(known.max()), ceiling)) if len(known) else (0.1, 1.0)
    if not logarithmic:
        low, high = min(low, 0.0), nice_end(max(high, 0.0)) if beyond is None or not high > TINY else high
        low, high = max(low, -FURTHEST), min(high, FURTHEST)
        beyond = beyond if beyond is not None and beyond > high else None
        labels = tuple((tick, tick_text(tick)) for tick in nice_ticks(low, high, wanted).tolist())
        return LossAxis(False, low, high, high, beyond, None, labels, ())
    low, end = log_bounds(low, high)
    end = end if beyond is None else max(high, low * 3)
    labels, small = _log_ticks(low, end, wanted)
    bottom, top = math.log10(low), math.log10(end)
    zero = bottom - ROOM_FOR_ZERO * (top - bottom) if (finite <= 0).any() else None
    if zero is not None:
        labels = ((zero, "0" if (finite >= 0).all() else "≤ 0"), *labels)
    return LossAxis(True, bottom if zero is None else zero, top, end, beyond, zero, labels, small)


@lru_cache(maxsize=64)
def _log_ticks(low: float, high: float, wanted: int) -> tuple[tuple[tuple[float, str], ...], tuple[float, ...]]:
    """Heights of the ticks of a logarithmic axis, with their labels, and of those without."""
    major, minor = log_axis(low, high, wanted)
    return tuple((math.log10(tick), tick_text(tick)) for tick in major.tolist()), tuple(np.log10(minor).tolist())


def _ceiling(finite: Floats) -> tuple[float, float | None]:
    """The largest loss to draw, never below the run's first, and the largest there is if that is more."""
    if not len(finite):
        return math.inf, None
    largest, middle = float(finite.max()), float(np.sort(finite)[(len(finite) - 1) // 2])
    ceiling = max(CUT * middle, float(finite[0]))
    return (ceiling, largest) if 0 < ceiling < largest else (math.inf, None)
