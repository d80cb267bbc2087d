"""Pictures of the rasteriser on the screen."""

from __future__ import annotations

from PySide6.QtGui import QImage

from micrograd_desktop.raster.image import Image


def as_qimage(image: Image, ratio: float) -> QImage:
    """The picture for a screen of so many device pixels to one of its own; shares the image's memory."""
    pixels = image.pixels
    shown = QImage(pixels.data, image.width, image.height, image.stride * pixels.itemsize, QImage.Format.Format_RGB32)
    shown.setDevicePixelRatio(ratio)
    return shown
