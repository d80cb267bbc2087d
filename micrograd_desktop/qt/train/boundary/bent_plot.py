"""The picture of a bent plane: its grid, the points where two neurons put them, the crosshair."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from micrograd_desktop.data.table import Column
from micrograd_desktop.nn.problems import BINARY
from micrograd_desktop.presentation.boundary import Extent, Floats
from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.qt.controls.blit import as_qimage, device_rect
from micrograd_desktop.qt.controls.keys import ARROWS, DIRECTIONS
from micrograd_desktop.qt.controls.parts import Parts
from micrograd_desktop.qt.controls.pens import pen
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.theme import tokens
from micrograd_desktop.qt.train.boundary.crosshair import paint_crosshair, paint_rings, paint_score
from micrograd_desktop.qt.train.boundary.sketch import PlaneSketch
from micrograd_desktop.raster.code import is_loaded
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.presentation.bent_plane import BentPlane, BentWish

TIP = tr(
    "The grid of the inputs and the points where the two neurons put them; a line has the colour of the class "
    "that the network decides for there"
)


class BentPlot(PlaneSketch):
    """The picture with its axes: a sketch whose ground is the bent grid. It has the signals of ``PlotArea``."""

    pointed = Signal(object)
    clicked = Signal(object)
    shift_clicked = Signal(object)
    key_pressed = Signal(object)
    own_keys = ARROWS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(BINARY, parent)
        self._bent: BentPlane | None = None
        self._sets: tuple[bool, ...] = (True,)
        self._ringed: Floats = np.empty((0, 2))
        self.parts: Callable[[], Parts] | None = None
        self.set_axes((Column(tr("across")), Column(tr("up"))))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Bent plane"))
        set_tip(self, TIP)

    def spoken_parts(self) -> Parts | None:
        """What its view has to say of it; None without one."""
        return None if self.parts is None else self.parts()

    @property
    def extent(self) -> Extent:
        """The rectangle shown, ``(x0, x1, y0, y1)``, of what the two neurons say."""
        return self._extent

    def set_bent(self, bent: BentPlane | None) -> None:
        """Show the plane of another moment; None for nothing."""
        self._bent = bent
        if bent is not None:
            self.set_extent(bent.extent)
            for train, carried in ((True, bent.train), (False, bent.test)):
                self.set_points(carried.points, carried.targets, train)
        self.update()

    def set_marks(self, sets: tuple[bool, ...], ringed: Floats) -> None:
        """Draw the points of these sets, train points by True, and rings around those that stand there, (n, 2)."""
        self._sets, self._ringed = sets, ringed
        self.update()

    def set_probe(self, probe: tuple[float, float, float] | None, label: str = "") -> None:
        """Put the crosshair at ``(x, y)`` with a point's score, or take it away; a label stands in the score's place.

        A place where no point is has no score, NaN.
        """
        super().set_probe(probe, label)
        self.update()

    def units_per_pixel(self) -> tuple[float, float]:
        """What the neurons say by more from a pixel to the next, along both axes."""
        x0, x1, y0, y1 = self._extent
        rect = self.plot_rect()
        return (x1 - x0) / max(rect.width(), 1.0), (y1 - y0) / max(rect.height(), 1.0)

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
        if bent is not None:
            self._paint_marks(painter, colours, bent)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if bent is not None and self._probe is not None:
            x, y, score = self._probe
            (at,) = self.to_pixels(np.array([[x, y]]))
            paint_crosshair(painter, colours, at, rect)
            if self._label or not math.isnan(score):
                paint_score(painter, colours, at, rect, score, self._label)
        painter.restore()
        painter.setPen(pen(colours.focus, 2) if self.hasFocus() else pen(colours.field_border))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)

    def _paint_marks(self, painter: QPainter, colours: Tokens, bent: BentPlane) -> None:
        """Points and rings, as in the plain plane: the first class of the train points is on top, below the rings."""
        if not all(np.isfinite(carried.points).all() for carried in (bent.train, bent.test)):
            return
        for train in (False, True):
            if train in self._sets:
                self._paint_points(painter, colours, train)
        paint_rings(painter, colours, self.to_pixels(self._ringed))

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

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The pointer is over another place."""
        self.pointed.emit(self._place(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A place was clicked."""
        place = self._place(event.position())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(place)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The pointer is nowhere."""
        super().leaveEvent(event)
        self.pointed.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrow keys move the probe, Esc takes it away; the window hears of Esc too."""
        known = event.key() in DIRECTIONS
        if known or event.key() == Qt.Key.Key_Escape:
            self.key_pressed.emit(Qt.Key(event.key()))
        event.setAccepted(known)

    def _place(self, position: QPointF) -> tuple[float, float] | None:
        """What the two neurons say at a pixel; None outside, and where nothing is drawn."""
        rect, (x0, x1, y0, y1) = self.plot_rect(), self._extent
        if self._bent is None or not rect.contains(position):
            return None
        across, up = (position.x() - rect.left()) / rect.width(), (rect.bottom() - position.y()) / rect.height()
        return x0 + across * (x1 - x0), y0 + up * (y1 - y0)
