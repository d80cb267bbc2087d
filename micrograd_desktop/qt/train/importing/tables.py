"""Tables come in by file, drop and paste, and the points go out as one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from micrograd_desktop.data.split import Points
from micrograd_desktop.data.table import Table
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.document import TABLES
from micrograd_desktop.project.edits import UseTable
from micrograd_desktop.project.files import FileError, write_file
from micrograd_desktop.project.spec import DatasetSpec
from micrograd_desktop.qt.intents import SharedRun
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.qt.train.importing.dialog import ImportDialog

OPEN_FILTER = tr("Tables ({suffixes});;All files (*)", suffixes=" ".join(f"*{suffix}" for suffix in TABLES))
SAVE_FILTER = tr("Table (*{suffix})", suffix=TABLES[0])
NOTHING_TO_PASTE = tr("The clipboard holds no text. Copy the cells of a table first, with their header.")
NOT_YET = tr("The points are not there yet. Try again in a moment.")
IS_OPEN = tr("An import is open already. Finish or cancel it first.")

Shown = tuple[DatasetSpec, Points | None]


class TableFiles(QObject):
    """Asks for files, opens the dialog of an import, and writes the points.

    Signals
    -------
    edit_requested(object, object)
        A ``UseTable``, and None.
    message_posted(str)
        What became of it.
    shared_run_pasted(object)
        A ``SharedRun``, in place of cells.

    Parameters
    ----------
    window
        Over which it asks.
    shown
        Gives the data set that is shown, and its points.
    """

    edit_requested = Signal(object, object)
    message_posted = Signal(str)
    shared_run_pasted = Signal(object)

    def __init__(self, window: QWidget, shown: Callable[[], Shown], parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._shown = window, shown
        self.dialog: ImportDialog | None = None

    def ask_and_import(self) -> None:
        """Ask for a file, and open its import."""
        name, _ = QtWidgets.QFileDialog.getOpenFileName(self._window, tr("Import a table"), "", OPEN_FILTER)
        if name:
            self.open(Path(name))

    def paste(self) -> None:
        """Open the import of what is on the clipboard; a run that is shared there begins instead."""
        from micrograd_desktop.project.share_text import is_share_text  # which no first frame needs

        text = QGuiApplication.clipboard().text()
        if is_share_text(text):
            self.shared_run_pasted.emit(SharedRun(text))
        elif text.strip():
            self.open(text)
        else:
            self.message_posted.emit(NOTHING_TO_PASTE)

    def open(self, source: Path | str) -> None:
        """Open the import of a file, or of a text; one at a time."""
        from micrograd_desktop.presentation.importing import Importer  # which no first frame needs
        from micrograd_desktop.qt.train.importing.dialog import ImportDialog

        if self.dialog is not None:
            self.message_posted.emit(IS_OPEN)
            return
        dialog = self.dialog = ImportDialog(Importer(source), self._window)
        dialog.imported.connect(self._on_imported)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def shutdown(self) -> None:
        """The window closes: an import that is open is cancelled."""
        if self.dialog is not None:
            self.dialog.reject()

    def ask_and_export(self) -> None:
        """Ask for a file, and write the points."""
        suggested = f"points{TABLES[0]}"
        name, _ = QtWidgets.QFileDialog.getSaveFileName(self._window, tr("Save the points"), suggested, SAVE_FILTER)
        if name:
            path = Path(name)
            self.export(path if path.suffix else path.with_suffix(TABLES[0]))

    def export(self, path: Path) -> None:
        """Write the points; a message says what became of it."""
        from micrograd_desktop.export.points import points_csv

        data, points = self._shown()
        if points is None:
            self.message_posted.emit(NOT_YET)
            return
        try:
            write_file(path, points_csv(data, points).encode())
        except FileError as error:
            self.message_posted.emit(tr("{name} could not be saved: {error}.", name=plain(path.name), error=error))
        else:
            self.message_posted.emit(tr("Saved {name}", name=plain(path.name)))

    def _on_imported(self, table: Table, name: str) -> None:
        self.edit_requested.emit(UseTable(table, goes_on=False, what=tr("import of {name}", name=name)), None)

    def _on_finished(self, _result: int) -> None:
        self.dialog = None
