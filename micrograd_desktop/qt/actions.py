"""The rows of actions as Qt's own: connected, and in menus."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from micrograd_desktop.qt.action_row import OwnedRow, Row, Toggle
from micrograd_desktop.qt.action_table import by_menu
from micrograd_desktop.qt.controls.action_limits import set_action_tip, set_elsewhere, set_limit
from micrograd_desktop.qt.controls.pane_header import Zoomable
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.menu_titles import SUBMENUS, title_of_menu
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.translation import tr

OR = tr(" or ", sense="keys")
NOT_ZOOMED = tr("There is nothing to zoom here")


def spoken_keys(row: Row[Any]) -> str:
    """The keys of a row, as they are called here."""
    return OR.join(QKeySequence(s).toString(QKeySequence.SequenceFormat.NativeText) for s in row.shortcuts)


def build_actions(parent: QWidget, rows: Sequence[OwnedRow], target: Callable[[str], object]) -> dict[str, QAction]:
    """A QAction for every row, by its id, that does what the row says.

    Parameters
    ----------
    target
        Gives what a row is done to, by the row's owner; it is asked when the action is triggered.
    """
    actions: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for owned in rows:
        action = actions[owned.row.id] = _build(owned.row, parent)
        if owned.row.group:
            groups.setdefault(owned.row.group, QActionGroup(parent)).addAction(action)
        _connect(action, owned, target)
        parent.addAction(action)
    return actions


def _build(row: Row[Any], parent: QObject) -> QAction:
    action = QAction(row.title, parent)
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    give_keys(action, row)
    action.setStatusTip("")
    action.setCheckable(isinstance(row, Toggle) or bool(row.group))
    action.setChecked(row.checked)
    return action


def give_keys(action: QAction, row: Row[Any]) -> None:
    """Give an action the keys of its row, and a tip that says them."""
    action.setShortcuts([QKeySequence(s) for s in row.shortcuts])
    tip = row.tip or row.title
    set_action_tip(action, f"{tip} ({spoken_keys(row)})" if row.shortcuts else tip)


def _connect(action: QAction, owned: OwnedRow, target: Callable[[str], object]) -> None:
    signal = action.toggled if isinstance(owned.row, Toggle) else action.triggered
    signal.connect(partial(_perform, owned, target))


def _perform(owned: OwnedRow, target: Callable[[str], object], on: bool = False) -> None:
    owned.row.perform(target(owned.owner), on)


class ActionIcons(QObject):
    """Gives the actions their icons, and anew when the theme changes; ends with its parent.

    At once only those get one that stand in a bar; ``complete`` gives the others theirs, which a menu shows.
    """

    def __init__(self, actions: Mapping[str, QAction], rows: Sequence[OwnedRow], parent: QObject) -> None:
        super().__init__(parent)
        self._all = [(actions[owned.row.id], owned.row.icon) for owned in rows if owned.row.icon]
        self._given = [(actions[owned.row.id], owned.row.icon) for owned in rows if owned.row.in_bar]
        theme().changed.connect(self._give)
        self._give()

    def complete(self) -> None:
        """From now on all have their icons."""
        self._given = self._all
        self._give()

    def _give(self) -> None:
        for action, name in self._given:
            action.setIcon(icon(name))


def enable_workspace(actions: Mapping[str, QAction], rows: Sequence[OwnedRow], workspace: str) -> None:
    """Disable what can't be done in a workspace, and its keys."""
    for owned in rows:
        if owned.owner and not owned.row.everywhere:
            set_elsewhere(actions[owned.row.id], owned.owner != workspace)


def limit_zoom(actions: Mapping[str, QAction], zoomed: Zoomable | None) -> None:
    """Disable what can't be done to what is zoomed; without anything that is, all of it."""
    limits = None if zoomed is None else zoomed.zoom_limits
    set_limit(actions["fit"], "" if limits else NOT_ZOOMED)
    set_limit(actions["zoom_in"], limits.no_larger if limits else NOT_ZOOMED)
    set_limit(actions["zoom_out"], limits.no_smaller if limits else NOT_ZOOMED)


def fill_menus(bar: QMenuBar, actions: Mapping[str, QAction], rows: Sequence[OwnedRow]) -> dict[str, QMenu]:
    """The menus by their keys, with a line between the sections of each, and the menus within them."""
    menus = {}
    for key, sections in by_menu(rows).items():
        menu = menus[key] = bar.addMenu(title_of_menu(key))
        menu.setToolTipsVisible(True)
        for place, section in enumerate(sections):
            if place:
                menu.addSeparator()
            for submenu, rows_there in groupby(section, key=lambda owned: owned.row.submenu):
                _add_to(menu, submenu).addActions([actions[owned.row.id] for owned in rows_there])
    return menus


def _add_to(menu: QMenu, submenu: str) -> QMenu:
    """The menu itself, or the one within it of that key."""
    if not submenu:
        return menu
    within = menu.addMenu(SUBMENUS[submenu])
    within.setToolTipsVisible(True)
    return within
