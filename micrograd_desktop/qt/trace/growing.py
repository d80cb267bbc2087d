"""Lets headers, panels of controls and their labels grow with the text of the Trace workspace."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from micrograd_desktop.qt.controls.fields import IconButton
from micrograd_desktop.qt.theme import enlarge
from micrograd_desktop.qt.trace.reading import SIZES, reading

LARGEST_FIXED = 10_000
"""Pixels beyond which a size is not one that was fixed, but Qt's word for none."""


class Grows(QObject):
    """Keeps all text in an area in the present size, with the widths and heights that were fixed for it; ends with it.

    Labels that have a font of their own size are to be in no such area.

    Parameters
    ----------
    fits
        Whether it is to grow only as far as its width has room for what is in it, as a row of controls.

    Signals
    -------
    grown(float)
        By which factor it is larger now than usual.
    """

    grown = Signal(float)

    def __init__(self, area: QWidget, fits: bool = False) -> None:
        super().__init__(area)
        self._area, self._fits, self._scale, self._least = area, fits, 1.0, 0
        self._fixed = list(_fixed_sizes(area))
        reading().changed.connect(self._grow)
        if fits:
            area.installEventFilter(self)
        self._grow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow anew where there is other room."""
        if event.type() == QEvent.Type.Resize:
            self._grow()
        return super().eventFilter(watched, event)

    def _grow(self) -> None:
        scale = self._room() if self._fits else reading().scale
        if scale == self._scale:
            return
        self._scale = scale
        enlarge(self._area, scale)
        for set_size, size in self._fixed:
            if self._scale != scale:  # a size that was set gave it other room, for which it has grown already
                return
            set_size(round(scale * size))
        if self._fits:  # it grew into the room that there is, and is to take none that others want
            self._area.setMinimumWidth(0 if scale == 1.0 else self._least)
        self.grown.emit(scale)

    def _room(self) -> float:
        """The largest scale up to the present one at which all of it has room."""
        if self._scale == 1.0:
            self._least = self._area.minimumSizeHint().width()
        sizes = (size / 100 for size in reversed(SIZES) if size <= reading().size)
        return next((scale for scale in sizes if scale * self._least <= self._area.width()), 1.0)


def _fixed_sizes(area: QWidget) -> Iterator[tuple[Callable[[int], object], int]]:
    """Of an area and all in it the sizes that were fixed, each with what sets it; icons stay as they are."""
    for widget in (area, *area.findChildren(QWidget)):
        if isinstance(widget, IconButton):
            continue
        if 0 < widget.minimumWidth() == widget.maximumWidth() < LARGEST_FIXED:
            yield widget.setFixedWidth, widget.minimumWidth()
        if 0 < widget.minimumHeight() == widget.maximumHeight() < LARGEST_FIXED:
            yield widget.setFixedHeight, widget.minimumHeight()
