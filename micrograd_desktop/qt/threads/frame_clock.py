"""Turns any number of requests into at most so many frames a second."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, Slot

FASTEST = 60


class FrameClock(QObject):
    """Emits ``tick`` once for all requests of a frame; idle, it has no timer running.

    Signals
    -------
    tick()
        Time to draw what was requested since the last tick; never within ``request``.

    Parameters
    ----------
    rate
        Most ticks a second, 1 to 60.
    """

    tick = Signal()

    def __init__(self, rate: int = 30, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if not 1 <= rate <= FASTEST:
            raise ValueError(f"a frame clock ticks 1 to {FASTEST} times a second, not {rate}")
        self._interval = -(-1000 // rate)
        self._since_tick = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def interval(self) -> int:
        """Milliseconds between two ticks at least."""
        return self._interval

    @property
    def waiting(self) -> bool:
        """Whether a tick is to come."""
        return self._timer.isActive()

    @Slot()
    def request(self) -> None:
        """Ask for a tick: at once if the last is long past, else when its frame is over."""
        if self._timer.isActive():
            return
        passed = self._since_tick.elapsed() if self._since_tick.isValid() else self._interval
        self._timer.start(max(0, self._interval - int(passed)))

    @Slot()
    def _on_timeout(self) -> None:
        self._since_tick.start()
        self.tick.emit()
