"""A row of marks and texts: a legend, or figures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.pens import dashed_pen, pen
from micrograd_desktop.qt.controls.shapes import class_path
from micrograd_desktop.qt.theme import mono_font, theme, tokens, ui_font

MARGIN = 12
FIRST_GAP, GAP = 4.0, 8.0


@dataclass(frozen=True, slots=True)
class Item:
    """A mark, a text, or both, in a :class:`TextRow`.

    ``mark`` is ``dot`` (train), ``ring`` (test), ``wrong``, ``line``, ``dashes``, ``block``, that of a class
    (``class_mark``), or empty; ``token`` colours the text and ``mark_token`` the mark, unless it is a class's. ``gap``
    is the space before it, in pixels; a ``fresh`` one begins another line.
    """

    text: str
    token: str = "text2"
    weight: QFont.Weight = QFont.Weight.Normal
    mark: str = ""
    mark_token: str = "text2"
    gap: float = GAP
    mono: bool = False
    fresh: bool = False


class TextRow(QWidget):
    """A line of marks and texts: some at the left, some at the right, elided there when space is short.

    Parameters
    ----------
    ground
        The token of what it lies on, which it then paints too; else all that it lies in, up to the window, is painted
        whenever it says something else.
    """

    def __init__(self, height: int, parent: QWidget | None = None, *, ground: str | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self._ground = ground
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, ground is not None)
        self._left: tuple[Item, ...] = ()
        self._right: tuple[Item, ...] = ()
        self._height, self._least_lines = height, 1
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def set_items(self, left: Sequence[Item], right: Sequence[Item] = ()) -> None:
        """Show these items; the row's accessible name becomes their text."""
        if (tuple(left), tuple(right)) != (self._left, self._right):
            self._left, self._right = tuple(left), tuple(right)
            self._fit()
            self.setAccessibleName(self.text())
            self.update()

    def set_least_lines(self, lines: int) -> None:
        """Be as high as so many lines also where the items need fewer: what stands above stays where it is."""
        if lines != self._least_lines:
            self._least_lines = lines
            self._fit()

    def _fit(self) -> None:
        if self.height() != (height := self._height * max(len(_lines(self._left)), self._least_lines)):
            self.setFixedHeight(height)

    def text(self) -> str:
        """All that the row says, as one line."""
        return " ".join(item.text for item in (*self._left, *self._right) if item.text)

    def sizeHint(self) -> QSize:
        *above, last = (self._width(line) for line in _lines(self._left))
        lines = max(len(above) + 1, self._least_lines)
        return QSize(int(max(*above, last + self._width(self._right), 0.0)), self._height * lines)

    def breaks(self, items: Sequence[Item]) -> list[int]:
        """Where other lines are to begin for these items to have room at the left."""
        room, x, found = float(self.contentsRect().width()), 0.0, []
        for number, item in enumerate(items):
            width = self._width([item])
            if x and x + item.gap + width > room:
                found.append(number)
                x = width
            else:
                x += width + (item.gap if x else 0.0)
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self._ground is not None:
                painter.fillRect(event.rect(), QColor(getattr(tokens(), self._ground)))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            start = end = float(self.contentsMargins().left())
            for number, line in enumerate(_lines(self._left)):
                painter.translate(0, self._height if number else 0)
                end = self._paint(painter, line, start, float(self.width()))
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
            total += _advance(item.text, item.mono, item.weight)
        return total


def _lines(items: Sequence[Item]) -> list[list[Item]]:
    """The items of each line."""
    lines: list[list[Item]] = [[]]
    for item in items:
        if item.fresh and lines[-1]:
            lines.append([])
        lines[-1].append(item)
    return lines


def _font(item: Item) -> QFont:
    return _font_of(item.mono, item.weight)


def _font_of(mono: bool, weight: QFont.Weight) -> QFont:
    return mono_font(12, weight) if mono else ui_font(12, weight)


@lru_cache(maxsize=512)
def _advance(text: str, mono: bool, weight: QFont.Weight) -> float:
    """How wide a text is: a row of figures is measured at every frame, and most of its texts are as before."""
    return QFontMetricsF(_font_of(mono, weight)).horizontalAdvance(text)


_CLASS = "class "


def class_mark(number: int) -> str:
    """The mark of the class of that number, in its shape and colour."""
    return f"{_CLASS}{number}"


def _paint_class(painter: QPainter, number: int, box: QRectF, colours: Tokens) -> None:
    painter.save()
    painter.setBrush(QColor(colours.classes[number]))
    painter.translate(box.center())
    painter.scale(box.width(), box.height())
    painter.drawPath(class_path(number))
    painter.restore()


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
    elif mark == "block":
        painter.drawRect(box)
    elif mark.startswith(_CLASS):
        _paint_class(painter, int(mark.removeprefix(_CLASS)), box, colours)
    elif mark in ("ring", "wrong"):
        stroke = 1.75 if mark == "ring" else 2.0
        painter.setPen(pen(colour, stroke))
        painter.setBrush(QBrush(QColor(colours.canvas)))
        painter.drawEllipse(box.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2))
    else:
        painter.drawEllipse(box)
