"""The losses in the window's first frame: empty axes, until the plot takes their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.presentation.formats import count
from micrograd_desktop.presentation.loss_axis import FEWEST_STEPS, LossAxis, loss_axis
from micrograd_desktop.presentation.loss_history import HistoryPoint
from micrograd_desktop.presentation.series import nice_end
from micrograd_desktop.qt.controls.pens import pen
from micrograd_desktop.qt.controls.plot_sketch import PlotSketch, SketchedAxis, labelled
from micrograd_desktop.qt.theme import ui_font
from micrograd_desktop.qt.train.loss import axes
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.qt.train.loss.plot import LossCurves

EMPTY = tr("Press Play or Step")
SOON = tr("The curve is drawn in a moment")


def empty_text(start: int) -> str:
    """What is said where there is no curve yet, of a run that begins at a step."""
    if not start:
        return EMPTY
    return tr("The run goes on from step {step}. Reset plays it from the start, with its curve.", step=count(start))


class LossSketch(PlotSketch):
    """Has the setters of ``LossCurves``, keeps what it is told, and hands it over."""

    pictured = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log, self._objective = True, False
        self._playhead: HistoryPoint | None = None
        self._moment: HistoryPoint | None = None
        self._first: int | None = None
        self._broken_at: tuple[int, float] | None = None
        self.setMinimumSize(200, 64)

    def set_log(self, on: bool) -> None:
        """Draw the axis of the logarithm of the loss, or of the loss."""
        self._log = on
        self.update()

    def set_objective(self, on: bool) -> None:
        """Kept for the plot."""
        self._objective = on

    def set_playhead(self, point: HistoryPoint | None) -> None:
        """Kept for the plot."""
        self._playhead = point

    def set_moment(self, point: HistoryPoint | None) -> None:
        """Begin the axis at the first step that is shown."""
        self._moment = point
        step = None if point is None else point.step
        self._first = step if self._first is None or step is None else min(self._first, step)
        self.update()

    def set_live(self, live: bool) -> None:
        """Of no meaning for empty axes."""

    def set_pale_after(self, step: int | None) -> None:
        """Of no meaning for empty axes."""

    def set_broken_at(self, place: tuple[int, float] | None) -> None:
        """Kept for the plot."""
        self._broken_at = place

    def hand_over(self, curves: LossCurves) -> None:
        """Tell a plot all that was kept."""
        curves.set_log(self._log)
        curves.set_objective(self._objective)
        curves.set_moment(self._moment)
        curves.set_broken_at(self._broken_at)
        curves.set_playhead(self._playhead)

    def plot_rect(self) -> QRectF:
        """See ``PlotSketch``."""
        right = axes.room_at_right(self._last_step())
        return QRectF(self.rect()).adjusted(axes.LEFT_AXIS, axes.TOP, -right, -axes.BOTTOM_AXIS)

    def axes(self) -> tuple[SketchedAxis, SketchedAxis]:
        """See ``PlotSketch``."""
        rect, losses, last = self.plot_rect(), self._losses(), self._last_step()
        left = (*losses.labels, *((height, "") for height in losses.minor))
        below = axes.step_ticks(self._start(), last, rect.width())
        return (
            SketchedAxis(losses.low, losses.high, labelled(left), *axes.LEFT_TICKS),
            SketchedAxis(self._start(), last, labelled(below), *axes.BOTTOM_TICKS),
        )

    def paint_content(self, painter: QPainter, colours: Tokens, rect: QRectF) -> None:
        """The grid, and what to do for a curve."""
        painter.setPen(pen(colours.grid))
        heights = np.array([height for height, _ in self._losses().labels])
        for place in self.to_pixels(np.column_stack([np.full(len(heights), self._start()), heights])):
            y = round(place.y()) + 0.5
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        painter.setFont(ui_font(12))
        painter.setPen(QColor(colours.text3))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.said())

    def said(self) -> str:
        """What stands in place of a curve: until the plot is there, steps may have been taken already."""
        moved = self._moment is not None and self._moment.step != self._first
        return SOON if moved else empty_text(self._start())

    def _losses(self) -> LossAxis:
        return loss_axis(np.empty(0), self._log, axes.loss_ticks_wanted(self.plot_rect().height()))

    def _start(self) -> int:
        return self._first or 0

    def _last_step(self) -> int:
        return self._start() + round(nice_end(FEWEST_STEPS))
