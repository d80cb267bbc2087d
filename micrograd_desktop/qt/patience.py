"""Work with files off the window's thread: its result is waited for, and the window goes on drawing meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QProgressDialog, QWidget

from micrograd_desktop.qt.controls.plain import PlainLabel
from micrograd_desktop.qt.threads.latest_job import LatestJob

T = TypeVar("T")

PATIENCE_MS = 300
"""After this time a box says what is waited for. Until then what a person types waits too."""

_LATE = 0x1A7E
"""How the loop ends by the clock; the end of the app ends it by the app's own status."""


class _Errand(Generic[T]):
    """Something to do, and what came of it."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._over = threading.Event()
        self._result: T | None = None
        self._error: Exception | None = None

    def run(self) -> None:
        """Do it, on whatever thread."""
        try:
            self._result = self._work()
        except Exception as error:  # raised again where it is waited for
            self._error = error
        self._over.set()

    @property
    def over(self) -> bool:
        """Whether it is done, or has failed."""
        return self._over.is_set()

    def result(self) -> T | None:
        """What it gave; waits until there is something. Raises what it raised."""
        self._over.wait()
        if self._error is not None:
            raise self._error
        return self._result


def _run(errand: _Errand[Any]) -> _Errand[Any]:
    errand.run()
    return errand


class Patience(QObject):
    """Has one thing at a time done on another thread, and waits for it in an event loop of its own.

    Parameters
    ----------
    window
        Over which a box says what is waited for.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._job = LatestJob(_run, "files", self)
        self._job.done.connect(self._on_done)
        self._loop = QEventLoop(self)
        self._late = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._late.timeout.connect(lambda: self._loop.exit(_LATE))
        self._errand: _Errand[Any] | None = None
        self._ended = False
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self.shutdown)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._errand is not None

    def wait_for(self, work: Callable[[], T], saying: str, may_cancel: bool) -> T | None:
        """The result of some work; None if the person, or the end of the app, has cancelled it.

        What can't be cancelled is done to its end, whatever happens. Errors of the work are raised here.

        Parameters
        ----------
        saying
            What is being done, for the box.
        """
        assert not self.busy
        if self._ended:
            return work()  # nobody looks at the window any more
        errand = self._errand = _Errand(work)
        try:
            self._job.submit(errand)
            self._late.start()
            late = self._loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents) == _LATE
            if late and not errand.over:  # both can have happened at once
                self._wait_with_box(saying, may_cancel)
            return errand.result() if errand.over or not may_cancel else None
        finally:
            self._late.stop()
            self._errand = None

    @Slot()
    def shutdown(self) -> None:
        """End the thread, after the work under way."""
        self._ended = True
        self._job.shutdown()

    def _wait_with_box(self, saying: str, may_cancel: bool) -> None:
        box = QProgressDialog(self._window)
        box.setWindowTitle("Micrograd Desktop")
        box.setWindowModality(Qt.WindowModality.WindowModal)
        box.setLabel(PlainLabel(saying))
        box.setRange(0, 0)
        box.setMinimumDuration(0)
        if may_cancel:
            box.canceled.connect(self._loop.quit)
        else:
            box.setCancelButton(None)
        box.show()
        self._loop.exec()
        box.close()
        box.deleteLater()

    def _on_done(self, errand: _Errand[Any]) -> None:
        if errand is self._errand:  # else it was cancelled
            self._loop.quit()
