"""The axes of the losses: their room in the pane, and their ticks; the same for the plot and its sketch."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtGui import QFontMetricsF

from micrograd_desktop.presentation.formats import count
from micrograd_desktop.presentation.series import nice_ticks
from micrograd_desktop.qt.controls.plot_sketch import TICK_LABEL_PX
from micrograd_desktop.qt.theme import ui_font

LEFT_AXIS, BOTTOM_AXIS, TOP = 52, 24, 6
LEFT_TICKS, BOTTOM_TICKS = (6, 5), (5, 3)
"""Length of a tick, and the distance of its label, in pixels."""

_LEAST_RIGHT = 14
_PIXELS_PER_STEP_TICK, _PIXELS_PER_LOSS_TICK = 72, 34


@lru_cache(maxsize=64)
def room_at_right(last_step: int) -> int:
    """What is free at the right, in pixels: half of the last step's label stands beyond the end of the axis."""
    width = QFontMetricsF(ui_font(TICK_LABEL_PX)).horizontalAdvance(count(last_step))
    return max(math.ceil(width / 2) + 4, _LEAST_RIGHT)


def step_ticks(first: int, last: int, pixels: float) -> tuple[tuple[float, str], ...]:
    """The ticks of an axis of steps that is so long, with their labels."""
    return _step_ticks(first, last, max(int(pixels / _PIXELS_PER_STEP_TICK), 2))


@lru_cache(maxsize=64)
def _step_ticks(first: int, last: int, wanted: int) -> tuple[tuple[float, str], ...]:
    values = nice_ticks(first, last, wanted)
    return tuple((float(step), count(int(step))) for step in values if step == round(step))


def loss_ticks_wanted(pixels: float) -> int:
    """About how many ticks an axis of losses has that is so high."""
    return max(int(pixels / _PIXELS_PER_LOSS_TICK), 2)
