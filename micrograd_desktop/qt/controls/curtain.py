"""A plain surface over all of a window but its menus, until what is behind it may be seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from micrograd_desktop.qt.theme import tokens


class Curtain(QWidget):
    """Hangs from a window's menu bar to its lower edge until it is drawn aside."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)
        self._hang()

    def draw_aside(self) -> None:
        """Show what is behind it, for good."""
        self._window.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def _hang(self) -> None:
        top = self._window.menuBar().height()
        self.setGeometry(0, top, self._window.width(), self._window.height() - top)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is resized, or laid out."""
        if watched is self._window and event.type() in (
            QEvent.Type.Resize,
            QEvent.Type.Show,
            QEvent.Type.LayoutRequest,
        ):
            self._hang()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """As the panes are, with nothing in them."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(tokens().panel))
