"""The actions of the app's table in a window of a test's own; what is done is only recorded."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QMainWindow

from micrograd_desktop.qt.action_row import OwnedRow, Toggle
from micrograd_desktop.qt.action_table import all_rows
from micrograd_desktop.qt.actions import build_actions
from micrograd_desktop.qt.controls.keys import FocusKeys
from micrograd_desktop.qt.workspaces import WORKSPACES

ROWS = all_rows(WORKSPACES)


def recorded_actions(qtbot):
    """A window, its actions by id, and the list of the ids of those that were done."""
    window, calls = QMainWindow(), []
    qtbot.addWidget(window)

    def recorded(owned):
        def done(*_arguments, name=owned.row.id):
            calls.append(name)

        field = "sets" if isinstance(owned.row, Toggle) else "do"
        return OwnedRow(replace(owned.row, **{field: done}), owned.owner)

    actions = build_actions(window, [recorded(owned) for owned in ROWS], lambda _owner: None)
    FocusKeys(window)
    return window, actions, calls
