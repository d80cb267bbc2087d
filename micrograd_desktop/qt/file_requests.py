"""The one QApplication, which hears of files that the desktop asks it to open (macOS: a double-click in the Finder)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Keeps files that are asked for until there is a window; each opens in one of its own."""

    def __init__(self, words: list[str]) -> None:
        super().__init__(words)
        self._open: Callable[[Path], object] | None = None
        self._asked: list[Path] = []

    def opens_with(self, open_file: Callable[[Path], object]) -> None:
        """From now on files are opened by ``open_file``, which runs once the asking program is free again."""
        self._open = open_file
        self._open_asked()

    def event(self, event: QEvent) -> bool:
        """Take a wish for a file; all else is Qt's."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self._asked.append(Path(event.file()))
            self._open_asked()
            return True
        return super().event(event)

    def _open_asked(self) -> None:
        if self._open is not None:
            asked, self._asked = self._asked, []
            for path in asked:
                QTimer.singleShot(0, self, partial(self._open, path))
