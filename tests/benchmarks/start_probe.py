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
from collections.abc import Callable
from types import ModuleType
from typing import Any

WINDOW = "micrograd_desktop.qt.main_window"


class Watch:
    """Among the finders of modules: lets the window be imported as ever, then has its first frame looked at.

    Parameters
    ----------
    look
        Called with the window once all of it is painted, before the app does what comes after.
    """

    def __init__(self, look: Callable[[Any], None]) -> None:
        self._look = look
        sys.meta_path.insert(0, self)  # type: ignore[arg-type]

    def find_spec(self, name: str, *_: object) -> importlib.machinery.ModuleSpec | None:
        if name != WINDOW:
            return None
        sys.meta_path.remove(self)  # type: ignore[arg-type]
        spec = importlib.util.find_spec(name)
        assert spec is not None and spec.loader is not None
        run = spec.loader.exec_module

        def run_and_watch(module: ModuleType) -> None:
            run(module)
            self._watch(module.MainWindow)

        spec.loader.exec_module = run_and_watch  # type: ignore[method-assign]
        return spec

    def _watch(self, kind: Any) -> None:
        from PySide6.QtCore import QEvent, QObject, QTimer

        look, begin = self._look, kind.__init__

        class Looks(QObject):
            """The event filter that was installed last is asked first: before the app's own."""

            def eventFilter(self, watched: QObject, event: QEvent) -> bool:
                if event.type() == QEvent.Type.Paint:
                    watched.removeEventFilter(self)
                    QTimer.singleShot(0, lambda: look(watched))
                return False

        def begin_watched(window: Any, *arguments: object) -> None:
            begin(window, *arguments)
            window.installEventFilter(Looks(window))

        kind.__init__ = begin_watched


def start(arguments: list[str]) -> int:
    """Run the app as a person does; returns its exit status."""
    from micrograd_desktop.__main__ import main

    sys.argv[1:] = arguments
    return main()


def _say_when(window: Any) -> None:
    print(json.dumps({"painted at": time.monotonic(), "CPU till then, s": time.process_time()}))
    window.close()


if __name__ == "__main__":
    Watch(_say_when)
    sys.exit(start([]))
