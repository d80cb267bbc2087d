"""The dialog in which something is taken home: what there is, how it begins, and where it goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QTextOption
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.files import FileError, write_file
from micrograd_desktop.qt.controls.explained import explain_as
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.theme import mono_font
from micrograd_desktop.qt.threads.latest_job import GoOn, LatestJob
from micrograd_desktop.translation import tr

SIZE = (860, 560)
LIST_WIDTH = 240
SHOWN = 20_000
"""Characters of a text that its preview has."""

PREVIEW_PX = 12
MAKING = tr("Making it…")


@dataclass(frozen=True, slots=True)
class HomeRow:
    """One thing that can be taken: ``says`` is what it is good for, ``suffix`` and ``filter`` are of its file.

    A ``text`` can be copied, and its beginning is shown; what is ``long`` in the making is made when it is saved.
    """

    name: str
    title: str
    says: str
    suffix: str
    filter: str
    text: bool = False
    long: bool = False

    @property
    def name_in_list(self) -> str:
        """The title as it begins a line; micrograd is written small everywhere."""
        return self.title if self.title.startswith("micrograd") else self.title[0].upper() + self.title[1:]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something can't be made: a sentence."""

    sentence: str


Tell = Callable[[float], None]
"""Tells the share that is done, 0 to 1."""

Make = Callable[[HomeRow, Tell, GoOn], bytes | Refusal]
"""Makes the bytes of a file, on a thread of its own."""


@dataclass(frozen=True, slots=True)
class _Made:
    row: HomeRow
    content: bytes | Refusal
    path: Path | None


class HomeDialog(QDialog):
    """Takes things home, one at a time.

    Parameters
    ----------
    title
        Of the window.
    rows
        What there is.
    make
        Makes it.
    name
        What files are called, without a suffix.
    """

    _progressed = Signal(float)

    def __init__(
        self, title: str, rows: Sequence[HomeRow], make: Make, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows, self._make, self._name = tuple(rows), make, name
        self._made: dict[str, bytes | Refusal] = {}
        self._job = LatestJob(self._work, "taking home", self, stoppable=True)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build()
        self._connect_signals()
        self.list.setCurrentRow(0)

    @property
    def row(self) -> HomeRow:
        """What is chosen."""
        return self._rows[self.list.currentRow()]

    @property
    def busy(self) -> bool:
        """Whether something is being made."""
        return self._job.busy or self.progress.isVisible()

    def choose(self, name: str) -> None:
        """Choose a row by its name."""
        self.list.setCurrentRow([row.name for row in self._rows].index(name))

    def copy(self) -> None:
        """Put the text that is chosen on the clipboard."""
        made = self._made.get(self.row.name)
        if self.row.text and isinstance(made, bytes):
            QGuiApplication.clipboard().setText(made.decode())
            self.said.setText(tr("Copied the {what}.", what=self.row.title))

    def ask_and_save(self) -> None:
        """Ask for a file, and save what is chosen."""
        row = self.row
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save the {what}", what=row.title), self._name + row.suffix, row.filter
        )
        if name:
            path = Path(name)
            self.save(path if path.suffix else path.with_name(path.name + row.suffix))

    def save(self, path: Path) -> None:
        """Save what is chosen; it is said what became of it."""
        row, made = self.row, self._made.get(self.row.name)
        if isinstance(made, bytes):
            self._write(row, made, path)
        elif made is None:
            self._begin(row, path)

    def done(self, result: int) -> None:
        """End the work with the dialog."""
        self._job.shutdown()
        super().done(result)

    def _build(self) -> None:
        self.list = QListWidget()
        self.list.setAccessibleName(tr("What to take home"))
        self.list.addItems([row.name_in_list for row in self._rows])
        self.list.setSpacing(2)
        self.list.setFixedWidth(LIST_WIDTH)
        FocusRing(self.list, always=True)
        self.about, self.said = PlainLabel(), PlainLabel()
        for label in (self.about, self.said):
            label.setWordWrap(True)
        self.about.setProperty("role", "caption")
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.preview.setFont(mono_font(PREVIEW_PX))
        self.preview.setAccessibleName(tr("How it begins"))
        explain_as(self.list, tr("The forms in which it can be taken home; Up and Down choose one."))
        explain_as(self.preview, tr("The first lines of the file, as it is going to be written."))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.progress.hide()
        self.copy_button, self.save_button, self.close_button = map(
            QPushButton, (tr("&Copy"), tr("&Save…"), tr("Close"))
        )
        set_tip(self.copy_button, tr("Put the text on the clipboard"))
        set_tip(self.save_button, tr("Choose a file, and write it"))
        self.save_button.setDefault(True)
        right = QVBoxLayout()
        for widget in (self.about, self.preview, self.progress, self.said):
            right.addWidget(widget, widget is self.preview)
        above, below, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        above.addWidget(self.list)
        above.addLayout(right, 1)
        below.addStretch(1)
        for button in (self.copy_button, self.save_button, self.close_button):
            below.addWidget(button)
        column.addLayout(above, 1)
        column.addLayout(below)
        self.resize(*SIZE)

    def _connect_signals(self) -> None:
        self.list.currentRowChanged.connect(lambda _row: self._show())
        self.copy_button.clicked.connect(self.copy)
        self.save_button.clicked.connect(self.ask_and_save)
        self.close_button.clicked.connect(self._on_close_clicked)
        self._job.done.connect(self._on_made)
        self._job.stopped.connect(lambda: self._end_work(tr("Cancelled. Nothing was written.")))
        self._job.failed.connect(self._end_work)
        self._progressed.connect(lambda share: self.progress.setValue(round(100 * share)))

    def _show(self) -> None:
        """What is chosen: made if it isn't yet, unless that takes long."""
        row = self.row
        self._job.drop()
        self._end_work("")
        self.about.setText(row.says)
        self.preview.setVisible(row.text)
        self.copy_button.setVisible(row.text)
        if row.long or row.name in self._made:
            self._show_made()
            return
        self.preview.clear()
        for button in (self.copy_button, self.save_button):
            button.setEnabled(False)
        self.said.setText(MAKING)
        self._job.submit((row, None))

    def _show_made(self) -> None:
        row, made = self.row, self._made.get(self.row.name)
        refused = isinstance(made, Refusal)
        self.said.setText(made.sentence if isinstance(made, Refusal) else "")
        self.copy_button.setEnabled(isinstance(made, bytes))
        self.save_button.setEnabled(not refused)
        text = made.decode() if isinstance(made, bytes) and row.text else ""
        self.preview.setPlainText(text if len(text) <= SHOWN else f"{text[:SHOWN]}\n…")

    def _begin(self, row: HomeRow, path: Path) -> None:
        """Make what takes long, to be written when it is there."""
        self.said.setText(MAKING)
        self.progress.setValue(0)
        self.progress.show()
        self.save_button.setEnabled(False)
        self.close_button.setText(tr("Cancel"))
        self._job.submit((row, path))

    def _end_work(self, sentence: str) -> None:
        self.progress.hide()
        self.close_button.setText(tr("Close"))
        self.save_button.setEnabled(True)
        self.said.setText(sentence)

    def _work(self, request: tuple[HomeRow, Path | None], go_on: GoOn) -> _Made:
        """On the thread of the job."""
        row, path = request
        return _Made(row, self._make(row, self._progressed.emit, go_on), path)

    def _on_made(self, made: _Made) -> None:
        if made.path is None:
            self._made[made.row.name] = made.content
            if made.row == self.row:
                self._show_made()
            return
        self._end_work("")
        if isinstance(made.content, Refusal):
            self.said.setText(made.content.sentence)
        else:
            self._write(made.row, made.content, made.path)

    def _write(self, row: HomeRow, content: bytes, path: Path) -> None:
        try:
            write_file(path, content)
        except FileError as error:
            self.said.setText(tr("{name} could not be saved: {reason}.", name=plain(path.name), reason=error))
        else:
            self.said.setText(tr("Saved the {what} as {name}.", what=row.title, name=plain(path.name)))

    def _on_close_clicked(self) -> None:
        if self.progress.isVisible():
            self._job.drop()
        else:
            self.accept()
