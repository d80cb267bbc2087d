"""Opens the window of landscapes when it is asked for: until then nothing of it is imported."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from micrograd_desktop.qt.train.landscape.window import LandscapeWindow, Source


class Landscapes(QObject):
    """Opens the window of landscapes, once, and closes it with its own."""

    def __init__(
        self, source: Source, actions: Mapping[str, QAction], window: QWidget, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._source, self._actions, self._window = source, actions, window
        self.window: LandscapeWindow | None = None

    def open(self, place: int | None) -> None:
        """Show it, over a parameter if there is one."""
        from micrograd_desktop.qt.train.landscape.window import LandscapeWindow  # which no first frame needs

        if self.window is None:
            self.window = LandscapeWindow(self._source, self._actions, self._window)
            self.window.finished.connect(self._on_finished)
        self.window.show_over(place)

    def shutdown(self) -> None:
        """The main window closes."""
        if self.window is not None:
            self.window.reject()

    def _on_finished(self, _result: int) -> None:
        self.window = None
