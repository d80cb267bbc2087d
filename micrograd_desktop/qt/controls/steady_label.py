"""A label whose text is another at every frame."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from micrograd_desktop.qt.controls.plain import PlainLabel


class SteadyLabel(PlainLabel):
    """It keeps its size, and becomes wider where a text needs that: else each text has all of the window laid out.

    Parameters
    ----------
    width
        Of the label at least, in pixels.
    """

    def __init__(self, text: str, width: int, parent: QWidget | None = None) -> None:
        self._least = width
        super().__init__(text, parent)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._fit(self.width() if self.minimumWidth() == self.maximumWidth() else self._least)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit(self._least)

    def _fit(self, least: int) -> None:
        wanted = self.sizeHint()
        self.setFixedSize(max(wanted.width(), least), wanted.height())
