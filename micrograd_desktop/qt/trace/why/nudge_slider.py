"""A slider for a nudge of either sign, logarithmic to both sides of its middle."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from micrograd_desktop.presentation.formats import rate
from micrograd_desktop.qt.controls.slider import Slider

SMALLEST, LARGEST = 1e-4, 10.0
DECADES = math.log10(LARGEST / SMALLEST)
STEPS_PER_DECADE = 20
DIGITS = 2


class NudgeSlider(Slider):
    """From −10 by −0.0001 and 0.0001 to 10, with a tick at every power of ten; there is no 0."""

    def __init__(self, name: str, value: float, parent: QWidget | None = None) -> None:
        super().__init__(name, value, parent)
        self.wheel_needs_focus = True
        self._speak()

    def set_name(self, name: str) -> None:
        """Move another value."""
        self._name = name
        self._speak()

    @property
    def origin(self) -> float:
        """See ``Slider.origin``: the middle."""
        return 0.5

    def share(self, value: float) -> float:
        """See ``Slider.share``."""
        if value == 0.0:
            return 0.5
        size = min(max(math.log10(abs(value) / SMALLEST) / DECADES, 0.0), 1.0)
        return 0.5 + math.copysign(size / 2, value)

    def value_at(self, share: float) -> float:
        """See ``Slider.value_at``: two digits are as fine as a hand can be."""
        size = SMALLEST * 10.0 ** (abs(2.0 * share - 1.0) * DECADES)
        return _round(math.copysign(size, share - 0.5))

    def nudged(self, value: float, steps: int) -> float:
        """See ``Slider.nudged``: a twentieth of a decade; at the smallest size the sign turns."""
        step = 0.5 / (DECADES * STEPS_PER_DECADE)
        share = self.share(value) + steps * step
        if (share - 0.5) * math.copysign(1.0, value) <= 0.0:
            return math.copysign(SMALLEST, -value)
        return self.value_at(min(max(share, 0.0), 1.0))

    def ticks(self) -> Sequence[float]:
        """See ``Slider.ticks``."""
        sizes = [SMALLEST * 10.0**k for k in range(round(DECADES) + 1)]
        return [sign * size for sign in (-1.0, 1.0) for size in sizes]

    def text(self, value: float) -> str:
        """See ``Slider.text``."""
        return rate(value)


def _round(value: float) -> float:
    return float(f"{value:.{DIGITS}g}")
