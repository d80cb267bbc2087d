"""A slider on a logarithmic scale."""

from __future__ import annotations

import math
from itertools import count

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from micrograd_desktop.presentation.formats import rate
from micrograd_desktop.qt.theme import theme, tokens

MARGIN = 8.0
THUMB = 6.0
STEPS_PER_DECADE = 20
_drags = count(1)


class LogSlider(QWidget):
    """A slider whose position is the logarithm of its value.

    Signals
    -------
    value_changed(float, object)
        The new value, by hand, and a key that stays the same for one drag.
    """

    value_changed = Signal(float, object)

    def __init__(self, low: float, high: float, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low, self._high, self._name = math.log10(low), math.log10(high), name
        self._value = math.sqrt(low * high)
        self._drag: tuple[str, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._speak()
        theme().changed.connect(self.update)

    @property
    def value(self) -> float:
        """The value shown."""
        return self._value

    def set_value(self, value: float) -> None:
        """Show a value without a signal; one off the scale stands at its end."""
        if value > 0 and value != self._value:
            self._value = value
            self._speak()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The size in the toolbar."""
        return QSize(124, 30)

    def _speak(self) -> None:
        self.setAccessibleName(f"{self._name}, {rate(self._value)}")

    def _position(self, value: float) -> float:
        share = (math.log10(value) - self._low) / (self._high - self._low)
        return MARGIN + min(max(share, 0.0), 1.0) * (self.width() - 2 * MARGIN)

    def _set_by_hand(self, exponent: float, key: object) -> None:
        exponent = min(max(exponent, self._low), self._high)
        value = float(f"{10.0**exponent:.3g}")
        if value != self._value:
            self.set_value(value)
            self.value_changed.emit(value, key)

    def _set_from(self, x: float) -> None:
        share = (x - MARGIN) / max(self.width() - 2 * MARGIN, 1.0)
        self._set_by_hand(self._low + share * (self._high - self._low), self._drag)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag = ("drag", next(_drags))
            self._set_from(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the pointer."""
        if self._drag is not None:
            self._set_from(event.position().x())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """End the drag."""
        self._drag = None

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """A twentieth of a decade a notch."""
        self._step(event.angleDelta().y() / 120)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrow keys, Page keys, Home and End."""
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_PageUp: 5,
            Qt.Key.Key_PageDown: -5, Qt.Key.Key_Home: -10_000, Qt.Key.Key_End: 10_000,
        }  # fmt: skip
        if (key := Qt.Key(event.key())) in steps:
            self._step(steps[key])
        else:
            super().keyPressEvent(event)

    def _step(self, steps: float) -> None:
        self._set_by_hand(math.log10(self._value) + steps / STEPS_PER_DECADE, None)

    def event(self, event: QEvent) -> bool:
        """Take the arrow keys before the window's shortcuts do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
                event.accept()
                return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Track, ticks at the decades, thumb."""
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y, x = self.height() / 2 - 3, self._position(self._value)
        for exponent in range(math.ceil(self._low), math.floor(self._high) + 1):
            at = self._position(10.0**exponent)
            painter.setPen(QPen(QColor(t.field_border), 1))
            painter.drawLine(QPointF(at, y + 9), QPointF(at, y + 12))
        painter.setPen(QPen(QColor(t.border), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(MARGIN, y), QPointF(self.width() - MARGIN, y))
        painter.setPen(
            QPen(
                QColor(t.accent if self.isEnabled() else t.disabled), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap
            )
        )
        painter.drawLine(QPointF(MARGIN, y), QPointF(x, y))
        painter.setPen(QPen(QColor(t.accent), 3.0 if self.hasFocus() else 2.0))
        painter.setBrush(QColor(t.raised))
        painter.drawEllipse(QRectF(x - THUMB, y - THUMB, 2 * THUMB, 2 * THUMB))
        painter.end()
