"""What the two plots share: a plot that cannot be panned and paints an overlay in pixels, and a row of text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.qt.controls.item_layer import ItemLayer
from micrograd_desktop.qt.controls.keys import ARROWS, ENDS
from micrograd_desktop.qt.theme import mono_font, theme, tokens, ui_font
from micrograd_desktop.raster.code import is_loaded

MARGIN = 12
TICK_LABEL_PX = 11
FIRST_GAP, GAP = 4.0, 8.0


def pen(colour: str, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """A pen whose width is in pixels whatever the plot's scale."""
    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen is not None else 1.0  # a cosmetic pen counts device pixels
    result = QPen(QColor(colour), width * ratio, style, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)
    result.setCosmetic(True)
    return result


def dashed_pen(colour: str, width: float, on: float, off: float) -> QPen:
    """A pen of dashes and gaps given in pixels (Qt counts them in pen widths)."""
    result = pen(colour, width, Qt.PenStyle.CustomDashLine)
    result.setDashPattern([on / width, off / width])
    return result


class PlotArea(pg.PlotWidget):  # type: ignore[misc]
    """A plot with axes at the left and below, restyled with the theme, that leaves the wheel and drags alone.

    Subclasses set curves and ticks, and paint what belongs to the pointer in :meth:`paint_overlay`. One that
    ``has_picture`` leaves what is other at every frame to machine code, once that is loaded: it hides those items in
    :meth:`begin_pictures`, and paints the picture, below all other items, in :meth:`paint_picture`.

    Signals: ``pointed(object)``, the data coordinates ``(x, y)`` under the pointer, or None when it left the
    plot; ``clicked(object)``, the same at a click; ``key_pressed(object)``, the ``Qt.Key`` of an arrow, Home, End,
    Return or Escape.
    """

    pointed = Signal(object)
    clicked = Signal(object)
    key_pressed = Signal(object)
    own_keys = ARROWS | ENDS
    has_picture = False

    _KEYS = frozenset(
        {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
        | {Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Return, Qt.Key.Key_Escape}
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: Any = self.plotItem.getViewBox()
        self._items: ItemLayer | None = None
        self.plotItem.hideButtons()
        self.plotItem.setMenuEnabled(False)
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

    def to_pixels(self, x: float, y: float) -> QPointF:
        """Where a place in view coordinates stands on this widget."""
        return QPointF(self.view.mapViewToScene(QPointF(x, y)))

    def plot_rect(self) -> QRectF:
        """The rectangle inside the axes, in pixels of this widget."""
        return QRectF(self.view.mapRectToScene(self.view.rect()))

    def paint_overlay(self, painter: QPainter, colours: Tokens) -> None:
        """Paint above the curves, in pixels of this widget."""

    def paint_grid(self, painter: QPainter, colours: Tokens) -> None:
        """Paint below the curves, in pixels of this widget."""

    @property
    def pictured(self) -> bool:
        """Whether machine code draws what is other at every frame."""
        return self._items is not None

    def forget_items(self) -> None:
        """An item of the scene is another now: what was kept of them is not painted again, not even at once."""
        if self._items is not None:
            self._items.forget()
            self.viewport().update()

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
        if self._items is None:
            self._items = ItemLayer(self)
            self.begin_pictures()
        self.scene().prepareForPaint()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), QColor(tokens().panel))
            self.paint_picture(painter, tokens())
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


@dataclass(frozen=True, slots=True)
class Item:
    """A mark, a text, or both, in a :class:`TextRow`.

    ``mark`` is ``circle``, ``square``, ``dot`` (train), ``ring`` (test), ``wrong``, ``line``, ``dashes`` or empty;
    ``token`` colours the text and ``mark_token`` the mark. ``gap`` is the space before it, in pixels.
    """

    text: str
    token: str = "text2"
    weight: QFont.Weight = QFont.Weight.Normal
    mark: str = ""
    mark_token: str = "text2"
    gap: float = GAP
    mono: bool = False


class TextRow(QWidget):
    """A line of marks and texts: some at the left, some at the right, elided there when space is short."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left: tuple[Item, ...] = ()
        self._right: tuple[Item, ...] = ()
        self._height = height
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def set_items(self, left: Sequence[Item], right: Sequence[Item] = ()) -> None:
        """Show these items; the row's accessible name becomes their text."""
        if (tuple(left), tuple(right)) != (self._left, self._right):
            self._left, self._right = tuple(left), tuple(right)
            self.setAccessibleName(self.text())
            self.update()

    def text(self) -> str:
        """All that the row says, as one line."""
        return " ".join(item.text for item in (*self._left, *self._right) if item.text)

    def sizeHint(self) -> QSize:
        return QSize(int(self._width(self._left) + self._width(self._right)), self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            end = self._paint(painter, self._left, float(self.contentsMargins().left()), float(self.width()))
            start = max(self.width() - self._width(self._right), end + GAP)
            self._paint(painter, self._right, start, float(self.width()))

    def _paint(self, painter: QPainter, items: Sequence[Item], x: float, end: float) -> float:
        colours = tokens()
        for number, item in enumerate(items):
            x += item.gap if number else 0.0
            if item.mark:
                paint_mark(painter, item.mark, QPointF(x, self._height / 2), getattr(colours, item.mark_token), colours)
                x += mark_width(item.mark) + (FIRST_GAP if item.text else 0.0)
            font = _font(item)
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(QColor(getattr(colours, item.token)))
            text = metrics.elidedText(item.text, Qt.TextElideMode.ElideRight, max(end - x, 0.0) + 0.5)
            painter.drawText(QRectF(x, 0, end - x + 2, self._height), Qt.AlignmentFlag.AlignVCenter, text)
            x += metrics.horizontalAdvance(text)
        return x

    def _width(self, items: Sequence[Item]) -> float:
        total = sum(item.gap for item in items[1:])
        for item in items:
            total += mark_width(item.mark) + (FIRST_GAP if item.mark and item.text else 0.0)
            total += QFontMetricsF(_font(item)).horizontalAdvance(item.text)
        return total


def _font(item: Item) -> QFont:
    return mono_font(12, item.weight) if item.mono else ui_font(12, item.weight)


def mark_width(mark: str) -> float:
    """Pixels that a mark takes in a row."""
    return {"": 0.0, "line": 16.0, "dashes": 16.0, "dots": 16.0, "wrong": 13.0}.get(mark, 9.0)


def paint_mark(painter: QPainter, mark: str, at: QPointF, colour: str, colours: Tokens) -> None:
    """Paint a legend's mark, its left end at ``at``."""
    width = mark_width(mark)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    box = QRectF(at.x(), at.y() - width / 2, width, width)
    if mark in ("line", "dashes", "dots"):
        pattern = {"dashes": (2.0, 6.0, 4.0), "dots": (1.5, 1.5, 3.0)}.get(mark)
        painter.setPen(pen(colour, 2) if pattern is None else dashed_pen(colour, *pattern))
        painter.drawLine(at, at + QPointF(width, 0))
    elif mark == "square":
        painter.drawRect(box)
    elif mark in ("ring", "wrong"):
        stroke = 1.75 if mark == "ring" else 2.0
        painter.setPen(pen(colour, stroke))
        painter.setBrush(QBrush(QColor(colours.canvas)))
        painter.drawEllipse(box.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2))
    else:
        painter.drawEllipse(box)


def polyline(lines: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
    """Several lines as one of shape ``(n, 2)``, with a row of NaN between them."""
    gap = np.full((1, 2), np.nan)
    parts = [part for line in lines for part in (line, gap)]
    return np.concatenate(parts[:-1]) if parts else np.empty((0, 2))
