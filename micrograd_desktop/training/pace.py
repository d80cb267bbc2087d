"""When the next steps of a run are due, at a chosen number of steps a second."""

from __future__ import annotations

import math

FASTEST_SINGLE = 60.0
"""Steps a second up to which every step is reported by itself; above, steps are reported in batches."""

BATCH_SECONDS = 1 / 40
"""How far apart batches are, at speeds above FASTEST_SINGLE."""

LARGEST_LAG_SECONDS = 0.2
"""A run that is further behind its schedule than this forgets the time lost instead of rushing after it."""

UNLIMITED_STEPS = 1_000_000_000
"""More steps than any slice of time can hold."""


class Pace:
    """A schedule of steps; times are seconds of any steady clock.

    Parameters
    ----------
    speed
        Steps a second; ``inf`` is as fast as it goes.
    """

    def __init__(self, speed: float = 30.0) -> None:
        self._speed = speed
        self._done_until = 0.0

    @property
    def speed(self) -> float:
        """Steps a second."""
        return self._speed

    @property
    def unlimited(self) -> bool:
        """Whether steps are due at any time."""
        return math.isinf(self._speed)

    @property
    def single(self) -> bool:
        """Whether every step is due, and reported, by itself."""
        return self._speed <= FASTEST_SINGLE

    def start(self, now: float) -> None:
        """Begin anew: the first steps are due at once."""
        self._done_until = now - self._period()

    def change(self, speed: float, now: float) -> None:
        """Go on at another speed: the next step comes at the new distance from the last, and no steps are made up for.

        Raises
        ------
        ValueError
            If the speed is not above 0.
        """
        if not speed > 0:
            raise ValueError("The speed must be above 0 steps a second.")
        self._speed = speed
        self._done_until = max(self._done_until, now - self._period())

    def due(self, now: float) -> int:
        """How many steps are to be done now."""
        if self.unlimited:
            return UNLIMITED_STEPS
        owed = int((now - self._done_until) * self._speed + 1e-6)
        return max(0, min(owed, 1) if self.single else owed)

    def wait(self, now: float) -> float:
        """Seconds until something is due, 0 if it is already."""
        return 0.0 if self.unlimited else max(0.0, self._done_until + self._period() - now)

    def count(self, steps: int, now: float) -> None:
        """Note that steps were done."""
        if self.unlimited:
            self._done_until = now
            return
        self._done_until = min(self._done_until + steps / self._speed, now)  # those of a slice are counted in parts
        if now - self._done_until > max(LARGEST_LAG_SECONDS, self._period()):
            self._done_until = now

    def _period(self) -> float:
        if self.unlimited:
            return 0.0
        return 1.0 / self._speed if self.single else BATCH_SECONDS
