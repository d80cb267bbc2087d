"""Keys that a focused widget takes before the window's shortcuts do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def take_key(event: object, keys: frozenset[Qt.Key]) -> bool:
    """Accept the event if it asks whether one of these keys, pressed alone, is the widget's own; True if so."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    alone = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
    if alone and Qt.Key(event.key()) in keys:
        event.accept()
        return True
    return False
