"""Painted sliders: one handles the pointer, the wheel and the keys, its scale says what a place means."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from itertools import count

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from micrograd_desktop.presentation.formats import fixed
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.keys import ENDS, alone
from micrograd_desktop.qt.controls.parts import SpokenNumber, value_changed
from micrograd_desktop.qt.theme import theme, tokens
from micrograd_desktop.translation import tr

HEIGHT = 24
MARGIN = 8.0
THUMB = 5.5
TRACK = 3.0
NOTCH = 120
NUDGE_SECONDS = 1.0
"""Wheel notches and key presses closer than this belong together and are undone together."""

_gestures = count(1)

NUDGES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -5,
    Qt.Key.Key_PageUp: 5,
}


class Slider(QWidget):
    """A slider; subclasses say how a share of the track (0 to 1) and a value belong together.

    Signals
    -------
    value_changed(float, object)
        The new value, set by hand, and a key that is the same for all of one gesture: a drag, or nudges by
        wheel or keys that follow each other closely.
    """

    value_changed = Signal(float, object)
    own_keys = alone(*NUDGES) | ENDS

    def __init__(self, name: str, value: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self._name, self._value = name, value
        self._gesture = 0
        self._dragging = False
        self._nudged_at = -NUDGE_SECONDS
        self._wheel = 0
        self.wheel_needs_focus = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(64, HEIGHT)
        theme().changed.connect(self.update)

    @property
    def value(self) -> float:
        """The value shown."""
        return self._value

    def set_value(self, value: float) -> None:
        """Show a value without a signal; one off the scale stands at its end."""
        if value != self._value:
            self._value = value
            self._speak()
            value_changed(self, value)
            self.update()

    def share(self, value: float) -> float:
        """Where a value stands, from 0 to 1."""
        raise NotImplementedError

    def value_at(self, share: float) -> float:
        """The value at a share of the track."""
        raise NotImplementedError

    def nudged(self, value: float, steps: int) -> float:
        """The value some small steps on."""
        raise NotImplementedError

    def ticks(self) -> Sequence[float]:
        """Values that have a tick."""
        return ()

    def text(self, value: float) -> str:
        """The value in words, for assistive technology."""
        raise NotImplementedError

    def spoken_number(self) -> SpokenNumber:
        """Its value, for those who hear it."""
        low, high = self.value_at(0.0), self.value_at(1.0)
        step = abs(self.nudged(self._value, 1) - self._value)
        return SpokenNumber(self._value, self.text(self._value), low, high, step, self._nudge_to)

    @property
    def origin(self) -> float:
        """The share of the track from which it is filled."""
        return 0.0

    def _speak(self) -> None:
        self.setAccessibleName(f"{self._name}, {self.text(self._value)}")

    def _place(self, value: float) -> float:
        share = self.share(value)
        share = 0.0 if math.isnan(share) else min(max(share, 0.0), 1.0)
        return MARGIN + share * (self.width() - 2 * MARGIN)

    def _set_by_hand(self, value: float) -> None:
        if value != self._value:
            self.set_value(value)
            self.value_changed.emit(value, ("slider", self._gesture))

    def _drag_to(self, x: float) -> None:
        share = (x - MARGIN) / max(self.width() - 2 * MARGIN, 1.0)
        self._set_by_hand(self.value_at(min(max(share, 0.0), 1.0)))

    def _nudge_to(self, value: float) -> None:
        now = time.monotonic()
        if now - self._nudged_at > NUDGE_SECONDS:
            self._gesture = next(_gestures)
        self._nudged_at = now
        self._set_by_hand(value)

    def sizeHint(self) -> QSize:
        """Twice as wide as it must be."""
        return QSize(124, HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging, self._gesture = True, next(_gestures)
            self._drag_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self._dragging:
            self._drag_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging = False
            self._nudged_at = -NUDGE_SECONDS

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A small step a notch; fine wheels add up."""
        if self.wheel_needs_focus and not self.hasFocus():
            event.ignore()
            return
        self._wheel += event.angleDelta().y()
        notches = int(self._wheel / NOTCH)
        self._wheel -= notches * NOTCH
        if notches:
            self._nudge_to(self.nudged(self._value, notches))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow and Page keys take small and large steps, Home and End go to the ends."""
        key = Qt.Key(event.key())
        if key in NUDGES:
            self._nudge_to(self.nudged(self._value, NUDGES[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._nudge_to(self.value_at(0.0 if key == Qt.Key.Key_Home else 1.0))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus went."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ticks, track, thumb."""
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = QColor(t.accent if self.isEnabled() else t.disabled)
        y, x = self.height() / 2, self._place(self._value)
        painter.setPen(QPen(QColor(t.field_border), 1))
        for tick in self.ticks():
            at = round(self._place(tick)) + 0.5
            painter.drawLine(QPointF(at, y + 7), QPointF(at, y + 10))
        rest = QPen(QColor(t.border), TRACK, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(rest)
        painter.drawLine(QPointF(MARGIN, y), QPointF(self.width() - MARGIN, y))
        painter.setPen(QPen(accent, TRACK, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(MARGIN + self.origin * (self.width() - 2 * MARGIN), y), QPointF(x, y))
        painter.setPen(QPen(accent, 2))
        painter.setBrush(QColor(t.accent_soft if self.underMouse() or self._dragging else t.raised))
        painter.drawEllipse(QPointF(x, y), THUMB, THUMB)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.focus), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, y), THUMB + 2.5, THUMB + 2.5)
        painter.end()


class LinearSlider(Slider):
    """A slider whose place is proportional to its value, in whole steps."""

    def __init__(
        self, low: float, high: float, step: float, name: str, percent: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, low, parent)
        self._low, self._high, self._step, self._percent = low, high, step, percent
        self.wheel_needs_focus = True
        self._speak()

    def set_scale(self, low: float, high: float, step: float, name: str) -> None:
        """Serve another number, from ``low`` to ``high`` in steps of ``step``."""
        self._low, self._high, self._step, self._name = low, high, step, name
        self._speak()
        self.update()

    def share(self, value: float) -> float:
        """See ``Slider.share``."""
        return (value - self._low) / (self._high - self._low)

    def value_at(self, share: float) -> float:
        """See ``Slider.value_at``."""
        return self._rounded(self._low + share * (self._high - self._low))

    def nudged(self, value: float, steps: int) -> float:
        """See ``Slider.nudged``; a value beyond the scale is only moved towards it."""
        moved = self._rounded(value + steps * self._step)
        return min(max(moved, min(self._low, value)), max(self._high, value))

    def text(self, value: float) -> str:
        """See ``Slider.text``."""
        return tr("{number} percent", number=f"{100 * value:.0f}") if self._percent else fixed(value, 2)

    def _rounded(self, value: float) -> float:
        return round(round(value / self._step) * self._step, 9)
