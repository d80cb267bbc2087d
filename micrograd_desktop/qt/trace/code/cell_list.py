"""The output pane of a notebook: its cells, each with what it gave below it, under buttons that run them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QVBoxLayout, QWidget

from micrograd_desktop.presentation.notebook import RAN, NotebookRun
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.fields import IconButton
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.theme import mono_font
from micrograd_desktop.qt.trace.code.cell_delegate import CellDelegate
from micrograd_desktop.qt.trace.code.cell_model import CellModel
from micrograd_desktop.qt.trace.code.output import TEXT_PX, Printed, as_plain_output
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.translation import tr, whole

BUTTONS = (
    ("trace_run_cell", "play"),
    ("trace_run_here", "step-forward"),
    ("trace_run_all", "chevrons-right"),
    ("trace_restart", "rotate-ccw"),
)
"""Actions at hand over the cells, and their icons."""

LEAST_HEIGHT = 110
NO_OUTPUT = tr("No cell gave any output yet.")


class CellView(QListView):
    """The list itself.

    Signals
    -------
    chosen(int)
        A cell that was clicked, or on which Enter was pressed.
    left()
        Esc: the keys are to be another's.
    """

    chosen = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self.cells = CellModel(self)
        self.painter = CellDelegate(self)
        self.setModel(self.cells)
        self.setItemDelegate(self.painter)
        self.setAccessibleName(tr("Cells and their output"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # whose coming would change all widths
        self.verticalScrollBar().setSingleStep(24)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        FocusRing(self)

    def copy(self) -> None:
        """Put the output of the selected cells on the clipboard."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        QGuiApplication.clipboard().setText("\n".join(filter(None, map(self.cells.text, rows))))

    def copy_all(self) -> None:
        """Put the output of all cells on the clipboard, each below its title."""
        QGuiApplication.clipboard().setText(self.cells.whole())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose a cell, or show more of it."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        if self.painter.is_link(index, at):
            self._toggle(index.row())
        elif not event.modifiers():
            self.chosen.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses; Right and Left show all lines and few; Ctrl+C copies; Esc leaves."""
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif row >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.chosen.emit(row)
        elif row >= 0 and event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self._toggle(row, event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copy by menu."""
        menu = QMenu(self)
        menu.addAction(tr("Copy output")).triggered.connect(self.copy)
        menu.addAction(tr("Copy the output of all cells")).triggered.connect(self.copy_all)
        menu.addAction(tr("Select all")).triggered.connect(self.selectAll)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines are cut elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _toggle(self, row: int, on: bool | None = None) -> None:
        self.cells.toggle(row, on)
        self.scheduleDelayedItemsLayout()


class CellList(QWidget):
    """The list under its header, or all its output as one text; it takes no room where the program is no notebook.

    Signals
    -------
    cell_chosen(int)
        A cell, from 0, that was clicked, or on which Enter was pressed.
    """

    cell_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view, self.text = CellView(), Printed()
        self._header = PaneHeader(tr("Cells"))
        self.as_text = IconButton("text-cursor", tr("All output as text, to be selected"))
        self.as_text.setCheckable(True)
        self.copy_all = IconButton("copy", tr("Copy the output of all cells (Ctrl+Shift+C)"))
        self._build()
        self.view.chosen.connect(self.cell_chosen)
        self.as_text.toggled.connect(self._show)
        self.copy_all.clicked.connect(self.view.copy_all)
        reading().changed.connect(self._on_size_changed)
        self._on_size_changed()
        self.hide()

    def _build(self) -> None:
        as_plain_output(self.text)
        self.text.setAccessibleName(tr("The output of all cells"))
        self.text.hide()
        self._header.add(self.as_text, self.copy_all)
        self.setMinimumHeight(LEAST_HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.text, 1)

    def set_actions(self, actions: Mapping[str, QAction]) -> None:
        """Put buttons for actions into the header."""
        for name, icon in BUTTONS:
            button = IconButton(icon, actions[name].toolTip())
            button.setAccessibleName(actions[name].text())
            button.clicked.connect(actions[name].trigger)
            self._header.add(button)

    def show_notebook(self, notebook: NotebookRun, hidden: bool) -> None:
        """Show these runs."""
        self.view.cells.set_notebook(notebook, hidden)
        self.view.scheduleDelayedItemsLayout()
        if self.as_text.isChecked():
            self._write()
        ran = sum(run.state == RAN for run in notebook.last.values())
        self._header.set_caption(tr("{ran} of {total} ran", ran=whole(ran), total=whole(len(notebook.cells))))

    def _show(self, as_text: bool) -> None:
        """Show all output as one text, or the list."""
        if as_text:
            self._write()
        shown, other = (self.text, self.view) if as_text else (self.view, self.text)
        shown.show()
        if other.hasFocus():
            shown.setFocus()
        other.hide()

    def _write(self) -> None:
        whole = self.view.cells.whole() or NO_OUTPUT
        if whole != self.text.toPlainText():
            self.text.setPlainText(whole)

    def _on_size_changed(self) -> None:
        self.text.setFont(mono_font(reading().px(TEXT_PX)))

    def go_to(self, cell: int) -> None:
        """Make a cell the current one, and have it in sight."""
        index = self.view.cells.index(cell)
        if index.isValid() and index.row() != self.view.currentIndex().row():
            self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.view.scrollTo(index)
