"""What the plot of sweeps needs of a way to draw one, and what all ways share."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPolygonF

from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.presentation.sweep_picture import SweepPicture
from micrograd_desktop.qt.controls.pens import dashed_pen, pen
from micrograd_desktop.qt.controls.plot_sketch import TICK_LABEL_PX, SketchedAxis
from micrograd_desktop.qt.controls.pointed_plot import Place
from micrograd_desktop.qt.theme import ui_font
from micrograd_desktop.translation import tr

LABEL_PIXELS, LABEL_HEIGHT = 56, 16
"""Room that a value needs along the axis across, and along the one up."""

MARK, DOT, BAND = 7.0, 4.0, 0.18
SWATCH, SWATCH_GAP, WORD_GAP = 18.0, 5.0, 16.0
"""Of the legend: a sample's width, and the room behind it and behind its word."""

LEGEND_HEIGHT = 18
NONE_ENDED = tr("diverged or failed: no run has a number")
SOME_ENDED = tr("some diverged or failed")


class Drawing(Protocol):
    """One way to draw a picture of a sweep. All take the rectangle that is theirs."""

    @property
    def margins(self) -> tuple[int, int, int, int]:
        """Room at the left, above, at the right and below."""

    def axes(self, rect: QRectF) -> tuple[SketchedAxis, SketchedAxis]:
        """The axis at the left, and the one below."""

    def rect_of(self, rect: QRectF, place: Place) -> QRectF:
        """Where a place is drawn, or what lies around it."""

    def place_at(self, rect: QRectF, position: QPointF) -> Place | None:
        """The place at a pixel in the rectangle, if one is near."""

    def paint(self, painter: QPainter, colours: Tokens, rect: QRectF) -> None:
        """Draw what is known."""

    def paint_around(self, painter: QPainter, colours: Tokens, rect: QRectF, height: int) -> None:
        """Draw what stands beside it: titles, a scale, a legend; the widget is so high."""

    def paint_caret(self, painter: QPainter, colours: Tokens, rect: QRectF, place: Place) -> None:
        """Mark a place."""


def fitting(shares: list[float], labels: list[str], length: float, room: float) -> tuple[tuple[float, str], ...]:
    """Ticks at shares of an axis so many pixels long, with the labels that there is room for."""
    found, free = [], -math.inf
    for share, label in sorted(zip(shares, labels, strict=True)):
        fits = share * length >= free
        found.append((share, label if fits else ""))
        free = share * length + room if fits else free
    return tuple(found)


def paint_box(painter: QPainter, colours: Tokens, rect: QRectF) -> None:
    """A caret around a rectangle."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((colours.canvas, 4.0), (colours.accent, 2.0)):
        painter.setPen(pen(colour, width))
        painter.drawRect(rect.adjusted(1, 1, -1, -1))


def paint_trouble(painter: QPainter, colours: Tokens, rect: QRectF, none_ended: bool) -> None:
    """Hatch where no run ended well; where some did not, mark a corner."""
    if none_ended:
        painter.fillRect(rect, QBrush(QColor(colours.err), Qt.BrushStyle.BDiagPattern))
        return
    size = min(MARK, rect.width() / 2, rect.height() / 2)
    corner = rect.topRight()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.err))
    painter.drawPolygon(QPolygonF([corner, corner - QPointF(size, 0), corner + QPointF(0, size)]))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def troubles(picture: SweepPicture) -> list[tuple[str, str]]:
    """What a legend says of the marks that runs have that did not end well."""
    rows = [row for row in picture.spreads if row.diverged or row.failed]
    none = [("hatched", NONE_ENDED)] if any(row.counted == 0 for row in rows) else []
    return none + ([("corner", SOME_ENDED)] if any(row.counted for row in rows) else [])


def paint_legend(painter: QPainter, colours: Tokens, rect: QRectF, rows: Sequence[tuple[str, str]]) -> None:
    """Samples with their words, in a row above a rectangle, as many as there is room for."""
    painter.setFont(ui_font(TICK_LABEL_PX))
    metrics, x = painter.fontMetrics(), rect.left()
    middle = rect.top() - LEGEND_HEIGHT / 2 - 3
    for sample, words in rows:
        width = SWATCH + SWATCH_GAP + metrics.horizontalAdvance(words)
        if x + width > rect.right():
            return
        _paint_sample(painter, colours, QRectF(x, middle - 5, SWATCH, 10), sample)
        painter.setPen(pen(colours.text2))
        painter.drawText(QPointF(x + SWATCH + SWATCH_GAP, middle + metrics.capHeight() / 2), words)
        x += width + WORD_GAP


def _paint_sample(painter: QPainter, colours: Tokens, box: QRectF, sample: str) -> None:
    middle = box.center()
    line = QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y())
    match sample:
        case "mean":
            painter.setPen(pen(colours.plot_train, 1.75))
            painter.drawLine(*line)
            paint_dot(painter, colours, middle)
        case "band":
            painter.fillRect(box, band_colour(colours))
        case "range":
            painter.setPen(pen(colours.plot_train, 1.0))
            painter.drawLine(QPointF(middle.x(), box.top()), QPointF(middle.x(), box.bottom()))
        case "dashed":
            painter.setPen(dashed_pen(colours.err, 1.5, 3, 2))
            painter.drawLine(*line)
        case "pale":
            painter.setPen(pen(colours.field_border, 1.0))
            painter.drawLine(*line)
        case _:
            paint_trouble(painter, colours, box, sample == "hatched")
            painter.setPen(pen(colours.field_border))
            painter.drawRect(box)


def paint_dot(painter: QPainter, colours: Tokens, at: QPointF) -> None:
    """A mean."""
    painter.setPen(pen(colours.canvas, 1.0))
    painter.setBrush(QColor(colours.plot_train))
    painter.drawEllipse(at, DOT, DOT)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def band_colour(colours: Tokens) -> QColor:
    """Of a standard deviation around the mean."""
    colour = QColor(colours.plot_train)
    colour.setAlphaF(BAND)
    return colour
