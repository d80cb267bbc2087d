"""The list of what was done and undone, from which one goes back, or forward, by several edits at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtGui import QAction, QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.edit_words import said
from micrograd_desktop.project.edits import Edit
from micrograd_desktop.project.session import Session
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.theme import theme, tokens
from micrograd_desktop.translation import tr

SIZE = (400, 460)
ROW_HEIGHT = 24
CARET = 3
BEGINNING, OPENED = tr("The beginning"), tr("As it was opened")
HEAD = tr("Choose a change to go back to it, or forward again.")
BEFORE = tr("What was done before it was opened is not here; the history under Train marks what changed the run.")
NO_PARENT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractListModel):
    """A session's history as rows: the beginning, then every edit; what is now is bold, what is undone is slanted.

    Row n is the state after the first n edits. Words are made for the rows that are looked at only.
    """

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._history, self._font = session, session.history, parent.font()

    @property
    def now(self) -> int:
        """The row of how things are now."""
        return self._history.place

    def refresh(self) -> None:
        """Something was done or undone."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """One more than there are edits."""
        return 0 if parent.isValid() else self._history.count + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says, and how it looks."""
        row = index.row()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                if row == self.now:
                    return tr("{change}, now", change=self._words(row))
                return self._words(row) if row < self.now else tr("{change}, undone", change=self._words(row))
            case Qt.ItemDataRole.SizeHintRole:
                return QSize(0, ROW_HEIGHT)
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(tokens().text if row <= self.now else tokens().text2)
            case Qt.ItemDataRole.FontRole if row >= self.now:
                font = QFont(self._font)
                font.setWeight(QFont.Weight.DemiBold if row == self.now else QFont.Weight.Normal)
                font.setItalic(row > self.now)
                return font
        return None

    def _words(self, row: int) -> str:
        if row == 0:
            return OPENED if self._session.opened else BEGINNING
        entry = self._history[row - 1]
        return plain(said(entry.edit, entry.after))


class _Caret(QStyledItemDelegate):
    """Marks the row that keys have come to with a bar at its edge: its tint alone is hardly seen."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """As Qt does, and the bar."""
        super().paint(painter, option, index)
        view = self.parent()
        if isinstance(view, QListView) and index == view.currentIndex():
            rect: QRect = option.rect
            painter.fillRect(rect.left(), rect.top(), CARET, rect.height(), QColor(tokens().accent))


class UndoList(QDialog):
    """Shows the history of a session while it changes; a click or Enter goes to a row. It blocks nothing.

    Parameters
    ----------
    undo, redo
        The window's own actions, whose keys hold here too.
    """

    def __init__(self, session: Session, undo: QAction, redo: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(tr("Undo list"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = HistoryModel(session, self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setItemDelegate(_Caret(self.view))
        self.view.setObjectName("undoList")
        self.view.setAccessibleName(tr("What was done"))
        FocusRing(self.view, always=True)
        set_tip(self.view, tr("Go to how things were after a change: with a click, or the arrow keys and Enter"))
        self.view.clicked.connect(self._on_chosen)
        self.view.activated.connect(self._on_chosen)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        layout = QVBoxLayout(self)
        head = self.head = PlainLabel()
        head.setWordWrap(True)
        layout.addWidget(head)
        layout.addWidget(self.view)
        layout.addWidget(buttons)
        self.addActions([undo, redo])
        self.resize(*SIZE)
        session.changed.connect(self._on_session_changed)
        self.finished.connect(self._on_finished)
        theme().changed.connect(self._show_now)
        self._show_now()
        self.view.setFocus()

    def _on_chosen(self, index: QModelIndex) -> None:
        self._session.go_to(index.row())

    def _on_session_changed(self, _old: Project, _new: Project, _edit: Edit) -> None:
        self._show_now()

    @Slot()
    def _show_now(self) -> None:
        self.head.setText(f"{HEAD} {BEFORE}" if self._session.opened else HEAD)
        self.model.refresh()
        now = self.model.index(self.model.now)
        self.view.setCurrentIndex(now)
        self.view.scrollTo(now)

    def _on_finished(self) -> None:
        self._session.changed.disconnect(self._on_session_changed)
