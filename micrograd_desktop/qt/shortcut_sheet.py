"""The sheet of all shortcuts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from micrograd_desktop.qt.action_row import OwnedRow
from micrograd_desktop.qt.action_table import by_menu
from micrograd_desktop.qt.actions import spoken_keys
from micrograd_desktop.qt.controls.plain import PlainLabel
from micrograd_desktop.qt.workspaces import WorkspaceRow


def show_shortcuts(parent: QWidget, rows: Sequence[OwnedRow], workspaces: Sequence[WorkspaceRow]) -> QDialog:
    """Open the sheet: the keys of all actions, and those that the workspaces' widgets have."""
    dialog = QDialog(parent)
    dialog.setWindowTitle("Keyboard shortcuts")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    table = QTreeWidget()
    table.setHeaderLabels(["Action", "Keys"])
    table.setColumnWidth(0, 230)
    table.setUniformRowHeights(True)
    for menu, sections in by_menu(rows).items():
        _add(table, menu, [(o.row.title, spoken_keys(o.row)) for part in sections for o in part if o.row.shortcuts])
    for where, keys_there in (own for workspace in workspaces for own in workspace.own_keys):
        _add(table, where, keys_there)
    table.expandAll()
    layout = QVBoxLayout(dialog)
    layout.addWidget(PlainLabel("Every action and its keys."))
    layout.addWidget(table)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.close)
    layout.addWidget(buttons)
    dialog.resize(460, 620)
    dialog.open()
    return dialog


def _add(table: QTreeWidget, heading: str, lines: Sequence[tuple[str, str]]) -> None:
    if lines:
        head = QTreeWidgetItem(table, [heading])
        for title, keys in lines:
            QTreeWidgetItem(head, [title, keys])
