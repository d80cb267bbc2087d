"""Which keys the focused control keeps for itself, although the window has a shortcut on them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget

SPACE = frozenset({Qt.Key.Key_Space})
ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class FocusKeys(QObject):
    """Lets the focused control have a key before the window's shortcuts do; ends with its parent.

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
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if plain and event.key() in _kept(watched):
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if new is not None:
            new.installEventFilter(self)


def _kept(control: QObject) -> frozenset[Qt.Key]:
    """The keys that a control needs."""
    if isinstance(control, QAbstractItemView):
        return ARROWS | SPACE
    if isinstance(control, QAbstractButton):
        by_keyboard = control.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        return SPACE if by_keyboard else frozenset()
    return frozenset()


def take_key(event: object, keys: frozenset[Qt.Key]) -> bool:
    """Accept the event if it asks whether one of these keys, pressed alone, is the widget's own; True if so."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    alone = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
    if alone and Qt.Key(event.key()) in keys:
        event.accept()
        return True
    return False
