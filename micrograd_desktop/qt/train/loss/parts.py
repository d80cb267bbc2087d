"""The loss curve for those who hear it: steps of the run with their losses, and a sentence about all of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF

from micrograd_desktop.qt.controls.parts import PRESS, Key, Part, Parts

if TYPE_CHECKING:
    from micrograd_desktop.qt.train.loss.pane import LossPlot
    from micrograd_desktop.qt.train.loss.plot import LossCurves

MOST_STEPS = 101
"""Of a longer run so many are told, evenly chosen: the first and the last are always among them."""

REACH = 4.0


class LossParts(Parts):
    """Steps, by their number."""

    def __init__(self, pane: LossPlot, curves: LossCurves) -> None:
        self._pane, self._curves = pane, curves

    def keys(self) -> Sequence[Key]:
        """The steps, from the first to the last."""
        history = self._pane.history
        if not len(history):
            return ()
        if len(history) <= MOST_STEPS:
            return range(history.start, history.end)
        chosen: list[Key] = np.linspace(history.start, history.end - 1, MOST_STEPS).astype(int).tolist()
        return chosen

    def part(self, key: Key) -> Part | None:
        """A step with its losses."""
        history = self._pane.history
        if not isinstance(key, int) or not history.start <= key < history.end:
            return None
        words = self._pane.words_at(key)
        if words is None:
            return None
        x, area = self._curves.to_pixels(float(key), 0.0).x(), self._curves.plot_rect()
        rect = QRectF(x - REACH, area.top(), 2 * REACH, area.height())
        go: dict[str, Callable[[], None]] = {PRESS: partial(self._pane.point_at, key)}
        return Part(words, rect, "point", actions=go)

    def current(self) -> Key | None:
        """The step that the keys have come to."""
        return self._pane.pointed

    def summary(self) -> str:
        """What the curve shows."""
        return self._pane.summary()
