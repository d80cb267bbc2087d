"""Draws an animation in a process of its own, by the command line's ``render``: the window stays as it is."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from micrograd_desktop.language_choice import VARIABLE
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.spec import Project
from micrograd_desktop.project.storage import StorageError, save
from micrograd_desktop.translation import language, tr

CANCELLED = tr("Cancelled. Nothing was written.")


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn: a view of a project's run from step 0 to a step, every so many steps, or of its backward pass.

    A report has no ``every``.
    """

    project: Project
    step: int
    view: str
    every: int | None
    path: Path
    size: tuple[int, int]
    theme: str


class DrawingProcess(QObject):
    """Draws one animation at a time.

    Signals
    -------
    progressed(int, int)
        How many frames are drawn, and of how many.
    ended(str)
        A sentence: what became of it.
    """

    progressed = Signal(int, int)
    ended = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._cancelled = False
        self._path = Path()

    @property
    def busy(self) -> bool:
        """Whether something is being drawn."""
        return self._process is not None

    def begin(self, drawing: Drawing) -> None:
        """Draw an animation; ``ended`` says what became of it."""
        self._folder = tempfile.TemporaryDirectory()
        file = Path(self._folder.name) / "run.mgd"
        try:
            save(drawing.project, file)
        except StorageError as error:
            self._folder.cleanup()
            self.ended.emit(str(error))
            return
        self._path, self._cancelled = drawing.path, False
        process = self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.remove("QT_SCALE_FACTOR")
        environment.insert(VARIABLE, language())  # else a command would speak English, and so would its pictures
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._on_output)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        program, *arguments = command(drawing, file)
        process.start(program, arguments)

    def cancel(self) -> None:
        """Stop what is being drawn, and wait for its end; nothing is written then."""
        if self._process is not None:
            self._cancelled = True
            self._process.kill()
            self._process.waitForFinished()

    def _on_output(self) -> None:
        assert self._process is not None
        lines = bytes(self._process.readAllStandardOutput().data()).decode("ascii", "replace").split("\n")
        numbers = next((line.split() for line in reversed(lines) if line.count(" ") == 1), [])
        if len(numbers) == 2 and all(number.isdecimal() for number in numbers):
            self.progressed.emit(int(numbers[0]), int(numbers[1]))

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            self._end(
                tr("The program that draws could not be started: {reason}.", reason=plain(self._process.errorString()))
            )

    def _on_finished(self, status: int) -> None:
        if self._process is None:
            return
        said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").strip()
        if self._cancelled:
            self._end(CANCELLED)
        elif status:
            self._end(
                plain(said.splitlines()[-1].removeprefix("micrograd-desktop: ")) if said else tr("It came to an end.")
            )
        else:
            self._end(tr("Saved {name}.", name=plain(self._path.name)))

    def _end(self, sentence: str) -> None:
        assert self._process is not None
        self._process.deleteLater()
        self._process = None
        if self._folder is not None:
            self._folder.cleanup()
        self.ended.emit(sentence)


def command(drawing: Drawing, file: Path) -> list[str]:
    """The command that draws; in an installed program that is the program itself."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "micrograd_desktop"]
    width, height = drawing.size
    every = [] if drawing.every is None else ["--every", str(drawing.every)]
    return [
        *program, "render", str(file), "--view", drawing.view, "--steps", str(drawing.step), *every,
        "--out", str(drawing.path), "--size", f"{width}x{height}", "--theme", drawing.theme, "--tell",
    ]  # fmt: skip
