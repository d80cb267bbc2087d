"""The curves of runs for those who hear them: each run with its figures at the step on view, and that step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from micrograd_desktop.presentation.formats import count
from micrograd_desktop.qt.controls.parts import Key, Part, Parts
from micrograd_desktop.qt.controls.place_parts import around
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.qt.runs.curves.pane import CurvesPane

STEP = "step"
REACH = 8.0


class CurveParts(Parts):
    """The step on view has the key ``STEP``, a run its number from 0."""

    is_plot = True

    def __init__(self, pane: CurvesPane) -> None:
        self._pane = pane

    def keys(self) -> Sequence[Key]:
        """The step, then the runs."""
        return [STEP, *range(len(self._pane.said))] if self._pane.said else ()

    def part(self, key: Key) -> Part | None:
        """One of them."""
        pane, plot = self._pane, self._pane.plot
        if key == STEP and pane.said:
            rect = plot.plot_rect()
            words = tr("Step on view, {step}", step=count(pane.step))
            return Part(words, rect, "number", value=float(pane.step), set_value=self._go_to, step=1.0)
        if not isinstance(key, int) or not 0 <= key < len(pane.said):
            return None
        end = plot.end_of(key)
        return Part(pane.said[key], QRectF() if end is None else around(end, REACH), "point")

    def current(self) -> Key | None:
        """The keys move the step."""
        return STEP if self._pane.said else None

    def summary(self) -> str:
        """What is drawn, and along what."""
        return self._pane.summary

    def _go_to(self, step: float) -> None:
        self._pane.plot.moved_by.emit(round(step) - self._pane.step)
