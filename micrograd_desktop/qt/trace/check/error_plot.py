"""The plot of a central difference's error against its step h, both on logarithmic scales."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.presentation.gradient_table import LARGEST_H, SMALLEST_H, ErrorCurve, short_power
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.theme import theme, tokens, ui_font
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.translation import tr

LABEL_PX = 11
LEFT, TOP, RIGHT, BOTTOM = 46.0, 28.0, 12.0, 22.0
NAMES = 16.0
"""Room below the curve for the names of its branches."""

LEAST_POWER = -18
BRANCH = 1.0
"""Decades that an end of the curve must stand above its smallest error to have a name."""

NOTHING = tr("Select a value to see its error against h.")


class ErrorPlot(QWidget):
    """A picture of an :class:`ErrorCurve`, with a line at the h in use. Its accessible name says what it shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self._curve: ErrorCurve | None = None
        self._h = 1e-6
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(96)
        theme().changed.connect(self.update)
        reading().changed.connect(self.update)
        self._speak()

    def set_curve(self, curve: ErrorCurve | None) -> None:
        """Draw a curve; None draws none."""
        if curve != self._curve:
            self._curve = curve
            self._speak()
            self.update()

    def set_h(self, h: float) -> None:
        """Stand the line at this step."""
        if h != self._h:
            self._h = h
            self.update()

    def place(self, h: float, error: float) -> QPointF:
        """Where a step and an error stand; errors too small for the scale stand on its lower edge."""
        box, (low, high) = self._box(), self._powers()
        first, last = math.log10(SMALLEST_H), math.log10(LARGEST_H)
        across = (math.log10(h) - first) / (last - first)
        up = (max(_power(error), low) - low) / (high - low)
        return QPointF(box.left() + across * box.width(), box.bottom() - NAMES - up * (box.height() - NAMES))

    def branches(self) -> tuple[bool, bool]:
        """Whether the error visibly rises towards the smallest h (round-off), and towards the largest (truncation)."""
        if self._curve is None or self._curve.smallest is None:
            return False, False
        errors = [_power(error) for error in self._curve.errors]
        floor = max(_power(self._curve.smallest), self._powers()[0]) + BRANCH
        quarter = len(errors) // 4
        return max(errors[-quarter:]) > floor, max(errors[:quarter]) > floor

    def sizeHint(self) -> QSize:
        return QSize(260, 160)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(t.canvas))
        reading().enlarged(painter, self.rect())
        painter.setFont(ui_font(LABEL_PX))
        painter.setPen(QColor(t.text3))
        if self._curve is None or self._curve.smallest is None:
            room = self._area().adjusted(16, 0, -16, 0)
            text = NOTHING if self._curve is None else self._curve.summary()
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
        else:
            self._paint_axes(painter, t, self._curve)
            self._paint_line(painter, t)
            self._paint_names(painter, t)
            self._paint_curve(painter, t, self._curve)
        painter.end()

    def _speak(self) -> None:
        curve = self._curve
        name = (
            NOTHING
            if curve is None
            else tr("Error of {value} against h. {summary}", value=curve.label, summary=curve.summary())
        )
        self.setAccessibleName(name)
        set_tip(self, "" if curve is None else curve.summary())

    def _box(self) -> QRectF:
        return self._area().adjusted(LEFT, TOP, -RIGHT, -BOTTOM)

    def _area(self) -> QRectF:
        """The plot in usual pixels, in which it is painted."""
        return QRectF(0, 0, self.width() / reading().scale, self.height() / reading().scale)

    def _powers(self) -> tuple[int, int]:
        """The powers of ten at the ends of the error's scale."""
        powers = [_power(e) for e in (self._curve.errors if self._curve else ()) if math.isfinite(e) and e > 0.0]
        low = max(math.floor(min(powers, default=LEAST_POWER)), LEAST_POWER)
        high = math.ceil(max(powers, default=0.0))
        return low, max(high, low + 3)

    def _paint_axes(self, painter: QPainter, t: Tokens, curve: ErrorCurve) -> None:
        box, (low, high) = self._box(), self._powers()
        metrics = QFontMetricsF(painter.font())
        title = metrics.elidedText(
            tr("|error| of {value} against h", value=curve.label),
            Qt.TextElideMode.ElideRight,
            self._area().width() - 20,
        )
        painter.setPen(QColor(t.text2))
        painter.drawText(QPointF(12, 17), title)
        stride = max(1, math.ceil((high - low) / max(int(box.height() / 28), 1)))
        for power in range(high, low - 1, -stride):
            y = round(self.place(SMALLEST_H, 10.0**power).y()) + 0.5
            painter.setPen(QColor(t.grid))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            self._tick(painter, t, power, QRectF(0, y - 8, LEFT - 7, 16), Qt.AlignmentFlag.AlignRight)
        for power in range(-12, 0, 3 if box.width() > 110 else 6):
            x = round(self.place(10.0**power, 1.0).x()) + 0.5
            painter.setPen(QColor(t.field_border))
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x, box.bottom() + 4))
            self._tick(painter, t, power, QRectF(x - 30, box.bottom() + 4, 60, 16), Qt.AlignmentFlag.AlignHCenter)
        painter.setPen(QColor(t.field_border))
        painter.drawLine(QPointF(box.left(), box.bottom() + 0.5), QPointF(box.right(), box.bottom() + 0.5))

    def _tick(self, painter: QPainter, t: Tokens, power: int, room: QRectF, side: Qt.AlignmentFlag) -> None:
        painter.setPen(QColor(t.text3))
        text = "1" if power == 0 else short_power(10.0**power)
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_names(self, painter: QPainter, t: Tokens) -> None:
        """Name the branches below their ends."""
        room = self._box().adjusted(4, 0, 0, -2)
        sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        for shown, side, text in zip(self.branches(), sides, (tr("round-off"), tr("truncation")), strict=True):
            if shown:
                place = painter.boundingRect(room, side | Qt.AlignmentFlag.AlignBottom, text)
                painter.fillRect(place, QColor(t.canvas))  # over the line at h
                painter.setPen(QColor(t.text2))
                painter.drawText(place, side, text)

    def _paint_line(self, painter: QPainter, t: Tokens) -> None:
        box = self._box()
        x = round(self.place(min(max(self._h, SMALLEST_H), LARGEST_H), 1.0).x()) + 0.5
        pen = QPen(QColor(t.accent), 1.25, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))

    def _paint_curve(self, painter: QPainter, t: Tokens, curve: ErrorCurve) -> None:
        painter.setPen(QPen(QColor(t.plot_train), 1.5))
        stretch = QPolygonF()
        for h, error in zip(curve.h, curve.errors, strict=True):
            if math.isfinite(error):
                stretch.append(self.place(h, error))
                continue
            painter.drawPolyline(stretch)
            stretch = QPolygonF()
        painter.drawPolyline(stretch)
        if curve.best is not None and curve.smallest is not None:
            painter.setPen(QPen(QColor(t.plot_train), 1.5))
            painter.setBrush(QColor(t.canvas))
            painter.drawEllipse(self.place(curve.best, curve.smallest), 3.5, 3.5)


def _power(value: float) -> float:
    """The logarithm to base ten, for errors: of 0 it is minus infinity, of NaN too."""
    return math.log10(value) if value > 0.0 else -math.inf
