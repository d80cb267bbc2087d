"""The picture of the losses: curves reduced to pixel columns, a playhead, and a cross where the loss broke."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.presentation.drawn_losses import (
    CURVES,
    DASHES,
    NO_CURVE,
    WHOLE,
    WIDTHS,
    DrawnLosses,
    LossLook,
    band_colour,
    curve_width,
    drawn_losses,
    lag,
    loss_request,
    steps_shown,
    will_do,
)
from micrograd_desktop.presentation.loss_axis import LossAxis
from micrograd_desktop.presentation.loss_history import HistoryPoint, LossBand, LossHistory
from micrograd_desktop.presentation.loss_picture import LossRequest
from micrograd_desktop.presentation.loss_picture import PlotArea as PicturedArea
from micrograd_desktop.presentation.series import Floats, tick_text
from micrograd_desktop.qt.controls.pens import dashed_pen, pen
from micrograd_desktop.qt.controls.plot_area import PlotArea
from micrograd_desktop.qt.controls.plot_sketch import TICK_LABEL_PX, SketchedAxis, labelled, paint_axes
from micrograd_desktop.qt.theme import tokens, ui_font
from micrograd_desktop.qt.train.loss import axes
from micrograd_desktop.qt.train.loss.ghosts import Ghost, Ghosts
from micrograd_desktop.qt.train.loss.held import HeldLosses
from micrograd_desktop.qt.train.loss.picture import LossPicture
from micrograd_desktop.qt.train.loss.sketch import empty_text
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.presentation.pictures import LossDrawing, LossWish

_LABEL_OVERHANG = 40
_BESIDE = 8

PALE = 0.35
"""How much is seen of what is drawn beyond a moment that is looked back at."""


class LossCurves(PlotArea):
    """Draws a :class:`LossHistory`; :class:`LossPlot` says when to, and which step the playhead marks."""

    has_picture = True
    shows_items = False

    def __init__(self, history: LossHistory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self._log = True
        self._objective = False
        self._losses = drawn_losses(history, LossLook(50, 2, True, False, None), None)
        self._playhead: HistoryPoint | None = None
        self._moment: HistoryPoint | None = None
        self._live = False
        self._held = HeldLosses(history.cuts)
        self._axes_shown: tuple[Any, ...] = ()
        self._picture = LossPicture()
        self._ghosts = Ghosts()
        self._axes_drawn: QPixmap | None = None
        self._room = -1
        self._pace = 0
        self._taken_for: tuple[object, ...] = ()
        self._pale_after: int | None = None
        self._broken_at: tuple[int, float] | None = None
        self._curves: dict[str, Any] = {
            name: pg.PlotCurveItem(connect="finite", antialias=True) for name in reversed(CURVES)
        }
        for curve in self._curves.values():
            self.addItem(curve)
        self._curves["data_loss"].setSegmentedLineMode("on")  # twice as fast as one path, and opaque
        left, bottom = self.plotItem.getAxis("left"), self.plotItem.getAxis("bottom")
        left.setWidth(axes.LEFT_AXIS)
        bottom.setHeight(axes.BOTTOM_AXIS)
        for axis, (length, gap) in ((left, axes.LEFT_TICKS), (bottom, axes.BOTTOM_TICKS)):
            axis.setStyle(tickLength=length, tickTextOffset=gap, hideOverlappingLabels=_LABEL_OVERHANG)
        self.setMinimumSize(200, 64)
        self.restyle()
        self.refresh()

    @property
    def broken_at(self) -> tuple[int, float] | None:
        """Step and loss of the cross that ends the train curve."""
        return self._broken_at

    @property
    def axis(self) -> LossAxis:
        """The upright axis as drawn."""
        return self._losses.axis

    @property
    def bands(self) -> Mapping[str, LossBand]:
        """The curves that are reduced to groups of steps, and drawn as a line in a band."""
        return self._losses.bands

    def step_at(self, x: float) -> int:
        """The step at a place, in pixels of this widget from its left, as the axis is now."""
        rect = self.plot_rect()
        first, last = (float(end) for end in self.view.viewRange()[0])
        return round(first + (x - rect.left()) / rect.width() * (last - first))

    def set_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """Draw earlier runs too: the axes hold all of them."""
        self._ghosts.set(ghosts)
        self.refresh()

    def set_log(self, on: bool) -> None:
        """Draw the logarithm of the loss, or the loss."""
        self._log = on
        self.refresh()

    def set_objective(self, on: bool) -> None:
        """Draw the objective too, or the losses only."""
        self._objective = on
        self.refresh()

    def set_playhead(self, point: HistoryPoint | None) -> None:
        """Mark a step with a dotted line, and its losses with hollow dots."""
        self._playhead = point
        if point is not None and point.step > self.plotItem.viewRange()[0][1]:
            self.refresh()  # the axis reaches to it
        self.repaint_overlay()

    def set_moment(self, point: HistoryPoint | None) -> None:
        """The figures at the parameters that are shown, in which curves that do not reach its step yet end."""
        before, self._moment = self._moment, point
        self._pace = 0 if point is None or before is None else max(point.step - before.step, 0)
        self._held.follow(self._history.cuts)
        if point is None:
            self._held.clear()
        elif self._live:
            shown = [point[name] for name in CURVES if name != "objective" or self._objective]
            self._held.note(shown)

    def set_live(self, live: bool) -> None:
        """Whether moments stream in: the axis then moves seldom."""
        self._live = live
        self._held.clear()

    def set_pale_after(self, step: int | None) -> None:
        """Draw pale what lies beyond a step: a future that is known already; None draws all alike."""
        if step != self._pale_after:
            self._pale_after = step
            self.repaint_overlay()

    def set_broken_at(self, place: tuple[int, float] | None) -> None:
        """End the train curve with a cross at this step and loss, at the top edge if that is off the axis."""
        if place != self._broken_at:
            self._broken_at = place
            self.refresh()

    def refresh(self) -> None:
        """Draw the history as it is now."""
        self._make_room()
        self.plotItem.layout.activate()
        self._show(drawn_losses(self._history, self._look(), self._moment, held=self._losses_held()))
        if not self.pictured:
            self._set_curves()
        self._picture.forget()
        self._taken_for = ()
        self.repaint_overlay()

    def picture_wish(self) -> LossWish | None:
        """What is to be drawn of the next moment; None as long as Qt draws, and where the last picture will do."""
        from micrograd_desktop.presentation.pictures import LossWish  # not before a picture is wished for

        if not self.pictured:
            return None
        if will_do(self.lags_by(), self._pace, self._losses, self.plot_rect().width()):
            return None
        area = self._picture.area(self.plot_rect(), self.viewport().devicePixelRatioF(), ((0.0, 1.0), (0.0, 1.0)))
        return LossWish(self._history, self._look(), area, tokens(), self._losses_held())

    def take_picture(self, drawing: LossDrawing) -> bool:
        """The losses as they were drawn in another thread; False if that is not how they are to be seen by now."""
        wish = drawing.wish
        if not self.pictured or drawing.cuts != self._history.cuts or wish.tokens is not tokens():
            return False
        self._make_room()
        if wish.look != self._look() or drawing.losses.steps != self._steps():
            return False
        self._show(drawing.losses)
        self._picture.take(drawing.area, drawing.image)
        self._taken_for = drawing.cuts, wish.look, drawing.losses.steps, wish.tokens
        self.repaint_overlay()
        return True

    def lags_by(self) -> float:
        """Pixels from where the curves' picture ends to the step on view, which a tail bridges while the run plays.

        Infinite where another picture is to be seen: of other axes, of steps that are gone, or of a run that rests.
        """
        moment = self._moment
        if moment is None or not self._live or self._taken_for != self._seen():
            return math.inf
        return lag(self._losses, moment, self._history.end - 1, self.plot_rect().width())

    def _seen(self) -> tuple[object, ...]:
        """All that a picture shows, but for how far its curves have come."""
        return self._history.cuts, self._look(), self._steps(), tokens()

    def _look(self) -> LossLook:
        rect = self.plot_rect()
        columns, labels = max(int(rect.width()), 50), axes.loss_ticks_wanted(rect.height())
        return LossLook(columns, labels, self._log, self._objective, self._broken_at, self._ghosts.last_step)

    def _losses_held(self) -> tuple[float, ...]:
        """Losses for which there is room besides those of the curves."""
        return (*self._held.losses(), *self._ghosts.extremes)

    def _show(self, losses: DrawnLosses) -> None:
        self._losses = losses
        self._set_axes()

    def drawn_curve(self, name: str) -> tuple[Floats, Floats]:
        """Steps and heights of a curve as drawn: the logarithm to base ten when the scale is logarithmic."""
        return self._losses.curves[name]

    def tail(self, name: str) -> tuple[Floats, Floats]:
        """Steps and heights from where a drawn curve ends to the moment that is shown; empty where it reaches it.

        Curves are drawn anew less often than moments are shown, and the playhead is never ahead of its curve.
        """
        steps, heights = self.drawn_curve(name)
        moment = self._moment
        if moment is None or not len(steps) or moment.step <= steps[-1]:
            return NO_CURVE
        newer = np.empty(0)
        if self._history.bucket == 1:
            newer = self._history.column(name)[int(steps[-1]) + 1 - self._history.start :]
        newer = np.append(newer[: moment.step - int(steps[-1]) - 1], moment[name])
        between = np.append(steps[-1] + np.arange(1, len(newer)), moment.step)
        places, levels = np.append(steps[-1], between), np.append(heights[-1], self.axis.heights(newer))
        known = np.isfinite(levels)  # a step that was not measured is passed over
        return places[known], levels[known]

    def restyle(self) -> None:
        super().restyle()
        colours = tokens()
        self._picture.forget()
        self._axes_drawn = None
        self._curves["data_loss"].setPen(pen(colours.plot_train, WHOLE))
        for name, token in (("test_loss", "plot_test"), ("objective", "text2")):
            self._curves[name].setPen(dashed_pen(getattr(colours, token), WIDTHS[name], *DASHES[name]))

    def paint_grid(self, painter: QPainter, colours: Tokens) -> None:
        rect = self.plot_rect()
        for name, band in self._losses.bands.items():
            self._paint_band(painter, band, band_colour(name, colours), rect)
        painter.setPen(pen(colours.grid))
        for height, _ in self.axis.labels:
            y = round(self.to_pixels(0, height).y()) + 0.5
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def paint_overlay(self, painter: QPainter, colours: Tokens) -> None:
        rect = self.plot_rect()
        if len(self._ghosts):
            self._ghosts.paint(painter, colours, rect, self.view.viewRange(), self.axis)
        if not len(self._history):
            painter.setFont(ui_font(12))
            painter.setPen(QColor(colours.text3))
            painter.drawText(
                rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, empty_text(self._steps()[0])
            )
            return
        for name, curve in self._curves.items():
            if len((tail := self.tail(name))[0]):
                painter.setPen(curve.opts["pen"])
                painter.drawPolyline([self.to_pixels(*place) for place in zip(*tail, strict=True)])
        if self._pale_after is not None:
            self._paint_veil(painter, colours, rect, self._pale_after)
        if self._playhead is not None:
            self._paint_playhead(painter, colours, rect, self._playhead)
        if self._broken_at is not None:
            self._paint_break(painter, colours, rect, *self._broken_at)
        if self.axis.zero is not None:
            _paint_gap(painter, colours, self.to_pixels(self._history.start, self._gap_height()))

    def arrange(self) -> None:
        self.refresh()

    def begin_pictures(self) -> None:
        for curve in self._curves.values():
            curve.setVisible(False)
        self._picture.forget()

    def paint_picture(self, painter: QPainter, colours: Tokens) -> None:
        self._picture.paint(painter, self.plot_rect(), self.plotItem.viewRange(), self._request)
        size, ratio = self.viewport().size(), self.viewport().devicePixelRatioF()
        kept = self._axes_drawn
        if kept is None or (kept.size(), kept.devicePixelRatio()) != (size * ratio, ratio):
            kept = self._axes_drawn = self._drawn_axes(size, ratio)
        painter.drawPixmap(0, 0, kept)

    def _drawn_axes(self, size: QSize, ratio: float) -> QPixmap:
        """The axes as the plot's own items draw them, which would have the window painted twice whenever they move."""
        made = QPixmap(size * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        rect, ((first, last), (low, high)) = self.plot_rect(), self.plotItem.viewRange()
        left = labelled([*self.axis.labels, *((height, "") for height in self.axis.minor)])
        below = axes.step_ticks(*self._losses.steps, rect.width())
        with QPainter(made) as painter:
            paint_axes(
                painter, tokens(), rect,
                SketchedAxis(low, high, left, *axes.LEFT_TICKS), SketchedAxis(first, last, below, *axes.BOTTOM_TICKS),
            )  # fmt: skip
        return made

    def _request(self, area: PicturedArea) -> LossRequest:
        """What is drawn, for machine code."""
        return loss_request(self._losses, area, tokens())

    def _paint_band(self, painter: QPainter, band: LossBand, colour: str, rect: QRectF) -> None:
        low, high = self.axis.heights(band.low), self.axis.heights(band.high)
        known = np.flatnonzero(np.isfinite(low) & np.isfinite(high))
        painter.save()
        painter.setClipRect(rect)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        for run in np.split(known, np.flatnonzero(np.diff(known) > 1) + 1):
            there = [self.to_pixels(band.steps[i], high[i]) for i in run]
            back = [self.to_pixels(band.steps[i], low[i]) for i in run[::-1]]
            painter.drawPolygon(QPolygonF(there + back))
        painter.restore()

    def _paint_break(self, painter: QPainter, colours: Tokens, rect: QRectF, step: int, loss: float) -> None:
        """The cross, and what the axis leaves out above."""
        at = self.to_pixels(step, self._height(loss))
        painter.setPen(pen(colours.err, 2))
        painter.drawLine(at + QPointF(-5, -5), at + QPointF(5, 5))
        painter.drawLine(at + QPointF(-5, 5), at + QPointF(5, -5))
        if self.axis.beyond is not None:
            painter.setFont(ui_font(TICK_LABEL_PX))
            text = tr("to {value}", value=tick_text(self.axis.beyond))
            width = painter.fontMetrics().horizontalAdvance(text) + 2
            left = at.x() + _BESIDE if at.x() + _BESIDE + width < self.width() else at.x() - _BESIDE - width
            painter.drawText(QRectF(left, rect.top() + 2, width, 14), Qt.AlignmentFlag.AlignCenter, text)

    def _gap_height(self) -> float:
        """Between 0 and the lowest tick of a logarithmic axis."""
        lowest = self.axis.labels[1][0] if len(self.axis.labels) > 1 else self.axis.high
        return (self.axis.low + min(lowest, *self.axis.minor, self.axis.high)) / 2

    def _paint_veil(self, painter: QPainter, colours: Tokens, rect: QRectF, step: int) -> None:
        veil = QColor(colours.panel)
        veil.setAlphaF(1.0 - PALE)
        left = min(max(self.to_pixels(step, 0).x(), rect.left()), rect.right())
        painter.fillRect(QRectF(left, rect.top(), rect.right() - left, rect.height()), veil)

    def _paint_playhead(self, painter: QPainter, colours: Tokens, rect: QRectF, point: HistoryPoint) -> None:
        x = round(self.to_pixels(point.step, 0).x()) + 0.5
        if x < rect.left() - 1.0:
            return  # looked back at before the step from which the run was opened, and its curve begins
        painter.setPen(dashed_pen(colours.text3, 1.25, 1.5, 3))
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        painter.setBrush(QColor(colours.panel))
        rings = [(point["test_loss"], colours.plot_test), (point["data_loss"], colours.plot_train)]
        if self._objective:
            rings.insert(0, (point["objective"], colours.text2))
        for loss, colour in rings:
            if math.isfinite(loss):
                painter.setPen(pen(colour, 2))
                painter.drawEllipse(self.to_pixels(point.step, self._height(loss)), 4, 4)

    def _make_room(self) -> None:
        room = axes.room_at_right(self._steps()[1])
        if room != self._room:
            self._room = room
            self.plotItem.layout.setContentsMargins(0, axes.TOP, room, 0)
            self.plotItem.layout.activate()
            self._axes_drawn = None
            self.forget_items()

    def _steps(self) -> tuple[int, int]:
        """The ends of the axis of steps as they are to be now."""
        steps = steps_shown(self._history, self._look(), self._moment)
        return steps.start, steps.stop

    def _set_axes(self) -> None:
        """Axes for these losses; what is set already costs nothing."""
        (start, end), axis = self._losses.steps, self.axis
        steps = axes.step_ticks(start, end, self.plot_rect().width())
        losses = [list(axis.labels), [(height, "") for height in axis.minor]]
        shown = start, end, axis.low, axis.high, steps, losses
        if shown == self._axes_shown:
            return
        self._axes_shown = shown
        self.plotItem.setXRange(start, end, padding=0)
        self.plotItem.setYRange(axis.low, axis.high, padding=0)
        self.plotItem.getAxis("bottom").setTicks([list(steps)])
        self.plotItem.getAxis("left").setTicks(losses)
        self._axes_drawn = None
        self.forget_items()

    def _set_curves(self) -> None:
        """Give the curves to the items that Qt draws."""
        for name, (steps, heights) in self._losses.curves.items():
            self._curves[name].setData(steps, heights)
            self._curves[name].setVisible(len(steps) > 0)
        self._curves["data_loss"].setPen(pen(tokens().plot_train, curve_width("data_loss", self._losses)))
        self.resetCachedContent()  # the bands and the grid are the view's background, which it keeps

    def _height(self, loss: float) -> float:
        return float(self.axis.heights(np.array([loss]))[0])


def _paint_gap(painter: QPainter, colours: Tokens, at: QPointF) -> None:
    """The mark of an axis that is interrupted: 0 is infinitely far below the lowest tick."""
    painter.setPen(pen(colours.field_border, 1.5))
    for y in (-2, 2):
        painter.drawLine(at + QPointF(-4, y + 2), at + QPointF(4, y - 2))
