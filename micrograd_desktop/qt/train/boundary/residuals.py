"""What a curve misses points by: a line from each point to the curve above or below it."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from micrograd_desktop.presentation.boundary import Extent, Floats, Heatmaps
from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.qt.controls.pens import pen

_FAR = 1e5
"""Pixels beyond which an end of a line is as good as there."""


def residuals(heatmaps: Heatmaps, points: Floats) -> Floats:
    """The ends of the lines (2 n, 2) of points (n, 2): each point, and where the curve is there."""
    curve = np.linspace(*heatmaps.extent[:2], heatmaps.output.shape[1])
    ends = np.repeat(points, 2, axis=0)
    ends[1::2, 1] = np.interp(points[:, 0], curve, heatmaps.output[0])
    return ends


def paint_residuals(painter: QPainter, colours: Tokens, ends: Floats, extent: Extent, rect: QRectF) -> None:
    """Paint the lines in a rectangle that shows so much of the plane; none where the curve is not finite."""
    if not len(ends) or not np.isfinite(ends).all():
        return
    painter.save()
    painter.setClipRect(rect)
    painter.setPen(pen(colours.ghost, 1))
    x0, x1, y0, y1 = extent
    x = rect.left() + (ends[:, 0] - x0) / (x1 - x0) * rect.width()
    y = np.clip(rect.top() + (y1 - ends[:, 1]) / (y1 - y0) * rect.height(), -_FAR, _FAR)
    painter.drawPath(pg.arrayToQPath(x, y, connect="pairs"))
    painter.restore()
