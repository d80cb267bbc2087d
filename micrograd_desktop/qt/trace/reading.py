"""How large the text of the Trace workspace is: for a projector more than for a desk."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, QRect, QRectF, Signal
from PySide6.QtGui import QPainter

SIZES = (100, 125, 150, 175, 200, 225, 250)
"""Per cent."""


class Reading(QObject):
    """The size that all panes of text obey.

    Signals
    -------
    changed()
        Text is of another size.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._size = SIZES[0]

    @property
    def size(self) -> int:
        """Per cent of the usual size."""
        return self._size

    @property
    def scale(self) -> float:
        """The same as a factor."""
        return self._size / 100

    def px(self, pixels: float) -> int:
        """So many usual pixels in the present size."""
        return round(pixels * self._size / 100)

    def set_size(self, size: int) -> None:
        """Show text in the known size that is nearest to so many per cent."""
        size = min(SIZES, key=lambda known: abs(known - size))
        if size != self._size:
            self._size = size
            self.changed.emit()

    def larger(self, by: int = 1) -> None:
        """So many sizes more, or fewer."""
        place = SIZES.index(self._size) + by
        self.set_size(SIZES[min(max(place, 0), len(SIZES) - 1)])

    def enlarged(self, painter: QPainter, rect: QRect | QRectF) -> QRectF:
        """Have a painter paint in usual pixels what is seen in the present size; returns the room there is in them."""
        rect = QRectF(rect)
        painter.translate(rect.topLeft())
        painter.scale(self.scale, self.scale)
        return QRectF(0, 0, rect.width() / self.scale, rect.height() / self.scale)


@cache
def reading() -> Reading:
    """The one size."""
    return Reading()
