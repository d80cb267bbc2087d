"""Which step of the past is to be seen: one is asked for at a time, and the newest wish stands for all before it."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from micrograd_desktop.qt.train.shown_run import ShownRun

LATEST = math.inf
"""The step that the run has come to, whichever that is."""

PATIENCE_MS = 200
"""After so long without a picture of what was asked for, a newer wish takes its place."""


class LookBack(QObject):
    """Keeps a wish until the run rests and what was asked for before it is on the screen.

    So a drag is answered on the way, however fast it is, and no step waits in a line.

    Signals
    -------
    wished()
        ``wanted`` is another step now, or none.

    Parameters
    ----------
    run
        Where the run stands, and how far it came.
    is_running
        Whether steps are taken.
    ask
        Asks for a step, which is one that the run has come by.
    """

    wished = Signal()

    def __init__(
        self,
        run: ShownRun,
        is_running: Callable[[], bool],
        ask: Callable[[int], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._run, self._is_running, self._ask = run, is_running, ask
        self._wish: float | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self._on_waited)

    @property
    def wanted(self) -> int | None:
        """The step that is to be seen, and was not asked for yet; None if there is none."""
        return None if self._wish is None else self._clamped(self._wish)

    @property
    def step(self) -> int:
        """Where a person is, that is to say the step that is to be seen next."""
        return self._run.step if self._wish is None else self._clamped(self._wish)

    def want(self, step: float) -> None:
        """See a step; beyond the ends of the run, its end."""
        self._wish = step
        self.wished.emit()
        self.go_on()
        if self._wish is not None and not self._timer.isActive():
            self._timer.start()

    def forget(self) -> None:
        """Nothing else is to be seen any more."""
        self._timer.stop()
        if self._wish is not None:
            self._wish = None
            self.wished.emit()

    def go_on(self) -> None:
        """Ask for what is wanted, if the run rests and is seen where it stands."""
        shown = self._run.progress
        if shown is not None and (self._run.looks_back or shown.step >= self._run.end):
            self._ask_if_it_rests()

    def _on_waited(self) -> None:
        if self._wish is not None:
            self._ask_if_it_rests()
            self._timer.start()

    def _ask_if_it_rests(self) -> None:
        if self._wish is not None and not self._is_running():
            step, self._wish = self._clamped(self._wish), None
            self._timer.stop()
            self._ask(step)

    def _clamped(self, step: float) -> int:
        return int(min(max(step, 0), self._run.end))
