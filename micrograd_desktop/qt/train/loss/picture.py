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
    """Keeps the last picture."""

    def __init__(self) -> None:
        self._area: PlotArea | None = None
        self._image: Image | None = None

    def forget(self) -> None:
        """Something looks different now."""
        self._area = None

    def paint(
        self, painter: QPainter, rect: QRectF, ranges: tuple[Range, Range], request: Callable[[PlotArea], LossRequest]
    ) -> None:
        """Paint a rectangle of a widget's pixels that shows ranges of steps and heights."""
        ratio = painter.device().devicePixelRatioF()
        place = device_rect(rect, ratio)
        area = plot_area(rect, place, ratio, ranges)
        if self._image is None or (self._image.width, self._image.height) != (area.width, area.height):
            self._image, self._area = Image(area.width, area.height), None
        if area != self._area:
            self._area = area
            loss_picture(request(area), self._image)
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
