"""The plane's picture by machine code; asked for anew only where something changed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter

from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.presentation.boundary import Extent, Heatmaps
from micrograd_desktop.presentation.plane_picture import PlaneRequest, plane_picture
from micrograd_desktop.qt.controls.blit import as_qimage
from micrograd_desktop.qt.theme import tokens
from micrograd_desktop.raster.image import Image

LINE_WIDTH = 1.5


class PlanePicture:
    """Keeps the last request and picture.

    A picture that another thread made of a request is given with :meth:`take`; any other is made as it is painted.
    """

    def __init__(self) -> None:
        self._request: PlaneRequest | None = None
        self._heatmaps: Heatmaps | None = None
        self._image: Image | None = None
        self._own: Image | None = None

    def take(self, request: PlaneRequest, heatmaps: Heatmaps, image: Image) -> None:
        """A picture of these scores, only read from now on; painted if it is the one that is wanted then."""
        self._request, self._heatmaps, self._image = request, heatmaps, image

    def paint(self, painter: QPainter, request: PlaneRequest, heatmaps: Heatmaps, place: QRect, ratio: float) -> None:
        """Paint what a request says into whole device pixels of a widget."""
        if (request is not self._request and request != self._request) or heatmaps is not self._heatmaps:
            if self._own is None or (self._own.width, self._own.height) != (request.width, request.height):
                self._own = Image(request.width, request.height)
            self.take(request, heatmaps, plane_picture(request, heatmaps, self._own))
        assert self._image is not None
        painter.drawImage(QPointF(place.left() / ratio, place.top() / ratio), as_qimage(self._image, ratio))


def plane_request(place: QRect, extent: Extent, ratio: float, problem: Problem, discrete: bool) -> PlaneRequest:
    """The request for a rectangle of device pixels that shows ``extent``."""
    width, height = max(place.width(), 1), max(place.height(), 1)
    return PlaneRequest(width, height, extent, LINE_WIDTH * ratio, tokens(), problem, discrete)
