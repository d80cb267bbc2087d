"""Round numbers for axes, and their labels."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.translation import whole

Floats = NDArray[np.float64]

_LOG_STEPS = (1.0, 2.0, 3.0, 5.0)
_NICE_ENDS = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)

TINY = 1e-300
"""What a linear axis does not tell from 0."""

SMALLEST, LARGEST = 1e-305, 1e307
"""A logarithmic axis ends there: beyond are hardly any numbers, and its ticks would be none."""


def nice_ticks(low: float, high: float, wanted: int) -> Floats:
    """Round numbers between two bounds, spaced by 1, 2 or 5 times a power of ten; about ``wanted`` of them."""
    if not high - low > TINY:
        return np.array([low])
    raw = high / max(wanted, 1) - low / max(wanted, 1)
    power = _power(math.floor(math.log10(raw)))
    spacing = next(step * power for step in (1.0, 2.0, 5.0, 10.0) if step * power >= raw * (1 - 1e-9))
    first, last = math.ceil(low / spacing - 1e-9), math.floor(high / spacing + 1e-9)
    return np.arange(first, last + 1, dtype=np.float64) * spacing


def nice_end(value: float) -> float:
    """The next round number, so that an axis grows seldom: 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten."""
    if not value > TINY:
        return 1.0
    power = _power(math.floor(math.log10(value)))
    end = next(end * power for end in _NICE_ENDS if end * power >= value * (1 - 1e-12))
    return end if math.isfinite(end) else value


def log_ticks(low: float, high: float) -> Floats:
    """1, 2, 3 and 5 times every power of ten between two positive bounds."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    every: Floats = np.array([step * _power(power) for power in powers for step in _LOG_STEPS])
    ticks: Floats = every[(every > 0) & np.isfinite(every)]
    return ticks[(ticks >= low * (1 - 1e-9)) & (ticks <= high * (1 + 1e-9))]


def log_bounds(low: float, high: float) -> tuple[float, float]:
    """The 1-2-3-5 ticks just below and just above two positive values; never less than a factor 3 apart."""
    low, high = min(max(low, SMALLEST), LARGEST), min(max(high, SMALLEST), LARGEST)
    if high < 3 * low:
        middle = math.sqrt(low) * math.sqrt(high)
        low, high = min(low, middle / math.sqrt(3)), max(high, middle * math.sqrt(3))
    ticks = log_ticks(low / 10, high * 10)
    return float(ticks[ticks <= low * (1 + 1e-9)][-1]), float(ticks[ticks >= high * (1 - 1e-9)][0])


def log_axis(low: float, high: float, wanted: int) -> tuple[Floats, Floats]:
    """Ticks with a label, and ticks without, of a logarithmic axis between two positive bounds.

    Powers of ten are labelled, every second or third where more than ``wanted`` would fit badly; 2, 3 and 5 are
    labelled only on an axis that has less than two powers.
    """
    ticks = log_ticks(low, high)
    powers = np.log10(ticks)
    whole = np.abs(powers - np.round(powers)) < 1e-9
    if np.count_nonzero(whole) < 2:
        return ticks, np.empty(0)
    stride = max(math.ceil(np.count_nonzero(whole) / max(wanted, 1)), 1)
    labelled = whole & (np.round(powers) % stride == 0)
    return ticks[labelled], ticks[~labelled] if stride == 1 else ticks[whole & ~labelled]


THOUSANDS = whole(1000)[1:-3]


def tick_text(value: float) -> str:
    """A tick's label: 0.05, 1,000, or 2e-7 outside 1e-4 to 1e5, but with the true minus sign."""
    if value == 0 or 1e-4 * (1 - 1e-9) <= abs(value) < 1e5:
        text = f"{value:,.6f}".rstrip("0").rstrip(".").replace(",", THOUSANDS)
    else:
        mantissa, exponent = f"{value:.2e}".split("e")
        text = f"{mantissa.rstrip('0').rstrip('.')}e{int(exponent)}"
    return text.replace("-", "\N{MINUS SIGN}")


def _power(exponent: int) -> float:
    """Ten to the power: 0 or infinity where it is no number."""
    return float(f"1e{exponent}")
