"""The losses of a run in bounded memory, and what of them a plot of so many pixels shows."""

from __future__ import annotations

import math
import threading
from collections.abc import Mapping
from copy import copy

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.training.results import Figures, Floats

LOSSES = ("data_loss", "test_loss", "objective")
"""The figures that are drawn as curves, of which the extremes are kept."""

MOST_BUCKETS = 4096
"""Many more than a plot has pixels; a power of two."""

COLUMNS_PER_GROUP = 2
"""Pixel columns to a point of a curve that is reduced: with a point in each it would be a wall again."""


@dataclass(frozen=True, slots=True)
class HistoryPoint:
    """The figures of one step by name; a figure that was not measured is NaN."""

    step: int
    figures: Mapping[str, float]

    def __getitem__(self, name: str) -> float:
        return self.figures.get(name, math.nan)


@dataclass(frozen=True, slots=True)
class LossBand:
    """A loss in groups of steps: the median of each at its last step, between the lowest and the highest in it.

    All are of shape ``(n,)``; the first and the last step of the history are there with their own losses.
    """

    steps: Floats
    line: Floats
    low: Floats
    high: Floats


class LossHistory:
    """The figures of consecutive steps in bounded memory.

    Every step is kept while there are at most ``MOST_BUCKETS``; of longer runs buckets of 2, 4, 8, ... steps are kept,
    each with the lowest and the highest of each loss in it, at their own steps, and the figures of its last step.
    Steps that were not measured over all points (``measured`` is 0) are passed over: the curve joins those that were.

    Attributes
    ----------
    names
        Of the figures, as they came; empty before there are any.
    start
        The first step; it is not 0 when the history begins at a restored step.
    end
        The step after the last.
    stride
        Steps from one that was measured to the next, as the newest are.
    lock
        Held while the history changes; whoever reads it in another thread than that in which it changes holds it too.
    cuts
        How often steps were forgotten: what was drawn before the last time shows steps that are not there any more.
    """

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.cuts = 0
        self._adopt(())

    def _adopt(self, names: tuple[str, ...]) -> None:
        """Begin anew, with figures of these names."""
        self.cuts += 1
        self._merits: tuple[bool, bool] | None = None
        self.names, self._curves = names, tuple(name for name in LOSSES if name in names)
        self.start = self.end = 0
        self._size = self.stride = 1
        self._newest: int | None = None
        self._last_at = np.full(MOST_BUCKETS, -1, np.int64)
        self._low, self._high = (np.full((len(self._curves), MOST_BUCKETS), np.nan) for _ in range(2))
        self._low_at, self._high_at = (np.zeros((len(self._curves), MOST_BUCKETS), np.int64) for _ in range(2))
        self._last = np.full((len(names), MOST_BUCKETS), np.nan)
        self._first, self._first_known = np.full(len(self._curves), np.nan), True
        self._columns = [names.index(name) for name in self._curves]

    def __len__(self) -> int:
        return self.end - self.start

    @property
    def bucket(self) -> int:
        """How many steps share a bucket: 1 while every step is kept."""
        return self._size

    @property
    def has_test(self) -> bool:
        """Whether any test loss was measured."""
        return self._has()[0]

    @property
    def has_penalty(self) -> bool:
        """Whether any step that is kept had a penalty."""
        return self._has()[1]

    def _has(self) -> tuple[bool, bool]:
        """Whether there are test losses, and penalties: looked for once after every change."""
        if self._merits is None:
            test = "test_loss" in self.names and not bool(
                np.isnan(self._high[self._curves.index("test_loss"), : self._count]).all()
                and np.isnan(self.column("test_loss")).all()
            )
            self._merits = test, "penalty" in self.names and bool(np.any(np.abs(self.column("penalty")) > 0.0))
        return self._merits

    def column(self, name: str) -> Floats:
        """One of the figures at the last step of every bucket: a view, read only."""
        if not self.names:
            return np.empty(0)
        view = self._last[self.names.index(name), : self._count].view()
        view.flags.writeable = False
        return view

    def last_steps(self) -> NDArray[np.int64]:
        """The step that the figures of every bucket are of, beside :meth:`column`; -1 where none was measured."""
        view = self._last_at[: self._count].view()
        view.flags.writeable = False
        return view

    def clear(self) -> None:
        """Forget all steps."""
        with self.lock:
            self.start = self.end = 0
            self._size = self.stride = 1
            self._newest = self._merits = None
            self.cuts += 1

    def put_before(self, earlier: LossHistory) -> bool:
        """Have the steps of a history from step 0 on before one's own; False, and nothing done, if that can't be.

        It can be where the one leads up to the other, and one's own steps are all kept: in ``earlier`` they are added.
        It can be, too, where the other has one's own steps itself.
        """
        with self.lock:
            if len(self):
                if (earlier.names, earlier.start) != (self.names, 0):
                    return False
                if earlier.end == self.start and self._size == 1:
                    earlier.append(self.start, Figures(self.names, self._last[:, : self._count].T.copy()))
                elif earlier.end < self.end:
                    return False
            self.become(earlier)
        return True

    def copied(self) -> LossHistory:
        """The same steps, apart."""
        twin = LossHistory()
        with self.lock:
            twin.become(self)
        return twin

    def become(self, other: LossHistory) -> None:
        """Have the steps of another history in place of one's own."""
        with self.lock:
            own = {"lock": self.lock, "cuts": self.cuts + 1}
            self.__dict__.update({name: copy(value) for name, value in other.__dict__.items() if name not in own} | own)

    def append(self, first_step: int, figures: Figures) -> None:
        """Add the figures of the steps ``first_step``, ``first_step + 1``, and so on.

        Later steps that the history already has are dropped first: training went on from an earlier step.
        Steps between the end and ``first_step`` become NaN. Figures of other names begin the history anew.
        """
        with self.lock:
            self._append(first_step, figures)

    def _append(self, first_step: int, figures: Figures) -> None:
        if figures.names != self.names:
            self._adopt(figures.names)
        self._move_end(first_step)
        if self._newest is not None and self._newest >= first_step:
            self._newest = None
        self._note_measured(first_step, figures.values.T)
        self._add(figures.values.T)
        self._merits = None

    def _note_measured(self, first_step: int, rows: Floats) -> None:
        """Which of these steps (m, k) is the newest that was measured, and how far it is from the one before."""
        known = np.flatnonzero(~self._passed_over(rows))[-2:] + first_step
        newest = [*([] if self._newest is None else [self._newest]), *known.tolist()]
        if newest:
            self._newest = newest[-1]
        if len(newest) > 1:
            self.stride = newest[-1] - newest[-2]

    def cut(self, end: int) -> None:
        """Forget the steps from ``end`` on, if there are any: they are of a run that went another way."""
        if end < self.end:
            with self.lock:
                self._move_end(end)
                self._merits = None

    def at(self, step: int) -> HistoryPoint | None:
        """The figures of a step, in a long run those of the last step of its bucket; None outside the history.

        Of a step that was not measured they are those of the last one before it that was.
        """
        if not self.start <= step < self.end:
            return None
        bucket = (step - self.start) // self._size
        known = np.flatnonzero(self._last_at[: bucket + 1] >= 0)
        if not len(known):
            return None
        figures = self._last[:, known[-1]].tolist()
        return HistoryPoint(int(self._last_at[known[-1]]), dict(zip(self.names, figures, strict=True)))

    def lowest(self, name: str) -> tuple[int, float] | None:
        """The first step at which a loss was lowest, and how low; None where none is known."""
        if name not in self._curves or not len(self):
            return None
        low = self._low[self._curves.index(name), : self._count]
        if not np.isfinite(low).any():
            return None
        place = int(np.nanargmin(np.where(np.isfinite(low), low, np.nan)))
        return int(self._low_at[self._curves.index(name), place]), float(low[place])

    def curve(self, name: str, columns: int) -> tuple[Floats, Floats]:
        """A loss as it looks on ``columns`` pixels: the lowest and the highest value of every group of buckets.

        A group is a power of two of buckets, so groups keep their place while the curve grows and the drawn line does
        not shimmer. Both extremes keep their own step and order. The first and the last step are always kept, and a
        group without a finite value becomes one NaN, a gap.

        Returns
        -------
        tuple
            Steps and values, each of shape ``(m,)`` with m at most ``2 * columns + 6``.
        """
        count = self._count
        if not count or name not in self._curves:
            return np.empty(0), np.empty(0)
        curve = self._curves.index(name)
        group = self._group(columns)
        low, high = self._low[curve, :count], self._high[curve, :count]
        low_at, high_at = self._low_at[curve, :count], self._high_at[curve, :count]
        lows, highs = _grouped(low, group, np.inf).argmin(axis=1), _grouped(high, group, -np.inf).argmax(axis=1)
        first = np.arange(len(lows)) * group
        lows, highs = lows + first, highs + first
        steps = np.stack([low_at[lows], high_at[highs]], axis=1)
        values = np.stack([low[lows], high[highs]], axis=1)
        order = np.argsort(steps, axis=1, kind="stable")
        steps, values = np.take_along_axis(steps, order, 1).ravel(), np.take_along_axis(values, order, 1).ravel()
        ends = np.array([self._first[curve], self._last[self.names.index(name), count - 1]])
        ends[~np.isfinite(ends)] = np.nan
        known = self._known(group)
        steps = np.concatenate([[self.start], steps[np.repeat(known, 2)], [self._last_at[count - 1]]])
        values = np.concatenate([ends[:1], values[np.repeat(known, 2)], ends[1:]])
        kept = np.append(self._first_known, np.diff(np.maximum.accumulate(steps)) > 0)
        return steps[kept].astype(np.float64), values[kept]

    def band(self, name: str, columns: int) -> LossBand | None:
        """A loss that is reduced to groups of steps for ``columns`` pixels; None while every step is drawn itself."""
        if self._size * self._group(columns) == 1 or name not in self._curves:
            return None
        group = self._group(columns // COLUMNS_PER_GROUP)
        curve, count = self._curves.index(name), self._count
        low = _grouped(self._low[curve, :count], group, np.inf).min(axis=1)
        high = _grouped(self._high[curve, :count], group, -np.inf).max(axis=1)
        known = np.isfinite(low) & np.isfinite(high)
        low, high = np.where(known, low, np.nan), np.where(known, high, np.nan)
        ordered = np.sort(_grouped(self._last[self.names.index(name), :count], group, np.nan), axis=1)
        middle = np.maximum(np.count_nonzero(np.isfinite(ordered), axis=1) - 1, 0) // 2
        line = ordered[np.arange(len(ordered)), middle]
        ends = self.start + np.minimum((np.arange(len(line)) + 1) * group * self._size, len(self)) - 1
        if self._last_at[count - 1] >= 0:
            line[-1] = self._last[self.names.index(name), count - 1]
        steps = np.concatenate([[self.start], ends])
        first, kept = self._first[curve], np.append(self._first_known, self._known(group))
        rows = (np.concatenate([[first], row])[kept] for row in (line, low, high))
        return LossBand(steps[kept].astype(np.float64), *rows)

    def lasts(self, name: str, columns: int) -> tuple[Floats, Floats]:
        """Any figure as it looks on ``columns`` pixels: steps and values (m,), each the last measured of its group."""
        known = np.flatnonzero(self._last_at[: self._count] >= 0)
        if name not in self.names or not len(known):
            return np.empty(0), np.empty(0)
        group = known // self._group(columns)
        kept = known[np.append(np.diff(group) > 0, True)]
        kept = kept if kept[0] == known[0] else np.append(known[0], kept)
        return self._last_at[kept].astype(np.float64), self._last[self.names.index(name), kept]

    def _known(self, group: int) -> NDArray[np.bool_]:
        """Which groups of buckets hold a step that was not passed over."""
        known = _grouped(self._last_at[: self._count].astype(np.float64), group, -1.0)
        return np.asarray((known >= 0).any(axis=1))

    def _passed_over(self, rows: Floats) -> NDArray[np.bool_]:
        """Which of the last axis' steps were not measured over all points, of figures (m, ...)."""
        if "measured" not in self.names:
            return np.zeros(rows.shape[1:], np.bool_)
        return np.asarray(rows[self.names.index("measured")] == 0.0)

    def _group(self, columns: int) -> int:
        """How many buckets share a pixel: a power of two."""
        group = 1
        while group * max(columns, 1) < self._count:
            group *= 2
        return group

    @property
    def _count(self) -> int:
        """Buckets in use, the last of which may not be full."""
        return -(-len(self) // self._size)

    def _move_end(self, step: int) -> None:
        self.cuts += step < self.end
        if len(self) == 0 or step < self.start:
            self.start = self.end = step
            self._size = 1
        elif step < self.end:
            self.end = step
            self._forget_from(step)
        elif step > self.end:
            while step - self.end > MOST_BUCKETS * self._size // 2:
                self._halve()
            self._add(np.full((len(self.names), step - self.end), np.nan))

    def _forget_from(self, step: int) -> None:
        """The bucket that ends early now keeps nothing of the steps that are gone."""
        bucket = (step - self.start) // self._size
        if (step - self.start) % self._size:
            for at, value in ((self._low_at, self._low), (self._high_at, self._high)):
                gone = at[:, bucket] >= step
                value[gone, bucket] = np.nan
                at[gone, bucket] = step - 1
            if self._last_at[bucket] >= step:
                self._last_at[bucket] = step - 1
                self._last[:, bucket] = np.nan
                self._last[self._columns, bucket] = self._high[:, bucket]

    def _add(self, rows: Floats) -> None:
        """Add figures (m, k) at the end."""
        if not len(self) and rows.shape[1]:
            self._first = rows[self._columns, 0]
            self._first_known = not self._passed_over(rows[:, :1])[0]
        while len(self) + rows.shape[1] > MOST_BUCKETS * self._size:
            self._halve()
        size, done = self._size, 0
        filled = len(self) % size
        if filled:
            done = min(size - filled, rows.shape[1])
            self._put(rows[:, None, :done], self._count - 1, joined=True)
        whole = (rows.shape[1] - done) // size
        if whole:
            self._put(rows[:, done : done + whole * size].reshape(len(self.names), whole, size), self._count)
            done += whole * size
        if done < rows.shape[1]:
            self._put(rows[:, None, done:], self._count)

    def _put(self, rows: Floats, first: int, joined: bool = False) -> None:
        """Write figures (m, buckets, steps) into the buckets from ``first`` on; or into one that has some already."""
        _, count, size = rows.shape
        place = slice(first, first + count)
        steps = self.end + np.arange(count) * size
        losses = rows[self._columns]
        finite = np.isfinite(losses)
        complete, known = bool(finite.all()), finite.any(axis=2)
        curves, buckets = np.arange(len(losses))[:, None], np.arange(count)
        for at, value, worst, pick, better in (
            (self._low_at, self._low, np.inf, np.argmin, np.less),
            (self._high_at, self._high, -np.inf, np.argmax, np.greater),
        ):
            index = pick(losses if complete else np.where(finite, losses, worst), axis=2)
            figures = losses[curves, buckets, index]
            if not complete:
                figures = np.where(known, figures, np.nan)
            if joined:
                old = value[:, place]
                taken = np.isnan(old) | better(figures, old)
                value[:, place] = np.where(taken, figures, old)
                at[:, place] = np.where(taken, steps + index, at[:, place])
            else:
                value[:, place], at[:, place] = figures, steps + index
        known = ~self._passed_over(rows)
        last, each = size - 1 - known[:, ::-1].argmax(axis=1), np.arange(count)
        written = known.any(axis=1)
        if not joined:
            self._last_at[place], self._last[:, place] = -1, np.nan
        self._last_at[place] = np.where(written, steps + last, self._last_at[place])
        self._last[:, place] = np.where(written, rows[:, each, last], self._last[:, place])
        self.end += count * size

    def _halve(self) -> None:
        """Join every two buckets."""
        count = self._count
        full = count // 2 * 2
        for at, value, worst, pick in (
            (self._low_at, self._low, np.inf, np.argmin),
            (self._high_at, self._high, -np.inf, np.argmax),
        ):
            pairs = np.where(np.isnan(value[:, :full]), worst, value[:, :full]).reshape(len(self._curves), -1, 2)
            chosen = pick(pairs, axis=2) + np.arange(full // 2) * 2
            for array in (at, value):
                array[:, : full // 2] = np.take_along_axis(array, chosen, axis=1)
                array[:, full // 2 : full // 2 + count - full] = array[:, full:count]
        second = self._last_at[1:full:2] >= 0
        for last in (self._last, self._last_at[None]):
            kept = np.where(second, last[:, 1:full:2], last[:, 0:full:2])
            last[:, full // 2 : full // 2 + count - full] = last[:, full:count].copy()
            last[:, : full // 2] = kept
        self._size *= 2


def _grouped(values: Floats, group: int, worst: float) -> Floats:
    """Values in rows of ``group``; what is not a number, or missing in the last row, is the ``worst``."""
    padded = np.full(-(-len(values) // group) * group, worst)
    padded[: len(values)] = np.where(np.isnan(values), worst, values)
    return padded.reshape(-1, group)
