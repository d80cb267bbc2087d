"""A sweep over two settings: a plane of cells, coloured by the mean over the seeds."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.presentation.landscape_picture import height_rgb
from micrograd_desktop.presentation.sweep_picture import SweepPicture
from micrograd_desktop.qt.controls.pens import pen
from micrograd_desktop.qt.controls.plot_sketch import TICK_LABEL_PX, SketchedAxis
from micrograd_desktop.qt.controls.pointed_plot import Place
from micrograd_desktop.qt.theme import ui_font
from micrograd_desktop.qt.train.landscape.surroundings import paint_scale, paint_titles
from micrograd_desktop.qt.train.sweep.drawing import (
    LABEL_HEIGHT,
    LABEL_PIXELS,
    LEGEND_HEIGHT,
    fitting,
    paint_box,
    paint_legend,
    paint_trouble,
    troubles,
)

CELL_WIDTH, CELL_HEIGHT = 46, 18
"""Of a cell that has room for its number."""

DARK = 352
"""A grey whose three parts together are less is written on in white."""


class Cells:
    """See ``Drawing``."""

    def __init__(self, picture: SweepPicture) -> None:
        self._picture, self._scale = picture, picture.scale
        self._troubles = troubles(picture)

    @property
    def margins(self) -> tuple[int, int, int, int]:
        """See ``Drawing.margins``."""
        return 96, 10 + LEGEND_HEIGHT * bool(self._troubles), 92, 44

    def axes(self, rect: QRectF) -> tuple[SketchedAxis, SketchedAxis]:
        """See ``Drawing.axes``."""
        rows, columns = self._picture.shape
        up, across = ([(i + 0.5) / length for i in range(length)] for length in (rows, columns))
        left = fitting(up, self._picture.labels(1), rect.height(), LABEL_HEIGHT)
        below = fitting(across, self._picture.labels(0), rect.width(), LABEL_PIXELS)
        return SketchedAxis(0, 1, left, 4, 4), SketchedAxis(0, 1, below, 4, 4)

    def rect_of(self, rect: QRectF, place: Place) -> QRectF:
        """See ``Drawing.rect_of``."""
        rows, columns = self._picture.shape
        width, height = rect.width() / columns, rect.height() / rows
        return QRectF(rect.left() + place.column * width, rect.bottom() - (place.row + 1) * height, width, height)

    def place_at(self, rect: QRectF, position: QPointF) -> Place | None:
        """See ``Drawing.place_at``."""
        rows, columns = self._picture.shape
        column = int((position.x() - rect.left()) / rect.width() * columns)
        row = int((rect.bottom() - position.y()) / rect.height() * rows)
        return Place(min(row, rows - 1), min(column, columns - 1))

    def paint(self, painter: QPainter, colours: Tokens, rect: QRectF) -> None:
        """See ``Drawing.paint``."""
        picture, means = self._picture, self._picture.means
        rows, columns = means.shape
        known = np.isfinite(means)[::-1]
        pixels = np.empty((rows, columns, 4), np.uint8)
        pixels[..., :3] = height_rgb(colours, self._scale, means)[::-1]
        pixels[..., 3] = 255 * known
        painter.fillRect(rect, QBrush(QColor(colours.field_border), Qt.BrushStyle.Dense7Pattern))  # what is to come
        image = QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888)
        painter.drawImage(rect, image, QRectF(0, 0, columns, rows))
        roomy = rect.width() / columns >= CELL_WIDTH and rect.height() / rows >= CELL_HEIGHT
        painter.setFont(ui_font(TICK_LABEL_PX))
        for row in range(rows):
            for column in range(columns):
                cell, found = self.rect_of(rect, Place(row, column)), picture.spreads[picture.point(row, column)]
                if roomy and known[rows - 1 - row, column]:
                    dark = int(pixels[rows - 1 - row, column, :3].astype(int).sum()) < DARK
                    painter.setPen(pen("#ffffff" if dark else "#101418"))
                    text = picture.cell_text(picture.point(row, column))
                    painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, text)
                if found.diverged or found.failed:
                    paint_trouble(painter, colours, cell, found.counted == 0)

    def paint_around(self, painter: QPainter, colours: Tokens, rect: QRectF, height: int) -> None:
        """See ``Drawing.paint_around``."""
        paint_scale(painter, colours, rect, self._scale)
        paint_titles(painter, colours, rect, height, self._picture.titles())
        paint_legend(painter, colours, rect, self._troubles)

    def paint_caret(self, painter: QPainter, colours: Tokens, rect: QRectF, place: Place) -> None:
        """See ``Drawing.paint_caret``."""
        paint_box(painter, colours, self.rect_of(rect, place))
