"""Why what was typed can't be taken, said beside the field until it is mended."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from micrograd_desktop.qt.controls.plain import PlainLabel

GAP = 3
MARGIN = 8
WIDTH = 250
BREAK = "\u200b"
"""A line may be broken here; it has no width."""


class Complaint(PlainLabel):
    """A small sign below a field (above it where there is no room below) that takes no room in the layout.

    It hangs in what the field scrolls with, so that it stays at the field.
    """

    def __init__(self, field: QWidget) -> None:
        super().__init__("", field)
        self._field = field
        self.setProperty("complaint", True)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        field.destroyed.connect(self.deleteLater)

    def say(self, sentence: str) -> None:
        """Show a sentence beside the field."""
        ground = _ground(self._field)
        if self.parentWidget() is not ground:
            self.setParent(ground)
        self.ensurePolished()
        width = min(WIDTH, ground.width() - 2 * MARGIN, self._line_width(sentence))
        self.setText(self._broken(sentence, width - self._line_width("")))
        self.setMinimumSize(0, 0)  # else the height is never less than that of the sentence before
        self.setFixedSize(width, self.heightForWidth(width))
        self.move(self._place(ground))
        self.show()
        self.raise_()

    def _broken(self, sentence: str, room: int) -> str:
        """The sentence, with places to break a line in words that are wider than the box."""
        wide = (word for word in sentence.split() if self.fontMetrics().horizontalAdvance(word) > room)
        for word in dict.fromkeys(wide):
            sentence = sentence.replace(word, BREAK.join(word))
        return sentence

    def _line_width(self, sentence: str) -> int:
        """So wide that the sentence is one line."""
        around = self.contentsMargins().left() + self.contentsMargins().right() + 2 * self.margin() + 2 * MARGIN
        return self.fontMetrics().horizontalAdvance(sentence) + around

    def _place(self, ground: QWidget) -> QPoint:
        below = self._field.mapTo(ground, QPoint(0, self._field.height() + GAP))
        above = self._field.mapTo(ground, QPoint(0, -GAP - self.height())).y()
        x = min(max(below.x(), MARGIN), max(ground.width() - MARGIN - self.width(), MARGIN))
        fits = below.y() + self.height() <= ground.height() or above < 0
        return QPoint(x, below.y() if fits else above)


def _ground(field: QWidget) -> QWidget:
    """What scrolls with the field, else its window."""
    around = field.parentWidget()
    while around is not None and not around.isWindow():
        viewport = around.parentWidget()
        area = None if viewport is None else viewport.parentWidget()
        if isinstance(area, QScrollArea) and area.widget() is around:
            return around
        around = viewport
    return field.window()
