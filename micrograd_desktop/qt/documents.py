"""The project's file: new, open, save, and what the title says of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from micrograd_desktop.project.edits import Edit, LoadProject
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.session import Session
from micrograd_desktop.project.spec import Project
from micrograd_desktop.project.storage import StorageError, load, save

PROJECT_FILTER = "Micrograd Desktop project (*.mgd)"


class Documents(QObject):
    """Opens and saves the window's project.

    Signals
    -------
    changed()
        The file is another one, or was written: ``title`` may say something else.
    message_posted(str)
        A sentence for the status bar.

    Parameters
    ----------
    execute
        Does an edit of the session.
    commit
        Puts into the project what was typed and is not in it yet.
    """

    changed = Signal()
    message_posted = Signal(str)

    def __init__(
        self, session: Session, execute: Callable[[Edit], bool], commit: Callable[[], None], window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._execute, self._commit, self._window = session, execute, commit, window
        self._path: Path | None = None
        self._saved = session.project

    @property
    def title(self) -> str:
        """The project's name, with a star if it is not saved as it is."""
        project = self._session.project
        return project.name if project == self._saved else f"{project.name}*"

    def new(self) -> None:
        """Start again with the moons demo."""
        self.open_project(EXAMPLES["moons-demo"], None)

    def open_project(self, project: Project, path: Path | None) -> None:
        """Put another project in this one's place; ``path`` is its file."""
        self._path, self._saved = path, project
        self._execute(LoadProject(project))
        self.changed.emit()

    def ask_and_open(self) -> None:
        """Ask for a project file, and open it."""
        name, _ = QFileDialog.getOpenFileName(self._window, "Open project", "", PROJECT_FILTER)
        if name:
            self.open_file(Path(name))

    def open_file(self, path: Path) -> None:
        """Open a project file; a message says why if it can't be opened, and the present project stays."""
        try:
            project = load(path)
        except StorageError as error:
            QMessageBox.warning(self._window, "The project could not be opened", str(error))
            return
        self.open_project(project, path)

    def save(self, ask: bool = False) -> bool:
        """Save the project under its name, or under another; a message says why if it can't be."""
        self._commit()
        path = None if ask else self._path
        if path is None:
            name, _ = QFileDialog.getSaveFileName(
                self._window, "Save project", f"{self._session.project.name}.mgd", PROJECT_FILTER
            )
            if not name:
                return False
            path = Path(name)
        try:
            save(self._session.project, path)
        except StorageError as error:
            QMessageBox.warning(self._window, "The project could not be saved", str(error))
            return False
        self._path, self._saved = path, self._session.project
        self.message_posted.emit(f"Saved {path.name}")
        self.changed.emit()
        return True
