"""The command palette: a field, and below it what can be done that fits what is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QDialog, QLineEdit, QListView, QVBoxLayout, QWidget

from micrograd_desktop.plain_text import plain
from micrograd_desktop.qt.controls.explained import explain_as
from micrograd_desktop.qt.controls.plain import PlainLabel
from micrograd_desktop.qt.palette.model import ROW_HEIGHT, PaletteDelegate, PaletteModel, spoken
from micrograd_desktop.qt.palette.search import search
from micrograd_desktop.qt.palette_row import PaletteRow, PaletteSource
from micrograd_desktop.translation import tr

WIDTH, FIELD_HEIGHT = 560, 36
MOST_SEEN = 12
"""Rows that are seen at once."""

UPPER = 0.16
"""Part of the window's height that is free above it."""

HINT = tr("Type a command, a setting with a value (lr 0.03), a weight (w 1.2 to 2.6), a file")
MOST_OF_ECHO = 40
STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: MOST_SEEN - 1,
    Qt.Key.Key_PageUp: 1 - MOST_SEEN,
}


class Palette(QDialog):
    """Open over a window until a row is chosen, Esc is pressed, or something else is clicked.

    The first row is chosen beforehand, so that Enter does it; the arrows choose another. It is a popup: what it does
    comes when it is gone, and the focus is where it was.

    Parameters
    ----------
    window
        Over which it opens.
    sources
        Asked for their rows at each change of what is typed.
    """

    def __init__(self, window: QWidget, sources: Sequence[PaletteSource]) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self._window, self._sources = window, tuple(sources)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self.setWindowTitle(tr("Command palette"))
        self.field = _Field(self)
        self.model = PaletteModel(self)
        self.list = QListView()
        self._nothing = PlainLabel()
        self._build()
        self.field.textChanged.connect(self._search)
        self.list.clicked.connect(self._choose)
        self._search("")

    @property
    def current(self) -> PaletteRow | None:
        """The row that Enter does; None if nothing fits."""
        index = self.list.currentIndex()
        return self.model.found[index.row()] if index.isValid() else None

    def show_over(self) -> None:
        """Open in the upper third of the window."""
        width = min(WIDTH, self._window.width() - 40)
        self.setFixedWidth(width)
        corner = QPoint((self._window.width() - width) // 2, round(self._window.height() * UPPER))
        self.move(self._window.mapToGlobal(corner))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def step(self, by: int) -> None:
        """Choose a row so much further down; past an end only a single step goes round."""
        count = self.model.rowCount()
        if not count:
            return
        row = self.list.currentIndex().row() + by
        row = row % count if abs(by) == 1 else min(max(row, 0), count - 1)
        self._go_to(row)

    def do_current(self) -> None:
        """Close, and do what is chosen, if it can be done now."""
        row = self.current
        if row is not None and not row.limit:
            QTimer.singleShot(0, self._window, row.do)
            self.close()

    def _build(self) -> None:
        self.field.setPlaceholderText(HINT)
        self.field.setAccessibleName(tr("Command"))
        explain_as(self.field, tr("Type what you want to do; Up and Down choose what fits, Enter does it."))
        self.field.setFixedHeight(FIELD_HEIGHT)
        self.list.setModel(self.model)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("What fits"))
        self._nothing.setProperty("role", "quiet")
        self._nothing.setFixedHeight(ROW_HEIGHT)
        self._nothing.setContentsMargins(12, 0, 12, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 5)
        layout.setSpacing(4)
        for widget in (self.field, self.list, self._nothing):
            layout.addWidget(widget)

    def _search(self, query: str) -> None:
        self.model.show(search(self._sources, query))
        count = self.model.rowCount()
        self._nothing.setText("" if count else tr("Nothing fits “{words}”.", words=plain(query.strip(), MOST_OF_ECHO)))
        self._nothing.setVisible(not count)
        self.list.setVisible(bool(count))
        self.list.setFixedHeight(ROW_HEIGHT * min(max(count, 1), MOST_SEEN))
        if count:
            self._go_to(0)
        else:
            self.field.setAccessibleDescription(self._nothing.text())
        self.setFixedHeight(self.sizeHint().height())

    def _go_to(self, row: int) -> None:
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        words = spoken(self.model.found[row])
        said = tr("{place} of {count}: {row}", place=row + 1, count=self.model.rowCount(), row=words)
        self.field.setAccessibleDescription(said)

    def _choose(self, index: QModelIndex) -> None:
        self._go_to(index.row())
        self.do_current()


class _Field(QLineEdit):
    """What is typed; the keys of the list are the palette's."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette)
        self._palette = palette

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and pages choose, Enter does, Tab does nothing: there is nowhere else to go."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self._palette.step(STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._palette.do_current()
        elif key == Qt.Key.Key_Escape or (
            key == Qt.Key.Key_K and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ):
            self._palette.close()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """The field keeps the focus."""
        return True
