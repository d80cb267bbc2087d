"""The column of what is asked and what is explained: the explanation gives way where there is no room for both."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from micrograd_desktop.qt.trace.predict.pane import PredictPane


class PredictColumn(QWidget):
    """What is asked over ``below``, which is hidden while the question needs all of the height."""

    def __init__(self, predict: PredictPane, below: QWidget) -> None:
        super().__init__()
        self._predict, self._below = predict, below
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(predict)
        layout.addWidget(below, 1)
        predict.hide()
        predict.room_changed.connect(self._share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room, or less."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        asks = not self._predict.isHidden()
        needed = self._predict.needed(self.width()) if asks else 0
        fits = needed + self._below.minimumSizeHint().height() <= self.height()
        self._predict.setMinimumHeight(needed if fits else 0)
        self._below.setVisible(fits or not asks)
