"""The margin of the expression editor: line numbers, with the lines marked that hold an error or are being shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from micrograd_desktop.qt.theme import mono_font, theme, tokens
from micrograd_desktop.qt.trace.reading import reading

NUMBER_PX = 12
LEFT, RIGHT, BAR = 8.0, 6.0, 3.0
FEWEST_DIGITS = 2
NO_LINES = range(0)

Rows = Callable[[], Iterable[tuple[int, QRectF]]]


@dataclass(frozen=True, slots=True)
class CellLabel:
    """What stands at the mark of a cell in place of the line's number, and in which colour."""

    text: str
    token: str


class LineNumbers(QWidget):
    """The numbers beside the rows that the editor says are in sight; lines count from 0 here."""

    def __init__(self, rows: Rows, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self.caret: int | None = None
        self.error = NO_LINES
        self.current = NO_LINES
        self._labels: Mapping[int, CellLabel] = {}
        self._cell = NO_LINES
        self._on_size_changed()
        self.setCursor(Qt.CursorShape.ArrowCursor)
        theme().changed.connect(self.update)
        reading().changed.connect(self._on_size_changed)

    def _on_size_changed(self) -> None:
        self.setFont(mono_font(reading().px(NUMBER_PX)))

    def width_for(self, lines: int) -> int:
        """How wide the margin of so many lines is, in pixels."""
        digits = max(FEWEST_DIGITS, len(str(lines)), *(len(label.text) for label in self._labels.values()))
        return round(LEFT + RIGHT) + self.fontMetrics().horizontalAdvance("0" * digits)

    def set_cells(self, labels: Mapping[int, CellLabel], cell: range) -> None:
        """Say what stands beside the marks of cells, and which lines the cell with the caret has."""
        self._labels, self._cell = labels, cell
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as two digits need."""
        return QSize(self.width_for(1), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The background of marked lines and the numbers."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(tokens().field))
        for line, row in self._rows():
            self._paint_row(painter, line, row)
        painter.end()

    def _paint_row(self, painter: QPainter, line: int, row: QRectF) -> None:
        t = tokens()
        wrong, current, here = line in self.error, line in self.current, line == self.caret
        band = QRectF(0, row.top(), self.width(), row.height())
        if wrong or current:
            painter.fillRect(band, QColor(t.err_soft if wrong else t.grad_soft))
        painter.setFont(mono_font(reading().px(NUMBER_PX), 600 if wrong or current or here else 400))
        painter.setPen(QColor(t.err if wrong else t.grad if current else t.text if here else t.text3))
        label = self._labels.get(line)
        if label is not None and not (wrong or current):
            painter.setFont(mono_font(reading().px(NUMBER_PX), 600))
            painter.setPen(QColor(getattr(t, label.token)))
        if line in self._cell:
            painter.fillRect(QRectF(0, row.top(), BAR, row.height()), QColor(t.accent))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(band.adjusted(0, 0, -RIGHT, 0), right, str(line + 1) if label is None else label.text)
