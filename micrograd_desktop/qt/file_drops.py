"""Files that are dropped on the window: one that can be opened is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

KINDS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class FileDrops(QObject):
    """Opens what is dropped anywhere on a window, wherever nothing in it takes it for itself; ends with the window.

    Parameters
    ----------
    opens
        Whether a file can be opened, by its name.
    open_file
        Opens it, once whoever dragged it is free again.
    """

    def __init__(self, window: QWidget, opens: Callable[[Path], bool], open_file: Callable[[Path], object]) -> None:
        super().__init__(window)
        self._opens, self._open = opens, open_file
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the one file that is dragged."""
        if isinstance(event, QDropEvent) and event.type() in KINDS:
            path = self._file(event.mimeData())
            if path is None:
                event.ignore()
                return True
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                QTimer.singleShot(0, self, lambda: self._open(path))
            return True
        return super().eventFilter(watched, event)

    def _file(self, data: QMimeData) -> Path | None:
        urls = data.urls()
        if len(urls) != 1 or not urls[0].isLocalFile():
            return None
        path = Path(urls[0].toLocalFile())
        return path if self._opens(path) else None
