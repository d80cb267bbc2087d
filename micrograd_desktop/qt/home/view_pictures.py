"""A view as a picture: PNG at one to four pixels a unit, SVG or PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPoint, QRect, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

DOTS_AN_INCH, POINTS_AN_INCH = 96, 72


def view_picture(view: QWidget, suffix: str, scale: float) -> bytes:
    """A picture of a widget as it looks now; ``suffix`` (".png", ".jpg", ".svg", ".pdf") says of which kind.

    ``scale`` is how many pixels each of the widget's has; of SVG and PDF it says nothing.
    """
    suffix = suffix.lower()
    if suffix == ".svg":
        return _svg(view)
    return _pdf(view) if suffix == ".pdf" else _pixels(view, suffix, scale)


def save_picture(view: QWidget, path: Path, scale: float) -> None:
    """Save a picture of a widget; the name's suffix says of which kind.

    Raises
    ------
    OSError
        If it can't be written.
    """
    path.write_bytes(view_picture(view, path.suffix, scale))


def view_image(view: QWidget, scale: float) -> QImage:
    """A picture of a widget, in memory."""
    size = view.size() * scale
    image = QImage(QSize(max(size.width(), 1), max(size.height(), 1)), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(view.palette().window().color())
    painter = QPainter(image)
    view.render(painter, QPoint())
    painter.end()
    return image


def _pixels(view: QWidget, suffix: str, scale: float) -> bytes:
    image = view_image(view, scale)
    image.setDevicePixelRatio(1.0)
    data, buffer = _buffer()
    QImageWriter(buffer, QByteArray(suffix.removeprefix(".").encode())).write(image)
    buffer.close()
    return bytes(data.data())


def _svg(view: QWidget) -> bytes:
    data, buffer = _buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(view.size())
    generator.setViewBox(QRect(QPoint(), view.size()))
    generator.setResolution(DOTS_AN_INCH)
    generator.setTitle(view.accessibleName() or "Micrograd Desktop")
    painter = QPainter(generator)
    view.render(painter, QPoint())
    painter.end()
    buffer.close()
    return bytes(data.data())


def _pdf(view: QWidget) -> bytes:
    data, buffer = _buffer()
    writer = QPdfWriter(buffer)
    page = QSizeF(view.size()) * (POINTS_AN_INCH / DOTS_AN_INCH)
    writer.setPageSize(QPageSize(page, QPageSize.Unit.Point, matchPolicy=QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(), QPageLayout.Unit.Point)
    writer.setResolution(DOTS_AN_INCH)
    writer.setTitle(view.accessibleName() or "Micrograd Desktop")
    painter = QPainter(writer)
    view.render(painter, QPoint())
    painter.end()
    buffer.close()
    return bytes(data.data())


def _buffer() -> tuple[QByteArray, QBuffer]:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return data, buffer
