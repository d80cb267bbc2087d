"""The speeds at which a run can be paced, in steps a second."""

from __future__ import annotations

import math

from micrograd_desktop.presentation.formats import parse, rate
from micrograd_desktop.qt.preferences import FASTEST, MOST_SPEEDS, SLOWEST

SPEEDS = (1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 100.0, 300.0, 1000.0, math.inf)
"""The usual ones; ``inf`` is as fast as it goes."""


def read_speeds(text: str) -> tuple[float, ...]:
    """The speeds that a person typed, rising; none where nothing is typed.

    Raises
    ------
    ValueError
        With a sentence for the person.
    """
    found = sorted({parse(word) for word in text.replace(";", " ").split()})
    if len(found) > MOST_SPEEDS:
        raise ValueError(f"Type {MOST_SPEEDS} speeds at most.")
    if found and not SLOWEST <= found[0] <= found[-1] <= FASTEST:
        raise ValueError(f"A speed must be between {rate(SLOWEST)} and {FASTEST:,.0f} steps a second.")
    return tuple(found)


def speed_words(speed: float) -> str:
    """A speed as the bar offers it."""
    if math.isinf(speed):
        return "Unlimited"
    number = f"{speed:,.0f}" if speed == round(speed) else rate(speed)
    return f"{number} step{'' if speed == 1 else 's'}/s"
