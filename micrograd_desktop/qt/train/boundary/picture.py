"""The plane's picture by machine code; asked for anew only where something changed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.presentation.boundary import Extent, Heatmaps
from micrograd_desktop.presentation.plane_picture import PlaneRequest, plane_picture
from micrograd_desktop.qt.controls.blit import as_qimage, device_rect
from micrograd_desktop.qt.theme import tokens
from micrograd_desktop.raster.image import Image

LINE_WIDTH = 1.5


class PlanePicture:
    """Keeps the last request and picture."""

    def __init__(self) -> None:
        self._request: PlaneRequest | None = None
        self._heatmaps: Heatmaps | None = None
        self._image: Image | None = None

    def paint(
        self, painter: QPainter, heatmaps: Heatmaps, rect: QRectF, extent: Extent, problem: Problem, discrete: bool
    ) -> None:
        """Paint ``extent`` of the plane, which a widget shows in a rectangle of its pixels."""
        ratio = painter.device().devicePixelRatioF()
        place = device_rect(rect, ratio)
        request = plane_request(place, extent, ratio, problem, discrete)
        if request != self._request:
            if self._image is None or (self._image.width, self._image.height) != (request.width, request.height):
                self._image = Image(request.width, request.height)
            self._request, self._heatmaps = request, None
        assert self._image is not None
        if heatmaps is not self._heatmaps:
            self._heatmaps = heatmaps
            plane_picture(request, heatmaps, self._image)
        painter.drawImage(QPointF(place.left() / ratio, place.top() / ratio), as_qimage(self._image, ratio))


def plane_request(place: QRect, extent: Extent, ratio: float, problem: Problem, discrete: bool) -> PlaneRequest:
    """The request for a rectangle of device pixels that shows ``extent``."""
    width, height = max(place.width(), 1), max(place.height(), 1)
    return PlaneRequest(width, height, extent, LINE_WIDTH * ratio, tokens(), problem, discrete)
