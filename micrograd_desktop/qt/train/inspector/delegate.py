"""Paints the inspector's cells - numbers, sparklines, freeze boxes - and edits a value in place."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from micrograd_desktop.presentation import formats
from micrograd_desktop.qt.controls.marks import set_mark
from micrograd_desktop.qt.controls.plain import set_tip, show_tip
from micrograd_desktop.qt.theme import mono_font, tokens
from micrograd_desktop.qt.train.inspector.model import FREEZE, HISTORY, NAME, ParameterModel
from micrograd_desktop.qt.train.inspector.sparkline import Sparklines
from micrograd_desktop.translation import tr

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 23
NUMBER_PX = 12
CELL_MARGIN = 8.0
BOX_SIZE = 14
BOX_MARKS = {
    Qt.CheckState.Unchecked: [],
    Qt.CheckState.PartiallyChecked: [QPointF(3.5, 7), QPointF(10.5, 7)],
    Qt.CheckState.Checked: [QPointF(3.5, 7.2), QPointF(6, 9.7), QPointF(10.5, 4.5)],
}
EDITOR_WIDTH = 176
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CONFIRM_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class ParameterDelegate(QStyledItemDelegate):
    """See the module."""

    def __init__(self, model: ParameterModel, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._model, self._view = model, view
        self._font = mono_font(NUMBER_PX)
        self._sparklines = Sparklines()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """One height for all rows."""
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802 - Qt's name
        """Groups have bold names."""
        super().initStyleOption(option, index)
        if self._model.group(index) is not None:
            option.font.setWeight(QFont.Weight.DemiBold)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Names are Qt's to paint; the rest is painted here, over the row's background."""
        if index.column() == NAME:
            super().paint(painter, option, index)
            return
        rect = QRectF(option.rect)
        selected = self._view.selectionModel().isRowSelected(index.row(), index.parent())
        if selected:
            painter.fillRect(rect, QColor(tokens().sel))
        if index.column() == HISTORY:
            self._paint_course(painter, rect, index, selected)
        elif index.column() == FREEZE:
            self._paint_box(painter, rect, index)
        else:
            self._paint_number(painter, rect, index)

    def createEditor(  # noqa: N802 - Qt's name
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """A field over the value."""
        editor = QLineEdit(parent)
        editor.setFont(self._font)
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        name = self._model.text(index.sibling(index.row(), NAME))
        editor.setAccessibleName(tr("New value of {name}", name=name))
        editor.textEdited.connect(self._on_text_edited)
        return editor

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Room for all digits, to the left of the cell's right edge."""
        cell: QRect = option.rect
        editor.setGeometry(cell.adjusted(min(0, cell.width() - EDITOR_WIDTH), 0, 0, 0))

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        """All digits of the value, selected; what a person has begun to type is left alone."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(formats.exact(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        """Hand on the number; text that is none changes nothing."""
        if isinstance(editor, QLineEdit) and editor.isModified() and not _complaint(editor):
            model.setData(index, formats.parse(editor.text()), Qt.ItemDataRole.EditRole)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep the editor open, and say why, while its text is not a number."""
        confirms = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in CONFIRM_KEYS
        if confirms and isinstance(editor, QLineEdit) and (complaint := _complaint(editor)):
            show_tip(editor.mapToGlobal(editor.rect().bottomLeft()), complaint, editor)
            return True
        return super().eventFilter(editor, event)

    def editorEvent(  # noqa: N802 - Qt's name
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click on the freeze box toggles it."""
        if (
            index.column() != FREEZE
            or not isinstance(event, QMouseEvent)
            or event.button() != Qt.MouseButton.LeftButton
        ):
            return super().editorEvent(event, model, option, index)
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._model.toggle_frozen(index)
        return True

    def _on_text_edited(self, _text: str) -> None:
        editor = self.sender()
        if isinstance(editor, QLineEdit):
            complaint = _complaint(editor)
            set_tip(editor, complaint)
            set_mark(editor, "invalid", bool(complaint))

    def paint_figures(self, painter: QPainter, cells: Mapping[int, QRectF], index: Index, selected: bool) -> None:
        """Paint the numbers and the course of a row, of which each cell stands where it is said, by column."""
        if selected:
            for rect in cells.values():
                painter.fillRect(rect, QColor(tokens().sel))
        for column, (text, token) in self._model.numbers(index).items():
            if column in cells:
                self._paint_ground(painter, cells[column], index.sibling(index.row(), column))
                self._paint_text(painter, cells[column], text, token)
        if HISTORY in cells:
            self._paint_course(painter, cells[HISTORY], index, selected)

    def _paint_course(self, painter: QPainter, rect: QRectF, index: Index, selected: bool) -> None:
        ground = tokens().sel if selected else tokens().canvas
        model = self._model
        self._sparklines.paint(painter, rect, model.history, model.parameters_of(index), ground, model.step)

    def _paint_ground(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        """Of a cell that a half of a step changes."""
        if token := self._model.is_lit(index):
            painter.fillRect(rect.adjusted(1, 0, -1, -1), QColor(getattr(tokens(), token)))

    def _paint_number(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        self._paint_ground(painter, rect, index)
        self._paint_text(painter, rect, self._model.text(index), self._model.tone(index))

    def _paint_text(self, painter: QPainter, rect: QRectF, text: str, token: str) -> None:
        painter.setFont(self._font)
        painter.setPen(getattr(tokens(), token))
        painter.drawText(rect.adjusted(CELL_MARGIN / 2, 0, -CELL_MARGIN, 0), _RIGHT, text)

    def _paint_box(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        state, colours = self._model.check_state(index), tokens()
        left, top = round(rect.center().x() - BOX_SIZE / 2), round(rect.center().y() - BOX_SIZE / 2)
        empty = state == Qt.CheckState.Unchecked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(left, top)
        painter.setPen(QColor(colours.field_border if empty else colours.accent_fill))
        painter.setBrush(QColor(colours.field if empty else colours.accent_fill))
        painter.drawRoundedRect(QRectF(0.5, 0.5, BOX_SIZE - 1, BOX_SIZE - 1), 3, 3)
        painter.setPen(QPen(QColor(colours.on_accent), 1.75, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(QPolygonF(BOX_MARKS[state]))
        painter.restore()


def number_width(text: str) -> int:
    """Width of a column of numbers as long as this text."""
    return round(QFontMetricsF(mono_font(NUMBER_PX)).horizontalAdvance(text) + 1.5 * CELL_MARGIN)


def _complaint(editor: QLineEdit) -> str:
    """What is wrong with the text, or nothing."""
    try:
        formats.parse(editor.text())
    except ValueError as error:
        return str(error)
    return ""
