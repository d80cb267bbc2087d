"""Opens the window in a language, goes through all of it, and prints what it shows as JSON.

python -m tests.languages.walk pseudo|mirrored|de [--pictures FOLDER] [--size WxH] [--left]

``pseudo`` is the language of ``pseudo.py``, ``mirrored`` the same from right to left. It is a program of its own: a
language is spoken from the first import on.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from micrograd_desktop.qt.main_window import MainWindow

DIALOGS = (
    "preferences", "shortcuts", "sweep", "find_rate", "landscape", "undo_list", "help", "credits", "save_picture",
    "take_network", "show_table", "palette",
)  # fmt: skip
ELIDED = ("_Elided",)
"""Classes of labels that shorten their text themselves, and have it whole as a tip."""

SETTLED_SECONDS = 60.0


def speak(language: str) -> None:
    """To be called before all else."""
    from micrograd_desktop import translation

    if language == "de":
        import micrograd_desktop.qt.plain_import  # noqa: F401 - before more of Qt is imported
        from micrograd_desktop.qt.languages import speak

        assert speak(language) == ""
    else:
        from tests.languages.pseudo import pseudo

        translation.install(pseudo, "pseudo")


class Painted:
    """Every text that Python has a painter draw, and whether the place it is given has room for it."""

    def __init__(self) -> None:
        from PySide6.QtCore import QRect, QRectF
        from PySide6.QtGui import QPainter

        self.texts: list[str] = []
        self.cut: list[str] = []
        draw = QPainter.drawText

        def drawn(painter: QPainter, *words: object) -> object:
            for word in words:
                if isinstance(word, str):
                    self.texts.append(word)
                    place = words[0]
                    if isinstance(place, QRect | QRectF) and "\n" not in word:
                        room, needed = place.width(), painter.fontMetrics().horizontalAdvance(word)
                        if 0 < room < needed - 1 and not _wraps(words):
                            self.cut.append(word)
            return draw(painter, *words)

        QPainter.drawText = drawn  # type: ignore[method-assign,assignment]


def _wraps(words: tuple[object, ...]) -> bool:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QTextOption

    for word in words:
        if isinstance(word, QTextOption):
            return word.wrapMode() != QTextOption.WrapMode.NoWrap
        if isinstance(word, int | Qt.AlignmentFlag | Qt.TextFlag):
            value = word if isinstance(word, int) else word.value
            if value & (Qt.TextFlag.TextWordWrap.value | Qt.TextFlag.TextDontClip.value):
                return True
    return False


def texts_of(root: QWidget) -> Iterator[tuple[str, str]]:
    """Where each text stands, and the text."""
    from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import (
        QAbstractButton,
        QAbstractItemView,
        QComboBox,
        QGroupBox,
        QHeaderView,
        QLabel,
        QLineEdit,
        QPlainTextEdit,
        QTabBar,
        QWidget,
    )

    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)

    def columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
        return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)

    def of_model(model: QAbstractItemModel, parent: QModelIndex, depth: int = 0) -> Iterator[str]:
        for row in range(min(model.rowCount(parent), 60)):
            for column in range(columns(model, parent)):
                index = model.index(row, column, parent)
                yield from (str(index.data(role)) for role in roles if isinstance(index.data(role), str))
            if depth < 3 and not isinstance(model, QAbstractListModel) and columns(model, parent):
                yield from of_model(model, model.index(row, 0, parent), depth + 1)

    for widget in (root, *root.findChildren(QWidget)):
        where = _path(widget)
        yield where, widget.windowTitle()
        yield f"{where} tip", widget.toolTip()
        yield f"{where} name", widget.accessibleName()
        yield f"{where} description", widget.accessibleDescription()
        if isinstance(widget, QLabel | QAbstractButton):
            yield f"{where} text", widget.text()
        if isinstance(widget, QGroupBox):
            yield f"{where} title", widget.title()
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            yield f"{where} placeholder", widget.placeholderText()
        if isinstance(widget, QComboBox):
            for at in range(widget.count()):
                yield f"{where} row", widget.itemText(at)
                yield f"{where} row tip", str(widget.itemData(at, Qt.ItemDataRole.ToolTipRole) or "")
        if isinstance(widget, QTabBar):
            for at in range(widget.count()):
                yield f"{where} tab", widget.tabText(at)
        if isinstance(widget, QAbstractItemView) and widget.model() is not None and not isinstance(widget, QHeaderView):
            for text in of_model(widget.model(), widget.rootIndex()):
                yield f"{where} cell", text
            for at in range(columns(widget.model(), widget.rootIndex())):
                for role in roles:
                    head = widget.model().headerData(at, Qt.Orientation.Horizontal, role)
                    yield f"{where} head", head if isinstance(head, str) else ""
    for action in root.findChildren(QAction):
        yield f"action {action.objectName()}", action.text()
        yield f"action {action.objectName()} tip", action.toolTip()


def _path(widget: QWidget) -> str:
    names = []
    at: QWidget | None = widget
    while at is not None and len(names) < 3:
        names.append(f"{type(at).__name__}{'#' + at.objectName() if at.objectName() else ''}")
        at = at.parentWidget()
    return " in ".join(names)


def cut_in(root: QWidget) -> Iterator[str]:
    """What is shown in less room than its text takes."""
    from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        if type(widget).__name__ in ELIDED:
            continue
        if isinstance(widget, QLabel) and widget.text() and widget.pixmap().isNull():
            if widget.wordWrap():
                cut = widget.heightForWidth(widget.width()) > widget.height() + 1
            else:
                cut = widget.sizeHint().width() > widget.width() + 1
        elif isinstance(widget, QPushButton | QToolButton) and widget.text():
            only_icon = isinstance(widget, QToolButton) and not widget.icon().isNull()
            cut = not only_icon and widget.sizeHint().width() > widget.width() + 1
        else:
            continue
        if cut or widget.visibleRegion().boundingRect().width() < widget.width() - 1:
            yield f"{_path(widget)}: {widget.text()!r} in {widget.width()}x{widget.height()}"


class Walk:
    """One way through the window."""

    def __init__(self, language: str, size: tuple[int, int], pictures: Path | None) -> None:
        from micrograd_desktop.qt.app import application
        from micrograd_desktop.qt.languages import mirror

        self.app = application()
        if language == "mirrored":
            mirror(self.app)
        self.size, self.pictures = size, pictures
        self.painted = Painted()
        self.seen: dict[str, list[str]] = {}
        self.cut: list[str] = []
        self.menus: dict[str, list[str]] = {}

    def wait(self, until: object = None) -> None:
        """Answer events until something holds, and then for a moment."""
        import time

        end = time.monotonic() + SETTLED_SECONDS
        while callable(until) and not until() and time.monotonic() < end:
            self.app.processEvents()
        for _ in range(20):
            self.app.processEvents()

    def look(self, name: str, root: QWidget) -> None:
        """Note what is shown."""
        self.wait()
        picture = root.grab()
        if self.pictures is not None:
            picture.save(str(self.pictures / f"{name}.png"))
        for where, text in texts_of(root):
            if text and text not in self.seen:
                self.seen[text] = [name, where]
        self.cut += [f"{name}: {one}" for one in cut_in(root)]

    def window(self) -> MainWindow:
        """A window with a run in it, and one kept."""
        from micrograd_desktop.project.examples import EXAMPLES
        from micrograd_desktop.project.kept_runs import kept, with_run
        from micrograd_desktop.project.storage import Saved
        from micrograd_desktop.qt.main_window import MainWindow
        from micrograd_desktop.qt.preferences import Preferences
        from micrograd_desktop.qt.theme import theme

        theme().set_mode("light")
        theme().apply(self.app)
        project = with_run(EXAMPLES["spiral"], kept(EXAMPLES["spiral"], "k1", 5))
        window = MainWindow(Saved(project), Preferences(Path(tempfile.mkdtemp()) / "preferences.ini"))
        window.resize(*self.size)
        window.show()
        window.activateWindow()
        self.wait()
        window.complete()
        train = window.workspace("train").binding
        train.refresh()
        self.wait(lambda: train.settled)
        return window

    def go(self) -> None:
        """All of it."""
        from PySide6.QtWidgets import QApplication, QDialog, QMenu

        window = self.window()
        self.look("train", window)
        for name in ("step", "step_10"):
            if name in window.actions_by_id:
                window.actions_by_id[name].trigger()
                self.wait()
        window.actions_by_id["show_layers"].setChecked(True)
        self.look("train-layers", window)
        window.workspace("train").apart.set_on(True)
        self.wait()
        self.look("train-apart", window)
        window.workspace("train").apart.set_on(False)
        for menu in window.menuBar().findChildren(QMenu):
            entries = [action.text() for action in menu.actions() if not action.isSeparator()]
            self.menus[menu.title()] = entries
        for name in DIALOGS:
            before = set(QApplication.topLevelWidgets())
            window.actions_by_id[name].trigger()
            self.wait()
            for dialog in set(QApplication.topLevelWidgets()) - before:
                if isinstance(dialog, QDialog) and dialog.isVisible():
                    self.look(name, dialog)
                    dialog.close()
        for name in ("trace", "runs"):
            window.show_workspace(name)
            self.wait()
            window.beside.prepare_explanations()
            self.look(name, window)
        window.actions_by_id["welcome"].trigger()
        self.look("welcome", window)
        window.close()
        window.deleteLater()
        self.wait()


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("language", choices=("pseudo", "mirrored", "de"))
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("--left", action="store_true", help="print only the texts that are not translated, a line each")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    speak(options.language)
    if options.pictures is not None:
        options.pictures.mkdir(parents=True, exist_ok=True)
    width, height = map(int, options.size.split("x"))
    walk = Walk(options.language, (width, height), options.pictures)
    walk.go()
    for text in walk.painted.texts:
        walk.seen.setdefault(text, ["", "painted"])
    if options.left:
        from tests.languages.pseudo import is_left

        for text, (shown, where) in walk.seen.items():
            if is_left(text):
                print(f"{shown}\t{where}\t{text!r}")
        return 0
    cut = [*walk.cut, *dict.fromkeys(f"painted: {text!r}" for text in walk.painted.cut)]
    json.dump({"texts": walk.seen, "cut": cut, "menus": walk.menus}, sys.stdout, ensure_ascii=False, indent=1)
    return 0


if __name__ == "__main__":
    sys.exit(main())
