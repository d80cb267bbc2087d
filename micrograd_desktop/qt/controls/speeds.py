"""The speeds at which a run can be paced, in steps a second."""

from __future__ import annotations

import math

from micrograd_desktop.presentation.formats import parse, rate
from micrograd_desktop.qt.preferences import FASTEST, MOST_SPEEDS, SLOWEST
from micrograd_desktop.translation import tr, trn, whole

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
        raise ValueError(tr("Type {most} speeds at most.", most=MOST_SPEEDS))
    if found and not SLOWEST <= found[0] <= found[-1] <= FASTEST:
        slowest, fastest = rate(SLOWEST), whole(round(FASTEST))
        raise ValueError(
            tr("A speed must be between {slowest} and {fastest} steps a second.", slowest=slowest, fastest=fastest)
        )
    return tuple(found)


def speed_words(speed: float) -> str:
    """A speed as the bar offers it."""
    if math.isinf(speed):
        return tr("Unlimited")
    if speed == round(speed):
        return trn("{n} step/s", "{n} steps/s", round(speed))
    return tr("{number} steps/s", number=rate(speed))
