"""Every action of the app, one row each: menus, toolbar, shortcuts and the shortcut sheet read this table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

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

from micrograd_desktop.qt.focus_keys import FocusKeys
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import theme

MENUS = ("File", "Edit", "View", "Run", "Model", "Data", "Help")

TURBO_TIP = "Fused multiply-adds: faster, and no longer to the last bit the numbers of the Value engine"


@dataclass(frozen=True, slots=True)
class Action:
    """One row. ``group`` makes it one of several of which one is checked; ``separated`` draws a line above it."""

    id: str
    title: str
    menu: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    checkable: bool = False
    checked: bool = False
    group: str = ""
    separated: bool = False


ACTIONS: tuple[Action, ...] = (
    Action("new_project", "New project", "File", ("Ctrl+N",), tip="Start again with the moons demo"),
    Action("open_project", "Open…", "File", ("Ctrl+O",), "folder-open", "Open a project file"),
    Action("save_project", "Save", "File", ("Ctrl+S",), "save", "Save the project", separated=True),
    Action("save_project_as", "Save as…", "File", ("Ctrl+Shift+S",), tip="Save the project under another name"),
    Action("quit", "Quit", "File", ("Ctrl+Q",), tip="Close the app", separated=True),
    Action("undo", "Undo", "Edit", ("Ctrl+Z",), "undo-2", "Take the last change back"),
    Action("redo", "Redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", "Do it again"),
    Action("show_weights", "Edges: weights", "View", ("1",), tip="Edges show the weights", group="edges", checked=True),
    Action("show_gradients", "Edges: gradients", "View", ("2",), tip="Edges show the gradients", group="edges"),
    Action("show_updates", "Edges: updates", "View", ("3",), tip="Edges show the last updates", group="edges"),
    Action("fade", "Fade the rest", "View", ("F",), tip="Fade what is not selected", checkable=True, checked=True),
    Action("log_scale", "Loss on a log scale", "View", ("L",), checkable=True, checked=True),
    Action("zoom_in", "Zoom in", "View", ("Ctrl++", "Ctrl+="), "zoom-in", "Larger network", separated=True),
    Action("zoom_out", "Zoom out", "View", ("Ctrl+-",), "zoom-out", "Smaller network"),
    Action("fit", "Fit the network", "View", ("Ctrl+0",), "maximize", "Show the whole network"),
    Action("show_side_panel", "Data and model", "View", ("F2",), checkable=True, checked=True, separated=True),
    Action("show_inspector", "Inspector", "View", ("F3",), checkable=True, checked=True),
    Action("show_plots", "Output and loss", "View", ("F4",), checkable=True, checked=True),
    Action(
        "theme_system", "Theme: system", "View", tip="Follow the system", group="theme", checked=True, separated=True
    ),
    Action("theme_light", "Theme: light", "View", group="theme"),
    Action("theme_dark", "Theme: dark", "View", group="theme"),
    Action("toggle_running", "Play", "Run", ("Space",), "play", "Train, or pause"),
    Action("step", "Step", "Run", ("S", "Right"), "step-forward", "Train one step"),
    Action("reset", "Reset", "Run", ("R",), "rotate-ccw", "Start the run anew from step 0"),
    Action("turbo", "Turbo arithmetic", "Run", tip=TURBO_TIP, checkable=True, separated=True),
    Action("add_layer", "Add a layer", "Model", ("Ctrl+L",), "plus", "Add a hidden layer before the output"),
    Action(
        "remove_layer", "Remove the last layer", "Model", ("Ctrl+Shift+L",), "minus", "Remove the last hidden layer"
    ),
    Action("regenerate", "Draw new points", "Data", ("G",), "dices", "The same data set with another seed"),
    Action("shortcuts", "Keyboard shortcuts", "Help", ("F1",), "keyboard", "All shortcuts on one page"),
    Action("about", "About Micrograd Desktop", "Help", icon="info"),
)


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


def fill_menus(bar: QMenuBar, actions: Mapping[str, QAction]) -> None:
    """The menus, in the order of the table."""
    menus = {name: bar.addMenu(name) for name in MENUS}
    for row in ACTIONS:
        if row.separated:
            menus[row.menu].addSeparator()
        menus[row.menu].addAction(actions[row.id])


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
    canvas = QTreeWidgetItem(table, ["Network (click it first)"])
    for title, keys in (("Walk the neurons", "Arrow keys"), ("Select nothing", "Esc")):
        QTreeWidgetItem(canvas, [title, keys])
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
