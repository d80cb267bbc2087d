"""What is other at every frame, and need not be seen to be so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

READ_A_SECOND = 10
"""How often figures are written that are read, not watched: faster ones are a blur, and each writing takes time."""


class Seldom(QObject):
    """Has something done so many times a second at most: once for all requests of that time, at its end.

    So the first frame of many, which a person waits for, leaves it to a later one.

    Parameters
    ----------
    act
        Called without arguments; it shows what is so by then.
    rate
        Most calls a second.
    """

    def __init__(self, act: Callable[[], None], parent: QObject, rate: int = READ_A_SECOND) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(1000 / rate))
        self._timer.timeout.connect(act)

    def request(self) -> None:
        """Have it done soon."""
        if not self._timer.isActive():
            self._timer.start()

    def forget(self) -> None:
        """It was done by other means."""
        self._timer.stop()
