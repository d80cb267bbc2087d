"""What the menus are called. A row names its menu, and the menu within it, by a key: its title in English."""

from __future__ import annotations

from micrograd_desktop.translation import tr

MENUS = {
    "File": tr("File", sense="menu"),
    "Edit": tr("Edit", sense="menu"),
    "View": tr("View", sense="menu"),
    "Run": tr("Run", sense="menu"),
    "Model": tr("Model", sense="menu"),
    "Data": tr("Data", sense="menu"),
    "Trace": tr("Trace", sense="menu"),
    "Cells": tr("Cells", sense="menu"),
    "Present": tr("Present", sense="menu"),
    "Runs": tr("Runs", sense="menu"),
    "Take home": tr("Take home", sense="menu"),
    "Bugs": tr("Bugs", sense="menu"),
    "Help": tr("Help", sense="menu"),
}
"""Those of the menu bar, by the keys that ``Row.menu`` has."""

SUBMENUS = {
    "Network": tr("Network", sense="menu"),
    "Appearance": tr("Appearance", sense="menu"),
    "Panes of Train": tr("Panes of Train", sense="menu"),
    "Panes of Trace": tr("Panes of Trace", sense="menu"),
    "Look back": tr("Look back", sense="menu"),
    "A step taken apart": tr("A step taken apart", sense="menu"),
    "Copy the graph": tr("Copy the graph", sense="menu"),
    "Save the graph": tr("Save the graph", sense="menu"),
}
"""Those within them, by the keys that ``Row.submenu`` has."""


def title_of_menu(key: str) -> str:
    """What a menu is called; one that no table names by its key."""
    return MENUS.get(key, key)
