"""The keys that the focused control keeps for itself, although the window has a shortcut on them.

A widget declares them with an attribute or property ``own_keys``; buttons and lists have theirs by what they are. One
filter, that of the window, obeys all declarations.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

Chord = tuple[Qt.KeyboardModifier, Qt.Key]
"""Modifiers, and the key that is pressed with them."""

NO_KEYS: frozenset[Chord] = frozenset()


def alone(*keys: Qt.Key) -> frozenset[Chord]:
    """These keys, without modifiers."""
    return frozenset((Qt.KeyboardModifier.NoModifier, key) for key in keys)


def with_control(*keys: Qt.Key) -> frozenset[Chord]:
    """These keys with Ctrl, and with Ctrl and Shift."""
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    return frozenset((modifiers, key) for modifiers in (control, control | shift) for key in keys)


SPACE = alone(Qt.Key.Key_Space)
ARROWS = alone(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
ENDS = alone(Qt.Key.Key_Home, Qt.Key.Key_End)
TO_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
CHOOSING = alone(Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""An open list of Qt's takes its row with these as soon as it is asked whether it wants them."""

DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
"""Where an arrow key leads on the screen: right, down."""


@runtime_checkable
class OwnsKeys(Protocol):
    """A widget with keys of its own."""

    @property
    def own_keys(self) -> frozenset[Chord]:
        """Those that it keeps while it has the focus."""


class FocusKeys(QObject):
    """Says what keys do by where the focus is, and where the focus goes; ends with its parent, the window.

    The focused control has its own keys before the window's shortcuts do: without it Right would step rather than open
    a branch of the tree. Space plays, but presses a button and opens a list that were reached with Tab, and is typed
    where text is. Esc that nobody needed selects nothing; when an edit ends, the focus goes back to where it was.

    Parameters
    ----------
    home
        Gives the widget that has the focus when there is none to give it back to.
    escape
        What Esc does when no edit is open.

    Attributes
    ----------
    by_key
        Whether the window was last used by a key rather than with the mouse: a focus that moves then is to be seen.
    explain
        Says what a control of a dialog is, in which the window's own shortcut for that, Shift+F1, does not hold.
    """

    def __init__(
        self,
        window: QWidget,
        home: Callable[[], QWidget | None] = lambda: None,
        escape: Callable[[], object] = lambda: None,
    ) -> None:
        super().__init__(window)
        self._window, self._home, self._escape = window, home, escape
        self._before: QWidget | None = None
        self._handle: QWindow | None = None
        self.by_key = False
        self.explain: Callable[[QWidget], object] = lambda _widget: None
        window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def give_back(self) -> None:
        """Put the focus where it was before text was edited, and where it is seen: a key ended the edit."""
        before = self._before
        there = before is not None and isValid(before) and before.isVisible() and before.isEnabled()
        target = before if there else self._home()
        if target is not None:
            button = isinstance(target, QAbstractButton | QComboBox)  # which would take Space if it came by a key
            target.setFocus(Qt.FocusReason.OtherFocusReason if button else Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim a key for the focused control; hear of an Esc that reached the window, and of clicks in it."""
        if watched is self._handle or not isinstance(event, QKeyEvent):
            self._hear_of_mouse(watched, event)
            return super().eventFilter(watched, event)
        self.by_key = True
        if event.type() == QEvent.Type.ShortcutOverride and watched is not self._window:
            modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            chord = (modifiers, Qt.Key(event.key()))
            if _in_open_list(watched) and chord in CHOOSING:
                return False
            if _in_open_list(watched) or chord in kept_keys(watched):
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and (
            (event.key() in TO_ENDS and _goes_to_end(watched, event.key())) or self._leads_nowhere(watched, event.key())
        ):
            return True
        elif event.type() == QEvent.Type.KeyPress and _asks(event) and self._is_of_dialog(watched):
            assert isinstance(watched, QWidget)
            self.explain(watched)
            return True
        elif event.type() == QEvent.Type.KeyPress and watched is self._window and event.key() == Qt.Key.Key_Escape:
            self._escape()
            return True
        return super().eventFilter(watched, event)

    def _hear_of_mouse(self, watched: QObject, event: QEvent) -> None:
        """Qt tells the window of the system of every click, before it tells the widget."""
        if watched is self._window:
            handle = self._window.windowHandle() if event.type() == QEvent.Type.Show else None
            if handle is not None and handle is not self._handle:
                self._handle = handle
                handle.installEventFilter(self)
        elif event.type() == QEvent.Type.MouseButtonPress:
            self.by_key = False

    def _is_of_dialog(self, watched: QObject) -> bool:
        """Whether it is in a dialog of the window."""
        at = watched.window() if isinstance(watched, QWidget) else None
        if at is self._window or (at is not None and at.windowType() == Qt.WindowType.Popup):
            return False
        while at is not None and at is not self._window:
            at = at.parentWidget()
        return at is self._window

    def _leads_nowhere(self, watched: QObject, key: int) -> bool:
        """Whether an arrow is pressed on a button that stands for itself.

        Qt would give the focus to the next control, whatever that is: from a tool bar to the switch of workspaces, of
        which the next arrow chooses another.
        """
        alone = isinstance(watched, QAbstractButton) and watched.group() is None and watched.window() is self._window
        return alone and Qt.Key(key) in DIRECTIONS and not isinstance(watched, OwnsKeys)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and old is not self._window:
            old.removeEventFilter(self)
        if new is not None and new is not self._window:
            new.installEventFilter(self)
        if old is not None and old.window() is self._window and not is_editor(old) and new is not None:
            self._before = old


def _asks(event: QKeyEvent) -> bool:
    """Whether it asks what this is."""
    return event.key() == Qt.Key.Key_F1 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier


def _goes_to_end(watched: QObject, key: int) -> bool:
    """Choose the first or the last of a group of buttons of which one has the focus; Qt itself has arrows only."""
    group = watched.group() if isinstance(watched, QAbstractButton) else None
    if group is None or not group.exclusive():
        return False
    there = [button for button in group.buttons() if button.isVisible() and button.isEnabled()]
    target = there[TO_ENDS[Qt.Key(key)]]
    target.setFocus(Qt.FocusReason.TabFocusReason)
    target.click()
    return True


def end_edit(editor: QWidget) -> None:
    """The edit in a widget is over: the focus goes back to where it was before."""
    keys = editor.window().findChild(FocusKeys)
    editor.clearFocus() if keys is None else keys.give_back()


def by_key(window: QWidget) -> bool:
    """Whether a window was last used by a key rather than with the mouse."""
    keys = window.findChild(FocusKeys, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return keys is not None and keys.by_key


def is_editor(widget: QWidget) -> bool:
    """Whether text is typed in it."""
    own = QLineEdit, QtWidgets.QTextEdit, QtWidgets.QPlainTextEdit, QtWidgets.QAbstractSpinBox  # not before it is asked
    return isinstance(widget, own)


def kept_keys(control: QObject) -> frozenset[Chord]:
    """The keys that a control needs."""
    if isinstance(control, OwnsKeys):
        return control.own_keys
    if isinstance(control, QAbstractItemView):
        return ARROWS | ENDS
    if isinstance(control, QComboBox):
        return ARROWS | ENDS | (SPACE if _by_keyboard(control) else NO_KEYS)
    if isinstance(control, QAbstractButton):
        if not _by_keyboard(control):
            return NO_KEYS
        return SPACE | ARROWS | ENDS if control.group() is not None else SPACE
    return NO_KEYS


def _by_keyboard(control: QWidget) -> bool:
    """Whether its window was last used by keyboard."""
    return control.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


def _in_open_list(control: QObject) -> bool:
    """Whether it is in a list that has opened over the window, where letters look for a row."""
    return isinstance(control, QWidget) and control.window().windowType() == Qt.WindowType.Popup
