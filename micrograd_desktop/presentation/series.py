"""Curves over steps: a history that keeps every step, its reduction to pixel columns, and the ticks beside it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]

COLUMNS = ("loss", "accuracy", "test_loss", "test_accuracy")
_FIRST_CAPACITY = 1024
_LOG_STEPS = (1.0, 2.0, 3.0, 5.0)
_NICE_ENDS = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)


@dataclass(frozen=True, slots=True)
class HistoryPoint:
    """The figures of one step; a figure that was not measured is NaN."""

    step: int
    loss: float
    accuracy: float
    test_loss: float
    test_accuracy: float


class LossHistory:
    """Losses and accuracies of consecutive steps, in buffers that double when full.

    Attributes
    ----------
    start
        The step of the first row; it is not 0 when the history begins at a restored step.
    """

    def __init__(self) -> None:
        self.start = 0
        self._length = 0
        self._buffer: Floats = np.full((len(COLUMNS), _FIRST_CAPACITY), np.nan)
        self._has_test = False

    def __len__(self) -> int:
        return self._length

    @property
    def end(self) -> int:
        """The step after the last row."""
        return self.start + self._length

    @property
    def has_test(self) -> bool:
        """Whether any test loss was measured."""
        return self._has_test

    def column(self, name: str) -> Floats:
        """One of :data:`COLUMNS` for all steps, shape ``(len(self),)``: a view, read only."""
        view = self._buffer[COLUMNS.index(name), : self._length].view()
        view.flags.writeable = False
        return view

    def clear(self) -> None:
        """Forget all steps."""
        self.start, self._length, self._has_test = 0, 0, False

    def append(
        self,
        first_step: int,
        losses: ArrayLike,
        accuracies: ArrayLike,
        test_losses: ArrayLike = (),
        test_accuracies: ArrayLike = (),
    ) -> None:
        """Add the figures of the steps ``first_step``, ``first_step + 1``, and so on, each array of shape ``(k,)``.

        Later steps that the history already has are dropped first: training went on from an earlier step.
        Steps between the end and ``first_step`` become NaN. The test arrays may be empty: nothing was measured.

        Raises
        ------
        ValueError
            When the arrays differ in length.
        """
        rows = [np.asarray(values, dtype=np.float64) for values in (losses, accuracies, test_losses, test_accuracies)]
        count = len(rows[0])
        if len(rows[1]) != count or any(len(row) not in (0, count) for row in rows[2:]):
            raise ValueError("The figures of a batch of steps must be equally many")
        self._move_end(first_step)
        self._reserve(self._length + count)
        for column, row in zip(self._buffer, rows, strict=True):
            column[self._length : self._length + count] = row if len(row) else np.nan
        self._length += count
        self._has_test = self._has_test or bool(np.any(~np.isnan(rows[2])))

    def at(self, step: int) -> HistoryPoint | None:
        """The figures of a step, or None outside the history."""
        row = step - self.start
        if not 0 <= row < self._length:
            return None
        return HistoryPoint(step, *(float(column[row]) for column in self._buffer))

    def last_finite(self, name: str) -> tuple[int, float] | None:
        """The last step, and its value, at which a column was a finite number."""
        rows = np.flatnonzero(np.isfinite(self.column(name)))
        return (self.start + int(rows[-1]), float(self.column(name)[rows[-1]])) if len(rows) else None

    def _move_end(self, step: int) -> None:
        if self._length == 0 or step < self.start:
            self.start, self._length, self._has_test = step, 0, False
        elif step == self.end:
            return
        elif step < self.end:
            self._length = step - self.start
            self._has_test = self._has_test and bool(np.any(~np.isnan(self.column("test_loss"))))
        else:
            self._reserve(step - self.start)
            self._buffer[:, self._length : step - self.start] = np.nan
            self._length = step - self.start

    def _reserve(self, length: int) -> None:
        capacity = self._buffer.shape[1]
        if length > capacity:
            grown = np.full((len(COLUMNS), max(length, 2 * capacity)), np.nan)
            grown[:, : self._length] = self._buffer[:, : self._length]
            self._buffer = grown


def decimate(values: Floats, columns: int, start: int = 0) -> tuple[Floats, Floats]:
    """A curve that looks the same on ``columns`` pixels: the lowest and the highest value of every bucket of steps.

    A bucket is a power of two of steps, so buckets keep their place while the curve grows and the drawn line does
    not shimmer. Both extremes keep their own step and order. The first and the last step are always kept, and a
    bucket without a finite value becomes one NaN, a gap.

    Parameters
    ----------
    values
        Shape ``(n,)``, the values of the steps ``start``, ``start + 1``, and so on.
    columns
        Most buckets wanted; at least 1.

    Returns
    -------
    tuple
        Steps and values, each of shape ``(m,)`` with m at most ``2 * columns + 4``; infinite values become NaN.
    """
    n = len(values)
    size = 1
    while size * max(columns, 1) < n:
        size *= 2
    if size <= 2:
        return np.arange(start, start + n, dtype=np.float64), np.where(np.isfinite(values), values, np.nan)
    full = n // size * size
    rows = np.concatenate([[0], _extremes(values[:full].reshape(-1, size)), _extremes(values[None, full:]) + full])
    rows = np.append(rows, n - 1).astype(np.int64)
    rows = rows[np.append(True, np.diff(rows) > 0)]
    kept = values[rows]
    return rows + float(start), np.where(np.isfinite(kept), kept, np.nan)


def _extremes(buckets: Floats) -> NDArray[np.int64]:
    count, size = buckets.shape
    if count == 0 or size == 0:
        return np.empty(0, dtype=np.int64)
    finite = np.isfinite(buckets)
    lowest = np.argmin(np.where(finite, buckets, np.inf), axis=1)
    highest = np.argmax(np.where(finite, buckets, -np.inf), axis=1)
    pairs = np.sort(np.stack([lowest, highest], axis=1), axis=1) + (np.arange(count) * size)[:, None]
    return np.asarray(pairs.ravel(), dtype=np.int64)


def nice_ticks(low: float, high: float, wanted: int) -> Floats:
    """Round numbers between two bounds, spaced by 1, 2 or 5 times a power of ten; about ``wanted`` of them."""
    if not high > low:
        return np.array([low])
    raw = (high - low) / max(wanted, 1)
    power = 10.0 ** math.floor(math.log10(raw))
    spacing = next(step * power for step in (1.0, 2.0, 5.0, 10.0) if step * power >= raw * (1 - 1e-9))
    first, last = math.ceil(low / spacing - 1e-9), math.floor(high / spacing + 1e-9)
    return np.arange(first, last + 1, dtype=np.float64) * spacing


def nice_end(value: float) -> float:
    """The next round number, so that an axis grows seldom: 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten."""
    if not value > 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return next(end * power for end in _NICE_ENDS if end * power >= value * (1 - 1e-12))


def log_ticks(low: float, high: float) -> Floats:
    """1, 2, 3 and 5 times every power of ten between two positive bounds."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    ticks = np.array([step * 10.0**power for power in powers for step in _LOG_STEPS])
    return ticks[(ticks >= low * (1 - 1e-9)) & (ticks <= high * (1 + 1e-9))]


def log_bounds(low: float, high: float) -> tuple[float, float]:
    """The 1-2-3-5 ticks just below and just above two positive values; never less than a factor 3 apart."""
    if high < 3 * low:
        middle = math.sqrt(low * high)
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


def tick_text(value: float) -> str:
    """A tick's label: 0.05, 1,000, or 2e-7 outside 1e-4 to 1e5, but with the true minus sign."""
    if value == 0 or 1e-4 * (1 - 1e-9) <= abs(value) < 1e5:
        text = f"{value:,.6f}".rstrip("0").rstrip(".")
    else:
        mantissa, exponent = f"{value:.0e}".split("e")
        text = f"{mantissa}e{int(exponent)}"
    return text.replace("-", "\N{MINUS SIGN}")
