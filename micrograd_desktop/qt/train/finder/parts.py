"""The curve of the finder for those who hear it: each rate with its loss."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from micrograd_desktop.presentation.formats import plain, rate
from micrograd_desktop.qt.controls.parts import PRESS, Key, Part, Parts
from micrograd_desktop.qt.controls.place_parts import around
from micrograd_desktop.translation import tr, trn

if TYPE_CHECKING:
    from micrograd_desktop.qt.train.finder.plot import RatePlot

REACH = 5.0
TAKE = tr("Take this rate")


class RateParts(Parts):
    """Rates, by their place along the curve."""

    is_plot = True

    def __init__(self, plot: RatePlot) -> None:
        self._plot = plot

    def keys(self) -> Sequence[Key]:
        """All rates that were tried."""
        curve = self._plot.curve
        return () if curve is None else range(len(curve.rates))

    def part(self, key: Key) -> Part | None:
        """A rate with its loss."""
        curve = self._plot.curve
        if curve is None or not isinstance(key, int) or not 0 <= key < len(curve.rates):
            return None
        go: dict[str, Callable[[], None]] = {PRESS: partial(self._plot.point_at, key)}
        if self._plot.takes:
            go[TAKE] = partial(self._plot.take, key)
        place = self._plot.place(float(curve.rates[key]), float(curve.drawn[key]))
        return Part(self._plot.told(key), around(place, REACH), "point", selected=key == self.current(), actions=go)

    def current(self) -> Key | None:
        """The rate that is chosen."""
        return self._plot.pointed_place

    def at(self, place: QPointF) -> Key | None:
        """The rate that is nearest to a place."""
        return self._plot.nearest(place.x())

    def summary(self) -> str:
        """Where the loss is lowest, and whether the last rate diverged."""
        curve = self._plot.curve
        if curve is None:
            return ""
        lowest = curve.lowest
        tried = trn(
            "{n} rate from {first} to {last}.", "{n} rates from {first} to {last}.", len(curve.rates),
            first=rate(float(curve.rates[0])), last=rate(float(curve.rates[-1])),
        )  # fmt: skip
        low = tr(
            "Lowest loss {loss} at rate {rate}.",
            loss=plain(float(curve.drawn[lowest])), rate=rate(float(curve.rates[lowest])),
        )  # fmt: skip
        lost = "" if curve.diverged is None else tr("At the last one the loss went out of range.")
        return " ".join(filter(None, (tried, low, lost)))
