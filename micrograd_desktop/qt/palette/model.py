"""The rows of the palette as Qt's list has them, and how one is painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from micrograd_desktop.qt.icons import pixmap
from micrograd_desktop.qt.palette_row import PaletteRow
from micrograd_desktop.qt.theme import tokens, ui_font
from micrograd_desktop.translation import tr

ROW_HEIGHT = 28
ICON, MARGIN, GAP = 16, 10, 8
LEAST_TITLE = 120
"""Pixels that a title keeps beside a long path."""

NO_PARENT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class PaletteModel(QAbstractListModel):
    """Rows that are found; none is said in a sentence by the one row that there is then."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[PaletteRow] = ()

    @property
    def found(self) -> Sequence[PaletteRow]:
        """The rows, the best first."""
        return self._rows

    def show(self, rows: Sequence[PaletteRow]) -> None:
        """These are found now."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A row's title, and all of it in words for assistive technology."""
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(row)
            case Qt.ItemDataRole.SizeHintRole:
                return QSize(0, ROW_HEIGHT)
        return None


def spoken(row: PaletteRow) -> str:
    """A row in words: "Step, Run, S"; of one that can't be chosen, why."""
    limit = tr("not now: {reason}", reason=row.limit) if row.limit else ""
    return ", ".join(part for part in (row.title, row.path, row.keys, limit) if part)


class PaletteDelegate(QStyledItemDelegate):
    """Icon, title, where it is found, and its keys at the right; of what can't be chosen the reason."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """See the class."""
        model = index.model()
        assert isinstance(model, PaletteModel)
        row, t = model.found[index.row()], tokens()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if chosen or over:
            painter.fillRect(rect, QColor(t.sel if chosen else t.hover))
        if chosen:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(t.accent))
        left, right = rect.left() + MARGIN, rect.right() - MARGIN
        if row.icon:
            device = painter.device()
            scale = 1.0 if device is None else device.devicePixelRatio()
            picture = pixmap(row.icon, "disabled" if row.limit else "text2", ICON, scale)
            painter.drawPixmap(left, rect.center().y() - ICON // 2 + 1, picture)
        left += ICON + GAP
        quiet = t.text2 if chosen else t.text3  # the quietest text is too pale on a chosen row
        if row.keys:
            right -= self._draw(painter, QRect(left, rect.top(), right - left, rect.height()), row.keys, quiet, True)
            right -= GAP
        title = QFontMetrics(ui_font(12)).horizontalAdvance(row.title) + 1
        room = right - left
        path = row.limit or row.path
        given = min(title, room if not path else max(room - GAP - _width(path), LEAST_TITLE))
        colour = t.disabled if row.limit else t.text
        left += self._draw(painter, QRect(left, rect.top(), given, rect.height()), row.title, colour, size=12) + GAP
        self._draw(painter, QRect(left, rect.top(), right - left, rect.height()), path, quiet)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Of one height, whatever the font."""
        return QSize(0, ROW_HEIGHT)

    def _draw(
        self, painter: QPainter, rect: QRect, text: str, colour: str, at_right: bool = False, size: int = 11
    ) -> int:
        """Draw a text, shortened where it has no room; how wide it is."""
        font = ui_font(size)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(rect.width(), 0))
        painter.setFont(font)
        painter.setPen(QColor(colour))
        side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
        painter.drawText(rect, int(flags), shown)
        return QFontMetrics(font).horizontalAdvance(shown)


def _width(text: str) -> int:
    return QFontMetrics(ui_font(11)).horizontalAdvance(text) + 1
