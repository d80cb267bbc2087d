"""Work off the GUI thread of which only the newest request counts."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from micrograd_desktop.translation import tr

_NOTHING = object()

GoOn = Callable[[], None]
"""Called now and then by work that can be stopped; raises ``StoppedError`` when it is to end."""


class StoppedError(Exception):
    """The work under way was stopped: it has no result."""


class LatestJob(QObject):
    """Does one kind of work on a thread of its own; a request that still waits gives way to a newer one.

    Signals
    -------
    done(object)
        What the work gave, on the thread of the receiver.
    failed(str)
        The work raised an error, which is also written to standard error: a sentence that says which.
    stopped()
        The work under way was stopped, and has no result.

    Parameters
    ----------
    work
        Gets a request, returns its result.
    stoppable
        The work gets a :data:`GoOn` as well: ``stop`` ends it, and so does ``shutdown``.
    name
        Of the thread.
    """

    done = Signal(object)
    failed = Signal(str)
    stopped = Signal()
    _finished = Signal(object)
    _raised = Signal(str)
    _ended = Signal()

    def __init__(
        self, work: Callable[..., object], name: str, parent: QObject | None = None, stoppable: bool = False
    ) -> None:
        super().__init__(parent)
        self._work, self._name, self._stoppable = work, name, stoppable
        self._working = False
        self._stop = threading.Event()
        self._condition = threading.Condition()
        self._request: object = _NOTHING
        self._ending = False
        self._thread: threading.Thread | None = None
        self._finished.connect(self.done, Qt.ConnectionType.QueuedConnection)
        self._raised.connect(self.failed, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self.stopped, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether anything is worked on or waits."""
        with self._condition:
            return self._working or self._request is not _NOTHING

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

    def stop(self) -> None:
        """Have the work under way end without a result, if it can be stopped; what waits is begun then."""
        with self._condition:
            if self._working:
                self._stop.set()

    def drop(self) -> None:
        """Stop the work under way, and begin nothing that waits."""
        with self._condition:
            self._request = _NOTHING
        self.stop()

    def shutdown(self) -> None:
        """End the thread, after the work under way, or at once if that can be stopped."""
        with self._condition:
            self._ending, self._request = True, _NOTHING
            self._stop.set()
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
                self._working = True
                self._stop.clear()
            try:
                result = self._work(request, self._go_on) if self._stoppable else self._work(request)
            except StoppedError:
                self._rest()
                self._ended.emit()
            except Exception as error:
                traceback.print_exc()
                self._rest()
                self._raised.emit(
                    tr("An error in the program itself: {kind}: {error}", kind=type(error).__name__, error=error)
                )
            else:
                self._rest()
                self._finished.emit(result)
                del result  # or it would be kept until there is another one
            del request

    def _rest(self) -> None:
        with self._condition:
            self._working = False

    def _go_on(self) -> None:
        if self._stop.is_set():
            raise StoppedError
