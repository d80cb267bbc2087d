"""A slider on a logarithmic scale."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from micrograd_desktop.presentation.formats import rate
from micrograd_desktop.qt.controls.slider import Slider

STEPS_PER_DECADE = 20
DIGITS = 2


CLASSIC_RATES = (1e-5, 1e-4, 1e-3, 3e-3, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
"""The eleven learning rates of TensorFlow Playground."""


class LogSlider(Slider):
    """A slider whose place is the logarithm of its value, with a tick at every power of ten, or at its stops."""

    def __init__(self, low: float, high: float, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, math.sqrt(low * high), parent)
        self._low, self._high = math.log10(low), math.log10(high)
        self._stops: tuple[float, ...] = ()
        self._speak()

    def set_stops(self, stops: Sequence[float]) -> None:
        """Go through these values only, in rising order; through all of the scale where there are none.

        A value between them that was set elsewhere is shown where it is.
        """
        self._stops = tuple(stops)
        self.update()

    def share(self, value: float) -> float:
        """See ``Slider.share``; what has no logarithm stands at the low end."""
        return (math.log10(value) - self._low) / (self._high - self._low) if value > 0 else 0.0

    def value_at(self, share: float) -> float:
        """See ``Slider.value_at``: two digits are as fine as a hand can be."""
        if self._stops:
            return min(self._stops, key=lambda stop: abs(self.share(stop) - share))
        return _round(math.pow(10.0, self._low + share * (self._high - self._low)))

    def nudged(self, value: float, steps: int) -> float:
        """See ``Slider.nudged``: a twentieth of a decade, or a stop; a value beyond the scale only moves towards it."""
        if self._stops:
            return stop_from(self._stops, value, steps)
        moved = _round(value * math.pow(10.0, steps / STEPS_PER_DECADE))
        return min(max(moved, min(self.value_at(0.0), value)), max(self.value_at(1.0), value))

    def ticks(self) -> Sequence[float]:
        """See ``Slider.ticks``."""
        if self._stops:
            return self._stops
        return [math.pow(10.0, exponent) for exponent in range(math.ceil(self._low), math.floor(self._high) + 1)]

    def text(self, value: float) -> str:
        """See ``Slider.text``."""
        return rate(value)


def _round(value: float) -> float:
    return float(f"{value:.{DIGITS}g}")


def stop_from(stops: Sequence[float], value: float, steps: int) -> float:
    """The stop so many stops on, up to an end; a value between two goes to the next in that direction first."""
    first = bisect_left(stops, value) if steps > 0 else bisect_right(stops, value) - 1
    on_one = 0 <= first < len(stops) and stops[first] == value
    place = first + steps - (0 if on_one else 1 if steps > 0 else -1)
    return stops[min(max(place, 0), len(stops) - 1)]
