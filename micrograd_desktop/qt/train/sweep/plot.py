"""The picture of a sweep: cells over two settings, or the mean over one with its spread over the seeds."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.presentation.landscape_picture import HeightScale, height_rgb, height_scale
from micrograd_desktop.presentation.series import tick_text
from micrograd_desktop.presentation.sweep_picture import SweepPicture
from micrograd_desktop.qt.controls.keys import ARROWS, DIRECTIONS, ENDS
from micrograd_desktop.qt.controls.pens import pen
from micrograd_desktop.qt.controls.plot_sketch import TICK_LABEL_PX, PlotSketch, SketchedAxis
from micrograd_desktop.qt.theme import tokens, ui_font
from micrograd_desktop.qt.train.landscape.surroundings import paint_scale, paint_titles

LEFT, TOP, BOTTOM, RIGHT = 96, 10, 44, 92
"""Around the picture: room for values and titles at the left and below, for the scale at the right."""

LABEL_PIXELS, LABEL_HEIGHT = 56, 16
"""Room that a value needs along the axis across, and along the one up."""

CELL_WIDTH, CELL_HEIGHT = 46, 18
"""Of a cell that has room for its number."""

DARK = 352
"""A grey whose three parts together are less is written on in white."""

EDGE = 0.06
"""Of the width of a line's picture, left free at both sides."""

DOT, MARK, BAND = 4.0, 7.0, 0.18
NOTHING = "No sweep has been done yet. Choose settings and values above, then press Start."


class Cell(NamedTuple):
    """A place of the picture, row 0 at the bottom."""

    row: int
    column: int


class SweepPlot(PlotSketch):
    """Shows a picture, and a caret on one of its points.

    Signals
    -------
    pointed(object)
        The number of the point under the pointer or the caret, or None.
    chosen(int)
        A point that was clicked, or at which Enter was pressed.
    """

    pointed = Signal(object)
    chosen = Signal(int)
    own_keys = ARROWS | ENDS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: SweepPicture | None = None
        self._scale: HeightScale = height_scale(np.empty(0))
        self._caret: Cell | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(320, 200)
        self.setAccessibleName("Sweep")
        self._tell()

    def sizeHint(self) -> QSize:
        """Wider than high."""
        return QSize(640, 400)

    @property
    def picture(self) -> SweepPicture | None:
        """What is shown."""
        return self._picture

    @property
    def point(self) -> int | None:
        """Which point the caret is on."""
        return None if self._picture is None or self._caret is None else self._picture.point(*self._caret)

    def set_picture(self, picture: SweepPicture | None) -> None:
        """Show this one; None is none. The caret stays where there still is such a place."""
        self._picture = picture
        self._scale = height_scale(np.empty(0)) if picture is None else picture.scale
        if picture is None or (self._caret is not None and not self._is_there(self._caret)):
            self._caret = None
        self._tell()
        self.update()

    def rect_of(self, cell: Cell) -> QRectF:
        """Where a cell is drawn; along a line, the strip that belongs to a value."""
        assert self._picture is not None
        rect, (rows, columns) = self.plot_rect(), self._picture.shape
        if self._picture.is_plane:
            width, height = rect.width() / columns, rect.height() / rows
            return QRectF(rect.left() + cell.column * width, rect.bottom() - (cell.row + 1) * height, width, height)
        across = self._across()
        here = across[cell.column]
        left = rect.left() if cell.column == 0 else (across[cell.column - 1] + here) / 2
        right = rect.right() if cell.column == columns - 1 else (here + across[cell.column + 1]) / 2
        return QRectF(left, rect.top(), right - left, rect.height())

    def cell_at(self, position: QPointF) -> Cell | None:
        """The cell at a pixel; None beside the picture."""
        picture, rect = self._picture, self.plot_rect()
        if picture is None or not rect.contains(position):
            return None
        rows, columns = picture.shape
        if picture.is_plane:
            column = int((position.x() - rect.left()) / rect.width() * columns)
            row = int((rect.bottom() - position.y()) / rect.height() * rows)
            return Cell(min(row, rows - 1), min(column, columns - 1))
        across = np.array(self._across())
        order = np.argsort(across)
        return Cell(0, int(order[np.argmin(np.abs(across[order] - position.x()))]))

    # -- axes

    def plot_rect(self) -> QRectF:
        """See ``PlotSketch.plot_rect``."""
        plane = self._picture is None or self._picture.is_plane
        return QRectF(self.rect()).adjusted(LEFT, TOP, -RIGHT if plane else -2 * TOP, -BOTTOM)

    def axes(self) -> tuple[SketchedAxis, SketchedAxis]:
        """See ``PlotSketch.axes``."""
        picture, rect = self._picture, self.plot_rect()
        if picture is None:
            return SketchedAxis(0, 1, (), 4, 4), SketchedAxis(0, 1, (), 4, 4)
        if picture.is_plane:
            rows, columns = picture.shape
            middles = [(row + 0.5) / rows for row in range(rows)]
            left = SketchedAxis(0, 1, _fitting(middles, picture.labels(1), rect.height(), LABEL_HEIGHT), 4, 4)
            middles = [(column + 0.5) / columns for column in range(columns)]
            return left, SketchedAxis(0, 1, _fitting(middles, picture.labels(0), rect.width(), LABEL_PIXELS), 4, 4)
        shares = [(x - rect.left()) / rect.width() for x in self._across()]
        below = SketchedAxis(0, 1, _fitting(shares, picture.labels(0), rect.width(), LABEL_PIXELS), 4, 4)
        low, high = self._height(self._scale.low), self._height(self._scale.high)
        room = 0.06 * ((high - low) or 1.0)
        marks = tuple((self._height(level), tick_text(level)) for level in self._scale.levels)
        return SketchedAxis(low - room, high + room, marks, 4, 4), below

    def _across(self) -> list[float]:
        """Where the values of a line stand, in pixels."""
        assert self._picture is not None
        rect = self.plot_rect()
        inner = rect.adjusted(EDGE * rect.width(), 0, -EDGE * rect.width(), 0)
        return [inner.left() + place * inner.width() for place in self._picture.places().tolist()]

    def _height(self, number: float) -> float:
        return math.log10(number) if self._scale.logarithmic else number

    def _y(self, left: SketchedAxis, number: float) -> float:
        rect = self.plot_rect()
        number = max(number, self._scale.low) if self._scale.logarithmic else number
        return rect.bottom() - left.share(self._height(number)) * rect.height()

    # -- painting

    def paint_content(self, painter: QPainter, colours: Tokens, rect: QRectF) -> None:
        """See ``PlotSketch.paint_content``."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(colours.canvas))
        picture = self._picture
        if picture is None:
            painter.setPen(pen(colours.text2))
            painter.setFont(ui_font(TICK_LABEL_PX + 1))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, NOTHING)
            return
        painter.save()
        painter.setClipRect(rect.adjusted(-1, -1, 1, 1))
        if picture.is_plane:
            self._paint_cells(painter, colours, rect, picture)
        else:
            self._paint_line(painter, colours, picture)
        self._paint_troubles(painter, colours, picture)
        self._paint_caret(painter, colours)
        painter.restore()
        if picture.is_plane:
            paint_scale(painter, colours, rect, self._scale)
        paint_titles(painter, colours, rect, self.height(), picture.titles())

    def _paint_cells(self, painter: QPainter, colours: Tokens, rect: QRectF, picture: SweepPicture) -> None:
        means = picture.means
        rows, columns = means.shape
        known = np.isfinite(means)[::-1]
        pixels = np.empty((rows, columns, 4), np.uint8)
        pixels[..., :3] = height_rgb(colours, self._scale, means)[::-1]
        pixels[..., 3] = 255 * known
        painter.fillRect(rect, QBrush(QColor(colours.field_border), Qt.BrushStyle.Dense7Pattern))  # what is to come
        image = QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888)
        painter.drawImage(rect, image, QRectF(0, 0, columns, rows))
        if rect.width() / columns < CELL_WIDTH or rect.height() / rows < CELL_HEIGHT:
            return
        painter.setFont(ui_font(TICK_LABEL_PX))
        for row in range(rows):
            for column in range(columns):
                if not known[rows - 1 - row, column]:
                    continue
                dark = int(pixels[rows - 1 - row, column, :3].astype(int).sum()) < DARK
                painter.setPen(pen("#ffffff" if dark else "#101418"))
                text = picture.cell_text(picture.point(row, column))
                painter.drawText(self.rect_of(Cell(row, column)), Qt.AlignmentFlag.AlignCenter, text)

    def _paint_line(self, painter: QPainter, colours: Tokens, picture: SweepPicture) -> None:
        """The means, a band of one standard deviation around them, and the lowest and highest of the seeds."""
        left, across = self.axes()[0], self._across()
        order = sorted(range(len(across)), key=across.__getitem__)
        known = [(across[i], picture.spreads[i]) for i in order if picture.spreads[i].mean is not None]
        band = [(x, row.mean, row.deviation or 0.0) for x, row in known if row.mean is not None]
        upper = [QPointF(x, self._y(left, mean + deviation)) for x, mean, deviation in band]
        lower = [QPointF(x, self._y(left, mean - deviation)) for x, mean, deviation in band]
        colour = QColor(colours.plot_train)
        colour.setAlphaF(BAND)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
        painter.setPen(pen(colours.plot_train, 1.0))
        for x, row in known:
            if row.low is not None and row.high is not None and row.counted > 1:
                painter.drawLine(QPointF(x, self._y(left, row.low)), QPointF(x, self._y(left, row.high)))
        points = [QPointF(x, self._y(left, mean)) for x, mean, _ in band]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen(colours.plot_train, 1.75))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(pen(colours.canvas, 1.0))
        painter.setBrush(QColor(colours.plot_train))
        for point in points:
            painter.drawEllipse(point, DOT, DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_troubles(self, painter: QPainter, colours: Tokens, picture: SweepPicture) -> None:
        """Hatch the points of which no run ended well; where some did not, mark a corner."""
        rows, columns = picture.shape
        for row in range(rows):
            for column in range(columns):
                found = picture.spreads[picture.point(row, column)]
                if not (found.diverged or found.failed):
                    continue
                rect = self.rect_of(Cell(row, column))
                if found.counted == 0:
                    painter.fillRect(rect, QBrush(QColor(colours.err), Qt.BrushStyle.BDiagPattern))
                    continue
                size = min(MARK, rect.width() / 2, rect.height() / 2)
                corner = rect.topRight()
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.err))
                painter.drawPolygon(QPolygonF([corner, corner - QPointF(size, 0), corner + QPointF(0, size)]))
                painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_caret(self, painter: QPainter, colours: Tokens) -> None:
        if self._caret is None:
            return
        rect = self.rect_of(self._caret).adjusted(1, 1, -1, -1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((colours.canvas, 4.0), (colours.accent, 2.0)):
            painter.setPen(pen(colour, width))
            painter.drawRect(rect)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring of the focus comes last."""
        super().paintEvent(event)
        if self.hasFocus():
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(pen(tokens().focus, 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    # -- mouse and keys

    def point_at(self, cell: Cell | None) -> None:
        """Put the caret there."""
        if cell != self._caret:
            self._caret = cell
            self.pointed.emit(self.point)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The caret follows the pointer from one cell to the next."""
        if (cell := self.cell_at(event.position())) is not None:
            self.point_at(cell)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        cell = self.cell_at(event.position())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.point_at(cell)
            self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move the caret, Home and End take it to the first and the last point, Enter chooses."""
        picture, key = self._picture, Qt.Key(event.key())
        if picture is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        rows, columns = picture.shape
        ends = {Qt.Key.Key_Home: Cell(0, 0), Qt.Key.Key_End: Cell(rows - 1, columns - 1)}
        if key in DIRECTIONS:
            right, down = DIRECTIONS[key]
            row, column = (0, 0) if self._caret is None else (self._caret.row - down, self._caret.column + right)
            self.point_at(Cell(min(max(row, 0), rows - 1), min(max(column, 0), columns - 1)))
        elif key in ends:
            self.point_at(ends[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        if (point := self.point) is not None:
            self.chosen.emit(point)

    def _is_there(self, cell: Cell) -> bool:
        rows, columns = (0, 0) if self._picture is None else self._picture.shape
        return cell.row < rows and cell.column < columns

    def _tell(self) -> None:
        picture = self._picture
        if picture is None:
            self.setAccessibleDescription(NOTHING)
            return
        across, up = picture.titles()
        done = sum(row.done for row in picture.spreads)
        self.setAccessibleDescription(f"{up} over {across}: {done} of {len(picture.sweep)} runs are done.")


def _fitting(shares: list[float], labels: list[str], length: float, room: float) -> tuple[tuple[float, str], ...]:
    """Ticks at shares of an axis so many pixels long, with the labels that there is room for."""
    found, free = [], -math.inf
    for share, label in sorted(zip(shares, labels, strict=True)):
        fits = share * length >= free
        found.append((share, label if fits else ""))
        free = share * length + room if fits else free
    return tuple(found)
