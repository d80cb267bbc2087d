"""A file that the desktop asks the running app to open, before the window is there and after."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import micrograd_desktop

ROOT = Path(micrograd_desktop.__file__).parent.parent

PROGRAM = """
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QFileOpenEvent
from micrograd_desktop.qt.file_requests import Application

def ask(name):
    return QCoreApplication.sendEvent(app, QFileOpenEvent(name))

def opened(path):
    print(path.name, flush=True)
    if path.name == "second.mgd":
        print("asked", ask("third.mgd"), flush=True)  # opened once this one's opening is over
    if path.name == "third.mgd":
        app.exit()

app = Application(["tests", "-platform", "offscreen"])
assert ask("first.mgd") and ask("second.mgd")
app.opens_with(opened)
print("nothing yet", flush=True)
app.exec()
"""


def test_each_file_asked_for_opens_once_there_is_a_window():
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.split("\n")[:-1] == ["nothing yet", "first.mgd", "second.mgd", "asked True", "third.mgd"], (
        done.stderr
    )
