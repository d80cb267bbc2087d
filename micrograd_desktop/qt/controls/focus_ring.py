"""A ring around what has the focus, where the style sheet can draw none without moving what it holds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from micrograd_desktop.qt.theme import theme, tokens

WIDTH = 2


class FocusRing(QWidget):
    """Lies over the edge of a widget while that has the focus; ends with it."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self._around = around
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        around.installEventFilter(self)
        theme().changed.connect(self.update)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the focus, and be as large as the widget."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        elif event.type() == QEvent.Type.FocusIn:
            self._fit()
            self.show()
            self.raise_()
        elif event.type() == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        rect = self._around.rect()
        self.setGeometry(rect)
        self.setMask(QRegion(rect) - QRegion(rect.adjusted(WIDTH, WIDTH, -WIDTH, -WIDTH)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill what the mask leaves: the ring."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(tokens().focus))
