"""Which way things run where a language is written from right to left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def keep_left_to_right(*widgets: QWidget) -> None:
    """Graphs, plots, code, tables of numbers and numbers run from left to right in every language.

    A sign would stand behind its number else, and the past right of what comes.
    """
    for widget in widgets:
        widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
