"""What the two plots share: a plot that cannot be panned and paints an overlay in pixels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.item_layer import ItemLayer
from micrograd_desktop.qt.controls.keys import ARROWS, ENDS
from micrograd_desktop.qt.controls.parts import LateParts, Parts
from micrograd_desktop.qt.controls.pens import pen
from micrograd_desktop.qt.controls.plot_sketch import TICK_LABEL_PX
from micrograd_desktop.qt.theme import theme, tokens, ui_font
from micrograd_desktop.raster.code import is_loaded


class PlotArea(pg.PlotWidget):  # type: ignore[misc]
    """A plot with axes at the left and below, restyled with the theme, that leaves the wheel and drags alone.

    Subclasses set curves and ticks, and paint what belongs to the pointer in :meth:`paint_overlay`. One that
    ``has_picture`` leaves what is other at every frame to machine code, once that is loaded: it hides those items in
    :meth:`begin_pictures`, and paints the picture, below all other items, in :meth:`paint_picture`. Where that leaves
    nothing of the scene to be seen, it ``shows_items`` no more.

    Signals: ``pointed(object)``, the data coordinates ``(x, y)`` under the pointer, or None when it left the
    plot; ``clicked(object)``, the same at a click; ``key_pressed(object)``, the ``Qt.Key`` of an arrow, Home, End,
    Return or Escape.
    """

    pointed = Signal(object)
    clicked = Signal(object)
    key_pressed = Signal(object)
    own_keys = ARROWS | ENDS
    has_picture = False
    shows_items = True

    _KEYS = frozenset(
        {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
        | {Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Return, Qt.Key.Key_Escape}
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, enableMenu=False)  # else one is made, to be thrown away
        keep_left_to_right(self)
        self.view: Any = self.plotItem.getViewBox()
        self._items: ItemLayer | None = None
        self._parts: Callable[[], Parts] | None = None
        self._pictured = False
        self._rect: QRectF | None = None
        self._rect_for: QRectF | None = None
        self.plotItem.hideButtons()
        for action in self.scene().contextMenu:  # exports that no menu leads to, and that fail without its pointer
            action.deleteLater()
        self.scene().contextMenu.clear()
        self.view.setMouseEnabled(x=False, y=False)
        self.view.setDefaultPadding(0)
        self.view.disableAutoRange()
        self.setFrameShape(pg.PlotWidget.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme().changed.connect(self.restyle)
        PlotArea.restyle(self)

    def restyle(self) -> None:
        """Take the theme's colours and fonts; subclasses extend it."""
        colours = tokens()
        self.setBackground(colours.panel)
        self.forget_items()
        for side in ("left", "bottom"):
            axis = self.plotItem.getAxis(side)
            axis.setPen(pen(colours.field_border))
            axis.setTextPen(pen(colours.text3))
            axis.setTickFont(ui_font(TICK_LABEL_PX))

    def set_parts(self, parts: Callable[[], Parts]) -> None:
        """What gives an assistive client what there is in the plot; it is called when one asks."""
        self._parts = parts

    def spoken_parts(self) -> Parts:
        """What an assistive client finds in it; it may ask before it is known what that will be."""
        return LateParts(lambda: None if self._parts is None else self._parts())

    def to_pixels(self, x: float, y: float) -> QPointF:
        """Where a place in view coordinates stands on this widget."""
        rect, ((first, last), (low, high)) = self.plot_rect(), self.view.viewRange()
        across, up = (x - first) / (last - first), (y - low) / (high - low)
        return QPointF(rect.left() + across * rect.width(), rect.bottom() - up * rect.height())

    def plot_rect(self) -> QRectF:
        """The rectangle inside the axes, in pixels of this widget."""
        place = self.view.geometry()
        if self._rect is None or place != self._rect_for:
            self._rect, self._rect_for = QRectF(self.view.mapRectToScene(self.view.rect())), place
        return QRectF(self._rect)

    def paint_overlay(self, painter: QPainter, colours: Tokens) -> None:
        """Paint above the curves, in pixels of this widget."""

    def paint_grid(self, painter: QPainter, colours: Tokens) -> None:
        """Paint below the curves, in pixels of this widget."""

    @property
    def pictured(self) -> bool:
        """Whether machine code draws what is other at every frame."""
        return self._pictured

    def forget_items(self) -> None:
        """An item of the scene is another now: what was kept of them is not painted again, not even at once."""
        if self._items is not None:
            self._items.forget()
        if self._pictured:
            self.viewport().update()

    def _begin_pictures(self) -> None:
        if self.shows_items:
            self._items = ItemLayer(self)
        else:  # whatever changes in the scene, nothing is to be painted for it
            self.setViewportUpdateMode(pg.PlotWidget.ViewportUpdateMode.NoViewportUpdate)
        self.begin_pictures()

    def begin_pictures(self) -> None:
        """From now on :meth:`paint_picture` is called: items it stands for are not to be seen in the scene."""

    def paint_picture(self, painter: QPainter, colours: Tokens) -> None:
        """Paint what machine code draws, in pixels of this widget."""

    def arrange(self) -> None:
        """Fit margins and ticks to the widget's new size."""

    def repaint_overlay(self) -> None:
        """Ask for a new frame after something outside the scene changed."""
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not (self.has_picture and is_loaded()):
            super().paintEvent(event)
            return
        if not self._pictured:
            self._pictured = True
            self._begin_pictures()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), QColor(tokens().panel))
            self.paint_picture(painter, tokens())
            if self._items is not None:
                painter.drawPixmap(0, 0, self._items.pixmap())
            self._paint_above(painter)

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        super().drawBackground(painter, rect)
        painter.save()
        painter.resetTransform()
        self.paint_grid(painter, tokens())
        painter.restore()

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        painter.save()
        painter.resetTransform()
        self._paint_above(painter)
        painter.restore()

    def _paint_above(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_overlay(painter, tokens())
        if self.hasFocus():
            painter.setPen(pen(tokens().focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1), 4, 4)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if event is not None:  # pyqtgraph calls it with None while it constructs the widget
            self.arrange()

    def mouseMoveEvent(self, event: Any) -> None:
        self.pointed.emit(self._place(event.position()))
        event.accept()

    def mousePressEvent(self, event: Any) -> None:
        place = self._place(event.position())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(place)
        event.accept()

    def mouseReleaseEvent(self, event: Any) -> None:
        event.accept()

    def wheelEvent(self, event: Any) -> None:
        event.ignore()

    def leaveEvent(self, event: Any) -> None:
        self.pointed.emit(None)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.repaint_overlay()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.repaint_overlay()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in self._KEYS:
            self.key_pressed.emit(Qt.Key(event.key()))
        event.setAccepted(event.key() in self._KEYS and event.key() != Qt.Key.Key_Escape)  # the window hears of Esc too

    def _place(self, position: QPointF) -> tuple[float, float] | None:
        if not self.plot_rect().contains(position):
            return None
        place = self.view.mapSceneToView(position)
        return (place.x(), place.y())


def polyline(lines: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
    """Several lines as one of shape ``(n, 2)``, with a row of NaN between them."""
    gap = np.full((1, 2), np.nan)
    parts = [part for line in lines for part in (line, gap)]
    return np.concatenate(parts[:-1]) if parts else np.empty((0, 2))
