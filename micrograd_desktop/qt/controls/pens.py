"""Pens whose widths are pixels whatever the painter's scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPen


def pen(colour: str, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """A pen whose width is in pixels whatever the plot's scale."""
    return QPen(_made(colour, width * _ratio(), style))  # a copy costs nothing until it is changed


def _ratio() -> float:
    """A cosmetic pen counts device pixels."""
    screen = QGuiApplication.primaryScreen()
    return screen.devicePixelRatio() if screen is not None else 1.0


@lru_cache(maxsize=128)
def _made(colour: str, width: float, style: Qt.PenStyle) -> QPen:
    made = QPen(QColor(colour), width, style, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)
    made.setCosmetic(True)
    return made


def dashed_pen(colour: str, width: float, on: float, off: float) -> QPen:
    """A pen of dashes and gaps given in pixels (Qt counts them in pen widths)."""
    return QPen(_made_dashed(colour, width, on, off, _ratio()))


@lru_cache(maxsize=128)
def _made_dashed(colour: str, width: float, on: float, off: float, ratio: float) -> QPen:
    result = QPen(_made(colour, width * ratio, Qt.PenStyle.CustomDashLine))
    result.setDashPattern([on / width, off / width])
    return result
