"""New, Open, Save and Quit: what happens to the document, and the questions asked before work is lost."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.checkpoint import Checkpoint
from micrograd_desktop.project.document import SUFFIX, Document, with_suffix
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.storage import StorageError
from micrograd_desktop.qt.controls.plain import message_box, set_tip
from micrograd_desktop.qt.preferences import Preferences

MOST_OF_PATH = 1000

LONGEST_NAME_BYTES = 200
"""Of a suggested name; file systems take 255, its suffix and all."""

PROJECT_FILTER = f"Micrograd Desktop project (*{SUFFIX})"


class Standing(NamedTuple):
    """Where the run is shown, what a file keeps of it, and whether it ended there, so that there is nothing to keep."""

    step: int
    checkpoint: Checkpoint | None
    ended: bool


Run = Callable[[], Standing]


class Documents(QObject):
    """Keeps a document and its file together.

    Signals
    -------
    changed()
        The document has another file, or another state of being saved.
    message_posted(str)
        A sentence for the status bar.

    Parameters
    ----------
    document
        What is worked on.
    run
        Asks for the run as it is shown.
    commit
        Puts into the project what was typed and is not in it yet.
    window
        Over which questions are asked.
    """

    changed = Signal()
    message_posted = Signal(str)

    def __init__(
        self, document: Document, run: Run, commit: Callable[[], None], preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self.document = document
        self._run, self._commit, self._preferences, self._window = run, commit, preferences, window
        self._recent: QMenu | None = None

    @property
    def dirty(self) -> bool:
        """Whether there is work that is not saved."""
        return self.document.dirty(self._run().step)

    def new(self) -> None:
        """Begin again with the moons demo."""
        self.open_example(next(iter(EXAMPLES)))

    def open_example(self, name: str) -> None:
        """Begin with a built-in project."""
        if self.may_leave():
            self.document.new(EXAMPLES[name])
            self.changed.emit()

    def ask_and_open(self) -> None:
        """Ask for a file, and open it."""
        if not self.may_leave():
            return
        name, _ = QFileDialog.getOpenFileName(self._window, "Open project", self._folder(), PROJECT_FILTER)
        if name:
            self._open(Path(name))

    def open_file(self, path: Path) -> None:
        """Open a file; a message says why if it can't be opened, and the present project stays."""
        if self.may_leave():
            self._open(path)

    def save(self, ask: bool = False) -> bool:
        """Save under the present name, or under another; a message says why if it can't be done."""
        self._commit()
        path = None if ask else self.document.path
        if path is None:
            path = self._ask_for_path()
        if path is None:
            return False
        run = self._run()
        try:
            self.document.save(path, run.checkpoint, run.step if run.ended else None)
        except StorageError as error:
            self.tell("The project could not be saved", str(error))
            return False
        assert self.document.path is not None
        self._preferences.add_recent(self.document.path)
        self.message_posted.emit(f"Saved {self.document.path.name}")
        self.changed.emit()
        return True

    def may_leave(self) -> bool:
        """Whether the document may be left: work that is not saved is asked about first."""
        self._commit()
        if not self.dirty:
            return True
        buttons = QMessageBox.StandardButton
        question = f"Save the changes to {plain(self.document.title)}?"
        choices = buttons.Save | buttons.Discard | buttons.Cancel
        lost = "Changes that are not saved are lost."
        box = message_box(QMessageBox.Icon.Question, "Micrograd Desktop", question, choices, self._window, lost)
        box.setDefaultButton(buttons.Save)
        answer = buttons(box.exec())
        return self.save() if answer == buttons.Save else answer == buttons.Discard

    def tell(self, title: str, sentence: str) -> None:
        """Say in a box that something could not be done."""
        message_box(QMessageBox.Icon.Warning, title, sentence, QMessageBox.StandardButton.Ok, self._window).exec()

    @property
    def title(self) -> str:
        """What the window's title says: the file, or the project's name, and a star if work is not saved."""
        return f"{self.document.title}*" if self.dirty else self.document.title

    def add_menus(self, menu: QMenu, before: QAction) -> None:
        """Put the recent files and the built-in projects into the File menu."""
        self._recent = QMenu("Open recent", menu)
        self._recent.setToolTipsVisible(True)
        self._recent.aboutToShow.connect(self._fill_recent)
        examples = QMenu("Examples", menu)
        for name, project in EXAMPLES.items():
            examples.addAction(project.name).triggered.connect(partial(self._on_example_chosen, name))
        for added in (self._recent, examples):
            menu.insertMenu(before, added)

    def _on_example_chosen(self, name: str, _checked: bool = False) -> None:
        self.open_example(name)

    def _on_recent_chosen(self, path: Path, _checked: bool = False) -> None:
        self.open_file(path)

    def _fill_recent(self) -> None:
        """The files that were opened or saved last, anew each time the menu opens."""
        menu = self._recent
        assert menu is not None
        menu.clear()
        paths = self._preferences.recent()
        for path in paths:
            row = menu.addAction(plain(path.name).replace("&", "&&"))
            set_tip(row, plain(path, MOST_OF_PATH))
            row.triggered.connect(partial(self._on_recent_chosen, path))
        menu.addSeparator()
        clear = menu.addAction("Clear the list")
        clear.setEnabled(bool(paths))
        clear.triggered.connect(self._preferences.clear_recent)

    def _open(self, path: Path) -> None:
        try:
            self.document.open(path)
        except StorageError as error:
            self._preferences.forget_recent(path)
            self.tell("The project could not be opened", str(error))
            return
        self._preferences.add_recent(path)
        self.changed.emit()

    def _ask_for_path(self) -> Path | None:
        """The file to save to, asked for again where the suffix that is added names one that is there already."""
        suggested = str(Path(self._folder()) / f"{_file_name(self.document.session.project.name)}{SUFFIX}")
        while True:
            name, _ = QFileDialog.getSaveFileName(self._window, "Save project", suggested, PROJECT_FILTER)
            if not name:
                return None
            path = with_suffix(Path(name))
            if path == Path(name) or not path.exists() or self._may_replace(path):
                return path

    def _may_replace(self, path: Path) -> bool:
        question = f"{plain(path.name)} is there already. Replace it?"
        buttons = QMessageBox.StandardButton
        box = message_box(QMessageBox.Icon.Question, "Save project", question, buttons.Yes | buttons.No, self._window)
        return buttons(box.exec()) == buttons.Yes

    def _folder(self) -> str:
        path = self.document.path or next(iter(self._preferences.recent()), None)
        return "" if path is None else str(path.parent)


def _file_name(name: str) -> str:
    """A project's name as that of a file: what a file's name can't hold becomes a line, and it stays short in bytes."""
    name = "".join("-" if character in '/\\:*?"<>|' else character for character in name)[:80]
    return name.encode()[:LONGEST_NAME_BYTES].decode(errors="ignore").strip(". ") or "project"
