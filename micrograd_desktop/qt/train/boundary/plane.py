"""Where the plane stands in its pane, its ticks, and how large its points are: the same for the plot and its sketch."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.data.table import Column
from micrograd_desktop.presentation.formats import fixed
from micrograd_desktop.presentation.series import nice_ticks
from micrograd_desktop.qt.controls.text_row import MARGIN
from micrograd_desktop.training.measuring import GLANCED_POINTS, spread

MOST_DRAWN = GLANCED_POINTS
"""Points drawn of a set; more would only paint over each other in a square of some 300 pixels.

They are those that a frame of a run that plays looks at.
"""

LEFT_AXIS, BOTTOM_AXIS, TOP = 32, 20, 6
LABEL_GAP = 5
POINT, RING_OF_POINT = 8.0, 1.75
"""Size of a point, and the width of the ring that a test point is."""

_PIXELS_PER_TICK = 46
_USUAL, _CHARACTER = 4, 7
"""The longest label that the usual axis has room for, such as −0.5, and pixels for each character more."""

_LENGTHS = (140.0, 280.0, 460.0)
"""Of axes that have few labels, more, and many."""

PLAIN = Column("x")
"""A column that is trained on as it is."""

NOTHING = Column("")
"""In place of a second input, where points of classes have one: it has no ticks, and nothing is said of it."""

Axes = tuple[Column, Column]
PLANE = (Column("x"), Column("y"))


def named(columns: Sequence[Column], shown: tuple[int, int], classes: bool) -> Axes:
    """The two inputs that are shown, by their numbers; where there are fewer than two, what stands for the others.

    Points of ``classes`` over one input have nothing for a second axis, numbers have themselves.
    """
    flat = len(columns) == 1 and classes
    all_ = (*columns, *((NOTHING,) if flat else PLANE[len(columns) :]))
    return all_[shown[0]], all_[shown[1]]


def left_axis(low: float, high: float, unit: Column = PLAIN) -> int:
    """How wide the axis at the left is, in pixels, so that its longest label has room whatever its length."""
    labels = [label for pixels in _LENGTHS for _, label in ticks(low, high, pixels, unit)]
    longest = max(map(len, labels), default=0)
    return LEFT_AXIS + max(longest - _USUAL, 0) * _CHARACTER


def margins(width: int, height: int, left_axis: int = LEFT_AXIS) -> tuple[int, int, int, int]:
    """What is free around the square and its axes, in pixels: left, above, right, below."""
    side = max(min(width - left_axis - MARGIN, height - BOTTOM_AXIS - TOP), 40)
    spare = max(width - left_axis - MARGIN - side, 0)
    below = max(height - BOTTOM_AXIS - TOP - side, 0)
    return spare // 2, TOP, MARGIN + spare - spare // 2, below


def ticks(low: float, high: float, pixels: float, unit: Column = PLAIN) -> list[tuple[float, str]]:
    """The ticks of an axis that is so long, with their labels, which are in a column's own unit."""
    if not unit.name:
        return []
    low, high = low * unit.scale + unit.shift, high * unit.scale + unit.shift
    values = nice_ticks(low, high, max(int(pixels / _PIXELS_PER_TICK), 3))
    spacing = float(values[1] - values[0]) if len(values) > 1 else 1.0
    decimals = max(-int(np.floor(np.log10(spacing) + 1e-9)), 0)
    return [((float(v) - unit.shift) / unit.scale, fixed(float(v) + 0.0, decimals)) for v in values]


def drawn(n_points: int) -> NDArray[np.int64]:
    """Which points of a set are drawn, shape (at most ``MOST_DRAWN``,): all, or evenly chosen ones."""
    return spread(n_points)
