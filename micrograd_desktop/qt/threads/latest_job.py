"""Work off the GUI thread of which only the newest request counts."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

_NOTHING = object()


class LatestJob(QObject):
    """Does one kind of work on a thread of its own; a request that still waits gives way to a newer one.

    Signals
    -------
    done(object)
        What the work gave, on the thread of the receiver.
    failed(str)
        The work raised an error, which is also written to standard error: a sentence that says which.

    Parameters
    ----------
    work
        Gets a request, returns its result.
    name
        Of the thread.
    """

    done = Signal(object)
    failed = Signal(str)
    _finished = Signal(object)
    _raised = Signal(str)

    def __init__(self, work: Callable[[Any], object], name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work, self._name = work, name
        self._condition = threading.Condition()
        self._request: object = _NOTHING
        self._ending = False
        self._thread: threading.Thread | None = None
        self._finished.connect(self.done, Qt.ConnectionType.QueuedConnection)
        self._raised.connect(self.failed, Qt.ConnectionType.QueuedConnection)

    def submit(self, request: object) -> None:
        """Ask for work; a request before it that has not begun is dropped."""
        with self._condition:
            if self._ending:
                return
            self._request = request
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name=self._name)
                self._thread.start()
            self._condition.notify()

    def shutdown(self) -> None:
        """End the thread, after the work under way."""
        with self._condition:
            self._ending, self._request = True, _NOTHING
            self._condition.notify()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        while True:
            with self._condition:
                while self._request is _NOTHING and not self._ending:
                    self._condition.wait()
                if self._ending:
                    return
                request, self._request = self._request, _NOTHING
            try:
                result = self._work(request)
            except Exception as error:
                traceback.print_exc()
                self._raised.emit(f"An error in the program itself: {type(error).__name__}: {error}")
            else:
                self._finished.emit(result)
