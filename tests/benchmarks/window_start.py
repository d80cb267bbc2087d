"""Opens the app as ``python -m micrograd_desktop`` does and prints when its window was painted first.

The time is of the machine's steady clock, so that whoever started the process knows how long it took.
"""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent

from micrograd_desktop import cli
from micrograd_desktop.qt import app
from micrograd_desktop.qt.main_window import MainWindow


class WatchedWindow(MainWindow):
    """The app's window; it closes as soon as it has been painted."""

    _painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._on_painted)  # once all its widgets are painted, and shown

    def _on_painted(self) -> None:
        print(json.dumps({"painted at": time.monotonic()}))
        self.close()


if __name__ == "__main__":
    vars(app)["MainWindow"] = WatchedWindow
    sys.exit(cli.main([]))
