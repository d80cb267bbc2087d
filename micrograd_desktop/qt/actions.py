"""The actions of the table as Qt's own: connected, in menus, and on the shortcut sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMenuBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from micrograd_desktop.qt.action_table import ACTIONS as ACTIONS
from micrograd_desktop.qt.action_table import MENUS, Action
from micrograd_desktop.qt.controls.keys import FocusKeys
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import theme


def _spoken(row: Action) -> str:
    return " or ".join(QKeySequence(s).toString(QKeySequence.SequenceFormat.NativeText) for s in row.shortcuts)


def build_actions(parent: QWidget, callbacks: Mapping[str, Callable[..., object]]) -> dict[str, QAction]:
    """A QAction for every row, connected to the callback of its id.

    Raises
    ------
    KeyError
        If a row has no callback: an action that does nothing is not shown.
    """
    actions: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for row in ACTIONS:
        action = actions[row.id] = _build(row, parent)
        if row.group:
            groups.setdefault(row.group, QActionGroup(parent)).addAction(action)
        _connect(action, callbacks[row.id], row.checkable)
        parent.addAction(action)
    _ThemeFollower(actions, parent)
    FocusKeys(parent)
    return actions


def _build(row: Action, parent: QObject) -> QAction:
    action = QAction(row.title, parent)
    action.setShortcuts([QKeySequence(s) for s in row.shortcuts])
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    tip = row.tip or row.title
    action.setToolTip(f"{tip} ({_spoken(row)})" if row.shortcuts else tip)
    action.setStatusTip("")
    action.setCheckable(row.checkable or bool(row.group))
    action.setChecked(row.checked)
    if row.icon:
        action.setIcon(icon(row.icon))
    return action


def _connect(action: QAction, callback: Callable[..., object], checkable: bool) -> None:
    if checkable:
        action.toggled.connect(callback)
    else:
        action.triggered.connect(lambda _checked=False: callback())


class _ThemeFollower(QObject):
    """Gives the actions their icons anew when the theme changes, and checks its action; ends with its parent."""

    def __init__(self, actions: Mapping[str, QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        theme().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        for row in ACTIONS:
            if row.icon and row.id != "toggle_running":
                self._actions[row.id].setIcon(icon(row.icon))
        self._actions[f"theme_{theme().mode}"].setChecked(True)


def enable_workspace(actions: Mapping[str, QAction], workspace: str) -> None:
    """Disable what can't be done in a workspace, and its keys."""
    for row in ACTIONS:
        if row.workspace:
            actions[row.id].setEnabled(row.workspace == workspace)


def fill_menus(bar: QMenuBar, actions: Mapping[str, QAction]) -> None:
    """The menus, in the order of the table."""
    menus = {name: bar.addMenu(name) for name in MENUS}
    for row in ACTIONS:
        if row.separated:
            menus[row.menu].addSeparator()
        menus[row.menu].addAction(actions[row.id])


OTHER_KEYS = {
    "Network (click it first)": (("Walk the neurons", "Arrow keys"), ("Select nothing", "Esc")),
    "Graph (click it first)": (
        ("Walk the values", "Arrow keys"),
        ("Go to a value's step, open a group", "Enter"),
        ("Select nothing", "Esc"),
    ),
    "Expression": (("Comment lines", "Ctrl+/"), ("Leave the editor", "Esc, then Tab")),
}
"""Keys that belong to a widget rather than to an action."""


def show_shortcuts(parent: QWidget) -> QDialog:
    """Open the sheet of all shortcuts."""
    dialog = QDialog(parent)
    dialog.setWindowTitle("Keyboard shortcuts")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    table = QTreeWidget()
    table.setHeaderLabels(["Action", "Keys"])
    table.setColumnWidth(0, 230)
    table.setUniformRowHeights(True)
    for menu in MENUS:
        rows = [row for row in ACTIONS if row.menu == menu and row.shortcuts]
        head = QTreeWidgetItem(table, [menu])
        for row in rows:
            QTreeWidgetItem(head, [row.title, _spoken(row)])
        head.setHidden(not rows)
    for where, keys_there in OTHER_KEYS.items():
        head = QTreeWidgetItem(table, [where])
        for title, keys in keys_there:
            QTreeWidgetItem(head, [title, keys])
    table.expandAll()
    layout = QVBoxLayout(dialog)
    layout.addWidget(QLabel("Every action and its keys."))
    layout.addWidget(table)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.close)
    layout.addWidget(buttons)
    dialog.resize(460, 620)
    dialog.open()
    return dialog
