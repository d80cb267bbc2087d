"""The inspector's tree: columns, keys, selected row, and the coloured column titles."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QTreeView, QWidget

from micrograd_desktop.presentation import formats
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.theme import tokens, ui_font
from micrograd_desktop.qt.train.inspector.delegate import ROW_HEIGHT, ParameterDelegate, number_width
from micrograd_desktop.qt.train.inspector.model import (
    FREEZE,
    GRADIENT,
    HISTORY,
    NAME,
    RATIO,
    VALUE,
    ParameterModel,
)
from micrograd_desktop.translation import tr

HEADER_HEIGHT = 24
SELECTION_BAR = 3
LEAST_NAME_WIDTH, MOST_NAME_WIDTH = 150, 280
LEAST_HISTORY_WIDTH, HISTORY_WIDTH = 60, 88
FIGURES = (VALUE, GRADIENT, HISTORY, RATIO)
"""The columns that change while it trains; they stand side by side."""

BAND_HEIGHT = 3 * ROW_HEIGHT
BAND_MS = 12


class ParameterTreeView(QTreeView):
    """The tree with the inspector's columns and keys: F2 or Return edits, Copy copies the row."""

    def __init__(self, model: ParameterModel) -> None:
        super().__init__()
        keep_left_to_right(self)
        self._parameters = model
        self.setViewport(QWidget())  # of one that Qt makes PySide6 asks every class of widgets whether it is one
        self.setModel(model)
        self._delegate = ParameterDelegate(model, self)
        self.setItemDelegate(self._delegate)
        self.setHeader(_Header(self))
        self.setAccessibleName(tr("Parameters"))
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setAllColumnsShowFocus(True)
        self.setEditTriggers(QTreeView.EditTrigger.DoubleClicked)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else all that it lies in is painted too
        FocusRing(self)
        self._size_columns()
        self._next_band = 0
        self._bands = QTimer(self)
        self._bands.setInterval(BAND_MS)
        self._bands.timeout.connect(self._paint_band)

    def renew(self) -> None:
        """Paint all figures anew, a band of rows at a time, so that no frame waits for all of them."""
        self._next_band = 0
        self._bands.start()
        self._paint_band()

    def renew_current(self) -> None:
        """Paint the figures of the selected row anew, if there is one."""
        if (current := self.currentIndex()).isValid():
            rect = self.visualRect(current)
            self._renew_rows(rect.top(), rect.height())

    def _paint_band(self) -> None:
        self._renew_rows(self._next_band, BAND_HEIGHT)
        self._next_band += BAND_HEIGHT
        if self._next_band >= self.viewport().height():
            self._bands.stop()

    def _renew_rows(self, top: int, height: int) -> None:
        figures = self._figures_rect()
        self.viewport().update(figures.left(), top, figures.width(), height)

    def _figures_rect(self) -> QRect:
        """The columns of numbers and courses, of all rows in sight."""
        header = self.header()
        left, right = (header.sectionViewportPosition(column) for column in (VALUE, FREEZE))
        return QRect(left, 0, right - left, self.viewport().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Where no more than figures is to be painted, as while it trains, paint those alone: Qt's rows take long."""
        area = event.rect()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(area, QColor(tokens().canvas))
            if self._figures_rect().contains(area):
                self._paint_figures(painter, area)
                return
        super().paintEvent(event)

    def _paint_figures(self, painter: QPainter, area: QRect) -> None:
        """Rows are asked for by where they stand, in the column of names: so Qt asks nothing of the model."""
        header, index = self.header(), self.indexAt(QPoint(0, area.top()))
        shown = [column for column in FIGURES if not header.isSectionHidden(column)]
        places = {column: (header.sectionViewportPosition(column), header.sectionSize(column)) for column in shown}
        selected = {chosen.internalId() for chosen in self.selectionModel().selectedRows(NAME)}
        rect, divider = self.visualRect(index), QColor(tokens().divider)
        top, height = rect.top(), rect.height()
        while index.isValid() and top <= area.bottom():
            cells = {column: QRectF(left, top, width, height) for column, (left, width) in places.items()}
            self._delegate.paint_figures(painter, cells, index, index.internalId() in selected)
            painter.fillRect(area.left(), top + height - 1, area.width(), 1, divider)
            top += height
            index = self.indexAt(QPoint(0, top))

    def event(self, event: QEvent) -> bool:
        """F2 is the tree's own where there is a value to edit, whatever else it is a shortcut of."""
        asks = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asks and self._parameters.parameter(self.currentIndex()) is not None:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_F2:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """See the class."""
        current = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy) and current.isValid():
            QGuiApplication.clipboard().setText(self.row_text(current))
        elif (
            event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and self._parameters.parameter(current) is not None
        ):
            value = current.siblingAtColumn(VALUE)
            if not self.isPersistentEditorOpen(value) and value.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(value)
        else:
            super().keyPressEvent(event)

    def drawRow(  # noqa: N802 - Qt's name
        self, painter: QPainter, options: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row, the line below it, and a bar at the left of the selected one."""
        super().drawRow(painter, options, index)
        rect: QRect = options.rect
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens().divider))
        if self.selectionModel().isRowSelected(index.row(), index.parent()):
            painter.fillRect(rect.left(), rect.top(), SELECTION_BAR, rect.height(), QColor(tokens().accent))

    def row_text(self, index: QModelIndex) -> str:
        """Name, value, gradient and ratio, with tabs between them and ASCII minus signs."""
        cells = [self._parameters.text(index.siblingAtColumn(c)) for c in (NAME, VALUE, GRADIENT, RATIO)]
        return "\t".join(cells).replace(formats.MINUS, "-")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Names and courses share what the numbers leave; the relative update gives way, then the course."""
        super().resizeEvent(event)
        header, room = self.header(), self.viewport().width()
        left = room - LEAST_NAME_WIDTH - sum(map(self._widths.__getitem__, (VALUE, GRADIENT, FREEZE)))
        with_course = left >= LEAST_HISTORY_WIDTH
        with_ratio = left >= LEAST_HISTORY_WIDTH + self._widths[RATIO]
        header.setSectionHidden(HISTORY, not with_course)
        header.setSectionHidden(RATIO, not with_ratio)
        spare = left - with_ratio * self._widths[RATIO] - with_course * self._widths[HISTORY]
        most = MOST_NAME_WIDTH if with_course else room
        header.resizeSection(NAME, min(max(LEAST_NAME_WIDTH + spare, LEAST_NAME_WIDTH), most))

    def _size_columns(self) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(LEAST_HISTORY_WIDTH)
        rms = number_width("rms 0.00e−000")
        self._widths = {VALUE: rms, GRADIENT: rms, HISTORY: HISTORY_WIDTH, RATIO: 118, FREEZE: 64}
        for column, width in {NAME: MOST_NAME_WIDTH, **self._widths}.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)
        header.setSectionResizeMode(HISTORY, QHeaderView.ResizeMode.Stretch)


class _Header(QHeaderView):
    """Column titles, the gradient's in its own colour."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedHeight(HEADER_HEIGHT)
        self.setSectionsMovable(False)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt's name
        """Paint one title."""
        colours, model = tokens(), self.model()
        painter.fillRect(rect, QColor(colours.header))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.divider))
        painter.setFont(ui_font(12))
        painter.setPen(QColor(colours.grad if section == GRADIENT else colours.text2))
        alignment: Any = model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        title: Any = model.headerData(section, Qt.Orientation.Horizontal)
        place = rect.adjusted(8, 0, -8, 0)
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, alignment, shown)
