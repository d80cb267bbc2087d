"""Run as a program of its own: what the menus of a German window say, and what its palette finds, as JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from micrograd_desktop.qt.languages import speak

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu


def said_by_menus(menu: QMenu) -> list[dict[str, Any]]:
    """A menu and those within it: how high it is, and of each entry the text and its letter."""
    from micrograd_desktop.qt.controls.mnemonics import LETTER

    entries = [action for action in menu.actions() if not action.isSeparator()]
    within = [inner for action in entries if (inner := action.menu()) is not None]
    own = {
        "title": menu.title(),
        "height": menu.sizeHint().height(),
        "entries": [(action.text(), str(action.property(LETTER) or "")) for action in entries],
    }
    return [own, *(said for inner in within for said in said_by_menus(inner))]


def main() -> None:
    """Say it of a window with all its workspaces."""
    if trouble := speak("de"):
        sys.exit(trouble)
    from micrograd_desktop.project.document import Saved
    from micrograd_desktop.project.spec import Project
    from micrograd_desktop.qt.app import application
    from micrograd_desktop.qt.controls.mnemonics import LETTER
    from micrograd_desktop.qt.main_window import MainWindow
    from micrograd_desktop.qt.palette.search import search
    from micrograd_desktop.qt.preferences import Preferences
    from micrograd_desktop.qt.theme import theme

    theme().apply(application())
    with TemporaryDirectory() as folder:
        window = MainWindow(Saved(Project()), Preferences(Path(folder, "preferences.ini")))
        window.show()
        window.complete()
        for name in ("trace", "runs", "train"):
            window.show_workspace(name)
        bar = window.menuBar()
        menus = [said for top in bar.actions() for said in said_by_menus(top.menu())]
        palette = window.beside.show_palette()
        asked = ("speichern unter", "undo list", "fullscreen", "vollbild", "contrast: high", "theme: dark")
        found = {query: search(palette._sources, query)[0].title for query in asked}
        said = {
            "bar": [(action.text(), action.property(LETTER)) for action in bar.actions()],
            "menus": menus,
            "found": found,
            "keys": window.actions_by_id["save_project"].toolTip(),
        }
        palette.close()
        window.end()
    print(json.dumps(said))


if __name__ == "__main__":
    main()
