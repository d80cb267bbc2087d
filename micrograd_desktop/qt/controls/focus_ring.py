"""A ring around what has the focus, where the style sheet can draw none without moving what it holds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from micrograd_desktop.qt.controls.keys import by_key
from micrograd_desktop.qt.theme import theme, tokens

WIDTH = 2
BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class FocusRing(QWidget):
    """Lies over the edge of a widget while that has the focus by keyboard: who clicked it knows. Ends with it.

    Parameters
    ----------
    always
        Whether it is there however the focus came, for what takes the focus by itself.
    """

    def __init__(self, around: QWidget, always: bool = False) -> None:
        super().__init__(around)
        self._around, self._wanted, self._always = around, False, always
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        around.installEventFilter(self)
        theme().changed.connect(self.update)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the focus, and be as large as the widget."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        elif isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusIn:
            if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
                self._wanted = self._always or event.reason() in BY_KEYBOARD or self._by_keyboard_before(event.reason())
            self._fit()
            self.setVisible(self._wanted)
            self.raise_()
        elif event.type() == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)

    def _by_keyboard_before(self, reason: Qt.FocusReason) -> bool:
        """Whether a focus that was given without mouse or keyboard came while the window was used by keyboard."""
        if reason != Qt.FocusReason.OtherFocusReason:
            return False
        window = self.window()
        return window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange) or by_key(window)

    def _fit(self) -> None:
        rect = self._around.rect()
        self.setGeometry(rect)
        self.setMask(QRegion(rect) - QRegion(rect.adjusted(WIDTH, WIDTH, -WIDTH, -WIDTH)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill what the mask leaves: the ring."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(tokens().focus))
