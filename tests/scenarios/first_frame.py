"""Opens the app as a person does, in a process of its own; prints which modules its first frame is made of, and ends.

The event filter that was installed last is asked first, so this looks before the app does what comes after its frame.
"""

from __future__ import annotations

import json
import sys
import threading

from PySide6.QtCore import QEvent, QObject, QTimer

from micrograd_desktop import cli
from micrograd_desktop.qt import app
from micrograd_desktop.qt.main_window import MainWindow


class Looks(QObject):
    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._on_painted)
        return False

    def _on_painted(self) -> None:
        plane = self._window.workspace("train").layout.boundary
        seen = {
            "modules": sorted(sys.modules),
            "threads": [thread.name for thread in threading.enumerate()],
            "trains": self._window.controller._thread.isRunning(),
            "weights": self._window.workspace("train").layout.canvas.view.array("weights") is not None,
            "points": len(plane._points[True]),
            "title": self._window.windowTitle(),
        }
        print(json.dumps(seen))
        self._window.close()


class WatchedWindow(MainWindow):
    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)
        Looks(self)


if __name__ == "__main__":
    vars(app)["MainWindow"] = WatchedWindow
    sys.exit(cli.main(sys.argv[1:]))
