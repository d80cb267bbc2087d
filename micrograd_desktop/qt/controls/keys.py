"""The keys that the focused control keeps for itself, although the window has a shortcut on them.

A widget declares them with an attribute or property ``own_keys``; buttons and lists have theirs by what they are. One
filter, that of the window, obeys all declarations.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget

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
    """Lets the focused control have its own keys before the window's shortcuts do; ends with its parent.

    Without it Space would play rather than press the button that was reached with Tab, and Right would step
    rather than open a branch of the tree. After a click with the mouse Space still plays.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim a key for the focused control."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if (modifiers, Qt.Key(event.key())) in kept_keys(watched):
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if new is not None:
            new.installEventFilter(self)


def kept_keys(control: QObject) -> frozenset[Chord]:
    """The keys that a control needs."""
    if isinstance(control, OwnsKeys):
        return control.own_keys
    if isinstance(control, QAbstractItemView):
        return ARROWS | ENDS | SPACE
    if isinstance(control, QAbstractButton):
        by_keyboard = control.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        return SPACE if by_keyboard else NO_KEYS
    return NO_KEYS
