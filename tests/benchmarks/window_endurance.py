"""The parts of ``window.py`` that take long: what grows while training goes on, and input at random.

Each opens the app, uses it for so many minutes, and prints its figures as a line of JSON.
"""

from __future__ import annotations

import gc
import json
import math
import os
import random
import resource
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from micrograd_desktop.qt.main_window import MainWindow
from tests.benchmarks import forced
from tests.benchmarks.random_input import Hand, Inputs
from tests.benchmarks.window_parts import NOT_TRAINING, PROJECTS, WARM_UP_MS, Rows, Watched, train_flat_out
from tests.benchmarks.window_probes import Lateness, let_pass, opened

SEED = 20261130
CLEAR_MS = 100
"""How often dialogs are closed until none keeps the measurement from ending."""

UNITS = {"memory": "MB", "widgets": "", "Qt objects": "", "Python objects": "", "open files": ""}


def census() -> dict[str, float]:
    """What may grow: resident memory in MB, and how many widgets, objects of Qt and of Python, and open files."""
    gc.collect()
    roots: list[QObject] = [*QApplication.topLevelWidgets()]
    app = QApplication.instance()
    if app is not None:
        roots.append(app)
    return {
        "memory": resident_mb(),
        "widgets": len(QApplication.allWidgets()),
        "Qt objects": sum(1 + len(root.findChildren(QObject)) for root in roots if root.parent() is None),
        "Python objects": len(gc.get_objects()),
        "open files": len(os.listdir("/proc/self/fd")),
    }


def resident_mb() -> float:
    """Resident memory of this process."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


def rows_of(marks: Sequence[float], counts: Sequence[Mapping[str, float]]) -> Rows:
    """Each count at every mark (minutes), and how fast it grows in the second half of the time: its slope."""
    rows: Rows = {}
    middle = (len(marks) - 1) // 2
    for name, unit in UNITS.items():
        sign = f", {unit}" if unit else ""
        rows |= {f"{name} after {mark:g} min{sign}": float(of[name]) for mark, of in zip(marks, counts, strict=True)}
        if middle < len(marks) - 1:
            slope = np.polyfit(marks[middle:], [of[name] for of in counts[middle:]], 1)[0]
            rows[f"growth of {name} from minute {marks[middle]:g}, {unit}/min"] = float(slope)
    return rows


def marks_of(minutes: float) -> list[float]:
    """When to count: at every minute, of a shorter time at its end."""
    return [float(minute) for minute in range(1, math.floor(minutes) + 1)] or [minutes]


def endurance(minutes: str) -> Rows:
    """What there is at every minute of training flat out."""
    marks, counts, passed = marks_of(float(minutes)), [], 0.0
    with opened(PROJECTS["W1"]) as app:
        seen = Watched(app)
        train_flat_out(app)
        for mark in marks:
            before = seen.reported
            let_pass(round(60_000 * (mark - passed)))
            passed = mark
            if seen.diverged or seen.reported == before:
                raise ValueError(NOT_TRAINING)
            counts.append(census())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    ends = {"memory at the end, MB": counts[-1]["memory"], "peak, MB": peak}
    return rows_of(marks, counts) | ends | {"steps meanwhile, millions": seen.reported / 1e6}


def at_random(minutes: str) -> Rows:
    """Mouse and keys at random, from another process: how soon each is answered, and what is left behind."""
    marks, counts, passed, faults = marks_of(float(minutes)), [], 0.0, Faults()
    with tempfile.TemporaryDirectory() as folder, opened(PROJECTS["W1"]) as app:
        os.environ["HOME"] = folder  # what is saved by chance is saved there
        os.chdir(folder)
        app.documents.may_leave = lambda: False  # type: ignore[method-assign] # Quit is among what is hit by chance
        let_pass(WARM_UP_MS)  # what comes after the first frame
        hand, lateness = Hand(app, Inputs(random.Random(SEED))), Lateness()
        for mark in marks:
            hand.work()
            _let_pass_whatever_opens(round(60_000 * (mark - passed)), hand)
            passed = mark
            counts.append(census())
        late = lateness.stop()
        hand.leave()
        rows = hand.figures() | late | {"errors": float(faults.count)}
        os.chdir("/")
    return rows | rows_of(marks, counts) | {"memory at the end, MB": counts[-1]["memory"]}


class Faults:
    """Counts exceptions that nobody catches; they are shown as ever."""

    def __init__(self) -> None:
        self.count, self._show = 0, sys.excepthook
        sys.excepthook = self._on_fault

    def _on_fault(self, *fault: object) -> None:
        self.count += 1
        self._show(*fault)  # type: ignore[arg-type]


def _let_pass_whatever_opens(milliseconds: int, hand: Hand) -> None:
    """Let events come in for so long; then the hand rests, and what is open is closed, for it would keep the loop."""
    loop, closing = QEventLoop(), QTimer()

    def end() -> None:
        hand.rest()
        if hand.resting and close_what_is_open():
            closing.stop()
            loop.quit()

    closing.setInterval(CLEAR_MS)
    closing.timeout.connect(end)
    QTimer.singleShot(milliseconds, closing.start)
    loop.exec()


def close_what_is_open() -> bool:
    """Close the topmost menu or dialog; True if there was none."""
    top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if isinstance(top, QDialog):
        top.done(0)  # one may ask what has to be answered, and not close
    elif top is not None:
        top.close()
    if top is not None:
        return False
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and window.isWindow() and not isinstance(window, MainWindow):
            window.close()
    return True


PARTS: dict[str, Callable[..., Rows]] = {"endurance": endurance, "random": at_random}

if __name__ == "__main__":
    forced.apply()
    print(json.dumps(PARTS[sys.argv[1]](*sys.argv[2:])))
