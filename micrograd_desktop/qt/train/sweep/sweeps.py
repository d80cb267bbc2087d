"""Opens the window of sweeps when it is asked for: until then nothing of it is imported. What it has done is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from micrograd_desktop.qt.train.sweep.runs import Kept
    from micrograd_desktop.qt.train.sweep.window import Source, SweepWindow


class Sweeps(QObject):
    """Opens the window of sweeps, once, and closes it with its own."""

    def __init__(
        self, source: Source, actions: Mapping[str, QAction], window: QWidget, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._source, self._actions, self._window = source, actions, window
        self._kept: Kept | None = None
        self.window: SweepWindow | None = None

    def open(self) -> None:
        """Show it, with the results that it had when it was closed."""
        from micrograd_desktop.qt.train.sweep.window import SweepWindow  # which no first frame needs

        if self.window is None:
            self.window = SweepWindow(self._source, self._actions, self._kept, self._window)
            self.window.finished.connect(self._on_finished)
        self.window.show()
        self.window.activateWindow()

    def shutdown(self) -> None:
        """The main window closes."""
        if self.window is not None:
            self.window.reject()

    def _on_finished(self, _result: int) -> None:
        if self.window is not None:
            self._kept = self.window.kept
        self.window = None
