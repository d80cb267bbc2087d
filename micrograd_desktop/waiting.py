"""A line on a terminal that says what a command is doing, while there is nothing else to see of it."""

from __future__ import annotations

import os
import sys
import threading
import time
from types import TracebackType
from typing import Self

from micrograd_desktop.terminal import PROGRAM

PATIENCE_SECONDS = 0.4
"""How long nothing is to be seen before the line comes."""

AGAIN_SECONDS = 0.2
"""How often it is looked whether the line has to come, or to change."""

WIDTH = 80
"""Of a terminal that does not tell its own."""


class Waiting:
    """Writes the line on standard error after a while, keeps it up to date, and takes it away at the end.

    Where standard error is no terminal nothing is written, and no thread is begun.

    Parameters
    ----------
    doing
        What the command is doing, as in "evaluating the program". It must be the app's own words.
    """

    def __init__(self, doing: str) -> None:
        self._doing = doing
        self._began = self._quiet_since = time.monotonic()
        self._drawn = ""
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="waiting", daemon=True)

    def __enter__(self) -> Self:
        if sys.stderr is not None and not sys.stderr.closed and sys.stderr.isatty():
            self._thread.start()
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: object, _where: TracebackType | None) -> None:
        self.end()

    def tell(self, doing: str) -> None:
        """Say something else from now on."""
        self._doing = doing

    def give_way(self) -> None:
        """Take the line away for what is printed now; it comes again after a while."""
        with self._lock:
            self._wipe()
            self._quiet_since = time.monotonic()

    def end(self) -> None:
        """Take the line away for good."""
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()
        self._wipe()

    def _run(self) -> None:
        while not self._over.wait(AGAIN_SECONDS):
            with self._lock:
                now = time.monotonic()
                if now - self._quiet_since >= PATIENCE_SECONDS:
                    self._draw(f"{PROGRAM}: {self._doing}, {now - self._began:.0f} s ")

    def _draw(self, text: str) -> None:
        text = text[: _columns() - 1]  # a longer one would go on in the next row, and stay there
        if text != self._drawn:
            self._write("\r" + text.ljust(len(self._drawn)))
            self._drawn = text

    def _wipe(self) -> None:
        if self._drawn:
            self._write("\r" + " " * len(self._drawn) + "\r")
            self._drawn = ""

    def _write(self, text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except (OSError, ValueError):  # the terminal has gone: there is nobody to tell
            self._over.set()


def _columns() -> int:
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or WIDTH
    except (OSError, ValueError):
        return WIDTH
