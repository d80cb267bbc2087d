"""The losses' picture by machine code; asked for anew only where something changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

from micrograd_desktop.presentation.loss_picture import LossRequest, PlotArea, loss_picture
from micrograd_desktop.qt.controls.blit import as_qimage, device_rect
from micrograd_desktop.raster.image import Image

Range = tuple[float, float]


class LossPicture:
    """Keeps the last picture: one made in another thread is given to it, any other is made as it is painted."""

    def __init__(self) -> None:
        self._area: PlotArea | None = None
        self._image: Image | None = None
        self._own: Image | None = None

    def area(self, rect: QRectF, ratio: float, ranges: tuple[Range, Range]) -> PlotArea:
        """Where numbers stand in a picture of a widget's rectangle that shows ranges of steps and heights."""
        return plot_area(rect, device_rect(rect, ratio), ratio, ranges)

    def take(self, area: PlotArea, image: Image) -> None:
        """A picture that is as it should be, only read from now on."""
        self._area, self._image = area, image

    def forget(self) -> None:
        """Something looks different now."""
        self._area = None

    def paint(
        self, painter: QPainter, rect: QRectF, ranges: tuple[Range, Range], request: Callable[[PlotArea], LossRequest]
    ) -> None:
        """Paint a rectangle of a widget's pixels that shows ranges of steps and heights."""
        ratio = painter.device().devicePixelRatioF()
        area, place = self.area(rect, ratio, ranges), device_rect(rect, ratio)
        if self._image is None or area != self._area:
            if self._own is None or (self._own.width, self._own.height) != (area.width, area.height):
                self._own = Image(area.width, area.height)
            self._area, self._image = area, loss_picture(request(area), self._own)
        painter.drawImage(QPointF(place.left() / ratio, place.top() / ratio), as_qimage(self._image, ratio))


def plot_area(rect: QRectF, place: QRect, ratio: float, ranges: tuple[Any, Any]) -> PlotArea:
    """Where numbers stand in a picture of whole device pixels."""
    (first, last), (low, high) = ranges
    return PlotArea(
        width=max(place.width(), 1),
        height=max(place.height(), 1),
        left=rect.left() * ratio - place.left(),
        right=rect.right() * ratio - place.left(),
        top=rect.top() * ratio - place.top(),
        bottom=rect.bottom() * ratio - place.top(),
        steps=(float(first), float(last)),
        heights=(float(low), float(high)),
        ratio=ratio,
    )
