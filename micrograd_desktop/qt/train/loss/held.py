"""The losses of the last moments, for which a live axis keeps room: else it would jump with the last step's."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Sequence
from itertools import chain

HELD_SECONDS = 2.0


class HeldLosses:
    """What was shown in the last two seconds of a run that plays.

    Parameters
    ----------
    cuts
        Those of the history: with another number, what came before is of steps that are not there any more.
    """

    def __init__(self, cuts: int) -> None:
        self._held: deque[tuple[float, list[float]]] = deque()
        self._cuts = cuts

    def note(self, losses: Sequence[float]) -> None:
        """Take note of a moment's losses."""
        now = time.monotonic()
        self._held.append((now, [*losses]))
        while now - self._held[0][0] > HELD_SECONDS:
            self._held.popleft()

    def follow(self, cuts: int) -> None:
        """Forget what came before, if steps were cut off the history."""
        if cuts != self._cuts:
            self._cuts = cuts
            self._held.clear()

    def clear(self) -> None:
        """Forget all."""
        self._held.clear()

    def losses(self) -> tuple[float, ...]:
        """Those of the last moments; NaN where one was not measured, as in the curves."""
        return tuple(chain.from_iterable([losses for _, losses in self._held]))
