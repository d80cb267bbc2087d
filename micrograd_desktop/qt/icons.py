"""Icons: the bundled SVGs in the theme's colours, sharp at every scale."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from micrograd_desktop import resources
from micrograd_desktop.qt.theme import tokens


def scales() -> tuple[float, ...]:
    """The device pixel ratios that there are: to draw every icon for others too would take long at the start."""
    return tuple(sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()})) or (1.0,)


@cache
def _svg(name: str) -> str:
    return resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _rendered(name: str, colour: str, size: int, scale: float, filled: bool) -> QPixmap:
    source = _svg(name).replace("currentColor", colour).replace('stroke-width="2"', 'stroke-width="1.75"')
    if filled:
        source = source.replace('fill="none"', f'fill="{colour}"')
    image = QPixmap(QSize(round(size * scale), round(size * scale)))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(image.rect()))
    painter.end()
    image.setDevicePixelRatio(scale)
    return image


def pixmap(name: str, token: str = "text2", size: int = 16, scale: float = 1.0, filled: bool = False) -> QPixmap:
    """The icon as a picture of ``size`` pixels at a device pixel ratio of ``scale``."""
    return _rendered(name, getattr(tokens(), token), size, scale, filled)


def icon(name: str, token: str = "text2", size: int = 16, filled: bool = False) -> QIcon:
    """The icon in a token's colour, with a disabled state.

    Raises
    ------
    FileNotFoundError
        If there is no icon of that name.
    """
    return _icon(name, getattr(tokens(), token), tokens().disabled, size, filled, scales())


@lru_cache(maxsize=512)
def _icon(name: str, colour: str, disabled: str, size: int, filled: bool, device_scales: tuple[float, ...]) -> QIcon:
    """Made once: of each icon that is made Qt keeps the pictures that were drawn of it, until 10 MB are full."""
    result = QIcon()
    for scale in device_scales:
        drawn = _rendered(name, colour, size, scale, filled)
        result.addPixmap(drawn, QIcon.Mode.Normal)
        result.addPixmap(_in_colour(drawn, disabled), QIcon.Mode.Disabled)
    return result


def _in_colour(drawn: QPixmap, colour: str) -> QPixmap:
    """A picture of one colour in another, which takes a third of the time of drawing it again."""
    result = QPixmap(drawn)
    painter = QPainter(result)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(result.rect(), QColor(colour))
    painter.end()
    return result


def app_icon() -> QIcon:
    """The application's own icon."""
    return QIcon(str(resources.path("icons", "app.svg")))
