"""The look of the expression editor: numbered lines, marks in the text, and what is under the pointer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from micrograd_desktop.engine.trace import Span
from micrograd_desktop.presentation.notebook import mark_of
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.theme import mono_font, theme, tokens
from micrograd_desktop.qt.trace.code.highlighter import CodeHighlighter
from micrograd_desktop.qt.trace.code.line_numbers import CellLabel, LineNumbers
from micrograd_desktop.qt.trace.code.marks import ERROR, FAULT, CodeMarks
from micrograd_desktop.qt.trace.code.positions import column_at, cursor_of
from micrograd_desktop.qt.trace.reading import reading

TEXT_PX = 13
PADDING = 8
FRAME_WIDTH = 1.5


class CodeView(QPlainTextEdit):
    """A program with numbered, coloured lines and marks; lines and columns count from 1.

    Signals
    -------
    span_hovered(object)
        The line and column under the pointer, None when it is over no text any more.
    """

    span_hovered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self._hovered: tuple[int, int] | None = None
        self._labels: Mapping[int, CellLabel] = {}
        self.setFont(mono_font(reading().px(TEXT_PX)))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.document().setDocumentMargin(PADDING)
        self.viewport().setMouseTracking(True)
        self._marks = CodeMarks(self.document())
        self._numbers = LineNumbers(self._rows, self)
        self._highlighter = CodeHighlighter(self.document())
        self.blockCountChanged.connect(self._on_line_count_changed)
        self.cursorPositionChanged.connect(self._number_caret)
        self.updateRequest.connect(self._on_update_request)
        self.document().contentsChanged.connect(self.viewport().update)  # bands go beyond the text that is new
        theme().changed.connect(self._on_theme_changed)
        reading().changed.connect(self._on_size_changed)
        self._on_theme_changed()
        self._on_line_count_changed(1)

    def set_error(self, span: Span | None) -> None:
        """Underline what is wrong; None takes the line away."""
        self._marks.set_error(span)
        self._show_marks()

    def set_cells(self, labels: Mapping[int, CellLabel]) -> None:
        """Say what stands beside the marks of a notebook's cells, by their lines from 0; none without a notebook."""
        self._labels = labels
        self._show_cells()
        self._on_line_count_changed(self.blockCount())

    def _keep_labels(self) -> None:
        """Labels stay at their marks while lines come and go above them, until the cells are run again."""
        if not self._labels:
            return
        texts = enumerate(self.toPlainText().split("\n"))
        marks, labels = [line for line, text in texts if mark_of(text) == "code"], self._labels
        if len(marks) == len(labels):
            self._labels = dict(zip(marks, labels.values(), strict=True))
        else:
            self._labels = {line: labels[line] for line in marks if line in labels}
        self._show_cells()

    def _show_cells(self) -> None:
        self._numbers.set_cells(self._labels, self._lines_of_cell() if self._labels else range(0))

    def _lines_of_cell(self) -> range:
        """The lines of the cell that the caret is in."""
        block = self.textCursor().block()
        first = block
        while first.blockNumber() and mark_of(first.text()) is None:
            first = first.previous()
        last = block.next()
        while last.isValid() and mark_of(last.text()) is None:
            last = last.next()
        return range(first.blockNumber(), last.blockNumber() if last.isValid() else self.blockCount())

    def set_highlight(self, span: Span | None, role: str) -> None:
        """Mark a span as ``"current"`` (with its lines) or as ``"hover"``; None takes the mark away.

        Raises
        ------
        ValueError
            If there is no such role.
        """
        self._marks.set_highlight(span, role)
        self._show_marks()

    def reveal(self, span: Span) -> None:
        """Scroll so that the span is in sight, as far as it has room."""
        cursor = cursor_of(self.document(), span)
        first, last = (end.blockNumber() for end in _ends(cursor))
        bar, rows = self.verticalScrollBar(), max(1, self.viewport().height() // self.cursorRect().height())
        bar.setValue(min(max(bar.value(), last - rows + 2), first))
        self._reveal_sideways(cursor)

    def _reveal_sideways(self, cursor: QTextCursor) -> None:
        start, end = _ends(cursor)
        left, right = self.cursorRect(start).left() - PADDING, self.cursorRect(end).right() + PADDING
        bar = self.horizontalScrollBar()
        bar.setValue(
            bar.value() + min(max(0, right - self.viewport().width()), left) if left > 0 else bar.value() + left
        )

    def _show_marks(self) -> None:
        self.setExtraSelections(self._marks.selections())
        self._numbers.error = self._marks.lines(ERROR) or self._marks.lines(FAULT)
        self._numbers.current = self._marks.lines("current")
        self._numbers.update()
        self.viewport().update()

    def _rows(self) -> Iterator[tuple[int, QRectF]]:
        block, bottom = self.firstVisibleBlock(), self.viewport().height()
        while block.isValid():
            row = self._row(block)
            if row.top() > bottom:
                return
            yield block.blockNumber(), row
            block = block.next()

    def _row(self, block: QTextBlock) -> QRectF:
        return block.layout().boundingRect().translated(self._origin(block))

    def _origin(self, block: QTextBlock) -> QPointF:
        return self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()

    def _hover(self, place: tuple[int, int] | None) -> None:
        if place != self._hovered:
            self._hovered = place
            self.span_hovered.emit(place)

    def _place_at(self, point: QPoint) -> tuple[int, int] | None:
        cursor = self.cursorForPosition(point)
        block = cursor.block()
        line = block.layout().lineForTextPosition(cursor.positionInBlock())
        at = QPointF(point) - self._origin(block)
        if not line.isValid() or not line.naturalTextRect().contains(at):
            return None
        offset = line.xToCursor(at.x(), QTextLine.CursorPosition.CursorOnCharacter)
        return block.blockNumber() + 1, column_at(block, offset)

    def _number_caret(self) -> None:
        self._numbers.caret = self.textCursor().blockNumber() if self.hasFocus() else None
        self._numbers.update()
        if self._labels:
            self._show_cells()

    def _on_line_count_changed(self, lines: int) -> None:
        self._keep_labels()
        width = self._numbers.width_for(lines)
        self.setViewportMargins(width, 0, 0, 0)
        self._place_numbers()

    def _place_numbers(self) -> None:
        inside = self.contentsRect()
        width = self._numbers.width_for(self.blockCount())
        self._numbers.setGeometry(QRect(inside.left(), inside.top(), width, inside.height()))

    def _on_update_request(self, area: QRect, _dy: int) -> None:
        self._numbers.update(0, area.top(), self._numbers.width(), area.height())

    def _on_theme_changed(self) -> None:
        t, colours = tokens(), self.palette()
        colours.setColor(QPalette.ColorRole.Base, QColor(t.field))
        colours.setColor(QPalette.ColorRole.Text, QColor(t.text))
        self.setPalette(colours)
        self.viewport().setPalette(colours)
        self._show_marks()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text, but no files: the window opens those."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def _on_size_changed(self) -> None:
        self.setFont(mono_font(reading().px(TEXT_PX)))
        self._on_line_count_changed(self.blockCount())
        self.centerCursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self._place_at(event.position().toPoint()))

    def viewportEvent(self, event: QEvent) -> bool:
        """Say when the pointer is gone."""
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the caret is."""
        super().focusInEvent(event)
        self._number_caret()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers beside the text."""
        super().resizeEvent(event)
        self._place_numbers()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bands of the current lines, the text over them and, over all, the frame of the current span."""
        painter = QPainter(self.viewport())
        current = self._marks.lines("current")
        for line, row in self._rows():
            if mark_of(self.document().findBlockByNumber(line).text()) is not None:
                self._paint_mark(painter, row, first=line == 0)
            if line in current:
                band = QRectF(0, row.top(), self.viewport().width(), row.height())
                painter.fillRect(band, QColor(tokens().grad_soft))
        painter.end()
        super().paintEvent(event)
        cursor = self._marks.cursor("current")
        if cursor is not None and len(current) == 1 and cursor.hasSelection():
            self._paint_frame(cursor)

    def _paint_mark(self, painter: QPainter, row: QRectF, first: bool) -> None:
        """Where a cell begins: a band behind its mark, and a line above it."""
        t, width = tokens(), self.viewport().width()
        painter.fillRect(QRectF(0, row.top(), width, row.height()), QColor(t.header))
        if not first:
            painter.fillRect(QRectF(0, round(row.top()), width, 1), QColor(t.border))

    def _paint_frame(self, cursor: QTextCursor) -> None:
        start, end = _ends(cursor)
        left, right = QRectF(self.cursorRect(start)), QRectF(self.cursorRect(end))
        frame = QRectF(left.topLeft(), right.bottomLeft()).adjusted(-FRAME_WIDTH, 0.5, FRAME_WIDTH, -0.5)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().grad), FRAME_WIDTH))
        painter.drawRoundedRect(frame, 2, 2)
        painter.end()


def _ends(cursor: QTextCursor) -> tuple[QTextCursor, QTextCursor]:
    start, end = QTextCursor(cursor), QTextCursor(cursor)
    start.setPosition(cursor.selectionStart())
    end.setPosition(cursor.selectionEnd())
    return start, end
