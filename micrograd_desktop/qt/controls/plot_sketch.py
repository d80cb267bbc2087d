"""A plot as it stands in the window's first frame, before the library of plots is imported: its axes and their labels.

It is painted where and as pyqtgraph paints them, so that nothing moves when the plot takes the sketch's place.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.pens import pen
from micrograd_desktop.qt.controls.plain import copy_tip
from micrograd_desktop.qt.theme import theme, tokens, ui_font

TICK_LABEL_PX = 11
_MINOR_ALPHA = 127
"""Of ticks without a label, as pyqtgraph draws its second level."""


@dataclass(frozen=True, slots=True)
class SketchedAxis:
    """One axis: the values at its ends, and its ticks as (value, label), an empty label for none.

    ``length`` is that of a tick and ``gap`` the distance of its label, in pixels.
    """

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    length: int
    gap: int

    def share(self, value: float) -> float:
        """Where on the axis a value stands, 0 at the low end to 1 at the high end."""
        return (value - self.low) / (self.high - self.low)


class PlotSketch(QWidget):
    """Paints axes; a subclass says where and which, and what stands between them."""

    lined = True
    """Whether the axes have lines, and not only labels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self.update)

    def plot_rect(self) -> QRectF:
        """The rectangle inside the axes, in pixels of this widget."""
        raise NotImplementedError

    def axes(self) -> tuple[SketchedAxis, SketchedAxis]:
        """The axis at the left, and the one below."""
        raise NotImplementedError

    def paint_content(self, painter: QPainter, colours: Tokens, rect: QRectF) -> None:
        """Paint what stands between the axes."""

    def to_pixels(self, places: NDArray[np.float64]) -> list[QPointF]:
        """Where places of the plot, shape ``(n, 2)``, stand on this widget."""
        (left, below), rect = self.axes(), self.plot_rect()
        across, up = ((places[:, side] - axis.low) / (axis.high - axis.low) for side, axis in ((0, below), (1, left)))
        columns, rows = rect.left() + across * rect.width(), rect.bottom() - up * rect.height()
        return list(map(QPointF, columns.tolist(), rows.tolist()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """One that takes the keys shows it."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, rect = tokens(), self.plot_rect()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(colours.panel))
            self.paint_content(painter, colours, rect)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            paint_axes(painter, colours, rect, *self.axes(), self.lined)


def paint_axes(
    painter: QPainter, colours: Tokens, rect: QRectF, left: SketchedAxis, below: SketchedAxis, lined: bool = True
) -> None:
    """Paint the axes around a rectangle, with lines or with labels only."""
    painter.setFont(ui_font(TICK_LABEL_PX))
    if lined:
        painter.setPen(pen(colours.field_border))
        painter.drawLine(QLineF(rect.left() - 1, rect.top() - 1, rect.left() - 1, rect.bottom() + 1))
        painter.drawLine(QLineF(rect.left() - 1, rect.bottom() + 1, rect.right() + 1, rect.bottom() + 1))
    for value, text in left.ticks:
        y = rect.bottom() - left.share(value) * rect.height()
        if lined:
            _paint_tick(painter, colours, QLineF(rect.left(), y, rect.left() - left.length, y), text)
        size = _label_size(painter, text)
        right = rect.left() - left.length - left.gap
        box = QRectF(right - size.width(), y - size.height() / 2, size.width(), size.height())
        _paint_label(painter, colours, box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
    for value, text in below.ticks:
        x = rect.left() + below.share(value) * rect.width()
        if lined:
            _paint_tick(painter, colours, QLineF(x, rect.bottom(), x, rect.bottom() + below.length), text)
        size = _label_size(painter, text)
        top = rect.bottom() + below.length + below.gap
        box = QRectF(x - size.width() / 2, top, size.width(), size.height())
        _paint_label(painter, colours, box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)


def _paint_tick(painter: QPainter, colours: Tokens, line: QLineF, text: str) -> None:
    colour = QColor(colours.field_border)
    colour.setAlpha(255 if text else _MINOR_ALPHA)
    stroke = pen(colours.field_border)
    stroke.setColor(colour)
    painter.setPen(stroke)
    painter.drawLine(line if text else QLineF(line.p1(), line.pointAt(1 / 1.5)))


def _label_size(painter: QPainter, text: str) -> QRectF:
    """The room for a label as pyqtgraph reckons it."""
    size = painter.boundingRect(QRectF(0, 0, 100, 100), Qt.AlignmentFlag.AlignCenter, text)
    size.setHeight(0.8 * size.height())
    return size


def _paint_label(painter: QPainter, colours: Tokens, box: QRectF, where: Qt.AlignmentFlag, text: str) -> None:
    if text:
        painter.setPen(pen(colours.text3))
        painter.drawText(box, where | Qt.TextFlag.TextDontClip, text)


def take_place(sketch: QWidget, plot: QWidget, column: QVBoxLayout) -> None:
    """Put a plot where its sketch stands; the next frame shows it there."""
    copy_tip(sketch, plot)
    plot.setAccessibleName(sketch.accessibleName())
    place = column.indexOf(sketch)  # replaceWidget would hand out an item that nobody deletes
    column.insertWidget(place, plot, column.stretch(place))
    column.removeWidget(sketch)
    sketch.hide()
    sketch.deleteLater()
    plot.show()
    column.activate()


def labelled(values: Sequence[tuple[float, str]]) -> tuple[tuple[float, str], ...]:
    """Ticks as a sketch takes them."""
    return tuple((float(value), text) for value, text in values)
