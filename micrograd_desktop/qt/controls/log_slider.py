"""A slider on a logarithmic scale."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from micrograd_desktop.presentation.formats import rate
from micrograd_desktop.qt.controls.slider import Slider

STEPS_PER_DECADE = 20
DIGITS = 2


class LogSlider(Slider):
    """A slider whose place is the logarithm of its value, with a tick at every power of ten."""

    def __init__(self, low: float, high: float, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, math.sqrt(low * high), parent)
        self._low, self._high = math.log10(low), math.log10(high)
        self._speak()

    def share(self, value: float) -> float:
        """See ``Slider.share``; what has no logarithm stands at the low end."""
        return (math.log10(value) - self._low) / (self._high - self._low) if value > 0 else 0.0

    def value_at(self, share: float) -> float:
        """See ``Slider.value_at``: two digits are as fine as a hand can be."""
        return _round(math.pow(10.0, self._low + share * (self._high - self._low)))

    def nudged(self, value: float, steps: int) -> float:
        """See ``Slider.nudged``: a twentieth of a decade; a value beyond the scale is only moved towards it."""
        moved = _round(value * math.pow(10.0, steps / STEPS_PER_DECADE))
        return min(max(moved, min(self.value_at(0.0), value)), max(self.value_at(1.0), value))

    def ticks(self) -> Sequence[float]:
        """See ``Slider.ticks``."""
        return [math.pow(10.0, exponent) for exponent in range(math.ceil(self._low), math.floor(self._high) + 1)]

    def text(self, value: float) -> str:
        """See ``Slider.text``."""
        return rate(value)


def _round(value: float) -> float:
    return float(f"{value:.{DIGITS}g}")
