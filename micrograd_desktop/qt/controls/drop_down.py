"""The list of choices that opens below its field, whole."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

MOST_SHOWN = 20
"""Rows of an open list; only a longer one scrolls."""


class DropDown(QComboBox):
    """A list of choices. Its rows are as high as the style sheet says, which Qt's own delegate does not ask."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setMaxVisibleItems(MOST_SHOWN)
