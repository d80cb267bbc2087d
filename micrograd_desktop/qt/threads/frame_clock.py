"""Turns any number of requests into at most so many frames a second."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, Slot

FASTEST = 60


class FrameClock(QObject):
    """Emits ``tick`` once for all requests of a frame; idle, it has no timer running.

    Signals
    -------
    tick()
        Time to draw what was requested since the last tick; never within ``request``. Timers count milliseconds, so
        two ticks may come one earlier or later.

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
        self._period = 1e9 / rate
        self._clock = QElapsedTimer()
        self._clock.start()
        self._due = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def waiting(self) -> bool:
        """Whether a tick is to come."""
        return self._timer.isActive()

    @Slot()
    def request(self) -> None:
        """Ask for a tick: at once if the last is long past, else when its frame is over."""
        if not self._timer.isActive():
            self._timer.start(max(0, round((self._due - self._clock.nsecsElapsed()) / 1e6)))

    @Slot()
    def _on_timeout(self) -> None:
        """Tick; the next is due a period later, measured from when this one was due, so that rounding adds up to none.

        A tick that came more than a period late begins a new row of them.
        """
        now = float(self._clock.nsecsElapsed())
        self._due = max(self._due, now - self._period) + self._period
        self.tick.emit()
