"""The plot of losses against learning rates, both on logarithmic scales; a click takes a rate."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.presentation.formats import plain, rate
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.explained import explain_as
from micrograd_desktop.qt.controls.parts import current_moved
from micrograd_desktop.qt.theme import theme, tokens, ui_font
from micrograd_desktop.training.rate_finder import RateCurve
from micrograd_desktop.training.results import Floats
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.qt.train.finder.parts import RateParts

LABEL_PX = 11
LEFT, TOP, RIGHT, BOTTOM = 58.0, 30.0, 16.0, 40.0
FEWEST_DECADES = 0.5
STEPS_OF_PAGE = 10
STROKE = 5.0
"""Pixels of the mark at the edge for a loss that is off the scale."""

ROOM = 0.08
"""Of the height of the curve, above and below it."""

WORDS = tr(
    "The loss against the learning rate, as rates rose step by step. Left and Right choose a rate, Enter takes it."
)
NOTHING = tr("No rates have been tried yet.")
ABOVE = 6.0
"""A loss so many times the largest of the start and of the curve before its end is drawn at the upper edge."""


class RatePlot(QWidget):
    """A curve of losses by rate. The pointer, or arrow keys, choose a rate; a click, or Enter, takes it.

    Signals
    -------
    rate_taken(float)
        The rate that was chosen.
    """

    rate_taken = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self._curve: RateCurve | None = None
        self._present = 1.0
        self._made: Callable[[float], float] | None = None
        self._takes = True
        self._pointed: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(360, 220)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        explain_as(self, WORDS, "Train: rates, landscapes and sweeps")
        theme().changed.connect(self.update)
        self._speak()

    @property
    def pointed(self) -> float | None:
        """The rate that is chosen; None while none is."""
        curve = self._curve
        return None if curve is None or self._pointed is None else _short(float(curve.rates[self._pointed]))

    @property
    def present(self) -> float:
        """The rate in use."""
        return self._present

    @property
    def curve(self) -> RateCurve | None:
        """What is drawn."""
        return self._curve

    @property
    def takes(self) -> bool:
        """Whether there is a use in taking a rate."""
        return self._takes

    @property
    def pointed_place(self) -> int | None:
        """Which rate of the curve is chosen, from 0."""
        return self._pointed

    def spoken_parts(self) -> RateParts:
        """Each rate with its loss."""
        from micrograd_desktop.qt.train.finder.parts import RateParts  # which only a listener needs

        return RateParts(self)

    def point_at(self, place: int) -> None:
        """Choose a rate of the curve, by its number from 0."""
        self._point_at(place)

    def take(self, place: int) -> None:
        """Choose a rate, and take it."""
        self._point_at(place)
        self._take()

    def nearest(self, x: float) -> int | None:
        """Which rate stands nearest to a column of pixels; None beside the plot."""
        return self._nearest(x)

    def set_curve(self, curve: RateCurve | None) -> None:
        """Draw a curve; None draws none."""
        self._curve, self._pointed = curve if curve is not None and len(curve.rates) else None, None
        self._speak()
        self.update()

    def set_present(self, present: float, made: Callable[[float], float] | None = None) -> None:
        """Mark the rate in use; under a schedule with what it makes of any that is taken."""
        self._present, self._made = present, made
        self.update()

    def set_takes(self, on: bool) -> None:
        """Whether there is a use in taking a rate."""
        self._takes = on
        self._speak()

    def place(self, learning_rate: float, loss: float) -> QPointF:
        """Where a rate and a loss stand; what is off the scale stands on its edge."""
        box, (first, last), (low, high) = self._box(), self._decades(), self._powers()
        across = (math.log10(learning_rate) - first) / (last - first)
        up = (min(max(_power(loss), low), high) - low) / (high - low)
        return QPointF(box.left() + across * box.width(), box.bottom() - up * box.height())

    def readout(self) -> str:
        """What the plot says of the rate that is chosen."""
        chosen = self.pointed
        if chosen is None or self._pointed is None:
            return ""
        read = self.told(self._pointed)
        if self._made is None or not self._takes or not math.isfinite(made := self._made(chosen)):
            return read
        return tr(
            "{read}; {rate} taken gives {made} at this step", read=read, rate=rate(chosen), made=rate(_short(made))
        )

    def told(self, place: int) -> str:
        """A rate of the curve with its loss."""
        curve = self._curve
        if curve is None:
            return ""
        tried, loss = rate(_short(float(curve.rates[place]))), plain(float(curve.losses[place]))
        if not curve.smoothed:
            return tr("rate {rate}: loss {loss}", rate=tried, loss=loss)
        mean = plain(float(curve.drawn[place]))
        return tr("rate {rate}: loss {loss}, mean {mean}", rate=tried, loss=loss, mean=mean)

    def sizeHint(self) -> QSize:
        return QSize(560, 320)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._nearest(event.position().x()))

    def leaveEvent(self, event: object) -> None:
        if not self.hasFocus():
            self._point_at(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._box().contains(event.position()):
            self._point_at(self._nearest(event.position().x()))
            self._take()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        curve = self._curve
        if curve is None:
            super().keyPressEvent(event)
            return
        last = len(curve.rates) - 1
        here = curve.lowest if self._pointed is None else self._pointed
        targets = {
            Qt.Key.Key_Left: here - 1,
            Qt.Key.Key_Right: here + 1,
            Qt.Key.Key_PageUp: here + STEPS_OF_PAGE,
            Qt.Key.Key_PageDown: here - STEPS_OF_PAGE,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() in targets:
            self._point_at(min(max(targets[Qt.Key(event.key())], 0), last))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._take()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._pointed is None and self._curve is not None:
            self._point_at(self._curve.lowest)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(t.canvas))
        painter.setFont(ui_font(LABEL_PX))
        if self._curve is None:
            painter.setPen(QColor(t.text3))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, NOTHING)
        else:
            self._paint_axes(painter, t)
            self._paint_marks(painter, t, self._curve)
            self._paint_curve(painter, t, self._curve)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.focus), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75))
        painter.end()

    # -- inside

    def _take(self) -> None:
        if self._takes and (chosen := self.pointed) is not None:
            self.rate_taken.emit(chosen)

    def _point_at(self, place: int | None) -> None:
        if place != self._pointed:
            self._pointed = place
            self._speak()
            self.update()
            current_moved(self)

    def _nearest(self, x: float) -> int | None:
        curve, box = self._curve, self._box()
        if curve is None or not box.left() - 4 <= x <= box.right() + 4:
            return None
        first, last = self._decades()
        power = first + (x - box.left()) / box.width() * (last - first)
        return int(np.argmin(np.abs(np.log10(curve.rates) - power)))

    def _speak(self) -> None:
        chosen = self.readout()
        name = NOTHING if self._curve is None else tr("Loss against learning rate")
        self.setAccessibleName(f"{name}. {chosen[:1].upper()}{chosen[1:]}" if chosen else name)

    def _box(self) -> QRectF:
        return QRectF(self.rect()).adjusted(LEFT, TOP, -RIGHT, -BOTTOM)

    def _decades(self) -> tuple[float, float]:
        """The powers of ten at the ends of the scale of rates."""
        rates = np.ones(1) if self._curve is None else self._curve.rates
        first, last = math.log10(rates[0]), math.log10(rates[-1])
        return first, max(last, first + FEWEST_DECADES)

    def _powers(self) -> tuple[float, float]:
        """The powers of ten at the ends of the scale of losses."""
        curve = self._curve
        if curve is None:
            return 0.0, 1.0
        shown = np.append(curve.drawn, curve.start)
        shown = shown[np.isfinite(shown) & (shown > 0.0)]
        calm = np.append(curve.drawn[:-1], curve.start)
        calm = calm[np.isfinite(calm)]
        most = ABOVE * float(calm.max()) if len(calm) else math.inf
        shown = shown[shown <= most]
        if not len(shown):
            return 0.0, 1.0
        low, high = math.log10(float(shown.min())), math.log10(float(shown.max()))
        room = max(ROOM * (high - low), 0.05)
        return low - room, high + room

    def _paint_axes(self, painter: QPainter, t: Tokens) -> None:
        box, (first, last), (low, high) = self._box(), self._decades(), self._powers()
        for power in _ticks(low, high):
            y = round(self.place(10.0**first, 10.0**power).y()) + 0.5
            painter.setPen(QColor(t.grid))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(QColor(t.text3))
            room = QRectF(0, y - 8, LEFT - 7, 16)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, plain(10.0**power, 2))
        for power in range(math.ceil(first - 1e-9), math.floor(last + 1e-9) + 1):
            x = round(self.place(10.0**power, 1.0).x()) + 0.5
            painter.setPen(QColor(t.field_border))
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x, box.bottom() + 4))
            painter.setPen(QColor(t.text3))
            painter.drawText(QRectF(x - 40, box.bottom() + 4, 80, 16), Qt.AlignmentFlag.AlignHCenter, rate(10.0**power))
        painter.setPen(QColor(t.field_border))
        painter.drawLine(QPointF(box.left(), box.bottom() + 0.5), QPointF(box.right(), box.bottom() + 0.5))
        painter.setPen(QColor(t.text2))
        painter.drawText(
            QRectF(box.left(), box.bottom() + 20, box.width(), 18), Qt.AlignmentFlag.AlignHCenter, tr("learning rate η")
        )

    def _paint_marks(self, painter: QPainter, t: Tokens, curve: RateCurve) -> None:
        """The loss at the start, the rate in use, where it diverged, and the rate that is chosen."""
        box, (first, last) = self._box(), self._decades()
        y = round(self.place(10.0**first, curve.start).y()) + 0.5
        painter.setPen(QPen(QColor(t.text3), 1.0, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        if self._present > 0.0 and first <= math.log10(self._present) <= last:
            self._upright(painter, QPen(QColor(t.text3), 1.25, Qt.PenStyle.DashLine), self._present)
        if self._pointed is not None:
            self._upright(painter, QPen(QColor(t.accent), 1.25), float(curve.rates[self._pointed]))
        words = self.readout() or self._legend(curve)
        painter.setPen(QColor(t.text2))
        text = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, self.width() - 24)
        painter.drawText(QPointF(12, 19), text)

    def _legend(self, curve: RateCurve) -> str:
        """What is drawn."""
        if curve.smoothed:
            if self._off(curve).any():
                return tr(
                    "batches: mean of 10 (line), each (dots; strokes: off the scale); "
                    "dotted: all points at the start; dashed: the rate in use"
                )
            return tr(
                "batches: mean of 10 (line), each (dots); dotted: all points at the start; dashed: the rate in use"
            )
        return tr("data loss, as measured; dotted: at the start; dashed: the rate in use")

    def _upright(self, painter: QPainter, pen: QPen, learning_rate: float) -> None:
        box, x = self._box(), round(self.place(learning_rate, 1.0).x()) + 0.5
        painter.setPen(pen)
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))

    def _paint_curve(self, painter: QPainter, t: Tokens, curve: RateCurve) -> None:
        if curve.smoothed:
            painter.setPen(QPen(QColor(t.text3), 2.0))
            off = self._off(curve)
            painter.drawPoints(self._line(curve.rates[~off], curve.losses[~off]))
            painter.setPen(QPen(QColor(t.text3), 1.0))
            for x, y in zip(curve.rates[off].tolist(), curve.losses[off].tolist(), strict=True):
                at = self.place(x, y)
                inwards = STROKE if at.y() < self._box().center().y() else -STROKE
                painter.drawLine(at, QPointF(at.x(), at.y() + inwards))
        painter.setPen(QPen(QColor(t.plot_train), 1.5))
        painter.drawPolyline(self._line(curve.rates, curve.drawn))
        if curve.diverged is not None:
            end = self.place(float(curve.rates[-1]), float(curve.drawn[-1]))
            painter.setPen(QPen(QColor(t.err), 2.0))
            for dx, dy in ((5, 5), (5, -5)):
                painter.drawLine(QPointF(end.x() - dx, end.y() - dy), QPointF(end.x() + dx, end.y() + dy))

    def _off(self, curve: RateCurve) -> NDArray[np.bool_]:
        """Which losses are beyond the ends of the scale, shape (k,)."""
        low, high = self._powers()
        powers = np.array([_power(loss) for loss in curve.losses.tolist()])
        return (powers < low) | (powers > high)

    def _line(self, rates: Floats, losses: Floats) -> QPolygonF:
        return QPolygonF([self.place(x, y) for x, y in zip(rates.tolist(), losses.tolist(), strict=True)])


def _power(loss: float) -> float:
    """The logarithm to base ten; of what is no number, or infinite, it is above all, and of 0 below all."""
    if not math.isfinite(loss):
        return math.inf
    return math.log10(loss) if loss > 0.0 else -math.inf


def _short(learning_rate: float) -> float:
    """The rate in three digits, as it is taken."""
    return float(f"{learning_rate:.3g}")


def _ticks(low: float, high: float) -> list[float]:
    """Powers of ten for the lines across: whole ones, or in between 2 and 5 times as much where there are few."""
    whole = [float(power) for power in range(math.ceil(low), math.floor(high) + 1)]
    if len(whole) >= 3:
        return whole[:: max(len(whole) // 5, 1)]
    finer = [power + math.log10(m) for power in range(math.floor(low), math.ceil(high) + 1) for m in (1, 2, 5)]
    return [power for power in finer if low <= power <= high] or [0.5 * (low + high)]
