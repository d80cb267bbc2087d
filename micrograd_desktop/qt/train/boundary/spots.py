"""Items of spots in the plane's scene: the points of a class, and the rings around wrong ones."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen


class FreeSpots(pg.ScatterPlotItem):  # type: ignore[misc]
    """Spots that can be painted while they are in no scene: what is other at every frame has none to tell of it."""

    def _maskAt(self, obj: Any) -> Any:  # noqa: N802 - pyqtgraph's name
        return super()._maskAt(obj) if self.scene() is not None else np.ones(len(self.data), np.bool_)


def rings() -> FreeSpots:
    """An item of circles, without any yet."""
    return FreeSpots(symbol="o", pxMode=True, antialias=True)


def scatter(symbol: str | QPainterPath) -> Any:
    """An item of spots that all are such a symbol, without any yet."""
    return pg.ScatterPlotItem(symbol=symbol, pxMode=True, antialias=True)


def faded(inside: QBrush, outline: QPen, share: float) -> tuple[QBrush, QPen]:
    """The look of a spot that has so much of its colours, 0 to 1."""
    if share == 1.0:
        return inside, outline
    inside, outline = QBrush(inside), QPen(outline)
    for of in (inside, outline):
        colour = QColor(of.color())
        colour.setAlphaF(share)
        of.setColor(colour)
    return inside, outline


def restyle_spots(item: Any, outline: QPen, filling: QColor | None, size: float) -> None:
    """Give an item's spots another look; pyqtgraph keeps a picture of each that they ever had, up to a thousand."""
    item.setPen(outline, update=False)
    item.setBrush(filling, update=False)
    item.setSize(size, update=False)
    item.fragmentAtlas.clear()
    item.updateSpots()
