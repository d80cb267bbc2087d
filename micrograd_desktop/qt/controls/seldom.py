"""What is other at every frame, and need not be seen to be so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

READ_A_SECOND = 10
"""How often figures are written that are read, not watched: faster ones are a blur, and each writing takes time."""


class Seldom(QObject):
    """Has something done so many times a second at most: at once where the last time is long past, else when it is.

    Parameters
    ----------
    act
        Called without arguments; it shows what is so by then.
    rate
        Most calls a second.
    """

    def __init__(self, act: Callable[[], None], parent: QObject, rate: int = READ_A_SECOND) -> None:
        super().__init__(parent)
        self._act, self._again = act, False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(1000 / rate))
        self._timer.timeout.connect(self._on_timeout)

    def request(self) -> None:
        """Have it done, now or soon: once for all requests until then."""
        if self._timer.isActive():
            self._again = True
            return
        self._timer.start()
        self._act()

    def _on_timeout(self) -> None:
        if self._again:
            self._again = False
            self.request()
