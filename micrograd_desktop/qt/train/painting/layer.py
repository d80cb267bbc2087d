"""What lies over the plane while points are painted: it takes pointer and keys, and shows the stroke under way."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from micrograd_desktop.presentation.painting import MOST_KINDS, Place
from micrograd_desktop.qt.controls.keys import ARROWS, DIRECTIONS, SPACE, Chord, alone
from micrograd_desktop.qt.controls.shapes import class_path
from micrograd_desktop.qt.theme import theme, tokens
from micrograd_desktop.qt.train.painting.tools import BRUSH, REACH, SPACING, TOOLS, Tool
from micrograd_desktop.translation import tr

POINT = 8.0
KEY_STEPS = 60
"""Presses of an arrow key that move the caret across the plane."""

_DIGITS = [Qt.Key(Qt.Key.Key_1 + number) for number in range(MOST_KINDS)]
Extent = tuple[float, float, float, float]


class PaintLayer(QWidget):
    """Over the square of the plane; its strokes are places of the plane.

    Signals
    -------
    stroke_begun(object), stroke_extended(object), stroke_ended()
        Places ``(x, y)``; with the keyboard a stroke is a single place.
    stroke_dropped()
        It is given up.
    tool_key(str), kind_key(int)
        A tool's id, or the number of a class from 0, chosen by its key.
    left()
        Painting is to end.
    """

    stroke_begun = Signal(object)
    stroke_extended = Signal(object)
    stroke_ended = Signal()
    stroke_dropped = Signal()
    tool_key = Signal(str)
    kind_key = Signal(int)
    left = Signal()

    def __init__(self, plot: QWidget, rect: Callable[[], QRectF], extent: Callable[[], Extent]) -> None:
        super().__init__(plot)
        self._rect, self._extent = rect, extent
        self._tool, self._kind = BRUSH, 0
        self._adding: list[Place] = []
        self._marked: list[Place] = []
        self._caret: Place | None = None
        self._by_key = self._pressed = False
        self._last = QPointF()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(
            tr("Plane to paint points on. Arrow keys move the caret, Space paints, 1 to 8 are classes.")
        )
        theme().changed.connect(self.update)

    @property
    def own_keys(self) -> frozenset[Chord]:
        """Those that it keeps while it has the focus."""
        return ARROWS | SPACE | alone(*_DIGITS, *(tool.key for tool in TOOLS.values()))

    @property
    def reach(self) -> Place:
        """How far a tool reaches, in units of the plane."""
        x0, x1, y0, y1 = self._extent()
        return REACH * (x1 - x0) / max(self.width(), 1), REACH * (y1 - y0) / max(self.height(), 1)

    def set_tool(self, tool: Tool, kind: int) -> None:
        """What the next stroke does, and of which class."""
        self._tool, self._kind = tool, kind
        self.update()

    def show_stroke(self, adding: Sequence[Place] = (), marked: Sequence[Place] = ()) -> None:
        """Points that come, and points that go."""
        self._adding, self._marked = list(adding), list(marked)
        self.update()

    def fit(self) -> None:
        """Lie over the square of the plane."""
        self.setGeometry(self._rect().toAlignedRect())

    def to_place(self, at: QPointF) -> Place:
        """A place of the plane, the nearest one within it, of pixels of this widget."""
        x0, x1, y0, y1 = self._extent()
        across = min(max(at.x() / max(self.width(), 1), 0.0), 1.0)
        down = min(max(at.y() / max(self.height(), 1), 0.0), 1.0)
        return x0 + across * (x1 - x0), y1 - down * (y1 - y0)

    def to_pixels(self, place: Place) -> QPointF:
        """The reverse of :meth:`to_place`."""
        x0, x1, y0, y1 = self._extent()
        return QPointF((place[0] - x0) / (x1 - x0) * self.width(), (y1 - place[1]) / (y1 - y0) * self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A stroke begins."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._by_key, self._last = True, False, event.position()
            self._caret = self.to_place(event.position())
            self.stroke_begun.emit(self._caret)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """It goes on; the brush leaves points at equal distances."""
        at = event.position()
        self._caret, self._by_key = self.to_place(at), False
        if self._pressed:
            spacing = SPACING if self._tool is BRUSH else 1.0
            way = at - self._last
            length = math.hypot(way.x(), way.y())
            steps = int(length / spacing)
            for i in range(1, steps + 1):
                self.stroke_extended.emit(self.to_place(self._last + way * (i * spacing / length)))
            if steps:
                self._last += way * (steps * spacing / length)
        self.update()
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It ends."""
        if event.button() == Qt.MouseButton.LeftButton and self._pressed:
            self._pressed = False
            self.stroke_ended.emit()
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer's caret goes with it, the keyboard's stays."""
        if not self._by_key:
            self._caret = None
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The caret, the tools and the classes by key."""
        key = Qt.Key(event.key())
        tools = {tool.key: tool.id for tool in TOOLS.values()}
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in DIRECTIONS:
            self._step(*DIRECTIONS[key])
        elif key == Qt.Key.Key_Space:
            self._press()
        elif key in tools:
            self.tool_key.emit(tools[key])
        elif key in _DIGITS:
            self.kind_key.emit(_DIGITS.index(key))
        elif key == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A point that the keyboard carries is put back."""
        if self._by_key and self._pressed:
            self._drop()
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The stroke under way, and the caret."""
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in self._adding:
            self._paint_point(painter, self.to_pixels(place), colours.classes[self._kind])
        painter.setPen(QPen(QColor(colours.err), 2))
        for place in self._marked:
            at = self.to_pixels(place)
            for side in (1, -1):
                painter.drawLine(at + QPointF(-4, -4 * side), at + QPointF(4, 4 * side))
        if self._caret is not None:
            self._paint_caret(painter, self.to_pixels(self._caret))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.focus if self.hasFocus() else colours.accent), 2))
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_caret(self, painter: QPainter, at: QPointF) -> None:
        colours = tokens()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.text), 1.5))
        if self._tool is not BRUSH:
            painter.drawEllipse(at, REACH, REACH)
        elif not self._pressed:
            self._paint_point(painter, at, colours.classes[self._kind])
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            painter.setPen(QPen(QColor(colours.text), 1.5))
            painter.drawLine(at + QPointF(dx, dy) * 7, at + QPointF(dx, dy) * 12)

    def _paint_point(self, painter: QPainter, at: QPointF, colour: str) -> None:
        painter.save()
        painter.translate(at)
        painter.scale(POINT, POINT)
        line = QPen(QColor(tokens().canvas), 1)
        line.setCosmetic(True)
        painter.setPen(line)
        painter.setBrush(QColor(colour))
        painter.drawPath(class_path(self._kind))
        painter.restore()

    def _step(self, dx: int, down: int) -> None:
        x0, x1, y0, y1 = self._extent()
        x, y = ((x0 + x1) / 2, (y0 + y1) / 2) if self._caret is None else self._caret
        x = min(max(x + dx * (x1 - x0) / KEY_STEPS, x0), x1)
        y = min(max(y - down * (y1 - y0) / KEY_STEPS, y0), y1)
        self._caret, self._by_key = (x, y), True
        if self._pressed:
            self.stroke_extended.emit(self._caret)
        self.update()

    def _press(self) -> None:
        """A point, or what is erased; one that is to be moved is taken with a press and put down with the next."""
        if self._caret is None:
            self._step(0, 0)
        self._by_key = True
        if self._pressed:
            self._pressed = False
            self.stroke_ended.emit()
            return
        self.stroke_begun.emit(self._caret)
        if self._tool.id == "move":
            self._pressed = True
        else:
            self.stroke_ended.emit()

    def _escape(self) -> None:
        if self._pressed:
            self._drop()
        else:
            self.left.emit()

    def _drop(self) -> None:
        self._pressed = False
        self.stroke_dropped.emit()
