"""Python's collector of cycles, in the GUI thread and between events only.

Left to itself it runs in whichever thread has made the most objects, in the midst of whatever that does. What it finds
may hold widgets, timers and items of a scene, which Qt ends there and then: in a thread that is not theirs, or while
they are painted or styled. Any of that ends the app.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer

THRESHOLDS = (5_000, 10, 20)
"""Above how many new objects the youngest are looked through, and after how many times of that all that are older.

Graphs of values make no circles of references, so the youngest may be more than Python's own rule would have.
"""

LOOK_MS = 1000
"""How often it is asked whether there are so many."""

_GROWN_BY = 1 / 4
"""The oldest are looked through, which takes longest, only if so many for each of them have come; Python's own rule."""


class GarbageCollector(QObject):
    """From when it is made no thread collects cycles by itself: the thread that it lives in does, between events."""

    def __init__(self, parent: QCoreApplication) -> None:
        super().__init__(parent)
        gc.disable()
        self._old, self._older = len(gc.get_objects(2)), 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.collect_due)
        self._timer.start()

    def end(self) -> None:
        """Collect no more; nothing else does either."""
        self._timer.stop()
        self.setParent(None)

    def collect_due(self) -> None:
        """Collect cycles if that is due, and of no more generations than it is due for."""
        counts = gc.get_count()
        if counts[0] <= THRESHOLDS[0]:
            return
        age = max(age for age, most in enumerate(THRESHOLDS) if counts[age] > most)
        if age > 1 and self._older < self._old * _GROWN_BY:
            age = 1
        if age == 1:
            self._older += len(gc.get_objects(0)) + len(gc.get_objects(1))
        gc.collect(age)
        if age > 1:
            self._old, self._older = len(gc.get_objects(2)), 0
