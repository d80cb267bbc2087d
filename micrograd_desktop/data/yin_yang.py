"""The yin-yang data of EurekaLabs' micrograd: three classes in a disc, from a generator of its own that C can repeat.

Shape: Kriener, Goeltz and Petrovici, "The Yin-Yang dataset", 2022. Generator: xorshift64* (Vigna, 2014), of whose upper
32 bits 24 make a number, as in github.com/EurekaLabsAI/micrograd. Without NumPy: a built-in project begins with it.
"""

from __future__ import annotations

BIG, SMALL = 0.5, 0.1
"""Radius of the disc, and of its two dots."""

_MASK = 2**64 - 1
_MULTIPLIER = 0x2545F4914F6CDD1D
_FOR_ZERO = 88172645463325252
"""Stands in for the seed 0, from which a xorshift generator never leaves 0 (Marsaglia, 2003)."""


class Xorshift:
    """Numbers that are the same in any language."""

    def __init__(self, seed: int) -> None:
        self._state = seed & _MASK or _FOR_ZERO

    def uniform(self, low: float, high: float, /) -> float:
        """A number from ``low`` to below ``high``: one of 2**24."""
        state = self._state
        state ^= state >> 12
        state = (state ^ state << 25) & _MASK
        self._state = state = state ^ state >> 27
        bits = (state * _MULTIPLIER & _MASK) >> 40
        return low + (high - low) * (bits / 2**24)


def drawn(source: Xorshift, n: int) -> list[tuple[float, float]]:
    """So many points of the classes 0 (yin), 1 (yang) and 2 (dots) in turn, from -2 to 2."""
    return [((x / BIG - 1.0) * 2.0, (y / BIG - 1.0) * 2.0) for x, y in (_point(source, i % 3) for i in range(n))]


def _point(source: Xorshift, wanted: int) -> tuple[float, float]:
    """The next point of the disc that is of a class."""
    while True:
        x, y = source.uniform(0.0, 2 * BIG), source.uniform(0.0, 2 * BIG)
        if ((x - BIG) ** 2 + (y - BIG) ** 2) ** 0.5 <= BIG and _class(x, y) == wanted:
            return x, y


def _class(x: float, y: float) -> int:
    right, left = (((x - part * BIG) ** 2 + (y - BIG) ** 2) ** 0.5 for part in (1.5, 0.5))
    if min(right, left) < SMALL:
        return 2
    is_yin = right <= SMALL or SMALL < left <= BIG / 2 or (y > BIG and right > BIG / 2)
    return 0 if is_yin else 1
