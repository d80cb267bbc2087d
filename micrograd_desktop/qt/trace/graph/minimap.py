"""A small map of a large graph: where the window is in it, and a click to go elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from micrograd_desktop.presentation.trace_graph import CARD_HEIGHT, TraceLayout
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.theme import theme, tokens
from micrograd_desktop.translation import tr

SIZE = (168, 112)
CANVAS_WIDTH, CANVAS_HEIGHT = 800, 440
"""Of a canvas on which the map has its full size."""

PAD = 6.0
MARGIN, AROUND = 12, 8.0
"""Between the map and the edges of the canvas, and around a card over which it must not lie."""


class MiniMap(QWidget):
    """The whole graph in a corner.

    Signals
    -------
    place_chosen(QPointF)
        The point of the layout that was clicked or dragged to.
    released()
        It was dragged in, and is let go of.
    """

    place_chosen = Signal(QPointF)
    released = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self._layout: TraceLayout | None = None
        self._seen = QRectF()
        self._corner: int | None = None
        self._held = False
        self.setFixedSize(*SIZE)
        self.setAccessibleName(tr("Map of the graph"))
        set_tip(self, tr("Click or drag to move in the graph"))
        self.hide()
        theme().changed.connect(self.update)

    def fit_into(self, size: QSize) -> None:
        """Take less of a small canvas."""
        share = min(1.0, size.height() / CANVAS_HEIGHT, size.width() / CANVAS_WIDTH)
        self.setFixedSize(round(SIZE[0] * share), round(SIZE[1] * share))

    def forget_corner(self) -> None:
        """The next time it is placed it may stand in another corner, though it need not leave its own."""
        self._corner = None

    def place(self, room: QSize, kept_free: Sequence[QRectF], others: Iterable[QRectF]) -> bool:
        """Stand in that corner of ``room`` that covers the fewest of ``others``; returns whether there is one at all.

        It lies over none of ``kept_free``, and stays where it is while that is so, or while it is dragged in.
        """
        if self._held:
            return True
        right, below = room.width() - self.width() - MARGIN, room.height() - self.height() - MARGIN
        corners = [QRect(QPoint(x, y), self.size()) for x in (right, MARGIN) for y in (below, MARGIN)]
        grown = [rect.adjusted(-AROUND, -AROUND, AROUND, AROUND) for rect in kept_free]
        free = [k for k, corner in enumerate(corners) if not any(QRectF(corner).intersects(rect) for rect in grown)]
        if not free:
            return False
        if self._corner not in free:
            rects = list(others)
            covered = {k: sum(QRectF(corners[k]).intersects(rect) for rect in rects) for k in free}
            self._corner = min(free, key=covered.__getitem__)
        self.move(corners[self._corner].topLeft())
        return True

    def set_layout(self, layout: TraceLayout) -> None:
        """Show another graph."""
        self._layout = layout
        self.update()

    def set_seen(self, seen: QRectF) -> None:
        """Mark the part that the canvas shows, in the layout's coordinates."""
        self._seen = seen
        self.update()

    def _scale(self) -> tuple[float, QPointF]:
        """Pixels a unit, and where the layout's origin is."""
        assert self._layout is not None
        left, top, right, bottom = self._layout.bounds
        scale = min((self.width() - 2 * PAD) / (right - left), (self.height() - 2 * PAD) / (bottom - top))
        centre = QPointF((left + right) / 2, (top + bottom) / 2)
        return scale, QPointF(self.width() / 2, self.height() / 2) - centre * scale

    def _choose(self, event: QMouseEvent) -> None:
        if self._layout is not None:
            scale, origin = self._scale()
            self.place_chosen.emit((event.position() - origin) / scale)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self._held = True
        self._choose(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._choose(event)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It may stand elsewhere again."""
        self._held = False
        self.released.emit()
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A dot a card, and the window."""
        t = tokens()
        painter = QPainter(self)
        painter.setPen(QPen(QColor(t.border), 1))
        painter.setBrush(QColor(t.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self._layout is not None:
            scale, origin = self._scale()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.text3))
            for card in self._layout.cards:
                width, height = max(card.width * scale, 1.5), max(CARD_HEIGHT * scale, 1.5)
                at = QPointF(card.x, card.y) * scale + origin
                painter.drawRect(QRectF(at.x() - width / 2, at.y() - height / 2, width, height))
            painter.setPen(QPen(QColor(t.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            seen = QRectF(self._seen.topLeft() * scale + origin, self._seen.bottomRight() * scale + origin)
            painter.drawRect(seen.intersected(QRectF(self.rect()).adjusted(2, 2, -2, -2)))
        painter.end()
