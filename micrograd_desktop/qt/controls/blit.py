"""Pictures of the rasteriser on the screen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage

from micrograd_desktop.raster.image import Image


def as_qimage(image: Image, ratio: float) -> QImage:
    """The picture for a screen of so many device pixels to one of its own; shares the image's memory."""
    pixels = image.pixels
    shown = QImage(pixels.data, image.width, image.height, image.stride * pixels.itemsize, QImage.Format.Format_RGB32)
    shown.setDevicePixelRatio(ratio)
    return shown


def device_rect(rect: QRectF, ratio: float) -> QRect:
    """The whole device pixels that a rectangle of a widget takes."""
    left, top = round(rect.left() * ratio), round(rect.top() * ratio)
    return QRect(left, top, round(rect.right() * ratio) - left, round(rect.bottom() * ratio) - top)
