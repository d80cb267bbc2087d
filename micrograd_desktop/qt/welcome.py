"""The welcome pane: examples, the files of before, and the tour, in the place of the workspaces until one chooses."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.examples import EXAMPLES, SAYS
from micrograd_desktop.project.naming import shown
from micrograd_desktop.qt.controls.example_card import ExampleCard
from micrograd_desktop.qt.controls.fields import IconButton, title
from micrograd_desktop.qt.controls.keys import ARROWS, CHOOSING, DIRECTIONS, SPACE
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.theme import ui_font
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.qt.documents import Documents

OPEN = tr("Open a project, a notebook or a program from a file")
TOUR = tr("Five parts of the window, one after the other")
AT_START = tr("Whether a start without a file shows this pane")
COLUMNS = 3
WIDTH, SIDE_WIDTH = 940, 230
MOST_OF_NAME = 34
MOST_RECENT = 6
STAYS = ("palette", "preferences", "shortcuts", "about", "help", "theme_", "welcome")
"""Beginnings of the ids of actions that leave the pane where it is."""

FOLLOWED = (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest)


class Welcome(QFrame):
    """Lies over a window between its menus and its status bar. Whatever is chosen takes it away, and so does Esc.

    What is behind it is there already, and the window's keys work: what they do is seen, since the pane goes then.

    Parameters
    ----------
    window
        Whose child it is; gone when it has ended.
    actions
        The window's, by id: those that the buttons trigger.
    """

    def __init__(
        self, window: QMainWindow, preferences: Preferences, documents: Documents, actions: Mapping[str, QAction]
    ) -> None:
        super().__init__(window)
        self._window, self._preferences, self._documents, self._actions = window, preferences, documents, actions
        self._before: QWidget | None = None
        self.setObjectName("welcome")
        self.setAccessibleName(tr("Welcome"))
        self.cards = {name: ExampleCard(project, shown(project.name), SAYS[name]) for name, project in EXAMPLES.items()}
        self.recent: list[QPushButton] = []
        self.open, self.tour = _Button(tr("Open…")), _Button(tr("Take the tour"))
        self.at_start = _CheckBox(tr("Show at start"))
        self.close_button = IconButton("x", tr("Go to the workspaces (Esc)"))
        self._build()
        for control, words in ((self.open, OPEN), (self.tour, TOUR), (self.at_start, AT_START)):
            set_tip(control, words)
        self._connect_signals()
        window.installEventFilter(self)

    def begin(self) -> None:
        """Show it, with the focus on the first example."""
        focus = self._window.focusWidget()
        if focus is not None and not self.isAncestorOf(focus):
            self._before = focus
        self._cover()
        self.show()
        self.raise_()
        self.update()  # whole, with the next frame: Qt would wait for what is in its queue
        next(iter(self.cards.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Take it away, for good; the focus goes back to where it was."""
        self._window.removeEventFilter(self)
        had_focus = self.isAncestorOf(self._window.focusWidget() or self._window)
        self.hide()
        self.deleteLater()
        if had_focus and self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        heading = PlainLabel(tr("Welcome to Micrograd Desktop"))
        heading.setFont(ui_font(24, 600))
        under = PlainLabel(
            tr("Watch a scalar autograd engine learn. Begin with an example, or with a file of your own.")
        )
        under.setProperty("role", "quiet")
        top = QHBoxLayout()
        top.addWidget(heading, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        grid = QGridLayout()
        grid.setSpacing(12)
        for place, card in enumerate(self.cards.values()):
            grid.addWidget(card, place // COLUMNS, place % COLUMNS)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(grid, 1)
        columns.addWidget(self._side())
        content = QWidget()
        content.setObjectName("welcomeContent")
        content.setMaximumWidth(WIDTH)
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(1)
        column.addLayout(top)
        column.addWidget(under)
        column.addSpacing(12)
        column.addLayout(columns)
        column.addStretch(2)
        middle = QWidget()
        middle.setObjectName("welcomeContent")
        centred = QHBoxLayout(middle)
        centred.setContentsMargins(0, 0, 0, 0)
        centred.addStretch(1)
        centred.addWidget(content, 100)
        centred.addStretch(1)
        area = _Area()
        area.setWidget(middle)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _side(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(SIDE_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for button in (self.tour, self.open):
            button.setFixedHeight(30)
            column.addWidget(button)
        self.tour.setProperty("primary", True)
        column.addSpacing(10)
        paths = self._preferences.recent()[:MOST_RECENT]
        if paths:
            column.addWidget(title(tr("Recent files")))
        for path in paths:
            column.addWidget(self._recent_button(path))
        column.addStretch(1)
        self.at_start.setChecked(self._preferences.shows_welcome())
        column.addWidget(self.at_start)
        return side

    def _recent_button(self, path: Path) -> QPushButton:
        button = _Button(plain(path.name, MOST_OF_NAME).replace("&", "&&"))
        button.setProperty("link", True)
        button.setAccessibleName(tr("Open {name}", name=plain(path.name)))
        set_tip(button, plain(path, 1000))
        button.clicked.connect(partial(self._leave_for, partial(self._documents.open_file, path)))
        self.recent.append(button)
        return button

    def _connect_signals(self) -> None:
        for name, card in self.cards.items():
            card.clicked.connect(partial(self._leave_for, partial(self._documents.open_example, name)))
        self.open.clicked.connect(partial(self._leave_for, self._actions["open_project"].trigger))
        self.tour.clicked.connect(partial(self._leave_for, self._actions["tour"].trigger))
        self.at_start.clicked.connect(self._preferences.set_shows_welcome)
        self.close_button.clicked.connect(self.end)
        self._documents.changed.connect(self.end)
        for name, action in self._actions.items():
            if not name.startswith(STAYS):
                action.triggered.connect(self.end)

    def _leave_for(self, do: object, _checked: bool = False) -> None:
        assert callable(do)
        self.end()
        do()

    def _cover(self) -> None:
        top, bar = self._window.menuBar().height(), self._window.statusBar()
        bottom = bar.height() if bar.isVisible() else 0
        self.setGeometry(0, top, self._window.width(), self._window.height() - top - bottom)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is resized, or laid out."""
        if watched is self._window and event.type() in FOLLOWED:
            self._cover()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes it away; the arrows go from example to example as these stand, and to what stands beside them."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in DIRECTIONS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._go(*DIRECTIONS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _go(self, right: int, down: int) -> None:
        """Give the focus to what stands next in a direction, if anything does."""
        cards, side = list(self.cards.values()), [self.tour, self.open, *self.recent, self.at_start]
        rows: list[list[QWidget]] = [[*cards[first : first + COLUMNS]] for first in range(0, len(cards), COLUMNS)]
        focus = self._window.focusWidget()
        target: QWidget | None = None
        for place, row in enumerate(rows):
            if focus in row and down and 0 <= place + down < len(rows):
                below = rows[place + down]
                target = below[min(row.index(focus), len(below) - 1)]
            elif focus in row and right:
                beside = [*row, side[min(place, len(side) - 1)]]
                target = beside[max(row.index(focus) + right, 0)]
        if focus in side and right < 0:
            target = rows[min(side.index(focus), len(rows) - 1)][-1]
        elif focus in side and down:
            target = side[min(max(side.index(focus) + down, 0), len(side) - 1)]
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round what it holds, in the order in which one reads."""
        ring = [*self.cards.values(), self.tour, self.open, *self.recent, self.at_start, self.close_button]
        at = next((place for place, widget in enumerate(ring) if widget.hasFocus()), -1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        ring[(at + (1 if forward else -1)) % len(ring)].setFocus(reason)
        return True


class _Area(QScrollArea):
    """Scrolls by the wheel, and to what gets the focus; the arrows are the pane's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        event.ignore()


class _Button(QPushButton):
    """Pressed by Space and by Enter, however the focus came: behind the pane nothing is to play."""

    own_keys = SPACE | CHOOSING | ARROWS

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, too; the arrows are the pane's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in DIRECTIONS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class _CheckBox(QCheckBox):
    """Switched by Space, however the focus came; the arrows are the pane's."""

    own_keys = SPACE | ARROWS

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        if event.key() in DIRECTIONS:
            event.ignore()
        else:
            super().keyPressEvent(event)
