"""Lets a signal end Qt's event loops: Python would not look at it while Qt waits."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
from collections.abc import Iterator

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from micrograd_desktop import terminal

AGAIN_MS = 50
"""A loop that begins while the others end, as a box does, is ended too."""


class Ending(QObject):
    """What a signal asks of the event loops: ``status`` is what to end with, None if nothing was asked for."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.status: int | None = None
        self._app = app
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        self._again = QTimer(self, interval=AGAIN_MS)
        self._again.timeout.connect(self._end_loops)

    @property
    def wakes(self) -> int:
        """What Python writes to at a signal."""
        return self._writer.fileno()

    def ask(self, status: int) -> None:
        """End the loops; whoever asks twice doesn't wait for threads to end."""
        if self.status is not None:
            os._exit(status)
        self.status = status
        terminal.leave_later(status)

    def check(self) -> None:
        """Go no further if the end was asked for.

        Raises
        ------
        Ended
            If so.
        """
        if self.status is not None:
            raise terminal.Ended(self.status)

    def close(self) -> None:
        """Be woken no more."""
        self._again.stop()
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()
        self.deleteLater()

    def _on_woken(self) -> None:
        with contextlib.suppress(BlockingIOError):
            while self._reader.recv(64):
                pass
        if self.status is not None:
            self._again.start()
            self._end_loops()

    def _end_loops(self) -> None:
        if self.status is not None:
            self._app.exit(self.status)


@contextlib.contextmanager
def ends_on_signal(app: QApplication) -> Iterator[Ending]:
    """Have signals end the event loops meanwhile."""
    ending = Ending(app)
    before = signal.set_wakeup_fd(ending.wakes, warn_on_full_buffer=False)
    try:
        with terminal.reacting(ending.ask):
            yield ending
    finally:
        signal.set_wakeup_fd(before)
        ending.close()
