"""Paints the cells of the output pane: a head with number, title and state, what was printed, and plots."""

from __future__ import annotations

import math
from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from micrograd_desktop.presentation.cell_output import NOTED, REFUSED, SHOWN
from micrograd_desktop.presentation.notebook import FAILED, NOT_RUN, PARTLY, RAN
from micrograd_desktop.qt.controls.plain import show_tip
from micrograd_desktop.qt.icons import pixmap
from micrograd_desktop.qt.theme import mono_font, theme, tokens, ui_font
from micrograd_desktop.qt.trace.code.cell_model import CellModel, Index
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.translation import tr, whole

if TYPE_CHECKING:
    from micrograd_desktop.qt.trace.code.cell_plots import Picture

HEAD, LINE, BELOW, PLOT = 26, 17, 6, 132
LEFT, RIGHT, BAR = 12, 10, 3
TEXT_PX, HEAD_PX, SMALL_PX = 12, 12, 11
ICON = 14
MOST_PICTURES = 24
"""That are kept: more than are in sight at once."""

LOOKS = {RAN: ("circle-check", "ok"), PARTLY: ("triangle-alert", "warn"), FAILED: ("octagon-alert", "err")}
KINDS = {SHOWN: "code", NOTED: "text3", REFUSED: "err", "link": "accent"}


class CellDelegate(QStyledItemDelegate):
    """Rows are as high as their output, of which only what is in sight is painted."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._measured = self._columns = -1
        self._pictures: OrderedDict[tuple[int, int], tuple[object, Picture]] = OrderedDict()
        theme().changed.connect(self._pictures.clear)
        reading().changed.connect(self._on_size_changed)

    def _on_size_changed(self) -> None:
        self._measured = -1
        self._pictures.clear()
        self._view.scheduleDelayedItemsLayout()

    def columns(self) -> int:
        """How many characters a line has room for."""
        width = self._view.viewport().width()
        if width != self._measured:
            advance = QFontMetricsF(mono_font(reading().scale * TEXT_PX)).horizontalAdvance("0")
            self._measured, self._columns = width, max(1, math.floor((width - LEFT - RIGHT) / advance))
        return self._columns

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """A head, the lines below it, and a plot."""
        model, row = _model(index), index.row()
        height = self._px(HEAD) + self._px(LINE) * len(model.shown_lines(row, self.columns()))
        plot = self._px(PLOT) if model.plots(row) else 0
        below = BELOW if height > self._px(HEAD) or plot else 0
        return QSize(40, height + plot + below)

    def is_link(self, index: Index, at: QPoint) -> bool:
        """Whether what is there shows more of the cell, or less."""
        lines = _model(index).shown_lines(index.row(), self.columns())
        top = self._view.visualRect(index).top() + self._px(HEAD)
        line = (at.y() - top) // self._px(LINE)
        return 0 <= line < len(lines) and lines[line].kind == "link"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A cell, as far as it is in sight."""
        model, row, t = _model(index), index.row(), tokens()
        rect: QRect = option.rect
        painter.save()
        painter.fillRect(rect, QColor(t.canvas))
        chosen = self._view.selectionModel().isSelected(index)
        head = QRect(rect.left(), rect.top(), rect.width(), self._px(HEAD))
        painter.fillRect(head, QColor(t.sel if chosen else t.header))
        self._paint_head(painter, QRectF(head), model, row, chosen)
        if model.shown(row):
            painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), QColor(t.grad))
        bottom = self._paint_lines(painter, rect, model, row)
        if model.plots(row):
            painter.drawPixmap(QPoint(rect.left() + LEFT, bottom), self._picture(model, row).pixmap)
        self._paint_ring(painter, rect, index)
        painter.restore()

    def _paint_head(self, painter: QPainter, head: QRectF, model: CellModel, row: int, chosen: bool) -> None:
        t, state = tokens(), model.state(row)
        middle = Qt.AlignmentFlag.AlignVCenter
        room = head.adjusted(LEFT, 0, -RIGHT, 0)
        painter.setFont(mono_font(reading().scale * SMALL_PX))
        count = model.count(row)
        painter.setPen(QColor(t.text2))
        painter.drawText(room, middle, count)
        room.setLeft(room.left() + QFontMetricsF(painter.font()).horizontalAdvance(count) + 8)
        if state in LOOKS:
            name, token = LOOKS[state]
            size = self._px(ICON)
            at = QPointF(room.right() - size, head.center().y() - size / 2)
            painter.drawPixmap(at, pixmap(name, token, size, self._view.devicePixelRatioF()))
            room.setRight(room.right() - size - 6)
        if state != RAN:
            painter.setFont(ui_font(reading().scale * SMALL_PX))
            painter.setPen(QColor(t.text2 if chosen or state == NOT_RUN else getattr(t, LOOKS[state][1])))
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, state)
            room.setRight(room.right() - QFontMetricsF(painter.font()).horizontalAdvance(state) - 8)
        painter.setFont(ui_font(reading().scale * HEAD_PX, 500))
        painter.setPen(QColor(t.text2 if state == NOT_RUN else t.text))
        title = f"{row + 1}  {model.title(row)}"
        shown = QFontMetricsF(painter.font()).elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle, shown)

    def _paint_lines(self, painter: QPainter, rect: QRect, model: CellModel, row: int) -> int:
        """The lines that are in sight; returns where they end."""
        t, height = tokens(), self._px(LINE)
        top = rect.top() + self._px(HEAD) + BELOW // 2
        lines = model.shown_lines(row, self.columns())
        first = max(0, -top // height)
        last = min(len(lines), (self._view.viewport().height() - top) // height + 1)
        for i in range(first, last):
            line = lines[i]
            painter.setFont(mono_font(reading().scale * TEXT_PX))
            painter.setPen(QColor(getattr(t, KINDS.get(line.kind, "text"))))
            box = QRectF(rect.left() + LEFT, top + i * height, rect.width() - LEFT, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, line.text)
        return top + len(lines) * height

    def _paint_ring(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Round the cell that the keys are at."""
        if not self._view.hasFocus() or index.row() != self._view.currentIndex().row():
            return
        colour = QColor(tokens().focus)
        for edge in (
            QRect(rect.left(), rect.top(), rect.width(), 2),
            QRect(rect.left(), rect.bottom() - 1, rect.width(), 2),
            QRect(rect.left(), rect.top(), 2, rect.height()),
            QRect(rect.right() - 1, rect.top(), 2, rect.height()),
        ):
            painter.fillRect(edge, colour)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """A tip: the point of a plot that is near, or the cell in words."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        words = self.told(index, event.pos())
        if words:
            show_tip(event.globalPos(), words, view)
        else:
            QToolTip.hideText()
        return True

    def told(self, index: Index, at: QPoint) -> str:
        """What a tip says at a place of the list."""
        model, row = _model(index), index.row()
        rect = self._view.visualRect(index)
        if at.y() < rect.top() + self._px(HEAD):
            run = model.run(row)
            state = model.state(row)
            if run is not None:
                state = f"{state}, {whole(round(1000 * run.result.seconds))} ms"
            return tr("Cell {number}: {state}. {title}", number=row + 1, state=state, title=model.title(row))
        if not model.plots(row):
            return ""
        lines = len(model.shown_lines(row, self.columns()))
        corner = QPoint(rect.left() + LEFT, rect.top() + self._px(HEAD) + BELOW // 2 + lines * self._px(LINE))
        return self._picture(model, row).told(QPointF(at - corner))

    def _picture(self, model: CellModel, row: int) -> Picture:
        """The picture of a cell's plots, made when it comes in sight."""
        from micrograd_desktop.qt.trace.code.cell_plots import picture  # pyqtgraph takes long to import

        width = max(80, self._view.viewport().width() - LEFT - RIGHT)
        key, plots = (row, width), model.plots(row)
        if key in self._pictures and self._pictures[key][0] is plots:
            self._pictures.move_to_end(key)
            return self._pictures[key][1]
        made = picture(plots, QSize(width, self._px(PLOT) - BELOW), self._view.devicePixelRatioF())
        self._pictures[key] = plots, made
        while len(self._pictures) > MOST_PICTURES:
            self._pictures.popitem(last=False)
        return made

    def _px(self, size: int) -> int:
        return reading().px(size)


def _model(index: Index) -> CellModel:
    model = index.model()
    assert isinstance(model, CellModel)
    return model
