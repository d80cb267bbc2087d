"""The confusion matrix: how many points of each class are taken for each; a cell chosen picks its points out."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from micrograd_desktop.nn.problems import Problem, multi_class
from micrograd_desktop.presentation.decisions import Ints
from micrograd_desktop.presentation.formats import count
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.keys import DIRECTIONS
from micrograd_desktop.qt.controls.pens import pen
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.controls.text_row import class_mark, paint_mark
from micrograd_desktop.qt.theme import mono_font, theme, tokens, ui_font
from micrograd_desktop.translation import tr, trn

ROW, HEAD = 20, 34
"""Height of a row, and the least width of the head of each."""
HEADS = 2
"""Rows above the counts: what is counted, and the columns' classes."""
WIDEST, ROOMY = 96, 48
"""Width of a column at most, and what it is to have before the heads of the rows take more than the least."""
MARK, BESIDE = 9, 5
CELL_TIP = tr("Click to ring just these points, once more to ring all wrong ones")

Cell = tuple[int, int]
"""The class of the points, and the one that they are taken for."""


class ConfusionMatrix(QWidget):
    """Rows are the points' classes, columns those that the network decides for.

    Signals
    -------
    cell_chosen(object)
        A :data:`Cell`, or None when the one that was chosen is left.
    """

    cell_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self._problem = multi_class(2)
        self._counts: Ints = np.zeros((2, 2), np.int64)
        self._sets, self._total = "", 0
        self._chosen: Cell | None = None
        self._current: Cell = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()
        set_tip(self, CELL_TIP)
        self.setMouseTracking(True)
        theme().changed.connect(self.update)

    @property
    def counts(self) -> Ints:
        """What is shown, (k, k)."""
        return self._counts

    @property
    def chosen(self) -> Cell | None:
        """The cell whose points are picked out."""
        return self._chosen

    def set_counts(self, problem: Problem, counts: Ints, sets: str = "", total: int = 0) -> None:
        """Show how many points of each class (row) are taken for each (column), of the ``sets`` that are counted.

        ``total`` is how many points these have, of which some may not be counted.
        """
        if problem is not self._problem:
            self._problem, self._chosen, self._current = problem, None, (0, 0)
            self.updateGeometry()
        if not np.array_equal(counts, self._counts):
            self._counts = counts
        self._sets, self._total = sets, total
        self._name()
        self.setAccessibleDescription(
            tr("Rows are true classes, columns predicted ones: {counted}.", counted=self.counted)
        )
        self.update()

    @property
    def counted(self) -> str:
        """How many points are counted, of which sets: ``"150 points, train and test"``, ``"8 of 99 points, ..."``."""
        return ", ".join(filter(None, (self._points_counted, self._sets)))

    @property
    def _points_counted(self) -> str:
        n = int(self._counts.sum())
        if n < self._total:
            return trn("{n} of {total} point", "{n} of {total} points", n, total=count(self._total))
        return trn("{n} point", "{n} points", n)

    def counted_in(self, room: float) -> str:
        """How many points are counted, in so many pixels: the sets give way."""
        wide = QFontMetricsF(ui_font(12)).horizontalAdvance(self.counted)
        return self.counted if wide <= room else self._points_counted

    def choose(self, cell: Cell | None) -> None:
        """Pick a cell, or none."""
        if cell != self._chosen:
            self._chosen = cell
            self._current = cell or self._current
            self._name()
            self.update()
            self.cell_chosen.emit(cell)

    def cell_rect(self, cell: Cell) -> QRectF:
        """Where a cell is."""
        width = self._cell_width()
        return QRectF(self._head_width() + cell[1] * width, ROW * (cell[0] + HEADS), width, ROW)

    def cell_text(self, cell: Cell) -> str:
        """A cell in words: ``"3 points of class A taken for B"``."""
        row, column = (self._problem.classes[i].name for i in cell)
        n = int(self._counts[cell])
        return trn(
            "{n} point of class {row} taken for {column}",
            "{n} points of class {row} taken for {column}",
            n,
            row=row,
            column=column,
        )

    def sizeHint(self) -> QSize:
        n = len(self._problem.classes)
        return QSize(HEAD + ROOMY * n, ROW * (n + HEADS))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def head_text(self, number: int, room: float) -> str:
        """A class in so many pixels: its name, as much of it as there is room for, or its letter alone."""
        metrics, name = QFontMetricsF(ui_font(12)), self._problem.classes[number].name
        letter, between, rest = name.partition(": ")
        if between and metrics.horizontalAdvance(name) > room:
            name = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)
            return name if len(name) > 2 else letter
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)

    def _head_width(self) -> float:
        """As wide as the longest name, if the columns keep room for their counts."""
        metrics, n = QFontMetricsF(ui_font(12)), len(self._problem.classes)
        longest = max(metrics.horizontalAdvance(row.name) for row in self._problem.classes)
        wanted = max(longest + MARK + 2 * BESIDE + 2, metrics.horizontalAdvance(tr("true")) + BESIDE, HEAD)
        return float(min(wanted, max(HEAD, self.width() - n * ROOMY), max(HEAD, 0.3 * self.width())))

    def _cell_width(self) -> float:
        n = len(self._problem.classes)
        return min((self.width() - self._head_width() - 1) / n, WIDEST)

    def _cell_at(self, place: QPointF) -> Cell | None:
        n = len(self._problem.classes)
        row = int(place.y() // ROW) - HEADS
        column = int((place.x() - self._head_width()) // self._cell_width())
        return (row, column) if 0 <= row < n and 0 <= column < n else None

    def _name(self) -> None:
        shown = self._chosen or self._current
        said = tr("Confusion matrix: {cell}", cell=self.cell_text(shown))
        self.setAccessibleName(tr("{cell}, ringed", cell=said) if self._chosen is not None else said)

    # -- events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self._cell_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and cell is not None:
            self._current = cell
            self.choose(None if cell == self._chosen else cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self._problem.classes) - 1
        if key in DIRECTIONS:
            right, down = DIRECTIONS[key]
            row, column = self._current
            self._current = min(max(row + down, 0), last), min(max(column + right, 0), last)
            self._name()
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose(None if self._current == self._chosen else self._current)
        elif key == Qt.Key.Key_Escape and self._chosen is not None:
            self.choose(None)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The tip says what is under the pointer."""
        cell = self._cell_at(event.position())
        set_tip(self, CELL_TIP if cell is None else f"{self.cell_text(cell)}.\n{CELL_TIP}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, n = tokens(), len(self._problem.classes)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_heads(painter)
            most = max(int(self._counts.max()), 1)
            for row in range(n):
                for column in range(n):
                    self._paint_cell(painter, (row, column), most)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if self._chosen is not None:
                painter.setPen(pen(t.accent, 2))
                painter.drawRect(self.cell_rect(self._chosen).adjusted(1, 1, -1, -1))
            if self.hasFocus():
                painter.setPen(pen(t.focus, 1, Qt.PenStyle.DotLine))
                painter.drawRect(self.cell_rect(self._current).adjusted(2.5, 2.5, -2.5, -2.5))

    def _paint_heads(self, painter: QPainter) -> None:
        t, width, head = tokens(), self._cell_width(), self._head_width()
        metrics = QFontMetricsF(ui_font(12))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(ui_font(12))
        painter.setPen(QColor(t.text3))
        painter.drawText(QRectF(0, ROW, head, ROW), flags, tr("true"))
        painter.drawText(QRectF(head, 0, self.width() - head, ROW), flags, tr("predicted"))
        room = self.width() - head - metrics.horizontalAdvance(tr("predicted")) - 2 * BESIDE
        counted = self.counted_in(room)
        painter.drawText(
            QRectF(0, 0, self.width(), ROW), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, counted
        )
        for i in range(len(self._problem.classes)):
            places = (QRectF(0, ROW * (HEADS + i), head, ROW), QRectF(head + i * width, ROW, width, ROW))
            for place, centred in zip(places, (False, True), strict=True):
                text = self.head_text(i, place.width() - MARK - 2 * BESIDE)
                taken = MARK + BESIDE + metrics.horizontalAdvance(text)
                left = place.left() + ((place.width() - taken) / 2 if centred else 0.0)
                paint_mark(painter, class_mark(i), QPointF(left, place.center().y()), "", t)
                painter.setPen(QColor(t.text2))
                painter.drawText(place.adjusted(left - place.left() + MARK + BESIDE, 0, BESIDE, 0), flags, text)

    def _paint_cell(self, painter: QPainter, cell: Cell, most: int) -> None:
        t, rect, n = tokens(), self.cell_rect(cell), int(self._counts[cell])
        right = cell[0] == cell[1]
        if n:
            colour = QColor(t.ok_soft if right else t.err_soft)
            painter.fillRect(rect, colour)
        painter.setPen(pen(t.divider))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)
        weight = QFont.Weight.DemiBold if n == most else QFont.Weight.Normal
        painter.setFont(mono_font(12, weight))
        painter.setPen(QColor(t.text if n else t.text3))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, count(n))
