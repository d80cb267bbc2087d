"""Opens the app as ``python -m micrograd_desktop`` does and prints when its first frame was painted, at what cost.

The time is of the machine's steady clock, so that whoever started the process knows how long it took; the cost is the
processor's time that the process used till then. It changes nothing of what is imported in which order, and knows no
more of the app than its window, so that it also measures earlier states.
"""

from __future__ import annotations

import importlib.machinery
import importlib.util
import json
import sys
import time
from types import ModuleType

APP = "micrograd_desktop.qt.app"


class Watch:
    """Among the finders of modules: lets the app be imported as ever, then has its window looked at."""

    def find_spec(self, name: str, *_: object) -> importlib.machinery.ModuleSpec | None:
        if name != APP:
            return None
        sys.meta_path.remove(self)  # type: ignore[arg-type]
        spec = importlib.util.find_spec(name)
        assert spec is not None and spec.loader is not None
        run = spec.loader.exec_module

        def run_and_watch(module: ModuleType) -> None:
            run(module)
            watch(module)

        spec.loader.exec_module = run_and_watch  # type: ignore[method-assign]
        return spec


def watch(app: ModuleType) -> None:
    """Have the window that the app makes say when it was painted, and close."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Looks(QObject):
        """The event filter that was installed last is asked first: before what the app does after its frame."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, self._on_painted)  # once all its widgets are painted, and shown
            return False

        def _on_painted(self) -> None:
            print(json.dumps({"painted at": time.monotonic(), "CPU till then, s": time.process_time()}))
            self.parent().close()

    made = app.MainWindow

    def make(*arguments: object) -> object:
        window = made(*arguments)
        window.installEventFilter(Looks(window))
        return window

    vars(app)["MainWindow"] = make


if __name__ == "__main__":
    sys.meta_path.insert(0, Watch())  # type: ignore[arg-type]
    from micrograd_desktop.__main__ import main

    sys.argv[1:] = []
    sys.exit(main())
