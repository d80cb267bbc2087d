"""The real window with Trace shown, and a program opened in it."""

from __future__ import annotations

from PySide6.QtCore import Qt

PATIENCE = 20_000


def go_to_trace(qtbot, window):
    """Show Trace by its key; returns once its first program is traced."""
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    return window


def show_program(qtbot, window, text):
    """Open another program; returns once it is traced."""
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        window.workspace("trace").binding.open_program(text)
