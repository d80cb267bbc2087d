"""The look that tables of this app have in common."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHeaderView, QTableView


def as_rows(table: QTableView, height: int) -> None:
    """Make a table one of rows of a height, of which one is selected; none of its cells can be edited."""
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setCornerButtonEnabled(False)
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    numbers = table.verticalHeader()
    numbers.hide()
    numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    set_row_height(table, height)


def set_row_height(table: QTableView, height: int) -> None:
    """Give all rows of a table another height."""
    numbers = table.verticalHeader()
    numbers.setMinimumSectionSize(height)
    numbers.setDefaultSectionSize(height)
