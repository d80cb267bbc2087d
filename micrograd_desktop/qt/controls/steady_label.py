"""A label whose text is another at every frame."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from micrograd_desktop.qt.controls.plain import PlainLabel
from micrograd_desktop.qt.theme import tokens

_DIGIT = re.compile("[1-9]")


class SteadyLabel(PlainLabel):
    """It keeps its size, and becomes wider where a text needs that: else each text has all of the window laid out.

    Digits are as wide as each other, so a text that differs in them alone is not measured. Where it has a ground it
    paints that too: else every widget that it lies in, up to the window, would be painted below it at every frame.

    Parameters
    ----------
    width
        Of the label at least, in pixels.
    ground
        The token of what it lies on; without it Qt paints the label.
    """

    def __init__(self, text: str, width: int, parent: QWidget | None = None, *, ground: str | None = "panel") -> None:
        self._least, self._ground = width, ground
        super().__init__(text, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, ground is not None)

    def setText(self, text: str) -> None:
        fits = self.minimumWidth() == self.maximumWidth()
        alike = fits and _DIGIT.sub("0", self.text()) == _DIGIT.sub("0", text)
        super().setText(text)
        if not alike:
            self._fit(self.width() if fits else self._least)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._ground is None:
            super().paintEvent(event)
            return
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(getattr(tokens(), self._ground)))
            painter.setPen(self.palette().windowText().color())
            painter.drawText(self.contentsRect(), self.alignment(), self.text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit(self._least)

    def _fit(self, least: int) -> None:
        wanted = self.sizeHint()
        self.setFixedSize(max(wanted.width(), least), wanted.height())
