"""The plane as a hidden layer bends it, in the output's place, with the choice of the two neurons that are its axes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from micrograd_desktop.data.table import Column
from micrograd_desktop.nn.problems import BINARY, Problem
from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.qt.controls.blit import as_qimage, device_rect
from micrograd_desktop.qt.controls.fields import Choice
from micrograd_desktop.qt.controls.pens import pen
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.theme import theme, tokens
from micrograd_desktop.qt.train.boundary.sketch import PlaneSketch
from micrograd_desktop.raster.code import is_loaded

if TYPE_CHECKING:
    from micrograd_desktop.presentation.bent_plane import BentPlane, BentWish

TIP = (
    "The grid of the inputs and the training points where the two neurons put them; a line has the colour of the class "
    "that the network decides for there"
)


class BentPlot(PlaneSketch):
    """The picture with its axes: a sketch whose ground is the bent grid."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(BINARY, parent)
        self._bent: BentPlane | None = None
        self.set_axes((Column("across"), Column("up")))
        self.setAccessibleName("Bent plane")
        set_tip(self, TIP)

    def set_bent(self, bent: BentPlane | None) -> None:
        """Show the plane of another moment; None for nothing."""
        self._bent = bent
        if bent is not None:
            self.set_extent(bent.extent)
            self.set_points(bent.points, bent.targets, True)
        self.update()

    def wish(self, rows: tuple[int, int]) -> BentWish:
        """The picture that is wanted of two neurons."""
        from micrograd_desktop.presentation.bent_plane import BentWish  # not before it is looked at

        ratio = self.devicePixelRatioF()
        place = device_rect(self.plot_rect(), ratio)
        return BentWish(rows, max(place.width(), 1), max(place.height(), 1), ratio, tokens(), is_loaded())

    def paint_content(self, painter: QPainter, colours: Tokens, rect: QRectF) -> None:
        """The grid, the points, and a frame."""
        bent, ratio = self._bent, self.devicePixelRatioF()
        painter.fillRect(rect, QColor(colours.canvas))
        painter.save()
        painter.setClipRect(rect)
        if bent is not None and bent.image is not None:
            place = device_rect(rect, ratio)
            painter.drawImage(QPointF(place.left() / ratio, place.top() / ratio), as_qimage(bent.image, ratio))
        elif bent is not None:
            self._paint_lines(painter, colours, rect, bent)
        if bent is not None and np.isfinite(bent.points).all():
            self._paint_points(painter, colours, True)
        painter.restore()
        painter.setPen(pen(colours.field_border))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)

    def _paint_lines(self, painter: QPainter, colours: Tokens, rect: QRectF, bent: BentPlane) -> None:
        """What machine code draws where there is LLVM."""
        from micrograd_desktop.presentation.bent_plane import FAR, in_pixels, line_colour

        pieces = in_pixels(bent.lines, bent.extent, rect.width(), rect.height())
        inside = (np.abs(pieces) < FAR).all(axis=1)
        painter.translate(rect.topLeft())
        for c in np.unique(bent.classes[inside]).tolist():
            painter.setPen(pen(line_colour(colours, c), 1))
            painter.drawLines([QLineF(*piece) for piece in pieces[inside & (bent.classes == c)].tolist()])
        painter.translate(-rect.topLeft())


class BentView(QWidget):
    """The plot over the two choices.

    Signals
    -------
    outdated()
        Another picture is wanted than the last one that came.
    """

    outdated = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: tuple[int, ...] = ()
        self._layer: int | None = None
        self.plot = BentPlot()
        self.across, self.up = Choice([]), Choice([])
        row = QHBoxLayout()
        row.setContentsMargins(20, 4, 12, 0)
        row.setSpacing(8)
        for text, choice, tip in (
            ("Across", self.across, "The neuron whose output is the axis to the right"),
            ("Up", self.up, "The neuron whose output is the axis upwards"),
        ):
            label = PlainLabel(text)
            label.setBuddy(choice)
            choice.setAccessibleName(f"{text}: neuron")
            set_tip(choice, tip)
            row.addWidget(label)
            row.addWidget(choice, 1)
            choice.value_chosen.connect(lambda _value: self._on_chosen())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.plot, 1)
        layout.addLayout(row)
        theme().changed.connect(self.outdated)

    @property
    def layer(self) -> int | None:
        """The hidden layer, from 1, that bends the plane; None before one was chosen."""
        return self._layer

    def set_layers(self, sizes: Sequence[int]) -> None:
        """How many neurons each hidden layer has."""
        self._sizes, self._layer = tuple(sizes), None
        self.plot.set_bent(None)

    def set_problem(self, problem: Problem) -> None:
        """Points of these classes, or of numbers."""
        self.plot.set_problem(problem)

    def choose(self, layer: int) -> None:
        """Show how a hidden layer, from 1, bends the plane: its first two neurons at first."""
        if layer == self._layer:
            return
        self._layer = layer
        rows = [(str(k), f"Neuron {layer}.{k + 1}") for k in range(self._sizes[layer - 1])]
        for choice, start in ((self.across, "0"), (self.up, "1")):
            choice.set_rows(rows)
            choice.show_value(start)
        self._on_chosen()

    @property
    def rows(self) -> tuple[int, int] | None:
        """The two neurons, by their rows in ``Heatmaps.grids``; None before a layer was chosen."""
        if self._layer is None:
            return None
        first = sum(self._sizes[: self._layer - 1])
        return first + int(self.across.currentData()), first + int(self.up.currentData())

    def wish(self) -> BentWish | None:
        """What is to be drawn of the next moment; None if nobody sees it."""
        rows = self.rows
        return None if rows is None or not self.isVisible() else self.plot.wish(rows)

    def take(self, bent: BentPlane) -> None:
        """The plane of a moment, if it is still of these neurons."""
        if bent.wish.rows == self.rows:
            self.plot.set_bent(bent)

    def _on_chosen(self) -> None:
        self.plot.set_bent(None)
        self.outdated.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A picture of this size is wanted."""
        super().resizeEvent(event)
        self.outdated.emit()
