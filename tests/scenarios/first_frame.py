"""Opens the app as a person does, in a process of its own; prints what its first frame is made of, and ends."""

from __future__ import annotations

import builtins
import json
import sys
import threading
from typing import Any

from tests.benchmarks.start_probe import Watch, start


def look(window: Any) -> None:
    train = window.workspace("train")
    signatures = "shibokensupport.signature."
    seen = {
        "modules": list(sys.modules),  # in the order in which they were imported
        "import": builtins.__import__.__name__,
        "classes": list(vars(sys.modules["PySide6.QtWidgets"])),  # PySide6 makes each when it is first asked for
        "signatures": [name for name in sys.modules if name.startswith(signatures) and not _waits(name)],
        "threads": [thread.name for thread in threading.enumerate()],
        "trains": window.controller._thread.isRunning(),
        "weights": train.layout.canvas.view.array("weights") is not None,
        "points": len(train.layout.boundary.points.places[True]),
        "title": window.windowTitle(),
    }
    print(json.dumps(seen))
    window.close()


def _waits(name: str) -> bool:
    """Whether a module is there, but was not executed."""
    return "__getattr__" in vars(sys.modules[name])


if __name__ == "__main__":
    Watch(look)
    sys.exit(start(sys.argv[1:]))
