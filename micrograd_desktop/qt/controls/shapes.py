"""The shape of each class's points: the same in the plane, its sketch, legends and thumbnails."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

_ARM = 0.17
"""Half the width of a plus's arm."""

NAMES = (
    "circle", "square", "triangle", "diamond", "plus", "triangle down", "star", "hexagon", "pentagon", "cross",
)  # fmt: skip


@cache
def class_path(number: int) -> QPainterPath:
    """The shape of the class of that number, about 1 wide and high around (0, 0)."""
    path, name = QPainterPath(), NAMES[number]
    if name == "circle":
        path.addEllipse(QRectF(-0.5, -0.5, 1, 1))
    elif name == "square":
        path.addRect(QRectF(-0.5, -0.5, 1, 1))
    else:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in _corners(name)]))
        path.closeSubpath()
    return path


def _corners(name: str) -> Sequence[tuple[float, float]]:
    """Corners with y downwards."""
    plus = [
        (-_ARM, -0.5), (_ARM, -0.5), (_ARM, -_ARM), (0.5, -_ARM), (0.5, _ARM), (_ARM, _ARM),
        (_ARM, 0.5), (-_ARM, 0.5), (-_ARM, _ARM), (-0.5, _ARM), (-0.5, -_ARM), (-_ARM, -_ARM),
    ]  # fmt: skip
    match name:
        case "triangle":
            return [(0.0, -0.5), (0.55, 0.45), (-0.55, 0.45)]
        case "triangle down":
            return [(0.0, 0.5), (0.55, -0.45), (-0.55, -0.45)]
        case "diamond":
            return [(0.0, -0.6), (0.5, 0.0), (0.0, 0.6), (-0.5, 0.0)]
        case "plus":
            return plus
        case "cross":
            half = math.sqrt(0.5)
            return [((x - y) * half, (x + y) * half) for x, y in plus]
        case "star":
            return _around([0.6, 0.24] * 5)
        case "hexagon":
            return _around([0.55] * 6)
        case _:
            return _around([0.55] * 5)


def _around(radii: Sequence[float]) -> list[tuple[float, float]]:
    """Corners at equal angles, the first above."""
    steps = [2 * math.pi * i / len(radii) for i in range(len(radii))]
    return [(r * math.sin(angle), -r * math.cos(angle)) for r, angle in zip(radii, steps, strict=True)]
