"""What the parts of ``window.py`` watch the app with: its window, its paintings, the lateness of its events."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from micrograd_desktop.project.spec import Project
from micrograd_desktop.project.storage import Saved
from micrograd_desktop.qt.app import GIL_SWITCH_SECONDS, application, settle_memory
from micrograd_desktop.qt.main_window import MainWindow
from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.theme import theme

SIZE = (1440, 900)
BEAT_MS = 5
BEAT_SECONDS = BEAT_MS / 1000
PATIENCE_MS = 10_000


@contextmanager
def opened(project: Project) -> Iterator[MainWindow]:
    """The app's window, painted, with preferences that nobody else has; closed at the end of the block."""
    sys.setswitchinterval(GIL_SWITCH_SECONDS)
    app = application()
    theme().set_mode("light")
    theme().apply(app)
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(Saved(project), Preferences(Path(folder) / "preferences.ini"))
        window.resize(*SIZE)
        window.show()
        QTest.qWaitForWindowExposed(window)
        settle_memory()
        try:
            yield window
        finally:
            window.documents.may_leave = lambda: True  # type: ignore[method-assign] # nobody is there to answer
            window.close()


def let_pass(milliseconds: int) -> None:
    """Run the event loop for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Paintings(QObject):
    """Calls ``begun`` whenever a widget is about to be painted, so with what is going to be seen."""

    def __init__(self, widget: QWidget, begun: Callable[[], None]) -> None:
        super().__init__(widget)
        self._begun = begun
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._begun()
        return False


def milliseconds_until_painted(act: Callable[[], None], widget: QWidget, wanted: Callable[[], bool]) -> float:
    """Time from the call of ``act`` to the end of the first painting of a widget that begins when ``wanted`` holds.

    Raises
    ------
    TimeoutError
        If there is none for ten seconds.
    """
    loop, clock = QEventLoop(), QElapsedTimer()

    def on_begun() -> None:
        if wanted():
            QTimer.singleShot(0, loop.quit)  # once the painting is over, and on the screen

    patience = QTimer(loop)
    patience.setSingleShot(True)
    patience.timeout.connect(lambda: loop.exit(1))
    paintings = Paintings(widget, on_begun)
    clock.start()
    act()
    patience.start(PATIENCE_MS)
    late = loop.exec()
    elapsed = clock.nsecsElapsed() / 1e6
    widget.removeEventFilter(paintings)
    paintings.deleteLater()
    if late:
        raise TimeoutError("What was waited for has not been painted.")
    return elapsed


class Lateness(QObject):
    """How late the GUI thread handles an event that is due every five milliseconds.

    A beat that is late stands for all that were due before it: what comes in during a long wait waits too.
    """

    def __init__(self) -> None:
        super().__init__()
        self._late: list[float] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._wait()

    def stop(self) -> dict[str, float]:
        """No more beats; the figures in milliseconds."""
        self._timer.stop()
        late = 1000.0 * np.array(self._late)
        p50, p99 = np.percentile(late, (50, 99))
        return {"lateness p50, ms": float(p50), "lateness p99, ms": float(p99), "lateness max, ms": float(late.max())}

    def _wait(self) -> None:
        self._due = time.perf_counter() + BEAT_SECONDS
        self._timer.start(BEAT_MS)

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self._late.append(max(now - self._due, 0.0))
        while (due := self._due + BEAT_SECONDS) <= now:
            self._due = due
            self._late.append(now - due)
        self._wait()
