"""A label whose text is another at every frame."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from micrograd_desktop.qt.controls.plain import PlainLabel

_DIGIT = re.compile("[1-9]")


class SteadyLabel(PlainLabel):
    """It keeps its size, and becomes wider where a text needs that: else each text has all of the window laid out.

    Digits are as wide as each other, so a text that differs in them alone is not measured.

    Parameters
    ----------
    width
        Of the label at least, in pixels.
    """

    def __init__(self, text: str, width: int, parent: QWidget | None = None) -> None:
        self._least = width
        super().__init__(text, parent)

    def setText(self, text: str) -> None:
        fits = self.minimumWidth() == self.maximumWidth()
        alike = fits and _DIGIT.sub("0", self.text()) == _DIGIT.sub("0", text)
        super().setText(text)
        if not alike:
            self._fit(self.width() if fits else self._least)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit(self._least)

    def _fit(self, least: int) -> None:
        wanted = self.sizeHint()
        self.setFixedSize(max(wanted.width(), least), wanted.height())
