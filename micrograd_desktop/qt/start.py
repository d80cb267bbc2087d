"""What comes after the window's first frame: the file it was started with, training, and libraries that take long."""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from micrograd_desktop.qt.threads.latest_job import LatestJob
from micrograd_desktop.qt.workspace import Workspace

SHARED = ("importlib.resources",)
"""What libraries that several threads import at the same time import in their turn.

Its parts import each other, and two threads that begin at different ends wait for each other: Python gives one of them
an error. So it is there before there is a second thread.
"""


SLICE_SECONDS = 0.004
"""Of making classes at a time: events are answered in between."""


def _make_classes() -> Iterator[None]:
    """Make every class of Qt's that there is, one after the other.

    PySide makes each when it is first asked for, and pyqtgraph asks for all while it is imported. Where that is in a
    thread, and the window's own asks for one at that moment, the program can end by a segmentation fault: PySide 6.11.3
    did in half of the starts after which the workspace was switched at once. So they are made before, in the window's.
    """
    for module in (QtCore, QtGui, QtWidgets):
        for name in dir(module):
            getattr(module, name)
            yield


def _import_all(names: Sequence[str]) -> None:
    for name in names:
        importlib.import_module(name)


class Start(QObject):
    """Waits for the first frame of a window, then does what that did without.

    First the ``steps``, one after the other on the window's thread, and there too what is left of Qt's classes; then
    the workspaces' late imports, on a thread of their own, after which they are told to complete what they show.

    Signals
    -------
    begun()
        What is done first is done: all can be used, and what takes long to import is still to come.
    completed()
        All is there.
    failed(str)
        A library could not be imported: a sentence that says which.

    Parameters
    ----------
    window
        Whose first frame is waited for.
    steps
        What is done first.
    workspaces
        Gives those that are made.
    """

    begun = Signal()
    completed = Signal()
    failed = Signal(str)

    def __init__(
        self, window: QWidget, steps: Sequence[Callable[[], None]], workspaces: Callable[[], Iterable[Workspace]]
    ) -> None:
        super().__init__(window)
        self._window, self._steps, self._workspaces = window, tuple(steps), workspaces
        self._begun = self._ended = False
        self._making = _make_classes()
        self._imports = LatestJob(_import_all, "imports", self)
        self._imports.done.connect(self._on_imported)
        self._imports.failed.connect(self._on_failed)
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self.shutdown)
        window.installEventFilter(self)

    @property
    def has_begun(self) -> bool:
        """Whether what is done first was done, or is being done."""
        return self._begun

    def complete(self) -> None:
        """Have all at once what comes by and by; waits while it is imported."""
        self._begin()
        _import_all(self._late())
        self._on_imported()

    @Slot()
    def shutdown(self) -> None:
        """End the thread, after what is being imported: the window closes."""
        self._ended = True
        self._imports.shutdown()

    def _late(self) -> list[str]:
        return [name for workspace in self._workspaces() for name in workspace.late_imports]

    def _begin(self) -> None:
        if self._begun:
            return
        self._begun = True
        _import_all(SHARED)
        for step in self._steps:
            if not self._ended:  # a step may wait for events, and the end be among them
                step()
        self.begun.emit()

    def _on_painted(self) -> None:
        if not self._begun:
            self._begin()
            self._make_some()

    def _make_some(self) -> None:
        if self._ended:
            return
        until = time.perf_counter() + SLICE_SECONDS
        for _ in self._making:
            if time.perf_counter() > until:
                QTimer.singleShot(0, self, self._make_some)
                return
        self._imports.submit(self._late())

    def _on_imported(self) -> None:
        self._imports.shutdown()
        if not self._ended:
            for workspace in self._workspaces():
                workspace.complete()
            self.completed.emit()

    def _on_failed(self, sentence: str) -> None:
        self._imports.shutdown()
        self.failed.emit(sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is being painted; the frame is on the screen when the next event comes."""
        if watched is self._window and event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._on_painted)
        return False
