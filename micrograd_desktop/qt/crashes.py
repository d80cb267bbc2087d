"""Errors of the app itself, wherever they come up: each is written down and told; the app goes on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from micrograd_desktop.crash_reports import HardCrashes

MOST_REPORTS = 5
"""Written by one start: what goes wrong at each frame need not be written down at each."""


class Crashes(QObject):
    """From :meth:`begin` to :meth:`end` hears of errors that nothing else has caught, on any thread.

    Signals
    -------
    happened(str, object)
        A sentence, and the path of the report, None where none could be written; on the thread that it lives in.

    Parameters
    ----------
    folder
        Where reports are; None where nothing can be kept.
    """

    happened = Signal(str, object)
    _caught = Signal(object)

    def __init__(self, folder: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._written = 0
        self._before: tuple[Callable[..., object], Callable[..., object]] | None = None
        self._hard: HardCrashes | None = None
        self._caught.connect(self._on_caught, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Hear of errors from now on."""
        if self._before is None:
            self._before = sys.excepthook, threading.excepthook
            sys.excepthook, threading.excepthook = self._on_error, self._on_thread_error

    def look(self) -> None:
        """Tell of a crash of an earlier start, and heed those of this one."""
        if self._folder is None or self._hard is not None:
            return
        from micrograd_desktop.crash_reports import HardCrashes, hard_crashes  # which no first frame needs

        found = hard_crashes(self._folder)
        self._hard = HardCrashes(self._folder)
        if found:
            from micrograd_desktop.qt.crash_notice import LAST_TIME

            self.happened.emit(LAST_TIME, found[-1])

    def end(self) -> None:
        """Hear of nothing more."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
            self._before = None
        if self._hard is not None:
            self._hard.end()
            self._hard = None

    def _on_error(self, kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        assert self._before is not None
        self._before[0](kind, error, where)
        if issubclass(kind, Exception):
            self._caught.emit(error)

    def _on_thread_error(self, given: threading.ExceptHookArgs) -> None:
        assert self._before is not None
        self._before[1](given)
        if isinstance(given.exc_value, Exception):
            self._caught.emit(given.exc_value)

    def _on_caught(self, error: object) -> None:
        from micrograd_desktop.crash_reports import report_of, write_report
        from micrograd_desktop.qt.crash_notice import NOW

        assert isinstance(error, Exception)
        if self._written >= MOST_REPORTS:
            return
        self._written += 1
        report = None if self._folder is None else write_report(self._folder, report_of(error))
        self.happened.emit(NOW, report)
