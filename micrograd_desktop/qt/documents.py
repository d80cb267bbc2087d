"""New, Open, Save and Quit: what happens to the document, and the questions asked before work is lost."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from micrograd_desktop.plain_text import plain
from micrograd_desktop.project import storage
from micrograd_desktop.project.document import (
    NOTEBOOK,
    PYTHON,
    SUFFIX,
    TABLES,
    Document,
    is_program_file,
    is_table_file,
    with_suffix,
)
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.naming import shown
from micrograd_desktop.project.open_files import OpenFile
from micrograd_desktop.project.spec import Project
from micrograd_desktop.project.storage import ChangedOnDiskError, Saved, StorageError
from micrograd_desktop.qt.controls.mnemonics import give_letters
from micrograd_desktop.qt.controls.plain import answer_of, message_box, set_tip
from micrograd_desktop.qt.intents import ImportTable, TraceProgram
from micrograd_desktop.qt.patience import Patience
from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.terminal import complain
from micrograd_desktop.training.checkpoints import to_checkpoint
from micrograd_desktop.training.run_state import RunState
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.project.unsaved import Work

MOST_OF_PATH = 1000

LONGEST_NAME_BYTES = 200
"""Of a suggested name; file systems take 255, its suffix and all."""

PROJECT_FILTER = f"{tr('Micrograd Desktop project')} (*{SUFFIX})"
PROGRAM_FILTER = f"{tr('Notebooks and programs')} (*{NOTEBOOK} *{PYTHON})"
OPEN_FILTER = (
    f"{tr('Projects, notebooks, programs and tables')} "
    f"(*{SUFFIX} *{NOTEBOOK} *{PYTHON} {' '.join(f'*{s}' for s in TABLES)});;"
    f"{PROJECT_FILTER};;{PROGRAM_FILTER};;{tr('All files')} (*)"
)


def can_open(path: Path) -> bool:
    """Whether a file's name says that it can be opened."""
    return path.suffix.lower() == SUFFIX or is_program_file(path) or is_table_file(path)


class Standing(NamedTuple):
    """Where the run is shown, from which state it goes on, and whether it ended there, so that there is none."""

    step: int
    state: RunState | None
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
    program_opened(object)
        A ``TraceProgram``: a file of a program or a notebook was read, which takes no document's place.
    table_opened(object)
        An ``ImportTable``: a file of a table is to be imported.

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
    program_opened = Signal(object)
    table_opened = Signal(object)

    def __init__(
        self, document: Document, run: Run, commit: Callable[[], None], preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self.document = document
        self._run, self._commit, self._preferences, self._window = run, commit, preferences, window
        self._recent: QMenu | None = None
        self._held = OpenFile(preferences.below("open"))
        self._patience = Patience(window)
        self._awaited: Path | None = None
        self.open_elsewhere: Callable[[Path], bool] = lambda _path: False

    @property
    def file(self) -> Path | None:
        """The file that this window works on, or is about to; ``open_elsewhere`` says whether another one has it."""
        return self._awaited or self.document.path

    @property
    def awaited(self) -> Path | None:
        """The file that the app was started with, until it is opened or can't be."""
        return self._awaited

    def await_file(self, path: Path) -> None:
        """The app was started with a file: ``open_awaited`` opens it, when the window is there."""
        self._awaited = path

    def open_awaited(self) -> None:
        """Open the file that the app was started with, if there was one, as ``open_file`` does."""
        if self._awaited is not None:
            path = self._awaited
            if is_table_file(path):
                self._wait_no_more()
                self.table_opened.emit(ImportTable(path))
            else:
                (self._open_program if is_program_file(path) else self._open)(path)
            self._wait_no_more()

    @property
    def dirty(self) -> bool:
        """Whether there is work that is not saved."""
        return self.document.dirty(self._run().step)

    def new(self) -> None:
        """Begin again with the moons demo."""
        self.open_example(next(iter(EXAMPLES)))

    def open_example(self, name: str) -> None:
        """Begin with a built-in project."""
        self.begin(EXAMPLES[name])

    def begin(self, project: Project) -> None:
        """Begin with a project that has no file, if the present one may be left."""
        if self.may_leave():
            self.document.new(project)
            self._tell_of_change()

    def recover(self, work: Work) -> bool:
        """Put work that was left in this document's place, not saved yet; False if the person keeps what there is."""
        path = work.path
        if not self.may_leave() or (path is not None and not self._may_open(path)):
            return False
        self.document.recover(work.saved, path, work.only_a_run)
        self._tell_of_change()
        self._tell_what_is_set_aside(work.saved, self.document.title)
        return True

    def commit(self) -> None:
        """Put into the project what was typed and is not in it yet."""
        self._commit()

    def ask_and_open(self) -> None:
        """Ask for a file, and open it."""
        self._ask_and_open(tr("Open"), OPEN_FILTER)

    def ask_and_open_program(self) -> None:
        """Ask for a file of a program or a notebook, and open it."""
        self._ask_and_open(tr("Open notebook"), PROGRAM_FILTER)

    def open_file(self, path: Path) -> None:
        """Open a file; a message says why if it can't be opened, and the present project stays."""
        if is_table_file(path):
            self.table_opened.emit(ImportTable(path))
        elif is_program_file(path):
            if not self._is_busy():
                self._commit()
                self._open_program(path)
        elif not self.open_elsewhere(path) and self.may_leave():
            self._open(path)

    def save(self, ask: bool = False) -> bool:
        """Save under the present name, or under another; a message says why if it can't be done."""
        if self._is_busy():
            return False
        self._commit()
        own = None if ask else self.document.path
        if own is None:
            return self._save_as()
        try:
            return self._write(own, self.document.known(own))
        except ChangedOnDiskError as error:
            return self._save_over_change(own, str(error))

    def shutdown(self) -> None:
        """End the thread that reads and writes, and let other windows have the file: this one closes."""
        self._patience.shutdown()
        self._held.hold(None)

    def may_leave(self) -> bool:
        """Whether the document may be left: work that is not saved is asked about first."""
        if self._is_busy():
            return False
        self._commit()
        if not self.dirty:
            return True
        from micrograd_desktop.qt.questions import BUTTONS, whether_to_save

        answer = whether_to_save(self.document.title, self._window)
        return self.save() if answer == BUTTONS.Save else answer == BUTTONS.Discard

    def tell(self, title: str, sentence: str) -> None:
        """Say in a box that something could not be done."""
        ok = QtWidgets.QMessageBox.StandardButton.Ok
        answer_of(message_box(QtWidgets.QMessageBox.Icon.Warning, title, sentence, ok, self._window))

    @property
    def title(self) -> str:
        """What the window's title says: the file, or the project's name, and a star if work is not saved."""
        return f"{self.document.title}*" if self.dirty else self.document.title

    def add_menus(self, menu: QMenu, before: QAction) -> None:
        """Put the recent files and the built-in projects into the File menu."""
        self._recent = QMenu(tr("Open recent"), menu)
        self._recent.setToolTipsVisible(True)
        self._recent.aboutToShow.connect(self._fill_recent)
        examples = QMenu(tr("Examples"), menu)
        for name, project in EXAMPLES.items():
            examples.addAction(shown(project.name)).triggered.connect(partial(self._on_example_chosen, name))
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
        clear = menu.addAction(tr("Clear the list"))
        clear.setEnabled(bool(paths))
        clear.triggered.connect(self._preferences.clear_recent)
        give_letters(menu)

    def _tell_of_change(self) -> None:
        """Its file is another one, or what that holds."""
        self._held.hold(self.document.path)
        self.changed.emit()

    def _wait_no_more(self) -> None:
        """The document may be seen: it is the file's, or the one that there is without it."""
        if self._awaited is not None:
            self._awaited = None
            self.changed.emit()

    def _open(self, path: Path) -> None:
        if not self._may_open(path):
            return
        try:
            saved = self._patience.wait_for(
                partial(storage.load, path), tr("Opening {name}…", name=plain(path.name)), True
            )
        except StorageError as error:
            self._preferences.forget_recent(path)
            if self._awaited is not None:
                complain(str(error))  # who typed the file's name reads it where it was typed, too
                self._wait_no_more()
            self.tell(tr("The project could not be opened"), str(error))
            return
        if saved is None:
            return
        self.document.take(saved, path)
        self._preferences.add_recent(path)
        self._awaited = None
        self._tell_of_change()
        self._tell_what_is_set_aside(saved, path.name)

    def _tell_what_is_set_aside(self, saved: Saved, name: str) -> None:
        """Of what was opened a part can't be read."""
        if saved.set_aside:
            from micrograd_desktop.project.damaged_runs import said

            self.tell(tr("A part could not be read"), said(saved.set_aside, name))

    def _ask_and_open(self, title: str, filters: str) -> None:
        if self._is_busy():
            return
        name, _ = QtWidgets.QFileDialog.getOpenFileName(self._window, title, self._folder(), filters)
        if name:
            self.open_file(Path(name))

    def _open_program(self, path: Path) -> None:
        """Open a program in the document that there is: that is a change of it, which can be undone."""
        from micrograd_desktop.project.program_files import ProgramFileError, read_program  # which no start needs

        try:
            program = self._patience.wait_for(
                partial(read_program, path), tr("Opening {name}…", name=plain(path.name)), True
            )
        except ProgramFileError as error:
            self._preferences.forget_recent(path)
            if self._awaited is not None:
                complain(str(error))  # who typed the file's name reads it where it was typed, too
                self._wait_no_more()
            self.tell(tr("The file could not be opened"), str(error))
            return
        if program is not None:
            self._preferences.add_recent(path)
            self._wait_no_more()
            self.program_opened.emit(TraceProgram(program, path.name))

    def _is_busy(self) -> bool:
        """Whether a file is being read or written: one thing after the other."""
        if self._patience.busy:
            self.message_posted.emit(tr("A file is being opened or saved. Try again when that is done."))
        return self._patience.busy

    def _save_as(self) -> bool:
        """Save under a name that is asked for; who chooses one that is there has said that it may be replaced."""
        path = self._ask_for_path()
        return path is not None and self._may_save_to(path) and self._write(path)

    def _save_over_change(self, path: Path, sentence: str) -> bool:
        """Save where another program has written meanwhile, if the person says so."""
        from micrograd_desktop.qt.questions import BUTTONS, over_a_change

        answer = over_a_change(sentence, self._window)
        if answer == BUTTONS.SaveAll:
            return self._save_as()
        return answer == BUTTONS.Save and self._write(path)

    def _write(self, path: Path, known: bytes | None = None) -> bool:
        """Write the project as it is now, and where its run is shown; a message says why if it can't be done.

        Raises
        ------
        ChangedOnDiskError
            If the file is not what it is ``known`` to be.
        """
        project, run, set_aside = self.document.session.project, self._run(), self.document.saved.set_aside

        def write() -> Saved:
            return storage.save(project, path, to_checkpoint(run.state), known, set_aside)

        try:
            kept = self._patience.wait_for(write, tr("Saving {name}…", name=plain(path.name)), False)
        except ChangedOnDiskError:
            raise
        except StorageError as error:
            self.tell(tr("The project could not be saved"), str(error))
            return False
        assert kept is not None
        ended_at = run.step if run.ended else None
        self.document.was_saved(kept, path, ended_at if kept.checkpoint is None else kept.checkpoint.step)
        self._preferences.add_recent(path)
        self.message_posted.emit(tr("Saved {name}", name=plain(path.name)))
        self._tell_of_change()
        return True

    def _ask_for_path(self) -> Path | None:
        """The file to save to, asked for again where the suffix that is added names one that is there already."""
        suggested = str(Path(self._folder()) / f"{_file_name(self.document.session.project.name)}{SUFFIX}")
        while True:
            name, _ = QtWidgets.QFileDialog.getSaveFileName(self._window, tr("Save project"), suggested, PROJECT_FILTER)
            if not name:
                return None
            path = with_suffix(Path(name))
            if path == Path(name) or not path.exists() or self._may_replace(path):
                return path

    def _may_replace(self, path: Path) -> bool:
        from micrograd_desktop.qt.questions import may_replace

        return may_replace(path, self._window)

    def _may_open(self, path: Path) -> bool:
        """Whether a file is to be opened: if another window works on it, the person is told, and asked."""
        if not self._held.is_elsewhere(path):
            return True
        from micrograd_desktop.qt.questions import may_open_twice

        return may_open_twice(path, self._window)

    def _may_save_to(self, path: Path) -> bool:
        """Whether a file is to be written to that was chosen just now."""
        if path == self.document.path or not self._held.is_elsewhere(path):
            return True
        from micrograd_desktop.qt.questions import may_save_over_open

        return may_save_over_open(path, self._window)

    def _folder(self) -> str:
        preferred = self._preferences.projects_folder()
        if self.document.path is None and preferred is not None:
            return str(preferred)
        path = self.document.path or next(iter(self._preferences.recent()), None)
        return "" if path is None else str(path.parent)


def _file_name(name: str) -> str:
    """A project's name as that of a file: what a file's name can't hold becomes a line, and it stays short in bytes."""
    name = "".join("-" if character in '/\\:*?"<>|' else character for character in name)[:80]
    return name.encode()[:LONGEST_NAME_BYTES].decode(errors="ignore").strip(". ") or "project"
