"""The area of a run's losses on the strip by machine code: a run that grows is drawn some times a second."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from micrograd_desktop.presentation.loss_picture import Band, Curve, LossRequest, loss_picture
from micrograd_desktop.presentation.series import Floats
from micrograd_desktop.qt.controls.blit import as_qimage, device_rect
from micrograd_desktop.qt.theme import tokens
from micrograd_desktop.qt.train.loss.picture import plot_area

EDGE = 2.0
"""Pixels above and below the area that a line along its edge reaches."""

PAST_WIDTH, LATER_WIDTH, DASH = 1.5, 1.25, 3.0


def paint_area(painter: QPainter, rect: QRectF, ratio: float, course: tuple[int, Floats, Floats], past: bool) -> None:
    """Paint the area into a rectangle of so many device pixels to one of the screen's.

    Parameters
    ----------
    course
        The last step, and steps and heights (0 to 1, NaN where there is a gap), each of shape ``(m,)``.
    past
        Filled and with a line, or as a dashed line only.
    """
    end, steps, heights = course
    if not len(steps):
        return
    t, place = tokens(), device_rect(rect.adjusted(0.0, -EDGE, 0.0, EDGE), ratio)
    area = plot_area(rect, place, ratio, ((0, max(end, 1)), (0.0, 1.0)))
    if past:
        bands: tuple[Band, ...] = (Band(steps, np.where(np.isnan(heights), np.nan, 0.0), heights, t.accent_soft),)
        curve = Curve(steps, heights, t.accent, PAST_WIDTH)
    else:
        bands, curve = (), Curve(steps, heights, t.text3, LATER_WIDTH, (DASH, DASH))
    image = loss_picture(LossRequest(area, t.panel, t.panel, (), bands, (curve,)))
    painter.drawImage(QPointF(place.left() / ratio, place.top() / ratio), as_qimage(image, ratio))
