"""Numbers as people read them: fixed decimals, a true minus sign (U+2212), never blank for NaN or infinity."""

from __future__ import annotations

import math
from decimal import Decimal

MINUS = "\N{MINUS SIGN}"
INFINITY = "\N{INFINITY}"
NOTHING = "\N{EN DASH}"
"""What stands where there is no number, such as a gradient before the first backward pass."""

LARGEST_FIXED = 1e6
"""Magnitude from which a number is written with an exponent, so that it fits its column."""

SMALLEST_FIXED_GRADIENT = 1e-3
"""Magnitude below which a gradient is written with an exponent (VISUAL.md, 3)."""


def signed(value: float, decimals: int = 4) -> str:
    """The number with its sign always written: ``+0.1234``, ``−0.1234``, ``0.0000``, ``NaN``, ``∞``, ``−∞``.

    A number that is not 0 but would read 0, or that is too long for its column, gets an exponent: ``−1.2e−6``.
    """
    return ("+" if value > 0 and math.isfinite(value) else "") + plain(value, decimals)


def plain(value: float, decimals: int = 4) -> str:
    """The number with a sign only if it is negative; otherwise as :func:`signed`."""
    if not math.isfinite(value):
        return _not_finite(value)
    magnitude = abs(value)
    if value != 0 and (magnitude < 0.5 * 10.0**-decimals or magnitude >= LARGEST_FIXED):
        return _with_exponent(value)
    return _with_minus(f"{value:.{decimals}f}" if value else f"{0.0:.{decimals}f}")


def gradient(value: float | None) -> str:
    """A gradient: signed, four decimals, with an exponent below a thousandth; ``–`` if there was no backward pass."""
    if value is None:
        return NOTHING
    if math.isfinite(value) and 0 < abs(value) < SMALLEST_FIXED_GRADIENT:
        return ("+" if value > 0 else "") + _with_exponent(value)
    return signed(value)


def count(n: int) -> str:
    """A whole number with thousands marked: ``1,240``."""
    return _with_minus(f"{n:,}")


def rate(value: float) -> str:
    """A learning rate in as few digits as say it: ``0.01``, ``1``, ``0.000003``."""
    return _with_minus(f"{Decimal(f'{value:.6g}'):f}") if math.isfinite(value) else _not_finite(value)


def percent(share: float) -> str:
    """A share from 0 to 1 as a percentage with one decimal: ``97.1%``."""
    return _with_minus(f"{100.0 * share:.1f}%") if math.isfinite(share) else _not_finite(share)


def exact(value: float) -> str:
    """The shortest ASCII digits that give the very same number back: for editing, copying and files."""
    return repr(float(value))


def parse(text: str) -> float:
    """The finite number a person typed; a true minus sign and spaces around it are welcome.

    Raises
    ------
    ValueError
        With a sentence for the person, if it is not a finite number.
    """
    try:
        value = float(text.strip().replace(MINUS, "-"))
    except ValueError:
        raise ValueError(f"“{text.strip()}” is not a number. Enter one such as -0.25 or 1e-3.") from None
    if not math.isfinite(value):
        raise ValueError("Enter a finite number.")
    return value


def _not_finite(value: float) -> str:
    return "NaN" if math.isnan(value) else INFINITY if value > 0 else MINUS + INFINITY


def _with_exponent(value: float) -> str:
    digits, power = f"{value:.1e}".split("e")
    return _with_minus(f"{digits}e{int(power)}")


def _with_minus(text: str) -> str:
    return text.replace("-", MINUS)
